"""Routes of the page: `/`, its files, and JSON under `/_sandbox/`, a prefix that the API does not use."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import wraps
from importlib.resources import files
from typing import Final, TypeAlias, TypeVar

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from shoptet_api.errors import ConfigurationError
from shoptet_api.sandbox.dashboard import controls, views
from shoptet_api.sandbox.dashboard.details import details
from shoptet_api.sandbox.dashboard.guard import HEADERS, refusal_reason
from shoptet_api.sandbox.environment import Environment
from shoptet_api.sandbox.json_types import Record

_Endpoint: TypeAlias = Callable[[Request], Awaitable[Response]]
_Form = TypeVar("_Form")

_PREFIX: Final = "/_sandbox"
_MAX_BYTES: Final = 64 * 1024
_FILES: Final = {
    "/": ("index.html", "text/html"),
    f"{_PREFIX}/page.css": ("page.css", "text/css"),
    f"{_PREFIX}/page.js": ("page.js", "text/javascript"),
}


def page_routes(environment: Environment) -> list[Route]:
    """Build the routes of the page."""

    async def choices(_: Request) -> Response:
        return _json(views.choices(environment))

    async def state(request: Request) -> Response:
        start = request.query_params.get("products_from", "0")
        if not (start.isascii() and start.isdigit() and len(start) < 10):
            return _refused(400, "products_from: expected a number from 0")
        return _json(views.state(environment, int(start)))

    async def request_details(request: Request) -> Response:
        number = request.query_params.get("number", "")
        is_number = number.isascii() and number.isdigit() and len(number) < 10
        found = details(environment, int(number)) if is_number else None
        return _refused(404, f"number: there is no request {number!r}") if found is None else _json(found)

    def read(path: str, endpoint: _Endpoint) -> Route:
        return Route(path, _guarded(endpoint, writes=False), methods=["GET"])

    def write(path: str, form: type[_Form], act: Callable[[Environment, _Form], Record]) -> Route:
        return Route(f"{_PREFIX}/{path}", _guarded(_acting(environment, form, act), writes=True), methods=["POST"])

    return [
        *(read(path, _file(name, media_type)) for path, (name, media_type) in _FILES.items()),
        read(f"{_PREFIX}/choices", choices),
        read(f"{_PREFIX}/state", state),
        read(f"{_PREFIX}/request", request_details),
        write("faults", controls.Fault, controls.inject),
        write("faults/clear", controls.Empty, controls.clear),
        write("events", controls.Event, controls.emit),
        write("addon", controls.AddonCommand, controls.command_addon),
        write("clock", controls.ClockAdvance, controls.advance),
    ]


def _guarded(endpoint: _Endpoint, *, writes: bool) -> _Endpoint:
    @wraps(endpoint)
    async def wrapped(request: Request) -> Response:
        refused = refusal_reason(dict(request.headers), writes=writes)
        response = await endpoint(request) if refused is None else _refused(403, refused)
        response.headers.update(HEADERS)
        return response

    return wrapped


def _acting(environment: Environment, form: type[_Form], act: Callable[[Environment, _Form], Record]) -> _Endpoint:
    async def endpoint(request: Request) -> Response:
        content = bytearray()
        async for part in request.stream():
            content += part
            if len(content) > _MAX_BYTES:
                return _refused(413, f"Expected at most {_MAX_BYTES} bytes")
        try:
            values = msgspec.json.decode(content, type=form)
            # Work scheduled meanwhile may call a server in this event loop, so it must not block the loop.
            return _json(await asyncio.to_thread(act, environment, values))
        except (msgspec.DecodeError, UnicodeDecodeError, ConfigurationError) as error:
            return _refused(422, str(error))

    return endpoint


def _file(name: str, media_type: str) -> _Endpoint:
    async def endpoint(_: Request) -> Response:
        content = (files("shoptet_api.sandbox.dashboard") / "static" / name).read_bytes()
        return Response(content, media_type=media_type)

    return endpoint


def _json(data: Record, status: int = 200) -> Response:
    return Response(msgspec.json.encode(data), status, media_type="application/json")


def _refused(status: int, reason: str) -> Response:
    return _json({"error": reason}, status)
