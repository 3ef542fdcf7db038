"""The steps that an exchange asks a driver to perform: the interface between logic and input/output.

An exchange is a generator. It yields steps; a driver performs each one and sends in the result, or throws in the error.
Every decision (what to send, whether a response is an error, when to try again) is made once, in the exchange. A driver
only knows how to perform each kind of step.

The functions at the end yield the steps and know the type of the result: `response = yield from send(request)`.
"""

from collections.abc import Callable, Generator
from functools import partial
from typing import Generic, NamedTuple, TypeAlias, TypeVar, cast

from shoptet_api.clock import Awaited, Deadline, until
from shoptet_api.sansio.messages import Request, Response, Stream
from shoptet_api.sansio.waiter import Waiter

T = TypeVar("T")


class Send(NamedTuple):
    """Send the request. The result is the response, or a `TransportError`."""

    request: Request
    deadline: Deadline
    """When the whole response must have arrived, or its headers if it is streamed."""


class Read(NamedTuple):
    """Continue reading. The result is the next piece of the body, empty at its end, or a `TransportError`."""

    stream: Stream
    deadline: Deadline


class Close(NamedTuple):
    """Return the stream's connection to the pool, or close it if the body was not read to its end."""

    stream: Stream


class Sleep(NamedTuple):
    """Let time pass. The result is None."""

    seconds: float


class Wait(NamedTuple):
    """Wait for the waiter, for at most this many seconds. The result is whether it is done."""

    waiter: Waiter
    seconds: float
    awaited: Awaited = "others"
    """What the wait is for, which only a clock that skips waits wants to know."""


class Work(NamedTuple, Generic[T]):
    """Do work that reads or writes something outside the exchange. The result is the result of the work, or its error.

    Under an event loop, work that can block (a file, another process's lock) runs in a thread.
    """

    work: Callable[[], T]
    blocks: bool = True


Step: TypeAlias = "Send | Read | Close | Sleep | Wait | Work[object]"
Exchange: TypeAlias = Generator[Step, object, T]


def send(request: Request, deadline: Deadline) -> Exchange[Response]:
    """Send the request.

    Raises:
        TransportError: The response did not arrive whole.
        ResponseTooLargeError: The response is longer than the request allows.
    """
    return cast("Response", (yield Send(request, deadline)))


def read(stream: Stream, deadline: Deadline) -> Exchange[bytes]:
    """Return the next piece of the body; empty at its end.

    Raises:
        TransportError: The response broke off.
    """
    return cast("bytes", (yield Read(stream, deadline)))


def close_stream(stream: Stream) -> Exchange[None]:
    """Close the stream, read to its end or not."""
    yield Close(stream)


def sleep(seconds: float) -> Exchange[None]:
    """Let time pass."""
    yield Sleep(seconds)


def wait(waiter: Waiter, seconds: float, awaited: Awaited = "others") -> Exchange[bool]:
    """Wait for the waiter; return whether it is done."""
    return cast("bool", (yield Wait(waiter, seconds, awaited)))


def run_blocking(work: Callable[[], T], *, blocks: bool = True, deadline: Deadline | None = None) -> Exchange[T]:
    """Do work outside the exchange; return its result. Stores that are files wait for others until the deadline."""
    bounded = work if deadline is None else partial(until, deadline, work)
    return cast("T", (yield cast("Work[object]", Work(bounded, blocks=blocks))))
