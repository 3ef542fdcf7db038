"""Personal data is hidden, and so is whatever is not known to be harmless."""

from __future__ import annotations

import json
from typing import Any

import pytest

from shoptet_api.mcp.masking import MASK, masked, masked_result, masked_text
from shoptet_api.mcp.shown_fields import SHOWN
from shoptet_api.operation_calls.index import operations
from shoptet_api.operation_search.facts import schemas
from shoptet_api.records.personal_fields import PERSONAL, SECRET
from shoptet_api.sandbox import Sandbox
from tests.support.agents import Agent, arguments_for, with_agent
from tests.support.sandbox_clients import client_of
from tests.support.spec import load

SPEC = load()


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"fullName": "Jan Novák", "code": "1"}, {"fullName": MASK, "code": "1"}),
        ({"email": None, "phone": "", "emailVerified": True}, {"email": None, "phone": "", "emailVerified": True}),
        ({"companyId": 12345678, "vatPayer": True}, {"companyId": MASK, "vatPayer": True}),
        ({"newField": "x", "inside": {"code": "1", "n": 2}}, {"newField": MASK, "inside": {"code": MASK, "n": MASK}}),
        ({"newList": ["a", {"b": 1}], "newFlag": True}, {"newList": [MASK, {"b": MASK}], "newFlag": True}),
        ({"brand": {"name": "Kamzík"}}, {"brand": {"name": "Kamzík"}}),
        ({"customer": {"name": "Jan", "guid": "g"}}, {"customer": {"name": MASK, "guid": "g"}}),
        (
            {"items": [{"name": "Jan", "email": "a@b.cz", "content": "My flat is…", "title": "Hi"}]},
            {"items": [{"name": MASK, "email": MASK, "content": MASK, "title": MASK}]},
        ),
        (
            {"name": "Jan", "phone": None, "content": "x", "id": 1},
            {"name": MASK, "phone": None, "content": MASK, "id": 1},
        ),
        ({"description": "Write to jan@novak.cz"}, {"description": f"Write to {MASK}"}),
        ({"price": {"withVat": "1234567890.00"}}, {"price": {"withVat": "1234567890.00"}}),
        ({"email": "required", "phone": "hidden"}, {"email": "required", "phone": "hidden"}),
        ({"signatureKey": "abc", "verificationCode": "1"}, {"signatureKey": MASK, "verificationCode": MASK}),
        ("jan@novak.cz", MASK),
        (["a@b.cz", 1], [MASK, 1]),
    ],
    ids=lambda value: json.dumps(value)[:40],
)
def test_names_of_fields_decide(value: Any, expected: Any) -> None:
    assert masked(value) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Call +420 777 123 456 or 777 123 456.", f"Call {MASK} or {MASK}."),
        ("+420777123456, 00420 777 123 456", f"{MASK}, {MASK}"),
        ("from 203.0.113.7 and 2001:db8:0:0:0:0:0:7", f"from {MASK} and {MASK}"),
        ("jan.novak+x@sub.example.co.uk", MASK),
        ("order 2026000104, EAN 0012345678905, 8594001234567", "order 2026000104, EAN 0012345678905, 8594001234567"),
        ("2026-07-31T08:26:09+0200 1 234,50 Kč", "2026-07-31T08:26:09+0200 1 234,50 Kč"),
        ("238f53b7-d00c-4770-8e39-4d843a9e133f", "238f53b7-d00c-4770-8e39-4d843a9e133f"),
    ],
    ids=["phones", "codes", "addresses", "e-mail", "codes of goods", "time", "guid"],
)
def test_texts_are_searched(text: str, expected: str) -> None:
    assert masked_text(text) == expected


@pytest.mark.parametrize(
    "text",
    ["a" * 1_000_000, "a@" * 300_000, "1 " * 300_000, "+1" * 300_000, "a:" * 300_000],
    ids=["letters", "at signs", "digits", "plus signs", "colons"],
)
def test_a_hostile_text_takes_no_longer_than_its_length(text: str) -> None:
    """Taking the square of it, each of these would not end within this test's life."""
    assert masked_text(text) == text


def test_the_key_of_a_result_counts() -> None:
    assert masked_result(["a", "b"], "emails") == [MASK, MASK]
    assert masked_result("x", "jobId") == "x"
    assert masked_result("x", "") == "x"
    assert masked_result({"name": "Jan"}, "customer") == {"name": MASK}
    assert masked_result([{"code": "1"}], "somethingNew") == [{"code": "1"}]


