"""Shipments have state: created, listed, filtered, cancelled, closed, and labelled some minutes later (case H.4)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from shoptet_api.sandbox.state.shop import Shop
from tests.sandbox.state.handler_calls import Counter

UNKNOWN = "0b8a4c1e-52d7-4f7e-9a61-c20d5d3e8b11"


def create(counter: Counter, order: str, **body: Any) -> str:
    guid: str = counter.ask("createShipment", body={"orderCode": order, **body}).payload["guid"]
    return guid


def order_with_shipping(counter: Counter) -> str:
    return next(order.code for order in counter.shop.orders.values() if order.shipping)


def test_h4_a_created_shipment_is_listed_and_found(counter: Counter) -> None:
    order = order_with_shipping(counter)
    guid = create(counter, order, note="Křehké", cod="120.00")
    shown = counter.ask("getShipmentDetail", {"guid": guid}).payload
    assert (shown["orderCode"], shown["note"], shown["cod"]["value"]) == (order, "Křehké", "120.00")
    listed = counter.ask("getListOfShipments", query={"orderCode": order}).payload
    assert listed[0]["guid"] == guid
    assert {row["orderCode"] for row in listed} == {order}
    assert counter.events == [("shipment:create", guid)]


def test_h4_an_unknown_shipment_is_404(counter: Counter) -> None:
    refused = counter.refused("getShipmentDetail", {"guid": UNKNOWN})
    assert (refused.status, refused.faults[0].code) == (404, "shipment-not-found")


def test_h4_an_order_without_shipments_has_none(counter: Counter) -> None:
    codes = counter.shop.orders.key_list()
    assert counter.ask("getListOfShipments", query={"orderCode": codes[0]}).payload
    assert counter.ask("getListOfShipments", query={"orderCode": codes[1]}).payload == []


def test_the_label_comes_minutes_later(counter: Counter) -> None:
    guid = create(
        counter, order_with_shipping(counter), packages=[{"width": 100, "height": 50, "depth": 20, "weight": "1.5"}]
    )
    before = counter.ask("getShipmentDetail", {"guid": guid}).payload
    assert before["status"] == "requested"
    assert before["packages"][0]["labelUrl"] is None
    assert before["packages"][0]["history"] == []
    counter.now += timedelta(minutes=4)
    after = counter.ask("getShipmentDetail", {"guid": guid}).payload
    assert after["status"] == "created"
    assert after["packages"][0]["labelUrl"]
    assert after["packages"][0]["trackingNumber"]
    assert [step["toStatus"] for step in after["packages"][0]["history"]] == ["created"]
    assert counter.ask("getListOfShipments", query={"status": "created"}).payload[0]["guid"] == guid


def test_a_cancellation_takes_some_minutes(counter: Counter) -> None:
    guid = create(counter, order_with_shipping(counter))
    counter.ask("shipmentCancellationRequest", {"guid": guid})
    assert counter.ask("getShipmentDetail", {"guid": guid}).payload["status"] == "cancel_requested"
    assert counter.refused("shipmentCancellationRequest", {"guid": guid}).status == 422
    counter.now += timedelta(minutes=6)
    assert counter.ask("getShipmentDetail", {"guid": guid}).payload["status"] == "canceled"


def test_a_carrier_is_closed(counter: Counter) -> None:
    order = next(order for order in counter.shop.orders.values() if order.shipping)
    carrier = counter.shop.methods.shipping[order.shipping or ""].code
    guid = create(counter, order.code)
    counter.now += timedelta(minutes=4)
    counter.ask("closeCarrierShipments", {"code": carrier})
    assert counter.ask("getShipmentDetail", {"guid": guid}).payload["status"] == "closed"
    refused = counter.refused("closeCarrierShipments", {"code": "nobody"})
    assert (refused.status, refused.faults[0].code) == (404, "shipment-carrier-not-found")


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"orderCode": "nothing"}, "shipment-validation-failed"),
        ({"shippingId": -1}, "shipment-invalid-shipping"),
        ({"addressId": 99}, "shipment-address-not-exist"),
        ({"bankAccountId": 99}, "shipment-bank-account-not-exist"),
    ],
)
def test_what_names_nothing_is_422(counter: Counter, body: dict[str, Any], code: str) -> None:
    refused = counter.refused("createShipment", body={"orderCode": order_with_shipping(counter), **body})
    assert (refused.status, refused.faults[0].code) == (422, code)
    assert counter.events == []


def test_an_order_needs_shipping(counter: Counter) -> None:
    order = next(iter(counter.shop.orders.values()))
    order.shipping = None
    refused = counter.refused("createShipmentByOrderCode", {"code": order.code})
    assert (refused.status, refused.faults[0].code) == (422, "shipment-order-without-shipping")


def test_an_order_has_no_more_shipments_than_its_options_say(counter: Counter) -> None:
    order = counter.shop.orders.key_list()[1]
    (option,) = counter.ask("getShipmentShippingOptionsByOrderCode", {"code": order}).payload
    for _ in range(option["maxShipment"]):
        create(counter, order, shippingId=option["shippingId"])
    refused = counter.refused("createShipment", body={"orderCode": order})
    assert refused.faults[0].code == "shipment-already-exists"


def test_the_id_of_an_option_is_another_one_for_each_order(counter: Counter) -> None:
    codes = counter.shop.orders.key_list()[:2]
    ids = {
        counter.ask("getShipmentShippingOptionsByOrderCode", {"code": code}).payload[0]["shippingId"] for code in codes
    }
    assert len(ids) == 2


def test_a_shop_without_orders_has_no_shipments() -> None:
    assert len(Shop(orders=0).shipments) == 0
