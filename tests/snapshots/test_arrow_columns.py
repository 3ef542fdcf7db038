"""Columns of many rows at once are those that each row by itself gives."""

import logging
from datetime import datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings, strategies

from shoptet_api.decoding.json_values import parse
from shoptet_api.models import Order, Price, Product
from shoptet_api.snapshots.arrow_columns import Columns
from shoptet_api.snapshots.optional_pyarrow import pa
from shoptet_generated.runtime import UNSET, Model
from shoptet_generated.runtime.fields import fields_of
from shoptet_generated.runtime.reading import read
from tests.decoding.test_mutated_answers import OTHERS, answer_models, document

ODD = [r'"\ud83d"', "9223372036854775808", '"1E40"', '"0.00000000005"']


def row_by_row(columns: Columns, rows: list[Any]) -> Any:
    return pa.RecordBatch.from_pylist([columns._row.convert(row, "") for row in rows], schema=columns.schema)


@settings(max_examples=150)
@given(strategies.data())
def test_rows_that_drift_give_the_columns_that_each_gives_by_itself(data: strategies.DataObject) -> None:
    cls = data.draw(strategies.sampled_from([Order, Product, *answer_models()]))
    wires = [field.wire for field in fields_of(cls)]
    if not wires:
        return
    values = strategies.sampled_from([None, "null", *ODD, *OTHERS])
    changes = strategies.dictionaries(strategies.sampled_from(wires), values, max_size=3)
    rows: list[Model] = []
    for depth in data.draw(strategies.lists(strategies.integers(0, 3), max_size=7)):
        row = read(cls, parse(document(cls, depth, data.draw(changes)).encode()), lambda _: None)
        assert isinstance(row, Model)
        rows.append(row)
    columns, single = Columns(cls), Columns(cls)
    batch = columns.batch(rows)
    batch.validate(full=True)
    assert batch.schema == single.schema
    assert batch.to_pylist() == row_by_row(single, rows).to_pylist()
    assert columns._misfits == single._misfits
    assert columns._rounded == single._rounded


def test_the_kinds_of_values_that_are_no_columns_are_null_and_logged_once(caplog: pytest.LogCaptureFixture) -> None:
    rows: list[Any] = [Order.from_dict({"code": f"20260{number}"}) for number in range(5)]
    rows[1].code = "\ud83d"
    rows[2].code = UNSET
    rows[3].creation_time = datetime(2026, 11, 1)  # noqa: DTZ001 (it has no offset on purpose)
    rows[4].items, rows[0].items = "none", [None]
    rows[0].price, rows[1].price, rows[2].price = None, UNSET, "12"
    columns = Columns(Order)
    with caplog.at_level(logging.WARNING, "shoptet_api.snapshots"):
        batch = columns.batch(rows)
        columns.batch(rows)
    assert batch.column("code").to_pylist() == ["202600", None, None, "202603", "202604"]
    assert batch.column("creation_time").to_pylist() == [None] * 5
    assert batch.column("items").to_pylist() == [[None], None, None, None, None]
    assert batch.column("price").to_pylist() == [None] * 5
    assert sorted(record.getMessage().split(":")[0] for record in caplog.records) == [
        *("column code", "column creation_time", "column items", "column price"),
    ]


@pytest.mark.parametrize(
    ("amounts", "expected"),
    [
        (["1.00", None, "2.5"], ["1.0000", None, "2.5000"]),
        (["0.12345", "1"], ["0.1234", "1.0000"]),
        (["1E34", "NaN", "7", "-1E33"], [None, None, "7.0000", "-1000000000000000000000000000000000.0000"]),
    ],
)
def test_decimals_have_the_places_of_their_field(amounts: list[str | None], expected: list[str | None]) -> None:
    rows = [Order.from_dict({"code": "1", "price": {"withVat": "1", "toPay": "0"}}) for _ in amounts]
    for row, amount in zip(rows, amounts, strict=True):
        assert isinstance(row.price, Price)
        row.price.to_pay = None if amount is None else Decimal(amount)
    found = Columns(Order).batch(rows).column("price").to_pylist()
    assert [None if one["to_pay"] is None else str(one["to_pay"]) for one in found] == expected


def test_no_rows_are_no_rows() -> None:
    assert Columns(Order).batch([]).num_rows == 0
