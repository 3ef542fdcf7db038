"""Lists: rows that are rendered when a page needs them, filters, and changes."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Generic, Self, TypeVar, cast, overload

from shoptet_api.sandbox.call import Call, Rows
from shoptet_api.sandbox.json_types import Record
from shoptet_api.sandbox.state.moments import time_text
from shoptet_api.sandbox.state.store import Store

T = TypeVar("T")


class LazyRows(Sequence[Record]):
    """Rows that are rendered one by one, when they are read."""

    def __init__(self, records: Sequence[T], show: Callable[[T], Record]) -> None:
        self._records = cast("Sequence[object]", records)
        self._show = cast("Callable[[object], Record]", show)

    def __len__(self) -> int:
        return len(self._records)

    @overload
    def __getitem__(self, index: int) -> Record: ...
    @overload
    def __getitem__(self, index: slice) -> list[Record]: ...
    def __getitem__(self, index: int | slice) -> "Record | list[Record]":
        if isinstance(index, slice):
            return [self._show(record) for record in self._records[index]]
        return self._show(self._records[index])


class Filters(Generic[T]):
    """The filters of one call; a missing parameter filters nothing."""

    def __init__(self, call: Call) -> None:
        self._query = call.query
        self._tests: list[Callable[[T], bool]] = []

    def equal(self, name: str, field: Callable[[T], object]) -> Self:
        """Keep records whose field equals the parameter."""
        if name in self._query:
            wanted = self._query[name]
            self._tests.append(lambda record: field(record) == wanted)
        return self

    def same_text(self, name: str, field: Callable[[T], str | int | None]) -> Self:
        """Keep records whose field equals the parameter as text, ignoring case."""
        if name in self._query:
            wanted = str(self._query[name]).casefold()
            self._tests.append(lambda record: str(field(record) or "").casefold() == wanted)
        return self

    def has(self, name: str, fields: Callable[[T], Iterable[object]]) -> Self:
        """Keep records that have the value among several."""
        if name in self._query:
            wanted = self._query[name]
            self._tests.append(lambda record: wanted in fields(record))
        return self

    def is_there(self, name: str, field: Callable[[T], object]) -> Self:
        """Keep records with or without a value in a field, as the parameter says."""
        if name in self._query:
            wanted = self._query[name]
            self._tests.append(lambda record: bool(field(record)) == wanted)
        return self

    def between(self, stem: str, field: Callable[[T], object]) -> Self:
        """Keep records from `…From` to `…To`, both inclusive; drop records without a value."""
        if f"{stem}From" in self._query:
            minimum = self._query[f"{stem}From"]
            self._tests.append(lambda record: _in_order(minimum, field(record)))
        if f"{stem}To" in self._query:
            maximum = self._query[f"{stem}To"]
            self._tests.append(lambda record: _in_order(field(record), maximum))
        return self

    def at_least(self, name: str, field: Callable[[T], object]) -> Self:
        """Keep records whose field is at least the parameter."""
        if name in self._query:
            minimum = self._query[name]
            self._tests.append(lambda record: _in_order(minimum, field(record)))
        return self

    def at_most(self, name: str, field: Callable[[T], object]) -> Self:
        """Keep records whose field is at most the parameter."""
        if name in self._query:
            maximum = self._query[name]
            self._tests.append(lambda record: _in_order(field(record), maximum))
        return self

    def apply(self, records: Iterable[T]) -> Iterator[T]:
        """Yield the records that pass all filters."""
        return (record for record in records if all(test(record) for test in self._tests))

    def rows(self, store: Store[T], show: Callable[[T], Record], *, newest_first: bool = False) -> Rows:
        """Return the rows of a list operation."""
        if not self._tests:
            keys = store.key_list()
            return Rows(LazyRows(keys[::-1] if newest_first else keys, lambda key: show(store[key])))
        records = list(self.apply(store.values()))
        return Rows(LazyRows(records[::-1] if newest_first else records, show))


def _in_order(first: object, second: object) -> bool:
    """Tell whether the first value is at most the second. A time and a day are compared as days in Prague."""
    if first is None or second is None:
        return False
    if (
        isinstance(first, date)
        and isinstance(second, date)
        and isinstance(first, datetime) != isinstance(second, datetime)
    ):
        first, second = _day(first), _day(second)
    return cast("str", first) <= cast("str", second)


def _day(moment: date) -> date:
    # The offset of the caller stays: the day is the one written in the request.
    return moment.date() if isinstance(moment, datetime) else moment


def changes(store: Store[T], call: Call, key_name: str, changed: Callable[[T], datetime]) -> Rows:
    """Return the changes since `from`, oldest first: each record once, with its last change.

    Creation counts as `edit`.
    """
    since = cast("datetime", call.query["from"])
    wanted = call.query.get("changeType")
    found = [(changed(store[key]), key, "edit") for key in store.key_list()]
    found += [(moment, key, "delete") for key, moment in store.deleted.items()]
    found = sorted(entry for entry in found if entry[0] >= since and wanted in {None, entry[2]})
    return Rows(
        LazyRows(
            found,
            lambda entry: {key_name: entry[1], "changeTime": time_text(entry[0]), "changeType": entry[2]},
        )
    )
