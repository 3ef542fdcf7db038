"""Where it is noted that a job has finished, so that a process which waits hears of a webhook that came to another."""

import threading
from collections.abc import Collection
from typing import Final, Protocol

_MOST_KEPT: Final = 100_000


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
