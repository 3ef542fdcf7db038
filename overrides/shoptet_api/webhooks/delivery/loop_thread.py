"""An event loop for programs that do not have one."""

import asyncio
import threading
from collections.abc import Coroutine
from concurrent.futures import Future
from typing import Any, Final, TypeVar

from shoptet_api.fork_safety import ProcessMark

T = TypeVar("T")

_END_WITHIN: Final = 5.0


class LoopThread:
    """An event loop in a thread that does not keep the process from ending."""

    def __init__(self) -> None:
        self._process = ProcessMark()
        self._lock = threading.Lock()
        self._is_over = False
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
        """Run a coroutine on the loop.

        Raises:
            RuntimeError: The loop has ended.
        """
        # What is handed over after the last turn of the loop would never begin.
        with self._lock:
            if not self._is_over:
                return asyncio.run_coroutine_threadsafe(coroutine, self._loop)
        coroutine.close()
        raise RuntimeError("the loop has ended")

    def post(self, coroutine: Coroutine[Any, Any, object]) -> bool:
        """Have a coroutine begin, unless the loop has ended; return whether it does."""
        try:
            self.run(coroutine)
        except RuntimeError:
            return False
        return True

    def end(self) -> None:
        """End the loop and the thread."""
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(_END_WITHIN)

    def _serve(self) -> None:
        try:
            self._loop.run_forever()
            with self._lock:
                self._is_over = True
            self._loop.run_until_complete(_end())
            self._loop.run_until_complete(self._loop.shutdown_default_executor())
        finally:
            self._loop.close()


async def _end() -> None:
    """Cancel what still runs, so that nobody waits for it for ever."""
    await asyncio.sleep(0)  # What was handed over last becomes a task here.
    tasks = asyncio.all_tasks() - {asyncio.current_task()}
    for task in tasks:
        task.cancel()
    if tasks:
        await asyncio.wait(tasks, timeout=_END_WITHIN)
