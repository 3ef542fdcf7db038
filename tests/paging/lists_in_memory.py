"""A list in memory that answers like the API, faithfully or not, and that can change while it is walked."""

from collections.abc import Callable
from typing import TypeAlias

from shoptet_api.paging.options import PageOptions
from shoptet_api.paging.walk import Ask, Walk
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
) -> tuple[list[Page[int]], list[Ask]]:
    """Walk without threads and tasks. `arrive` says which of so many pages under way is answered next.

    Returns the pages given and the pages asked for, each in its order; at no time are more held than are wanted.
    """
    options = options or PageOptions()
    walk: Walk[int] = Walk(start, options)
    given: list[Page[int]] = []
    asked: list[Ask] = []
    under_way: list[Ask] = []
    at_hand: dict[Ask, Page[int]] = {}
    while walk.due is not None:
        if walk.due not in at_hand and walk.due not in under_way:
            asked.append(walk.due)
            under_way.append(walk.due)
        while walk.due not in at_hand:
            ask = under_way.pop(arrive(len(under_way)))
            at_hand[ask] = pages(ask.number)
        came = walk.came(at_hand.pop(walk.due))
        wanted = walk.wanted()
        assert len(wanted) <= options.prefetch
        assert list(wanted[:1]) in ([], [walk.due])
        at_hand = {ask: page for ask, page in at_hand.items() if ask in wanted}
        under_way = [ask for ask in under_way if ask in wanted]
        for ask in wanted:
            if ask not in at_hand and ask not in under_way:
                asked.append(ask)
                under_way.append(ask)
        if came.page is not None:
            given.append(came.page)
    assert not walk.wanted()
    assert len(set(asked)) == len(asked), "a page was asked for twice"
    return given, asked


def rows_of(pages: list[Page[int]]) -> list[int]:
    return [row for page in pages for row in page.rows]
