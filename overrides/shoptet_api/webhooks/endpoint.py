"""Accept requests, by whatever protocol they arrive: each is refused, known already, or kept and handled."""

import logging
from typing import Final

import attrs

from shoptet_api.decoding.drift_reporter import DriftReporter
from shoptet_api.error_text import one_line
from shoptet_api.errors import ConfigurationError
from shoptet_api.webhooks.admission import Incoming, Received, Refused, Rules
from shoptet_api.webhooks.delivery.worker import Worker
from shoptet_api.webhooks.signature import SigningKeys
from shoptet_api.webhooks.stores.protocol import Delivery, DeliveryStore, key_of

_log: Final = logging.getLogger("shoptet_api.webhooks")


@attrs.define(kw_only=True, eq=False)
class Endpoint:
    """Decides about requests, keeps accepted deliveries, and passes them to the worker."""

    rules: Rules
    store: DeliveryStore
    worker: Worker
    window: float
    """Seconds for which a repeated delivery is recognised."""
    lease: float
    """Seconds after which a delivery is offered again unless its worker extends the lease."""
    stop_within: float
    refuses_outdated: bool
    """Whether a delivery that may be a replay is refused; otherwise it is logged."""
    report: DriftReporter
    is_stopped: bool = False

    async def start(self) -> None:
        """Accept deliveries, and begin to handle them."""
        self.is_stopped = False
        await self.worker.start()

    async def stop(self) -> None:
        """Accept nothing more, and let current work end."""
        self.is_stopped = True
        await self.worker.stop(self.stop_within)

    def refusal(self, incoming: Incoming) -> Refused | None:
        """Return why a request is refused before its body is read."""
        refused = self.rules.before_body(incoming)
        if refused is not None:
            _log_refusal(refused)
        return refused

    def stopping(self) -> Refused | None:
        """Return why a delivery is refused while the receiver stops."""
        return Refused(503, "the receiver is stopping; send it again") if self.is_stopped else None

    @property
    def admission_blocks(self) -> bool:
        """Whether `admit` may wait for a disk or for the caller's function."""
        return self.store.blocks or not isinstance(self.rules.keys, SigningKeys | None)

    def admit(self, body: bytes, signature: str | None) -> "tuple[Received, Delivery | None]":
        """Decide about a body, and store it if it is accepted.

        Raises:
            Exception: The store failed, with whatever it raises; nothing was accepted.
        """
        event = self.rules.read(body, signature, self.report)
        if isinstance(event, Refused):
            _log_refusal(event)
            return Received.refused(event), None
        now = self.worker.now()
        if outdated := self.rules.outdated(event, now):
            if self.refuses_outdated:
                _log_refusal(outdated)
                return Received.refused(outdated), None
            _log.warning("a request is accepted all the same: %s", outdated.reason)
        key = key_of(body)
        delivery = self.store.accept(key, body, now=now, due=now + self.lease, window=self.window)
        _log.debug("%s %.12s: %s", one_line(event.event.value), key, "accepted" if delivery else "known already")
        return (Received.accepted(event), delivery) if delivery else (Received.known(), None)


def unavailable(error: Exception) -> Refused:
    """Return the refusal of a delivery that could not be stored, so that the shop sends it again."""
    # Other messages can hold personal data.
    shown = one_line(f"ConfigurationError: {error}") if isinstance(error, ConfigurationError) else type(error).__name__
    _log.error("a delivery could not be accepted: %s", shown)
    return Refused(503, "the webhook could not be accepted now; send it again")


def _log_refusal(refused: Refused) -> None:
    _log.warning("a request was refused with %d: %s", refused.status, refused.reason)
