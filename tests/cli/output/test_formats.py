"""Results in each format: exact, whole or not there, and safe for a terminal."""

from __future__ import annotations

import csv
import errno
import io
import json
import os
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from shoptet_api.cli.output.cells import cell
from shoptet_api.cli.output.columns import Column, all_columns, columns_in, record_type
from shoptet_api.cli.output.csv_text import write_csv
from shoptet_api.cli.output.json_text import json_text, write_json_rows
from shoptet_api.cli.output.table_columns import BY_TYPE, fitting
from shoptet_api.operation_calls.index import operations
from shoptet_api.storage.destination import Destination
from tests.support.command import CommandRunner

ATTACK = "\x1b]0;owned\x07\x9b31m\u202eabc\r\n"


def test_json_is_the_default_in_a_pipe(cli: CommandRunner) -> None:
    assert [row["id"] for row in cli("price-lists", "list").json] == [1, 2]


def test_json_lines(cli: CommandRunner) -> None:
    lines = cli("price-lists", "list", "--output", "jsonl", "--all").out.splitlines()
    assert [json.loads(line)["id"] for line in lines] == [1, 2]


def test_csv_has_a_column_for_each_value(cli: CommandRunner) -> None:
    rows = list(csv.DictReader(io.StringIO(cli("orders", "list", "--output", "csv", "--limit", "3").out)))
    assert len(rows) == 3
    assert rows[0]["price.toPay"].count(".") == 1
    assert rows[0]["paid"] in {"true", "false"}


def test_chosen_columns(cli: CommandRunner) -> None:
    done = cli("price-lists", "list", "--output", "csv", "--columns", "name,id")
    assert done.out.splitlines()[:2] == ["name,id", "Výchozí ceník,1"]


def test_a_column_that_does_not_exist(cli: CommandRunner) -> None:
    done = cli("orders", "list", "--output", "csv", "--columns", "prise.toPay")
    assert (done.code, done.out) == (2, "")
    assert done.line.startswith("--columns: there is no column 'prise.toPay'; did you mean price.toPay")


def test_columns_of_json_are_a_query(cli: CommandRunner) -> None:
    done = cli("orders", "list", "--columns", "code")
    assert (done.code, done.line) == (2, "--columns: expected a table or CSV; --query chooses parts of JSON")


def test_the_suffix_chooses_the_format(cli: CommandRunner) -> None:
    for name, start in (("a.csv", b"id,name"), ("a.jsonl", b'{"id":1,'), ("a.json", b"[\n  {"), ("a.txt", b"id  name")):
        assert cli("price-lists", "list", "-o", name).code == 0
        assert (cli.folder / name).read_bytes().startswith(start)


def test_parquet(cli: CommandRunner) -> None:
    pq = pytest.importorskip("pyarrow.parquet")
    assert cli("orders", "list", "--all", "-o", "orders.parquet").code == 0
    table = pq.read_table(cli.folder / "orders.parquet")
    total = len(cli("orders", "list", "--all").json)
    assert table.num_rows == total > 0
    assert isinstance(table.column("price")[0].as_py()["to_pay"], Decimal)


def test_parquet_without_rows_has_its_columns(cli: CommandRunner) -> None:
    pq = pytest.importorskip("pyarrow.parquet")
    assert cli("webhooks", "list", "-o", "hooks.parquet").code == 0
    assert "event" in pq.read_table(cli.folder / "hooks.parquet").column_names


def test_parquet_needs_a_file(cli: CommandRunner) -> None:
    done = cli("orders", "list", "--output", "parquet")
    assert (done.code, done.line) == (2, "parquet needs a file: name one with -o FILE")


def test_a_file_that_exists_stays(cli: CommandRunner) -> None:
    (cli.folder / "a.json").write_text("mine")
    before = len(cli.sandbox.requests)
    done = cli("orders", "list", "-o", "a.json")
    assert (done.code, done.line) == (15, "a.json exists; --overwrite replaces it")
    assert (cli.folder / "a.json").read_text() == "mine"
    assert len(cli.sandbox.requests) == before
    assert cli("orders", "list", "-o", "a.json", "--overwrite").code == 0
    assert (cli.folder / "a.json").read_text() != "mine"


