"""One watcher for all jobs that a client waits for: who waits takes turns at looking for everybody.

Of those who wait, one leads: it sleeps until a look is due, looks at the list of jobs, which tells of all of them and
counts no looks, and wakes whose job has ended. They ask for the detail themselves. When the leader goes, another one
leads. A few jobs are looked at one by one while they are young, since most jobs are short and a detail tells all.

Written as exchanges, so that threads and tasks wait alike.
"""

import logging
import threading
from collections.abc import Iterable, Sequence
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Final, cast

import attrs

from shoptet_api.clock import Clock, Deadline
from shoptet_api.errors import ApiError, JobTimeoutError, PermissionDeniedError, ShoptetError, TransportError
from shoptet_api.paging import next_page
from shoptet_api.steps import Exchange, Waiter, do, wait
from shoptet_generated.runtime.jobs import JobProgress, OnJobProgress

from .records import JobRecord, Records
from .schedule import EARLY_LOOKS, FEW, MOST_LOOKS, between_lists, pause
from .state import JobState

if TYPE_CHECKING:
    from shoptet_api.exchange import Exchanges

    from .store import JobStore

_STORE_SECONDS: Final = 1.0
_PAGE: Final = 500
# The shop's clock and ours need not agree.
_MARGIN: Final = timedelta(hours=1)
_SPENT: Final = "job-detail-try-counter-exceeded-limit"
_MISSED: Final = 3
_log: Final = logging.getLogger("shoptet_api.jobs")


@attrs.define(eq=False)
class _Ticket:
    """One job that somebody waits for."""

    record: JobRecord
    bell: "_Bell"
    due: float
    is_early: bool = False
    """It is young, and worth a look at its detail, which counts."""
    is_told: bool = False
    """Somebody said that it has finished: a webhook, or the list."""
    is_followed: bool = False
    """Somebody wants to hear of every look."""
    missed: int = 0
    """Looks at the list in a row that did not show it."""


