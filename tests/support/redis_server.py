"""A real Redis or Valkey on a free port of this machine, which tests start, kill, pause and start again."""

import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

import attrs
import pytest

from shoptet_api import RedisState
from tests.support.servers import closed_port

PROGRAMS: Final = {
    name: shutil.which(name) or shutil.which(f"/usr/sbin/{name}") for name in ("redis-server", "valkey-server")
}
HAS_PACKAGE: Final = find_spec("redis") is not None
needs_redis: Final = pytest.mark.skipif(
    PROGRAMS["redis-server"] is None or not HAS_PACKAGE, reason="redis-server or the package redis is not installed"
)
SERVERS: Final = [name for name, program in PROGRAMS.items() if program is not None and HAS_PACKAGE]
"""The programs that are installed."""


@attrs.define
class RedisProgram:
    """A server; `start` begins it, also again."""

    folder: Path
    port: int
    program: str
    options: tuple[str, ...] = ()
    is_persistent: bool = True
    process: "subprocess.Popen[bytes] | None" = None

    @property
    def url(self) -> str:
        return f"redis://127.0.0.1:{self.port}/0"

    def start(self) -> None:
        keeping = ("--appendonly", "yes" if self.is_persistent else "no", "--save", "")
        self.process = subprocess.Popen(
            [
                *(self.program, "--port", str(self.port), "--bind", "127.0.0.1", "--dir", str(self.folder)),
                *("--logfile", str(self.folder / "log"), "--daemonize", "no", *keeping, *self.options),
            ],
            stdout=subprocess.DEVNULL,
        )
        until = time.monotonic() + 20
        while time.monotonic() < until and self.process.poll() is None:
            try:
                with socket.create_connection(("127.0.0.1", self.port), timeout=5) as connection:
                    connection.sendall(b"PING\r\n")
                    # While it loads its log, or wants a password, it answers with an error.
                    if connection.recv(100).startswith((b"+PONG", b"-NOAUTH")):
                        return
            except OSError:
                pass
            time.sleep(0.02)
        raise AssertionError((self.folder / "log").read_text())

    def kill(self) -> None:
        """End it without a warning."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process = None

    def restart(self) -> None:
        self.kill()
        self.start()

    def client(self) -> Any:
        import redis

        return redis.Redis(port=self.port, socket_timeout=20)

    def ask(self, *words: object) -> Any:
        """Send one command."""
        client = self.client()
        try:
            return client.execute_command(*words)
        finally:
            client.close()


def soon_settled(state: RedisState, seconds: float = 0.2) -> RedisState:
    """Have a process say for a shorter time what it has in flight, where nothing is in flight on a new server."""
    state._settings = attrs.evolve(state._settings, settling=seconds)
    return state


@contextmanager
def running_redis(*options: str, program: str = "redis-server", is_persistent: bool = True) -> Iterator[RedisProgram]:
    """Run a server until the block ends."""
    path = PROGRAMS[program]
    assert path is not None
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        server = RedisProgram(Path(folder), closed_port(), path, options, is_persistent)
        try:
            server.start()
            yield server
        finally:
            server.kill()
