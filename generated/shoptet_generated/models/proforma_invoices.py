# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Proforma invoices: models and enumerations."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import ClassVar, Literal, TypeAlias

from attrs import define

from shoptet_generated.models.common import Address, BillingAddress, BillingMethod, ChangeType, Price, VatMode
from shoptet_generated.models.credit_notes import DocumentCustomer, DocumentEshop, DocumentItem
from shoptet_generated.runtime.model import UNSET, Limits, Model, Unset


@define(kw_only=True, repr=False)
class ProformaInvoice(Model):
    """A proforma invoice, as returned by `proforma_invoices.get`."""

    code: str
    """Code of the document; text that can hold letters and dashes."""
    is_valid: bool
    """Whether the document is valid."""
    paid: bool | None
    """Whether it is paid; null when unknown."""
    order_code: str | None
    """Code of the order; text that can hold letters and dashes."""
    creation_time: datetime | None
    """When the record was created, with the shop's UTC offset."""
    change_time: datetime | None
    """When the record was last changed, with the shop's UTC offset."""
    due_date: date | None
    """Date by which the document is to be paid."""
    var_symbol: int
    """Variable symbol of the payment, up to 10 digits."""
    const_symbol: str | None
    """Constant symbol of the payment, 1 to 4 digits."""
    spec_symbol: int | None
    """Specific symbol of the payment, up to 10 digits."""
    weight: Decimal | None
    """Weight in kg, up to 3 decimal places."""
    complete_package_weight: Decimal | None
    """Weight of the whole package, in kg, 3 decimal places."""
    billing_method: BillingMethod | None
    """Billing method: how the document is to be paid."""
    billing_address: BillingAddress
    """Billing address."""
    delivery_address: Address | None
    """Delivery address."""
    addresses_equal: bool
    """Whether goods go to the billing address."""
    price: Price
    """Totals of the document in its currency, with the exchange rate."""
    customer: DocumentCustomer
    """Customer."""
    eshop: DocumentEshop
    """The shop that issued the document."""
    items: list[DocumentItem]
    """Items of the document."""
    document_remark: str | None
    """Remark printed on the document, visible to the customer."""
    vat_payer: bool
    """Whether the shop paid VAT when the document was made."""
    vat_mode: VatMode | None = None
    """VAT mode: `Normal`, `Reverse charge`, `Outside the EU`, `One Stop Shop` or its Mini form."""


@define(kw_only=True, repr=False)
class ProformaInvoiceFromOrderInput(Model):
    """Body of `proforma_invoices.create_from_order`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "proformaInvoiceCode": {"max_length": 10},
        "varSymbol": {"minimum": 0, "maximum": 9999999999},
        "constSymbol": {"pattern": "^[0-9]{1,4}$"},
        "specSymbol": {"minimum": 0, "maximum": 9999999999},
    }

    proforma_invoice_code: str | Unset = UNSET
    """Code of the new proforma invoice. Default: the next one of the shop's series. At most 10 characters."""
    var_symbol: int | Unset = UNSET
    """Variable symbol of the payment, up to 10 digits. Default: by the shop's settings. 0 to 9999999999."""
    creation_time: datetime | Unset | None = UNSET
    """When the proforma invoice was created, with UTC offset."""
    due_date: date | Unset | None = UNSET
    """Date by which the document is to be paid. Default: by the shop's settings."""
    const_symbol: str | Unset | None = UNSET
    """Constant symbol of the payment, 1 to 4 digits. Format: `^[0-9]{1,4}$`."""
    spec_symbol: int | Unset | None = UNSET
    """Specific symbol of the payment, up to 10 digits. 0 to 9999999999."""
    billing_method_id: int | Unset | None = UNSET
    """Billing method: 1 cash on delivery, 2 wire transfer, 3 cash, 4 card. Default: the order's."""


@define(kw_only=True, repr=False)
class ProformaInvoiceListItem(Model):
    """A proforma invoice list item, as returned by `proforma_invoices.list`."""

    code: str
    """Code of the document; text that can hold letters and dashes."""
    var_symbol: int | None
    """Variable symbol of the payment, up to 10 digits."""
    is_valid: bool
    """Whether the document is valid."""
    order_code: str | None
    """Code of the order; text that can hold letters and dashes."""
    creation_time: datetime | None
    """When the record was created, with the shop's UTC offset."""
    bill_company: str | None
    """Company name on the document."""
    bill_full_name: str | None
    """Person's full name on the document."""
    price: Price
    """Totals of the document in its currency, with the exchange rate."""
    change_time: datetime | None
    """When the record was last changed, with the shop's UTC offset."""
    paid: bool | None
    """Whether it is paid; null when unknown."""


ProformaInvoiceSnapshot: TypeAlias = ProformaInvoice
"""A line of the file that `proforma_invoices.snapshot` makes. The same as `ProformaInvoice`."""


@define(kw_only=True, repr=False)
class ProformaInvoiceChange(Model):
    """A proforma invoice change, as returned by `proforma_invoices.list_changes`."""

    code: str
    """Code of the document; text that can hold letters and dashes."""
    change_time: datetime | None
    """When the record was last changed, with the shop's UTC offset."""
    change_type: ChangeType
    """Kind of the last change: `add`, `edit` or `delete`; creation counts as `edit`."""


ProformaInvoiceSnapshotInclude: TypeAlias = Literal["surchargeParameters",]
"""Values of the argument `include` of `proforma_invoices.snapshot`."""


ProformaInvoiceInclude: TypeAlias = Literal["surchargeParameters",]
"""Values of the argument `include` of `proforma_invoices.get`."""
