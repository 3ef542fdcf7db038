"""One watcher for all jobs that a client waits for: the waiting callers take turns at polling for all of them.

One of the waiting callers is the leader. It sleeps until the next poll, reads the list of jobs, whose polls the API
does not count, and wakes the callers whose jobs have ended. Each of them reads its job's detail itself. When the leader
leaves, another caller leads. A few young jobs are polled one by one: most jobs are short, and a detail says all.

These are exchanges, so that threads and tasks wait in the same way.
"""

import logging
import threading
import weakref
from collections.abc import Collection, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final, cast

from shoptet_api.calls.shared import JOB_STORE
from shoptet_api.clock import Clock, Deadline
from shoptet_api.error_text import one_line
from shoptet_api.errors import ApiError, JobTimeoutError, ShoptetError, TransportError
from shoptet_api.jobs.poll_schedule import EARLY_POLLS, FEW, MAX_POLLS, between_lists, pause
from shoptet_api.jobs.polling import poll_detail, read_list
from shoptet_api.jobs.records import JobRecord, Records, is_job_id
from shoptet_api.jobs.state import JobState
from shoptet_api.jobs.waiters import Waiting, Wakeup
from shoptet_api.sansio.steps import Exchange, run_blocking
from shoptet_generated.runtime import InputError
from shoptet_generated.runtime.jobs import JobProgress, OnJobProgress

if TYPE_CHECKING:
    from shoptet_api.calls.exchanges import Exchanges
    from shoptet_api.jobs.store import JobStore, WakingJobStore

_STORE_SECONDS: Final = 1.0
_MISSED: Final = 3
_log: Final = logging.getLogger("shoptet_api.jobs")


def watcher_of(exchanges: "Exchanges") -> "JobWatch":
    """Return the watcher that a client shares with its copies."""
    shared, clock = exchanges.shared, exchanges.config.clock
    return shared.get("job_watch", lambda: JobWatch(clock, shared.get(JOB_STORE, _no_store)))


def report_finished(exchanges: "Exchanges", job_ids: Iterable[str]) -> Exchange[None]:
    """Record that jobs have finished, and wake the callers that wait for them, here and in other processes."""
    deadline = Deadline(exchanges.config.clock, exchanges.config.deadline)
    return watcher_of(exchanges).report(job_ids, deadline)


