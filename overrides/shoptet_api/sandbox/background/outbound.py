"""Requests that the sandbox sends: webhooks and downloads of batch files. By default only to this machine."""

import threading
from typing import Final
from urllib.parse import urlsplit

import httpx

from shoptet_api.networks import is_loopback

_MAX_BYTES: Final = 100 * 1024 * 1024
_SECONDS: Final = 4.0
"""Timeout of a request."""
_INSTALL_SECONDS: Final = 5.0
"""Time in which an addon must answer an installation."""


class OutboundClient:
    """Sends the requests.

    Attributes:
        anywhere: Whether requests to other machines are allowed.
    """

    def __init__(self, *, anywhere: bool) -> None:
        self.anywhere = anywhere
        self._lock = threading.Lock()
        self._client: httpx.Client | None = None

    def allows(self, url: str) -> bool:
        """Return whether a request to this URL is allowed."""
        try:
            parts = urlsplit(url)
            host = parts.hostname or ""
        except ValueError:
            return False
        if parts.scheme not in {"http", "https"} or not host:
            return False
        return self.anywhere or is_loopback(host)

    def post(self, url: str, content: bytes, headers: dict[str, str]) -> int | None:
        """Send a webhook and return the status of the response, or None without a response in time."""
        if not self.allows(url):
            return None
        try:
            return self._http().post(url, content=content, headers=headers).status_code
        except (httpx.HTTPError, httpx.InvalidURL):
            return None

    def visit(self, url: str) -> int | None:
        """Call a URL and return the status of the response, or None without a response in time."""
        try:
            return self._http().get(url, timeout=_INSTALL_SECONDS).status_code
        except (httpx.HTTPError, httpx.InvalidURL):
            return None

    def get(self, url: str) -> bytes | None:
        """Fetch a file; return None if that fails or the file is larger than the API accepts."""
        if not self.allows(url):
            return None
        content = bytearray()
        try:
            with self._http().stream("GET", url) as response:
                if not response.is_success:
                    return None
                for part in response.iter_bytes():
                    content += part
                    if len(content) > _MAX_BYTES:
                        return None
        except (httpx.HTTPError, httpx.InvalidURL):
            return None
        return bytes(content)

    def close(self) -> None:
        """Close all connections."""
        with self._lock:
            client, self._client = self._client, None
        if client is not None:
            client.close()

    def post_json(self, url: str, body: bytes) -> tuple[int, bytes]:
        """Send JSON and return the status and the body of the response.

        Raises:
            OSError: There is no response.
        """
        try:
            response = self._http().post(url, content=body, headers={"Content-Type": "application/json"}, timeout=30)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise OSError(f"{url} does not answer: {error}") from None
        return response.status_code, response.content

    def _http(self) -> httpx.Client:
        with self._lock:
            if self._client is None:
                # Proxies of the environment are meant for the internet, and certificates in tests are self-signed.
                limits = httpx.Limits(max_keepalive_connections=0)
                self._client = httpx.Client(timeout=_SECONDS, trust_env=False, verify=False, limits=limits)  # noqa: S501
            return self._client
