"""Every row that a list promises is given, or a warning or an error says otherwise."""

import asyncio
import warnings
from collections.abc import Callable

import attrs
import pytest
from hypothesis import given, settings, strategies as st

from shoptet_api import DecodeError, NotFoundError, PageOptions, PagesShiftedError, PagesShiftedWarning
from shoptet_api.paging.async_pager import AsyncPager
from shoptet_api.paging.options import OnShift
from shoptet_api.paging.page_request import PageChoice
from shoptet_api.paging.sync_pager import SyncPager
from shoptet_api.paging.walk import PageRef, Shift
from shoptet_api.sansio.steps import Exchange, run_blocking
from shoptet_generated.runtime import Page
from tests.paging.exchange_runner import run
from tests.paging.lists_in_memory import no_such_page, page_of, paginator, rows_of, walked

SIZE = 20
Row = dict[str, object]


def row(number: int) -> Row:
    return {"code": f"2026{number:04}", "fullName": None, "price": {"withVat": "12.10"}}


ROWS = [row(number) for number in range(100)]


def without_rows(page: Page[Row]) -> Page[Row]:
    return attrs.evolve(page, rows=[])


def short(page: Page[Row]) -> Page[Row]:
    return attrs.evolve(page, rows=page.rows[:5])


def doubled(page: Page[Row]) -> Page[Row]:
    return attrs.evolve(page, rows=[*page.rows, page.rows[3]])


def replaced(page: Page[Row]) -> Page[Row]:
    return attrs.evolve(page, rows=[*page.rows[:-1], page.rows[0]])


def from_before(page: Page[Row]) -> Page[Row]:
    return attrs.evolve(page, rows=[ROWS[7], *page.rows[1:]])


def other_page(page: Page[Row]) -> Page[Row]:
    assert page.paginator is not None
    return Page([{"fullName": "without a code"}] * SIZE, attrs.evolve(page.paginator, page=1))


Fault = Callable[[Page[Row]], Page[Row]]
FAULTS: list[tuple[Fault, int, int, str]] = [
    (without_rows, 80, 80, "page 3 of 5 is empty"),
    (short, 85, 85, "page 3 of 5 has 5 of 20 rows"),
    (doubled, 101, 99, "page 3 repeats 1 of the rows before it"),
    (replaced, 100, 99, "page 3 repeats 1 of the rows before it"),
    (from_before, 100, 99, "page 3 repeats 1 of the rows before it"),
    (other_page, 100, 80, "page 1 came in place of page 3"),
]
faults = pytest.mark.parametrize(("fault", "count", "now", "text"), FAULTS)


@attrs.define
class Server:
    """A list of 100 rows whose page 3 has a fault, for good or once."""

    fault: Fault
    times: int = 1000

    def __call__(self, number: int) -> Page[Row]:
        page = page_of(ROWS, number, SIZE)
        if number != 3 or not self.times:
            return page
        self.times -= 1
        return self.fault(page)


@pytest.mark.parametrize("prefetch", [0, 1, 3, 7])
@faults
def test_a_fault_of_one_page_is_reported_once(prefetch: int, fault: Fault, count: int, now: int, text: str) -> None:
    """A1."""
    shifts: list[Shift] = []
    pages, _ = walked(Server(fault), options=PageOptions(prefetch=prefetch), shifts=shifts)
    assert len(rows_of(pages)) == count
    assert [(shift.page, shift.before, shift.now, shift.text) for shift in shifts] == [(3, 100, now, text)]


@pytest.mark.parametrize("prefetch", [0, 3])
@faults
def test_a_fault_that_passes_is_overcome_by_a_restart(
    prefetch: int, fault: Fault, count: int, now: int, text: str
) -> None:
    """A1."""
    shifts: list[Shift] = []
    options = PageOptions(prefetch=prefetch, on_shift="restart")
    pages, _ = walked(Server(fault, times=3), options=options, shifts=shifts)
    assert rows_of(pages) == ROWS
    assert [(shift.now, shift.text, shift.restarts) for shift in shifts] == [(now, text, True)] * 3
    assert count


