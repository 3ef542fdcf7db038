"""Decide which requests are webhooks of the shop, before anything is accepted; no input or output."""

import math
from collections.abc import Awaitable, Callable, Iterable
from typing import Final, Protocol, TypeAlias, cast

import attrs

from shoptet_api.decoding.drift_reporter import DriftReporter
from shoptet_api.errors import ConfigurationError, DecodeError
from shoptet_api.webhooks.event import WebhookEvent, parse_object, read_event
from shoptet_api.webhooks.sender import FORWARDED_HEADER, SenderFilter
from shoptet_api.webhooks.signature import SIGNATURE_HEADER, Key, SigningKeys, Unsigned, refusal

KeyOfShop: TypeAlias = Callable[[int], Key | None]
"""Returns the key or keys of the shop with this number; None if the shop is unknown."""


_LONGEST: Final = 18
"""Digits of a length that are read: more of them mean a body that is too long, and Python refuses very long numbers."""


class HeaderItems(Protocol):
    """Headers as frameworks hold them."""

    def items(self) -> Iterable[tuple[str, str]]:
        """Return names and values; a name may occur twice."""
        ...


@attrs.frozen(kw_only=True)
class Incoming:
    """A request, before its body is read."""

    method: str
    path: str
    peer: str | None
    """The address at the other end of the connection."""
    signature: str | None = attrs.field(default=None, repr=False)
    forwarded: str = ""
    length: int | None = None
    """The body's length as the request gives it."""

    @classmethod
    def of(cls, *, method: str, path: str, peer: str | None, headers: Iterable[tuple[str, str]]) -> "Incoming":
        """Return the request with these headers."""
        found: dict[str, list[str]] = {}
        for name, value in headers:
            found.setdefault(name.lower(), []).append(value)
        signatures = found.get(SIGNATURE_HEADER.lower(), [])
        length = found.get("content-length", [""])[0]
        return cls(
            method=method,
            path=path,
            peer=peer,
            # Two signatures are joined, so that they match nothing: which of them would be meant?
            signature=", ".join(signatures) or None,
            forwarded=",".join(found.get(FORWARDED_HEADER, [])),
            length=int(length[:_LONGEST]) if length.isascii() and length.isdigit() else None,
        )


@attrs.frozen
class Refused:
    """A request that is not accepted: nothing is kept or handled."""

    status: int
    reason: str
    """One line, for the log and for the caller."""
    allow: str | None = None
    """The header `Allow` of the response."""


@attrs.frozen
class Rules:
    """The conditions that a request must meet."""

    keys: SigningKeys | KeyOfShop | None
    """None: signatures are not checked."""
    unsigned: Unsigned = "refuse"
    """Webhooks that are accepted without a signature. A signature that is there is always checked."""
    senders: SenderFilter = attrs.field(factory=SenderFilter)
    path: str | None = None
    """The one path; None for any."""
    window: float = math.inf
    """Seconds for which a repeated delivery is recognised."""
    largest: int = 4 * 1024 * 1024
    """Bytes that a body may have."""

    def before_body(self, incoming: Incoming) -> Refused | None:
        """Return why a request is refused before its body is read."""
        if not self.senders.allows(incoming.peer, incoming.forwarded):
            return Refused(403, "the caller's address is not one that webhooks come from")
        if self.path is not None and incoming.path != self.path:
            return Refused(404, "webhooks are received at another path")
        if incoming.method != "POST":
            return Refused(405, "webhooks are sent with POST", allow="POST")
        if self.keys is not None and not incoming.signature and self.unsigned == "refuse":
            return Refused(401, refusal(None))
        return self.too_long(incoming.length or 0)

    def outdated(self, event: WebhookEvent, now: float) -> Refused | None:
        """Return why an accepted delivery may be a replay: its repetitions are not recognised any more."""
        if event.event_created is None:
            return Refused(403, "the webhook does not say when it was created, so that it may be a replay")
        if event.event_created.timestamp() > now - self.window:
            return None
        return Refused(403, f"the webhook was created more than {self.window:g} s ago, so that it may be a replay")

    def too_long(self, length: int) -> Refused | None:
        """Return why a body of this length is refused."""
        return Refused(413, f"the body has more than {self.largest} bytes") if length > self.largest else None

    def read(self, body: bytes, signature: str | None, report: DriftReporter) -> WebhookEvent | Refused:
        """Return the event in a body, or why it is refused."""
        if refused := self.too_long(len(body)):
            return refused
        try:
            if signature or self.unsigned == "refuse":
                if self.keys is not None and not self._is_signed(self.keys, body, signature):
                    return Refused(403 if signature else 401, refusal(signature))
            elif self.unsigned == "addon" and not _is_of_addon(body):
                return Refused(401, refusal(signature))
            return read_event(body, report)
        except DecodeError as error:
            return Refused(400, str(error))

    def _is_signed(self, keys: SigningKeys | KeyOfShop, body: bytes, signature: str | None) -> bool:
        if not isinstance(keys, SigningKeys):
            # The body names the shop whose key to use. A lie finds the key of a shop that did not sign.
            claimed = parse_object(body).get("eshopId")
            if isinstance(claimed, bool) or not isinstance(claimed, int):
                return False
            key = keys(claimed)
            if isinstance(cast("object", key), Awaitable):
                fault = "expected a function that returns a key, got one that returns an awaitable"
                raise ConfigurationError("key", fault)
            if key is None:
                return False
            keys = SigningKeys(key)
            del key
        return keys.fit(body, signature)


def _is_of_addon(body: bytes) -> bool:
    name = parse_object(body).get("event")
    return isinstance(name, str) and name.startswith("addon:")


_ACCEPTED: Final = "accepted"
_KNOWN: Final = "accepted before"


@attrs.frozen
class Received:
    """The outcome of a request, and the response to it."""

    status: int
    text: str
    """The body of the response."""
    event: WebhookEvent | None = None
    """The accepted event; None if the request was refused, or was a repetition."""
    allow: str | None = None
    """The header `Allow` of the response."""

    @classmethod
    def accepted(cls, event: WebhookEvent) -> "Received":
        """Return the response to a delivery that will be handled."""
        return cls(200, _ACCEPTED, event)

    @classmethod
    def known(cls) -> "Received":
        """Return the response to a repetition: the shop must not send it again."""
        return cls(200, _KNOWN)

    @classmethod
    def refused(cls, refused: Refused) -> "Received":
        """Return the response to a request that is refused."""
        return cls(refused.status, refused.reason, None, refused.allow)
