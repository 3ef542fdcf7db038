# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Alternative products: request bodies as typed dictionaries."""

from __future__ import annotations

from typing import Required, TypedDict


class AlternativeProductInputDict(TypedDict, total=False):
    """Plain JSON of `AlternativeProductInput`."""

    alternativeProduct: Required[ProductReferenceInputDict]


class ProductReferenceInputDict(TypedDict, total=False):
    """Plain JSON of `ProductReferenceInput`."""

    guid: Required[str]
