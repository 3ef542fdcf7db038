"""Names of resources and methods: what the rule makes, what exceptions change, what never happens."""

from __future__ import annotations

import keyword
import lzma
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given, strategies as st

if TYPE_CHECKING:
    import random
    from collections.abc import Mapping

from codegen.importer.names import argument_rule, methods
from codegen.importer.names.methods import OperationFacts
from codegen.importer.overlays import apply as overlays
from codegen.importer.problems import SpecError

NAMES = Path(__file__).parents[3] / "spec" / "overlays" / "names.yaml"
REVISIONS = Path(__file__).parents[4] / "shared" / "vendor"
DOCUMENTS = sorted([*REVISIONS.glob("*.yaml"), *REVISIONS.glob("revisions/*.xz")])


def facts(operation_id: str, request: str, tag: str, kind: methods.AnswerKind = "value") -> OperationFacts:
    verb, path = request.split()
    return OperationFacts(operation_id, verb, f"/api/{path}", tag, kind, is_snapshot="snapshot" in path.split("/"))


# Some operations of the vendor, some that it might add tomorrow.
RULE: list[tuple[str, OperationFacts]] = [
    ("orders.list", facts("getListOfOrders", "GET orders", "Orders", "page")),
    ("orders.get", facts("getOrderDetail", "GET orders/{code}", "Orders")),
    ("orders.create", facts("createOrder", "POST orders", "Orders")),
    ("orders.delete", facts("deleteOrder", "DELETE orders/{code}", "Orders")),
    ("orders.list_changes", facts("getLastOrderChanges", "GET orders/changes", "Orders", "page")),
    ("orders.snapshot", facts("getListOfAllOrders", "GET orders/snapshot", "Orders", "job")),
    ("orders.pdf", facts("downloadOrderAsPdf", "GET orders/{code}/pdf", "Orders", "binary")),
    ("orders.xml", facts("downloadOrderXml", "GET orders/{code}/xml", "Orders", "binary")),
    ("orders.copy", facts("orderCopy", "POST orders/{code}/copy", "Orders")),
    ("orders.update_status_many", facts("bulkOrderStatusChange", "PATCH orders/status-change", "Orders", "none")),
    ("orders.update_status", facts("updateOrderStatus", "PATCH orders/{code}/status", "Orders")),
    ("orders.list_statuses", facts("getListOfOrderStatuses", "GET orders/statuses", "Orders")),
    ("orders.list_claims", facts("getOrderClaims", "GET orders/claims", "Orders", "page")),
    ("orders.create_batch", facts("orderBatchInsertion", "POST orders/batch", "Orders", "job")),
    ("order_items.create", facts("createOrderItem", "POST orders/{code}/item", "Order items")),
    (
        "order_items.delete_surcharge_parameter",
        facts(
            "deleteOrderItemSurchargeParameters",
            "DELETE orders/{code}/item/{id}/surcharge-parameters/{relationId}",
            "Order items",
        ),
    ),
    ("invoices.create_from_order", facts("createInvoiceFromOrder", "POST orders/{code}/invoice", "Invoices")),
    ("invoices.isdoc", facts("downloadInvoiceAsIsdoc", "GET invoices/{code}/isdoc", "Invoices", "binary")),
    (
        "invoices.link_proof_payments",
        facts("invoiceLinkProofPayments", "PATCH invoices/{code}/link-proof-payment", "Invoices"),
    ),
    (
        "proof_payments.create_from_order",
        facts("createProofPaymentByOrderCode", "POST proof-payments/order/{code}", "Proof payments"),
    ),
    ("credit_notes.restock", facts("restockCreditNote", "POST credit-notes/{code}/restock", "Credit notes")),
    ("products.get_by_code", facts("getProductDetailByCode", "GET products/code/{code}", "Products")),
    ("products.update_batch", facts("productBatchUpdate", "PATCH products/batch", "Products", "job")),
    (
        "products.delete_images_batch",
        facts("productImageBatchDelete", "DELETE products/images/batch", "Products", "job"),
    ),
    (
        "products.unlink_all_related_files",
        facts("unlinkAllProductRelatedFiles", "DELETE products/{guid}/related-files", "Products"),
    ),
    ("product_images.list", facts("getListOfProductImages", "GET products/{guid}/images/{gallery}", "Product images")),
    (
        "product_images.delete_all",
        facts("deleteAllProductImagesInGallery", "DELETE products/{guid}/images/{gallery}", "Product images"),
    ),
    (
        "product_images.delete",
        facts("deleteOneProductImage", "DELETE products/{guid}/images/{gallery}/{imageName}", "Product images"),
    ),
    ("product_sets.add_item", facts("addItemToProductSet", "POST products/{guid}/set", "Product sets")),
    ("related_products.set", facts("setRelatedProducts", "PUT products/{guid}/relatedProducts", "Related products")),
    (
        "variant_parameters.update_value",
        facts(
            "updateVariantParameterValue",
            "PATCH products/variant-parameters/{paramIndex}/{rawValue}",
            "Variant parameters",
        ),
    ),
    ("price_lists.list", facts("getListOfPriceLists", "GET pricelists", "Price lists")),
    ("eshop.get", facts("getEshopInfo", "GET eshop", "Eshop")),
    ("eshop.get_design", facts("getEshopDesign", "GET eshop/design", "Eshop")),
    ("sales_channels.list", facts("getSalesChannels", "GET sales-channels", "Sales channels")),
    ("sales_channels.get_by_id", facts("getSalesChannelsDetailById", "GET sales-channels/id/{id}", "Sales channels")),
    ("stocks.get_last_movement", facts("getStockMovementsLastMove", "GET stocks/{stockId}/movements/last", "Stocks")),
    ("webhooks.list", facts("getOverviewOfRegisteredWebhooks", "GET webhooks", "Webhooks", "page")),
    ("webhooks.create", facts("registerNewWebhook", "POST webhooks", "Webhooks")),
    (
        "webhooks.renew_signature_key",
        facts("generateWebhookSignatureKey", "POST webhooks/renew-signature-key", "Webhooks"),
    ),
    ("discount_coupons.update_many", facts("bulkUpdateDiscountCoupons", "PATCH discount-coupons", "Discount coupons")),
    (
        "discount_coupons.use",
        facts("updateDiscountCouponsUsage", "PATCH discount-coupons/use/{code}", "Discount coupons"),
    ),
    ("articles.list_sections", facts("getListOfArticleSections", "GET articles/sections", "Articles")),
    ("articles.get_section", facts("getDetailOfArticleSection", "GET articles/sections/{id}", "Articles")),
    ("articles.create_section", facts("createArticleSection", "POST articles/sections", "Articles")),
    ("xy_discounts.update_settings", facts("updateXYDiscountSettings", "PATCH xy-discounts/settings", "XY discounts")),
    ("xy_discounts.get", facts("getDetailOfXYDiscounts", "GET xy-discounts/{id}", "X + Y discounts")),
    ("discussions.delete_post", facts("deleteDiscussionById", "DELETE discussions-posts/{id}", "Discussions")),
    ("reviews.list_product_reviews", facts("getListOfProductsReviews", "GET reviews/products", "Reviews", "page")),
    # A tag that gathers things of several kinds does not give its plain names away.
    ("products.list_categories", facts("getListOfProductCategories", "GET categories", "Products", "page")),
    # Not there yet.
    ("subscriptions.pause", facts("pauseSubscription", "POST subscriptions/{id}/pause", "Subscriptions")),
    ("subscriptions.activate", facts("activateSubscription", "PATCH subscriptions/{id}", "Subscriptions")),
    ("orders.send_email", facts("sendOrderEmail", "POST orders/{code}/send-email", "Orders")),
    (
        "gift_cards.list_transactions",
        facts("getGiftCardTransactions", "GET gift-cards/{code}/transactions", "Gift cards", "page"),
    ),
    ("customers.get_by_email", facts("getCustomerDetailByEmail", "GET customers/email/{email}", "Customers")),
]


