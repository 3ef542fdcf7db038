"""The command as a process: on a terminal, in pipes, interrupted, with other locales."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from shoptet_api.sandbox import Sandbox

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pipes, signals and terminals of POSIX")

COMMAND = [sys.executable, "-m", "shoptet_api.cli"]


@pytest.fixture
def variables(cli_sandbox: Sandbox, tmp_path: Path) -> Mapping[str, str]:
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("SHOPTET_", "LC_", "LANG", "PYTHONUNBUFFERED"))
    }
    return {
        **kept,
        "SHOPTET_PRIVATE_API_TOKEN": cli_sandbox.token,
        "SHOPTET_BASE_URL": cli_sandbox.url,
        "SHOPTET_CONFIG_DIR": str(tmp_path / "config"),
    }


def run(arguments: list[str], variables: Mapping[str, str], folder: Path) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*COMMAND, *arguments], capture_output=True, check=False, env=dict(variables), cwd=folder, timeout=60
    )


@pytest.mark.parametrize("locale", ["C", "POSIX"])
def test_czech_text_in_any_locale(locale: str, variables: Mapping[str, str], tmp_path: Path) -> None:
    done = run(["price-lists", "list", "--output", "table"], {**variables, "LC_ALL": locale}, tmp_path)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "Výchozí ceník".encode() in done.stdout
    refused = run(["orders", "get", "Šíp"], {**variables, "LC_ALL": locale}, tmp_path)
    assert refused.returncode == 6
    assert b"Traceback" not in refused.stderr


def test_an_encoding_without_czech(variables: Mapping[str, str], tmp_path: Path) -> None:
    ascii_ = {**variables, "PYTHONIOENCODING": "ascii"}
    table = run(["price-lists", "list", "--output", "table"], ascii_, tmp_path)
    assert (table.returncode, table.stderr) == (0, b"")
    assert rb"V\xfdchoz\xed cen\xedk" in table.stdout
    rows = json.loads(run(["price-lists", "list"], ascii_, tmp_path).stdout)
    assert rows[0]["name"] == "Výchozí ceník"
    refused = run(["orders", "get", "Šíp", "--include", "š"], ascii_, tmp_path)
    assert (refused.returncode, refused.stderr.count(b"\n")) == (2, 1)


def test_a_closed_pipe_is_no_traceback(variables: Mapping[str, str], tmp_path: Path) -> None:
    with subprocess.Popen(
        [*COMMAND, "orders", "list", "--all", "--output", "jsonl"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=dict(variables),
        cwd=tmp_path,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 141


def test_a_closed_pipe_of_a_help(variables: Mapping[str, str], tmp_path: Path) -> None:
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", f"{sys.executable} -m shoptet_api.cli --help | true"],
        capture_output=True,
        check=False,
        env=dict(variables),
        cwd=tmp_path,
    )
    assert done.stderr == b""


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_closed_outputs(closed: str, variables: Mapping[str, str], tmp_path: Path) -> None:
    command = f"{sys.executable} -m shoptet_api.cli docs orders.get {closed}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, check=False, env=dict(variables), cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no /dev/full")
def test_a_full_disk_behind_stdout(variables: Mapping[str, str], tmp_path: Path) -> None:
    for arguments in (["price-lists", "list"], ["price-lists", "list", "--output", "table"], ["--help"]):
        with Path("/dev/full").open("wb") as full:
            done = subprocess.run(
                [*COMMAND, *arguments],
                stdout=full,
                stderr=subprocess.PIPE,
                check=False,
                env=dict(variables),
                cwd=tmp_path,
            )
        assert done.returncode == 15, arguments
        assert done.stderr == b"shoptet: standard output cannot be written: No space left on device\n", arguments


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)], ids=["SIGINT", "SIGTERM"])
def test_an_interrupt_leaves_nothing_half_done(
    number: signal.Signals, code: int, variables: Mapping[str, str], tmp_path: Path
) -> None:
    with Sandbox(limits=False) as sandbox:
        sandbox.hold()
        sandbox.release({"page": None})
        own = {**variables, "SHOPTET_BASE_URL": sandbox.url, "SHOPTET_PRIVATE_API_TOKEN": sandbox.token}
        with subprocess.Popen(
            [*COMMAND, "orders", "list", "--all", "--items-per-page", "5", "-o", "orders.csv"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=own,
            cwd=tmp_path,
        ) as process:
            while not list(tmp_path.glob(".orders.csv.*.part")):
                assert process.poll() is None
                time.sleep(0.01)
            process.send_signal(number)
            # The requests in flight end soon: the client waits some seconds for them.
            time.sleep(0.1)
            sandbox.release()
            _, err = process.communicate(timeout=60)
        assert process.returncode == code
        assert b"Traceback" not in err
        assert len(err.splitlines()) <= 2
        assert [path.name for path in tmp_path.iterdir()] == []


def test_completion_in_bash(variables: Mapping[str, str], tmp_path: Path) -> None:
    """The script completes as bash calls it."""
    command = tmp_path / "bin" / "shoptet"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec {sys.executable} -m shoptet_api.cli "$@"\n')
    command.chmod(0o755)
    script = """
        eval "$(shoptet completion bash)"
        COMP_WORDS=(shoptet orders get 1 --include no)
        COMP_CWORD=5
        _shoptet_completion shoptet
        printf '%s\\n' "${COMPREPLY[@]}"
        complete -p shoptet
    """
    own = {**variables, "PATH": f"{command.parent}{os.pathsep}{variables['PATH']}"}
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=False, env=own, cwd=tmp_path)
    assert done.stderr == ""
    assert done.stdout.splitlines() == ["notes", "complete -o nosort -F _shoptet_completion shoptet"]


@pytest.fixture
def terminal() -> Iterator[tuple[int, int]]:
    """Both ends of a terminal of 80 columns and 24 lines."""
    import fcntl
    import pty
    import struct
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    yield ours, theirs
    os.close(ours)


def on_terminal(
    terminal: tuple[int, int], arguments: list[str], variables: Mapping[str, str], folder: Path, typed: bytes = b""
) -> tuple[str, int]:
    """Run the command on the terminal and return all that it shows."""
    ours, theirs = terminal
    process = subprocess.Popen(
        [*COMMAND, *arguments], stdin=theirs, stdout=theirs, stderr=theirs, env=dict(variables), cwd=folder
    )
    os.close(theirs)
    os.write(ours, typed)
    shown = b""
    while True:
        try:
            piece = os.read(ours, 4096)
        except OSError:  # the process has closed its end
            break
        if not piece:
            break
        shown += piece
    return shown.decode().replace("\r\n", "\n"), process.wait(60)


def test_a_terminal_gets_a_table(terminal: tuple[int, int], variables: Mapping[str, str], tmp_path: Path) -> None:
    shown, code = on_terminal(
        terminal, ["price-lists", "list"], {**variables, "NO_COLOR": "1", "TERM": "dumb"}, tmp_path
    )
    assert (code, [line.split(maxsplit=1) for line in shown.splitlines()]) == (
        0,
        [["id", "name"], ["1", "Výchozí ceník"], ["2", "Velkoobchod"]],
    )


def test_a_long_table_goes_through_the_pager(
    terminal: tuple[int, int], variables: Mapping[str, str], tmp_path: Path
) -> None:
    pager = tmp_path / "pager.sh"
    pager.write_text("#!/bin/sh\necho PAGED\ncat\n")
    pager.chmod(0o755)
    own = {**variables, "PAGER": str(pager), "TERM": "xterm"}
    shown, code = on_terminal(terminal, ["orders", "list", "--all"], own, tmp_path)
    assert code == 0
    assert shown.startswith("PAGED\n")


def test_production_is_asked_about_on_a_terminal(
    terminal: tuple[int, int], cli_sandbox: Sandbox, variables: Mapping[str, str], tmp_path: Path
) -> None:
    before = len(cli_sandbox.requests)
    own = {**variables, "SHOPTET_PRODUCTION": "true"}
    shown, code = on_terminal(terminal, ["brands", "create", "--set", "name=T1"], own, tmp_path, b"n\n")
    assert code == 14
    assert "POST /api/brands (brands.create) in shop environment, which is in production? [y/N]" in shown
    assert len(cli_sandbox.requests) == before


def test_a_token_that_is_typed_is_not_shown(
    terminal: tuple[int, int], cli_sandbox: Sandbox, variables: Mapping[str, str], tmp_path: Path
) -> None:
    own = {**variables, "SHOPTET_PRIVATE_API_TOKEN": ""}
    arguments = ["auth", "login", "--shop", "demo", "--base-url", cli_sandbox.url]
    ours, theirs = terminal
    process = subprocess.Popen(
        [*COMMAND, *arguments], stdin=theirs, stdout=theirs, stderr=theirs, env=own, cwd=tmp_path
    )
    os.close(theirs)
    shown = b""
    while b"Token: " not in shown:
        shown += os.read(ours, 4096)
    os.write(ours, f"{cli_sandbox.token}\n".encode())
    while True:
        try:
            shown += os.read(ours, 4096)
        except OSError:
            break
    assert process.wait(60) == 0
    assert cli_sandbox.token.encode() not in shown
    assert cli_sandbox.token in (tmp_path / "config" / "profiles.toml").read_text()
