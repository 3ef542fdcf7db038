# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Volume discounts: models and enumerations."""

from __future__ import annotations

from decimal import Decimal

from attrs import define

from shoptet_generated.models.quantity_discounts import DiscountCustomerGroup
from shoptet_generated.runtime.model import Model


@define(kw_only=True, repr=False)
class VolumeDiscount(Model):
    """A volume discount, as returned by `volume_discounts.list`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    amount: Decimal
    """Money value of the fixed discount, in `currency`."""
    price_ratio: Decimal | None
    """Factor of the price: `0.7800` is a discount of 22 %, `1.0000` the full price."""
    currency: str | None
    """Currency (ISO 4217, such as `CZK`)."""
    customer_groups: list[DiscountCustomerGroup] | None
    """Customer groups."""
