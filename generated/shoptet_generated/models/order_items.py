# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Order items: models and enumerations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from attrs import define

from shoptet_generated.models.common import OrderItemType, OrderItemTypeLiteral
from shoptet_generated.models.orders import OrderItemListedSurchargeInput
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
    """Kind of item: `product`, `product-set`, `service`, `bazar`, `gift`, `discount-coupon` or `volume-discount`."""
    code: str | Unset = UNSET
    """Code of the variant; null for `discount-coupon` and `volume-discount`, required for other types. At most 64
    characters.
    """
    vat_rate: DecimalAny | Unset = UNSET
    """VAT rate in percent; `0.00` in a shop that does not pay VAT."""
    item_price_with_vat: DecimalAny | Unset = UNSET
    """Deprecated: price of the item with VAT; use `unitPriceWithVat`. Not together with `itemPriceWithoutVat`."""
    item_price_without_vat: DecimalAny | Unset = UNSET
    """Deprecated: price of the item without VAT; use `unitPriceWithoutVat`. Not together with `itemPriceWithVat`."""
    unit_price_with_vat: DecimalAny | Unset = UNSET
    """Price of one unit with VAT; exactly one of this and `unitPriceWithoutVat`."""
    unit_price_without_vat: DecimalAny | Unset = UNSET
    """Price of one unit without VAT; exactly one of this and `unitPriceWithVat`."""
    buy_price_with_vat: DecimalAny | Unset = UNSET
    """Purchase price with VAT, for margins and statistics; not together with the one without VAT."""
    buy_price_without_vat: DecimalAny | Unset = UNSET
    """Purchase price without VAT, for margins and statistics; not together with the one with VAT."""
    buy_price_vat_rate: DecimalAny | Unset = UNSET
    """VAT rate of the purchase price, in percent."""
    name: str | Unset = UNSET
    """Name; required for discounts, shipping and payment, for other types the default is that of the variant. At
    most 250 characters.
    """
    variant_name: str | Unset | None = UNSET
    """Name of the variant. At most 128 characters."""
    brand: str | Unset | None = UNSET
    """Brand (manufacturer). At most 64 characters."""
    supplier_name: str | Unset | None = UNSET
    """Name of the supplier. At most 255 characters."""
    product_guid: str | Unset | None = UNSET
    """GUID of the product; without effect while products are not checked. Not empty."""
    remark: str | Unset | None = UNSET
    """Note on the item. Not empty."""
    warranty_description: str | Unset | None = UNSET
    """Length of the warranty in words. At most 255 characters."""
    amount_completed: Decimal3 | Unset | None = UNSET
    """Quantity already completed, 3 decimal places."""
    additional_field: str | Unset | None = UNSET
    """Further information; for shipping the branch. At most 255 characters."""
    amount: DecimalAny | Unset = UNSET
    r"""Quantity, 3 decimal places. Default: `1.000`. Format: `^[0-9]+\.?[0-9]{0,3}$`."""
    amount_unit: str | Unset = UNSET
    """Unit of the quantity, such as `ks`. At most 16 characters."""
    weight: DecimalAny | Unset = UNSET
    """Weight in kg, at most 3 decimal places, at most 99999."""
    price_ratio: DecimalAny | Unset = UNSET
    """Factor of the price: `0.7000` is a discount of 30 %. Default: `1.0000`."""
    recycling_fee_id: int | Unset | None = UNSET
    """Id of the recycling fee."""
    status_id: int | Unset = UNSET
    """Id of the item's status. Default: what the order's status says, else the shop's default."""
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
    """Kind of item: `product`, `product-set`, `service`, `bazar`, `gift`, `discount-coupon` or `volume-discount`."""
    code: str | Unset = UNSET
    """Code of the variant; null for `discount-coupon` and `volume-discount`, required for other types. At most 64
    characters.
    """
    vat_rate: DecimalAny | Unset = UNSET
    """VAT rate in percent; `0.00` in a shop that does not pay VAT."""
    item_price_with_vat: DecimalAny | Unset = UNSET
    """Deprecated: price of the item with VAT; use `unitPriceWithVat`. Not together with `itemPriceWithoutVat`."""
    item_price_without_vat: DecimalAny | Unset = UNSET
    """Deprecated: price of the item without VAT; use `unitPriceWithoutVat`. Not together with `itemPriceWithVat`."""
    unit_price_with_vat: DecimalAny | Unset = UNSET
    """Price of one unit with VAT; exactly one of this and `unitPriceWithoutVat`."""
    unit_price_without_vat: DecimalAny | Unset = UNSET
    """Price of one unit without VAT; exactly one of this and `unitPriceWithVat`."""
    buy_price_with_vat: DecimalAny | Unset = UNSET
    """Purchase price with VAT, for margins and statistics; not together with the one without VAT."""
    buy_price_without_vat: DecimalAny | Unset = UNSET
    """Purchase price without VAT, for margins and statistics; not together with the one with VAT."""
    buy_price_vat_rate: DecimalAny | Unset = UNSET
    """VAT rate of the purchase price, in percent."""
    name: str | Unset = UNSET
    """Name; required for shipping and payment, for other types the default is that of the variant. At most 250
    characters.
    """
    variant_name: str | Unset | None = UNSET
    """Name of the variant. At most 128 characters."""
    brand: str | Unset | None = UNSET
    """Brand (manufacturer). At most 64 characters."""
    supplier_name: str | Unset | None = UNSET
    """Name of the supplier. At most 255 characters."""
    product_guid: str | Unset | None = UNSET
    """GUID of the product; without effect while products are not checked. Not empty."""
    remark: str | Unset | None = UNSET
    """Note on the item. Not empty."""
    warranty_description: str | Unset | None = UNSET
    """Length of the warranty in words. At most 255 characters."""
    amount_completed: Decimal3 | Unset | None = UNSET
    """Quantity already completed, 3 decimal places."""
    additional_field: str | Unset | None = UNSET
    """Further information; for shipping the branch. At most 255 characters."""
    amount: DecimalAny | Unset = UNSET
    r"""Quantity, 3 decimal places. Default: `1.000`. Format: `^[0-9]+\.?[0-9]{0,3}$`."""
    amount_unit: str | Unset = UNSET
    """Unit of the quantity, such as `ks`. At most 16 characters."""
    weight: DecimalAny | Unset = UNSET
    """Weight in kg, at most 3 decimal places, at most 99999."""
    price_ratio: DecimalAny | Unset = UNSET
    """Factor of the price: `0.7000` is a discount of 30 %. Default: `1.0000`."""
    recycling_fee_id: int | Unset | None = UNSET
    """Id of the recycling fee."""
    status_id: int | Unset = UNSET
    """Id of the item's status. Default: what the order's status says, else the shop's default."""
    consumption_tax_id: int | Unset | None = UNSET
    """Id of the consumption tax; not together with `consumptionTax`; needs the module for it."""
    consumption_tax: OrderItemUpdateConsumptionTaxInput | Unset | None = UNSET
    """Consumption tax with an amount of its own; not together with `consumptionTaxId`; needs the module for it."""


@define(kw_only=True, repr=False)
class OrderItemUpdateConsumptionTaxInput(Model):
    """The `consumption_tax` of an `OrderItemUpdateInput`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "currency": {"pattern": "^[a-zA-Z]{3}$"},
    }

    currency: str
    """Currency (ISO 4217, such as `CZK`). Format: `^[a-zA-Z]{3}$`."""
    price: Decimal2 | None
    """Amount of the consumption tax. 2 decimal places."""


@define(kw_only=True, repr=False)
class OrderItemFreeSurchargeInput(Model):
    """Body of `order_items.create_surcharge_parameter`."""

    name: str
    """Name that people read."""
    price: Decimal2 | Unset = UNSET
    """Price of the surcharge in the order's currency. Default: that of the parameter. 2 decimal places."""
