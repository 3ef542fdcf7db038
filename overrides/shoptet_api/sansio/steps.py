"""What an exchange asks of a driver, and what it is told: the words between logic and input/output.

An exchange is a generator. It yields steps, a driver performs them and sends in what came of it, or throws in the
error. Whatever is decided (what to send, whether an answer is an error, when to try again) is decided in the exchange,
once; a driver only knows how to perform each kind of step.

Steps are yielded through the functions at the end, which know what comes back: `answer = yield from send(request)`.
"""

import threading
from collections.abc import Callable, Generator, Mapping
from typing import Generic, NamedTuple, TypeAlias, TypeVar, cast

import attrs

from shoptet_api.clock import Deadline
from shoptet_api.timeouts import Timeouts

T = TypeVar("T")


class Headers:
    """The headers of requests, made once per token. They hold it, so that no repr shows them."""

    def __init__(self, pairs: tuple[tuple[str, str], ...]) -> None:
        self.pairs = pairs
        self.native: object = None
        """What a driver has made of them for its HTTP library, kept for the next request."""


NO_HEADERS = Headers(())


@attrs.define(eq=False)
class Request:
    """One HTTP request, ready to be sent but for the token, which each try sets with the headers."""

    method: str
    path: str
    """The path alone, for logs and messages: a query can hold what does not belong there."""
    url: str = attrs.field(repr=False)
    operation: str
    """operationId; method and path where the spec has none."""
    content: bytes | None = attrs.field(repr=False)
    timeout: Timeouts
    max_bytes: int
    """How long the answer's body may be, unpacked."""
    is_file: bool = False
    """Whether the answer is a file and no JSON."""
    creates_job: bool = False
    is_streamed: bool = False
    """Whether the body of a good answer is left to be read piece by piece."""
    headers: Headers = attrs.field(default=NO_HEADERS, repr=False)

    @property
    def origin(self) -> str:
        """Scheme, host and port."""
        return self.url[: self.url.find("/", 8)]


class Stream:
    """The body of an answer on its way, as a driver keeps it; to be read with `read` and closed with `close_stream`."""


@attrs.frozen(eq=False)
class Response:
    """One HTTP answer, read to its end unless a stream is there."""

    status: int
    headers: Mapping[str, str] = attrs.field(repr=False)
    """Looked up in lower case."""
    body: bytes = attrs.field(repr=False)
    seconds: float
    """From sending to the last byte; to the headers where the body is a stream."""
    stream: Stream | None = None


class Waiter:
    """One who waits for what another thread or task will give, whichever of the two drivers it waits in."""

    __slots__ = ("_is_done", "_lock", "_wake")

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._is_done = False
        self._wake: Callable[[], object] | None = None

    @property
    def is_done(self) -> bool:
        """Whether it was given."""
        return self._is_done

    def finish(self) -> None:
        """End the wait; called from any thread."""
        with self._lock:
            self._is_done = True
            wake, self._wake = self._wake, None
        if wake is not None:
            wake()

    def on_done(self, wake: Callable[[], object]) -> None:
        """Have `wake` called once, from any thread, when the wait ends; at once when it has ended already."""
        with self._lock:
            if not self._is_done:
                self._wake = wake
                return
        wake()


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
