"""Where a download goes: under a path there is the whole file or none, whatever happens on the way."""

import contextlib
import os
from pathlib import Path
from typing import BinaryIO, Final, cast

from shoptet_api.storage.partial_files import claim, part_of
from shoptet_api.storage.private import OWNER_ONLY
from shoptet_generated.runtime import InputError
from shoptet_generated.runtime.jobs import Target

_NEW: Final = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)


class Destination:
    """A file that is being written.

    A path gets a file of another name beside it, which takes the name when it is whole and on the disk. To a file that
    is open already the pieces are written as they come; what stood before its position stays.

    Args:
        to: A path, or a file that is open for writing bytes.

    Raises:
        InputError: There can be no file.
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
        """What is written to."""
        return self._file

    def write(self, piece: bytes) -> None:
        """Write a piece."""
        view = memoryview(piece)
        while view:
            # A raw file may take less than it is given.
            view = view[self._file.write(view) :]

    def restart(self) -> None:
        """Forget what was written.

        Raises:
            InputError: The file of the caller does not allow it.
        """
        if not self._file.seekable():
            raise InputError("to: the download has to begin anew, and this file cannot go back; give a path")
        self._file.seek(self._start)
        self._file.truncate()

    def commit(self) -> None:
        """Say that it is whole."""
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
        self._part.unlink(missing_ok=True)


def file_path(to: "str | os.PathLike[str]") -> Path:
    """The path of something to be written.

    Raises:
        InputError: It names nothing that could be.
    """
    path = Path(to)
    if not path.name or "\0" in str(path):
        raise InputError(f"{str(to)!r} cannot be written: it is not the name of a file")
    try:
        path.lstat()
    except FileNotFoundError:
        pass
    except OSError as error:
        raise refusal(path, error) from None
    return path


def sync_folder(folder: Path) -> None:
    """Have the folder's names on the disk, where the system can do that."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def refusal(path: Path, error: OSError) -> InputError:
    """The error for a path that cannot be written."""
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
        raise InputError(f"to: a path or a file that is open for writing bytes is due, not a {type(to).__name__}")
    return cast("BinaryIO", to)
