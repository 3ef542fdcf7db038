# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Customers: request bodies as typed dictionaries."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Required, TypedDict


class CustomerInputDict(TypedDict, total=False):
    """Plain JSON of `CustomerInput`."""

    remark: str | None
    priceRatio: Decimal | int | str
    birthDate: date | str | None
    disabledOrders: bool
    customerGroupCode: str
    pricelistId: int
    billingAddress: CustomerBillingAddressInputDict
    account: Required[CustomerAccountDetailInputDict]


class CustomerBillingAddressInputDict(TypedDict, total=False):
    """Plain JSON of `CustomerBillingAddressInput`."""

    company: str | None
    fullName: str | None
    street: str | None
    houseNumber: str | None
    city: str | None
    district: str | None
    additional: str | None
    zip: str | None
    countryCode: str
    regionName: str | None
    companyId: str | None
    vatId: str | None
    taxId: str | None


class CustomerAccountDetailInputDict(TypedDict, total=False):
    """Plain JSON of `CustomerAccountDetailInput`."""

    fullName: str | None
    email: Required[str]
    phone: str | None
    authorized: bool
    emailVerified: bool


class CustomerUpdateInputDict(TypedDict, total=False):
    """Plain JSON of `CustomerUpdateInput`."""

    remark: str | None
    priceRatio: Decimal | int | str
    birthDate: date | str | None
    disabledOrders: bool
    customerGroupCode: str
    pricelistId: int
    billingAddress: CustomerBillingAddressInputDict
