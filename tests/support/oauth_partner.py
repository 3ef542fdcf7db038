"""The sandbox as one of Shoptet's partners uses it, clocks that a test sets, and drivers for exchanges."""

import json
import threading
from datetime import UTC, datetime, timedelta
from typing import Any, Final, Protocol, TypeVar

import attrs

from shoptet_api import AddonAuth
from shoptet_api.calls.config import Config
from shoptet_api.calls.envelope import api_error
from shoptet_api.calls.exchanges import Exchanges
from shoptet_api.calls.token_source import TokenSource
from shoptet_api.clock import SYSTEM_CLOCK, Clock, Deadline
from shoptet_api.compat import override
from shoptet_api.errors import AuthenticationError
from shoptet_api.sandbox import Sandbox
from shoptet_api.sandbox.clock import SandboxClock
from shoptet_api.sandbox.request_log import LoggedRequest
from shoptet_api.sansio.messages import Headers, Request, Response
from shoptet_api.sansio.steps import Exchange, Sleep, Step, send
from shoptet_api.secret import Secret
from shoptet_api.timeouts import Timeouts
from shoptet_api.transport.async_driver import AsyncDriver
from shoptet_api.transport.first_use import AsyncFirstUse, SyncFirstUse
from shoptet_api.transport.sync_driver import SyncDriver
from tests.support.servers import CannedResponse

T = TypeVar("T")

OAUTH_TOKEN: Final = "planted-oauth-token-" + "0123456789" * 20
FETCH: Final = "oauth.getAccessToken"


class ManualClock(Clock):
    """A clock that stands still until a test or a leaping driver sets it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._seconds = 1_000.0

    def advance(self, seconds: float) -> None:
        with self._lock:
            self._seconds += seconds

    @override
    def monotonic(self) -> float:
        return self._seconds

    @override
    def now(self) -> datetime:
        return datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=self._seconds)


def answer(body: object, status: int = 200, **headers: str) -> CannedResponse:
    return CannedResponse(json.dumps(body).encode(), status, {"Content-Type": "application/json", **headers})


@attrs.frozen
class Partner:
    """A sandbox whose addon has a recognisable token."""

    sandbox: Sandbox
    clock: Clock

    def __attrs_post_init__(self) -> None:
        self.sandbox.addon.oauth_token = OAUTH_TOKEN
        self.sandbox.limits.bucket_size = 100_000

    @property
    def token_url(self) -> str:
        return self.sandbox.addon.token_url

    @property
    def asked(self) -> list[LoggedRequest]:
        """The requests to the OAuth server."""
        return self.sandbox.requests.to(FETCH)

    @property
    def tokens(self) -> list[str]:
        """The valid tokens."""
        return self.sandbox.addon.tokens

    def answer_with(self, reply: CannedResponse, times: int = 1000) -> None:
        """Let the OAuth server give this response."""
        retry_after = reply.headers.get("Retry-After")
        self.sandbox.inject(FETCH, times=times, status=reply.status, body=reply.body, retry_after=retry_after)

    def addon(self, **arguments: Any) -> AddonAuth:
        return AddonAuth(**{"oauth_token": OAUTH_TOKEN, "token_url": self.token_url, "clock": self.clock, **arguments})

    def api_call(self, source: TokenSource, seconds: float = 60.0) -> Exchange[int]:
        """Call the API as the runtime does, again if the token was refused, and return the status."""
        deadline = Deadline(self.clock, seconds)
        token = yield from source.token(deadline)
        answer = yield from self._ask_api(source, token, deadline)
        if answer.status == 401 and source.refused(token, _error(answer)):
            answer = yield from self._ask_api(source, (yield from source.token(deadline)), deadline)
        return answer.status

    def _ask_api(self, source: TokenSource, token: Secret, deadline: Deadline) -> Exchange[Response]:
        url, headers = f"{self.sandbox.url}/api/eshop", Headers(((source.header, token.reveal()),))
        request = Request("GET", "/api/eshop", url, "getEshopInfo", None, Timeouts(), 1_000_000, headers=headers)
        return (yield from send(request, deadline))


def _error(answer: Response) -> AuthenticationError:
    request = Request("GET", "/", "http://x/", "getThing", None, Timeouts(), 1_000_000)
    error = api_error(request, answer, datetime.now(UTC))
    assert isinstance(error, AuthenticationError)
    return error


class Runner(Protocol):
    """Runs an exchange to its end with a sync or an async driver."""

    def __call__(self, exchange: Exchange[T], clock: Clock = SYSTEM_CLOCK) -> T: ...


def exchanges(clock: Clock = SYSTEM_CLOCK) -> Exchanges:
    return Exchanges(Config(access_token=Secret("none"), clock=clock))


class LeapingClock(Clock):
    """The machine's clock, ahead by the time that leaping drivers were to sleep."""

    def __init__(self) -> None:
        self.ahead = 0.0

    def advance(self, seconds: float) -> None:
        self.ahead += seconds

    @override
    def monotonic(self) -> float:
        return super().monotonic() + self.ahead

    @override
    def now(self) -> datetime:
        return super().now() + timedelta(seconds=self.ahead)


def leapt(step: Step, clock: Clock) -> bool:
    """Perform a sleep by setting the clock forward; return whether the step was one."""
    if isinstance(step, Sleep) and isinstance(clock, ManualClock | LeapingClock | SandboxClock):
        clock.advance(step.seconds)
        return True
    return False


class LeapingSyncDriver(SyncDriver):
    @override
    def _perform(self, step: Step) -> object:
        return None if leapt(step, self.config.clock) else super()._perform(step)


class LeapingAsyncDriver(AsyncDriver):
    @override
    async def _perform(self, step: Step) -> object:
        return None if leapt(step, self.config.clock) else await super()._perform(step)


def run_sync(exchange: Exchange[T], clock: Clock = SYSTEM_CLOCK) -> T:
    driver = LeapingSyncDriver(exchanges(clock), SyncFirstUse())
    try:
        return driver.run(exchange)
    finally:
        driver.close()


async def run_async(exchange: Exchange[T], clock: Clock = SYSTEM_CLOCK) -> T:
    driver = LeapingAsyncDriver(exchanges(clock), AsyncFirstUse())
    try:
        return await driver.run(exchange)
    finally:
        await driver.close()
