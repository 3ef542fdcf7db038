"""Bodies from options, and example bodies."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from shoptet_api import InputError
from shoptet_api.cli.operations.bodies import body_of, json_argument
from shoptet_api.cli.operations.templates import template
from shoptet_api.operation_calls.index import IndexedOperation, operation, operations
from shoptet_generated.operations import OPERATIONS
from shoptet_generated.runtime import UNSET
from shoptet_generated.runtime.faults import faults_of
from tests.support.command import CommandRunner


def called(name: str) -> IndexedOperation:
    found = operation(name)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("name", "assignments", "expected"),
    [
        (
            "brands.create",
            ["name=1", "showInBrandList=true", "brandWeb=null"],
            {"name": "1", "showInBrandList": True, "brandWeb": None},
        ),
        ("brands.create", ["name=null"], {"name": "null"}),
        ("brands.create", ["name={x}", "description="], {"name": "{x}", "description": ""}),
        ("orders.update_status", ["statusId=-1", "paid=null"], {"statusId": -1, "paid": None}),
        (
            "orders.create",
            ["currency.code=CZK", "currency.exchangeRate=25.10"],
            {"currency": {"code": "CZK", "exchangeRate": "25.10"}},
        ),
        (
            "orders.create",
            ["items[0].amount=1", "items[1].itemType=product", "items[0].name=a=b"],
            {"items": [{"amount": "1", "name": "a=b"}, {"itemType": "product"}]},
        ),
        (
            "orders.create",
            ['billingAddress={"city": "Brno"}', "billingAddress.zip=60200"],
            {"billingAddress": {"city": "Brno", "zip": "60200"}},
        ),
        ("mailing_lists.add_email_many", ["[0].email=a@example.com"], [{"email": "a@example.com"}]),
        ("brands.create", ["unknown.thing=5"], {"unknown": {"thing": 5}}),
    ],
)
def test_assignments(name: str, assignments: list[str], expected: object) -> None:
    assert body_of(called(name), None, assignments) == expected


def test_assignments_over_json() -> None:
    assert body_of(called("brands.create"), '{"name": "a", "brandWeb": "b"}', ["name=c"]) == {
        "name": "c",
        "brandWeb": "b",
    }


def test_no_body() -> None:
    assert body_of(called("brands.create"), None, []) is UNSET


@pytest.mark.parametrize(
    ("assignment", "message"),
    [
        ("name", "--set: expected a field and its value, like price.toPay=10.50, got 'name'"),
        ("=x", "--set: expected a field and its value, like price.toPay=10.50, got '=x'"),
        ("a..b=x", "--set: expected a field and its value, like price.toPay=10.50, got 'a..b=x'"),
        ("a[x]=1", "--set: expected a field and its value, like price.toPay=10.50, got 'a[x]=1'"),
        ("name.x=1", "--set: name.x: expected an object that has 'x', got something else"),
        ("list[2]=1", "--set: list[2]: expected a list with an item before [2], got 1 items"),
        ("name[0]=1", "--set: name[0]: expected a list with an item before [0], got something else"),
        ("a={", "--set: expected JSON, got text that is not (line 1, column 2: "),
    ],
)
def test_assignments_that_cannot_be_made(assignment: str, message: str) -> None:
    with pytest.raises(InputError) as caught:
        body_of(called("brands.create"), '{"name": "a", "list": [1]}', [assignment])
    assert str(caught.value).startswith(message)


def test_a_deep_index_takes_no_memory() -> None:
    with pytest.raises(InputError, match="got 0 items"):
        body_of(called("orders.create"), None, ["items[9999].amount=1"])


def test_json_of_a_file_with_comments(tmp_path: Path) -> None:
    file = tmp_path / "body.json"
    file.write_bytes(b'\xef\xbb\xbf{\n// "a": 1,\n"b": "x // \\" y", // c\n"d": [1, 2,],\n}\n')
    assert json_argument(f"@{file}") == {"b": 'x // " y', "d": [1, 2]}


@pytest.mark.parametrize("given", ["@nothing.json", "@", "@\0"])
def test_a_file_that_cannot_be_read(given: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(InputError, match=r"^--json: .* cannot be read: "):
        json_argument(given)


def test_json_of_stdin(cli: CommandRunner) -> None:
    done = cli("brands", "create", "--json", "-", "--dry-run", input='{"name": "Šíp"}')
    assert (done.code, json.loads(done.out.partition("\n\n")[2])) == (0, {"data": {"name": "Šíp"}})


def test_a_missing_body(cli: CommandRunner) -> None:
    done = cli("brands", "create")
    assert (done.code, done.line) == (2, "body: expected a body, which brands.create needs, got nothing")


@pytest.mark.parametrize("one", [one for one in operations() if one.body is not None], ids=lambda one: one.full_name)
def test_a_template_is_a_body(one: IndexedOperation) -> None:
    text = template(one)
    body = json_argument_of(text)
    # The values are examples; which fields there are, and of which kinds, has to be right.
    found = faults_of(body, OPERATIONS[one.id].input_type())
    wrong = [
        str(fault) for fault in found if "unknown" in fault.got or "nothing" in fault.got or "of type" in fault.got
    ]
    assert wrong == []
    assert max(map(len, text.splitlines())) <= 120


def json_argument_of(text: str) -> object:
    from shoptet_api.cli.operations.bodies import _without_comments
    from shoptet_api.operation_calls.json_values import parse_json

    return parse_json(_without_comments(text.encode()), "template")


def test_all_fields_of_a_template_are_fields() -> None:
    """What stands in comments is right too."""
    for name in ("brands.create", "brands.update", "customer_groups.create"):
        one = called(name)
        text = re.sub(r'^(\s*)// (?=")', r"\1", template(one), flags=re.MULTILINE)
        assert faults_of(json_argument_of(text), OPERATIONS[one.id].input_type()) == [], name


def test_a_template_needs_no_credentials(cli: CommandRunner) -> None:
    cli.patch.delenv("SHOPTET_PRIVATE_API_TOKEN")
    done = cli("brands", "create", "--template")
    assert (done.code, done.err) == (0, "")
    assert '  "name": "text",' in done.out
