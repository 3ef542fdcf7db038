"""The public API as plain data: names, signatures, types."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias


@dataclass(frozen=True)
class Argument:
    """A parameter of a function."""

    name: str
    kind: Literal["positional", "either", "keyword", "variadic"]
    type: frozenset[str]
    """The members of the union."""
    is_required: bool


@dataclass(frozen=True)
class Item:
    """A public name."""

    kind: Literal["class", "function", "attribute", "alias"]
    type: frozenset[str] = frozenset()
    """The type of an attribute, or what a function returns."""
    arguments: tuple[Argument, ...] = field(default=())
    value: str = ""
    """The value of a constant: what it says is part of the API for members of enumerations."""
    is_required: bool = False
    """Whether the field of a model must be given."""
    is_sent: bool = False
    """Whether callers make it: the field of a model for request bodies."""
    is_deprecated: bool = False


Api: TypeAlias = dict[str, Item]
"""Items by name: `Shoptet.close`, `models.Order.code`, `shop.orders.get`."""
