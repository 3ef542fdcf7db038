"""From a request to a good answer: the token, the limits, and as many tries as it takes and makes sense.

    token ──▶ place and pace ──▶ send ──▶ good answer
      ▲                           │
      └──── pause, as planned ◀───┘ failure

One generator for both drivers (see `steps`). Whether a failure is tried again is decided in `retry_plan`.
"""

import random
from collections.abc import Callable
from typing import Final

from shoptet_api.calls.config import USER_AGENT, Config
from shoptet_api.calls.envelope import api_error
from shoptet_api.calls.hooks import Observer
from shoptet_api.calls.open_stream import OpenStream
from shoptet_api.calls.retry_policy import Failure, GiveUp, decide
from shoptet_api.clock import Deadline
from shoptet_api.errors import ApiError, AuthenticationError, ShoptetError, TimeoutError, TransportError
from shoptet_api.limits.protocol import Admission, Permit
from shoptet_api.sansio.messages import Headers, Request, Response
from shoptet_api.sansio.steps import Exchange, close_stream, send, sleep
from shoptet_api.secret import Secret

_JSON: Final = "application/json"


class Attempts:
    """Gets requests answered, by the settings of one client."""

    def __init__(self, config: Config, jitter: Callable[[], float] = random.random) -> None:
        self._config: Final = config
        self._chance: Final = jitter
        self._observer: Final = Observer(config.hooks)
        # The last ones are kept: a client has one token, or one for half an hour.
        self._last: tuple[Secret, Headers, Headers] | None = None

    def send(self, request: Request) -> Exchange[Response]:
        """Send the request until it is answered well, or raise.

        Raises:
            ApiError: The answer is an error, and another try is of no use or not allowed.
            TransportError: No whole answer came.
            AuthFlowError: No token could be had.
        """
        response, permit = yield from self._tried(request)
        if permit is not None:  # pragma: no cover (kept for streams only)
            permit.abandon()
        return response

    def open(self, request: Request) -> Exchange[OpenStream]:
        """Send the request until it is answered well; the answer with its body still to be read.

        Its places among the requests under way stay taken until the stream is closed.

        Raises:
            ApiError: The answer is an error, and another try is of no use or not allowed.
            TransportError: No answer came.
            AuthFlowError: No token could be had.
        """
        request.is_streamed = True
        response, permit = yield from self._tried(request)
        return OpenStream(response, permit)

    def _tried(self, request: Request) -> Exchange[tuple[Response, Permit | None]]:
        config = self._config
        deadline = Deadline(config.clock, config.deadline)
        tries, renewed, doubtful, locked = 0, False, False, 0.0
        failed: ApiError | TransportError | None = None
        while True:
            tries += 1
            token = yield from config.source.token(deadline)
            request.headers = self._headers(token, request)
            permit = yield from self._admitted(request, deadline, failed)
            try:
                return (yield from self._try(request, token, deadline, permit, tries))
            except AuthenticationError as error:
                # Once: a token that is refused when it is new will be refused again.
                if renewed or not config.source.refused(token, error):
                    raise
                renewed = True
                self._observer.renewing(request, error)
                continue
            except (ApiError, TransportError) as error:
                pause = decide(
                    Failure(
                        error=error,
                        method=request.method,
                        creates_job=request.creates_job,
                        tries=tries,
                        max_retries=config.max_retries,
                        remaining=deadline.left(),
                        locked=locked,
                        jitter=self._chance(),
                    )
                )
                if isinstance(pause, GiveUp):
                    _add_notes(error, pause, doubtful=doubtful and request.method == "DELETE")
                    raise
                doubtful = doubtful or (error.sent if isinstance(error, TransportError) else error.status >= 500)
                locked += pause.seconds if isinstance(error, ApiError) and error.status == 423 else 0.0
                self._observer.retrying(request, error, tries, pause)
                # Without its frames and all that they hold, while the call waits.
                failed = error.with_traceback(None)
            yield from sleep(pause.seconds)

    def _admitted(
        self, request: Request, deadline: Deadline, failed: ApiError | TransportError | None
    ) -> Exchange[Permit]:
        """Wait to be let in. Not being let in is the end of a call; one that failed before ends as it failed."""
        config = self._config
        admission = Admission(
            config.source.key,
            config.origin,
            request.operation,
            request.method,
            request.path,
            deadline,
            request.timeout.pool,
        )
        try:
            return (yield from config.limits.admit(admission))
        except TimeoutError as late:
            if failed is None:
                raise
            failed.add_note(f"not tried again: {late}")
        raise failed

    def _try(
        self, request: Request, token: Secret, deadline: Deadline, permit: Permit, number: int
    ) -> Exchange[tuple[Response, Permit | None]]:
        response: Response | None = None
        try:
            self._observer.sending(request, number)
            response = yield from send(request, deadline)
            if response.stream is None:
                yield from permit.done(response)
            good = 200 <= response.status < 300
            # In case the server repeats what it was sent; before the answer is part of an error, log line or traceback.
            if not good or token.stands_in(response.body) or token.is_in(response.headers.get("x-request-id", "")):
                response = _without(token, response)
            self._observer.answered(request, response, token, number)
        except TransportError as error:
            self._observer.lost(request, error, number)
            yield from permit.done(None)
            raise
        except BaseException:
            permit.abandon()
            if response is not None and response.stream is not None:
                yield from close_stream(response.stream)
            raise
        if not good:
            raise api_error(request, response, self._config.clock.now())
        return response, None if response.stream is None else permit

    def _headers(self, token: Secret, request: Request) -> Headers:
        last = self._last
        if last is None or last[0] is not token:
            # A server that takes Accept at its word would refuse to send a file to someone who wants JSON.
            last = self._last = (token, _headers(self._config, token, _JSON), _headers(self._config, token, "*/*"))
        return last[2] if request.is_file else last[1]


def _headers(config: Config, token: Secret, accept: str) -> Headers:
    """What every request carries; the API wants a content type even where there is no content."""
    headers = {
        config.source.header: token.reveal(),
        "Content-Type": _JSON,
        "Accept": accept,
        # A file is kept as it comes.
        "Accept-Encoding": "gzip, deflate" if accept == _JSON else "identity",
        "User-Agent": USER_AGENT,
    }
    for name, value in config.headers.items():
        headers["User-Agent" if name.lower() == "user-agent" else name] = value
    return Headers(tuple(headers.items()))


def _without(token: Secret, response: Response) -> Response:
    headers = {name.lower(): token.hide(value) for name, value in response.headers.items()}
    return Response(response.status, headers, token.hide_in(response.body), response.seconds, response.stream)


def _add_notes(error: ShoptetError, pause: GiveUp, *, doubtful: bool) -> None:
    if pause.reason:
        error.add_note(f"not tried again: {pause.reason}")
    if doubtful and isinstance(error, ApiError) and error.status == 404:
        error.add_note("an earlier try of this call may have deleted it")
