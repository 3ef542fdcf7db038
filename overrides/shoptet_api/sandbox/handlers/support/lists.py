"""Lists: rows that are shown when a page needs them, and the filters of list operations."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Generic, Self, TypeVar, cast, overload

from shoptet_api.sandbox.call import Call, Rows
from shoptet_api.sandbox.json_types import Record
from shoptet_api.sandbox.state.moments import time_text
from shoptet_api.sandbox.state.store import Store

T = TypeVar("T")


class Shown(Sequence[Record]):
    """Rows that are shown one by one, when they are asked for."""

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
    """The filters of one call; a parameter that was not given lets everything through."""

    def __init__(self, call: Call) -> None:
        self._query = call.query
        self._tests: list[Callable[[T], bool]] = []

    def equal(self, name: str, field: Callable[[T], object]) -> Self:
        """Let through what has exactly the value."""
        if name in self._query:
            wanted = self._query[name]
            self._tests.append(lambda record: field(record) == wanted)
        return self

    def same_text(self, name: str, field: Callable[[T], str | int | None]) -> Self:
        """Let through what has the text, whatever the case of its letters."""
        if name in self._query:
            wanted = str(self._query[name]).casefold()
            self._tests.append(lambda record: str(field(record) or "").casefold() == wanted)
        return self

    def has(self, name: str, fields: Callable[[T], Iterable[object]]) -> Self:
        """Let through what has the value among others."""
        if name in self._query:
            wanted = self._query[name]
            self._tests.append(lambda record: wanted in fields(record))
        return self

    def is_there(self, name: str, field: Callable[[T], object]) -> Self:
        """Let through what has a field, or what has it not, as the parameter says."""
        if name in self._query:
            wanted = self._query[name]
            self._tests.append(lambda record: bool(field(record)) == wanted)
        return self

    def between(self, stem: str, field: Callable[[T], object]) -> Self:
        """Let through what lies from `…From` to `…To`, both included. What has no value lies nowhere."""
        if f"{stem}From" in self._query:
            least = self._query[f"{stem}From"]
            self._tests.append(lambda record: _in_order(least, field(record)))
        if f"{stem}To" in self._query:
            most = self._query[f"{stem}To"]
            self._tests.append(lambda record: _in_order(field(record), most))
        return self

    def at_least(self, name: str, field: Callable[[T], object]) -> Self:
        """Let through what is not less than the parameter."""
        if name in self._query:
            least = self._query[name]
            self._tests.append(lambda record: _in_order(least, field(record)))
        return self

    def at_most(self, name: str, field: Callable[[T], object]) -> Self:
        """Let through what is not more than the parameter."""
        if name in self._query:
            most = self._query[name]
            self._tests.append(lambda record: _in_order(field(record), most))
        return self

    def chosen(self, records: Iterable[T]) -> Iterator[T]:
        """Yield what all filters let through."""
        return (record for record in records if all(test(record) for test in self._tests))

    def shown(self, store: Store[T], show: Callable[[T], Record], *, newest_first: bool = False) -> Rows:
        """Return the rows of a list operation."""
        if not self._tests:
            keys = store.key_list()
            return Rows(Shown(keys[::-1] if newest_first else keys, lambda key: show(store[key])))
        records = list(self.chosen(store.values()))
        return Rows(Shown(records[::-1] if newest_first else records, show))


def _in_order(first: object, second: object) -> bool:
    """Tell whether two values are in order. A time and a day are compared as days in Prague."""
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
    # The offset that a caller wrote is left alone: the day is the one that stands in the request.
    return moment.date() if isinstance(moment, datetime) else moment


def changes(store: Store[T], call: Call, key_name: str, changed: Callable[[T], datetime]) -> Rows:
    """Return what was changed since `from`, oldest first: every record once, with what happened to it last.

    Creation counts as `edit`.
    """
    since = cast("datetime", call.query["from"])
    wanted = call.query.get("changeType")
    found = [(changed(store[key]), key, "edit") for key in store.key_list()]
    found += [(moment, key, "delete") for key, moment in store.deleted.items()]
    found = sorted(entry for entry in found if entry[0] >= since and wanted in {None, entry[2]})
    return Rows(
        Shown(
            found,
            lambda entry: {key_name: entry[1], "changeTime": time_text(entry[0]), "changeType": entry[2]},
        )
    )
