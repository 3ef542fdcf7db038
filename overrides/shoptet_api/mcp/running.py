"""Run a server until it is interrupted."""

import asyncio
import logging
import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final

from shoptet_api.errors import ConfigurationError
from shoptet_api.mcp.options import ServerOptions

if TYPE_CHECKING:
    from shoptet_api.client import AsyncShoptet

_LAST_SECONDS: Final = 2


def check_installed() -> None:
    """Check that the SDK is there.

    Raises:
        ConfigurationError: The extra is not installed.
    """
    if find_spec("mcp") is None:
        raise ConfigurationError("mcp", 'is not installed; run: pip install "shoptet-api[mcp]"')


def run(
    make_client: "Callable[[], AsyncShoptet]",
    options: ServerOptions,
    *,
    http: bool = False,
    host: str = "127.0.0.1",
    port: int = 0,
) -> None:
    """Serve agents until standard input ends, or until Ctrl-C.

    Standard output carries the protocol alone. What is for people goes to standard error: the log, and the address and
    the token of the HTTP server.

    Args:
        make_client: Makes the client, which is closed at the end.
        options: What the server may do.
        http: Whether to serve over HTTP instead of standard input and output.
        host: A loopback address, for HTTP.
        port: The port, for HTTP; 0 for a free one.

    Raises:
        ConfigurationError: The extra is not installed, or a setting is wrong.
    """
    check_installed()
    with suppress(KeyboardInterrupt):
        asyncio.run(_serve(make_client, options, http=http, host=host, port=port))


async def _serve(
    make_client: "Callable[[], AsyncShoptet]", options: ServerOptions, *, http: bool, host: str, port: int
) -> None:
    async with make_client() as client:
        _log_writes()
        if http:
            from shoptet_api.mcp.http import serve_http

            await serve_http(client, options, host=host, port=port, on_start=_say_where)
        else:
            from shoptet_api.mcp.stdio import serve_stdio

            _leave_on_signals(client)
            await serve_stdio(client, options)


def _leave_on_signals(client: "AsyncShoptet") -> None:
    """Let Ctrl-C and SIGTERM end the process at once.

    A thread waits for a line of standard input. Nothing can interrupt it, and Python would wait for it to end.
    """
    leaving: list[asyncio.Task[None]] = []

    def leave(number: int) -> None:
        leaving.append(asyncio.ensure_future(_leave(client, number)))

    for number in (signal.SIGINT, signal.SIGTERM):
        # Not on Windows, and not beside the main thread.
        with suppress(NotImplementedError, RuntimeError, ValueError):
            asyncio.get_running_loop().add_signal_handler(number, leave, number)


async def _leave(client: "AsyncShoptet", number: int) -> None:
    with suppress(Exception):
        async with asyncio.timeout(_LAST_SECONDS):
            await client.aclose()
    sys.stderr.flush()
    os._exit(128 + number)


def _say_where(url: str, token: str) -> None:
    sys.stderr.write(
        f"MCP server at {url}, until Ctrl-C; each request needs the header Authorization: Bearer {token}\n"
    )
    sys.stderr.flush()


def _log_writes() -> None:
    """Show on standard error which operations agents call that write."""
    log = logging.getLogger("shoptet_api.mcp")
    if not log.handlers:
        log.addHandler(logging.StreamHandler(sys.stderr))
        log.setLevel(logging.INFO)
