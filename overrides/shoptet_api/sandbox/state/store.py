"""A place for records of one kind, by key and in order."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import Generic, TypeVar

T = TypeVar("T")


class Store(Generic[T]):
    """Records by key, in the order of their creation. Seeded ones are made when they are first asked for.

    Args:
        seeded: The keys of the seeded records.
        make: Makes the seeded record of a number, counted from 0. It may depend on nothing that changes.
        what: What the records are, for errors: `order` gives `order-not-found`.
    """

    def __init__(self, what: str, seeded: Iterable[str] = (), make: Callable[[int], T] | None = None) -> None:
        self.what = what
        self._make = make
        self._numbers: dict[str, int | None] = {key: number for number, key in enumerate(seeded)}
        self._records: dict[str, T] = {}
        self.deleted: dict[str, datetime] = {}
        """When what was deleted, by key."""

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
    def made(self) -> int:
        """How many records there are in memory."""
        return len(self._records)

    def get(self, key: str) -> T | None:
        """Return a record, or None where there is none."""
        return self[key] if key in self._numbers else None

    def key_list(self) -> list[str]:
        """Return all keys."""
        return list(self._numbers)

    def values(self) -> Iterator[T]:
        """Yield all records; seeded ones are made as it goes."""
        for key in self.key_list():
            yield self[key]

    def add(self, key: str, record: T) -> T:
        """Add a record, or put it in the place of the one that has the key."""
        self._numbers.setdefault(key, None)
        self._records[key] = record
        self.deleted.pop(key, None)
        return record

    def rename(self, old: str, new: str) -> None:
        """Give a record another key; it keeps its place."""
        self._records[new] = self[old]
        self._numbers = {new if key == old else key: number for key, number in self._numbers.items()}
        del self._records[old]
        self.deleted.pop(new, None)

    def remove(self, key: str, now: datetime) -> T:
        """Delete a record, and remember when."""
        record = self[key]
        del self._numbers[key]
        self._records.pop(key, None)
        self.deleted[key] = now
        return record
