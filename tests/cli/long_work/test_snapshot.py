"""`shoptet snapshot`: files of every format, whole or not at all, and the same command again after an interruption."""

from __future__ import annotations

import csv
import errno
import gzip
import io
import json
import stat
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from shoptet_api import JobTimeoutError
from shoptet_api.cli.long_work.progress import ProgressBar
from shoptet_api.cli.session import Session
from shoptet_api.snapshots.snapshot import Snapshot
from shoptet_api.storage.destination import Destination
from shoptet_generated.runtime.jobs import JobProgress
from shoptet_generated.runtime.snapshots import SnapshotProgress
from tests.support.command import CommandRunner

OPERATION = "getListOfAllProducts"


def files(cli: CommandRunner) -> list[str]:
    return sorted(path.name for path in cli.folder.iterdir() if path.name != "config")


def times(cli: CommandRunner) -> int:
    return len(list(cli.sandbox.requests.to(OPERATION)))


def guids(cli: CommandRunner) -> list[str]:
    return cli.sandbox.shop.products.key_list()


def read(path: Path) -> list[str]:
    if path.suffix == ".parquet":
        return [row["guid"] for row in import_module("pyarrow.parquet").read_table(path).to_pylist()]
    if path.suffix == ".csv":
        return [row["guid"] for row in csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"), newline=""))]
    content = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    return [json.loads(line)["guid"] for line in content.splitlines()]


@pytest.mark.parametrize("name", ["rows.parquet", "rows.csv", "rows.jsonl", "rows.jsonl.gz"])
def test_a_file_of_each_format(cli: CommandRunner, name: str) -> None:
    done = cli("snapshot", "products", "--include", "images", "-o", name)
    assert (done.code, done.out, done.err) == (0, "", "")
    assert sorted(read(cli.folder / name)) == sorted(guids(cli))
    assert files(cli) == [name]


def test_lines_on_stdout(cli: CommandRunner) -> None:
    done = cli("snapshot", "products")
    assert sorted(json.loads(line)["guid"] for line in done.out.splitlines()) == sorted(guids(cli))
    assert done.err == ""


def test_columns_of_csv(cli: CommandRunner) -> None:
    done = cli("snapshot", "price-lists", "1", "--output", "csv", "--columns", "code,price.price")
    assert done.out.splitlines()[0] == "code,price.price"


@pytest.mark.parametrize(
    ("arguments", "code", "line"),
    [
        (("products", "-o", "there.csv"), 15, "there.csv exists; --overwrite replaces it"),
        (("products", "-o", "no/rows.csv"), 15, "no/rows.csv cannot be written: there is no folder no"),
        (
            ("products", "-o", "rows.xlsx"),
            2,
            "a snapshot is .parquet, .csv, .jsonl or .jsonl.gz, got rows.xlsx",
        ),
        (("products", "--output", "parquet"), 2, "parquet needs a file: name one with -o FILE"),
        (
            ("produts",),
            2,
            "there is no command 'produts'; did you mean products?; see `shoptet snapshot --help`",
        ),
        (
            ("products", "--query", "[]"),
            2,
            "--query: a snapshot is written while it comes; query its file",
        ),
    ],
)
def test_what_is_wrong_is_one_line_before_anything_is_sent(
    cli: CommandRunner, arguments: tuple[str, ...], code: int, line: str
) -> None:
    (cli.folder / "there.csv").write_text("mine")
    before = times(cli)
    done = cli("snapshot", *arguments)
    assert (done.code, done.line) == (code, line)
    assert (cli.folder / "there.csv").read_text() == "mine"
    assert times(cli) == before


def test_a_file_is_replaced_if_that_is_wanted(cli: CommandRunner) -> None:
    (cli.folder / "there.csv").write_text("mine")
    assert cli("snapshot", "products", "-o", "there.csv", "--overwrite").code == 0
    assert sorted(read(cli.folder / "there.csv")) == sorted(guids(cli))


def interrupt(patch: pytest.MonkeyPatch, method: str, error: BaseException | None = None) -> None:
    """Have the next call of a method of snapshots end as Ctrl-C ends it, or with another error."""
    usual = getattr(Snapshot, method)

    def once(*_: Any, **__: Any) -> Any:
        patch.setattr(Snapshot, method, usual)
        raise error or KeyboardInterrupt

    patch.setattr(Snapshot, method, once)


@pytest.mark.parametrize("moment", ["wait", "to_jsonl"])
def test_the_same_command_continues_with_the_same_job(cli: CommandRunner, moment: str) -> None:
    command = ("snapshot", "products", "-o", "rows.jsonl")
    interrupt(cli.patch, moment)
    before = times(cli)
    done = cli(*command)
    job = cli.sandbox.jobs.all()[-1].id
    assert done.code == 130
    assert list(filter(None, done.err.splitlines())) == [
        f"shoptet: job {job} continues in the shop; the same command continues with it",
        "shoptet: interrupted",
    ]
    assert files(cli) == [".rows.jsonl.job"]
    assert stat.S_IMODE((cli.folder / ".rows.jsonl.job").stat().st_mode) == 0o600
    assert cli.sandbox.token not in (cli.folder / ".rows.jsonl.job").read_text()
    done = cli(*command)
    assert (done.code, done.err) == (0, "")
    assert times(cli) == before + 1
    assert files(cli) == ["rows.jsonl"]


def test_a_job_that_takes_long_is_continued(cli: CommandRunner) -> None:
    interrupt(cli.patch, "wait", JobTimeoutError("timed out", job_id="1jab", status="running"))
    before = times(cli)
    done = cli("snapshot", "products", "-o", "rows.jsonl")
    assert (done.code, done.line) == (12, "job 1jab: timed out")
    assert files(cli) == [".rows.jsonl.job"]
    assert cli("snapshot", "products", "-o", "rows.jsonl").code == 0
    assert times(cli) == before + 1


def test_another_command_does_not_continue_it(cli: CommandRunner) -> None:
    interrupt(cli.patch, "wait")
    before = times(cli)
    cli("snapshot", "products", "-o", "rows.jsonl")
    assert cli("snapshot", "products", "--include", "images", "-o", "rows.jsonl").code == 0
    assert times(cli) == before + 2
    assert files(cli) == ["rows.jsonl"]


def test_what_was_to_be_replaced_still_is(cli: CommandRunner) -> None:
    (cli.folder / "rows.jsonl").write_text("mine")
    interrupt(cli.patch, "wait")
    cli("snapshot", "products", "-o", "rows.jsonl", "--overwrite")
    assert (cli.folder / "rows.jsonl").read_text() == "mine"
    assert cli("snapshot", "products", "-o", "rows.jsonl").code == 0
    assert sorted(read(cli.folder / "rows.jsonl")) == sorted(guids(cli))


def test_a_job_that_is_gone_is_replaced(cli: CommandRunner) -> None:
    interrupt(cli.patch, "wait")
    cli("snapshot", "products", "-o", "rows.jsonl")
    note = cli.folder / ".rows.jsonl.job"
    note.write_text(note.read_text().replace(cli.sandbox.jobs.all()[-1].id, "9jffffffff"))
    done = cli("snapshot", "products", "-o", "rows.jsonl")
    assert (done.code, done.err) == (0, "")
    assert files(cli) == ["rows.jsonl"]


@pytest.mark.parametrize("content", ["", "{", "[]", '{"jobs": 1}', '{"jobs": ["1jab"], "work": {}}'])
def test_a_note_that_cannot_be_read_is_no_hindrance(cli: CommandRunner, content: str) -> None:
    (cli.folder / ".rows.jsonl.job").write_text(content)
    assert cli("snapshot", "products", "-o", "rows.jsonl").code == 0
    assert files(cli) == ["rows.jsonl"]


def test_a_failed_job_is_an_error_and_is_not_continued(cli: CommandRunner) -> None:
    cli.sandbox.inject(OPERATION, job="failed")
    done = cli("snapshot", "products", "-o", "rows.jsonl")
    assert done.code == 12
    assert done.line.startswith(f"job {cli.sandbox.jobs.all()[-1].id}")
    assert files(cli) == []


@pytest.mark.parametrize("name", ["rows.jsonl", "rows.csv", "rows.jsonl.gz"])
def test_a_full_disk_is_one_line(cli: CommandRunner, name: str) -> None:
    def write(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Destination, "write", write)
        done = cli("snapshot", "products", "-o", name)
    assert (done.code, done.line) == (15, f"{name} cannot be written: No space left on device")
    assert files(cli) == [f".{name}.job"]
    assert cli("snapshot", "products", "-o", name).code == 0


def test_a_dry_run_shows_the_request(cli: CommandRunner) -> None:
    before = times(cli)
    done = cli("snapshot", "products", "--include", "images", "-o", "rows.csv", "--dry-run")
    assert (done.code, done.line) == (0, "dry run: nothing was sent")
    assert done.out.splitlines()[:2] == [
        f"GET {cli.sandbox.url}/api/products/snapshot?include=images",
        "Shoptet-Private-API-Token: ***",
    ]
    assert times(cli) == before
    assert files(cli) == []


class Terminal(io.StringIO):
    """What stderr is for a person."""

    def isatty(self) -> bool:
        return True


def test_a_bar_on_a_terminal_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("TERM", "xterm")
    shown: list[str] = []
    for stream, session in ((Terminal(), Session()), (io.StringIO(), Session()), (Terminal(), Session())):
        session.quiet = bool(shown) and isinstance(stream, Terminal)
        monkeypatch.setattr("sys.stderr", stream)
        with ProgressBar(session, "products") as bar:
            bar.job(JobProgress("1jab", "running", 12.0))
            bar.file(SnapshotProgress(2_000_000, 12_345, 8_000_000))
            bar.file(SnapshotProgress(4_000_000, 23_456, 8_000_000))
        shown.append(stream.getvalue())
    assert "products: reading" in shown[0]
    assert "23,456 rows" in shown[0]
    assert "4.0/8.0 MB" in shown[0]
    assert shown[1:] == ["", ""]
