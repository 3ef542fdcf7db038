"""Cut rows into calls that never have more rows than the operation takes."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING, Final, cast

import attrs

from shoptet_api.bulk.placing import keys_of
from shoptet_generated.runtime import InputError, Model
from shoptet_generated.runtime.fields import fields_of
from shoptet_generated.runtime.model import limits_of

if TYPE_CHECKING:
    from shoptet_generated.runtime import Operation


@attrs.frozen
class Row:
    """A row of the input."""

    index: int
    """Its position in the input, from 0."""
    value: object
    keys: frozenset[str]


class Chunks:
    """The rows of an input, and how the rows of one call become its body.

    Args:
        operation: The operation, whose body is a list, or an object with one list that has a maximum length.
        rows: The list, or the object.

    Raises:
        InputError: These are not rows.
    """

    def __init__(self, operation: "Operation[object]", rows: object) -> None:
        self._around: dict[str, object] | None = None
        self._list = ""
        limit = operation.body_limits.get("max_items")
        if limit is None:
            self._list, limit = _limited_list(operation)
            rows = self._taken_out(rows)
        self.limit: Final = int(limit)
        given = type(rows).__name__
        if isinstance(rows, str | bytes | Mapping | Model) or not isinstance(rows, Iterable):
            raise InputError(f"rows: expected rows, got a value of type {given}")
        self._rows = self._numbered(cast("Iterable[object]", rows))

    @property
    def around(self) -> Mapping[str, object]:
        """The fields of the body beside the rows."""
        return self._around or {}

    def take(self) -> list[Row]:
        """Return the rows of the next call; none at the end."""
        return list(islice(self._rows, self.limit))

    def skip(self, count: int) -> Iterator[Row]:
        """Yield the next rows, which are not sent."""
        while count > 0 and (row := next(self._rows, None)) is not None:
            count -= 1
            yield row

    def body(self, rows: Iterable[Row]) -> object:
        """Return the body of a call."""
        values = [row.value for row in rows]
        return values if self._around is None else {**self._around, self._list: values}

    def place(self, path: str) -> int | None:
        """Return the index of the row that a mistake of the body is about: `body[3].code`, `body.orderCodes[3]`."""
        start = f"body.{self._list}[" if self._around is not None else "body["
        number = path.removeprefix(start).partition("]")[0]
        return int(number) if path.startswith(start) and number.isdigit() else None

    def _taken_out(self, body: object) -> object:
        fields: object = body.to_dict() if isinstance(body, Model) else body
        if not isinstance(fields, Mapping):
            raise InputError(f"body: expected an object with {self._list}, got a value of type {type(body).__name__}")
        self._around = dict(cast("Mapping[str, object]", fields))
        return self._around.pop(self._list, ())

    @staticmethod
    def _numbered(rows: Iterable[object]) -> Iterator[Row]:
        for index, value in enumerate(rows):
            yield Row(index, value, keys_of(value))


def _limited_list(operation: "Operation[object]") -> tuple[str, int]:
    type_ = operation.input_type()
    if isinstance(type_, type) and issubclass(type_, Model):
        for field in fields_of(type_):
            limit = limits_of(type_, field.wire).get("max_items")
            if limit is not None:
                return field.wire, int(limit)
    raise InputError(f"{operation.id}: expected an operation that takes a limited number of rows")
