"""Invoices: reading, issuing, linking to proforma invoices, and changes."""

from collections.abc import Iterator

from shoptet_api.sandbox.call import Bytes, Call, Fault, HandlerResult, RefusedError, Reply, Rows, handles, snapshots
from shoptet_api.sandbox.handlers.orders import order_of
from shoptet_api.sandbox.handlers.support.documenting import (
    change_head,
    check_head,
    isdoc,
    issue_invoice,
    refuse_cancelled,
)
from shoptet_api.sandbox.handlers.support.fields import Fields
from shoptet_api.sandbox.handlers.support.lists import Filters, changes
from shoptet_api.sandbox.handlers.support.pdf import pdf
from shoptet_api.sandbox.handlers.support.refusals import conflict, get_or_404, not_found
from shoptet_api.sandbox.json_types import Record
from shoptet_api.sandbox.state.documents import Document
from shoptet_api.sandbox.state.money import decimal_text
from shoptet_api.sandbox.state.orders import Order
from shoptet_api.sandbox.state.views import documents as views


def invoice_of(call: Call) -> Document:
    """Return the invoice that the path names.

    Raises:
        RefusedError: 404.
    """
    return get_or_404(call.shop.invoices, call.path["code"])


@handles("getListOfInvoices")
def list_invoices(call: Call) -> Rows:
    """Answer with the invoices, newest first."""
    filters = (
        Filters[Document](call)
        .equal("isValid", lambda invoice: invoice.is_valid)
        .has("proformaInvoiceCode", lambda invoice: invoice.proformas)
        .between("creationTime", lambda invoice: invoice.created)
        .between("taxDate", lambda invoice: invoice.tax_date)
        .equal("orderCode", lambda invoice: invoice.order)
        .between("code", lambda invoice: invoice.code)
        .same_text("varSymbol", lambda invoice: invoice.var_symbol)
    )
    return filters.rows(call.shop.invoices, views.invoice_list_item, newest_first=True)


@snapshots("getListOfAllInvoices")
def snapshot(call: Call) -> Iterator[Record]:
    """Yield invoices in detail."""
    filters = (
        Filters[Document](call)
        .between("creationTime", lambda invoice: invoice.created)
        .between("changeTime", lambda invoice: invoice.changed)
        .between("code", lambda invoice: invoice.code)
        .between("proformaInvoiceCode", lambda invoice: min(invoice.proformas, default=None))
        .between("dueDate", lambda invoice: invoice.due_date)
        .between("taxDate", lambda invoice: invoice.tax_date)
        .between("orderCode", lambda invoice: invoice.order)
        .equal("customerGuid", lambda invoice: invoice.customer)
        .same_text("varSymbol", lambda invoice: invoice.var_symbol)
        .equal("isValid", lambda invoice: invoice.is_valid)
        .is_there("hasTaxId", lambda invoice: invoice.billing.tax_id)
        .is_there("hasVatId", lambda invoice: invoice.billing.vat_id)
        .is_there("hasCompanyId", lambda invoice: invoice.billing.company_id)
    )
    return (views.invoice(invoice, call.include) for invoice in filters.apply(call.shop.invoices.values()))


@handles("getInvoiceDetail")
def get_invoice(call: Call) -> Reply:
    """Answer with one invoice."""
    return Reply(views.invoice(invoice_of(call)))


def _issue(call: Call, order: Order, proformas: list[Document]) -> Document:
    fields = Fields(call.body)
    refuse_cancelled(order, "invoice")
    check_head(fields)
    code = fields.text("invoiceCode") or None
    if code in call.shop.invoices:
        raise conflict(
            "invoice-already-exists", f"Invoice code must be unique. Code {code} already exists.", code or ""
        )
    others = call.shop.invoices.of_order(order.code)
    if others and call.query.get("suppressExistenceCheck") is not True:
        text = f'Invoice already exists for order "{order.code}" (invoice code "{others[0].code}").'
        raise conflict("invoice-already-exists-for-order", text, others[0].code)
    invoice = issue_invoice(call, order, code)
    change_head(invoice, fields)
    _link(call, invoice, proformas)
    return invoice


def _link(call: Call, invoice: Document, proformas: list[Document]) -> None:
    for proforma in proformas:
        proforma.invoice, proforma.changed = invoice.code, call.now
    invoice.proformas = tuple(dict.fromkeys((*invoice.proformas, *(proforma.code for proforma in proformas))))


@handles("createInvoiceFromOrder")
def create_from_order(call: Call) -> Reply:
    """Issue an invoice for an order."""
    order, fields = order_of(call), Fields(call.body)
    codes = [fields.text("proformaInvoiceCode")] if fields.text("proformaInvoiceCode") else []
    return Reply(views.invoice(_issue(call, order, _linkable(call, codes, order.code))))


@handles("createInvoiceFromProformaInvoice")
def create_from_proforma(call: Call) -> Reply:
    """Issue an invoice for the order that a proforma invoice belongs to."""
    proforma = get_or_404(call.shop.proforma_invoices, call.path["code"])
    order = call.shop.orders.get(proforma.order or "")
    if order is None:
        raise not_found("order", proforma.order or "")
    return Reply(views.invoice(_issue(call, order, [proforma])))


def _linkable(call: Call, codes: list[str], order: str | None, invoice: str | None = None) -> list[Document]:
    """Return the proforma invoices with these codes.

    Raises:
        RefusedError: 404 if one does not exist; 409 if it is already linked; 422 if it belongs to another order.
    """
    found: list[Document] = []
    for code in codes:
        proforma = get_or_404(call.shop.proforma_invoices, code)
        if proforma.invoice not in {None, invoice}:
            text = f'Proforma invoice with code "{code}" is already linked to the invoice "{proforma.invoice}".'
            raise conflict("proforma-invoice-already-linked-to-invoice", text, code)
        if proforma.order != order:
            text = f'Proforma invoice with code "{code}" does not belong to order "{order}".'
            raise RefusedError(422, Fault("proforma-invoice-not-related-to-order", text, code))
        found.append(proforma)
    return found


@handles("invoiceLinkProformaInvoices")
def link_proformas(call: Call) -> Reply:
    """Link proforma invoices of the same order to an invoice."""
    invoice = invoice_of(call)
    codes = Fields(call.body).texts("proformaInvoiceCodes")
    _link(call, invoice, _linkable(call, codes, invoice.order, invoice.code))
    invoice.changed = call.now
    call.emit("invoice:update", invoice.code)
    return Reply(views.invoice(invoice, call.include))


@handles("downloadInvoiceAsPdf")
def invoice_pdf(call: Call) -> HandlerResult:
    """Answer with the invoice as a PDF."""
    invoice = invoice_of(call)
    return pdf(f"Faktura {invoice.code}, {decimal_text(invoice.price.with_vat)} {invoice.currency}")


@handles("downloadInvoiceAsIsdoc")
def invoice_isdoc(call: Call) -> Bytes:
    """Answer with the invoice as ISDOC."""
    return isdoc(invoice_of(call), 1)


@handles("getLastInvoiceChanges")
def invoice_changes(call: Call) -> Rows:
    """Answer with the changes."""
    return changes(call.shop.invoices, call, "code", lambda invoice: invoice.changed)
