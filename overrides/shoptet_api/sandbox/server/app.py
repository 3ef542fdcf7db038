"""The sandbox as an ASGI application."""

from collections.abc import Collection
from typing import Final

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import Message, Receive, Scope, Send

from shoptet_api.sandbox.dashboard.routes import page_routes
from shoptet_api.sandbox.environment import Environment
from shoptet_api.sandbox.faults.disconnect import close_connection
from shoptet_api.sandbox.server.api import Service
from shoptet_api.sandbox.server.host_check import HostCheck
from shoptet_api.sandbox.server.oauth import oauth_routes


def make_app(environment: Environment, allowed_hosts: Collection[str] = ()) -> Starlette:
    """Build the application of one sandbox; it answers at this machine's names and addresses, and `allowed_hosts`."""
    app = Starlette(
        routes=[
            *oauth_routes(environment),
            Route("/api-results/{name}", _Results(environment)),
            *page_routes(environment),
        ],
        middleware=[Middleware(HostCheck, allowed=allowed_hosts)],
    )
    # The API handles every path that no route matches, since its errors have an envelope. A catch-all route would miss
    # paths that contain a line break.
    app.router.redirect_slashes = False
    app.router.default = Service(environment)
    return app


class _Results:
    """Serves the results of jobs."""

    def __init__(self, environment: Environment) -> None:
        self._environment: Final = environment

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one file."""
        results = self._environment.results
        request = Request(scope, receive)
        path = self._environment.jobs.result(request.path_params["name"])
        if path is None:
            not_found: Response = PlainTextResponse("This result no longer exists", 404)
            await not_found(scope, receive, send)
            return
        if not results.ranges:
            scope = {**scope, "headers": [pair for pair in scope["headers"] if pair[0] != b"range"]}
        headers = {"Content-Encoding": "gzip"} if results.gzip and results.content_encoding else {}
        response = FileResponse(path, headers=headers, media_type="application/json")
        if not results.ranges:
            del response.headers["accept-ranges"]
        await response(scope, receive, _TruncatingSend(send, scope, receive, results.cut_after))


class _TruncatingSend:
    """Sends the first bytes of a response, then closes the connection."""

    def __init__(self, send: Send, scope: Scope, receive: Receive, cut_after: int | None) -> None:
        self._send: Final = send
        self._scope: Final = scope
        self._receive: Final = receive
        self._remaining = cut_after
        self._is_cut = False

    async def __call__(self, message: Message) -> None:
        if self._is_cut:
            return
        if self._remaining is None or message["type"] != "http.response.body":
            await self._send(message)
            return
        body: bytes = message.get("body", b"")
        if len(body) <= self._remaining:
            self._remaining -= len(body)
            await self._send(message)
            return
        self._is_cut = True
        await self._send({"type": "http.response.body", "body": body[: self._remaining], "more_body": True})
        await close_connection(self._scope, self._receive, at_once=False)
