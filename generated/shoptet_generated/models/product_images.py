# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Product images: models and enumerations."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import ClassVar

from attrs import define

from shoptet_generated.models.common import SignedCdnName
from shoptet_generated.models.products import ProductImageGallery, ProductImageGalleryLiteral
from shoptet_generated.runtime.model import UNSET, Limits, Model, Unset


@define(kw_only=True, repr=False)
class ProductImageBatchDeleteInput(Model):
    """A line of the file that `product_images.delete_batch` reads."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "imageName": {"min_length": 1},
    }

    product_guid: str
    """GUID of the product."""
    gallery: ProductImageGallery | ProductImageGalleryLiteral
    """Image gallery: `shop` for ordinary images, `shop360` for 360-degree ones."""
    image_name: str | Unset = UNSET
    """File name of the image. Not empty."""


@define(kw_only=True, repr=False)
class ProductImageBatchDeleteFileInput(Model):
    """Body of `product_images.delete_batch`."""

    batch_file_url_path: str
    """URL of the JSON-lines file with the batch, at most 100 MB."""
    remove_reference: bool | Unset = UNSET
    """Whether images that variants use are deleted too and their reference cleared. Default: false. Default:
    `false`.
    """


@define(kw_only=True, repr=False)
class ProductGalleryImage(Model):
    """A product gallery image, as returned by `product_images.list`."""

    name: str
    """File name, which identifies the image in calls and completes `urlPath` of the cut to its URL."""
    priority: int | None
    """Position among its like."""
    description: str | None
    """Description; can be HTML."""
    change_time: datetime | None
    """When the record was last changed, with the shop's UTC offset."""
    seo_name: str
    """File name with a short label of the product, for search engines."""
    cdn_name: str
    """File name of the `big` cut, signed for the CDN; append it to that cut's CDN path."""
    signed_cdn_names: list[SignedCdnName] | None
    """File names of all cuts, signed for the CDN; append each to the CDN path of its cut."""
    is_main_image: bool
    """Whether the product shows this image first."""
    gallery: ProductImageGallery
    """Image gallery: `shop` for ordinary images, `shop360` for 360-degree ones."""


@define(kw_only=True, repr=False)
class ProductImagesUpdateImageInput(Model):
    """An item of the body of `product_images.update_many`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "name": {"min_length": 1},
        "priority": {"minimum": 1, "maximum": 65535},
    }

    name: str
    """Name that people read. Not empty."""
    priority: int | Unset = UNSET
    """Position among its like. 1 to 65535."""
    description: str | Unset = UNSET
    """Description; can be HTML."""


@define(kw_only=True, repr=False)
class ProductImageInput(Model):
    """An item of the body of `product_images.create_many`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "sourceUrl": {"min_length": 1, "max_length": 2000},
        "priority": {"minimum": 1, "maximum": 65535},
    }

    source_url: str
    """HTTP URL that the file is fetched from. At most 2000 characters."""
    priority: int | Unset = UNSET
    """Position among its like. 1 to 65535."""
    description: str | Unset = UNSET
    """Description; can be HTML."""


@define(kw_only=True, repr=False)
class ProductImageSourceUpdateInput(Model):
    """An item of the body of `product_images.update_source_many`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "name": {"min_length": 1},
        "sourceUrl": {"min_length": 1, "max_length": 2000},
        "priority": {"minimum": 1, "maximum": 99999},
    }

    name: str
    """Name that people read. Not empty."""
    source_url: str
    """HTTP URL that the file is fetched from. At most 2000 characters."""
    priority: int | Unset = UNSET
    """Position among its like. 1 to 99999."""
    description: str | Unset = UNSET
    """Description; can be HTML."""
