"""Customers, their accounts, addresses, remarks and groups."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from tests.sandbox.state.handler_calls import Counter


def create(counter: Counter, email: str = "eva@example.com") -> Any:
    body = {
        "remark": "VIP",
        "priceRatio": "0.9000",
        "billingAddress": {"fullName": "Eva Malá", "city": "Tábor", "countryCode": "CZ"},
        "account": {"email": email, "phone": "+420700999999"},
        "customerGroupCode": "wholesale",
        "pricelistId": 2,
    }
    return counter.ask("createCustomer", body=body).payload


def test_a_customer_lives_from_creation_to_deletion(counter: Counter) -> None:
    before = counter.now
    made = create(counter)
    guid = {"guid": made["guid"]}
    assert (made["customerGroup"]["name"], made["priceList"]["id"]) == ("Velkoobchod", 2)
    assert counter.ask("getCustomerDetail", guid).payload == made
    for found_by in ({"email": "EVA@example.com"}, {"phone": "+420700999999"}):
        rows = counter.ask("getListOfCustomers", query=found_by).payload
        assert [row["guid"] for row in rows] == [made["guid"]]
    changed = counter.ask(
        "updateCustomer", guid, body={"remark": None, "disabledOrders": True, "billingAddress": {"city": "Zlín"}}
    ).payload
    assert (changed["remark"], changed["disabledOrders"]) == (None, True)
    assert changed["billingAddress"]["city"] == "Zlín"
    assert changed["billingAddress"]["fullName"] == "Eva Malá"
    assert counter.changes("getLastCustomerChanges", before, "guid") == {made["guid"]: "edit"}
    query: dict[str, object] = {
        "changeTimeFrom": before,
        "creationTimeFrom": before,
        "creationTimeTo": before + timedelta(seconds=1),
    }
    assert counter.snapshot("getListOfAllCustomers", query=query) == [changed]
    counter.ask("deleteCustomer", guid)
    assert counter.refused("getCustomerDetail", guid).faults[0].code == "customer-not-found"
    assert counter.changes("getLastCustomerChanges", before, "guid") == {made["guid"]: "delete"}
    assert [event for event, _ in counter.events] == [
        "customer:create",
        "customer:update",
        "customer:disableOrders",
        "customer:delete",
    ]


def test_an_order_of_a_deleted_customer_stays(counter: Counter) -> None:
    order = next(order for order in counter.shop.orders.values() if order.customer)
    counter.ask("deleteCustomer", {"guid": order.customer or ""})
    assert counter.ask("getOrderDetail", {"code": order.code}).payload["customerGuid"] is None


def test_one_account_is_the_main_one(counter: Counter) -> None:
    guid = {"guid": create(counter)["guid"]}
    first = counter.ask("getListOfCustomerAccounts", guid).payload[0]
    second = counter.ask(
        "createCustomerAccount", guid, body={"email": "druhy@example.com", "mainAccount": True}
    ).payload
    accounts = counter.ask("getListOfCustomerAccounts", guid).payload
    assert [account["mainAccount"] for account in accounts] == [False, True]
    path = {**guid, "accountGuid": second["guid"]}
    assert counter.refused("deleteCustomerAccount", path).status == 409
    changed = counter.ask("updateCustomerAccount", path, body={"fullName": "Druhá", "phone": None}).payload
    assert (changed["fullName"], changed["email"]) == ("Druhá", "druhy@example.com")
    taken = counter.refused("updateCustomerAccount", path, body={"email": "EVA@example.com"})
    assert (taken.status, taken.faults[0].instance) == (422, "data.email")
    gone = {**guid, "accountGuid": first["guid"]}
    counter.ask("deleteCustomerAccount", gone)
    assert counter.refused("getDetailOfCustomerAccount", gone).status == 404


def test_one_delivery_address_is_the_default_one(counter: Counter) -> None:
    guid = {"guid": create(counter)["guid"]}
    made = [
        counter.ask("createDeliveryAddress", guid, body={"city": city, "countryCode": "CZ", "isDefault": True}).payload
        for city in ("Brno", "Plzeň")
    ]
    listed = counter.ask("geListOfCustomerDeliveryAddresses", guid).payload
    assert [address["isDefault"] for address in listed] == [False, True]
    path = {**guid, "addressGuid": made[0]["guid"]}
    changed = counter.ask("updateCustomerDeliveryAddress", path, body={"street": "Dlouhá", "city": None}).payload
    assert (changed["street"], changed["city"], changed["countryCode"]) == ("Dlouhá", None, "CZ")
    counter.ask("deleteCustomerDeliveryAddress", path)
    assert counter.refused("getDetailOfCustomerDeliveryAddress", path).status == 404
    for _ in range(49):
        counter.ask("createDeliveryAddress", guid, body={"countryCode": "CZ"})
    refused = counter.refused("createDeliveryAddress", guid, body={"countryCode": "CZ"})
    assert refused.faults[0].code == "customer-address-limit-exceeded"


def test_remarks_come_and_go(counter: Counter) -> None:
    guid = {"guid": create(counter)["guid"]}
    made = counter.ask("createCustomerRemark", guid, body={"rating": "negative", "remark": "Neplatí"}).payload
    path = {**guid, "id": made["id"]}
    counter.ask("updateCustomerRemark", path, body={"rating": "positive"})
    assert counter.ask("getListOfCustomerRemarks", guid).payload == [{**made, "rating": "positive"}]
    assert counter.ask("getCustomerDetail", guid).payload["remarks"] == [{**made, "rating": "positive"}]
    counter.ask("deleteCustomerRemark", path)
    assert counter.refused("getDetailOfCustomerRemark", path).status == 404


def test_customers_of_a_deleted_group_come_into_the_default_one(counter: Counter) -> None:
    guid = {"guid": create(counter)["guid"]}
    groups = counter.ask("createCustomerGroup", body={"name": "Přátelé", "maxDiscount": "0.1000"}).payload
    path = {"id": groups[-1]["id"]}
    counter.ask("updateCustomer", guid, body={"customerGroupCode": groups[-1]["customerGroupCode"]})
    assert counter.refused("createCustomerGroup", body={"name": "Přátelé"}).faults[0].instance == "data.name"
    counter.ask("updateCustomerGroup", path, body={"maxDiscount": None, "defaultDueDays": 30})
    group = counter.ask("getListOfCustomerGroups").payload[-1]
    assert (group["maxDiscount"], group["defaultDueDays"], group["name"]) == (None, 30, "Přátelé")
    counter.ask("deleteCustomerGroup", path)
    assert counter.ask("getCustomerDetail", guid).payload["customerGroup"]["id"] == 1
    assert counter.refused("deleteCustomerGroup", {"id": 1}).faults[0].code == "customer-group-delete-blocked"
    assert counter.refused("deleteCustomerGroup", path).faults[0].code == "customer-group-not-found"
