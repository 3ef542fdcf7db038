"""The errors of calls to a shop.

    ShoptetError
    ├── ApiError                    the API answered with an error status
    │   ├── BadRequestError         400
    │   ├── AuthenticationError     401
    │   │   ├── TokenExpiredError
    │   │   └── InvalidTokenError
    │   ├── PermissionDeniedError   403
    │   │   ├── MissingModuleError
    │   │   └── JobWebhookMissingError
    │   ├── NotFoundError           404
    │   ├── ConflictError           409
    │   ├── PayloadTooLargeError    413
    │   ├── UnprocessableError      422
    │   ├── LockedError             423
    │   ├── RateLimitError          429
    │   └── ServerError             5xx
    │       └── MaintenanceError    503
    ├── PartialFailureError         partly done: some records of the request were skipped
    ├── TransportError              no complete response arrived
    │   ├── ConnectError
    │   └── TimeoutError
    ├── AuthFlowError               the OAuth server issued no token
    │   ├── MaximumTokensError
    │   ├── AddonSuspendedError
    │   ├── AddonNotInstalledError
    │   └── InstallCodeError        the OAuth server refused the code
    ├── JobError
    │   ├── JobFailedError
    │   │   ├── JobKilledError
    │   │   └── JobLostError        marked failed by the API after three hours, without a log
    │   ├── JobTimeoutError
    │   └── JobResultGoneError
    │       └── JobExpiredError
    ├── DecodeError                 the response does not follow the API's protocol
    │   ├── SchemaDriftError
    │   ├── ResponseTooLargeError
    │   └── BadLineError            a line of a snapshot
    ├── PagesShiftedError           the list changed during the walk
    ├── WebhookSignatureError
    ├── StateUnavailableError       state that many processes share cannot be read or written
    ├── WriteStoppedError           a write of many rows stopped before its end
    ├── LabelError                  a shipment ended without a label
    │   └── LabelTimeoutError
    ├── ReadOnlyError               a write by a client that only reads; nothing was sent
    ├── DryRunError                 a job that a dry run cannot start; nothing was sent
    ├── WrongShopError              the token is not for the expected shop
    └── ConfigurationError

`InputError`, a `ValueError`, names an argument that the API would refuse, before anything is sent.

The message of every error is one line. Every error can be pickled and copied, and holds no token.
"""

import builtins
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, Required, TypedDict, Unpack, cast

from shoptet_api.compat import override
from shoptet_api.error_text import ErrorDetail, describe, is_envelope, one_line, request_suffix
from shoptet_generated.runtime.refusals import InputError

if TYPE_CHECKING:
    from shoptet_generated.runtime import Drift
    from shoptet_generated.runtime.answers import Bucket
    from shoptet_generated.runtime.bulk import WriteResult

# Tracebacks show it as users import it; pickles find it there.
InputError.__module__ = "shoptet_api"

# The API refused before it did anything, so that a repetition does nothing twice.
_NOTHING_DONE: Final = {423, 429}
# The last ten are those of a content delivery network in front of the API.
_MAY_BE_DONE: Final = {408, 425, 500, 502, 503, 504, *range(520, 530)}
# Pickling and deep copies raise RecursionError at 300 to 500 levels, less the depth of the caller's own stack.
_MAX_DEPTH: Final = 60


def _restore(cls: type[BaseException], args: tuple[object, ...], state: dict[str, object]) -> BaseException:
    error = cls.__new__(cls, *args)
    error.args = args
    error.__dict__.update(state)
    return error


def _shallow(value: object) -> object:
    """Return the value, or a text in its place if it is nested so deeply that pickling or copying it would fail."""
    level: list[object] = [value]
    seen: set[int] = set()
    for _ in range(_MAX_DEPTH):
        # Each object once: data can contain itself, which pickling copes with.
        unseen = {id(inner): inner for outer in level for inner in _contents(outer) if id(inner) not in seen}
        if not unseen:
            return value
        seen |= unseen.keys()
        level = [*unseen.values()]
    return f"<{type(value).__name__}, nested more than {_MAX_DEPTH} deep>"


def _contents(value: object) -> Iterable[object]:
    if isinstance(value, dict):
        return cast("dict[object, object]", value).values()
    if isinstance(value, list | tuple):
        return cast("Sequence[object]", value)
    # Models have slots, and their attributes are known to attrs.
    attributes: tuple[Any, ...] = getattr(type(value), "__attrs_attrs__", ())
    return [getattr(value, attribute.name, None) for attribute in attributes]


class ShoptetError(Exception):
    """Base of all errors of this package."""

    @override
    def __reduce__(self) -> tuple[object, ...]:
        # Exceptions pickle by calling the class with `args`, which does not fit keyword-only arguments.
        state = {name: _shallow(value) for name, value in self.__dict__.items()}
        return _restore, (type(self), self.args, state)


