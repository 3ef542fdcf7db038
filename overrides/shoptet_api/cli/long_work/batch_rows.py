"""The rows of a batch: check them, send them once, wait, and say which of them are not done."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

import click

from shoptet_api.cli import errors
from shoptet_api.cli.errors import CommandError
from shoptet_api.cli.long_work.progress import ProgressBar
from shoptet_api.cli.long_work.unfinished import Unfinished
from shoptet_api.cli.operations.given import current_session, given_arguments
from shoptet_api.cli.output.target import check_free, opened
from shoptet_api.cli.session import Session
from shoptet_api.operation_calls.arguments import Arguments
from shoptet_api.operation_calls.json_values import parse_json
from shoptet_generated.operations import OPERATIONS

if TYPE_CHECKING:
    from shoptet_api.operation_calls.index import IndexedOperation
    from shoptet_generated.runtime.batches import Batch, BatchResult, RowResult, Uploader

_SHOWN: Final = 20
_PARTLY_DONE: Final = errors.EXIT_CODES["PartialFailureError"]


def run(called: IndexedOperation, values: Mapping[str, Any]) -> None:
    """Run the command of a batch with the values of its options."""
    session = current_session()
    arguments = given_arguments(called, values)
    content = _read(values["rows"])
    session.result.check()
    if values["refused_file"] is not None:
        check_free(values["refused_file"], overwrite=session.overwrite)
    on_bad_row = "skip" if values["skip_bad"] else "raise"
    if session.dry_run:
        _check_rows(called, content, values["rows"], on_bad_row)
        return
    uploader = _uploader(values["upload_to"], values["upload_url"])
    unfinished = _unfinished(session, arguments, values["rows"], content)
    earlier = None if unfinished is None else unfinished.job_ids()
    if earlier is not None and not values["again"]:
        raise CommandError(_unseen(values["rows"], earlier), errors.NOT_CONFIRMED)
    session.confirm_write(f"{called.method} {called.path} ({called.full_name})")
    result = _send(session, arguments, _rows(content, values["rows"]), uploader, on_bad_row, unfinished)
    _report(session, result, values["refused_file"])
    if any(row.outcome != "done" for row in result.rows):
        click.get_current_context().exit(_PARTLY_DONE)


def _unseen(rows: str, job_ids: list[str]) -> str:
    sent, watch = f"was sent as job {', '.join(job_ids)}", f"jobs watch {job_ids[0]}" if job_ids else "jobs list"
    if not job_ids:
        # A run ended while it sent them, or the answer was lost.
        sent = "may have been sent"
    shows = f"`shoptet {watch}` shows it"
    return f"{rows} {sent}, and nobody has seen its outcome: {shows}, --again sends the rows once more"


class _Noting:
    """An uploader that has a file noted before the shop is asked to fetch it: its rows are not sent twice.

    A file that is removed again before a job began was not fetched.
    """

    def __init__(self, uploader: Uploader, unfinished: Unfinished) -> None:
        self._uploader = uploader
        self._unfinished = unfinished
        self.has_begun = False

    def upload(self, path: Path, name: str) -> str:
        """Place the file, and note that it is going to be sent."""
        url = self._uploader.upload(path, name)
        if not self.has_begun:
            try:
                self._unfinished.keep()
            except BaseException:
                self._uploader.remove(url)
                raise
        return url

    def remove(self, url: str) -> None:
        """Remove the file."""
        if not self.has_begun:
            self._unfinished.forget()
        self._uploader.remove(url)

    def begun(self, job_ids: Sequence[str]) -> None:
        """Note the jobs."""
        self.has_begun = True
        self._unfinished.keep(*job_ids)


def _send(
    session: Session,
    arguments: Arguments,
    rows: Iterator[object],
    uploader: Uploader,
    on_bad_row: str,
    unfinished: Unfinished | None,
) -> BatchResult:
    called = arguments.operation
    method = getattr(getattr(session.client, called.resource), called.name)
    noting = None if unfinished is None else _Noting(uploader, unfinished)
    with ProgressBar(session, called.full_name) as bar:
        given = {**arguments.query, "uploader": noting or uploader, "on_bad_row": on_bad_row}
        batch = cast("Batch", method(*arguments.path, rows, **given))
        try:
            if noting is not None and batch.job_ids:
                noting.begun(batch.job_ids)
            result = batch.wait(on_progress=bar.job)
        except KeyboardInterrupt:
            with suppress(Exception):
                for job_id in () if session.quiet else batch.job_ids[-1:]:
                    errors.report(
                        f"job {job_id} continues in the shop; `shoptet jobs watch {job_id}` shows its outcome"
                    )
            raise
    if unfinished is not None:
        unfinished.forget()
    return result


def _report(session: Session, result: BatchResult, file: str | None) -> None:
    undone = [row for row in result.rows if row.outcome != "done"]
    if undone and file is not None:
        from shoptet_api.cli.output.json_text import write_json_lines

        with opened(file) as target:
            write_json_lines(target, map(_as_json, undone))
    elif undone:
        for row in undone[:_SHOWN]:
            errors.report(f"row {row.position}: {row.outcome}: {row.message or 'the log does not say why'}")
        if len(undone) > _SHOWN:
            errors.report(f"and {len(undone) - _SHOWN} more; --refused FILE takes them all")
    session.write(summary(result))


def summary(result: BatchResult) -> dict[str, object]:
    """Return the outcome of a batch as JSON."""
    counts = {"done": 0, "refused": 0, "not sent": 0, "unknown": 0}
    for row in result.rows:
        counts[row.outcome] += 1
    return {"jobIds": list(result.job_ids), **counts, "unread": list(result.unread)}


def _as_json(row: RowResult) -> dict[str, object]:
    return {"row": row.position, "outcome": row.outcome, "message": row.message}


def _read(rows: str) -> bytes:
    if rows == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(rows).read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise CommandError(f"{rows} cannot be read: {reason}", errors.USAGE) from None


def _rows(content: bytes, name: str) -> Iterator[object]:
    for number, line in enumerate(content.splitlines(), start=1):
        if line.strip():
            yield parse_json(line, f"{name}, line {number}")


def _check_rows(called: IndexedOperation, content: bytes, name: str, on_bad_row: str) -> None:
    """Check the rows as they would be checked before they are sent."""
    from shoptet_api.batches.row_files import RowsFiles

    files = RowsFiles()
    try:
        files.write(_rows(content, name), OPERATIONS[called.id].batch_line_type(), cast("Any", on_bad_row))
    finally:
        files.close()
    good = files.count - len(files.bad)
    errors.report(f"dry run: nothing was sent; {good} rows of {files.count} can be")


def _uploader(to: str | None, url: str | None) -> Uploader:
    """Return what places the rows.

    Raises:
        CommandError: An option is missing.
        ConfigurationError: The folder or the address cannot be used.
    """
    if to is None or url is None:
        missing = "--upload-to" if to is None else "--upload-url"
        message = f"{missing}: expected where the shop can fetch the rows, got nothing; see `shoptet batch --help`"
        raise CommandError(message, errors.USAGE)
    from shoptet_api.batches.uploaders import DirectoryUploader, FsspecUploader
    from shoptet_api.errors import ConfigurationError

    try:
        return FsspecUploader(to, url) if "://" in to else DirectoryUploader(to, url)
    except ConfigurationError as error:
        raise CommandError(f"--upload-to and --upload-url: {error}", errors.USAGE) from None


def _unfinished(session: Session, arguments: Arguments, rows: str, content: bytes) -> Unfinished | None:
    if rows == "-":
        return None
    shop = [session.profile.name, session.profile.base_url]
    digest = hashlib.sha256(content).hexdigest()
    work = {"operation": arguments.operation.id, "path": list(arguments.path), "rows": digest, "shop": shop}
    return Unfinished(rows, work)
