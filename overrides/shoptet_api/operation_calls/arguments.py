"""From plain JSON to the arguments of a method: by name, converted to the types that the method takes."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from math import isfinite
from typing import Final, cast

import attrs

from shoptet_api.operation_calls.index import IndexedOperation, IndexedParameter, names, operation
from shoptet_api.operation_calls.json_values import exact_json
from shoptet_generated.runtime import UNSET, InputError
from shoptet_generated.runtime.scalars import kind as kind_of

_INTEGER: Final = re.compile(r"[+-]?[0-9]{1,30}")
_BOOLEANS: Final = {"true": True, "false": False}
_TIME: Final = "2026-03-01T08:00:00+01:00"


@attrs.frozen
class Arguments:
    """The arguments of one call, as its method takes them."""

    operation: IndexedOperation
    path: tuple[str | int, ...]
    query: Mapping[str, object]
    """By the names of the method."""
    body: object = UNSET


def named_operation(name: str) -> IndexedOperation:
    """Return the operation that has this operationId, or this name with its resource, like `orders.get`.

    Raises:
        InputError: There is no such operation; the message has the nearest names.
    """
    found = operation(name)
    if found is None:
        near = difflib.get_close_matches(name, names(), n=3)
        hint = f"; did you mean {' or '.join(near)}?" if near else ""
        raise InputError(f"operation: expected an operation like orders.get or getOrderDetail, got {name!r}{hint}")
    return found


def arguments_of(
    called: IndexedOperation,
    path: Mapping[str, object] | Sequence[object] = (),
    query: Mapping[str, object] | None = None,
    body: object = UNSET,
) -> Arguments:
    """Return the arguments of a call.

    Args:
        called: The operation.
        path: The values of the path, in its order or by name.
        query: The values of the query, by their names in Python or in URLs. None stands for a value that is left out.
        body: The body as plain JSON; inside the keys in which the API wants it, or without them.

    Raises:
        InputError: An argument is missing, unknown, or of the wrong type; the message names it.
    """
    given = query or {}
    by_name = {name: one for one in called.query_parameters for name in (one.name, one.wire)}
    for name in given:
        if name not in by_name:
            raise _unknown(called, name, [one.name for one in called.query_parameters])
    values = {by_name[name].name: converted(by_name[name], value) for name, value in given.items() if value is not None}
    for one in called.query_parameters:
        if one.is_required and one.name not in values:
            raise InputError(f"{one.name}: expected a value, which {called.full_name} needs, got nothing")
    return Arguments(called, _path(called, path), values, _body(called, body))


def converted(parameter: IndexedParameter, value: object) -> object:
    """Return a value, given as JSON or as text, as the method takes it.

    Raises:
        InputError: The value is of the wrong type, or is not among those that the spec lists.
    """
    try:
        return _converted(parameter, value)
    except ValueError as error:
        raise InputError(f"{parameter.name}: {error}") from None


def _converted(parameter: IndexedParameter, value: object) -> object:
    match parameter.kind:
        case "integer":
            return _integer(value)
        case "boolean":
            return _boolean(value)
        case "decimal":
            return _decimal(value)
        case "date":
            return _date(value)
        case "date-time":
            return _time(value)
        case "list":
            return _list(parameter, value)
        case _:
            return _allowed(parameter, _text(value))


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    raise ValueError(f"expected text, got {kind_of(value)}")


def _integer(value: object) -> int:
    if isinstance(value, str) and _INTEGER.fullmatch(value.strip()):
        return int(value)
    if isinstance(value, float | Decimal) and isfinite(value) and value == int(value):
        return int(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise ValueError(f"expected a whole number, got {_shown(value)}")


def _boolean(value: object) -> bool:
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value.lower() in _BOOLEANS:
        return _BOOLEANS[value.lower()]
    raise ValueError(f"expected true or false, got {_shown(value)}")


def _decimal(value: object) -> Decimal:
    exact = exact_json(value)
    if isinstance(exact, str | int | Decimal) and not isinstance(exact, bool):
        try:
            number = Decimal(exact)
        except InvalidOperation:
            pass
        else:
            if number.is_finite():
                return number
    raise ValueError(f"expected a number like 10.50, got {_shown(value)}")


def _date(value: object) -> date:
    if isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise ValueError(f"expected a date like 2026-03-01, got {_shown(value)}")


def _time(value: object) -> datetime:
    if isinstance(value, str):
        try:
            time = datetime.fromisoformat(value)
        except ValueError:
            pass
        else:
            if time.tzinfo is not None:
                return time
            raise ValueError(f"expected a time with its offset from UTC, like {_TIME}, got {value!r}")
    raise ValueError(f"expected a time like {_TIME}, got {_shown(value)}")


def _list(parameter: IndexedParameter, value: object) -> list[str]:
    parts: Iterable[object] = value.split(",") if isinstance(value, str) else _items(value)
    items = [_allowed(parameter, _text(part).strip()) for part in parts]
    if parameter.max_items is not None and len(items) > parameter.max_items:
        raise ValueError(f"expected at most {parameter.max_items} items, got {len(items)}")
    return items


def _items(value: object) -> Iterable[object]:
    if isinstance(value, list | tuple):
        return cast("Iterable[object]", value)
    raise ValueError(f"expected a list, got {kind_of(value)}")


def _allowed(parameter: IndexedParameter, text: str) -> str:
    if not parameter.allowed or text in parameter.allowed:
        return text
    # The API does not look at the case of sections either.
    same = next((one for one in parameter.allowed if one.lower() == text.lower()), None)
    if same is not None:
        return same
    near = difflib.get_close_matches(text, parameter.allowed, n=1)
    hint = f"; did you mean {near[0]!r}?" if near else ""
    raise ValueError(f"expected one of {', '.join(parameter.allowed)}, got {text!r}{hint}")


def _shown(value: object) -> str:
    return repr(value) if isinstance(value, str | int | float | Decimal) else kind_of(value)


def _path(called: IndexedOperation, given: Mapping[str, object] | Sequence[object]) -> tuple[str | int, ...]:
    parameters = called.path_parameters
    if isinstance(given, Mapping):
        by_name = {name: one.name for one in parameters for name in (one.name, one.wire)}
        named: dict[str, object] = {}
        for name, value in given.items():
            if name not in by_name:
                raise _unknown(called, name, [one.name for one in parameters])
            named[by_name[name]] = value
        given = [named.get(one.name) for one in parameters]
    if len(given) > len(parameters):
        count = f"{len(parameters)} value{'' if len(parameters) == 1 else 's'}"
        raise InputError(f"path: expected {count} for {called.path}, got {len(given)}")
    values: list[str | int] = []
    for index, one in enumerate(parameters):
        value = given[index] if index < len(given) else None
        if value is None:
            raise InputError(f"{one.name}: expected a value for {called.path}, got nothing")
        values.append(cast("str | int", converted(one, value)))
    return tuple(values)


def _body(called: IndexedOperation, body: object) -> object:
    if called.body is None:
        if body is not UNSET:
            raise InputError(f"body: expected none, since {called.full_name} does not take one, got one")
        return UNSET
    if body is UNSET:
        raise InputError(f"body: expected a body, which {called.full_name} needs, got nothing")
    for key in (called.body_key, called.body_list):
        # The vendor's examples show a body in these keys; the methods take what is inside.
        if key is not None and isinstance(body, Mapping):
            members = cast("Mapping[object, object]", body)
            if list(members) == [key]:
                body = members[key]
    return exact_json(body)


def _unknown(called: IndexedOperation, name: str, known: Sequence[str]) -> InputError:
    near = difflib.get_close_matches(name, known, n=1)
    hint = f"; did you mean {near[0]}?" if near else ""
    listed = ", ".join(known) or "nothing"
    return InputError(f"{name}: expected a parameter of {called.full_name} ({listed}), got an unknown one{hint}")
