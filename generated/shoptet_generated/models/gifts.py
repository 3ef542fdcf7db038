# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Gifts: models and enumerations."""

from __future__ import annotations

from attrs import define

from shoptet_generated.runtime.enums import OpenEnum
from shoptet_generated.runtime.model import UNSET, Model, Unset


@define(kw_only=True, repr=False)
class OrderGiftSettings(Model):
    """Order gift settings, as returned by `gifts.get_settings`."""

    stock_dependent: bool
    """Whether gifts depend on what is in stock."""
    wholesale_gifts_enabled: bool
    """Whether wholesale customers get gifts too."""
    product_gifts: str
    """Whether gifts come with every piece (`per-amount`) or once per order (`per-order`)."""


@define(kw_only=True, repr=False)
class OrderGiftSettingsUpdateInput(Model):
    """Body of `gifts.update_settings`."""

    stock_dependent: bool | Unset = UNSET
    """Whether gifts depend on what is in stock."""
    wholesale_gifts_enabled: bool | Unset = UNSET
    """Whether wholesale customers get gifts too."""
    product_gifts: OrderGiftSettingsProductGifts | Unset = UNSET
    """Whether gifts come with every piece (`per-amount`) or once per order (`per-order`)."""


class OrderGiftSettingsProductGifts(OpenEnum):
    """Values of `OrderGiftSettingsUpdateInput.product_gifts`."""

    PER_AMOUNT = "per-amount"
    PER_ORDER = "per-order"
