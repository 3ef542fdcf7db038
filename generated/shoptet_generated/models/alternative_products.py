# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Alternative products: models and enumerations."""

from __future__ import annotations

from attrs import define

from shoptet_generated.runtime.enums import OpenEnum
from shoptet_generated.runtime.model import Model


class ProductVisibility(OpenEnum):
    """Values of the argument `visibility` of `products.list`."""

    HIDDEN = "hidden"
    VISIBLE = "visible"
    BLOCKED = "blocked"
    SHOW_REGISTERED = "show-registered"
    BLOCK_UNREGISTERED = "block-unregistered"
    CASH_DESK_ONLY = "cash-desk-only"
    DETAIL_ONLY = "detail-only"


@define(kw_only=True, repr=False)
class RelatedProduct(Model):
    """A related product, as returned by `alternative_products.list`."""

    guid: str
    """GUID of the record."""
    priority: int
    """Position among its like."""
    visibility: ProductVisibility | None = None
    """Visibility: of a product such as `visible` or `hidden`, of a method true or false."""
    link_type: str | None = None
    """How the products are paired: `physical` (set here) or `reciprocal` (set at the other one)."""


@define(kw_only=True, repr=False)
class AlternativeProductInput(Model):
    """Body of `alternative_products.add`."""

    alternative_product: ProductReferenceInput


@define(kw_only=True, repr=False)
class ProductReferenceInput(Model):
    """An item of the body of `alternative_products.set`."""

    guid: str
    """GUID of the record."""