class _ResponseFields(TypedDict, total=False):
    status: Required[int]
    method: Required[str]
    path: Required[str]
    url: Required[str]
    errors: Sequence[ErrorDetail]
    request_id: str | None
    body: str
    headers: Mapping[str, str]
    retry_after: float | None
    bucket: "Bucket | None"


class ApiError(ShoptetError):
    """The API answered with an error status.

    Attributes:
        status: HTTP status.
        errors: The errors that the API named; empty if a proxy answered, or the body is not JSON.
        request_id: The id for the vendor's support.
        method: HTTP method.
        url: Address of the call; it never holds a token.
        body: Text of the response, at most its first 64 Ki characters.
        headers: Headers of the response, names in lower case.
        retry_after: Seconds to wait before the next try, if the response says so.
        bucket: The filling of the token's bucket, if the response says so.
    """

    def __init__(
        self,
        *,
        status: int,
        method: str,
        path: str,
        url: str,
        errors: Sequence[ErrorDetail] = (),
        request_id: str | None = None,
        body: str = "",
        headers: Mapping[str, str] = MappingProxyType({}),
        retry_after: float | None = None,
        bucket: "Bucket | None" = None,
    ) -> None:
        message = describe(errors) or (one_line(body, 200) if body.strip() else "empty response")
        call = one_line(f"{method} {path}")
        super().__init__(f"{call} answered {status}: {message}{request_suffix(request_id)}")
        self.status = status
        self.errors: tuple[ErrorDetail, ...] = tuple(errors)
        self.request_id = request_id
        self.method = method
        self.path = path
        self.url = url
        self.body = body
        self.headers: dict[str, str] = dict(headers)
        self.retry_after = retry_after
        self.bucket = bucket

    @property
    def codes(self) -> tuple[str, ...]:
        """The error codes of the response."""
        return tuple(error.code for error in self.errors if error.code)

    @property
    def retryable(self) -> bool:
        """Whether the call can be repeated after a pause without the risk of doing something twice."""
        return may_repeat(self, self.method)


class BadRequestError(ApiError):
    """400: the request, or every record in it, is wrong."""


class AuthenticationError(ApiError):
    """401: the API does not accept the token."""


class TokenExpiredError(AuthenticationError):
    """401: the API access token has expired; a new one must be fetched."""


class InvalidTokenError(AuthenticationError):
    """401: the API does not know the token, or the request had none."""


class PermissionDeniedError(ApiError):
    """403: the token lacks the right to this, or the shop's state forbids it."""


class MissingModuleError(PermissionDeniedError):
    """403: the shop lacks the module this operation needs."""


class JobWebhookMissingError(PermissionDeniedError):
    """403: nothing was queued, because no webhook is registered for `job:finished`."""

    def __init__(self, **fields: Unpack[_ResponseFields]) -> None:
        super().__init__(**fields)
        advice = "register one with shop.jobs.ensure_job_webhook(url), and call again"
        self.args: tuple[Any, ...] = (f"{self.args[0]}; {advice}",)


class NotFoundError(ApiError):
    """404: the record or the address does not exist."""


class ConflictError(ApiError):
    """409: the state of the record forbids it, or the record exists already."""


class PayloadTooLargeError(ApiError):
    """413: too many records in one request; none of them was changed."""


class UnprocessableError(ApiError):
    """422: the body does not match the API's schema."""


class LockedError(ApiError):
    """423: the same request is being processed."""


class RateLimitError(ApiError):
    """429: too many requests at once, or a full bucket; see `retry_after` and `bucket`."""


class ServerError(ApiError):
    """5xx: the API failed."""


class MaintenanceError(ServerError):
    """503: the API or the shop is temporarily closed."""


class PartialFailureError(ShoptetError):
    """The request was partly done: `data` holds what was done, `errors` name what was not.

    Attributes:
        data: The response's payload, decoded as on success.
        errors: One for each skipped record.
        status: HTTP status, one of 2xx.
        request_id: The id for the vendor's support.
    """

    def __init__(
        self,
        *,
        data: object,
        errors: Sequence[ErrorDetail],
        status: int,
        method: str,
        path: str,
        url: str,
        request_id: str | None = None,
    ) -> None:
        what = f"answered {status}, partly done, {len(errors)} skipped: {describe(errors)}"
        super().__init__(f"{one_line(f'{method} {path}')} {what}{request_suffix(request_id)}")
        self.data = data
        self.errors: tuple[ErrorDetail, ...] = tuple(errors)
        self.status = status
        self.request_id = request_id
        self.method = method
        self.path = path
        self.url = url


