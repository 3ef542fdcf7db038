# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Product gifts: models and enumerations."""

from __future__ import annotations

from attrs import define

from shoptet_generated.runtime.model import Model


@define(kw_only=True, repr=False)
class ProductGiftInput(Model):
    """Body of `product_gifts.add`."""

    gift_code: str
    """Code of the variant given as a gift."""


@define(kw_only=True, repr=False)
class ProductGiftCodeInput(Model):
    """An item of the body of `product_gifts.set`."""

    code: str
    """Code of the variant (SKU)."""
