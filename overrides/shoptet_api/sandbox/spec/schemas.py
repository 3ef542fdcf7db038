"""JSON Schema at work: validators of the spec's schemas, compiled when they are first needed.

jsonschema-rs validates; what is here are the API's formats and the places of errors, written as the API writes them.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any, Final, Protocol

import attrs
import jsonschema_rs

from shoptet_api.sandbox.spec.document import Operation, Schema, Spec

_ROOT: Final = "shoptet:spec"
_DECIMAL: Final = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_MISSING: Final = re.compile(r'^"?(?P<name>[^"]+)"? is a required property$')


def is_date_time(text: str) -> bool:
    """Whether text is a time with an offset; the API writes it without a colon, and reads it with one too."""
    try:
        return "T" in text and datetime.fromisoformat(text).tzinfo is not None
    except ValueError:
        return False


def is_date(text: str) -> bool:
    """Whether text is a day: `2026-03-28`."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def is_decimal(text: str) -> bool:
    """Whether text is a number in plain digits."""
    return _DECIMAL.fullmatch(text) is not None


FORMATS: Final = {"date-time": is_date_time, "date": is_date, "decimal": is_decimal}


class _Validator(Protocol):
    def is_valid(self, instance: Any) -> bool: ...  # noqa: ANN401 - any JSON

    def iter_errors(self, instance: Any) -> Iterator[jsonschema_rs.ValidationError]: ...  # noqa: ANN401 - any JSON


@attrs.frozen
class Misfit:
    """A place where a value leaves its schema."""

    place: str
    """`data.items[0].code`; empty for the whole."""
    message: str
    keyword: str
    """The keyword of JSON Schema that was broken: `type`, `maxItems`, …"""


class Schemas:
    """Checks values by the schemas of one spec."""

    def __init__(self, spec: Spec) -> None:
        self._registry: Final = jsonschema_rs.Registry([(_ROOT, dict(spec.document))], draft=jsonschema_rs.Draft202012)
        self._validators: Final[dict[str, _Validator]] = {}

    def body(self, operation: Operation, value: object) -> list[Misfit]:
        """What is wrong with the body of a request."""
        return self._misfits(f"/operations/{operation.id}/body", value)

    def data(self, operation: Operation, value: object) -> list[Misfit]:
        """What is wrong with `data` of an answer; its places are those inside of `data`."""
        return self._misfits(f"/operations/{operation.id}/data", value)

    def line(self, operation: Operation, value: object) -> list[Misfit]:
        """What is wrong with a line of a snapshot."""
        return self._misfits(f"/operations/{operation.id}/line", value)

    def batch_line(self, operation: Operation, value: object) -> list[Misfit]:
        """What is wrong with a line of a batch."""
        return self._misfits(f"/operations/{operation.id}/batchLine", value)

    def value(self, key: str, schema: Schema, value: object) -> list[Misfit]:
        """What is wrong with a value by a schema that stands elsewhere; `key` names it among all."""
        validator = self._validators.get(key)
        if validator is None:
            validator = self._validators[key] = self._compiled(_absolute(schema))
        return _all_misfits(validator, value)

    def _misfits(self, pointer: str, value: object) -> list[Misfit]:
        validator = self._validators.get(pointer)
        if validator is None:
            validator = self._validators[pointer] = self._compiled({"$ref": f"{_ROOT}#{pointer}"})
        return _all_misfits(validator, value)

    def _compiled(self, schema: Mapping[str, Any]) -> _Validator:
        return jsonschema_rs.validator_for(
            dict(schema), registry=self._registry, validate_formats=True, formats=dict(FORMATS)
        )


def _absolute(schema: Schema) -> Mapping[str, Any]:
    """The schema with a reference that is known outside of the document too; only a bare one can be there."""
    return {"$ref": _ROOT + schema["$ref"]} if "$ref" in schema else schema


def _all_misfits(validator: _Validator, value: object) -> list[Misfit]:
    if validator.is_valid(value):
        return []
    return [misfit for error in validator.iter_errors(value) for misfit in _told(error)]


def _told(error: jsonschema_rs.ValidationError) -> Iterator[Misfit]:
    """The misfits of an error: of a choice, those of the branch that the value came nearest to."""
    kind = error.kind
    context: list[list[jsonschema_rs.ValidationError]] = getattr(kind, "context", [])
    nearest = max(context, key=_depth) if context else []
    if _depth(nearest) > len(error.instance_path):
        for inner in nearest:
            yield from _told(inner)
        return
    path = [*error.instance_path]
    if kind.name == "required" and (missing := _MISSING.match(error.message)):
        yield Misfit(_place([*path, missing["name"]]), f"The property {missing['name']} is required", kind.name)
    elif kind.name == "additionalProperties":
        for name in kind.as_dict().get("unexpected", ()):
            yield Misfit(_place([*path, name]), f"The property {name} is not defined here", kind.name)
    else:
        yield Misfit(_place(path), _brief(error), kind.name)


def _depth(errors: list[jsonschema_rs.ValidationError]) -> int:
    return max((len(error.instance_path) + (error.kind.name in _INNER) for error in errors), default=-1)


_INNER: Final = {"required", "additionalProperties"}
"""What concerns a property, though the error stands at the object."""


def _place(path: list[str | int]) -> str:
    """`data.items[0].code`."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).removeprefix(".")


def _brief(error: jsonschema_rs.ValidationError) -> str:
    """The library's message; where it repeats a long value, its end is what says what is wrong."""
    return error.message if len(error.message) <= 200 else f"… {error.message[-160:]}"
