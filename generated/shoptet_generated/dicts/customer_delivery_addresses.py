# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Customer delivery addresses: request bodies as typed dictionaries."""

from __future__ import annotations

from typing import Required, TypedDict


class CustomerDeliveryAddressInputDict(TypedDict, total=False):
    """Plain JSON of `CustomerDeliveryAddressInput`."""

    fullName: str | None
    company: str | None
    street: str | None
    houseNumber: str | None
    city: str | None
    district: str | None
    additional: str | None
    zip: str | None
    countryCode: Required[str]
    regionName: str | None
    isDefault: bool


class CustomerDeliveryAddressUpdateInputDict(TypedDict, total=False):
    """Plain JSON of `CustomerDeliveryAddressUpdateInput`."""

    fullName: str | None
    company: str | None
    street: str | None
    houseNumber: str | None
    city: str | None
    district: str | None
    additional: str | None
    zip: str | None
    countryCode: str
    regionName: str | None
    isDefault: bool
