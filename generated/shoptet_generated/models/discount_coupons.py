# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Discount coupons: models and enumerations."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import TypeAlias

from attrs import define

from shoptet_generated.models.common import BrandNamed
from shoptet_generated.runtime.enums import OpenEnum
from shoptet_generated.runtime.model import UNSET, Model, Unset
from shoptet_generated.runtime.scalars import Decimal2, Decimal4


@define(kw_only=True, repr=False)
class DiscountCoupon(Model):
    """Discount coupon: a row of `discount_coupons.list`."""

    code: str
    """Code that identifies the record; text, not always digits."""
    creation_time: datetime | None
    """When the record was created, with the shop's UTC offset."""
    discount_type: DiscountCouponDiscountType
    """Kind of the discount, such as `percentual` or `fixed`."""
    amount: Decimal | None
    """Quantity in the item's unit, 3 decimal places; for a fixed discount its money value."""
    ratio: Decimal | None
    """Ratio: of a discount (`0.1000` is 10 %), or between two units."""
    min_price: Decimal | None
    """Lowest order value for the coupon, in its currency, with the shop's default VAT rate."""
    currency: str | None
    """Currency (ISO 4217, such as `CZK`)."""
    template: str
    """Template: its GUID for discount coupons."""
    shipping_price: DiscountCouponShippingPrice | None
    """How the coupon treats shipping: priced by `cart`, by the cart `beforeDiscount`, or `free`."""
    valid_from: date | None
    """Day from which it is valid; can be null."""
    valid_to: date | None
    """Day until which it is valid; can be null."""
    reusable: bool
    """Whether the coupon can be used again and again."""
    used_count: int
    """How many times the coupon was used."""
    remark: str | None
    """Remark."""


class DiscountCouponDiscountType(OpenEnum):
    """Discount coupon discount type: `discount_type` of `DiscountCoupon`."""

    PERCENTUAL = "percentual"
    FIXED = "fixed"


class DiscountCouponShippingPrice(OpenEnum):
    """Discount coupon shipping price: `shipping_price` of `DiscountCoupon`."""

    CART = "cart"
    FREE = "free"
    BEFORE_DISCOUNT = "beforeDiscount"


@define(kw_only=True, repr=False)
class DiscountCouponsInput(Model):
    """Discount coupons input: what `discount_coupons.create` takes."""

    coupons: Sequence[DiscountCouponInput]
    """Discount coupons."""


@define(kw_only=True, repr=False)
class DiscountCouponInput(Model):
    """Discount coupon input: `coupons` of `DiscountCouponsInput`."""

    code: str | Unset | None = UNSET
    """Code that identifies the record; text, not always digits."""
    discount_type: DiscountCouponDiscountType
    """Kind of the discount, such as `percentual` or `fixed`."""
    amount: Decimal2 | Unset | None = UNSET
    """Quantity in the item's unit, 3 decimal places; for a fixed discount its money value."""
    ratio: Decimal4 | Unset | None = UNSET
    """Ratio: of a discount (`0.1000` is 10 %), or between two units."""
    min_price: Decimal2 | Unset | None = UNSET
    """Lowest order value for the coupon, in its currency, with the shop's default VAT rate."""
    currency: str | Unset | None = UNSET
    """Currency (ISO 4217, such as `CZK`)."""
    template: str
    """Template: its GUID for discount coupons."""
    shipping_price: DiscountCouponShippingPrice
    """How the coupon treats shipping: priced by `cart`, by the cart `beforeDiscount`, or `free`."""
    valid_from: date | Unset | None = UNSET
    """Day from which it is valid; can be null."""
    valid_to: date | Unset | None = UNSET
    """Day until which it is valid; can be null."""
    reusable: bool
    """Whether the coupon can be used again and again."""
    remark: str | Unset | None = UNSET
    """Remark."""


@define(kw_only=True, repr=False)
class DiscountCouponsUpdateInput(Model):
    """Discount coupons update input: what `discount_coupons.update_many` takes."""

    coupons: Sequence[DiscountCouponUpdateInput]
    """Discount coupons."""


@define(kw_only=True, repr=False)
class DiscountCouponUpdateInput(Model):
    """Discount coupon update input: `coupons` of `DiscountCouponsUpdateInput`."""

    code: str
    """Code that identifies the record; text, not always digits."""
    discount_type: DiscountCouponDiscountType | Unset = UNSET
    """Kind of the discount, such as `percentual` or `fixed`."""
    amount: Decimal2 | Unset | None = UNSET
    """Quantity in the item's unit, 3 decimal places; for a fixed discount its money value."""
    ratio: Decimal4 | Unset | None = UNSET
    """Ratio: of a discount (`0.1000` is 10 %), or between two units."""
    min_price: Decimal2 | Unset | None = UNSET
    """Lowest order value for the coupon, in its currency, with the shop's default VAT rate."""
    currency: str | Unset | None = UNSET
    """Currency (ISO 4217, such as `CZK`)."""
    template: str | Unset = UNSET
    """Template: its GUID for discount coupons."""
    shipping_price: DiscountCouponShippingPrice | Unset = UNSET
    """How the coupon treats shipping: priced by `cart`, by the cart `beforeDiscount`, or `free`."""
    valid_from: date | Unset | None = UNSET
    """Day from which it is valid; can be null."""
    valid_to: date | Unset | None = UNSET
    """Day until which it is valid; can be null."""
    reusable: bool | Unset = UNSET
    """Whether the coupon can be used again and again."""
    remark: str | Unset | None = UNSET
    """Remark."""


