"""Files on their way: what a killed process left is removed, and what another one writes is not."""

import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from shoptet_api import InputError
from shoptet_api.storage import partial_files
from shoptet_api.storage.destination import Destination

HOURS_AGO = time.time() - 7200

WRITING = """
import sys, time
from pathlib import Path
from shoptet_api.storage.destination import Destination
destination = Destination(Path(sys.argv[1]))
destination.write(b"half")
print("writing", flush=True)
time.sleep(600)
"""


def parts(folder: Path) -> list[Path]:
    return sorted(folder.glob(".*.part"))


def make_old(*paths: Path) -> None:
    for path in paths:
        os.utime(path, (HOURS_AGO, HOURS_AGO))


def save(path: Path) -> None:
    destination = Destination(path)
    destination.write(b"whole")
    destination.commit()


def test_what_a_killed_process_left_is_removed_and_what_lives_is_not(tmp_path: Path) -> None:
    path = tmp_path / "rows.gz"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-W", "ignore", "-c", WRITING, str(path)]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "writing\n"
            (part,) = parts(tmp_path)
            make_old(part)
            save(path)
            assert parts(tmp_path) == [part]
        finally:
            process.kill()
    save(path)
    assert parts(tmp_path) == []
    assert path.read_bytes() == b"whole"


def test_what_is_young_or_anothers_stays(tmp_path: Path) -> None:
    path = tmp_path / "rows"
    young = tmp_path / ".rows.0123456789ab.part"
    others = [
        tmp_path / name for name in (".rows.gz.0123456789ab.part", ".rows.part", ".rows.0123456789AB.part", "rows.1")
    ]
    for one in (young, *others):
        one.touch()
    link = tmp_path / ".rows.aaaaaaaaaaaa.part"
    link.symlink_to(others[0])
    make_old(*others)
    save(path)
    assert {one.name for one in tmp_path.iterdir()} == {one.name for one in (path, young, link, *others)}


def test_a_folder_that_was_left_is_removed(tmp_path: Path) -> None:
    left = tmp_path / ".rows.0123456789ab.part"
    (left / "system=True").mkdir(parents=True)
    (left / "system=True" / "part-0.parquet").touch()
    make_old(left)
    save(tmp_path / "rows")
    assert [one.name for one in tmp_path.iterdir()] == ["rows"]


def test_a_folder_that_is_not_there_is_told_as_before(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="No such file or directory"):
        Destination(tmp_path / "no" / "rows")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no named pipes")
def test_a_pipe_named_like_a_part_is_left_alone(tmp_path: Path) -> None:
    """Case F7: to open a pipe for reading waits for a writer, for good."""
    pipe = tmp_path / ".rows.0123456789ab.part"
    os.mkfifo(pipe)
    make_old(pipe)
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind(str(tmp_path / ".rows.bbbbbbbbbbbb.part"))
        make_old(tmp_path / ".rows.bbbbbbbbbbbb.part")
        save(tmp_path / "rows")
    assert sorted(one.name for one in tmp_path.iterdir()) == [pipe.name, ".rows.bbbbbbbbbbbb.part", "rows"]
    partial_files._remove(pipe)  # It took the name of a part after that was looked at.
    assert pipe.exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no named pipes")
def test_a_pipe_keeps_its_name(tmp_path: Path) -> None:
    """A new file under that name would leave the reader of the pipe waiting."""
    os.mkfifo(tmp_path / "rows")
    with pytest.raises(InputError, match="it is not a regular file"):
        Destination(tmp_path / "rows")
