"""Issuing documents for orders."""

from xml.etree.ElementTree import Element, SubElement, tostring

from shoptet_api.sandbox.call import Bytes, Call
from shoptet_api.sandbox.handlers.support.fields import Fields
from shoptet_api.sandbox.handlers.support.refusals import invalid
from shoptet_api.sandbox.state import reference
from shoptet_api.sandbox.state.documents import Document, document
from shoptet_api.sandbox.state.moments import day_of
from shoptet_api.sandbox.state.money import decimal_text
from shoptet_api.sandbox.state.orders import Order


def issue_invoice(call: Call, order: Order, code: str | None = None) -> Document:
    """Issue an invoice for an order, as it is now."""
    made = document(order, code or call.shop.new_code(call.shop.invoices), call.now, call.shop.ids)
    call.shop.invoices.add(made.code, made)
    call.emit("invoice:create", made.code)
    return made


def issue_proforma_invoice(call: Call, order: Order, code: str | None = None) -> Document:
    """Issue a proforma invoice for an order, as it is now."""
    made = document(order, code or call.shop.new_code(call.shop.proforma_invoices), call.now, call.shop.ids)
    call.shop.proforma_invoices.add(made.code, made)
    call.emit("proformaInvoice:create", made.code)
    return made


def issue_delivery_note(call: Call, order: Order, code: str | None = None) -> Document:
    """Issue a delivery note for the goods of an order."""
    made = document(order, code or call.shop.new_code(call.shop.delivery_notes), call.now, call.shop.ids)
    made.items = [item for item in made.items if item.product]
    call.shop.delivery_notes.add(made.code, made)
    call.emit("deliveryNote:create", made.code)
    return made


def refuse_cancelled(order: Order, what: str) -> None:
    """Refuse to make a document for an order that was cancelled.

    Raises:
        RefusedError: 422.
    """
    if order.status == reference.CANCELLED:
        raise invalid(f"Unable to create {what}. Order {order.code} is in the cancelled state.", "integration-call")


def check_head(fields: Fields) -> None:
    """Refuse a document with a way to pay that there is not.

    Raises:
        RefusedError: 422.
    """
    method = fields.number_or_none("billingMethodId")
    if method is not None and method not in reference.BILLING_METHODS:
        raise invalid(f'Billing method "{method}" does not exist.', fields.at("billingMethodId"))


def change_head(made: Document, fields: Fields) -> None:
    """Change what came of a document's symbols, dates and way to pay."""
    made.var_symbol = fields.number("varSymbol", made.var_symbol)
    made.const_symbol = fields.text_or_none("constSymbol", made.const_symbol)
    made.spec_symbol = fields.number_or_none("specSymbol", made.spec_symbol)
    made.billing_method = fields.number_or_none("billingMethodId", made.billing_method)
    made.due_date = fields.day_or_none("dueDate", made.due_date)
    made.tax_date = fields.day_or_none("taxDate", made.tax_date)


def isdoc(made: Document, kind: int) -> Bytes:
    """Write the head of a document as ISDOC, the XML that Czech accounting programs read.

    Args:
        made: The document.
        kind: 1 is an invoice, 2 a credit note.
    """
    root = Element("Invoice", {"xmlns": "http://isdoc.cz/namespace/2013", "version": "6.0.1"})
    issued = day_of(made.created)
    for name, text in (
        ("DocumentType", str(kind)),
        ("ID", made.code),
        ("IssueDate", issued.isoformat()),
        ("TaxPointDate", (made.tax_date or issued).isoformat()),
        ("VATApplicable", "true"),
        ("LocalCurrencyCode", made.currency),
    ):
        SubElement(root, name).text = text
    totals = SubElement(root, "LegalMonetaryTotal")
    SubElement(totals, "TaxExclusiveAmount").text = decimal_text(made.price.without_vat)
    SubElement(totals, "TaxInclusiveAmount").text = decimal_text(made.price.with_vat)
    return Bytes(tostring(root, encoding="utf-8", xml_declaration=True))
