"""Unfinished files, `.name.….part`: locked while a process writes them, and removed when no process does.

A killed process leaves its part. The next process that writes to the same path removes it. A part is in use if it is
locked, or was changed within the last hour: a new part has no lock for a moment, and some file systems have no locks.
"""

import contextlib
import os
import re
import secrets
import shutil
import stat
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Final

if sys.platform != "win32":
    import fcntl

_IN_USE_SECONDS: Final = 3600.0
# A pipe may have taken the name of a part after it was looked at; to open one would wait for a writer.
_LOOK: Final = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


def part_of(path: Path) -> Path:
    """Return a new name beside the path, for the file that will take the path's name; remove unused parts."""
    remove_leftovers(path)
    return path.with_name(f".{path.name}.{secrets.token_hex(6)}.part")


def claim(descriptor: int) -> bool:
    """Lock an open file or folder until it is closed, and return whether that was possible."""
    if sys.platform != "win32":  # Windows does not remove open files.
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
    return True


def remove_leftovers(path: Path) -> None:
    """Remove the parts of a path that no process writes any more. What cannot be removed stays, without an error."""
    name = re.compile(rf"\.{re.escape(path.name)}\.[0-9a-f]{{12}}\.part")
    with contextlib.suppress(OSError), os.scandir(path.parent) as entries:
        _remove_all(entries, name)


def _remove_all(entries: "Iterable[os.DirEntry[str]]", name: "re.Pattern[str]") -> None:
    for entry in entries:
        # Only what this package makes: files and folders, not links, pipes or devices.
        if name.fullmatch(entry.name) and (entry.is_file(follow_symlinks=False) or entry.is_dir(follow_symlinks=False)):
            with contextlib.suppress(OSError):
                _remove(Path(entry.path))


def _remove(part: Path) -> None:
    descriptor = os.open(part, _LOOK)
    try:
        found = os.fstat(descriptor)
        is_ours = stat.S_ISREG(found.st_mode) or stat.S_ISDIR(found.st_mode)
        is_old = time.time() - found.st_mtime > _IN_USE_SECONDS
        is_free = is_ours and is_old and claim(descriptor)
    finally:
        os.close(descriptor)
    if not is_free:
        return
    if part.is_dir():
        shutil.rmtree(part, ignore_errors=True)
    else:
        part.unlink()
