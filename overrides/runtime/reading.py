"""Reading what really comes: parsed JSON into models, tolerantly.

Nothing here raises for any JSON. What does not fit its type is kept as it came, what is missing becomes None, and each
such place is told as `Drift`. What fits is made into the type: numbers and decimal strings into the same `Decimal`,
digit by digit, times with and without the colon into the same aware `datetime`.

For every type there is one reader, a function made when the type is first met. A reader takes the value, its place and
the function that drift goes to. A place is a chain of (place of the parent, key or index, model), made into text only
when there is something to tell.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar, cast

from .drift import Drift, Place, Report, is_object, mismatch, tell
from .fields import cached, choice, fields_of, is_array, is_enum, is_mapping, is_model, item_of, places_of
from .model import Model
from .objects import Step, object_reader
from .values import SCALARS, Reader, read_anything, read_decimal, read_mapping

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .enums import OpenEnum
    from .fields import Field

__all__ = ["Drift", "Place", "Reader", "Report", "read", "read_model", "reader_of"]

ModelT = TypeVar("ModelT", bound=Model)

_PLAIN: Final[dict[object, type]] = {str: str, int: int, bool: bool}


def read(type_: object, value: object, report: Report | None = None, *, place: Place = "$") -> object:
    """Read parsed JSON as `type_`, tolerantly.

    Args:
        type_: A model class, a scalar, a list or a union of these.
        value: What the JSON parser gave. Numbers with a point are best parsed as `Decimal`, since a float has lost
            digits before it comes here.
        report: Called for every place that is not as promised.
        place: Where the value stands in the answer, for the paths that are reported.
    """
    return reader_of(type_)(value, place, report)


def read_model(cls: type[ModelT], data: Mapping[str, object], report: Report | None = None) -> ModelT:
    """Read a JSON object as a model.

    Raises:
        TypeError: `data` is no mapping.
    """
    if not is_object(data):
        raise TypeError(f"{cls.__name__}.from_dict takes a mapping, not {type(data).__name__}")
    return cast("ModelT", reader_of(cls)(data, "$", report))


@cached
def reader_of(type_: object) -> Reader:
    """Return the reader for a type."""
    taken = choice(type_)
    if not taken.members:
        return read_anything
    reader = _one_reader(taken.members[0]) if len(taken.members) == 1 else _union_reader(taken.members)
    return _nullable(reader) if taken.nullable else reader


def _list_reader(item: object) -> Reader:
    exact = _PLAIN.get(item)
    reader = reader_of(item)

    def read_array(value: object, place: Place, report: Report | None) -> object:
        if not isinstance(value, list):
            return mismatch(report, place, "array", value)
        owner = place[2] if isinstance(place, tuple) else ""
        return [
            came if came.__class__ is exact else reader(came, (place, index, owner), report)
            for index, came in enumerate(cast("list[object]", value))
        ]

    return read_array


def _mapping_reader(item: object) -> Reader:
    reader = reader_of(item)
    if reader is read_anything:
        return read_mapping

    def read_items(value: object, place: Place, report: Report | None) -> object:
        if not is_object(value):
            return mismatch(report, place, "object", value)
        owner = place[2] if isinstance(place, tuple) else ""
        return {key: reader(came, (place, key, owner), report) for key, came in value.items()}

    return read_items


def _enum_reader(cls: type[OpenEnum]) -> Reader:
    name = cls.__name__
    known = cls._value2member_map_.get

    def read_member(value: object, place: Place, report: Report | None) -> object:
        if not isinstance(value, str):
            return mismatch(report, place, name, value)
        member = known(value)
        if member is not None:
            return member
        tell(report, place, name, "a value that the spec does not know")
        return cls(value)

    return read_member


def _union_reader(members: tuple[object, ...]) -> Reader:
    """Read as the member that fits best: least drift, then most fields known, then the first."""
    readers = [(reader_of(member), _wires(member)) for member in members]
    promise = " or ".join(map(_promise, members))

    def read_best(value: object, place: Place, report: Report | None) -> object:
        keys = value.keys() if is_object(value) else frozenset[str]()
        best: tuple[tuple[int, int], object, list[Drift]] | None = None
        for reader, wires in readers:
            drifts: list[Drift] = []
            result = reader(value, place, drifts.append)
            rank = (len(drifts), -len(keys & wires))
            if best is None or rank < best[0]:
                best = (rank, result, drifts)
        if best is None or (best[2] and best[1] is value):
            return mismatch(report, place, promise, value)
        if report is not None:
            for drift in best[2]:
                report(drift)
        return best[1]

    return read_best


def _nullable(reader: Reader) -> Reader:
    def read_or_none(value: object, place: Place, report: Report | None) -> object:
        return None if value is None else reader(value, place, report)

    return read_or_none


def _step(field: Field) -> Step:
    taken = choice(field.hint)
    # Null is looked at before the reader is called, so that it need not do so again.
    hint = taken.members[0] if len(taken.members) == 1 else field.hint
    return Step(field=field, taken=taken, reader=reader_of(hint), promise=_promise(field.hint))


def _one_reader(member: object) -> Reader:
    if member in SCALARS:
        return SCALARS[member][0]
    if places_of(member) is not None:
        return read_decimal
    if is_model(member):
        return object_reader(member, _step)
    if is_enum(member):
        return _enum_reader(member)
    if is_array(member):
        return _list_reader(item_of(member))
    if is_mapping(member):
        return _mapping_reader(item_of(member))
    return read_anything


def _promise(hint: object) -> str:
    """Return what to call a type in a drift."""
    taken = choice(hint)
    names = [SCALARS[member][1] if member in SCALARS else _name(member) for member in taken.members]
    return " or ".join([*names, "null"] if taken.nullable else names)


def _name(member: object) -> str:
    if places_of(member) is not None:
        return "decimal"
    if is_array(member):
        return "array"
    return "object" if is_mapping(member) else str(getattr(member, "__name__", member))


def _wires(member: object) -> frozenset[str]:
    return frozenset(field.wire for field in fields_of(member)) if is_model(member) else frozenset()
