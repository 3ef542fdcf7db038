"""Read the record that comes with an event as the detail's response, tolerantly."""

from collections.abc import Mapping
from typing import Final, TypeAlias

from shoptet_generated.runtime.drift import Place, Report, is_object, mismatch
from shoptet_generated.runtime.model import JsonObject, Model
from shoptet_generated.runtime.reading import read

Payload: TypeAlias = Model | JsonObject

_ROOT: Final = "WebhookEvent"
_PLACE: Final[Place] = ("$", "payload", _ROOT)


def read_payload(subject: str, value: object, report: Report | None) -> Payload | None:
    """Read the `payload` of an event about `subject`, such as `order`.

    It is the detail's response: `{"data": {"order": {...}}}`, with or without the key inside `data`. The payload stays
    JSON if the spec has no detail for the subject. Anything but an object is reported as drift, and the result is None.
    """
    from shoptet_generated.operations import OPERATIONS
    from shoptet_generated.webhooks import DETAILS

    if value is None:
        return None
    operation_id = DETAILS.get(subject)
    operation = OPERATIONS[operation_id] if operation_id else None
    keys = ("data", operation.key or subject if operation else subject)
    record, place = _inside(value, keys, _PLACE)
    if not is_object(record):
        mismatch(report, place, "object", record)
        return None
    if operation is None:
        return record
    made = read(operation.result_type(), record, report, place=place)
    return made if isinstance(made, Model) else record


def _inside(value: object, keys: tuple[str, ...], place: Place) -> tuple[object, Place]:
    """Step into `value` by each key under which it holds an object and nothing else."""
    for key in keys:
        if not is_object(value):
            break
        if _is_wrapped(value, key):
            value, place = value[key], (place, key, _ROOT)
    return value, place


def _is_wrapped(value: Mapping[str, object], key: str) -> bool:
    # `data` has `errors` and `metadata` alongside it if the payload is the whole response.
    return key in value and (key == "data" or len(value) == 1)
