"""The SQLite store: who can read it, what happens when a process dies, files that are none of ours, encryption."""

import os
import pickle
import shutil
import signal
import sqlite3
import stat
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from shoptet_api import ConfigurationError, SQLiteTokenStore, generate_key
from shoptet_api.auth.stores import sqlite as sqlite_store
from shoptet_api.auth.stores.protocol import Busy, Found, Leased
from shoptet_api.clock import SYSTEM_CLOCK, Deadline
from shoptet_api.secret import Secret
from shoptet_api.storage.sqlite import SQLiteFile
from tests.auth.test_processes import line, worker
from tests.support.oauth_partner import ManualClock, Partner, Runner

TOKEN = Secret("planted-api-token-" + "x" * 30)
NEW = Secret("planted-new-token-" + "y" * 30)
A, B, C = Secret("planted-a" * 5), Secret("planted-b" * 5), Secret("planted-c" * 5)

posix = pytest.mark.skipif(os.name != "posix", reason="file modes are a matter of POSIX")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "tokens.sqlite"


def modes(folder: Path) -> dict[str, int]:
    return {file.name: stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()}


@pytest.fixture
def no_umask() -> Iterator[None]:
    """As if the user let everybody read what is made."""
    before = os.umask(0)
    yield
    os.umask(before)


