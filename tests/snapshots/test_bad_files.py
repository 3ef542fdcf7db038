"""Files that are not what a snapshot should be, and jobs that made no file."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from shoptet_api import BadLine, BadLineError, DecodeError, JobError
from shoptet_api.snapshots.optional_pyarrow import pq
from shoptet_api.snapshots.saving import LineSink
from shoptet_api.storage.destination import Destination
from tests.support.either_client import EitherClient
from tests.support.job_shop import ShopServer, packed, plain
from tests.support.snapshot_lines import ids, lines

PAGE = b"\xef\xbb\xbf\n <!DOCTYPE html>\n<title>Maintenance</title>\n"
REFUSAL = b'{"data":null,"errors":[{"errorCode":"x","message":"y","instance":"z"}]}\n'


@pytest.mark.parametrize("page", [PAGE, gzip.compress(PAGE, mtime=0), b"<html>one line", b"Service unavailable\n"])
@pytest.mark.parametrize("on_bad_line", ["raise", "skip", "function"])
def test_a_web_page_is_not_a_file_without_rows(
    client: EitherClient, server: ShopServer, page: bytes, on_bad_line: Any
) -> None:
    """Case A8."""
    server.result = page
    skipped: list[BadLine] = []
    given = skipped.append if on_bad_line == "function" else on_bad_line
    with pytest.raises(DecodeError):
        client.rows(client.shop.order_history.snapshot(on_bad_line=given))


@pytest.mark.parametrize("content", [PAGE, gzip.compress(PAGE, mtime=0), b"Service unavailable\nTry again\n", REFUSAL])
@pytest.mark.parametrize("method", ["save", "to_jsonl", "to_parquet"])
def test_a_web_page_is_not_kept(
    client: EitherClient, server: ShopServer, tmp_path: Path, content: bytes, method: str
) -> None:
    """Case A8."""
    server.result = content
    with pytest.raises(DecodeError):
        client.run(getattr(client.shop.order_history.snapshot(), method)(tmp_path / "rows"))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("line", [REFUSAL, b"{}\n", b'{"data":{"id":1},"errors":null}\n', b'{"error":"x"}\n'])
def test_a_line_without_a_field_of_a_row_is_a_bad_line(client: EitherClient, server: ShopServer, line: bytes) -> None:
    """Case A8."""
    some = plain(lines(5)).splitlines(keepends=True)
    server.result = b"".join([*some[:2], line, *some[2:]])
    snapshot = client.shop.order_history.snapshot(on_bad_line="skip")
    assert ids(client.rows(snapshot)) == [0, 1, 2, 3, 4]
    assert (snapshot.rows_read, snapshot.bad_lines) == (5, 1)
    with pytest.raises(BadLineError, match="line 3 of the file cannot be read: it has none of the fields of a row"):
        client.rows(client.shop.order_history.snapshot())


def test_a_job_that_made_no_file_is_an_error_with_its_log(
    client: EitherClient, server: ShopServer, tmp_path: Path
) -> None:
    """Case A9."""
    server.log = "no permission to read customers"
    made = "completed, but made no file; its log: no permission to read customers"
    with pytest.raises(JobError, match=made):
        client.rows(client.shop.order_history.snapshot())
    for method in ("save", "to_jsonl", "to_parquet"):
        with pytest.raises(JobError, match=made):
            client.run(getattr(client.shop.order_history.snapshot(), method)(tmp_path / "rows"))
    assert list(tmp_path.iterdir()) == []


def test_a_job_that_made_no_file_has_no_rows_where_the_caller_says_so(
    client: EitherClient, server: ShopServer, tmp_path: Path
) -> None:
    """Case A9."""
    assert client.rows(client.shop.order_history.snapshot().allow_no_file()) == []
    for method in ("save", "to_jsonl", "to_parquet"):
        path = tmp_path / method
        assert client.run(getattr(client.shop.order_history.snapshot().allow_no_file(), method)(path)) == 0
        assert path.exists()
    assert pq.read_table(tmp_path / "to_parquet").num_rows == 0
    server.result = packed(lines(3))
    assert ids(client.rows(client.shop.order_history.snapshot().allow_no_file())) == [0, 1, 2]


@pytest.mark.parametrize("unpack", [True, False])
@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_a_line_is_not_longer_where_it_is_kept_than_where_it_is_read(tmp_path: Path, unpack: bool, pack: Any) -> None:
    """Case C4."""
    destination = Destination(tmp_path / "rows")
    sink = LineSink(destination, unpack=unpack, longest_line=200_000)
    sink.write(pack(b'{"a":1}\n{"b":"' + b"x" * 190_000 + b'"}\n'))
    assert sink.count == 2
    sink.restart()
    with pytest.raises(BadLineError, match="line 3 of the file cannot be read: it is longer than 200,000 bytes"):
        sink.write(pack(b'{"a":1}\n\n' + b"x" * 300_000))
    destination.abandon()


def test_a_long_line_is_joined_once(tmp_path: Path) -> None:
    """Case C4: each piece of a line was joined to all pieces before it, so that the time was quadratic."""
    destination = Destination(tmp_path / "rows")
    sink = LineSink(destination, unpack=False)
    for _ in range(100):
        sink.write(b"x" * 10)
    assert len(sink._unfinished._pieces) == 100
    sink.write(b"\n")
    assert (sink.count, sink._unfinished._pieces) == (1, [])
    destination.abandon()


@pytest.mark.parametrize("method", ["save", "to_jsonl"])
def test_a_file_of_one_row_that_breaks_off_is_not_kept(
    client: EitherClient, server: ShopServer, tmp_path: Path, method: str
) -> None:
    """The only row of a file has no line end, whether it is whole or not."""
    server.result = b'{"code":"A'
    with pytest.raises(DecodeError, match="its last line breaks off"):
        client.run(getattr(client.shop.order_history.snapshot(), method)(tmp_path / "rows"))
    assert list(tmp_path.iterdir()) == []
    server.result = b'{"a":1}'
    assert client.run(getattr(client.shop.order_history.snapshot(), method)(tmp_path / "rows")) == 1


def test_a_row_longer_than_two_pieces_is_one_row(client: EitherClient, server: ShopServer, tmp_path: Path) -> None:
    long = json.dumps({"id": 1, "text": "y" * 200_000}).encode()
    server.result = b"\n".join([b'{"id":0}', long, b'{"id":2}'])
    assert client.run(client.shop.order_history.snapshot().save(tmp_path / "rows")) == 3


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_a_decompressed_file_ends_in_a_line_end(
    client: EitherClient, server: ShopServer, tmp_path: Path, pack: Any
) -> None:
    server.result = pack(plain(lines(7))[:-1])
    path = tmp_path / "rows.jsonl"
    assert client.run(client.shop.order_history.snapshot().to_jsonl(path)) == 7
    assert path.read_bytes() == plain(lines(7))
