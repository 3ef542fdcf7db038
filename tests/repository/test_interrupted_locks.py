"""No loop with a condition stands directly under a lock, and no comprehension with one.

Python runs signal handlers at jumps backwards. In Python 3.13 the jump of such a loop is in no block of its function
(python/cpython, issue 130279), and since 3.12 a comprehension is part of the function around it: a handler that raises
there leaves the lock taken, and the next caller waits for ever. A loop in a method that is called under the lock has a
frame of its own, which the block of the call covers.
"""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted((ROOT / "overrides" / "shoptet_api").rglob("*.py"))
OWN_FRAME = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef, ast.GeneratorExp)


def has_condition(loop: ast.For) -> bool:
    return any(isinstance(node, (ast.If, ast.Continue, ast.Break)) for node in ast.walk(loop))


def under_locks(tree: ast.AST) -> list[int]:
    """The lines of loops with a condition in the body of a `with …lock`."""
    found: list[int] = []

    def walk(node: ast.AST, is_locked: bool) -> None:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, OWN_FRAME):
                walk(child, is_locked=False)
                continue
            here = is_locked or (
                isinstance(node, ast.With)
                and child in node.body
                and any(ast.unparse(item.context_expr).endswith("lock") for item in node.items)
            )
            if here and (isinstance(child, ast.While) or (isinstance(child, ast.For) and has_condition(child))):
                found.append(child.lineno)
            if here and isinstance(child, (ast.ListComp, ast.SetComp, ast.DictComp)):
                found.extend(child.lineno for generator in child.generators if generator.ifs)
            walk(child, here)

    walk(tree, is_locked=False)
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT / "overrides").as_posix())
def test_a_handler_that_raises_leaves_no_lock_taken(path: Path) -> None:
    assert under_locks(ast.parse(path.read_text(encoding="utf-8"))) == []


def test_such_a_loop_is_found() -> None:
    text = """
def one(self):
    with self._lock:
        a = [x for x in self.items]
        b = list(x for x in self.items if x)
        if a:
            return {x for x in self.items if x}
        for x in a:
            if x:
                b += x
        for x in a:
            b += x
        while a:
            a.pop()
    while a:
        a.pop()
    return [x for x in a if x]
"""
    assert under_locks(ast.parse(text)) == [7, 8, 13]
