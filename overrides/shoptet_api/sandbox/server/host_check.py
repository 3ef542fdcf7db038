"""Which Host headers are answered: any site can point a name of its own at this machine (DNS rebinding)."""

from collections.abc import Collection
from ipaddress import ip_address
from typing import Final
from urllib.parse import urlsplit

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from shoptet_api.networks import is_loopback

IN_PROCESS_HOST: Final = "sandbox"
"""The host of the application without a socket."""


class HostCheck:
    """Refuses requests whose Host is neither this machine, an address, nor an allowed name."""

    def __init__(self, app: ASGIApp, allowed: Collection[str]) -> None:
        self._app: Final = app
        self._allowed: Final = {IN_PROCESS_HOST, *(host.lower() for host in allowed)}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or refuse it with 421."""
        if scope["type"] == "http" and not self._allows(_host_of(scope)):
            text = "The sandbox answers at localhost, at addresses, and at its allowed_hosts only"
            await PlainTextResponse(text, 421)(scope, receive, send)
            return
        await self._app(scope, receive, send)

    def _allows(self, header: str | None) -> bool:
        if header is None:
            return True  # No browser leaves it out.
        try:
            host = (urlsplit(f"http://{header}").hostname or "").rstrip(".")
        except ValueError:
            return False
        return host in self._allowed or is_loopback(host) or _is_address(host)


def _host_of(scope: Scope) -> str | None:
    found: list[bytes] = [value for name, value in scope["headers"] if name.lower() == b"host"]
    return found[0].decode("latin-1") if found else None


def _is_address(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True
