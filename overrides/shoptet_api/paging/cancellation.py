"""End an exchange on another thread once nobody waits for it any more."""

from typing import TypeVar

from shoptet_api.sansio.steps import Exchange, Sleep, Step, Wait
from shoptet_api.sansio.waiter import Waiter

T = TypeVar("T")


class Stopped(Exception):  # noqa: N818 (not an error: nobody sees it)
    """The exchange was ended."""


class Stop:
    """Ends exchanges between two of their steps, and cuts their waits short. A request in flight is let finish.

    Without this, a thread that waits for a slot or for the next try would live on for as long as that takes.
    """

    def __init__(self) -> None:
        self._is_set = False
        # A dictionary for its order of operations, which needs no lock: a walk may be dropped, and with it this set,
        # by the garbage collector in the middle of anything that any thread does.
        self._waiters: dict[Waiter, None] = {}

    def set(self) -> None:
        """End all exchanges."""
        self._is_set = True
        for waiter in list(self._waiters):
            waiter.finish()

    def guard(self, exchange: Exchange[T]) -> Exchange[T]:
        """Return the same exchange, in a form that `set` can end.

        Raises:
            Stopped: The exchange was ended. It has released what it held.
        """
        try:
            step = next(exchange)
            while True:
                try:
                    response = yield from self._perform(step)
                except Stopped:
                    exchange.close()
                    raise
                except BaseException as error:  # noqa: BLE001 (the exchange decides)
                    step = exchange.throw(error)
                else:
                    step = exchange.send(response)
        except StopIteration as end:
            result: T = end.value
            return result

    def _perform(self, step: Step) -> Exchange[object]:
        if self._is_set:
            raise Stopped
        if not isinstance(step, Sleep | Wait):
            return (yield step)
        waiter = Waiter()
        # The waiter is registered first, and `_is_set` read after that: no `set` can fall in between.
        self._waiters[waiter] = None
        try:
            if self._is_set:
                raise Stopped
            if isinstance(step, Wait):
                step.waiter.on_done(waiter.finish)
            yield Wait(waiter, step.seconds, step.awaited if isinstance(step, Wait) else "time")
        finally:
            del self._waiters[waiter]
        if self._is_set:
            raise Stopped
        return step.waiter.is_done if isinstance(step, Wait) else None
