"""A partner's OAuth server as the tests need it, clocks to set by hand, and ways to run exchanges."""

import json
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, Final, Protocol, TypeVar

from shoptet_api import AddonAuth
from shoptet_api.async_connections import AsyncConnections
from shoptet_api.async_driver import AsyncDriver
from shoptet_api.auth.source import TokenSource
from shoptet_api.clock import SYSTEM_CLOCK, Clock, Deadline
from shoptet_api.compat import override
from shoptet_api.config import Config
from shoptet_api.envelope import api_error
from shoptet_api.errors import AuthenticationError
from shoptet_api.exchange import Exchanges
from shoptet_api.secret import Secret
from shoptet_api.steps import Answer, Exchange, Headers, Request, Sleep, Step, send
from shoptet_api.sync_connections import SyncConnections
from shoptet_api.sync_driver import SyncDriver
from shoptet_api.timeouts import Timeouts
from tests.client.servers import Asked, Script, Server, Told, told

T = TypeVar("T")

OAUTH_TOKEN: Final = "planted-oauth-token-" + "0123456789" * 20
PATH: Final = "/action/ApiOAuthServer/getAccessToken"
FIVE: Final = 5


class ManualClock(Clock):
    """Stands still until it is set, by a test or by a `leaping` driver."""

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


def answer(body: object, status: int = 200, **headers: str) -> Told:
    return Told(json.dumps(body).encode(), status, {"Content-Type": "application/json", **headers})


class Partner:
    """Issues API access tokens, five at a time, and knows which of them are valid. Also the API that takes them."""

    def __init__(self, server: Server, clock: Clock = SYSTEM_CLOCK) -> None:
        self._server = server
        self._clock = clock
        self._lock = threading.Lock()
        self._valid: dict[str, float] = {}
        self.lifetime = 1800.0
        self.issued: list[str] = []
        self.most_valid = 0
        self.before: Callable[[], object] = lambda: None
        """Called before a token is issued."""
        self.oauth: Script | None = None
        """Answers in place of the OAuth server."""
        server.script = self.script

    @property
    def token_url(self) -> str:
        return self._server.url + PATH

    @property
    def asked(self) -> list[Asked]:
        """What the OAuth server was asked."""
        return [asked for asked in self._server.asked if asked.path == PATH]

    def script(self, asked: Asked) -> Told:
        if asked.path != PATH:
            with self._lock:
                good = self._valid.get(str(asked.headers["Shoptet-Access-Token"]), 0) > self._clock.monotonic()
            return told({"ok": True}) if good else told(None, status=401, errors=[{"errorCode": "expired-token"}])
        if self.oauth is not None:
            return self.oauth(asked)
        self.before()
        return self.issue(asked)

    def issue(self, asked: Asked) -> Told:
        if asked.headers["Authorization"] != f"Bearer {OAUTH_TOKEN}":
            return answer({"error": "invalid_token"}, 401)
        with self._lock:
            now = self._clock.monotonic()
            self._valid = {token: end for token, end in self._valid.items() if end > now}
            if len(self._valid) >= FIVE:
                return answer({"error": "maximum_tokens_reached"}, 429)
            token = f"planted-api-token-{len(self.issued):05d}-{'x' * 20}"
            self.issued.append(token)
            self._valid[token] = now + self.lifetime
            self.most_valid = max(self.most_valid, len(self._valid))
        return answer({"access_token": token, "expires_in": int(self.lifetime)})

    def expire_all(self) -> None:
        with self._lock:
            self._valid.clear()

    def addon(self, **arguments: Any) -> AddonAuth:
        return AddonAuth(**{"oauth_token": OAUTH_TOKEN, "token_url": self.token_url, "clock": self._clock, **arguments})

    def api_call(self, source: TokenSource, seconds: float = 60.0) -> Exchange[int]:
        """Call the API as the runtime does: once more if the token was refused. The status comes back."""
        deadline = Deadline(self._clock, seconds)
        token = yield from source.token(deadline)
        answer = yield from self._ask_api(source, token, deadline)
        if answer.status == 401 and source.refused(token, _error(answer)):
            answer = yield from self._ask_api(source, (yield from source.token(deadline)), deadline)
        return answer.status

    def _ask_api(self, source: TokenSource, token: Secret, deadline: Deadline) -> Exchange[Answer]:
        url, headers = f"{self._server.url}/api/eshop", Headers(((source.header, token.reveal()),))
        request = Request("GET", "/api/eshop", url, "getEshopInfo", None, Timeouts(), 1_000_000, headers=headers)
        return (yield from send(request, deadline))


def _error(answer: Answer) -> AuthenticationError:
    headers, body = answer.headers, answer.body
    error = api_error(
        status=401, headers=headers, body=body, method="GET", path="/", url="http://x/", now=datetime.now(UTC)
    )
    assert isinstance(error, AuthenticationError)
    return error


class Runner(Protocol):
    """Runs an exchange to its end, by whichever driver."""

    def __call__(self, exchange: Exchange[T], clock: Clock = SYSTEM_CLOCK) -> T: ...


def exchanges(clock: Clock = SYSTEM_CLOCK) -> Exchanges:
    return Exchanges(Config(access_token=Secret("none"), clock=clock))


class LeapingClock(Clock):
    """The machine's clock, which is ahead by all that a `leaping` driver has slept."""

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
    """Whether the step is a sleep, which on a clock that can be set is over at once and has taken its time."""
    if isinstance(step, Sleep) and isinstance(clock, ManualClock | LeapingClock):
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
    driver = LeapingSyncDriver(exchanges(clock), SyncConnections())
    try:
        return driver.run(exchange)
    finally:
        driver.close()


async def run_async(exchange: Exchange[T], clock: Clock = SYSTEM_CLOCK) -> T:
    driver = LeapingAsyncDriver(exchanges(clock), AsyncConnections())
    try:
        return await driver.run(exchange)
    finally:
        await driver.close()
