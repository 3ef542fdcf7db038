"""Lists that have attributes of their own: such a result of a `list` method can be walked like the list alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar, TypeVar, cast, overload

T_co = TypeVar("T_co", covariant=True)


class Rows(Sequence[T_co]):
    """A model that is the sequence of the rows that it holds; its other fields stay attributes.

    A list that did not come, or came as something else, is empty.
    """

    __slots__ = ()

    _rows: ClassVar[tuple[str, ...]] = ()
    """Attributes that hold the rows, in the order in which they are walked."""

    def _all(self) -> list[T_co]:
        held: list[object] = [getattr(self, name) for name in self._rows]
        return [row for rows in held if isinstance(rows, list) for row in cast("list[T_co]", rows)]

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self._all())

    def __iter__(self) -> Iterator[T_co]:
        """Walk the rows."""
        return iter(self._all())

    @overload
    def __getitem__(self, index: int) -> T_co: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[T_co]: ...

    def __getitem__(self, index: int | slice) -> T_co | Sequence[T_co]:
        """Return a row, or some of them."""
        return self._all()[index]
