"""The report of changes, on a small spec that a test changes in one place."""

from __future__ import annotations

import copy
import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from codegen.changes import report
from codegen.changes.__main__ import main
from codegen.changes.compare import compare
from codegen.changes.sources import Specs
from codegen.import_spec import import_spec
from codegen.importer.source.fetch import read

DATA = Path(__file__).parents[1] / "generate" / "data" / "small_spec.yaml"
VENDOR = Path(__file__).parents[1] / "importer" / "data" / "vendor_small.yaml"


@pytest.fixture(scope="session")
def small() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load(DATA.read_text(encoding="utf-8"))
    return loaded


def _schema(spec: dict[str, Any], name: str) -> dict[str, Any]:
    schema: dict[str, Any] = spec["components"]["schemas"][name]
    return schema


def _paths(spec: dict[str, Any]) -> dict[str, Any]:
    paths: dict[str, Any] = spec["paths"]
    return paths


def _orders(spec: dict[str, Any]) -> dict[str, Any]:
    operation: dict[str, Any] = spec["paths"]["/api/orders"]["get"]
    return operation


def _parameter(spec: dict[str, Any], name: str) -> dict[str, Any]:
    return next(one for one in _orders(spec)["parameters"] if one["name"] == name)


def _remove_operation(spec: dict[str, Any]) -> None:
    del _paths(spec)["/api/eshop"]


def _remove_with_successor(spec: dict[str, Any]) -> None:
    listing = {
        **_paths(spec)["/api/brands"]["get"],
        "operationId": "getListOfAllBrands",
        "x-shoptet-method": "list_all",
    }
    _paths(spec)["/api/brand-list"] = {"get": listing}
    del _paths(spec)["/api/brands"]


def _get_to_post(spec: dict[str, Any]) -> None:
    item = _paths(spec)["/api/brands"]
    item["post"] = {**item.pop("get"), "operationId": "postListOfBrands"}


def _move(spec: dict[str, Any]) -> None:
    _paths(spec)["/api/shop"] = _paths(spec).pop("/api/eshop")


def _move_and_keep(spec: dict[str, Any]) -> None:
    old = {"operationId": "getEshopInfoDeprecated", "x-shoptet-method": "get_deprecated", "deprecated": True}
    _paths(spec)["/api/shop"] = {"get": dict(_paths(spec)["/api/eshop"]["get"])}
    _paths(spec)["/api/eshop"]["get"] |= old


def _rename_method(spec: dict[str, Any]) -> None:
    _paths(spec)["/api/eshop"]["get"]["x-shoptet-method"] = "info"


def _respell(spec: dict[str, Any]) -> None:
    _paths(spec)["/api/eshop"]["get"]["operationId"] = "getEshopInformation"


def _drop_parameter(spec: dict[str, Any]) -> None:
    _orders(spec)["parameters"].remove(_parameter(spec, "statusId"))


def _require_parameter(spec: dict[str, Any]) -> None:
    _parameter(spec, "creationTimeFrom")["required"] = True


def _smaller_pages(spec: dict[str, Any]) -> None:
    _parameter(spec, "itemsPerPage")["schema"]["maximum"] = 100


def _larger_pages(spec: dict[str, Any]) -> None:
    _parameter(spec, "itemsPerPage")["schema"]["maximum"] = 2000


def _rename_field(spec: dict[str, Any]) -> None:
    for name in ("Address", "AddressInput"):
        properties = _schema(spec, name)["properties"]
        properties["deliveryStreet"] = properties.pop("street")


def _null(spec: dict[str, Any]) -> None:
    _schema(spec, "Order")["properties"]["code"]["type"] = ["string", "null"]


def _new_field(spec: dict[str, Any]) -> None:
    _schema(spec, "Order")["properties"]["weight"] = {"type": "string", "format": "decimal"}


def _new_required_input(spec: dict[str, Any]) -> None:
    _schema(spec, "OrderInput")["properties"]["weight"] = {"type": "string", "format": "decimal"}
    _schema(spec, "OrderInput").setdefault("required", []).append("weight")


def _other_json(spec: dict[str, Any]) -> None:
    _schema(spec, "Order")["properties"]["code"] = {"type": "integer"}


def _other_python(spec: dict[str, Any]) -> None:
    _schema(spec, "Order")["properties"]["code"] = {"type": "string", "format": "date"}


