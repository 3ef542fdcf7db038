"""One change."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal[
    "removed", "renamed", "moved", "changed", "tightened", "loosened", "deprecated", "restored", "added"
]
Breaks: TypeAlias = Literal["wire", "python", "nothing"]
"""`wire`: the API refuses what worked, or answers otherwise; `python`: code has to be written otherwise."""


@dataclass(frozen=True)
class Finding:
    """A change that callers can notice."""

    kind: Kind
    breaks: Breaks
    subject: str
    """What changed, in Python's terms: `shop.orders.get`, `Order.price`, `OrderStatus`."""
    text: str
    """What is different, without the subject."""
    group: str = ""
    """Changes of one group are one line: the same change at several classes."""
    old: str = ""
    """Code that worked."""
    new: str = ""
    """What to write instead."""
    methods: tuple[str, ...] = field(default=())
    """The methods that it touches."""
    others: tuple[str, ...] = field(default=())
    """Further subjects with the same change."""
