# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Related products: models and enumerations."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define

from shoptet_generated.runtime.model import Model


@define(kw_only=True, repr=False)
class RelatedProductInput(Model):
    """Body of `related_products.add`."""

    related_product: RelatedProductReferenceInput


@define(kw_only=True, repr=False)
class RelatedProductReferenceInput(Model):
    """The `related_product` of a `RelatedProductInput`."""

    guid: str
    """GUID of the record."""


@define(kw_only=True, repr=False)
class RelatedProductsInput(Model):
    """Body of `related_products.set`."""

    related_products: Sequence[RelatedProductReferenceInput]
    """Products offered along with this one, at most 50."""
