# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Related products: models and enumerations."""

from __future__ import annotations

from attrs import define

from shoptet_generated.models.alternative_products import ProductReferenceInput
from shoptet_generated.runtime.model import Model


@define(kw_only=True, repr=False)
class RelatedProductInput(Model):
    """Body of `related_products.add`."""

    related_product: ProductReferenceInput
    """The product to offer alongside."""
