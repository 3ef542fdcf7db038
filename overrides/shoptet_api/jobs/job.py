"""Jobs as methods return them. `watcher` does the work; the two classes differ only in how they wait."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, Self, TypeVar, cast

import attrs

from shoptet_api.checks import check_seconds
from shoptet_api.clock import Deadline
from shoptet_api.compat import override
from shoptet_api.error_text import one_line
from shoptet_api.jobs.poll_schedule import WAIT
from shoptet_api.jobs.records import JobRecord
from shoptet_api.jobs.state import JobState, failure
from shoptet_api.jobs.watcher import watcher_of
from shoptet_api.sansio.steps import Exchange
from shoptet_generated.runtime import UNSET
from shoptet_generated.runtime.jobs import AsyncJob as AsyncJobBase, Job as JobBase, OnJobProgress

if TYPE_CHECKING:
    from shoptet_api.calls.exchanges import Exchanges
    from shoptet_api.calls.runner import AsyncRunner, Runner

T = TypeVar("T")


@attrs.define(eq=False)
class JobParts(Generic[T]):
    """The parts of a job, for both clients."""

    exchanges: "Exchanges"
    record: JobRecord
    make_result: "Callable[[JobRecord], Exchange[T]]"
    """Makes the result of the finished job."""
    made_result: object = UNSET

    def wait(self, timeout: float | None, on_progress: OnJobProgress | None) -> Exchange[JobState]:
        """Wait until the job has completed."""
        deadline = deadline_of(self.exchanges, timeout)
        state = yield from watcher_of(self.exchanges).finished(self.exchanges, self.record, deadline, on_progress)
        error = failure(state)
        if error is not None:
            raise error
        return state

    def result(self, timeout: float | None) -> Exchange[T]:
        """Wait, and return the result; it does not change, and so is made once."""
        if self.made_result is UNSET:
            yield from self.wait(timeout, None)
            self.made_result = yield from self.make_result(self.record)
        return cast("T", self.made_result)

    def refresh(self) -> Exchange[str]:
        """Poll once, and return the status."""
        state = yield from watcher_of(self.exchanges).poll(self.exchanges, self.record)
        return state.status


class Job(JobBase[T]):
    """A job that the API works on."""

    def __init__(self, driver: "Runner", parts: JobParts[T]) -> None:
        self._driver = driver
        self.parts = parts

    @property
    @override
    def id(self) -> str:
        """The job's id."""
        return self.parts.record.id

    @property
    @override
    def status(self) -> str:
        """The last known status."""
        return self.parts.record.state.status

    @property
    @override
    def log(self) -> str | None:
        """The last known log of the job."""
        return self.parts.record.state.log

    @override
    def refresh(self) -> str:
        """Request the status once."""
        return self._driver.run(self.parts.refresh())

    @override
    def wait(self, *, timeout: float | None = None, on_progress: OnJobProgress | None = None) -> Self:
        """Wait until the job has completed."""
        self._driver.run(self.parts.wait(timeout, on_progress))
        return self

    @override
    def result(self, *, timeout: float | None = None) -> T:
        """Wait for the job, and return its result."""
        return self._driver.run(self.parts.result(timeout))

    @override
    def __repr__(self) -> str:
        return f"<Job {self.id}: {one_line(self.status)}>"


class AsyncJob(AsyncJobBase[T]):
    """A job that the API works on."""

    def __init__(self, driver: "AsyncRunner", parts: JobParts[T]) -> None:
        self._driver = driver
        self.parts = parts

    @property
    @override
    def id(self) -> str:
        """The job's id."""
        return self.parts.record.id

    @property
    @override
    def status(self) -> str:
        """The last known status."""
        return self.parts.record.state.status

    @property
    @override
    def log(self) -> str | None:
        """The last known log of the job."""
        return self.parts.record.state.log

    @override
    async def refresh(self) -> str:
        """Request the status once."""
        return await self._driver.run(self.parts.refresh())

    @override
    async def wait(self, *, timeout: float | None = None, on_progress: OnJobProgress | None = None) -> Self:
        """Wait until the job has completed."""
        await self._driver.run(self.parts.wait(timeout, on_progress))
        return self

    @override
    async def result(self, *, timeout: float | None = None) -> T:
        """Wait for the job, and return its result."""
        return await self._driver.run(self.parts.result(timeout))

    @override
    def __repr__(self) -> str:
        return f"<AsyncJob {self.id}: {one_line(self.status)}>"


def deadline_of(exchanges: "Exchanges", timeout: float | None) -> Deadline:
    """Return the deadline for the end of a job.

    Raises:
        ConfigurationError: The timeout is not a number of seconds.
    """
    seconds = WAIT if timeout is None else timeout
    check_seconds("timeout", seconds)
    return Deadline(exchanges.config.clock, seconds)
