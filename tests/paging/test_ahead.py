"""What is fetched ahead, by both clients on real sockets. What the server sees is the measure, never the time."""

import asyncio

import pytest

from shoptet_api import DecodeError, NotFoundError
from shoptet_api.paging import tasks, threads
from tests.client.callers import LIST_THINGS, Caller
from tests.client.servers import Asked, Server, Told, told
from tests.client.shelves import numbers, shelf
from tests.paging.door import Door, Hand, helpers, play, two_by_two


def test_the_first_page_comes_alone_and_then_three_at_once(caller: Caller, door: Door) -> None:
    async def scenario(hand: Hand) -> None:
        assert door.asked == []
        first = asyncio.ensure_future(hand.take())
        await door.came(1)
        door.let_through(1)
        assert await first == (1, [0, 1])
        await door.came(1, 2, 3, 4)
        assert door.most_at_once == 3
        door.open()
        await hand.close()
        assert sorted(door.asked) == [1, 2, 3, 4]

    play(caller, scenario)


def test_pages_are_given_in_their_order_whichever_comes_first(caller: Caller, door: Door) -> None:
    async def scenario(hand: Hand) -> None:
        door.let_through(1)
        await hand.take()
        second = asyncio.ensure_future(hand.take())
        await door.came(1, 2, 3, 4)
        door.let_through(3, 4)
        assert not second.done()
        door.open()
        assert await second == (2, [2, 3])
        assert [await hand.take() for _ in range(8)] == [(n, [2 * n - 2, 2 * n - 1]) for n in range(3, 11)]
        assert sorted(door.asked) == list(range(1, 11))

    play(caller, scenario)


def test_no_more_is_fetched_than_the_window_holds_and_never_more_than_three_at_once(caller: Caller, door: Door) -> None:
    async def scenario(hand: Hand) -> None:
        door.let_through(1)
        await hand.take()
        await door.came(1, 2, 3, 4)
        door.let_through(3)
        await door.came(1, 2, 3, 4, 5)
        door.let_through(2, 4)
        await door.came(1, 2, 3, 4, 5, 6)
        door.open()
        await hand.close()
        assert sorted(door.asked) == [1, 2, 3, 4, 5, 6]
        assert door.most_at_once <= 3

    play(caller, scenario, prefetch=5)


def test_as_many_as_there_are(caller: Caller, server: Server) -> None:
    server.script = shelf(3)
    assert numbers(two_by_two(caller, prefetch=50).rows()) == [0, 1, 2]
    assert len(server.asked) == 2


@pytest.mark.parametrize(("rows", "options"), [(20, {"prefetch": 0}), (2, {}), (0, {})])
def test_without_anything_to_fetch_ahead_there_is_no_thread_and_no_task(
    caller: Caller, server: Server, monkeypatch: pytest.MonkeyPatch, rows: int, options: dict[str, int]
) -> None:
    def never(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(threads, "_Crew", never)
    monkeypatch.setattr(tasks.Tasks, "_fetch_in_turn", never)
    server.script = shelf(rows)
    assert numbers(two_by_two(caller, **options).rows()) == list(range(rows))


def test_the_threads_end_when_all_pages_are_there(caller: Caller, server: Server) -> None:
    server.script = shelf(7)
    left: list[int] = []

    async def scenario(hand: Hand) -> None:
        for _ in range(4):
            await hand.take()
            left.append(len(helpers()))

    play(caller, scenario)
    assert left[-1] == 0


@pytest.mark.parametrize("prefetch", [0, 1, 3, 50])
@pytest.mark.parametrize(("answer", "kind"), [(told(None, status=404), NotFoundError), (Told(b"<html>"), DecodeError)])
def test_an_error_comes_after_the_rows_before_it_and_names_its_page(
    caller: Caller, server: Server, prefetch: int, answer: Told, kind: type[Exception]
) -> None:
    whole = shelf(20)

    def script(asked: Asked) -> Told:
        return answer if ("page", "4") in asked.query else whole(asked)

    server.script = script
    given: list[object] = []

    async def scenario(hand: Hand) -> None:
        for _ in range(10):
            given.extend((await hand.take())[1])

    with pytest.raises(kind) as caught:
        play(caller, scenario, prefetch=prefetch)
    assert given == [0, 1, 2, 3, 4, 5]
    assert caught.value.__notes__ == ["the walk stopped before the rows of page 4; page=4, items_per_page=2 goes on"]
    assert helpers() == []
    server.script = whole
    rest = caller.walk(LIST_THINGS, {"page": 4, "items_per_page": 2}).rows()
    assert given + numbers(rest) == list(range(20))


def test_the_length_asks_for_nothing(caller: Caller, server: Server) -> None:
    server.script = shelf(7)
    walk = two_by_two(caller)
    with pytest.raises(TypeError, match=r"is not known yet: ask for total_count, or for a row$"):
        walk.length()
    with pytest.raises(TypeError, match=r"is not known yet: ask for total_count, or for a row$"):
        bool(walk.pager)
    assert server.asked == []
    assert len(walk.rows()) == 7
    assert len(server.asked) == 4
    assert walk.length() == 7
    assert walk.pager
    assert len(walk.rows()) == 7
    assert len(server.asked) == 8
    third = caller.walk(LIST_THINGS, {"page": 3, "items_per_page": 2})
    assert third.total_count() == 7
    assert third.length() == len(third.rows()) == 3


def test_a_total_that_no_shop_has_takes_no_memory(caller: Caller, server: Server) -> None:
    server.script = shelf(7, wrong={"totalCount": 10**18})
    walk = two_by_two(caller)
    assert len(walk.rows()) == len(walk.rows()) == 7


def test_other_options_leave_the_pager_as_it_is(caller: Caller, server: Server) -> None:
    server.script = shelf(7)
    walk = two_by_two(caller)
    assert walk.total_count() == 7
    assert walk.with_options(on_shift="raise").length() == 7
    assert len(server.asked) == 1
