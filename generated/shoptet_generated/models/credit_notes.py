# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Credit notes: models and enumerations."""

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
    ItemPrice,
    ItemSpecificSurchargeParameter,
    ItemSurchargeParameter,
    OrderItemType,
    Price,
    VatMode,
)
from shoptet_generated.runtime.enums import OpenEnum, listed
from shoptet_generated.runtime.model import UNSET, Limits, Model, Unset
from shoptet_generated.runtime.scalars import Decimal2, Decimal3, Decimal4, DecimalAny


@define(kw_only=True, repr=False)
class DocumentCustomer(Model):
    """The `customer` of a `DeliveryNote`."""

    guid: str | None
    """GUID of the record."""
    phone: str | None
    """Phone number, in international form such as `+420123456789`."""
    email: str | None
    """E-mail address."""
    remark: str | None
    """The shop's note about the customer."""


@define(kw_only=True, repr=False)
class DocumentEshop(Model):
    """The `eshop` of an `Invoice`."""

    bank_account: str | None
    """Bank account."""
    iban: str | None
    """Bank account number in the international format (IBAN)."""
    bic: str | None
    """Bank identifier (BIC, SWIFT)."""
    vat_payer: bool | None
    """Whether the shop paid VAT when the document was made."""


@define(kw_only=True, repr=False)
class DocumentItem(Model):
    """A document item, as returned by `credit_notes.update_item`."""

    product_guid: str | None
    """GUID of the product."""
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
    item_id: int
    """Id of the item, used to change or delete it."""
    surcharge_parameters: list[ItemSurchargeParameter] | None = None
    """Surcharge parameters; those of an order item stay as chosen and cannot be edited."""
    specific_surcharge_parameters: list[ItemSpecificSurchargeParameter] | None = None
    """Surcharge parameters of the item as adjusted later; can be added and removed."""
    item_price_vat_breakdown: list[ItemPrice] | None = None
    """VAT of the item by rate; for items other than products."""


@define(kw_only=True, repr=False)
class CreditNoteListItem(Model):
    """A credit note list item, as returned by `credit_notes.list`."""

    code: str
    """Code of the document; text that can hold letters and dashes."""
    var_symbol: int | None
    """Variable symbol of the payment, up to 10 digits."""
    is_valid: bool
    """Whether the document is valid."""
    invoice_code: str | None
    """Code of the invoice; text that can hold letters and dashes."""
    proof_payment_code: str | None
    """Code of the proof of payment; text that can hold letters and dashes."""
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
    reason_remark: str | None = None
    """Reason for the credit note, printed on it."""


@define(kw_only=True, repr=False)
class CreditNote(Model):
    """A credit note, as returned by `credit_notes.get`."""

    code: str | None
    """Code of the variant (SKU)."""
    is_valid: bool
    """Whether the document is valid."""
    invoice_code: str | None
    """Code of the invoice; text that can hold letters and dashes."""
    order_code: str | None
    """Code of the order; text that can hold letters and dashes."""
    proof_payment_code: str | None
    """Code of the proof of payment; text that can hold letters and dashes."""
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
    const_symbol: int | None
    """Constant symbol of the payment, 1 to 4 digits."""
    spec_symbol: int | None
    """Specific symbol of the payment, up to 10 digits."""
    restocked: bool | None = None
    """Whether the goods of the credit note went back in stock."""
    stock_amount_change_type: str | None
    """How the document changes the quantity in stock."""
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
    vat_payer: bool | None
    """Whether the shop paid VAT when the document was made."""
    vat_mode: VatMode | None = None
    """VAT mode: `Normal`, `Reverse charge`, `Outside the EU`, `One Stop Shop` or its Mini form."""
    reason_remark: str | None = None
    """Reason for the credit note, printed on it."""


CreditNoteSnapshot: TypeAlias = CreditNote
"""A line of the file that `credit_notes.snapshot` makes. The same as `CreditNote`."""


