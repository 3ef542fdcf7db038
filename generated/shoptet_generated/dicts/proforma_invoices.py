# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Proforma invoices: request bodies as typed dictionaries."""

from __future__ import annotations

from datetime import date, datetime
from typing import TypedDict


class ProformaInvoiceFromOrderInputDict(TypedDict, total=False):
    """Plain JSON of `ProformaInvoiceFromOrderInput`."""

    proformaInvoiceCode: str
    varSymbol: int
    creationTime: datetime | str | None
    dueDate: date | str | None
    constSymbol: str | None
    specSymbol: int | None
    billingMethodId: int | None
