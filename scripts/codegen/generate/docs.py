"""Docstrings: the spec's words, made safe and wrapped."""

from __future__ import annotations

import json
import re
import textwrap
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, cast

from codegen.generate import naming
from codegen.generate.spec import Node

_DIGITS = re.compile(r"\^\[0-9\]\{1,([0-9])\}\\\.\[0-9\]\{([0-9])\}\$")
"""Patterns of decimals that have this many digits at most in front of the point."""

WIDTH = 120
"""Columns of a line of the package."""

_QUOTES = len('r""""""')

ERRORS = {
    "400": ("BadRequestError", "The shop's validation refused the records."),
    "401": ("AuthenticationError", "The token is missing, wrong or expired."),
    "403": ("PermissionDeniedError", "The token has no right to this, or the shop lacks a module."),
    "404": ("NotFoundError", "No such record."),
    "409": ("ConflictError", "The shop's state forbids it."),
    "413": ("PayloadTooLargeError", "Too many records at once; none was processed."),
    "422": ("UnprocessableError", "The request does not follow the schema."),
    "423": ("LockedError", "The same write, or another document, is still being worked on."),
}
"""Error class and fallback text by the status that an operation documents."""

_PARAMETERS = {
    "include": "Optional sections to add to the answer.",
    "itemsPerPage": "Rows on one page.",
    "language": "Language of the texts in the answer, such as `cs`; the shop needs the module for foreign languages.",
    "page": "Number of the first page to fetch, from 1.",
}
"""Texts for the parameters of the whole API, for operations that do not describe them."""

_LOOKALIKES = str.maketrans(
    {
        "\N{EN DASH}": "-",
        "\N{EM DASH}": "-",
        "\N{MINUS SIGN}": "-",
        "\N{LEFT SINGLE QUOTATION MARK}": "'",
        "\N{RIGHT SINGLE QUOTATION MARK}": "'",
        "\N{MULTIPLICATION SIGN}": "x",
    }
)
"""Characters that a reader of source would mistake for others."""


def clean(text: object) -> str:
    """Return `text` on one line, without anything that could end a docstring or mislead its reader."""
    if not text:
        return ""
    printable = "".join(
        " " if unicodedata.category(character)[0] == "Z" or character in "\t\r\n" else character
        for character in str(text).translate(_LOOKALIKES)
        if unicodedata.category(character) not in {"Cf", "Cc", "Cs", "Co", "Cn"} or character in "\t\r\n"
    )
    return " ".join(printable.replace('"""', "'''").split())


def sentence(text: object) -> str:
    """Return `text`, cleaned, as a sentence: with a capital and a full stop."""
    cleaned = clean(text)
    if not cleaned:
        return ""
    end = "" if cleaned[-1] in ".!?:" else "."
    return f"{cleaned[0].upper()}{cleaned[1:]}{end}"


def wrapped(text: str, indent: int, hanging: str = "") -> list[str]:
    """Wrap `text` into lines that fit at `indent` columns; `hanging` opens every line but the first."""
    return textwrap.wrap(
        text, WIDTH - indent, subsequent_indent=hanging, break_long_words=False, break_on_hyphens=False
    )


def docstring(lines: Sequence[str], indent: int) -> str:
    """Return the literal: on one line if it fits. The first line of the literal is not indented."""
    margin = " " * indent
    prefix = "r" if any("\\" in line for line in lines) else ""
    if len(lines) == 1 and indent + len(prefix) + len(lines[0]) + 6 <= WIDTH:
        # A quote or a backslash at the end would meet the closing quotes.
        tail = " " if lines[0][-1] in '"\\' else ""
        return f'{prefix}"""{lines[0]}{tail}"""'
    rest = "\n".join(f"{margin}{line}" if line else "" for line in lines[1:])
    return f'{prefix}"""{lines[0]}\n{rest}\n{margin}"""' if rest else f'{prefix}"""{lines[0]}\n{margin}"""'


def summary(text: object, fallback: str, indent: int) -> list[str]:
    """Return a docstring's text from a description: its first line is a sentence that fits."""
    described = sentence(text) or sentence(fallback)
    if len(described) <= WIDTH - indent - _QUOTES:
        return [described]
    first, separator, rest = described.partition(". ")
    if not separator or len(first) >= WIDTH - indent - _QUOTES:
        first, rest = sentence(fallback).removesuffix("."), described
    return [f"{first}.", "", *wrapped(rest, indent)]


