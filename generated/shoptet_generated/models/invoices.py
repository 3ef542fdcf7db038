# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Invoices: models and enumerations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import ClassVar, Literal, TypeAlias

from attrs import define

from shoptet_generated.models.common import (
    Address,
    BillingAddress,
    BillingMethod,
    ChangeType,
    DocumentConsumptionTax,
    ItemPrice,
    ItemSpecificSurchargeParameter,
    ItemSurchargeParameter,
    OrderItemType,
    Price,
    RecyclingFee,
    VatMode,
)
from shoptet_generated.models.credit_notes import DocumentCustomer, DocumentEshop
from shoptet_generated.runtime.model import UNSET, Limits, Model, Unset


@define(kw_only=True, repr=False)
class InvoiceListItem(Model):
    """An invoice list item, as returned by `invoices.list`."""

    code: str
    """Code of the document; text that can hold letters and dashes."""
    var_symbol: int | None
    """Variable symbol of the payment, up to 10 digits."""
    is_valid: bool
    """Whether the document is valid."""
    proforma_invoice_codes: list[str]
    """Codes of the linked proforma invoices."""
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
    change_time: datetime | None = None
    """When the record was last changed, with the shop's UTC offset."""
    due_date: date | None = None
    """Date by which the document is to be paid."""
    tax_date: date | None = None
    """Date of taxable supply."""
    paid: bool | None
    """Whether it is paid; null when unknown."""


@define(kw_only=True, repr=False)
class Invoice(Model):
    """An invoice, as returned by `invoices.get`."""

    code: str
    """Code of the document; text that can hold letters and dashes."""
    is_valid: bool
    """Whether the document is valid."""
    proforma_invoice_codes: list[str]
    """Codes of the linked proforma invoices."""
    order_code: str | None
    """Code of the order; text that can hold letters and dashes."""
    creation_time: datetime | None
    """When the record was created, with the shop's UTC offset."""
    change_time: datetime | None
    """When the record was last changed, with the shop's UTC offset."""
    due_date: date | None
    """Date by which the document is to be paid."""
    tax_date: date | None
    """Date of taxable supply."""
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
    items: list[InvoiceItem]
    """Items of the document."""
    document_remark: str | None
    """Remark printed on the document, visible to the customer."""
    vat_payer: bool
    """Whether the shop paid VAT when the document was made."""
    vat_mode: VatMode | None = None
    """VAT mode: `Normal`, `Reverse charge`, `Outside the EU`, `One Stop Shop` or its Mini form."""
    proof_payments: list[ProofPaymentsForInvoice] | None = None
    """Linked proofs of payment."""
    paid: bool | None
    """Whether it is paid; null when unknown."""


@define(kw_only=True, repr=False)
class InvoiceItem(Model):
    """One of the `items` of an `Invoice`."""

    product_guid: str | None
    """GUID of the product."""
    item_id: int
    """Id of the item, used to change or delete it."""
    code: str | None
    """Code of the variant (SKU)."""
    item_type: OrderItemType
    """Kind of item: `product`, `bazar`, `service`, `shipping`, `billing`, `discount-coupon`, `gift`, ..."""
    name: str | None
    """Name of the product."""
    variant_name: str | None
    """Name of the variant."""
    brand: str | None
    """Brand (manufacturer)."""
    amount: Decimal | None
    """Quantity in the item's unit, 3 decimal places."""
    amount_unit: str | None
    """Unit of the quantity, such as `ks`."""
    remark: str | None
    """Note on the item."""
    price_ratio: Decimal
    """Factor of the price: `0.7800` is a discount of 22 %, `1.0000` the full price."""
    weight: Decimal | None
    """Weight in kg, up to 3 decimal places."""
    additional_field: str | None
    """Further information, for a shipping item usually the branch or pickup point."""
    item_price: ItemPrice
    """Price of the whole item: amount and discount are counted in."""
    unit_price: ItemPrice
    """Price of one unit."""
    purchase_price: ItemPrice | None
    """Purchase price."""
    display_prices: list[ItemPrice] | None = None
    """Prices as printed: one item can take several lines there."""
    recycling_fee: RecyclingFee | None = None
    """Recycling fee with its category."""
    surcharge_parameters: list[ItemSurchargeParameter] | None = None
    """Surcharge parameters; those of an order item stay as chosen and cannot be edited."""
    specific_surcharge_parameters: list[ItemSpecificSurchargeParameter] | None = None
    """Surcharge parameters of the item as adjusted later; can be added and removed."""
    consumption_tax: DocumentConsumptionTax | None
    """Consumption tax, with its amount and currency."""
    item_price_vat_breakdown: list[ItemPrice] | None = None
    """VAT of the item by rate; for items other than products."""


@define(kw_only=True, repr=False)
class ProofPaymentsForInvoice(Model):
    """One of the `proof_payments` of an `Invoice`."""

    code: str
    """Code of the document; text that can hold letters and dashes."""
    vat_breakdown: ProofPaymentVatBreakdown | None
    """VAT by rate."""


