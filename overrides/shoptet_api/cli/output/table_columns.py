"""The columns that a table shows when nobody has chosen any: what people look for first, as far as it fits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from shoptet_api.cli.output.cells import cell
from shoptet_api.cli.output.columns import Column

BY_TYPE: Final[Mapping[str, Sequence[str]]] = {
    "orders.OrderListItem": ("code", "creationTime", "fullName", "status.name", "price.toPay", "paid"),
    "orders.OrderClaim": ("orderCode", "productCode", "amount", "amountCompleted", "statusId"),
    "products.ProductListItem": ("name", "brand.name", "visibility", "type", "guid"),
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


def fitting(columns: Sequence[Column], rows: Sequence[object], width: int) -> list[Column]:
    """Return the first columns that fit, without those that are empty in all rows; at least one."""
    sample = rows[:_SAMPLE]
    kept: list[Column] = []
    taken = 0
    for column in columns:
        if not any(cell(column, row) for row in sample):
            continue
        needed = wanted_width(column, sample) + _GAP
        if kept and (taken + needed > width + _GAP or len(kept) == _MAX_COLUMNS):
            continue
        kept.append(column)
        taken += needed
    return kept or list(columns[:1])


def wanted_width(column: Column, rows: Sequence[object]) -> int:
    """Return the width that a column should have at least: that of its longest text, within bounds."""
    longest = max(len(cell(column, row)) for row in rows[:_SAMPLE])
    return min(max(longest, len(column.name)), _WIDEST)
