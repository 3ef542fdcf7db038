"""What the annotations of the generated classes promise, and whether a value keeps it."""

from __future__ import annotations

import ast
import inspect
import sys
import types
import typing
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin, get_type_hints

import attrs

from shoptet_api.jobs.result_url import SignedUrl
from shoptet_generated.runtime import Drift, Model


def hints_of(method: Callable[..., Any]) -> dict[str, Any]:
    """Return the annotations of a method of a resource, whose module imports them for type checkers only."""
    return dict(_function_hints(as_operation(method)))


def as_operation(method: Callable[..., Any]) -> Callable[..., Any]:
    """Return the function of a method; of one that can be called in several ways, the way that is the operation's."""
    function = getattr(method, "__func__", method)
    return next(iter(typing.get_overloads(function)), function)


@cache
def _function_hints(function: Callable[..., Any]) -> dict[str, Any]:
    return get_type_hints(function, localns=_checked_names(function.__module__))


@cache
def _checked_names(module: str) -> dict[str, Any]:
    """Do the imports that stand under `if TYPE_CHECKING`."""
    source = ast.parse(inspect.getsource(sys.modules[module]))
    blocks = [node for node in source.body if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"]
    names: dict[str, Any] = {}
    for block in blocks:
        exec(compile(ast.Module(block.body, []), module, "exec"), names)
    return names


def members(hint: Any) -> tuple[Any, ...]:
    """Return what a union may be, and a tuple of one for everything else."""
    origin = get_origin(hint)
    if origin is Annotated or hasattr(hint, "__supertype__"):
        return members(hint.__supertype__ if origin is not Annotated else get_args(hint)[0])
    if origin is Union or origin is types.UnionType:
        return tuple(member for part in get_args(hint) for member in members(part))
    return (types.NoneType if hint is None else hint,)


def untyped_places(
    hint: Any, place: str, passed_over: Any = None, *, seen: frozenset[type] = frozenset()
) -> Iterator[str]:
    """Walk a type with the fields of its models, and yield the places where anything goes.

    `passed_over` is a type that may stand in `hint` though anything goes in it; not so in the fields of models.
    """
    for member in members(hint):
        origin = get_origin(member) or member
        if member == passed_over:
            continue
        if member in {Any, object} or origin in {dict, Mapping}:
            yield place
        elif isinstance(member, type) and issubclass(member, Model):
            if member not in seen:
                for name, field in model_hints(member).items():
                    yield from untyped_places(field, f"{member.__name__}.{name}", seen=seen | {member})
        elif origin is not Literal:
            for part in get_args(member):
                yield from untyped_places(part, place, passed_over, seen=seen)


_model_hints: Final[dict[type, dict[str, Any]]] = {}


def model_hints(cls: type) -> dict[str, Any]:
    if cls not in _model_hints:
        hints = get_type_hints(cls)
        _model_hints[cls] = {field.name: hints[field.name] for field in attrs.fields(cls)}
    return _model_hints[cls]


def misfits(hint: Any, value: Any, place: str = "$") -> list[str]:
    """Return the places inside `value` that have another type than `hint` promises; exactly, not a subclass of it.

    Addresses that hide their signature are the exception.
    """
    # Of a union, what fits best: it has the fewest places to tell.
    return min((_misfits_of_one(member, value, place) for member in members(hint)), key=len)


def _misfits_of_one(member: Any, value: Any, place: str) -> list[str]:
    origin = get_origin(member) or member
    if origin in {list, Sequence}:
        if type(value) is not list:
            return [f"{place}: {type(value).__name__} is not a list"]
        items = enumerate(typing.cast("list[object]", value))
        return [fault for index, item in items for fault in misfits(get_args(member)[0], item, f"{place}[{index}]")]
    if origin is Mapping:
        return [] if isinstance(value, Mapping) else [f"{place}: {type(value).__name__} is not a mapping"]
    if type(value) is not member and not (member is str and isinstance(value, SignedUrl)):
        return [f"{place}: {type(value).__name__} is not of type {getattr(member, '__name__', member)}"]
    if isinstance(value, Model):
        hints = model_hints(type(value))
        return [
            fault for name, hint in hints.items() for fault in misfits(hint, getattr(value, name), f"{place}.{name}")
        ]
    return []


def made_of(hint: Any, payload: Any, on_drift: Callable[[Drift], None] | None = None) -> Any:
    """Make of JSON what `hint` promises, models by their `from_dict`."""
    if payload is None:
        return None
    (member,) = (member for member in members(hint) if member is not types.NoneType)
    if get_origin(member) is list:
        return [made_of(get_args(member)[0], item, on_drift) for item in payload]
    if issubclass(member, Model):
        return member.from_dict(payload, on_drift=on_drift)
    return member(payload)


def as_models(hint: Any, body: Any) -> Any:
    """Make models of a body in plain JSON: those that `hint` takes, and of several the one that the body fits."""
    models = [member for member in members(hint) if isinstance(member, type) and issubclass(member, Model)]
    if hint is str:
        return body
    if not models:
        (items,) = (member for member in members(hint) if get_origin(member) is Sequence)
        return [as_models(get_args(items)[0], item) for item in body]
    for model in models:
        drifts: list[Drift] = []
        made = model.from_dict(body, on_drift=drifts.append)
        if not drifts:
            return made
    raise AssertionError(f"no model of {hint} takes {body}")


def to_json(value: Any) -> Any:
    """Make plain JSON of an answer, models by their `to_dict`."""
    if isinstance(value, list):
        return [to_json(item) for item in typing.cast("list[object]", value)]
    return value.to_dict() if isinstance(value, Model) else value


def as_read(value: Any) -> Any:
    """Drop from JSON what a reader does not see: a property that is null is as good as absent, a decimal is a decimal.

    Whether a decimal came as a string or as a number the API itself does not keep apart.
    """
    if isinstance(value, list):
        return [as_read(item) for item in typing.cast("list[object]", value)]
    if isinstance(value, dict):
        items = typing.cast("dict[str, object]", value).items()
        return {name: as_read(item) for name, item in items if item is not None}
    return str(value) if isinstance(value, Decimal) else value
