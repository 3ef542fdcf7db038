"""Stores in memory, in SQLite, on Redis and on Valkey do the same: one set of tests, which is public."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from shoptet_api import (
    CursorStore,
    InstallationStore,
    JobStore,
    Limits,
    LocalLimits,
    MemoryInstallationStore,
    MemoryTokenStore,
    RedisState,
    SQLiteCursorStore,
    SQLiteInstallationStore,
    SQLiteJobStore,
    SQLiteTokenStore,
    TokenStore,
    generate_key,
)
from shoptet_api.jobs.store import MemoryJobStore
from shoptet_api.store_tests import (
    CursorStoreTests,
    DeliveryStoreTests,
    InstallationStoreTests,
    JobStoreTests,
    LimitsTests,
    TokenStoreTests,
)
from shoptet_api.webhooks import DeliveryStore, MemoryDeliveryStore, SQLiteDeliveryStore
from tests.support.redis_server import PROGRAMS, SERVERS, RedisProgram, running_redis


@pytest.mark.parametrize("program", PROGRAMS)
def test_the_stores_are_tested_on(program: str) -> None:
    if program not in SERVERS:
        pytest.skip(f"{program} or the package redis is not installed")


@pytest.fixture(scope="session")
def servers() -> Iterator[dict[str, RedisProgram]]:
    """Each server, by its program."""
    with ExitStack() as running:
        yield {program: running.enter_context(running_redis(program=program)) for program in SERVERS}


@pytest.fixture
def place(request: pytest.FixtureRequest, servers: dict[str, RedisProgram]) -> Iterator[RedisState | str]:
    """The state on a server, or the name of another place."""
    name = request.param
    if not name.endswith("-server"):
        yield name
        return
    servers[name].ask("FLUSHALL")
    with RedisState(servers[name].url, key=generate_key()) as state:
        yield state


def places(*others: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("place", [*others, *SERVERS], indirect=True)


class ListedCursors:
    """A store as a user might write one."""

    def __init__(self) -> None:
        self._saved: list[tuple[str, str]] = []

    def load(self, name: str) -> str | None:
        return next((cursor for saved, cursor in reversed(self._saved) if saved == name), None)

    def save(self, name: str, cursor: str) -> None:
        self._saved.append((name, cursor))


@places("memory", "sqlite", "encrypted")
class TestTokenStores(TokenStoreTests):
    @pytest.fixture
    def store(self, place: RedisState | str, tmp_path: Path) -> TokenStore:
        if isinstance(place, RedisState):
            return place.token_store
        if place == "memory":
            return MemoryTokenStore()
        return SQLiteTokenStore(tmp_path / "tokens", generate_key() if place == "encrypted" else None)


@places("memory", "sqlite")
class TestDeliveryStores(DeliveryStoreTests):
    @pytest.fixture
    def store(self, place: RedisState | str, tmp_path: Path) -> Iterator[DeliveryStore]:
        if isinstance(place, RedisState):
            yield place.delivery_store
            return
        store = MemoryDeliveryStore() if place == "memory" else SQLiteDeliveryStore(tmp_path / "webhooks.db")
        yield store
        store.close()


@places("own", "sqlite")
class TestCursorStores(CursorStoreTests):
    @pytest.fixture
    def store(self, place: RedisState | str, tmp_path: Path) -> CursorStore:
        if isinstance(place, RedisState):
            return place.cursor_store
        return ListedCursors() if place == "own" else SQLiteCursorStore(tmp_path / "cursors")


@places("memory", "sqlite", "encrypted")
class TestInstallationStores(InstallationStoreTests):
    @pytest.fixture
    def store(self, place: RedisState | str, tmp_path: Path) -> InstallationStore:
        if isinstance(place, RedisState):
            return place.installation_store
        if place == "memory":
            return MemoryInstallationStore()
        return SQLiteInstallationStore(tmp_path / "shops", generate_key() if place == "encrypted" else None)


@places("memory", "sqlite")
class TestJobStores(JobStoreTests):
    @pytest.fixture
    def store(self, place: RedisState | str, tmp_path: Path) -> JobStore:
        if isinstance(place, RedisState):
            return place.job_store
        return MemoryJobStore() if place == "memory" else SQLiteJobStore(tmp_path / "jobs")


@places("memory")
class TestLimits(LimitsTests):
    @pytest.fixture
    def limits(self, place: RedisState | str) -> Limits:
        return place.limits if isinstance(place, RedisState) else LocalLimits()