class _Bell:
    """Wakes one who waits, as often as needed, for one or several jobs."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiter = Waiter()

    def ring(self) -> None:
        with self._lock:
            waiter = self._waiter
        waiter.finish()

    def wait(self, seconds: float) -> Exchange[bool]:
        is_rung = yield from wait(self._waiter, seconds)
        if is_rung:
            with self._lock:
                self._waiter = Waiter()
        return is_rung


class JobWatch:
    """Watches the jobs of a client and of its copies."""

    def __init__(self, clock: Clock, store: "JobStore | None" = None) -> None:
        self.records: Final = Records()
        self._clock: Final = clock
        self._store: Final = store
        self._lock: Final = threading.Lock()
        self._tickets: list[_Ticket] = []
        self._leader: _Bell | None = None
        self._next_list = 0.0

    def started(self, job_id: str) -> JobRecord:
        """The record of a job that was queued just now."""
        return self.records.started(job_id, self._clock.monotonic())

    def resumed(self, job_id: str) -> JobRecord:
        """The record of a job that was queued elsewhere."""
        return self.records.resumed(job_id, self._clock.monotonic())

    def tell(self, job_ids: Iterable[str]) -> Exchange[None]:
        """Take note that jobs have finished, and wake who waits for them, here and in other processes."""
        told = list(job_ids)
        store = self._store
        if store is not None:
            for job_id in told:
                yield from do(partial(store.add, job_id))
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
        bell, began = _Bell(), self._clock.monotonic()
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
        if not record.state.is_finished and record.looks >= MOST_LOOKS - 1:
            yield from self._read_list(exchanges, [record])
        if record.state.is_finished or record.looks < MOST_LOOKS - 1:
            yield from self._detail(exchanges, record, is_over=record.state.is_finished)
        return record.state

    def read_again(self, exchanges: "Exchanges", record: JobRecord) -> Exchange[None]:
        """Read the detail of a finished job once more: its file's address may be another one now."""
        from shoptet_generated.models.jobs import Job
        from shoptet_generated.operations.jobs import GET_JOB_DETAIL

        job = yield from exchanges.call(GET_JOB_DETAIL, (record.id,), {})
        if isinstance(cast("object", job), Job):
            record.state = JobState.of_detail(job)

    def _join(self, record: JobRecord, bell: _Bell, *, is_followed: bool) -> _Ticket:
        now = self._clock.monotonic()
        # Nothing is known of a job that was taken up: the first look is at once.
        is_new = record.looks < MOST_LOOKS
        ticket = _Ticket(record, bell, now + (pause(now - record.began) if is_new else 0.0))
        ticket.is_told = record.is_told or record.state.is_finished
        ticket.is_followed = is_followed
        with self._lock:
            self._tickets.append(ticket)
            leader = self._leader
        if leader is not None:
            leader.ring()  # It may sleep longer than this job can wait.
        return ticket

    def _leave(self, bell: _Bell) -> None:
        with self._lock:
            self._tickets = [ticket for ticket in self._tickets if ticket.bell is not bell]
            if self._leader is bell:
                self._leader = None
            # Also where the one who was to lead next has gone without leading.
            heir = self._tickets[0].bell if self._tickets and self._leader is None else None
        if heir is not None:
            heir.ring()

    def _leads(self, bell: _Bell) -> bool:
        """Take the lead, if nobody has it; whether it is ours."""
        with self._lock:
            if self._leader is None:
                self._leader = bell
            return self._leader is bell

    def _lead(self, exchanges: "Exchanges", bell: _Bell, deadline: Deadline) -> Exchange[None]:
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
            seen = yield from self._read_list(exchanges, [ticket.record for ticket in tickets])
        except (ApiError, TransportError) as error:
            if not error.retryable:
                raise
            _log.info("the list of jobs cannot be read at the moment: %s", error)
            seen = None
        now = self._clock.monotonic()
        self._next_list = now + between_lists(len(tickets))
        for ticket in tickets:
            self._listed(ticket, now, seen)

    def _listed(self, ticket: _Ticket, now: float, seen: set[str] | None) -> None:
        """Draw the conclusions for one job from the list, or from its not being there."""
        record = ticket.record
        ticket.due = max(now + pause(now - record.began), self._next_list)
        if seen is None:
            return
        ticket.missed = 0 if record.id in seen else ticket.missed + 1
        if ticket.missed >= _MISSED:
            # A list that does not show it leaves nothing but the detail, which knows at least if there is no such job.
            ticket.missed = 0
            if record.looks >= MOST_LOOKS:
                ticket.is_told = True
            else:
                ticket.is_early = True
        elif record.state.is_finished:
            ticket.is_told = True
        if ticket.is_told or ticket.is_early or ticket.is_followed:
            ticket.bell.ring()

    def _look_closely(self, exchanges: "Exchanges", ticket: _Ticket) -> Exchange[None]:
        """Ask for the detail of a job where there is a reason to."""
        record, is_told, is_early = ticket.record, ticket.is_told, ticket.is_early
        ticket.is_told = ticket.is_early = False
        if record.is_known or not (is_told or is_early) or not _may_look(record, is_told=is_told):
            return
        try:
            yield from self._detail(exchanges, record, is_over=is_told)
        except (ApiError, TransportError) as error:
            if not error.retryable:
                raise
            _log.info("the job %s cannot be looked at at the moment: %s", record.id, error)
            ticket.due = self._clock.monotonic() + pause(self._clock.monotonic() - record.began)
            return
        if is_told and not record.is_known:
            record.contradictions += 1

    def _detail(self, exchanges: "Exchanges", record: JobRecord, *, is_over: bool) -> Exchange[None]:
        from shoptet_generated.models.jobs import Job
        from shoptet_generated.operations.jobs import GET_JOB_DETAIL

        if not is_over:
            # Tries that are answered badly may be counted, too: one try is one look.
            exchanges = exchanges.with_config(attrs.evolve(exchanges.config, max_retries=0))
        record.looks += 1
        try:
            job = yield from exchanges.call(GET_JOB_DETAIL, (record.id,), {})
        except PermissionDeniedError as error:
            if _SPENT not in error.codes:
                raise
            record.looks = MOST_LOOKS
            return
        if isinstance(cast("object", job), Job):  # An answer can lack what it promises.
            record.learn(JobState.of_detail(job))

    def _read_list(self, exchanges: "Exchanges", records: Sequence[JobRecord]) -> Exchange[set[str]]:
        """Learn what the list says of some jobs; the ids of those that it shows."""
        from shoptet_generated.operations.jobs import GET_LIST_OF_JOBS

        wanted = {record.id: record for record in records}
        seen: set[str] = set()
        query: dict[str, object] = {"items_per_page": _PAGE}
        if since := self._since(records):
            query["creation_time_from"] = since
        pages = exchanges.pages(GET_LIST_OF_JOBS, (), query)
        number: int | None = pages.start.number
        while number is not None and len(seen) < len(wanted):
            page = yield from pages.fetch(attrs.evolve(pages.start, number=number))
            for row in page.rows:
                if record := wanted.get(row.job_id):
                    seen.add(record.id)
                    record.learn(JobState.of_row(row))
            number = next_page(number, len(page.rows), page.paginator)
        return seen

    def _since(self, records: Sequence[JobRecord]) -> object:
        """Since when the jobs were queued; None where that is not known of all of them."""
        now, since = self._clock.monotonic(), self._clock.now()
        for record in records:
            if record.state.created is not None:
                since = min(since, record.state.created)
            elif record.looks < MOST_LOOKS:
                since = min(since, self._clock.now() - timedelta(seconds=now - record.began))
            else:
                return None
        return since - _MARGIN

    def _ask_store(self) -> Exchange[bool]:
        store = self._store
        if store is None:
            return False
        with self._lock:
            waiting = [ticket.record.id for ticket in self._tickets if not ticket.record.contradictions]
        try:
            told = yield from do(lambda: store.finished(waiting))
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


def _may_look(record: JobRecord, *, is_told: bool) -> bool:
    """Whether a look at the detail is none too many; that at a finished job is not counted."""
    if record.looks < MOST_LOOKS:
        return True
    # What said that it has finished was wrong before. The list may err once more than a webhook.
    return is_told and record.contradictions < (2 if record.state.is_finished else 1)


def _too_late(record: JobRecord, deadline: Deadline) -> ShoptetError:
    fault = f"is {record.state.status} after {deadline.seconds:g} s; wait again, or go on with shop.jobs.resume"
    return JobTimeoutError(fault, job_id=record.id, status=record.state.status, log=record.state.log)