class JobWatch:
    """Polls the jobs of a client and of its copies."""

    def __init__(self, clock: Clock, store: "JobStore | None" = None) -> None:
        self.records: Final = Records()
        self._clock = clock
        self._store = store
        self._lock: Final = threading.Lock()
        self._waiting: list[Waiting] = []
        self._leader: Wakeup | None = None
        self._next_list = 0.0
        self._is_listening = False

    def started(self, job_id: str) -> JobRecord:
        """Return the record of a job that was queued just now."""
        return self.records.started(job_id, self._clock.monotonic())

    def resumed(self, job_id: str) -> JobRecord:
        """Return the record of a job that was queued elsewhere.

        Raises:
            InputError: This is not a job id.
        """
        if not is_job_id(job_id):
            raise InputError(f"job_id: expected a job id, got {job_id!r}")
        return self.records.resumed(job_id, self._clock.monotonic())

    def report(self, job_ids: Iterable[str], deadline: Deadline) -> Exchange[None]:
        """Record that jobs have finished, and wake waiting callers; other processes may hold the store till then."""
        reported = list(job_ids)
        store = self._store
        if store is not None:
            for job_id in reported:
                yield from run_blocking(partial(store.add, job_id), deadline=deadline)
        self._report(reported)

    def finished(
        self, exchanges: "Exchanges", record: JobRecord, deadline: Deadline, on_progress: OnJobProgress | None = None
    ) -> Exchange[JobState]:
        """Wait until a job has ended, well or not, and return its state with the log.

        Raises:
            JobTimeoutError: The deadline passed first.
        """
        first = yield from self.first_finished(exchanges, [record], deadline, on_progress)
        return first.state

    def first_finished(
        self,
        exchanges: "Exchanges",
        records: Sequence[JobRecord],
        deadline: Deadline,
        on_progress: OnJobProgress | None = None,
    ) -> Exchange[JobRecord]:
        """Wait until one of some jobs has ended, well or not, and return its record.

        Raises:
            JobTimeoutError: The deadline passed first.
        """
        wakeup = Wakeup()
        try:
            waiting_all = [self._join(record, wakeup, is_followed=on_progress is not None) for record in records]
            return (yield from self._wait_for_first(exchanges, waiting_all, wakeup, deadline, on_progress))
        finally:
            self._leave(wakeup)

    def _wait_for_first(
        self,
        exchanges: "Exchanges",
        waiting_all: Sequence[Waiting],
        wakeup: Wakeup,
        deadline: Deadline,
        on_progress: OnJobProgress | None,
    ) -> Exchange[JobRecord]:
        began = self._clock.monotonic()
        while True:
            for waiting in waiting_all:
                yield from self._poll_detail(exchanges, waiting)
                if on_progress is not None:
                    state = waiting.record.state
                    on_progress(JobProgress(state.id, state.status, self._clock.monotonic() - began))
                if waiting.record.is_known:
                    return waiting.record
            if not deadline.remaining():
                raise _too_late(waiting_all[0].record, deadline)
            if self._take_lead(wakeup):
                yield from self._lead(exchanges, wakeup, deadline)
            else:
                yield from wakeup.wait(deadline.remaining())

    def poll(self, exchanges: "Exchanges", record: JobRecord) -> Exchange[JobState]:
        """Poll a job once: its detail while polls are left, or else the list."""
        if record.is_known:
            return record.state
        if not record.state.is_finished and record.polls >= MAX_POLLS - 1:
            yield from read_list(exchanges, [record])
        if record.state.is_finished or record.polls < MAX_POLLS - 1:
            yield from poll_detail(exchanges, record, is_over=record.state.is_finished)
        return record.state

    def _listen(self) -> None:
        """Have a store that can do so report jobs by itself, from the first wait on."""
        if self._is_listening:
            return
        self._is_listening = True
        if callable(getattr(self._store, "on_finished", None)):
            watch = weakref.ref(self)

            def report(job_id: str) -> bool:
                if (alive := watch()) is None:
                    return False
                alive._report([job_id])  # noqa: SLF001 (a part of the class)
                return True

            cast("WakingJobStore", self._store).on_finished(report)

    def _join(self, record: JobRecord, wakeup: Wakeup, *, is_followed: bool) -> Waiting:
        self._listen()
        waiting = Waiting(record, wakeup, record.next_poll)
        waiting.is_reported = record.is_reported or record.state.is_finished
        waiting.is_followed = is_followed
        with self._lock:
            self._waiting.append(waiting)
            leader = self._leader
        if leader is not None:
            leader.set()  # It may be sleeping past the time of this job's next poll.
        return waiting

    def _others(self, wakeup: Wakeup) -> list[Waiting]:
        return [waiting for waiting in self._waiting if waiting.wakeup is not wakeup]

    def _believed(self) -> list[str]:
        return [waiting.record.id for waiting in self._waiting if not waiting.record.contradictions]

    def _waiting_for(self, job_ids: Collection[str]) -> list[Waiting]:
        return [waiting for waiting in self._waiting if waiting.record.id in job_ids]

    def _leave(self, wakeup: Wakeup) -> None:
        """Take the caller out. If it led, the next caller leads."""
        try:
            self._take_out(wakeup)
        except BaseException:
            # A signal handler has raised in there: nobody would poll for those who wait. All of it may be done twice.
            self._take_out(wakeup)
            raise

    def _take_out(self, wakeup: Wakeup) -> None:
        with self._lock:
            self._waiting = self._others(wakeup)
            if self._leader is wakeup:
                self._leader = None
            # This also covers a successor that left before it led.
            successor = self._waiting[0].wakeup if self._waiting and self._leader is None else None
        if successor is not None:
            successor.set()

    def _take_lead(self, wakeup: Wakeup) -> bool:
        """Take the lead if it is free, and return whether this caller leads."""
        with self._lock:
            if self._leader is None:
                self._leader = wakeup
            return self._leader is wakeup

    def _lead(self, exchanges: "Exchanges", wakeup: Wakeup, deadline: Deadline) -> Exchange[None]:
        """Sleep until the next poll or a wakeup, and poll."""
        with self._lock:
            at = min((waiting.next_poll for waiting in self._waiting), default=0.0)
        seconds = max(at - self._clock.monotonic(), 0.0)
        while seconds > 0 and deadline.remaining():
            step = seconds if self._store is None else min(seconds, _STORE_SECONDS)
            is_woken = yield from wakeup.wait(min(step, deadline.remaining()), "time")
            if is_woken or (yield from self._ask_store(deadline)):
                return
            seconds = at - self._clock.monotonic()
        if deadline.remaining():
            yield from self._poll(exchanges)

    def _poll(self, exchanges: "Exchanges") -> Exchange[None]:
        now = self._clock.monotonic()
        with self._lock:
            waiting_all = list(self._waiting)
        ready = [waiting for waiting in waiting_all if waiting.next_poll <= now]
        if len(waiting_all) <= FEW and all(waiting.record.polls < EARLY_POLLS for waiting in ready):
            for waiting in ready:
                waiting.is_early = True
                waiting.next_poll = now + pause(now - waiting.record.began)
                waiting.wakeup.set()
            return
        if now < self._next_list:
            for waiting in ready:
                waiting.next_poll = self._next_list
            return
        try:
            seen = yield from read_list(exchanges, [waiting.record for waiting in waiting_all])
        except (ApiError, TransportError) as error:
            if not error.retryable:
                raise
            _log.info("the list of jobs cannot be read at the moment: %s", one_line(str(error)))
            seen = None
        now = self._clock.monotonic()
        self._next_list = now + between_lists(len(waiting_all))
        for waiting in waiting_all:
            self._listed(waiting, now, seen)

    def _listed(self, waiting: Waiting, now: float, seen: set[str] | None) -> None:
        """Update one job from the list, or from its absence there."""
        record = waiting.record
        waiting.next_poll = max(now + pause(now - record.began), self._next_list)
        if seen is None:
            return
        waiting.missed = 0 if record.id in seen else waiting.missed + 1
        if waiting.missed >= _MISSED:
            # If the list omits the job, only its detail can say whether it exists.
            waiting.missed = 0
            if record.polls >= MAX_POLLS:
                waiting.is_reported = True
            else:
                waiting.is_early = True
        elif record.state.is_finished:
            waiting.is_reported = True
        if waiting.is_reported or waiting.is_early or waiting.is_followed:
            waiting.wakeup.set()

    def _poll_detail(self, exchanges: "Exchanges", waiting: Waiting) -> Exchange[None]:
        """Poll the detail of a job if there is a reason to."""
        record, is_reported, is_early = waiting.record, waiting.is_reported, waiting.is_early
        waiting.is_reported = waiting.is_early = False
        if record.is_known or not (is_reported or is_early) or not _may_poll(record, is_reported=is_reported):
            return
        try:
            yield from poll_detail(exchanges, record, is_over=is_reported)
        except (ApiError, TransportError) as error:
            if not error.retryable:
                raise
            _log.info("job %s cannot be polled at the moment: %s", record.id, one_line(str(error)))
            waiting.next_poll = self._clock.monotonic() + pause(self._clock.monotonic() - record.began)
            return
        if is_reported and not record.is_known:
            record.contradictions += 1

    def _ask_store(self, deadline: Deadline) -> Exchange[bool]:
        store = self._store
        if store is None:
            return False
        with self._lock:
            job_ids = self._believed()
        try:
            reported = yield from run_blocking(lambda: store.finished(job_ids), deadline=deadline)
        except Exception:  # noqa: BLE001 (a failing store must not end a wait, which works without it)
            _log.warning("the store of finished jobs cannot be read", exc_info=True)
            return False
        return self._report(reported)

    def _report(self, job_ids: Iterable[str]) -> bool:
        reported = set(job_ids)
        for job_id in reported:
            if record := self.records.known(job_id):
                record.is_reported = True
        with self._lock:
            waiting_all = self._waiting_for(reported)
            for waiting in waiting_all:
                waiting.is_reported = True
        for waiting in waiting_all:
            waiting.wakeup.set()
        return bool(waiting_all)


def _no_store() -> "JobStore | None":
    return None


def _may_poll(record: JobRecord, *, is_reported: bool) -> bool:
    """Return whether the detail may be polled once more; the API does not count a poll of a finished job."""
    if record.polls < MAX_POLLS:
        return True
    # An earlier report of its end was wrong. The list may be wrong once more often than a webhook.
    return is_reported and record.contradictions < (2 if record.state.is_finished else 1)


def _too_late(record: JobRecord, deadline: Deadline) -> ShoptetError:
    fault = f"is {record.state.status} after {deadline.seconds:g} s; wait again, or continue with shop.jobs.resume"
    return JobTimeoutError(fault, job_id=record.id, status=record.state.status, log=record.state.log)