@pytest.mark.parametrize(
    ("fault", "now", "text"), [(f, now, text) for f, _, now, text in FAULTS if "repeats" not in text]
)
def test_a_fault_that_stays_ends_the_walks(fault: Fault, now: int, text: str) -> None:
    """A1."""
    pages: list[Page[Row]] = []
    with pytest.raises(PagesShiftedError) as caught:
        walked(Server(fault), options=PageOptions(on_shift="restart"), given=pages)
    assert (caught.value.page, caught.value.before, caught.value.now) == (3, 100, now)
    assert str(caught.value) == f"the list changed during the walk: {text}, after 3 restarts of the walk"
    assert rows_of(pages) == ROWS[:40]


@pytest.mark.parametrize(("fault", "count"), [(f, count) for f, count, _, text in FAULTS if "repeats" in text][1:])
def test_rows_that_come_twice_in_each_walk_are_given_with_a_warning(fault: Fault, count: int) -> None:
    """A1: to start again does not help, and with as many rows as promised the list may be so."""
    shifts: list[Shift] = []
    pages, _ = walked(Server(fault), options=PageOptions(on_shift="restart"), shifts=shifts)
    assert [shift.restarts for shift in shifts] == [True, True, True, False]
    assert len(rows_of(pages)) == count == 100


@faults
def test_a_fault_is_an_error_if_the_caller_wants_it(fault: Fault, count: int, now: int, text: str) -> None:
    """A1."""
    pages: list[Page[Row]] = []
    with pytest.raises(PagesShiftedError, match=f"^the list changed during the walk: {text}$") as caught:
        walked(Server(fault), options=PageOptions(on_shift="raise"), given=pages)
    assert (caught.value.page, caught.value.before, caught.value.now) == (3, 100, now)
    assert rows_of(pages) == ROWS[:40]
    assert count


@pytest.mark.parametrize("start", [1, 2, 5])
@pytest.mark.parametrize("total", [99, 101, 1000, 10**18])
def test_the_last_page_shows_whether_all_rows_came(start: int, total: int) -> None:
    """A1: also where the walk starts in the middle."""

    def page(number: int) -> Page[Row]:
        whole = page_of(ROWS, number, SIZE)
        assert whole.paginator is not None
        return Page(whole.rows, attrs.evolve(whole.paginator, total_count=total))

    shifts: list[Shift] = []
    pages, _ = walked(page, start=start, shifts=shifts)
    came, before = len(rows_of(pages)), SIZE * (start - 1)
    assert [shift.text for shift in shifts] == [f"{came} rows came where the list promised {total - before}"]
    assert (shifts[0].page, shifts[0].before, shifts[0].now) == (5, total, 100)


def test_rows_without_an_identity_may_be_equal() -> None:
    """Two claimed items of one order can be alike."""
    claim: Row = {"orderCode": "1", "productCode": "A", "amount": "1"}
    nameless: Row = {"code": None}
    rows = [*[claim] * 6, *[nameless] * 4]
    shifts: list[Shift] = []
    pages, _ = walked(lambda number: page_of(rows, number, 5), shifts=shifts)
    assert (len(rows_of(pages)), shifts) == (10, [])


@pytest.mark.parametrize("lacking", ["total_count", "page_count", "items_per_page", "items_on_page", "page"])
def test_what_one_later_page_does_not_say_is_known_from_the_others(lacking: str) -> None:
    """A3: no request beyond the end, and no warning."""

    def page(number: int) -> Page[Row]:
        whole = page_of(ROWS, number, SIZE)
        assert whole.paginator is not None
        return Page(whole.rows, attrs.evolve(whole.paginator, **{lacking: None}) if number > 1 else whole.paginator)

    shifts: list[Shift] = []
    pages, asked = walked(page, shifts=shifts)
    assert (rows_of(pages), shifts) == (ROWS, [])
    assert asked == [PageRef(0, number) for number in range(1, 6)]