@define(kw_only=True, repr=False)
class CreditNoteUpdateInput(Model):
    """Body of `credit_notes.update`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "varSymbol": {"minimum": 0, "maximum": 9999999999},
        "constSymbol": {"pattern": "^[0-9]{1,4}$"},
        "specSymbol": {"minimum": 0, "maximum": 9999999999},
        "orderCode": {"min_length": 1, "max_length": 10},
        "reasonRemark": {"min_length": 1},
    }
    _least: ClassVar[int] = 1

    var_symbol: int | Unset = UNSET
    """Variable symbol of the payment, up to 10 digits. 0 to 9999999999."""
    due_date: date | Unset | None = UNSET
    """Date by which the document is to be paid."""
    tax_date: date | Unset | None = UNSET
    """Date of taxable supply."""
    const_symbol: str | Unset | None = UNSET
    """Constant symbol of the payment, 1 to 4 digits. Format: `^[0-9]{1,4}$`."""
    spec_symbol: int | Unset | None = UNSET
    """Specific symbol of the payment, up to 10 digits. 0 to 9999999999."""
    billing_method_id: int | Unset = UNSET
    """Billing method: 1 cash on delivery, 2 wire transfer, 3 cash, 4 card."""
    order_code: str | Unset | None = UNSET
    """Code of the order; text that can hold letters and dashes. At most 10 characters."""
    reason_remark: str | Unset | None = UNSET
    """Reason for the credit note, printed on it. Not empty."""


@define(kw_only=True, repr=False)
class CreditNoteFromInvoiceInput(Model):
    """Body of `credit_notes.create_from_invoice`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "varSymbol": {"minimum": 0, "maximum": 9999999999},
        "constSymbol": {"pattern": "^[0-9]{1,4}$"},
        "specSymbol": {"minimum": 0, "maximum": 9999999999},
        "orderCode": {"min_length": 1, "max_length": 10},
        "useItemIds": {"min_items": 1},
        "items": {"min_items": 1},
        "reasonRemark": {"min_length": 1},
    }

    credit_note_code: str | Unset = UNSET
    """Code of the credit note; made by the shop's settings when not given."""
    var_symbol: int | Unset = UNSET
    """Variable symbol of the payment, up to 10 digits. 0 to 9999999999."""
    due_date: date | Unset | None = UNSET
    """Date by which the document is to be paid."""
    tax_date: date | Unset | None = UNSET
    """Date of taxable supply."""
    const_symbol: str | Unset = UNSET
    """Constant symbol of the payment, 1 to 4 digits. Format: `^[0-9]{1,4}$`."""
    spec_symbol: int | Unset = UNSET
    """Specific symbol of the payment, up to 10 digits. 0 to 9999999999."""
    billing_method_id: int | Unset = UNSET
    """Billing method: 1 cash on delivery, 2 wire transfer, 3 cash, 4 card."""
    order_code: str | Unset = UNSET
    """Code of the order; text that can hold letters and dashes. At most 10 characters."""
    use_item_ids: Sequence[int] | Unset = UNSET
    """Ids of the invoice items to credit: `itemId` in the invoice's detail. Not empty. Deprecated."""
    items: Sequence[CreditNoteFromInvoiceItemInput] | Unset = UNSET
    """Items of the invoice to credit. Default: all of them. Not empty."""
    reason_remark: str | Unset | None = UNSET
    """Reason for the credit note, printed on it. Not empty."""


@define(kw_only=True, repr=False)
class CreditNoteFromInvoiceItemInput(Model):
    """One of the `items` of a `CreditNoteFromInvoiceInput`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "invoiceItemId": {"minimum": 1},
        "amount": {"pattern": "^[0-9]+\\.[0-9]{3}$"},
    }

    invoice_item_id: int
    """Id of the invoice item: `itemId` in the invoice's detail. At least 1."""
    amount: Decimal3 | Unset | None = UNSET
    """Quantity to credit, 3 decimal places. Default: that of the invoice."""


