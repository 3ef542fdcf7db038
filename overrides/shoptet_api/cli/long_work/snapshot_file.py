"""A snapshot as a file: resume the job of an earlier run or start one, wait, and write the rows whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import IO, TYPE_CHECKING, Any, Final, cast

from shoptet_api.cli import errors, terminal
from shoptet_api.cli.errors import CommandError
from shoptet_api.cli.long_work.progress import ProgressBar
from shoptet_api.cli.long_work.unfinished import Unfinished
from shoptet_api.cli.operations.given import current_session, given_arguments
from shoptet_api.cli.operations.value_types import option_name
from shoptet_api.cli.output.target import check_free, opened, writing
from shoptet_api.cli.session import Session
from shoptet_api.errors import JobError, JobTimeoutError, NotFoundError
from shoptet_api.operation_calls.arguments import Arguments
from shoptet_api.operation_calls.json_values import plain_json
from shoptet_generated.operations import OPERATIONS

if TYPE_CHECKING:
    from shoptet_api.operation_calls.index import IndexedOperation
    from shoptet_generated.runtime import Model, Snapshot

_SUFFIXES: Final = {
    ".parquet": "parquet",
    ".csv": "csv",
    ".jsonl.gz": "gzip",
    ".ndjson.gz": "gzip",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
}


def run(called: IndexedOperation, values: Mapping[str, Any]) -> None:
    """Run the command of a snapshot with the values of its options."""
    session = current_session()
    arguments = given_arguments(called, values)
    kind = _kind(session)
    if session.dry_run:
        from shoptet_api.cli.operations.preview import preview, show_preview

        show_preview(session, preview(arguments, session.options()))
        return
    if session.file is None or session.file == "-":
        _to_stdout(session, arguments, kind)
        return
    unfinished = Unfinished(session.file, _work(session, arguments))
    earlier = unfinished.job_ids() or []
    # What an earlier run of the same command was allowed to replace, this one may replace, too.
    check_free(session.file, overwrite=session.overwrite or bool(earlier))
    with ProgressBar(session, _what(called)) as bar:
        count = _to_file(session, arguments, kind, unfinished, earlier, bar)
    session.note(f"{count:,} rows in {session.file}")


def _to_file(
    session: Session,
    arguments: Arguments,
    kind: str,
    unfinished: Unfinished,
    earlier: list[str],
    bar: ProgressBar,
) -> int:
    snapshot = _snapshot(session, arguments, bar)
    if earlier:
        snapshot.resume(earlier[0])
    try:
        return _waited(session, arguments.operation, snapshot, kind, unfinished, bar)
    except JobTimeoutError:
        raise  # The job is still there: the same command continues with it.
    except (JobError, NotFoundError):
        # The file of the earlier job is gone, or the job has failed: it cannot be continued.
        unfinished.forget()
        if not earlier:
            raise
        session.note(f"job {earlier[0]} cannot be continued; starting again")
        return _waited(session, arguments.operation, _snapshot(session, arguments, bar), kind, unfinished, bar)
    except KeyboardInterrupt:
        with suppress(Exception):
            if snapshot.job is not None and not session.quiet:
                errors.report(f"job {snapshot.job.id} continues in the shop; the same command continues with it")
        raise


def _waited(
    session: Session,
    called: IndexedOperation,
    snapshot: Snapshot[Any],
    kind: str,
    unfinished: Unfinished,
    bar: ProgressBar,
) -> int:
    job = snapshot.start().job
    assert job is not None  # noqa: S101 (it was started)
    unfinished.keep(job.id)
    snapshot.wait(on_progress=bar.job)
    count = _write(session, called, snapshot, kind)
    unfinished.forget()
    return count


def _write(session: Session, called: IndexedOperation, snapshot: Snapshot[Any], kind: str) -> int:
    file = cast("str", session.file)
    save = {"parquet": snapshot.to_parquet, "gzip": snapshot.save, "jsonl": snapshot.to_jsonl}.get(kind)
    if save is not None:
        with writing(file):
            return save(file)
    with opened(file) as target:
        _write_csv(target, snapshot, session, called)
    return snapshot.rows_read


def _to_stdout(session: Session, arguments: Arguments, kind: str) -> None:
    from shoptet_api.cli.output.json_text import write_json_lines

    with ProgressBar(session, _what(arguments.operation), is_hidden=terminal.is_shown()) as bar:
        snapshot = _snapshot(session, arguments, bar).wait(on_progress=bar.job)
        with opened(None) as target:
            if kind == "csv":
                _write_csv(target, snapshot, session, arguments.operation)
            else:
                write_json_lines(target, _rows(snapshot))


def _write_csv(target: IO[bytes], snapshot: Snapshot[Any], session: Session, called: IndexedOperation) -> None:
    from shoptet_api.cli.output.columns import all_columns, chosen
    from shoptet_api.cli.output.csv_text import write_csv

    columns = all_columns(cast("type[Model]", OPERATIONS[called.id].line_type()))
    if session.columns is not None:
        columns = chosen(session.columns, columns, is_known=True)
    write_csv(target, _rows(snapshot), columns)


def _rows(snapshot: Snapshot[Any]) -> Iterator[object]:
    for row in snapshot:
        yield plain_json(row)


def _snapshot(session: Session, arguments: Arguments, bar: ProgressBar) -> Snapshot[Any]:
    called = arguments.operation
    method = getattr(getattr(session.client, called.resource), called.name)
    return cast("Snapshot[Any]", method(*arguments.path, **arguments.query, on_progress=bar.file))


def _kind(session: Session) -> str:
    """Return the format, and check the options of the output before anything is requested.

    Raises:
        CommandError: There is no such format of a snapshot, or options do not fit together.
    """
    file = session.file if session.file != "-" else None
    by_suffix = next((kind for suffix, kind in _SUFFIXES.items() if file and file.lower().endswith(suffix)), None)
    kind = session.output or by_suffix or ("jsonl" if file is None else "")
    if kind not in _SUFFIXES.values():
        given = f"--output {session.output}" if session.output else file
        raise CommandError(f"a snapshot is .parquet, .csv, .jsonl or .jsonl.gz, got {given}", errors.USAGE)
    if session.query is not None:
        raise CommandError("--query: a snapshot is written while it comes; query its file", errors.USAGE)
    if session.columns is not None and kind != "csv":
        raise CommandError("--columns: expected CSV", errors.USAGE)
    if kind == "parquet":
        if file is None:
            raise CommandError("parquet needs a file: name one with -o FILE", errors.USAGE)
        import shoptet_api.snapshots.optional_pyarrow as _  # noqa: F401 (its absence is an error now, not later)
    return kind


def _work(session: Session, arguments: Arguments) -> dict[str, object]:
    called = arguments.operation
    query = {option_name(one): arguments.query.get(one.name) for one in called.query_parameters}
    shop = [session.profile.name, session.profile.base_url]
    return {"operation": called.id, "path": list(arguments.path), "query": query, "shop": shop}


def _what(called: IndexedOperation) -> str:
    return called.resource.replace("_", " ")
