"""The errors that calling a shop can end with.

    ShoptetError
    ├── ApiError                    the API answered, and the answer is no
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
    ├── PartialFailureError         done in part: some records of the request were skipped
    ├── TransportError              no whole answer came
    │   ├── ConnectError
    │   └── TimeoutError
    ├── AuthFlowError               no API access token could be had
    │   ├── MaximumTokensError
    │   ├── AddonSuspendedError
    │   ├── AddonNotInstalledError
    │   └── InstallCodeError        no OAuth token was given for the code
    ├── JobError
    │   ├── JobFailedError
    │   │   ├── JobKilledError
    │   │   └── JobLostError        given up by the API after three hours, without a word
    │   ├── JobTimeoutError
    │   └── JobResultGoneError
    │       └── JobExpiredError
    ├── DecodeError                 the answer is not what the API speaks
    │   ├── SchemaDriftError
    │   ├── ResponseTooLargeError
    │   └── BadLineError            a line of a snapshot
    ├── PagesShiftedError           the list changed while it was walked
    ├── WebhookSignatureError
    └── ConfigurationError

Arguments that the API would refuse are told before anything is sent, with `InputError`, a `ValueError`.

Every error says in one line what a person needs, survives pickling and copying, and holds no token.
"""

import builtins
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, Required, TypedDict, Unpack

from shoptet_api.compat import override
from shoptet_api.error_text import ErrorDetail, describe, one_line, request_suffix
from shoptet_generated.runtime.refusals import InputError

if TYPE_CHECKING:
    from shoptet_generated.runtime import Drift
    from shoptet_generated.runtime.answers import Bucket

# Tracebacks name it as users import it; pickles find it there.
InputError.__module__ = "shoptet_api"

_ANY_METHOD_STATUSES: Final = {423, 429, 503}
_READ_STATUSES: Final = {408, 500, 502, 504}


def _restore(cls: type[BaseException], args: tuple[object, ...], state: dict[str, object]) -> BaseException:
    error = cls.__new__(cls, *args)
    error.args = args
    error.__dict__.update(state)
    return error


class ShoptetError(Exception):
    """Base of all errors of this package."""

    @override
    def __reduce__(self) -> tuple[object, ...]:
        # Exceptions pickle by calling the class with `args`, which does not fit keyword-only arguments.
        return _restore, (type(self), self.args, self.__dict__.copy())


class _Said(TypedDict, total=False):
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
        errors: What the API said is wrong; empty when the answer came from a proxy or was no JSON.
        request_id: What the vendor's support asks for.
        method: HTTP method.
        url: Address of the call; it never holds a token.
        body: Text of the answer, at most its first 64 Ki characters.
        headers: Headers of the answer, names in lower case.
        retry_after: Seconds to wait before the next try, where the answer says so.
        bucket: How full the token's bucket was, where the answer says so.
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
        said = describe(errors) or (one_line(body, 200) if body.strip() else "empty answer")
        super().__init__(f"{method} {one_line(path)} answered {status}: {said}{request_suffix(request_id)}")
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
        """The error codes of the answer."""
        return tuple(error.code for error in self.errors if error.code)

    @property
    def retryable(self) -> bool:
        """Whether the same call may be sent again after a pause, without the risk of doing a thing twice."""
        return self.status in _ANY_METHOD_STATUSES or (self.method == "GET" and self.status in _READ_STATUSES)


class BadRequestError(ApiError):
    """400: the request, or every record in it, is wrong."""


class AuthenticationError(ApiError):
    """401: the token is not accepted."""


class TokenExpiredError(AuthenticationError):
    """401: the API access token ran out; a new one has to be asked for."""


class InvalidTokenError(AuthenticationError):
    """401: the API does not know the token, or none came."""


class PermissionDeniedError(ApiError):
    """403: the token has no right to this, or the shop's state forbids it."""


class MissingModuleError(PermissionDeniedError):
    """403: the shop has not the module that the operation belongs to."""


class JobWebhookMissingError(PermissionDeniedError):
    """403: nothing was queued, since no webhook is registered for `job:finished`."""

    def __init__(self, **said: Unpack[_Said]) -> None:
        super().__init__(**said)
        advice = "register one with shop.jobs.ensure_job_webhook(url), and call again"
        self.args: tuple[Any, ...] = (f"{self.args[0]}; {advice}",)


class NotFoundError(ApiError):
    """404: no such record, or no such address."""


class ConflictError(ApiError):
    """409: the state of the record forbids it, or there is such a record already."""


class PayloadTooLargeError(ApiError):
    """413: too many records in one request; none was done."""


class UnprocessableError(ApiError):
    """422: the request has not the shape that the API takes."""


class LockedError(ApiError):
    """423: the same request is being worked on."""


class RateLimitError(ApiError):
    """429: too many requests at once, or a full bucket; `retry_after` and `bucket` say more where the API does."""


class ServerError(ApiError):
    """5xx: the API failed."""


class MaintenanceError(ServerError):
    """503: the API or the shop is closed for a while."""


