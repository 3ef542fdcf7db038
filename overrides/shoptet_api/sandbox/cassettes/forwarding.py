"""Requests to the real shop, on behalf of a client whose calls are recorded."""

import threading
from collections.abc import Iterable
from typing import Final, NamedTuple
from urllib.parse import urlsplit

import httpx

from shoptet_api.networks import is_loopback

_SECONDS: Final = 120.0
_HOP_BY_HOP: Final = frozenset(
    {"accept-encoding", "connection", "content-length", "host", "keep-alive", "te", "transfer-encoding", "upgrade"}
)


class Forwarded(NamedTuple):
    """The response of the shop, decompressed."""

    status: int
    headers: dict[str, str]
    body: bytes


class Forwarder:
    """Sends requests to the shop at `base_url`."""

    def __init__(self, base_url: str) -> None:
        # Proxies of the environment are meant for the internet.
        self._trusts_environment: Final = not is_loopback(urlsplit(base_url).hostname or "")
        self._lock: Final = threading.Lock()
        self._client: httpx.Client | None = None

    def send(self, method: str, url: str, headers: Iterable[tuple[str, str]], body: bytes) -> Forwarded | None:
        """Send a request and return the response, or None if there is none."""
        passed = [(name, value) for name, value in headers if name.lower() not in _HOP_BY_HOP]
        try:
            response = self._http().request(method, url, headers=passed, content=body or None)
        except (httpx.HTTPError, httpx.InvalidURL):
            return None
        kept = {name.lower(): value for name, value in response.headers.items()}
        for name in ("content-encoding", *_HOP_BY_HOP):
            kept.pop(name, None)
        return Forwarded(response.status_code, kept, response.content)

    def close(self) -> None:
        """Close all connections."""
        with self._lock:
            client, self._client = self._client, None
        if client is not None:
            client.close()

    def _http(self) -> httpx.Client:
        with self._lock:
            if self._client is None:
                self._client = httpx.Client(timeout=_SECONDS, trust_env=self._trusts_environment)
            return self._client
