# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Discount coupons: models and enumerations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import ClassVar, Literal, TypeAlias

from attrs import define

from shoptet_generated.models.abandoned_carts import CouponDiscountType, CouponDiscountTypeLiteral
from shoptet_generated.models.common import BrandNamed, CustomerGroupRef
from shoptet_generated.runtime.enums import OpenEnum, listed
from shoptet_generated.runtime.model import UNSET, Limits, Model, Unset
from shoptet_generated.runtime.scalars import Decimal2, Decimal4


@define(kw_only=True, repr=False)
class DiscountCoupon(Model):
    """A discount coupon, as returned by `discount_coupons.list`."""

    code: str
    """Code of the coupon, which customers enter."""
    creation_time: datetime | None
    """When the record was created, with the shop's UTC offset."""
    discount_type: CouponDiscountType
    """Kind of the discount, such as `percentual` or `fixed`."""
    amount: Decimal | None
    """Money value of the fixed discount, in `currency`."""
    ratio: Decimal | None
    """Discount as a share of the price: `0.1000` is 10 %."""
    min_price: Decimal | None
    """Lowest order value for the coupon, in its currency, with the shop's default VAT rate."""
    currency: str | None
    """Currency of the fixed discount (ISO 4217, such as `CZK`)."""
    template: str
    """GUID of the template that the coupon is made from."""
    shipping_price: CouponShippingPrice | None
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
    """The shop's note on the coupon."""


class CouponShippingPrice(OpenEnum, closed=True):
    """Values of the argument `shipping_price` of `discount_coupons.snapshot`."""

    CART: ClassVar[CouponShippingPrice] = listed("cart")
    FREE: ClassVar[CouponShippingPrice] = listed("free")
    BEFORE_DISCOUNT: ClassVar[CouponShippingPrice] = listed("beforeDiscount")


CouponShippingPriceLiteral: TypeAlias = Literal[
    "cart",
    "free",
    "beforeDiscount",
]
"""The values of `CouponShippingPrice` as plain text, which requests take, too."""


@define(kw_only=True, repr=False)
class DiscountCouponInput(Model):
    """An item of the body of `discount_coupons.create_many`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "code": {"min_length": 1, "max_length": 16},
        "ratio": {"pattern": "[0-1]\\.[0-9]{4}$"},
        "currency": {"pattern": "^[a-zA-Z]{3}$"},
    }

    code: str | Unset | None = UNSET
    """Code of the coupon; a duplicate is skipped and reported. At most 16 characters."""
    discount_type: CouponDiscountType | CouponDiscountTypeLiteral
    """Kind of the discount: `percentual` goes with `ratio`, `fixed` with `amount`."""
    amount: Decimal2 | Unset | None = UNSET
    """Money value of a `fixed` discount, at the default VAT rate; leave it out with `percentual`. 2 decimal places."""
    ratio: Decimal4 | Unset | None = UNSET
    """Share of a `percentual` discount, `0.1000` is 10 %, from 0 to 1; leave it out with `fixed`. 4 decimal places."""
    min_price: Decimal2 | Unset | None = UNSET
    """Lowest order value for the coupon, in `currency`, at the default VAT rate. 2 decimal places."""
    currency: str | Unset | None = UNSET
    """Currency of `amount` and `minPrice` (ISO 4217); null only with `percentual` and without `minPrice`. Format:
    `^[a-zA-Z]{3}$`.
    """
    template: str
    """GUID of the template, which says for what the coupon can be used."""
    shipping_price: CouponShippingPrice | CouponShippingPriceLiteral
    """Price of shipping: by the cart (`cart`), by the cart before discounts (`beforeDiscount`), or `free`."""
    valid_from: date | Unset | None = UNSET
    """Day from which it is valid; can be null."""
    valid_to: date | Unset | None = UNSET
    """Day until which it is valid; can be null."""
    reusable: bool
    """Whether the coupon can be used more than once."""
    remark: str | Unset | None = UNSET
    """The shop's note on the coupon."""


