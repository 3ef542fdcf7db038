"""The rows of a list that were received already."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date, datetime
from decimal import Decimal
from hashlib import blake2b
from operator import attrgetter, itemgetter
from typing import Any, Final, TypeAlias, TypeVar, cast

import attrs

T = TypeVar("T")

_IDENTITIES: Final = {"id", "guid", "code", "email", "job_id", "jobId", "product_guid", "productGuid"}
_PLAIN: Final = {str, int, bool, Decimal, date, datetime}

_Getter: TypeAlias = "Callable[[object], tuple[object, ...]]"


class SeenRows:
    """Remembers the rows that the caller has, by 16 bytes each, so that a walk can start again without them.

    Rows are the same when all their values are the same. The lists differ in what they have for a key, and a key that
    turned out not to be unique would lose a row; so a row that has changed counts as another one. Rows that are equal
    are counted: three of them are given three times.
    """

    def __init__(self) -> None:
        self._given: Counter[bytes] = Counter()
        self._to_skip: Counter[bytes] = Counter()

    def restart(self) -> None:
        """Leave out the rows given so far from now on, each as often as it was given."""
        self._to_skip = self._given.copy()

    def drop_seen(self, rows: Sequence[T]) -> Sequence[T]:
        """Return the rows that the caller does not have yet, and count them as given."""
        return [row for row in rows if self._is_new(row)]

    def _is_new(self, row: object) -> bool:
        # A row can be a model, plain JSON or a string. Only repr shows all of them in full, and alike each time.
        mark = blake2b(repr(row).encode("utf-8", "surrogatepass"), digest_size=16).digest()
        if self._to_skip[mark]:
            self._to_skip[mark] -= 1
            return False
        self._given[mark] += 1
        return True


class RepeatedRows:
    """Counts the rows of a walk that come twice, which happens when a list moves while it is read.

    A row repeats another one when it has an identity, such as a code, and all its plain values are the same. Rows
    without an identity may be equal and still be two: `orders.list_claims` has one for each claimed item. Each row
    takes one hash of memory.
    """

    def __init__(self) -> None:
        self._marks: set[int] = set()
        self._repeated: set[int] = set()
        self._lasting: set[int] = set()
        self._getters: dict[type, tuple[_Getter, _Getter | None]] = {}

    def restart(self) -> None:
        """Forget the rows; those that come twice again in this walk come twice in the list itself."""
        self._lasting |= self._repeated
        self._repeated = set()
        self._marks = set()

    def count(self, rows: Sequence[object]) -> tuple[int, bool]:
        """Return how many of these rows came before, and whether all of these did so in an earlier walk, too."""
        marks = [mark for row in rows if (mark := self._mark(row)) is not None]
        repeated = [mark for mark in marks if self._is_repeated(mark)]
        self._repeated.update(repeated)
        return len(repeated), self._lasting.issuperset(repeated)

    def _is_repeated(self, mark: int) -> bool:
        before = len(self._marks)
        self._marks.add(mark)
        return len(self._marks) == before

    def _mark(self, row: object) -> int | None:
        if isinstance(row, dict):
            items = sorted(cast("dict[str, object]", row).items(), key=itemgetter(0))
            plain = [(name, value) for name, value in items if type(value) in _PLAIN]
            return hash(tuple(plain)) if any(name in _IDENTITIES for name, _ in plain) else None
        get, identities = self._getters.get(type(row)) or self._getters_of(type(row))
        if identities is None or not any(type(value) in _PLAIN for value in identities(row)):
            return None
        return hash(tuple([value if type(value) in _PLAIN else None for value in get(row)]))

    def _getters_of(self, type_: type) -> "tuple[_Getter, _Getter | None]":
        names = [field.name for field in attrs.fields(cast("Any", type_))] if attrs.has(type_) else []
        known = [name for name in names if name in _IDENTITIES]
        getters = self._getters[type_] = (_getter(names), _getter(known) if known else None)
        return getters


def _getter(names: Sequence[str]) -> _Getter:
    """Return a function that returns the values of these attributes. It runs for every row of a walk."""
    # With one name alone, attrgetter would not return a tuple.
    return attrgetter(*names, *names[:1]) if names else lambda _: ()
