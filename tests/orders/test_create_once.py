"""An order is created once, whatever is lost on the way."""

from __future__ import annotations

from typing import Any

import pytest

from shoptet_api import DecodeError, InputError, UnprocessableError
from shoptet_api.models import OrderCurrencyInput, OrderInput
from tests.support.sandbox_clients import SandboxClients

BODY = {"externalCode": "ERP-1", "cashDeskOrder": True, "currency": {"code": "CZK"}}


def orders(clients: SandboxClients, external_code: str = "ERP-1") -> list[str]:
    client = clients.client()
    codes = [row.code for row in client.rows(client.shop.orders.list())]
    found = client.rows(client.shop.orders.get_many(codes))
    return [order.code for order in found if order.external_code == external_code]


@pytest.mark.parametrize(
    "fault",
    [
        {"cut": "before-headers"},
        {"cut": "after-headers"},
        {"cut": "mid-body"},
        {"status": 500},
        {"status": 502, "body": b"<html>"},
        {"status": 503, "body": b"<html>"},
        {"status": 503, "retry_after": 2},
        {"body": b"<html>"},
        {"body": b'{"data": null}'},
    ],
    ids=lambda fault: "-".join(str(value) for value in fault.values()),
)
@pytest.mark.parametrize("times", [1, 3])
def test_a_lost_answer_makes_no_second_order(clients: SandboxClients, fault: dict[str, Any], times: int) -> None:
    clients.sandbox.inject("orders.create", times=times, **fault)
    client = clients.client()
    if "body" in fault and "status" not in fault:
        # A page in place of the answer, and no order: nothing can be found.
        with pytest.raises(DecodeError) as caught:
            client.run(client.shop.orders.create_once(BODY))
        assert "looked for and not found" in caught.value.__notes__[-1]
        assert orders(clients) == []
        return
    order = client.run(client.shop.orders.create_once(BODY))
    assert order.external_code == "ERP-1"
    assert orders(clients) == [order.code]


def test_an_answer_that_cannot_be_read_leads_to_the_order(clients: SandboxClients) -> None:
    clients.sandbox.inject("orders.create", retyped=["order"])
    client = clients.client()
    order = client.run(client.shop.orders.create_once(BODY))
    assert orders(clients) == [order.code]


@pytest.mark.parametrize("body", [{}, {"email": "zaneta@example.com"}], ids=["without-email", "with-email"])
def test_a_second_program_gets_the_same_order(clients: SandboxClients, body: dict[str, str]) -> None:
    client = clients.client()
    first = client.run(client.shop.orders.create_once({**BODY, **body}))
    second = client.run(client.shop.orders.create_once({**BODY, **body}))
    assert first.code == second.code
    assert clients.statuses("createOrder") == [201, 422]


def test_a_model_and_arguments_are_taken(clients: SandboxClients) -> None:
    client = clients.client()
    body = OrderInput(external_code="ERP-2", cash_desk_order=True, currency=OrderCurrencyInput(code="CZK"))
    order = client.run(client.shop.orders.create_once(body, suppress_email_sending=True))
    (seen,) = clients.sandbox.requests.to("createOrder")
    assert seen.query == {"suppressEmailSending": "true"}
    assert order.external_code == "ERP-2"


def test_a_deleted_order_is_not_created_again(clients: SandboxClients) -> None:
    client = clients.client()
    order = client.run(client.shop.orders.create_once(BODY))
    client.run(client.shop.orders.delete(order.code))
    with pytest.raises(UnprocessableError) as caught:
        client.run(client.shop.orders.create_once(BODY))
    assert caught.value.__notes__ == [
        "an order with this externalCode was looked for and not found; it may be deleted",
    ]


def test_another_refusal_is_not_looked_up(clients: SandboxClients) -> None:
    client = clients.client()
    with pytest.raises(UnprocessableError):
        client.run(client.shop.orders.create_once({**BODY, "currency": {"code": "XXX"}}))
    assert clients.statuses("getListOfOrders") == []


@pytest.mark.parametrize("code", [None, "", 5])
def test_an_order_without_its_code(clients: SandboxClients, code: Any) -> None:
    client = clients.client()
    with pytest.raises(InputError, match=r"^body\.externalCode: expected the code of the order in your system"):
        client.run(client.shop.orders.create_once({**BODY, "externalCode": code}))
    assert clients.statuses("createOrder") == []


def test_create_itself_is_not_repeated(clients: SandboxClients) -> None:
    clients.sandbox.inject("orders.create", status=500)
    client = clients.client()
    with pytest.raises(Exception, match="answered 500"):
        client.run(client.shop.orders.create(BODY))
    assert clients.statuses("createOrder") == [500]
