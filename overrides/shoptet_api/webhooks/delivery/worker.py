"""Handle accepted deliveries: call handlers, keep the lease, try again, and log every failure."""

import asyncio
import contextlib
import logging
import traceback
import weakref
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final, TypeAlias, TypeVar

import attrs

from shoptet_api.clock import Clock
from shoptet_api.error_text import one_line
from shoptet_api.errors import DecodeError
from shoptet_api.sansio.cancelled import is_being_cancelled
from shoptet_api.webhooks.delivery.daemon_thread import in_daemon_thread
from shoptet_api.webhooks.delivery.quarantine import Quarantine
from shoptet_api.webhooks.delivery.queue import WorkQueue
from shoptet_api.webhooks.delivery.retries import RetrySchedule
from shoptet_api.webhooks.event import WebhookEvent, read_event
from shoptet_api.webhooks.handlers import Handler, Handlers, is_async, is_unstarted, name_of
from shoptet_api.webhooks.stores.protocol import Delivery, DeliveryStore, Taken

T = TypeVar("T")
OnError: TypeAlias = Callable[[WebhookEvent, BaseException], object]

_BATCH: Final = 100
_SHORTEST_PAUSE: Final = 0.01
_CLOCK_TOLERANCE: Final = 1.0
"""Seconds that the clock of a process may be set back without deliveries being offered early."""
_log: Final = logging.getLogger("shoptet_api.webhooks")


@attrs.frozen(kw_only=True)
class WorkSettings:
    """How deliveries are handled; times in seconds."""

    retries: RetrySchedule
    lease: float
    """How long a worker has a delivery to itself without extending the lease."""
    time_limit: float
    """How long one handler may take."""
    on_error: OnError | None
    clock: Clock


class _LeftRunningError(Exception):
    """The attempt was cancelled, but its function still runs in a thread."""


