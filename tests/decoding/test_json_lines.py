from __future__ import annotations

import gzip
import importlib
import json
import tracemalloc
import zlib
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from shoptet_api.decoding import gzip_stream, self_test
from shoptet_api.decoding.gzip_stream import CutShortError, Inflater
from shoptet_api.decoding.json_lines import LineReader
from shoptet_api.errors import BadLineError, DecodeError, SchemaDriftError
from shoptet_generated.runtime import Drift, read
from shoptet_generated.runtime.snapshots import BadLine
from tests.support.sample_models import documents
from tests.support.sample_models.common import Named, Price
from tests.support.sample_models.orders import Order


def line(number: int, **changes: Any) -> bytes:
    return json.dumps({"id": number, "name": f"row {number}", **changes}).encode() + b"\n"


def cut(data: bytes, size: int) -> Iterator[bytes]:
    for start in range(0, len(data), size):
        yield data[start : start + size]


def rows_of(chunks: Iterable[bytes], line_type: object, **options: Any) -> Iterator[list[Any]]:
    """The rows of a file, in batches."""
    reader = LineReader[Any](line_type, **options)
    for chunk in chunks:
        yield from reader.feed(chunk)
    yield from reader.end()


def ids(batches: Iterator[list[Any]]) -> list[object]:
    return [row.id for batch in batches for row in batch]


def backends() -> list[Any]:
    return [zlib, importlib.import_module("zlib_ng.zlib_ng")]


@pytest.fixture(params=backends(), ids=lambda module: module.__name__)
def _backend(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gzip_stream, "decompressor", request.param.decompressobj)
    monkeypatch.setattr(gzip_stream, "_Error", request.param.error)


MANY = b"".join(map(line, range(1, 2001)))


@pytest.mark.usefixtures("_backend")
@pytest.mark.parametrize("pack", [bytes, gzip.compress])
@pytest.mark.parametrize("size", [1, 7, 1000, 10**6])
def test_every_row_comes_in_order_wherever_the_bytes_are_cut(pack: Callable[[bytes], bytes], size: int) -> None:
    assert ids(rows_of(cut(pack(MANY), size), Named)) == list(range(1, 2001))


@pytest.mark.usefixtures("_backend")
@pytest.mark.parametrize("size", [1, 5, 10**6])
@pytest.mark.parametrize("padding", [b"", b"\0" * 10])
def test_gzip_of_many_members_is_one_file(size: int, padding: bytes) -> None:
    packed = gzip.compress(MANY[:5000]) + padding + gzip.compress(b"") + gzip.compress(MANY[5000:]) + padding
    assert ids(rows_of(cut(packed, size), Named)) == list(range(1, 2001))


def test_rows_are_typed() -> None:
    order = documents.order()
    (rows,) = rows_of([json.dumps(order).encode()], Order)
    assert rows == [Order.from_dict(order)]
    batches = list(rows_of([json.dumps(order).encode() + b"\n"] * 3, Order))
    assert [row for batch in batches for row in batch] == [Order.from_dict(order)] * 3


def test_a_last_line_needs_no_end_and_an_empty_line_is_no_row() -> None:
    text = b"\n" + line(1) + b"\r\n  \n" + line(2).strip()
    assert ids(rows_of([text], Named)) == [1, 2]
    assert ids(rows_of([b"\xef\xbb\xbf" + line(1)], Named)) == [1]
    assert ids(rows_of([], Named)) == []
    assert ids(rows_of([b"", b""], Named)) == []
    assert ids(rows_of([gzip.compress(b"")], Named)) == []


