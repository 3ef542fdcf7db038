# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Product images: request bodies as typed dictionaries."""

from __future__ import annotations

from typing import Required, TypedDict

from shoptet_generated.models.products import ProductImageGallery, ProductImageGalleryLiteral


class ProductImageBatchDeleteInputDict(TypedDict, total=False):
    """Plain JSON of `ProductImageBatchDeleteInput`."""

    productGuid: Required[str]
    gallery: Required[ProductImageGallery | ProductImageGalleryLiteral]
    imageName: str


class ProductImageBatchDeleteFileInputDict(TypedDict, total=False):
    """Plain JSON of `ProductImageBatchDeleteFileInput`."""

    batchFileUrlPath: Required[str]
    removeReference: bool


class ProductImagesUpdateImageInputDict(TypedDict, total=False):
    """Plain JSON of `ProductImagesUpdateImageInput`."""

    name: Required[str]
    priority: int
    description: str


class ProductImageInputDict(TypedDict, total=False):
    """Plain JSON of `ProductImageInput`."""

    sourceUrl: Required[str]
    priority: int
    description: str


class ProductImageSourceUpdateInputDict(TypedDict, total=False):
    """Plain JSON of `ProductImageSourceUpdateInput`."""

    name: Required[str]
    sourceUrl: Required[str]
    priority: int
    description: str
