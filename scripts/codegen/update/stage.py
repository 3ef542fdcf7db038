"""Puts many files into their places as one change.

Everything is made in a folder aside. A marker says that it is complete; from then on the change is made whatever
happens: signals wait, and the next run finishes what a killed one has begun. Without the marker nothing has been
touched, and the next run drops what is there.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

_FILES: Final = "files"
_COMPLETE: Final = "complete"


class Stage:
    """The folder aside, for the project in `root`."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._folder = root / ".cache" / "update"

    @property
    def files(self) -> Path:
        """The folder for the new files, laid out as the project."""
        return self._folder / _FILES

    def recover(self) -> bool:
        """Finish a change that a killed run has begun, and return whether there was one; drop an incomplete one."""
        begun = (self._folder / _COMPLETE).exists()
        if begun:
            with _uninterrupted():
                self._put()
        shutil.rmtree(self.files, ignore_errors=True)
        return begun

    def begin(self) -> None:
        """Make the empty folder."""
        self.files.mkdir(parents=True)

    def finish(self) -> list[str]:
        """Put every file into its place, and return their names."""
        names = sorted(path.relative_to(self.files).as_posix() for path in self.files.rglob("*") if path.is_file())
        with _uninterrupted():
            marker = self._folder / _COMPLETE
            marker.write_text("\n".join(names), encoding="utf-8")
            _sync(marker)
            self._put()
        return names

    def _put(self) -> None:
        package = "generated/shoptet_generated"
        if (self.files / package).is_dir():
            kept = {path.relative_to(self.files / package) for path in (self.files / package).rglob("*")}
            for path in sorted((self._root / package).rglob("*"), reverse=True):
                if (
                    path.is_file()
                    and "__pycache__" not in path.parts
                    and path.relative_to(self._root / package) not in kept
                ):
                    path.unlink()
        for path in sorted(self.files.rglob("*")):
            if path.is_file():
                target = self._root / path.relative_to(self.files)
                target.parent.mkdir(parents=True, exist_ok=True)
                beside = target.with_name(f".{target.name}.new")
                shutil.copyfile(path, beside)
                _sync(beside)
                beside.replace(target)
        (self._folder / _COMPLETE).unlink()
        shutil.rmtree(self.files, ignore_errors=True)


def upstream(root: Path) -> str:
    """Return the checksum of the document that the spec comes from."""
    file = root / "spec" / "upstream.json"
    return str(json.loads(file.read_text(encoding="utf-8"))["sha256"]) if file.exists() else ""


def _sync(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())


@contextmanager
def _uninterrupted() -> Generator[None]:
    """Let signals that would end the process wait until the files are in their places."""
    waiting: list[int] = []
    former = {
        number: signal.signal(number, lambda received, _: waiting.append(received))
        for number in (signal.SIGINT, signal.SIGTERM)
    }
    try:
        yield
    finally:
        for number, handler in former.items():
            signal.signal(number, handler)
    if waiting:
        signal.raise_signal(waiting[0])
