# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Related products: request bodies as typed dictionaries."""

from __future__ import annotations

from typing import Required, TypedDict

from shoptet_generated.dicts.alternative_products import ProductReferenceInputDict


class RelatedProductInputDict(TypedDict, total=False):
    """Plain JSON of `RelatedProductInput`."""

    relatedProduct: Required[ProductReferenceInputDict]
