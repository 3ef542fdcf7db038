"""PDFs and ISDOC: the API makes one at a time for each shop and refuses the others, so that we let in one at a time.

That holds within a process. What another one has under way shows by the refusal alone, and is waited for.
"""

import threading
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final, TypeVar

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
_NO_FILE: Final = ("application/json", "text/html")


class Gates:
    """One gate for each shop; those where nobody is go when there are many."""

    def __init__(self, most: int = 4096) -> None:
        self._most: Final = most
        self._lock: Final = threading.Lock()
        self._gates: dict[tuple[str, str], FairSemaphore] = {}

    def of(self, config: "Config") -> FairSemaphore:
        """The gate of a client's shop, the same for all clients of the process."""
        key = (config.source.key, config.origin)
        with self._lock:
            if len(self._gates) >= self._most:
                self._gates = {key: gate for key, gate in self._gates.items() if not gate.is_idle}
            return self._gates.setdefault(key, FairSemaphore(1))


_GATES: Final = Gates()


def one_at_a_time(config: "Config", request: Request, make: Callable[[], Exchange[T]]) -> Exchange[T]:
    """The exchange, begun when no other document of the shop is under way.

    Raises:
        TimeoutError: The others of this process took too long. Nothing was sent.
        LockedError: Those of other programs did.
    """
    gate, who = _GATES.of(config), object()
    in_all, pause = Deadline(config.clock, config.deadline), _FIRST_PAUSE
    try:
        waiter = gate.acquire(who)
        if waiter is not None:
            deadline = Deadline(config.clock, min(config.deadline, request.timeout.pool))
            if not (yield from wait(waiter, deadline.left())):
                fault = f"other documents of the shop were under way for {deadline.seconds:g} s; it makes one at a time"
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
    """Write a document as it comes; its length.

    Raises:
        DecodeError: The answer is no file.
        TransportError: It broke off; nothing stands under the path.
    """
    destination = yield from run_blocking(lambda: Destination(to))
    length = 0
    try:
        stream = yield from attempts.open(request)
        try:
            kind = stream.response.headers.get("content-type", "")
            while piece := (yield from stream.read(Deadline(config.clock, config.deadline))):
                if not length and kind.startswith(_NO_FILE):
                    break
                length += len(piece)
                yield from run_blocking(partial(destination.write, piece))
        finally:
            yield from stream.close()
        if not length:
            raise _no_file(request)  # noqa: TRY301 (what was begun is cleared away below)
        yield from run_blocking(destination.commit)
    except BaseException:
        destination.abandon()
        raise
    return length


def _no_file(request: Request) -> DecodeError:
    return DecodeError(f"{request.method} {request.path}: the answer is not the file that was due")
