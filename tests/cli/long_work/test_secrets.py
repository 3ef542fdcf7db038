"""No token and no signed address of a file is in what the commands of long work print, `--debug` included."""

from __future__ import annotations

import json

import pytest

from shoptet_api.snapshots.snapshot import Snapshot
from tests.support.command import CommandRunner


def secrets(cli: CommandRunner) -> list[str]:
    results = [job.result.name for job in cli.sandbox.jobs.all() if job.result is not None]
    assert results
    return [cli.sandbox.token, *results]


@pytest.mark.parametrize(
    "arguments",
    [
        ("snapshot", "products", "-o", "rows.csv"),
        ("snapshot", "products", "-o", "rows.parquet"),
        ("jobs", "watch"),
        ("changes", "orders", "--since", "2026-07-20T08:00:00+01:00"),
        ("mirror", "orders", "shop.sqlite"),
        ("webhooks", "sync", "hooks.yaml", "--yes"),
        ("webhooks", "recover"),
    ],
    ids=lambda arguments: arguments[0] if arguments[-1] != "rows.parquet" else "parquet",
)
def test_no_secret_is_shown(cli: CommandRunner, arguments: tuple[str, ...]) -> None:
    cli("snapshot", "customers", "-o", "other.csv")
    (cli.folder / "hooks.yaml").write_text("order:create: https://example.com/hook\n")
    done = cli(*arguments, "--debug")
    assert done.code == 0
    assert "GET" in done.err
    assert not [secret for secret in secrets(cli) if secret in done.out + done.err]
    kept = b"".join(path.read_bytes() for path in cli.folder.iterdir() if path.suffix in {".sqlite", ".job"})
    assert cli.sandbox.token.encode() not in kept


def test_no_secret_is_in_an_error(cli: CommandRunner) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError(f"made up with {cli.sandbox.token}")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Snapshot, "wait", fail)
        done = cli("snapshot", "products", "-o", "rows.csv", "--debug")
    assert done.code == 1
    assert "Traceback" in done.err
    assert cli.sandbox.token not in done.out + done.err
    assert cli.sandbox.token not in json.dumps((cli.folder / ".rows.csv.job").read_text())
