"""The rows that errors mean: by path, by key, by a quoted key, and what is left when they share one."""

from __future__ import annotations

from typing import Any

import pytest

from shoptet_api import (
    BadRequestError,
    BatchResult,
    ErrorDetail,
    InputError,
    PartialFailureError,
    RefusedRow,
    RowResult,
    UnprocessableError,
    WriteResult,
    refused_rows,
)
from shoptet_api.bulk.placing import keys_of, place
from shoptet_api.models import StockQuantityInput

ROWS = [{"productCode": "A"}, {"productCode": "B"}, {"productCode": "C"}]


def at(instance: str | None, message: str = "m") -> ErrorDetail:
    return ErrorDetail("code", message, instance)


@pytest.mark.parametrize(
    ("error", "index"),
    [
        (at("B"), 1),
        (at("data[2].productCode"), 2),
        (at("data.coupons[0].code"), 0),
        (at("items[1]"), 1),
        (at("[2]"), 2),
        (at("payload", 'Product "C" does not exist.'), 2),
        (at(None, "Product „B“ does not exist."), 1),
        (at("data[3]"), None),
        (at("other[x]"), None),
        (at(None, "A row is wrong"), None),
        (at("D"), None),
        (at(None), None),
    ],
)
def test_one_error(error: ErrorDetail, index: int | None) -> None:
    placed = place([error], [keys_of(row) for row in ROWS])
    assert placed.rows == ({} if index is None else {index: [error]})
    assert placed.rest == ([error] if index is None else [])
    assert placed.doubtful == {}


def test_one_error_that_names_several_rows() -> None:
    keys = [keys_of(code) for code in ("2026000101", "2026000102", "2026000103", "1")]
    error = at("data.orderCodes", "1 of the orders 2026000101, 2026000103 does not exist. Skipped.")
    assert place([error], keys).rows == {0: [error], 2: [error]}


def test_a_key_that_looks_like_a_path() -> None:
    rows = [{"code": "data[1]"}, {"code": "x"}]
    assert list(place([at("data[1]")], [keys_of(row) for row in rows]).rows) == [0]


def test_rows_that_share_a_key() -> None:
    keys = [keys_of({"productCode": code}) for code in ("A", "B", "A")]
    one, two = at("A", "first"), at("A", "second")
    assert place([one, two], keys).rows == {0: [one], 2: [two]}
    doubtful = place([one], keys)
    assert (doubtful.rows, doubtful.doubtful) == ({}, {0: [one], 2: [one]})


def test_several_errors_of_a_row_stay_together() -> None:
    placed = place([at("A", "1"), at("data[0].price", "2")], [keys_of(row) for row in ROWS])
    assert [error.message for error in placed.rows[0]] == ["2", "1"] or [error.message for error in placed.rows[0]] == [
        "1",
        "2",
    ]


@pytest.mark.parametrize(
    ("row", "keys"),
    [
        ("A", {"A"}),
        (7, {"7"}),
        (True, set()),
        (None, set()),
        ([1], set()),
        ({"guid": "g", "code": "c", "name": "n"}, {"g", "c"}),
        (StockQuantityInput(product_code="A", quantity=1), {"A"}),
    ],
)
def test_keys_of_a_row(row: Any, keys: set[str]) -> None:
    assert keys_of(row) == keys


def fields(status: int, *errors: ErrorDetail) -> Any:
    return {"status": status, "method": "PATCH", "path": "/p", "url": "https://x/p", "errors": errors}


def indexes(rows: Any) -> list[int]:
    return [row.index for row in rows]


def test_one_question_for_every_outcome() -> None:
    refused = RefusedRow(1, (at("B"),))
    assert refused_rows(WriteResult(count=3, refused=(refused,), unknown=())) == (refused,)
    partial = PartialFailureError(data=None, **fields(200, at("B")))
    assert refused_rows(partial, ROWS) == [refused]
    assert indexes(refused_rows(BadRequestError(**fields(400, at("B"))), ROWS)) == [0, 1, 2]
    assert indexes(refused_rows(UnprocessableError(**fields(422, at("data[2]"))), ROWS)) == [2]
    batch = BatchResult(
        rows=(RowResult(position=1, outcome="done"), RowResult(position=2, outcome="refused", message="no")),
        job_ids=(),
        log="",
    )
    assert refused_rows(batch) == [RefusedRow(1, (ErrorDetail(None, "no", None),))]
    mistake = InputError("body[1].productCode: expected text, got nothing")
    assert indexes(refused_rows(mistake, ROWS)) == [1]
    with pytest.raises(InputError, match=r"^outcome: expected a result or an error of a write, got int$"):
        refused_rows(3)  # type: ignore[arg-type]


def test_a_refusal_reads_as_a_line() -> None:
    assert RefusedRow(0, (at("B", "no"), at(None, "never"))).message == "code: no (B); code: never"
    assert RefusedRow(0, ()).message == "refused without a reason"
