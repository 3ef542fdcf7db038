"""Writers for request bodies: they turn models and plain JSON into the JSON that the API takes.

Each type has one writer, made when the type is first used, just as it has one reader in `reading`. The type that the
spec gives a place decides which writer is used; the writer then looks at the actual value.

The whole body is never copied. A writer returns a `Part` for every object in it. The encoder asks for the fields of a
part when it reaches the part, and drops them once they are written: of a price list with ten thousand prices, only one
price at a time is a dictionary.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING, Final, TypeAlias, cast

from .fields import cached, choice, fields_of, is_array, is_model, item_of, places_of
from .model import UNSET, Model
from .refusals import InputError, refusal
from .scalars import Places, encode_date, encode_datetime, encode_decimal, kind, refuse_float

if TYPE_CHECKING:
    from .refusals import Where

Writer: TypeAlias = Callable[[object, "Where"], object]
Part: TypeAlias = "partial[dict[str, object]]"
"""An object of a body: calling it returns its fields, in which nested objects are parts too."""

_Field: TypeAlias = tuple[str, str, Writer, tuple[type, ...]]
"""A field's attribute, its wire name, its writer, and the classes whose instances are written as they are."""

_ANY_PLACES: Final = Places()
_WRITTEN_OTHERWISE: Final = frozenset[object]((date, datetime))


@cached
def writer_of(type_: object) -> Writer:
    """Return the writer for a type."""
    members = choice(type_).members
    places = next((places for member in members if (places := places_of(member)) is not None), None)
    if places is not None:
        return _decimal_writer(places)
    if members == (date,):
        return _write_date
    if members == (datetime,):
        return _write_datetime
    if members == (int,):
        return _write_int
    items = next((item_of(member) for member in members if is_array(member)), object)
    models = tuple(member for member in members if is_model(member))
    if items is object and not models:
        return write_anything
    return _container_writer(models, items)


def plain(written: object) -> object:
    """Return the result of a writer with all of its parts written: plain JSON."""
    if isinstance(written, partial):
        return {key: plain(value) for key, value in cast("Part", written)().items()}
    if isinstance(written, list):
        return [plain(item) for item in cast("list[object]", written)]
    return written


def write_model(model: Model, where: Where) -> dict[str, object]:
    """Write a model by its own fields, whichever type the spec gives its place."""
    written: dict[str, object] = {}
    # Most fields of a body are left out or written as they are: these need no call of a writer.
    for name, wire, write, passes in _fields(model.__class__):
        value = getattr(model, name)
        if value is UNSET:
            continue
        written[wire] = value if value is None or value.__class__ in passes else write(value, (where, name))
    return written


def write_scalar(value: object, where: Where) -> object:
    """Write a single value whose place has no type in the spec.

    Raises:
        InputError: The value cannot be sent.
    """
    if value is UNSET:
        raise refusal(where, "expected a value, got UNSET; leave the item out")
    if isinstance(value, Enum):
        value = cast("object", value.value)
    if value is None or isinstance(value, (str, int)):
        return str.__str__(value) if isinstance(value, str) else value
    if isinstance(value, float):
        raise refuse_float(value, where)
    if isinstance(value, Decimal):
        return encode_decimal(value, _ANY_PLACES, where)
    if isinstance(value, datetime):
        return encode_datetime(value, where)
    if isinstance(value, date):
        return encode_date(value, where)
    uuid = sys.modules.get("uuid")  # A program that passes a UUID has imported the module; others need not load it.
    if uuid is not None and isinstance(value, uuid.UUID):
        return str(value)
    if hasattr(type(value), "__float__"):
        raise refusal(
            where, f"{kind(value)} cannot be sent to the API; give a Decimal, an int or a numeric str instead"
        )
    raise refusal(where, f"{kind(value)} cannot be sent to the API")


def nesting_refusal(value: object, where: Where) -> InputError:
    """Return the error for a body that is nested deeper than Python's stack, mostly because it contains itself."""
    waiting: list[tuple[object, Where, bool]] = [(value, where, False)]
    above: set[int] = set()
    while waiting:
        value, place, is_done = waiting.pop()
        if is_done:
            above.discard(id(value))
            continue
        parts = _parts(value)
        if not parts:
            continue
        if id(value) in above:
            return refusal(place, "expected JSON, got an object that contains itself; give a copy without the cycle")
        above.add(id(value))
        waiting.append((value, place, True))
        waiting += [(part, (place, step), False) for step, part in parts]
    return refusal(where, "expected JSON, got more levels of nesting than Python can write")


