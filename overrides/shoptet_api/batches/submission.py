"""Submit the files of a batch, one after the other: the API does one batch of a kind at a time."""

import logging
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Final, Self, cast

import attrs

from shoptet_api.batches.job_log import joined, read_log
from shoptet_api.batches.row_files import RowsFile, RowsFiles
from shoptet_api.clock import Deadline
from shoptet_api.errors import (
    ApiError,
    ConfigurationError,
    ConflictError,
    DecodeError,
    JobError,
    JobTimeoutError,
    TransportError,
)
from shoptet_api.jobs.job import JobParts, deadline_of
from shoptet_api.jobs.records import JobRecord
from shoptet_api.jobs.submission import queue
from shoptet_api.sansio.steps import Exchange, run_blocking, sleep
from shoptet_generated.runtime import InputError, JobId, Model, Operation
from shoptet_generated.runtime.batches import BatchResult, OnBadRow, RowResult, Uploader
from shoptet_generated.runtime.jobs import OnJobProgress

if TYPE_CHECKING:
    from shoptet_api.calls.exchanges import Exchanges

FILE: Final = "batchFileUrlPath"
_BUSY: Final = frozenset({"batch-job-already-running", "another-import-is-running"})
_PAUSE: Final = 15.0
_log: Final = logging.getLogger("shoptet_api.jobs")


@attrs.define(eq=False)
class _Part:
    """A file that was submitted."""

    record: JobRecord
    file: RowsFile | None
    url: str | None
    is_ended: bool = False


