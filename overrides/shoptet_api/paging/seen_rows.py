"""Which rows of a list were given to the caller already."""

from collections import Counter
from collections.abc import Sequence
from hashlib import blake2b
from typing import TypeVar

T = TypeVar("T")


class Given:
    """Remembers the rows that were given, by 16 bytes each, so that a walk can begin anew without them.

    Rows are the same when all that they hold is the same. What the lists have for keys differs, and a key that turned
    out not to be unique would lose a row; so a row that has changed counts as another one. Rows that are equal are
    counted: three of them are given three times.
    """

    def __init__(self) -> None:
        self._given: Counter[bytes] = Counter()
        self._to_skip: Counter[bytes] = Counter()

    def restart(self) -> None:
        """From here on the rows given so far are left out, each as often as it was given."""
        self._to_skip = self._given.copy()

    def only_new(self, rows: Sequence[T]) -> Sequence[T]:
        """The rows that were not given before; they are given by this."""
        return [row for row in rows if self._is_new(row)]

    def _is_new(self, row: object) -> bool:
        # A row can be a model, plain JSON or a string. Only repr shows all of them in full, and alike each time.
        mark = blake2b(repr(row).encode("utf-8", "surrogatepass"), digest_size=16).digest()
        if self._to_skip[mark]:
            self._to_skip[mark] -= 1
            return False
        self._given[mark] += 1
        return True
