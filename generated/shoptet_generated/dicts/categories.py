# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Categories: request bodies as typed dictionaries."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Required, TypedDict

from shoptet_generated.models.categories import (
    CategoryCustomerVisibility,
    CategoryCustomerVisibilityLiteral,
    ProductsInCategorySorting,
    ProductsInCategorySortingLiteral,
)


class CategoryInputDict(TypedDict, total=False):
    """Plain JSON of `CategoryInput`."""

    guid: str
    name: Required[str]
    parentGuid: str | None
    description: str | None
    secondDescription: str | None
    imageName: str | None
    sourceImageName: str | None
    sortBefore: str
    sortAfter: str
    indexName: str
    menuTitle: str | None
    title: str | None
    metaTagDescription: str | None
    visible: bool
    customerVisibility: CategoryCustomerVisibility | CategoryCustomerVisibilityLiteral
    productOrdering: ProductsInCategorySorting | ProductsInCategorySortingLiteral
    similarProductsCategory: str | None
    relatedProductsCategory: str | None


class CategoryUpdateInputDict(TypedDict, total=False):
    """Plain JSON of `CategoryUpdateInput`."""

    guid: str
    name: str
    parentGuid: str | None
    description: str | None
    secondDescription: str | None
    imageName: str | None
    sourceImageName: str | None
    sortBefore: str
    sortAfter: str
    indexName: str
    menuTitle: str | None
    title: str | None
    metaTagDescription: str | None
    visible: bool
    customerVisibility: CategoryCustomerVisibility | CategoryCustomerVisibilityLiteral
    productOrdering: ProductsInCategorySorting | ProductsInCategorySortingLiteral
    similarProductsCategory: str | None
    relatedProductsCategory: str | None


class CategoryBatchUpdateInputDict(TypedDict, total=False):
    """Plain JSON of `CategoryBatchUpdateInput`."""

    guid: str
    name: str
    parentGuid: str | None
    description: str | None
    secondDescription: str | None
    imageName: str | None
    sourceImageName: str | None
    sortBefore: str
    sortAfter: str
    indexName: str
    menuTitle: str | None
    title: str | None
    metaTagDescription: str | None
    visible: bool
    customerVisibility: CategoryCustomerVisibility | CategoryCustomerVisibilityLiteral
    productOrdering: ProductsInCategorySorting | ProductsInCategorySortingLiteral
    similarProductsCategory: str | None
    relatedProductsCategory: str | None
    language: str


class CategoryPriorityBatchInputDict(TypedDict, total=False):
    """Plain JSON of `CategoryPriorityBatchInput`."""

    categoryGuid: Required[str]
    data: Required[Sequence[CategoryPriorityByGuidInputDict | CategoryPriorityByCodeInputDict]]


class CategoryPriorityByGuidInputDict(TypedDict, total=False):
    """Plain JSON of `CategoryPriorityByGuidInput`."""

    productGuid: Required[str]
    priority: Required[int | None]


class CategoryPriorityByCodeInputDict(TypedDict, total=False):
    """Plain JSON of `CategoryPriorityByCodeInput`."""

    productCode: Required[str]
    priority: Required[int | None]


class CategoryProductPriorityInputDict(TypedDict, total=False):
    """Plain JSON of `CategoryProductPriorityInput`."""

    productGuid: str
    productCode: str
    priority: Required[int | None]