@define(kw_only=True, repr=False)
class ProofPaymentVatBreakdown(Model):
    """The `vat_breakdown` of a `ProofPaymentsForInvoice`."""

    items: list[ProofPaymentVatBreakdownItem]
    """Amounts by VAT rate."""
    summary: ProofPaymentVatBreakdownSummary
    """Totals of the breakdown."""


@define(kw_only=True, repr=False)
class ProofPaymentVatBreakdownItem(Model):
    """One of the `items` of a `ProofPaymentVatBreakdown`."""

    vat_rate: Decimal
    """VAT rate, in percent; `0.00` in shops that pay no VAT."""
    price_with_vat: Decimal | None
    """Price with VAT, 2 decimal places."""
    price_without_vat: Decimal | None
    """Price without VAT, 2 decimal places."""
    vat: Decimal | None
    """VAT as an amount, 2 decimal places; not a rate."""


@define(kw_only=True, repr=False)
class ProofPaymentVatBreakdownSummary(Model):
    """The `summary` of a `ProofPaymentVatBreakdown`."""

    with_vat: Decimal | None
    """Amount with VAT, 2 decimal places."""
    without_vat: Decimal | None
    """Amount without VAT, 2 decimal places."""
    vat: Decimal | None
    """VAT as an amount, 2 decimal places; not a rate."""


InvoiceSnapshot: TypeAlias = Invoice
"""A line of the file that `invoices.snapshot` makes. The same as `Invoice`."""


@define(kw_only=True, repr=False)
class InvoiceFromOrderInput(Model):
    """Body of `invoices.create_from_order`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "varSymbol": {"minimum": 0, "maximum": 9999999999},
        "constSymbol": {"pattern": "^[0-9]{1,4}$"},
        "specSymbol": {"minimum": 0, "maximum": 9999999999},
    }

    invoice_code: str | Unset = UNSET
    """Code of the new invoice. Default: the next one of the shop's series."""
    var_symbol: int | Unset = UNSET
    """Variable symbol of the payment, up to 10 digits. Default: by the shop's settings. 0 to 9999999999."""
    due_date: date | Unset | None = UNSET
    """Date by which the document is to be paid. Default: by the shop's settings."""
    tax_date: date | Unset | None = UNSET
    """Date of taxable supply. Default: today."""
    const_symbol: str | Unset = UNSET
    """Constant symbol of the payment, 1 to 4 digits. Format: `^[0-9]{1,4}$`."""
    spec_symbol: int | Unset = UNSET
    """Specific symbol of the payment, up to 10 digits. 0 to 9999999999."""
    billing_method_id: int | Unset | None = UNSET
    """Billing method: 1 cash on delivery, 2 wire transfer, 3 cash, 4 card. Default: the order's."""
    proforma_invoice_code: str | Unset = UNSET
    """Code of a proforma invoice to link, which must exist."""
    proof_payment_codes: Sequence[str] | Unset = UNSET
    """Codes of proofs of payment to link."""


@define(kw_only=True, repr=False)
class InvoiceFromProformaInvoiceInput(Model):
    """Body of `invoices.create_from_proforma_invoice`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "varSymbol": {"minimum": 0, "maximum": 9999999999},
        "constSymbol": {"pattern": "^[0-9]{1,4}$"},
        "specSymbol": {"minimum": 0, "maximum": 9999999999},
    }

    invoice_code: str | Unset = UNSET
    """Code of the new invoice. Default: the next one of the shop's series."""
    var_symbol: int | Unset = UNSET
    """Variable symbol of the payment, up to 10 digits. Default: by the shop's settings. 0 to 9999999999."""
    due_date: date | Unset = UNSET
    """Date by which the document is to be paid. Default: by the shop's settings."""
    tax_date: date | Unset = UNSET
    """Date of taxable supply. Default: today."""
    const_symbol: str | Unset = UNSET
    """Constant symbol of the payment, 1 to 4 digits. Format: `^[0-9]{1,4}$`."""
    spec_symbol: int | Unset = UNSET
    """Specific symbol of the payment, up to 10 digits. 0 to 9999999999."""
    billing_method_id: int | Unset | None = UNSET
    """Billing method: 1 cash on delivery, 2 wire transfer, 3 cash, 4 card. Default: the order's."""


@define(kw_only=True, repr=False)
class InvoiceChange(Model):
    """An invoice change, as returned by `invoices.list_changes`."""

    code: str
    """Code of the document; text that can hold letters and dashes."""
    change_time: datetime | None
    """When the record was last changed, with the shop's UTC offset."""
    change_type: ChangeType
    """Kind of the last change: `add`, `edit` or `delete`; creation counts as `edit`."""


InvoiceSnapshotInclude: TypeAlias = Literal["surchargeParameters",]
"""Values of the argument `include` of `invoices.snapshot`."""


InvoiceLinkProformaInvoicesInclude: TypeAlias = Literal["surchargeParameters",]
"""Values of the argument `include` of `invoices.link_proforma_invoices`."""


InvoiceLinkProofPaymentsInclude: TypeAlias = Literal["surchargeParameters",]
"""Values of the argument `include` of `invoices.link_proof_payments`."""
