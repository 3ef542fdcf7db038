"""Everything that one sandbox is made of, put together."""

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
from shoptet_api.sandbox.background.jobs import Jobs, Tools
from shoptet_api.sandbox.background.outbound import Outside
from shoptet_api.sandbox.background.results import Results
from shoptet_api.sandbox.background.schedule import Schedule
from shoptet_api.sandbox.background.webhooks import Notification, Webhooks
from shoptet_api.sandbox.call import HANDLERS, Handler
from shoptet_api.sandbox.clock import SandboxClock
from shoptet_api.sandbox.fake_data.generator import Maker
from shoptet_api.sandbox.faults.faults import Faults
from shoptet_api.sandbox.handlers.jobs import job_handlers
from shoptet_api.sandbox.handlers.webhooks import webhook_handlers
from shoptet_api.sandbox.json_types import Json
from shoptet_api.sandbox.request_log import Requests
from shoptet_api.sandbox.rules.access import Access
from shoptet_api.sandbox.rules.addon import Addon
from shoptet_api.sandbox.rules.gate import Gate
from shoptet_api.sandbox.rules.limits import Limits
from shoptet_api.sandbox.rules.modules import Modules
from shoptet_api.sandbox.spec.document import Spec, load
from shoptet_api.sandbox.spec.schemas import Schemas
from shoptet_api.sandbox.state.shop import Shop

_MARGIN: Final = timedelta(days=366)
"""What is shown can lie ahead of the clock: a result's end, a sunset."""


@attrs.frozen
class Settings:
    """What a sandbox is made with."""

    seed: int
    products: int
    orders: int
    now: datetime
    """The moment that the shop is found in."""
    limits: bool
    call_anywhere: bool


@attrs.frozen
class Shift:
    """Rows of a list that are gone, or new in front, from a page on."""

    rows: int
    from_page: int


class Environment:
    """One shop with all that is around it."""

    def __init__(self, settings: Settings, clock: SandboxClock) -> None:
        self.spec: Final[Spec] = load()
        self.clock: Final = clock
        self.lock: Final = threading.RLock()
        self.schemas: Final = Schemas(self.spec)
        self.maker: Final = Maker(self.spec, settings.seed)
        self.shop: Final = Shop(settings.seed, settings.products, settings.orders, settings.now)
        self.access: Final = Access(clock, settings.seed)
        self.addon: Final = Addon(self.access, clock)
        self.limits: Final = Limits(clock, enabled=settings.limits)
        self.modules: Final = Modules()
        self.faults: Final = Faults(self.spec)
        self.requests: Final = Requests(self.faults.known)
        self.schedule: Final = Schedule(clock)
        self.results: Final = Results()
        self.shifts: Final[dict[str, Shift]] = {}
        self.deprecated: Final[dict[str, datetime]] = {}
        self.latency: float = 0.0
        self.gate: Final = Gate()
        self.outside: Final = Outside(anywhere=settings.call_anywhere)
        key = self.access.secret("signature", 32)
        self.webhooks: Final = Webhooks(clock, self.schedule, self.outside, self.spec.events, key)
        tools = Tools(
            clock=clock,
            schedule=self.schedule,
            schemas=self.schemas,
            maker=self.maker,
            faults=self.faults,
            webhooks=self.webhooks,
            outside=self.outside,
            results=self.results,
            lock=self.lock,
        )
        self.jobs: Final = Jobs(tools)
        self.handlers: Final[Mapping[str, Handler]] = {**_registered(), **self._own()}

    def place_at(self, url: str) -> None:
        """Say where the sandbox can be reached."""
        self.addon.url = url
        self.jobs.url = url

    def advance(self, seconds: float, wait: float) -> bool:
        """Put the clock forward, and wait so many seconds until what comes due has happened; False where it has not.

        Raises:
            ConfigurationError: The clock would go back, or beyond what a calendar has.
        """
        if not seconds >= 0:
            raise ConfigurationError("advance", "puts the clock forward, not back")
        if seconds > (datetime.max.replace(tzinfo=UTC) - self.clock.now() - _MARGIN).total_seconds():
            raise ConfigurationError("advance", f"cannot go {seconds:.0f} s ahead: no calendar has that day")
        self.clock.advance(seconds)
        return self.schedule.settle(wait)

    def emit(self, event: str, instance: str | int | Sequence[str | int], payload: Json = None) -> list[Notification]:
        """Let an event happen: whoever registered for it is told.

        Raises:
            ConfigurationError: The API has no such event, or it happened to nothing.
        """
        if event not in self.spec.events:
            close = difflib.get_close_matches(str(event), sorted(self.spec.events), 3, 0.4)
            hint = f"; close to it: {', '.join(close)}" if close else ""
            raise ConfigurationError("event", f"{event!r} is unknown to the API{hint}")
        several = cast("Sequence[object]", instance if isinstance(instance, Sequence) else (instance,))
        if not all(isinstance(one, (str, int)) for one in several):
            raise ConfigurationError("instance", f"is {instance!r}; a code, an id or a list of them is due")
        return self.webhooks.emit(event, instance, payload=payload)

    def close(self) -> None:
        """End what runs in the background, and remove the files."""
        self.gate.end()
        self.schedule.close()
        self.outside.close()
        self.results.close()

    def _own(self) -> dict[str, Handler]:
        renewed = lambda: self.access.secret("signature", 32)  # noqa: E731 - one expression, used once
        return {
            **webhook_handlers(self.webhooks, self.clock, renewed),
            **job_handlers(self.jobs, self.clock),
        }


def _registered() -> Mapping[str, Handler]:
    """The handlers of all modules in handlers/, which register themselves when they are imported."""
    for module in iter_modules(handlers.__path__):
        import_module(f"{handlers.__name__}.{module.name}")
    return HANDLERS
