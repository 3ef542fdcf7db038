"""The columns of a model for Arrow: a typed schema, and the values of many rows as arrays.

Names are those of the attributes. Nested models are structs, lists are lists; JSON that the spec does not describe, a
union and a model inside itself are text. Every column may be null, as any field may be missing from a real response.

The values of a column are gathered from all rows and given to Arrow at once; a dictionary for each row, which Arrow
also accepts, would take four times as long. Only where a value is not of the column's type are the values of that
column converted one by one.
"""

import logging
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from decimal import ROUND_HALF_EVEN, Decimal, localcontext
from functools import partial
from operator import attrgetter
from typing import Any, Final, TypeAlias, cast

import attrs
import msgspec

from shoptet_api.snapshots.decimal_places import places_of_field
from shoptet_api.snapshots.optional_pyarrow import pa
from shoptet_generated.runtime import UNSET, InputError, Model
from shoptet_generated.runtime.fields import choice, fields_of, is_array, is_enum, is_model, item_of, places_of

Convert: TypeAlias = "Callable[[Any, str], object]"
Gather: TypeAlias = "Callable[[list[Any], str], Any]"

_DIGITS: Final = 38
"""Digits of a decimal column; its name decides how many of them are after the point."""
_log: Final = logging.getLogger("shoptet_api.snapshots")


@attrs.frozen
class Column:
    """A type of Arrow, and the functions that convert a value, or many to an array; the text is the column's place."""

    type: Any
    convert: Convert
    gather: Gather
    is_scalar: bool = False
    fields: "Mapping[str, Column]" = attrs.field(factory=dict[str, "Column"])
    """The columns of a nested model."""
    item: "Column | None" = None
    """The column of the items of a list."""


@attrs.frozen
class Partition:
    """A column whose values part the rows among folders."""

    column: str
    """The column, with dots before a field of a nested model: `price.currency_code`."""
    name: str
    """The column in the names of folders: the same, or the day of a time."""
    dropped: str | None
    """The column that the files omit, since the folders' names have it."""
    value_of: Callable[[object], object]
    """Returns the value of a row; None if it is missing or of another type."""


