"""Proforma invoices: reading, issuing, and changes."""

from collections.abc import Iterator

from shoptet_api.sandbox.call import Call, HandlerResult, Reply, Rows, handles, snapshots
from shoptet_api.sandbox.handlers.orders import order_of
from shoptet_api.sandbox.handlers.support.documenting import (
    change_head,
    check_head,
    issue_proforma_invoice,
    refuse_cancelled,
)
from shoptet_api.sandbox.handlers.support.fields import Fields
from shoptet_api.sandbox.handlers.support.lists import Filters, changes
from shoptet_api.sandbox.handlers.support.pdf import pdf
from shoptet_api.sandbox.handlers.support.refusals import conflict, get_or_404
from shoptet_api.sandbox.json_types import Record
from shoptet_api.sandbox.state.documents import Document
from shoptet_api.sandbox.state.money import decimal_text
from shoptet_api.sandbox.state.views import documents as views


def _proforma(call: Call) -> Document:
    return get_or_404(call.shop.proforma_invoices, call.path["code"])


@handles("getListOfProformaInvoices")
def list_proformas(call: Call) -> Rows:
    """Answer with the proforma invoices, newest first."""
    filters = (
        Filters[Document](call)
        .equal("isValid", lambda proforma: proforma.is_valid)
        .equal("orderCode", lambda proforma: proforma.order)
        .between("creationTime", lambda proforma: proforma.created)
        .same_text("varSymbol", lambda proforma: proforma.var_symbol)
    )
    return filters.rows(call.shop.proforma_invoices, views.proforma_list_item, newest_first=True)


@snapshots("getListOfAllProformaInvoices")
def snapshot(call: Call) -> Iterator[Record]:
    """Yield proforma invoices in detail."""
    filters = (
        Filters[Document](call)
        .between("creationTime", lambda proforma: proforma.created)
        .between("changeTime", lambda proforma: proforma.changed)
        .between("code", lambda proforma: proforma.code)
        .between("proformaInvoiceCode", lambda proforma: proforma.code)
        .equal("isValid", lambda proforma: proforma.is_valid)
        .equal("paid", lambda proforma: proforma.paid)
        .same_text("currencyCode", lambda proforma: proforma.currency)
    )
    chosen = filters.apply(call.shop.proforma_invoices.values())
    return (views.proforma_invoice(proforma, call.include) for proforma in chosen)


@handles("getProformaInvoiceDetail")
def get_proforma(call: Call) -> Reply:
    """Answer with one proforma invoice."""
    return Reply(views.proforma_invoice(_proforma(call), call.include))


@handles("createProformaInvoiceFromOrder")
def create_from_order(call: Call) -> Reply:
    """Issue a proforma invoice for an order."""
    order, fields = order_of(call), Fields(call.body)
    refuse_cancelled(order, "proformaInvoice")
    check_head(fields)
    code = fields.text("proformaInvoiceCode") or None
    if code in call.shop.proforma_invoices:
        text = f"Proforma invoice code must be unique. Code {code} already exists."
        raise conflict("proforma-invoice-already-exists", text, code or "")
    others = call.shop.proforma_invoices.of_order(order.code)
    if others and call.query.get("suppressExistenceCheck") is not True:
        text = f'Proforma invoice already exists for order "{order.code}" (code "{others[0].code}").'
        raise conflict("proforma-invoice-already-exists-for-order", text, others[0].code)
    created = fields.moment("creationTime", call.now)
    proforma = issue_proforma_invoice(call, order, code)
    proforma.created = created
    change_head(proforma, fields)
    return Reply(views.proforma_invoice(proforma))


@handles("downloadProformaInvoicePdf")
def proforma_pdf(call: Call) -> HandlerResult:
    """Answer with the proforma invoice as a PDF."""
    proforma = _proforma(call)
    return pdf(f"Zálohová faktura {proforma.code}, {decimal_text(proforma.price.with_vat)} {proforma.currency}")


@handles("getLastProformaInvoiceChanges")
def proforma_changes(call: Call) -> Rows:
    """Answer with the changes."""
    return changes(call.shop.proforma_invoices, call, "code", lambda proforma: proforma.changed)
