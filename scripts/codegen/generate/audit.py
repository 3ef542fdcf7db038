"""Looks at the syntax tree of every generated module: on import it may do what the templates do, and nothing else.

The last of three guards: values are checked before use (`safe_values`), quoted on their way into a template
(`quoting`), and the outcome is refused here if it calls, imports or names anything that the templates do not.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final, cast

from codegen.generate.problems import GenerateError

_ON_IMPORT: Final = frozenset({
    "AnswerOf", "AsyncAnswerOf", "AsyncPageOf", "AsyncQueuedOf", "Operation", "Operations", "PageOf", "Parameter",
    "QueuedOf", "TypedDict", "_NAMES_BY_MODULE.items", "define", "listed",
})  # fmt: skip
"""What a module may call while it is imported."""

_IN_FUNCTIONS: Final = frozenset({
    "AttributeError", "_MODULE_BY_NAME.get", "cast", "getattr", "globals", "import_module", "iter", "len", "sorted",
    "self._transport.batch", "self._transport.call", "self._transport.changes", "self._transport.download",
    "self._transport.get_many", "self._transport.paginate", "self._transport.snapshot", "self._transport.start",
    "self._transport.write_chunked",
})  # fmt: skip
"""What a function may call."""

_DECORATORS: Final = frozenset({"cached_property", "define(kw_only=True, repr=False)"})
_MODULES: Final = frozenset({
    "__future__", "attrs", "builtins", "collections.abc", "datetime", "decimal", "functools", "importlib", "typing",
})  # fmt: skip
_DUNDERS: Final = frozenset({"__all__", "__dir__", "__getattr__", "__getitem__", "__iter__", "__len__", "__name__"})
_STATEMENTS: Final = (
    *(ast.AnnAssign, ast.Assign, ast.AsyncFunctionDef, ast.ClassDef, ast.Expr, ast.FunctionDef, ast.If, ast.Import),
    *(ast.ImportFrom, ast.Raise, ast.Return),
)
_EXPRESSIONS: Final = (
    *(ast.Attribute, ast.Await, ast.BinOp, ast.Call, ast.Compare, ast.Constant, ast.Dict, ast.DictComp),
    *(ast.FormattedValue, ast.JoinedStr, ast.List, ast.Name, ast.Set, ast.Starred, ast.Subscript, ast.Tuple),
    ast.UnaryOp,
)
_PARTS: Final = (
    *(
        ast.Module,
        ast.alias,
        ast.arg,
        ast.arguments,
        ast.comprehension,
        ast.keyword,
        ast.expr_context,
        ast.BitOr,
        ast.Pass,
    ),
    *(ast.In, ast.Is, ast.Not),
)


def audit(folder: Path, package: str, skipped: str) -> None:
    """Look at every module in `folder`, which holds the package `package`, but those in the part `skipped`.

    Raises:
        GenerateError: A module holds something that no template writes; a line for each place.
    """
    found: list[str] = []
    for path in sorted(folder.rglob("*.py")):
        name = path.relative_to(folder)
        if name.parts[0] != skipped:
            found += (f"{name.as_posix()}, {line}" for line in problems(path.read_text(encoding="utf-8"), package))
    if found:
        raise GenerateError(*found[:20])


def problems(text: str, package: str) -> Iterator[str]:
    """Yield a line for each thing in the module `text` that no template of `package` writes."""
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError) as error:
        yield f"is not Python: {error}"
        return
    resources = {name.id for name in _made_in_functions(tree)}
    for node, is_function in _walk(tree):
        problem = _problem(node, _IN_FUNCTIONS | resources if is_function else _ON_IMPORT, package)
        if problem:
            yield f"line {getattr(node, 'lineno', 1)}: {problem} is not part of any template"


def _walk(tree: ast.Module) -> Iterator[tuple[ast.AST, bool]]:
    """Yield every node, and whether it runs only when a function is called."""
    waiting: list[tuple[ast.AST, bool]] = [(tree, False)]
    while waiting:
        node, is_function = waiting.pop()
        yield node, is_function
        for field, value in ast.iter_fields(node):
            inside = is_function or (isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and field == "body")
            children = cast("list[object]", value) if isinstance(value, list) else [cast("object", value)]
            waiting += ((child, inside) for child in children if isinstance(child, ast.AST))


def _made_in_functions(tree: ast.Module) -> Iterator[ast.Name]:
    """Yield the classes of resources: imported by a function from a sibling module, and made with the transport."""
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef):
            imported = {
                alias.name
                for node in function.body
                if isinstance(node, ast.ImportFrom) and node.level == 1
                for alias in node.names
            }
            for node in ast.walk(function):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in imported:
                    yield node.func


def _problem(node: ast.AST, callable_: frozenset[str], package: str) -> str:
    """Return what is wrong with one node, or an empty text."""
    match node:
        case ast.Call(func=function):
            name = ast.unparse(function)
            return "" if name in callable_ else f"the call of {name[:60]!r}"
        case ast.Import(names=names):
            return next((f"the import of {alias.name!r}" for alias in names if alias.name not in _MODULES), "")
        case ast.ImportFrom(module=module, level=level, names=names):
            is_known = module in _MODULES or (module or "").split(".")[0] == package if level == 0 else level == 1
            return "" if is_known and all(alias.name != "*" for alias in names) else f"the import from {module!r}"
        case ast.ClassDef() | ast.FunctionDef() | ast.AsyncFunctionDef():
            texts = [ast.unparse(decorator) for decorator in node.decorator_list]
            bad = next((text for text in texts if text not in _DECORATORS), "")
            return f"the decorator {bad[:60]!r}" if bad else _name_problem(node.name)
        case ast.Expr(value=value):
            is_docstring = isinstance(value, ast.Constant) and isinstance(value.value, str)
            return "" if is_docstring else f"the statement {ast.unparse(node)[:60]!r}"
        case ast.Name(id=name):
            return _name_problem(name)
        case ast.Attribute(attr=name):
            return "" if name == "_transport" or not name.startswith("_") else f"the attribute {name[:60]!r}"
        case ast.If(test=test):
            is_known = ast.unparse(test).replace("not ", "") in {"TYPE_CHECKING", "module is None"} or _is_lookup(test)
            return "" if is_known else f"the condition {ast.unparse(test)[:60]!r}"
        case _ if isinstance(node, (*_STATEMENTS, *_EXPRESSIONS, *_PARTS)):
            return ""
        case _:
            return f"a {type(node).__name__}"


def _is_lookup(test: ast.expr) -> bool:
    return ast.unparse(test) in {"name in __all__", "name in _NAMES_BY_MODULE"}


def _name_problem(name: str) -> str:
    return f"the name {name[:60]!r}" if name.startswith("__") and name not in _DUNDERS else ""
