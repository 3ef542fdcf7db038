"""All mistakes of a request body, each with its place: what the slow way says when the fast way refuses a body.

Values are written as `bodies` writes them, so that both agree about what can be sent; the written text is then compared
with the limits of the spec. A fault never holds a value that can be personal data: it names the kind of the value, its
length, or the rule that it breaks.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Final, cast

from .bodies import plain, writer_of
from .fast_bodies import LEFT, fast_writer_of
from .fields import cached, choice, fields_of, is_array, is_mapping, is_model, item_of
from .misfits import count, counted, expected_of, meant, misfit
from .model import UNSET, Limits, Model, groups_of, least_of, limits_of, wire_name
from .refusals import Fault, InputError, Where, path_of
from .scalars import kind

if TYPE_CHECKING:
    from .fields import Choice, Field

_NO_LIMITS: Final[Limits] = {}
_MAX_SHOWN: Final = 40
_UNKNOWN: Final = "an unknown one"


def faults_of(value: object, type_: object, limits: Limits = _NO_LIMITS, where: Where = "body") -> list[Fault]:
    """Return the mistakes of a value that is to be sent, in its order."""
    found: list[Fault] = []
    _check(value, type_, limits, where, found)
    return found


def _check(value: object, hint: object, limits: Limits, where: Where, found: list[Fault]) -> None:
    given = value  # A type checker narrows `value` below until messages cannot use it.
    taken = choice(hint)
    is_known = bool(taken.members) and object not in taken.members
    if value is None:
        if is_known and not taken.nullable:
            found.append(Fault(path_of(where), expected_of(taken, limits), "None, which is sent as null"))
        return
    models = tuple(member for member in taken.members if is_model(member))
    if isinstance(value, Model):
        if is_known and not isinstance(value, models):
            found.append(Fault(path_of(where), expected_of(taken, limits), kind(cast("object", value))))
        else:
            _check_model(value, where, found)
    elif isinstance(value, Mapping) and (models or not is_known or any(map(is_mapping, taken.members))):
        _check_mapping(cast("Mapping[object, object]", value), taken, models, where, found)
    elif (
        isinstance(value, Sequence)
        and not isinstance(value, (str, bytes, bytearray))
        and (not is_known or any(map(is_array, taken.members)))
    ):
        _check_list(cast("Sequence[object]", value), taken, limits, where, found)
    elif is_known and all(is_model(member) or is_array(member) for member in taken.members):
        found.append(Fault(path_of(where), expected_of(taken, limits), kind(given)))
    else:
        _check_scalar(given, hint, limits, where, found)


def _check_scalar(value: object, hint: object, limits: Limits, where: Where, found: list[Fault]) -> None:
    try:
        written = plain(writer_of(hint)(value, where))
    except InputError as error:
        found += error.faults
        return
    fault = misfit(written, hint, limits)
    if fault is not None:
        expected, got = fault
        near = meant(written, hint)
        found.append(Fault(path_of(where), expected, got, f"did you mean {near!r}?" if near else ""))


def _check_model(model: Model, where: Where, found: list[Fault]) -> None:
    cls = type(model)
    given: set[str] = set()
    before = len(found)
    for field in fields_of(cls):
        value = cast("object", getattr(model, field.name))
        if value is not UNSET:
            given.add(field.wire)
            _check(value, field.hint, limits_of(cls, field.wire), (where, field.name), found)
        elif field.required:
            found.append(_missing(field, limits_of(cls, field.wire), (where, field.name)))
    if len(found) == before:
        _check_fields(cls, given, where, found)


def _check_mapping(
    value: Mapping[object, object], taken: Choice, models: tuple[type[Model], ...], where: Where, found: list[Fault]
) -> None:
    if not models:
        inner = next((item_of(member) for member in taken.members if is_mapping(member)), object)
        for key, item in value.items():
            if _is_key(key, where, found):
                _check(item, inner, _NO_LIMITS, (where, str(key)), found)
        return
    fewest = min([_faults_as(cls, value, where) for cls in models], key=_rank)
    found += fewest


def _rank(found: list[Fault]) -> tuple[int, int]:
    """Order the mistakes of plain JSON as one class or another: the fewest, then the most that are explained."""
    return len(found), -sum(bool(fault.hint) and fault.got == _UNKNOWN for fault in found)


def _faults_as(cls: type[Model], value: Mapping[object, object], where: Where) -> list[Fault]:
    """Return the mistakes of plain JSON as an object of one class."""
    found: list[Fault] = []
    fields = _by_wire(cls)
    given: set[str] = set()
    for key, item in value.items():
        if not _is_key(key, where, found) or item is UNSET:
            continue
        name = str.__str__(cast("str", key))
        field = fields.get(name)
        if field is None:
            found.append(_unknown(name, cls, fields, where))
        else:
            given.add(name)
            _check(item, field.hint, limits_of(cls, field.wire), (where, name), found)
    for name, field in fields.items():
        if field.required and name not in given:
            found.append(_missing(field, limits_of(cls, field.wire), (where, name)))
    if not found:
        _check_fields(cls, given, where, found)
    return found


def _check_fields(cls: type[Model], given: set[str], where: Where, found: list[Fault]) -> None:
    """Check which fields an object has, if it has no other mistake."""
    least, groups = least_of(cls), groups_of(cls)
    if len(given) < least:
        found.append(Fault(path_of(where), f"at least {counted(least, 'field')} of {cls.__name__}", str(len(given))))
    elif groups and not any(given.issuperset(group) for group in groups):
        listed = " or ".join(" and ".join(group) for group in groups)
        found.append(Fault(path_of(where), f"{listed}, which {cls.__name__} needs", "neither"))


def _check_list(value: Sequence[object], taken: Choice, limits: Limits, where: Where, found: list[Fault]) -> None:
    least, most = limits.get("min_items", 0), limits.get("max_items")
    if len(value) < least or (most is not None and len(value) > most):
        found.append(Fault(path_of(where), count(least, most, "item"), str(len(value))))
    item = next((item_of(member) for member in taken.members if is_array(member)), object)
    inner = limits.get("items", _NO_LIMITS)
    is_object = any(map(is_model, choice(item).members))
    for index, one in enumerate(value):
        # Most rows have no mistake, which the fast way finds out much sooner.
        if not (is_object and _is_good(one, item)):
            _check(one, item, inner, (where, index), found)
    if limits.get("unique") and _has_repeated(value):
        found.append(Fault(path_of(where), "items that differ from each other", "an item twice"))


def _is_good(value: object, type_: object) -> bool:
    try:
        plain(fast_writer_of(type_)(value))
    except LEFT:
        return False
    return True


@cached
def _by_wire(cls: type[Model]) -> Mapping[str, Field]:
    return {field.wire: field for field in fields_of(cls)}


def _is_key(key: object, where: Where, found: list[Fault]) -> bool:
    if isinstance(key, str):
        return True
    found.append(Fault(path_of(where), "a string as the key of a JSON object", kind(key)))
    return False


def _unknown(name: str, cls: type[Model], fields: Iterable[str], where: Where) -> Fault:
    shown = name if len(name) <= _MAX_SHOWN else f"{name[:_MAX_SHOWN]}…"
    names = list(fields)
    near = wire_name(name) if wire_name(name) in names else next(iter(difflib.get_close_matches(name, names, n=1)), "")
    hint = f"did you mean {near!r}?" if near else ""
    return Fault(path_of((where, shown)), f"a field of {cls.__name__}", _UNKNOWN, hint)


def _missing(field: Field, limits: Limits, where: Where) -> Fault:
    return Fault(path_of(where), expected_of(choice(field.hint), limits), "nothing", "the field is required")


def _has_repeated(value: Sequence[object]) -> bool:
    try:
        return len(set(value)) < len(value)
    except TypeError:
        return False