def test_a_later_page_with_an_empty_paginator_ends_nothing() -> None:
    """A3."""

    def page(number: int) -> Page[Row]:
        return page_of(ROWS, number, SIZE) if number != 2 else Page(ROWS[20:40], paginator())

    pages, _ = walked(page)
    assert rows_of(pages) == ROWS


# A2


@pytest.mark.parametrize("prefetch", [0, 3])
def test_a_page_that_does_not_exist_any_more_is_a_shift(prefetch: int) -> None:
    """A2: the list shrank while its first page was read."""

    def page(number: int) -> Page[Row]:
        if number > 2:
            raise no_such_page()
        return page_of(ROWS, number, SIZE)

    shifts: list[Shift] = []
    pages, _ = walked(page, options=PageOptions(prefetch=prefetch), shifts=shifts)
    assert rows_of(pages) == ROWS[:40]
    assert [shift.text for shift in shifts] == ["page 3 of 5 does not exist any more"]
    assert (shifts[0].before, shifts[0].now) == (100, 40)
    with pytest.raises(PagesShiftedError, match=r"^the list changed during the walk: page 3 of 5 does not exist any"):
        walked(page, options=PageOptions(prefetch=prefetch, on_shift="raise"))
    with pytest.raises(PagesShiftedError, match=r"any more, after 3 restarts of the walk$"):
        walked(page, options=PageOptions(prefetch=prefetch, on_shift="restart"))


def test_a_walk_that_starts_again_after_a_missing_page_has_all_rows() -> None:
    """A2."""
    rows, answers = list(ROWS), 0

    def page(number: int) -> Page[Row]:
        nonlocal answers
        answers += 1
        if answers == 2:
            del rows[15:]
        if (number - 1) * SIZE >= len(rows):
            raise no_such_page()
        return page_of(rows, number, SIZE)

    shifts: list[Shift] = []
    pages, asked = walked(page, options=PageOptions(prefetch=0, on_shift="restart"), shifts=shifts)
    assert rows_of(pages) == ROWS[:20]
    assert [shift.restarts for shift in shifts] == [True]
    assert asked == [PageRef(0, 1), PageRef(0, 2), PageRef(1, 1)]


@pytest.mark.parametrize("times", [1, 2, 1000])
def test_a_first_page_that_is_missing_after_a_restart_is_not_the_end(times: int) -> None:
    """A2."""
    answers: list[int] = []

    def page(number: int) -> Page[Row]:
        answers.append(number)
        if 3 <= len(answers) < 3 + times:
            raise no_such_page()
        rows = ROWS if len(answers) == 1 else ROWS[:99]
        return page_of(rows, number, SIZE)

    pages: list[Page[Row]] = []
    options = PageOptions(prefetch=0, on_shift="restart")
    if times > 2:
        with pytest.raises(PagesShiftedError, match=r"page 1 does not exist any more, after 3 restarts of the walk$"):
            walked(page, options=options, given=pages)
    else:
        walked(page, options=options, given=pages)
        assert rows_of(pages) == ROWS[:99]
    assert answers[:4] == [1, 2, 1, 1]


@pytest.mark.parametrize("known", [{}, {"total_count": 40}, {"total_count": 40, "page_count": 9}])
def test_a_page_beyond_the_last_one_is_the_end_where_all_rows_came(known: dict[str, int]) -> None:
    """A2: no warning, as nothing has changed."""

    def page(number: int) -> Page[Row]:
        if number > 2:
            raise no_such_page()
        return Page(ROWS[:40][(number - 1) * SIZE : number * SIZE], paginator(page=number, **known))

    shifts: list[Shift] = []
    pages, _ = walked(page, options=PageOptions(on_shift="warn"), shifts=shifts)
    assert (rows_of(pages), shifts) == (ROWS[:40], [])


