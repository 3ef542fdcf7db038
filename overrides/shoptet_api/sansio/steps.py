"""What an exchange asks of a driver, and what it is told: the words between logic and input/output.

An exchange is a generator. It yields steps, a driver performs them and sends in what came of it, or throws in the
error. Whatever is decided (what to send, whether an answer is an error, when to try again) is decided in the exchange,
once; a driver only knows how to perform each kind of step.

Steps are yielded through the functions at the end, which know what comes back: `answer = yield from send(request)`.
"""

from collections.abc import Callable, Generator
from typing import Generic, NamedTuple, TypeAlias, TypeVar, cast

from shoptet_api.clock import Deadline
from shoptet_api.sansio.messages import Request, Response, Stream
from shoptet_api.sansio.waiter import Waiter

T = TypeVar("T")


class Send(NamedTuple):
    """Send the request; the answer, or a `TransportError`, comes back."""

    request: Request
    deadline: Deadline
    """By when the answer must be there in whole, or its headers where it is streamed."""


class Read(NamedTuple):
    """Read on; the next piece of the body, or a `TransportError`, comes back. Nothing is left after an empty piece."""

    stream: Stream
    deadline: Deadline


class Close(NamedTuple):
    """Give the stream's connection back, or close it where the body was not read to its end."""

    stream: Stream


class Sleep(NamedTuple):
    """Let time pass; nothing comes back."""

    seconds: float


class Wait(NamedTuple):
    """Wait for the waiter to be done, for at most so many seconds; whether it is comes back."""

    waiter: Waiter
    seconds: float


class Work(NamedTuple, Generic[T]):
    """Do work that reads or writes something outside; its result comes back, or what it raised.

    Work that can block (a file, another process's lock) is done in a thread where an event loop drives.
    """

    work: Callable[[], T]
    blocks: bool = True


Step: TypeAlias = "Send | Read | Close | Sleep | Wait | Work[object]"
Exchange: TypeAlias = Generator[Step, object, T]


def send(request: Request, deadline: Deadline) -> Exchange[Response]:
    """Send the request.

    Raises:
        TransportError: No whole answer came.
        ResponseTooLargeError: The answer is longer than the request allows.
    """
    return cast("Response", (yield Send(request, deadline)))


def read(stream: Stream, deadline: Deadline) -> Exchange[bytes]:
    """The next piece of the body; empty at its end.

    Raises:
        TransportError: The answer broke off.
    """
    return cast("bytes", (yield Read(stream, deadline)))


def close_stream(stream: Stream) -> Exchange[None]:
    """Close the stream, read to its end or not."""
    yield Close(stream)


def sleep(seconds: float) -> Exchange[None]:
    """Let time pass."""
    yield Sleep(seconds)


def wait(waiter: Waiter, seconds: float) -> Exchange[bool]:
    """Wait for the waiter to be done; tell whether it is."""
    return cast("bool", (yield Wait(waiter, seconds)))


def run_blocking(work: Callable[[], T], *, blocks: bool = True) -> Exchange[T]:
    """Do work outside; its result."""
    return cast("T", (yield cast("Work[object]", Work(work, blocks=blocks))))
