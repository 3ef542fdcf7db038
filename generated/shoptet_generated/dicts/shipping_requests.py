# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Shipping requests: request bodies as typed dictionaries."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Required, TypedDict


class ShippingRequestUpdateInputDict(TypedDict, total=False):
    """Plain JSON of `ShippingRequestUpdateInput`."""

    description: str
    additionalText: str | None
    price: ShippingRequestUpdatePriceInputDict | None
    currency: str | None
    expires: Required[datetime | str | None]
    deliveryAddress: ShippingUpdateDeliveryAddressInputDict
    trackingNumber: Required[str]
    branchId: str | None
    branchName: str | None


class ShippingRequestUpdatePriceInputDict(TypedDict, total=False):
    """Plain JSON of `ShippingRequestUpdatePriceInput`."""

    priceWithVat: Decimal | int | str
    priceWithoutVat: Decimal | int | str
    vatRate: Required[Decimal | int | str]


class ShippingUpdateDeliveryAddressInputDict(TypedDict, total=False):
    """Plain JSON of `ShippingUpdateDeliveryAddressInput`."""

    fullName: str | None
    company: str | None
    street: str | None
    houseNumber: str | None
    city: str | None
    district: str | None
    additional: str | None
    zip: str | None
    countryCode: str | None
    regionName: str | None
    regionShortcut: str | None
