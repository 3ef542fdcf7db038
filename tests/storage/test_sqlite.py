"""SQLite files: what is written stays, whoever opens and closes the file, forks, or is killed."""

import os
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from shoptet_api import ConfigurationError
from shoptet_api.storage.sqlite import SQLiteDatabase, SQLiteFile

SCHEMA = ("CREATE TABLE IF NOT EXISTS things (name TEXT PRIMARY KEY)",)
WAL = ("journal_mode = WAL",)

PRELUDE = """
import ctypes, os, signal, subprocess, sys
from shoptet_api.storage import sqlite
from shoptet_api.storage.sqlite import SQLiteDatabase, SQLiteFile

def database():
    file = SQLiteFile(sys.argv[1], pragmas=("journal_mode = WAL",))
    return SQLiteDatabase(file, ("CREATE TABLE IF NOT EXISTS things (name TEXT PRIMARY KEY)",), 10)

def add(database, *names):
    for name in names:
        with database.transaction() as run:
            run("INSERT INTO things VALUES (?)", (name,))

def count(database):
    with database.reading() as run:
        return run("SELECT count(*) FROM things").fetchone()[0]

def visit():
    program = sys.argv[2] + "visitor = database(); print(count(visitor)); visitor.close()"
    run = subprocess.run([sys.executable, "-c", program, sys.argv[1], sys.argv[2]], stdout=subprocess.PIPE, check=True)
    return int(run.stdout)
"""


