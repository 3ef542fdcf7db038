"""Readers for responses: they turn parsed JSON into models, tolerantly.

Nothing here raises for any JSON. A value that does not fit its type is kept unchanged, a missing value becomes None,
and each such place is reported as `Drift`. A value that fits is converted: numbers and decimal strings become the same
`Decimal`, digit by digit; times with and without the colon become the same aware `datetime`.

Each type has one reader, a function made when the type is first used. A reader takes the value, its place and the
function that receives drift. A place is a chain of (place of the parent, key or index, model), turned into text only
for a report.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar, cast

from .drift import Drift, Place, Report, is_object, mismatch, report_drift
from .enums import known_values
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
        value: The result of a JSON parser. Parse numbers with a decimal point as `Decimal`, since a float has already
            lost digits.
        report: Called for every place where the value is not as promised.
        place: The place of the value in the response, for the paths in reports.
    """
    return reader_of(type_)(value, place, report)


def read_model(cls: type[ModelT], data: Mapping[str, object], report: Report | None = None) -> ModelT:
    """Read a JSON object as a model.

    Raises:
        TypeError: `data` is not a mapping.
    """
    if not is_object(data):
        raise TypeError(f"{cls.__name__}.from_dict: expected a mapping, got {type(data).__name__}")
    return cast("ModelT", reader_of(cls)(data, "$", report))


@cached
def reader_of(type_: object) -> Reader:
    """Return the reader for a type."""
    taken = choice(type_)
    if not taken.members:
        return read_anything
    reader = _one_reader(taken.members[0]) if len(taken.members) == 1 else _union_reader(taken.members)
    return _nullable(reader) if taken.nullable else reader


def _list_reader(item_type: object) -> Reader:
    exact = _PLAIN.get(item_type)
    reader = reader_of(item_type)

    def read_array(value: object, place: Place, report: Report | None) -> object:
        if not isinstance(value, list):
            return mismatch(report, place, "array", value)
        owner = place[2] if isinstance(place, tuple) else ""
        return [
            item if item.__class__ is exact else reader(item, (place, index, owner), report)
            for index, item in enumerate(cast("list[object]", value))
        ]

    return read_array


def _mapping_reader(item_type: object) -> Reader:
    reader = reader_of(item_type)
    if reader is read_anything:
        return read_mapping

    def read_items(value: object, place: Place, report: Report | None) -> object:
        if not is_object(value):
            return mismatch(report, place, "object", value)
        owner = place[2] if isinstance(place, tuple) else ""
        return {key: reader(item, (place, key, owner), report) for key, item in value.items()}

    return read_items


def _enum_reader(cls: type[OpenEnum]) -> Reader:
    name = cls.__name__
    known = known_values(cls).get

    def read_member(value: object, place: Place, report: Report | None) -> object:
        if not isinstance(value, str):
            return mismatch(report, place, name, value)
        member = known(value)
        if member is not None:
            return member
        report_drift(report, place, name, "a value that the spec does not know")
        return cls(value)

    return read_member


def _union_reader(members: tuple[object, ...]) -> Reader:
    """Read as the member that fits best: the least drift, then the most known fields, then the first.

    Text that is an integer stays text if it may be either.
    """
    readers = [(reader_of(member), _wires(member)) for member in members]
    promise = " or ".join(map(_promise, members))

    def read_best(value: object, place: Place, report: Report | None) -> object:
        keys = value.keys() if is_object(value) else frozenset[str]()
        best: tuple[tuple[int, int, bool], object, list[Drift]] | None = None
        for reader, wires in readers:
            drifts: list[Drift] = []
            result = reader(value, place, drifts.append)
            rank = (len(drifts), -len(keys & wires), isinstance(value, str) and isinstance(result, int))
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
    # The caller of the reader checks for null, so that the reader need not check again.
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
    """Return the name of a type in a report."""
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
