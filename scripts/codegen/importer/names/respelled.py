"""Operations that the vendor has only given another operationId: `steGiftsToProduct` became `setGiftsToProduct`.

The lock knows methods and places of classes by operationId. The id itself comes first, because the vendor also moves
an operation to another path and gives the old path a new id. A new id at an HTTP method and path whose former id is
gone is the same operation: its entries move to the new id before names are given.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from codegen.importer.names.classes import Lock
    from codegen.importer.stated import Remembered

Operations: TypeAlias = "Mapping[tuple[str, str], str]"
"""operationId by HTTP method and path."""


def respelled(former: Operations, current: Operations) -> Iterator[tuple[str, str]]:
    """Yield the former and the new operationId of operations that stand where they stood under the former one."""
    taken, known = set(current.values()), set(former.values())
    by_place = {(method, _bare(path)): operation_id for (method, path), operation_id in former.items()}
    for (method, path), new in current.items():
        old = by_place.get((method, _bare(path)), new)
        if old not in taken and new not in known:
            yield old, new


def _bare(path: str) -> str:
    """Return a path without the names of its values, which say nothing on the wire."""
    return re.sub(r"\{[^{}]*\}", "{}", path)


def move(old: str, new: str, names: Lock, methods: dict[str, tuple[str, str]], stated: dict[str, Remembered]) -> None:
    """Give `new` the method of the operation `old`, and the places of its classes unless it has places of its own.

    What words have stated of the operation moves along. The method stays under the old spelling, too: the lock never
    forgets a method.
    """
    if old in methods:
        methods.setdefault(new, methods[old])
    own, others = (re.compile(rf"{re.escape(name)}(?=\W|$)") for name in (old, new))
    for place in [place for place in stated if own.match(place)]:
        stated.setdefault(own.sub(lambda _: new, place, count=1), stated.pop(place))
    if any(others.match(place) for locked in names.values() for place in locked.places):
        return
    for locked in names.values():
        locked.places[:] = [
            own.sub(lambda _: new, place, count=1) if own.match(place) else place for place in locked.places
        ]
