"""`shoptet jobs watch`."""

from __future__ import annotations

import gzip

import pytest

from tests.support.command import CommandRunner


def queued(cli: CommandRunner, resource: str = "products") -> str:
    return str(cli(resource, "snapshot").json)


def test_a_job_that_has_completed(cli: CommandRunner) -> None:
    job = queued(cli)
    done = cli("jobs", "watch", job)
    assert (done.code, done.err) == (0, "")
    assert done.json == [{"jobId": job, "status": "completed"}]


def test_all_that_the_shop_is_working_on(cli: CommandRunner) -> None:
    jobs = {queued(cli), queued(cli, "orders")}
    cli("jobs", "watch", *jobs)
    assert cli("jobs", "watch").json == []


def test_the_file_is_saved(cli: CommandRunner) -> None:
    job = queued(cli)
    done = cli("jobs", "watch", job, "--save", "products.jsonl.gz")
    assert done.code == 0
    content = gzip.decompress((cli.folder / "products.jsonl.gz").read_bytes())
    assert len(content.splitlines()) == len(cli.sandbox.shop.products) == done.json[0]["rows"]
    done = cli("jobs", "watch", job, "--save", "products.jsonl.gz")
    assert (done.code, done.line) == (15, "products.jsonl.gz exists; --overwrite replaces it")


def test_a_failed_job(cli: CommandRunner) -> None:
    cli.sandbox.inject("getListOfAllProducts", job="failed")
    job, other = queued(cli), queued(cli, "orders")
    done = cli("jobs", "watch", job, other)
    assert done.code == 12
    assert job in done.line
    assert [(row["jobId"], row["status"]) for row in done.json] == [(job, "failed"), (other, "completed")]


@pytest.mark.parametrize(
    ("arguments", "code", "line"),
    [
        (("1jab1ac7c9",), 6, "GET /api/system/jobs/1jab1ac7c9 answered 404"),
        (("not a job",), 2, "job_id: expected a job id, got 'not a job'"),
        (("--save", "x"), 2, "--save: expected the id of one job beside it"),
    ],
)
def test_what_is_wrong_is_one_line(cli: CommandRunner, arguments: tuple[str, ...], code: int, line: str) -> None:
    done = cli("jobs", "watch", *arguments)
    assert done.code == code
    assert done.line.startswith(line)


def test_the_operations_are_beside_it(cli: CommandRunner) -> None:
    job = queued(cli)
    assert cli("jobs", "get", job).json["jobId"] == job
    assert job in {row["jobId"] for row in cli("jobs", "list", "--all").json}
