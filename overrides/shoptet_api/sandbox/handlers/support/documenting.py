"""Issuing of documents for orders."""

from xml.etree.ElementTree import Element, SubElement, tostring

from shoptet_api.sandbox.call import Bytes, Call
from shoptet_api.sandbox.handlers.support.fields import Fields
from shoptet_api.sandbox.handlers.support.refusals import invalid
from shoptet_api.sandbox.state import reference
from shoptet_api.sandbox.state.documents import Document, document_for
from shoptet_api.sandbox.state.moments import day_of
from shoptet_api.sandbox.state.money import decimal_text
from shoptet_api.sandbox.state.orders import Order


def issue_invoice(call: Call, order: Order, code: str | None = None) -> Document:
    """Issue an invoice for the current state of an order."""
    document = document_for(order, code or call.shop.new_code(call.shop.invoices), call.now, call.shop.ids)
    call.shop.invoices.add(document.code, document)
    call.emit("invoice:create", document.code)
    return document


def issue_proforma_invoice(call: Call, order: Order, code: str | None = None) -> Document:
    """Issue a proforma invoice for the current state of an order."""
    document = document_for(order, code or call.shop.new_code(call.shop.proforma_invoices), call.now, call.shop.ids)
    call.shop.proforma_invoices.add(document.code, document)
    call.emit("proformaInvoice:create", document.code)
    return document


def issue_delivery_note(call: Call, order: Order, code: str | None = None) -> Document:
    """Issue a delivery note for the goods of an order."""
    document = document_for(order, code or call.shop.new_code(call.shop.delivery_notes), call.now, call.shop.ids)
    document.items = [item for item in document.items if item.product]
    call.shop.delivery_notes.add(document.code, document)
    call.emit("deliveryNote:create", document.code)
    return document


def refuse_cancelled(order: Order, kind: str) -> None:
    """Refuse to issue a document for a cancelled order.

    Raises:
        RefusedError: 422.
    """
    if order.status == reference.CANCELLED:
        raise invalid(f"Unable to create {kind}. Order {order.code} is in the cancelled state.", "integration-call")


def check_head(fields: Fields) -> None:
    """Refuse a document with an unknown billing method.

    Raises:
        RefusedError: 422.
    """
    method = fields.number_or_none("billingMethodId")
    if method is not None and method not in reference.BILLING_METHODS:
        raise invalid(f'Billing method "{method}" does not exist.', fields.at("billingMethodId"))


def change_head(document: Document, fields: Fields) -> None:
    """Change the symbols, dates and billing method of a document, if the body has them."""
    document.var_symbol = fields.number("varSymbol", document.var_symbol)
    document.const_symbol = fields.text_or_none("constSymbol", document.const_symbol)
    document.spec_symbol = fields.number_or_none("specSymbol", document.spec_symbol)
    document.billing_method = fields.number_or_none("billingMethodId", document.billing_method)
    document.due_date = fields.day_or_none("dueDate", document.due_date)
    document.tax_date = fields.day_or_none("taxDate", document.tax_date)


def isdoc(document: Document, kind: int) -> Bytes:
    """Write the head of a document as ISDOC, the XML that Czech accounting programs read.

    Args:
        document: The document.
        kind: 1 is an invoice, 2 a credit note.
    """
    root = Element("Invoice", {"xmlns": "http://isdoc.cz/namespace/2013", "version": "6.0.1"})
    issued = day_of(document.created)
    for name, text in (
        ("DocumentType", str(kind)),
        ("ID", document.code),
        ("IssueDate", issued.isoformat()),
        ("TaxPointDate", (document.tax_date or issued).isoformat()),
        ("VATApplicable", "true"),
        ("LocalCurrencyCode", document.currency),
    ):
        SubElement(root, name).text = text
    totals = SubElement(root, "LegalMonetaryTotal")
    SubElement(totals, "TaxExclusiveAmount").text = decimal_text(document.price.without_vat)
    SubElement(totals, "TaxInclusiveAmount").text = decimal_text(document.price.with_vat)
    return Bytes(tostring(root, encoding="utf-8", xml_declaration=True))
