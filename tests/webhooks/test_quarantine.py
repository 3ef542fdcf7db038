"""Deliveries are handled together, but for those that must be alone."""

import asyncio

import pytest

from shoptet_api.webhooks.delivery.quarantine import Quarantine


class Visits:
    """Visitors of a quarantine, each with an event that ends its visit."""

    def __init__(self) -> None:
        self.quarantine = Quarantine()
        self.inside: list[str] = []
        self.ends: dict[str, asyncio.Event] = {}
        self._tasks: dict[str, asyncio.Task[None]] = {}

    async def begin(self, *names: str) -> None:
        """Begin visits in this order; names in capitals must be alone."""
        for name in names:
            self.ends[name] = asyncio.Event()
            self._tasks[name] = asyncio.create_task(self._visit(name))
            await self.settle()

    async def end(self, *names: str) -> None:
        for name in names:
            self.ends[name].set()
        await self.settle()

    def cancel(self, name: str) -> None:
        self._tasks[name].cancel()

    async def settle(self) -> None:
        for _ in range(10):
            await asyncio.sleep(0)

    async def _visit(self, name: str) -> None:
        async with self.quarantine.entered(alone=name.isupper()):
            self.inside.append(name)
            try:
                await self.ends[name].wait()
            finally:
                self.inside.remove(name)


def test_visitors_are_together_but_for_one_that_must_be_alone() -> None:
    async def run() -> None:
        visits = Visits()
        await visits.begin("a", "b", "C", "d", "e")
        assert visits.inside == ["a", "b"]
        await visits.end("a")
        assert visits.inside == ["b"]
        await visits.end("b")
        assert visits.inside == ["C"]
        await visits.end("C")
        assert visits.inside == ["d", "e"]
        await visits.begin("F", "G")
        await visits.end("d", "e")
        assert visits.inside == ["F"]
        await visits.end("F")
        assert visits.inside == ["G"]
        await visits.end("G")
        await visits.begin("h")
        assert visits.inside == ["h"]
        await visits.end("h")

    asyncio.run(run())


@pytest.mark.parametrize("is_let_in", [False, True], ids=["while it waits", "as it is let in"])
def test_a_cancelled_visitor_leaves_no_trace(is_let_in: bool) -> None:
    async def run() -> None:
        visits = Visits()
        await visits.begin("a", "B", "c")
        if is_let_in:
            visits.ends["a"].set()
            await asyncio.sleep(0)
            assert visits.inside == []
        visits.cancel("B")
        await visits.settle()
        assert visits.inside == (["c"] if is_let_in else ["a", "c"])
        await visits.end("a", "c")
        await visits.begin("D")
        assert visits.inside == ["D"]
        await visits.end("D")

    asyncio.run(run())


def test_two_that_are_cancelled_at_once_leave_no_trace() -> None:
    async def run() -> None:
        visits = Visits()
        await visits.begin("a", "B", "C", "d")
        visits.cancel("C")
        visits.cancel("B")
        await visits.end("a")
        assert visits.inside == ["d"]
        await visits.end("d")

    asyncio.run(run())
