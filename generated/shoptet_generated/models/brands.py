# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Brands: models and enumerations."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, TypeAlias

from attrs import define

from shoptet_generated.runtime.model import UNSET, Limits, Model, Unset


@define(kw_only=True, repr=False)
class Brand(Model):
    """A brand, as returned by `brands.list`."""

    guid: str
    """GUID of the brand; identifies it in calls."""
    name: str
    """Name of the brand."""
    index_name: str
    """Unique name of the brand in its URL."""
    description: str | None
    """Description; can be HTML."""
    brand_web: str | None
    """URL of the brand's own website."""
    postal_address: str | None = None
    """Postal address of the maker (GPSR)."""
    contact_email: str | None = None
    """E-mail address of the contact."""
    european_reseller_postal_address: str | None = None
    """Postal address of the European reseller (GPSR)."""
    european_reseller_contact_email: str | None = None
    """E-mail address of the European reseller (GPSR)."""
    manufacturing_company_name: str | None = None
    """Name of the company that makes the products (GPSR)."""
    european_reseller_manufacturing_company_name: str | None = None
    """Company name of the European reseller (GPSR)."""
    show_in_categories_menu: bool
    """Whether the menu of categories shows it."""
    show_in_brand_list: bool
    """Whether the list of brands shows it."""
    meta_title: str | None
    """Title of the web page, for search engines."""
    meta_description: str | None
    """Meta description of the web page, for search engines."""


@define(kw_only=True, repr=False)
class BrandInput(Model):
    """Body of `brands.create`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "name": {"min_length": 1, "max_length": 200},
        "brandWeb": {"min_length": 1, "max_length": 200},
        "postalAddress": {"min_length": 1, "max_length": 65535},
        "contactEmail": {"min_length": 1, "max_length": 100},
        "europeanResellerPostalAddress": {"min_length": 1, "max_length": 65535},
        "europeanResellerContactEmail": {"min_length": 1, "max_length": 100},
        "manufacturingCompanyName": {"min_length": 1, "max_length": 255},
        "europeanResellerManufacturingCompanyName": {"min_length": 1, "max_length": 255},
    }
    _least: ClassVar[int] = 1

    name: str
    """Name that people read. At most 200 characters."""
    index_name: str | Unset | None = UNSET
    """Unique name of the brand in its URL."""
    brand_web: str | Unset | None = UNSET
    """URL of the brand's own website. At most 200 characters."""
    postal_address: str | Unset | None = UNSET
    """Postal address of the maker (GPSR). At most 65535 characters."""
    contact_email: str | Unset | None = UNSET
    """E-mail address of the contact. At most 100 characters."""
    european_reseller_postal_address: str | Unset | None = UNSET
    """Postal address of the European reseller (GPSR). At most 65535 characters."""
    european_reseller_contact_email: str | Unset | None = UNSET
    """E-mail address of the European reseller (GPSR). At most 100 characters."""
    manufacturing_company_name: str | Unset | None = UNSET
    """Name of the company that makes the products (GPSR). At most 255 characters."""
    european_reseller_manufacturing_company_name: str | Unset | None = UNSET
    """Company name of the European reseller (GPSR). At most 255 characters."""
    show_in_categories_menu: bool | Unset = UNSET
    """Whether the menu of categories shows it."""
    show_in_brand_list: bool | Unset = UNSET
    """Whether the list of brands shows it."""
    description: str | Unset | None = UNSET
    """Description; can be HTML."""
    meta_title: str | Unset | None = UNSET
    """Title of the web page, for search engines."""
    meta_description: str | Unset | None = UNSET
    """Meta description of the web page, for search engines."""


@define(kw_only=True, repr=False)
class BrandUpdateInput(Model):
    """Body of `brands.update`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "name": {"min_length": 1, "max_length": 200},
        "brandWeb": {"min_length": 1, "max_length": 200},
        "postalAddress": {"min_length": 1, "max_length": 65535},
        "contactEmail": {"min_length": 1, "max_length": 100},
        "europeanResellerPostalAddress": {"min_length": 1, "max_length": 65535},
        "europeanResellerContactEmail": {"min_length": 1, "max_length": 100},
        "manufacturingCompanyName": {"min_length": 1, "max_length": 255},
        "europeanResellerManufacturingCompanyName": {"min_length": 1, "max_length": 255},
    }
    _least: ClassVar[int] = 1

    name: str | Unset = UNSET
    """Name that people read. At most 200 characters."""
    index_name: str | Unset = UNSET
    """Unique name of the brand in its URL."""
    brand_web: str | Unset | None = UNSET
    """URL of the brand's own website. At most 200 characters."""
    postal_address: str | Unset | None = UNSET
    """Postal address of the maker (GPSR). At most 65535 characters."""
    contact_email: str | Unset | None = UNSET
    """E-mail address of the contact. At most 100 characters."""
    european_reseller_postal_address: str | Unset | None = UNSET
    """Postal address of the European reseller (GPSR). At most 65535 characters."""
    european_reseller_contact_email: str | Unset | None = UNSET
    """E-mail address of the European reseller (GPSR). At most 100 characters."""
    manufacturing_company_name: str | Unset | None = UNSET
    """Name of the company that makes the products (GPSR). At most 255 characters."""
    european_reseller_manufacturing_company_name: str | Unset | None = UNSET
    """Company name of the European reseller (GPSR). At most 255 characters."""
    show_in_categories_menu: bool | Unset = UNSET
    """Whether the menu of categories shows it."""
    show_in_brand_list: bool | Unset = UNSET
    """Whether the list of brands shows it."""
    description: str | Unset | None = UNSET
    """Description; can be HTML."""
    meta_title: str | Unset | None = UNSET
    """Title of the web page, for search engines."""
    meta_description: str | Unset | None = UNSET
    """Meta description of the web page, for search engines."""


BrandBatchCreateInput: TypeAlias = BrandInput
"""A line of the file that `brands.create_batch` reads. The same as `BrandInput`."""
