"""A walk that is left early leaves nothing behind: no thread, no task, no taken connection."""

import asyncio
import gc
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import aclosing
from typing import Any, cast

import pytest

from shoptet_api import AsyncPager, AsyncShoptet, Pager, ResponseEvent, Shoptet
from shoptet_api.models import OrderListItem
from shoptet_api.paging import prefetch_threads
from shoptet_api.sandbox import Sandbox
from tests.support.held_pages import LIST, LONG, HeldPages, codes, helpers
from tests.support.waiting import comes, until


@pytest.fixture
def shop(sandbox: Sandbox) -> Iterator[Shoptet]:
    with Shoptet(private_token=sandbox.token, base_url=sandbox.url) as shop:
        yield shop


@pytest.fixture
def pager(shop: Shoptet, monkeypatch: pytest.MonkeyPatch) -> Pager[OrderListItem]:
    monkeypatch.setattr(prefetch_threads, "_PARTING_SECONDS", LONG)
    return shop.orders.list(items_per_page=2)


def hold_all_but_pages(sandbox: Sandbox) -> None:
    """A page can still be on its way, though nobody waits for it; it is answered."""
    sandbox.hold()
    sandbox.release({"itemsPerPage": 2})


def have_met(sandbox: Sandbox) -> bool:
    """Whether three calls have come, of which none was answered."""
    return [seen.status for seen in sandbox.requests.to("eshop.get")] == [0, 0, 0]


def by_break(pager: Pager[OrderListItem]) -> None:
    for _ in pager:
        break


def by_an_error(pager: Pager[OrderListItem]) -> None:
    def loop() -> None:
        for row in pager:
            raise LookupError(row)

    with pytest.raises(LookupError):
        loop()


def by_an_error_between_pages(pager: Pager[OrderListItem]) -> None:
    def loop() -> None:
        for page in pager.pages():
            raise LookupError(page.number)

    with pytest.raises(LookupError):
        loop()


def by_dropping_the_iterator(pager: Pager[OrderListItem]) -> None:
    rows = iter(pager)
    next(rows)
    del rows


def by_garbage_collection(pager: Pager[OrderListItem]) -> None:
    ring: list[object] = []
    rows = iter(pager)
    ring.extend((ring, rows))
    next(rows)
    del ring, rows
    gc.collect()
    for thread in helpers():  # Collected on one of them, the walk could not wait for its end.
        thread.join(LONG)


WAYS: list[Callable[[Pager[OrderListItem]], None]] = [
    by_break,
    by_an_error,
    by_an_error_between_pages,
    by_dropping_the_iterator,
    by_garbage_collection,
]


@pytest.mark.parametrize("leave", WAYS)
def test_a_loop_leaves_no_thread_and_no_taken_connection(
    shop: Shoptet, pager: Pager[OrderListItem], sandbox: Sandbox, leave: Callable[[Pager[OrderListItem]], None]
) -> None:
    leave(pager)
    assert helpers() == []
    assert len(sandbox.requests) <= 4
    hold_all_but_pages(sandbox)
    with ThreadPoolExecutor(3) as executor:
        calls = [executor.submit(shop.eshop.get) for _ in range(3)]
        try:
            until(lambda: have_met(sandbox), LONG)
        finally:
            sandbox.release()
    assert all(call.result().contact_information for call in calls)


async def async_break(pager: AsyncPager[OrderListItem]) -> None:
    async for _ in pager:
        break


async def async_break_between_pages(pager: AsyncPager[OrderListItem]) -> None:
    async with aclosing(cast("Any", pager.pages())) as pages:
        async for _ in pages:
            break


async def async_error(pager: AsyncPager[OrderListItem]) -> None:
    async def loop() -> None:
        async for row in pager:
            raise LookupError(row)

    with pytest.raises(LookupError):
        await loop()


async def async_timeout(pager: AsyncPager[OrderListItem]) -> None:
    async for _ in pager:
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0):
                await asyncio.sleep(LONG)
        break


async def only_this_task() -> None:
    """Wait until no other task is left: an `async for` that is left lets the event loop end its iterator."""
    async with asyncio.timeout(LONG):
        while asyncio.all_tasks() != {asyncio.current_task()}:  # noqa: ASYNC110 (the loop sets no event for this)
            await asyncio.sleep(0)


async def three_meet(shop: AsyncShoptet, sandbox: Sandbox) -> None:
    """Three calls have a connection each at the same time; the sandbox holds them."""
    calls = [asyncio.create_task(shop.eshop.get()) for _ in range(3)]
    try:
        await comes(lambda: have_met(sandbox), LONG)
    finally:
        sandbox.release()
    assert all(info.contact_information for info in await asyncio.gather(*calls))


@pytest.mark.parametrize("leave", [async_break, async_break_between_pages, async_error, async_timeout])
def test_an_async_loop_leaves_no_task_and_no_taken_connection(
    sandbox: Sandbox, leave: Callable[[AsyncPager[OrderListItem]], Any]
) -> None:
    async def main() -> None:
        async with AsyncShoptet(private_token=sandbox.token, base_url=sandbox.url) as shop:
            await leave(shop.orders.list(items_per_page=2))
            await only_this_task()
            assert len(sandbox.requests) <= 4
            hold_all_but_pages(sandbox)
            await three_meet(shop, sandbox)

    asyncio.run(main())


def test_a_task_that_is_cancelled_while_it_waits_for_a_page(held_pages: HeldPages, sandbox: Sandbox) -> None:
    async def main() -> None:
        async with AsyncShoptet(private_token=sandbox.token, base_url=sandbox.url) as shop:
            rows: list[OrderListItem] = []

            async def loop() -> None:
                async for row in shop.orders.list(items_per_page=2):
                    rows.append(row)  # noqa: PERF401 (what was given before the end counts)

            held_pages.let_through(1)
            walk = asyncio.create_task(loop())
            await held_pages.came(1, 2, 3, 4)
            walk.cancel()
            with pytest.raises(asyncio.CancelledError):
                await walk
            await only_this_task()
            assert (1, codes(rows)) == held_pages.page(1)
            assert sandbox.held == 3, "nobody answers the pages that were given up"
            await three_meet(shop, sandbox)

    asyncio.run(main())


def test_pages_that_failed_unseen_are_no_news(sandbox: Sandbox) -> None:
    """A task whose error nobody asks for would be reported when it is collected."""
    for page in (2, 3, 4):
        sandbox.inject(LIST, only={"page": page}, status=404)
    reports: list[object] = []

    async def main() -> None:
        asyncio.get_running_loop().set_exception_handler(lambda _, report: reports.append(report))
        failed = 0

        def answered(event: ResponseEvent) -> None:
            nonlocal failed
            failed += event.status == 404

        async with AsyncShoptet(private_token=sandbox.token, base_url=sandbox.url, on_response=answered) as shop:
            async for _ in shop.orders.list(items_per_page=2):
                await comes(lambda: failed == 3, LONG)
                await asyncio.sleep(0.01)
                break
            await only_this_task()
        gc.collect()

    asyncio.run(main())
    assert reports == []
