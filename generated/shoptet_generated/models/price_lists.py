# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Price lists: models and enumerations."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TypeAlias

from attrs import define

from shoptet_generated.runtime.model import UNSET, Model, Unset
from shoptet_generated.runtime.scalars import Decimal2, Decimal3, Decimal4


@define(kw_only=True, repr=False)
class ActionPrice(Model):
    """The `action_price` of a `ProductVariant`."""

    price: Decimal
    """Price or prices, in the record's currency, 2 decimal places."""
    from_date: date | None
    """Day from which the special price applies."""
    to_date: date | None
    """Day until which the special price applies."""


@define(kw_only=True, repr=False)
class VariantPrice(Model):
    """The `price` of a `ProductVariantPerPriceListPrice`."""

    price: Decimal | None
    """Price or prices, in the record's currency, 2 decimal places."""
    common_price: Decimal | None
    """Standard price, shown for comparison only."""
    buy_price: Decimal | None
    """Purchase price; deprecated in favour of `purchasePrice`."""
    price_ratio: Decimal
    """Factor of the price: `0.7800` is a discount of 22 %, `1.0000` is none."""
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
    """Price or prices, in the record's currency, 2 decimal places."""
    vat_rate: Decimal
    """VAT rate, in percent; `0.00` in shops that pay no VAT."""
    including_vat: bool
    """Whether prices are with VAT."""


@define(kw_only=True, repr=False)
class PriceListInput(Model):
    """Body of `price_lists.create`."""

    name: str
    """Name that people read."""


@define(kw_only=True, repr=False)
class PriceListItem(Model):
    """A price list item, as returned by `price_lists.list_items`."""

    code: str
    """Code that identifies the record; text, not always digits."""
    currency_code: str
    """Currency (ISO 4217, such as `CZK`)."""
    including_vat: bool
    """Whether prices are with VAT."""
    vat_rate: Decimal
    """VAT rate, in percent; `0.00` in shops that pay no VAT."""
    price: VariantPrice
    """Price or prices, in the record's currency, 2 decimal places."""
    orderable_amount: ProductOrderableAmount
    """Quantities that can be ordered: smallest and largest."""
    sales: PriceSales
    """Which discounts apply, and how far."""
    prices: ProductPrices | None = None
    """Prices."""


@define(kw_only=True, repr=False)
class PriceListUpdateInput(Model):
    """An item of the body of `price_lists.update_items`."""

    code: str
    """Code that identifies the record; text, not always digits."""
    currency_code: str | Unset = UNSET
    """Currency (ISO 4217, such as `CZK`)."""
    vat_rate: Decimal2 | Unset | None = UNSET
    """VAT rate, in percent; `0.00` in shops that pay no VAT."""
    including_vat: bool | Unset = UNSET
    """Whether prices are with VAT."""
    orderable_amount: PriceListUpdateOrderableAmountInput | Unset = UNSET
    """Quantities that can be ordered: smallest and largest."""
    sales: PriceListUpdateSalesInput | Unset = UNSET
    """Which discounts apply, and how far."""
    price: PriceListUpdatePriceInput | Unset = UNSET
    """Price or prices, in the record's currency, 2 decimal places."""
    price_with_vat: PriceListUpdatePriceWithVatInput | Unset = UNSET
    """Price with VAT, 2 decimal places."""
    price_without_vat: PriceListUpdatePriceWithoutVatInput | Unset = UNSET
    """Price without VAT, 2 decimal places."""
    prices: PriceListUpdatePricesInput | Unset = UNSET
    """Prices."""


@define(kw_only=True, repr=False)
class PriceListUpdateOrderableAmountInput(Model):
    """The `orderable_amount` of a `PriceListUpdateInput`."""

    minimum_amount: Decimal3 | Unset | None = UNSET
    """Smallest quantity that can be ordered, 3 decimal places."""
    maximum_amount: Decimal3 | Unset | None = UNSET
    """Largest quantity that can be ordered, 3 decimal places."""


