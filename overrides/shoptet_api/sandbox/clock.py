"""The sandbox's clock: hours pass without sleeping.

A client on this clock registers each of its waits as an alarm. `advance` ends the alarms whose moment has come, and
wakes the rest, so that each waits only for what remains. A clock that skips waits also moves by itself: once every
call in progress waits and no work of the sandbox is ready, it moves to the next moment at which something happens.
"""

import asyncio
import math
import threading
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime, timedelta
from typing import Final, Protocol

from shoptet_api.clock import SYSTEM_CLOCK, Alarm, Awaited, Clock
from shoptet_api.compat import override
from shoptet_api.errors import ConfigurationError

_QUIET_SECONDS: Final = {"time": 1.0, "others": 1.0, "changes": 0.02, "background": math.inf}
"""Real seconds that a wait lasts at most before the clock asks whether it may move. A caller outside of any call, which
the clock does not see, may be about to end a wait for others; it may also be about to change the shop."""
_ROUNDING: Final = 1e-6
"""Moments are sums of floats, which may be a little too late."""
_STUCK_SECONDS: Final = 10.0
"""Real seconds until a wait on a clock that nobody moves is an error."""


class Agenda(Protocol):
    """Work of the sandbox that is scheduled by its clock."""

    def is_idle(self) -> bool:
        """Return whether no work is ready or running."""
        ...

    def next_moment(self) -> float | None:
        """Return the moment of the next piece of work."""
        ...

    def wake(self) -> None:
        """Run the work whose moment has come."""
        ...


class SandboxClock(Clock):
    """A clock that can be advanced.

    Args:
        base: The clock that moves this one between the calls of `advance`.
        skips_waits: Whether the clock moves by itself when every call in progress waits.
    """

    def __init__(self, base: Clock = SYSTEM_CLOCK, *, skips_waits: bool = False) -> None:
        self._base: Final = base
        self._lock: Final = threading.RLock()
        self._offset = 0.0
        self._alarms: Final[dict[SandboxAlarm, None]] = {}
        self._working: Final[dict[object, int]] = {}
        self._agendas: Final[list[Agenda]] = []
        self.skips_waits: Final = skips_waits

    def follow(self, agenda: Agenda) -> None:
        """Let scheduled work take part."""
        self._agendas.append(agenda)

    def advance(self, seconds: float) -> None:
        """Move the clock forward, and wake everything that waits."""
        with self._lock:
            self._offset += seconds
            alarms = self._woken()
        for alarm in alarms:
            alarm.wake()
        for agenda in self._agendas:
            agenda.wake()

    def _woken(self) -> "list[SandboxAlarm]":
        # Those that skip waits look at the clock every second; the rest count on being woken.
        return [alarm for alarm in self._alarms if alarm.is_over() or not self.skips_waits]

    @override
    def monotonic(self) -> float:
        """Return the base clock's moment plus the advanced seconds."""
        return self._base.monotonic() + self._offset

    @override
    def now(self) -> datetime:
        """Return the base clock's time plus the advanced seconds."""
        return self._base.now() + timedelta(seconds=self._offset)

    @override
    def real_seconds(self, seconds: float) -> float:
        """Return the real seconds of the base clock."""
        return self._base.real_seconds(seconds)

    def at(self, monotonic: float) -> datetime:
        """Return the wall-clock time at a moment of `monotonic`."""
        return self.now() + timedelta(seconds=monotonic - self.monotonic())

    @override
    def alarm(
        self,
        seconds: float,
        wake: Callable[[], object],
        *,
        awaited: Awaited = "time",
        is_done: Callable[[], bool] | None = None,
    ) -> "SandboxAlarm":
        """Begin a wait that `advance` can end."""
        # A wait that is over at once would be repeated for ever by a call that looks at a clock that stands still.
        seconds = max(seconds, 2 * _ROUNDING) if seconds > 0 else seconds
        alarm = SandboxAlarm(self, self.monotonic() + seconds, wake, awaited, is_done)
        with self._lock:
            self._alarms[alarm] = None
        self.skip()
        return alarm

    @property
    def waiting(self) -> int:
        """The number of waits of callers."""
        with self._lock:
            return len(self._waiting())

    def forget(self, alarm: "SandboxAlarm") -> None:
        """Drop an alarm whose wait has ended."""
        with self._lock:
            self._alarms.pop(alarm, None)

    @override
    def working(self) -> AbstractContextManager[None]:
        """Return a context that counts a call in progress."""
        return self._counted()

    @contextmanager
    def _counted(self) -> Generator[None]:
        actor = current_actor()
        with self._lock:
            self._working[actor] = self._working.get(actor, 0) + 1
        try:
            yield
        finally:
            with self._lock:
                self._working[actor] -= 1
                if not self._working[actor]:
                    del self._working[actor]
            self.skip()

    def skip(self) -> None:
        """Move to the next moment at which something happens, if every call in progress waits and one for a moment."""
        with self._lock:
            if not self.skips_waits or len(self._working) > len(self._alarms):
                return
            waiting = self._waiting()
            if not any(alarm.awaited == "time" for alarm in waiting) or not self._is_quiet(waiting):
                return
            self._move_to(self._next(waiting))

    def skip_for(self, alarm: "SandboxAlarm") -> None:
        """Move the clock for a wait that has been quiet for a while."""
        with self._lock:
            waiting = self._waiting()
            if alarm not in waiting or not self._is_quiet(waiting):
                return
            scheduled = self._scheduled()
            if all(other.awaited == "changes" for other in waiting):
                # Nothing changes before the next scheduled work: there is no need to look every few seconds.
                self._move_to(alarm.moment if scheduled is None else scheduled)
            elif alarm.awaited != "changes":
                self._move_to(self._next(waiting))

    def _waiting(self) -> "list[SandboxAlarm]":
        return [alarm for alarm in self._alarms if alarm.awaited != "background" and alarm.is_waiting()]

    def _is_quiet(self, waiting: "list[SandboxAlarm]") -> bool:
        """Return whether every call in progress waits, and no scheduled work is ready or running."""
        if not self.skips_waits or self._working.keys() - {alarm.actor for alarm in waiting}:
            return False
        return all(agenda.is_idle() for agenda in self._agendas)

    def _scheduled(self) -> float | None:
        moments = [moment for agenda in self._agendas if (moment := agenda.next_moment()) is not None]
        return min(moments, default=None)

    def _next(self, waiting: "list[SandboxAlarm]") -> float:
        scheduled = self._scheduled()
        background = [alarm.moment for alarm in self._alarms if alarm.awaited == "background" and alarm.is_waiting()]
        return min([alarm.moment for alarm in waiting] + background + ([] if scheduled is None else [scheduled]))

    def _move_to(self, moment: float) -> None:
        # A wait without an end cannot be skipped.
        if math.isfinite(moment):
            self.advance(max(0.0, moment - self.monotonic()))


