"""What a response contains around its data: errors and the request id; and the exception for an error response.

A response with an error status is read here completely: JSON of any shape, HTML of a proxy, or nothing.
"""

import codecs
import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Final, cast

import msgspec

from shoptet_api.decoding.decoded import raw_errors
from shoptet_api.decoding.json_values import parse
from shoptet_api.error_text import ErrorDetail, one_line, request_suffix
from shoptet_api.errors import (
    ApiError,
    AuthenticationError,
    BadRequestError,
    ConflictError,
    DecodeError,
    InvalidTokenError,
    JobWebhookMissingError,
    LockedError,
    MaintenanceError,
    MissingModuleError,
    NotFoundError,
    PayloadTooLargeError,
    PermissionDeniedError,
    RateLimitError,
    SchemaDriftError,
    ServerError,
    TokenExpiredError,
    UnprocessableError,
)
from shoptet_api.sansio.messages import Request, Response
from shoptet_api.sansio.response_headers import bucket, retry_after

BODY_LIMIT: Final = 65_536
START_LIMIT: Final = 500
_DOCUMENT_STARTS: Final = (b"%PDF", b"<?xml", b"PK\x03\x04", b"\xef\xbb\xbf<?xml")
"""How PDF, ISDOC and ISDOCX files start."""
_MAX_ERRORS: Final = 10_000
# The vendor's name first, then those of other servers and of older responses.
_CODES: Final = ("errorCode", "code", "error")
_MESSAGES: Final = ("message", "detail", "error_description")
_PARTS: Final = frozenset({*_CODES, *_MESSAGES, "instance"})

_PRIVATE_HEADERS: Final = {"set-cookie", "set-cookie2"}
_BY_STATUS: Final[Mapping[int, type[ApiError]]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    413: PayloadTooLargeError,
    422: UnprocessableError,
    423: LockedError,
    429: RateLimitError,
    503: MaintenanceError,
}


def error_class(status: int, errors: tuple[ErrorDetail, ...]) -> type[ApiError]:
    """Return the class for a response, by its status and, where one status has several meanings, by its error codes."""
    codes = {error.code for error in errors}
    if status == 401 and "expired-token" in codes:
        return TokenExpiredError
    if status == 401 and codes & {"invalid-token", "missing-access-token"}:
        return InvalidTokenError
    if status == 403 and "missing-module" in codes:
        return MissingModuleError
    if status == 403 and any(_is_about_the_job_webhook(error) for error in errors):
        return JobWebhookMissingError
    return _BY_STATUS.get(status) or (ServerError if status >= 500 else ApiError)


def _is_about_the_job_webhook(error: ErrorDetail) -> bool:
    # The vendor publishes no code for this error, only the status and the event.
    text = f"{error.code} {error.message} {error.instance}".lower()
    return "job:finished" in text or ("webhook" in text and "job" in text)


def read_errors(errors: object) -> tuple[ErrorDetail, ...]:
    """Return the `errors` of a response, whatever their shape and depth; this never raises.

    Everything that is true in Python counts. An error that says nothing, such as `[{}]`, is an `ErrorDetail` without
    parts: a record was skipped, even if the API does not say why.
    """
    found: list[ErrorDetail] = []
    # A stack and not recursion: the depth of a response is not bounded by Python's stack.
    waiting: list[tuple[object, str | None]] = [(errors, None)] if errors else []
    while waiting:
        if len(found) == _MAX_ERRORS:
            found.append(ErrorDetail(message=f"the response lists more than {_MAX_ERRORS} errors"))
            break
        value, name = waiting.pop()
        if isinstance(value, list) and value:
            waiting += [(item, name) for item in reversed(cast("list[object]", value))]
        elif isinstance(value, dict) and (named := _errors_by_name(cast("dict[str, object]", value))):
            waiting += [(item, key) for key, item in reversed(named)]
        else:
            found.append(_error_detail(value, name))  # pyright: ignore[reportUnknownArgumentType]
    return tuple(found)


def _errors_by_name(value: dict[str, object]) -> list[tuple[str, object]]:
    """Return the items of an object that is not an error itself, but holds errors by the name of their subject."""
    if any(value.get(key) is not None for key in (*_CODES, *_MESSAGES)):
        return []
    return [(key, item) for key, item in value.items() if key not in _PARTS]


def _error_detail(value: object, name: str | None) -> ErrorDetail:
    if isinstance(value, dict):
        error = cast("dict[str, object]", value)
        return ErrorDetail(_first(error, _CODES), _first(error, _MESSAGES), _first(error, ("instance",)) or name)
    return ErrorDetail(message=_text(value) if value else None, instance=name)


