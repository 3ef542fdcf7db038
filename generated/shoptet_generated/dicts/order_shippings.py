# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Order shipping: request bodies as typed dictionaries."""

from __future__ import annotations

from decimal import Decimal
from typing import Required, TypedDict


class OrderShippingInputDict(TypedDict, total=False):
    """Plain JSON of `OrderShippingInput`."""

    guid: Required[str]
    vatRate: Required[Decimal | int | str]
    itemPriceWithVat: Decimal | int | str
    itemPriceWithoutVat: Decimal | int | str
    unitPriceWithVat: Decimal | int | str
    unitPriceWithoutVat: Decimal | int | str
    additionalField: str | None
    statusId: int


class OrderShippingUpdateInputDict(TypedDict, total=False):
    """Plain JSON of `OrderShippingUpdateInput`."""

    guid: str
    vatRate: Decimal | int | str
    itemPriceWithVat: Decimal | int | str
    itemPriceWithoutVat: Decimal | int | str
    unitPriceWithVat: Decimal | int | str
    unitPriceWithoutVat: Decimal | int | str
    additionalField: str | None
    statusId: int
