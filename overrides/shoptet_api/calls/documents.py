"""PDFs and ISDOC: the API makes one at a time for each shop and refuses the others, so the client sends one at a time.

This holds within one process. A document that another process requested shows only by the refusal, and is waited for.
"""

import threading
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final, TypeVar

from shoptet_api.calls.envelope import is_document
from shoptet_api.clock import Deadline
from shoptet_api.errors import DecodeError, LockedError, TimeoutError
from shoptet_api.limits.fair_semaphore import FairSemaphore
from shoptet_api.sansio.messages import Request
from shoptet_api.sansio.steps import Exchange, run_blocking, sleep, wait
from shoptet_api.storage.destination import Destination
from shoptet_generated.runtime.jobs import Target

if TYPE_CHECKING:
    from shoptet_api.calls.attempts import Attempts
    from shoptet_api.calls.config import Config

T = TypeVar("T")

_FIRST_PAUSE: Final = 1.0
_LONGEST_PAUSE: Final = 10.0


class Gates:
    """One semaphore for each shop; idle ones are dropped when there are many."""

    def __init__(self, maximum: int = 4096) -> None:
        self._maximum = maximum
        self._lock = threading.Lock()
        self._semaphores: dict[tuple[str, str], FairSemaphore] = {}

    def of(self, config: "Config") -> FairSemaphore:
        """Return the semaphore of a client's shop, the same for all clients of the process."""
        key = (config.source.key, config.origin)
        with self._lock:
            if len(self._semaphores) >= self._maximum:
                self._semaphores = {key: held for key, held in self._semaphores.items() if not held.is_idle}
            return self._semaphores.setdefault(key, FairSemaphore(1))


_GATES: Final = Gates()


def one_at_a_time(config: "Config", request: Request, make: Callable[[], Exchange[T]]) -> Exchange[T]:
    """Return the exchange, which starts when no other document of the shop is in progress.

    Raises:
        TimeoutError: The other documents of this process took too long. Nothing was sent.
        LockedError: Those of other programs took too long.
    """
    gate, who = _GATES.of(config), object()
    in_all, pause = Deadline(config.clock, config.deadline), _FIRST_PAUSE
    try:
        waiter = gate.acquire(who)
        if waiter is not None:
            deadline = Deadline(config.clock, min(config.deadline, request.timeout.pool))
            if not (yield from wait(waiter, deadline.left())):
                fault = f"other documents of the shop took {deadline.seconds:g} s; it makes one at a time"
                raise TimeoutError(fault, sent=False, method=request.method, path=request.path)
        while True:
            try:
                return (yield from make())
            except LockedError:
                if not config.max_retries or not in_all.allows(pause):
                    raise
            yield from sleep(pause)
            pause = min(1.5 * pause, _LONGEST_PAUSE)
    finally:
        gate.release(who)


def download(attempts: "Attempts", config: "Config", request: Request, to: Target) -> Exchange[int]:
    """Write a document as it arrives, and return its length.

    Raises:
        DecodeError: The response is not a file.
        TransportError: The response broke off; the path is as it was before.
    """
    destination = yield from run_blocking(lambda: Destination(to))
    length = 0
    try:
        stream = yield from attempts.open(request)
        try:
            headers = stream.response.headers
            while piece := (yield from stream.read(Deadline(config.clock, config.deadline))):
                if not length and not is_document(headers, piece):
                    break
                length += len(piece)
                yield from run_blocking(partial(destination.write, piece))
        finally:
            yield from stream.close()
        if not length:
            raise _no_file(request)  # noqa: TRY301 (the unfinished file is removed below)
        yield from run_blocking(destination.commit)
    except BaseException:
        destination.abandon()
        raise
    return length


def _no_file(request: Request) -> DecodeError:
    return DecodeError(f"{request.method} {request.path}: the response is not a file")
