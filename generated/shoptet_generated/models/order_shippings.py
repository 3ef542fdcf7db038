# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Order shipping: models and enumerations."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import define

from shoptet_generated.runtime.model import UNSET, Limits, Model, Unset
from shoptet_generated.runtime.scalars import DecimalAny


@define(kw_only=True, repr=False)
class OrderShippingInput(Model):
    """Body of `order_shippings.create`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "additionalField": {"min_length": 1, "max_length": 255},
    }

    guid: str
    """GUID of the record."""
    vat_rate: DecimalAny
    """VAT rate, in percent; `0.00` in shops that pay no VAT."""
    item_price_with_vat: DecimalAny | Unset = UNSET
    """Deprecated: the item's price with VAT; use `unitPriceWithVat`."""
    item_price_without_vat: DecimalAny | Unset = UNSET
    """Deprecated: the item's price without VAT; use `unitPriceWithoutVat`."""
    unit_price_with_vat: DecimalAny | Unset = UNSET
    """Price of one unit with VAT, in the currency of the order; give it or the one without VAT."""
    unit_price_without_vat: DecimalAny | Unset = UNSET
    """Price of one unit without VAT, in the currency of the order; give it or the one with VAT."""
    additional_field: str | Unset | None = UNSET
    """For a pickup place its identifier at the carrier. At most 255 characters."""
    status_id: int | Unset = UNSET
    """Id of the status; system statuses have negative ids."""


@define(kw_only=True, repr=False)
class OrderShippingUpdateInput(Model):
    """Body of `order_shippings.update`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "additionalField": {"min_length": 1, "max_length": 255},
    }
    _least: ClassVar[int] = 1

    guid: str | Unset = UNSET
    """GUID of the record."""
    vat_rate: DecimalAny | Unset = UNSET
    """VAT rate, in percent; `0.00` in shops that pay no VAT."""
    item_price_with_vat: DecimalAny | Unset = UNSET
    """Deprecated: the item's price with VAT; use `unitPriceWithVat`."""
    item_price_without_vat: DecimalAny | Unset = UNSET
    """Deprecated: the item's price without VAT; use `unitPriceWithoutVat`."""
    unit_price_with_vat: DecimalAny | Unset = UNSET
    """Price of one unit with VAT, in the currency of the order; give it or the one without VAT."""
    unit_price_without_vat: DecimalAny | Unset = UNSET
    """Price of one unit without VAT, in the currency of the order; give it or the one with VAT."""
    additional_field: str | Unset | None = UNSET
    """For a pickup place its identifier at the carrier. At most 255 characters."""
    status_id: int | Unset = UNSET
    """Id of the status; system statuses have negative ids."""