@define(kw_only=True, repr=False)
class PriceListUpdateSalesInput(Model):
    """The `sales` of a `PriceListUpdateInput`."""

    min_price_ratio: Decimal4 | Unset = UNSET
    """Lowest price ratio that discounts may reach, from 0 to 1."""
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
class PriceListUpdatePriceInput(Model):
    """The `price` of a `PriceListUpdateInput`."""

    price: Decimal2 | Unset | None = UNSET
    """Price or prices, in the record's currency, 2 decimal places."""
    common_price: Decimal2 | Unset | None = UNSET
    """Standard price, shown for comparison only."""
    buy_price: Decimal2 | Unset | None = UNSET
    """Purchase price; deprecated in favour of `purchasePrice`."""
    price_ratio: Decimal4 | Unset = UNSET
    """Factor of the price: `0.7800` is a discount of 22 %, `1.0000` is none."""
    action_price: PriceListUpdatePriceActionPriceInput | Unset | None = UNSET
    """Special (action) price with its dates; it applies only between them."""


@define(kw_only=True, repr=False)
class PriceListUpdatePriceActionPriceInput(Model):
    """The `action_price` of a `PriceListUpdatePriceInput`."""

    price: Decimal2 | Unset | None = UNSET
    """Price or prices, in the record's currency, 2 decimal places."""
    from_date: date | Unset | None = UNSET
    """Day from which the special price applies."""
    to_date: date | Unset | None = UNSET
    """Day until which the special price applies."""


@define(kw_only=True, repr=False)
class PriceListUpdatePriceWithVatInput(Model):
    """The `price_with_vat` of a `PriceListUpdateInput`."""

    price: Decimal2 | Unset | None = UNSET
    """Price or prices, in the record's currency, 2 decimal places."""
    common_price: Decimal2 | Unset | None = UNSET
    """Standard price, shown for comparison only."""
    buy_price: Decimal2 | Unset | None = UNSET
    """Purchase price; deprecated in favour of `purchasePrice`."""
    price_ratio: Decimal4 | Unset = UNSET
    """Factor of the price: `0.7800` is a discount of 22 %, `1.0000` is none."""
    action_price: PriceListUpdatePriceActionPriceInput | Unset | None = UNSET
    """Special (action) price with its dates; it applies only between them."""


@define(kw_only=True, repr=False)
class PriceListUpdatePriceWithoutVatInput(Model):
    """The `price_without_vat` of a `PriceListUpdateInput`."""

    price: Decimal2 | Unset | None = UNSET
    """Price or prices, in the record's currency, 2 decimal places."""
    common_price: Decimal2 | Unset | None = UNSET
    """Standard price, shown for comparison only."""
    buy_price: Decimal2 | Unset | None = UNSET
    """Purchase price; deprecated in favour of `purchasePrice`."""
    price_ratio: Decimal4 | Unset = UNSET
    """Factor of the price: `0.7800` is a discount of 22 %, `1.0000` is none."""
    action_price: PriceListUpdatePriceActionPriceInput | Unset | None = UNSET
    """Special (action) price with its dates; it applies only between them."""


@define(kw_only=True, repr=False)
class PriceListUpdatePricesInput(Model):
    """The `prices` of a `PriceListUpdateInput`."""

    purchase_price: PriceListUpdatePricesPurchasePriceInput | Unset = UNSET
    """Purchase price."""


@define(kw_only=True, repr=False)
class PriceListUpdatePricesPurchasePriceInput(Model):
    """The `purchase_price` of a `PriceListUpdatePricesInput`."""

    price: Decimal2 | Unset | None = UNSET
    """Price or prices, in the record's currency, 2 decimal places."""
    vat_rate: Decimal2 | Unset | None = UNSET
    """VAT rate, in percent; `0.00` in shops that pay no VAT."""
    including_vat: bool | Unset = UNSET
    """Whether prices are with VAT."""


PriceListSnapshot: TypeAlias = PriceListItem
"""A line of the file that `price_lists.snapshot` makes. The same as `PriceListItem`."""


PriceListBatchUpdateInput: TypeAlias = PriceListUpdateInput
"""A line of the file that `price_lists.update_items_batch` reads. The same as `PriceListUpdateInput`."""
