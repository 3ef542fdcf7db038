"""Snapshots as streams of typed rows: each row once, whatever happens on the way."""

import json
import random
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest

from shoptet_api import (
    BadLine,
    BadLineError,
    ConfigurationError,
    DecodeError,
    InputError,
    JobFailedError,
    JobResultGoneError,
    SchemaDriftError,
    SnapshotProgress,
    TransportError,
)
from shoptet_api.models import OrderRemarkSnapshot
from tests.support.either_client import EitherClient
from tests.support.job_fixtures import MakeClient
from tests.support.job_shop import ShopServer, packed, plain
from tests.support.snapshot_lines import ids, line, lines


def test_rows_are_typed(client: EitherClient, server: ShopServer) -> None:
    server.result = packed(lines(3))
    rows = client.rows(client.shop.order_history.snapshot(language="cs"))
    assert [type(row) for row in rows] == [OrderRemarkSnapshot] * 3
    assert rows[1].order_code == "2026000001"
    assert rows[1].creation_time == datetime(2026, 2, 28, 10, tzinfo=timezone(timedelta(hours=1)))
    assert rows[1].user.name == "Anna"


def test_nothing_is_sent_before_it_is_used_and_wrong_arguments_are_told_at_once(
    client: EitherClient, server: ShopServer
) -> None:
    client.shop.order_history.snapshot()
    with pytest.raises(ConfigurationError, match="on_bad_line"):
        client.shop.order_history.snapshot(on_bad_line="ignore")
    with pytest.raises(ConfigurationError, match="timeout"):
        client.shop.order_history.snapshot(timeout=-1)
    with pytest.raises(InputError, match="creation_time_from"):
        client.shop.orders.snapshot(creation_time_from=datetime(2026, 1, 1))  # noqa: DTZ001 (that is what is wrong)
    assert server.posted == []


def test_a_block_waits_for_the_file_and_closes_the_connection(client: EitherClient, server: ShopServer) -> None:
    server.result = packed(lines(5000))
    snapshot = client.shop.order_history.snapshot()
    if client.runner is None:
        with snapshot as rows:
            assert snapshot.job.status == "completed"
            assert next(iter(rows)).id == 0
    else:

        async def first() -> int:
            async with snapshot as rows:
                assert snapshot.job.status == "completed"
                async for row in rows:
                    return int(row.id)
            raise AssertionError("no rows")

        assert client.runner.run(first()) == 0
    assert len(server.posted) == 1


def test_a_second_walk_reads_the_same_file(client: EitherClient, server: ShopServer) -> None:
    server.result = packed(lines(10))
    snapshot = client.shop.order_history.snapshot()
    assert ids(client.rows(snapshot)) == ids(client.rows(snapshot)) == list(range(10))
    assert (len(server.posted), snapshot.rows_read) == (1, 10)


@pytest.mark.parametrize("job_id", ["", " ", None, 7])
def test_what_is_no_id_of_a_job_is_told_at_once(client: EitherClient, server: ShopServer, job_id: Any) -> None:
    for resume in (client.shop.jobs.resume, client.shop.order_history.snapshot().resume):
        with pytest.raises(InputError, match="job_id: expected a job id"):
            resume(job_id)
    assert (server.detailed, server.listed) == (0, 0)


def test_another_process_takes_the_file_of_a_job(make_client: MakeClient, server: ShopServer) -> None:
    server.result = packed(lines(4))
    started = make_client()
    snapshot = side_started = started.shop.order_history.snapshot()
    started.run(side_started.start())
    other = make_client()
    assert ids(other.rows(other.shop.order_history.snapshot().resume(snapshot.job.id))) == [0, 1, 2, 3]
    assert len(server.posted) == 1


@pytest.mark.parametrize("form", ["packed", "plain", "two parts", "filled", "said to be packed", "not ended"])
def test_the_file_is_unpacked_by_its_bytes(client: EitherClient, server: ShopServer, form: str) -> None:
    some = lines(300)
    forms = {
        "packed": packed(some),
        "plain": plain(some),
        "two parts": packed(some[:100]) + packed(some[100:]),
        "filled": packed(some) + bytes(500),
        "said to be packed": plain(some),
        "not ended": plain(some)[:-1],
    }
    server.result = forms[form]
    server.results.encoding = form == "said to be packed"
    assert ids(client.rows(client.shop.order_history.snapshot())) == list(range(300))


@pytest.mark.parametrize("content", [b"", b"\n\n", packed([])])
def test_a_file_without_rows_has_none(client: EitherClient, server: ShopServer, content: bytes) -> None:
    server.result = content
    assert client.rows(client.shop.order_history.snapshot()) == []


