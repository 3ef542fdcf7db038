"""Faults that strike the endpoints of the OAuth servers, whose answers have no envelope."""

from typing import Final

import msgspec
from starlette.responses import JSONResponse, Response
from starlette.types import Receive, Scope, Send

from shoptet_api.compat import override
from shoptet_api.sandbox.faults.disconnect import Cut, cut_answer
from shoptet_api.sandbox.faults.faults import NO_BODY, Injected
from shoptet_api.sandbox.request_log import Seen


def injected_answer(injected: Injected) -> Response:
    """The answer in the place of the good one."""
    status = injected.answered
    if status in NO_BODY:
        return Response(None, status)
    if injected.body is not None:
        return Response(injected.body, status, media_type=injected.media_type)
    return JSONResponse({"error": injected.code or "injected", "error_description": "A fault was injected"}, status)


def struck(injected: Injected, answer: Response, seen: Seen) -> Response:
    """An answer with its fields drifted, its headers changed and its connection cut, as the fault says."""
    if injected.status is not None or injected.body is not None:
        seen.notes.append("a fault was injected")
        seen.codes = () if injected.body is not None else (injected.code or "injected",)
    elif isinstance(answer, JSONResponse):
        data = msgspec.json.decode(answer.body)
        seen.notes += [f"no {path} to change" for path in injected.drift(data)]
        answer = JSONResponse(data, answer.status_code)
    _change_headers(injected, answer)
    if injected.cut is None:
        return answer
    seen.notes.append(f"cut: {injected.cut}")
    seen.status = 0 if injected.cut == "before-headers" else answer.status_code
    return _CutShort(answer, injected.cut)


def _change_headers(injected: Injected, answer: Response) -> None:
    if injected.retry_after is not None:
        answer.headers["Retry-After"] = str(injected.retry_after)
    changed = injected.changed(dict(answer.headers))
    answer.raw_headers[:] = [
        (name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in changed.items()
    ]


class _CutShort(Response):
    """The beginning of an answer, and a connection that breaks."""

    def __init__(self, answer: Response, cut: Cut) -> None:
        super().__init__(None, answer.status_code)
        self._answer: Final = answer
        self._cut: Final[Cut] = cut

    @override
    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send what the cut lets through."""
        answer = self._answer
        start = {"type": "http.response.start", "status": answer.status_code, "headers": answer.raw_headers}
        await cut_answer(scope, receive, send, self._cut, start, bytes(answer.body))
