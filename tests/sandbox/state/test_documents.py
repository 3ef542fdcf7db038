"""Invoices, proforma invoices, credit notes and delivery notes."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from shoptet_api.sandbox.call import Bytes
from shoptet_api.sandbox.state.reference import CANCELLED
from tests.sandbox.state.handler_calls import Counter


def open_order(counter: Counter) -> str:
    """The code of an order that has no invoice and no proforma invoice."""
    shop = counter.shop
    return next(
        code
        for code in reversed(shop.orders.key_list())
        if shop.orders[code].status != CANCELLED
        and not shop.invoices.of_order(code)
        and not shop.proforma_invoices.of_order(code)
    )


def invoice(counter: Counter, **body: Any) -> Any:
    return counter.ask("createInvoiceFromOrder", {"code": open_order(counter)}, body=body).payload


def test_an_invoice_says_what_its_order_says(counter: Counter) -> None:
    before = counter.now
    code = open_order(counter)
    order = counter.ask("getOrderDetail", {"code": code}).payload
    made = counter.ask(
        "createInvoiceFromOrder", {"code": code}, body={"varSymbol": 77, "dueDate": None, "invoiceCode": "F-1"}
    ).payload
    assert made["price"] == order["price"]
    assert [item["name"] for item in made["items"]] == [item["name"] for item in order["items"]]
    assert (made["code"], made["varSymbol"], made["dueDate"]) == ("F-1", 77, None)
    assert counter.ask("getInvoiceDetail", {"code": "F-1"}).payload == made
    assert counter.changes("getLastInvoiceChanges", before) == {"F-1": "edit"}
    assert ("invoice:create", "F-1") in counter.events
    again = counter.refused("createInvoiceFromOrder", {"code": code}, body={})
    assert (again.status, again.faults[0].instance) == (409, "F-1")
    second = counter.ask("createInvoiceFromOrder", {"code": code}, {"suppressExistenceCheck": True}, body={}).payload
    assert second["code"] != "F-1"
    counter.ask("updateRemarksForOrder", {"code": code}, body={"customerRemark": "Změna"})
    item = order["items"][0]
    counter.ask("deleteOrderItem", {"code": code, "id": item["itemId"]})
    assert counter.ask("getInvoiceDetail", {"code": "F-1"}).payload == made, "a document does not follow its order"


def test_no_document_is_made_for_a_cancelled_order(counter: Counter) -> None:
    code = {"code": open_order(counter)}
    counter.ask("updateOrderStatus", code, body={"statusId": CANCELLED})
    for operation, body in (
        ("createInvoiceFromOrder", {}),
        ("createProformaInvoiceFromOrder", {}),
        ("deliveryNoteFromOrder", {"code": "D1"}),
    ):
        assert counter.refused(operation, code, body=body).status == 422


def test_a_proforma_invoice_is_billed_once(counter: Counter) -> None:
    code = open_order(counter)
    proforma = counter.ask("createProformaInvoiceFromOrder", {"code": code}, body={"proformaInvoiceCode": "Z1"}).payload
    assert proforma["orderCode"] == code
    refused = counter.refused("createProformaInvoiceFromOrder", {"code": code}, body={"proformaInvoiceCode": "Z1"})
    assert refused.faults[0].code == "proforma-invoice-already-exists"
    refused = counter.refused("createProformaInvoiceFromOrder", {"code": code}, body={})
    assert refused.faults[0].code == "proforma-invoice-already-exists-for-order"
    made = counter.ask("createInvoiceFromProformaInvoice", {"code": "Z1"}, body={}).payload
    assert made["proformaInvoiceCodes"] == ["Z1"]
    found = counter.ask("getListOfInvoices", query={"proformaInvoiceCode": "Z1"}).payload
    assert [row["code"] for row in found] == [made["code"]]
    other = invoice(counter)
    path = {"code": other["code"]}
    refused = counter.refused("invoiceLinkProformaInvoices", path, body={"proformaInvoiceCodes": ["Z1"]})
    assert refused.faults[0].code == "proforma-invoice-already-linked-to-invoice"
    refused = counter.refused("invoiceLinkProformaInvoices", path, body={"proformaInvoiceCodes": ["nowhere"]})
    assert refused.status == 404
    order = open_order(counter)
    counter.ask("createProformaInvoiceFromOrder", {"code": order}, body={"proformaInvoiceCode": "Z2"})
    refused = counter.refused("invoiceLinkProformaInvoices", path, body={"proformaInvoiceCodes": ["Z2"]})
    assert refused.faults[0].code == "proforma-invoice-not-related-to-order"


def test_a_credit_note_takes_back_and_restocks_once(counter: Counter) -> None:
    before = counter.now
    made = invoice(counter)
    path = {"code": made["code"]}
    goods = next(item for item in made["items"] if item["productGuid"])
    note = counter.ask("createCreditNoteFromInvoice", path, body={"reasonRemark": "Vráceno"}).payload
    assert Decimal(note["price"]["withVat"]) == -Decimal(made["price"]["withVat"])
    assert (note["invoiceCode"], note["reasonRemark"], note["restocked"]) == (made["code"], "Vráceno", False)
    part = {"items": [{"invoiceItemId": goods["itemId"], "amount": "0.500"}]}
    half = counter.ask("createCreditNoteFromInvoice", path, body=part).payload
    assert [item["amount"] for item in half["items"]] == ["-0.500"]
    part["items"][0]["amount"] = "999.000"
    assert counter.refused("createCreditNoteFromInvoice", path, body=part).status == 422

    supply = counter.ask("getProductSuppliesInStock", {"stockId": 1}, {"code": goods["code"]}).payload[0]
    code = {"code": note["code"]}
    assert counter.ask("restockCreditNote", code).payload
    restocked = counter.ask("getProductSuppliesInStock", {"stockId": 1}, {"code": goods["code"]}).payload[0]
    assert Decimal(restocked["amount"]) - Decimal(supply["amount"]) == Decimal(goods["amount"])
    assert counter.refused("restockCreditNote", code).faults[0].code == "credit-note-already-restocked"
    assert counter.changes("getLastCreditNoteChanges", before)[note["code"]] == "edit"
    counter.ask("updateCreditNote", code, body={"reasonRemark": None, "varSymbol": 9})
    read = counter.ask("getCreditNoteDetail", code).payload
    assert (read["reasonRemark"], read["varSymbol"], read["restocked"]) == (None, 9, True)
    counter.ask("deleteCreditNote", code)
    assert counter.refused("getCreditNoteDetail", code).faults[0].code == "credit-note-not-found"
    assert counter.changes("getLastCreditNoteChanges", before)[note["code"]] == "delete"


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"amount": "1.000"}, "credit-note-item-amount-greater-than-zero"),
        ({"amount": "-999.000"}, "credit-note-item-amount-lower-than-invoice"),
        ({"price": "-1"}, "credit-note-item-price-lower-than-zero"),
        ({"price": "99999", "includingVat": True}, "credit-note-item-greater-than-invoice"),
        ({"vatRate": "99.00"}, "credit-note-item-invalid-vat-rate"),
    ],
)
def test_an_item_of_a_credit_note_stays_within_its_invoice(counter: Counter, body: Any, code: str) -> None:
    note = counter.ask("createCreditNoteFromInvoice", {"code": invoice(counter)["code"]}, body={}).payload
    path = {"code": note["code"], "id": note["items"][0]["itemId"]}
    refused = counter.refused("updateCreditNoteItem", path, body=body)
    assert (refused.status, refused.faults[0].code) == (422, code)
    assert counter.ask("getCreditNoteDetail", {"code": note["code"]}).payload["items"] == note["items"]


def test_items_of_a_credit_note_come_and_go(counter: Counter) -> None:
    note = counter.ask("createCreditNoteFromInvoice", {"code": invoice(counter)["code"]}, body={}).payload
    code = {"code": note["code"]}
    body = {"itemType": "shipping", "name": "Poštovné", "amount": "-1.000", "price": "99", "includingVat": True}
    longer = counter.ask("createCreditNoteItem", code, body=body).payload
    assert Decimal(longer["price"]["withVat"]) == Decimal(note["price"]["withVat"]) - 99
    path = {**code, "id": longer["items"][-1]["itemId"]}
    counter.ask("deleteCreditNoteItem", path)
    assert counter.refused("deleteCreditNoteItem", path).status == 404
    assert counter.ask("getCreditNoteDetail", code).payload["price"] == note["price"]


def test_a_delivery_note_lists_goods_alone(counter: Counter) -> None:
    code = open_order(counter)
    body = {"code": "DL-1", "date": "2026-08-01"}
    note = counter.ask("deliveryNoteFromOrder", {"code": code}, body=body).payload
    assert note["creationTime"].startswith("2026-08-01")
    assert all(item["productGuid"] for item in note["items"])
    assert counter.ask("getDetailOfDeliveryNote", {"code": "DL-1"}).payload == note
    rows = counter.ask("getListOfDeliveryNotes", query={"orderCode": code, "isValid": True}).payload
    assert [row["code"] for row in rows] == ["DL-1"]
    refused = counter.refused("deliveryNoteFromOrder", {"code": code}, body=body)
    assert refused.faults[0].code == "delivery-note-already-exist"


def test_every_filter_of_the_invoices_filters(counter: Counter) -> None:
    made = counter.shop.invoices[invoice(counter)["code"]]
    earlier, later = made.created - timedelta(minutes=1), made.created + timedelta(minutes=1)
    ancient = made.created - timedelta(days=9999)
    filters: dict[str, tuple[object, object]] = {
        "isValid": (True, False),
        "creationTimeFrom": (earlier, later),
        "creationTimeTo": (later, ancient),
        "taxDateFrom": (earlier, later + timedelta(days=2)),
        "orderCode": (made.order, "x"),
        "codeFrom": (made.code, "x"),
        "codeTo": (made.code, "A"),
        "varSymbol": (str(made.var_symbol), "1"),
    }
    matching = {name: values[0] for name, values in filters.items()}
    assert [row["code"] for row in counter.ask("getListOfInvoices", query=matching).payload] == [made.code]
    for name, (right, wrong) in filters.items():
        assert made.code in {row["code"] for row in counter.ask("getListOfInvoices", query={name: right}).payload}
        assert counter.ask("getListOfInvoices", query={**matching, name: wrong}).payload == []


def test_a_snapshot_of_invoices_is_filtered(counter: Counter) -> None:
    lines = counter.snapshot("getListOfAllInvoices")
    companies = counter.snapshot("getListOfAllInvoices", query={"hasCompanyId": True})
    people = counter.snapshot("getListOfAllInvoices", query={"hasCompanyId": False})
    assert companies
    assert people
    assert len(companies) + len(people) == len(lines)
    assert all(line["billingAddress"]["companyId"] for line in companies)
    some = counter.snapshot("getListOfAllInvoices", query={"orderCodeFrom": lines[3]["orderCode"]})
    assert [line["code"] for line in some] == [line["code"] for line in lines[3:]]


@pytest.mark.parametrize(
    ("operation", "store"),
    [
        ("downloadOrderAsPdf", "orders"),
        ("downloadInvoiceAsPdf", "invoices"),
        ("downloadProformaInvoicePdf", "proforma_invoices"),
        ("downloadCreditNotePdf", "credit_notes"),
        ("downloadDeliveryNoteAsPdf", "delivery_notes"),
    ],
)
def test_a_pdf_is_one(counter: Counter, operation: str, store: str) -> None:
    code = getattr(counter.shop, store).key_list()[0]
    printed = counter.ask(operation, {"code": code}).payload
    assert isinstance(printed, Bytes)
    assert printed.content.startswith(b"%PDF-1.4")
    assert code.encode() in printed.content
    start = int(printed.content.rpartition(b"startxref\n")[2].split()[0])
    assert printed.content[start:].startswith(b"xref")


def test_isdoc_says_what_the_invoice_says(counter: Counter) -> None:
    made = counter.shop.invoices[counter.shop.invoices.key_list()[0]]
    content = counter.ask("downloadInvoiceAsIsdoc", {"code": made.code}).payload.content
    root = ET.fromstring(content)
    names = {"i": "http://isdoc.cz/namespace/2013"}
    assert root.findtext("i:ID", namespaces=names) == made.code
    assert root.findtext("i:LegalMonetaryTotal/i:TaxInclusiveAmount", namespaces=names) == str(made.price.with_vat)
