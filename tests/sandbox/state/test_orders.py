"""Orders: from creation to deletion, and what they do to the stock and to documents."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from shoptet_api.sandbox.state.products import Variant
from shoptet_api.sandbox.state.reference import CANCELLED, DONE, IN_PROGRESS, NEW, PAID, SENT
from tests.sandbox.state.handler_calls import Counter


def goods(counter: Counter) -> Variant:
    return next(product for product in counter.shop.products.values() if product.type == "product").variants[0]


def body(counter: Counter, **changed: Any) -> dict[str, Any]:
    variant = goods(counter)
    return {
        "email": "jan.novak@example.com",
        "phone": "+420700123456",
        "externalCode": f"E-{len(counter.shop.external_codes) + 1}",
        "paymentMethodGuid": next(iter(counter.shop.methods.payment)),
        "shippingGuid": next(iter(counter.shop.methods.shipping)),
        "billingAddress": {
            "fullName": "Jan Novák",
            "street": "Rovná",
            "city": "Kutná Hora",
            "zip": "284 01",
            "countryCode": "CZ",
        },
        "currency": {"code": "CZK"},
        "items": [
            {
                "itemType": "product",
                "code": variant.code,
                "vatRate": "21.00",
                "unitPriceWithVat": "121.00",
                "amount": "3",
            },
            {"itemType": "shipping", "name": "PPL", "vatRate": "21.00", "itemPriceWithVat": "99.00"},
            {"itemType": "billing", "name": "Převodem", "vatRate": "21.00", "itemPriceWithVat": "0"},
        ],
        **changed,
    }


def create(counter: Counter, query: dict[str, object] | None = None, **changed: Any) -> Any:
    return counter.ask("createOrder", query=query, body=body(counter, **changed)).payload


def available(counter: Counter, code: str) -> tuple[Decimal, Decimal]:
    """What can be ordered of a variant in the first stock, and what orders hold of it."""
    (row,) = counter.ask("getProductSuppliesInStock", {"stockId": 1}, {"code": code}).payload
    return Decimal(row["amount"]), Decimal(row["claim"])


def test_an_order_lives_from_creation_to_deletion(counter: Counter) -> None:
    before = counter.now
    order = create(counter)
    code = {"code": order["code"]}
    assert order["price"] == {
        "vat": "80.18",
        "toPay": "462.00",
        "currencyCode": "CZK",
        "withoutVat": "381.82",
        "withVat": "462.00",
        "exchangeRate": "1.00000000",
        "invoicingExchangeRate": "1.00000000",
    }
    assert [item["itemType"] for item in order["items"]] == ["product", "shipping", "billing"]
    assert order["items"][0]["itemPrice"]["withVat"] == "363.00"
    assert order["shippings"][0]["shipping"]["name"] == "PPL"

    read = counter.ask("getOrderDetail", code).payload
    assert "notes" not in read
    assert {name: read[name] for name in read} == {name: order[name] for name in read}
    rows = counter.ask("getListOfOrders", query={"email": "JAN.NOVAK@example.com"}).payload
    assert [row["code"] for row in rows] == [order["code"]]
    assert counter.ask("getListOfOrders").payload[0] == rows[0], "the newest order comes first"

    counter.ask(
        "updateOrderHead", code, body={"phone": None, "billingAddress": {"countryCode": "SK", "company": "Javor"}}
    )
    changed = counter.ask("getOrderDetail", code).payload
    assert changed["phone"] is None
    assert changed["email"] == order["email"], "what did not come stays"
    assert changed["billingAddress"]["company"] == "Javor"
    assert changed["billingAddress"]["city"] == "Kutná Hora"
    assert counter.changes("getLastOrderChanges", before) == {order["code"]: "edit"}

    counter.ask("deleteOrder", code)
    assert counter.refused("getOrderDetail", code).status == 404
    assert counter.refused("deleteOrder", code).faults[0].code == "order-not-found"
    assert counter.ask("getListOfOrders", query={"orderCodes": (order["code"],)}).payload == []
    assert counter.changes("getLastOrderChanges", before) == {order["code"]: "delete"}
    assert counter.changes("getLastOrderChanges", before, changeType="edit") == {}
    assert counter.changes("getLastOrderChanges", counter.now) == {}
    assert [event for event in counter.events if event[0].startswith("order:")] == [
        ("order:create", order["code"]),
        ("order:update", order["code"]),
        ("order:delete", order["code"]),
    ]


def test_an_order_takes_stock_and_gives_it_back_when_it_is_cancelled(counter: Counter) -> None:
    code = goods(counter).code
    amount, claim = available(counter, code)
    last = counter.ask("getStockMovementsLastMove", {"stockId": 1}).payload["lastId"]
    order = create(counter)
    assert available(counter, code) == (amount - 3, claim + 3)
    (moved,) = counter.ask(
        "getStockMovements", {"stockId": 1}, {"lastId": last}, include=["orderCode", "productGuid", "sumAmount"]
    ).payload
    assert (moved["productCode"], moved["amountChange"], moved["orderCode"]) == (code, "-3.000", order["code"])
    claims = counter.ask("getOrderClaims", query={"orderCode": order["code"]}).payload
    assert [(line["productCode"], line["amount"]) for line in claims] == [(code, "3.000")]

    counter.ask("updateOrderStatus", {"code": order["code"]}, body={"statusId": CANCELLED})
    assert available(counter, code) == (amount, claim)
    assert ("order:cancel", order["code"]) in counter.events
    counter.ask("updateOrderStatus", {"code": order["code"]}, body={"statusId": NEW})
    assert available(counter, code) == (amount - 3, claim + 3)
    counter.ask("deleteOrder", {"code": order["code"]})
    assert available(counter, code) == (amount, claim)


def test_goods_that_were_sent_are_no_longer_held(counter: Counter) -> None:
    code = goods(counter).code
    amount, claim = available(counter, code)
    order = create(counter)
    counter.ask("updateOrderStatus", {"code": order["code"]}, body={"statusId": DONE})
    assert available(counter, code) == (amount - 3, claim)
    done = counter.ask("getOrderDetail", {"code": order["code"]}).payload
    assert done["items"][0]["amountCompleted"] == "3.000"
    assert done["completion"][0]["amountCompleted"] == "3.000"
    counter.ask("deleteOrder", {"code": order["code"]})
    assert available(counter, code) == (amount - 3, claim), "what has left does not come back"


def test_stock_movements_can_be_suppressed(counter: Counter) -> None:
    code = goods(counter).code
    before = available(counter, code)
    create(counter, {"suppressStockMovements": True})
    assert available(counter, code) == before


def test_a_set_takes_its_parts_from_the_stock(counter: Counter) -> None:
    whole = next(product for product in counter.shop.products.values() if product.type == "product-set")
    parts = {code: available(counter, code)[0] for _, code, _ in whole.parts}
    item = {"itemType": "product-set", "code": whole.variants[0].code, "vatRate": "21.00", "unitPriceWithVat": "900"}
    order = create(counter, items=[item])
    assert {line["parentProductSetItemId"] for line in order["completion"]} == {order["items"][0]["itemId"]}
    for _, code, factor in whole.parts:
        assert available(counter, code)[0] == parts[code] - factor


def test_the_stock_follows_an_item(counter: Counter) -> None:
    code = goods(counter).code
    amount, claim = available(counter, code)
    order = create(counter)
    path = {"code": order["code"], "id": order["items"][0]["itemId"]}
    item = counter.ask("updateOrderItem", path, body={"itemType": "product", "amount": "5.000"}).payload
    assert (item["itemPrice"]["withVat"], item["unitPrice"]["withVat"]) == ("605.00", "121.00")
    assert available(counter, code) == (amount - 5, claim + 5)
    refused = counter.refused("updateOrderItem", path, body={"itemType": "service"})
    assert (refused.status, refused.faults[0].code) == (422, "invalid-order-item-type-change")
    counter.ask("deleteOrderItem", path)
    assert available(counter, code) == (amount, claim)
    assert counter.refused("deleteOrderItem", path).status == 404
    added = counter.ask(
        "createOrderItem",
        {"code": order["code"]},
        body={"itemType": "product", "code": code, "vatRate": "21.00", "unitPriceWithoutVat": "10.00"},
    ).payload
    assert added["items"][-1]["unitPrice"] == {
        "withVat": "12.10",
        "withoutVat": "10.00",
        "vat": "2.10",
        "vatRate": "21.00",
    }
    assert available(counter, code) == (amount - 1, claim + 1)


def test_a_status_can_pay_and_make_documents(counter: Counter) -> None:
    code = {"code": create(counter)["code"]}
    paid = counter.ask("updateOrderStatus", code, body={"statusId": PAID}).payload
    assert (paid["status"]["id"], paid["paid"]) == (PAID, True)
    (invoice,) = counter.ask("getListOfInvoices", query={"orderCode": code["code"]}).payload
    assert invoice["price"] == paid["price"]
    unpaid = counter.ask(
        "updateOrderStatus", code, {"suppressDocumentGeneration": True}, body={"statusId": SENT, "paid": False}
    ).payload
    assert unpaid["paid"] is False
    assert counter.ask("getListOfDeliveryNotes", query={"orderCode": code["code"]}).payload == []
    assert ("order:paid", code["code"]) in counter.events
    before = counter.ask("getOrderDetail", code).payload["changeTime"]
    counter.ask("updateOrderStatus", code, body={"statusId": SENT})
    assert counter.ask("getOrderDetail", code).payload["changeTime"] == before, "the same status changes nothing"


def test_a_bulk_change_of_statuses_names_what_it_skipped(counter: Counter) -> None:
    codes = counter.shop.orders.key_list()[-2:]
    answer = counter.ask(
        "bulkOrderStatusChange", body={"orderCodes": [*codes, "nowhere-1", "nowhere-2"], "statusId": IN_PROGRESS}
    )
    (fault,) = answer.faults
    assert fault.message == "Orders with codes nowhere-1, nowhere-2 do not exist. Skipped."
    assert fault.instance == "data.orderCodes"
    rows = counter.ask("getListOfOrders", query={"orderCodes": tuple(codes)}).payload
    assert [row["status"]["id"] for row in rows] == [IN_PROGRESS, IN_PROGRESS]
    changed = [code for code in codes if ("order:update", code) in counter.events]
    assert changed
    assert counter.events[-1] == ("order:massUpdate", changed), "and beside it the single events"
    refused = counter.refused("bulkOrderStatusChange", body={"orderCodes": ["nowhere"], "statusId": IN_PROGRESS})
    assert refused.status == 400
    refused = counter.refused("bulkOrderStatusChange", body={"orderCodes": codes, "statusId": 777})
    assert (refused.status, refused.faults[0].instance) == (422, "data.statusId")


def test_notes_are_changed_one_by_one_and_null_clears(counter: Counter) -> None:
    code = {"code": create(counter, notes={"customerRemark": "Zvonit", "trackingNumber": "Z1"})["code"]}
    counter.ask(
        "updateRemarksForOrder",
        code,
        body={"customerRemark": None, "additionalFields": [{"index": 2, "text": "červená"}]},
    )
    notes = counter.ask("getOrderDetail", code, include=["notes"]).payload["notes"]
    assert notes["customerRemark"] is None
    assert notes["trackingNumber"] == "Z1"
    assert notes["trackingUrl"].endswith("Z1")
    assert [field["text"] for field in notes["additionalFields"]] == [None, "červená", None, None, None, None]
    long = {"additionalFields": [{"index": 1, "text": "x" * 256}]}
    assert counter.refused("updateRemarksForOrder", code, body=long).status == 422


def test_the_history_tells_what_happened(counter: Counter) -> None:
    code = {"code": create(counter)["code"]}
    counter.ask("updateOrderStatus", code, body={"statusId": IN_PROGRESS})
    counter.ask("createOrderRemark", code, body={"text": "Volat v pátek."})
    entries = counter.ask("getListOfRemarksForOrder", code).payload
    assert [entry["system"] for entry in entries] == [True, True, False]
    (own,) = counter.ask("getListOfRemarksForOrder", code, {"system": False}).payload
    assert own["text"] == "Volat v pátek."
    lines = counter.snapshot("getListOfAllRemarks", query={"orderCodes": (code["code"],)})
    assert [line["id"] for line in lines] == [entry["id"] for entry in entries]
    refused = counter.refused("deleteOrderHistoryItem", {**code, "id": entries[0]["id"]})
    assert (refused.status, refused.faults[0].code) == (404, "order-history-deletion-failed")
    counter.ask("deleteOrderHistoryItem", {**code, "id": own["id"]})
    assert len(counter.ask("getListOfRemarksForOrder", code).payload) == 2
    for _ in range(98):
        counter.ask("createOrderRemark", code, body={"text": "…"})
    assert counter.refused("createOrderRemark", code, body={"text": "…"}).status == 403


def test_payment_and_shipping_are_items_of_the_order(counter: Counter) -> None:
    order = create(counter, items=body(counter)["items"][:1])
    code = {"code": order["code"]}
    card, _, cash = counter.shop.methods.payment.values()
    with_payment = counter.ask(
        "createOrderPayment", code, body={"guid": cash.guid, "vatRate": "21.00", "itemPriceWithVat": "39"}
    ).payload
    item = with_payment["paymentMethods"][0]["itemId"]
    assert with_payment["price"]["toPay"] == "402.00"
    counter.ask("updateOrderPayment", {**code, "id": item}, body={"guid": card.guid, "itemPriceWithVat": "0"})
    changed = counter.ask("getOrderDetail", code).payload
    assert changed["paymentMethod"] == {"guid": card.guid, "name": card.name}
    assert changed["price"]["toPay"] == "363.00"
    assert counter.refused("updateOrderShipping", {**code, "id": item}, body={"statusId": NEW}).status == 404
    unknown = {"guid": "0a0a0a0a-1a2b-4c3d-8e4f-0a0a0a0a0a0a", "vatRate": "21.00"}
    assert counter.refused("addOrderShipping", code, body=unknown).status == 422


def test_a_copy_has_what_its_scope_says(counter: Counter) -> None:
    code = {"code": create(counter)["code"]}
    copies = {
        scope: counter.ask("orderCopy", code, body={"scope": scope}).payload
        for scope in ("all", "no-billing-shipping", "contact-only")
    }
    assert [len(copy["items"]) for copy in copies.values()] == [3, 1, 0]
    assert len({copy["code"] for copy in copies.values()} | {code["code"]}) == 4
    assert {copy["billingAddress"]["fullName"] for copy in copies.values()} == {"Jan Novák"}


@pytest.mark.parametrize(
    ("changed", "instance"),
    [
        (
            {"items": [{"itemType": "product", "code": "NIC", "vatRate": "21.00", "unitPriceWithVat": "1"}]},
            "items[0].code",
        ),
        ({"items": [{"itemType": "service", "name": "Balné", "vatRate": "21.00"}]}, "items[0].productGuid"),
        ({"statusId": 4040}, "statusId"),
        ({"sourceId": 4040}, "sourceId"),
        ({"stockId": 4040}, "stockId"),
        ({"currency": {"code": "USD"}}, "currency.code"),
        ({"customerGuid": "0a0a0a0a-1a2b-4c3d-8e4f-0a0a0a0a0a0a"}, "customerGuid"),
        ({"paymentMethodGuid": None}, "paymentMethodGuid"),
        ({"billingAddress": {"countryCode": "CZ"}}, "billingAddress.fullName"),
    ],
)
def test_an_order_that_makes_no_sense_is_refused_and_leaves_no_trace(
    counter: Counter, changed: dict[str, Any], instance: str
) -> None:
    codes, last = counter.shop.orders.key_list(), counter.ask("getStockMovementsLastMove", {"stockId": 1}).payload
    refused = counter.refused("createOrder", body=body(counter, **changed))
    assert (refused.status, refused.faults[0].instance) == (422, f"data.{instance}")
    assert counter.shop.orders.key_list() == codes
    assert counter.ask("getStockMovementsLastMove", {"stockId": 1}).payload == last
    assert counter.events == []


def test_what_an_old_order_lacks_can_be_let_pass(counter: Counter) -> None:
    old = (counter.now - timedelta(days=30)).strftime("%Y-%m-%dT%H:%M:%S%z")
    query: dict[str, object] = {"suppressHistoricalPaymentChecking": True}
    order = create(counter, query, paymentMethodGuid=None, creationTime=old)
    assert order["paymentMethod"] is None
    refused = counter.refused("createOrder", query=query, body=body(counter, paymentMethodGuid=None))
    assert refused.status == 422, "a new order has to say how it is paid"


def test_a_code_is_given_once(counter: Counter) -> None:
    assert create(counter, code="A/1")["code"] == "A/1"
    assert counter.refused("createOrder", body=body(counter, code="A/1")).status == 409
    first, second = create(counter)["code"], create(counter)["code"]
    counter.ask("deleteOrder", {"code": second})
    assert create(counter)["code"] not in {first, second}


def test_a_batch_creates_orders_by_the_settings_of_each_row(counter: Counter) -> None:
    code = goods(counter).code
    before = available(counter, code)
    counter.row("orderBatchInsertion", {"data": body(counter, code="B1"), "settings": {"suppressStockMovements": True}})
    assert available(counter, code) == before
    assert counter.ask("getOrderDetail", {"code": "B1"}).payload["externalCode"] == "E-1"


def test_every_filter_of_the_list_filters(counter: Counter) -> None:
    order = create(counter, customerGuid=counter.shop.customers.key_list()[0], sourceId=2, statusId=IN_PROGRESS)
    record = counter.shop.orders[order["code"]]
    earlier, later = record.created - timedelta(minutes=1), record.created + timedelta(minutes=1)
    matching: dict[str, object] = {
        "statusId": IN_PROGRESS,
        "shippingGuid": record.shipping,
        "shippingCompanyCode": "ppl",
        "paymentMethodGuid": record.payment,
        "creationTimeFrom": earlier,
        "creationTimeTo": later,
        "codeFrom": record.code,
        "codeTo": record.code,
        "customerGuid": record.customer,
        "email": record.email,
        "phone": record.phone,
        "productCode": record.items[0].code,
        "changeTimeFrom": earlier,
        "changeTimeTo": later,
        "sourceId": 2,
    }
    other: dict[str, object] = {
        "statusId": 4040,
        "shippingGuid": "x",
        "shippingCompanyCode": "x",
        "paymentMethodGuid": "x",
        "creationTimeFrom": later,
        "creationTimeTo": counter.shop.now - timedelta(days=999),
        "codeFrom": "9",
        "codeTo": "1",
        "customerGuid": "x",
        "email": "x",
        "phone": "x",
        "productCode": "x",
        "changeTimeFrom": later,
        "changeTimeTo": counter.shop.now - timedelta(days=999),
        "sourceId": 4040,
    }

    def found(query: dict[str, object]) -> list[str]:
        rows = counter.ask("getListOfOrders", query=query).payload
        lines = counter.snapshot("getListOfAllOrders", query=query)
        assert [line["code"] for line in lines] == [row["code"] for row in rows[::-1]]
        return [row["code"] for row in rows]

    assert found(matching) == [record.code]
    for name, value in matching.items():
        assert record.code in found({name: value})
        assert found({**matching, name: other[name]}) == []


def test_h4_an_external_code_is_unique_also_after_deletion(counter: Counter) -> None:
    """Case H.4."""
    body = {"externalCode": "A-1", "cashDeskOrder": True, "currency": {"code": "CZK"}}
    first = counter.ask("createOrder", body=body).payload
    refused = counter.refused("createOrder", body=body)
    assert (refused.status, refused.faults[0].code) == (422, "invalid-request-data")
    assert refused.faults[0].instance == "data.externalCode"
    counter.ask("deleteOrder", {"code": first["code"]})
    assert counter.refused("createOrder", body=body).status == 422
    assert counter.ask("createOrder", body={**body, "externalCode": "A-2"}).payload["externalCode"] == "A-2"


def test_an_order_created_paid_is_not_announced_as_paid(counter: Counter) -> None:
    body = {"externalCode": "A-1", "cashDeskOrder": True, "currency": {"code": "CZK"}, "paid": True}
    assert counter.ask("createOrder", body=body).payload["paid"] is True
    assert [event for event, _ in counter.events if event.startswith("order:")] == ["order:create"]
