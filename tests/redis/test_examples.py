"""The examples with many shops, on a real Redis and with real workers."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Final

import pytest

from tests.support.redis_server import needs_redis, running_redis

pytestmark = [needs_redis, pytest.mark.xdist_group("redis_processes")]

EXAMPLES: Final = Path(__file__).resolve().parents[2] / "examples"
SHOPS: Final = int(os.environ.get("SHOPTET_MANY_SHOPS", "12"))


@contextmanager
def sandbox_shops(redis: str) -> Iterator[dict[str, str]]:
    """Run the shops; yield the environment of the workers."""
    environment = {**os.environ, "SHOPS_REDIS": redis}
    command = [sys.executable, "sandbox_shops.py", str(SHOPS)]
    with subprocess.Popen(command, cwd=EXAMPLES, env=environment, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            exported = [process.stdout.readline().strip().removeprefix("export ").split("=", 1) for _ in range(3)]
            yield {**environment, **dict(exported)}
        finally:
            process.kill()


def lines(process: "subprocess.Popen[str]") -> list[str]:
    output, _ = process.communicate(timeout=300)
    assert process.returncode == 0
    return output.splitlines()


def test_a_group_of_asyncio_processes() -> None:
    with running_redis() as redis, sandbox_shops(redis.url) as environment:
        processes = [
            subprocess.Popen(
                [sys.executable, "sync.py"],
                cwd=EXAMPLES / "many_shops_asyncio",
                env=environment,
                stdout=subprocess.PIPE,
                text=True,
            )
            for _ in range(3)
        ]
        numbers = [line.split() for process in processes for line in lines(process)]
    assert sum(int(shops) for shops, *_ in numbers) == SHOPS
    assert sum(int(products) for _, _, products, _ in numbers) == 2 * SHOPS


@pytest.mark.skipif(find_spec("celery") is None, reason="celery is not installed")
def test_workers_of_celery() -> None:
    with running_redis() as redis, sandbox_shops(redis.url) as environment:
        place = EXAMPLES / "many_shops_celery"
        command = [sys.executable, "-m", "celery", "--quiet", "-A", "tasks", "worker", "--concurrency", "2"]
        with subprocess.Popen([*command, "--loglevel", "WARNING"], cwd=place, env=environment) as worker:
            try:
                sync = [sys.executable, "sync.py"]
                done = subprocess.run(
                    sync, cwd=place, env=environment, capture_output=True, text=True, check=False, timeout=300
                )
            finally:
                worker.terminate()
    assert done.stdout == f"{SHOPS} shops, {2 * SHOPS} products\n", done.stderr
