"""`Model.to_dict`: models as plain JSON that `from_dict` reads back equal.

A response can hold values that do not fit their types; reading keeps them, and so writing must not refuse them. A field
of a request body is written as it would be sent, and refused if it cannot be sent.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple, cast

from .bodies import Writer, plain, write_scalar, writer_of
from .fields import Field, cached, choice, fields_of, is_array, is_mapping, is_model, item_of, places_of
from .model import UNSET, Model
from .refusals import InputError
from .scalars import encode_datetime
from .values import decimal_of

if TYPE_CHECKING:
    from .refusals import Where


class _Shape(NamedTuple):
    """The parts of a type that decide how a value is written."""

    is_decimal: bool
    models: bool
    item: object
    """The type of the items of a list."""
    value: object
    """The type of the values of a mapping."""


class _Kept(NamedTuple):
    name: str
    wire: str
    shape: _Shape
    write: Writer | None
    """The writer of a field of a request body; None for a field of a response."""


def write_kept(model: Model, where: Where) -> dict[str, object]:
    """Write a model as plain JSON.

    Raises:
        InputError: A value of a request body cannot be sent, or a value is not JSON at all.
    """
    written: dict[str, object] = {}
    for name, wire, shape, write in _fields(model.__class__):
        value = getattr(model, name)
        if value is UNSET:
            continue
        place = (where, name)
        if value is None or write is None:
            written[wire] = _keep(value, shape, place)
        else:
            written[wire] = plain(write(value, place))
    return written


def _keep(value: object, shape: _Shape, where: Where) -> object:
    # A float is here only because it was read: the fields of request bodies have a writer.
    if value is None or value.__class__ in {str, int, bool, float}:
        return value
    if isinstance(value, Decimal):
        return _decimal_text(value) if shape.is_decimal else value
    if isinstance(value, Model):
        return write_kept(value, where)
    if isinstance(value, datetime):
        text = encode_datetime(value, where)
        return f"{text[:19]}.{value.microsecond:06}{text[19:]}" if value.microsecond else text
    if isinstance(value, Mapping):
        return _keep_mapping(cast("Mapping[object, object]", value), shape, where)
    if isinstance(value, Sequence) and not isinstance(value, (str, bytes, bytearray)):
        item = _shape(shape.item)
        return [_keep(each, item, (where, index)) for index, each in enumerate(cast("Sequence[object]", value))]
    return write_scalar(value, where)


def _keep_mapping(value: Mapping[object, object], shape: _Shape, where: Where) -> object:
    if shape.models:
        # The plain JSON of a model, which a caller may give in its place.
        try:
            return plain(writer_of(shape.value)(value, where))
        except InputError:
            pass
    item = _ANYTHING if shape.models else _shape(shape.value)
    return {
        str(key.value if isinstance(key, Enum) else key): _keep(each, item, (where, str(key)))
        for key, each in value.items()
    }


def _decimal_text(value: Decimal) -> object:
    try:
        number = decimal_of(value)
    except ValueError:
        return value
    return f"{number:f}" if abs(number.adjusted()) < 100 else str(number)


@cached
def _fields(cls: type[Model]) -> tuple[_Kept, ...]:
    return tuple(
        _Kept(field.name, field.wire, _shape(field.hint), writer_of(field.hint) if _is_sent(field) else None)
        for field in fields_of(cls)
    )


def _is_sent(field: Field) -> bool:
    """Return whether only a request body has such a field."""
    return field.default is UNSET or any(places_of(member) is not None for member in choice(field.hint).members)


@cached
def _shape(hint: object) -> _Shape:
    members = choice(hint).members
    models = any(map(is_model, members))
    return _Shape(
        is_decimal=Decimal in members,
        models=models,
        item=next((item_of(member) for member in members if is_array(member)), object),
        value=hint if models else next((item_of(member) for member in members if is_mapping(member)), object),
    )


_ANYTHING = _shape(object)
