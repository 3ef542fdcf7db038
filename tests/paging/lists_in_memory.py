"""A list in memory that answers like the API, faithfully or not, and that can change while it is walked."""

from collections.abc import Callable
from typing import TypeAlias

from shoptet_api.paging.options import PageOptions
from shoptet_api.paging.walk import PageRef, Walk
from shoptet_generated.runtime import Page, Paginator

Pages: TypeAlias = "Callable[[int], Page[int]]"


def paginator(**known: int) -> Paginator:
    names = ("total_count", "page", "page_count", "items_on_page", "items_per_page")
    return Paginator(**{name: known.get(name) for name in names})


def page_of(rows: list[int], number: int, size: int) -> Page[int]:
    some = rows[(number - 1) * size : number * size]
    said = paginator(
        total_count=len(rows),
        page=number,
        page_count=-(-len(rows) // size),
        items_on_page=len(some),
        items_per_page=size,
    )
    return Page(some, said)


def walked(
    pages: Pages, *, start: int = 1, options: PageOptions | None = None, arrive: Callable[[int], int] = lambda _: 0
) -> tuple[list[Page[int]], list[PageRef]]:
    """Walk without threads and tasks. `arrive` says which of the pages in flight is answered next.

    Returns the pages given and the pages asked for, each in its order; at no time are more held than are wanted.
    """
    options = options or PageOptions()
    walk: Walk[int] = Walk(start, options)
    given: list[Page[int]] = []
    asked: list[PageRef] = []
    in_flight: list[PageRef] = []
    at_hand: dict[PageRef, Page[int]] = {}
    while walk.next_page is not None:
        if walk.next_page not in at_hand and walk.next_page not in in_flight:
            asked.append(walk.next_page)
            in_flight.append(walk.next_page)
        while walk.next_page not in at_hand:
            ask = in_flight.pop(arrive(len(in_flight)))
            at_hand[ask] = pages(ask.number)
        came = walk.receive(at_hand.pop(walk.next_page))
        wanted = walk.wanted()
        assert len(wanted) <= options.prefetch
        assert list(wanted[:1]) in ([], [walk.next_page])
        at_hand = {ask: page for ask, page in at_hand.items() if ask in wanted}
        in_flight = [ask for ask in in_flight if ask in wanted]
        for ask in wanted:
            if ask not in at_hand and ask not in in_flight:
                asked.append(ask)
                in_flight.append(ask)
        if came.page is not None:
            given.append(came.page)
    assert not walk.wanted()
    assert len(set(asked)) == len(asked), "a page was asked for twice"
    return given, asked


def rows_of(pages: list[Page[int]]) -> list[int]:
    return [row for page in pages for row in page.rows]
