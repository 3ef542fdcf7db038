# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Product gifts: models and enumerations."""

from __future__ import annotations

from attrs import define

from shoptet_generated.runtime.model import Model


@define(kw_only=True, repr=False)
class ProductGiftInput(Model):
    """Product gift input: what `product_gifts.add` takes."""

    gift_code: str
    """Code of the variant given as a gift."""


@define(kw_only=True, repr=False)
class ProductGiftCodeInput(Model):
    """Product gift code input: what `product_gifts.set` takes."""

    code: str
    """Code that identifies the record; text, not always digits."""
