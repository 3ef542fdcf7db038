"""What the page's controls do."""

from typing import Annotated, Final

import msgspec

from shoptet_api.errors import ConfigurationError
from shoptet_api.sandbox.environment import Environment
from shoptet_api.sandbox.faults.disconnect import Cut
from shoptet_api.sandbox.json_types import Record

_DAYS: Final = 366
_SETTLE_SECONDS: Final = 5.0
_MOST_LATENCY: Final = 300.0


class Fault(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A fault to inject: as `Sandbox.inject` has it."""

    operation: str | None = None
    times: Annotated[int, msgspec.Meta(ge=1, le=1000)] = 1
    status: Annotated[int, msgspec.Meta(ge=200, le=599)] | None = None
    latency: Annotated[float, msgspec.Meta(ge=0, le=_MOST_LATENCY)] = 0.0
    cut: Cut | None = None


class Event(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """An event that is to happen."""

    event: str
    instance: Annotated[str, msgspec.Meta(min_length=1, max_length=1000)]


class Ahead(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """How far the clock is put forward."""

    seconds: Annotated[float, msgspec.Meta(ge=0, le=_DAYS * 24 * 3600)]


class Nothing(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Nothing needs to be said."""


def inject(environment: Environment, fault: Fault) -> Record:
    """Let a fault wait for its operation.

    Raises:
        ConfigurationError: The operation is unknown, or the fault would do nothing.
    """
    if fault.status is None and not fault.latency and fault.cut is None:
        raise ConfigurationError("fault", "does nothing; a status, a latency or a cut is due")
    settings = {"status": fault.status, "latency": fault.latency, "cut": fault.cut}
    environment.faults.add(fault.operation, fault.times, settings)
    return {"waiting": len(environment.faults.waiting())}


def clear(environment: Environment, _: Nothing) -> Record:
    """Let no fault wait."""
    environment.faults.clear()
    return {"waiting": 0}


def emit(environment: Environment, event: Event) -> Record:
    """Let an event happen.

    Raises:
        ConfigurationError: The API has no such event.
    """
    return {"told": len(environment.emit(event.event, event.instance))}


def advance(environment: Environment, ahead: Ahead) -> Record:
    """Put the clock forward, and wait a little until what comes due has happened."""
    return {"settled": environment.advance(ahead.seconds, _SETTLE_SECONDS)}
