"""CSV: a column for each value of a record, with the names of the API. UTF-8, exact values."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import IO

from shoptet_api.cli.output.columns import Column
from shoptet_api.cli.output.json_text import json_text


def write_csv(file: IO[bytes], rows: Iterable[object], columns: Sequence[Column]) -> None:
    """Write rows while they arrive. Records that are not objects have the one column `value`."""
    line = io.StringIO()
    writer = csv.writer(line, lineterminator="\r\n")

    def write(cells: Sequence[str]) -> None:
        writer.writerow(cells)
        file.write(line.getvalue().encode("utf-8", "replace"))
        line.seek(0)
        line.truncate()

    write([column.name or "value" for column in columns])
    for row in rows:
        write([_cell(column.of(row)) for column in columns])


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return value
    if isinstance(value, Decimal):
        return f"{value:f}"
    return str(value) if isinstance(value, int | float) else json_text(value).decode()
