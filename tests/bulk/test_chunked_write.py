"""Any number of rows through calls of a limited size: outcomes by position, and nothing sent twice."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest

from shoptet_api import (
    ConfigurationError,
    InputError,
    NotFoundError,
    ReadOnlyError,
    ServerError,
    SQLiteCursorStore,
    WriteProgress,
    WriteStoppedError,
)
from tests.support.sandbox_clients import SandboxClients

MOVE = "updateQuantityInStock"


def supplies(clients: SandboxClients) -> dict[str, Decimal]:
    client = clients.client()
    rows = client.rows(client.shop.stocks.list_supplies(1))
    return {row.code: row.amount for row in rows if row.amount is not None}


def moves(codes: list[str], count: int) -> list[dict[str, Any]]:
    return [{"productCode": codes[index % len(codes)], "amountChange": 1} for index in range(count)]


def test_ten_thousand_rows_with_refusals_and_three_failures(clients: SandboxClients) -> None:
    before = supplies(clients)
    codes = sorted(before)
    rows = moves(codes, 10_000)
    bad = list(range(37, 10_000, 100))
    for index in bad:
        rows[index] = {"productCode": f"NO-{index}", "amountChange": 1}
    clients.sandbox.inject(MOVE, status=503, retry_after=1, times=3)
    client = clients.client(max_retries=5)
    result = client.run(client.shop.stocks.update_quantity_chunked(1, iter(rows)))
    assert [row.index for row in result.refused] == bad
    assert [row.errors[0].instance for row in result.refused] == [f"NO-{index}" for index in bad]
    assert (result.count, result.written, result.unknown, result.unplaced) == (10_000, 9_900, (), ())
    statuses = clients.statuses(MOVE)
    assert (statuses.count(503), len(statuses)) == (3, 37)
    good = [row["productCode"] for index, row in enumerate(rows) if index not in set(bad)]
    after = supplies(clients)
    assert {code: after[code] - before[code] for code in codes} == {code: good.count(code) for code in codes}


def test_a_chunk_of_refused_rows_stops_nothing(clients: SandboxClients) -> None:
    rows = [{"productCode": f"NO-{index}", "amountChange": 1} for index in range(300)]
    rows += [{"productCode": "0001/M", "amountChange": 1}]
    client = clients.client()
    result = client.run(client.shop.stocks.update_quantity_chunked(1, rows))
    assert clients.statuses(MOVE) == [400, 200]
    assert [row.index for row in result.refused] == list(range(300))
    assert result.written == 1


def test_rows_that_cannot_be_sent_are_refused_by_position(clients: SandboxClients) -> None:
    rows: list[Any] = [{"code": "0001/M", "price": {"price": "1.00"}} for _ in range(4)]
    rows[1] = {"code": "0001/M", "prise": 1}
    rows[3] = {"price": {"price": "1.00"}}
    client = clients.client()
    result = client.run(client.shop.price_lists.update_item_chunked(1, rows))
    assert [row.index for row in result.refused] == [1, 3]
    assert "did you mean 'price'" in result.refused[0].message
    assert len(clients.statuses("updatePricelist")) == 1


def test_rows_that_the_schema_refuses_leave_the_others(clients: SandboxClients) -> None:
    """The whole call is 422 and does nothing: the others are sent again without them."""
    rows: list[Any] = [{"code": "0001/M", "price": {"price": f"{number}.00"}} for number in range(1, 5)]
    rows[2] = {"code": "0001/M", "prise": 1}
    client = clients.client(check_bodies=False)
    result = client.run(client.shop.price_lists.update_item_chunked(1, rows))
    assert clients.statuses("updatePricelist") == [422, 200]
    assert [row.index for row in result.refused] == [2]
    assert result.written == 3


def test_results_of_the_calls_are_kept(clients: SandboxClients) -> None:
    client = clients.client()
    codes = [row.code for row in client.rows(client.shop.discount_coupons.list())]
    result = client.run(client.shop.discount_coupons.update_chunked([{"code": code, "remark": "x"} for code in codes]))
    assert [coupon.code for coupons in result.results for coupon in coupons] == codes
    gone = client.run(client.shop.discount_coupons.delete_chunked([codes[0], "NO", codes[1]]))
    assert [row.index for row in gone.refused] == [1]
    assert clients.statuses("bulkDeleteDiscountCoupons") == [422, 200]


def test_a_list_inside_a_body_is_cut_too(clients: SandboxClients) -> None:
    client = clients.client()
    codes = [row.code for row in client.rows(client.shop.orders.list())] * 3
    body = {"orderCodes": [*codes, "2025009999"], "statusId": -2}
    result = client.run(client.shop.orders.update_status_chunked(body))
    assert [seen.status for seen in clients.sandbox.requests if seen.path.endswith("status-change")] == [200, 200]
    assert [row.index for row in result.refused] == [len(codes)]
    assert result.refused[0].message.startswith("invalid-request-data: Orders with codes 2025009999 do not exist.")
    with pytest.raises(InputError, match=r"^body: expected an object with orderCodes, got a value of type list$"):
        client.run(client.shop.orders.update_status_chunked(codes))


def test_no_rows_send_nothing(clients: SandboxClients) -> None:
    client = clients.client()
    result = client.run(client.shop.stocks.update_quantity_chunked(1, []))
    assert (result.count, result.refused, result.unknown) == (0, (), ())
    assert clients.statuses(MOVE) == []


@pytest.mark.parametrize("rows", ["text", b"bytes", {"productCode": "A"}, 5, None])
def test_what_is_not_rows(clients: SandboxClients, rows: Any) -> None:
    client = clients.client()
    with pytest.raises(InputError, match=r"^rows: expected rows, got a value of type "):
        client.run(client.shop.stocks.update_quantity_chunked(1, rows))


def broken(rows: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    yield from rows
    raise KeyError("the caller's file ends here")


def test_an_iterator_that_raises(clients: SandboxClients) -> None:
    """The full calls before it are done, and the rest is not sent."""
    client = clients.client()
    with pytest.raises(WriteStoppedError, match="300 rows are finished, of them 0 refused and 0 unknown") as caught:
        client.run(client.shop.stocks.update_quantity_chunked(1, broken(moves(["0001/M"], 310))))
    assert isinstance(caught.value.__cause__, KeyError)
    assert caught.value.result.count == 300
    assert clients.statuses(MOVE) == [200]


def test_a_call_that_is_wrong_as_a_whole(clients: SandboxClients) -> None:
    client = clients.client()
    with pytest.raises(WriteStoppedError) as caught:
        client.run(client.shop.stocks.update_quantity_chunked(99, moves(["0001/M"], 3)))
    assert isinstance(caught.value.__cause__, NotFoundError)
    assert (caught.value.result.count, caught.value.result.unknown) == (0, ())


def test_a_lost_answer_leaves_its_rows_unknown(clients: SandboxClients) -> None:
    client = clients.client()
    rows = moves(["0001/M"], 700)
    clients.sandbox.inject(MOVE, cut="before-headers", only={"stockId": 1})
    with pytest.raises(WriteStoppedError) as caught:
        client.run(client.shop.stocks.update_quantity_chunked(1, rows))
    result = caught.value.result
    assert (result.count, result.unknown, result.written) == (300, tuple(range(300)), 0)
    rest = client.run(client.shop.stocks.update_quantity_chunked(1, rows[result.count :]))
    assert rest.written == 400


def test_a_program_can_stop_and_continue(clients: SandboxClients, tmp_path: Any) -> None:
    client, store = clients.client(), SQLiteCursorStore(tmp_path / "progress.sqlite")
    rows = moves(["0001/M"], 1000)
    rows[5] = {"productCode": "NO", "amountChange": 1}
    before = supplies(clients)["0001/M"]

    def stop(progress: WriteProgress) -> None:
        if progress.done == 600:
            raise InterruptedError("enough for today")

    chunked = client.shop.stocks.update_quantity_chunked
    with pytest.raises(WriteStoppedError, match="enough for today"):
        client.run(chunked(1, rows, store=store, name="import", on_progress=stop))
    result = client.run(chunked(1, rows, store=store, name="import"))
    assert (result.count, result.written, [row.index for row in result.refused]) == (1000, 999, [5])
    assert result.refused[0].errors[0].code == "unknown-product"
    again = client.run(chunked(1, rows, store=store, name="import"))
    assert (again.count, again.written) == (1000, 999)
    assert len(clients.statuses(MOVE)) == 4
    assert supplies(clients)["0001/M"] - before == 999


def test_other_rows_do_not_continue_an_import(clients: SandboxClients, tmp_path: Any) -> None:
    client, store = clients.client(), SQLiteCursorStore(tmp_path / "progress.sqlite")
    chunked = client.shop.stocks.update_quantity_chunked
    with pytest.raises(WriteStoppedError):
        client.run(chunked(1, broken(moves(["0001/M"], 300)), store=store, name="import"))
    with pytest.raises(ConfigurationError, match=r"^rows the first 300 rows are not those that were sent as 'import'"):
        client.run(chunked(1, moves(["0002"], 400), store=store, name="import"))
    with pytest.raises(ConfigurationError, match=r"^rows: expected at least the 300 rows .* got 20$"):
        client.run(chunked(1, moves(["0001/M"], 20), store=store, name="import"))
    store.save("feed", "2026-01-01T00:00:00+0100")
    with pytest.raises(ConfigurationError, match=r"^name 'feed' in the store is not the progress of a write of rows$"):
        client.run(chunked(1, moves(["0001/M"], 20), store=store, name="feed"))
    with pytest.raises(ConfigurationError, match=r"^name: expected a name for the import"):
        client.run(chunked(1, moves(["0001/M"], 20), store=store))
    assert clients.statuses(MOVE) == [200]


@pytest.mark.parametrize("count", [0, 310], ids=["empty", "some"])
def test_other_rows_under_the_name_of_a_finished_import(clients: SandboxClients, tmp_path: Any, count: int) -> None:
    """They would be taken for written, and never sent."""
    client, store = clients.client(), SQLiteCursorStore(tmp_path / "progress.sqlite")
    chunked = client.shop.stocks.update_quantity_chunked
    rows = moves(["0001/M"], count)
    assert client.run(chunked(1, iter(rows), store=store, name="daily")).count == count
    with pytest.raises(ConfigurationError, match=rf"^rows: expected the {count} rows .* as 'daily' before, got more$"):
        client.run(chunked(1, iter(moves(["0001/M"], count + 1)), store=store, name="daily"))
    with pytest.raises(ConfigurationError, match=r"^name 'daily' in the store is the progress of another call"):
        client.run(chunked(2, rows, store=store, name="daily"))
    if rows:
        with pytest.raises(ConfigurationError, match=r"^rows the first 310 rows are not those that were sent as"):
            client.run(chunked(1, moves(["0002"], count), store=store, name="daily"))
    assert client.run(chunked(1, rows, store=store, name="daily")).count == count
    assert len(clients.statuses(MOVE)) == (2 if count else 0)


def test_another_value_beside_the_rows_does_not_continue_an_import(clients: SandboxClients, tmp_path: Any) -> None:
    client, store = clients.client(), SQLiteCursorStore(tmp_path / "progress.sqlite")
    code = client.rows(client.shop.orders.list())[0].code
    chunked = client.shop.orders.update_status_chunked
    assert client.run(chunked({"orderCodes": [code], "statusId": -2}, store=store, name="orders")).written == 1
    with pytest.raises(ConfigurationError, match=r"^name 'orders' in the store is the progress of another call"):
        client.run(chunked({"orderCodes": [code], "statusId": -3}, store=store, name="orders"))


def test_the_guards_of_the_client_hold(clients: SandboxClients, tmp_path: Any) -> None:
    store = SQLiteCursorStore(tmp_path / "progress.sqlite")
    reader, rehearsal = clients.client(read_only=True), clients.client(dry_run=True)
    with pytest.raises(ReadOnlyError):
        reader.run(reader.shop.stocks.update_quantity_chunked(1, moves(["0001/M"], 3)))
    result = rehearsal.run(
        rehearsal.shop.stocks.update_quantity_chunked(1, moves(["0001/M"], 3), store=store, name="x")
    )
    assert result.count == 3
    assert store.load("x") is None
    assert clients.statuses(MOVE) == []


def test_partial_errors_that_are_returned_do_not_hide_refusals(clients: SandboxClients) -> None:
    client = clients.client(partial_errors="return")
    rows = [*moves(["0001/M"], 2), {"productCode": "NO", "amountChange": 1}]
    result = client.run(client.shop.stocks.update_quantity_chunked(1, rows))
    assert [row.index for row in result.refused] == [2]


def test_errors_that_name_no_row_leave_the_rows_unknown(clients: SandboxClients) -> None:
    body = b'{"data": null, "errors": [{"errorCode": "x", "message": "some row", "instance": "payload"}]}'
    clients.sandbox.inject(MOVE, body=body)
    client = clients.client()
    result = client.run(client.shop.stocks.update_quantity_chunked(1, moves(["0001/M"], 2)))
    assert (result.written, result.unknown, [error.code for error in result.unplaced]) == (0, (0, 1), ["x"])


def test_a_failure_of_the_server_that_did_nothing_stops_without_doubt(clients: SandboxClients) -> None:
    clients.sandbox.inject(MOVE, status=503, times=2)
    client = clients.client(max_retries=0)
    with pytest.raises(WriteStoppedError) as caught:
        client.run(client.shop.stocks.update_quantity_chunked(1, moves(["0001/M"], 2)))
    assert caught.value.result.unknown == ()
    assert isinstance(caught.value.__cause__, ServerError)


def test_a_failure_of_the_server_in_the_middle_is_unknown(clients: SandboxClients) -> None:
    clients.sandbox.inject(MOVE, status=500)
    client = clients.client()
    with pytest.raises(WriteStoppedError) as caught:
        client.run(client.shop.stocks.update_quantity_chunked(1, moves(["0001/M"], 2)))
    assert caught.value.result.unknown == (0, 1)