def test_a_file_whose_name_is_a_negative_number(cli: CommandRunner) -> None:
    assert cli("price-lists", "list", "-o", "-1").code == 0
    assert (cli.folder / "-1").exists()


def test_a_folder_that_does_not_exist(cli: CommandRunner) -> None:
    done = cli("orders", "list", "-o", "no/a.json")
    assert (done.code, done.line) == (15, "no/a.json cannot be written: there is no folder no")


def test_a_full_disk_leaves_nothing(cli: CommandRunner, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_self: Destination, _piece: bytes) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Destination, "write", full)
    done = cli("orders", "list", "--all", "-o", "a.jsonl")
    assert (done.code, done.line) == (15, "a.jsonl cannot be written: No space left on device")
    assert [path.name for path in cli.folder.iterdir() if path.name != "config"] == []


def test_a_call_that_fails_leaves_no_file(cli: CommandRunner) -> None:
    assert cli("orders", "get", "nothing", "-o", "a.json").code == 6
    assert not (cli.folder / "a.json").exists()


def test_a_document(cli: CommandRunner) -> None:
    assert cli("orders", "pdf", "2026000104", "-o", "order.pdf").code == 0
    assert (cli.folder / "order.pdf").read_bytes().startswith(b"%PDF")
    done = cli("orders", "pdf", "2026000104", "-o", "order.pdf")
    assert (done.code, done.line) == (15, "order.pdf exists; --overwrite replaces it")


@pytest.mark.parametrize("name", ["json", "jsonl", "csv", "table"])
def test_rows_that_are_not_there(cli: CommandRunner, name: str) -> None:
    expected = {"json": "[]\n", "jsonl": "", "table": "no rows\n"}
    out = cli("orders", "list", "--email", "nobody@example.com", "--output", name).out
    assert out == expected.get(name, out)
    assert name != "csv" or out.startswith("code,guid,")


def test_rows_are_written_one_by_one() -> None:
    class Rows:
        """Says how much is written when each row is asked for."""

        def __init__(self, file: io.BytesIO) -> None:
            self.file, self.lengths = file, list[int]()

        def __iter__(self) -> Any:
            for number in range(3):
                self.lengths.append(len(self.file.getvalue()))
                yield {"id": number}

    for write in (write_json_rows, lambda file, rows: write_csv(file, rows, [Column(("id",))])):
        file = io.BytesIO()
        rows = Rows(file)
        write(file, rows)
        assert rows.lengths == sorted(set(rows.lengths))
    file = io.BytesIO()
    write_json_rows(file, Rows(file))
    assert json.loads(file.getvalue()) == [{"id": 0}, {"id": 1}, {"id": 2}]


def test_json_is_exact_and_safe() -> None:
    value = {"a": Decimal("0.10"), "b": ATTACK, "č": "\ud83d", "d": Decimal(10) ** 30}
    text = json_text(value)
    assert b'"a":0.10' in text
    assert json.loads(text)["b"] == ATTACK
    assert all(character.isprintable() for character in text.decode())


def test_csv_is_exact() -> None:
    file = io.BytesIO()
    write_csv(
        file,
        [{"a": 'x"\n', "b": [1], "c": Decimal("1E+3"), "d": None}],
        columns_in([{"a": 1, "b": [], "c": 1, "d": 1}]),
    )
    assert list(csv.reader(io.StringIO(file.getvalue().decode(), newline=""))) == [
        ["a", "b", "c", "d"],
        ['x"\n', "[1]", "1000", ""],
    ]


