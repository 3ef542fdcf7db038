"""Pages of lists."""

from collections.abc import Mapping, Sequence

from shoptet_api.sandbox.json_types import Json, Record
from shoptet_api.sandbox.spec.document import Operation, Schema

_MOST: int = 100


def page_of(operation: Operation, rows: Sequence[Record], query: Mapping[str, object]) -> dict[str, Json]:
    """The page that a query asks for, with its paginator; a page longer than allowed is cut to what is."""
    size = page_size(operation, query)
    asked = query.get("page")
    number = asked if isinstance(asked, int) else 1
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
    """How many rows a page has."""
    parameter = operation.query.get("itemsPerPage")
    schema: Schema = parameter.schema if parameter else {}
    most: int = schema.get("maximum", _MOST)
    asked = query.get("itemsPerPage")
    size: int = asked if isinstance(asked, int) else schema.get("default", most)
    return min(size, most)


def shifted(rows: Sequence[Record], by: int) -> Sequence[Record]:
    """The rows without the first ones; with the first ones twice where `by` is negative."""
    return rows[by:] if by >= 0 else [*rows[:-by], *rows]