@pytest.mark.parametrize(("name", "operation"), RULE, ids=[operation.operation_id for _, operation in RULE])
def test_the_rule(name: str, operation: OperationFacts) -> None:
    (assigned,) = methods.assign([operation], {}).values()
    assert ".".join(assigned) == name


def test_a_tag_may_have_a_resource_name_of_its_own() -> None:
    operation = facts("getListOfShipmentCarriers", "GET shipments/carriers", "Delivery")
    assert methods.assign([operation], {}, {"Delivery": "shipments"}) == {
        "getListOfShipmentCarriers": ("shipments", "list_carriers")
    }


def test_what_is_fixed_wins_and_the_rule_gives_way() -> None:
    operations = [
        facts("getListOfOrders", "GET orders", "Orders", "page"),
        facts("getOrderDetail", "GET orders/{code}", "Orders"),
    ]
    assert methods.assign(operations, {"getOrderDetail": ("orders", "list")}) == {
        "getListOfOrders": ("orders", "list_orders"),
        "getOrderDetail": ("orders", "list"),
    }


def test_two_operations_fixed_to_one_name_are_refused() -> None:
    operations = [facts("getA", "GET as/{id}", "As"), facts("getB", "GET bs/{id}", "Bs")]
    with pytest.raises(SpecError, match=r"^getB: has the name x\.y, as getA has$"):
        methods.assign(operations, {"getA": ("x", "y"), "getB": ("x", "y")})