class PartialFailureError(ShoptetError):
    """The request was done in part: `data` is what was done, `errors` name what was not.

    Attributes:
        data: The answer's payload, decoded as if all had gone well.
        errors: One for each record that was skipped.
        status: HTTP status, one of 2xx.
        request_id: What the vendor's support asks for.
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
        what = f"answered {status}, done in part, {len(errors)} skipped: {describe(errors)}"
        super().__init__(f"{method} {one_line(path)} {what}{request_suffix(request_id)}")
        self.data = data
        self.errors: tuple[ErrorDetail, ...] = tuple(errors)
        self.status = status
        self.request_id = request_id
        self.method = method
        self.path = path
        self.url = url


class TransportError(ShoptetError):
    """No whole answer came.

    Attributes:
        sent: Whether the request may have reached the shop. If so, look before you repeat a write.
        transient: Whether another try may do better; not so where the address or the server's certificate is wrong.
        method: HTTP method.
        path: Path of the call.
    """

    def __init__(self, message: str, *, sent: bool, method: str = "", path: str = "", transient: bool = True) -> None:
        where = f"{method} {one_line(path)}: " if method else ""
        reached = "the request may have reached the shop" if sent else "nothing was sent"
        super().__init__(f"{where}{one_line(message)} ({reached})")
        self.sent = sent
        self.transient = transient
        self.method = method
        self.path = path

    @property
    def retryable(self) -> bool:
        """Whether the same call may be sent again without the risk of doing a thing twice."""
        return self.transient and (not self.sent or self.method == "GET")


class ConnectError(TransportError, builtins.ConnectionError):
    """The server could not be reached."""


class TimeoutError(TransportError, builtins.TimeoutError):
    """It took too long; `sent` tells whether the request was on its way by then."""


class AuthFlowError(ShoptetError):
    """The shop's OAuth server gave no token; `error` is its own name for the reason."""

    def __init__(self, message: str, *, error: str | None = None, status: int | None = None) -> None:
        super().__init__(one_line(message))
        self.error = error
        self.status = status


class MaximumTokensError(AuthFlowError):
    """The addon has as many valid API access tokens of this shop as it may."""


class AddonSuspendedError(AuthFlowError):
    """The shop has suspended the addon."""


class AddonNotInstalledError(AuthFlowError):
    """The shop has not installed the addon, or has removed it."""


class InstallCodeError(AuthFlowError):
    """The OAuth server does not take the code of an installation, or of a user who was sent by the shop.

    Attributes:
        reason: `"expired"`, `"used"`, `"foreign"` (another addon's, or a wrong client_id), `"redirect_uri"`, or
            `"unknown"` where the server does not say which of these it is.
    """

    def __init__(self, message: str, *, reason: str, error: str | None = None, status: int | None = None) -> None:
        super().__init__(message, error=error, status=status)
        self.reason = reason


class JobError(ShoptetError):
    """A job did not bring its result.

    Attributes:
        job_id: The job, as `jobs.get` takes it.
        status: Its last known status.
        log: What the API wrote about it.
    """

    def __init__(self, message: str, *, job_id: str, status: str | None = None, log: str | None = None) -> None:
        said = f"; its log: {one_line(log)}" if log and log.strip() else ""
        super().__init__(f"job {one_line(job_id)}: {one_line(message)}{said}")
        self.job_id = job_id
        self.status = status
        self.log = log


class JobFailedError(JobError):
    """The job ended without doing its work."""


class JobKilledError(JobFailedError):
    """The job was stopped before it had done its work."""


class JobLostError(JobFailedError):
    """The job broke without a word: the API marks such a job failed three hours after it was queued."""


class JobTimeoutError(JobError):
    """The job was not done in the time given; it may still be running."""


class JobResultGoneError(JobError):
    """The job's result is not kept any more: have it made again."""


class JobExpiredError(JobResultGoneError):
    """The API says that the job has expired."""


class DecodeError(ShoptetError):
    """The answer cannot be read; `body_start` shows how it begins."""

    def __init__(self, message: str, body_start: str = "") -> None:
        shown = f"; it begins with: {one_line(body_start, 200)}" if body_start.strip() else ""
        super().__init__(f"{one_line(message)}{shown}")
        self.message = message
        self.body_start = body_start


class SchemaDriftError(DecodeError):
    """The answer differs from the spec, and the client was told to be strict; `drifts` name the places."""

    def __init__(self, message: str, drifts: "Sequence[Drift]") -> None:
        super().__init__(message)
        self.drifts: tuple[Drift, ...] = tuple(drifts)


class ResponseTooLargeError(DecodeError):
    """The answer is longer than `max_response_bytes`; the rest of it was not read."""


class BadLineError(DecodeError):
    """A line of a snapshot cannot be read; `line_number` counts from 1."""

    def __init__(self, line_number: int, fault: str) -> None:
        super().__init__(f"line {line_number} of the file cannot be read: {fault}")
        self.line_number = line_number


class PagesShiftedError(ShoptetError):
    """The list changed while it was walked: rows may be missing, or would come twice.

    Attributes:
        page: The page that told it. The rows of all pages before it were given, and none of its own.
        before: How many rows there were.
        now: How many rows there are.
    """

    def __init__(self, *, page: int, before: int, now: int, restarts: int = 0) -> None:
        again = f", after {restarts} walks that began anew" if restarts else ""
        super().__init__(f"the list changed: it had {before} rows, and has {now} as of page {page}{again}")
        self.page = page
        self.before = before
        self.now = now


class PagesShiftedWarning(UserWarning):
    """The list changed while it was walked: rows may be missing, or come twice."""


class ChangesMissedWarning(UserWarning):
    """A feed goes on from before the time that the API keeps changes for: some may be missing."""


class WebhookSignatureError(ShoptetError):
    """The webhook's signature is missing or is not the shop's."""


class ConfigurationError(ShoptetError, ValueError):
    """The client was set up wrongly; `argument` names what has to change."""

    def __init__(self, argument: str, fault: str) -> None:
        # "timeout: expected …, got …", and "path '…' cannot be used as a store".
        colon = ":" if fault.startswith("expected ") else ""
        super().__init__(f"{argument}{colon} {fault}")
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
