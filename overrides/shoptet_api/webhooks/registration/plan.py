"""Decide which webhooks to register, change and remove so that a shop has the wanted ones; no input or output."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final, cast
from urllib.parse import urlsplit

import attrs

from shoptet_api.networks import is_loopback
from shoptet_generated.models import Webhook, WebhookSendPayload
from shoptet_generated.runtime import InputError

AT_ONCE: Final = 50
"""Webhooks that one call registers."""

_LONGEST_URL: Final = 2000
_PORTS: Final = (80, 443, 8080, 8443)
_SYSTEM: Final = "addon:"
# Without it the API queues no job; it is removed by `webhooks.delete` only.
_FOR_JOBS: Final = "job:finished"
_EVENT: Final = re.compile(r"[A-Za-z]+:[A-Za-z]+")
# The API answers 409 to the second of such a pair.
_EXCLUSIVE: Final = (
    ("order:update", "order:cancel"),
    ("customer:update", "customer:enableOrders"),
    ("customer:update", "customer:disableOrders"),
)


@attrs.frozen
class Wanted:
    """A webhook that the shop should have."""

    event: str
    url: str
    payload: bool | None = None
    """Whether the record comes with the event; None leaves that as it is."""

    def fits(self, webhook: Webhook) -> bool:
        """Return whether a webhook of the shop matches."""
        return webhook.url == self.url and (self.payload is None or self.payload == _has_payload(webhook))

    @property
    def changes(self) -> dict[str, object]:
        """The body that changes a webhook of the event."""
        if self.payload is None:
            return {"url": self.url}
        return {"url": self.url, "sendPayload": WebhookSendPayload.FULL.value if self.payload else None}

    @property
    def body(self) -> dict[str, object]:
        """The body that registers it."""
        changes = {name: value for name, value in self.changes.items() if value is not None}
        return {"event": self.event, **changes}


@attrs.frozen(kw_only=True)
class SyncPlan:
    """The steps to take, in the order of the fields."""

    remove_first: tuple[Webhook, ...] = ()
    """Unwanted ones that stand in the way of a wanted one."""
    change: tuple[tuple[Webhook, Wanted], ...] = ()
    register: tuple[Wanted, ...] = ()
    remove: tuple[Webhook, ...] = ()
    """The other unwanted ones: last, so that an event whose webhook is replaced is not missed for long."""
    keep: tuple[Webhook, ...] = ()
    """Those that are as wanted, and unwanted ones that are to stay."""

    @property
    def batches(self) -> list[tuple[Wanted, ...]]:
        """The webhooks to register, in parts that one call takes."""
        return [self.register[start : start + AT_ONCE] for start in range(0, len(self.register), AT_ONCE)]


@attrs.frozen(kw_only=True)
class SyncReport:
    """The changes that were made."""

    registered: tuple[Webhook, ...] = ()
    changed: tuple[Webhook, ...] = ()
    """As they are now."""
    removed: tuple[Webhook, ...] = ()
    kept: tuple[Webhook, ...] = ()
    vanished: tuple[str, ...] = ()
    """Events whose webhook was there after the last sync and then was not, though they are wanted: the shop removes
    webhooks of events that the addon has no right to. Known with a store only."""

    @property
    def has_changes(self) -> bool:
        """Whether anything was changed."""
        return bool(self.registered or self.changed or self.removed)


def wanted_from(urls: Mapping[str, str], send_payload: bool | Collection[str] | None) -> list[Wanted]:
    """Return the webhooks that the arguments of `sync` ask for.

    Raises:
        InputError: An event or a URL cannot be registered, or two events exclude each other.
    """
    if not isinstance(cast("object", urls), Mapping):
        raise InputError(f"wanted: expected a mapping of events to URLs, got {type(urls).__name__}")
    wanted: list[Wanted] = []
    for event, url in urls.items():
        name = _checked_event(event)
        wanted.append(Wanted(name, _checked_url(name, url), _payload(name, send_payload)))
    if isinstance(send_payload, Collection):
        _check_known(send_payload, {one.event for one in wanted})
    _check_pairs(one.event for one in wanted)
    return wanted


def plan_sync(current: Sequence[Webhook], wanted: Sequence[Wanted], *, remove: bool = True) -> SyncPlan:
    """Return the steps after which the shop has the wanted webhooks; with `remove`, no others.

    Raises:
        InputError: Without `remove`, one that has to stay excludes one that is wanted.
    """
    by_event = {one.event: one for one in wanted}
    # One that cannot be read is left alone.
    current = [webhook for webhook in current if event_of(webhook)]
    first: dict[str, Webhook] = {}
    unwanted: list[Webhook] = []
    spared: list[Webhook] = []
    for webhook in current:
        if event_of(webhook) in by_event and event_of(webhook) not in first:
            first[event_of(webhook)] = webhook
        elif not event_of(webhook).startswith(_SYSTEM) and not _serves_jobs(webhook, by_event):
            unwanted.append(webhook)
        else:
            spared.append(webhook)
    events = [one.event for one in wanted]
    if not remove:
        # The registered ones do not exclude each other.
        _check_pairs([*events, *(event_of(webhook) for webhook in unwanted)])
    in_the_way = [webhook for webhook in unwanted if remove and _excluded(event_of(webhook), events)]
    return SyncPlan(
        remove_first=tuple(in_the_way),
        change=tuple(
            (first[one.event], one) for one in wanted if one.event in first and not one.fits(first[one.event])
        ),
        register=tuple(one for one in wanted if one.event not in first),
        remove=tuple(webhook for webhook in unwanted if remove and webhook not in in_the_way),
        keep=tuple(
            webhook
            for webhook in current
            if (webhook in first.values() and by_event[event_of(webhook)].fits(webhook))
            or (webhook in unwanted and not remove)
            or (webhook in spared and event_of(webhook) == _FOR_JOBS)
        ),
    )


def _serves_jobs(webhook: Webhook, wanted: Collection[str]) -> bool:
    return event_of(webhook) == _FOR_JOBS and _FOR_JOBS not in wanted


def event_of(webhook: Webhook) -> str:
    """Return the event of a webhook; empty if the response lacks it."""
    return str(webhook.event or "")


def find(webhooks: Iterable[Webhook], event: str) -> Webhook | None:
    """Return the webhook of an event; None if the shop lacks it."""
    return next((webhook for webhook in webhooks if event_of(webhook) == event), None)


def changed(webhook: Webhook, wanted: Wanted) -> Webhook:
    """Return the webhook after its change."""
    if wanted.payload is None:
        return attrs.evolve(webhook, url=wanted.url)
    return attrs.evolve(webhook, url=wanted.url, send_payload=WebhookSendPayload.FULL if wanted.payload else None)


def _has_payload(webhook: Webhook) -> bool:
    return webhook.send_payload == WebhookSendPayload.FULL


def _payload(event: str, send_payload: bool | Collection[str] | None) -> bool | None:
    return event in send_payload if isinstance(send_payload, Collection) else send_payload


def _checked_event(event: object) -> str:
    if not isinstance(event, str) or not _EVENT.fullmatch(event):
        shown = repr(str(event)) if isinstance(event, str) else f"type {type(event).__name__}"
        raise InputError(f"event: expected a name like 'order:create', got {shown}")
    if event.startswith(_SYSTEM):
        raise InputError(
            f"event: {str(event)!r} is set up in the partner's administration, like all events of the addon"
        )
    return str(event)


def _checked_url(event: str, url: object) -> str:
    expected = "expected an address like 'https://example.com/webhooks'"
    if not isinstance(url, str):
        raise InputError(f"{event}: {expected}, got {type(url).__name__}")
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise InputError(f"{event}: {expected}: {error}") from None
    if parts.scheme not in {"http", "https"} or not host or not re.fullmatch(r"[!-~]+", url):
        raise InputError(f"{event}: {expected}, got another string")
    if len(url) > _LONGEST_URL:
        raise InputError(f"{event}: expected a URL of at most {_LONGEST_URL} characters, got {len(url)}")
    # No shop can call this machine, so that the shop is a sandbox: its receivers have any port.
    if port is not None and port not in _PORTS and not is_loopback(host):
        raise InputError(f"{event}: expected a URL with one of the ports {', '.join(map(str, _PORTS))}, got {port}")
    return url


def _check_known(send_payload: Collection[str], events: Collection[str]) -> None:
    if isinstance(send_payload, str) or not set(send_payload) <= set(events):
        raise InputError("send_payload: expected True, False or some of the wanted events, got other names")


def _check_pairs(events: Iterable[str]) -> None:
    found = set(events)
    for one, other in _EXCLUSIVE:
        if one in found and other in found:
            raise InputError(f"{one} and {other} exclude each other: a shop accepts one of them")


def _excluded(event: str, others: Collection[str]) -> bool:
    return any((event == one and other in others) or (event == other and one in others) for one, other in _EXCLUSIVE)
