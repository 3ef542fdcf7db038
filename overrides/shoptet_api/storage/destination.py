"""Where a download is written: a path holds the whole file or nothing, whatever happens on the way."""

import contextlib
import os
import stat
from pathlib import Path
from typing import BinaryIO, Final, cast

from shoptet_api.storage.partial_files import claim, part_of
from shoptet_api.storage.private import OWNER_ONLY
from shoptet_generated.runtime import InputError
from shoptet_generated.runtime.jobs import Target

_NEW: Final = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)


class Destination:
    """A file that is being written.

    For a path, the pieces are written to a file of another name beside it. It takes the path's name when it is complete
    and on the disk. To a file that is open already the pieces are written as they arrive, from its position on.

    Args:
        to: A path, or a file that is open for writing bytes.

    Raises:
        InputError: The file cannot be written.
    """

    def __init__(self, to: Target) -> None:
        if isinstance(to, str | os.PathLike):
            self._path: Path | None = file_path(to)
            self._part = part_of(self._path)
            self._file = _opened(self._path, self._part)
            self._start = 0
            return
        self._path = None
        self._file = _checked(to)
        self._start = self._file.tell() if self._file.seekable() else 0

    @property
    def file(self) -> BinaryIO:
        """The file that is written."""
        return self._file

    def write(self, piece: bytes) -> None:
        """Write a piece."""
        view = memoryview(piece)
        while view:
            # An unbuffered file may take less than it is given.
            view = view[self._file.write(view) :]

    def restart(self) -> None:
        """Discard what was written.

        Raises:
            InputError: The caller's file does not allow it.
        """
        if not self._file.seekable():
            raise InputError("to: the download must start again, but this file cannot seek; give a path")
        self._file.seek(self._start)
        self._file.truncate()

    def commit(self) -> None:
        """Keep the file, which is complete."""
        self._file.flush()
        if self._path is None:
            return
        os.fsync(self._file.fileno())
        self._file.close()
        self._part.replace(self._path)
        sync_folder(self._path.parent)

    def abandon(self) -> None:
        """Leave nothing under the path, or what was there before."""
        if self._path is None:
            return
        with contextlib.suppress(OSError):
            self._file.close()
        with contextlib.suppress(OSError):
            self._part.unlink(missing_ok=True)


def file_path(to: "str | os.PathLike[str]") -> Path:
    """Return the path of a file or folder to be written.

    Raises:
        InputError: There can be no such file, or the path is a device, a pipe or a socket.
    """
    path = Path(to)
    if not path.name or "\0" in str(path):
        raise InputError(f"{str(to)!r} cannot be written: it is not the name of a file")
    try:
        mode = path.lstat().st_mode
    except FileNotFoundError:
        return path
    except OSError as error:
        raise refusal(path, error) from None
    if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode) or stat.S_ISLNK(mode)):
        # The new file would take the name of the device or pipe away from it.
        raise InputError(f"{str(path)!r} cannot be written: it is not a regular file; open it and give the open file")
    return path


def sync_folder(folder: Path) -> None:
    """Write the folder's names to the disk, where the system can do that."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def refusal(path: Path, error: OSError) -> InputError:
    """Return the error for a path that cannot be written."""
    return InputError(f"{str(path)!r} cannot be written: {error.strerror or error}")


def _opened(path: Path, part: Path) -> BinaryIO:
    if path.is_dir():
        raise InputError(f"{str(path)!r} cannot be written: it is a folder; give the name of a file in it")
    try:
        descriptor = os.open(part, _NEW, OWNER_ONLY)
    except OSError as error:
        raise refusal(path, error) from None
    claim(descriptor)
    return os.fdopen(descriptor, "wb")


def _checked(to: object) -> BinaryIO:
    write: Final = getattr(to, "write", None)
    if not callable(write) or hasattr(to, "encoding"):
        raise InputError(
            f"to: expected a path or a file open for writing bytes, got a value of type {type(to).__name__}"
        )
    return cast("BinaryIO", to)
