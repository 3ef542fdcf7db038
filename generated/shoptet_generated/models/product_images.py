# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Product images: models and enumerations."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from attrs import define

from shoptet_generated.runtime.model import UNSET, Model, Unset


@define(kw_only=True, repr=False)
class ProductGalleryImage(Model):
    """A product gallery image, as returned by `product_images.list`."""

    name: str
    """Name that people read."""
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
    signed_cdn_names: list[ProductGalleryImageSignedCdnName] | None
    """File names of all cuts, signed for the CDN; append each to the CDN path of its cut."""
    is_main_image: bool
    """Whether the product shows this image first."""
    gallery: str
    """Image gallery: `shop` for ordinary images, `shop360` for 360-degree ones."""


@define(kw_only=True, repr=False)
class ProductGalleryImageSignedCdnName(Model):
    """One of the `signed_cdn_names` of a `ProductGalleryImage`."""

    type: str
    """Type of the record."""
    name: str
    """Name that people read."""


@define(kw_only=True, repr=False)
class ProductImagesUpdateInput(Model):
    """Body of `product_images.update`."""

    images: Sequence[ProductImagesUpdateImageInput]
    """Images."""


@define(kw_only=True, repr=False)
class ProductImagesUpdateImageInput(Model):
    """One of the `images` of a `ProductImagesUpdateInput`."""

    name: str
    """Name that people read."""
    priority: int | Unset = UNSET
    """Position among its like."""
    description: str | Unset = UNSET
    """Description; can be HTML."""


@define(kw_only=True, repr=False)
class ProductImagesInput(Model):
    """Body of `product_images.create`."""

    images: Sequence[ProductImageInput]
    """Images."""


@define(kw_only=True, repr=False)
class ProductImageInput(Model):
    """One of the `images` of a `ProductImagesInput`."""

    source_url: str
    """HTTP URL that the file is fetched from."""
    priority: int | Unset = UNSET
    """Position among its like."""
    description: str | Unset = UNSET
    """Description; can be HTML."""


@define(kw_only=True, repr=False)
class ProductImagesSourceUpdateInput(Model):
    """Body of `product_images.update_source`."""

    images: Sequence[ProductImageSourceUpdateInput]
    """Images."""


@define(kw_only=True, repr=False)
class ProductImageSourceUpdateInput(Model):
    """One of the `images` of a `ProductImagesSourceUpdateInput`."""

    name: str
    """Name that people read."""
    source_url: str
    """HTTP URL that the file is fetched from."""
    priority: int | Unset = UNSET
    """Position among its like."""
    description: str | Unset = UNSET
    """Description; can be HTML."""