def field(
    schema: Node, indent: int, limits: Mapping[str, object] | None = None, places: int | None = None
) -> list[str]:
    """Return the docstring under an attribute: empty for a property that the spec neither describes nor limits.

    A decimal has `places`, which the caller need not give: a value is padded to them.
    """
    described = sentence(schema.get("description"))
    found = list(facts(limits, is_decimal=places is not None)) if limits else []
    if places is not None and "decimal place" not in described:
        found.insert(0, f"{places} decimal place{'' if places == 1 else 's'}.")
    if limits is not None and isinstance(schema.get("default"), (str, int, bool)):
        found.append(f"Default: `{clean(json.dumps(schema['default']).strip(chr(34)))}`.")
    if schema.get("deprecated"):
        found.append("Deprecated.")
    return wrapped(_with_facts(described, found), indent + _QUOTES)


def facts(limits: Mapping[str, object], *, is_decimal: bool = False) -> Iterator[str]:
    """Yield what the schema of a request body says about a value, in sentences."""
    for low, high, noun in (
        ("min_length", "max_length", " characters"),
        ("minimum", "maximum", ""),
        ("min_items", "max_items", " items"),
    ):
        least, most = limits.get(low), limits.get(high)
        # That a text or a list is not empty needs no number.
        if least is not None and most is not None and (least != 1 or not noun):
            yield f"{least} to {most}{noun}."
        elif most is not None:
            yield f"At most {most}{noun}."
        elif least is not None:
            yield f"At least {least}{noun}." if least != 1 or not noun else "Not empty."
    values = limits.get("values")
    if isinstance(values, list):
        yield f"One of {', '.join(map(str, cast('list[object]', values)))}."
    if limits.get("unique"):
        yield "No item twice."
    if isinstance(pattern := limits.get("pattern"), str):
        yield from _pattern(pattern, is_decimal=is_decimal)
    if isinstance(items := limits.get("items"), Mapping):
        yield from (f"Each: {fact[0].lower()}{fact[1:]}" for fact in facts(cast("Mapping[str, object]", items)))


def _pattern(pattern: str, *, is_decimal: bool) -> Iterator[str]:
    """Yield the format of a text; of a decimal the largest value that its digits allow."""
    if not is_decimal:
        yield f"Format: `{clean(pattern)}`."
    elif digits := _DIGITS.fullmatch(pattern):
        yield f"At most {'9' * int(digits[1])}.{'9' * int(digits[2])}."


def _with_facts(described: str, found: Iterable[str]) -> str:
    known = described.lower()
    return " ".join(filter(None, [described, *(one for one in found if one.rstrip(".").lower() not in known)]))


def parameter(node: Node) -> str:
    """Return the description of a parameter."""
    schema = cast("dict[str, Any]", node["schema"])
    name = str(node["name"])
    if name == "itemsPerPage" and "maximum" in schema:
        # The operation's own numbers are more exact than a description.
        usual, maximum = schema.get("default", schema["maximum"]), schema["maximum"]
        return f"Rows on one page: {usual} unless given, {maximum} at most."
    described = sentence(node.get("description")) or _PARAMETERS.get(name) or sentence(naming.words(name))
    found: list[str] = []
    sections = cast("dict[str, Any]", schema.get("items") or {}).get("enum")
    if name == "include" and sections:
        found.append(f"Sections: {', '.join(f'`{clean(section)}`' for section in sections)}.")
    if "default" in schema and name != "page":
        found.append(f"Default: {schema['default']!r}.")
    if "maxItems" in schema:
        found.append(f"At most {schema['maxItems']}.")
    if node.get("deprecated"):
        found.append("Deprecated.")
    return _with_facts(described, found)


def method(
    *,
    first: str,
    about: Iterable[str],
    arguments: Iterable[tuple[str, str]],
    returns: str,
    raises: Iterable[tuple[str, str]],
    indent: int = 8,
) -> list[str]:
    """Return the docstring of a method; `arguments` are name and text, `raises` error class and text."""
    lines = summary(first, "", indent)
    for paragraph in filter(None, about):
        lines += ["", *wrapped(paragraph, indent)]
    lines += _section("Args:", (f"{name}: {text}" for name, text in arguments), indent)
    lines += _section("Returns:", [returns] if returns else [], indent)
    lines += _section("Raises:", (f"{error}: {text}" for error, text in raises), indent)
    return lines


def _section(title: str, entries: Iterable[str], indent: int) -> Iterator[str]:
    entries = list(entries)
    if entries:
        yield from ("", title)
        for entry in entries:
            yield from (f"    {line}" for line in wrapped(entry, indent + 4, "    "))
