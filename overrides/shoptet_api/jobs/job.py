"""Jobs as methods return them. What they do is in `watch`; the two classes differ only in how they wait."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, Generic, Self, TypeVar, cast

import attrs

from shoptet_api.checks import check_seconds
from shoptet_api.clock import Deadline
from shoptet_api.compat import override
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
    """What a job of either kind consists of."""

    exchanges: "Exchanges"
    record: JobRecord
    bring: "Callable[[JobRecord], Exchange[T]]"
    """What becomes of the finished job."""
    brought: object = UNSET

    def wait(self, timeout: float | None, on_progress: OnJobProgress | None) -> Exchange[JobState]:
        """Wait for the job to do its work."""
        deadline = deadline_of(self.exchanges, timeout)
        state = yield from watcher_of(self.exchanges).finished(self.exchanges, self.record, deadline, on_progress)
        error = failure(state)
        if error is not None:
            raise error
        return state

    def result(self, timeout: float | None) -> Exchange[T]:
        """Wait, and bring what the job has made; what it made does not change, so that it is brought once."""
        if self.brought is UNSET:
            yield from self.wait(timeout, None)
            self.brought = yield from self.bring(self.record)
        return cast("T", self.brought)

    def refresh(self) -> Exchange[str]:
        """Look once."""
        state = yield from watcher_of(self.exchanges).look(self.exchanges, self.record)
        return state.status


class Job(JobBase[T]):
    """A job that the API works on."""

    def __init__(self, driver: "Runner", parts: JobParts[T]) -> None:
        self._driver: Final = driver
        self.parts: Final = parts

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
        """What the API wrote about the job, as far as it is known."""
        return self.parts.record.state.log

    @override
    def refresh(self) -> str:
        """Ask for the status once."""
        return self._driver.run(self.parts.refresh())

    @override
    def wait(self, *, timeout: float | None = None, on_progress: OnJobProgress | None = None) -> Self:
        """Wait for the job to do its work."""
        self._driver.run(self.parts.wait(timeout, on_progress))
        return self

    @override
    def result(self, *, timeout: float | None = None) -> T:
        """Wait for what the job brings."""
        return self._driver.run(self.parts.result(timeout))

    @override
    def __repr__(self) -> str:
        return f"<Job {self.id}: {self.status}>"


class AsyncJob(AsyncJobBase[T]):
    """A job that the API works on."""

    def __init__(self, driver: "AsyncRunner", parts: JobParts[T]) -> None:
        self._driver: Final = driver
        self.parts: Final = parts

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
        """What the API wrote about the job, as far as it is known."""
        return self.parts.record.state.log

    @override
    async def refresh(self) -> str:
        """Ask for the status once."""
        return await self._driver.run(self.parts.refresh())

    @override
    async def wait(self, *, timeout: float | None = None, on_progress: OnJobProgress | None = None) -> Self:
        """Wait for the job to do its work."""
        await self._driver.run(self.parts.wait(timeout, on_progress))
        return self

    @override
    async def result(self, *, timeout: float | None = None) -> T:
        """Wait for what the job brings."""
        return await self._driver.run(self.parts.result(timeout))

    @override
    def __repr__(self) -> str:
        return f"<AsyncJob {self.id}: {self.status}>"


def deadline_of(exchanges: "Exchanges", timeout: float | None) -> Deadline:
    """By when a job must have ended.

    Raises:
        ConfigurationError: The timeout is no time to wait.
    """
    seconds = WAIT if timeout is None else timeout
    check_seconds("timeout", seconds)
    return Deadline(exchanges.config.clock, seconds)
