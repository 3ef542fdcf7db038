"""A walk that is left early leaves nothing behind: no thread, no task, no taken connection."""

import asyncio
import gc
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import aclosing
from typing import Any, cast

import pytest

from shoptet_api import AsyncPager, Pager
from shoptet_api.paging import threads
from tests.client.callers import GET_THING, LIST_THINGS, TOKEN, AsyncShop, Object, Shop
from tests.client.servers import Asked, Server, Told, told
from tests.client.shelves import shelf
from tests.paging.door import LONG, Door, helpers

BY_TWO = {"items_per_page": 2}


@pytest.fixture
def shop(server: Server) -> Iterator[Shop]:
    with Shop(private_token=TOKEN, base_url=server.url) as shop:
        yield shop


@pytest.fixture
def pager(shop: Shop, server: Server, monkeypatch: pytest.MonkeyPatch) -> Pager[Object]:
    monkeypatch.setattr(threads, "_PARTING_SECONDS", LONG)
    server.script = shelf(20)
    return shop.things.paginate(LIST_THINGS, (), BY_TWO)


class Meeting:
    """Answers no call before three have come at once. A page can still be on its way, though nobody waits for it."""

    def __init__(self, server: Server) -> None:
        self._barrier = threading.Barrier(3)
        self._pages = server.script
        server.script = self._answer

    def _answer(self, asked: Asked) -> Told:
        if asked.path == "/api/things":
            return self._pages(asked)
        self._barrier.wait(LONG)
        return told({"thing": {}})


def by_break(pager: Pager[Object]) -> None:
    for _ in pager:
        break


def by_an_error(pager: Pager[Object]) -> None:
    def loop() -> None:
        for row in pager:
            raise LookupError(row)

    with pytest.raises(LookupError):
        loop()


def by_an_error_between_pages(pager: Pager[Object]) -> None:
    def loop() -> None:
        for page in pager.pages():
            raise LookupError(page.number)

    with pytest.raises(LookupError):
        loop()


def by_dropping_the_iterator(pager: Pager[Object]) -> None:
    rows = iter(pager)
    next(rows)
    del rows


def by_garbage_collection(pager: Pager[Object]) -> None:
    ring: list[object] = []
    rows = iter(pager)
    ring.extend((ring, rows))
    next(rows)
    del ring, rows
    gc.collect()
    for thread in helpers():  # Collected on one of them, the walk could not wait for its end.
        thread.join(LONG)


WAYS: list[Callable[[Pager[Object]], None]] = [
    by_break,
    by_an_error,
    by_an_error_between_pages,
    by_dropping_the_iterator,
    by_garbage_collection,
]


@pytest.mark.parametrize("leave", WAYS)
def test_a_loop_leaves_no_thread_and_no_taken_connection(
    shop: Shop, pager: Pager[Object], server: Server, leave: Callable[[Pager[Object]], None]
) -> None:
    leave(pager)
    assert helpers() == []
    assert len(server.asked) <= 4
    Meeting(server)
    with ThreadPoolExecutor(3) as executor:
        calls = [executor.submit(shop.things.call, GET_THING, (code,), {}, None) for code in "abc"]
    assert [call.result() for call in calls] == [{}] * 3


async def async_break(pager: AsyncPager[Object]) -> None:
    async for _ in pager:
        break


async def async_break_between_pages(pager: AsyncPager[Object]) -> None:
    async with aclosing(cast("Any", pager.pages())) as pages:
        async for _ in pages:
            break


async def async_error(pager: AsyncPager[Object]) -> None:
    async def loop() -> None:
        async for row in pager:
            raise LookupError(row)

    with pytest.raises(LookupError):
        await loop()


async def async_timeout(pager: AsyncPager[Object]) -> None:
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


@pytest.mark.parametrize("leave", [async_break, async_break_between_pages, async_error, async_timeout])
def test_an_async_loop_leaves_no_task_and_no_taken_connection(
    server: Server, leave: Callable[[AsyncPager[Object]], Any]
) -> None:
    server.script = shelf(20)

    async def main() -> None:
        async with AsyncShop(private_token=TOKEN, base_url=server.url) as shop:
            await leave(shop.things.paginate(LIST_THINGS, (), BY_TWO))
            await only_this_task()
            assert len(server.asked) <= 4
            Meeting(server)
            calls = [shop.things.call(GET_THING, (code,), {}, None) for code in "abc"]
            assert await asyncio.gather(*calls) == [{}] * 3

    asyncio.run(main())


def test_a_task_that_is_cancelled_while_it_waits_for_a_page(door: Door, server: Server) -> None:
    async def main() -> None:
        async with AsyncShop(private_token=TOKEN, base_url=server.url) as shop:
            pager = shop.things.paginate(LIST_THINGS, (), BY_TWO)
            rows: list[Object] = []

            async def loop() -> None:
                async for row in pager:
                    rows.append(row)  # noqa: PERF401 (what was given before the end counts)

            door.let_through(1)
            walk = asyncio.create_task(loop())
            await door.came(1, 2, 3, 4)
            walk.cancel()
            with pytest.raises(asyncio.CancelledError):
                await walk
            await only_this_task()
            assert [row["number"] for row in rows] == [0, 1]
            Meeting(server)
            calls = [shop.things.call(GET_THING, (code,), {}, None) for code in "abc"]
            assert await asyncio.gather(*calls) == [{}] * 3

    asyncio.run(main())


def test_pages_that_failed_unseen_are_no_news(server: Server) -> None:
    """A task whose error nobody asks for would be reported when it is collected."""
    whole = shelf(20)
    failed = threading.Semaphore(0)

    def script(asked: Asked) -> Told:
        if "page" not in dict(asked.query):
            return whole(asked)
        failed.release()
        return told(None, status=404)

    server.script = script
    reports: list[object] = []

    async def main() -> None:
        asyncio.get_running_loop().set_exception_handler(lambda _, report: reports.append(report))
        async with AsyncShop(private_token=TOKEN, base_url=server.url) as shop:
            async for _ in shop.things.paginate(LIST_THINGS, (), BY_TWO):
                for _ in range(3):
                    assert await asyncio.to_thread(failed.acquire, timeout=LONG)
                await asyncio.sleep(0.01)
                break
            await only_this_task()
        gc.collect()

    asyncio.run(main())
    assert reports == []
