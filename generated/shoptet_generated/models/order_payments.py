# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Order payment: models and enumerations."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import define

from shoptet_generated.runtime.model import UNSET, Limits, Model, Unset
from shoptet_generated.runtime.scalars import Decimal2, DecimalAny


@define(kw_only=True, repr=False)
class OrderPaymentInput(Model):
    """Body of `order_payments.create`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "vatRate": {"pattern": "^[0-9]+\\.[0-9]{2}$"},
        "additionalField": {"min_length": 1, "max_length": 255},
    }

    guid: str
    """GUID of the record."""
    vat_rate: Decimal2
    """VAT rate, in percent; `0.00` in shops that pay no VAT. 2 decimal places."""
    item_price_with_vat: DecimalAny | Unset = UNSET
    """Deprecated: the item's price with VAT; use `unitPriceWithVat`."""
    item_price_without_vat: DecimalAny | Unset = UNSET
    """Deprecated: the item's price without VAT; use `unitPriceWithoutVat`."""
    unit_price_with_vat: DecimalAny | Unset = UNSET
    """Price of one unit with VAT, in the currency of the order; give it or the one without VAT."""
    unit_price_without_vat: DecimalAny | Unset = UNSET
    """Price of one unit without VAT, in the currency of the order; give it or the one with VAT."""
    buy_price_with_vat: DecimalAny | Unset = UNSET
    """Purchase price with VAT, for margins and statistics; not together with the one without VAT."""
    additional_field: str | Unset | None = UNSET
    """Further information, for a shipping item usually the branch or pickup point. At most 255 characters."""
    status_id: int | Unset = UNSET
    """Id of the status; system statuses have negative ids."""


@define(kw_only=True, repr=False)
class OrderPaymentUpdateInput(Model):
    """Body of `order_payments.update`."""

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
    """Further information, for a shipping item usually the branch or pickup point. At most 255 characters."""
    status_id: int | Unset = UNSET
    """Id of the status; system statuses have negative ids."""
