"""One watcher for all jobs that a client waits for: who waits takes turns at looking for everybody.

Of those who wait, one leads: it sleeps until a look is due, looks at the list of jobs, which tells of all of them and
counts no looks, and wakes whose job has ended. They ask for the detail themselves. When the leader goes, another one
leads. A few jobs are looked at one by one while they are young, since most jobs are short and a detail tells all.

Written as exchanges, so that threads and tasks wait alike.
"""

import logging
import threading
from collections.abc import Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from shoptet_api.calls.shared import JOB_STORE
from shoptet_api.clock import Clock, Deadline
from shoptet_api.errors import ApiError, JobTimeoutError, ShoptetError, TransportError
from shoptet_api.jobs.poll_schedule import EARLY_LOOKS, FEW, MAX_POLLS, between_lists, pause
from shoptet_api.jobs.polling import poll_detail, read_list
from shoptet_api.jobs.records import JobRecord, Records
from shoptet_api.jobs.state import JobState
from shoptet_api.jobs.waiters import Bell, Ticket
from shoptet_api.sansio.steps import Exchange, run_blocking
from shoptet_generated.runtime import InputError
from shoptet_generated.runtime.jobs import JobProgress, OnJobProgress

if TYPE_CHECKING:
    from shoptet_api.calls.exchanges import Exchanges
    from shoptet_api.jobs.store import JobStore

_STORE_SECONDS: Final = 1.0
_MISSED: Final = 3
_log: Final = logging.getLogger("shoptet_api.jobs")


def watcher_of(exchanges: "Exchanges") -> "JobWatch":
    """Return the watcher that a client shares with its copies."""
    shared, clock = exchanges.shared, exchanges.config.clock
    return shared.get("job_watch", lambda: JobWatch(clock, shared.get(JOB_STORE, _no_store)))


