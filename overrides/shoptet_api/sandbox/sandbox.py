"""What a user of the sandbox holds in hand."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from types import TracebackType
from typing import Any, Final, Self

from starlette.applications import Starlette

from shoptet_api.checks import check_number, check_seconds, check_whole
from shoptet_api.errors import ConfigurationError
from shoptet_api.sandbox import matching
from shoptet_api.sandbox.arguments import check_aware, check_paths, check_scale, mapping
from shoptet_api.sandbox.background.jobs import Jobs
from shoptet_api.sandbox.background.results import Results
from shoptet_api.sandbox.background.webhooks import Notification, Webhooks
from shoptet_api.sandbox.clock import SandboxClock, StoppedClock
from shoptet_api.sandbox.environment import Environment, Settings, Shift
from shoptet_api.sandbox.faults.disconnect import Cut
from shoptet_api.sandbox.faults.faults import Faults, Injected, JobEnd
from shoptet_api.sandbox.json_types import Json
from shoptet_api.sandbox.records import orders_of, products_of
from shoptet_api.sandbox.request_log import Requests
from shoptet_api.sandbox.rules.access import Right
from shoptet_api.sandbox.rules.addon import Addon
from shoptet_api.sandbox.rules.limits import Limits
from shoptet_api.sandbox.rules.modules import Modules
from shoptet_api.sandbox.server.app import make_app
from shoptet_api.sandbox.server.uvicorn_thread import Server
from shoptet_api.sandbox.state.shop import EPOCH, Shop

_IN_PROCESS: Final = "http://sandbox"
_SETTLE_SECONDS: Final = 30.0
_UNITS: Final = {"days": 86_400, "hours": 3600, "minutes": 60, "seconds": 1}


class Sandbox:
    """A made-up shop with a server that behaves like the API.

        with Sandbox() as sandbox, Shoptet(private_token=sandbox.token, base_url=sandbox.url) as shop:
            shop.orders.list()

    `sandbox.app` is the same as an ASGI application, for tests without a socket.

    Args:
        seed: The same seed gives the same shop, on any day.
        products: How many products the shop has.
        orders: How many orders it has.
        host: Address to serve on.
        port: Port to serve on; 0 takes a free one.
        limits: Whether connections, the bucket and the locks refuse anything.
        latency: Seconds that every answer takes longer.
        frozen: Whether the clock stands still between calls of `advance`: at `now` from the start.
        now: The moment that the shop is found in, aware: its newest orders have just come, and what came before goes
            back some months. None: always the same moment. For orders of these days, `datetime.now(UTC)`.
        call_anywhere: Whether webhooks and files of batches may be on other machines.

    Raises:
        ConfigurationError: Something of it cannot be.

    Attributes:
        token: A private token that may do everything.
        addon: The addon that is installed in the shop: its OAuth data, and what the shop does with it.
        shop: The shop's state.
        clock: What time it is in the shop; give it to a client, and both go by the same time.
        requests: What came, and what it was answered.
        jobs: The jobs, and how long they take.
        results: How results of jobs are served.
        webhooks: The registered webhooks, and how they are delivered.
        limits: Connections, the bucket and the locks.
        modules: The modules that the shop has.
        orders: The orders by code, each as the API gives its detail with all sections.
        products: The products by GUID, or by the code of a variant, likewise.
    """

    def __init__(
        self,
        *,
        seed: int = 1,
        products: int = 60,
        orders: int = 40,
        host: str = "127.0.0.1",
        port: int = 0,
        limits: bool = True,
        latency: float = 0.0,
        frozen: bool = False,
        now: datetime | None = None,
        call_anywhere: bool = False,
    ) -> None:
        check_scale("products", products, 1)
        check_scale("orders", orders, 0)
        check_seconds("latency", latency, may_be_zero=True)
        check_whole("seed", seed)
        check_aware("now", now)
        self._host: Final = host
        self._port: Final = port
        self._server: Server | None = None
        self._is_stopped = False
        found = EPOCH if now is None else now
        self.clock: Final = SandboxClock(StoppedClock(found)) if frozen else SandboxClock()
        settings = Settings(
            seed=seed, products=products, orders=orders, now=found, limits=limits, call_anywhere=call_anywhere
        )
        self._environment: Final = Environment(settings, self.clock)
        self._environment.latency = latency
        self.app: Final[Starlette] = make_app(self._environment)
        self.token: Final = self._environment.access.token
        self.addon: Final[Addon] = self._environment.addon
        self.shop: Final[Shop] = self._environment.shop
        self.requests: Final[Requests] = self._environment.requests
        self.jobs: Final[Jobs] = self._environment.jobs
        self.results: Final[Results] = self._environment.results
        self.webhooks: Final[Webhooks] = self._environment.webhooks
        self.limits: Final[Limits] = self._environment.limits
        self.modules: Final[Modules] = self._environment.modules
        self.orders: Final = orders_of(self._environment)
        self.products: Final = products_of(self._environment)

    @property
    def url(self) -> str:
        """Where it can be reached."""
        return self._server.url if self._server is not None else _IN_PROCESS

    @property
    def faults(self) -> Faults:
        """The faults that wait for their operations."""
        return self._environment.faults

    @property
    def latency(self) -> float:
        """Seconds that every answer takes longer."""
        return self._environment.latency

    @latency.setter
    def latency(self, latency: float) -> None:
        self._environment.latency = check_seconds("latency", latency, may_be_zero=True)

    @property
    def held(self) -> int:
        """How many requests wait for `release`."""
        return self._environment.gate.waiting

    def hold(self, most: int | None = None) -> None:
        """Let requests wait, each with its connection and its locks, so that there are many at once.

        Args:
            most: How many of the next ones; what comes after them is answered. None: all of them.

        Raises:
            ConfigurationError: `most` is less than one.
        """
        if most is not None and most < 1:
            raise ConfigurationError("most", f"is {most}; one request or more can be held")
        self._environment.gate.close(most)

    def release(self, only: Mapping[str, str | int | None] | None = None) -> None:
        """Answer the requests that wait, and let no more wait.

        Args:
            only: Those alone that have these values in their path or query, now and from now on, by wire name:
                `{"page": 2}`; None stands for what is not there. The others wait on.
        """
        if only is None:
            self._environment.gate.open()
        else:
            self._environment.gate.let_through(matching.only(only))

    def start(self) -> Self:
        """Serve on the port.

        Raises:
            ConfigurationError: The port cannot be had, or the sandbox was stopped: its jobs and webhooks have ended.
        """
        if self._is_stopped:
            raise ConfigurationError("sandbox", "was stopped; make another one")
        if self._server is None:
            self._server = Server(self.app, self._host, self._port)
            self._environment.place_at(self._server.url)
            self._server.start()
        return self

    def stop(self) -> None:
        """Stop serving, end what runs in the background, and remove the results of jobs."""
        self._is_stopped = True
        self._environment.gate.end()
        server, self._server = self._server, None
        if server is not None:
            server.stop()
        self._environment.close()

    def wait(self) -> None:
        """Serve until the program is ended."""
        if self._server is not None:
            self._server.wait()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def private_token(self, rights: Mapping[str, Right] | None = None, *, token: str | None = None) -> str:
        """Make another private token.

        Args:
            rights: By endpoint group, which is a resource of the client: `{"orders": "read"}`. None: everything.
            token: The token itself, for code that has one in its settings. None: a made-up one.

        Raises:
            ConfigurationError: A right is none of `read`, `write` and `read+write`, there is no such group, or the
                token is empty.
        """
        mapping("rights", rights or {})
        if token is not None and not token.strip():
            raise ConfigurationError("token", "is empty")
        groups = {operation.resource for operation in self._environment.spec.operations.values()}
        if unknown := sorted((rights or {}).keys() - groups):
            raise ConfigurationError("rights", f"name {', '.join(unknown)}; groups are {', '.join(sorted(groups))}")
        return self._environment.access.private_token(rights, token)

    def revoke(self, token: str) -> None:
        """Make a token unknown."""
        self._environment.access.revoke(token)

    def advance(
        self,
        *,
        days: float = 0,
        hours: float = 0,
        minutes: float = 0,
        seconds: float = 0,
        wait: bool = True,
    ) -> None:
        """Put the clock forward; whatever comes due meanwhile has happened on return.

        Args:
            days: How far.
            hours: How far.
            minutes: How far.
            seconds: How far.
            wait: False returns at once: for whoever receives the webhooks in this very event loop.

        Raises:
            ConfigurationError: The clock would go back, or beyond what a calendar has.
        """
        parts = {"days": days, "hours": hours, "minutes": minutes, "seconds": seconds}
        ahead = sum(_UNITS[name] * check_number(name, part) for name, part in parts.items())
        self._environment.advance(ahead, _SETTLE_SECONDS if wait else 0.0)

    def settle(self, timeout: float = _SETTLE_SECONDS) -> bool:
        """Wait until what is due has happened; False where that took longer than so many seconds."""
        return self._environment.schedule.settle(timeout)

    def inject(
        self,
        operation: str | None = None,
        *,
        times: int = 1,
        status: int | None = None,
        code: str | None = None,
        body: bytes | None = None,
        retry_after: str | int | None = None,
        headers: Mapping[str, str | None] | None = None,
        only: Mapping[str, str | int | None] | None = None,
        latency: float = 0.0,
        cut: Cut | None = None,
        missing: Sequence[str] = (),
        null: Sequence[str] = (),
        retyped: Sequence[str] = (),
        extra: Mapping[str, Any] | None = None,
        job: JobEnd | None = None,
    ) -> Injected:
        """Let a fault strike the next calls of an operation.

        Args:
            operation: `orders.get`, or an operationId; `oauth.getAccessToken` and its like; None: whichever comes next.
            times: How often.
            status: Answer with this status instead.
            code: Error code of that answer.
            body: Body of that answer instead of an envelope: HTML, or JSON where it begins like it. Its status is 200
                where none is given.
            retry_after: `Retry-After` of the answer.
            headers: Headers that the answer has as well, or instead of its own; None leaves one out.
            only: Strike only requests that have these values in their path or query, by wire name: `{"page": 2}`; None
                stands for what is not there.
            latency: Seconds that the answer takes longer.
            cut: Cut the connection: `before-headers`, `after-headers` or `mid-body`.
            missing: Paths inside of `data` to leave out: `order.items[].code`; `expires_in` of an OAuth server.
            null: Paths to make null.
            retyped: Paths to give another type: numbers for their texts, texts for numbers, lists for the rest.
            extra: Values to put at paths.
            job: How the job ends: `failed`, `killed`, `expired`, or `silent` for the failure that no webhook tells of.

        Raises:
            ConfigurationError: There is no such operation, or a value cannot be.
        """
        settings = {
            "status": status,
            "code": code,
            "body": body,
            "retry_after": retry_after,
            "headers": dict(headers or {}),
            "only": matching.only(only),
            "latency": latency,
            "cut": cut,
            "missing": check_paths("missing", missing),
            "null": check_paths("null", null),
            "retyped": check_paths("retyped", retyped),
            "extra": dict(mapping("extra", extra or {})),
            "job": job,
        }
        return self._environment.faults.add(operation, times, settings)

    def emit(self, event: str, instance: str | int | Sequence[str | int], payload: Json = None) -> list[Notification]:
        """Let an event happen: whoever registered for it is told.

        Args:
            event: `order:create`.
            instance: What it happened to; a list for a mass event.
            payload: For webhooks that are registered with `full`.

        Raises:
            ConfigurationError: The API has no such event.
        """
        return self._environment.emit(event, instance, payload)

    def deliver(self, notification: Notification) -> None:
        """Deliver a notification once more, and wait for it."""
        self.webhooks.deliver(notification)
        self.settle()

    def shift(self, operation: str, rows: int = 1, *, from_page: int = 2) -> None:
        """Let rows of a list shift between its pages, as they do when records come and go.

        Args:
            operation: `orders.list`.
            rows: How many first rows are gone; negative: how many new ones stand before them. 0: as it was.
            from_page: From this page on.

        Raises:
            ConfigurationError: There is no such list.
        """
        found = self._environment.faults.named(operation)
        if found.kind != "page":
            raise ConfigurationError("operation", f"{operation!r} answers with no pages")
        check_whole("rows", rows)
        if check_whole("from_page", from_page) < 1:
            raise ConfigurationError("from_page", f"is {from_page}; pages count from 1")
        self._environment.shifts[found.id] = Shift(rows, from_page)

    def deprecate(self, operation: str, sunset: datetime) -> None:
        """Let an operation tell that it ends.

        Args:
            operation: `orders.list`.
            sunset: When; aware.

        Raises:
            ConfigurationError: There is no such operation, or the time has no zone.
        """
        check_aware("sunset", sunset)
        self._environment.deprecated[self._environment.faults.named(operation).id] = sunset
