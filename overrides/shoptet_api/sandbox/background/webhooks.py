"""Webhooks: registration, and signed deliveries with retries; on request repeated or out of order."""

import hashlib
import hmac
import json
import threading
from collections.abc import Callable, Mapping, Sequence, Set as AbstractSet
from typing import Final
from urllib.parse import urlsplit

import attrs

from shoptet_api.networks import is_loopback
from shoptet_api.sandbox.background.outbound import OutboundClient
from shoptet_api.sandbox.background.schedule import Schedule
from shoptet_api.sandbox.call import Fault, RefusedError
from shoptet_api.sandbox.clock import SandboxClock
from shoptet_api.sandbox.json_types import Json
from shoptet_api.sandbox.spec.values import wire_time

MAX_AT_ONCE: Final = 50
MAX_ATTEMPTS: Final = 3
RETRY_SECONDS: Final = 15 * 60.0
_PORTS: Final = {None, 80, 443, 8080, 8443}
_EXCLUSIVE: Final[Mapping[str, frozenset[str]]] = {
    "order:update": frozenset({"order:cancel"}),
    "order:cancel": frozenset({"order:update"}),
    "customer:update": frozenset({"customer:enableOrders", "customer:disableOrders"}),
    "customer:enableOrders": frozenset({"customer:update"}),
    "customer:disableOrders": frozenset({"customer:update"}),
}


@attrs.define(eq=False)
class Webhook:
    """A registered webhook."""

    id: int
    event: str
    url: str
    send_payload: str | None
    created: float
    updated: float | None = None


@attrs.define(eq=False)
class Notification:
    """One event to deliver to one webhook."""

    id: int
    webhook: Webhook
    event: str
    instance: str
    happened: float
    body: bytes = attrs.field(repr=False)
    attempts: int = 0
    attempted: float | None = None
    statuses: list[int | None] = attrs.field(factory=list[int | None])
    """Status of each attempt; None if no response came in time."""
    status: str = "new"
    """`new`, `success` or `failed`."""
    active: bool = True
    """Whether another attempt will follow."""


def encode(body: Mapping[str, Json]) -> bytes:
    """Encode JSON as the vendor does: with escaped slashes, in ASCII."""
    text = json.dumps(body, ensure_ascii=True, separators=(",", ":"))
    return text.replace("/", "\\/").encode("ascii")


def sign(key: str, body: bytes) -> str:
    """Return the signature of a body."""
    return hmac.new(key.encode(), body, hashlib.sha1).hexdigest()


