"""Queues between accepting and handling: the protocol, and the default queue."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final, Protocol, TypeAlias

from shoptet_api.checks import check_whole
from shoptet_api.webhooks.stores.protocol import Delivery

Work: TypeAlias = Callable[[Delivery], Awaitable[None]]
"""Handles a delivery: calls the handlers, and stores the outcome. It raises nothing."""

_CANCEL_WITHIN: Final = 5.0


class WorkQueue(Protocol):
    """Carries deliveries to workers. All methods are called on one event loop.

    A queue may lose deliveries and may repeat them: the store has them all, offers again those that were not handled in
    time, and gives each to one worker. So a queue to other processes only has to carry the fields of a delivery; there
    `await app.work(delivery)` does the work, with an app that has the same handlers and the same store.
    """

    async def start(self, work: Work) -> None:
        """Begin to handle deliveries, if this process is to handle them; called before the first `put`."""
        ...

    async def put(self, delivery: Delivery) -> None:
        """Take a delivery, and return at once: the shop waits for its response."""
        ...

    async def stop(self, seconds: float) -> None:
        """Stop handling deliveries; current work may end within this many seconds."""
        ...


class InProcessQueue:
    """Handles deliveries on the event loop of this process, `workers` of them at a time.

    Raises:
        ConfigurationError: `workers` is not a whole number of at least 1.
    """

    def __init__(self, workers: int = 4) -> None:
        check_whole("workers", workers, 1)
        self._count = workers
        self._waiting: dict[str, Delivery] = {}
        """By key: offered again, a delivery keeps its place and gets its new fencing token."""
        self._tasks: list[asyncio.Task[None]] = []
        self._busy = 0
        self._filled = asyncio.Event()
        self._idle = asyncio.Event()

    async def start(self, work: Work) -> None:
        """Start the workers."""
        self._filled, self._idle = asyncio.Event(), asyncio.Event()
        self._busy = 0
        self._tasks = [asyncio.create_task(self._run(work)) for _ in range(self._count)]
        self._update()

    async def put(self, delivery: Delivery) -> None:
        """Give the delivery to the next free worker."""
        self._waiting[delivery.key] = delivery
        self._update()

    async def stop(self, seconds: float) -> None:
        """Handle waiting deliveries, and cancel those that do not end in time."""
        if not self._tasks:
            return
        idle = asyncio.ensure_future(self._idle.wait())
        await asyncio.wait({idle, *self._tasks}, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        for task in (idle, *self._tasks):
            task.cancel()
        await asyncio.wait({idle, *self._tasks}, timeout=_CANCEL_WITHIN)
        self._tasks = []
        self._waiting.clear()

    async def _run(self, work: Work) -> None:
        while True:
            while not self._waiting:
                await self._filled.wait()
            delivery = self._waiting.pop(next(iter(self._waiting)))
            self._busy += 1
            self._update()
            try:
                await work(delivery)
            finally:
                self._busy -= 1
                self._update()

    def _update(self) -> None:
        for event, is_so in ((self._filled, bool(self._waiting)), (self._idle, not (self._waiting or self._busy))):
            if is_so:
                event.set()
            else:
                event.clear()
