"""The columns of an operation's records: all of them for CSV, and those worth a place in a table."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias, cast

from shoptet_api.cli import errors
from shoptet_api.cli.errors import CommandError
from shoptet_api.operation_calls.near_names import did_you_mean
from shoptet_generated.operations import OPERATIONS
from shoptet_generated.runtime.fields import choice, fields_of, is_array, is_mapping, is_model, item_of, places_of

if TYPE_CHECKING:
    from shoptet_api.operation_calls.index import IndexedOperation
    from shoptet_generated.runtime import Model

Kind: TypeAlias = Literal["text", "number", "money", "time", "date", "flag", "parts"]

_DEPTH: Final = 4
_KINDS: Final[Sequence[tuple[object, Kind]]] = ((datetime, "time"), (date, "date"), (bool, "flag"), (int, "number"))


class Column(NamedTuple):
    """A value in each record."""

    path: tuple[str, ...]
    kind: Kind = "text"

    @property
    def name(self) -> str:
        """The name: `price.toPay`."""
        return ".".join(self.path)

    def of(self, record: object) -> object:
        """Return the value in a record; None if the record does not have it."""
        for step in self.path:
            record = cast("Mapping[str, object]", record).get(step) if isinstance(record, Mapping) else None
        return record


def record_type(called: IndexedOperation | None) -> type[Model] | None:
    """Return the model of an operation's records; None if they are not objects that the spec describes."""
    if called is None:
        return None
    type_ = OPERATIONS[called.id].result_type() if called.style not in {"job", "snapshot", "batch"} else str
    for member in choice(type_).members:
        one = item_of(member) if is_array(member) else member
        if is_model(one):
            return one
    return None


def all_columns(model: type[Model]) -> list[Column]:
    """Return a column for each value; a list of values is one column."""
    return list(_columns(model, (), _DEPTH))


def columns_in(records: Iterable[object]) -> list[Column]:
    """Return the columns that records have, for records that the spec does not describe."""
    found: dict[Column, None] = {}
    for record in records:
        found.update(dict.fromkeys(_found(record, (), _DEPTH)))
    return list(found)


def chosen(names: str, columns: Sequence[Column], *, is_known: bool) -> list[Column]:
    """Return the columns that an option names.

    Raises:
        CommandError: A column does not exist; the message has the nearest name.
    """
    by_name = {column.name: column for column in columns}
    picked: list[Column] = []
    for name in filter(None, (part.strip() for part in names.split(","))):
        column = by_name.get(name)
        if column is None and is_known and not any(other.startswith(f"{name}.") for other in by_name):
            hint = did_you_mean(difflib.get_close_matches(name, by_name, n=3))
            raise CommandError(f"--columns: there is no column {name!r}{hint}", errors.USAGE)
        picked.append(column or Column(tuple(name.split(".")), "parts"))
    if not picked:
        raise CommandError(f"--columns: expected names like code,price.toPay, got {names!r}", errors.USAGE)
    return picked


def _columns(model: type[Model], before: tuple[str, ...], depth: int) -> Iterator[Column]:
    for field in fields_of(model):
        path = (*before, field.wire)
        members = choice(field.hint).members
        inner = [member for member in members if is_model(member)]
        if len(inner) == 1 and len(members) == 1 and depth > 1:
            yield from _columns(inner[0], path, depth - 1)
        else:
            yield Column(path, _kind(members))


def _kind(members: tuple[object, ...]) -> Kind:
    if any(is_array(member) or is_mapping(member) or is_model(member) for member in members):
        return "parts"
    if Decimal in members or any(places_of(member) is not None for member in members):
        return "money"
    for type_, kind in _KINDS:
        if type_ in members:
            return kind
    return "text"


def _found(record: object, path: tuple[str, ...], depth: int) -> Iterator[Column]:
    if isinstance(record, Mapping) and depth and (record or not path):
        for key, value in cast("Mapping[str, object]", record).items():
            yield from _found(value, (*path, key), depth - 1)
    elif isinstance(record, list | Mapping):
        yield Column(path, "parts")
    elif isinstance(record, bool):
        yield Column(path, "flag")
    else:
        yield Column(path, "number" if isinstance(record, int | float | Decimal) else "text")
