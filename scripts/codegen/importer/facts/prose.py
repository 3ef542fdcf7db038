"""Facts that the vendor states in sentences only: section names, page sizes, code lists, allowed values, lists.

Every function takes a description and gives data; the sentence itself goes no further.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

_IDENTIFIER = re.compile(r"[A-Za-z][A-Za-z0-9]*")
_TICKED = re.compile(r"`([^`\n]+)`")
_CODE_LIST_LINK = re.compile(r"#section/code-lists/([\w-]+)", re.IGNORECASE)
_VALUES = re.compile(
    r"(?:supported|possible|available|allowed) values?\b(?: are| is)?(?: following)?:?(.*)", re.IGNORECASE | re.DOTALL
)


@dataclass(frozen=True)
class PageSize:
    """How many rows a page has when nobody asks, and at most."""

    default: int
    maximum: int


def page_size(description: str) -> PageSize | None:
    """Return the page sizes that the description of `itemsPerPage` states."""
    text = " ".join(description.split())
    both = re.search(r"default and max(?:imum)? value is (\d+)", text, re.IGNORECASE)
    if both:
        return PageSize(int(both[1]), int(both[1]))
    default = re.search(r"default(?: value)?(?: is)? (\d+)", text, re.IGNORECASE)
    maximum = re.search(r"max(?:imum|imal)?\.?(?: value)?(?: is)? (\d+)", text, re.IGNORECASE)
    if default and maximum:
        return PageSize(int(default[1]), int(maximum[1]))
    only = default or maximum
    return PageSize(int(only[1]), int(only[1])) if only else None


def include_names(operation: Mapping[str, Any], parameter: Mapping[str, Any]) -> list[str]:
    """Return the sections that `include` takes, from the schema, the tables, the sentences and the example."""
    schema = parameter.get("schema") or {}
    found: list[str] = [str(value) for value in schema.get("enum") or []]
    found += _names_in_tables(str(operation.get("description") or ""))
    sentence = str(parameter.get("description") or "")
    for ticked in _TICKED.findall(sentence):
        found += _identifiers(ticked)
    found += re.findall(r"\binclude=(\w+)", str(operation.get("description") or ""))
    for example in _examples(parameter):
        found += _identifiers(str(example))
    return _unique(found)


def refers_to_detail(operation: Mapping[str, Any]) -> bool:
    """Return whether the description says that the answer or the sections are those of the detail."""
    text = " ".join(str(operation.get("description") or "").split())
    return bool(re.search(r"same as (?:in|for) \W*(?:GET\W+)?\w+ detail", text, re.IGNORECASE))


def _names_in_tables(text: str) -> list[str]:
    """Return first cells of the tables that list sections, and cells under a heading `Includes`."""
    names: list[str] = []
    for header, rows in _tables(text):
        heads = [cell.lower() for cell in header]
        if "includes" in heads:
            column = heads.index("includes")
            cells = [row[column] for row in rows if column < len(row)]
        elif heads[:1] in (["value"], ["include parameter"]) and heads[1:2] in (["section"], ["meaning"]):
            cells = [row[0] for row in rows]
        else:
            continue
        names += [cell for cell in cells if _IDENTIFIER.fullmatch(cell)]
    return names


def _tables(text: str) -> Iterator[tuple[list[str], list[list[str]]]]:
    """Yield Markdown tables as (header cells, rows); the vendor writes blank lines inside tables."""
    header: list[str] | None = None
    rows: list[list[str]] = []
    previous: list[str] | None = None
    for line in text.splitlines():
        if "|" not in line:
            if line.strip() and header is not None:
                yield header, rows
                header, rows = None, []
            continue
        cells = [cell.strip().strip("`").strip() for cell in line.strip().strip("|").split("|")]
        if all(re.fullmatch(r":?-+:?", cell) for cell in cells if cell) and any(cells):
            if header is not None and rows and previous is rows[-1]:
                rows.pop()
                yield header, rows
            header, rows = previous or [], []
        elif header is not None:
            rows.append(cells)
        previous = rows[-1] if header is not None and rows else cells
    if header is not None:
        yield header, rows


def code_lists(document: Mapping[str, Any]) -> dict[str, list[str]]:
    """Return the code lists of the document's introduction: slug -> values in order."""
    text = str((document.get("info") or {}).get("description") or "")
    start = re.search(r"^# Code lists\s*$", text, re.MULTILINE)
    if not start:
        return {}
    section = text[start.end() :]
    end = re.search(r"^# ", section, re.MULTILINE)
    section = section[: end.start()] if end else section
    lists: dict[str, list[str]] = {}
    for part in re.split(r"^## ", section, flags=re.MULTILINE)[1:]:
        title, _, body = part.partition("\n")
        values = [_code(row[0]) for _, rows in _tables(body) for row in rows if row and _code(row[0])]
        if values:
            lists[slug(title)] = _unique(values)
    return lists


