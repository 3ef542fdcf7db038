"""Reports of what happens to a request: log lines, calls of the caller's hooks, and warnings of deprecation.

No report holds a token, a query (it can hold personal data) or a body.
"""

import logging
import threading
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from shoptet_api.calls.retry_policy import Retry
from shoptet_api.error_text import one_line
from shoptet_api.errors import ApiError, TransportError, warn_caller
from shoptet_api.sansio.messages import Request, Response
from shoptet_api.sansio.response_headers import bucket, sunset
from shoptet_api.secret import Secret

if TYPE_CHECKING:
    from shoptet_api.events import DeprecationEvent, RequestEvent, ResponseEvent, RetryEvent

E = TypeVar("E")
Hook = Callable[[E], object]

_http: Final = logging.getLogger("shoptet_api.http")
_retry: Final = logging.getLogger("shoptet_api.retry")
_general: Final = logging.getLogger("shoptet_api")
_WORTH_WARNING: Final = 10.0


class Hooks(NamedTuple):
    """The caller's functions, called with events. An exception of one is logged and not passed on."""

    on_request: "Hook[RequestEvent] | None" = None
    on_response: "Hook[ResponseEvent] | None" = None
    on_retry: "Hook[RetryEvent] | None" = None
    on_deprecation: "Hook[DeprecationEvent] | None" = None


class Observer:
    """Reports what happens to the requests of one client."""

    def __init__(self, hooks: Hooks) -> None:
        self._hooks = hooks

    def sending(self, request: Request, attempt: int) -> None:
        """Report that a request is about to be sent."""
        if (hook := self._hooks.on_request) is not None:
            from shoptet_api.events import RequestEvent

            _call(hook, RequestEvent(request.method, request.path, request.operation, attempt))

    def answered(self, request: Request, response: Response, token: Secret, attempt: int) -> None:
        """Report a response."""
        headers = response.headers
        hook = self._hooks.on_response
        if hook is not None or _http.isEnabledFor(logging.DEBUG):
            given = headers.get("x-request-id")
            request_id = one_line(token.hide(given)) if given else None
            filling = bucket(headers)
            if hook is not None:
                from shoptet_api.events import ResponseEvent

                event = ResponseEvent(
                    request.method,
                    request.path,
                    request.operation,
                    attempt,
                    response.status,
                    request_id,
                    response.seconds,
                    filling,
                )
                _call(hook, event)
            _http.debug(
                "%s %s -> %d, request %s, %.0f ms, attempt %d%s",
                request.method,
                request.path,
                response.status,
                request_id or "-",
                1000 * response.seconds,
                attempt,
                f", bucket {filling.filling}/{filling.size}" if filling else "",
            )
        if "x-shoptet-deprecated" in headers:
            self._deprecated(request, headers, token)

    def lost(self, request: Request, error: TransportError, attempt: int) -> None:
        """Report that no complete response arrived."""
        _http.debug("%s %s: %s, attempt %d", request.method, request.path, type(error).__name__, attempt)

    def renewing(self, request: Request, error: ApiError) -> None:
        """Report that the API refused the token, and that the client will request a new one."""
        what = (request.method, request.path, type(error).__name__)
        _retry.info("%s %s: %s; the call is repeated with a new token", *what)

    def retrying(self, request: Request, error: ApiError | TransportError, attempt: int, pause: Retry) -> None:
        """Report that the call will be tried again."""
        level = logging.WARNING if pause.seconds >= _WORTH_WARNING else logging.INFO
        what = (request.method, request.path, pause.seconds, attempt + 1, pause.reason)
        _retry.log(level, "%s %s waits %.2f s for attempt %d: %s", *what)
        if (hook := self._hooks.on_retry) is not None:
            from shoptet_api.events import RetryEvent

            event = RetryEvent(
                request.method, request.path, request.operation, attempt, pause.reason, pause.seconds, error
            )
            _call(hook, event)

    def _deprecated(self, request: Request, headers: Mapping[str, str], token: Secret) -> None:
        if not _deprecations.is_new(request.operation):
            return
        message = one_line(token.hide(headers.get("x-shoptet-deprecated", "")))
        until = sunset(headers)
        when = f", and will be removed on {until:%Y-%m-%d}" if until else ""
        reason = f" ({message})" if message else ""
        text = f"the operation {request.operation} is deprecated{reason}{when}"
        _general.warning("%s %s: %s", request.method, request.path, text)
        if (hook := self._hooks.on_deprecation) is not None:
            from shoptet_api.events import DeprecationEvent

            _call(hook, DeprecationEvent(request.method, request.operation, message, until))
        warn_caller(text, DeprecationWarning)


class _Once:
    """A bounded set of the names seen so far."""

    def __init__(self, limit: int = 4096) -> None:
        self._limit = limit
        self._seen: set[str] = set()
        self._lock = threading.Lock()

    def is_new(self, name: str) -> bool:
        with self._lock:
            if name in self._seen or len(self._seen) >= self._limit:
                return False
            self._seen.add(name)
            return True

    def forget(self) -> None:
        with self._lock:
            self._seen.clear()


_deprecations: Final = _Once()


def _call(hook: Hook[E], event: E) -> None:
    try:
        hook(event)
    except Exception:  # noqa: BLE001 (a hook's fault must not break the call)
        _general.exception("the hook for %s failed", type(event).__name__)
