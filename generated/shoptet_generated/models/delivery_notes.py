# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Delivery notes: models and enumerations."""

from __future__ import annotations

import datetime as dt
from datetime import datetime
from decimal import Decimal
from typing import Literal, TypeAlias

from attrs import define

from shoptet_generated.models.common import Address, BillingAddress, OrderItemType, SurchargeParameterName
from shoptet_generated.models.credit_notes import DocumentCustomer
from shoptet_generated.runtime.model import UNSET, Model, Unset


@define(kw_only=True, repr=False)
class DeliveryNote(Model):
    """A delivery note, as returned by `delivery_notes.get`."""

    code: str
    """Code of the document; text that can hold letters and dashes."""
    is_valid: bool
    """Whether the document is valid."""
    order_code: str | None
    """Code of the order; text that can hold letters and dashes."""
    creation_time: datetime | None
    """When the record was created, with the shop's UTC offset."""
    change_time: datetime | None
    """When the record was last changed, with the shop's UTC offset."""
    billing_address: BillingAddress
    """Billing address."""
    delivery_address: Address | None
    """Delivery address."""
    addresses_equal: bool
    """Whether goods go to the billing address."""
    customer: DocumentCustomer
    """Customer."""
    items: list[DeliveryNoteItem]
    """Items of the document."""
    document_remark: str | None
    """Remark printed on the document, visible to the customer."""


@define(kw_only=True, repr=False)
class DeliveryNoteItem(Model):
    """One of the `items` of a `DeliveryNote`."""

    product_guid: str | None
    """GUID of the product."""
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
    weight: Decimal | None = None
    """Weight in kg, up to 3 decimal places."""
    code: str | None
    """Code of the variant (SKU)."""
    surcharge_parameters: list[UnpricedSurchargeParameter] | None = None
    """Surcharge parameters; those of an order item stay as chosen and cannot be edited."""
    specific_surcharge_parameters: list[UnpricedSpecificSurchargeParameter] | None = None
    """Surcharge parameters of the item as adjusted later; can be added and removed."""


@define(kw_only=True, repr=False)
class UnpricedSurchargeParameter(Model):
    """One of the `surcharge_parameters` of a `DeliveryNoteItem`."""

    parameter_name: SurchargeParameterName | None = None
    """Name and code of the surcharge parameter."""
    parameter_value: UnpricedSurchargeParameterValue | None = None
    """The chosen value, with its price."""


@define(kw_only=True, repr=False)
class UnpricedSurchargeParameterValue(Model):
    """The `parameter_value` of an `UnpricedSurchargeParameter`."""

    value_index: str | None = None
    """Index (identifying code) of the parameter's value, friendly to URLs."""
    description: str | None = None
    """Description; can be HTML."""


@define(kw_only=True, repr=False)
class UnpricedSpecificSurchargeParameter(Model):
    """One of the `specific_surcharge_parameters` of a `DeliveryNoteItem`."""

    relation_id: str
    """Id that ties the surcharge parameter to the item; needed to remove it."""
    name: str
    """Name that people read."""


@define(kw_only=True, repr=False)
class DeliveryNoteFromOrderInput(Model):
    """Body of `delivery_notes.create_from_order`."""

    code: str
    """Code of the document; text that can hold letters and dashes."""
    date: dt.date | Unset = UNSET
    """When it happened or was issued."""


@define(kw_only=True, repr=False)
class DeliveryNoteListItem(Model):
    """A delivery note list item, as returned by `delivery_notes.list`."""

    code: str
    """Code of the document; text that can hold letters and dashes."""
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


DeliveryNoteSnapshot: TypeAlias = DeliveryNote
"""A line of the file that `delivery_notes.snapshot` makes. The same as `DeliveryNote`."""


DeliveryNoteInclude: TypeAlias = Literal["surchargeParameters",]
"""Values of the argument `include` of `delivery_notes.get`."""
