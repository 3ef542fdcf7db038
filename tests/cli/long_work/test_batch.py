"""`shoptet batch`: rows are sent once, and those that are not done are named."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.staticfiles import StaticFiles

from shoptet_api.batches.batch import Batch
from shoptet_api.batches.submission import Work
from shoptet_api.batches.uploaders import DirectoryUploader
from shoptet_api.sandbox.server.uvicorn_thread import Server
from tests.support.command import CommandRunner

OPERATION = "productBatchUpdate"
NOBODY = "00000000-0000-0000-0000-000000000000"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """A folder that a web server has."""
    folder = tmp_path_factory.mktemp("public")
    server = Server(StaticFiles(directory=folder), "127.0.0.1", 0)
    server.start()
    yield folder, server.url
    server.stop()


@pytest.fixture(autouse=True)
def upload(cli: CommandRunner, served: tuple[Path, str]) -> None:
    cli.patch.setenv("SHOPTET_UPLOAD_TO", str(served[0]))
    cli.patch.setenv("SHOPTET_UPLOAD_URL", served[1])


def write(cli: CommandRunner, *rows: dict[str, object] | str, name: str = "rows.jsonl") -> None:
    lines = [row if isinstance(row, str) else json.dumps(row) for row in rows]
    (cli.folder / name).write_text("\n".join(lines), encoding="utf-8")


def times(cli: CommandRunner) -> int:
    return len(list(cli.sandbox.requests.to(OPERATION)))


def guids(cli: CommandRunner) -> list[str]:
    return cli.sandbox.shop.products.key_list()


def test_no_token_is_shown(cli: CommandRunner) -> None:
    write(cli, {"guid": guids(cli)[0], "name": "First"}, {"guid": NOBODY, "name": "Nobody"})
    done = cli("batch", "products.update", "rows.jsonl", "--debug")
    assert done.code == 11
    assert "PATCH" in done.err
    assert cli.sandbox.token not in done.out + done.err


def test_all_rows_are_done(cli: CommandRunner, served: tuple[Path, str]) -> None:
    first, second, *_ = guids(cli)
    before = sorted(served[0].iterdir())
    write(cli, {"guid": first, "name": "Kamzík"}, "", {"guid": second, "name": "Second"})
    done = cli("batch", "products.update", "rows.jsonl")
    assert (done.code, done.err) == (0, "")
    job = cli.sandbox.jobs.all()[-1].id
    assert done.json == {"jobIds": [job], "done": 2, "refused": 0, "not sent": 0, "unknown": 0, "unread": []}
    assert cli.sandbox.shop.products[first].name == "Kamzík"
    assert not list(cli.folder.glob(".*"))
    assert sorted(served[0].iterdir()) == before


def test_rows_that_are_refused_are_named(cli: CommandRunner) -> None:
    write(cli, {"guid": guids(cli)[0], "name": "First"}, {"guid": NOBODY, "name": "Nobody"})
    done = cli("batch", "products.update", "rows.jsonl")
    assert done.code == 11
    assert done.line.startswith("row 2: refused: ")
    assert NOBODY in done.line
    assert (done.json["done"], done.json["refused"]) == (1, 1)


def test_rows_that_are_refused_in_a_file(cli: CommandRunner) -> None:
    write(cli, {"guid": guids(cli)[0], "nam": "First"}, {"guid": NOBODY, "name": "Nobody"})
    done = cli("batch", "products.update", "rows.jsonl", "--skip-bad", "--refused", "refused.jsonl")
    assert (done.code, done.err) == (11, "")
    found = [json.loads(line) for line in (cli.folder / "refused.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [(row["row"], row["outcome"]) for row in found] == [(1, "not sent"), (2, "refused")]


@pytest.mark.parametrize(
    ("rows", "arguments", "code", "line"),
    [
        (['{"guid": 1'], (), 2, "rows.jsonl, line 1: expected JSON, got text that is not"),
        ([{"guid": NOBODY, "nam": "x"}], (), 2, "row 1: nam: expected a field of ProductBatchUpdateInput"),
        ([], ("--refused", "there"), 15, "there exists; --overwrite replaces it"),
        ([], ("--upload-to", "no-folder"), 2, "--upload-to and --upload-url: "),
    ],
)
def test_what_is_wrong_is_one_line_and_nothing_is_sent(
    cli: CommandRunner, rows: list[Any], arguments: tuple[str, ...], code: int, line: str
) -> None:
    (cli.folder / "there").write_text("mine")
    write(cli, *rows)
    before = times(cli)
    done = cli("batch", "products.update", "rows.jsonl", *arguments)
    assert done.code == code
    assert done.line.startswith(line)
    assert times(cli) == before
    assert not list(cli.folder.glob(".*"))


def test_a_place_for_the_rows_is_needed(cli: CommandRunner) -> None:
    cli.patch.delenv("SHOPTET_UPLOAD_TO")
    write(cli, {"guid": NOBODY, "name": "x"})
    done = cli("batch", "products.update", "rows.jsonl")
    assert done.code == 2
    assert done.line.startswith("--upload-to: expected where the shop can fetch the rows, got nothing")


def test_a_missing_file(cli: CommandRunner) -> None:
    done = cli("batch", "products.update", "rows.jsonl")
    assert (done.code, done.line) == (2, "rows.jsonl cannot be read: No such file or directory")


def test_rows_from_stdin(cli: CommandRunner) -> None:
    done = cli("batch", "products.update", "-", input=json.dumps({"guid": guids(cli)[0], "name": "From stdin"}))
    assert (done.code, done.json["done"]) == (0, 1)


def test_a_dry_run_checks_the_rows(cli: CommandRunner) -> None:
    write(cli, {"guid": guids(cli)[0], "name": "First"}, {"guid": guids(cli)[1], "nam": "Second"})
    before = times(cli)
    done = cli("batch", "products.update", "rows.jsonl", "--dry-run", "--skip-bad")
    assert (done.code, done.line) == (0, "dry run: nothing was sent; 1 rows of 2 can be")
    assert cli("batch", "products.update", "rows.jsonl", "--dry-run").code == 2
    assert times(cli) == before


def test_rows_whose_outcome_nobody_has_seen_are_not_sent_twice(cli: CommandRunner) -> None:
    usual = Batch.wait

    def once(*_: Any, **__: Any) -> Any:
        cli.patch.setattr(Batch, "wait", usual)
        raise KeyboardInterrupt

    cli.patch.setattr(Batch, "wait", once)
    write(cli, {"guid": guids(cli)[0], "name": "Once"})
    before = times(cli)
    done = cli("batch", "products.update", "rows.jsonl")
    job = cli.sandbox.jobs.all()[-1].id
    assert done.code == 130
    assert f"shoptet: job {job} continues in the shop; `shoptet jobs watch {job}` shows its outcome" in done.err
    done = cli("batch", "products.update", "rows.jsonl")
    assert done.code == 14
    assert done.line == (
        f"rows.jsonl was sent as job {job}, and nobody has seen its outcome: `shoptet jobs watch {job}` shows it, "
        "--again sends the rows once more"
    )
    assert times(cli) == before + 1
    watched = cli("jobs", "watch", job)
    assert watched.code == 0
    assert watched.json[0]["done"] == 1
    assert cli("batch", "products.update", "rows.jsonl", "--again").code == 0
    assert times(cli) == before + 2


@pytest.mark.parametrize("moment", ["lost-answer", "interrupted", "server-error"])
def test_rows_that_may_have_been_sent_are_not_sent_twice(cli: CommandRunner, moment: str) -> None:
    write(cli, {"guid": guids(cli)[0], "name": "Perhaps"})
    before = times(cli)
    if moment == "interrupted":
        usual = Work._queue

        def once(*_: Any) -> Any:
            cli.patch.setattr(Work, "_queue", usual)
            raise KeyboardInterrupt

        cli.patch.setattr(Work, "_queue", once)
    else:
        cli.sandbox.inject(OPERATION, **({"cut": "after-headers"} if moment == "lost-answer" else {"status": 500}))
    assert cli("batch", "products.update", "rows.jsonl").code == {"lost-answer": 10, "interrupted": 130}.get(moment, 9)
    sent = times(cli)
    # The shop may have refused the first request: it runs one batch of a kind at a time.
    assert (sent > before) is (moment != "interrupted")
    done = cli("batch", "products.update", "rows.jsonl")
    assert done.code == 14
    assert done.line == (
        "rows.jsonl may have been sent, and nobody has seen its outcome: `shoptet jobs list` shows it, "
        "--again sends the rows once more"
    )
    assert times(cli) == sent
    assert cli("batch", "products.update", "rows.jsonl", "--again").code == 0
    assert times(cli) > sent
    assert not list(cli.folder.glob(".*"))


def test_rows_that_were_not_sent_can_be_sent(cli: CommandRunner, served: tuple[Path, str]) -> None:
    write(cli, {"guid": guids(cli)[0], "name": "Later"})
    cli.sandbox.inject(OPERATION, status=403)
    assert cli("batch", "products.update", "rows.jsonl").code == 5
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(DirectoryUploader, "upload", lambda *_: 1 / 0)
        assert cli("batch", "products.update", "rows.jsonl").code == 1
    assert not list(cli.folder.glob(".*"))
    assert cli("batch", "products.update", "rows.jsonl").code == 0


def test_a_production_shop_is_asked_about(cli: CommandRunner) -> None:
    cli.patch.setenv("SHOPTET_PRODUCTION", "true")
    write(cli, {"guid": guids(cli)[0], "name": "First"})
    before = times(cli)
    done = cli("batch", "products.update", "rows.jsonl")
    assert done.code == 14
    assert done.line.endswith("is in production; --yes writes without asking")
    assert times(cli) == before
