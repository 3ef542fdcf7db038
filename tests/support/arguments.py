"""Arguments for the client's methods, made from the spec: Python values, and what has to be on the wire for them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any, cast

from attrs import frozen

from tests.support.samples import Sampler
from tests.support.spec import Operation, Schema, Spec


@frozen
class Arguments:
    """The arguments of one call."""

    path: tuple[str | int, ...]
    query: Mapping[str, Any]
    """Python name -> value."""
    wire: Mapping[str, str]
    """Wire name -> text: what has to come of `query`."""
    body: Any
    """Plain JSON, as it goes into the method; None when the operation has no body."""
    wire_body: Any
    """The same in what it has to be wrapped in."""


def arguments_of(
    spec: Spec, operation: Operation, *, seed: int = 0, sparse: bool = False, without: frozenset[str] = frozenset()
) -> Arguments:
    """Make arguments for every parameter of an operation.

    Args:
        spec: The spec.
        operation: The operation.
        seed: Another seed gives other values; every other one puts null into the body where it may be.
        sparse: Give only what is required.
        without: Wire names of query parameters that are not given.
    """
    text = Sampler(spec, seed=seed, wicked=True)
    given = [
        parameter
        for parameter in operation.query.values()
        if parameter.name not in without and (parameter.required or not sparse)
    ]
    values = {parameter.name: text.value(parameter.schema, parameter.name) for parameter in given}
    wire_body = None
    if operation.body is not None:
        wire_body = Sampler(spec, seed=seed, sparse=sparse, nulls=seed % 2 == 1).value(operation.body, operation.id)
    return Arguments(
        path=tuple(text.value(parameter.schema, parameter.name) for parameter in operation.path_parameters),
        query={
            parameter.python: _to_python(spec.resolve(parameter.schema), values[parameter.name]) for parameter in given
        },
        wire={name: _to_wire(value) for name, value in values.items()},
        body=_inside(wire_body, operation),
        wire_body=wire_body,
    )


def _inside(wire_body: Any, operation: Operation) -> Any:
    for key in (operation.body_key, operation.body_list):
        if key is not None and wire_body is not None:
            wire_body = wire_body[key]
    return wire_body


def _to_python(schema: Schema, value: Any) -> Any:
    match schema.get("format"):
        case "date-time":
            return datetime.strptime(value, "%Y-%m-%dT%H:%M:%S%z")
        case "date":
            return date.fromisoformat(value)
        case "decimal":
            return Decimal(value)
        case _:
            return value


def _to_wire(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return ",".join(map(_to_wire, cast("list[object]", value))) if isinstance(value, list) else str(value)
