"""PDFs and ISDOC: the API makes one at a time for each shop and refuses others, so the client asks for one at a time.

This holds within a process. A document of another process shows only as a refusal, after which the client waits.
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
from shoptet_api.sansio.steps import Exchange, Read, Send, Sleep, Step, Wait, run_blocking, sleep, wait
from shoptet_api.storage.destination import Destination
from shoptet_generated.runtime.jobs import Target

if TYPE_CHECKING:
    from shoptet_api.calls.attempts import Attempts
    from shoptet_api.calls.config import Config
    from shoptet_api.calls.open_stream import OpenStream

T = TypeVar("T")

_FIRST_PAUSE: Final = 1.0
_MAX_PAUSE: Final = 10.0


class ShopSlots:
    """One slot for each shop; idle slots are dropped when there are many."""

    def __init__(self, maximum: int = 4096) -> None:
        self._maximum = maximum
        self._lock = threading.Lock()
        self._slots: dict[tuple[str, str], FairSemaphore] = {}

    def of(self, config: "Config") -> FairSemaphore:
        """Return the slot of a client's shop, the same for all clients of the process."""
        key = (config.source.key, config.origin)
        with self._lock:
            if len(self._slots) >= self._maximum:
                self._slots = self._busy()
            return self._slots.setdefault(key, FairSemaphore(1))

    def _busy(self) -> dict[tuple[str, str], FairSemaphore]:
        return {key: slot for key, slot in self._slots.items() if not slot.is_idle}


_SLOTS: Final = ShopSlots()


def one_at_a_time(config: "Config", request: Request, make: Callable[[], Exchange[T]]) -> Exchange[T]:
    """Perform the exchange when no other document of the shop is in progress, all within the deadline of the call.

    Raises:
        TimeoutError: The other documents of this process, or this one, took too long.
        LockedError: The documents of other processes took too long.
    """
    slot, owner = _SLOTS.of(config), object()
    deadline, pause = Deadline(config.clock, config.deadline), _FIRST_PAUSE
    refused: LockedError | None = None
    try:
        waiter = slot.acquire(owner)
        if waiter is not None:
            patience = deadline.within(request.timeout.pool)
            if not (yield from wait(waiter, patience.remaining())):
                fault = f"other documents of the shop took {patience.seconds:g} s; the shop makes one at a time"
                raise TimeoutError(fault, sent=False, method=request.method, path=request.path)
        while True:
            try:
                return (yield from within(deadline, request, make()))
            except LockedError as error:
                if not config.max_retries or not deadline.allows(pause):
                    raise
                refused = error.with_traceback(None)
            except TimeoutError as error:
                if refused is None:
                    raise
                refused.add_note(f"not tried again: {error}")
                raise refused from None
            yield from sleep(pause)
            pause = min(1.5 * pause, _MAX_PAUSE)
    finally:
        slot.release(owner)


def within(deadline: Deadline, request: Request, exchange: Exchange[T]) -> Exchange[T]:
    """Perform an exchange none of whose steps takes longer than until the deadline, whatever deadlines it has itself.

    A server that sends a byte now and then would otherwise hold a call as long as it wants.

    Raises:
        TimeoutError: The deadline passed.
    """
    try:
        step = next(exchange)
        while True:
            try:
                if isinstance(step, Send | Read) and not deadline.remaining():
                    raise _too_late(deadline, request, sent=isinstance(step, Read))  # noqa: TRY301 (for the exchange)
                result = yield _limited(step, deadline)
            except GeneratorExit:
                exchange.close()
                raise
            except BaseException as error:  # noqa: BLE001 (the exchange decides what it handles)
                step = exchange.throw(error)
            else:
                step = exchange.send(result)
    except StopIteration as end:
        value: T = end.value
        return value


def _limited(step: Step, deadline: Deadline) -> Step:
    remaining = deadline.remaining()
    match step:
        case Send() if remaining < step.deadline.remaining():
            return Send(step.request, deadline)
        case Read() if remaining < step.deadline.remaining():
            return Read(step.stream, deadline)
        case Sleep():
            return Sleep(min(step.seconds, remaining))
        case Wait():
            return Wait(step.waiter, min(step.seconds, remaining), step.awaited)
        case _:
            return step


def _too_late(deadline: Deadline, request: Request, *, sent: bool) -> TimeoutError:
    fault = f"timed out (the call's deadline of {deadline.seconds:g} s has passed)"
    return TimeoutError(fault, sent=sent, method=request.method, path=request.path)


def download(attempts: "Attempts", config: "Config", request: Request, to: Target) -> Exchange[int]:
    """Write a document while it arrives, and return its length.

    Raises:
        DecodeError: The response is not a file.
        TransportError: The response broke off; nothing is written under the path.
    """
    destination = yield from run_blocking(lambda: Destination(to))
    deadline = Deadline(config.clock, config.deadline)
    try:
        stream = yield from attempts.open(request)
        try:
            length = yield from _written(stream, destination, deadline)
        finally:
            yield from stream.close()
        if not length:
            raise _no_file(request)  # noqa: TRY301 (the destination is removed below)
        yield from run_blocking(destination.commit)
    except BaseException:
        destination.abandon()
        raise
    return length


def _written(stream: "OpenStream", destination: Destination, deadline: Deadline) -> Exchange[int]:
    """Write a document and return its length; 0 if the response is not a document."""
    length = 0
    while piece := (yield from stream.read(deadline)):
        if not length and not is_document(stream.response.headers, piece):
            break
        length += len(piece)
        yield from run_blocking(partial(destination.write, piece))
    return length


def _no_file(request: Request) -> DecodeError:
    return DecodeError(f"{request.method} {request.path}: expected a file, got another response")
