# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Customer groups: request bodies as typed dictionaries."""

from __future__ import annotations

from decimal import Decimal
from typing import Required, TypedDict


class CustomerGroupInputDict(TypedDict, total=False):
    """Plain JSON of `CustomerGroupInput`."""

    name: Required[str]
    description: str | None
    defaultPricelistId: int | None
    emailNotification: bool
    authRequired: bool
    maxDiscount: Decimal | int | str | None
    defaultDueDays: int | None
    registrationAllowed: bool
    wholesale: bool
    tableLayout: bool
    fullProfileRequired: bool
    defaultOrderStatusId: int | None


class CustomerGroupUpdateInputDict(TypedDict, total=False):
    """Plain JSON of `CustomerGroupUpdateInput`."""

    name: str
    description: str | None
    defaultPricelistId: int | None
    emailNotification: bool
    authRequired: bool
    maxDiscount: Decimal | int | str | None
    defaultDueDays: int | None
    registrationAllowed: bool
    wholesale: bool
    tableLayout: bool
    fullProfileRequired: bool
    defaultOrderStatusId: int | None