def test_a_locked_name_stays_when_the_rule_would_say_otherwise() -> None:
    operations = [facts("getOrderDetail", "GET orders/{code}", "Orders")]
    assert methods.assign(operations, {}, {}, {"getOrderDetail": ("orders", "read")}) == {
        "getOrderDetail": ("orders", "read")
    }


def test_a_name_whose_operation_is_gone_goes_to_the_one_that_came_for_it() -> None:
    locked = {"UpdatePricelist": ("price_lists", "update")}
    renamed = facts("updatePricelist", "PATCH pricelists/{id}", "Price lists")
    assert methods.assign([renamed], {}, {}, locked) == {"updatePricelist": ("price_lists", "update")}
    # The old one comes back beside it: the lock now holds the name twice, and each still gets one.
    back = facts("UpdatePricelist", "PATCH pricelists/{id}/old", "Price lists")
    both = methods.assign([back, renamed], {}, {}, {**locked, "updatePricelist": ("price_lists", "update")})
    assert both["updatePricelist"] == ("price_lists", "update")
    assert both["UpdatePricelist"] != both["updatePricelist"]


def test_a_persons_choice_beats_the_lock() -> None:
    operations = [facts("getA", "GET as/{id}", "As"), facts("getAsOld", "GET as/old/{id}", "As")]
    assigned = methods.assign(operations, {"getAsOld": ("as_", "get")}, {}, {"getA": ("as_", "get")})
    assert assigned == {"getA": ("as_", "get_a"), "getAsOld": ("as_", "get")}


def test_operations_that_meet_get_more_words_of_their_operation_id() -> None:
    operations = [
        facts("createSurchargeParameter", "POST products/surcharge-parameters", "Products"),
        facts("createSurchargeParameterValue", "POST products/surcharge-parameters/{code}", "Products"),
    ]
    assert [method for _, method in methods.assign(operations, {}).values()] == [
        "create_surcharge_parameter",
        "create_surcharge_parameter_value",
    ]


def test_in_the_end_they_get_all_of_it() -> None:
    operations = [
        facts("getOrder", "GET orders/{code}", "Orders"),
        facts("getOrderDetail", "GET orders/{id}", "Orders"),
        facts("getDetailOfOrder", "GET orders/{guid}", "Orders"),
    ]
    assert {method for _, method in methods.assign(operations, {}).values()} == {
        "get",
        "get_order",
        "get_order_detail",
    }


@pytest.mark.parametrize(
    ("tag", "resource"),
    [
        ("Price lists", "price_lists"),
        ("In-stores", "in_stores"),
        ("XY discounts", "xy_discounts"),
        ("Import", "import_"),
        ("3D models", "x_3_d_models"),
        ("", "api"),
    ],
)
def test_resource_names(tag: str, resource: str) -> None:
    assert methods.resource_name(tag) == resource


