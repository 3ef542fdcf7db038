"""What is fetched ahead, by both clients on real sockets. What the sandbox sees is the measure, never the time."""

import asyncio
from typing import Any

import pytest

from shoptet_api import AsyncShoptet, DecodeError, NotFoundError, PagesShiftedWarning, Shoptet
from shoptet_api.paging import prefetch_tasks, prefetch_threads
from shoptet_api.sandbox import Sandbox
from shoptet_generated.operations import orders
from tests.support.callers import TOKEN, Caller
from tests.support.held_pages import LIST, HeldPages, PageTaker, codes, helpers, newest, play, two_by_two


def test_the_first_page_comes_alone_and_then_three_at_once(caller: Caller, held_pages: HeldPages) -> None:
    async def scenario(taker: PageTaker) -> None:
        assert held_pages.asked == []
        first = asyncio.ensure_future(taker.take())
        await held_pages.came(1)
        held_pages.let_through(1)
        assert await first == held_pages.page(1)
        await held_pages.came(1, 2, 3, 4)
        assert held_pages.most_at_once == 3
        held_pages.open()
        await taker.close()
        assert held_pages.asked == [1, 2, 3, 4]

    play(caller, scenario)


def test_pages_are_given_in_their_order_whichever_comes_first(caller: Caller, held_pages: HeldPages) -> None:
    async def scenario(taker: PageTaker) -> None:
        held_pages.let_through(1)
        await taker.take()
        second = asyncio.ensure_future(taker.take())
        await held_pages.came(1, 2, 3, 4)
        held_pages.let_through(3, 4)
        assert not second.done()
        held_pages.open()
        assert await second == held_pages.page(2)
        assert [await taker.take() for _ in range(8)] == [held_pages.page(number) for number in range(3, 11)]
        assert held_pages.asked == list(range(1, 11))

    play(caller, scenario)


def test_no_more_is_fetched_than_the_window_holds_and_never_more_than_three_at_once(
    caller: Caller, held_pages: HeldPages
) -> None:
    async def scenario(taker: PageTaker) -> None:
        held_pages.let_through(1)
        await taker.take()
        await held_pages.came(1, 2, 3, 4)
        held_pages.let_through(3)
        await held_pages.came(1, 2, 3, 4, 5)
        held_pages.let_through(2, 4)
        await held_pages.came(1, 2, 3, 4, 5, 6)
        held_pages.open()
        await taker.close()
        assert held_pages.asked == [1, 2, 3, 4, 5, 6]
        assert held_pages.most_at_once <= 3

    play(caller, scenario, prefetch=5)


@pytest.mark.parametrize("orders", [3])
def test_as_many_as_there_are(caller: Caller, sandbox: Sandbox) -> None:
    assert codes(two_by_two(caller, prefetch=50).rows()) == newest(sandbox)
    assert len(sandbox.requests) == 2


@pytest.mark.parametrize(("orders", "options"), [(20, {"prefetch": 0}), (2, {}), (0, {})])
def test_without_anything_to_fetch_ahead_there_is_no_thread_and_no_task(
    caller: Caller, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch, options: dict[str, int]
) -> None:
    def never(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(prefetch_threads, "_Crew", never)
    monkeypatch.setattr(prefetch_tasks.Tasks, "_fetch_in_turn", never)
    assert codes(two_by_two(caller, **options).rows()) == newest(sandbox)


@pytest.mark.parametrize("orders", [7])
def test_the_threads_end_when_all_pages_are_there(caller: Caller) -> None:
    left: list[int] = []

    async def scenario(taker: PageTaker) -> None:
        for _ in range(4):
            await taker.take()
            left.append(len(helpers()))

    play(caller, scenario)
    assert left[-1] == 0


@pytest.mark.parametrize("prefetch", [0, 1, 3, 50])
@pytest.mark.parametrize(("fault", "kind"), [({"status": 404}, NotFoundError), ({"body": b"<html>"}, DecodeError)])
def test_an_error_comes_after_the_rows_before_it_and_names_its_page(
    caller: Caller, sandbox: Sandbox, prefetch: int, fault: dict[str, Any], kind: type[Exception]
) -> None:
    sandbox.inject(LIST, only={"page": 4}, **fault)
    given: list[str] = []

    async def scenario(taker: PageTaker) -> None:
        for _ in range(10):
            given.extend((await taker.take())[1])

    with pytest.raises(kind) as caught:
        play(caller, scenario, prefetch=prefetch)
    assert given == newest(sandbox)[:6]
    assert caught.value.__notes__ == [
        "the walk stopped before the rows of page 4; page=4, items_per_page=2 continues it"
    ]
    assert helpers() == []
    rest = caller.walk(orders.LIST, {"page": 4, "items_per_page": 2}).rows()
    assert given + codes(rest) == newest(sandbox)


@pytest.mark.parametrize("orders", [7])
def test_a_pager_has_no_length(caller: Caller, sandbox: Sandbox) -> None:
    walk = two_by_two(caller)
    assert not hasattr(walk.pager, "__len__")
    assert len(walk.rows()) == 7
    assert len(sandbox.requests) == 4


@pytest.mark.parametrize("orders", [7])
def test_the_truth_of_a_pager_is_asked_for_once(sandbox: Sandbox) -> None:
    """The page that answers it is the first page of the next walk."""
    with Shoptet(private_token=TOKEN, base_url=sandbox.url) as shop:
        pager = shop.orders.list(items_per_page=2)
        assert pager
        assert pager.first() is not None
        assert pager.total_count() == 7
        assert len(sandbox.requests) == 1
        assert len(list(pager)) == 7
        assert len(sandbox.requests) == 4
        assert pager
        assert len(sandbox.requests) == 4
        assert len(list(pager)) == 7  # A later walk reads the list again.
        assert len(sandbox.requests) == 8
        nothing = shop.orders.list(code_from="9999999999")
        assert not nothing
        assert list(nothing) == []
        assert len(sandbox.requests) == 9


@pytest.mark.parametrize("orders", [1])
def test_the_truth_of_a_pager_can_fail(sandbox: Sandbox) -> None:
    sandbox.inject(LIST, status=404)
    with Shoptet(private_token=TOKEN, base_url=sandbox.url) as shop:
        pager = shop.orders.list()
        with pytest.raises(NotFoundError):
            bool(pager)
        assert pager


def test_an_async_pager_has_no_truth() -> None:
    pager = AsyncShoptet(private_token="made-up").orders.list()
    with pytest.raises(TypeError, match=r"an AsyncPager has no truth value; ask `await pager\.first\(\) is not None`"):
        bool(pager)


@pytest.mark.parametrize("orders", [7])
def test_a_total_that_no_shop_has_takes_no_memory(caller: Caller, sandbox: Sandbox) -> None:
    sandbox.inject(LIST, extra={"paginator.totalCount": 10**18}, times=100)
    walk = two_by_two(caller)
    for _ in range(2):
        with pytest.warns(PagesShiftedWarning, match="7 rows came where the list promised 1000000000000000000;"):
            assert len(walk.rows()) == 7


@pytest.mark.parametrize("orders", [7])
def test_other_options_leave_the_pager_as_it_is(caller: Caller, sandbox: Sandbox) -> None:
    walk = two_by_two(caller)
    assert walk.total_count() == 7
    assert walk.with_options(on_shift="raise").total_count() == 7
    assert len(sandbox.requests) == 1
