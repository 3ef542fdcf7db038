"""What the stores of installations write: rows edited by hand, versions, keys, and processes that die."""

from __future__ import annotations

import itertools
import json
import sqlite3
import stat
import subprocess
import sys
import textwrap
import traceback
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any, Final

import attrs
import pytest

from shoptet_api import (
    ConfigurationError,
    Installation,
    InstallationStore,
    MemoryInstallationStore,
    RedisState,
    SQLiteInstallationStore,
    SQLiteTokenStore,
    StateUnavailableError,
    generate_key,
)
from shoptet_api.installations.access import changed
from tests.support.redis_server import SERVERS, RedisProgram, running_redis

SHOP: Final = Installation(
    "planted-token" * 20, 123456, "https://shop.example/", "planted@shop.example", "api", webhook_key="planted-key"
)
KEY: Final = "{shoptet:installations}"


@attrs.frozen
class Kept:
    """A store, and a way to what it wrote."""

    store: InstallationStore
    other: InstallationStore
    """The same, as another process opens it."""
    ask: Callable[..., Any]

    def read(self) -> bytes:
        if isinstance(self.store, SQLiteInstallationStore):
            return bytes(self.ask("SELECT sealed FROM installations WHERE eshop_id = 123456")[0])
        return bytes(self.ask("HGET", KEY, 123456))

    def write(self, value: bytes | str | int) -> None:
        if isinstance(self.store, SQLiteInstallationStore):
            self.ask("INSERT OR REPLACE INTO installations VALUES (123456, ?)", value)
        else:
            self.ask("HSET", KEY, 123456, value)


def _query(path: Path, statement: str, *values: object) -> Any:
    with closing(sqlite3.connect(path)) as connection, connection:
        return connection.execute(statement, values).fetchone()


@pytest.fixture(scope="module")
def server() -> Iterator[RedisProgram]:
    if not SERVERS:
        pytest.skip("no Redis server, or the package redis is not installed")
    with running_redis(program=SERVERS[0]) as server:
        yield server


@pytest.fixture(params=["sqlite", "redis"])
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Kept]:
    if request.param == "sqlite":
        path = tmp_path / "shops.sqlite"
        stores = SQLiteInstallationStore(path), SQLiteInstallationStore(path)
        yield Kept(*stores, lambda *words: _query(path, *words))
        return
    server = request.getfixturevalue("server")
    server.ask("FLUSHALL")
    with RedisState(server.url) as state, RedisState(server.url) as other:
        yield Kept(state.installation_store, other.installation_store, server.ask)


def fields_of(written: bytes) -> dict[str, Any]:
    fields: dict[str, Any] = json.loads(written.partition(b"\0")[2])
    return fields


def written_as(fields: object) -> bytes:
    return b"installation 123456\0" + (fields if isinstance(fields, str) else json.dumps(fields)).encode()


def locals_of(error: BaseException) -> str:
    """Return the local variables of the package's frames, of the error and of those that it hides."""
    shown = ""
    one: BaseException | None = error
    while one is not None:
        frames = traceback.StackSummary.extract(traceback.walk_tb(one.__traceback__), capture_locals=True)
        shown += str([frame.locals for frame in frames if frame.filename != __file__])
        one = one.__cause__ or one.__context__
    return shown


def test_fields_of_a_newer_version_are_ignored_and_stay(kept: Kept) -> None:
    kept.store.save(SHOP)
    kept.write(written_as({**fields_of(kept.read()), "plan": {"name": "gold"}}))
    assert kept.store.load(123456) == SHOP
    suspended = attrs.evolve(SHOP, state="suspended")
    assert kept.store.replace(SHOP, suspended)
    assert kept.other.load(123456) == suspended
    assert fields_of(kept.read())["plan"] == {"name": "gold"}
    # A new installation begins again.
    kept.store.save(SHOP)
    assert "plan" not in fields_of(kept.read())


def test_fields_that_an_older_version_did_not_write(kept: Kept) -> None:
    kept.write(written_as({"oauth_token": SHOP.oauth_token, "eshop_url": None}))
    found = kept.store.load(123456)
    assert found == Installation(SHOP.oauth_token, 123456, None)  # type: ignore[arg-type]
    assert (found.state, found.webhook_key, found.is_set_up) == ("installed", None, False)


