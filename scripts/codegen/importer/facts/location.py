"""Locations of a walk through a document."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from codegen.importer.names import words

if TYPE_CHECKING:
    from codegen.importer.names.class_sites import Side, Site


@dataclass(frozen=True)
class Spot:
    """A place in the vendor's document with what naming needs to know about it."""

    place: str
    side: Side
    name: str
    """The key under which it stands: a property, a parameter, a component."""
    parent: Site | None = None
    wish: str = ""
    """The class name that an object right here would like; without one it is named after its parent.

    One with a question mark is for the rows of a list: theirs if nothing else is the thing, else `...ListItem`.
    """

    def inside(self, key: str, owner: Site) -> Spot:
        """Return the property `key` of the object `owner` that stands here."""
        return Spot(f"{self.place}.{key}", self.side, key, owner)

    def entry(self) -> Spot:
        """Return one entry of the array that stands here."""
        bare = self.wish.removesuffix("?")
        wish = words.singular(bare) + self.wish[len(bare) :] if bare else ""
        return replace(self, place=f"{self.place}[]", name=words.singular(words.pascal(self.name)), wish=wish)

    def alternative(self, noun: str, number: int) -> Spot:
        """Return one of several shapes that this place may have; `noun` distinguishes it from the others."""
        place = f"{self.place}|{noun or number}"
        if self.wish:
            return replace(self, place=place, wish=self.wish + noun)
        return replace(self, place=place, name=words.singular(words.pascal(self.name)) + noun)

    def family(self) -> str:
        """Return the subject of the root above this place, without the words for what is done with it.

        `ProductUpdate`, `ProductBatchUpdate` and `Product` are one family; its equal enumerations are one class.
        """
        return self.parent.family if self.parent else _family(self.wish or self.name)


_ASPECTS = frozenset({"Update", "Create", "Batch", "Snapshot", "List", "Detail", "Copy", "Request"})


def _family(name: str) -> str:
    parts = words.split(name)
    return words.singular("".join(part for part in parts if part not in _ASPECTS) or "".join(parts))
