"""Actions of the page's controls."""

from collections.abc import Callable
from typing import Annotated, Final, Literal, TypeAlias, cast, get_args

import msgspec

from shoptet_api.errors import ConfigurationError
from shoptet_api.sandbox.background.webhooks import Notification
from shoptet_api.sandbox.environment import Environment
from shoptet_api.sandbox.faults.disconnect import Cut
from shoptet_api.sandbox.json_types import Record

AddonAction: TypeAlias = Literal["install", "suspend", "resume", "approve", "terminate", "uninstall"]
ADDON_ACTIONS: Final[tuple[str, ...]] = get_args(AddonAction)
_DAYS: Final = 366
_SETTLE_SECONDS: Final = 5.0
_MAX_LATENCY: Final = 300.0


class Fault(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A fault to inject, as in `Sandbox.inject`."""

    operation: str | None = None
    times: Annotated[int, msgspec.Meta(ge=1, le=1000)] = 1
    status: Annotated[int, msgspec.Meta(ge=200, le=599)] | None = None
    latency: Annotated[float, msgspec.Meta(ge=0, le=_MAX_LATENCY)] = 0.0
    cut: Cut | None = None


class Event(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """An event to emit."""

    event: str
    instance: Annotated[str, msgspec.Meta(min_length=1, max_length=1000)]


class ClockAdvance(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The number of seconds to advance the clock."""

    seconds: Annotated[float, msgspec.Meta(ge=0, le=_DAYS * 24 * 3600)]


class AddonCommand(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What the shop's owner does with the addon."""

    action: AddonAction
    url: Annotated[str, msgspec.Meta(max_length=2000)] | None = None
    """The addon's URL for it, kept for the next time."""
    approved: bool = True


class Empty(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A form without fields."""


def inject(environment: Environment, fault: Fault) -> Record:
    """Add a fault that waits for its operation.

    Raises:
        ConfigurationError: The operation is unknown, or the fault would have no effect.
    """
    if fault.status is None and not fault.latency and fault.cut is None:
        raise ConfigurationError("fault", "has no effect; set a status, a latency or a cut")
    settings = {"status": fault.status, "latency": fault.latency, "cut": fault.cut}
    environment.faults.add(fault.operation, fault.times, settings)
    return {"waiting": len(environment.faults.waiting())}


def clear(environment: Environment, _: Empty) -> Record:
    """Remove all faults."""
    environment.faults.clear()
    return {"waiting": 0}


def emit(environment: Environment, event: Event) -> Record:
    """Emit an event.

    Raises:
        ConfigurationError: The event is unknown to the API.
    """
    return {"notified": len(environment.emit(event.event, event.instance))}


def advance(environment: Environment, form: ClockAdvance) -> Record:
    """Advance the clock, and wait briefly until the work scheduled meanwhile has run."""
    return {"settled": environment.advance(form.seconds, _SETTLE_SECONDS)}


def command_addon(environment: Environment, form: AddonCommand) -> Record:
    """Do something with the addon, and wait until it has heard of it.

    Raises:
        ConfigurationError: The URL is missing, or is on another machine.
    """
    addon = environment.addon
    if form.action == "install":
        return {"status": addon.install(form.url, approved=form.approved), "state": addon.state}
    if form.url is not None:
        setattr(addon, f"{'approve' if form.action == 'resume' else form.action}_url", form.url)
    act = cast("Callable[[], Notification | None]", getattr(addon, form.action))
    notification = act()
    environment.schedule.settle(_SETTLE_SECONDS)
    statuses: list[int | None] = [] if notification is None else notification.statuses
    return {"status": statuses[0] if statuses else None, "state": addon.state}
