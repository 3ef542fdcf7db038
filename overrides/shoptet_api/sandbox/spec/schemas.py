"""Validation against the spec's schemas, with validators compiled on first use.

jsonschema-rs validates; this module adds the API's formats, and `violations` says where a value does not match.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any, Final, Protocol

import jsonschema_rs

from shoptet_api.sandbox.spec.document import Operation, Schema, Spec
from shoptet_api.sandbox.spec.violations import SchemaViolation, violations

_ROOT: Final = "shoptet:spec"
_DECIMAL: Final = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def is_date_time(text: str) -> bool:
    """Return whether text is a time with an offset. The API writes the offset without a colon, but accepts one."""
    try:
        return "T" in text and datetime.fromisoformat(text).tzinfo is not None
    except ValueError:
        return False


def is_date(text: str) -> bool:
    """Return whether text is a date: `2026-03-28`."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def is_decimal(text: str) -> bool:
    """Return whether text is a number in plain digits."""
    return _DECIMAL.fullmatch(text) is not None


FORMATS: Final = {"date-time": is_date_time, "date": is_date, "decimal": is_decimal}


class _Validator(Protocol):
    def is_valid(self, instance: Any) -> bool: ...  # noqa: ANN401 (any JSON)

    def iter_errors(self, instance: Any) -> Iterator[jsonschema_rs.ValidationError]: ...  # noqa: ANN401 (any JSON)


class Schemas:
    """Validates values against the schemas of one spec."""

    def __init__(self, spec: Spec) -> None:
        self._registry: Final = jsonschema_rs.Registry([(_ROOT, dict(spec.document))], draft=jsonschema_rs.Draft202012)
        self._document: Final = spec.document
        self._validators: Final[dict[str, _Validator]] = {}

    def body(self, operation: Operation, value: object) -> list[SchemaViolation]:
        """Return the violations in the body of a request."""
        return self._violations(f"/operations/{operation.id}/body", value)

    def data(self, operation: Operation, value: object) -> list[SchemaViolation]:
        """Return the violations in `data` of a response; their locations are relative to `data`."""
        return self._violations(f"/operations/{operation.id}/data", value)

    def line(self, operation: Operation, value: object) -> list[SchemaViolation]:
        """Return the violations in a line of a snapshot."""
        return self._violations(f"/operations/{operation.id}/line", value)

    def batch_line(self, operation: Operation, value: object) -> list[SchemaViolation]:
        """Return the violations in a line of a batch."""
        return self._violations(f"/operations/{operation.id}/batchLine", value)

    def value(self, key: str, schema: Schema, value: object) -> list[SchemaViolation]:
        """Return the violations of any other schema; `key` identifies it in the cache of validators."""
        validator = self._validators.get(key)
        if validator is None:
            validator = self._validators[key] = self._compiled(_absolute(schema))
        return self._violations_of(validator, value)

    def _violations(self, pointer: str, value: object) -> list[SchemaViolation]:
        validator = self._validators.get(pointer)
        if validator is None:
            validator = self._validators[pointer] = self._compiled({"$ref": f"{_ROOT}#{pointer}"})
        return self._violations_of(validator, value)

    def _violations_of(self, validator: _Validator, value: object) -> list[SchemaViolation]:
        if validator.is_valid(value):
            return []
        return [found for error in validator.iter_errors(value) for found in violations(error, self._document)]

    def _compiled(self, schema: Mapping[str, Any]) -> _Validator:
        return jsonschema_rs.validator_for(
            dict(schema), registry=self._registry, validate_formats=True, formats=dict(FORMATS)
        )


def _absolute(schema: Schema) -> Mapping[str, Any]:
    """Make a bare reference absolute, so that it resolves outside the document; nested references do not occur here."""
    return {"$ref": _ROOT + schema["$ref"]} if "$ref" in schema else schema
