"""Deliveries of webhooks as a shop sends them, and servers that receive them."""

import hashlib
import hmac
import json
import socket
import threading
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any, Final

import attrs
import httpx
import uvicorn

KEY: Final = "8a5e881b19ad6cc0bc986587b22e30be"
OTHER_KEY: Final = "0c1f8f3f3ec0b7b8a8f4e0ad6f5c2d11"
PATIENCE: Final = 30.0
"""The longest wait of a test, in seconds."""


def body_of(event: str = "order:create", instance: object = "2018000057", **more: object) -> bytes:
    """Return a body as the shop encodes it: slashes and all but ASCII escaped."""
    body = {
        "eshopId": 222651,
        "event": event,
        "eventCreated": "2019-01-08T15:13:39+0100",
        "eventInstance": instance,
        **more,
    }
    return json.dumps(body, separators=(",", ":")).replace("/", r"\/").encode()


def signature_of(body: bytes, key: str = KEY) -> str:
    return hmac.new(key.encode(), body, hashlib.sha1).hexdigest()


def signed(body: bytes, key: str = KEY) -> dict[str, str]:
    """Return the headers of a delivery."""
    return {"Shoptet-Webhook-Signature": signature_of(body, key), "Content-Type": "application/json"}


@attrs.frozen
class Shop:
    """Sends deliveries."""

    http: httpx.Client
    url: str

    def send(self, body: bytes, headers: dict[str, str] | None = None) -> httpx.Response:
        return self.http.post(self.url, content=body, headers=signed(body) if headers is None else headers)


@contextmanager
def sending_to(url: str) -> Generator[Shop, None, None]:
    with httpx.Client(timeout=PATIENCE, trust_env=False) as http:
        yield Shop(http, url)


@contextmanager
def served(app: Any, **settings: Any) -> Generator[str, None, None]:
    """Serve an ASGI application on a real socket for the time of the block. Yields its URL."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        # A client that connects before the server is ready waits in the socket's queue.
        config = uvicorn.Config(app, log_level="critical", ws="none", proxy_headers=False, **settings)
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join(PATIENCE)
    assert not thread.is_alive()


class Collector:
    """Collects values from any thread, and waits for a number of them."""

    def __init__(self) -> None:
        self.all: list[Any] = []
        self._changed = threading.Condition()

    def __call__(self, thing: object) -> None:
        with self._changed:
            self.all.append(thing)
            self._changed.notify_all()

    def wait_for(self, count: int) -> list[Any]:
        with self._changed:
            assert self._changed.wait_for(lambda: len(self.all) >= count, PATIENCE), f"{len(self.all)} of {count} came"
            return list(self.all)
