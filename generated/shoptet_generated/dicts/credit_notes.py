# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Credit notes: request bodies as typed dictionaries."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Required, TypedDict

from shoptet_generated.models.credit_notes import CreditNoteItemType, CreditNoteItemTypeLiteral


class CreditNoteUpdateInputDict(TypedDict, total=False):
    """Plain JSON of `CreditNoteUpdateInput`."""

    varSymbol: int
    dueDate: date | str | None
    taxDate: date | str | None
    constSymbol: str | None
    specSymbol: int | None
    billingMethodId: int
    orderCode: str | None
    reasonRemark: str | None


class CreditNoteFromInvoiceInputDict(TypedDict, total=False):
    """Plain JSON of `CreditNoteFromInvoiceInput`."""

    creditNoteCode: str
    varSymbol: int
    dueDate: date | str | None
    taxDate: date | str | None
    constSymbol: str
    specSymbol: int
    billingMethodId: int
    orderCode: str
    useItemIds: Sequence[int]
    items: Sequence[CreditNoteFromInvoiceItemInputDict]
    reasonRemark: str | None


class CreditNoteFromInvoiceItemInputDict(TypedDict, total=False):
    """Plain JSON of `CreditNoteFromInvoiceItemInput`."""

    invoiceItemId: Required[int]
    amount: Decimal | int | str | None


class CreditNoteFromProofPaymentInputDict(TypedDict, total=False):
    """Plain JSON of `CreditNoteFromProofPaymentInput`."""

    creditNoteCode: str
    varSymbol: int
    dueDate: date | str | None
    taxDate: date | str | None
    constSymbol: str
    specSymbol: int
    billingMethodId: int
    orderCode: str
    reasonRemark: str | None


class CreditNoteItemInputDict(TypedDict, total=False):
    """Plain JSON of `CreditNoteItemInput`."""

    itemType: Required[CreditNoteItemType | CreditNoteItemTypeLiteral]
    amount: Required[Decimal | int | str | None]
    name: Required[str | None]
    price: Decimal | int | str
    priceRatio: Decimal | int | str
    includingVat: bool
    vatRate: Decimal | int | str
    remark: str | None
    additionalField: str | None


class CreditNoteItemUpdateInputDict(TypedDict, total=False):
    """Plain JSON of `CreditNoteItemUpdateInput`."""

    amount: Decimal | int | str
    price: Decimal | int | str
    includingVat: bool
    vatRate: Decimal | int | str
