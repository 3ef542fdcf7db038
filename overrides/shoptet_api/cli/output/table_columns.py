"""The columns that a table shows when nobody has chosen any: what people look for first, as far as it fits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from shoptet_api.cli.output.cells import cell
from shoptet_api.cli.output.columns import Column

BY_TYPE: Final[Mapping[str, Sequence[str]]] = {
    "orders.OrderListItem": ("code", "creationTime", "fullName", "status.name", "price.toPay", "paid"),
    "orders.OrderClaim": ("orderCode", "productCode", "amount", "amountCompleted", "statusId"),
    "products.ProductListItem": ("name", "brand.name", "visibility", "guid"),
    "customers.CustomerListItem": ("billFullName", "billCompany", "creationTime", "guid"),
    "invoices.InvoiceListItem": ("code", "orderCode", "creationTime", "billFullName", "price.toPay", "paid"),
    "proforma_invoices.ProformaInvoiceListItem": ("code", "orderCode", "creationTime", "billFullName", "price.toPay"),
    "credit_notes.CreditNoteListItem": ("code", "invoiceCode", "creationTime", "billFullName", "price.toPay"),
    "proof_payments.ProofPaymentListItem": ("code", "orderCode", "issueDate", "billFullName", "payment", "closed"),
    "price_lists.PriceListItem": ("code", "price.price", "price.actionPrice.price", "currencyCode", "vatRate"),
    "stocks.StockMovement": ("productCode", "amountChange", "actualAmount", "changedBy", "changeTime"),
    "stocks.StockSupply": ("code", "amount", "claim", "location", "changeTime"),
    "shipments.ShipmentListItem": ("orderCode", "status", "recipient.name", "recipient.city", "guid"),
    "reviews.ProductReviewListItem": ("date", "productName", "rating", "fullName", "visible"),
    "jobs.JobListItem": ("jobId", "status", "creationTime", "endpoint"),
    "webhooks.Webhook": ("id", "event", "url", "updated"),
    "webhooks.WebhookNotification": ("event", "data.eventInstance", "status", "attempts", "created"),
    "endpoints.Endpoint": ("endpoint", "access", "description"),
}
"""By the type of a record."""

_FIRST: Final = (
    *("code", "id", "jobId", "name", "fullName", "title", "status.name", "status", "state", "type", "event", "url"),
    *("price.toPay", "price.withVat", "price", "amount", "value", "email", "creationTime", "date", "changeTime"),
)
_MAX_COLUMNS: Final = 7
_GAP: Final = 2
_WIDEST: Final = 32
_NARROW: Final = 20
"""A column that is wider than what is left may be as narrow as this; its texts are cut."""
_SAMPLE: Final = 100


def preferred(columns: Sequence[Column], type_: str | None) -> list[Column]:
    """Return columns in the order in which they deserve a place."""
    by_name = {column.name: column for column in columns}
    listed = [by_name[name] for name in BY_TYPE.get(type_ or "", ()) if name in by_name]
    if listed:
        return listed
    first = [by_name[name] for name in _FIRST if name in by_name]
    rest = [column for column in columns if column not in first and column.kind != "parts"]
    return [*first, *sorted(rest, key=lambda column: (len(column.path), "guid" in column.name.lower()))]


def fitting(columns: Sequence[Column], rows: Sequence[object], width: int) -> dict[Column, int]:
    """Return the first columns that fit, with their widths, without those that are empty in all rows; at least one.

    A long text is cut to a moderate width, and to all that is left if no other column needs it.
    """
    sample = rows[:_SAMPLE]
    kept: dict[Column, int] = {}
    cut: dict[Column, int] = {}
    left = width
    for column in columns:
        longest = max((len(text) for row in sample if (text := cell(column, row))), default=0)
        if not longest:
            continue
        wanted = max(longest, len(column.name))
        # Half of a GUID is of no use.
        is_key = column.path[-1].lower().endswith(("guid", "code", "id"))
        if kept and (left < (wanted if is_key else min(wanted, _NARROW)) or len(kept) == _MAX_COLUMNS):
            continue
        kept[column] = min(wanted, left) if is_key else min(wanted, left, _WIDEST)
        if kept[column] < wanted:
            cut[column] = wanted
        left -= kept[column] + _GAP
    # The gap behind the last column is not needed.
    left += _GAP
    for column, wanted in cut.items():
        more = max(0, min(wanted - kept[column], left))
        kept[column] += more
        left -= more
    return kept or {columns[0]: width}
