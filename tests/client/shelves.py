"""Lists for the test server to give, page by page."""

from tests.client.callers import Object
from tests.client.servers import Asked, Script, Told, told


def shelf(rows: int | list[Object], *, key: str = "things", default: int = 20, wrong: Object | None = None) -> Script:
    """A list of so many rows, or of these, paged as the API pages."""
    whole: list[Object] = [{"number": number} for number in range(rows)] if isinstance(rows, int) else rows

    def answer(asked: Asked) -> Told:
        query = dict(asked.query)
        page, size = int(query.get("page", 1)), int(query.get("itemsPerPage", default))
        some = whole[(page - 1) * size : page * size]
        said: dict[str, object] = {
            "totalCount": len(whole),
            "page": page,
            "pageCount": -(-len(whole) // size),
            "itemsOnPage": len(some),
            "itemsPerPage": size,
        }
        said.update(wrong or {})
        return told({key: some, "paginator": said})

    return answer


def numbers(rows: list[Object]) -> list[object]:
    return [row["number"] for row in rows]
