# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Delivery: request bodies as typed dictionaries."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Required, TypedDict


class ShipmentInputDict(TypedDict, total=False):
    """Plain JSON of `ShipmentInput`."""

    orderCode: Required[str]
    note: str | None
    cod: Decimal | int | str | None
    shippingId: int | None
    addressId: int | None
    bankAccountId: int | None
    packages: (
        Sequence[ShipmentOrderPackageInputDict | ShipmentPackagingPackageInputDict | ShipmentMeasuredPackageInputDict]
        | None
    )


class ShipmentOrderPackageInputDict(TypedDict, total=False):
    """Plain JSON of `ShipmentOrderPackageInput`."""

    orderPackagingId: Required[int]


class ShipmentPackagingPackageInputDict(TypedDict, total=False):
    """Plain JSON of `ShipmentPackagingPackageInput`."""

    packaging: Required[int]
    weight: Required[Decimal | int | str | None]


class ShipmentMeasuredPackageInputDict(TypedDict, total=False):
    """Plain JSON of `ShipmentMeasuredPackageInput`."""

    width: Required[int | None]
    height: Required[int | None]
    depth: Required[int | None]
    weight: Required[Decimal | int | str | None]
