# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Price lists: models and enumerations."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import ClassVar, TypeAlias

from attrs import define

from shoptet_generated.runtime.model import UNSET, Limits, Model, Unset
from shoptet_generated.runtime.scalars import Decimal2, Decimal3, Decimal4


@define(kw_only=True, repr=False)
class ActionPrice(Model):
    """The `action_price` of a `ProductVariant`."""

    price: Decimal
    """Special price; it applies only between its two dates."""
    from_date: date | None
    """Day from which the special price applies."""
    to_date: date | None
    """Day until which the special price applies."""


@define(kw_only=True, repr=False)
class VariantPrice(Model):
    """The `price` of a `ProductVariantPerPriceListPrice`."""

    price: Decimal | None
    """Amount of money in the record's currency, 2 decimal places."""
    common_price: Decimal | None
    """Standard price, shown for comparison only."""
    buy_price: Decimal | None
    """Purchase price; deprecated in favour of `purchasePrice`."""
    price_ratio: Decimal
    """Factor of the price: `0.7800` is a discount of 22 %, `1.0000` the full price."""
    action_price: ActionPrice | None
    """Special (action) price with its dates; it applies only between them."""


@define(kw_only=True, repr=False)
class PriceSales(Model):
    """The `sales` of a `ProductVariantPerPriceListPrice`."""

    min_price_ratio: Decimal
    """Lowest price ratio that discounts may reach, from 0 to 1."""
    free_shipping: bool
    """Whether shipping is free."""
    free_billing: bool
    """Whether a cart with the product pays no fee for the payment method."""
    loyalty_discount: bool
    """Whether loyalty discounts apply to the product."""
    volume_discount: bool
    """Whether volume discounts apply to the product."""
    quantity_discount: bool
    """Whether quantity discounts apply to the product."""
    discount_coupon: bool
    """Whether discount coupons may be used on the product."""


@define(kw_only=True, repr=False)
class ProductOrderableAmount(Model):
    """The `orderable_amount` of a `ProductVariantPerPriceListPrice`."""

    minimum_amount: Decimal | None
    """Smallest quantity that can be ordered, 3 decimal places."""
    maximum_amount: Decimal | None
    """Largest quantity that can be ordered, 3 decimal places."""


@define(kw_only=True, repr=False)
class ProductPrices(Model):
    """The `prices` of a `ProductVariant`."""

    purchase_price: ProductPricesPurchasePrice | None = None
    """Purchase price."""


@define(kw_only=True, repr=False)
class ProductPricesPurchasePrice(Model):
    """The `purchase_price` of a `ProductPrices`."""

    price: Decimal | None
    """Purchase price of the variant."""
    vat_rate: Decimal
    """VAT rate, in percent; `0.00` in shops that pay no VAT."""
    including_vat: bool
    """Whether prices are with VAT."""


@define(kw_only=True, repr=False)
class PriceListInput(Model):
    """Body of `price_lists.create`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "name": {"min_length": 1, "max_length": 128},
    }

    name: str
    """Name of the price list. At most 128 characters."""


@define(kw_only=True, repr=False)
class PriceListItem(Model):
    """A price list item, as returned by `price_lists.list_items`."""

    code: str
    """Code of the variant (SKU)."""
    currency_code: str
    """Currency (ISO 4217, such as `CZK`)."""
    including_vat: bool
    """Whether prices are with VAT."""
    vat_rate: Decimal
    """VAT rate, in percent; `0.00` in shops that pay no VAT."""
    price: VariantPrice
    """Prices of the variant in the price list."""
    orderable_amount: ProductOrderableAmount
    """Quantities that can be ordered: smallest and largest."""
    sales: PriceSales
    """Which discounts apply, and how far."""
    prices: ProductPrices | None = None
    """Prices."""


@define(kw_only=True, repr=False)
class PriceListItemUpdateInput(Model):
    """An item of the body of `price_lists.update_item_many`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "vatRate": {"pattern": "^[0-9]+\\.[0-9]{2}$"},
    }
    _least: ClassVar[int] = 2

    code: str
    """Code of the variant (SKU). At least one of the prices, `orderableAmount` or `sales` comes with it."""
    currency_code: str | Unset = UNSET
    """Currency to label the prices with; amounts are not converted. Needs the module Currencies."""
    vat_rate: Decimal2 | Unset | None = UNSET
    """VAT rate in percent; prices are recalculated, also those not sent. Only for a shop that pays VAT. 2 decimal
    places.
    """
    including_vat: bool | Unset = UNSET
    """Whether prices are kept with VAT; they are recalculated, also those not sent. Only for a shop that pays VAT."""
    orderable_amount: PriceListItemOrderableAmountInput | Unset = UNSET
    """Quantities that can be ordered: smallest and largest."""
    sales: PriceListItemSalesInput | Unset = UNSET
    """Which discounts apply, and how far."""
    price: PriceListItemPriceInput | Unset = UNSET
    """Prices as they are kept, with or without VAT; nothing is recalculated."""
    price_with_vat: PriceListItemPriceInput | Unset = UNSET
    """Prices with VAT, recalculated if the price list keeps them without."""
    price_without_vat: PriceListItemPriceInput | Unset = UNSET
    """Prices without VAT, recalculated if the price list keeps them with it."""
    prices: PriceListItemPricesInput | Unset = UNSET
    """Prices."""


