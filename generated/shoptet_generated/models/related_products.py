# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Related products: models and enumerations."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define

from shoptet_generated.runtime.model import Model


@define(kw_only=True, repr=False)
class RelatedProductInput(Model):
    """Related product input: what `related_products.add` takes."""

    related_product: RelatedProductReferenceInput


@define(kw_only=True, repr=False)
class RelatedProductReferenceInput(Model):
    """Related product reference input: `related_product` of `RelatedProductInput`."""

    guid: str
    """GUID of the record."""


@define(kw_only=True, repr=False)
class RelatedProductsInput(Model):
    """Related products input: what `related_products.set` takes."""

    related_products: Sequence[RelatedProductReferenceInput]
    """Products offered along with this one, at most 50."""
