"""JMESPath on results: exact numbers."""

from __future__ import annotations

from decimal import Decimal

import pytest

from shoptet_api.cli.errors import CommandError
from shoptet_api.cli.output.query import queried
from tests.support.command import CommandRunner


@pytest.mark.parametrize(
    ("value", "query", "expected"),
    [
        ([{"a": Decimal("0.10")}], "[0].a", Decimal("0.10")),
        (["0.10", "0.20"], "sum([].to_number(@))", Decimal("0.30")),
        ([Decimal("0.1"), 0.2], "sum(@)", Decimal("0.3")),
        ([1, 2], "avg(@)", Decimal("1.5")),
        ([], "avg(@)", None),
        ([Decimal("2.5"), Decimal("1.5")], "sort(@)", [Decimal("1.5"), Decimal("2.5")]),
        ([{"a": Decimal(2)}, {"a": Decimal(1)}], "max_by(@, &a).a", Decimal(2)),
        (["x", "NaN", None], "[].to_number(@)", []),
        ([{"a": "1.0"}], "[?to_number(a) > `0.5`].a", ["1.0"]),
        ({"a": {"b": [1]}}, "{c: a.b}", {"c": [1]}),
    ],
)
def test_queried(value: object, query: str, expected: object) -> None:
    assert queried(value, query) == expected


@pytest.mark.parametrize("query", ["a.", "sum(@)", "nothing(@)", "["])
def test_refused_in_one_line(query: str) -> None:
    with pytest.raises(CommandError) as caught:
        queried(["a"], query)
    assert str(caught.value).startswith("--query: ")
    assert "\n" not in str(caught.value)


def test_a_query_on_a_call(cli: CommandRunner) -> None:
    assert cli("price-lists", "list", "--query", "[].name").json == ["Výchozí ceník", "Velkoobchod"]
    assert cli("price-lists", "list", "--all", "--query", "[?id>`1`]", "--output", "csv").out.splitlines() == [
        "id,name",
        "2,Velkoobchod",
    ]


def test_a_wrong_query_sends_nothing(cli: CommandRunner) -> None:
    before = len(cli.sandbox.requests)
    done = cli("orders", "list", "--query", "a.[")
    assert done.code == 2
    assert done.line.startswith("--query: ")
    assert len(cli.sandbox.requests) == before
