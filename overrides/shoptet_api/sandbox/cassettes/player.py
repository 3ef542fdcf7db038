"""The server that replays: it answers the requests of a cassette, and refuses all others."""

import threading
from collections.abc import Collection, Sequence
from os import PathLike
from pathlib import Path
from types import TracebackType
from typing import Final, Self, TypedDict
from urllib.parse import parse_qsl

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from shoptet_api.clock import Clock
from shoptet_api.errors import ConfigurationError
from shoptet_api.sandbox.arguments import check_paths
from shoptet_api.sandbox.cassettes.addresses import with_base
from shoptet_api.sandbox.cassettes.document import Interaction, read
from shoptet_api.sandbox.cassettes.interactions import NOT_JSON, parsed
from shoptet_api.sandbox.cassettes.matching import Matcher, shown
from shoptet_api.sandbox.clock import SandboxClock, StoppedClock
from shoptet_api.sandbox.server.host_check import HostCheck
from shoptet_api.sandbox.server.uvicorn_thread import Server

_TOKEN: Final = "123456-p-a-token-that-is-not-one"  # noqa: S105 (no token at all)
_NOT_RECORDED: Final = "request-not-recorded"
_JSON: Final = "application/json; charset=utf-8"
_EMPTY_FILES: Final = {"application/pdf": b"%PDF-1.4\n%%EOF\n", "application/xml": b"<scrubbed/>\n"}


class CassetteOptions(TypedDict):
    """Options of a client of the cassette."""

    private_token: str
    base_url: str
    clock: Clock


class Cassette:
    """A server that answers with a recording that `Recorder` has made.

        with Cassette("orders.yaml") as cassette, Shoptet(**cassette.options) as shop:
            shop.orders.get("2026000001")

    Requests may come in any order; equal ones get their responses in the order in which they were recorded. Personal
    data in a request does not matter. A request that was not recorded is refused with 400, which no client repeats, and
    the end of the `with` statement raises an AssertionError that names it, unless another error is on its way.

    Args:
        path: The file.
        also: Names of further fields that do not matter: those that the recorder has replaced, too.
        port: Port to serve on; 0 picks a free one.

    Raises:
        ConfigurationError: The file cannot be read, or a part of it is wrong.

    Attributes:
        clock: Stands at the time of the recording, and skips the waits of the clients on it.
    """

    def __init__(self, path: "str | PathLike[str]", *, also: Collection[str] = (), port: int = 0) -> None:
        recording = read(path)
        self._name: Final = Path(path).name
        self._matcher: Final = Matcher(recording.interactions, also=check_paths("also", tuple(also)))
        self._port: Final = port
        self._lock: Final = threading.Lock()
        self._refused: Final[list[str]] = []
        self._server: Server | None = None
        self.clock: Final = SandboxClock(StoppedClock(recording.recorded), skips_waits=True)

    @property
    def url(self) -> str:
        """The base URL for the client.

        Raises:
            ConfigurationError: The cassette does not run.
        """
        if self._server is None:
            raise ConfigurationError("cassette", "does not run; use it in a `with` statement")
        return self._server.url

    @property
    def options(self) -> CassetteOptions:
        """Options of a client of the cassette: `Shoptet(**cassette.options)`."""
        return {"private_token": _TOKEN, "base_url": self.url, "clock": self.clock}

    @property
    def unused(self) -> Sequence[str]:
        """The recorded requests that were not sent."""
        with self._lock:
            return self._matcher.unused()

    def assert_all_used(self) -> None:
        """Assert that every recorded request was sent.

        Raises:
            AssertionError: One was not.
        """
        if unused := self.unused:
            raise AssertionError(f"{self._name}: not sent: {', '.join(unused)}")

    def __enter__(self) -> Self:
        self._server = Server(HostCheck(self._serve, ()), "127.0.0.1", self._port)
        self._server.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop.

        Raises:
            AssertionError: A request was not recorded, and no other error is on its way.
        """
        server, self._server = self._server, None
        if server is not None:
            server.stop()
        if self._refused and error is None:
            raise AssertionError("\n".join(self._refused))

    async def _serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        body = await request.body()
        raw: bytes = scope.get("raw_path") or scope["path"].encode()
        content = parsed(body)
        path = raw.partition(b"?")[0].decode("latin-1")
        query = dict(parse_qsl(request.url.query, keep_blank_values=True))
        with self._lock:
            key = self._matcher.key(request.method, path, query, None if content is NOT_JSON else content)
            found = self._matcher.take(key)
            problem = "" if found is not None else f"{self._name}: {self._matcher.explain(key)}"
            if problem:
                self._refused.append(problem)
        response = self._response(found) if found is not None else _refusal(problem, shown(key))
        await response(scope, receive, send)

    def _response(self, found: Interaction) -> Response:
        headers = {"x-request-id": "recorded", **found.headers}
        if found.file is not None:
            return Response(_EMPTY_FILES.get(found.file, b"scrubbed\n"), found.status, headers, found.file)
        if found.lines is not None:
            content = b"".join(msgspec.json.encode(line) + b"\n" for line in found.lines)
            return Response(content, found.status, headers, "application/json")
        if found.response is None:
            return Response(status_code=found.status, headers=headers)
        return Response(msgspec.json.encode(with_base(found.response, self.url)), found.status, headers, _JSON)


def _refusal(problem: str, instance: str) -> Response:
    refusal = {"errorCode": _NOT_RECORDED, "message": problem, "instance": instance}
    content = {"data": None, "errors": [refusal], "metadata": {"requestId": "recorded"}}
    return Response(msgspec.json.encode(content), 400, media_type=_JSON)
