"""Handle deliveries that may end the process alone, so that no other delivery loses an attempt with them."""

import asyncio
from collections import deque
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from typing import TypeAlias

_Waiting: TypeAlias = "tuple[asyncio.Future[None], bool]"


class Quarantine:
    """Lets any number of deliveries in at once, or a single one that must be alone, in the order of their arrival.

    It belongs to one event loop.
    """

    def __init__(self) -> None:
        self._inside = 0
        self._holds_one_alone = False
        self._queue: deque[_Waiting] = deque()

    @asynccontextmanager
    async def entered(self, *, alone: bool) -> AsyncGenerator[None, None]:
        """Wait for a place; have it while the block runs."""
        await self._enter(alone=alone)
        try:
            yield
        finally:
            self._leave()

    async def _enter(self, *, alone: bool) -> None:
        if not self._queue and self._has_room(alone=alone):
            self._admit(alone=alone)
            return
        waiting: _Waiting = (asyncio.get_running_loop().create_future(), alone)
        self._queue.append(waiting)
        try:
            await waiting[0]
        except asyncio.CancelledError:
            if waiting[0].cancelled():
                with suppress(ValueError):  # Passed over already.
                    self._queue.remove(waiting)
                self._admit_waiting()
            else:
                self._leave()  # Let in, and cancelled before this task could run.
            raise

    def _leave(self) -> None:
        self._inside -= 1
        self._holds_one_alone = False
        self._admit_waiting()

    def _admit_waiting(self) -> None:
        while self._queue and self._has_room(alone=self._queue[0][1]):
            future, alone = self._queue.popleft()
            if not future.done():
                self._admit(alone=alone)
                future.set_result(None)

    def _has_room(self, *, alone: bool) -> bool:
        return self._inside == 0 if alone else not self._holds_one_alone

    def _admit(self, *, alone: bool) -> None:
        self._inside += 1
        self._holds_one_alone = alone
