"""The public entry point: `Sandbox`."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from os import PathLike
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self, TypedDict, cast

import msgspec
from starlette.types import ASGIApp

from shoptet_api.checks import check_number, check_seconds, check_whole
from shoptet_api.clock import SYSTEM_CLOCK, Clock
from shoptet_api.errors import ConfigurationError
from shoptet_api.sandbox import matching
from shoptet_api.sandbox.arguments import check_aware, check_paths, check_scale, mapping
from shoptet_api.sandbox.background import in_process
from shoptet_api.sandbox.background.addon import Addon
from shoptet_api.sandbox.background.in_process import Application, AppResponse, InProcessRequest
from shoptet_api.sandbox.background.jobs import Jobs
from shoptet_api.sandbox.background.journal import Written
from shoptet_api.sandbox.background.results import Results
from shoptet_api.sandbox.background.webhooks import Notification, Webhooks
from shoptet_api.sandbox.clock import SandboxClock, StoppedClock
from shoptet_api.sandbox.environment import Environment, Settings, Shift
from shoptet_api.sandbox.faults.disconnect import Cut
from shoptet_api.sandbox.faults.faults import Faults, Injected, JobEnd
from shoptet_api.sandbox.json_types import Json
from shoptet_api.sandbox.records import orders_of, products_of
from shoptet_api.sandbox.request_log import RequestLog
from shoptet_api.sandbox.rules.access import Right
from shoptet_api.sandbox.rules.limits import Limits
from shoptet_api.sandbox.rules.modules import Modules
from shoptet_api.sandbox.scenarios.apply import Builder
from shoptet_api.sandbox.scenarios.document import Contents, RunningJob, Scenario, Webhook, Write, encode, read
from shoptet_api.sandbox.server.app import make_app
from shoptet_api.sandbox.server.several_shops import ShopRouter
from shoptet_api.sandbox.server.uvicorn_thread import Server
from shoptet_api.sandbox.state.reference import ESHOP_ID
from shoptet_api.sandbox.state.shop import EPOCH, Shop

_IN_PROCESS: Final = "http://sandbox"
_SETTLE_SECONDS: Final = 30.0
_UNITS: Final = {"days": 86_400, "hours": 3600, "minutes": 60, "seconds": 1}


class ClientOptions(TypedDict):
    """Options of a client of the sandbox."""

    private_token: str
    base_url: str
    clock: Clock


class Sandbox:
    """A sandbox shop with a server that behaves like the API.

        with Sandbox() as sandbox, Shoptet(private_token=sandbox.token, base_url=sandbox.url) as shop:
            shop.orders.list()

    `sandbox.app` is the same shop as an ASGI application, for tests without a socket.

    Args:
        seed: The same seed gives the same shop, on any day.
        products: Number of products in the shop.
        orders: Number of orders in the shop.
        host: Address to serve on.
        port: Port to serve on; 0 picks a free one.
        limits: Whether connections, the bucket and the locks refuse requests.
        latency: Seconds added to every response.
        frozen: Whether the clock stands still between the calls of `advance`; it starts at `now`.
        skip_waits: Whether the clock moves ahead, instead of the client waiting, once every call of the clients on this
            clock waits: for a retry, a job, a token, or room in the bucket.
        now: The shop's start time, aware: its newest orders were placed just before, its older ones over some months.
            None: always the same time. For recent orders, `datetime.now(UTC)`.
        allowed_hosts: Names at which the sandbox answers, besides this machine's and any address.
        shops: Number of shops on the port; `sandbox.shops` holds them. The same addon is installed in all of them.
        scenario: A file that describes the shop, in YAML or JSON. Its settings replace the arguments.
        allow_remote: Whether receivers of webhooks and files of batches may be on other machines.

    Raises:
        ConfigurationError: An argument is invalid.

    Attributes:
        token: A private token with all rights.
        addon: The addon installed in the shop: its OAuth data, and its installation and suspension.
        shop: The shop's state.
        clock: The shop's clock; give it to a client, and both have the same time.
        requests: The log of requests and responses.
        jobs: The jobs, and settings for how long they take.
        results: Settings for how results of jobs are served.
        webhooks: The registered webhooks, and settings for their delivery.
        limits: Connections, the bucket and the locks.
        modules: The modules that the shop has.
        shops: All shops of the sandbox, this one first.
        named: The shops of a scenario with several, by name.
        orders: The orders by code, each as the API returns its detail with all sections.
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
        skip_waits: bool = True,
        now: datetime | None = None,
        allow_remote: bool = False,
        allowed_hosts: Sequence[str] = (),
        shops: int = 1,
        scenario: "str | PathLike[str] | None" = None,
        _first: "Sandbox | None" = None,
    ) -> None:
        described = Scenario() if scenario is None else read(scenario)
        seed = seed if described.seed is None else described.seed
        products = products if described.made_up_products is None else described.made_up_products
        orders = orders if described.made_up_orders is None else described.made_up_orders
        now, frozen = described.now or now, frozen if described.frozen is None else described.frozen
        shops = len(described.shops) or shops
        check_scale("products", products, 1)
        check_scale("orders", orders, 0)
        check_seconds("latency", latency, may_be_zero=True)
        check_whole("seed", seed)
        check_aware("now", now)
        check_paths("allowed_hosts", allowed_hosts)
        check_scale("shops", shops, 1)
        self._host: Final = host
        self._port: Final = port
        self._server: Server | None = None
        self._is_stopped = False
        start = EPOCH if now is None else now.astimezone(UTC)
        self._first: Final = self if _first is None else _first
        base = StoppedClock(start) if frozen else SYSTEM_CLOCK
        self.clock: Final[SandboxClock] = SandboxClock(base, skips_waits=skip_waits) if _first is None else _first.clock
        settings = Settings(
            seed=seed,
            products=products,
            orders=orders,
            now=start,
            limits=limits,
            allow_remote=allow_remote,
            eshop_id=ESHOP_ID + (0 if _first is None else seed - _first.shop.seed),
            credentials=None if _first is None else (_first.addon.client_id, _first.addon.client_secret),
        )
        self._environment: Final = Environment(settings, self.clock)
        self._environment.latency = latency
        self._own_app: Final = make_app(self._environment, (host, *allowed_hosts))
        self.token: Final = self._environment.access.token
        self.addon: Final[Addon] = self._environment.addon
        self.shop: Final[Shop] = self._environment.shop
        self.requests: Final[RequestLog] = self._environment.requests
        self.jobs: Final[Jobs] = self._environment.jobs
        self.results: Final[Results] = self._environment.results
        self.webhooks: Final[Webhooks] = self._environment.webhooks
        self.limits: Final[Limits] = self._environment.limits
        self.modules: Final[Modules] = self._environment.modules
        self.orders: Final = orders_of(self._environment)
        self.products: Final = products_of(self._environment)
        more = {
            "products": products,
            "orders": orders,
            "limits": limits,
            "latency": latency,
            "now": now,
            "allow_remote": allow_remote,
            "allowed_hosts": allowed_hosts,
        }
        others = [Sandbox(seed=seed + number, _first=self, **cast("Any", more)) for number in range(1, shops)]
        self.shops: Final[Sequence[Sandbox]] = (self, *others)
        self.named: Final[Mapping[str, Sandbox]] = dict(zip(described.shops, self.shops, strict=False))
        self._settings: Final = Scenario(
            name=described.name, seed=seed, made_up_products=products, made_up_orders=orders, now=start, frozen=frozen
        )
        self._build(described)
        self._began: Final = self.clock.now() - timedelta(seconds=described.elapsed)
        served = [(one._environment, one._own_app) for one in self.shops]  # noqa: SLF001 (its own class)
        self.app: Final[ASGIApp] = self._own_app if shops == 1 else ShopRouter(served)

    def _build(self, described: Scenario) -> None:
        """Put the contents of a scenario into the shops, and let the time pass that has passed in it."""
        names = list(self.named) or [f"Shop {one.shop.eshop_id}" for one in self.shops]
        for one in self.shops:
            one._environment.shop_names = names  # noqa: SLF001 (its own class)
        builders = [(Builder(self._environment, self.inject), cast("Contents", described))]
        for name, one in self.named.items():
            builder = Builder(one._environment, one.inject, f"shops.{name}.")  # noqa: SLF001 (as above)
            builders.append((builder, described.shops[name]))
        for builder, contents in builders:
            builder.build(contents)
        self.clock.advance(described.elapsed)
        for builder, contents in builders:
            builder.continue_jobs(contents.jobs)

    @classmethod
    def load(cls, path: "str | PathLike[str]") -> "Sandbox":
        """Return the sandbox that `save` stored, or that a scenario describes.

        Raises:
            ConfigurationError: The file cannot be read, or a part of it is wrong.
        """
        return cls(scenario=path)

    def save(self, path: "str | PathLike[str]") -> None:
        """Save the shop: its settings, what was written to it by requests, its webhooks and its missing modules.

        Jobs that run continue in the new sandbox. The file ends in `.json`, or is YAML. Ended jobs, tokens and requests
        are not saved, and neither is what a program changed without a request.

        Raises:
            ConfigurationError: There are several shops.
        """
        if len(self.shops) > 1:
            raise ConfigurationError("sandbox", "has several shops, which cannot be saved")
        now = self.clock.monotonic()
        webhooks = [Webhook(one.event, one.url, one.send_payload == "full") for one in self.webhooks.all()]
        saved = msgspec.structs.replace(
            self._settings,
            writes=[_saved(one) for one in self._environment.journal.writes],
            jobs=[
                RunningJob(
                    id=job.id,
                    request=_saved(job.request),
                    created=job.created - now,
                    due=job.due - now,
                    started=None if job.started is None else job.started - now,
                    end=job.end,
                )
                for job in self.jobs.all()
                if not job.is_finished
            ],
            webhooks=webhooks,
            missing_modules=self.modules.missing,
            elapsed=(self.clock.now() - self._began).total_seconds(),
        )
        Path(path).write_bytes(encode(saved, is_json=Path(path).suffix == ".json"))

    @property
    def url(self) -> str:
        """The base URL of the sandbox."""
        server = self._first._server  # noqa: SLF001 (its own class)
        return server.url if server is not None else _IN_PROCESS

    @property
    def options(self) -> ClientOptions:
        """Options of a client with all rights, on the sandbox's clock: `Shoptet(**sandbox.options)`."""
        return {"private_token": self.token, "base_url": self.url, "clock": self.clock}

    @property
    def faults(self) -> Faults:
        """The faults that wait for their operations."""
        return self._environment.faults

    @property
    def latency(self) -> float:
        """Seconds added to every response."""
        return self._environment.latency

    @latency.setter
    def latency(self, latency: float) -> None:
        self._environment.latency = check_seconds("latency", latency, may_be_zero=True)

    @property
    def held(self) -> int:
        """The number of requests that wait for `release`."""
        return self._environment.gate.waiting

    def hold(self, maximum: int | None = None) -> None:
        """Hold requests back, each with its connection and its locks, so that many run at once.

        Args:
            maximum: Number of requests to hold; later ones are not held. None: all of them.

        Raises:
            ConfigurationError: `maximum` is less than one.
        """
        if maximum is not None and maximum < 1:
            raise ConfigurationError("maximum", f"must be 1 or more, got {maximum}")
        self._environment.gate.close(maximum)

    def release(self, only: Mapping[str, str | int | None] | None = None) -> None:
        """Release the held requests, and hold no more.

        Args:
            only: Release only requests with these values in their path or query, by wire name, now and from now on:
                `{"page": 2}`; None matches a missing parameter. The others keep waiting.
        """
        if only is None:
            self._environment.gate.open()
        else:
            self._environment.gate.let_through(matching.parameter_filter(only))

    def start(self) -> Self:
        """Start serving on the port.

        Raises:
            ConfigurationError: The port is not available, or the sandbox was stopped, which ended its background work.
        """
        if self._is_stopped:
            raise ConfigurationError("sandbox", "was stopped; create a new one")
        if self._first is not self:
            raise ConfigurationError("sandbox", "is one of several shops; start the sandbox that was created")
        if self._server is None:
            self._server = Server(self.app, self._host, self._port)
            for one in self.shops:
                one._environment.set_url(self._server.url)  # noqa: SLF001 (its own class)
            self._server.start()
        return self

    def stop(self) -> None:
        """Stop serving, stop the background work, and remove the results of jobs."""
        self._is_stopped = True
        for one in self.shops:
            one._environment.gate.end()  # noqa: SLF001 (its own class)
        server, self._server = self._server, None
        if server is not None:
            server.stop()
        for one in self.shops:
            one._environment.close()  # noqa: SLF001 (its own class)

    def request_stop(self) -> None:
        """Have the server stop, without waiting for it; a signal handler may call this. `stop` does the rest."""
        if self._server is not None:
            self._server.request_stop()

    def wait(self) -> None:
        """Wait until the server stops."""
        if self._server is not None:
            self._server.wait()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def private_token(self, rights: Mapping[str, Right] | None = None, *, token: str | None = None) -> str:
        """Create another private token.

        Args:
            rights: By endpoint group, which is a resource of the client: `{"orders": "read"}`. None: everything.
            token: The token itself, for code with a token in its settings. None: a generated one.

        Raises:
            ConfigurationError: A right is not `read`, `write` or `read+write`, a group does not exist, or the token is
                empty.
        """
        mapping("rights", rights or {})
        if token is not None and not token.strip():
            raise ConfigurationError("token", "must not be empty")
        groups = {operation.resource for operation in self._environment.spec.operations.values()}
        if unknown := sorted((rights or {}).keys() - groups):
            raise ConfigurationError(
                "rights", f"must name endpoint groups, got {', '.join(unknown)}; groups are {', '.join(sorted(groups))}"
            )
        return self._environment.access.private_token(rights, token)

    def revoke(self, token: str) -> None:
        """Revoke a token."""
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
        """Advance the clock; by default, return once all work scheduled meanwhile has run.

        Args:
            days: Days to add.
            hours: Hours to add.
            minutes: Minutes to add.
            seconds: Seconds to add.
            wait: Whether to wait for that work. False suits a caller that receives webhooks in the same event loop.

        Raises:
            ConfigurationError: The clock would move backwards, or beyond the calendar.
        """
        ahead = _seconds(days=days, hours=hours, minutes=minutes, seconds=seconds)
        self._environment.advance(ahead, 0.0)
        if wait:
            for one in self._first.shops:
                one.settle()

    def after(
        self,
        action: Callable[[], object],
        *,
        days: float = 0,
        hours: float = 0,
        minutes: float = 0,
        seconds: float = 0,
    ) -> None:
        """Do something once this much time has passed on the sandbox's clock.

        The action runs in the sandbox's own thread. It may call the shop, but must not wait for a job or an `advance`.

        Raises:
            ConfigurationError: The time is negative.
        """
        delay = _seconds(days=days, hours=hours, minutes=minutes, seconds=seconds)
        if not delay >= 0:
            raise ConfigurationError("after", f"must be a time to come, got {delay} s")
        self._environment.schedule.at(self.clock.monotonic() + delay, lambda _moment: action())

    @property
    def waiting(self) -> int:
        """The number of waits of clients on the sandbox's clock."""
        return self.clock.waiting

    def settle(self, timeout: float = _SETTLE_SECONDS) -> bool:
        """Wait until all work scheduled up to now has run; return False if that takes longer than `timeout` seconds."""
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
        """Inject a fault into the next calls of an operation.

        Args:
            operation: `orders.get`, an operationId, or an OAuth endpoint such as `oauth.getAccessToken`. None: any.
            times: Number of calls it applies to.
            status: Status of the response that replaces the regular one.
            code: Error code of the replacing response. For a code of the API, `status` may be left out.
            body: Body of the replacing response instead of an envelope; JSON if it begins like JSON, otherwise HTML.
                Without `status`, its status is 200.
            retry_after: `Retry-After` of the response.
            headers: Headers to add to the response or to replace; None removes a header.
            only: Apply only to requests with these values in their path or query, by wire name: `{"page": 2}`; None
                matches a missing parameter.
            latency: Seconds added to the response.
            cut: Where to cut the connection: `before-headers`, `after-headers` or `mid-body`.
            missing: Paths inside `data` to remove: `order.items[].code`; `expires_in` for an OAuth server.
            null: Paths to set to null.
            retyped: Paths to change in type: texts become numbers, numbers become texts, anything else a list.
            extra: Values to add, by path.
            job: How the job ends: `failed`, `killed`, `expired`, or `silent` for a failure without a webhook.

        Raises:
            ConfigurationError: The operation does not exist, or a value is invalid.
        """
        settings = {
            "status": status,
            "code": code,
            "body": body,
            "retry_after": retry_after,
            "headers": dict(headers or {}),
            "only": matching.parameter_filter(only),
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
        """Emit an event to all webhooks registered for it.

        Args:
            event: `order:create`.
            instance: Code or id of the affected record; a list for a mass event.
            payload: Payload for webhooks registered with `full`; None: the record, for the events that have one.

        Raises:
            ConfigurationError: The event is unknown to the API.
        """
        return self._environment.emit(event, instance, payload)

    def redeliver(self, notification: Notification) -> None:
        """Deliver a notification once more, and wait for the delivery."""
        self.webhooks.redeliver(notification)
        self.settle()

    def deliver(
        self,
        event: str,
        instance: str | int | Sequence[str | int],
        payload: Json = None,
        *,
        to: Application,
        url: str = "https://receiver.example/",
    ) -> AppResponse:
        """Deliver an event to an ASGI or WSGI application in this process, and return its response.

        An ASGI application is started before and stopped afterwards, so that its handlers have run when this returns.

        Args:
            event: `order:create`, or any other text.
            instance: Code or id of the affected record; a list for a mass event.
            payload: Payload of the event.
            to: The application.
            url: The URL that the application is called at.

        Raises:
            ConfigurationError: An ASGI application is called where an event loop runs.
        """
        return in_process.call(to, self._in_process(event, instance, payload, url))

    async def adeliver(
        self,
        event: str,
        instance: str | int | Sequence[str | int],
        payload: Json = None,
        *,
        to: Application,
        url: str = "https://receiver.example/",
    ) -> AppResponse:
        """Deliver an event as `deliver` does, from a coroutine; an ASGI application is not started or stopped."""
        return await in_process.acall(to, self._in_process(event, instance, payload, url))

    def _in_process(
        self, event: str, instance: str | int | Sequence[str | int], payload: Json, url: str
    ) -> InProcessRequest:
        body, headers = self.webhooks.encoded(event, instance, payload)
        return InProcessRequest(url, body, headers)

    def shift(self, operation: str, rows: int = 1, *, from_page: int = 2) -> None:
        """Shift the rows of a list between its pages, as happens when records are created or deleted.

        Args:
            operation: `orders.list`.
            rows: Number of first rows that disappear; negative: number of new rows in front. 0: no shift.
            from_page: First page with shifted rows.

        Raises:
            ConfigurationError: The operation does not exist or is not a list.
        """
        found = self._environment.faults.named(operation)
        if found.kind != "page":
            raise ConfigurationError("operation", f"must be a list, got {operation!r}")
        check_whole("rows", rows)
        if check_whole("from_page", from_page) < 1:
            raise ConfigurationError("from_page", f"must be 1 or more, got {from_page}")
        self._environment.shifts[found.id] = Shift(rows, from_page)

    def deprecate(self, operation: str, sunset: datetime) -> None:
        """Mark an operation as deprecated in its responses.

        Args:
            operation: `orders.list`.
            sunset: Time of its end, aware.

        Raises:
            ConfigurationError: The operation does not exist, or the time has no zone.
        """
        check_aware("sunset", sunset)
        self._environment.deprecated[self._environment.faults.named(operation).id] = sunset


def _saved(one: Written) -> Write:
    return Write(one.method, one.path, one.query, one.body, one.at, one.file)


def _seconds(**parts: float) -> float:
    return sum(_UNITS[name] * check_number(name, part) for name, part in parts.items())
