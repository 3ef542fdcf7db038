"""One request in full, as the page shows it: headers, bodies, and the request again in Python and for curl."""

import shlex
from typing import Final
from urllib.parse import urlencode

import msgspec

from shoptet_api.sandbox.dashboard.guard import without_tokens
from shoptet_api.sandbox.dashboard.views import shown_query
from shoptet_api.sandbox.environment import Environment
from shoptet_api.sandbox.json_types import Json, Record
from shoptet_api.sandbox.request_log import LoggedRequest

_LEFT_OUT: Final = {"host", "user-agent", "accept", "accept-encoding", "connection", "content-length"}


def details(environment: Environment, number: int) -> Record | None:
    """Return the details of a request; None if it is no longer kept."""
    logged = environment.requests.numbered(number)
    if logged is None:
        return None
    operation = environment.spec.operations.get(logged.operation_id or "")
    query = shown_query(logged.query, operation)
    headers: dict[str, Json] = {name: without_tokens(value) for name, value in logged.headers.items()}
    answered: dict[str, Json] = {name: without_tokens(value) for name, value in logged.response_headers.items()}
    return {
        "number": number,
        "title": f"{logged.method} {without_tokens(logged.path)}{f'?{query}' if query else ''}",
        "status": logged.status,
        "headers": headers,
        "body": _shown(logged.content),
        "responseHeaders": answered,
        "responseBody": _shown(logged.response_content),
        "python": without_tokens(as_python(logged)),
        "curl": without_tokens(as_curl(logged, environment.addon.url)),
    }


def as_python(logged: LoggedRequest) -> str:
    """Return the request as a call of a client."""
    parts = [repr(logged.method), repr(logged.path)]
    if logged.query:
        parts.append(f"query={dict(logged.query)!r}")
    if logged.content:
        body = _json(logged.content)
        parts.append(f"body={body!r}" if body is not None else f"body={logged.content!r}")
    return f"shop.request({', '.join(parts)})"


def as_curl(logged: LoggedRequest, url: str) -> str:
    """Return the request as a command."""
    query = f"?{urlencode(logged.query)}" if logged.query else ""
    parts = ["curl", "-X", logged.method, shlex.quote(f"{url}{logged.path}{query}")]
    parts += ["-H", '"Shoptet-Private-API-Token: $SHOPTET_PRIVATE_API_TOKEN"']
    for name, value in logged.headers.items():
        if name not in _LEFT_OUT and value != "***":
            parts += ["-H", shlex.quote(f"{name}: {value}")]
    if logged.content:
        parts += ["-d", shlex.quote(logged.content.decode(errors="replace"))]
    return " ".join(parts)


def _shown(content: bytes) -> str:
    """Return a body as text; JSON is indented, and what is neither JSON nor text is only counted."""
    if not content:
        return ""
    if _json(content) is not None:
        return without_tokens(msgspec.json.format(content, indent=2).decode())
    try:
        return without_tokens(content.decode())
    except UnicodeDecodeError:
        return f"{len(content):,} bytes"


def _json(content: bytes) -> object:
    try:
        return msgspec.json.decode(content)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
