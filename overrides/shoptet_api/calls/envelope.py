"""What a response contains around its data: errors and the request id; and the exception for an error response.

A response with an error status is read here completely: JSON of any shape, HTML of a proxy, or nothing.
"""

import codecs
from collections.abc import Mapping
from datetime import datetime
from typing import Final, cast

import msgspec

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
    """Return the `errors` of a response, whatever their shape; no part of their text is dropped."""
    if errors is None or errors is False or errors == "":
        return ()
    if isinstance(errors, str):
        return (ErrorDetail(message=errors),)
    if isinstance(errors, list):
        items = cast("list[object]", errors)
        return tuple(detail for item in items for detail in read_errors(item))
    if isinstance(errors, dict):
        return _read_error_object(cast("dict[str, object]", errors))
    return (ErrorDetail(message=_text(errors)),)


def _read_error_object(error: dict[str, object]) -> tuple[ErrorDetail, ...]:
    code = error.get("errorCode", error.get("code"))
    message = error.get("message", error.get("detail", error.get("error_description")))
    if code is None and message is None:
        # Not an error itself: errors by the name of what they are about.
        return tuple(
            ErrorDetail(detail.code, detail.message, detail.instance or name)
            for name, value in error.items()
            for detail in read_errors(value)
        )
    return (ErrorDetail(_text(code), _text(message), _text(error.get("instance"))),)


def _text(value: object) -> str | None:
    if value is None or isinstance(value, str):
        return value
    return msgspec.json.encode(value).decode()


def read_envelope(body: bytes) -> dict[str, object] | None:
    """Return the response as a JSON object; None if it is something else or empty."""
    try:
        parsed = parse(body)
    except DecodeError:
        return None
    return cast("dict[str, object]", parsed) if isinstance(parsed, dict) else None


def errors_of(envelope: Mapping[str, object]) -> tuple[ErrorDetail, ...]:
    """The errors of an envelope, or of the OAuth-like `{"error": …}` that stands in its place now and then."""
    if errors := read_errors(envelope.get("errors")):
        return errors
    if "data" in envelope or envelope.get("error") is None:
        return ()
    error, description = envelope["error"], envelope.get("error_description", envelope.get("message"))
    return (ErrorDetail(_text(error), _text(description)),) if isinstance(error, str) else read_errors(error)


def request_id(envelope: Mapping[str, object] | None, headers: Mapping[str, str]) -> str | None:
    """Return the id that the vendor's support asks for, from the envelope's metadata or else from the header."""
    metadata = envelope.get("metadata") if envelope else None
    if isinstance(metadata, dict):
        found = cast("dict[str, object]", metadata).get("requestId")
        if isinstance(found, str) and found:
            return found
    return headers.get("x-request-id") or None


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