@define(kw_only=True, repr=False)
class DiscountCouponsDeleteInput(Model):
    """Discount coupons delete input: what `discount_coupons.delete_many` takes."""

    coupon_codes: Sequence[str]
    """Codes of the coupons to delete, 1 to 200."""


DiscountCouponSnapshot: TypeAlias = DiscountCoupon
"""Discount coupon snapshot: a line of the file that `discount_coupons.snapshot` makes.

The same as `DiscountCoupon`.
"""


@define(kw_only=True, repr=False)
class DiscountCouponSetItem(Model):
    """Discount coupon set item: a row of `discount_coupons.create_set`."""

    code: str
    """Code that identifies the record; text, not always digits."""
    creation_time: datetime | None
    """When the record was created, with the shop's UTC offset."""
    discount_type: DiscountCouponSetItemDiscountType
    """Kind of the discount, such as `percentual` or `fixed`."""
    amount: Decimal | None
    """Quantity in the item's unit, 3 decimal places; for a fixed discount its money value."""
    ratio: Decimal | None
    """Ratio: of a discount (`0.1000` is 10 %), or between two units."""
    min_price: Decimal | None
    """Lowest order value for the coupon, in its currency, with the shop's default VAT rate."""
    currency: str | None
    """Currency (ISO 4217, such as `CZK`)."""
    template: str
    """Template: its GUID for discount coupons."""
    shipping_price: DiscountCouponSetItemShippingPrice | None
    """How the coupon treats shipping: priced by `cart`, by the cart `beforeDiscount`, or `free`."""
    valid_from: date | None
    """Day from which it is valid; can be null."""
    valid_to: date | None
    """Day until which it is valid; can be null."""
    reusable: bool
    """Whether the coupon can be used again and again."""
    used_count: int
    """How many times the coupon was used."""
    remark: str | None
    """Remark."""


class DiscountCouponSetItemDiscountType(OpenEnum):
    """Discount coupon set item discount type: `discount_type` of `DiscountCouponSetItem`."""

    PERCENTUAL = "percentual"
    FIXED = "fixed"


class DiscountCouponSetItemShippingPrice(OpenEnum):
    """Discount coupon set item shipping price: `shipping_price` of `DiscountCouponSetItem`."""

    CART = "cart"
    FREE = "free"
    BEFORE_DISCOUNT = "beforeDiscount"


@define(kw_only=True, repr=False)
class DiscountCouponsSetInput(Model):
    """Discount coupons set input: what `discount_coupons.create_set` takes."""

    count: int
    """How many coupons to generate."""
    discount_type: DiscountCouponsSetDiscountType
    """Kind of the discount, such as `percentual` or `fixed`."""
    amount: Decimal2 | Unset | None = UNSET
    """Quantity in the item's unit, 3 decimal places; for a fixed discount its money value."""
    ratio: Decimal4 | Unset | None = UNSET
    """Ratio: of a discount (`0.1000` is 10 %), or between two units."""
    min_price: Decimal2 | Unset | None = UNSET
    """Lowest order value for the coupon, in its currency, with the shop's default VAT rate."""
    currency: str | Unset | None = UNSET
    """Currency (ISO 4217, such as `CZK`)."""
    template: str
    """Template: its GUID for discount coupons."""
    shipping_price: DiscountCouponsSetShippingPrice
    """How the coupon treats shipping: priced by `cart`, by the cart `beforeDiscount`, or `free`."""
    valid_from: date | Unset | None = UNSET
    """Day from which it is valid; can be null."""
    valid_to: date | Unset | None = UNSET
    """Day until which it is valid; can be null."""
    reusable: bool
    """Whether the coupon can be used again and again."""
    remark: str | Unset | None = UNSET
    """Remark."""


class DiscountCouponsSetDiscountType(OpenEnum):
    """Discount coupons set discount type: `discount_type` of `DiscountCouponsSetInput`."""

    PERCENTUAL = "percentual"
    FIXED = "fixed"


class DiscountCouponsSetShippingPrice(OpenEnum):
    """Discount coupons set shipping price: `shipping_price` of `DiscountCouponsSetInput`."""

    CART = "cart"
    FREE = "free"
    BEFORE_DISCOUNT = "beforeDiscount"


