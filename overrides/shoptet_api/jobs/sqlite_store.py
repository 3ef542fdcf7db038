"""Notes of finished jobs in a SQLite file, for all processes of a machine."""

import time
from collections.abc import Callable, Collection
from os import PathLike
from typing import Final

from shoptet_api.storage.sqlite import SQLiteFile

_KEPT_SECONDS: Final = 2 * 86_400.0
_TABLE: Final = "CREATE TABLE IF NOT EXISTS finished_jobs (job_id TEXT PRIMARY KEY, noted REAL NOT NULL)"


class SQLiteJobStore:
    """Notes kept in a file, for all processes of a machine. Those older than two days go.

    Args:
        path: The file, made where there is none, for its owner only.
        now: What time it is, in seconds.

    Raises:
        ConfigurationError: The file cannot be used.
    """

    def __init__(self, path: str | PathLike[str], *, now: Callable[[], float] = time.time) -> None:
        self._file: Final = SQLiteFile(path, memory_store="MemoryJobStore")
        self._file.prepare(_TABLE)
        self._now = now

    def add(self, job_id: str) -> None:
        """Note that the job has finished; it is on the disk when this returns."""
        with self._file.transaction() as run:
            now = self._now()
            run("DELETE FROM finished_jobs WHERE noted < ?", (now - _KEPT_SECONDS,))
            run("INSERT OR REPLACE INTO finished_jobs VALUES (?, ?)", (job_id, now))

    def finished(self, job_ids: Collection[str]) -> set[str]:
        """Those of the jobs that are noted."""
        with self._file.opened() as run:
            found = {str(row[0]) for row in run("SELECT job_id FROM finished_jobs")}
        return found & set(job_ids)
