"""Whether a JSON value is what a schema of the spec asks for, with the formats as the API writes them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any, Final

from jsonschema import Draft202012Validator, FormatChecker

from tests.support.spec import Schema, Spec


def _is_date_time(value: str) -> bool:
    pattern = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d{4}", re.ASCII)
    return bool(pattern.fullmatch(value) and datetime.fromisoformat(value))


def _is_date(value: str) -> bool:
    return date.fromisoformat(value).isoformat() == value


def _is_uuid(value: str) -> bool:
    return re.fullmatch(r"[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}", value) is not None


def _is_decimal(value: str) -> bool:
    return re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", value) is not None


def _is_email(value: str) -> bool:
    return re.fullmatch(r"[^@\s]+@[^@\s]+", value) is not None


_FORMATS: Final[Mapping[str, Callable[[str], bool]]] = {
    "date-time": _is_date_time,
    "date": _is_date,
    "uuid": _is_uuid,
    "decimal": _is_decimal,
    "email": _is_email,
}


def _for_text(test: Callable[[str], bool]) -> Callable[[object], bool]:
    """A value that is not a string has no format; its type is checked elsewhere."""
    return lambda value: not isinstance(value, str) or test(value)


def _format_checker() -> FormatChecker:
    """Make a checker of the API's formats only: the library's own want a colon in the offset of a time."""
    checker = FormatChecker(formats=())
    for name, test in _FORMATS.items():
        checker.checks(name, raises=ValueError)(_for_text(test))
    return checker


FORMATS: Final = _format_checker()


class SchemaCheck:
    """Checks values by schemas of one spec; a schema is compiled when it is first met."""

    def __init__(self, spec: Spec) -> None:
        self._components = spec.document["components"]
        # By identity, and the schema is kept beside, so that no other one gets its identity.
        self._validators: dict[int, tuple[Schema, Any]] = {}

    def faults(self, schema: Schema, value: Any) -> list[str]:
        """Return what is wrong with `value`, each fault with its place."""
        return [f"{error.json_path}: {error.message}" for error in self._validator(schema).iter_errors(value)]

    def _validator(self, schema: Schema) -> Any:
        known = self._validators.get(id(schema))
        if known is None:
            # `#/components/…` is looked up from the root of the schema, so the root has to have it.
            rooted = {**schema, "components": self._components}
            known = self._validators[id(schema)] = (schema, Draft202012Validator(rooted, format_checker=FORMATS))
        return known[1]