@define(kw_only=True, repr=False)
class PriceListItemOrderableAmountInput(Model):
    """The `orderable_amount` of a `PriceListItemUpdateInput`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "minimumAmount": {"pattern": "^[0-9]+\\.[0-9]{3}$"},
        "maximumAmount": {"pattern": "^[0-9]+\\.[0-9]{3}$"},
    }

    minimum_amount: Decimal3 | Unset | None = UNSET
    """Smallest quantity that can be ordered, 3 decimal places."""
    maximum_amount: Decimal3 | Unset | None = UNSET
    """Largest quantity that can be ordered, 3 decimal places."""


@define(kw_only=True, repr=False)
class PriceListItemSalesInput(Model):
    """The `sales` of a `PriceListItemUpdateInput`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "minPriceRatio": {"pattern": "[0-9]+\\.[0-9]{4}$"},
    }

    min_price_ratio: Decimal4 | Unset = UNSET
    """Lowest price ratio that discounts may reach, from 0 to 1, 4 decimal places."""
    free_shipping: bool | Unset = UNSET
    """Whether shipping is free."""
    free_billing: bool | Unset = UNSET
    """Whether a cart with the product pays no fee for the payment method."""
    loyalty_discount: bool | Unset = UNSET
    """Whether loyalty discounts apply to the product."""
    volume_discount: bool | Unset = UNSET
    """Whether volume discounts apply to the product."""
    quantity_discount: bool | Unset = UNSET
    """Whether quantity discounts apply to the product."""
    discount_coupon: bool | Unset = UNSET
    """Whether discount coupons may be used on the product."""


@define(kw_only=True, repr=False)
class PriceListItemPriceInput(Model):
    """The `price` of a `PriceListItemUpdateInput`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "priceRatio": {"pattern": "[0-9]+\\.[0-9]{4}$"},
    }

    price: Decimal2 | Unset | None = UNSET
    """Price before `priceRatio`, 2 decimal places; null clears it, and in some shops 0 does."""
    common_price: Decimal2 | Unset | None = UNSET
    """Standard price, shown for comparison only; null clears it, and in some shops 0 does. 2 decimal places."""
    buy_price: Decimal2 | Unset | None = UNSET
    """Deprecated: purchase price, in the default price list only; a row with `purchasePrice`, too, is refused. 2
    decimal places.
    """
    price_ratio: Decimal4 | Unset = UNSET
    """Factor of `price`, 3 decimal places, can exceed 1; the special price stays as it is."""
    action_price: ActionPriceInput | Unset | None = UNSET
    """Special (action) price with its dates; it applies only between them."""


@define(kw_only=True, repr=False)
class ActionPriceInput(Model):
    """The `action_price` of a `PriceListItemPriceInput`."""

    price: Decimal2 | Unset | None = UNSET
    """Special price, 2 decimal places; without both dates it never applies."""
    from_date: date | Unset | None = UNSET
    """Day from which the special price applies."""
    to_date: date | Unset | None = UNSET
    """Day until which the special price applies."""


@define(kw_only=True, repr=False)
class PriceListItemPricesInput(Model):
    """The `prices` of a `PriceListItemUpdateInput`."""

    purchase_price: PriceListItemPurchasePriceInput | Unset = UNSET
    """Purchase price; not together with `buyPrice`."""


@define(kw_only=True, repr=False)
class PriceListItemPurchasePriceInput(Model):
    """The `purchase_price` of a `PriceListItemPricesInput`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "vatRate": {"pattern": "^[0-9]+\\.[0-9]{2}$"},
    }

    price: Decimal2 | Unset | None = UNSET
    """Purchase price, 2 decimal places."""
    vat_rate: Decimal2 | Unset | None = UNSET
    """VAT rate of the purchase price, in percent. 2 decimal places."""
    including_vat: bool | Unset = UNSET
    """Whether the purchase price is with VAT."""


PriceListSnapshot: TypeAlias = PriceListItem
"""A line of the file that `price_lists.snapshot` makes. The same as `PriceListItem`."""


PriceListBatchUpdateInput: TypeAlias = PriceListItemUpdateInput
"""A line of the file that `price_lists.update_item_batch` reads. The same as `PriceListItemUpdateInput`."""
