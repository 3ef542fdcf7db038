"""From a request to a good response: the token, the limits, and as many tries as are needed and allowed.

    token ──▶ slot and pace ──▶ send ──▶ good response
      ▲                          │
      └──── pause, as decided ◀──┘ failure

One generator for both drivers (see `steps`). `retry_policy` decides whether a failure is tried again.
"""

import random
from collections.abc import Callable
from typing import Final

from shoptet_api.calls.config import USER_AGENT, Config
from shoptet_api.calls.envelope import api_error, read_envelope
from shoptet_api.calls.guards import ShopGuard, shop_number
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
    """Sends requests, by the settings of one client, until they are answered."""

    def __init__(self, config: Config, jitter: Callable[[], float] = random.random) -> None:
        self._config = config
        self._jitter = jitter
        self._observer = Observer(config.hooks)
        # The last headers are kept: a client has one token, or one for half an hour.
        self._last: tuple[Secret, Headers, Headers] | None = None

    def send(self, request: Request) -> Exchange[Response]:
        """Send the request until a good response arrives.

        Raises:
            ApiError: The response is an error, and another try is useless or not allowed.
            TransportError: No complete response arrived.
            AuthFlowError: No token could be obtained.
        """
        response, permit = yield from self._retried(request)
        if permit is not None:  # pragma: no cover (kept for streams only)
            permit.abandon()
        return response

    def open(self, request: Request) -> Exchange[OpenStream]:
        """Send the request until a good response arrives, and return the response with its body unread.

        The request keeps its slots until the stream is closed.

        Raises:
            ApiError: The response is an error, and another try is useless or not allowed.
            TransportError: No response arrived.
            AuthFlowError: No token could be obtained.
        """
        request.is_streamed = True
        response, permit = yield from self._retried(request)
        return OpenStream(response, permit)

    def _retried(self, request: Request, *, is_proof: bool = False) -> Exchange[tuple[Response, Permit | None]]:
        config = self._config
        deadline = Deadline(config.clock, config.deadline)
        tries, renewed, doubtful, locked = 0, False, False, 0.0
        failed: ApiError | TransportError | None = None
        while True:
            tries += 1
            token = yield from config.source.token(deadline)
            if not is_proof and config.shop_guard is not None and config.shop_guard.needs_proof(token):
                yield from self._prove_shop(config.shop_guard)
            request.headers = self._headers(token, request)
            permit = yield from self._admitted(request, deadline, failed)
            try:
                return (yield from self._try(request, token, deadline, permit, tries))
            except AuthenticationError as error:
                # Only once: a new token that is refused will be refused again.
                if renewed or not config.source.refused(token, error):
                    raise
                renewed = True
                self._observer.renewing(request, error)
                continue
            except (ApiError, TransportError) as error:
                pause = decide(
                    Failure(
                        error=error,
                        # A PUT is repeated, since its repetition changes nothing.
                        method="PUT" if request.is_idempotent else request.method,
                        creates_job=request.creates_job,
                        tries=tries,
                        max_retries=config.max_retries,
                        remaining=deadline.remaining(),
                        locked=locked,
                        jitter=self._jitter(),
                    )
                )
                if isinstance(pause, GiveUp):
                    _add_notes(error, pause, doubtful=doubtful and request.method == "DELETE")
                    raise
                doubtful = doubtful or (error.sent if isinstance(error, TransportError) else error.status >= 500)
                locked += pause.seconds if isinstance(error, ApiError) and error.status == 423 else 0.0
                self._observer.retrying(request, error, tries, pause)
                # Drop the frames and everything that they hold while the call waits.
                failed = error.with_traceback(None)
            yield from sleep(pause.seconds)

    def _prove_shop(self, guard: ShopGuard) -> Exchange[None]:
        """Ask which shop the token is for, since it does not say.

        Raises:
            WrongShopError: It is another shop.
            ApiError: The token has no right to ask.
        """
        config = self._config
        path, limit = "/api/eshop", config.max_response_bytes
        request = Request("GET", path, config.base_url + path, "getEshopInfo", None, config.timeout, limit)
        try:
            response, _ = yield from self._retried(request, is_proof=True)
        except ApiError as error:
            error.add_note("expect_shop: the token does not name its shop, and the shop could not be asked")
            raise
        guard.prove(shop_number(read_envelope(response.body)))

    def _admitted(
        self, request: Request, deadline: Deadline, failed: ApiError | TransportError | None
    ) -> Exchange[Permit]:
        """Wait for a slot. If none frees up in time, the call fails, with its earlier error if it has one."""
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
            # A server may repeat the token: mask it before the response is in an error, a log line or a traceback.
            if not good or token.stands_in(response.body) or token.is_in(response.headers.get("x-request-id", "")):
                response = _without(token, response)
            self._observer.answered(request, response, token, number)
        except TransportError as error:
            self._observer.lost(request, error, number)
            yield from permit.done(None)
            raise
        except GeneratorExit:
            permit.abandon()  # Nobody performs any more steps; the stream closes with its last reference.
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
            # A strict server would refuse to send a file to a client that accepts JSON only.
            last = self._last = (token, _headers(self._config, token, _JSON), _headers(self._config, token, "*/*"))
        return last[2] if request.is_file else last[1]


def _headers(config: Config, token: Secret, accept: str) -> Headers:
    """Return the headers of every request; the API wants a content type even without content."""
    headers = {
        config.source.header: token.reveal(),
        "Content-Type": _JSON,
        "Accept": accept,
        # A file is stored as it arrives.
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
