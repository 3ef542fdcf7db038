"""Check that a row matches the API's schema: known fields only, all required fields, and each of its type."""

import difflib
from collections.abc import Iterator, Mapping
from typing import cast

import attrs

from shoptet_generated.runtime import dumps
from shoptet_generated.runtime.fields import choice, fields_of, is_array, is_enum, is_model, item_of

_SHOWN = 3
_LONGEST_SHOWN = 40


def faults(written: object, type_: object, place: str = "") -> Iterator[str]:
    """Yield the faults of a row as it would be sent, each with its place."""
    members = choice(type_).members
    if len(members) != 1 or written is None:
        return
    member = members[0]
    if expected := _misfit(written, member):
        yield f"{place}: expected {expected}, got {_shown(written)}"
        return
    if is_array(member) and isinstance(written, list):
        for index, item in enumerate(cast("list[object]", written)):
            yield from faults(item, item_of(member), f"{place}[{index}]")
    if not is_model(member) or not isinstance(written, Mapping):
        return
    row = cast("Mapping[str, object]", written)
    fields = {field.wire: field for field in fields_of(member)}
    for name in row.keys() - fields.keys():
        close = difflib.get_close_matches(name, fields, n=1)
        hint = f"; did you mean {close[0]!r}?" if close else ""
        yield f"{_at(place, name)}: unknown field{hint}"
    for name, field in fields.items():
        if name in row:
            yield from faults(row[name], field.hint, _at(place, name))
        elif field.default is attrs.NOTHING:
            yield f"{_at(place, name)}: required, but missing"


def _misfit(written: object, member: object) -> str:
    """Return what was expected if the value is of another type, or an empty text.

    Lists, models, decimals and times were checked when the row was written. The API checks null itself.
    """
    if member is bool:
        return "" if isinstance(written, bool) else "true or false"
    if member is int:
        return "" if isinstance(written, int) and not isinstance(written, bool) else "a whole number"
    if member is str or is_enum(member):
        return "" if isinstance(written, str) else "a string"
    return ""


def _shown(written: object) -> str:
    """Return a value as JSON, shortened for a message."""
    text = dumps(written).decode()
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"


def described(found: Iterator[str]) -> str:
    """Return the first few faults on one line, or an empty text."""
    all_ = list(found)
    more = f"; and {len(all_) - _SHOWN} more" if len(all_) > _SHOWN else ""
    return "; ".join(all_[:_SHOWN]) + more


def _at(place: str, name: str) -> str:
    return f"{place}.{name}" if place else name
