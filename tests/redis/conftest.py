"""Fixtures: one Redis for the tests of a process, emptied for each, and its state."""

from collections.abc import Iterator

import pytest

from shoptet_api import RedisState
from tests.support.redis_server import RedisProgram, running_redis, soon_settled


@pytest.fixture(scope="session")
def shared_server() -> Iterator[RedisProgram]:
    with running_redis() as server:
        yield server


@pytest.fixture
def server(shared_server: RedisProgram) -> RedisProgram:
    shared_server.ask("FLUSHALL")
    return shared_server


@pytest.fixture
def state(server: RedisProgram) -> Iterator[RedisState]:
    with soon_settled(RedisState(server.url)) as state:
        yield state
