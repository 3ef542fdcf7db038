"""From plain JSON to the arguments of a method: by name, converted to the types that the method takes."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from typing import cast

import attrs

from shoptet_api.operation_calls.index import IndexedOperation, IndexedParameter, names, operation
from shoptet_api.operation_calls.json_values import exact_json
from shoptet_api.operation_calls.near_names import did_you_mean
from shoptet_api.operation_calls.values import converted_value
from shoptet_generated.runtime import UNSET, InputError
from shoptet_generated.runtime.drift import is_object


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
        hint = did_you_mean(difflib.get_close_matches(name, names(), n=3))
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
        return converted_value(parameter, value)
    except ValueError as error:
        raise InputError(f"{parameter.name}: {error}") from None


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
        if key is not None and is_object(body) and list(body) == [key]:
            body = body[key]
    return exact_json(body)


def _unknown(called: IndexedOperation, name: str, known: Sequence[str]) -> InputError:
    hint = did_you_mean(difflib.get_close_matches(name, known, n=1))
    listed = ", ".join(known) or "nothing"
    return InputError(f"{name}: expected a parameter of {called.full_name} ({listed}), got an unknown one{hint}")