class Work:
    """A batch, for both clients.

    Raises:
        InputError: A row cannot be sent, or there is no uploader for it; nothing was sent.
        ConfigurationError: An option is invalid.
    """

    def __init__(
        self,
        exchanges: "Exchanges",
        operation: Operation[JobId],
        path: tuple[str | int, ...],
        query: Mapping[str, object],
        rows: object,
        uploader: Uploader | None,
        on_bad_row: OnBadRow,
        more: Mapping[str, object],
    ) -> None:
        if on_bad_row not in ("raise", "skip"):
            raise ConfigurationError("on_bad_row", f"expected 'raise' or 'skip', got {on_bad_row!r}")
        self.parts: list[_Part] = []
        self._exchanges = exchanges
        self._operation = operation
        self._path = path
        self._query = query
        self._more = more
        self._uploader = uploader
        self._rows = rows
        self._on_bad_row: OnBadRow = on_bad_row
        self._files = None if _names_file(rows) else RowsFiles()
        self._remaining: list[RowsFile] = []
        self._doubt: ApiError | TransportError | DecodeError | None = None
        if self._files is not None and not callable(getattr(uploader, "upload", None)):
            self._files.close()
            given = "nothing" if uploader is None else f"a value of type {type(uploader).__name__}"
            ready = "DirectoryUploader and FsspecUploader exist"
            raise InputError(f"uploader: expected an uploader for the rows, got {given}; {ready}")

    @classmethod
    def resumed(cls, exchanges: "Exchanges", operation: Operation[JobId], record: JobRecord) -> Self:
        """Return the batch of a job that was started earlier; only the log of the job knows its rows."""
        work = cls(exchanges, operation, (), {}, {FILE: ""}, None, "raise", {})
        work.parts.append(_Part(record, None, None))
        return work

    @property
    def job_ids(self) -> tuple[str, ...]:
        """The jobs that were started."""
        return tuple(part.record.id for part in self.parts)

    def begin(self) -> Exchange[None]:
        """Check all rows, and submit the first file."""
        files, config = self._files, self._exchanges.config
        if config.read_only:
            self._exchanges.check_job(self._operation, self._path)
        if files is None:
            deadline = Deadline(config.clock, config.deadline)
            record = yield from self._queue(body_of(self._rows, self._more), deadline)
            self.parts.append(_Part(record, None, None))
            return
        type_ = self._operation.batch_line_type()
        try:
            rows = _iterable(self._rows)
            is_checked = config.check_bodies
            yield from run_blocking(lambda: files.write(rows, type_, self._on_bad_row, is_checked=is_checked))
            self._remaining = list(files.files)
            # Before the upload: a file that nobody fetches would stay where it is.
            self._exchanges.check_job(self._operation, self._path)
            if self._remaining:
                yield from self._submit(Deadline(config.clock, config.deadline))
        except BaseException:
            files.close()
            raise

    def wait(self, timeout: float | None, on_progress: OnJobProgress | None) -> Exchange[BatchResult]:
        """Submit the remaining files, each after the job before it, and return the outcome of each row."""
        while True:
            for part in self.parts:
                yield from self._end(part, timeout, on_progress)
            if not self._remaining:
                break
            yield from self._submit(deadline_of(self._exchanges, timeout))
        if self._files is not None:
            self._files.close()
        return self._result()

    def _end(self, part: _Part, timeout: float | None, on_progress: OnJobProgress | None) -> Exchange[None]:
        if part.is_ended:
            return
        waiting: JobParts[None] = JobParts(self._exchanges, part.record, _nothing)
        try:
            yield from waiting.wait(timeout, on_progress)
        except JobTimeoutError:
            raise
        except JobError:
            yield from self._remove(part.url)
            raise
        part.is_ended = True
        yield from self._remove(part.url)

    def _submit(self, deadline: Deadline) -> Exchange[None]:
        """Place the next file and start its job; while another batch runs, wait until the deadline.

        A file that may have been submitted is not submitted again: its rows could be done twice.
        """
        if self._doubt is not None:
            raise self._doubt
        file = self._remaining[0]
        uploader = cast("Uploader", self._uploader)
        url = yield from run_blocking(lambda: uploader.upload(file.path, f"{self._operation.resource}.jsonl"))
        try:
            record = yield from self._queue({FILE: url, **_given(self._more)}, deadline)
        except (ApiError, TransportError) as error:
            # After a failure of the server nobody knows whether the file is going to be fetched.
            if error.sent if isinstance(error, TransportError) else error.status >= 500:
                self._doubt = error
            else:
                yield from self._remove(url)
            raise
        except DecodeError as error:
            # The shop took the file: only the id of its job is unknown.
            self._doubt = error
            raise
        del self._remaining[0]
        self.parts.append(_Part(record, file, url))

    def _queue(self, body: object, deadline: Deadline) -> Exchange[JobRecord]:
        """Queue the job; while the shop refuses it because another batch runs, wait until the deadline."""
        while True:
            try:
                return (yield from queue(self._exchanges, self._operation, self._path, self._query, body))
            except ConflictError as error:
                # Other conflicts do not go away by themselves.
                if not _BUSY & set(error.codes) or not deadline.allows(_PAUSE):
                    raise
            yield from sleep(_PAUSE)

    def _remove(self, url: str | None) -> Exchange[None]:
        uploader = self._uploader
        if url is None or uploader is None:
            return
        try:
            yield from run_blocking(lambda: uploader.remove(url))
        except Exception:  # noqa: BLE001 (the outcome of the rows matters more than a file that is left)
            _log.warning("the file of a batch of %s could not be removed", self._operation.resource, exc_info=True)

    def _result(self) -> BatchResult:
        rows: list[RowResult] = [] if self._files is None else list(self._files.bad)
        unread: list[str] = []
        for part in self.parts:
            positions = None if part.file is None else part.file.positions
            log = read_log(part.record.state.log, None if positions is None else len(positions))
            unread += log.unread
            for number in sorted(log.rows) if positions is None else range(1, len(positions) + 1):
                logged = log.outcome(number)
                rows.append(
                    RowResult(
                        position=number if positions is None else positions[number - 1],
                        outcome="unknown" if logged is None else logged.outcome,
                        message=logged.message or None if logged is not None else None,
                    )
                )
        return BatchResult(
            rows=tuple(sorted(rows, key=lambda row: row.position)),
            job_ids=self.job_ids,
            log=joined(part.record.state.log for part in self.parts),
            unread=tuple(unread),
        )


def body_of(rows: object, more: Mapping[str, object]) -> object:
    """Return the body of a call whose file exists already.

    Raises:
        InputError: The argument is rows, not a file.
    """
    if isinstance(rows, Model):
        rows = rows.to_dict()
    if not isinstance(rows, Mapping):
        raise InputError(
            f"rows: expected a file that exists already, as BatchFileInput, got a value of type {type(rows).__name__}"
        )
    return {**cast("Mapping[str, object]", rows), **_given(more)}


def _given(more: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in more.items() if value is not None}


def _names_file(rows: object) -> bool:
    if isinstance(rows, Mapping):
        return FILE in cast("Mapping[str, object]", rows)
    return hasattr(rows, "batch_file_url_path")


def _iterable(rows: object) -> Iterable[object]:
    if isinstance(rows, Mapping | Model):
        raise InputError("rows: expected rows or a file with them, got one row; write it as [row]")
    if not isinstance(rows, Iterable) or isinstance(rows, str | bytes):
        raise InputError(f"rows: expected rows or a file with them, got a value of type {type(rows).__name__}")
    return cast("Iterable[object]", rows)


def _nothing(record: JobRecord) -> Exchange[None]:  # noqa: ARG001 (the wait needs no result)
    yield from ()
