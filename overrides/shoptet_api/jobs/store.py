"""Notes of finished jobs, so that a waiting process learns of a webhook that another process received."""

import threading
import time
from collections.abc import Callable, Collection
from os import PathLike
from typing import Final, Protocol

from shoptet_api.storage.sqlite import SQLiteFile

_MAX_KEPT: Final = 100_000
_KEPT_SECONDS: Final = 2 * 86_400.0
_TABLE: Final = "CREATE TABLE IF NOT EXISTS finished_jobs (job_id TEXT PRIMARY KEY, noted REAL NOT NULL)"


class JobStore(Protocol):
    """Notes jobs that have finished. Several processes may share a store; a note is not secret."""

    def add(self, job_id: str) -> None:
        """Note that the job has finished."""
        ...

    def finished(self, job_ids: Collection[str]) -> set[str]:
        """Return the jobs that are noted."""
        ...


class WakingJobStore(JobStore, Protocol):
    """A store that also reports each job as soon as any process notes it."""

    def on_finished(self, callback: Callable[[str], object]) -> None:
        """Have a function called with each job that is noted from now on, in any thread, until it returns False."""
        ...


class MemoryJobStore:
    """Keeps notes in the process, for all clients that use the same store."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._noted: dict[str, None] = {}

    def add(self, job_id: str) -> None:
        """Note that the job has finished."""
        with self._lock:
            self._noted[job_id] = None
            if len(self._noted) > _MAX_KEPT:
                del self._noted[next(iter(self._noted))]

    def finished(self, job_ids: Collection[str]) -> set[str]:
        """Return the jobs that are noted."""
        with self._lock:
            return self._noted.keys() & set(job_ids)


class SQLiteJobStore:
    """Keeps notes in a file, for all processes of a machine, for two days.

    Args:
        path: The file, created if it does not exist, for its owner only.
        now: Returns the current time in seconds.

    Raises:
        ConfigurationError: The file cannot be used.
    """

    def __init__(self, path: str | PathLike[str], *, now: Callable[[], float] = time.time) -> None:
        self._file = SQLiteFile(path, memory_store="MemoryJobStore")
        self._file.prepare(_TABLE)
        self._now = now

    def add(self, job_id: str) -> None:
        """Note that the job has finished; it is on the disk when this returns."""
        with self._file.transaction() as run:
            now = self._now()
            run("DELETE FROM finished_jobs WHERE noted < ?", (now - _KEPT_SECONDS,))
            run("INSERT OR REPLACE INTO finished_jobs VALUES (?, ?)", (job_id, now))

    def finished(self, job_ids: Collection[str]) -> set[str]:
        """Return the jobs that are noted."""
        with self._file.opened() as run:
            found = {str(row[0]) for row in run("SELECT job_id FROM finished_jobs")}
        return found & set(job_ids)
