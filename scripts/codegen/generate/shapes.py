"""The types of fields, answers and bodies, and how each is written in Python."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

Side: TypeAlias = Literal["answer", "request"]
"""Whether the API writes a value or reads it: a request takes more types than an answer brings."""

ScalarName: TypeAlias = Literal["str", "int", "bool", "bytes", "object", "None", "Decimal", "datetime", "date"]


@dataclass(frozen=True)
class Scalar:
    """A value without parts. `places` and `number` say how a decimal travels."""

    name: ScalarName
    places: int | None = None
    number: bool = False


@dataclass(frozen=True)
class Ref:
    """A class or an enumeration of the spec, by its component name."""

    name: str


@dataclass(frozen=True)
class ListOf:
    """An array."""

    item: Type


@dataclass(frozen=True)
class MapOf:
    """An object whose keys the spec does not know."""

    value: Type


@dataclass(frozen=True)
class Union:
    """One of several; null, if it is among them, stands last."""

    members: tuple[Type, ...]


Type: TypeAlias = Scalar | Ref | ListOf | MapOf | Union

NULL = Scalar("None")
ANYTHING = Scalar("object")
STRING = Scalar("str")


def union(members: Collection[Type]) -> Type:
    """Return the union of `members`, flat, each once, null last."""
    flat: dict[Type, None] = {}
    for member in members:
        flat.update(dict.fromkeys(member.members if isinstance(member, Union) else (member,)))
    ordered = [member for member in flat if member != NULL] + [member for member in flat if member == NULL]
    return ordered[0] if len(ordered) == 1 else Union(tuple(ordered))


def nullable(type_: Type) -> bool:
    """Return whether null is among the values."""
    return type_ == NULL or (isinstance(type_, Union) and NULL in type_.members)


def not_null(type_: Type) -> Type:
    """Return the type without null."""
    return union([m for m in type_.members if m != NULL]) if isinstance(type_, Union) else type_


def refs(type_: Type) -> Iterator[str]:
    """Yield the components that the type names."""
    match type_:
        case Ref(name):
            yield name
        case ListOf(item):
            yield from refs(item)
        case MapOf(value):
            yield from refs(value)
        case Union(members):
            for member in members:
                yield from refs(member)
        case Scalar():
            pass


def untyped(type_: Type) -> bool:
    """Return whether a value of the type can be anything; an object with unknown keys is known to be an object."""
    match type_:
        case ListOf(item):
            return untyped(item)
        case Union(members):
            return any(untyped(member) for member in members)
        case _:
            return type_ == ANYTHING


def annotation(type_: Type, side: Side, name_of: Callable[[str], str], shadowed: Collection[str] = ()) -> str:
    """Return the type as source.

    Args:
        type_: What to write.
        side: A request takes sequences and everything that becomes a decimal; an answer brings lists and Decimal.
        name_of: What a component is called where the source will stand.
        shadowed: Names that mean something else there: a class with a method `list` cannot say `list[...]`.
    """
    match type_:
        case Scalar("Decimal"):
            return _request_decimal(type_) if side == "request" else _visible("Decimal", shadowed)
        case Scalar(name):
            return _visible(name, shadowed)
        case Ref(name):
            return name_of(name)
        case ListOf(item):
            container = "Sequence" if side == "request" else _visible("list", shadowed)
            return f"{container}[{annotation(item, side, name_of, shadowed)}]"
        case MapOf(value):
            return f"Mapping[{_visible('str', shadowed)}, {annotation(value, side, name_of, shadowed)}]"
        case Union(members):
            return " | ".join(annotation(member, side, name_of, shadowed) for member in members)


def plain(type_: Type, name_of: Callable[[str], str]) -> str:
    """Return the type of plain JSON as source: a value that a caller gives in a dictionary, and that a body takes.

    Args:
        type_: What to write.
        name_of: What a component is called where the source will stand.
    """
    match type_:
        case Scalar("Decimal"):
            return "Decimal | int | str"
        case Scalar("datetime" | "date" as name):
            return f"{name} | str"
        case Scalar(name):
            return name
        case Ref(name):
            return name_of(name)
        case ListOf(item):
            return f"Sequence[{plain(item, name_of)}]"
        case MapOf(value):
            return f"Mapping[str, {plain(value, name_of)}]"
        case Union(members):
            return " | ".join(plain(member, name_of) for member in members)


def _request_decimal(type_: Scalar) -> str:
    if type_.number:
        return "DecimalNumber"
    return "DecimalAny" if type_.places is None else f"Decimal{type_.places}"


def _visible(name: str, shadowed: Collection[str]) -> str:
    if name not in shadowed or name == "None":
        return name
    module = {"Decimal": "decimal", "date": "dt", "datetime": "dt"}.get(name, "builtins")
    return f"{module}.{name}"
