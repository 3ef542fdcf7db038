"""Long work as a process: interrupted by signals, on a disk that is full, and on a terminal."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import pytest

from shoptet_api.sandbox import Sandbox

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals, limits and terminals of POSIX")

COMMAND = [sys.executable, "-m", "shoptet_api.cli", "snapshot", "products"]
OPERATION = "getListOfAllProducts"


@pytest.fixture
def variables(cli_sandbox: Sandbox, tmp_path: Path) -> Mapping[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("SHOPTET_")}
    return {
        **kept,
        "SHOPTET_PRIVATE_API_TOKEN": cli_sandbox.token,
        "SHOPTET_BASE_URL": cli_sandbox.url,
        "SHOPTET_CONFIG_DIR": str(tmp_path / "config"),
        "TERM": "xterm",
    }


def times(sandbox: Sandbox) -> int:
    return len(list(sandbox.requests.to(OPERATION)))


def rows(path: Path) -> int:
    return len([json.loads(line) for line in path.read_bytes().splitlines()])


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)], ids=["SIGINT", "SIGTERM"])
def test_a_signal_leaves_what_the_same_command_continues(
    cli_sandbox: Sandbox, variables: Mapping[str, str], tmp_path: Path, number: signal.Signals, code: int
) -> None:
    command, before = [*COMMAND, "-o", "rows.jsonl"], times(cli_sandbox)
    cli_sandbox.jobs.duration = 1e6
    try:
        with subprocess.Popen(command, stderr=subprocess.PIPE, env=dict(variables), cwd=tmp_path) as process:
            while not (tmp_path / ".rows.jsonl.job").exists():
                assert process.poll() is None
                time.sleep(0.01)
            process.send_signal(number)
            _, err = process.communicate(timeout=60)
    finally:
        cli_sandbox.jobs.duration = 0.2
    assert process.returncode == code
    assert b"Traceback" not in err
    assert sorted(path.name for path in tmp_path.iterdir()) == [".rows.jsonl.job"]
    cli_sandbox.advance(seconds=1e6)
    assert subprocess.run(command, env=dict(variables), cwd=tmp_path, timeout=60, check=False).returncode == 0
    assert rows(tmp_path / "rows.jsonl") == len(cli_sandbox.shop.products)
    assert times(cli_sandbox) == before + 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["rows.jsonl"]


@pytest.mark.parametrize("name", ["rows.jsonl", "rows.parquet"])
def test_a_file_that_does_not_fit(
    cli_sandbox: Sandbox, variables: Mapping[str, str], tmp_path: Path, name: str
) -> None:
    import resource

    def limit() -> None:
        # Like a full disk, for a single file: the note about the job fits.
        resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))

    done = subprocess.run(
        [*COMMAND, "-o", name],
        capture_output=True,
        env={**variables, "PYTHONDONTWRITEBYTECODE": "1"},
        cwd=tmp_path,
        preexec_fn=limit,
        timeout=60,
        check=False,
    )
    assert done.returncode == 15
    assert done.stderr.decode() == f"shoptet: {name} cannot be written: File too large\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == [f".{name}.job"]


def test_a_bar_on_a_terminal(variables: Mapping[str, str], tmp_path: Path) -> None:
    import pty

    ours, theirs = pty.openpty()
    process = subprocess.Popen([*COMMAND, "-o", "rows.csv"], stderr=theirs, env=dict(variables), cwd=tmp_path)
    os.close(theirs)
    shown = b""
    while True:
        try:
            piece = os.read(ours, 4096)
        except OSError:  # The process has closed its end.
            break
        if not piece:
            break
        shown += piece
    os.close(ours)
    assert process.wait(60) == 0
    assert b"products: " in shown
    assert b"rows in rows.csv" in shown
