# Copied from overrides/runtime/field_docs.py: do not edit. Change that file, then run `./scripts/nox -s generate`.
"""Meanings of the fields of a model, for `help()` and other readers of `__doc__`.

The texts stand under the attributes in the source of the model's module, where editors find them. Python does not keep
them, so they are read from the source when somebody asks. Without the source, a docstring is the class's own text.
"""

from __future__ import annotations

import ast
import functools
import importlib
import inspect
import textwrap
from collections.abc import Iterator, Mapping

from .model import Model, attribute_names

_WIDTH = 100
_INDENT = "    "


def documented(cls: type, summary: str) -> str:
    """Return the docstring of a model class: its own text, then each field with its meaning."""
    meanings: dict[str, str] = {}
    for owner in reversed(cls.__mro__):
        if issubclass(owner, Model):
            meanings.update(_meanings(owner.__module__).get(owner.__qualname__, {}))
    named = [f"{name}: {meanings[name]}" for name in attribute_names(cls) if name in meanings]
    if not named:
        return summary
    return "\n".join([inspect.cleandoc(summary), "", "Attributes:", *_wrapped(named)])


def _wrapped(entries: list[str]) -> Iterator[str]:
    for entry in entries:
        yield from textwrap.wrap(
            entry,
            _WIDTH,
            initial_indent=_INDENT,
            subsequent_indent=_INDENT * 2,
            break_long_words=False,
            break_on_hyphens=False,
        )


@functools.lru_cache(maxsize=8)
def _meanings(module: str) -> Mapping[str, Mapping[str, str]]:
    """Return the texts under the attributes of each class of a module: class -> attribute -> text."""
    try:
        tree = ast.parse(inspect.getsource(importlib.import_module(module)))
    except (ImportError, OSError, SyntaxError, TypeError):
        return {}
    return {node.name: dict(_texts(node)) for node in tree.body if isinstance(node, ast.ClassDef)}


def _texts(node: ast.ClassDef) -> Iterator[tuple[str, str]]:
    for attribute, below in zip(node.body, node.body[1:], strict=False):
        match attribute, below:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(text))),
            ):
                yield name, " ".join(text.split())
            case _:
                pass
