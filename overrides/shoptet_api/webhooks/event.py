"""A webhook as an object, and the functions that read one."""

import json
from collections.abc import Callable, Mapping
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Final, Generic, Literal, cast

import attrs

from shoptet_api.checks import unexpected
from shoptet_api.compat import override
from shoptet_api.decoding.drift_reporter import DriftReporter
from shoptet_api.decoding.json_values import parse as parse_json
from shoptet_api.errors import DecodeError
from shoptet_api.webhooks.payload import Payload, read_payload
from shoptet_api.webhooks.signature import Key, SigningKeys, check_unsigned, raw
from shoptet_generated.models import WebhookEventType
from shoptet_generated.runtime.drift import Report, is_object, mismatch, report_drift
from shoptet_generated.runtime.reading import read

if TYPE_CHECKING:
    # Type checkers know this module, which need not be installed: so `WebhookEvent` alone means any payload.
    from typing_extensions import TypeVar

    from shoptet_generated.runtime.drift import Drift

    PayloadT_co = TypeVar("PayloadT_co", bound=Payload, default=Payload, covariant=True)
else:
    from typing import TypeVar

    PayloadT_co = TypeVar("PayloadT_co", covariant=True)

_MODEL: Final = "WebhookEvent"
# One reporter for all bodies, so that a place is reported once and not once per delivery.
_report: Final = DriftReporter()


@attrs.frozen(kw_only=True, repr=False)
class WebhookEvent(Generic[PayloadT_co]):
    """An event that a shop reports. Its repr holds no personal data: it names the event, the shop and the time.

    The argument is the type of the payload: a handler of `order:create` takes a `WebhookEvent[Order]`.
    """

    event: WebhookEventType
    """The event's name, such as `order:create`; names that the spec does not know included."""
    event_created: datetime | None
    """The time of the event, with the shop's UTC offset."""
    eshop_id: int
    """The number of the shop. None, whatever its type says, only if a body lacks it, which is reported as drift."""
    instances: tuple[str, ...]
    """The records that the event concerns, as its kind names them: order codes, product GUIDs, a job's id, ...

    One for most events, several for mass events, none for those about the addon itself.
    """
    payload: PayloadT_co | None = attrs.field(default=None, hash=False)
    """The record itself, as the detail's model: an `Order` for `order:create`. None if it was not sent.

    It stays JSON if the spec has no detail for the event.
    """
    raw: Mapping[str, object] = attrs.field(factory=dict[str, object], hash=False)
    """The body as it came, parsed; numbers with a point are `Decimal`."""

    @property
    def instance(self) -> str:
        """The record that the event concerns.

        Raises:
            ValueError: The event concerns several records, or none: see `instances`.
        """
        if len(self.instances) != 1:
            raise ValueError(f"instance: expected an event of one record, got {len(self.instances)}; see `instances`")
        return self.instances[0]

    @property
    def is_mass(self) -> bool:
        """Whether the event concerns many records at once, like `order:massUpdate`."""
        return is_mass(self.event.value)

    @override
    def __repr__(self) -> str:
        when = self.event_created.isoformat() if self.event_created else "an unknown time"
        things = f"{len(self.instances)} instance{'' if len(self.instances) == 1 else 's'}"
        payload = "" if self.payload is None else ", with its payload"
        return f"<WebhookEvent {self.event.value!r} of shop {self.eshop_id} at {when}, {things}{payload}>"


def is_mass(event: str) -> bool:
    """Return whether the name is that of a mass event."""
    return event.partition(":")[2].startswith("mass")