@posix
@pytest.mark.usefixtures("no_umask")
def test_nobody_else_can_read_the_file_or_its_journal_at_any_moment(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[dict[str, int]] = []
    connect = sqlite3.connect

    def watched(*arguments: object, **options: object) -> sqlite3.Connection:
        seen.append(modes(path.parent))
        connection = connect(*arguments, **options)  # type: ignore[call-overload]
        assert isinstance(connection, sqlite3.Connection)
        connection.set_trace_callback(lambda _: seen.append(modes(path.parent)))
        return connection

    opened = os.open

    def watched_open(*arguments: object, **options: object) -> int:
        descriptor = opened(*arguments, **options)  # type: ignore[arg-type]
        seen.append(modes(path.parent))
        return descriptor

    monkeypatch.setattr(os, "open", watched_open)
    monkeypatch.setattr(sqlite3, "connect", watched)
    store = SQLiteTokenStore(path)
    store.acquire("shop", "me", 30)
    store.save("shop", "me", TOKEN, 100, 200)
    store.release("shop", "me")
    names = {name for moment in seen for name in moment}
    assert names == {path.name, f"{path.name}-journal"}
    assert {mode for moment in seen for mode in moment.values()} == {0o600}


def test_many_who_make_the_file_at_once_do_not_disturb_each_other(path: Path) -> None:
    barrier = threading.Barrier(30)

    def make(number: int) -> bool:
        barrier.wait()
        return SQLiteTokenStore(path).acquire(f"shop {number}", "me", 30) == Leased()

    with ThreadPoolExecutor(30) as pool:
        # Those who find it held by others ask again, as all do who want a token.
        answers = list(pool.map(make, range(30)))
    assert any(answers)
    assert all(SQLiteTokenStore(path).acquire(f"shop {number}", "me", 30) == Leased() for number in range(30))


@posix
def test_a_file_that_others_can_read_is_closed_to_them(path: Path) -> None:
    path.touch(0o666)
    path.chmod(0o644)
    SQLiteTokenStore(path)
    assert modes(path.parent) == {path.name: 0o600}


def test_a_process_that_is_killed_in_mid_write_loses_nothing_that_was_saved(path: Path) -> None:
    SQLiteTokenStore(path)
    last = -1
    for kill in range(6):
        with worker("write", path) as process:
            for _ in range(1 + 7 * kill):
                last = int(line(process))
            process.send_signal(signal.SIGKILL)
            process.wait()
            rest = process.stdout.read().split() if process.stdout else []
        last = int(rest[-1]) if rest else last
        # What the killed process wrote last may have been saved without its having told.
        found = SQLiteTokenStore(path).acquire("shop", f"reader {kill}", 30)
        assert isinstance(found, Found)
        assert found.token.reveal()[8:] == "-" + "t" * 40
        assert int(found.token.reveal()[:8]) >= last
        with closing(sqlite3.connect(path)) as file:
            assert file.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            assert file.execute("SELECT count(*) FROM installation").fetchone() == (1,)
        assert set(modes(path.parent).values()) == {0o600}
        with closing(sqlite3.connect(path)) as file, file:
            file.execute("UPDATE installation SET usable_until = 0")
        last = -1


def test_a_file_that_is_held_by_another_is_busy(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    store = SQLiteTokenStore(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert isinstance(store.acquire("shop", "me", 30), Busy)
        with pytest.raises(ConfigurationError, match="cannot be used as a store: database is locked"):
            store.release("shop", "me")
        other.execute("COMMIT")
    assert store.acquire("shop", "me", 30) == Leased()


def test_a_file_that_was_deleted_is_made_anew(path: Path) -> None:
    store = SQLiteTokenStore(path)
    store.save("shop", "me", TOKEN, 100, 200)
    path.unlink()
    assert store.acquire("shop", "me", 30) == Leased()
    assert path.exists()


def test_another_store_finds_what_one_saved(path: Path) -> None:
    SQLiteTokenStore(path).save("shop", "me", TOKEN, 100, 200)
    found = SQLiteTokenStore(str(path)).acquire("shop", "you", 30)
    assert isinstance(found, Found)
    assert found.token == TOKEN


def test_a_clock_that_is_set_back_does_not_keep_a_claim_alive(path: Path) -> None:
    clock = ManualClock()
    store = SQLiteTokenStore(path, clock=clock)
    store.acquire("shop", "me", 30)
    clock.advance(-3600)
    assert store.acquire("shop", "you", 30) == Leased()


def test_a_token_that_was_replaced_does_not_stay_in_the_file(path: Path) -> None:
    store = SQLiteTokenStore(path)
    store.save("shop", "me", TOKEN, 100, 200)
    assert b"planted-api-token" in path.read_bytes()
    store.acquire("shop", "me", 30, refused=TOKEN)
    store.save("shop", "me", NEW, 100, 200)
    assert b"planted-api-token" not in path.read_bytes()


def make_folder(path: Path) -> None:
    path.mkdir()


def make_text(path: Path) -> None:
    path.write_text("These are my notes. " * 100)


def make_others(path: Path) -> None:
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("CREATE TABLE orders (code TEXT)")


def make_newer(path: Path) -> None:
    SQLiteTokenStore(path)
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("PRAGMA user_version = 99")


def make_cut(path: Path) -> None:
    SQLiteTokenStore(path)
    path.write_bytes(path.read_bytes()[:5000])


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (make_folder, "it is not a file"),
        (make_text, "it is not a SQLite database, or it is damaged"),
        (make_others, "it is the database of another program"),
        (make_newer, "it was written by another version; delete it"),
        (make_cut, "it is not a SQLite database, or it is damaged"),
    ],
)
def test_files_that_are_none_of_ours_are_refused_and_left_alone(path: Path, make: object, words: str) -> None:
    assert callable(make)
    make(path)
    before = path.read_bytes() if path.is_file() else b""
    with pytest.raises(ConfigurationError, match=words) as caught:
        SQLiteTokenStore(path)
    assert caught.value.argument == "path"
    assert str(path) in str(caught.value)
    assert before == (path.read_bytes() if path.is_file() else b"")


@pytest.mark.parametrize("given", ["", ":memory:", "file:x?mode=memory", "a\0b", 5, None, b"x"])
def test_paths_that_are_none(given: object) -> None:
    with pytest.raises(ConfigurationError) as caught:
        SQLiteTokenStore(given)  # type: ignore[arg-type]
    assert caught.value.argument == "path"


def test_a_folder_that_is_not_there(path: Path) -> None:
    with pytest.raises(ConfigurationError, match="cannot be used as a store: No such file or directory"):
        SQLiteTokenStore(path / "deeper")


@pytest.mark.skipif(sys.platform != "linux", reason="Linux has a folder that even root cannot write")
def test_a_folder_that_cannot_be_written() -> None:
    with pytest.raises(ConfigurationError, match="path '/proc/tokens' cannot be used as a store"):
        SQLiteTokenStore("/proc/tokens")


def test_encrypted_tokens_are_not_in_the_file(path: Path) -> None:
    key = generate_key()
    store = SQLiteTokenStore(path, key)
    store.save("shop", "me", TOKEN, 100, 200)
    assert b"planted" not in path.read_bytes()
    found = SQLiteTokenStore(path, key).acquire("shop", "you", 30)
    assert isinstance(found, Found)
    assert found.token == TOKEN
    assert key not in repr(store)


@pytest.mark.parametrize(
    ("written", "read", "words"),
    [
        ("key", "other", "key is not the one that the file was written with"),
        ("key", None, "key is missing: the tokens in the file are encrypted"),
        (None, "key", "key is given, but the tokens in the file are not encrypted"),
    ],
)
def test_the_wrong_key(path: Path, written: str | None, read: str | None, words: str) -> None:
    keys = {"key": generate_key(), "other": generate_key(), None: None}
    SQLiteTokenStore(path, keys[written])
    with pytest.raises(ConfigurationError, match=words) as caught:
        SQLiteTokenStore(path, keys[read])
    assert caught.value.argument == "key"


@pytest.mark.parametrize("key", ["", "short", "ž" * 44, "x" * 44, 5, "planted-key" * 4])
def test_keys_that_are_none(path: Path, key: str) -> None:
    with pytest.raises(ConfigurationError, match="key: expected a key of 44 characters, as") as caught:
        SQLiteTokenStore(path, key)
    assert not path.exists()
    assert "planted" not in str(caught.value)


def test_a_token_that_was_moved_to_another_installation_is_not_used(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    store = SQLiteTokenStore(path, generate_key())
    store.save("shop", "me", TOKEN, 100, 200)
    store.save("other", "me", NEW, 100, 200)
    with closing(sqlite3.connect(path)) as file, file:
        query = "UPDATE installation SET token = (SELECT token FROM installation WHERE key = 'other')"
        file.execute(query)
    assert store.acquire("shop", "me", 30) == Leased()
    assert "a stored token cannot be read" in caplog.text


@pytest.mark.parametrize("needed", [generate_key, lambda: SQLiteTokenStore("tokens", "k" * 44)])
def test_encryption_that_is_not_installed(needed: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "cryptography.fernet", None)
    assert callable(needed)
    with pytest.raises(ConfigurationError, match=r'pip install "shoptet-api\[encryption\]"'):
        needed()


def test_cryptography_is_not_loaded_without_a_key(path: Path) -> None:
    code = "import sys; from shoptet_api import SQLiteTokenStore; SQLiteTokenStore(sys.argv[1])"
    code += "; print('cryptography' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True, check=True)
    assert run.stdout == "False\n"


def test_the_machine_clock_is_used_where_no_other_is_given(path: Path) -> None:
    store = SQLiteTokenStore(path)
    store.save("shop", "me", TOKEN, 100, 200)
    with closing(sqlite3.connect(path)) as file:
        (usable_until,) = file.execute("SELECT usable_until FROM installation").fetchone()
    assert 0 < usable_until - SYSTEM_CLOCK.now().timestamp() <= 100


@posix
@pytest.mark.parametrize("mode", [0o644, 0o660, 0o604])
def test_the_mode_of_a_linked_file_is_not_changed(path: Path, mode: int) -> None:
    """E7: a link may lead to a file that is meant to be read by others."""
    target = path.with_name("target")
    target.touch()
    target.chmod(mode)
    path.symlink_to(target)
    with pytest.raises(ConfigurationError, match="others may read or write it"):
        SQLiteTokenStore(path)
    assert stat.S_IMODE(target.stat().st_mode) == mode
    assert target.read_bytes() == b""


@posix
def test_a_link_to_a_file_of_its_owner_alone_is_used(path: Path) -> None:
    target = path.with_name("target")
    SQLiteTokenStore(target).save("shop", "me", TOKEN, 100, 200)
    path.symlink_to(target)
    assert isinstance(SQLiteTokenStore(path).acquire("shop", "you", 30), Found)


@posix
def test_a_folder_keeps_its_mode(path: Path) -> None:
    path.mkdir()
    path.chmod(0o755)
    with pytest.raises(ConfigurationError, match="it is not a file"):
        SQLiteTokenStore(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o755


def fill(path: Path) -> None:
    """Leave no page for another byte: every further one is SQLITE_FULL."""
    with closing(sqlite3.connect(path)) as file:
        pages = file.execute("PRAGMA page_count").fetchone()[0]
    connect = SQLiteFile.connect

    def limited(self: SQLiteFile, patience: float, **options: bool) -> sqlite3.Connection:
        connection = connect(self, patience, **options)
        connection.execute(f"PRAGMA max_page_count = {pages}")
        return connection

    SQLiteFile.connect = limited  # type: ignore[method-assign]


def damage(path: Path) -> None:
    path.write_text("These are my notes. " * 500)


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


def drop_a_table(path: Path) -> None:
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("DROP TABLE installation")


def take_the_folder(path: Path) -> None:
    shutil.rmtree(path.parent)


LONG = Secret("planted-long-token-" + "z" * 20_000)


@pytest.mark.parametrize("break_it", [fill, damage, cut_short, drop_a_table, take_the_folder])
def test_a_file_that_cannot_be_used_is_replaced_by_memory_with_one_warning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, break_it: Callable[[Path], None]
) -> None:
    """F5: the tokens are good, wherever they are kept."""
    monkeypatch.setattr(SQLiteFile, "connect", SQLiteFile.connect)
    path = tmp_path / "folder" / "tokens"
    path.parent.mkdir()
    store = SQLiteTokenStore(path)
    break_it(path)
    assert store.acquire("shop", "me", 30) == Leased()
    store.save("shop", "me", LONG, 100, 200)
    found = store.acquire("shop", "you", 30)
    assert isinstance(found, Found)
    assert found.token == LONG
    assert len(store.valid("shop")) == 1
    assert store.acquire("shop", "me", 30, refused=LONG) == Leased()
    assert store.valid("shop") == ()
    store.release("shop", "me")
    warnings = [record.getMessage() for record in caplog.records if record.levelname == "WARNING"]
    assert len(warnings) == 1
    assert "cannot be used" in warnings[0]
    assert "planted" not in caplog.text


@pytest.mark.parametrize("break_it", [fill, damage, cut_short, drop_a_table, take_the_folder])
def test_calls_go_through_while_the_file_cannot_be_used(
    partner: Partner, run: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, break_it: Callable[[Path], None]
) -> None:
    """F5."""
    monkeypatch.setattr(SQLiteFile, "connect", SQLiteFile.connect)
    path = tmp_path / "folder" / "tokens"
    path.parent.mkdir()
    addon = partner.addon(store=SQLiteTokenStore(path))
    break_it(path)
    for _ in range(3):
        assert run(partner.api_call(addon)) == 200
    partner.sandbox.addon.expire_tokens()
    assert run(partner.api_call(addon)) == 200
    assert len(partner.asked) == 2


def test_another_outage_is_warned_of_again(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """F5: the file is used again as soon as it can be."""
    store = SQLiteTokenStore(path)
    for outage in range(2):
        good = path.read_bytes()
        damage(path)
        store.save("shop", "me", TOKEN, 100, 200)
        path.write_bytes(good)
        store.save("shop", "me", NEW, 300 + outage, 400)
    assert len(caplog.records) == 2
    found = SQLiteTokenStore(path).acquire("shop", "you", 30)
    assert isinstance(found, Found)
    assert found.token == NEW


def test_a_locked_file_is_waited_for_within_the_deadline(
    partner: Partner, run: Runner, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """F5: neither construction nor a call fails for it; a call's wait ends with its deadline."""
    monkeypatch.setattr(sqlite_store, "_LONG_PATIENCE", 0.01)
    monkeypatch.setattr(sqlite_store, "_PATIENCE", 0.01)
    SQLiteTokenStore(path)
    with closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as other:
        other.execute("BEGIN EXCLUSIVE")
        addon = partner.addon(store=SQLiteTokenStore(path))
        with pytest.raises(TimeoutError):
            run(addon.token(Deadline(SYSTEM_CLOCK, 0.3)))
        assert partner.asked == []
        timer = threading.Timer(0.3, other.execute, ["COMMIT"])
        timer.start()
        assert run(addon.token(Deadline(SYSTEM_CLOCK, 60))).reveal() == partner.tokens[0]
        timer.join()


def test_a_store_without_a_key_can_be_sent_to_another_process(path: Path) -> None:
    store = SQLiteTokenStore(path)
    store.save("shop", "me", TOKEN, 100, 200)
    again = pickle.loads(pickle.dumps(store))
    assert isinstance(again.acquire("shop", "you", 30), Found)


@pytest.mark.parametrize("order", [(A, B, C), (C, B, A), (B, C, A), (A, C, B)])
def test_the_token_that_expires_first_comes_first(path: Path, order: tuple[Secret, ...]) -> None:
    """The rows lie in the order of the tokens' digests."""
    store = SQLiteTokenStore(path, clock=ManualClock())
    for seconds, token in zip((700, 100, 400), order, strict=True):
        store.save("shop", "me", token, seconds - 60, seconds)
    assert store.valid("shop") == (100.0, 400.0, 700.0)