class Columns:
    """The columns of a model.

    Args:
        model: The model of a row.
    """

    def __init__(self, model: object) -> None:
        self._misfits: set[str] = set()
        self._rounded: set[str] = set()
        self._row = self._model(cast("type[Model]", model), ())
        self.schema: Final = pa.schema(list(self._row.type))

    def batch(self, rows: Sequence[object]) -> Any:  # noqa: ANN401 (pyarrow has no types)
        """Return rows as a record batch."""
        return pa.RecordBatch.from_struct_array(self._row.gather([*rows], ""))

    def partition(self, column: str) -> Partition:
        """Return the partition by a column.

        Raises:
            InputError: There is no such column, or it does not hold one plain value. The message has no values.
        """
        names = column.split(".") if isinstance(cast("object", column), str) else []
        within, found = self._row, None
        for place, name in enumerate(names):
            found = within.fields.get(name)
            if found is None:
                before = "".join(f"{part}." for part in names[:place])
                listed = ", ".join(before + known for known in within.fields) or f"the column {before[:-1]!r} itself"
                raise InputError(f"partition_by: must be one of {listed}, got {column!r}")
            within = found
        if found is None:
            raise InputError(
                f"partition_by: expected the name of a column, got a value of type {type(column).__name__}"
            )
        if not found.is_scalar:
            fault = f"expected a column with one plain value a row, got {column!r}, which has several"
            fields = [name for name, field in found.fields.items() if field.is_scalar]
            raise InputError(
                f"partition_by: {fault}" + (f"; name a field, such as {column}.{fields[0]}" if fields else "")
            )
        is_time = pa.types.is_timestamp(found.type)
        dropped = None if is_time or len(names) > 1 else column
        value_of = partial(_value_of, names, found.convert, f".{column}")
        return Partition(column, f"{column}_day" if is_time else column, dropped, value_of)

    @property
    def row(self) -> Column:
        """The column of a whole row, which is a struct."""
        return self._row

    def schema_without(self, name: str | None) -> Any:  # noqa: ANN401 (pyarrow has no types)
        """Return the schema, without the column that is named."""
        return self.schema if name is None else self.schema.remove(self.schema.get_field_index(name))

    def _of(self, hint: object, within: tuple[type, ...], name: str) -> Column:
        members = choice(hint).members
        if len(members) != 1:
            return self._text()
        member = members[0]
        if member is Decimal or places_of(member) is not None:
            places = places_of_field(name)
            return self._scalar(pa.decimal128(_DIGITS, places), {Decimal}, partial(self._decimal, places))
        if is_enum(member):
            return self._scalar(
                pa.string(), {str, *map(type, member)}, lambda value, place: self._exact(str, str, value, place)
            )
        if member in _SCALARS:
            kind, type_ = _SCALARS[cast("type", member)]
            return self._scalar(type_, {kind}, lambda value, place: self._exact(kind, None, value, place))
        if is_array(member):
            return self._list(item_of(member), within, name)
        if is_model(member) and member not in within:
            return self._model(member, within)
        return self._text()

    def _model(self, model: type[Model], within: tuple[type, ...]) -> Column:
        columns = [(field.name, self._of(field.hint, (*within, model), field.name)) for field in fields_of(model)]

        def convert(value: object, place: str) -> object:
            if not isinstance(value, Model):
                return self._misfit(value, place)
            row: dict[str, object] = {}
            for name, column in columns:
                part = getattr(value, name)
                row[name] = None if part is None or part is UNSET else column.convert(part, f"{place}.{name}")
            return row

        fields = [pa.field(name, column.type) for name, column in columns]
        getters = [(attrgetter(name), f".{name}", column.gather) for name, column in columns]
        type_ = pa.struct(fields)

        def gather(values: list[Any], place: str) -> Any:  # noqa: ANN401 (pyarrow has no types)
            kinds = set(map(type, values))
            if kinds - {model, type(None), type(UNSET)} or not values:
                return _one_by_one(type_, convert, values, place)
            mask = None
            if len(kinds) > 1:
                values = [value if type(value) is model else None for value in values]
                mask = pa.array([value is None for value in values])
                # Any row stands in for a missing one; the mask hides its values.
                some = next(value for value in values if value is not None) if model in kinds else None
                if some is None:
                    return pa.nulls(len(values), type_)
                values = [some if value is None else value for value in values]
            elif model not in kinds:
                return pa.nulls(len(values), type_)
            arrays = [gather(list(map(get, values)), place + name) for get, name, gather in getters]
            return pa.StructArray.from_arrays(arrays, fields=fields, mask=mask)

        return Column(type_, convert, gather, fields=dict(columns))

    def _list(self, item: object, within: tuple[type, ...], name: str) -> Column:
        column = self._of(item, within, name)

        def convert(value: object, place: str) -> object:
            if not isinstance(value, list):
                return self._misfit(value, place)
            place += "[]"
            return [None if part is None else column.convert(part, place) for part in _parts(value)]

        type_ = pa.list_(column.type)

        def gather(values: list[Any], place: str) -> Any:  # noqa: ANN401 (pyarrow has no types)
            if set(map(type, values)) - {list, type(None), type(UNSET)}:
                return _one_by_one(type_, convert, values, place)
            items: list[Any] = []
            offsets: list[int | None] = []
            for value in values:
                if value is None or value is UNSET:
                    offsets.append(None)
                else:
                    offsets.append(len(items))
                    items += value
            offsets.append(len(items))
            return pa.ListArray.from_arrays(
                pa.array(offsets, pa.int32()), column.gather(items, f"{place}[]"), type=type_
            )

        return Column(type_, convert, gather, item=column)

    def _text(self) -> Column:
        def convert(value: object, place: str) -> object:
            try:
                return msgspec.json.encode(value, enc_hook=_plain).decode()
            except UnicodeEncodeError:
                return self._misfit(value, place)

        return Column(pa.string(), convert, partial(_one_by_one, pa.string(), convert))

    def _scalar(self, type_: Any, kinds: "set[type]", convert: Convert) -> Column:  # noqa: ANN401 (as above)
        plain = {*kinds, type(None)}

        def gather(values: list[Any], place: str) -> Any:  # noqa: ANN401 (as above)
            found = set(map(type, values)) - plain
            if found == {type(UNSET)}:
                values = [None if value is UNSET else value for value in values]
            elif found or (datetime in kinds and any(value and value.tzinfo is None for value in values)):
                return _one_by_one(type_, convert, values, place)
            try:
                return pa.array(values, type_)
            except (pa.ArrowException, OverflowError, ValueError, TypeError):
                # A number is out of the column's range, or has more decimal places.
                return _one_by_one(type_, convert, values, place)

        return Column(type_, convert, gather, is_scalar=True)

    def _exact(self, kind: type, as_: Callable[[Any], object] | None, value: object, place: str) -> object:
        is_exact = type(value) is kind or (kind is str and isinstance(value, str))
        if not is_exact or (kind is int and not -(2**63) <= cast("int", value) < 2**63):
            return self._misfit(value, place)
        if isinstance(value, str) and not _is_unicode(value):
            return self._misfit(value, place)
        if isinstance(value, datetime):
            return self._misfit(value, place) if value.tzinfo is None else value.astimezone(UTC)
        return as_(value) if as_ is not None else value

    def _decimal(self, places: int, value: object, place: str) -> object:
        if not isinstance(value, Decimal) or not value.is_finite() or value.adjusted() >= _DIGITS - places:
            return self._misfit(value, place)
        exponent = value.as_tuple().exponent
        if isinstance(exponent, int) and exponent < -places:
            with localcontext() as context:
                context.prec = 2 * _DIGITS
                rounded = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_EVEN)
            if rounded != value and place not in self._rounded:
                self._rounded.add(place)
                _log.warning("column %s: a value with more than %d decimal places is rounded", place[1:], places)
            return rounded
        return value

    def _misfit(self, value: object, place: str) -> object:
        """Log once per column that a value did not fit it, and is null there."""
        if place not in self._misfits:
            self._misfits.add(place)
            _log.warning("column %s: a value of type %s does not fit and is null", place[1:], type(value).__name__)
        return None


def _is_unicode(text: str) -> bool:
    """Return whether a text can be encoded: JSON can escape half a character."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _one_by_one(type_: Any, convert: Convert, values: list[Any], place: str) -> Any:  # noqa: ANN401 (as above)
    converted = [None if value is None or value is UNSET else convert(value, place) for value in values]
    return pa.array(converted, type_)


def _value_of(names: Sequence[str], convert: Convert, place: str, row: object) -> object:
    value = row
    for name in names:
        value = getattr(value, name) if isinstance(value, Model) else None
    if value is None or value is UNSET or convert(value, place) is None:
        return None
    return value


def _parts(value: Any) -> list[Any]:  # noqa: ANN401 (the items are converted later)
    parts: list[Any] = value
    return parts


def _plain(value: object) -> object:
    if isinstance(value, Model):
        return value.to_dict()
    if isinstance(value, Mapping):
        return dict(cast("Mapping[str, object]", value))
    raise TypeError(type(value).__name__)


_SCALARS: Final[Mapping[type, tuple[type, Any]]] = {
    str: (str, pa.string()),
    bool: (bool, pa.bool_()),
    int: (int, pa.int64()),
    datetime: (datetime, pa.timestamp("us", tz="UTC")),
    date: (date, pa.date32()),
}