def _first(error: Mapping[str, object], keys: Iterable[str]) -> str | None:
    return next((_text(error[key]) for key in keys if error.get(key) is not None), None)


_dumps: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=str).encode


def _text(value: object) -> str:
    """Return text as it is, without halves of surrogate pairs, and any other value as JSON."""
    try:
        text = value if isinstance(value, str) else _dumps(value)
    except (RecursionError, ValueError, TypeError):
        return "nested too deeply"
    return text.encode("utf-8", "backslashreplace").decode()


def read_envelope(body: bytes) -> dict[str, object] | None:
    """Return the response as a JSON object; None if it is something else or empty."""
    try:
        parsed = parse(body)
    except DecodeError:
        return None
    return cast("dict[str, object]", parsed) if isinstance(parsed, dict) else None


def errors_of(envelope: Mapping[str, object]) -> tuple[ErrorDetail, ...]:
    """Return the errors of an envelope, or of the OAuth-like `{"error": …}` that some responses have in its place."""
    return read_errors(raw_errors(envelope))


def request_id(envelope: Mapping[str, object] | None, headers: Mapping[str, str]) -> str | None:
    """Return the id that the vendor's support asks for, from the envelope's metadata or else from the header."""
    metadata = envelope.get("metadata") if envelope else None
    if isinstance(metadata, dict):
        found = cast("dict[str, object]", metadata).get("requestId")
        if isinstance(found, str) and found:
            return found
    return headers.get("x-request-id") or None


def is_json(headers: Mapping[str, str]) -> bool:
    """Return whether the headers declare JSON, such as `Application/JSON` or `application/problem+json`."""
    declared = headers.get("content-type", "").partition(";")[0].strip().lower()
    return declared in {"application/json", "text/json"} or declared.endswith("+json")


def is_json_start(body: bytes) -> bool:
    """Return whether a body begins as a JSON object or list does, or is null."""
    start = body[:64].removeprefix(codecs.BOM_UTF8).strip()
    return start.startswith((b"{", b"[")) or start == b"null"


def is_document(headers: Mapping[str, str], start: bytes) -> bool:
    """Return whether a response with this start is a document, not JSON or a web page in its place.

    The first bytes decide where they can: the vendor's spec declares documents as JSON.
    """
    if start.startswith(_DOCUMENT_STARTS):
        return True
    declared = headers.get("content-type", "").strip().lower()
    return not (is_json(headers) or declared.startswith("text/html") or is_json_start(start))


def text_of(body: bytes, headers: Mapping[str, str], limit: int) -> str:
    """Return the beginning of a body as text; undecodable bytes are replaced, and this never raises."""
    start = body[: 4 * limit]
    declared = headers.get("content-type", "").lower().partition("charset=")[2].split(";")[0].strip(" \"'")
    for charset in ("utf-8-sig", declared):
        try:
            # A character that the limit cuts in half does not rule out the charset.
            return codecs.getincrementaldecoder(charset)().decode(start, final=len(start) == len(body))[:limit]
        except (LookupError, ValueError, AttributeError):
            continue
    return start.decode("utf-8", "replace")[:limit]


def api_error(request: Request, response: Response, now: datetime) -> ApiError:
    """Return the error that a response with an error status amounts to."""
    kept = {name.lower(): value for name, value in response.headers.items() if name.lower() not in _PRIVATE_HEADERS}
    envelope = read_envelope(response.body)
    errors = errors_of(envelope) if envelope is not None else ()
    return error_class(response.status, errors)(
        status=response.status,
        method=request.method,
        path=request.path,
        url=request.url,
        errors=errors,
        request_id=request_id(envelope, kept),
        body=text_of(response.body, kept, BODY_LIMIT),
        headers=kept,
        retry_after=retry_after(kept, now),
        bucket=bucket(kept),
    )


def unreadable(error: DecodeError, request: Request, response: Response) -> DecodeError:
    """Return the error for a good status with an unexpected body: the call, the fault and the start of the body."""
    start = text_of(response.body, response.headers, START_LIMIT)
    fault = _looks_like(response.body, start) or error.message
    call = f"{request.method} {one_line(request.path)} answered {response.status}"
    message = f"{call}, but {fault}{request_suffix(request_id(None, response.headers))}"
    if isinstance(error, SchemaDriftError):
        return SchemaDriftError(message, error.drifts)
    return DecodeError(message, start)


def _looks_like(body: bytes, start: str) -> str | None:
    if start.lstrip().startswith("<"):
        return "the response is HTML or XML instead of JSON"
    try:
        msgspec.json.decode(body)
    except msgspec.DecodeError as error:
        if body.strip() and "truncated" in str(error):
            return f"the response is cut short: its JSON does not end within {len(body)} bytes"
    except (ValueError, RecursionError):
        pass
    return None