@pytest.mark.parametrize(
    "written",
    [
        b"",
        "planted-token",
        7,
        b"\xff\xfe",
        written_as(""),
        written_as("[]"),
        written_as("null"),
        written_as("{"),
        written_as("[" * 100_000),
        written_as({}),
        written_as({**attrs.asdict(SHOP), "oauth_token": ""}),
        written_as({**attrs.asdict(SHOP), "oauth_token": "planted\ntoken"}),
        written_as({**attrs.asdict(SHOP), "oauth_token": 5}),
        written_as({**attrs.asdict(SHOP), "is_set_up": "yes"}),
        written_as({**attrs.asdict(SHOP), "state": "frozen"}),
        b"installation 7\0" + json.dumps(attrs.asdict(SHOP)).encode(),
    ],
    ids=[
        *("empty", "text", "number", "no-utf8", "no-json", "list", "null", "cut", "nested", "no-fields"),
        *("empty-token", "two-lines", "token-number", "flag-text", "newer-state", "another-shop"),
    ],
)
def test_a_record_edited_by_hand(kept: Kept, written: bytes | str | int) -> None:
    other = attrs.evolve(SHOP, eshop_id=7)
    kept.store.save(other)
    kept.write(written)
    for use in (lambda: kept.store.load(123456), lambda: kept.store.replace(SHOP, attrs.evolve(SHOP, scope=None))):
        with pytest.raises(
            ConfigurationError, match=r"^store the installation in shop 123456 cannot be read, as if it was edited"
        ) as caught:
            use()
        assert "planted" not in str(caught.value) + locals_of(caught.value)
    # The others can be read, and a new installation mends it.
    assert kept.store.load(7) == other
    assert list(kept.store.eshop_ids()) == [7, 123456]
    kept.store.save(SHOP)
    assert kept.store.load(123456) == SHOP


@pytest.mark.parametrize(
    ("changes", "argument"),
    [
        ({"eshop_id": None}, "eshop_id"),
        ({"eshop_id": True}, "eshop_id"),
        ({"eshop_id": "123456"}, "eshop_id"),
        ({"eshop_id": 0}, "eshop_id"),
        ({"eshop_id": 2**63}, "eshop_id"),
        ({"oauth_token": ""}, "oauth_token"),
        ({"oauth_token": None}, "oauth_token"),
        ({"state": "frozen"}, "state"),
        ({"state_since": datetime.fromisoformat("2026-03-01")}, "state_since"),
        ({"eshop_url": b"url"}, "eshop_url"),
        ({"webhook_key": 5}, "webhook_key"),
    ],
    ids=["none", "bool", "text", "zero", "large", "no-token", "none-token", "state", "time", "bytes", "key"],
)
@pytest.mark.parametrize("is_memory", [True, False], ids=["memory", "kept"])
def test_a_record_that_cannot_be_kept(kept: Kept, changes: dict[str, Any], argument: str, is_memory: bool) -> None:
    store = MemoryInstallationStore() if is_memory else kept.store
    store.save(SHOP)
    wrong = attrs.evolve(SHOP, **changes)
    for use in (lambda: store.save(wrong), lambda: store.replace(SHOP, wrong)):
        with pytest.raises(ConfigurationError) as caught:
            use()
        assert caught.value.argument == argument
        assert "planted" not in str(caught.value) + locals_of(caught.value)
    assert list(store.eshop_ids()) == [123456]
    assert store.load(123456) == SHOP


@pytest.mark.parametrize("is_memory", [True, False], ids=["memory", "kept"])
def test_a_record_replaces_one_of_the_same_shop(kept: Kept, is_memory: bool) -> None:
    store = MemoryInstallationStore() if is_memory else kept.store
    store.save(SHOP)
    with pytest.raises(ConfigurationError, match=r"^new: expected an installation in shop 123456, got one in 7$"):
        store.replace(SHOP, attrs.evolve(SHOP, eshop_id=7))