def _new_event(spec: dict[str, Any]) -> None:
    spec["x-shoptet-webhook-events"].append("order:delete")


def _deprecate(spec: dict[str, Any]) -> None:
    _paths(spec)["/api/eshop"]["get"]["deprecated"] = True


def _new_status(spec: dict[str, Any]) -> None:
    _paths(spec)["/api/eshop"]["get"]["responses"]["423"] = {"description": "Locked."}


def _words(spec: dict[str, Any]) -> None:
    _paths(spec)["/api/eshop"]["get"]["summary"] = "Other words."
    spec["info"]["version"] = "2"


MOVED = "`shop.eshop.get` calls `GET /api/shop` now, not `GET /api/eshop`"
CHANGES: list[tuple[Callable[[dict[str, Any]], None], list[tuple[str, str, str]]]] = [
    (_words, []),
    (_respell, []),
    (_remove_operation, [("removed", "wire", "`shop.eshop.get` (`GET /api/eshop`) is gone.")]),
    (
        _remove_with_successor,
        [
            (
                "removed",
                "wire",
                "`shop.brands.list` (`GET /api/brands`) is gone: use `shop.brands.list_all` (`GET /api/brand-list`).",
            ),
            ("added", "nothing", "`shop.brands.list_all` (`GET /api/brand-list`) is new: All brands."),
        ],
    ),
    (_get_to_post, [("changed", "nothing", "`shop.brands.list` calls `POST /api/brands` now, not `GET /api/brands`.")]),
    (_move, [("moved", "nothing", f"{MOVED}.")]),
    (
        _move_and_keep,
        [
            (
                "moved",
                "nothing",
                f"{MOVED}; the old path stays as `shop.eshop.get_deprecated`.",
            ),
            (
                "added",
                "nothing",
                "`shop.eshop.get_deprecated` (`GET /api/eshop`) is new, already deprecated: What the shop is.",
            ),
        ],
    ),
    (_rename_method, [("renamed", "python", "`shop.eshop.get` is called `shop.eshop.info` now.")]),
    (_drop_parameter, [("removed", "wire", "`shop.orders.list` does not take `status_id` any more.")]),
    (_require_parameter, [("tightened", "wire", "`shop.orders.list` `creation_time_from` is required now.")]),
    (
        _smaller_pages,
        [("tightened", "wire", "`shop.orders.list` `items_per_page` takes at most 100, before at most 1000.")],
    ),
    (
        _larger_pages,
        [("loosened", "nothing", "`shop.orders.list` `items_per_page` takes at most 2000, before at most 1000.")],
    ),
    (_null, [("changed", "python", "`Order.code` can be `None` now.")]),
    (_new_field, [("added", "nothing", "`Order.weight` is new: `Decimal`.")]),
    (_new_required_input, [("tightened", "wire", "`OrderInput.weight` is required and new: `Decimal`.")]),
    (_other_json, [("changed", "wire", "`Order.code` is `int`, was `str`.")]),
    (_other_python, [("changed", "python", "`Order.code` is `date`, was `str`.")]),
    (_new_event, [("added", "nothing", "Webhooks have the events `order:delete`.")]),
    (_deprecate, [("deprecated", "nothing", "`shop.eshop.get` is deprecated.")]),
    (_new_status, [("added", "nothing", "`shop.eshop.get` lists the errors 423.")]),
]


@pytest.mark.parametrize(
    ("change", "expected"), CHANGES, ids=[change.__name__.strip("_").replace("_", " ") for change, _ in CHANGES]
)
def test_a_change_is_one_finding(
    change: Callable[[dict[str, Any]], None], expected: list[tuple[str, str, str]], small: dict[str, Any]
) -> None:
    new = json.loads(json.dumps(small))
    change(new)
    found = compare(small, new)
    assert [
        (one.kind, one.breaks, report.line(one).split(". Used by")[0].rstrip(".") + ".") for one in found
    ] == expected