@define(kw_only=True, repr=False)
class DiscountCouponsUsageUpdateInput(Model):
    """Discount coupons usage update input: what `discount_coupons.use` takes."""

    order_code: str
    """Code of the order; text that can hold letters and dashes."""


@define(kw_only=True, repr=False)
class DiscountCouponTemplateListItem(Model):
    """Discount coupon template list item: a row of `discount_coupons.list_templates`."""

    guid: str
    """GUID of the record."""
    title: str
    """Title that people read."""
    customer_group: DiscountTemplateListItemCustomerGroup | None
    """Customer group."""
    categories: list[DiscountCouponTemplateListItemCategory] | None
    """Categories."""
    brands: list[BrandNamed] | None
    """Brands."""
    product_flags: list[DiscountTemplateListItemProductFlag] | None
    """Product flags."""
    product_selection_mode: DiscountTemplateProductSelectionMode
    """What the coupon covers: `parameters` (categories, brands, flags) or `specificProducts`."""


@define(kw_only=True, repr=False)
class DiscountTemplateListItemCustomerGroup(Model):
    """Discount template list item customer group: `customer_group` of `DiscountCouponTemplateListItem`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    name: str
    """Name that people read."""


@define(kw_only=True, repr=False)
class DiscountCouponTemplateListItemCategory(Model):
    """Discount coupon template list item category: `categories` of `DiscountCouponTemplateListItem`."""

    guid: str
    """GUID of the record."""
    name: str
    """Name that people read."""


@define(kw_only=True, repr=False)
class DiscountTemplateListItemProductFlag(Model):
    """Discount template list item product flag: `product_flags` of `DiscountCouponTemplateListItem`."""

    code: str
    """Code that identifies the record; text, not always digits."""
    title: str
    """Title that people read."""
    condition: str
    """Whether the flag is `required` or `forbidden`."""


class DiscountTemplateProductSelectionMode(OpenEnum):
    """Discount template product selection mode: `product_selection_mode` of `DiscountCouponTemplateListItem`."""

    PARAMETERS = "parameters"
    SPECIFIC_PRODUCTS = "specificProducts"


@define(kw_only=True, repr=False)
class DiscountCouponTemplate(Model):
    """Discount coupon template: what `discount_coupons.get_template` answers."""

    guid: str
    """GUID of the record."""
    title: str
    """Title that people read."""
    customer_group: DiscountTemplateListItemCustomerGroup | None
    """Customer group."""
    categories: list[DiscountCouponTemplateListItemCategory] | None
    """Categories."""
    brands: list[BrandNamed] | None
    """Brands."""
    product_flags: list[DiscountTemplateListItemProductFlag] | None
    """Product flags."""
    product_selection_mode: DiscountTemplateProductSelectionMode
    """What the coupon covers: `parameters` (categories, brands, flags) or `specificProducts`."""
    products: list[DiscountCouponTemplateProduct] | None
    """Products."""


@define(kw_only=True, repr=False)
class DiscountCouponTemplateProduct(Model):
    """Discount coupon template product: `products` of `DiscountCouponTemplate`."""

    guid: str
    """GUID of the record."""
    name: str
    """Name that people read."""


@define(kw_only=True, repr=False)
class DiscountCouponsTemplateInput(Model):
    """Discount coupons template input: what `discount_coupons.create_template` takes."""

    guid: str | Unset | None = UNSET
    """GUID of the record."""
    title: str
    """Title that people read."""
    customer_group_id: int | Unset = UNSET
    """Id of the customer group."""
    category_guids: Sequence[str] | Unset | None = UNSET
    """GUIDs of categories."""
    brands: Sequence[str] | Unset | None = UNSET
    """Brands."""
    product_flags: Sequence[DiscountCouponsTemplateProductFlagInput] | Unset | None = UNSET
    """Product flags."""
    product_selection_mode: DiscountProductSelectionModeInput | Unset = UNSET
    """What the coupon covers: `parameters` (categories, brands, flags) or `specificProducts`."""
    product_guids: Sequence[str] | Unset | None = UNSET
    """GUIDs of products."""


@define(kw_only=True, repr=False)
class DiscountCouponsTemplateProductFlagInput(Model):
    """Discount coupons template product flag input: `product_flags` of `DiscountCouponsTemplateInput`."""

    code: str
    """Code that identifies the record; text, not always digits."""
    condition: DiscountTemplateProductFlagCondition
    """Whether the flag is `required` or `forbidden`."""


class DiscountTemplateProductFlagCondition(OpenEnum):
    """Discount template product flag condition: `condition` of `DiscountCouponsTemplateProductFlagInput`."""

    REQUIRED = "required"
    FORBIDDEN = "forbidden"


class DiscountProductSelectionModeInput(OpenEnum):
    """Discount product selection mode input: `product_selection_mode` of `DiscountCouponsTemplateInput`."""

    PARAMETERS = "parameters"
    SPECIFIC_PRODUCTS = "specificProducts"