@define(kw_only=True, repr=False)
class DiscountCouponUpdateInput(Model):
    """An item of the body of `discount_coupons.update_many`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "code": {"min_length": 1, "max_length": 16},
        "ratio": {"pattern": "[0-1]\\.[0-9]{4}$"},
        "currency": {"pattern": "^[a-zA-Z]{3}$"},
    }

    code: str
    """Code of the coupon to change; an unknown one is skipped and reported. At most 16 characters."""
    discount_type: CouponDiscountType | CouponDiscountTypeLiteral | Unset = UNSET
    """Kind of the discount: `percentual` goes with `ratio`, `fixed` with `amount`."""
    amount: Decimal2 | Unset | None = UNSET
    """Money value of a `fixed` discount, at the default VAT rate; leave it out with `percentual`. 2 decimal places."""
    ratio: Decimal4 | Unset | None = UNSET
    """Share of a `percentual` discount, `0.1000` is 10 %, from 0 to 1; leave it out with `fixed`. 4 decimal places."""
    min_price: Decimal2 | Unset | None = UNSET
    """Lowest order value for the coupon, in `currency`, at the default VAT rate. 2 decimal places."""
    currency: str | Unset | None = UNSET
    """Currency of `amount` and `minPrice` (ISO 4217); null only with `percentual` and without `minPrice`. Format:
    `^[a-zA-Z]{3}$`.
    """
    template: str | Unset = UNSET
    """GUID of the template, which says for what the coupon can be used."""
    shipping_price: CouponShippingPrice | CouponShippingPriceLiteral | Unset = UNSET
    """Price of shipping: by the cart (`cart`), by the cart before discounts (`beforeDiscount`), or `free`."""
    valid_from: date | Unset | None = UNSET
    """Day from which it is valid; can be null."""
    valid_to: date | Unset | None = UNSET
    """Day until which it is valid; can be null."""
    reusable: bool | Unset = UNSET
    """Whether the coupon can be used more than once."""
    remark: str | Unset | None = UNSET
    """The shop's note on the coupon."""


DiscountCouponSnapshot: TypeAlias = DiscountCoupon
"""A line of the file that `discount_coupons.snapshot` makes. The same as `DiscountCoupon`."""


@define(kw_only=True, repr=False)
class DiscountCouponSetItem(Model):
    """A discount coupon set item, as returned by `discount_coupons.create_set`."""

    code: str
    """Code of the coupon, which customers enter."""
    creation_time: datetime | None
    """When the record was created, with the shop's UTC offset."""
    discount_type: CouponDiscountType
    """Kind of the discount, such as `percentual` or `fixed`."""
    amount: Decimal | None
    """Money value of the fixed discount, in `currency`."""
    ratio: Decimal | None
    """Discount as a share of the price: `0.1000` is 10 %."""
    min_price: Decimal | None
    """Lowest order value for the coupon, in its currency, with the shop's default VAT rate."""
    currency: str | None
    """Currency of the fixed discount (ISO 4217, such as `CZK`)."""
    template: str
    """GUID of the template that the coupon is made from."""
    shipping_price: CouponShippingPrice | None
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
    """The shop's note on the coupon."""


@define(kw_only=True, repr=False)
class DiscountCouponsSetInput(Model):
    """Body of `discount_coupons.create_set`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "count": {"minimum": 2, "maximum": 999},
        "ratio": {"pattern": "[0-1]\\.[0-9]{4}$"},
        "currency": {"pattern": "^[a-zA-Z]{3}$"},
    }

    count: int
    """How many coupons to generate. 2 to 999."""
    discount_type: CouponDiscountType | CouponDiscountTypeLiteral
    """Kind of the discount: `percentual` goes with `ratio`, `fixed` with `amount`."""
    amount: Decimal2 | Unset | None = UNSET
    """Money value of a `fixed` discount, at the default VAT rate; leave it out with `percentual`. 2 decimal places."""
    ratio: Decimal4 | Unset | None = UNSET
    """Share of a `percentual` discount, `0.1000` is 10 %, from 0 to 1; leave it out with `fixed`. 4 decimal places."""
    min_price: Decimal2 | Unset | None = UNSET
    """Lowest order value for the coupon, in `currency`, at the default VAT rate. 2 decimal places."""
    currency: str | Unset | None = UNSET
    """Currency of `amount` and `minPrice` (ISO 4217); null only with `percentual` and without `minPrice`. Format:
    `^[a-zA-Z]{3}$`.
    """
    template: str
    """GUID of the template, which says for what the coupon can be used."""
    shipping_price: CouponShippingPrice | CouponShippingPriceLiteral
    """Price of shipping: by the cart (`cart`), by the cart before discounts (`beforeDiscount`), or `free`."""
    valid_from: date | Unset | None = UNSET
    """Day from which it is valid; can be null."""
    valid_to: date | Unset | None = UNSET
    """Day until which it is valid; can be null."""
    reusable: bool
    """Whether the coupon can be used more than once."""
    remark: str | Unset | None = UNSET
    """The shop's note on the coupon."""