class Worker:
    """Handles the deliveries of a store on an event loop."""

    def __init__(self, handlers: Handlers, store: DeliveryStore, queue: WorkQueue, settings: WorkSettings) -> None:
        self._handlers = handlers
        self._store = store
        self._queue = queue
        self._settings = settings
        self._loop: asyncio.AbstractEventLoop | None = None
        self._offering: asyncio.Task[None] | None = None
        self._wake = asyncio.Event()
        # By event loop: an application may run `work` on loops of its own.
        self._quarantines: weakref.WeakKeyDictionary[asyncio.AbstractEventLoop, Quarantine] = (
            weakref.WeakKeyDictionary()
        )

    @property
    def is_running(self) -> bool:
        """Whether the worker was started on the running event loop."""
        return self._loop is asyncio.get_running_loop()

    def now(self) -> float:
        """Return the time of day in seconds since 1970."""
        return self._settings.clock.now().timestamp()

    async def start(self) -> None:
        """Begin to work; repeated calls do nothing."""
        if self.is_running:
            return
        self._loop = asyncio.get_running_loop()
        self._wake = asyncio.Event()
        try:
            await self._queue.start(self.work)
        except BaseException:
            self._loop = None
            raise
        self._offering = asyncio.create_task(self._offer_due())

    async def stop(self, seconds: float) -> None:
        """Offer nothing more, and let waiting deliveries be handled within this many seconds."""
        offering, self._offering, self._loop = self._offering, None, None
        if offering is None:
            return
        offering.cancel()
        await asyncio.wait({offering})
        await self._queue.stop(seconds)
        remaining = await self.call(self._store.waiting)
        if remaining:
            _log.warning("%d deliveries are accepted and not handled yet; a durable store keeps them", remaining)

    def wake(self) -> None:
        """Ask the store now for deliveries to offer; from any thread."""
        if self._loop is not None:
            with contextlib.suppress(RuntimeError):  # The loop is closed.
                self._loop.call_soon_threadsafe(self._wake.set)

    async def put(self, delivery: Delivery) -> None:
        """Give a delivery to the queue. If that fails, it is offered again later."""
        try:
            await self._queue.put(delivery)
        except Exception as error:  # noqa: BLE001 (the delivery is in the store, and the shop must get its response)
            _log.error("the queue did not take delivery %.12s: %s", delivery.key, _described(error))

    async def work(self, delivery: Delivery) -> None:
        """Handle a delivery, unless another worker has it.

        One that may have ended a process is handled alone: if it does so again, it takes no other delivery with it.
        Exceptions of handlers do not propagate: they are logged and stored.
        """
        quarantine = self._quarantines.setdefault(asyncio.get_running_loop(), Quarantine())
        async with quarantine.entered(alone=delivery.is_suspect):
            await self._work(delivery)

    async def _work(self, delivery: Delivery) -> None:
        try:
            taken = await self.call(partial(self._store.take, delivery, due=self._lease_end()))
        except Exception as error:  # noqa: BLE001 (offered again later)
            _log.error("delivery %.12s could not be taken: %s", delivery.key, _described(error))
            return
        if taken is None:
            return
        keeping = asyncio.create_task(self._keep(taken))
        try:
            await self._attempt(taken)
        except _LeftRunningError:
            # The lease runs out by itself: until then no other worker begins what may still be running here.
            raise asyncio.CancelledError from None
        except asyncio.CancelledError:
            self._settle(partial(self._store.release, taken, due=self.now()))
            raise
        finally:
            keeping.cancel()

    async def call(self, function: Callable[[], T]) -> T:
        """Call the store, in a thread if it can block."""
        return await asyncio.to_thread(function) if self._store.blocks else function()

    async def _attempt(self, taken: Taken) -> None:
        lost = taken.attempt > self._settings.retries.attempts
        try:
            event = read_event(taken.body, None)
        except DecodeError as fault:  # An accepted body can be read; this one was changed in the store.
            _log.error("delivery %.12s cannot be read any more and is dead: %s", taken.key, fault)
            await self._note(partial(self._store.failed, taken, due=None, error=str(fault)), taken)
            return
        if lost:
            await self._bury(taken, event)
            return
        handlers = self._handlers.of(event.event.value)
        if not handlers:
            _log.info("no handler is registered for %s", one_line(event.event.value))
        for handler in handlers:
            try:
                await self._handle(handler, event)
            except asyncio.CancelledError as raised:
                if is_being_cancelled():
                    if is_async(handler):
                        raise
                    raise _LeftRunningError from None
                error: BaseException = raised
            except KeyboardInterrupt:
                raise
            except BaseException as raised:  # noqa: BLE001 (whatever it is, the attempt failed)
                error = raised
            else:
                continue
            await self._failed(taken, event, handler, error)
            return
        await self._note(partial(self._store.done, taken), taken)

    async def _handle(self, handler: Handler, event: WebhookEvent) -> None:
        limit = self._settings.time_limit
        timer = asyncio.timeout(self._real_seconds(limit))
        try:
            async with timer:
                result = handler(event) if is_async(handler) else await in_daemon_thread(partial(handler, event))
                if isinstance(result, Awaitable):
                    await result
                elif is_unstarted(result):
                    raise TypeError("the handler returned a generator, whose body has not run")
        except TimeoutError:
            if timer.expired():
                raise TimeoutError(f"the handler took longer than {limit:g} s") from None
            raise

    def _real_seconds(self, seconds: float) -> float:
        """Return the time on the machine's clock; a clock that stands still must not stop this work."""
        return min(self._settings.clock.real_seconds(seconds), seconds)

    async def _bury(self, taken: Taken, event: WebhookEvent) -> None:
        """Give up a delivery whose attempts all began and left no outcome: it may be what ends the process."""
        attempts = self._settings.retries.attempts
        error = RuntimeError(f"no outcome of {attempts} attempts was stored: the process ended, or the store failed")
        _log.error("delivery %.12s of %s is dead: %s", taken.key, one_line(event.event.value), error)
        self._report(event, error)
        buried = attrs.evolve(taken, attempt=attempts)  # This one was not begun.
        failed = partial(self._store.failed, buried, due=None, error=f"RuntimeError: {error}")
        await self._note(failed, taken)

    def _report(self, event: WebhookEvent, error: BaseException) -> None:
        if self._settings.on_error is None:
            return
        try:
            self._settings.on_error(event, error)
        except Exception as raised:  # noqa: BLE001 (the work continues, whatever a callback does)
            _log.error("the callback for errors failed: %s", _described(raised))

    async def _failed(self, taken: Taken, event: WebhookEvent, handler: Handler, error: BaseException) -> None:
        retries = self._settings.retries
        pause = retries.after(taken.attempt)
        then = "the delivery is dead" if pause is None else f"again in {pause:g} s"
        what = (name_of(handler), one_line(event.event.value), taken.attempt, retries.attempts, _described(error), then)
        _log.error("%s failed for %s, attempt %d of %d: %s; %s", *what)
        self._report(event, error)
        due = None if pause is None else self.now() + pause
        message = f"{type(error).__name__}: {one_line(str(error))}"
        await self._note(partial(self._store.failed, taken, due=due, error=message), taken)
        self._wake.set()

    async def _note(self, function: Callable[[], None], taken: Taken) -> None:
        try:
            await self.call(function)
        except Exception as error:  # noqa: BLE001 (it is handled again when the lease is over)
            _log.error("delivery %.12s: the outcome could not be stored: %s", taken.key, _described(error))

    def _settle(self, function: Callable[[], None]) -> None:
        with contextlib.suppress(Exception):  # Otherwise the lease runs out.
            function()

    async def _keep(self, taken: Taken) -> None:
        """Keep the lease while the delivery is handled."""
        while True:
            await asyncio.sleep(self._real_seconds(self._settings.lease / 3))
            try:
                held = await self.call(partial(self._store.extend, taken, due=self._lease_end()))
            except Exception as error:  # noqa: BLE001 (tried again before the lease is over)
                _log.warning("delivery %.12s: the lease could not be kept: %s", taken.key, _described(error))
                continue
            if not held:
                _log.warning("delivery %.12s: the lease ran out; another worker has the delivery, too", taken.key)
                return

    async def _offer_due(self) -> None:
        """Give deliveries to the queue at their time: retries, and those that a crash or a queue lost."""
        while True:
            self._wake.clear()
            pause = self._settings.lease
            try:
                for delivery in await self.call(self._offer):
                    await self.put(delivery)
                moment = await self.call(self._store.next_due)
                if moment is not None:
                    pause = min(pause, max(moment - self.now(), _SHORTEST_PAUSE))
            except Exception as error:  # noqa: BLE001 (tried again after the pause)
                _log.error("the store could not be asked for deliveries to offer: %s", _described(error))
            await self._rest(pause)

    async def _rest(self, seconds: float) -> None:
        """Wait this long on the clock, or until there is something to offer."""
        loop = asyncio.get_running_loop()

        def wake() -> None:
            with contextlib.suppress(RuntimeError):  # The loop was closed.
                loop.call_soon_threadsafe(self._wake.set)

        with (
            self._settings.clock.alarm(seconds, wake, awaited="background") as alarm,
            contextlib.suppress(TimeoutError),
        ):
            await asyncio.wait_for(self._wake.wait(), min(alarm.real_seconds(), seconds))

    def _offer(self) -> Sequence[Delivery]:
        now, lease = self.now(), self._settings.lease
        # No delivery is ever put off for longer, unless the clock was ahead when that was noted.
        latest = now + max(lease, self._settings.retries.longest) + _CLOCK_TOLERANCE
        return self._store.due(now=now, due=now + lease, limit=_BATCH, latest=latest)

    def _lease_end(self) -> float:
        return self.now() + self._settings.lease


def _described(error: BaseException) -> str:
    """Return an error's type and place for the log, without its message, which can hold personal data."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__}{where}"