@pytest.mark.parametrize(
    ("kind", "record", "text"),
    [
        ("money", {"v": "1234567.50", "currencyCode": "CZK"}, "1 234 567.50"),
        ("time", {"v": "2026-08-01T17:44:05+0200"}, "2026-08-01 17:44"),
        ("flag", {"v": True}, "yes"),
        ("text", {"v": ATTACK}, "\\x1b]0;owned\\x07\\x9b31m\\u202eabc"),
        ("text", {"v": "x" * 300}, "x" * 199 + "…"),
        ("text", {}, ""),
        ("parts", {"v": [{"a": 1}, {"a": 2}]}, "2 items"),
        ("parts", {"v": ["a", "b"]}, "a, b"),
        ("parts", {"v": {"name": "Brno"}}, "Brno"),
    ],
)
def test_cells(kind: Any, record: dict[str, object], text: str) -> None:
    assert cell(Column(("v",), kind), record) == text


def test_an_amount_has_its_currency() -> None:
    record = {"price": {"toPay": "-10.5", "currencyCode": "EUR", "exchangeRate": "25.1"}}
    assert cell(Column(("price", "toPay"), "money"), record) == "-10.5 EUR"
    assert cell(Column(("price", "exchangeRate"), "money"), record) == "25.1"


def test_columns_of_a_table_exist() -> None:
    names = {
        one.result.removeprefix("list[").removesuffix("]"): {column.name for column in all_columns(model)}
        for one in operations()
        if (model := record_type(one)) is not None
    }
    assert [(type_, name) for type_, listed in BY_TYPE.items() for name in listed if name not in names[type_]] == []


def test_columns_fit_into_eighty() -> None:
    columns = [Column((f"column{number}",)) for number in range(20)]
    rows = [{column.name: "x" * 20 for column in columns}]
    assert list(fitting(columns, rows, 80).values()) == [20, 20, 20]
    assert fitting(columns, [{}], 80) == {columns[0]: 80}
    wide = [{"column0": "x" * 100, "column1": "y" * 100, "column2": "z"}]
    assert list(fitting(columns, wide, 80).values()) == [37, 32, 7]
    guids = [{"column0": "x" * 60, "guid": "y" * 36, "flag": "z"}]
    assert list(fitting(columns_in(guids), guids, 60).values()) == [54, 4]
    narrow = [{"column1": "x" * 30, "column2": "y" * 100, "column3": "z"}]
    assert list(fitting(columns[1:], narrow, 80).values()) == [30, 39, 7]


def test_markup_in_data_is_text(cli: CommandRunner) -> None:
    code = cli("brands", "create", "--set", "name=[red]a[/red] :smile: \x1b[31m").json["guid"]
    out = cli("brands", "get", code, "--output", "table").out
    assert "[red]a[/red] :smile: \\x1b[31m" in out
    assert "\x1b" not in out
    assert cli("brands", "delete", code).code == 0


@pytest.mark.parametrize("name", ["csv", "json", "jsonl", "table"])
def test_a_terminal_gets_no_control_characters(cli: CommandRunner, name: str) -> None:
    code = cli("brands", "create", "--set", f"name={ATTACK.strip()}").json["guid"]
    cli.patch.setattr("shoptet_api.cli.terminal.is_shown", lambda: True)
    cli.patch.setenv("TERM", "dumb")
    out = cli("brands", "get", code, "--output", name).out
    assert all(character.isprintable() or character == "\n" for character in out.replace("\r\n", "\n"))
    assert "31m" in out
    assert cli("brands", "delete", code).code == 0


def test_a_table_of_eighty_columns(cli: CommandRunner) -> None:
    for command in (("orders", "list"), ("orders", "get", "2026000104"), ("products", "list"), ("eshop", "get")):
        out = cli(*command, "--output", "table").out
        assert max(map(len, out.splitlines())) <= 80, command


def test_nothing_beside_the_result(cli: CommandRunner) -> None:
    assert cli("products", "list", "--items-per-page", "2").err == ""


def test_path_of_a_home_is_not_needed(cli: CommandRunner) -> None:
    assert Path.cwd() == cli.folder