class TransportError(ShoptetError):
    """No complete response arrived.

    Attributes:
        sent: Whether the request may have reached the shop. If so, check the shop before you repeat a write.
        transient: Whether another try may succeed; false if the address or the server's certificate is wrong.
        method: HTTP method.
        path: Path of the call.
    """

    def __init__(self, message: str, *, sent: bool, method: str = "", path: str = "", transient: bool = True) -> None:
        where = f"{one_line(f'{method} {path}')}: " if method else ""
        reached = "the request may have reached the shop" if sent else "nothing was sent"
        super().__init__(f"{where}{one_line(message)} ({reached})")
        self.sent = sent
        self.transient = transient
        self.method = method
        self.path = path

    @property
    def retryable(self) -> bool:
        """Whether the call can be repeated without the risk of doing something twice."""
        return may_repeat(self, self.method)


def may_repeat(error: ApiError | TransportError, method: str, *, creates_job: bool = False) -> bool:
    """Return whether a call that failed can be repeated without the risk of doing something twice.

    A PUT of this API replaces the whole value. The API has no idempotency keys, so a POST or PATCH that may have been
    executed is never repeated: it could create a second order, or move stock twice.
    """
    is_idempotent = method == "GET" or (method in {"PUT", "DELETE"} and not creates_job)
    if isinstance(error, TransportError):
        return error.transient and (not error.sent or is_idempotent)
    if error.status in _NOTHING_DONE or (error.status == 503 and _is_maintenance(error)):
        return True
    return error.status in _MAY_BE_DONE and is_idempotent


def _is_maintenance(error: ApiError) -> bool:
    # A 503 of the API, or one that says when to return, refuses the request. A 503 of a cache or a proxy can also mean
    # that the API did not answer in time, so that a write may have been executed.
    return error.retry_after is not None or is_envelope(error.body)


class ConnectError(TransportError, builtins.ConnectionError):
    """The server could not be reached."""


class TimeoutError(TransportError, builtins.TimeoutError):
    """The request timed out; `sent` says whether it may have reached the shop."""


class AuthFlowError(ShoptetError):
    """The OAuth server did not issue a token; `error` is its own name for the reason."""

    def __init__(self, message: str, *, error: str | None = None, status: int | None = None) -> None:
        super().__init__(one_line(message))
        self.error = error
        self.status = status


class MaximumTokensError(AuthFlowError):
    """The addon already has the maximum of valid API access tokens of this shop."""


class AddonSuspendedError(AuthFlowError):
    """The shop has suspended the addon."""


class AddonNotInstalledError(AuthFlowError):
    """The shop has not installed the addon, or has removed it."""


class InstallCodeError(AuthFlowError):
    """The OAuth server refused the code of an installation, or of a user whom the shop sent.

    Attributes:
        reason: `"expired"`, `"used"`, `"foreign"` (of another addon, or a wrong client_id), `"redirect_uri"`, or
            `"unknown"` if the server does not say which of these it is.
    """

    def __init__(self, message: str, *, reason: str, error: str | None = None, status: int | None = None) -> None:
        super().__init__(message, error=error, status=status)
        self.reason = reason


class JobError(ShoptetError):
    """A job did not deliver its result.

    Attributes:
        job_id: The job's id, for `jobs.get`.
        status: Its last known status.
        log: The API's log of the job.
    """

    def __init__(self, message: str, *, job_id: str, status: str | None = None, log: str | None = None) -> None:
        suffix = f"; its log: {one_line(log)}" if log and log.strip() else ""
        super().__init__(f"job {one_line(job_id)}: {one_line(message)}{suffix}")
        self.job_id = job_id
        self.status = status
        self.log = log


class JobFailedError(JobError):
    """The job ended without doing its work."""


class JobKilledError(JobFailedError):
    """The job was stopped before it finished its work."""


class JobLostError(JobFailedError):
    """The job broke without a log: the API marks such a job failed three hours after it was queued."""


class JobTimeoutError(JobError):
    """The job did not finish in time; it may still be running."""


class JobResultGoneError(JobError):
    """The API does not keep the job's result any more; start the job again."""


class JobExpiredError(JobResultGoneError):
    """The API says that the job has expired."""


class DecodeError(ShoptetError):
    """The response cannot be read; `body_start` is the start of its body."""

    def __init__(self, message: str, body_start: str = "") -> None:
        shown = f"; it begins with: {one_line(body_start, 200)}" if body_start.strip() else ""
        super().__init__(f"{one_line(message)}{shown}")
        self.message = message
        self.body_start = body_start


class SchemaDriftError(DecodeError):
    """The response differs from the spec, and the client is strict; `drifts` name the places."""

    def __init__(self, message: str, drifts: "Sequence[Drift]") -> None:
        super().__init__(message)
        self.drifts: tuple[Drift, ...] = tuple(drifts)


