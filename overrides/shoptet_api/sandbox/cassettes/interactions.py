"""What is kept of a request and its response."""

import enum
import gzip
import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final, cast
from urllib.parse import parse_qsl

import msgspec
from starlette.requests import Request

from shoptet_api.sandbox.cassettes.document import Interaction
from shoptet_api.sandbox.cassettes.forwarding import Forwarded
from shoptet_api.sandbox.cassettes.matching import same_path
from shoptet_api.sandbox.cassettes.scrubbing import Scrubber
from shoptet_api.sandbox.json_types import Json

_KEPT: Final = ("content-type", "retry-after", "sunset", "x-ratelimit-bucket-filling", "x-shoptet-deprecated")
_GZIP: Final = b"\x1f\x8b"
_MEDIA_TYPE: Final = re.compile(r"[\w.+-]+/[\w.+-]+")


class NotJson(enum.Enum):
    """The type of `NOT_JSON`."""

    NOT_JSON = enum.auto()


NOT_JSON: Final = NotJson.NOT_JSON
"""The content of a body that is not JSON; None is JSON."""


def interaction(
    scrubber: Scrubber, request: Request, path: str, body: bytes, answer: Forwarded, content: "Json | NotJson"
) -> Interaction:
    """Return a request and its response as the file has them; `content` is the JSON of the response, or `NOT_JSON`."""
    sent = parsed(body)
    parameters = dict(parse_qsl(request.url.query, keep_blank_values=True))
    lines = _lines(answer.body) if content is NOT_JSON and answer.body else None
    kept = {name: answer.headers[name] for name in _KEPT if name in answer.headers}
    media_type = _MEDIA_TYPE.match(kept.pop("content-type", ""))
    file = None
    if content is NOT_JSON and lines is None and answer.body:
        file = media_type[0] if media_type else "application/octet-stream"
    return Interaction(
        method=request.method,
        path=same_path(scrubber, path),
        query=scrubber.query(parameters),
        body=None if sent is NOT_JSON else scrubber.json(sent),
        status=answer.status,
        headers={name: _relative(name, value, answer.headers.get("date")) for name, value in kept.items()},
        response=None if content is NOT_JSON else scrubber.json(content),
        lines=None if lines is None else [scrubber.json(line) for line in lines],
        file=file,
    )


def parsed(content: bytes) -> "Json | NotJson":
    """Return the JSON of a body, or `NOT_JSON`."""
    try:
        return cast("Json", msgspec.json.decode(content))
    except (msgspec.DecodeError, UnicodeDecodeError):
        return NOT_JSON


def _lines(content: bytes) -> "list[Json] | None":
    """Return the rows of a file of JSON lines; None if it is another file."""
    try:
        text = gzip.decompress(content) if content.startswith(_GZIP) else content
        return [cast("Json", msgspec.json.decode(line)) for line in text.splitlines() if line.strip()]
    except (OSError, EOFError, msgspec.DecodeError, UnicodeDecodeError):
        return None


def _relative(name: str, value: str, date: str | None) -> str:
    """Return a header; a pause until a time becomes one in seconds, which is true at any time."""
    if name != "retry-after" or value.isdigit():
        return value
    try:
        now = parsedate_to_datetime(date) if date else datetime.now(UTC)
        return str(max(0, round((parsedate_to_datetime(value) - now).total_seconds())))
    except (TypeError, ValueError):
        return value
