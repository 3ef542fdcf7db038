"""The tree of a flat list of categories, whatever the list is like: unordered, with gaps, or with a circle."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, Protocol, TypeVar

import attrs

from shoptet_generated.runtime import InputError


class Category(Protocol):
    """A category of the list."""

    @property
    def guid(self) -> str | None:
        """Its GUID, which a response can lack."""
        ...

    @property
    def parent_guid(self) -> str | None:
        """The GUID of the category above it."""
        ...


C = TypeVar("C", bound=Category)


@attrs.frozen(eq=False)
class CategoryNode(Generic[C]):
    """A category in the tree."""

    category: C
    path: Sequence[C]
    """The categories from the top down to this one, itself included."""
    children: "list[CategoryNode[C]]" = attrs.field(factory=list, repr=False)  # pyright: ignore[reportUnknownVariableType]

    @property
    def depth(self) -> int:
        """The number of categories above it."""
        return len(self.path) - 1

    def walk(self) -> "Iterator[CategoryNode[C]]":
        """Walk this category and all below it, each before those below it."""
        waiting: list[CategoryNode[C]] = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting += reversed(node.children)


class CategoryTree(Generic[C]):
    """The tree of categories, in the order of the list.

    A category whose parent is not in the list is at the top, as are one category of a circle and those without a GUID.

    Args:
        categories: The rows of `shop.categories.list()`, or other categories.

    Raises:
        InputError: A category comes twice.
    """

    def __init__(self, categories: Iterable[C]) -> None:
        listed: dict[str, C] = {}
        unnamed: list[C] = []
        below: dict[str | None, list[C]] = {}
        for category in categories:
            if category.guid is None:
                unnamed.append(category)
                continue
            if category.guid in listed:
                raise InputError(f"categories: expected each category once, got {category.guid!r} twice")
            listed[category.guid] = category
        for category in listed.values():
            parent = category.parent_guid if category.parent_guid in listed else None
            below.setdefault(parent, []).append(category)
        self.roots: list[CategoryNode[C]] = []
        self._nodes: dict[str, CategoryNode[C]] = {}
        for category in below.get(None, []):
            self._add(category, below)
        for guid, category in listed.items():  # What is left is in circles.
            if guid not in self._nodes:
                self._add(category, below)
        self.roots += (CategoryNode(category, (category,)) for category in unnamed)

    def walk(self) -> Iterator[CategoryNode[C]]:
        """Walk all categories, each before those below it."""
        for root in self.roots:
            yield from root.walk()

    def __getitem__(self, guid: str) -> CategoryNode[C]:
        """Return a category by its GUID.

        Raises:
            KeyError: It is not in the list.
        """
        return self._nodes[guid]

    def __contains__(self, guid: object) -> bool:
        """Return whether a category is in the tree."""
        return guid in self._nodes

    def __len__(self) -> int:
        """Return the number of categories that have a GUID."""
        return len(self._nodes)

    def _add(self, root: C, below: dict[str | None, list[C]]) -> None:
        waiting: list[tuple[C, CategoryNode[C] | None]] = [(root, None)]
        while waiting:
            category, parent = waiting.pop()
            guid = str(category.guid)
            if guid in self._nodes:
                continue
            node = CategoryNode(category, (*(parent.path if parent else ()), category))
            self._nodes[guid] = node
            (parent.children if parent else self.roots).append(node)
            waiting += [(child, node) for child in reversed(below.get(guid, []))]
