"""Shipments: parcels handed to a carrier for an order."""

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Final

import attrs

LABEL_AFTER: Final = timedelta(minutes=3)
"""The carrier prints the label some minutes after a shipment was created; until then it is only requested."""
CANCELLED_AFTER: Final = timedelta(minutes=5)


@attrs.define(eq=False)
class Parcel:
    """One parcel of a shipment; sizes in millimetres, weight in kilograms."""

    number: int
    width: Decimal | None = None
    height: Decimal | None = None
    depth: Decimal | None = None
    weight: Decimal | None = None
    packaging: int | None = None


@attrs.define(eq=False)
class Shipment:
    """A shipment of an order."""

    guid: str
    order: str
    created: datetime
    parcels: list[Parcel]
    cod: Decimal | None = None
    note: str | None = None
    cancelled: datetime | None = None
    """When its cancellation was requested."""
    is_closed: bool = False
    is_printed: bool = False
    """Whether the label is there whatever the time is."""

    def status(self, now: datetime) -> str:
        """Return the status; the carrier changes it in the course of time."""
        if self.cancelled is not None:
            return "canceled" if now - self.cancelled >= CANCELLED_AFTER else "cancel_requested"
        if not self.has_label(now):
            return "requested"
        return "closed" if self.is_closed else "created"

    def has_label(self, now: datetime) -> bool:
        """Return whether the carrier has printed the label."""
        return self.is_printed or now - self.created >= LABEL_AFTER

    @property
    def is_active(self) -> bool:
        """Whether it counts towards the shipments that an order may have."""
        return self.cancelled is None
