"""No loop that ends on a condition stands directly in a block whose end must run.

Python runs signal handlers at jumps backwards. In Python 3.12 and 3.13 a jump backwards that depends on a condition is
in no block of its function (python/cpython, issue 130279), and since 3.12 a comprehension is part of the function
around it. A handler that raises there skips the end of every `with` and `try` of the function: a lock, a slot or a
connection stays taken, or a thread runs on. A loop in a function that is called in the block has a frame of its own,
which the block of the call covers.
"""

import ast
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import pytest

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted((ROOT / "overrides").rglob("*.py"))
OWN_FRAME = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef, ast.GeneratorExp)
# Signal handlers run on the main thread only.
ON_THREADS: Final = {
    "shoptet_api/redis/listener.py": "_listen runs on the listener's thread",
    "shoptet_api/sandbox/background/outbound.py": "the sandbox calls and fetches on its own threads",
    "shoptet_api/sandbox/background/schedule.py": "_run runs on the schedule's thread",
    "shoptet_api/sandbox/server/uvicorn_thread.py": "shutdown runs on the server's thread",
}


def last_ones(body: Sequence[ast.stmt]) -> Iterator[ast.stmt]:
    """Yield the statements after which a loop with this body continues."""
    for before, statement in zip([None, *body], body, strict=False):
        if isinstance(statement, ast.Continue) and before is not None:
            yield before
        elif isinstance(statement, ast.If):
            yield from last_ones(statement.body)
            yield from last_ones(statement.orelse)
        elif isinstance(statement, ast.Try):
            yield from last_ones(statement.body)
    if body:
        yield body[-1]


def has_condition(statement: ast.stmt) -> bool:
    """Return whether the code after this statement can be reached by a jump that depends on a condition."""
    if isinstance(statement, ast.If):
        branches = (statement.body, statement.orelse)
        return not statement.orelse or any(branch and has_condition(branch[-1]) for branch in branches)
    if isinstance(statement, ast.Try):
        return has_condition((statement.finalbody or statement.orelse or statement.body)[-1])
    return isinstance(statement, ast.Assert | ast.Match | ast.While)


def jumps_on_condition(loop: ast.AST) -> bool:
    if isinstance(loop, ast.While) and not (isinstance(loop.test, ast.Constant) and loop.test.value):
        return True
    if isinstance(loop, ast.While | ast.For | ast.AsyncFor):
        return any(map(has_condition, last_ones(loop.body)))
    if isinstance(loop, ast.ListComp | ast.SetComp | ast.DictComp):
        return any(generator.ifs for generator in loop.generators)
    return False


def must_end(block: ast.AST) -> bool:
    if isinstance(block, ast.Try):
        kinds = [handler.type for handler in block.handlers]
        return bool(block.finalbody) or any(kind is None or ast.unparse(kind) == "BaseException" for kind in kinds)
    return isinstance(block, ast.With | ast.AsyncWith)


def skipping_ends(tree: ast.AST) -> list[int]:
    """The lines of loops whose jump skips the end of a block around them."""
    found: list[int] = []

    def walk(node: ast.AST, *, is_inside: bool) -> None:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, OWN_FRAME):
                walk(child, is_inside=False)
                continue
            is_here = is_inside or (must_end(node) and child in getattr(node, "body", ()))
            if is_here and jumps_on_condition(child):
                found.append(getattr(child, "lineno", 0))
            walk(child, is_inside=is_here)

    walk(tree, is_inside=False)
    return found


def place(path: Path) -> str:
    return path.relative_to(ROOT / "overrides").as_posix()


@pytest.mark.parametrize("path", [path for path in MODULES if place(path) not in ON_THREADS], ids=place)
def test_a_handler_that_raises_skips_no_end_of_a_block(path: Path) -> None:
    assert skipping_ends(ast.parse(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("name", ON_THREADS)
def test_an_exception_is_needed(name: str) -> None:
    assert skipping_ends(ast.parse((ROOT / "overrides" / name).read_text(encoding="utf-8")))


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
    assert skipping_ends(ast.parse(text)) == [7, 8, 13]


@pytest.mark.parametrize(
    ("block", "is_meant"),
    [
        ("try:\n  {}\nfinally:\n  end()", True),
        ("try:\n  {}\nexcept BaseException:\n  end()", True),
        ("try:\n  {}\nexcept:\n  end()", True),
        ("with a, b:\n  {}", True),
        ("try:\n  {}\nexcept ValueError:\n  end()", False),
        ("try:\n  begin()\nfinally:\n  {}", False),
    ],
)
def test_blocks_whose_end_must_run(block: str, is_meant: bool) -> None:
    assert bool(skipping_ends(ast.parse(block.format("while a: work()")))) == is_meant


@pytest.mark.parametrize(
    ("loop", "is_meant"),
    [
        ("while a: work()", True),
        ("while True: work()", False),
        ("while True:\n  if a: break\n  work()", False),
        ("while True:\n  work()\n  if a: break", True),
        ("for x in a: work()", False),
        ("for x in a:\n  if x: continue\n  work()", False),
        ("for x in a:\n  if x:\n    if y: work()\n    continue\n  work()", True),
        ("for x in a:\n  if x: work()\n  else: rest()", False),
        ("for x in a:\n  if x: work()\n  elif y: rest()", True),
        ("for x in a:\n  try:\n    if x: work()\n  except ValueError: pass", True),
        ("for x in a: assert x", True),
        ("for x in a:\n  match x:\n    case 1: work()", True),
        ("for x in a:\n  for y in x: work()", False),
    ],
)
def test_loops_that_jump_on_a_condition(loop: str, is_meant: bool) -> None:
    inside = loop.replace("\n", "\n  ")
    assert bool(skipping_ends(ast.parse(f"with lock:\n  {inside}"))) == is_meant
