"""Selects the nodes of a document that a JSONPath query (RFC 9535) names, together with what holds them.

Most targets of the overlays are simple: keys, wildcards and comparisons of a member with a string, such as
`$.paths.*[?@.operationId=='getOrderDetail']`. Those are walked directly, some ten to fifty times faster than by the
JSONPath engine, which matters for hundreds of them on a document of this size. Whatever looks any different goes to
the engine. Both select the same nodes in the same order; a test compares them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Final, TypeAlias, cast

import jsonpath

_ENGINE: Final = jsonpath.JSONPathEnvironment(strict=True)


class BadTarget(Exception):  # noqa: N818 (it names the problem)
    """A target that is not a JSONPath query; the text says why."""


@dataclass(frozen=True, slots=True)
class Node:
    """A place in a document: `container[key]`. The document itself has no container."""

    container: Any
    """The object or array; its kind and the key's go together."""
    key: str | int
    value: object


Select: TypeAlias = Callable[[object], Iterable[Node]]


_KEY: Final = r"\.(?P<dot>[A-Za-z_][A-Za-z0-9_]*)|\['(?P<quoted>[^'\\\x00-\x1f]*)'\]"
_COMPARISON: Final = r"\[\?\s*@\.(?P<member>[A-Za-z_][A-Za-z0-9_]*)\s*==\s*'(?P<text>[^'\\\x00-\x1f]*)'\s*\]"
_STEP: Final = re.compile(rf"{_KEY}|\.\*|\[\*\]|{_COMPARISON}")


@dataclass(frozen=True, slots=True)
class _Step:
    """One step of a simple target: to the key `key`, else to all children, or those whose `member` is `text`."""

    key: str | None
    member: str | None
    text: str | None


def selector(target: str) -> Select:
    """Return the selector of `target`: the direct walk where it can, else the JSONPath engine.

    Raises:
        BadTarget: `target` is not a JSONPath query.
    """
    return direct_selector(target) or engine_selector(target)


def engine_selector(target: str) -> Select:
    """Yield the nodes that `target` selects by the JSONPath engine."""
    try:
        query = _ENGINE.compile(target)
    except jsonpath.JSONPathError as error:
        raise BadTarget(str(error.args[0])) from None  # str(error) fails for some

    def select(document: object) -> Iterable[Node]:
        for match in query.finditer(cast("dict[str, Any]", document)):
            parent = match.parent
            yield Node(parent and parent.obj, match.parts[-1] if match.parts else "", match.obj)

    return select


def direct_selector(target: str) -> Select | None:
    """Return a walk for a target of keys, wildcards and comparisons with a string; None for any other."""
    if not target.startswith("$"):
        return None
    steps: list[_Step] = []
    position = 1
    while position < len(target):
        match = _STEP.match(target, position)
        if match is None:
            return None
        dot, quoted, member, text = match.group("dot", "quoted", "member", "text")
        steps.append(_Step(quoted if dot is None else dot, member, text))
        position = match.end()

    def select(document: object) -> Iterable[Node]:
        if not steps:
            return [Node(None, "", document)]
        containers = [document]
        for step in steps[:-1]:
            containers = [value for container in containers for _, value in _children(container, step)]
        last = steps[-1]
        return [Node(container, key, value) for container in containers for key, value in _children(container, last)]

    return select


def _children(container: object, step: _Step) -> Iterable[tuple[str | int, object]]:
    """Return the children of `container` that one step selects, with their keys."""
    children: Iterable[tuple[str | int, object]] = ()
    if isinstance(container, dict):
        held = cast("dict[str, object]", container)
        if step.key is not None:
            return ((step.key, held[step.key]),) if step.key in held else ()
        children = held.items()
    elif isinstance(container, list) and step.key is None:
        children = enumerate(cast("list[object]", container))
    if step.member is None:
        return children
    return [(key, child) for key, child in children if _member(child, step.member) == step.text]


def _member(value: object, name: str) -> object:
    return cast("dict[str, object]", value).get(name) if isinstance(value, dict) else None
