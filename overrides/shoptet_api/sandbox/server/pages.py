"""Cutting of lists into pages."""

from collections.abc import Mapping, Sequence

from shoptet_api.sandbox.json_types import Json, Record
from shoptet_api.sandbox.spec.document import Operation, Schema

_MAX_PAGE_SIZE: int = 100


def page_of(operation: Operation, rows: Sequence[Record], query: Mapping[str, object]) -> dict[str, Json]:
    """Return the requested page with its paginator; a page size above the maximum is reduced to it."""
    size = page_size(operation, query)
    requested = query.get("page")
    number = requested if isinstance(requested, int) else 1
    shown = list(rows[(number - 1) * size : number * size])
    paginator: dict[str, Json] = {
        "totalCount": len(rows),
        "page": number,
        "pageCount": max(1, -(-len(rows) // size)),
        "itemsOnPage": len(shown),
        "itemsPerPage": size,
    }
    return {operation.key or "items": list(shown), "paginator": paginator}


def page_size(operation: Operation, query: Mapping[str, object]) -> int:
    """Return the number of rows of a page."""
    parameter = operation.query.get("itemsPerPage")
    schema: Schema = parameter.schema if parameter else {}
    maximum: int = schema.get("maximum", _MAX_PAGE_SIZE)
    requested = query.get("itemsPerPage")
    size: int = requested if isinstance(requested, int) else schema.get("default", maximum)
    return min(size, maximum)


def shifted(rows: Sequence[Record], by: int) -> Sequence[Record]:
    """Drop the first `by` rows; if `by` is negative, repeat that many first rows in front."""
    return rows[by:] if by >= 0 else [*rows[:-by], *rows]