@pytest.mark.parametrize("bad", [b"nothing", b'{"id":1', b'{"id":1}{"id":2}', b"\xff", b'{"id":1,\n"name":"x"}'])
@pytest.mark.parametrize("place", [0, 1, 700])
def test_a_bad_line_is_told_with_its_number_and_the_others_are_read(bad: bytes, place: int) -> None:
    lines = list(map(line, range(1, 1501)))
    text = b"".join([*lines[:place], bad + b"\n", *lines[place:]])
    reported: list[BadLine] = []
    assert ids(rows_of(cut(text, 1000), Named, on_bad_line=reported.append)) == list(range(1, 1501))
    assert [one.number for one in reported] == list(range(place + 1, place + 2 + bad.count(b"\n")))
    assert reported[0].fault.startswith("it is no")
    given: list[object] = []
    with pytest.raises(BadLineError, match=f"^line {place + 1} of the file cannot be read: it is no"):
        given.extend(row.id for batch in rows_of([text], Named) for row in batch)
    assert given == list(range(1, place + 1))


def test_what_is_wrong_with_a_line_is_told_without_the_line() -> None:
    with pytest.raises(DecodeError) as caught:
        ids(rows_of([b"my secret\n"], Named))
    assert "secret" not in str(caught.value)
    assert caught.value.__context__ is None or "secret" not in str(caught.value.__cause__)


@pytest.mark.usefixtures("_backend")
@pytest.mark.parametrize("keep", [1, 2, 9, 11, 1000, -9, -8, -1])
def test_gzip_that_is_cut_short_is_an_error_after_the_rows_that_came(keep: int) -> None:
    rows: list[object] = []

    def read_on() -> None:
        for batch in rows_of(cut(gzip.compress(MANY)[:keep], 100), Named):
            rows.extend(row.id for row in batch)

    with pytest.raises(CutShortError, match="cut short"):
        read_on()
    assert rows == list(range(1, len(rows) + 1))
    if keep < 0:
        assert len(rows) == 2000


def test_a_file_that_ends_within_a_line_is_cut_short() -> None:
    reported: list[BadLine] = []
    fault = "line 3 of the file cannot be read: the file is cut short within it: "
    with pytest.raises(BadLineError, match=f"^{fault}"):
        ids(rows_of([line(1) + line(2) + line(3)[:-5]], Named, on_bad_line=reported.append))
    assert reported == []
    # Where the gzip data is whole, so is the file.
    assert ids(rows_of([gzip.compress(line(1) + line(2)[:-5])], Named, on_bad_line=reported.append)) == [1]
    assert [one.number for one in reported] == [2]


@pytest.mark.usefixtures("_backend")
@pytest.mark.parametrize(
    ("damage", "message"),
    [
        (lambda packed: packed[:200] + b"\0\0\0\0" + packed[204:], "the file is damaged: "),
        (lambda packed: packed[:-8] + b"abcdefgh", "the file is damaged: "),
        (lambda packed: packed + b"<html>", "the file is damaged: something else follows its gzip data, at byte"),
    ],
)
def test_a_damaged_file_is_an_error(damage: Callable[[bytes], bytes], message: str) -> None:
    with pytest.raises(DecodeError, match=message) as caught:
        ids(rows_of(cut(damage(gzip.compress(MANY)), 64), Named, on_bad_line=lambda bad: None))
    assert not isinstance(caught.value, CutShortError)


def test_a_line_without_end_is_refused_before_memory_is_full() -> None:
    reader = LineReader[Any](Named, longest_line=5000)
    assert ids(reader.feed(line(1) + b"x" * 5000)) == [1]
    with pytest.raises(DecodeError, match=r"^line 2 of the file cannot be read: it is longer than 5,000 bytes"):
        list(reader.feed(b"x"))


def test_memory_stays_the_same_however_much_a_small_file_holds() -> None:
    packed = gzip.compress(b'{"id":1,"name":"' + b"x" * 1000 + b'"}\n', 9) * 10 + gzip.compress(
        (b'{"id":1,"name":"' + b"x" * 1000 + b'"}\n') * 10_000, 9
    )
    count = 0
    tracemalloc.start()
    try:
        for batch in rows_of([packed], Named):
            count += len(batch)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert count == 10_010
    assert peak < 3_000_000