@define(kw_only=True, repr=False)
class DiscountCouponsUsageUpdateInput(Model):
    """Body of `discount_coupons.use`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "orderCode": {"min_length": 1, "max_length": 255},
    }

    order_code: str
    """Code of the order; text that can hold letters and dashes. At most 255 characters."""


@define(kw_only=True, repr=False)
class DiscountCouponTemplateListItem(Model):
    """A discount coupon template list item, as returned by `discount_coupons.list_templates`."""

    guid: str
    """GUID of the record."""
    title: str
    """Name of the template."""
    customer_group: CustomerGroupRef | None
    """Customer group."""
    categories: list[CategoryRef] | None
    """Categories."""
    brands: list[BrandNamed] | None
    """Brands."""
    product_flags: list[DiscountTemplateListItemProductFlag] | None
    """Product flags."""
    product_selection_mode: CouponProductSelectionMode
    """What the coupon covers: `parameters` (categories, brands, flags) or `specificProducts`."""


@define(kw_only=True, repr=False)
class CategoryRef(Model):
    """One of the `categories` of a `DiscountCouponTemplateListItem`."""

    guid: str
    """GUID of the record."""
    name: str
    """Name that people read."""


@define(kw_only=True, repr=False)
class DiscountTemplateListItemProductFlag(Model):
    """One of the `product_flags` of a `DiscountCouponTemplateListItem`."""

    code: str
    """Code of the flag."""
    title: str
    """Name of the flag."""
    condition: DiscountTemplateProductFlagCondition
    """Whether the flag is `required` or `forbidden`."""


class DiscountTemplateProductFlagCondition(OpenEnum, closed=True):
    """Values of `DiscountTemplateListItemProductFlag.condition`."""

    REQUIRED: ClassVar[DiscountTemplateProductFlagCondition] = listed("required")
    FORBIDDEN: ClassVar[DiscountTemplateProductFlagCondition] = listed("forbidden")


DiscountTemplateProductFlagConditionLiteral: TypeAlias = Literal[
    "required",
    "forbidden",
]
"""The values of `DiscountTemplateProductFlagCondition` as plain text, which requests take, too."""


class CouponProductSelectionMode(OpenEnum, closed=True):
    """Values of `DiscountCouponTemplateListItem.product_selection_mode`."""

    PARAMETERS: ClassVar[CouponProductSelectionMode] = listed("parameters")
    SPECIFIC_PRODUCTS: ClassVar[CouponProductSelectionMode] = listed("specificProducts")


CouponProductSelectionModeLiteral: TypeAlias = Literal[
    "parameters",
    "specificProducts",
]
"""The values of `CouponProductSelectionMode` as plain text, which requests take, too."""


@define(kw_only=True, repr=False)
class DiscountCouponTemplate(Model):
    """A discount coupon template, as returned by `discount_coupons.get_template`."""

    guid: str
    """GUID of the record."""
    title: str
    """Name of the template."""
    customer_group: CustomerGroupRef | None
    """Customer group."""
    categories: list[CategoryRef] | None
    """Categories."""
    brands: list[BrandNamed] | None
    """Brands."""
    product_flags: list[DiscountTemplateListItemProductFlag] | None
    """Product flags."""
    product_selection_mode: CouponProductSelectionMode
    """What the coupon covers: `parameters` (categories, brands, flags) or `specificProducts`."""
    products: list[ProductRef] | None
    """Products."""


@define(kw_only=True, repr=False)
class ProductRef(Model):
    """One of the `products` of a `DiscountCouponTemplate`."""

    guid: str
    """GUID of the record."""
    name: str
    """Name that people read."""


@define(kw_only=True, repr=False)
class DiscountCouponsTemplateInput(Model):
    """Body of `discount_coupons.create_template`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "title": {"min_length": 1, "max_length": 64},
    }

    guid: str | Unset | None = UNSET
    """GUID of the template; must not be in use. Default: made up by the shop."""
    title: str
    """Name of the template. At most 64 characters."""
    customer_group_id: int | Unset = UNSET
    """Id of the customer group, which must exist."""
    category_guids: Sequence[str] | Unset | None = UNSET
    """GUIDs of categories."""
    brands: Sequence[str] | Unset | None = UNSET
    """Brands."""
    product_flags: Sequence[DiscountCouponsTemplateProductFlagInput] | Unset | None = UNSET
    """Product flags."""
    product_selection_mode: CouponProductSelectionMode | CouponProductSelectionModeLiteral | Unset = UNSET
    """What the coupon covers: `parameters` (categories, brands, flags) or `specificProducts`. Default:
    `parameters`.
    """
    product_guids: Sequence[str] | Unset | None = UNSET
    """GUIDs of products."""


@define(kw_only=True, repr=False)
class DiscountCouponsTemplateProductFlagInput(Model):
    """One of the `product_flags` of a `DiscountCouponsTemplateInput`."""

    code: str
    """Code of the flag."""
    condition: DiscountTemplateProductFlagCondition | DiscountTemplateProductFlagConditionLiteral
    """Whether the flag is `required` or `forbidden`."""
