"""The requests that browsers and shops send to the addon's pages, and their responses."""

from collections.abc import Awaitable, Callable, MutableMapping, Sequence
from typing import Any, TypeAlias, cast
from urllib.parse import parse_qs

import attrs

Scope: TypeAlias = MutableMapping[str, Any]
Send: TypeAlias = Callable[[MutableMapping[str, Any]], Awaitable[None]]


@attrs.frozen
class PageRequest:
    """A request for one of the pages."""

    method: str
    path: str
    """Without the place where the application is mounted."""
    query: dict[str, list[str]] = attrs.field(repr=False)
    cookies: dict[str, str] = attrs.field(repr=False)

    @classmethod
    def of(cls, scope: Scope) -> "PageRequest":
        """Read a request."""
        path, root = str(scope["path"]), str(scope.get("root_path") or "")
        # Servers and frameworks differ in whether the path begins with the place of a mounted application.
        if root and path.startswith(root):
            path = path[len(root) :]
        query = parse_qs(cast("bytes", scope.get("query_string", b"")).decode("latin-1"), keep_blank_values=True)
        return cls(str(scope["method"]), path, query, _cookies(cast("Sequence[tuple[bytes, bytes]]", scope["headers"])))

    def one(self, name: str) -> str | None:
        """Return a parameter that came once; None otherwise."""
        values = self.query.get(name, [])
        return values[0] if len(values) == 1 and values[0] else None


@attrs.frozen
class PageResponse:
    """A response."""

    status: int
    text: str = ""
    content_type: str = "text/plain; charset=utf-8"
    headers: Sequence[tuple[str, str]] = ()
    then: Callable[[], object] | None = attrs.field(default=None, repr=False)
    """Called when the response was sent: the shop waits for it, and knows of the installation only afterwards."""

    async def send(self, send: Send) -> None:
        """Send the response."""
        content = self.text.encode()
        headers = [
            ("content-type", self.content_type),
            ("content-length", str(len(content))),
            ("cache-control", "no-store"),
            ("referrer-policy", "no-referrer"),
            *self.headers,
        ]
        encoded = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in headers]
        await send({"type": "http.response.start", "status": self.status, "headers": encoded})
        await send({"type": "http.response.body", "body": content})


def _cookies(headers: Sequence[tuple[bytes, bytes]]) -> dict[str, str]:
    """Return the cookies as they are written, the first of each name.

    `http.cookies` returns none at all if one of them, perhaps of another application, is not as it should be.
    """
    found: dict[str, str] = {}
    for name, value in headers:
        if name.lower() == b"cookie":
            for pair in value.decode("latin-1").split(";"):
                key, _, text = pair.partition("=")
                found.setdefault(key.strip(), text.strip())
    return found