def test_lines_that_drift_are_read_and_told() -> None:
    reported: list[Drift] = []
    text = b"".join(line(number, **({"name": 5} if number % 50 == 0 else {})) for number in range(1, 2001))
    rows = [row for batch in rows_of(cut(text, 1000), Named, report=reported.append) for row in batch]
    assert [row.id for row in rows] == list(range(1, 2001))
    assert [row.name for row in rows if row.id % 50 == 0] == [5] * 40
    assert {(drift.model, drift.path, drift.expected, drift.got) for drift in reported} == {
        ("Named", "$.name", "string", "number")
    }
    assert len(reported) == 40


def test_one_line_in_a_thousand_is_looked_at_closely(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at: list[object] = []

    def noted(type_: object, value: Any, *rest: Any) -> object:
        looked_at.append(value["id"])
        return read(type_, value, *rest)

    monkeypatch.setattr("shoptet_api.decoding.json_lines.read", noted)
    assert ids(rows_of(cut(b"".join(map(line, range(1, 10_001))), 3000), Named)) == list(range(1, 10_001))
    assert looked_at[0] == 1
    assert 8 <= len(looked_at) <= 11


def test_strict_refuses_a_line_that_is_not_as_promised() -> None:
    reported: list[Drift] = []
    text = line(1) + line(2, name=5) + line(3)
    with pytest.raises(
        SchemaDriftError, match=r"^line 2 of the file: it is not as the spec promises: \$\.name \(Named\)"
    ):
        ids(rows_of([text], Named, strict=True, report=reported.append, on_bad_line=lambda bad: None))
    assert len(reported) == 1
    assert ids(rows_of([line(1) + line(2)], Named, strict=True)) == [1, 2]


def test_the_reader_knows_how_many_lines_it_has_read() -> None:
    reader = LineReader[Any](Named, piece=50)
    seen: list[tuple[int, int]] = []
    for data in cut(MANY[:500], 40):
        seen += [(batch[-1].id, reader.lines) for batch in reader.feed(data)]
    assert seen
    assert all(last == lines for last, lines in seen)


def test_rows_come_without_the_fast_way_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(self_test, "usable", lambda: False)
    assert ids(rows_of([MANY], Named)) == list(range(1, 2001))


def test_a_type_that_the_fast_way_cannot_read() -> None:
    assert list(rows_of([b"1\n2\n"], int)) == [[1, 2]]
    assert list(rows_of([b'"1.50"\n'], Decimal)) == [[Decimal("1.50")]]


numbers = st.sampled_from(['"1.00"', "1.000", "1", "null", "true", '"x"', "1e3", "[]"])


@settings(deadline=None, max_examples=100)
@given(st.lists(st.tuples(numbers, numbers), max_size=8), st.integers(1, 60), st.booleans())
def test_both_ways_give_the_same_rows(pairs: list[tuple[str, str]], size: int, packed: bool) -> None:
    text = "\n".join(f'{{"withVat":{a},"withoutVat":{b},"vat":"0","vatRate":"21.00"}}' for a, b in pairs).encode()
    data = gzip.compress(text) if packed else text
    quick = [row for batch in rows_of(cut(data, size), Price) for row in batch]
    slow = [Price.from_dict(json.loads(one, parse_float=Decimal)) for one in text.splitlines()]
    assert quick == slow
    assert list(map(repr, quick)) == list(map(repr, slow))


def test_an_inflater_of_one_byte_keeps_it() -> None:
    inflater = Inflater()
    assert list(inflater.feed(b"5")) == []
    assert inflater.end() == b"5"


@pytest.mark.parametrize("size", [1, 40, 10**6])
@pytest.mark.parametrize("read_lines", [0, 1, 5, 9, 10])
def test_a_file_that_begins_anew_gives_what_was_not_given(size: int, read_lines: int) -> None:
    lines = list(map(line, range(1, 11)))
    first = LineReader[Any](Named)
    given = ids(first.feed(b"".join(lines[:read_lines]) + b'{"id":'))
    second = LineReader[Any](Named, after=first)
    for data in cut(b"".join(lines), size):
        given += ids(second.feed(data))
    given += ids(second.end())
    assert given == list(range(1, 11))
    assert (second.lines, second.row_count) == (10, 10)


def test_a_file_that_begins_anew_and_is_another_one_is_an_error() -> None:
    first = LineReader[Any](Named)
    assert ids(first.feed(line(1) + line(2))) == [1, 2]
    with pytest.raises(DecodeError, match="changed before the download restarted"):
        ids(LineReader[Any](Named, after=first).feed(line(1) + line(3) + line(4)))
    shorter = LineReader[Any](Named, after=first)
    assert ids(shorter.feed(line(1))) == []
    with pytest.raises(DecodeError, match="changed before the download restarted"):
        ids(shorter.end())


def test_after_an_error_nothing_more_is_read() -> None:
    reader = LineReader[Any](Named)
    rows: list[Any] = []
    with pytest.raises(BadLineError):
        rows.extend(row for batch in reader.feed(line(1) + b"nothing\n" + line(3)) for row in batch)
    assert [row.id for row in rows] == [1]
    for more in (reader.feed(line(4)), reader.end()):
        with pytest.raises(BadLineError, match="line 2 "):
            list(more)


@pytest.mark.parametrize("bad", [b"nothing", b'{"id":1', b"[]"])
def test_a_bad_line_at_the_end_of_a_piece_is_not_the_end_of_the_file(bad: bytes) -> None:
    pieces = [line(1) + bad + b"\n", line(2), bad + b"\n", line(3) + line(4) + bad + b"\n", line(5) + bad + b"\n"]
    reported: list[BadLine] = []
    assert ids(rows_of(pieces, Named, on_bad_line=reported.append)) == [1, 2, 3, 4, 5]
    assert [one.number for one in reported] == [2, 4, 7, 9]
    assert all("cut short" not in one.fault for one in reported)
    assert ids(rows_of([gzip.compress(b"".join(pieces))], Named, on_bad_line="skip")) == [1, 2, 3, 4, 5]


def test_good_lines_are_read_all_at_once_after_the_first_piece(monkeypatch: pytest.MonkeyPatch) -> None:
    slow: list[bytes] = []
    read_row = LineReader._row

    def counted(reader: LineReader[Any], text: bytes) -> object:
        slow.append(text)
        return read_row(reader, text)

    monkeypatch.setattr(LineReader, "_row", counted)
    pieces = [b"".join(map(line, range(start, start + 3))) for start in range(1, 301, 3)]
    assert ids(rows_of(pieces, Named)) == list(range(1, 301))
    assert slow == pieces[0].splitlines()


def test_the_bad_lines_of_an_earlier_reader_are_counted() -> None:
    text = [line(1), b"bad\n", line(2), b"worse\n", line(3), b"worst\n", line(4)]
    first = LineReader[Any](Named, on_bad_line="skip")
    assert ids(first.feed(b"".join(text[:5]))) == [1, 2, 3]
    assert first.bad_count == 2
    second = LineReader[Any](Named, on_bad_line="skip", after=first)
    assert ids(second.feed(b"".join(text))) == [4]
    assert (second.bad_count, second.row_count) == (3, 4)


def test_bytes_that_are_not_utf_8_in_an_unknown_field_are_read_in_every_line() -> None:
    """C9."""
    lines = [b'{"id":%d,"name":"x","new":"\xff"}\n' % number for number in range(1, 41)]
    lines[7] = b'{"id":"eight","name":"x"}\n'
    for size in (1, 500, 10_000):
        assert len(ids(rows_of(cut(b"".join(lines), size), Named))) == 40
