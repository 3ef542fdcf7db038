"""Write a result in the format and to the place that the options name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice
from typing import TYPE_CHECKING, Final, Protocol, cast

from shoptet_api.cli import errors, terminal
from shoptet_api.cli.errors import CommandError
from shoptet_api.cli.output.target import check_free, opened

if TYPE_CHECKING:
    from shoptet_api.cli.output.columns import Column
    from shoptet_api.operation_calls.index import IndexedOperation

_SUFFIXES: Final = {
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".parquet": "parquet",
    ".txt": "table",
}
_SAMPLE: Final = 100


class OutputOptions(Protocol):
    """What the options of a run say about its output."""

    output: str | None
    file: str | None
    overwrite: bool
    columns: str | None
    query: str | None

    def note(self, text: str) -> None:
        """Say something beside the result."""
        ...


class Output:
    """Where the result of a run goes."""

    def __init__(self, options: OutputOptions) -> None:
        self._options = options
        self._file = options.file

    @property
    def format(self) -> str:
        """The format: the option's, the file's, a table on a terminal, and JSON otherwise."""
        if self._options.output is not None:
            return self._options.output
        if self._file is not None and self._file != "-":
            suffix = next((suffix for suffix in _SUFFIXES if self._file.lower().endswith(suffix)), None)
            return _SUFFIXES[suffix] if suffix else "json"
        return "table" if terminal.is_shown() else "json"

    def check(self) -> None:
        """Check the options of the output, before anything is requested.

        Raises:
            CommandError: The file exists, or the options do not fit together.
        """
        if self._file is not None and self._file != "-":
            check_free(self._file, overwrite=self._options.overwrite)
        elif self.format == "parquet":
            raise CommandError("parquet needs a file: name one with -o FILE", errors.USAGE)
        if self._options.columns is not None and self.format not in {"table", "csv"}:
            raise CommandError("--columns: expected a table or CSV; --query chooses parts of JSON", errors.USAGE)
        if self.format == "parquet":
            import shoptet_api.snapshots.optional_pyarrow as _  # noqa: F401 (its absence is an error now, not later)
        if self._options.query is not None:
            from shoptet_api.cli.output.query import check_query

            check_query(self._options.query)

    def write(self, data: object, called: IndexedOperation | None = None) -> None:
        """Write plain JSON: a record, a list of records, or a value."""
        if self._options.query is not None:
            from shoptet_api.cli.output.query import queried

            data, called = queried(data, self._options.query), None
        if data is None and called is not None and called.style == "none":
            self._options.note("done")
            return
        given = data  # A type checker narrows `data` below until it cannot be used.
        if isinstance(data, list) and self.format != "json":
            self._write_rows(cast("list[object]", data), called)
        elif self.format == "table":
            self._show_record(given, called)
        elif self.format in {"csv", "parquet"}:
            self._write_rows([given], called)
        else:
            from shoptet_api.cli.output.json_text import write_json, write_json_lines

            with opened(self._file) as file:
                if self.format == "jsonl":
                    write_json_lines(file, [given])
                else:
                    write_json(file, given)

    def write_rows(self, rows: Iterable[object], called: IndexedOperation | None = None) -> None:
        """Write rows as they arrive, where the format allows it. A query sees all rows at once."""
        if self._options.query is not None:
            self.write(list(rows), called)
            return
        self._write_rows(rows, called)

    def write_bytes(self, content: bytes) -> None:
        """Write a file that the API responded with."""
        if self._file is None and terminal.is_shown():
            raise CommandError("the response is a file; name one with -o FILE", errors.USAGE)
        with opened(self._file) as file:
            file.write(content)

    def _write_rows(self, rows: Iterable[object], called: IndexedOperation | None) -> None:
        if self.format == "table":
            self._show_rows(list(rows), called)
            return
        # The first row before the file: a call that fails at once leaves no trace of it.
        rows = _begun(rows)
        with opened(self._file) as file:
            if self.format == "parquet":
                from shoptet_api.cli.output.columns import record_type
                from shoptet_api.cli.output.parquet import write_parquet

                write_parquet(file, rows, record_type(called))
                return
            if self.format == "csv":
                from shoptet_api.cli.output.csv_text import write_csv

                columns, rows = self._columns(rows, called)
                write_csv(file, rows, columns)
                return
            from shoptet_api.cli.output.json_text import write_json_lines, write_json_rows

            (write_json_lines if self.format == "jsonl" else write_json_rows)(file, rows)

    def _columns(
        self, rows: Iterable[object], called: IndexedOperation | None
    ) -> tuple[list[Column], Iterable[object]]:
        """Return the columns of the rows, and the rows, of which some may have been looked at."""
        from shoptet_api.cli.output.columns import all_columns, chosen, columns_in, record_type

        model = record_type(called)
        iterator = iter(rows)
        looked_at = [] if model is not None else list(islice(iterator, _SAMPLE))
        columns = all_columns(model) if model is not None else columns_in(looked_at)
        if self._options.columns is not None:
            columns = chosen(self._options.columns, columns, is_known=model is not None)
        return columns, chain(looked_at, iterator)

    def _show_rows(self, rows: list[object], called: IndexedOperation | None) -> None:
        from shoptet_api.cli.output import tables
        from shoptet_api.cli.output.table_columns import preferred

        if not all(isinstance(row, Mapping) for row in rows):
            self._show(tables.draw_value(rows))
            return
        columns, _ = self._columns(rows, called)
        is_chosen = self._options.columns is not None
        if not is_chosen:
            columns = preferred(columns, called.result.removeprefix("list[").removesuffix("]") if called else None)
        self._show(tables.draw_rows(rows, columns, is_chosen=is_chosen))

    def _show_record(self, data: object, called: IndexedOperation | None) -> None:
        from shoptet_api.cli.output import tables

        if isinstance(data, Mapping):
            record = cast("Mapping[str, object]", data)
            columns, _ = self._columns([record], called)
            self._show(tables.draw_record(record, columns))
        else:
            self._show(tables.draw_value(data))

    def _show(self, text: str) -> None:
        from shoptet_api.cli.output.tables import show

        if self._file is None or self._file == "-":
            show(text)
            return
        with opened(self._file) as file:
            file.write(text.encode())


def _begun(rows: Iterable[object]) -> Iterator[object]:
    iterator = iter(rows)
    return chain(list(islice(iterator, 1)), iterator)
