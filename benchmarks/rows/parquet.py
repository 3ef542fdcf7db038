"""A snapshot to Parquet: typed columns with decimals, beside pyarrow's own reader of JSON lines, which makes none."""

from __future__ import annotations

import gzip
import io
from importlib import import_module
from pathlib import Path
from typing import Any

from benchmarks.rows.stream import chunked, packed
from benchmarks.timing import Effort, Row, in_turns, pairs, row
from shoptet_api.decoding.json_lines import LineReader
from shoptet_api.snapshots.arrow import RowGroups
from shoptet_api.snapshots.arrow_columns import Columns
from shoptet_api.snapshots.optional_pyarrow import pq
from shoptet_generated.operations import orders

pj: Any = import_module("pyarrow.json")


def rows(effort: Effort, peers: Path) -> list[Row]:
    """Measure both by processor time, threads included."""
    del peers
    lines = 1_000 if effort.quick else 4_000
    data = packed(lines)
    columns = Columns(orders.SNAPSHOT.line_type())

    def ours() -> int:
        reader = LineReader[object](orders.SNAPSHOT.line_type())
        groups = RowGroups(io.BytesIO(), columns)
        for chunk in chunked(data):
            for some in reader.feed(chunk):
                groups.add(some)
        for some in reader.end():
            groups.add(some)
        groups.close()
        return reader.row_count

    def theirs() -> int:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as file:
            table = pj.read_json(io.BytesIO(file.read()))
        pq.write_table(table, io.BytesIO())
        return int(table.num_rows)

    assert ours() == theirs() == lines
    mine, other = in_turns([ours, theirs], effort.rounds(12), seconds=0.1)
    name, peer = f"{lines:,} orders of a snapshot to Parquet", "pyarrow.json.read_json and write_table, no decimals"
    return [row("Parquet", name, pairs(mine, other), peer=peer, unit="s", bar=2.5)]
