# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Order items: models and enumerations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from attrs import define

from shoptet_generated.models.orders import OrderItemListedSurchargeInput, OrderItemType, OrderItemTypeLiteral
from shoptet_generated.runtime.model import UNSET, Limits, Model, Unset
from shoptet_generated.runtime.scalars import Decimal2, Decimal3, DecimalAny


@define(kw_only=True, repr=False)
class OrderItemCreateInput(Model):
    """Body of `order_items.create`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "code": {"min_length": 1, "max_length": 64},
        "name": {"min_length": 1, "max_length": 250},
        "variantName": {"min_length": 1, "max_length": 128},
        "brand": {"min_length": 1, "max_length": 64},
        "supplierName": {"min_length": 1, "max_length": 255},
        "productGuid": {"min_length": 1},
        "remark": {"min_length": 1},
        "warrantyDescription": {"min_length": 1, "max_length": 255},
        "amountCompleted": {"pattern": "^[0-9]+\\.[0-9]{3}$"},
        "additionalField": {"min_length": 1, "max_length": 255},
        "amount": {"pattern": "^[0-9]+\\.?[0-9]{0,3}$"},
        "amountUnit": {"min_length": 1, "max_length": 16},
    }
    _least: ClassVar[int] = 1

    item_type: OrderItemType | OrderItemTypeLiteral
    """Kind of item: `product`, `bazar`, `service`, `shipping`, `billing`, `discount-coupon`, `gift`, ..."""
    code: str | Unset = UNSET
    """Code that identifies the record; text, not always digits. At most 64 characters."""
    vat_rate: DecimalAny | Unset = UNSET
    """VAT rate, in percent; `0.00` in shops that pay no VAT."""
    item_price_with_vat: DecimalAny | Unset = UNSET
    """Deprecated: the item's price with VAT; use `unitPriceWithVat`."""
    item_price_without_vat: DecimalAny | Unset = UNSET
    """Deprecated: the item's price without VAT; use `unitPriceWithoutVat`."""
    unit_price_with_vat: DecimalAny | Unset = UNSET
    """Price of one unit with VAT, in the currency of the order; give it or the one without VAT."""
    unit_price_without_vat: DecimalAny | Unset = UNSET
    """Price of one unit without VAT, in the currency of the order; give it or the one with VAT."""
    buy_price_with_vat: DecimalAny | Unset = UNSET
    """Purchase price with VAT, for margins and statistics; not together with the one without VAT."""
    buy_price_without_vat: DecimalAny | Unset = UNSET
    """Purchase price without VAT, for margins and statistics; not together with the one with VAT."""
    buy_price_vat_rate: DecimalAny | Unset = UNSET
    """VAT rate of the purchase price, in percent."""
    name: str | Unset = UNSET
    """Name that people read. At most 250 characters."""
    variant_name: str | Unset | None = UNSET
    """Name of the variant. At most 128 characters."""
    brand: str | Unset | None = UNSET
    """Brand (manufacturer). At most 64 characters."""
    supplier_name: str | Unset | None = UNSET
    """Name of the supplier. At most 255 characters."""
    product_guid: str | Unset | None = UNSET
    """GUID of the product. Not empty."""
    remark: str | Unset | None = UNSET
    """Remark. Not empty."""
    warranty_description: str | Unset | None = UNSET
    """Length of the warranty in words. At most 255 characters."""
    amount_completed: Decimal3 | Unset | None = UNSET
    """Quantity already completed, 3 decimal places."""
    additional_field: str | Unset | None = UNSET
    """Further information, for a shipping item usually the branch or pickup point. At most 255 characters."""
    amount: DecimalAny | Unset = UNSET
    """Quantity in the item's unit, 3 decimal places; for a fixed discount its money value."""
    amount_unit: str | Unset = UNSET
    """Unit of the quantity, such as `ks`. At most 16 characters."""
    weight: DecimalAny | Unset = UNSET
    """Weight in kg, up to 3 decimal places."""
    price_ratio: DecimalAny | Unset = UNSET
    """Factor of the price: `0.7800` is a discount of 22 %, `1.0000` the full price."""
    recycling_fee_id: int | Unset | None = UNSET
    """Id of the recycling fee."""
    status_id: int | Unset = UNSET
    """Id of the status; system statuses have negative ids."""
    surcharge_parameters: Sequence[OrderItemListedSurchargeInput] | Unset = UNSET
    """Surcharge parameters; those of an order item stay as chosen and cannot be edited."""
    consumption_tax_id: int | Unset | None = UNSET
    """Id of the consumption tax; needs the module for it."""


