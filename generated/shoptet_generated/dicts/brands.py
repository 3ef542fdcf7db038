# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Brands: request bodies as typed dictionaries."""

from __future__ import annotations

from typing import Required, TypeAlias, TypedDict


class BrandInputDict(TypedDict, total=False):
    """Plain JSON of `BrandInput`."""

    name: Required[str]
    indexName: str | None
    brandWeb: str | None
    postalAddress: str | None
    contactEmail: str | None
    europeanResellerPostalAddress: str | None
    europeanResellerContactEmail: str | None
    manufacturingCompanyName: str | None
    europeanResellerManufacturingCompanyName: str | None
    showInCategoriesMenu: bool
    showInBrandList: bool
    description: str | None
    metaTitle: str | None
    metaDescription: str | None


class BrandUpdateInputDict(TypedDict, total=False):
    """Plain JSON of `BrandUpdateInput`."""

    name: str
    indexName: str
    brandWeb: str | None
    postalAddress: str | None
    contactEmail: str | None
    europeanResellerPostalAddress: str | None
    europeanResellerContactEmail: str | None
    manufacturingCompanyName: str | None
    europeanResellerManufacturingCompanyName: str | None
    showInCategoriesMenu: bool
    showInBrandList: bool
    description: str | None
    metaTitle: str | None
    metaDescription: str | None


BrandBatchCreateInputDict: TypeAlias = BrandInputDict
"""Plain JSON of a `BrandBatchCreateInput`. The same as `BrandInputDict`."""
