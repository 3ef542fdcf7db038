"""The annotations of a model, resolved once per class, for `reading` and `wire`."""

from __future__ import annotations

import types
from collections.abc import Mapping, Sequence
from functools import cache
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    Final,
    Literal,
    TypeGuard,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

import attrs

from .enums import OpenEnum
from .model import Model, Unset, wire_name
from .scalars import Places

if TYPE_CHECKING:
    from collections.abc import Callable

A = TypeVar("A")
R = TypeVar("R")

_NONE: Final = type(None)
_ARRAYS: Final = frozenset[object]((list, Sequence))
_MAPPINGS: Final = frozenset[object]((dict, Mapping))


@attrs.frozen
class Field:
    """One field of a model: its attribute, argument of `__init__`, wire name and type."""

    name: str
    argument: str
    wire: str
    hint: object
    default: object

    @property
    def required(self) -> bool:
        """Whether the spec promises the field in a response, or demands it in a request."""
        return self.default is attrs.NOTHING


@attrs.frozen
class Choice:
    """The members of a type, without null and `Unset`, and whether it may be null."""

    members: tuple[object, ...]
    nullable: bool


def cached(function: Callable[[A], R]) -> Callable[[A], R]:
    """Cache a function of one type, as `functools.cache` does, which mypy believes not to accept classes."""
    return cast("Callable[[A], R]", cache(function))


@cached
def fields_of(cls: type[Model]) -> tuple[Field, ...]:
    """Return the fields of a model class in their order, annotations resolved."""
    hints = get_type_hints(cls, include_extras=True)
    names = wire_names(cls)
    return tuple(
        Field(
            name=attribute.name,
            argument=attribute.alias or attribute.name,
            wire=names[attribute.name],
            hint=hints[attribute.name],
            default=attribute.default,
        )
        for attribute in attributes_of(cls)
    )


def wire_names(cls: type[Model]) -> dict[str, str]:
    """Return attribute name -> wire name for all fields of a model class, including inherited ones."""
    exceptions: dict[str, str] = {}
    for base in reversed(cls.__mro__):
        exceptions.update(cast("Mapping[str, str]", base.__dict__.get("_wire_names", {})))
    return {field.name: exceptions.get(field.name) or wire_name(field.name) for field in attributes_of(cls)}


def attributes_of(cls: type[Model]) -> tuple[attrs.Attribute[Any], ...]:
    """Return the attrs attributes of a model class."""
    return cast("tuple[attrs.Attribute[Any], ...]", attrs.fields(cast("type[attrs.AttrsInstance]", cls)))


@cached
def choice(hint: object) -> Choice:
    """Split a type into its members: flatten unions, and unwrap `Annotated` unless it says how decimals are written."""
    members: list[object] = []
    _flatten(hint, members)
    nullable = _NONE in members
    found = dict.fromkeys(m for m in members if m is not _NONE and m is not Unset)
    # The plain values of an enumeration are for type checkers: they are values of the enumeration, too.
    listed = [member for member in found if get_origin(member) is Literal]
    for member in listed:
        del found[member]
    if listed and not any(map(is_enum, found)):
        found.update(
            dict.fromkeys(type(value) for member in listed for value in cast("tuple[str | int, ...]", get_args(member)))
        )
    return Choice(tuple(found), nullable)


def places_of(hint: object) -> Places | None:
    """Return how a decimal of this type is written; None for any other type."""
    if get_origin(hint) is Annotated:
        return next((extra for extra in get_args(hint)[1:] if isinstance(extra, Places)), None)
    return None


def is_enum(hint: object) -> TypeGuard[type[OpenEnum]]:
    """Return whether a type is an enumeration."""
    return isinstance(hint, type) and issubclass(hint, OpenEnum)


def is_array(hint: object) -> bool:
    """Return whether a type is a list or another sequence."""
    return origin_of(hint) in _ARRAYS


def is_mapping(hint: object) -> bool:
    """Return whether a type is an object with arbitrary keys."""
    return origin_of(hint) in _MAPPINGS


def item_of(hint: object) -> object:
    """Return the type of the items of an array, or of the values of a mapping."""
    return (*get_args(hint), object, object)[1 if is_mapping(hint) else 0]


def origin_of(hint: object) -> object:
    """Return the class of a generic type, and any other type as it is."""
    return get_origin(hint) or hint


def is_model(hint: object) -> TypeGuard[type[Model]]:
    """Return whether a type is a model class."""
    return isinstance(hint, type) and issubclass(hint, Model)


def _flatten(hint: object, members: list[object]) -> None:
    origin = get_origin(hint)
    if origin is Union or origin is types.UnionType:
        for member in get_args(hint):
            _flatten(member, members)
    elif origin is Annotated and places_of(hint) is None:
        _flatten(get_args(hint)[0], members)
    elif (named := getattr(hint, "__supertype__", None)) is not None:
        _flatten(named, members)
    else:
        members.append(_NONE if hint is None else hint)