@define(kw_only=True, repr=False)
class OrderItemUpdateInput(Model):
    """Body of `order_items.update`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "code": {"min_length": 1, "max_length": 64},
        "name": {"min_length": 1, "max_length": 250},
        "variantName": {"min_length": 1, "max_length": 128},
        "brand": {"min_length": 1, "max_length": 64},
        "supplierName": {"min_length": 1, "max_length": 255},
        "productGuid": {"min_length": 1},
        "remark": {"min_length": 1},
        "warrantyDescription": {"min_length": 1, "max_length": 255},
        "amountCompleted": {"pattern": "^[0-9]+\\.[0-9]{3}$"},
        "additionalField": {"min_length": 1, "max_length": 255},
        "amount": {"pattern": "^[0-9]+\\.?[0-9]{0,3}$"},
        "amountUnit": {"min_length": 1, "max_length": 16},
    }
    _least: ClassVar[int] = 1

    item_type: OrderItemType | OrderItemTypeLiteral
    """Kind of item: `product`, `bazar`, `service`, `shipping`, `billing`, `discount-coupon`, `gift`, ..."""
    code: str | Unset = UNSET
    """Code that identifies the record; text, not always digits. At most 64 characters."""
    vat_rate: DecimalAny | Unset = UNSET
    """VAT rate, in percent; `0.00` in shops that pay no VAT."""
    item_price_with_vat: DecimalAny | Unset = UNSET
    """Deprecated: the item's price with VAT; use `unitPriceWithVat`."""
    item_price_without_vat: DecimalAny | Unset = UNSET
    """Deprecated: the item's price without VAT; use `unitPriceWithoutVat`."""
    unit_price_with_vat: DecimalAny | Unset = UNSET
    """Price of one unit with VAT, in the currency of the order; give it or the one without VAT."""
    unit_price_without_vat: DecimalAny | Unset = UNSET
    """Price of one unit without VAT, in the currency of the order; give it or the one with VAT."""
    buy_price_with_vat: DecimalAny | Unset = UNSET
    """Purchase price with VAT, for margins and statistics; not together with the one without VAT."""
    buy_price_without_vat: DecimalAny | Unset = UNSET
    """Purchase price without VAT, for margins and statistics; not together with the one with VAT."""
    buy_price_vat_rate: DecimalAny | Unset = UNSET
    """VAT rate of the purchase price, in percent."""
    name: str | Unset = UNSET
    """Name that people read. At most 250 characters."""
    variant_name: str | Unset | None = UNSET
    """Name of the variant. At most 128 characters."""
    brand: str | Unset | None = UNSET
    """Brand (manufacturer). At most 64 characters."""
    supplier_name: str | Unset | None = UNSET
    """Name of the supplier. At most 255 characters."""
    product_guid: str | Unset | None = UNSET
    """GUID of the product. Not empty."""
    remark: str | Unset | None = UNSET
    """Remark. Not empty."""
    warranty_description: str | Unset | None = UNSET
    """Length of the warranty in words. At most 255 characters."""
    amount_completed: Decimal3 | Unset | None = UNSET
    """Quantity already completed, 3 decimal places."""
    additional_field: str | Unset | None = UNSET
    """Further information, for a shipping item usually the branch or pickup point. At most 255 characters."""
    amount: DecimalAny | Unset = UNSET
    """Quantity in the item's unit, 3 decimal places; for a fixed discount its money value."""
    amount_unit: str | Unset = UNSET
    """Unit of the quantity, such as `ks`. At most 16 characters."""
    weight: DecimalAny | Unset = UNSET
    """Weight in kg, up to 3 decimal places."""
    price_ratio: DecimalAny | Unset = UNSET
    """Factor of the price: `0.7800` is a discount of 22 %, `1.0000` the full price."""
    recycling_fee_id: int | Unset | None = UNSET
    """Id of the recycling fee."""
    status_id: int | Unset = UNSET
    """Id of the status; system statuses have negative ids."""
    consumption_tax_id: int | Unset | None = UNSET
    """Id of the consumption tax; needs the module for it."""
    consumption_tax: OrderItemUpdateConsumptionTaxInput | Unset | None = UNSET
    """Consumption tax, with its amount and currency."""


@define(kw_only=True, repr=False)
class OrderItemUpdateConsumptionTaxInput(Model):
    """The `consumption_tax` of an `OrderItemUpdateInput`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "currency": {"pattern": "^[a-zA-Z]{3}$"},
    }

    currency: str
    """Currency (ISO 4217, such as `CZK`)."""
    price: Decimal2 | None
    """Price or prices, in the record's currency, 2 decimal places."""


@define(kw_only=True, repr=False)
class OrderItemFreeSurchargeInput(Model):
    """Body of `order_items.create_surcharge_parameter`."""

    name: str
    """Name that people read."""
    price: Decimal2 | Unset = UNSET
    """Price or prices, in the record's currency, 2 decimal places."""
