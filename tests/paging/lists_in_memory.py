"""A list in memory that answers like the API, faithfully or not, and that can change while it is walked."""

from collections.abc import Callable
from typing import TypeAlias, TypeVar

from shoptet_api.error_text import ErrorDetail
from shoptet_api.errors import NotFoundError
from shoptet_api.paging.options import PageOptions
from shoptet_api.paging.page_request import PageChoice
from shoptet_api.paging.walk import PageRef, Shift, Walk
from shoptet_generated.runtime import Page, Paginator

T = TypeVar("T")

Pages: TypeAlias = Callable[[int], Page[T]]


def paginator(**known: int) -> Paginator:
    names = ("total_count", "page", "page_count", "items_on_page", "items_per_page")
    return Paginator(**{name: known.get(name) for name in names})


def page_of(rows: list[T], number: int, size: int) -> Page[T]:
    some = rows[(number - 1) * size : number * size]
    said = paginator(
        total_count=len(rows),
        page=number,
        page_count=-(-len(rows) // size),
        items_on_page=len(some),
        items_per_page=size,
    )
    return Page(some, said)


def no_such_page(code: str = "page-not-found") -> NotFoundError:
    """Return the error of a page that the list does not have."""
    faults = (ErrorDetail(code, "The page was not found", None),)
    return NotFoundError(status=404, method="GET", path="/api/things", url="/api/things?page=9", errors=faults)


def walked(
    pages: Pages[T],
    *,
    start: int = 1,
    options: PageOptions | None = None,
    arrive: Callable[[int], int] = lambda _: 0,
    given: list[Page[T]] | None = None,
    shifts: list[Shift] | None = None,
) -> tuple[list[Page[T]], list[PageRef]]:
    """Walk without threads and tasks. `arrive` says which of the pages in flight is answered next.

    Returns the pages given and the pages requested, each in its order; at no time are more held than are wanted. What
    was given and reported before an error is in `given` and `shifts`.
    """
    options = options or PageOptions()
    walk: Walk[T] = Walk(PageChoice(start), options)
    given = [] if given is None else given
    asked: list[PageRef] = []
    in_flight: list[PageRef] = []
    at_hand: dict[PageRef, Page[T] | NotFoundError] = {}
    while walk.next_page is not None:
        if walk.next_page not in at_hand and walk.next_page not in in_flight:
            asked.append(walk.next_page)
            in_flight.append(walk.next_page)
        while walk.next_page not in at_hand:
            ref = in_flight.pop(arrive(len(in_flight)))
            try:
                at_hand[ref] = pages(ref.number)
            except NotFoundError as error:
                at_hand[ref] = error
        answer = at_hand.pop(walk.next_page)
        received = walk.receive_error(answer) if isinstance(answer, NotFoundError) else walk.receive(answer)
        if shifts is not None and received.shift is not None:
            shifts.append(received.shift)
        wanted = walk.wanted()
        assert len(wanted) <= options.prefetch
        assert list(wanted[:1]) in ([], [walk.next_page])
        at_hand = {ref: page for ref, page in at_hand.items() if ref in wanted}
        in_flight = [ref for ref in in_flight if ref in wanted]
        for ref in wanted:
            if ref not in at_hand and ref not in in_flight:
                asked.append(ref)
                in_flight.append(ref)
        if received.page is not None:
            given.append(received.page)
    assert not walk.wanted()
    # A list that changes may have fewer pages for a moment, and then more again: what was dropped is requested again.
    assert shifts or len(set(asked)) == len(asked), "a page was asked for twice"
    return given, asked


def rows_of(pages: list[Page[T]]) -> list[T]:
    return [row for page in pages for row in page.rows]