@define(kw_only=True, repr=False)
class CreditNoteFromProofPaymentInput(Model):
    """Body of `credit_notes.create_from_proof_payment`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "varSymbol": {"minimum": 0, "maximum": 9999999999},
        "constSymbol": {"pattern": "^[0-9]{1,4}$"},
        "specSymbol": {"minimum": 0, "maximum": 9999999999},
        "orderCode": {"min_length": 1, "max_length": 10},
        "reasonRemark": {"min_length": 1},
    }

    credit_note_code: str | Unset = UNSET
    """Code of the credit note; made by the shop's settings when not given."""
    var_symbol: int | Unset = UNSET
    """Variable symbol of the payment, up to 10 digits. 0 to 9999999999."""
    due_date: date | Unset | None = UNSET
    """Date by which the document is to be paid."""
    tax_date: date | Unset | None = UNSET
    """Date of taxable supply."""
    const_symbol: str | Unset = UNSET
    """Constant symbol of the payment, 1 to 4 digits. Format: `^[0-9]{1,4}$`."""
    spec_symbol: int | Unset = UNSET
    """Specific symbol of the payment, up to 10 digits. 0 to 9999999999."""
    billing_method_id: int | Unset = UNSET
    """Billing method: 1 cash on delivery, 2 wire transfer, 3 cash, 4 card."""
    order_code: str | Unset = UNSET
    """Code of the order; text that can hold letters and dashes. At most 10 characters."""
    reason_remark: str | Unset | None = UNSET
    """Reason for the credit note, printed on it. Not empty."""


@define(kw_only=True, repr=False)
class CreditNoteItemInput(Model):
    """Body of `credit_notes.create_item`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "priceRatio": {"pattern": "[0-9]+\\.[0-9]{4}$"},
        "vatRate": {"pattern": "^[0-9]+\\.[0-9]{2}$"},
    }

    item_type: CreditNoteItemType | CreditNoteItemTypeLiteral
    """Kind of item: `product`, `bazar`, `service`, `shipping`, `billing`, `discount-coupon`, `gift`, ..."""
    amount: Decimal3 | None
    """Quantity in the item's unit, 3 decimal places."""
    name: str | None
    """Name that people read."""
    price: DecimalAny | Unset = UNSET
    """Price of the item, 2 decimal places. Default: `0.00`."""
    price_ratio: Decimal4 | Unset = UNSET
    """Factor of the price: `0.7800` is a discount of 22 %, `1.0000` the full price. 4 decimal places."""
    including_vat: bool | Unset = UNSET
    """Whether prices are with VAT."""
    vat_rate: Decimal2 | Unset = UNSET
    """VAT rate, in percent; `0.00` in shops that pay no VAT. 2 decimal places."""
    remark: str | Unset | None = UNSET
    """Note on the item."""
    additional_field: str | Unset | None = UNSET
    """Further information, for a shipping item usually the branch or pickup point."""


class CreditNoteItemType(OpenEnum, closed=True):
    """Values of `CreditNoteItemInput.item_type`."""

    BILLING: ClassVar[CreditNoteItemType] = listed("billing")
    SHIPPING: ClassVar[CreditNoteItemType] = listed("shipping")


CreditNoteItemTypeLiteral: TypeAlias = Literal[
    "billing",
    "shipping",
]
"""The values of `CreditNoteItemType` as plain text, which requests take, too."""


@define(kw_only=True, repr=False)
class CreditNoteItemUpdateInput(Model):
    """Body of `credit_notes.update_item`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "vatRate": {"pattern": "^[0-9]+\\.[0-9]{2}$"},
    }
    _least: ClassVar[int] = 1

    amount: Decimal3 | Unset = UNSET
    """Quantity, 3 decimal places, negative; at most that of the invoice's item."""
    price: DecimalAny | Unset = UNSET
    """Price of the item without VAT, 3 decimal places; from 0 to that of the invoice's item."""
    including_vat: bool | Unset = UNSET
    """Whether prices are with VAT."""
    vat_rate: Decimal2 | Unset = UNSET
    """VAT rate, in percent; `0.00` in shops that pay no VAT. 2 decimal places."""


@define(kw_only=True, repr=False)
class CreditNoteChange(Model):
    """A credit note change, as returned by `credit_notes.list_changes`."""

    code: str
    """Code of the document; text that can hold letters and dashes."""
    change_time: datetime | None
    """When the record was last changed, with the shop's UTC offset."""
    change_type: ChangeType
    """Kind of the last change: `add`, `edit` or `delete`; creation counts as `edit`."""


CreditNoteSnapshotInclude: TypeAlias = Literal["surchargeParameters",]
"""Values of the argument `include` of `credit_notes.snapshot`."""


CreditNoteInclude: TypeAlias = Literal["surchargeParameters",]
"""Values of the argument `include` of `credit_notes.get`."""


CreateCreditNoteFromInvoiceInclude: TypeAlias = Literal["surchargeParameters",]
"""Values of the argument `include` of `credit_notes.create_from_invoice`."""
