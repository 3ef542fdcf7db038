"""The rows of a list that the caller has already."""

from collections import Counter
from collections.abc import Sequence
from hashlib import blake2b
from typing import TypeVar

T = TypeVar("T")


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