def slug(title: str) -> str:
    """Return the anchor of a heading."""
    return re.sub(r"[^a-z0-9]+", "-", title.strip().lower()).strip("-")


def _code(cell: str) -> str:
    """Return a value cell without the marks that the vendor puts behind it: `product:create (*)`, `One Stop Shop*`."""
    return re.sub(r"\s*(?:\(\*\)|\*)\s*$", "", cell.strip().strip("`")).strip()


def code_list_of(description: str) -> str | None:
    """Return the slug of the code list that a description sends its reader to."""
    link = _CODE_LIST_LINK.search(description)
    return link[1].lower() if link else None


def listed_values(description: str) -> list[str]:
    """Return values that a sentence enumerates in backticks after `possible values` or the like."""
    match = _VALUES.search(description)
    if not match:
        return []
    sentence = re.split(r"\.\s|\n\n", match[1])[0]
    return _unique([value.strip() for value in _TICKED.findall(sentence)])


def list_limit(description: str) -> int | None:
    """Return the maximum of entries of a comma-separated value: 0 without a limit, None if it is not such a list."""
    text = " ".join(description.split())
    if not re.search(r"separated by (?:a )?commas?|comma[- ]separated", text, re.IGNORECASE):
        return None
    limit = re.search(r"max\.? (\d+)", text, re.IGNORECASE)
    return int(limit[1]) if limit else 0


def is_deprecated(description: str) -> bool:
    """Return whether a description marks its subject as going away."""
    return bool(re.match(r"\W*deprecated\b", description, re.IGNORECASE) or re.search(r"\bDEPRECATED\b", description))


def may_be_null(description: str) -> bool:
    """Return whether a description says that the value may be null."""
    return bool(re.search(r"\bcan be `?null\b|\bif `?null`?,", description, re.IGNORECASE))


def has_decimal_places(description: str) -> bool:
    """Return whether a description counts the decimal places of its subject."""
    return bool(re.search(r"\bdecimal (?:places|digits)\b", description, re.IGNORECASE))


def batch_line(operation: Mapping[str, Any]) -> str | None:
    """Return the lower-case name of the component that one line of a batch file follows."""
    link = re.search(r"/openapi/batch/(\w+)", str(operation.get("description") or ""))
    return link[1].lower() if link else None


def example_texts(node: Mapping[str, Any]) -> list[str]:
    """Return the examples of a schema or parameter that are strings."""
    return [example for example in _examples(node) if isinstance(example, str)]


def _examples(node: Mapping[str, Any]) -> Sequence[Any]:
    found: list[Any] = []
    for place in (node, node.get("schema") if isinstance(node.get("schema"), dict) else None):
        if not isinstance(place, dict):
            continue
        if place.get("example") is not None:
            found.append(place["example"])
        several = place.get("examples")
        if isinstance(several, list):
            found += several
        elif isinstance(several, dict):
            found += [entry.get("value") for entry in several.values() if isinstance(entry, dict)]
    return [value for value in found if value is not None]


def _identifiers(text: str) -> list[str]:
    parts = [part.strip() for part in text.split(",")]
    return parts if all(_IDENTIFIER.fullmatch(part) for part in parts) else []


def _unique(values: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(value for value in values if value))
