# Copied from overrides/runtime/drift.py: do not edit. Change that file, then run `./scripts/nox -s generate`.
"""Reports of places where a response is not what the spec promises."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Final, TypeAlias, TypeGuard

import attrs


@attrs.frozen
class Drift:
    """A place where a response is not what the spec promises. It never holds the value, which can be personal data."""

    model: str
    """The class that has the field."""
    path: str
    """The JSON path, as in `$.data.order.items[3].amount`."""
    expected: str
    """The type that the spec promises."""
    got: str
    """The type that came."""

    def __str__(self) -> str:
        return f"{self.path} ({self.model}): expected {self.expected}, got {self.got}"


Report: TypeAlias = Callable[[Drift], None]
Place: TypeAlias = "str | tuple[Place, str | int, str]"
"""The place of a value: the root's path, or (place of the parent, key or index, model); text only in a report."""

_WRITTEN_AS_STRINGS: Final = frozenset({"decimal", "date-time", "date"})


class NumberText(str):
    """A JSON number that Python cannot take as a number, as it was written."""

    __slots__ = ()


def is_text(value: object) -> bool:
    """Return whether a JSON value was written as a string."""
    return isinstance(value, str) and not isinstance(value, NumberText)


def is_object(value: object) -> TypeGuard[Mapping[str, object]]:
    """Return whether the value is a JSON object."""
    return isinstance(value, Mapping)


def mismatch(report: Report | None, place: Place, expected: str, value: object) -> object:
    """Report that `value` does not have the promised type, and return it."""
    report_drift(report, place, expected, kind_of(value, expected))
    return value


def report_drift(report: Report | None, place: Place, expected: str, got: str) -> None:
    """Call `report`, if there is one, with a drift."""
    if report is None:
        return
    steps: list[str] = []
    model = place[2] if isinstance(place, tuple) else ""
    while isinstance(place, tuple):
        place, step, _ = place
        steps.append(f"[{step}]" if isinstance(step, int) else f".{step}")
    report(Drift(model=model, path=place + "".join(reversed(steps)), expected=expected, got=got))


def kind_of(value: object, expected: str = "") -> str:
    """Return the JSON type of a value for a message; `expected` is the promised type."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    if is_text(value):
        return f"string that is not a {expected}" if expected in _WRITTEN_AS_STRINGS else "string"
    if isinstance(value, (int, float, Decimal, NumberText)):
        return "number"
    if is_object(value):
        return "object"
    return "array" if isinstance(value, (list, tuple)) else type(value).__name__
