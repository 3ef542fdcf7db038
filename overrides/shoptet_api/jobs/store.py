"""Where it is noted that a job has finished, so that a process which waits hears of a webhook that came to another."""

import threading
import time
from collections.abc import Callable, Collection
from os import PathLike
from typing import Final, Protocol

from shoptet_api.storage.sqlite import Database

_MOST_KEPT: Final = 100_000
_KEPT_SECONDS: Final = 2 * 86_400.0
_TABLE: Final = "CREATE TABLE IF NOT EXISTS finished_jobs (job_id TEXT PRIMARY KEY, noted REAL NOT NULL)"


class JobStore(Protocol):
    """Notes jobs that have finished. Several processes may use one; a note is no secret."""

    def add(self, job_id: str) -> None:
        """Note that the job has finished."""
        ...

    def finished(self, job_ids: Collection[str]) -> set[str]:
        """Those of the jobs that are noted."""
        ...


class MemoryJobStore:
    """Notes kept in the process, for all clients that are given the same store."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._noted: dict[str, None] = {}

    def add(self, job_id: str) -> None:
        """Note that the job has finished."""
        with self._lock:
            self._noted[job_id] = None
            while len(self._noted) > _MOST_KEPT:
                del self._noted[next(iter(self._noted))]

    def finished(self, job_ids: Collection[str]) -> set[str]:
        """Those of the jobs that are noted."""
        with self._lock:
            return {job_id for job_id in job_ids if job_id in self._noted}


class SQLiteJobStore:
    """Notes kept in a file, for all processes of a machine. Those older than two days go.

    Args:
        path: The file, made where there is none, for its owner only.
        now: What time it is, in seconds.

    Raises:
        ConfigurationError: The file cannot be used.
    """

    def __init__(self, path: str | PathLike[str], *, now: Callable[[], float] = time.time) -> None:
        self._database = Database(path)
        self._now = now
        with self._database.transaction() as connection:
            connection.execute(_TABLE)

    def add(self, job_id: str) -> None:
        """Note that the job has finished; it is on the disk when this returns."""
        with self._database.transaction() as connection:
            now = self._now()
            connection.execute("DELETE FROM finished_jobs WHERE noted < ?", (now - _KEPT_SECONDS,))
            connection.execute("INSERT OR REPLACE INTO finished_jobs VALUES (?, ?)", (job_id, now))

    def finished(self, job_ids: Collection[str]) -> set[str]:
        """Those of the jobs that are noted."""
        with self._database.transaction() as connection:
            found = {str(row[0]) for row in connection.execute("SELECT job_id FROM finished_jobs")}
        return found & set(job_ids)
