"""The parts of one sandbox, wired together."""

import difflib
import threading
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from importlib import import_module
from pkgutil import iter_modules
from typing import Final, cast

import attrs

from shoptet_api.errors import ConfigurationError
from shoptet_api.sandbox import handlers
from shoptet_api.sandbox.background.addon import Addon
from shoptet_api.sandbox.background.jobs import JobDependencies, Jobs
from shoptet_api.sandbox.background.journal import Journal
from shoptet_api.sandbox.background.outbound import OutboundClient
from shoptet_api.sandbox.background.payloads import Payloads
from shoptet_api.sandbox.background.results import Results
from shoptet_api.sandbox.background.schedule import Schedule
from shoptet_api.sandbox.background.webhooks import Notification, Webhooks
from shoptet_api.sandbox.call import HANDLERS, Handler
from shoptet_api.sandbox.clock import SandboxClock
from shoptet_api.sandbox.fake_data.generator import ValueGenerator
from shoptet_api.sandbox.faults.faults import Faults
from shoptet_api.sandbox.handlers.endpoints import endpoint_handlers
from shoptet_api.sandbox.handlers.jobs import job_handlers
from shoptet_api.sandbox.handlers.webhooks import webhook_handlers
from shoptet_api.sandbox.json_types import Json
from shoptet_api.sandbox.request_log import RequestLog
from shoptet_api.sandbox.rules.access import Access
from shoptet_api.sandbox.rules.conflicts import Conflicts
from shoptet_api.sandbox.rules.hold_gate import HoldGate
from shoptet_api.sandbox.rules.limits import Limits
from shoptet_api.sandbox.rules.modules import Modules
from shoptet_api.sandbox.spec.document import Spec, load
from shoptet_api.sandbox.spec.schemas import Schemas
from shoptet_api.sandbox.state.reference import ESHOP_ID
from shoptet_api.sandbox.state.shop import Shop

_MARGIN: Final = timedelta(days=366)
"""Shown times can lie ahead of the clock: the expiry of a result, a sunset."""


@attrs.frozen
class Settings:
    """The settings of a sandbox."""

    seed: int
    products: int
    orders: int
    now: datetime
    """The shop's start time."""
    limits: bool
    allow_remote: bool
    eshop_id: int = ESHOP_ID
    credentials: tuple[str, str] | None = None
    """The id and the secret of the addon; None: made up."""


@attrs.frozen
class Shift:
    """A shift of a list from a page on: first rows removed, or new rows in front."""

    rows: int
    from_page: int


class Environment:
    """One shop and everything that serves it."""

    def __init__(self, settings: Settings, clock: SandboxClock) -> None:
        self.spec: Final[Spec] = load()
        self.clock: Final = clock
        self.lock: Final = threading.RLock()
        self.schemas: Final = Schemas(self.spec)
        self.generator: Final = ValueGenerator(self.spec, settings.seed)
        self.shop: Final = Shop(settings.seed, settings.products, settings.orders, settings.now, settings.eshop_id)
        self.access: Final = Access(clock, settings.seed, settings.eshop_id)
        self.limits: Final = Limits(clock, enabled=settings.limits)
        self.modules: Final = Modules()
        self.faults: Final = Faults(self.spec)
        self.requests: Final = RequestLog(self.faults.known)
        self.schedule: Final = Schedule(clock)
        self.results: Final = Results()
        self.shifts: Final[dict[str, Shift]] = {}
        self.deprecated: Final[dict[str, datetime]] = {}
        self.latency: float = 0.0
        self.shop_names: Sequence[str] = ()
        """Names of all shops of the sandbox, for the page."""
        self.journal: Final = Journal()
        self.conflicts: Final = Conflicts()
        self.gate: Final = HoldGate()
        self.outbound: Final = OutboundClient(anywhere=settings.allow_remote)
        key = self.access.secret("signature", 32)
        self.webhooks: Final = Webhooks(clock, self.schedule, self.outbound, self.spec.events, key, settings.eshop_id)
        self.addon: Final = Addon(self.access, clock, self.webhooks, self.outbound, settings.credentials)
        dependencies = JobDependencies(
            clock=clock,
            schedule=self.schedule,
            schemas=self.schemas,
            generator=self.generator,
            faults=self.faults,
            webhooks=self.webhooks,
            outbound=self.outbound,
            results=self.results,
            journal=self.journal,
            lock=self.lock,
        )
        self.jobs: Final = Jobs(dependencies)
        self.handlers: Final[Mapping[str, Handler]] = {**_registered(), **self._own()}
        self.payloads: Final = Payloads(self.handlers, self.spec, self.shop, clock)

    def set_url(self, url: str) -> None:
        """Set the URL at which the sandbox is reachable."""
        self.addon.url = url
        self.jobs.url = url

    def advance(self, seconds: float, wait: float) -> bool:
        """Advance the clock, then wait up to `wait` seconds until the scheduled work has run; return whether it has.

        Raises:
            ConfigurationError: The clock would move backwards, or beyond the calendar.
        """
        if not seconds >= 0:
            raise ConfigurationError("advance", f"must move the clock forward, got {seconds} s")
        if seconds > (datetime.max.replace(tzinfo=UTC) - self.clock.now() - _MARGIN).total_seconds():
            raise ConfigurationError("advance", f"cannot move {seconds:.0f} s ahead: beyond the calendar")
        self.clock.advance(seconds)
        return self.schedule.settle(wait)

    def emit(self, event: str, instance: str | int | Sequence[str | int], payload: Json = None) -> list[Notification]:
        """Emit an event to all webhooks registered for it.

        Raises:
            ConfigurationError: The event is unknown to the API, or its instance is not a code, an id or a list of them.
        """
        if event not in self.webhooks.events:
            close = difflib.get_close_matches(str(event), sorted(self.webhooks.events), 3, 0.4)
            hint = f"; similar: {', '.join(close)}" if close else "; webhooks.add_event adds one"
            raise ConfigurationError("event", f"{event!r} is unknown to the API{hint}")
        instances = cast("Sequence[object]", instance if isinstance(instance, Sequence) else (instance,))
        if not all(isinstance(one, (str, int)) for one in instances):
            raise ConfigurationError("instance", f"must be a code, an id or a list of them, got {instance!r}")
        if payload is None and self.webhooks.wants_payload(event):
            with self.lock:
                payload = self.payloads.of(event, instance)
        return self.webhooks.emit(event, instance, payload=payload)

    def close(self) -> None:
        """Stop the background work, and remove the files."""
        self.gate.end()
        self.schedule.close()
        self.outbound.close()
        self.results.close()

    def _own(self) -> dict[str, Handler]:
        renewed = lambda: self.access.secret("signature", 32)  # noqa: E731 (one expression, used once)
        return {
            **webhook_handlers(self.webhooks, self.clock, renewed),
            **job_handlers(self.jobs, self.clock),
            **endpoint_handlers(self.addon),
        }


def _registered() -> Mapping[str, Handler]:
    """Import all modules in handlers/, which register their handlers, and return the registry."""
    for module in iter_modules(handlers.__path__):
        import_module(f"{handlers.__name__}.{module.name}")
    return HANDLERS