def _parts(value: object) -> list[tuple[str | int, object]]:
    if isinstance(value, Model):
        return [(field.name, getattr(value, field.name)) for field in fields_of(type(value))]
    if isinstance(value, Mapping):
        return [(str(key), part) for key, part in cast("Mapping[object, object]", value).items()]
    if isinstance(value, Sequence) and not isinstance(value, (str, bytes, bytearray)):
        return list(enumerate(cast("Sequence[object]", value)))
    return []


def _container_writer(models: tuple[type[Model], ...], items: object) -> Writer:
    is_known = bool(models) or items is not object

    def write(value: object, where: Where) -> object:
        given = value  # A type checker narrows `value` below until messages cannot use it.
        if isinstance(value, Model) and (isinstance(value, models) or not is_known):
            return partial(write_model, value, where)
        if isinstance(value, Mapping) and (models or not is_known):
            return partial(_write_mapping, cast("Mapping[object, object]", value), models, where)
        if (
            (items is not object or not is_known)
            and isinstance(value, Sequence)
            and not isinstance(value, (str, bytes, bytearray))
        ):
            write_item = writer_of(items)
            return [
                None if item is None else write_item(item, (where, index))
                for index, item in enumerate(cast("Sequence[object]", value))
            ]
        if is_known:
            raise refusal(where, f"expected {_expected(models)}, got {kind(given)}")
        return write_scalar(given, where)

    return write


def _expected(models: tuple[type[Model], ...]) -> str:
    return f"{' or '.join(model.__name__ for model in models)} or its plain JSON" if models else "a list"


write_anything: Final = _container_writer((), object)
"""Writes JSON that the spec does not describe."""

_NO_FIELDS: Final[Mapping[str, _Field]] = {}
_UNKNOWN: Final[_Field] = ("", "", write_anything, (str, int, bool))


def _write_mapping(given: Mapping[object, object], models: tuple[type[Model], ...], where: Where) -> dict[str, object]:
    """Write plain JSON of an object by the fields of the model that shares the most keys with it."""
    fields: Mapping[str, _Field] = _NO_FIELDS
    if len(models) == 1:
        fields = _wires(models[0])
    elif models:
        fields = max(map(_wires, models), key=lambda fields: len(fields.keys() & given.keys()))
    written: dict[str, object] = {}
    for key, value in given.items():
        if not isinstance(key, str):
            raise refusal(where, f"expected a string as the key of a JSON object, got {kind(key)}")
        # A member of an enumeration of the caller's own is a string too, and its `str` is its name.
        key = str.__str__(key)  # noqa: PLW2901 (the same key)
        _, _, write, passes = fields.get(key, _UNKNOWN)
        if value is None or value.__class__ in passes:
            written[key] = value
        elif value is not UNSET:
            written[key] = write(value, (where, key))
    return written


@cached
def _fields(model: type[Model]) -> tuple[_Field, ...]:
    return tuple((field.name, field.wire, writer_of(field.hint), _passing(field.hint)) for field in fields_of(model))


@cached
def _wires(model: type[Model]) -> Mapping[str, _Field]:
    return {field[1]: field for field in _fields(model)}


def _passing(hint: object) -> tuple[type, ...]:
    """Return the classes whose instances are written as they are: most fields hold one and need no call."""
    members = choice(hint).members
    if any(member in _WRITTEN_OTHERWISE or places_of(member) is not None for member in members):
        return ()
    if any(is_model(member) or is_array(member) for member in members):
        return ()
    return (str, int) if members == (int,) else (str, int, bool)


def _decimal_writer(places: Places) -> Writer:
    def write_decimal(value: object, where: Where) -> object:
        return encode_decimal(value, places, where)

    return write_decimal


def _write_date(value: object, where: Where) -> object:
    if isinstance(value, Enum):
        value = cast("object", value.value)
    return str.__str__(value) if isinstance(value, str) else encode_date(value, where)


def _write_datetime(value: object, where: Where) -> object:
    if isinstance(value, date) and not isinstance(value, datetime):
        raise refusal(where, "expected a datetime with an offset, got a date")
    return write_scalar(value, where)


def _write_int(value: object, where: Where) -> object:
    """Write an integer; a `Decimal` without a fraction is one too."""
    if isinstance(value, bool):
        raise refusal(where, f"expected an int, got {value}")
    if isinstance(value, Decimal):
        written = encode_decimal(value, Places(as_number=True), where)
        if not isinstance(written, int):
            raise refusal(where, f"expected an integer, got {value}")
        return written
    return write_anything(value, where)