class Webhooks:
    """The webhooks of a shop.

    Attributes:
        signature_key: Key that signs the bodies; `/api/webhooks/renew-signature-key` replaces it.
        repeats: Number of additional deliveries of each notification.
        newest_first: Whether held notifications are delivered newest first.
    """

    def __init__(
        self,
        clock: SandboxClock,
        schedule: Schedule,
        outbound: OutboundClient,
        events: frozenset[str],
        key: str,
        eshop_id: int,
    ) -> None:
        self._clock: Final = clock
        self._schedule: Final = schedule
        self._outbound: Final = outbound
        self._events: Final[set[str]] = set(events)
        self._lock: Final = threading.RLock()
        self._webhooks: Final[dict[int, Webhook]] = {}
        self._notifications: Final[list[Notification]] = []
        self._waiting: Final[list[Notification]] = []
        self._held = False
        self._next_id = 1
        self.signature_key: str = key
        self.repeats = 0
        self.newest_first = False
        self.eshop_id: Final = eshop_id

    @property
    def events(self) -> AbstractSet[str]:
        """The events that the shop knows."""
        return self._events

    def add_event(self, event: str) -> None:
        """Add an event that the API's list does not have yet: it can then be registered and emitted."""
        self._events.add(event)

    def wants_payload(self, event: str) -> bool:
        """Return whether a webhook is registered for an event with its payload."""
        return any(webhook.event == event and webhook.send_payload == "full" for webhook in self.all())

    def has(self, event: str) -> bool:
        """Return whether a webhook is registered for an event."""
        return any(webhook.event == event for webhook in self.all())

    def all(self) -> list[Webhook]:
        """Return the registered webhooks."""
        with self._lock:
            return list(self._webhooks.values())

    def get(self, webhook_id: int) -> Webhook:
        """Return the webhook with this id.

        Raises:
            RefusedError: 404.
        """
        with self._lock:
            found = self._webhooks.get(webhook_id)
        if found is None:
            text = f'Webhook with id "{webhook_id}" does not exist'
            raise RefusedError(404, Fault("webhook-not-found", text, str(webhook_id)))
        return found

    def register(self, wanted: Sequence[tuple[str, str, str | None]]) -> list[Webhook]:
        """Register webhooks: event, URL and `full` or None for the payload. Either all are registered, or none.

        Raises:
            RefusedError: 413, too many; 422, unknown event, invalid URL, or an event that is registered already; 409,
                events that exclude each other.
        """
        if len(wanted) > MAX_AT_ONCE:
            raise RefusedError(413, Fault("invalid-request-data", f"At most {MAX_AT_ONCE} webhooks at once", "data"))
        with self._lock:
            known = {webhook.event for webhook in self._webhooks.values()}
            for index, (event, url, _) in enumerate(wanted):
                self._check(event, url, known, f"data[{index}]")
                known.add(event)
            return [self._add(*one) for one in wanted]

    def update(self, webhook_id: int, changes: Mapping[str, str | None]) -> None:
        """Change the URL or the payload of a webhook.

        Raises:
            RefusedError: 404, or 422 for an invalid URL.
        """
        webhook = self.get(webhook_id)
        if (url := changes.get("url")) is not None:
            _check_url(url, "data.url")
            webhook.url = url
        if "sendPayload" in changes:
            webhook.send_payload = changes["sendPayload"]
        webhook.updated = self._clock.monotonic()

    def delete(self, webhook_id: int) -> None:
        """Remove a webhook.

        Raises:
            RefusedError: 404.
        """
        webhook = self.get(webhook_id)
        with self._lock:
            self._webhooks.pop(webhook.id, None)

    def renew_key(self, key: str) -> None:
        """Sign with another key from now on."""
        self.signature_key = key

    def notifications(self) -> list[Notification]:
        """Return every notification, oldest first."""
        with self._lock:
            return list(self._notifications)

    def _of(self, event: str) -> list[Webhook]:
        return [webhook for webhook in self._webhooks.values() if webhook.event == event]

    def emit(
        self,
        event: str,
        instance: str | int | Sequence[str | int],
        moment: float | None = None,
        payload: Json = None,
    ) -> list[Notification]:
        """Emit an event: schedule a notification for every webhook registered for it."""
        happened = self._clock.monotonic() if moment is None else moment
        text = str(instance) if isinstance(instance, (str, int)) else json.dumps(list(instance))
        with self._lock:
            made = [self._notification(webhook, event, text, happened, payload) for webhook in self._of(event)]
            if self._held:
                self._waiting.extend(made)
                return made
        for notification in made:
            self._send_at(happened, notification)
        return made

    def notify(self, event: str, url: str, instance: str | int) -> Notification:
        """Send a system event to a URL that is not registered by the API, such as those of an addon's settings."""
        happened = self._clock.monotonic()
        webhook = Webhook(0, event, url, None, happened)
        body: dict[str, Json] = {
            "eshopId": self.eshop_id,
            "event": event,
            "eventCreated": wire_time(self._clock.at(happened)),
            "eventInstance": instance,
        }
        notification = Notification(0, webhook, event, str(instance), happened, encode(body))
        self._send_at(happened, notification)
        return notification

    def keep_only(self, is_kept: Callable[[str], bool]) -> None:
        """Remove the webhooks of some events, as the vendor does when an addon loses its right to them."""
        with self._lock:
            self._keep_only(is_kept)

    def _keep_only(self, is_kept: Callable[[str], bool]) -> None:
        for webhook in list(self._webhooks.values()):
            if not is_kept(webhook.event):
                del self._webhooks[webhook.id]

    def encoded(
        self, event: str, instance: str | int | Sequence[str | int], payload: Json = None
    ) -> tuple[bytes, dict[str, str]]:
        """Return the body and the headers of an event, signed, without sending it."""
        body: dict[str, Json] = {
            "eshopId": self.eshop_id,
            "event": event,
            "eventCreated": wire_time(self._clock.now()),
            "eventInstance": instance if isinstance(instance, str | int) else json.dumps(list(instance)),
        }
        if payload is not None:
            body["payload"] = payload
        content = encode(body)
        return content, self._headers(content)

    def hold(self) -> None:
        """Keep notifications back until `release`."""
        with self._lock:
            self._held = True

    def release(self) -> list[Notification]:
        """Deliver the held notifications, newest first if `newest_first` is set."""
        with self._lock:
            self._held = False
            waiting = self._waiting[::-1] if self.newest_first else self._waiting[:]
            self._waiting.clear()
        for notification in waiting:
            self._send_at(self._clock.monotonic(), notification)
        return waiting

    def redeliver(self, notification: Notification) -> None:
        """Deliver a notification once more, whatever its status."""
        self._send_at(self._clock.monotonic(), notification, times=1)

    def _send_at(self, moment: float, notification: Notification, times: int | None = None) -> None:
        for _ in range(1 + self.repeats if times is None else times):
            self._schedule.at(moment, lambda moment: self._send(notification, moment))

    def _send(self, notification: Notification, moment: float) -> None:
        headers = self._headers(notification.body)
        status = self._outbound.post(notification.webhook.url, notification.body, headers)
        notification.statuses.append(status)
        notification.attempts += 1
        notification.attempted = moment
        if status is not None and 200 <= status < 300:
            notification.status, notification.active = "success", False
        elif notification.status != "success" and notification.attempts >= MAX_ATTEMPTS:
            notification.status, notification.active = "failed", False
        elif notification.status != "success":
            self._schedule.at(moment + RETRY_SECONDS, lambda moment: self._send(notification, moment))

    def _headers(self, body: bytes) -> dict[str, str]:
        signature = sign(self.signature_key, body)
        return {"Content-Type": "application/json", "Shoptet-Webhook-Signature": signature}

    def _notification(
        self, webhook: Webhook, event: str, instance: str, happened: float, payload: Json
    ) -> Notification:
        body: dict[str, Json] = {
            "eshopId": self.eshop_id,
            "event": event,
            "eventCreated": wire_time(self._clock.at(happened)),
            "eventInstance": instance,
        }
        if webhook.send_payload == "full" and payload is not None:
            body["payload"] = payload
        number = len(self._notifications) + 1
        notification = Notification(number, webhook, event, instance, happened, encode(body))
        self._notifications.append(notification)
        return notification

    def _add(self, event: str, url: str, send_payload: str | None) -> Webhook:
        webhook = Webhook(self._next_id, event, url, send_payload, self._clock.monotonic())
        self._next_id += 1
        self._webhooks[webhook.id] = webhook
        return webhook

    def _check(self, event: str, url: str, known: set[str], location: str) -> None:
        if event not in self._events:
            raise RefusedError(422, Fault("invalid-request-data", f'Unknown event "{event}"', f"{location}.event"))
        if event in known:
            text = f"A webhook for {event} is registered already"
            raise RefusedError(422, Fault("invalid-request-data", text, f"{location}.event"))
        if others := sorted(_EXCLUSIVE.get(event, frozenset()) & known):
            text = f"{event} cannot be registered alongside {others[0]}"
            raise RefusedError(409, Fault("webhook-conflict", text, f"{location}.event"))
        _check_url(url, f"{location}.url")


def _check_url(url: str, location: str) -> None:
    """Refuse an invalid URL. The allowed ports are those of the API; a receiver on this machine may use any port."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        host, port, parts = "", None, urlsplit("")
    if parts.scheme not in {"http", "https"} or not host:
        raise RefusedError(422, Fault("invalid-request-data", "Expected a URL with http or https", location))
    if port not in _PORTS and not is_loopback(host):
        text = f"Expected port 80, 443, 8080 or 8443, got {port}"
        raise RefusedError(422, Fault("invalid-request-data", text, location))
