"""The tree of categories, of a list in any order and with any mistakes."""

from __future__ import annotations

import random

import attrs
import pytest

from shoptet_api import CategoryTree, InputError, Shoptet
from shoptet_api.sandbox import Sandbox


@attrs.frozen
class Row:
    guid: str | None
    parent_guid: str | None


def tree(*pairs: tuple[str | None, str | None]) -> CategoryTree[Row]:
    return CategoryTree(Row(guid, parent) for guid, parent in pairs)


def shown(built: CategoryTree[Row]) -> list[str]:
    return ["/".join(str(row.guid) for row in node.path) for node in built.walk()]


def test_a_list_in_any_order() -> None:
    pairs: list[tuple[str | None, str | None]] = [("a", None), ("b", "a"), ("c", "a"), ("d", "b"), ("e", None)]
    assert shown(tree(*pairs)) == ["a", "a/b", "a/b/d", "a/c", "e"]
    for seed in range(10):
        mixed = random.Random(seed).sample(pairs, len(pairs))
        assert sorted(shown(tree(*mixed))) == ["a", "a/b", "a/b/d", "a/c", "e"]
    built = tree(*pairs)
    assert (built["d"].depth, "d" in built, "x" in built, len(built)) == (2, True, False, 5)
    assert [node.category.guid for node in built["b"].walk()] == ["b", "d"]
    with pytest.raises(KeyError):
        built["x"]


def test_gaps_circles_and_repetitions() -> None:
    assert shown(tree(("b", "gone"), ("c", "b"))) == ["b", "b/c"]
    assert shown(tree(("a", "b"), ("b", "a"), ("c", "b"), ("d", "d"))) == ["a", "a/b", "a/b/c", "d"]
    assert shown(tree((None, "a"), ("a", None), (None, None))) == ["a", "None", "None"]
    assert shown(tree()) == []
    with pytest.raises(InputError, match=r"^categories: expected each category once, got 'a' twice$"):
        tree(("a", None), ("a", None))


def test_a_deep_tree_does_not_recurse() -> None:
    depth = 3_000
    built = tree(("0", None), *((str(number), str(number - 1)) for number in range(1, depth)))
    assert built[str(depth - 1)].depth == depth - 1
    assert sum(1 for _ in built.walk()) == depth


def test_the_shop_has_one() -> None:
    with Sandbox() as sandbox, Shoptet(**sandbox.options) as shop:
        built = CategoryTree(shop.categories.list())
        names = [" > ".join(row.name or "" for row in node.path) for node in built.walk()]
    assert "Oblečení > Ponožky" in names
