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
        is_hidden: Whether something else is written to the terminal meanwhile.
    """

    def __init__(self, session: Session, what: str, *, is_hidden: bool = False) -> None:
        self._what = what
        self._is_shown = sys.stderr.isatty() and not session.quiet and not is_hidden
        self._is_of_file = False
        self._bar: Any = None
        self._task: Any = None

    def __enter__(self) -> Self:
        if self._is_shown:
            self._begin("asking")
        return self

    def _begin(self, state: str) -> None:
        self._bar = _bar(is_of_file=self._is_of_file)
        self._bar.start()
        self._task = self._bar.add_task(f"{self._what}: {state}", total=None, rows="")

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
            if not self._is_of_file:
                self._is_of_file = True
                self._bar.stop()
                self._begin("reading")
            self._bar.update(
                self._task,
                completed=progress.bytes,
                total=progress.total_bytes,
                rows=f"{progress.rows:,} rows",
            )


def _bar(*, is_of_file: bool) -> Any:
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn, TransferSpeedColumn

    columns = (
        DownloadColumn(),
        TextColumn("{task.fields[rows]}", markup=False),
        TransferSpeedColumn(),
        TimeRemainingColumn(compact=True),
    )
    return Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(bar_width=None),
        *(columns if is_of_file else ()),
        console=Console(stderr=True),
        transient=True,
        expand=True,
    )
