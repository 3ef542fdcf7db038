"""Shipments: the generated class, and their labels."""

from shoptet_api.resources.composed import AsyncComposed, Composed
from shoptet_api.shipping.label import AsyncShipmentLabel, ShipmentLabel
from shoptet_generated.resources import shipments as generated


class Shipments(Composed, generated.Shipments):
    """Shipments and carriers."""

    def label(self, guid: str) -> ShipmentLabel:
        """Return the label of a shipment, to wait for; nothing is sent yet.

            shipment = shop.shipments.label(guid).wait(timeout=600)
            print(shipment.packages[0].label_url)

        Args:
            guid: The shipment.
        """
        return ShipmentLabel(self._driver, guid)


class AsyncShipments(AsyncComposed, generated.AsyncShipments):
    """Shipments and carriers."""

    def label(self, guid: str) -> AsyncShipmentLabel:
        """Return the label of a shipment, to wait for; nothing is sent yet.

        Args:
            guid: The shipment.
        """
        return AsyncShipmentLabel(self._driver, guid)
