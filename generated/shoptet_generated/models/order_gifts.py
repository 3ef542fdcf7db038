# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Order gifts: models and enumerations."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import ClassVar, Literal, TypeAlias

from attrs import define

from shoptet_generated.runtime.enums import OpenEnum, listed
from shoptet_generated.runtime.model import UNSET, Limits, Model, Unset
from shoptet_generated.runtime.scalars import Decimal2


@define(kw_only=True, repr=False)
class OrderGift(Model):
    """An order gift, as returned by `order_gifts.list`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    code: str
    """Code of the variant (SKU)."""
    currency_code: str
    """Currency (ISO 4217, such as `CZK`)."""
    order_price: Decimal | None
    """Order total above which the gift is offered, in the gift's currency."""
    including_vat: bool
    """Whether prices are with VAT."""
    priority: int
    """Position among its like."""


@define(kw_only=True, repr=False)
class OrderGiftInput(Model):
    """Body of `order_gifts.add`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "currencyCode": {"pattern": "^[a-zA-Z]{3}$"},
    }

    code: str
    """Code of the variant (SKU)."""
    currency_code: str
    """Currency (ISO 4217, such as `CZK`). Format: `^[a-zA-Z]{3}$`."""
    order_price: Decimal2 | None
    """Order total above which the gift is offered, in the gift's currency. 2 decimal places."""
    including_vat: bool | Unset = UNSET
    """Whether prices are with VAT."""


@define(kw_only=True, repr=False)
class OrderGiftSettings(Model):
    """Order gift settings, as returned by `order_gifts.get_settings`."""

    stock_dependent: bool
    """Whether gifts depend on what is in stock."""
    wholesale_gifts_enabled: bool
    """Whether wholesale customers get gifts too."""
    product_gifts: OrderGiftSettingsProductGifts
    """Whether gifts come with every piece (`per-amount`) or once per order (`per-order`)."""


class OrderGiftSettingsProductGifts(OpenEnum, closed=True):
    """Values of `OrderGiftSettings.product_gifts`."""

    PER_AMOUNT: ClassVar[OrderGiftSettingsProductGifts] = listed("per-amount")
    PER_ORDER: ClassVar[OrderGiftSettingsProductGifts] = listed("per-order")


OrderGiftSettingsProductGiftsLiteral: TypeAlias = Literal[
    "per-amount",
    "per-order",
]
"""The values of `OrderGiftSettingsProductGifts` as plain text, which requests take, too."""


@define(kw_only=True, repr=False)
class OrderGiftSettingsUpdateInput(Model):
    """Body of `order_gifts.update_settings`."""

    stock_dependent: bool | Unset = UNSET
    """Whether gifts depend on what is in stock."""
    wholesale_gifts_enabled: bool | Unset = UNSET
    """Whether wholesale customers get gifts too."""
    product_gifts: OrderGiftSettingsProductGifts | OrderGiftSettingsProductGiftsLiteral | Unset = UNSET
    """Whether gifts come with every piece (`per-amount`) or once per order (`per-order`)."""
