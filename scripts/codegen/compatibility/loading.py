"""Reads the public API from source code with griffe: nothing of it is imported or run.

`griffe check` would compare two versions too, but it does not see a changed type, nor a value that may now be None.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import griffe

from codegen.compatibility.items import Api, Argument, Item

_PACKAGES: Final = ("shoptet_generated", "shoptet_api")
_PUBLIC: Final = {"": "shoptet_api", "webhooks.": "shoptet_api.webhooks", "sandbox.": "shoptet_api.sandbox"}
"""Modules whose explicit re-exports (`from x import A as A`, `__all__`) are public, by the prefix of their names."""
_DEPRECATED: Final = re.compile(r"^\s*Deprecated\b|: deprecated, goes ", re.MULTILINE)
"""How a docstring says that its subject goes."""
_KINDS: Final[dict[str, Any]] = {
    "positional-only": "positional",
    "positional or keyword": "either",
    "keyword-only": "keyword",
    "variadic positional": "variadic",
    "variadic keyword": "variadic",
}


def load(root: Path, generated: Path | None = None) -> Api:
    """Return the public API of the project in the folder `root`, with the generated package of another one."""
    paths = [root / "overrides", (generated or root) / "generated"]
    loader = griffe.GriffeLoader(search_paths=paths, allow_inspection=False)
    for package in _PACKAGES:
        loader.load(package)
    loader.resolve_aliases(external=False)
    modules = loader.modules_collection
    api: Api = {}
    for prefix, module in _PUBLIC.items():
        for name, member in modules[module].members.items():
            if _is_exported(modules[module], name, member):
                api.update(_items(f"{prefix}{name}", _resolved(member)))
    for name, member in modules["shoptet_generated.models"].members.items():
        if member.is_alias and not name.startswith("_") and name[0].isupper() and _resolved(member).is_alias is False:
            api.update(_items(f"models.{name}", _resolved(member)))
    for module in modules["shoptet_generated.resources"].members.values():
        for name, member in () if module.is_alias else module.members.items():
            if not member.is_alias and member.is_class and not name.startswith(("_", "Async")):
                api.update(_items(f"shop.{module.name}", member))
    return api


def _is_exported(module: Any, name: str, member: Any) -> bool:
    if name.startswith("_") or not member.is_alias or member.wildcard_imported:
        return False
    if module.exports:
        return name in {str(one) for one in module.exports}
    return str(member.target_path).startswith(_PACKAGES) and name != "lazy_exports"


def _resolved(member: Any) -> Any:
    try:
        return member.final_target if member.is_alias else member
    except griffe.AliasResolutionError:
        return member


def _items(name: str, member: Any) -> Iterator[tuple[str, Item]]:
    if member.is_alias or member.is_module:
        return
    if member.is_function:
        yield name, _function(member)
    elif member.is_attribute:
        yield name, _attribute(member, is_sent=False)
    elif member.is_class:
        yield name, Item("class", is_deprecated=_is_deprecated(member))
        is_sent = member.name.endswith("Input")
        for key, part in member.all_members.items():
            own = _resolved(part)
            if key.startswith("_") or own.is_alias:
                continue
            if own.is_function and "property" not in own.labels:
                yield f"{name}.{key}", _function(own)
            elif own.is_attribute or own.is_function:
                yield f"{name}.{key}", _attribute(own, is_sent=is_sent)


def _function(member: Any) -> Item:
    arguments = tuple(
        Argument(one.name, _KINDS[one.kind.value], members(one.annotation), one.default is None)
        for one in member.parameters
        if one.name not in ("self", "cls")
    )
    return Item("function", members(member.returns), arguments, is_deprecated=_is_deprecated(member))


def _attribute(member: Any, *, is_sent: bool) -> Item:
    annotation = member.annotation
    text = str(annotation or "")
    value = str(member.value or "")
    if text.endswith("TypeAlias"):
        return Item("alias", members(member.value), is_deprecated=_is_deprecated(member))
    is_constant = not text and value.startswith(("'", '"'))
    return Item(
        "attribute",
        members(annotation),
        value=value if is_constant else "",
        is_required=is_sent and not value,
        is_sent=is_sent,
        is_deprecated=_is_deprecated(member),
    )


def _is_deprecated(member: Any) -> bool:
    documented = member.docstring.value if member.docstring else ""
    marked = any("deprecated" in str(one.value) for one in getattr(member, "decorators", None) or ())
    return marked or bool(_DEPRECATED.search(documented))


def members(annotation: Any) -> frozenset[str]:
    """Return the members of an annotation's union as text, without quotes and names of modules."""
    text = str(annotation or "").strip("\"'")
    if not text:
        return frozenset()
    try:
        tree = ast.parse(text, mode="eval").body
    except SyntaxError:
        return frozenset({text})
    return frozenset(_plain(part) for part in _union(tree))


def _union(node: ast.expr) -> Iterator[ast.expr]:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        yield from _union(node.left)
        yield from _union(node.right)
    else:
        yield node


def _plain(node: ast.expr) -> str:
    class Plain(ast.NodeTransformer):
        def visit_Attribute(self, node: ast.Attribute) -> ast.expr:
            return ast.Name(node.attr)

        def visit_Constant(self, node: ast.Constant) -> ast.expr:
            return ast.Name(node.value) if isinstance(node.value, str) else node

    return ast.unparse(Plain().visit(node))