class ResponseTooLargeError(DecodeError):
    """The response is longer than `max_response_bytes`; the rest of it was not read."""


class BadLineError(DecodeError):
    """A line of a snapshot cannot be read; `line_number` counts from 1."""

    def __init__(self, line_number: int, fault: str) -> None:
        super().__init__(f"line {line_number} of the file cannot be read: {fault}")
        self.line_number = line_number


class PagesShiftedError(ShoptetError):
    """The list changed during the walk: rows may be missing, or would come twice.

    Attributes:
        page: The page that showed the change. The rows of all pages before it were returned, and none of its own.
        before: The number of rows before.
        now: The number of rows now.
    """

    def __init__(self, *, page: int, before: int, now: int, restarts: int = 0) -> None:
        suffix = f", after {restarts} restarts of the walk" if restarts else ""
        super().__init__(f"the list changed: it had {before} rows, and has {now} as of page {page}{suffix}")
        self.page = page
        self.before = before
        self.now = now


class PagesShiftedWarning(UserWarning):
    """The list changed during the walk: rows may be missing, or come twice."""


class ChangesMissedWarning(UserWarning):
    """A feed continues from before the time that the API keeps changes for: some may be missing."""


class WebhookSignatureError(ShoptetError):
    """The webhook's signature is missing, or is not the shop's."""


class StateUnavailableError(ShoptetError):
    """State that many processes share cannot be read or written at the moment: the server does not answer.

    A webhook app answers 503 then, so that the shop sends the delivery again; a feed's round can be repeated.
    """


class WriteStoppedError(ShoptetError):
    """A write of many rows stopped before its end; the cause is the error's `__cause__`.

    Attributes:
        result: The outcome of the rows before. `result.count` rows are finished; call again with the others.
    """

    def __init__(self, result: "WriteResult[Any]", cause: BaseException) -> None:
        refused, unknown = len(result.refused), len(result.unknown)
        state = f"{result.count} rows are finished, of them {refused} refused and {unknown} unknown"
        super().__init__(one_line(f"stopped: {state}; {type(cause).__name__}: {cause}", 1000))
        self.result = result


class LabelError(ShoptetError):
    """A shipment ended without a label.

    Attributes:
        guid: The shipment.
        status: Its last known status.
    """

    def __init__(self, message: str, *, guid: str, status: str | None = None) -> None:
        shown = f" (status {one_line(status)})" if status else ""
        super().__init__(f"shipment {one_line(guid)}: {one_line(message)}{shown}")
        self.guid = guid
        self.status = status


class LabelTimeoutError(LabelError):
    """The label did not come in time; it may still come."""


class ReadOnlyError(ShoptetError):
    """The client only reads, and the call would write; nothing was sent."""

    def __init__(self, *, method: str, path: str, operation: str) -> None:
        super().__init__(one_line(f"{method} {path} ({operation}): the client is read-only; nothing was sent"))
        self.method = method
        self.path = path
        self.operation = operation


class DryRunError(ShoptetError):
    """The call would queue a job, which a dry run cannot wait for; nothing was sent."""

    def __init__(self, *, method: str, path: str, operation: str) -> None:
        fault = "the client is in a dry run, and a job that was not queued has no result; nothing was sent"
        super().__init__(one_line(f"{method} {path} ({operation}): {fault}"))
        self.method = method
        self.path = path
        self.operation = operation


class WrongShopError(ShoptetError):
    """The token is not for the expected shop; nothing but the question for the shop's number was sent.

    Attributes:
        expected: The number that `expect_shop` names.
        found: The number of the token's shop; None if the shop does not say it.
    """

    def __init__(self, *, expected: int, found: int | None) -> None:
        got = "a response without a shop's number" if found is None else f"a token for shop {found}"
        super().__init__(f"expect_shop: expected shop {expected}, got {got}")
        self.expected = expected
        self.found = found


class ConfigurationError(ShoptetError, ValueError):
    """The client was set up wrongly; `argument` names the argument to change."""

    def __init__(self, argument: str, fault: str) -> None:
        # "timeout: expected …, got …", and "path '…' cannot be used as a store".
        colon = ":" if fault.startswith("expected ") else ""
        super().__init__(one_line(f"{argument}{colon} {fault}", 1000))
        self.argument = argument


def warn_caller(text: str, category: type[Warning]) -> None:
    """Warn as if the first frame outside this package did it, however deep in the package the cause is found."""
    import inspect
    import warnings

    frame, level = inspect.currentframe(), 1
    while frame is not None:
        if str(frame.f_globals.get("__name__", "")).partition(".")[0] not in {"shoptet_api", "shoptet_generated"}:
            break
        frame, level = frame.f_back, level + 1
    warnings.warn(text, category, stacklevel=level if frame is not None else 1)
