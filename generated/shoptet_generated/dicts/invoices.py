# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Invoices: request bodies as typed dictionaries."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TypedDict


class InvoiceFromOrderInputDict(TypedDict, total=False):
    """Plain JSON of `InvoiceFromOrderInput`."""

    invoiceCode: str
    varSymbol: int
    dueDate: date | str | None
    taxDate: date | str | None
    constSymbol: str
    specSymbol: int
    billingMethodId: int | None
    proformaInvoiceCode: str
    proofPaymentCodes: Sequence[str]


class InvoiceFromProformaInvoiceInputDict(TypedDict, total=False):
    """Plain JSON of `InvoiceFromProformaInvoiceInput`."""

    invoiceCode: str
    varSymbol: int
    dueDate: date | str
    taxDate: date | str
    constSymbol: str
    specSymbol: int
    billingMethodId: int | None