@pytest.mark.parametrize("number", [0, -1, 2**63, 2**70], ids=["zero", "negative", "large", "larger"])
def test_numbers_of_no_shop(kept: Kept, number: int) -> None:
    assert kept.store.load(number) is None
    assert not kept.store.remove(number)


def test_two_changes_at_once_are_both_kept(kept: Kept) -> None:
    kept.store.save(SHOP)
    calls: list[str] = []

    def change(current: Installation) -> Installation:
        calls.append(current.state)
        if len(calls) == 1:
            assert kept.other.replace(SHOP, attrs.evolve(SHOP, state="suspended"))
        return attrs.evolve(current, is_set_up=True)

    found = changed(kept.store, 123456, change)
    assert found == kept.other.load(123456) == attrs.evolve(SHOP, state="suspended", is_set_up=True)
    assert calls == ["installed", "suspended"]


def test_a_change_that_always_meets_another_one_ends(kept: Kept) -> None:
    kept.store.save(SHOP)

    numbers = itertools.count()

    def change(current: Installation) -> Installation:
        kept.other.save(attrs.evolve(current, scope=str(next(numbers))))
        return attrs.evolve(current, is_set_up=True)

    with pytest.raises(StateUnavailableError, match="100 changes of its installation met other changes"):
        changed(kept.store, 123456, change)


def test_nothing_is_written_where_nothing_changes(kept: Kept) -> None:
    kept.store.save(SHOP)
    written = kept.read()
    assert changed(kept.store, 123456, lambda current: current) == SHOP
    assert kept.read() == written
    assert changed(kept.store, 7, lambda current: current) is None


def test_a_lost_answer_of_the_server_is_no_lost_change(server: RedisProgram, monkeypatch: pytest.MonkeyPatch) -> None:
    import redis

    server.ask("FLUSHALL")
    with RedisState(server.url) as state:
        store = state.installation_store
        store.save(SHOP)
        assert store.replace(SHOP, attrs.evolve(SHOP, scope=None))
        execute: Callable[..., Any] = redis.Redis.execute_command
        lost: list[object] = []

        def losing(client: Any, *words: Any, **options: Any) -> Any:
            answer = execute(client, *words, **options)
            if words[0] == "EVALSHA" and not lost:
                lost.append(answer)
                raise redis.ConnectionError("reset by peer")
            return answer

        monkeypatch.setattr(redis.Redis, "execute_command", losing)
        assert store.replace(attrs.evolve(SHOP, scope=None), attrs.evolve(SHOP, state="terminated"))
        assert lost == [1]
        assert store.load(123456) == attrs.evolve(SHOP, state="terminated")


def test_a_server_that_is_away_shows_no_token() -> None:
    if not SERVERS:
        pytest.skip("no Redis server, or the package redis is not installed")
    with running_redis(program=SERVERS[0]) as server, RedisState(server.url) as state:
        store = state.installation_store
        store.save(SHOP)
        server.kill()
        for use in (lambda: store.save(SHOP), lambda: store.replace(SHOP, SHOP), lambda: store.load(123456)):
            with pytest.raises(StateUnavailableError) as caught:
                use()
            assert "planted" not in str(caught.value) + locals_of(caught.value)


def test_a_file_is_private_and_shows_no_token_in_errors(tmp_path: Path) -> None:
    path = tmp_path / "shops.sqlite"
    store = SQLiteInstallationStore(path)
    store.save(SHOP)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TABLE installations")
        connection.commit()
    for use in (lambda: store.save(SHOP), lambda: store.replace(SHOP, attrs.evolve(SHOP, scope=None))):
        with pytest.raises(sqlite3.OperationalError) as caught:
            use()
        assert "planted" not in str(caught.value) + locals_of(caught.value)


def test_an_uninstalled_shop_leaves_no_token_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "shops.sqlite"
    store = SQLiteInstallationStore(path)
    store.save(SHOP)
    assert SHOP.oauth_token.encode() in path.read_bytes()
    store.remove(123456)
    assert b"planted" not in path.read_bytes()


