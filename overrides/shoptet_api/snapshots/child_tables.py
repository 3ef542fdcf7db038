"""Tables of the lists in rows: one row for each item, with the key of its parent and its position."""

from collections.abc import Iterator, Sequence
from typing import Any, Final, cast

import attrs

from shoptet_api.snapshots.arrow_columns import Column, Columns
from shoptet_api.snapshots.optional_pyarrow import pa
from shoptet_generated.runtime import InputError, Model

ALL: Final = "all"
_KEYS: Final = ("code", "guid", "id", "job_id")


@attrs.frozen
class ChildTable:
    """The table of one list. It makes batches of rows as `Columns` does."""

    name: str
    """The column, with dots before a field of a nested model."""
    schema: Any
    _key: str
    _key_column: Column
    _item: Column

    def batch(self, rows: Sequence[object]) -> Any:  # noqa: ANN401 (pyarrow has no types)
        """Return the items of some rows as a record batch."""
        keys: list[object] = []
        positions: list[int] = []
        items: list[object] = []
        for row in rows:
            value: object = row
            for name in self.name.split("."):
                value = getattr(value, name, None) if isinstance(value, Model) else None
            if isinstance(value, list):
                listed = cast("list[object]", value)
                keys += [getattr(row, self._key, None)] * len(listed)
                positions += range(len(listed))
                items += listed
        made = self._item.gather(items, f".{self.name}[]")
        arrays = [self._key_column.gather(keys, f".{self._key}"), pa.array(positions, pa.int32())]
        return pa.RecordBatch.from_arrays(
            [*arrays, *(made.flatten() if self._item.fields else [made])], schema=self.schema
        )

    def schema_without(self, _: str | None) -> Any:  # noqa: ANN401 (pyarrow has no types)
        """Return the schema."""
        return self.schema


@attrs.frozen
class ParentTable:
    """The rows without the lists that have tables of their own."""

    schema: Any
    _columns: Columns

    @classmethod
    def of(cls, columns: Columns, children: Sequence[ChildTable]) -> "ParentTable":
        """Return the table of rows whose lists are elsewhere."""
        names = {child.name for child in children}
        return cls(pa.schema([field for field in columns.schema if field.name not in names]), columns)

    def batch(self, rows: Sequence[object]) -> Any:  # noqa: ANN401 (pyarrow has no types)
        """Return some rows as a record batch."""
        whole = self._columns.batch(rows)
        return pa.RecordBatch.from_arrays([whole.column(name) for name in self.schema.names], schema=self.schema)

    def schema_without(self, _: str | None) -> Any:  # noqa: ANN401 (pyarrow has no types)
        """Return the schema."""
        return self.schema


def child_tables(columns: Columns, explode: str | Sequence[str]) -> list[ChildTable]:
    """Return the tables of lists.

    Raises:
        InputError: There is no such list, or the rows have no key. The message has no values.
    """
    lists = dict(_lists(columns.row, ""))
    names = [explode] if isinstance(explode, str) else list(explode)
    if names == [ALL]:
        names = [name for name in lists if "." not in name]
    for name in names:
        if name not in lists:
            raise InputError(f"explode: expected {ALL!r} or one of {', '.join(lists) or 'no list'}, got {name!r}")
    key = next((name for name in _KEYS if (found := columns.row.fields.get(name)) and found.is_scalar), None)
    if key is None:
        raise InputError(f"explode: expected rows with one of {', '.join(_KEYS)}, got rows without a key")
    return [_child(columns, name, lists[name], key) for name in dict.fromkeys(names)]


def _child(columns: Columns, name: str, item: Column, key: str) -> ChildTable:
    key_column = columns.row.fields[key]
    fields = [(field, column.type) for field, column in item.fields.items()] or [("value", item.type)]
    schema = pa.schema([(f"parent_{key}", key_column.type), ("position", pa.int32()), *fields])
    return ChildTable(name, schema, key, key_column, item)


def _lists(row: Column, before: str) -> Iterator[tuple[str, Column]]:
    for name, column in row.fields.items():
        if column.item is not None:
            yield f"{before}{name}", column.item
        elif column.fields:
            yield from _lists(column, f"{before}{name}.")
