"""Names of operations that the vendor has only respelled: `steGiftsToProduct` became `setGiftsToProduct`.

The lock knows methods and places of classes by operationId. The HTTP method and the path say that an operation is the
same one; its entries then move to the new spelling before names are given.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from codegen.importer.names.classes import Lock

Operations: TypeAlias = "Mapping[tuple[str, str], str]"
"""operationId by HTTP method and path."""

_ALIKE: Final = 0.85
"""From this ratio on two operationIds are one word spelled in two ways; a corrected letter gives 0.9 and more."""


def respelled(former: Operations, current: Operations) -> Iterator[tuple[str, str]]:
    """Yield the old and the new spelling of operations that are the same but for some letters."""
    taken, known = set(current.values()), set(former.values())
    for place, new in current.items():
        old = former.get(place, new)
        if old not in taken and new not in known and _alike(old, new):
            yield old, new


def move(old: str, new: str, names: Lock, methods: dict[str, tuple[str, str]]) -> None:
    """Give `new` the method of the operation `old`, and the places of its classes unless it has places of its own.

    The method stays under the old spelling, too: the lock never forgets a method.
    """
    if old in methods:
        methods.setdefault(new, methods[old])
    own, others = (re.compile(rf"{re.escape(name)}(?=\W|$)") for name in (old, new))
    if any(others.match(place) for locked in names.values() for place in locked.places):
        return
    for locked in names.values():
        locked.places[:] = [
            own.sub(lambda _: new, place, count=1) if own.match(place) else place for place in locked.places
        ]


def _alike(one: str, other: str) -> bool:
    plain, other_plain = (re.sub(r"[\W_]", "", text).casefold() for text in (one, other))
    return SequenceMatcher(None, plain, other_plain, autojunk=False).ratio() >= _ALIKE