def test_an_encrypted_file(tmp_path: Path) -> None:
    pytest.importorskip("cryptography")
    path, key = tmp_path / "shops.sqlite", generate_key()
    store = SQLiteInstallationStore(path, key)
    store.save(SHOP)
    assert store.replace(SHOP, attrs.evolve(SHOP, is_set_up=True))
    for text in (b"planted", b"shop.example", b"is_set_up"):
        assert text not in path.read_bytes()
    assert SQLiteInstallationStore(path, key).load(123456) == attrs.evolve(SHOP, is_set_up=True)
    for wrong in (None, generate_key()):
        with pytest.raises(ConfigurationError, match=r"^key: expected the key that .* was written with, got") as caught:
            SQLiteInstallationStore(path, wrong)
        # The file holds what cannot be got again: nobody must be advised to delete it.
        assert "delete" not in str(caught.value)
        assert key not in str(caught.value) + locals_of(caught.value)
    plain = tmp_path / "plain.sqlite"
    SQLiteInstallationStore(plain).save(SHOP)
    with pytest.raises(ConfigurationError, match=r"^key: expected the key that"):
        SQLiteInstallationStore(plain, key)
    # A row of another shop is not taken for this one's, also if it can be decrypted.
    store.save(attrs.evolve(SHOP, eshop_id=7))
    _query(path, "UPDATE installations SET sealed = (SELECT sealed FROM installations WHERE eshop_id = 123456)")
    with pytest.raises(ConfigurationError, match="shop 7 cannot be read"):
        store.load(7)


def test_a_server_with_another_key(server: RedisProgram) -> None:
    pytest.importorskip("cryptography")
    server.ask("FLUSHALL")
    with RedisState(server.url, key=generate_key()) as state, RedisState(server.url, key=generate_key()) as other:
        state.installation_store.save(SHOP)
        assert b"planted" not in server.ask("HGET", KEY, 123456)
        with pytest.raises(ConfigurationError, match="written with another key"):
            other.installation_store.load(123456)


@pytest.mark.parametrize("kind", ["folder", "columns", "text"])
def test_a_path_that_is_something_else(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "shops"
    if kind == "folder":
        path.mkdir()
    elif kind == "text":
        path.write_text("not a database " * 100)
    else:
        _query(path, "CREATE TABLE installations (eshop_id INTEGER, name TEXT)")
    with pytest.raises(ConfigurationError, match=r"^path .* cannot be used as a store: "):
        SQLiteInstallationStore(path)


def test_a_file_that_another_store_uses_too(tmp_path: Path) -> None:
    path = tmp_path / "addon.sqlite"
    SQLiteTokenStore(path)
    SQLiteInstallationStore(path).save(SHOP)
    assert SQLiteInstallationStore(path).load(123456) == SHOP
    assert SQLiteTokenStore(path).valid("key") == ()


PROGRAM: Final = """
    import sys
    import attrs
    from shoptet_api import Installation, SQLiteInstallationStore
    from shoptet_api.installations.access import changed

    store = SQLiteInstallationStore(sys.argv[1])
    print("begun", flush=True)
    for number in range(int(sys.argv[2])):
        changed(store, 123456, lambda current: attrs.evolve(current, scope=str(int(current.scope) + 1)))
        print(store.load(123456).scope, flush=True)
"""


def started(path: Path, count: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", textwrap.dedent(PROGRAM), str(path), str(count)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def test_two_processes_on_one_file_lose_no_change_also_if_one_dies(tmp_path: Path) -> None:
    path = tmp_path / "shops.sqlite"
    store = SQLiteInstallationStore(path)
    store.save(attrs.evolve(SHOP, scope="0"))
    dying, living = started(path, 1000), started(path, 15)
    assert dying.stdout is not None
    assert living.stdout is not None
    with dying, living:
        seen = [dying.stdout.readline() for _ in range(8)]
        dying.kill()
        done = len(seen[1:]) + len(dying.stdout.read().split())
        assert len(living.stdout.read().split()) == 16
    assert living.returncode == 0
    found = store.load(123456)
    assert found is not None
    # The one that died may have made one change that it did not print any more.
    assert int(found.scope or 0) - 15 - done in {0, 1}
