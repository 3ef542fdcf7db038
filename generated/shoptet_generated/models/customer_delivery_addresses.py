# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Customer delivery addresses: models and enumerations."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import define

from shoptet_generated.runtime.model import UNSET, Limits, Model, Unset


@define(kw_only=True, repr=False)
class CustomerDeliveryAddressInput(Model):
    """Body of `customer_delivery_addresses.create`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "fullName": {"min_length": 1, "max_length": 255},
        "company": {"min_length": 1, "max_length": 255},
        "street": {"min_length": 1, "max_length": 255},
        "houseNumber": {"min_length": 1, "max_length": 255},
        "city": {"min_length": 1, "max_length": 255},
        "district": {"min_length": 1, "max_length": 255},
        "additional": {"min_length": 1, "max_length": 255},
        "zip": {"min_length": 1, "max_length": 255},
        "countryCode": {"min_length": 1},
        "regionName": {"min_length": 1, "max_length": 255},
    }
    _least: ClassVar[int] = 1

    full_name: str | Unset | None = UNSET
    """Full name of the person. At most 255 characters."""
    company: str | Unset | None = UNSET
    """Company name. At most 255 characters."""
    street: str | Unset | None = UNSET
    """Street, without the house number where that has a field of its own. At most 255 characters."""
    house_number: str | Unset | None = UNSET
    """House number. At most 255 characters."""
    city: str | Unset | None = UNSET
    """City or town. At most 255 characters."""
    district: str | Unset | None = UNSET
    """District or county. At most 255 characters."""
    additional: str | Unset | None = UNSET
    """Further address line. At most 255 characters."""
    zip: str | Unset | None = UNSET
    """Postal code. At most 255 characters."""
    country_code: str
    """Country (ISO 3166-1 alpha-2, such as `CZ`). Not empty."""
    region_name: str | Unset | None = UNSET
    """Name of the region. At most 255 characters."""
    is_default: bool | Unset = UNSET
    """Whether it is the default one."""


@define(kw_only=True, repr=False)
class CustomerDeliveryAddressUpdateInput(Model):
    """Body of `customer_delivery_addresses.update`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "fullName": {"min_length": 1, "max_length": 255},
        "company": {"min_length": 1, "max_length": 255},
        "street": {"min_length": 1, "max_length": 255},
        "houseNumber": {"min_length": 1, "max_length": 255},
        "city": {"min_length": 1, "max_length": 255},
        "district": {"min_length": 1, "max_length": 255},
        "additional": {"min_length": 1, "max_length": 255},
        "zip": {"min_length": 1, "max_length": 255},
        "countryCode": {"min_length": 1},
        "regionName": {"min_length": 1, "max_length": 255},
    }
    _least: ClassVar[int] = 1

    full_name: str | Unset | None = UNSET
    """Full name of the person. At most 255 characters."""
    company: str | Unset | None = UNSET
    """Company name. At most 255 characters."""
    street: str | Unset | None = UNSET
    """Street, without the house number where that has a field of its own. At most 255 characters."""
    house_number: str | Unset | None = UNSET
    """House number. At most 255 characters."""
    city: str | Unset | None = UNSET
    """City or town. At most 255 characters."""
    district: str | Unset | None = UNSET
    """District or county. At most 255 characters."""
    additional: str | Unset | None = UNSET
    """Further address line. At most 255 characters."""
    zip: str | Unset | None = UNSET
    """Postal code. At most 255 characters."""
    country_code: str | Unset = UNSET
    """Country (ISO 3166-1 alpha-2, such as `CZ`). Not empty."""
    region_name: str | Unset | None = UNSET
    """Name of the region. At most 255 characters."""
    is_default: bool | Unset = UNSET
    """Whether it is the default one."""