@pytest.mark.parametrize("pack", [packed, plain])
@pytest.mark.parametrize("ranges", [True, False], ids=["rest", "whole again"])
@pytest.mark.parametrize("tag", [True, False], ids=["tag", "no tag"])
def test_ten_cuts_at_random_places_give_every_row_once(
    client: EitherClient, server: ShopServer, pack: Any, ranges: bool, tag: bool
) -> None:
    server.result = pack(lines(4000))
    server.results.ranges, server.results.tag = ranges, tag
    chance = random.Random(f"{pack.__name__} {ranges} {tag}")
    size = len(server.result)
    if ranges:
        server.results.cuts = [chance.randrange(size // 10) for _ in range(10)]
    else:
        server.results.cuts = sorted(chance.randrange(size) for _ in range(10))
    assert ids(client.rows(client.shop.order_history.snapshot())) == list(range(4000))
    assert len(server.results.asked) == 11
    assert server.results.asked[-1].get("range", "").startswith("bytes=")


def test_a_packed_file_of_unknown_length_that_breaks_off_is_noticed(client: EitherClient, server: ShopServer) -> None:
    server.result = packed(lines(2000))
    server.results.length = False
    server.results.cuts = [len(server.result) // 2, len(server.result) // 4]
    assert ids(client.rows(client.shop.order_history.snapshot())) == list(range(2000))
    assert len(server.results.asked) == 4  # The last one asks whether that was the end.


@pytest.mark.parametrize("ranges", [True, False])
def test_a_plain_file_of_unknown_length_that_breaks_off_at_a_lines_end_is_read_on(
    client: EitherClient, server: ShopServer, ranges: bool
) -> None:
    server.result = plain(lines(1000))
    server.results.length, server.results.ranges = False, ranges
    server.results.cuts = [server.result.index(b"\n", 5000) + 1]
    assert [row.id for row in client.rows(client.shop.order_history.snapshot())] == list(range(1000))


def test_a_file_that_is_cut_for_good_is_an_error_after_all_rows_that_came(
    client: EitherClient, server: ShopServer
) -> None:
    whole = packed(lines(2000))
    server.result = whole[: len(whole) // 2]
    given: list[int] = []
    with pytest.raises(DecodeError, match=r"its file has all its \d+ bytes, and yet the compressed file breaks off"):
        walk(client, client.shop.order_history.snapshot(), given)
    assert given == list(range(len(given)))
    assert 0 < len(given) < 2000


def test_a_connection_that_never_gets_on_is_given_up(client: EitherClient, server: ShopServer) -> None:
    server.result = packed(lines(2000))
    server.results.cuts = [5000] + [0] * 20
    with pytest.raises(TransportError, match="/api-results/") as caught:
        client.rows(client.shop.order_history.snapshot())
    assert "SIGNED" not in str(caught.value)
    assert len(server.results.asked) == 6


def test_a_server_that_fails_for_a_while_is_asked_again(client: EitherClient, server: ShopServer) -> None:
    server.result = packed(lines(20))
    server.results.refusals = [503, 500, 429, 502]
    assert len(client.rows(client.shop.order_history.snapshot())) == 20


def test_a_result_that_is_refused_twice_is_gone(client: EitherClient, server: ShopServer) -> None:
    server.result = packed(lines(20))
    server.results.refusals = [403]
    assert len(client.rows(client.shop.order_history.snapshot())) == 20
    server.results.refusals = [404, 404]
    with pytest.raises(JobResultGoneError, match="the shop answered 404"):
        client.rows(client.shop.order_history.snapshot())


def test_a_file_that_becomes_another_one_is_not_read_on(client: EitherClient, server: ShopServer) -> None:
    server.result = plain(lines(3000))
    server.results.ranges = False
    server.results.cuts = [len(server.result) // 2]
    snapshot = client.shop.order_history.snapshot(on_progress=lambda _: change(server))
    with pytest.raises(DecodeError, match="changed before the download restarted"):
        client.rows(snapshot)


def change(server: ShopServer) -> None:
    for job in server.jobs.values():
        job.result = plain([line(number, "other") for number in range(3000)])


def walk(client: EitherClient, snapshot: Any, given: list[int]) -> None:
    """Walk, noting what came before an error."""
    if client.runner is None:
        given.extend(row.id for row in snapshot)  # A list that is extended keeps what came.
        return

    async def go() -> None:
        async for row in snapshot:
            given.append(row.id)  # noqa: PERF401 (what came before an error stays)

    client.runner.run(go())


BAD = b'{"id": 1, "text": \n'


def with_bad_line() -> bytes:
    text = [json.dumps(line(number)).encode() + b"\n" for number in range(10)]
    return b"".join([*text[:4], BAD, *text[4:7], b"[1, 2]\n", b"\n", *text[7:]])


def test_a_bad_line_is_an_error_that_names_it_after_the_rows_before_it(
    client: EitherClient, server: ShopServer
) -> None:
    server.result = with_bad_line()
    given: list[int] = []
    with pytest.raises(BadLineError, match="line 5 of the file cannot be read: it is not JSON") as caught:
        walk(client, client.shop.order_history.snapshot(), given)
    assert caught.value.line_number == 5
    assert given == [0, 1, 2, 3]


def test_bad_lines_can_be_skipped_or_given_to_a_function(
    client: EitherClient, server: ShopServer, caplog: pytest.LogCaptureFixture
) -> None:
    server.result = with_bad_line()
    snapshot = client.shop.order_history.snapshot(on_bad_line="skip")
    assert ids(client.rows(snapshot)) == list(range(10))
    assert (snapshot.rows_read, snapshot.bad_lines) == (10, 2)
    assert "line 5 of the snapshot was skipped" in caplog.text
    assert "line 9 of the snapshot was skipped: it is not a JSON object" in caplog.text
    reported: list[BadLine] = []
    assert len(client.rows(client.shop.order_history.snapshot(on_bad_line=reported.append))) == 10
    assert [one.number for one in reported] == [5, 9]


def test_a_bad_last_line_is_an_error_too(client: EitherClient, server: ShopServer) -> None:
    server.result = plain(lines(3)) + b'{"id": 3, "te'
    given: list[int] = []
    with pytest.raises(BadLineError, match="line 4 "):
        walk(client, client.shop.order_history.snapshot(), given)
    assert given == [0, 1, 2]


def test_lines_that_leave_the_spec_are_read_tolerantly_or_refused(make_client: MakeClient, server: ShopServer) -> None:
    some = lines(50)
    some[30]["id"] = "thirty"
    del some[31]["text"]
    some[32]["new"] = {"field": 1}
    server.result = packed(some)
    client = make_client()
    rows = client.rows(client.shop.order_history.snapshot())
    assert (rows[30].id, rows[31].text, rows[32].id) == ("thirty", None, 32)
    strict = make_client(strict=True)
    given: list[int] = []
    with pytest.raises(SchemaDriftError, match=r"line 31 of the file: it is not as the spec promises: \$\.id"):
        walk(strict, strict.shop.order_history.snapshot(), given)
    assert given == list(range(30))


def test_damaged_packing_is_an_error(client: EitherClient, server: ShopServer) -> None:
    whole = bytearray(packed(lines(2000)))
    whole[len(whole) // 2] ^= 0xFF
    whole[-6] ^= 0xFF
    server.result = bytes(whole)
    with pytest.raises(DecodeError):
        client.rows(client.shop.order_history.snapshot())


def test_a_failed_job_is_told_where_its_rows_are_walked(client: EitherClient, server: ShopServer) -> None:
    server.end, server.log = "failed", "out of memory"
    with pytest.raises(JobFailedError, match="out of memory"):
        client.rows(client.shop.order_history.snapshot())


def test_progress_tells_bytes_and_rows(client: EitherClient, server: ShopServer) -> None:
    server.result = packed(lines(2000))
    reported: list[SnapshotProgress] = []
    client.rows(client.shop.order_history.snapshot(on_progress=reported.append))
    assert reported[-1] == SnapshotProgress(len(server.result), 2000, len(server.result))


def test_several_are_made_at_a_time(client: EitherClient, server: ShopServer) -> None:
    server.result = packed(lines(5))
    seconds = iter([600.0, 1.0, 300.0, 1.0])
    under_way: list[int] = []

    def queued(job: Any) -> None:
        job.seconds = next(seconds)
        job.end = "failed" if len(server.jobs) == 2 else "completed"
        under_way.append(sum(server.status(one) in {"pending", "running"} for one in server.jobs.values()))

    server.on_queued = queued
    wanted = {name: client.shop.order_history.snapshot() for name in ("slow", "failing", "middle", "quick")}
    found = client.rows(client.shop.snapshots.many(wanted, concurrency=2))
    assert {name for name, _ in found} == set(wanted)
    assert found[-1][0] != "failing"
    assert max(under_way) <= 2
    for name, snapshot in found:
        if name == "failing":
            with pytest.raises(JobFailedError):
                client.rows(snapshot)
        else:
            assert len(client.rows(snapshot)) == 5
    assert len(server.posted) == 4


def test_several_need_snapshots_and_a_number(client: EitherClient) -> None:
    with pytest.raises(ConfigurationError, match="concurrency"):
        client.rows(client.shop.snapshots.many({}, concurrency=0))
    with pytest.raises(
        ConfigurationError, match=r"snapshots\['orders'\]: expected a snapshot, .* got a value of type str"
    ):
        client.rows(client.shop.snapshots.many({"orders": "orders"}))