@pytest.mark.parametrize(("start", "code"), [(1, "page-not-found"), (4, "page-not-found"), (1, "category-not-found")])
def test_a_page_that_the_caller_asked_for_stays_not_found(start: int, code: str) -> None:
    """A2: and a record that the list belongs to does."""

    def page(number: int) -> Page[Row]:
        if number > 2 or code == "page-not-found":
            raise no_such_page(code)
        return page_of(ROWS, number, SIZE)

    with pytest.raises(NotFoundError):
        walked(page, start=start, options=PageOptions(on_shift="warn"))


# A3


@pytest.mark.parametrize("rows", [[], ROWS[40:60]])
@pytest.mark.parametrize("on_shift", ["warn", "restart", "raise"])
def test_a_later_page_that_is_not_a_page_is_an_error(rows: list[Row], on_shift: OnShift) -> None:
    """A3."""
    pages: list[Page[Row]] = []
    with pytest.raises(DecodeError, match=r"^page 3: expected a list of rows with a paginator, got no paginator$"):
        walked(
            lambda number: page_of(ROWS, number, SIZE) if number != 3 else Page(rows, None),
            options=PageOptions(on_shift=on_shift),
            given=pages,
        )
    assert rows_of(pages) == ROWS[:40]


# All of it at once

kinds = st.sampled_from(["short", "empty", "404", "not a page", "no paginator", "repeat", "double", "wrong page"])


