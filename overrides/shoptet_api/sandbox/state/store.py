"""The store of one kind of record, keyed and ordered."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import Generic, TypeVar

T = TypeVar("T")


class Store(Generic[T]):
    """Records by key, in the order of their creation. A seeded record is created when it is first read.

    Args:
        seeded: The keys of the seeded records.
        make: Creates the seeded record with this number, counted from 0. It must not depend on anything that changes.
        kind: The kind of record, for errors: `order` gives `order-not-found`.
    """

    def __init__(self, kind: str, seeded: Iterable[str] = (), make: Callable[[int], T] | None = None) -> None:
        self.kind = kind
        self._make = make
        self._numbers: dict[str, int | None] = {key: number for number, key in enumerate(seeded)}
        self._records: dict[str, T] = {}
        self.deleted: dict[str, datetime] = {}
        """The times of deletion, keyed by the deleted keys."""

    def __contains__(self, key: object) -> bool:
        return key in self._numbers

    def __len__(self) -> int:
        return len(self._numbers)

    def __getitem__(self, key: str) -> T:
        record = self._records.get(key)
        if record is None:
            number = self._numbers[key]
            if self._make is None or number is None:
                raise KeyError(key)
            record = self._records[key] = self._make(number)
        return record

    @property
    def loaded_count(self) -> int:
        """The number of records in memory."""
        return len(self._records)

    def get(self, key: str) -> T | None:
        """Return a record, or None if it does not exist."""
        return self[key] if key in self._numbers else None

    def key_list(self) -> list[str]:
        """Return all keys."""
        return list(self._numbers)

    def values(self) -> Iterator[T]:
        """Yield all records, creating seeded ones on the way."""
        for key in self.key_list():
            yield self[key]

    def add(self, key: str, record: T) -> T:
        """Add a record, or replace the one with the same key."""
        self._numbers.setdefault(key, None)
        self._records[key] = record
        self.deleted.pop(key, None)
        return record

    def rename(self, old: str, new: str) -> None:
        """Change the key of a record; its position stays."""
        self._records[new] = self[old]
        self._numbers = {new if key == old else key: number for key, number in self._numbers.items()}
        del self._records[old]
        self.deleted.pop(new, None)

    def remove(self, key: str, now: datetime) -> T:
        """Delete a record and remember the time."""
        record = self[key]
        del self._numbers[key]
        self._records.pop(key, None)
        self.deleted[key] = now
        return record
