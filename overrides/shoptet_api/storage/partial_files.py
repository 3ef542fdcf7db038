"""Files on their way, `.name.….part`: claimed while somebody writes them, and cleared away when nobody does.

A process that is killed leaves its part. The next one that writes to the same path removes it. In use is what is
locked, and what was touched within the hour: a part has a moment without its lock, and some file systems have none.
"""

import contextlib
import os
import re
import secrets
import shutil
import sys
import time
from pathlib import Path
from typing import Final

if sys.platform != "win32":
    import fcntl

_IN_USE_SECONDS: Final = 3600.0


def part_of(path: Path) -> Path:
    """A new name beside the path, for what takes the path's name when it is whole; leftovers of others are removed."""
    remove_leftovers(path)
    return path.with_name(f".{path.name}.{secrets.token_hex(6)}.part")


def claim(descriptor: int) -> bool:
    """Lock an open file or folder until it is closed; whether that could be done."""
    if sys.platform != "win32":  # Windows removes no file that is open.
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
    return True


def remove_leftovers(path: Path) -> None:
    """Remove the parts of a path that nobody writes any more. What cannot be removed stays, without a word."""
    name = re.compile(rf"\.{re.escape(path.name)}\.[0-9a-f]{{12}}\.part")
    with contextlib.suppress(OSError), os.scandir(path.parent) as entries:
        for entry in entries:
            if name.fullmatch(entry.name) and not entry.is_symlink():
                with contextlib.suppress(OSError):
                    _remove(Path(entry.path))


def _remove(part: Path) -> None:
    descriptor = os.open(part, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
    try:
        is_old = time.time() - os.fstat(descriptor).st_mtime > _IN_USE_SECONDS
        is_free = is_old and claim(descriptor)
    finally:
        os.close(descriptor)
    if not is_free:
        return
    if part.is_dir():
        shutil.rmtree(part, ignore_errors=True)
    else:
        part.unlink()