@attrs.define
class FaultyServer:
    """A list whose rows appear or vanish between answers, and whose answers have faults."""

    rows: list[Row]
    size: int
    beyond: str
    knows_all: bool
    grows: bool
    changes: list[tuple[int, int]]
    faults: dict[int, tuple[str, int]]
    stayed: list[Row] = attrs.field(init=False)
    answers: int = attrs.field(default=0, init=False)
    has_changed: bool = attrs.field(default=False, init=False)

    def __attrs_post_init__(self) -> None:
        self.stayed = list(self.rows)

    def __call__(self, number: int) -> Page[Row]:
        for moment, place in self.changes:
            if moment == self.answers:
                self._change(place)
        fault, place = self.faults.get(self.answers, ("", 0))
        self.has_changed |= bool(fault)
        self.answers += 1
        last = max(1, -(-len(self.rows) // self.size))
        if fault == "404" or (number > last and self.beyond == "404"):
            raise no_such_page()
        shown = min(number, last) if self.beyond == "last page" else number
        shown = 1 + place % last if fault == "wrong page" else shown
        page = page_of(self.rows, shown, self.size)
        rows, known = list(page.rows), page.paginator
        assert known is not None
        if not self.knows_all:
            known = attrs.evolve(known, page=None, page_count=None, items_on_page=None)
        if fault == "not a page":
            return Page([], None)
        if fault == "no paginator":
            return Page(rows, None)
        if fault == "empty":
            rows = []
        if rows and fault == "short":
            rows.pop(place % len(rows))
        if rows and fault == "double":
            rows.insert(place % len(rows), rows[0])
        if rows and fault == "repeat":
            rows[place % len(rows)] = self.rows[place % len(self.rows)]
        return Page(rows, known)

    def _change(self, place: int) -> None:
        self.has_changed = True
        if self.grows:
            self.rows.insert(place % (len(self.rows) + 1), row(1000 + len(self.rows)))
        elif self.rows:
            gone = self.rows.pop(place % len(self.rows))
            self.stayed = [other for other in self.stayed if other != gone]


moments = st.integers(0, 25)
places = st.integers(0, 100)


@settings(max_examples=400)
@given(
    server=st.builds(
        FaultyServer,
        rows=st.integers(0, 60).map(lambda total: [row(number) for number in range(total)]),
        size=st.integers(1, 9),
        beyond=st.sampled_from(["404", "empty page", "last page"]),
        knows_all=st.booleans(),
        grows=st.booleans(),
        # All changes of one kind: a list that gets a row and loses another between two answers shows no change.
        changes=st.lists(st.tuples(moments, places), max_size=3),
        faults=st.dictionaries(moments, st.tuples(kinds, places), max_size=3),
    ),
    prefetch=st.integers(0, 5),
    on_shift=st.sampled_from(["warn", "restart", "raise"]),
    order=st.lists(st.integers(0, 6), max_size=30),
)
def test_all_rows_come_or_the_caller_hears_of_it(
    server: FaultyServer, prefetch: int, on_shift: OnShift, order: list[int]
) -> None:
    """A1, A2, A3: whatever a server does."""
    pages: list[Page[Row]] = []
    shifts: list[Shift] = []

    def arrive(in_flight: int) -> int:
        return order.pop() % in_flight if order else 0

    heard = False
    try:
        walked(
            server,
            options=PageOptions(prefetch=prefetch, on_shift=on_shift),
            arrive=arrive,
            given=pages,
            shifts=shifts,
        )
    except (PagesShiftedError, DecodeError, NotFoundError):
        heard = True
    heard |= any(not shift.restarts for shift in shifts)
    codes = [str(row["code"]) for row in rows_of(pages)]
    if not server.has_changed:
        assert (heard, shifts) == (False, [])
        assert rows_of(pages) == server.rows
    if not heard:
        assert len(set(codes)) == len(codes)
        assert {str(row["code"]) for row in server.stayed} <= set(codes)


def test_the_property_has_teeth() -> None:
    """The servers of the property do lose rows, and the walk reports it."""
    lost = FaultyServer(list(ROWS), SIZE, "404", knows_all=True, grows=False, changes=[(1, 0)], faults={})
    shifts: list[Shift] = []
    pages, _ = walked(lost, options=PageOptions(prefetch=0), shifts=shifts)
    assert len(rows_of(pages)) == 99
    assert ROWS[20] not in rows_of(pages)
    assert [shift.text for shift in shifts] == ["the list had 100 rows, and has 99 as of page 2"]


def pagers(fetch: Callable[[PageChoice], Exchange[Page[Row]]], options: PageOptions) -> list[Callable[[], list[Row]]]:
    """Return functions that return the rows of a list, by each of the pagers."""

    async def run_later(exchange: Exchange[Page[Row]]) -> Page[Row]:
        await asyncio.sleep(0)
        return run(exchange)

    async def rows_of_tasks() -> list[Row]:
        return [row async for row in AsyncPager(run_later, fetch, PageChoice(1, SIZE), options)]

    return [
        lambda: list(SyncPager(run, fetch, PageChoice(1, SIZE), options)),
        lambda: asyncio.run(rows_of_tasks()),
    ]


@settings(max_examples=60)
@given(
    faults=st.dictionaries(st.integers(1, 6), st.tuples(kinds, places), max_size=3),
    beyond=st.sampled_from(["404", "empty page", "last page"]),
    prefetch=st.integers(0, 5),
    on_shift=st.sampled_from(["warn", "restart", "raise"]),
)
def test_both_pagers_say_the_same_of_any_pages(
    faults: dict[int, tuple[str, int]], beyond: str, prefetch: int, on_shift: OnShift
) -> None:
    """A1, A2, A3: with pages that have their faults for good, whichever comes first."""

    def fetch(choice: PageChoice) -> Exchange[Page[Row]]:
        yield from run_blocking(lambda: None)
        found = {0: faults[choice.number]} if choice.number in faults else {}
        return FaultyServer(ROWS[:97], SIZE, beyond, knows_all=True, grows=False, changes=[], faults=found)(
            choice.number
        )

    outcomes: list[tuple[list[Row], str, list[str]]] = []
    for rows_by in pagers(fetch, PageOptions(prefetch=prefetch, on_shift=on_shift)):
        rows: list[Row] = []
        error = ""
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always", PagesShiftedWarning)
            try:
                rows = rows_by()
            except (PagesShiftedError, DecodeError, NotFoundError) as raised:
                error = str(raised)
        outcomes.append((rows, error, [str(warning.message) for warning in caught]))
    assert outcomes[0] == outcomes[1]
    rows, error, said = outcomes[0]
    assert error or said or rows == ROWS[:97]
    if not set(faults) & {1, 2, 3, 4, 5}:
        assert (rows, error, said) == (ROWS[:97], "", [])