class SandboxAlarm(Alarm):
    """One wait on a `SandboxClock`."""

    __slots__ = ("_clock", "_is_done", "_wake", "actor", "awaited", "moment")

    def __init__(
        self,
        clock: SandboxClock,
        moment: float,
        wake: Callable[[], object],
        awaited: Awaited,
        is_done: Callable[[], bool] | None,
    ) -> None:
        super().__init__(0.0)
        self._clock: Final = clock
        self._wake: Final = wake
        self._is_done: Final = is_done
        self.moment: Final = moment
        self.awaited: Final[Awaited] = awaited
        self.actor: Final = current_actor()

    def wake(self) -> None:
        """Let the caller look at the clock again."""
        self._wake()

    def is_waiting(self) -> bool:
        """Return whether neither the time nor anything else has ended the wait."""
        return not self.is_over() and not (self._is_done is not None and self._is_done())

    @override
    def real_seconds(self) -> float:
        """Return how long to wait before asking again."""
        natural = self._natural()
        if self._clock.skips_waits:
            return min(natural, _QUIET_SECONDS[self.awaited])
        return _STUCK_SECONDS if math.isinf(natural) else natural

    @override
    def is_over(self) -> bool:
        """Return whether the moment has come."""
        return self.moment - self._clock.monotonic() < _ROUNDING

    @override
    def timed_out(self) -> bool:
        """Return whether the wait is over; move the clock if it skips waits.

        Raises:
            ConfigurationError: Nothing has moved a clock that only `advance` moves.
        """
        if self._clock.skips_waits:
            self._clock.skip_for(self)
        elif self.awaited != "background" and math.isinf(self._natural()) and math.isfinite(self.moment):
            raise ConfigurationError(
                "clock", f"stands still, and nothing has moved it for {_STUCK_SECONDS:g} s; call sandbox.advance()"
            )
        return self.is_over()

    @override
    def __exit__(self, *_: object) -> None:
        self._clock.forget(self)

    def _natural(self) -> float:
        return self._clock.real_seconds(self.moment - self._clock.monotonic())


class StoppedClock(Clock):
    """A clock that stands still; a `SandboxClock` based on it moves only by `advance`, or to skip a wait."""

    def __init__(self, start: datetime | None = None) -> None:
        self._now: Final = start or datetime.now(UTC)

    @override
    def monotonic(self) -> float:
        """Return always the same moment."""
        return 0.0

    @override
    def now(self) -> datetime:
        """Return always the same time."""
        return self._now

    @override
    def real_seconds(self, seconds: float) -> float:
        """Return infinity for any time to come: it never comes by itself."""
        return math.inf if seconds > 0 else 0.0


def current_actor() -> object:
    """Return the task, or else the thread, that performs the current call."""
    try:
        task = asyncio.current_task()
    except RuntimeError:
        task = None
    return threading.get_ident() if task is None else task
