"""An ASGI application that receives webhooks."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator, MutableMapping, Sequence
from functools import partial
from typing import Any, Final, TypeAlias, cast

from shoptet_api.webhooks.admission import Incoming, Received, Refused
from shoptet_api.webhooks.endpoint import unavailable
from shoptet_api.webhooks.receiving import ReceiverBase

Scope: TypeAlias = MutableMapping[str, Any]
Message: TypeAlias = MutableMapping[str, Any]
Receive: TypeAlias = Callable[[], Awaitable[Message]]
Send: TypeAlias = Callable[[Message], Awaitable[None]]

# The shop waits 4 s for its response.
_BODY_WITHIN: Final = 3.0
_log: Final = logging.getLogger("shoptet_api.webhooks")


class WebhookApp(ReceiverBase):
    """Receives webhooks as an ASGI application: run it by itself, or mount it in another application.

        app = WebhookApp(key=os.environ["SHOPTET_WEBHOOK_KEY"], store=SQLiteDeliveryStore("webhooks.db"))

        @app.on("order:create")
        async def new_order(event: WebhookEvent) -> None: ...

    The response is sent when the delivery is in the store; handlers run afterwards. A server that speaks the lifespan
    protocol starts the work before the first request and ends it gracefully. Most frameworks do not pass lifespan
    events on to mounted applications: give them `lifespan` (`FastAPI(lifespan=hooks.lifespan)`). Without it the work
    begins with the first request.
    """

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one ASGI connection."""
        if scope["type"] == "http":
            await self._serve(scope, receive, send)
        elif scope["type"] == "lifespan":
            await self._live(receive, send)
        elif scope["type"] == "websocket":
            await receive()
            await send({"type": "websocket.close", "code": 1000})

    @contextlib.asynccontextmanager
    async def lifespan(self, app: object = None) -> AsyncGenerator[None, None]:  # noqa: ARG002 (frameworks give their own)
        """Work while the block runs; a framework takes this as its lifespan."""
        await self.start()
        try:
            yield
        finally:
            await self.stop()

    async def start(self) -> None:
        """Begin to handle accepted deliveries, those of an earlier process included. Repeated calls do nothing."""
        await self._endpoint.start()

    async def stop(self) -> None:
        """Accept nothing more, and let current work end within `stop_within` seconds."""
        await self._endpoint.stop()

    async def _live(self, receive: Receive, send: Send) -> None:
        while True:
            message = await receive()
            startup = message["type"] == "lifespan.startup"
            try:
                await (self.start() if startup else self.stop())
            except Exception as error:
                what = "startup" if startup else "shutdown"
                await send({"type": f"lifespan.{what}.failed", "message": f"webhooks: {type(error).__name__}"})
                raise
            await send({"type": "lifespan.startup.complete" if startup else "lifespan.shutdown.complete"})
            if not startup:
                return

    async def _serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        incoming = _incoming(scope)
        refused = self._endpoint.refusal(incoming)
        if refused is None:
            body = await self._body(receive)
            if body is None:
                return  # The caller has disconnected.
            if isinstance(body, bytes):
                await _respond(send, await self._accept(body, incoming.signature))
                return
            refused = body
        await _respond(send, Received.refused(refused))

    async def _accept(self, body: bytes, signature: str | None) -> Received:
        if refused := self._endpoint.stopping():
            return Received.refused(refused)
        await self._endpoint.worker.start()
        try:
            admit = partial(self._endpoint.admit, body, signature)
            received, delivery = await asyncio.to_thread(admit) if self._endpoint.admission_blocks else admit()
        except Exception as error:  # noqa: BLE001 (whatever the store raises, the shop must send it again)
            return Received.refused(unavailable(error))
        if delivery is not None:
            await self._endpoint.worker.put(delivery)
        return received

    async def _body(self, receive: Receive) -> bytes | Refused | None:
        """Return the body, or why it is refused; None if the caller disconnected."""
        try:
            async with asyncio.timeout(_BODY_WITHIN):
                return await self._received(receive)
        except TimeoutError:
            return Refused(408, "timed out waiting for the body")

    async def _received(self, receive: Receive) -> bytes | Refused | None:
        body = bytearray()
        while True:
            message = await receive()
            if message["type"] == "http.disconnect":
                return None
            body += cast("bytes", message.get("body", b""))
            if refused := self._endpoint.rules.too_long(len(body)):
                return refused
            if not message.get("more_body", False):
                return bytes(body)


def _incoming(scope: Scope) -> Incoming:
    client = cast("Sequence[object] | None", scope.get("client"))
    path, root = str(scope["path"]), str(scope.get("root_path") or "")
    # For mounted applications, servers and frameworks differ in whether the path begins with the root path.
    if root and path.startswith(root) and path[len(root) :].startswith("/"):
        path = path[len(root) :]
    return Incoming.of(
        method=str(scope["method"]),
        path=path,
        peer=str(client[0]) if client else None,
        headers=_headers(cast("Sequence[tuple[bytes, bytes]]", scope["headers"])),
    )


def _headers(pairs: Sequence[tuple[bytes, bytes]]) -> Iterator[tuple[str, str]]:
    return ((name.decode("latin-1"), value.decode("latin-1")) for name, value in pairs)


async def _respond(send: Send, received: Received) -> None:
    content = received.text.encode()
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"content-length", str(len(content)).encode())]
    if received.allow is not None:
        headers.append((b"allow", received.allow.encode()))
    await send({"type": "http.response.start", "status": received.status, "headers": headers})
    await send({"type": "http.response.body", "body": content})
