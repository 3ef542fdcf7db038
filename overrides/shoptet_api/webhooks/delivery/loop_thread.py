"""An event loop for programs that do not have one."""

import asyncio
import threading
from collections.abc import Collection, Coroutine
from concurrent.futures import Future
from typing import Any, Final, TypeVar

from shoptet_api.fork_safety import ProcessMark

T = TypeVar("T")

_END_WITHIN: Final = 5.0


class LoopThread:
    """An event loop in a thread that does not keep the process from ending."""

    def __init__(self) -> None:
        self._process = ProcessMark()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._serve, name="shoptet-webhooks", daemon=True)
        self._thread.start()

    @classmethod
    def working(cls, start: Coroutine[Any, Any, object], seconds: float) -> "LoopThread":
        """Return a loop that has run a coroutine; it ends if that fails or takes too long."""
        made = cls()
        try:
            made.run(start).result(seconds)
        except BaseException:
            made.end()
            raise
        return made

    def is_alive(self) -> bool:
        """Return whether the thread runs in this process: threads do not survive a fork."""
        return not self._process.is_of_parent() and self._thread.is_alive()

    def run(self, coroutine: Coroutine[Any, Any, T]) -> "Future[T]":
        """Run a coroutine on the loop."""
        return asyncio.run_coroutine_threadsafe(coroutine, self._loop)

    def end(self) -> None:
        """End the loop and the thread."""
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(_END_WITHIN)

    def _serve(self) -> None:
        try:
            self._loop.run_forever()
            self._loop.run_until_complete(_end(asyncio.all_tasks(self._loop)))
            self._loop.run_until_complete(self._loop.shutdown_default_executor())
        finally:
            self._loop.close()


async def _end(tasks: Collection[asyncio.Task[Any]]) -> None:
    """Cancel what still runs, so that nobody waits for it for ever."""
    for task in tasks:
        task.cancel()
    if tasks:
        await asyncio.wait(tasks, timeout=_END_WITHIN)
