"""Sites: places in the vendor's document that hold an object or an enumeration, before they have a class name."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from typing import Any, Literal

Side = Literal["answer", "input"]

MARK = "#site/"
"""How converted schemas point to a site until it has a name."""


@dataclass
class Site:
    """One future class."""

    place: str
    """Where it stands, in words that survive changes elsewhere: `order.items[]`, `getListOfOrders.200.orders[]`."""
    side: Side
    kind: Literal["object", "enum"]
    wish: str
    """The name it would have if it were alone; empty when it hangs on its parent."""
    noun: str
    """The last part of the name when it hangs on a parent."""
    parent: str | None
    """The parent's place."""
    fingerprint: str
    """Same words and same shape have the same fingerprint."""
    schema: dict[str, Any] = field(default_factory=dict[str, Any])
    family: str = ""
    """The noun of the root that it hangs on: enumerations of one family and equal values are one."""


def reference(place: str) -> dict[str, Any]:
    """A pointer to a site."""
    return {"$ref": MARK + place}


def fingerprint(*parts: object) -> str:
    """A short stable hash of anything that JSON can say; examples do not count."""
    text = json.dumps([_without_examples(part) for part in parts], sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def without_prose(node: Any) -> Any:
    """The schema without what only describes it."""
    if isinstance(node, dict):
        return {
            key: without_prose(value)
            for key, value in node.items()
            if not (key in ("description", "title") and isinstance(value, str))
        }
    if isinstance(node, list):
        return [without_prose(value) for value in node]
    return node


def _without_examples(node: Any) -> Any:
    if isinstance(node, dict):
        return {
            key: _without_examples(value)
            for key, value in node.items()
            if not (key in ("example", "examples") and not isinstance(value, dict))
        }
    if isinstance(node, list):
        return [_without_examples(value) for value in node]
    return node
