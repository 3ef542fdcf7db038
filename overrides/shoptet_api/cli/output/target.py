"""Where a result is written: a file that is whole or not there at all, or stdout."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, cast

from shoptet_api.cli import errors, terminal
from shoptet_api.cli.errors import CommandError
from shoptet_api.compat import override

if TYPE_CHECKING:
    from shoptet_api.storage.destination import Destination


def check_free(file: str, *, overwrite: bool) -> None:
    """Check that a file may be written, before anything is requested.

    Raises:
        CommandError: It exists, or its folder does not.
    """
    if os.path.lexists(file) and not overwrite:
        raise CommandError(f"{file} exists; --overwrite replaces it", errors.OUTPUT)
    folder = os.path.dirname(file) or "."  # noqa: PTH120
    if not os.path.isdir(folder):  # noqa: PTH112
        raise CommandError(f"{file} cannot be written: there is no folder {folder}", errors.OUTPUT)


@contextmanager
def opened(file: str | None) -> Generator[IO[bytes]]:
    """Open the place of a result for writing. After an error a file has what it had before.

    Raises:
        CommandError: It cannot be written.
    """
    if file is None or file == "-":
        yield cast("IO[bytes]", _Terminal() if file is None and terminal.is_shown() else _Stdout())
        return
    from shoptet_api.storage.destination import Destination
    from shoptet_generated.runtime import InputError

    try:
        destination = Destination(file)
    except InputError as error:
        raise CommandError(str(error), errors.OUTPUT) from None
    try:
        yield cast("IO[bytes]", _File(destination, file))
        with writing(file):
            destination.commit()
    except BaseException:
        destination.abandon()
        raise


class _Stdout:
    def write(self, content: bytes) -> int:
        """Write to stdout."""
        with writing("standard output"):
            return sys.stdout.buffer.write(content)

    def flush(self) -> None:
        """Write what is buffered."""
        with writing("standard output"):
            sys.stdout.buffer.flush()


class _Terminal(_Stdout):
    """A terminal gets text whose control characters are shown escaped, whatever the format is."""

    @override
    def write(self, content: bytes) -> int:
        """Write to the terminal."""
        text = errors.visible(content.decode("utf-8", "replace"), keep="\r\n")
        super().write(text.encode(sys.stdout.encoding, "backslashreplace"))
        return len(content)


class _File:
    def __init__(self, destination: Destination, name: str) -> None:
        self._destination = destination
        self._name = name

    def write(self, content: bytes) -> int:
        """Write to the file."""
        with writing(self._name):
            self._destination.write(content)
        return len(content)

    def flush(self) -> None:
        """Do nothing: the file is written out when it is complete."""


@contextmanager
def writing(name: str) -> Generator[None]:
    """Let an error of the system say what could not be written, such as on a full disk."""
    try:
        yield
    except OSError as error:
        # Errors of a call can be errors of the system, too.
        if errors.is_closed_pipe(error) or type(error).__module__.startswith("shoptet_api"):
            raise
        raise CommandError(f"{name} cannot be written: {error.strerror or error}", errors.OUTPUT) from None
