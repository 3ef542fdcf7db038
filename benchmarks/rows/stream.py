"""Snapshot files into typed rows: gzip, lines, objects."""

from __future__ import annotations

import gzip
import io
import tempfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from benchmarks import fresh, samples
from benchmarks.timing import Effort, Row, in_turns, pairs, row
from shoptet_api.decoding import gzip_stream
from shoptet_api.decoding.json_lines import LineReader
from shoptet_generated.operations import orders

_CHUNK = 64 * 1024
_MEMORY = """
from benchmarks.rows.stream import count
with open({!r}, "rb") as file:
    count(iter(lambda: file.read(65536), b""))
"""


def packed(lines: int) -> bytes:
    """Return the file of a snapshot with this many orders."""
    return gzip.compress(b"\n".join(samples.order_lines(lines)) + b"\n", 6)


def chunked(data: bytes) -> Iterator[bytes]:
    """Split the bytes into chunks, as they arrive from a network."""
    return (data[start : start + _CHUNK] for start in range(0, len(data), _CHUNK))


def count(chunks: Iterable[bytes]) -> int:
    """Read a file as the client does and return the number of rows."""
    reader = LineReader[object](orders.SNAPSHOT.line_type())
    for chunk in chunks:
        for _ in reader.feed(chunk):
            pass
    for _ in reader.end():
        pass
    return reader.row_count


def rows(effort: Effort, peers: Path) -> list[Row]:
    """Measure rows per second of processor time."""
    del peers
    lines = 1_000 if effort.quick else 4_000
    data = packed(lines)

    def with_backend(module: Any) -> object:
        before = gzip_stream.decompressor
        gzip_stream.decompressor = module.decompressobj
        try:
            return count(chunked(data))
        finally:
            gzip_stream.decompressor = before

    def bare() -> int:
        read = 0
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as file:
            for line in file:
                msgspec.json.decode(line)
                read += 1
        return read

    from zlib_ng import zlib_ng

    assert count(chunked(data)) == bare() == lines
    sides = [lambda: with_backend(zlib), lambda: with_backend(zlib_ng), bare]
    plain, faster, other = (
        [lines / seconds for seconds in side] for side in in_turns(sides, effort.rounds(16), seconds=0.1)
    )
    peer = "gzip, msgspec.json.decode untyped per line"
    name = "rows of a snapshot per second, typed"
    measured = [
        row("Stream", name, pairs(plain, other), peer=peer, unit="/s", bar=0.6, better="higher"),
        row("Stream", f"{name}, with zlib-ng", pairs(faster, other), peer=peer, unit="/s", better="higher"),
        row("Stream", f"{name}, with zlib-ng", pairs(faster, plain), peer="ours with zlib", unit="/s", better="higher"),
    ]
    with tempfile.TemporaryDirectory() as directory:
        many, few = Path(directory, "many"), Path(directory, "few")
        many.write_bytes(data * 4)  # concatenated gzip files are a valid gzip file
        few.write_bytes(packed(lines // 4))
        costs = fresh.in_turns(_MEMORY.format(str(many)), _MEMORY.format(str(few)), 3)
    name, peer = f"memory of a process that read {4 * lines:,} rows", f"one that read {lines // 4:,}"
    return [*measured, row("Stream", name, [(a.bytes, b.bytes) for a, b in costs], peer=peer, unit="B")]
