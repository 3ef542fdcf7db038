"""What the generator makes of a small spec that has everything once, as a user of the package sees it."""

from __future__ import annotations

import importlib.util
import json
import os
import re
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from codegen.generate import docs, naming
from codegen.generate.__main__ import main

ROOT = Path(__file__).parents[3]
SPEC = Path(__file__).parent / "data" / "small_spec.yaml"

Run = Callable[[str], Any]


def generate(output: Path, *arguments: str, spec: Path = SPEC) -> int:
    return main(["--spec", str(spec), "--output", str(output), *arguments])


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("generated") / "shoptet_generated"
    assert generate(output) == 0
    return output


@pytest.fixture(scope="module")
def run(package: Path) -> Run:
    """Run code in a fresh interpreter that imports the small package; what it assigns to `found` comes back."""

    def run_code(code: str) -> Any:
        program = f"import json\n{textwrap.dedent(code)}\nprint(json.dumps(found))"
        environment = {**os.environ, "PYTHONPATH": str(package.parent)}
        done = subprocess.run(
            [sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return run_code


def test_few_files_by_tag(package: Path) -> None:
    names = {name for name in files(package) if not name.startswith("runtime/")}
    tags = {"brands", "eshop", "order_items", "orders", "products", "stocks"}
    assert names == {
        "__init__.py",
        "py.typed",
        "raw.py",
        "webhooks.py",
        "field_texts.json",
        "operation_index.json",
        "spec.json",
        *(f"{part}/__init__.py" for part in ("models", "operations", "resources")),
        *(f"{part}/{tag}.py" for part in ("operations", "resources") for tag in tags),
        *(f"models/{tag}.py" for tag in tags - {"order_items"}),
        *(f"dicts/{tag}.py" for tag in ("__init__", "brands", "orders", "products", "stocks")),
        "models/common.py",
    }


def test_classes_stand_with_the_tags_that_use_them(run: Run) -> None:
    found = run("""
        from shoptet_generated import models
        found = {name: getattr(models, name).__module__.rsplit(".")[-1]
                 for name in models.__all__ if hasattr(getattr(models, name), "__slots__")
                 or hasattr(getattr(models, name), "__members__")}
    """)
    assert found["Address"] == "common"  # orders and products, of two groups
    assert found["OrderItem"] == found["OrderItemInput"] == "orders"  # orders and order items, of one group
    assert found["Brand"] == "products"  # the group's order decides: products stand before brands
    assert found["PersonBrandInput"] == "brands"
    assert found["WebhookEvent"] == "common"  # nothing uses it
    assert {"Errors", "ErrorItem", "Metadata", "Paginator"}.isdisjoint(found)  # the envelope's


def test_fields_have_types_defaults_and_wire_names(run: Run) -> None:
    found = run("""
        import attrs
        from shoptet_generated import models
        def fields(cls):
            return {field.name: [str(field.type), repr(field.default)] for field in attrs.fields(cls)}
        found = {name: fields(getattr(models, name)) for name in ("Order", "OrderItem", "OrderInput", "OrderItemInput",
                                                                  "ProductSnapshot", "Eshop", "StockMovementInput")}
        found["wire"] = dict(models.Order._wire_names)
        found["alias"] = models.OrderSnapshot is models.Order
    """)
    order = found["Order"]
    assert order["code"] == ["str", "NOTHING"]
    assert order["guid"] == ["str | None", "None"]
    assert order["creation_time"] == ["datetime", "NOTHING"]
    assert order["date"] == ["dt.date | None", "None"]  # `date` alone would mean the field
    assert order["paid"] == ["bool | None", "NOTHING"]
    assert order["vat_rate"] == ["Decimal", "NOTHING"]
    assert order["exchange_rate"] == ["Decimal | None", "None"]
    assert order["source"] == ["OrderSource | None", "None"]
    assert order["items"] == ["list[OrderItem]", "NOTHING"]
    assert order["extra"] == ["Mapping[str, object] | None", "None"]
    assert order["from_"] == ["str | None", "None"]
    assert order["nested"] == ["OrderNode | None", "None"]
    assert found["wire"] == {"url_path": "URLPath", "field_3rd_party": "3rdParty"}
    assert found["OrderItem"]["priority"] == ["int | None", "None"]
    request = found["OrderInput"]
    assert request["email"] == ["str", "NOTHING"]
    assert request["external_code"] == ["str | Unset | None", "UNSET"]
    assert request["billing_address"] == ["AddressInput | Unset", "UNSET"]
    assert request["discount"] == ["Decimal2 | Unset | None", "UNSET"]
    assert request["items"] == ["Sequence[OrderItemInput]", "NOTHING"]
    assert found["OrderItemInput"]["weight"] == ["DecimalNumber | Unset | None", "UNSET"]
    assert found["OrderItemInput"]["amount"] == ["Decimal3 | Unset", "UNSET"]
    assert found["StockMovementInput"]["amount_change"] == ["DecimalNumber | Unset", "UNSET"]
    assert list(found["ProductSnapshot"]) == ["guid", "name", "brand", "warehouse_address", "change_time"]
    assert found["Eshop"]["languages"] == ["Mapping[str, str] | None", "None"]
    assert found["alias"]


def test_enumerations_keep_every_value(run: Run) -> None:
    found = run("""
        from shoptet_generated.models import OrderItemType, OrderSource
        found = [{m.name: m.value for m in OrderItemType}, OrderItemType("new").is_known, OrderSource.__doc__]
    """)
    members = {"PRODUCT": "product", "PRODUCT_SET": "product-set", "EMPTY": "", "VALUE_3D": "3d", "CS": "cs"}
    assert found[0] == {**members, "CS_2": "CS"}
    assert found[1] is False
    assert "not complete" in found[2]


def test_bodies_are_typed_dictionaries_too(run: Run) -> None:
    found = run("""
        from shoptet_generated import dicts
        found = {}
        for name in ("OrderInputDict", "OrderItemInputDict", "StockMovementInputDict"):
            cls = getattr(dicts, name)
            hints = {key: hint.__forward_arg__ for key, hint in cls.__annotations__.items()}
            found[name] = hints
        found["answers"] = [name for name in dicts.__all__ if not name.endswith("InputDict")]
    """)
    order = found["OrderInputDict"]
    assert order["email"] == "Required[str]"
    assert order["externalCode"] == "str | None"
    assert order["billingAddress"] == "AddressInputDict"
    assert order["discount"] == "Decimal | int | str | None"
    assert order["items"] == "Required[Sequence[OrderItemInputDict]]"
    assert found["answers"] == []


def test_nothing_loads_the_typed_dictionaries(run: Run) -> None:
    """They are for type checkers: a program that does not name one never imports them."""
    found = run("""
        import sys
        from shoptet_generated.models import OrderInput
        from shoptet_generated.resources.orders import Orders
        import typing
        typing.get_type_hints(OrderInput)
        found = [name for name in sys.modules if name.startswith("shoptet_generated.dicts")]
    """)
    assert found == []


def test_every_annotation_means_something(run: Run) -> None:
    """String annotations are what the decoder reads: each must be found in its module when somebody asks."""
    found = run("""
        import typing
        from shoptet_generated import dicts, models
        classes = [getattr(models, name) for name in models.__all__] + [getattr(dicts, name) for name in dicts.__all__]
        found = sum(len(typing.get_type_hints(cls, include_extras=True)) for cls in classes if isinstance(cls, type))
    """)
    assert found > 60


def test_signatures(run: Run) -> None:
    found = run("""
        import inspect
        from shoptet_generated.resources.brands import Brands
        from shoptet_generated.resources.order_items import OrderItems
        from shoptet_generated.resources.orders import AsyncOrders, Orders
        from shoptet_generated.resources.products import Products
        from shoptet_generated.resources.stocks import Stocks
        methods = [Orders.get, Orders.list_changes, Orders.changes, Orders.delete, Orders.pdf, Orders.snapshot,
                   Orders.create,
                   OrderItems.update, OrderItems.first, Brands.list, Brands.replace, Products.update_batch, Stocks.move,
                   AsyncOrders.get, AsyncOrders.list_changes, AsyncOrders.changes]
        found = {method.__qualname__: str(inspect.signature(method)).replace("'", "") for method in methods}
        found["coroutines"] = [n for n in vars(AsyncOrders) if inspect.iscoroutinefunction(vars(AsyncOrders)[n])]
        found["source"] = str(inspect.signature(Orders.list).parameters["source"]).replace("'", "")
    """)
    language = "language: str | None = None"
    include = "include: Sequence[OrderInclude] | None = None"
    page = "page: int | None = None, items_per_page: int | None = None"
    assert found["Orders.get"] == f"(self, code: str, *, {include}, {language}) -> Order"
    assert found["Orders.list_changes"] == f"(self, *, since: datetime, {page}, {language}) -> Pager[OrderChange]"
    assert found["Orders.changes"] == (
        "(self, *, since: datetime | str, store: CursorStore | None = None, name: str | None = None, "
        f"overlap: float = 300.0, {language}) -> ChangeFeed[OrderChange]"
    )
    assert found["Orders.delete"] == f"(self, code: str, *, {language}) -> None"
    assert found["Orders.pdf"] == f"(self, code: str, *, {language}) -> bytes"
    snapshot = "on_bad_line: OnBadLine = raise, on_progress: OnProgress | None = None, timeout: float | None = None"
    assert found["Orders.snapshot"] == f"(self, *, {include}, {language}, {snapshot}) -> Snapshot[OrderSnapshot]"
    assert found["Orders.create"] == f"(self, body: OrderInput | OrderInputDict, *, {include}, {language}) -> Order"
    items = "body: Sequence[OrderItemInput | OrderItemInputDict]"
    assert found["OrderItems.update"] == f"(self, code: str, {items}, *, {language}) -> list[OrderItem]"
    assert found["OrderItems.first"] == "(self, code: str) -> OrderItem | None"
    assert found["Brands.list"] == f"(self, *, {language}) -> builtins.list[Brand]"
    body = "body: PersonBrandInput | CompanyBrandInput | PersonBrandInputDict | CompanyBrandInputDict"
    assert found["Brands.replace"] == f"(self, code: int, {body}, *, {language}) -> int"
    line = "Iterable[ProductBatchUpdateInput | ProductBatchUpdateInputDict]"
    rows = f"rows: {line} | BatchFileInput | BatchFileInputDict"
    batch = "uploader: Uploader | None = None, on_bad_row: OnBadRow = raise"
    assert found["Products.update_batch"] == f"(self, {rows}, *, {language}, {batch}) -> Batch"
    movements = "body: Sequence[StockMovementInput | StockMovementInputDict]"
    assert found["Stocks.move"] == f"(self, stock_id: int, {movements}, *, {language}) -> None"
    assert found["AsyncOrders.get"] == found["Orders.get"]
    assert found["AsyncOrders.list_changes"] == found["Orders.list_changes"].replace("-> Pager", "-> AsyncPager")
    assert found["AsyncOrders.changes"] == found["Orders.changes"].replace("ChangeFeed", "AsyncChangeFeed")
    assert found["coroutines"] == ["create", "get", "delete", "pdf", "save_pdf"]
    assert found["source"] == "source: OrderSource | OrderSourceLiteral | None = None"


def test_docstrings(run: Run) -> None:
    found = run("""
        from shoptet_generated.resources.order_items import OrderItems
        from shoptet_generated.resources.orders import AsyncOrders, Orders
        found = [Orders.list.__doc__, OrderItems.update.__doc__, AsyncOrders.list.__doc__, Orders.delete.__doc__]
    """)
    listing, update, asynchronous, delete = found
    assert listing.startswith("Orders, newest first, one page at a time.\n")
    assert "`getListOfOrders`: https://docs.example.com/orders/getlistoforders\n" in listing
    assert "codes: Codes of the wanted orders. At most 50.\n" in listing
    assert "items_per_page: Rows on one page: 50 unless given, 1000 at most.\n" in listing
    assert "due_date: Due date. Deprecated.\n" in listing
    assert "AuthenticationError: The token is missing, wrong or out of date.\n" in listing
    assert "`async for row in pager`" in asynchronous
    for error in ("PartialFailureError", "BadRequestError", "PayloadTooLargeError"):
        assert f" {error}: " in update
    assert re.search(r"\n\n *Deprecated", delete)  # Python takes the indentation away, from 3.13 on


def test_docstrings_of_classes_without_a_description(run: Run) -> None:
    found = run("""
        from shoptet_generated import models
        names = ("OrderListItem", "OrderPrice", "OrderItemType", "PersonBrandInput", "OrderItemInput")
        names += ("ProductSnapshot", "ProductBatchUpdateInput")
        found = {name: getattr(models, name).__doc__.partition("\\n")[0] for name in names}
    """)
    assert found == {
        "OrderListItem": "An order list item, as returned by `orders.list`.",
        "OrderPrice": "The `price` of an `OrderListItem`.",
        "OrderItemType": "Values of `OrderItem.item_type`.",
        "PersonBrandInput": "Body of `brands.replace`.",
        "OrderItemInput": "An item of the body of `order_items.update`.",
        "ProductSnapshot": "A line of the file that `products.snapshot` makes.",
        "ProductBatchUpdateInput": "A line of the file that `products.update_batch` reads.",
    }


def test_constants_of_operations_are_named_like_their_methods(run: Run) -> None:
    found = run("""
        from shoptet_generated.operations import OPERATIONS, brands, orders
        found = [brands.LIST.id, orders.LIST.id, orders.CREATE is OPERATIONS["createOrder"]]
    """)
    assert found == ["getListOfBrands", "getListOfOrders", True]


@pytest.mark.parametrize(
    ("class_name", "noun"),
    [
        ("Brand", "A brand"),
        ("OrderItem", "An order item"),
        ("Unit", "A unit"),
        ("UnsubscribedEmail", "An unsubscribed email"),
        ("XYDiscount", "An XY discount"),
        ("HtmlCode", "An html code"),
        ("VATRate", "A VAT rate"),
        ("EshopInfo", "Eshop info"),
        ("ReviewSettings", "Review settings"),
        ("OrderStatus", "An order status"),
        ("Address", "An address"),
    ],
)
def test_nouns(class_name: str, noun: str) -> None:
    assert naming.noun(class_name) == noun


def test_words_of_the_spec_cannot_leave_a_docstring(package: Path) -> None:
    assert '    r"""Path with a \\backslash and \'\'\'quotes\'\'\' in "it". Deprecated."""' in (
        package / "models" / "orders.py"
    ).read_text(encoding="utf-8")
    for text in ('"', "\\", '"""', 'ends in "', "ends in \\", "a\x00b\u202ec\nd", "x" * 200, '""""""\\'):
        for lines in ([docs.clean(text) or "-"], [docs.clean(text) or "-", "", "more"]):
            assert docs.clean(text) in eval(docs.docstring(lines, 4))


def test_operations(run: Run) -> None:
    found = run("""
        from shoptet_generated.operations import INDEX, OPERATIONS
        def shown(id, *names):
            return [getattr(OPERATIONS[id], name) for name in names]
        common = ("method", "path", "resource", "name", "kind", "key", "type")
        found = {
            "index": dict(INDEX), "all": sorted(OPERATIONS), "length": len(OPERATIONS),
            "list": shown("getListOfOrders", *common, "page_size", "has_body"),
            "items": shown("updateOrderItems", *common, "body_key", "body_type", "has_body"),
            "first": shown("getItemOrNothing", "type"),
            "batch": shown("productBatchUpdate", "kind", "body_key", "body_type", "line", "batch_line"),
            "snapshot": shown("getListOfAllOrders", "kind", "line", "type"),
            "pdf": shown("downloadOrderAsPdf", "kind", "type"),
            "delete": shown("deleteOrder", "kind", "type", "deprecated"),
        }
        for name in ("creation_time_from", "min_price", "codes", "is_cash_desk", "source", "due_date", "status_id"):
            parameter = OPERATIONS["getListOfOrders"].query[name]
            found[name] = [parameter.wire, parameter.kind, parameter.allowed, parameter.places]
        parameter = OPERATIONS["getOrderDetail"].query["include"]
        found["include"] = [parameter.wire, parameter.kind, parameter.allowed]
        found["from"] = OPERATIONS["getLastOrderChanges"].query["since"].wire
    """)
    assert found["index"]["getOrderDetail"] == "orders"
    assert len(found["all"]) == found["length"] == len(found["index"]) == 16
    assert found["list"][:7] == ["GET", "/api/orders", "orders", "list", "page", "orders", "orders.OrderListItem"]
    assert found["list"][7:] == [[50, 1000], False]
    assert found["items"][4:] == [
        "value",
        "items",
        "list[orders.OrderItem]",
        "data",
        "list[orders.OrderItemInput]",
        True,
    ]
    assert found["first"] == ["orders.OrderItem | None"]
    assert found["batch"] == ["job", None, "products.BatchFileInput", None, "products.ProductBatchUpdateInput"]
    assert found["snapshot"] == ["job", "orders.OrderSnapshot", "str"]
    assert found["pdf"] == ["binary", "bytes"]
    assert found["delete"] == ["none", "None", True]
    assert found["creation_time_from"] == ["creationTimeFrom", "date-time", None, None]
    assert found["min_price"] == ["minPrice", "decimal", None, 2]
    assert found["codes"] == ["codes", "list", None, None]
    assert found["is_cash_desk"] == ["isCashDesk", "boolean", None, None]
    assert found["source"] == ["source", "string", None, None]  # open: any value may be right
    assert found["due_date"][1] == "date"
    assert found["status_id"][1] == "integer"
    assert found["include"] == ["include", "list", ["notes", "images", "shippingDetails"]]
    assert found["from"] == "from"


def test_methods_hand_their_calls_to_the_transport(run: Run) -> None:
    found = run("""
        import asyncio
        from shoptet_generated.resources import AsyncResources, Resources
        calls = []
        class Fake:
            def call(self, operation, path, query, *body):
                calls.append([operation.id, path, {k: v for k, v in query.items() if v is not None}, *body])
            paginate = call
            def changes(self, operation, path, query, **options):
                self.paginate(operation, path, query, options)
        class AsyncFake(Fake):
            async def call(self, *arguments):
                Fake().call(*arguments)
        class Shop(Resources):
            _transport = Fake()
        class AsyncShop(AsyncResources):
            _transport = AsyncFake()
        shop = Shop()
        same = shop.orders is shop.orders
        shop.orders.get("1", include=["notes"])
        shop.orders.list(status_id=-2, page=3)
        shop.stocks.move(1, [{"productCode": "x"}], language="cs")
        asyncio.run(AsyncShop().orders.get("2"))
        AsyncShop().orders.list_changes(since="x")
        AsyncShop().orders.changes(since="x")
        found = [same, calls]
    """)
    assert found == [
        True,
        [
            ["getOrderDetail", ["1"], {"include": ["notes"]}],
            ["getListOfOrders", [], {"status_id": -2, "page": 3}],
            ["updateQuantityInStock", [1], {"language": "cs"}, [{"productCode": "x"}]],
            ["getOrderDetail", ["2"], {}],
            ["getLastOrderChanges", [], {"since": "x"}],
            ["getLastOrderChanges", [], {}, {"since": "x", "store": None, "name": None, "overlap": 300.0}],
        ],
    ]


def test_nothing_is_imported_before_it_is_needed(run: Run) -> None:
    found = run("""
        import sys
        def loaded(part):
            return sorted(name.rsplit(".")[-1] for name in sys.modules if name.startswith(f"shoptet_generated.{part}."))
        import shoptet_generated
        found = [sorted(name for name in sys.modules if name.startswith("shoptet_generated"))]
        from shoptet_generated import models, operations, resources
        found.append(loaded("models") + loaded("operations") + loaded("resources"))
        class Shop(resources.Resources):
            _transport = None
        Shop().orders
        found.append([loaded("resources"), loaded("operations"), loaded("models")])
        models.Order
        found.append(loaded("models"))
        try:
            models.Nothing
        except AttributeError as error:
            found.append(str(error))
        found.append({"Order", "orders", "brands"} <= set(dir(models)))
    """)
    assert found[:2] == [["shoptet_generated"], []]
    assert found[2] == [["orders"], ["orders"], []]
    assert found[3:] == [["common", "orders"], "module 'shoptet_generated.models' has no attribute 'Nothing'", True]


@pytest.mark.skipif(importlib.util.find_spec("mypy") is None, reason="mypy is not installed")
def test_mypy_finds_nothing(package: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "mypy", "--strict", f"--cache-dir={tmp_path}", "--config-file=", package.name]
    done = subprocess.run(command, cwd=package.parent, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("wire", "attribute"),
    [
        ("creationTime", "creation_time"),
        ("URLPath", "url_path"),
        ("xAmount", "x_amount"),
        ("clientIPAddress", "client_ip_address"),
        ("erpMoneyS3Account", "erp_money_s3_account"),
        ("codeAlpha3", "code_alpha3"),
        ("3rd", "field_3rd"),
        ("from", "from_"),
        ("class", "class_"),
        ("list", "list"),
        ("id", "id"),
        ("snake_case", "snake_case"),
        ("with-dash", "with_dash"),
        ("_private", "private"),
        ("žluťoučký", "zlutoucky"),
        ("toDict", "to_dict_"),
    ],
)
def test_attribute_names(wire: str, attribute: str) -> None:
    assert naming.field(wire) == attribute


def test_wire_names_follow_the_rule_of_the_runtime(run: Run) -> None:
    names = ["creation_time", "from_", "url_path", "code_alpha3", "to_dict_", "a", "x_amount", "a__b", "field_3rd"]
    found = run(f"""
        from shoptet_generated.runtime.model import wire_name
        found = [wire_name(name) for name in {names!r}]
    """)
    assert found == [naming.wire_by_rule(name) for name in names]


def test_argument_names() -> None:
    assert [naming.argument(name) for name in ("body", "self", "type", "from")] == ["body_", "self_", "type", "from_"]


def test_webhooks_know_the_detail_that_their_payload_is(run: Run) -> None:
    found = run("""
        from shoptet_generated.operations import OPERATIONS
        from shoptet_generated.webhooks import DETAILS
        found = {subject: OPERATIONS[operation].type for subject, operation in DETAILS.items()}
    """)
    assert found == {"order": "orders.Order"}


@pytest.mark.parametrize(
    ("limits", "text"),
    [
        ({"max_length": 250}, "A name. At most 250 characters."),
        ({"min_length": 1, "max_length": 250}, "A name. At most 250 characters."),
        ({"min_length": 2, "max_length": 5}, "A name. 2 to 5 characters."),
        ({"min_length": 1}, "A name. Not empty."),
        ({"minimum": 1, "maximum": 4}, "A name. 1 to 4."),
        ({"minimum": 1}, "A name. At least 1."),
        ({"values": [1, 2], "maximum": 9}, "A name. At most 9. One of 1, 2."),
        ({"min_items": 1, "max_items": 50, "unique": True}, "A name. At most 50 items. No item twice."),
        ({}, "A name."),
    ],
)
def test_a_field_says_what_the_schema_knows(limits: dict[str, Any], text: str) -> None:
    assert docs.field({"description": "a name"}, 4, limits) == [text]


def test_a_field_says_its_default_and_nothing_twice() -> None:
    assert docs.field({"description": "Whether it shows", "default": False}, 4, {}) == [
        "Whether it shows. Default: `false`."
    ]
    assert docs.field({"description": "At most 5 items", "default": "a"}, 4, {"max_items": 5}) == [
        "At most 5 items. Default: `a`."
    ]
    assert docs.field({"default": "visible"}, 4) == []  # Of a response, the default means nothing.