class JobWatch:
    """Watches the jobs of a client and of its copies."""

    def __init__(self, clock: Clock, store: "JobStore | None" = None) -> None:
        self.records: Final = Records()
        self._clock: Final = clock
        self._store: Final = store
        self._lock: Final = threading.Lock()
        self._tickets: list[Ticket] = []
        self._leader: Bell | None = None
        self._next_list = 0.0

    def started(self, job_id: str) -> JobRecord:
        """The record of a job that was queued just now."""
        return self.records.started(job_id, self._clock.monotonic())

    def resumed(self, job_id: str) -> JobRecord:
        """The record of a job that was queued elsewhere.

        Raises:
            InputError: This is no id.
        """
        if not _is_id(job_id):
            raise InputError(f"job_id: the id of a job is due here, not {job_id!r}")
        return self.records.resumed(job_id, self._clock.monotonic())

    def tell(self, job_ids: Iterable[str]) -> Exchange[None]:
        """Take note that jobs have finished, and wake who waits for them, here and in other processes."""
        told = list(job_ids)
        store = self._store
        if store is not None:
            for job_id in told:
                yield from run_blocking(partial(store.add, job_id))
        self._told(told)

    def finished(
        self, exchanges: "Exchanges", record: JobRecord, deadline: Deadline, on_progress: OnJobProgress | None = None
    ) -> Exchange[JobState]:
        """Wait for a job to end, well or not; its state with the log.

        Raises:
            JobTimeoutError: The deadline came first.
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
        """Wait for the first of some jobs to end, well or not.

        Raises:
            JobTimeoutError: The deadline came first.
        """
        bell, began = Bell(), self._clock.monotonic()
        tickets = [self._join(record, bell, is_followed=on_progress is not None) for record in records]
        try:
            while True:
                for ticket in tickets:
                    yield from self._look_closely(exchanges, ticket)
                    if on_progress is not None:
                        state = ticket.record.state
                        on_progress(JobProgress(state.id, state.status, self._clock.monotonic() - began))
                    if ticket.record.is_known:
                        return ticket.record
                if not deadline.left():
                    raise _too_late(records[0], deadline)
                if self._leads(bell):
                    yield from self._lead(exchanges, bell, deadline)
                else:
                    yield from bell.wait(deadline.left())
        finally:
            self._leave(bell)

    def look(self, exchanges: "Exchanges", record: JobRecord) -> Exchange[JobState]:
        """Look at a job once: at its detail while there are looks to spare, or else at the list."""
        if record.is_known:
            return record.state
        if not record.state.is_finished and record.looks >= MAX_POLLS - 1:
            yield from read_list(exchanges, [record])
        if record.state.is_finished or record.looks < MAX_POLLS - 1:
            yield from poll_detail(exchanges, record, is_over=record.state.is_finished)
        return record.state

    def _join(self, record: JobRecord, bell: Bell, *, is_followed: bool) -> Ticket:
        ticket = Ticket(record, bell, record.due)
        ticket.is_told = record.is_told or record.state.is_finished
        ticket.is_followed = is_followed
        with self._lock:
            self._tickets.append(ticket)
            leader = self._leader
        if leader is not None:
            leader.ring()  # It may sleep longer than this job can wait.
        return ticket

    def _leave(self, bell: Bell) -> None:
        with self._lock:
            self._tickets = [ticket for ticket in self._tickets if ticket.bell is not bell]
            if self._leader is bell:
                self._leader = None
            # Also where the one who was to lead next has gone without leading.
            heir = self._tickets[0].bell if self._tickets and self._leader is None else None
        if heir is not None:
            heir.ring()

    def _leads(self, bell: Bell) -> bool:
        """Take the lead, if nobody has it; whether it is ours."""
        with self._lock:
            if self._leader is None:
                self._leader = bell
            return self._leader is bell

    def _lead(self, exchanges: "Exchanges", bell: Bell, deadline: Deadline) -> Exchange[None]:
        """Sleep until a look is due or the bell rings; look."""
        with self._lock:
            due = min((ticket.due for ticket in self._tickets), default=0.0)
        seconds = max(due - self._clock.monotonic(), 0.0)
        while seconds > 0 and deadline.left():
            step = seconds if self._store is None else min(seconds, _STORE_SECONDS)
            if (yield from bell.wait(min(step, deadline.left()))) or (yield from self._ask_store()):
                return
            seconds = due - self._clock.monotonic()
        if deadline.left():
            yield from self._look(exchanges)

    def _look(self, exchanges: "Exchanges") -> Exchange[None]:
        now = self._clock.monotonic()
        with self._lock:
            tickets = list(self._tickets)
        due = [ticket for ticket in tickets if ticket.due <= now]
        if len(tickets) <= FEW and all(ticket.record.looks < EARLY_LOOKS for ticket in due):
            for ticket in due:
                ticket.is_early = True
                ticket.due = now + pause(now - ticket.record.began)
                ticket.bell.ring()
            return
        if now < self._next_list:
            for ticket in due:
                ticket.due = self._next_list
            return
        try:
            seen = yield from read_list(exchanges, [ticket.record for ticket in tickets])
        except (ApiError, TransportError) as error:
            if not error.retryable:
                raise
            _log.info("the list of jobs cannot be read at the moment: %s", error)
            seen = None
        now = self._clock.monotonic()
        self._next_list = now + between_lists(len(tickets))
        for ticket in tickets:
            self._listed(ticket, now, seen)

    def _listed(self, ticket: Ticket, now: float, seen: set[str] | None) -> None:
        """Draw the conclusions for one job from the list, or from its not being there."""
        record = ticket.record
        ticket.due = max(now + pause(now - record.began), self._next_list)
        if seen is None:
            return
        ticket.missed = 0 if record.id in seen else ticket.missed + 1
        if ticket.missed >= _MISSED:
            # A list that does not show it leaves nothing but the detail, which knows at least if there is no such job.
            ticket.missed = 0
            if record.looks >= MAX_POLLS:
                ticket.is_told = True
            else:
                ticket.is_early = True
        elif record.state.is_finished:
            ticket.is_told = True
        if ticket.is_told or ticket.is_early or ticket.is_followed:
            ticket.bell.ring()

    def _look_closely(self, exchanges: "Exchanges", ticket: Ticket) -> Exchange[None]:
        """Ask for the detail of a job where there is a reason to."""
        record, is_told, is_early = ticket.record, ticket.is_told, ticket.is_early
        ticket.is_told = ticket.is_early = False
        if record.is_known or not (is_told or is_early) or not _may_look(record, is_told=is_told):
            return
        try:
            yield from poll_detail(exchanges, record, is_over=is_told)
        except (ApiError, TransportError) as error:
            if not error.retryable:
                raise
            _log.info("the job %s cannot be looked at at the moment: %s", record.id, error)
            ticket.due = self._clock.monotonic() + pause(self._clock.monotonic() - record.began)
            return
        if is_told and not record.is_known:
            record.contradictions += 1

    def _ask_store(self) -> Exchange[bool]:
        store = self._store
        if store is None:
            return False
        with self._lock:
            waiting = [ticket.record.id for ticket in self._tickets if not ticket.record.contradictions]
        try:
            told = yield from run_blocking(lambda: store.finished(waiting))
        except Exception:  # noqa: BLE001 - a store that fails must not end a wait that goes on without it
            _log.warning("the store of finished jobs cannot be read", exc_info=True)
            return False
        return self._told(told)

    def _told(self, job_ids: Iterable[str]) -> bool:
        told = set(job_ids)
        for job_id in told:
            if record := self.records.known(job_id):
                record.is_told = True
        with self._lock:
            tickets = [ticket for ticket in self._tickets if ticket.record.id in told]
            for ticket in tickets:
                ticket.is_told = True
        for ticket in tickets:
            ticket.bell.ring()
        return bool(tickets)


def _no_store() -> "JobStore | None":
    return None


def _may_look(record: JobRecord, *, is_told: bool) -> bool:
    """Whether a look at the detail is none too many; that at a finished job is not counted."""
    if record.looks < MAX_POLLS:
        return True
    # What said that it has finished was wrong before. The list may err once more than a webhook.
    return is_told and record.contradictions < (2 if record.state.is_finished else 1)


def _is_id(job_id: object) -> bool:
    return isinstance(job_id, str) and bool(job_id.strip())


def _too_late(record: JobRecord, deadline: Deadline) -> ShoptetError:
    fault = f"is {record.state.status} after {deadline.seconds:g} s; wait again, or go on with shop.jobs.resume"
    return JobTimeoutError(fault, job_id=record.id, status=record.state.status, log=record.state.log)
