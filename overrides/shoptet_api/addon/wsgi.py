"""An addon under a WSGI server: the ASGI application, whose event loop runs in a thread of each process."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Iterator
from concurrent.futures import Future, wait
from contextlib import suppress
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeAlias, cast

from shoptet_api.addon.http import Scope, Send
from shoptet_api.fork_safety import ForkLock
from shoptet_api.webhooks.delivery.loop_thread import LoopThread

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

_START_WITHIN: Final = 10.0
_STOP_WITHIN: Final = 60.0
_SENT_WITHIN: Final = 5.0
_LOOK: Final = 1.0
_Answer: TypeAlias = tuple[int, list[tuple[str, str]], bytes]
_STOPPING: Final = b"the addon is stopping; send it again"
_starting: Final = ForkLock()


class _App(Protocol):
    async def start(self) -> None: ...

    async def stop(self) -> None: ...

    async def __call__(self, scope: Scope, receive: Callable[[], Awaitable[Any]], send: Send) -> None: ...


class WSGIAddon:
    """The addon as a WSGI application: `AddonApp.wsgi` returns it.

    Work begins with the first request of a process, or with `start`.
    """

    def __init__(self, app: _App, longest_body: int) -> None:
        self._app = app
        self._longest_body = longest_body
        self._thread: LoopThread | None = None

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Answer one request."""
        # Read here: a caller that sends slowly must not hold up the loop.
        body = _body(environ, self._longest_body)
        thread = self.start()
        exchange = _Exchange(body)
        is_running = thread.post(exchange.run(self._app, _scope(environ)))
        status, headers, content = exchange.result(thread.is_alive) if is_running else _stopping()
        start_response(f"{status} {HTTPStatus(status).phrase}", headers)
        return _Content(content, lambda: thread.post(exchange.close()))

    def start(self) -> LoopThread:
        """Begin to handle webhooks, and set up the shops that are not set up yet. Repeated calls do nothing."""
        with _starting:
            thread = self._thread
            if thread is None or not thread.is_alive():
                thread = LoopThread.working(self._app.start(), _START_WITHIN)
                self._thread = thread
            return thread

    def close(self) -> None:
        """Let current work end, and end the thread."""
        with _starting:
            thread, self._thread = self._thread, None
        if thread is not None and thread.is_alive():
            thread.run(self._app.stop()).result(_STOP_WITHIN)
            thread.end()


class _Exchange:
    """One request and its response, between the thread of the server and the loop."""

    def __init__(self, body: bytes) -> None:
        self._body = body
        self._status = 500
        self._headers: list[tuple[str, str]] = []
        self._sent = asyncio.Event()
        self.response: Final[Future[_Answer]] = Future()

    async def run(self, app: _App, scope: Scope) -> None:
        """Have the application answer; what it raises is the response's error."""
        try:
            await app(scope, self._receive, self._send)
        except asyncio.CancelledError:
            if not self.response.done():
                self.response.set_result(_stopping())
            raise
        except BaseException as error:
            if self.response.done():
                raise
            self.response.set_exception(error)
            if not isinstance(error, Exception):
                raise

    def result(self, is_alive: Callable[[], bool]) -> _Answer:
        """Wait for the response as long as the loop runs."""
        while True:
            wait((self.response,), _LOOK)
            if self.response.done():
                return self.response.result()
            if not is_alive():
                return _stopping()

    async def close(self) -> None:
        """Note that the server has sent the response."""
        self._sent.set()

    async def _receive(self) -> dict[str, object]:
        return {"type": "http.request", "body": self._body, "more_body": False}

    async def _send(self, message: Any) -> None:  # noqa: ANN401 (a message of ASGI)
        if message["type"] == "http.response.start":
            self._status = message["status"]
            pairs = cast("list[tuple[bytes, bytes]]", message["headers"])
            self._headers = [(name.decode("latin-1"), value.decode("latin-1")) for name, value in pairs]
            return
        self.response.set_result((self._status, self._headers, message["body"]))
        # An installation counts when its response was sent.
        with suppress(TimeoutError):
            await asyncio.wait_for(self._sent.wait(), _SENT_WITHIN)


def _stopping() -> _Answer:
    # The list is new each time: servers add headers of their own.
    length = ("content-length", str(len(_STOPPING)))
    return 503, [("content-type", "text/plain; charset=utf-8"), length], _STOPPING


class _Content:
    """The body of a response, which the server closes when it was sent."""

    def __init__(self, content: bytes, on_close: Callable[[], object]) -> None:
        self._content = content
        self.close: Final = on_close

    def __iter__(self) -> Iterator[bytes]:
        yield self._content
        # The server has sent a piece when it asks for the next one. Some servers do not close what they have sent.
        self.close()


def _scope(environ: "WSGIEnvironment") -> Scope:
    headers = [
        (name[5:].replace("_", "-").lower().encode("latin-1"), str(value).encode("latin-1"))
        for name, value in environ.items()
        if name.startswith("HTTP_")
    ]
    peer = environ.get("REMOTE_ADDR")
    return {
        "type": "http",
        "method": environ["REQUEST_METHOD"],
        # Without the place where the application is mounted, which is in SCRIPT_NAME.
        "path": str(environ.get("PATH_INFO", "")).encode("latin-1").decode("utf-8", "replace") or "/",
        "query_string": str(environ.get("QUERY_STRING", "")).encode("latin-1"),
        "headers": headers,
        "client": (peer, 0) if peer else None,
    }


def _body(environ: "WSGIEnvironment", longest: int) -> bytes:
    """Return the body, or as much of it as shows that it is too long."""
    text = str(environ.get("CONTENT_LENGTH") or "")
    if text.isascii() and text.isdigit():
        length = min(int(text[:20]), longest + 1)
    else:
        # Without a length, a server that ends the input by itself says so.
        length = longest + 1 if environ.get("wsgi.input_terminated") else 0
    return cast("bytes", environ["wsgi.input"].read(length)) if length else b""