def test_the_lists_of_fields_do_not_overlap() -> None:
    assert not SHOWN & (PERSONAL | SECRET)
    assert len(SHOWN) > 700


def test_every_field_about_a_person_is_known_as_such() -> None:
    """A field whose name says what it is must not be shown; those that only say how something is done are."""
    words = ("email", "phone", "fullname", "firstname", "lastname", "street", "iban", "birth", "ipaddress", "remark")
    suspicious = {
        name
        for schema in schemas().values()
        for name in schema.get("properties", {})
        if any(word in name.lower() for word in words) and name in SHOWN
    }
    assert (
        suspicious
        == {
            "addEanToItemRemark",
            "commentAndFullNameRequired",
            "emailNotification",
            "emailVerified",
            "itemRemarkParameters",
            "maxEmailAmount",
            "printItemRemark",
            "remarks",
            "sendConfirmationEmail",
            "showBillFullName",
            "showBillFullNameOfRecipient",
            "showRecipientEmail",
            "showRecipientPhone",
            "suppressEmailSending",
        }
        & suspicious
    )


PEOPLE = {"fullName", "street", "email", "phone", "mobilePhone", "birthDate"}


def test_no_personal_data_of_the_sandbox_passes(sandbox: Sandbox) -> None:
    """What people are called, where they live and how they are reached is in no result that is masked."""
    with client_of(sandbox) as shop:
        guids = [row.guid for row in shop.customers.list()][:20]
        codes = [row.code for row in shop.orders.list()][:20]
        people: list[Any] = [shop.customers.get(str(guid)).to_dict() for guid in guids]
        people += [shop.orders.get(str(code)).to_dict() for code in codes]
    planted = {text for one in people for text in found_under(one, PEOPLE)}
    assert len(planted) > 50
    reading = [one for one in operations() if one.effect == "reads"]

    async def work(agent: Agent) -> str:
        calls: list[tuple[str, dict[str, Any]]] = []
        for one in reading:
            calls += [(one.id, {}), (one.id, arguments_for(SPEC.operations[one.id], ""))]
        calls += [("orders.get", {"code": code, "include": ["notes", "shippingDetails"]}) for code in codes]
        calls += [("customers.get", {"guid": guid}) for guid in guids]
        return "\n".join([(await agent.either("read", id=name, arguments=given))[1] for name, given in calls])

    everything = with_agent(sandbox, work, mask=True, max_bytes=200_000)
    assert everything.count(MASK) > 500
    assert [text for text in planted if text in everything] == []


def found_under(value: Any, keys: set[str]) -> list[str]:
    if isinstance(value, dict):
        own = [one for key, one in value.items() if key in keys and isinstance(one, str) and len(one) > 3]
        return own + [text for one in value.values() for text in found_under(one, keys)]
    if isinstance(value, list):
        return [text for one in value for text in found_under(one, keys)]
    return []


def test_an_error_is_masked_too(sandbox: Sandbox) -> None:
    async def work(agent: Agent) -> str:
        return await agent.refused("read", id="customers.list")

    error = {
        "errorCode": "x",
        "message": "E-mail jan@novak.cz of +420 777 123 456 is taken",
        "instance": "jan@novak.cz",
    }
    sandbox.inject("customers.list", status=422, body=json.dumps({"data": None, "errors": [error]}).encode())
    line = with_agent(sandbox, work, mask=True)
    assert f"E-mail {MASK} of {MASK} is taken ({MASK})" in line


def test_a_masked_server_does_not_pass_on_texts_of_files(sandbox: Sandbox) -> None:
    async def work(agent: Agent) -> Any:
        return (await agent.call("read", id="orders.pdf", arguments={"code": "2026000103"}))["data"]

    assert set(with_agent(sandbox, work, mask=True)) == {"bytes", "is_text"}


def test_a_secret_that_nobody_would_see_is_not_renewed(sandbox: Sandbox) -> None:
    async def work(agent: Agent) -> str:
        return await agent.refused("write", id="webhooks.renew_signature_key")

    sandbox.requests.clear()
    assert with_agent(sandbox, work, mask=True, allow_writes=True) == (
        "webhooks.renew_signature_key returns a secret, which this server masks; nothing was sent"
    )
    assert len(sandbox.requests) == 0