def test_what_a_call_does_to_the_shop(small: dict[str, Any]) -> None:
    old, new = json.loads(json.dumps(small)), json.loads(json.dumps(small))
    old_eshop, new_eshop = _paths(old)["/api/eshop"]["get"], _paths(new)["/api/eshop"]["get"]
    new_eshop["x-shoptet-effect"] = "queues"
    assert compare(old, new) == []  # the old spec does not say
    old_eshop["x-shoptet-effect"] = "reads"
    (finding,) = compare(old, new)
    assert report.line(finding) == "`shop.eshop.get` queues now, and not reads."
    _paths(new)["/api/eshop/renew"] = {
        "get": {
            **new_eshop,
            "operationId": "renewEshop",
            "x-shoptet-method": "renew",
            "x-shoptet-effect": "writes",
        }
    }
    lines = [report.line(one) for one in compare(old, new)]
    assert any("(`GET /api/eshop/renew`) is new, counted as a write: " in line for line in lines)


def test_a_field_renamed_in_two_classes_is_one_line(small: dict[str, Any]) -> None:
    new = json.loads(json.dumps(small))
    _rename_field(new)
    (finding,) = compare(small, new)
    assert (finding.kind, finding.breaks, finding.subject) == ("renamed", "wire", "`Address.street`")
    assert finding.others == ("`AddressInput.street`",)
    assert (finding.old, finding.new) == (".street", ".delivery_street")


def test_all_changes_at_once_are_a_page_that_starts_with_what_to_do(small: dict[str, Any]) -> None:
    new = json.loads(json.dumps(small))
    for change in (_rename_field, _require_parameter, _new_event, _larger_pages):
        change(new)
    text = report.markdown(compare(small, new), "one", "two")
    assert text.startswith(
        "# Changes of the API from one to two\n\n"
        "2 changes to what the API takes or answers can break your code; 2 further changes break nothing.\n\n"
        "## What to do\n\n"
        "- `Address.street`, `AddressInput.street` are called `delivery_street` now."
    )
    assert "  - before: `shop.orders.list()`\n  - now: `shop.orders.list(creation_time_from=…)`\n" in text
    assert text.index("## What to do") < text.index("## Added") < text.index("## Loosened")


def test_nothing_is_said_of_equal_specs(small: dict[str, Any]) -> None:
    assert compare(small, copy.deepcopy(small)) == []
    assert report.markdown([], "a", "b") == "# Changes of the API from a to b\n\nNothing changes for callers.\n"


@pytest.fixture
def files(tmp_path: Path, small: dict[str, Any]) -> list[str]:
    """Paths of two specs; the test is about how they are read."""
    new = json.loads(json.dumps(small))
    _null(new)
    made = []
    for name, spec in (("old", small), ("new", new)):
        (tmp_path / f"{name}.yaml").write_text(yaml.safe_dump({**spec, "x-shoptet-untyped": []}), encoding="utf-8")
        made.append(str(tmp_path / f"{name}.yaml"))
    return made


def test_the_program_writes_markdown_or_json(
    files: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(files) == 0
    assert "`Order.code` can be `None` now." in capsys.readouterr().out
    assert main([*files, "--json", "--output", str(tmp_path / "report.json")]) == 0
    data = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert [finding["subject"] for finding in data["findings"]] == ["`Order.code`"]


def test_a_revision_of_git_is_a_spec(files: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    inside = subprocess.run(["git", "cat-file", "-e", "HEAD:spec/openapi.yaml"], capture_output=True, check=False)
    if inside.returncode:
        pytest.skip("the tests do not run in a clone")
    assert main(["HEAD", "HEAD"]) == 0
    assert "Nothing changes for callers." in capsys.readouterr().out


def test_what_is_neither_is_one_line(files: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([files[0], "no-such-revision"]) == 1
    expected = "diff_spec: no-such-revision: expected a file, or a revision of git that has a spec\n"
    assert capsys.readouterr().err == expected


def test_an_older_document_has_the_names_of_today(tmp_path: Path) -> None:
    vendor = yaml.safe_load(VENDOR.read_text(encoding="utf-8"))
    (tmp_path / "spec" / "overlays").mkdir(parents=True)
    import_spec(read(str(VENDOR)), tmp_path / "spec")
    vendor["paths"]["/api_teapots_{code}_lid.yaml"]["post"]["operationId"] = "craeteLidForTeapot"
    (tmp_path / "older.yaml").write_text(yaml.safe_dump(vendor), encoding="utf-8")
    specs = Specs(tmp_path)
    older, today = specs.read(str(tmp_path / "older.yaml")), specs.read(str(VENDOR))
    specs.close()
    assert compare(older, today) == []
    assert older["components"] == today["components"]
