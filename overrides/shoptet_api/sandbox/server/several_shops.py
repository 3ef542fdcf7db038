"""Several shops on one port: a request goes to the shop that its token, code or result belongs to.

The page names the shop by its number, in the query of its own requests.
"""

from collections.abc import Sequence
from typing import Final
from urllib.parse import parse_qs

import msgspec
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from shoptet_api.sandbox.environment import Environment
from shoptet_api.sandbox.json_types import as_object

_PAGE: Final = "/_sandbox/"
_RESULTS: Final = "/api-results/"
_TOKEN_PATHS: Final = {"/action/ApiOAuthServer/token", "/action/OAuthServer/token"}


class ShopRouter:
    """Passes each request to the application of its shop; what belongs to none goes to the first."""

    def __init__(self, shops: Sequence[tuple[Environment, ASGIApp]]) -> None:
        self._shops: Final = shops

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        first = self._shops[0][1]
        if scope["type"] != "http":
            await first(scope, receive, send)
            return
        request = Request(scope, receive)
        if scope["path"] not in _TOKEN_PATHS:
            await self._app(request, None)(scope, receive, send)
            return
        body = await request.body()
        messages: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

        async def again() -> Message:
            return messages.pop() if messages else await receive()

        await self._app(request, _code_in(body))(scope, again, send)

    def _app(self, request: Request, code: str | None) -> ASGIApp:
        if request.url.path.startswith(_PAGE):
            return self._chosen(request.query_params.get("shop", "0"))
        for environment, app in self._shops:
            if _belongs(environment, request, code):
                return app
        return self._shops[0][1]

    def _chosen(self, number: str) -> ASGIApp:
        """Return the application of the shop with a number from 0; the first one if there is no such shop."""
        is_number = number.isascii() and number.isdigit() and len(number) < 10 and int(number) < len(self._shops)
        return self._shops[int(number) if is_number else 0][1]


def _belongs(environment: Environment, request: Request, code: str | None) -> bool:
    addon, path = environment.addon, request.url.path
    if path.startswith(_RESULTS):
        return environment.jobs.result(path.removeprefix(_RESULTS)) is not None
    if code is not None:
        return addon.has_issued(code)
    scheme, _, bearer = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer" and bearer:
        return bearer == addon.oauth_token or addon.knows_user(bearer)
    return environment.access.has_issued(request.headers)


def _code_in(body: bytes) -> str:
    try:
        found = as_object(msgspec.json.decode(body)) or {}
    except (msgspec.DecodeError, UnicodeDecodeError):
        found = {name: values[0] for name, values in parse_qs(body.decode(errors="replace")).items()}
    return str(found.get("code", ""))