def parse(
    body: bytes,
    *,
    signature: str | None = None,
    key: Key | None = None,
    unsigned: Literal["refuse", "accept"] = "refuse",
    on_drift: "Callable[[Drift], object] | None" = None,
) -> WebhookEvent:
    """Read the body of a webhook.

    Values that do not match the spec stay in `raw` as they came, and are reported in the log `shoptet_api.drift`. A
    mass event whose list cannot be read has that text as its only instance.

    Args:
        body: The body of the request, raw.
        signature: The header `Shoptet-Webhook-Signature`.
        key: The key that the body must be signed with, or several.
        unsigned: `"accept"` reads a body without a signature too, and any body without a key. It is for bodies
            that you trust already, like those of `DeadDelivery`.
        on_drift: Called for every place that does not match the spec, instead of logging it.

    Raises:
        WebhookSignatureError: The signature is missing or not made with the key.
        DecodeError: The body is not a JSON object with an `event`.
        ConfigurationError: The key is empty or not a string, or is missing without `unsigned="accept"`.
        TypeError: The body is not bytes.
    """
    keys = None if key is None else SigningKeys(key)
    del key
    if check_unsigned(unsigned, has_key=keys is not None) == "addon":
        raise unexpected("unsigned", "'refuse' or 'accept'", unsigned)
    if keys is not None and (signature or unsigned != "accept"):
        keys.check(raw(body), signature)
    return read_event(raw(body), DriftReporter(on_drift) if on_drift else _report)


def read_event(body: bytes, report: Report | None = _report) -> WebhookEvent:
    """Read a body without looking at its signature.

    Raises:
        DecodeError: It is not a JSON object with an `event`.
    """
    return event_from(parse_object(body), report)


def event_from(fields: dict[str, object], report: Report | None = _report) -> WebhookEvent:
    """Read a body that is parsed already, as the log of notifications has it.

    Raises:
        DecodeError: It has no `event`.
    """
    name = fields.get("event")
    if not isinstance(name, str) or not name:
        raise DecodeError("the webhook's body names no event: expected a string in `event`")
    event = read(WebhookEventType, name, report, place=("$", "event", _MODEL))
    created = _read(datetime, fields, "eventCreated", report)
    eshop_id = _read(int, fields, "eshopId", report)
    return WebhookEvent(
        event=cast("WebhookEventType", event),
        event_created=created if isinstance(created, datetime) else None,
        eshop_id=eshop_id if isinstance(eshop_id, int) else cast("int", None),
        instances=_instances(name, fields.get("eventInstance"), report),
        payload=read_payload(name.partition(":")[0], fields.get("payload"), report),
        raw=fields,
    )


def parse_object(body: bytes) -> dict[str, object]:
    """Parse a body.

    Raises:
        DecodeError: It is not a JSON object. The error does not show the body, which can hold personal data.
    """
    try:
        parsed = parse_json(body, "the webhook's body")
    except DecodeError as error:
        raise DecodeError(error.message) from None  # Without the start of the body.
    if not is_object(parsed):
        raise DecodeError(f"the webhook's body: expected a JSON object, got {_kind(parsed)}")
    return dict(parsed)


def _read(type_: type, fields: Mapping[str, object], name: str, report: Report | None) -> object:
    if name in fields:
        return read(type_, fields[name], report, place=("$", name, _MODEL))
    report_drift(report, ("$", name, _MODEL), {datetime: "date-time", int: "integer"}[type_], "nothing")
    return None


def _instances(event: str, value: object, report: Report | None) -> tuple[str, ...]:
    if value is None:
        return ()
    if is_mass(event) and isinstance(value, str):
        listed = _listed(value)
        if listed is None:
            report_drift(report, ("$", "eventInstance", _MODEL), "JSON list", "string that is not a JSON list")
            return (value,)
        return tuple(map(_text, listed))
    if isinstance(value, list):
        if not is_mass(event):
            mismatch(report, ("$", "eventInstance", _MODEL), "string", cast("object", value))
        return tuple(map(_text, cast("list[object]", value)))
    return (_text(value),)


def _listed(text: str) -> list[object] | None:
    try:
        listed = parse_json(text.encode())
    except (DecodeError, UnicodeEncodeError):
        return None
    return cast("list[object]", listed) if isinstance(listed, list) else None


def _text(value: object) -> str:
    """Return an instance as text, whether the API quotes its numbers or not."""
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, Decimal) else json.dumps(value, ensure_ascii=False, default=str)


def _kind(value: object) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "a boolean"
    if isinstance(value, str):
        return "a string"
    return "a list" if isinstance(value, list) else "a number"
