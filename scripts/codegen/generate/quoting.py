"""The one way from a value of the spec into a template: as a literal, as a docstring, as an annotation, or as a name.

Templates mark each value with a filter. A value without one passes only as a name or as plain punctuation of the
templates, so that a forgotten filter cannot let source text through.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final, cast

from jinja2 import Undefined
from markupsafe import Markup

from codegen.generate import docs
from codegen.generate.problems import GenerateError

_PLAIN: Final = re.compile(r"[A-Za-z0-9_ ,.|=]*")
_ANNOTATIONS: Final = (
    *(ast.Expression, ast.Name, ast.Attribute, ast.Subscript, ast.BinOp, ast.BitOr, ast.Tuple, ast.List, ast.Load),
    ast.Constant,
)
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")


def quoted(value: object) -> object:
    """Return `value` as a template may print it: quoted by a filter, or a plain name.

    Raises:
        GenerateError: The value is neither.
    """
    if isinstance(value, (Markup, Undefined)):
        return value
    text = str(value)
    if not _PLAIN.fullmatch(text):
        raise GenerateError(f"{text!r:.80}: expected a name, got other text")
    return Markup(text)  # noqa: S704 (the pattern holds no character that means anything but a name)


def literal(value: object) -> Markup:
    """Return a text, a number, true, false, None, or lists and mappings of these, as Python source.

    The formatter picks the quotes.
    """
    if isinstance(value, Mapping):
        pairs = cast("Mapping[object, object]", value).items()
        return Markup("{%s}") % Markup(", ").join(Markup("%s: %s") % (literal(key), literal(one)) for key, one in pairs)
    if isinstance(value, list):
        return Markup("[%s]") % Markup(", ").join(map(literal, cast("list[object]", value)))
    if not (value is None or isinstance(value, (str, bool, int))):
        raise GenerateError(f"{value!r:.80}: expected text or a whole number, got {type(value).__name__}")
    return Markup(repr(value))  # noqa: S704 (Python's own quoting)


def code(value: object) -> Markup:
    """Return an annotation or a default as source, after a look at its syntax tree: no call, no operator but `|`."""
    text = str(value)
    try:
        tree = ast.parse(text, mode="eval")
    except (SyntaxError, ValueError):
        raise GenerateError(f"{text!r:.80}: expected an annotation, got other text") from None
    listed = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name) and node.value.id == "Literal"
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        # A text inside any other annotation is a reference that the program evaluates later.
        is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
        if is_text and node is not tree.body and id(node) not in listed:
            raise GenerateError(f"{text!r:.80}: expected an annotation, got a text inside")
        if not isinstance(node, _ANNOTATIONS) or (isinstance(node, ast.Name) and node.id.startswith("__")):
            raise GenerateError(f"{text!r:.80}: expected an annotation, got a {type(node).__name__}")
        if isinstance(node, ast.Attribute) and node.attr.startswith("_"):
            raise GenerateError(f"{text!r:.80}: expected an annotation, got the attribute {node.attr!r}")
    return Markup(text)  # noqa: S704 (the syntax tree was looked at)


def docstring(lines: Sequence[str], indent: int) -> Markup:
    """Return the literal of a docstring: nothing in `lines` can end it."""
    safe = [_CONTROL.sub(" ", line).replace('"""', "'''") for line in lines]
    return Markup(docs.docstring(safe, indent))  # noqa: S704 (no line holds three quotes)


FILTERS: Final[Mapping[str, Callable[..., Markup]]] = {"literal": literal, "code": code, "docstring": docstring}
