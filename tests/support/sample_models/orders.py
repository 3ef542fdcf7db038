"""Models of one resource, which use those of `common`."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import ClassVar

from attrs import define

from shoptet_generated.runtime.enums import OpenEnum, listed
from shoptet_generated.runtime.model import UNSET, JsonObject, Model, Unset
from shoptet_generated.runtime.wire import Decimal2, Decimal3, DecimalAny, DecimalNumber
from tests.support.sample_models.common import Address, Carrier, Image, Named, Oddities, Price, VatMode


class OrderItemType(OpenEnum):
    PRODUCT: ClassVar[OrderItemType] = listed("product")
    SHIPPING: ClassVar[OrderItemType] = listed("shipping")
    BILLING: ClassVar[OrderItemType] = listed("billing")


@define(kw_only=True, repr=False)
class RecyclingFee(Model):
    category: str | None
    fee: Decimal | None
    unit: str | None = None


@define(kw_only=True, repr=False)
class SurchargeName(Model):
    code: str
    name: str
    subscription: bool | None = None


@define(kw_only=True, repr=False)
class SurchargeValue(Model):
    value_index: str
    description: str | None
    price: Decimal | None


@define(kw_only=True, repr=False)
class Surcharge(Model):
    parameter_name: SurchargeName
    parameter_value: SurchargeValue


@define(kw_only=True, repr=False)
class Flag(Model):
    code: str
    title: str
    system: bool


@define(kw_only=True, repr=False)
class NoteField(Model):
    index: int
    label: str | None
    text: str | None


@define(kw_only=True, repr=False)
class Notes(Model):
    customer_remark: str | None
    eshop_remark: str | None
    tracking_number: str | None
    tracking_url: str | None = None
    additional_fields: list[NoteField] | None = None


@define(kw_only=True, repr=False)
class OrderItem(Model):
    item_id: int
    item_type: OrderItemType
    name: str | None
    amount: Decimal
    item_price: Price
    code: str | None = None
    ean: str | None = None
    product_guid: str | None = None
    product_type: str | None = None
    variant_name: str | None = None
    brand: str | None = None
    remark: str | None = None
    weight: Decimal | None = None
    additional_field: str | None = None
    amount_unit: str | None = None
    amount_completed: Decimal | None = None
    price_ratio: Decimal | None = None
    status: Named | None = None
    unit_price: Price | None = None
    purchase_price: Price | None = None
    display_prices: list[Price] | None = None
    item_price_vat_breakdown: list[Price] | None = None
    recycling_fee: RecyclingFee | None = None
    main_image: Image | None = None
    stock_location: str | None = None
    supplier_name: str | None = None
    warranty_description: str | None = None
    surcharge_parameters_texts: list[str] | None = None
    surcharge_parameters: list[Surcharge] | None = None
    product_flags: list[Flag] | None = None


@define(kw_only=True, repr=False)
class OrderPrice(Model):
    vat: Decimal
    to_pay: Decimal
    currency_code: str
    without_vat: Decimal
    with_vat: Decimal
    exchange_rate: Decimal
    partial_payment_amount: Decimal | None = None
    partial_payment_type: str | None = None


@define(kw_only=True, repr=False)
class Transaction(Model):
    transaction_id: str
    price: Decimal
    status: str
    creation_time: datetime
    change_time: datetime | None


@define(kw_only=True, repr=False)
class Order(Model):
    code: str
    creation_time: datetime
    price: OrderPrice
    status: Named
    items: list[OrderItem]
    guid: str | None = None
    external_code: str | None = None
    change_time: datetime | None = None
    email: str | None = None
    phone: str | None = None
    birth_date: date | None = None
    customer_guid: str | None = None
    cash_desk_order: bool | None = None
    stock_id: int | None = None
    vat_payer: bool | None = None
    vat_mode: VatMode | None = None
    billing_method: Named | None = None
    payment_method: Carrier | None = None
    shipping: Carrier | None = None
    admin_url: str | None = None
    source: Named | None = None
    paid: bool | None = None
    billing_address: Address | None = None
    delivery_address: Address | None = None
    language: str | None = None
    referer: str | None = None
    notes: Notes | None = None
    completion: list[OrderItem] | None = None
    payment_transactions: list[Transaction] | None = None
    oddities: Oddities | None = None


@define(kw_only=True, repr=False)
class Category(Model):
    """A model that holds itself."""

    name: str
    children: list[Category] | None = None
    parent: Category | None = None


@define(kw_only=True, repr=False)
class DatedCategory(Category):
    """A model with fields of a base class."""

    created: datetime | None = None


@define(kw_only=True, repr=False)
class Event(Model):
    """A model with a union of models, which takes the tolerant reader."""

    subject: Order | Category | None = None
    number: int | str | None = None


@define(kw_only=True, repr=False)
class PriceInput(Model):
    with_vat: Decimal2
    vat_rate: Decimal2 | Unset | None = UNSET
    exact: DecimalAny | Unset = UNSET
    ratio: DecimalNumber | Unset = UNSET


@define(kw_only=True, repr=False)
class ItemInput(Model):
    code: str
    amount: Decimal3
    price: PriceInput | Unset = UNSET
    item_type: OrderItemType | Unset = UNSET


@define(kw_only=True, repr=False)
class OrderInput(Model):
    code: str
    items: list[ItemInput] | Unset = UNSET
    creation_time: datetime | Unset = UNSET
    birth_date: date | Unset | None = UNSET
    paid: bool | Unset = UNSET
    stock_id: int | Unset | None = UNSET
    from_: str | Unset = UNSET
    extra: JsonObject | Unset = UNSET
    subject: PriceInput | ItemInput | Unset = UNSET
