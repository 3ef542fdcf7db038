# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Order history: models and enumerations."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import ClassVar, Literal, TypeAlias

from attrs import define

from shoptet_generated.runtime.enums import OpenEnum, listed
from shoptet_generated.runtime.model import UNSET, Limits, Model, Unset


@define(kw_only=True, repr=False)
class OrderRemarkSnapshot(Model):
    """A line of the file that `order_history.snapshot` makes."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    creation_time: datetime | None
    """When the record was created, with the shop's UTC offset."""
    text: str
    """Text of the entry."""
    user: OrderRemarkUser | None
    """Who made the change."""
    system: bool
    """Whether it is the system's own and not made by the shop."""
    type: OrderRemarkType
    """Kind of entry."""
    order_code: str
    """Code of the order; text that can hold letters and dashes."""


@define(kw_only=True, repr=False)
class OrderRemarkUser(Model):
    """The `user` of an `OrderRemarkSnapshot`."""

    id: str
    """Identifies the user or the system process, as text."""
    name: str
    """Name of the user, or of the system process that made the change."""


class OrderRemarkType(OpenEnum, closed=True):
    """Values of `OrderRemarkSnapshot.type`."""

    COMMENT: ClassVar[OrderRemarkType] = listed("comment")
    SYSTEM: ClassVar[OrderRemarkType] = listed("system")


OrderRemarkTypeLiteral: TypeAlias = Literal[
    "comment",
    "system",
]
"""The values of `OrderRemarkType` as plain text, which requests take, too."""


@define(kw_only=True, repr=False)
class OrderRemark(Model):
    """An order remark, as returned by `order_history.list`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    creation_time: datetime | None
    """When the record was created, with the shop's UTC offset."""
    text: str
    """Text of the entry."""
    user: OrderRemarkUser | None
    """Who made the change."""
    system: bool
    """Whether it is the system's own and not made by the shop."""
    type: OrderRemarkType
    """Kind of entry."""


@define(kw_only=True, repr=False)
class OrderRemarkInput(Model):
    """Body of `order_history.create`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "text": {"min_length": 1},
    }

    text: str
    """Text of the entry. Not empty."""
    type: OrderRemarkType | OrderRemarkTypeLiteral | Unset = UNSET
    """Kind of entry."""
