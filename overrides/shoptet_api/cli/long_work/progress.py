"""How far long work is, on stderr: a bar on a terminal and nothing in a pipe. rich is imported when a bar is drawn."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from shoptet_api.cli.session import Session
    from shoptet_generated.runtime.jobs import JobProgress
    from shoptet_generated.runtime.snapshots import SnapshotProgress


class ProgressBar:
    """Shows the state of a job, and of the download of its file: bytes, rows, pace and remaining time.

    Args:
        session: The run, which can be quiet.
        what: What is made, such as `products`.
    """

    def __init__(self, session: Session, what: str) -> None:
        self._what = what
        self._is_shown = sys.stderr.isatty() and not session.quiet
        self._bar: Any = None
        self._task: Any = None

    def __enter__(self) -> Self:
        if self._is_shown:
            self._bar = _bar()
            self._bar.start()
            self._task = self._bar.add_task(f"{self._what}: asking", total=None, rows="")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def job(self, progress: JobProgress) -> None:
        """Show the state of a job that the shop works on."""
        if self._bar is not None:
            self._bar.update(self._task, description=f"{self._what}: {progress.status}, {progress.seconds:.0f} s")

    def file(self, progress: SnapshotProgress) -> None:
        """Show how much of a file has come."""
        if self._bar is not None:
            self._bar.update(
                self._task,
                description=f"{self._what}: reading",
                completed=progress.bytes,
                total=progress.total_bytes,
                rows=f"{progress.rows:,} rows",
            )


def _bar() -> Any:
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn, TransferSpeedColumn

    return Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(bar_width=None),
        DownloadColumn(),
        TextColumn("{task.fields[rows]}", markup=False),
        TransferSpeedColumn(),
        TimeRemainingColumn(compact=True),
        console=Console(stderr=True),
        transient=True,
        expand=True,
    )
