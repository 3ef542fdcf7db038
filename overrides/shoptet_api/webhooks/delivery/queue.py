"""The way from accepting to working: the protocol, and the queue that is used unless the caller gives another."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final, Protocol, TypeAlias

from shoptet_api.checks import check_whole
from shoptet_api.webhooks.stores.protocol import Delivery

Work: TypeAlias = Callable[[Delivery], Awaitable[None]]
"""Works a delivery to its end: calls the handlers, and tells the store what came of it. Raises nothing."""

_CANCEL_WITHIN: Final = 5.0


class WorkQueue(Protocol):
    """Carries deliveries to who works them. All methods are called on one event loop.

    A queue may lose deliveries and may give them twice: the store has them all, offers again what was not worked in
    time, and lets one worker have each. So a queue to other processes only has to carry `key` and `fencing_token`;
    there `await app.work(delivery)` does the work, with an app that has the same handlers and the same store.
    """

    async def start(self, work: Work) -> None:
        """Begin to work deliveries here, where this process is to work them; called before the first `put`."""
        ...

    async def put(self, delivery: Delivery) -> None:
        """Take a delivery, and return at once: the shop waits for its answer."""
        ...

    async def stop(self, seconds: float) -> None:
        """End working here: what was begun may end, within so many seconds."""
        ...


class InProcessQueue:
    """Works deliveries on the event loop of this process, so many at a time.

    Raises:
        ConfigurationError: `workers` is no whole number from 1 up.
    """

    def __init__(self, workers: int = 4) -> None:
        check_whole("workers", workers, 1)
        self._count: Final = workers
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
        self._tell()

    async def put(self, delivery: Delivery) -> None:
        """Let the next free worker have it."""
        self._waiting[delivery.key] = delivery
        self._tell()

    async def stop(self, seconds: float) -> None:
        """Work what waits, and cancel what is not done in time."""
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
            self._tell()
            try:
                await work(delivery)
            finally:
                self._busy -= 1
                self._tell()

    def _tell(self) -> None:
        for event, is_so in ((self._filled, bool(self._waiting)), (self._idle, not (self._waiting or self._busy))):
            if is_so:
                event.set()
            else:
                event.clear()
