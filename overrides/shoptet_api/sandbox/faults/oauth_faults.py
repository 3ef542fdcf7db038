"""Faults of the OAuth servers, whose responses have no envelope."""

from typing import Final

import msgspec
from starlette.responses import JSONResponse, Response
from starlette.types import Receive, Scope, Send

from shoptet_api.compat import override
from shoptet_api.sandbox.faults.disconnect import Cut, cut_response
from shoptet_api.sandbox.faults.faults import NO_BODY, Injected
from shoptet_api.sandbox.request_log import LoggedRequest


def injected_response(injected: Injected) -> Response:
    """Return the response that replaces the regular one."""
    status = injected.response_status
    if status in NO_BODY:
        return Response(None, status)
    if injected.body is not None:
        return Response(injected.body, status, media_type=injected.media_type)
    return JSONResponse({"error": injected.code or "injected", "error_description": "A fault was injected"}, status)


def apply_fault(injected: Injected, response: Response, logged: LoggedRequest) -> Response:
    """Apply a fault to a response: drift its fields, change its headers and cut its connection."""
    if injected.status is not None or injected.body is not None:
        logged.notes.append("a fault was injected")
        logged.codes = () if injected.body is not None else (injected.code or "injected",)
    elif isinstance(response, JSONResponse):
        data = msgspec.json.decode(response.body)
        logged.notes += [f"no {path} to change" for path in injected.drift(data)]
        response = JSONResponse(data, response.status_code)
    _change_headers(injected, response)
    if injected.cut is None:
        return response
    logged.notes.append(f"cut: {injected.cut}")
    logged.status = 0 if injected.cut == "before-headers" else response.status_code
    return _TruncatedResponse(response, injected.cut)


def _change_headers(injected: Injected, response: Response) -> None:
    if injected.retry_after is not None:
        response.headers["Retry-After"] = str(injected.retry_after)
    changed = injected.merge_headers(dict(response.headers))
    response.raw_headers[:] = [
        (name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in changed.items()
    ]


class _TruncatedResponse(Response):
    """The beginning of a response, followed by a closed connection."""

    def __init__(self, response: Response, cut: Cut) -> None:
        super().__init__(None, response.status_code)
        self._response: Final = response
        self._cut: Final[Cut] = cut

    @override
    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the part of the response that the cut allows."""
        response = self._response
        start = {"type": "http.response.start", "status": response.status_code, "headers": response.raw_headers}
        await cut_response(scope, receive, send, self._cut, start, bytes(response.body))
