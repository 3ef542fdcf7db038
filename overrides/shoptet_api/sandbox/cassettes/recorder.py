"""The server that records: it passes a client's requests on to the shop, and keeps what a test needs of both."""

import asyncio
import hashlib
import secrets
import threading
from collections.abc import Collection
from datetime import UTC, datetime
from os import PathLike
from types import TracebackType
from typing import Final, Self
from urllib.parse import urlsplit

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from shoptet_api.errors import ConfigurationError
from shoptet_api.sandbox.arguments import check_paths
from shoptet_api.sandbox.cassettes.addresses import FILES, Addresses, with_base
from shoptet_api.sandbox.cassettes.document import VERSION, Interaction, Recording, check_writable, encode
from shoptet_api.sandbox.cassettes.forwarding import Forwarder
from shoptet_api.sandbox.cassettes.interactions import NOT_JSON, interaction, parsed
from shoptet_api.sandbox.cassettes.scrubbing import Scrubber, pseudonyms
from shoptet_api.sandbox.server.host_check import HostCheck
from shoptet_api.sandbox.server.uvicorn_thread import Server
from shoptet_api.secret import Secret

_API: Final = "https://api.myshoptet.com"
_TOKENS: Final = ("shoptet-private-api-token", "shoptet-access-token")


class Recorder:
    """A server that records a shop's responses, with personal data and secrets replaced.

        with Recorder("orders.yaml") as recorder, Shoptet(private_token=token, base_url=recorder.url) as shop:
            shop.orders.get("2026000001")

    The file is written when the recorder stops. Read it before you commit it.

    Args:
        path: The file; it ends in `.json`, or is YAML.
        base_url: The API to record.
        key: Equal keys give equal substitutes. None: the token of the first request, so that recording again with the
            same token changes only what the shop has changed.
        also: Names of further fields to replace.
        keep: Names of fields that are not replaced, although their names are those of personal data.
        overwrite: Whether the file may exist.
        port: Port to serve on; 0 picks a free one.

    Raises:
        ConfigurationError: An argument is invalid, or the file exists.
    """

    def __init__(
        self,
        path: "str | PathLike[str]",
        *,
        base_url: str = _API,
        key: str | None = None,
        also: Collection[str] = (),
        keep: Collection[str] = (),
        overwrite: bool = False,
        port: int = 0,
    ) -> None:
        self._path: Final = check_writable(path, overwrite=overwrite)
        if urlsplit(base_url).scheme not in {"http", "https"} or not urlsplit(base_url).hostname:
            raise ConfigurationError("base_url", f"expected an http address, got {base_url!r}")
        self._base_url: Final = base_url.rstrip("/")
        self._also: Final = check_paths("also", tuple(also))
        self._keep: Final = check_paths("keep", tuple(keep))
        self._key: Final = Secret.of(key)
        self._port: Final = port
        self._forwarder: Final = Forwarder(self._base_url)
        self._lock: Final = threading.Lock()
        self._scrubber: Scrubber | None = None
        self._interactions: Final[list[Interaction]] = []
        self._addresses: Final = Addresses()
        self._started: Final = datetime.now(UTC).replace(microsecond=0)
        self._server: Server | None = None

    @property
    def url(self) -> str:
        """The base URL for the client.

        Raises:
            ConfigurationError: The recorder does not run.
        """
        if self._server is None:
            raise ConfigurationError("recorder", "does not run; use it in a `with` statement")
        return self._server.url

    def __enter__(self) -> Self:
        self._server = Server(HostCheck(self._serve, ()), "127.0.0.1", self._port)
        self._server.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop, and write the file, also after an error: what a real shop has answered is worth keeping."""
        server, self._server = self._server, None
        if server is not None:
            server.stop()
        self._forwarder.close()
        recording = Recording(VERSION, self._started, self._interactions)
        self._path.write_bytes(encode(recording, is_json=self._path.suffix == ".json"))

    async def _serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        body = await request.body()
        raw: bytes = scope.get("raw_path") or scope["path"].encode()
        response = await asyncio.to_thread(self._forward, request, raw.partition(b"?")[0].decode("latin-1"), body)
        await response(scope, receive, send)

    def _forward(self, request: Request, path: str, body: bytes) -> Response:
        """Send a request to the shop, keep it with its response, and return the response."""
        address = self._address(path)
        if address is None:
            return Response("No such file was announced", 404)
        query = f"?{request.url.query}" if request.url.query and not path.startswith(FILES) else ""
        answer = self._forwarder.send(request.method, address + query, request.headers.items(), body)
        if answer is None:
            return Response("The shop did not respond", 502)
        with self._lock:
            scrubber = self._scrubber = self._scrubber or self._make_scrubber(request)
            content = parsed(answer.body)
            if content is not NOT_JSON:
                content = self._addresses.replaced(content)
            self._interactions.append(interaction(scrubber, request, path, body, answer, content))
        sent = answer.body if content is NOT_JSON else msgspec.json.encode(with_base(content, self.url))
        return Response(sent, answer.status, {**answer.headers, "content-length": str(len(sent))})

    def _address(self, path: str) -> str | None:
        """Return the address of a path at the shop; None for a file that no response has announced."""
        if not path.startswith(FILES):
            return self._base_url + path
        with self._lock:
            return self._addresses.at(path)

    def _make_scrubber(self, request: Request) -> Scrubber:
        token = next((request.headers[name] for name in _TOKENS if name in request.headers), None)
        key = self._key.reveal() if self._key else token or secrets.token_hex()
        secret = hashlib.sha256(f"shoptet-api cassette {key}".encode()).digest()
        return Scrubber(pseudonyms(secret), also=self._also, keep=self._keep)