@pytest.mark.parametrize(
    ("resource", "path", "arguments"),
    [
        ("orders", "/api/orders/{code}/notes", ["code"]),
        ("order_items", "/api/orders/{code}/item/{id}", ["order_code", "item_id"]),
        (
            "order_items",
            "/api/orders/{code}/item/{id}/surcharge-parameters/{relationId}",
            ["order_code", "item_id", "relation_id"],
        ),
        ("invoices", "/api/proforma-invoices/{code}/invoice", ["proforma_invoice_code"]),
        ("credit_notes", "/api/credit-notes/{code}/item/{id}", ["code", "item_id"]),
        ("customer_accounts", "/api/customers/{guid}/accounts/{accountGuid}", ["customer_guid", "account_guid"]),
        ("customer_groups", "/api/customers/groups/{id}", ["id"]),
        ("related_products", "/api/products/{guid}/relatedProducts", ["product_guid"]),
        ("products", "/api/products/code/{code}", ["code"]),
        ("proof_payments", "/api/proof-payments/order/{code}", ["order_code"]),
        (
            "product_images",
            "/api/products/{guid}/images/{gallery}/{imageName}",
            ["product_guid", "gallery", "image_name"],
        ),
        ("articles", "/api/articles/{articleId}", ["id"]),
        ("articles", "/api/articles/sections/{articleSectionId}", ["section_id"]),
        ("discussions", "/api/discussions-posts/{id}", ["post_id"]),
        ("parametric_categories", "/api/parametric-categories-available-parameters/{categoryGuid}", ["guid"]),
        ("price_lists", "/api/pricelists/{id}/snapshot", ["id"]),
        ("discount_coupons", "/api/discount-coupons/use/{code}", ["code"]),
        ("discount_coupons", "/api/discount-coupons/templates/{guid}", ["template_guid"]),
        ("shipments", "/api/shipments/carriers/{code}/{type}", ["carrier_code", "carrier_type"]),
        ("things", "/api/{id}", ["id"]),
    ],
)
def test_path_arguments(resource: str, path: str, arguments: list[str]) -> None:
    assert [name for _, name in argument_rule.path_arguments(path, resource)] == arguments


def test_an_id_does_not_take_the_name_of_a_query_parameter() -> None:
    assert list(argument_rule.path_arguments("/api/stocks/{code}", "stocks", {"code"})) == [("code", "stock_code")]


@pytest.mark.parametrize(
    ("resource", "method", "summary"),
    [
        ("sales_channels", "list", "List sales channels."),
        ("orders", "get", "Get an order."),
        ("xy_discounts", "delete", "Delete an XY discount."),
        ("units", "create", "Create a unit."),
        ("eshop", "get", "Get the e-shop."),
        ("orders", "pdf", "Download an order as PDF."),
        ("orders", "list_changes", "List the latest changes of orders."),
        ("products", "snapshot", "Queue a snapshot of all products."),
        ("products", "snapshot_with_price_lists", "Queue a snapshot of all products with price lists."),
        ("products", "update_batch", "Update products in a batch job."),
        ("products", "delete_images_batch", "Delete images of products in a batch job."),
        ("products", "get_by_code", "Get a product by code."),
        ("invoices", "create_from_order", "Create an invoice from an order."),
        ("discount_coupons", "delete_many", "Delete several discount coupons."),
        ("discussions", "create_post_many", "Create several posts of discussions."),
        ("product_images", "delete_all", "Delete all product images."),
        ("articles", "create_section", "Create a section of an article."),
        ("articles", "list_sections", "List sections of articles."),
        ("reviews", "list_product_reviews", "List product reviews."),
        ("xy_discounts", "get_settings", "Get the settings of XY discounts."),
        ("stocks", "list_movements", "List movements of stocks."),
        ("related_products", "set", "Set the related products."),
        ("webhooks", "renew_signature_key", "Renew the signature key of a webhook."),
    ],
)
def test_default_summaries(resource: str, method: str, summary: str) -> None:
    assert methods.default_summary(resource, method) == summary


IDS = st.from_regex(r"(get|create|update|delete|add|x)(ListOf|All|)([A-Z][a-z]{1,8}){0,3}(ByCode|)", fullmatch=True)
SEGMENTS = st.sampled_from(["orders", "items", "{code}", "{id}", "batch", "class", "copy", "last", "import", "2", "-"])
OPERATIONS = st.builds(
    OperationFacts,
    operation_id=IDS,
    http_method=st.sampled_from(["GET", "post", "PUT", "PATCH", "DELETE", "HEAD"]),
    path=st.lists(SEGMENTS, max_size=5).map(lambda segments: "/api/" + "/".join(segments)),
    tag=st.sampled_from(["Orders", "Order items", "Import", "Class", ""]),
    answer_kind=st.sampled_from(["value", "page", "none", "job", "binary"]),
    is_snapshot=st.booleans(),
)


