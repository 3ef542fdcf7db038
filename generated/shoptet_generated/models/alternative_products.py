# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Alternative products: models and enumerations."""

from __future__ import annotations

from typing import ClassVar, Literal, TypeAlias

from attrs import define

from shoptet_generated.runtime.enums import OpenEnum, listed
from shoptet_generated.runtime.model import Model


class ProductVisibility(OpenEnum, closed=True):
    """Values of the argument `visibility` of `products.list`."""

    HIDDEN: ClassVar[ProductVisibility] = listed("hidden")
    VISIBLE: ClassVar[ProductVisibility] = listed("visible")
    BLOCKED: ClassVar[ProductVisibility] = listed("blocked")
    SHOW_REGISTERED: ClassVar[ProductVisibility] = listed("show-registered")
    BLOCK_UNREGISTERED: ClassVar[ProductVisibility] = listed("block-unregistered")
    CASH_DESK_ONLY: ClassVar[ProductVisibility] = listed("cash-desk-only")
    DETAIL_ONLY: ClassVar[ProductVisibility] = listed("detail-only")


ProductVisibilityLiteral: TypeAlias = Literal[
    "hidden",
    "visible",
    "blocked",
    "show-registered",
    "block-unregistered",
    "cash-desk-only",
    "detail-only",
]
"""The values of `ProductVisibility` as plain text, which requests take, too."""


@define(kw_only=True, repr=False)
class RelatedProduct(Model):
    """A related product, as returned by `alternative_products.list`."""

    guid: str
    """GUID of the record."""
    priority: int
    """Position among the related products."""
    visibility: ProductVisibility | None = None
    """Visibility of the product, such as `visible` or `hidden`."""
    link_type: str | None = None
    """How the products are paired: `physical` (set here) or `reciprocal` (set at the other one)."""


@define(kw_only=True, repr=False)
class AlternativeProductInput(Model):
    """Body of `alternative_products.add`."""

    alternative_product: ProductReferenceInput
    """The product to offer instead."""


@define(kw_only=True, repr=False)
class ProductReferenceInput(Model):
    """An item of the body of `alternative_products.set`."""

    guid: str
    """GUID of the record."""
