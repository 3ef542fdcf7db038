# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Proof payments: request bodies as typed dictionaries."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Required, TypedDict


class ProofPaymentInputDict(TypedDict, total=False):
    """Plain JSON of `ProofPaymentInput`."""

    proformaInvoiceCode: str
    orderCode: str
    payment: Required[Decimal | int | str | None]
    currencyCode: Required[str]
    varSymbol: Required[int]
    issueDate: datetime | str | None
    taxDate: date | str | None
    constSymbol: str | None
    specSymbol: int | None
    invoiceBillingMethodId: int
    billBankAccount: str | None
    billIban: str | None
    billBic: str | None
    documentRemark: str | None


class ProofPaymentUpdateInputDict(TypedDict, total=False):
    """Plain JSON of `ProofPaymentUpdateInput`."""

    taxDate: date | str
    issueDate: datetime | str | None
    varSymbol: int
    constSymbol: str | None
    specSymbol: int | None
    invoiceBillingMethodId: int
    billBankAccount: str | None
    billIban: str | None
    billBic: str | None
    bankAccount: str | None
    iban: str | None
    bic: str | None
    isValid: bool
    documentRemark: str | None


class ProofPaymentDocumentSettingsInputDict(TypedDict, total=False):
    """Plain JSON of `ProofPaymentDocumentSettingsInput`."""

    unlink: bool
    closed: bool