def check(assigned: Mapping[str, tuple[str, str]]) -> None:
    assert len(set(assigned.values())) == len(assigned)
    for name in {part for pair in assigned.values() for part in pair}:
        assert name.isidentifier()
        assert not keyword.iskeyword(name)
        assert re.fullmatch(r"[a-z][a-z0-9_]*", name)


@given(st.lists(OPERATIONS, unique_by=lambda operation: operation.operation_id, max_size=12), st.randoms())
def test_any_operations_get_names_of_their_own_whatever_their_order(
    operations: list[OperationFacts], shuffler: random.Random
) -> None:
    assigned = methods.assign(operations, {})
    check(assigned)
    assert list(assigned) == [operation.operation_id for operation in operations]
    assert assigned == methods.assign(operations, assigned)
    assert assigned == methods.assign(operations, {}, {}, assigned)
    shuffled = list(operations)
    shuffler.shuffle(shuffled)
    assert assigned == methods.assign(shuffled, {})
    assert all(methods.default_summary(*name).endswith(".") for name in assigned.values())


def exceptions() -> tuple[dict[str, tuple[str, str]], dict[str, str]]:
    """What names.yaml says of operations and of tags."""
    fixed: dict[str, tuple[str, str]] = {}
    resources: dict[str, str] = {}
    for action in overlays.load(NAMES).actions:
        assert isinstance(action.update, dict)
        key = re.fullmatch(r"\$\.(?:paths\.\*|tags)\[\?@\.(?:operationId|name)=='([^']+)'\]", action.target)
        assert key
        if action.target.startswith("$.tags"):
            assert set(action.update) == {"x-shoptet-resource"}
            resources[key[1]] = action.update["x-shoptet-resource"]
        else:
            assert set(action.update) == {"x-shoptet-resource", "x-shoptet-method"}
            fixed[key[1]] = (action.update["x-shoptet-resource"], action.update["x-shoptet-method"])
    return fixed, resources


def test_exceptions_say_why_may_be_missing_and_are_given_once() -> None:
    actions = overlays.load(NAMES).actions
    assert all(action.description and action.may_be_missing for action in actions)
    fixed, resources = exceptions()
    assert len(fixed) + len(resources) == len(actions)
    check(fixed)


def operations_of(path: Path) -> list[OperationFacts]:
    """A vendor document's operations, their answers' kinds guessed as far as names depend on them."""
    raw = path.read_bytes()
    document = yaml.load(lzma.decompress(raw) if path.suffix == ".xz" else raw, Loader=yaml.CSafeLoader)
    found: list[OperationFacts] = []
    for place, item in document["paths"].items():
        route = re.sub(r"\.yaml$", "", place).replace("_", "/")
        for verb, operation in item.items():
            if verb not in ("get", "post", "put", "patch", "delete"):
                continue
            answers = str([answer for status, answer in operation["responses"].items() if str(status) < "3"])
            kind: methods.AnswerKind = "value"
            if "paginator" in answers:
                kind = "page"
            elif "jobId" in answers:
                kind = "job"
            elif route.endswith(("/pdf", "/isdoc")):
                kind = "binary"
            snapshot = "snapshot" in route.split("/")
            found.append(OperationFacts(operation["operationId"], verb, route, operation["tags"][0], kind, snapshot))
    return found


@pytest.mark.skipif(not DOCUMENTS, reason="the vendor's documents are not beside the repository")
@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_every_revision_gets_good_names_by_rule_and_exceptions(path: Path) -> None:
    operations = operations_of(path)
    assigned = methods.assign(operations, *exceptions())
    check(assigned)
    assert max(len(method) for _, method in assigned.values()) <= methods.MAX_METHOD
    assert assigned["getListOfOrders"] == ("orders", "list")
    assert assigned["getListOfProducts"] == ("products", "list")
    assert assigned["updateOrderStatus"] == ("orders", "update_status")
