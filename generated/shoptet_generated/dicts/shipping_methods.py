# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Shipping methods: request bodies as typed dictionaries."""

from __future__ import annotations

from decimal import Decimal
from typing import Required, TypedDict

from shoptet_generated.dicts.payment_methods import LogoInputDict


class ShippingMethodInputDict(TypedDict, total=False):
    """Plain JSON of `ShippingMethodInput`."""

    name: Required[str]
    description: str | None
    shippingMethodCode: Required[str]
    visibility: bool
    wholesale: bool
    logo: LogoInputDict
    minimalShippingPrice: Decimal | int | str | None