def run(program: str, path: Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-W", "ignore", "-c", PRELUDE + program, str(path), PRELUDE],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def names(path: Path) -> list[str]:
    connection = sqlite3.connect(path)
    try:
        return [name for (name,) in connection.execute("SELECT name FROM things ORDER BY name")]
    finally:
        connection.close()


def test_nothing_is_lost_beside_a_second_store_and_a_second_process(tmp_path: Path) -> None:
    """B1: a descriptor of the file that is closed in this process would drop the locks of the first store."""
    path = tmp_path / "things.db"
    killed = run(
        """
first = database()
add(first, "1", "2", "3")
second = database()
assert count(second) == 3
second.close()
assert visit() == 3
add(first, "4", "5", "6", "7")
third = database()
assert visit() == 7
add(first, "8", "9")
os.kill(os.getpid(), signal.SIGKILL)
""",
        path,
    )
    assert (killed.returncode, killed.stderr) == (-9, "")
    assert names(path) == ["1", "2", "3", "4", "5", "6", "7", "8", "9"]


@pytest.mark.parametrize("fork", ["os.fork()", "ctypes.CDLL(None).fork()"], ids=["python", "without hooks of Python"])
@pytest.mark.parametrize("ends", ["parent", "child"])
def test_nothing_is_lost_after_a_fork(tmp_path: Path, fork: str, ends: str) -> None:
    """B1: locks are not inherited, though SQLite's memory of them is; the one who goes on writing is killed."""
    path = tmp_path / "things.db"
    killed = run(
        f"""
store = database()
add(store, "before")
ready, go = os.pipe(), os.pipe()
child = {fork}
stays = bool(child) == ({ends!r} == "child")
add(store, "child" if not child else "parent")
if not stays:
    store.close()
    if not child:
        os.write(ready[1], b"1")
        os.read(go[0], 1)
        os._exit(0)
    os.read(ready[0], 1)
    assert visit() == 3
    os.write(go[1], b"1")
    os.waitpid(child, 0)
else:
    if child:
        os.read(ready[0], 1)
        assert visit() == 3
        os.write(go[1], b"1")
        os.waitpid(child, 0)
    else:
        os.write(ready[1], b"1")
        os.read(go[0], 1)
    add(store, "late 1", "late 2")
    os.kill(os.getpid(), signal.SIGKILL)
""",
        path,
    )
    assert (killed.returncode, killed.stderr) == (-9 if ends == "child" else 0, "")
    assert names(path) == ["before", "child", "late 1", "late 2", "parent"]


def test_a_connection_is_closed_for_a_fork_and_opened_again(tmp_path: Path) -> None:
    made = run(
        """
store = database()
child = os.fork()
if not child:
    assert store._connection is None
    add(store, "child")
    os._exit(0)
assert os.waitpid(child, 0)[1] == 0
assert store._connection is None
add(store, "parent")
store.close()
""",
        tmp_path / "things.db",
    )
    assert (made.returncode, made.stderr) == (0, "")
    assert names(tmp_path / "things.db") == ["child", "parent"]


def test_a_transaction_of_the_parent_is_left_alone_in_the_child(tmp_path: Path) -> None:
    """A connection that is inherited in the middle of a transaction is neither closed nor used."""
    made = run(
        """
store = database()
begun = store._connection
begun.execute("BEGIN IMMEDIATE")
begun.execute("INSERT INTO things VALUES ('parent')")
child = ctypes.CDLL(None).fork()
if not child:
    assert count(store) == 0
    assert store._connection is not begun
    assert begun.in_transaction
    assert sqlite._abandoned == [begun]
    os._exit(0)
assert os.waitpid(child, 0)[1] == 0
begun.execute("COMMIT")
store.close()
""",
        tmp_path / "things.db",
    )
    assert (made.returncode, made.stderr) == (0, "")
    assert names(tmp_path / "things.db") == ["parent"]


def test_what_is_written_is_on_the_disk(tmp_path: Path) -> None:
    database = SQLiteDatabase(SQLiteFile(tmp_path / "things.db", pragmas=WAL), SCHEMA, 1)
    with database.reading() as run:
        assert run("PRAGMA synchronous").fetchone() == (2,)
        assert run("PRAGMA journal_mode").fetchone() == ("wal",)
    database.close()


@pytest.mark.skipif(os.name != "posix", reason="modes of files are POSIX's")
def test_an_existing_file_is_made_private(tmp_path: Path) -> None:
    """B7: a file of an earlier version, or of another program."""
    path = tmp_path / "things.db"
    kept = SQLiteDatabase(SQLiteFile(path, pragmas=WAL), SCHEMA, 1)
    with kept.transaction() as run:
        run("INSERT INTO things VALUES ('a')")
    for part in tmp_path.iterdir():
        part.chmod(0o664)
    SQLiteFile(path, restrict=True).prepare()
    modes = {part.name: stat.S_IMODE(part.stat().st_mode) for part in tmp_path.iterdir()}
    kept.close()
    assert modes == {"things.db": 0o600, "things.db-wal": 0o600, "things.db-shm": 0o600}


@pytest.mark.skipif(os.name != "posix", reason="modes of files are POSIX's")
def test_the_mode_of_a_links_target_is_not_changed(tmp_path: Path) -> None:
    """B7: the link may point anywhere; the file that it points to may be read by others on purpose."""
    target, link = tmp_path / "target.db", tmp_path / "link.db"
    SQLiteFile(target).prepare(*SCHEMA)
    target.chmod(0o644)
    link.symlink_to(target)
    with pytest.raises(ConfigurationError, match=r"cannot be used as a store: others may read or write it; run chmod"):
        SQLiteFile(link, restrict=True).prepare()
    assert stat.S_IMODE(target.stat().st_mode) == 0o644
    target.chmod(0o600)
    SQLiteFile(link, restrict=True).prepare()


@pytest.mark.skipif(os.name != "posix", reason="modes of files are POSIX's")
def test_a_file_without_secrets_keeps_the_mode_that_somebody_gave_it(tmp_path: Path) -> None:
    path = tmp_path / "things.db"
    path.touch(mode=0o644)
    path.chmod(0o644)
    SQLiteFile(path).prepare("CREATE TABLE things (name TEXT)")
    assert stat.S_IMODE(path.stat().st_mode) == 0o644


def test_a_folder_keeps_its_mode(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir(mode=0o755)
    with pytest.raises(ConfigurationError, match="it is not a file"):
        SQLiteFile(folder, restrict=True).prepare()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o755


def test_a_program_that_ends_without_closing_is_not_warned(tmp_path: Path) -> None:
    """F11: Python 3.13 warns of a database that the garbage collector closes."""
    code = """
import gc, sys
from pathlib import Path
from shoptet_api.storage.sqlite import SQLiteDatabase, SQLiteFile

def database(name):
    return SQLiteDatabase(SQLiteFile(Path(sys.argv[1], name)), ["CREATE TABLE IF NOT EXISTS t (a)"], 1.0)

dropped, kept = database("dropped"), database("kept")
connection = dropped._connection
del dropped
gc.collect()
try:
    connection.execute("SELECT 1")
except Exception as error:
    print(error)
"""
    command = [sys.executable, "-X", "dev", "-W", "error", "-c", code, str(tmp_path)]
    run = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert (run.stdout, run.stderr) == ("Cannot operate on a closed database.\n", "")
