"""Wait until the carrier has printed a shipment's label, which takes minutes."""

from typing import TYPE_CHECKING, Final

from shoptet_api.checks import check_seconds
from shoptet_api.clock import Deadline
from shoptet_api.errors import LabelError, LabelTimeoutError
from shoptet_api.jobs.poll_schedule import pause
from shoptet_api.sansio.steps import Exchange, sleep
from shoptet_generated.operations import shipments as op

if TYPE_CHECKING:
    from shoptet_api.calls.exchanges import Exchanges
    from shoptet_api.calls.runner import AsyncRunner, Runner
    from shoptet_generated.models.shipments import Shipment

WAIT: Final = 900.0
_LONGEST_PAUSE: Final = 30.0
# No label comes after these.
_ENDED: Final = frozenset({"cancel_requested", "canceled", "deleted", "failed", "request_failed", "carrier_issue"})


class LabelParts:
    """A label, for both clients."""

    def __init__(self, exchanges: "Exchanges", guid: str) -> None:
        exchanges.check_write(op.GET, (guid,))
        self.guid: Final = guid
        self.shipment: Shipment | None = None
        self._exchanges = exchanges

    def refresh(self) -> Exchange[bool]:
        """Ask once; return whether all packages have their label.

        Raises:
            LabelError: The shipment ended without a label.
        """
        self.shipment = shipment = yield from self._exchanges.call(op.GET, (self.guid,), {})
        packages = shipment.packages or []
        if packages and all(package.label_url or package.label_zpl for package in packages):
            return True
        status = str(shipment.status)
        if status in _ENDED:
            raise LabelError("ended without a label", guid=self.guid, status=status)
        return False

    def wait(self, timeout: float) -> "Exchange[Shipment]":
        """Ask until the label is there.

        Raises:
            LabelTimeoutError: It did not come in time.
        """
        clock = self._exchanges.config.clock
        deadline, began = Deadline(clock, check_seconds("timeout", timeout)), clock.monotonic()
        while not (yield from self.refresh()):
            seconds = min(pause(clock.monotonic() - began), _LONGEST_PAUSE)
            if not deadline.allows(seconds):
                status = None if self.shipment is None else str(self.shipment.status)
                raise LabelTimeoutError(f"has no label after {timeout:g} s", guid=self.guid, status=status)
            yield from sleep(seconds)
        if self.shipment is None:
            raise AssertionError
        return self.shipment


class ShipmentLabel:
    """The label of a shipment, printed or not."""

    def __init__(self, driver: "Runner", guid: str) -> None:
        self._driver = driver
        self._parts = LabelParts(driver.exchanges, guid)

    @property
    def guid(self) -> str:
        """The shipment's GUID."""
        return self._parts.guid

    @property
    def shipment(self) -> "Shipment | None":
        """The shipment as it was read last."""
        return self._parts.shipment

    def refresh(self) -> bool:
        """Ask once, and return whether all packages have their label.

        Raises:
            LabelError: The shipment ended without a label.
        """
        return self._driver.run(self._parts.refresh())

    def wait(self, *, timeout: float = WAIT) -> "Shipment":
        """Wait until all packages have their label, and return the shipment: `packages[0].label_url`.

        Args:
            timeout: Seconds to wait.

        Raises:
            LabelTimeoutError: The label did not come in time; it may still come.
            LabelError: The shipment ended without a label.
        """
        return self._driver.run(self._parts.wait(timeout))


class AsyncShipmentLabel:
    """The label of a shipment, printed or not."""

    def __init__(self, driver: "AsyncRunner", guid: str) -> None:
        self._driver = driver
        self._parts = LabelParts(driver.exchanges, guid)

    @property
    def guid(self) -> str:
        """The shipment's GUID."""
        return self._parts.guid

    @property
    def shipment(self) -> "Shipment | None":
        """The shipment as it was read last."""
        return self._parts.shipment

    async def refresh(self) -> bool:
        """Ask once, and return whether all packages have their label.

        Raises:
            LabelError: The shipment ended without a label.
        """
        return await self._driver.run(self._parts.refresh())

    async def wait(self, *, timeout: float = WAIT) -> "Shipment":
        """Wait until all packages have their label, and return the shipment: `packages[0].label_url`.

        Args:
            timeout: Seconds to wait.

        Raises:
            LabelTimeoutError: The label did not come in time; it may still come.
            LabelError: The shipment ended without a label.
        """
        return await self._driver.run(self._parts.wait(timeout))
