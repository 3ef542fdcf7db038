"""Results of jobs as files, and how they are served."""

import gzip
import shutil
import tempfile
import weakref
from collections.abc import Iterable
from pathlib import Path

import msgspec

from shoptet_api.sandbox.json_types import Record


class Results:
    """Files in a folder of their own, which goes with the sandbox.

    Attributes:
        gzip: Whether results are packed.
        content_encoding: Whether the header says that they are; the API's own answers are not to be trusted in this.
        ranges: Whether parts can be asked for.
        cut_after: Break the connection after so many bytes; None: send all.
    """

    def __init__(self) -> None:
        self.gzip = True
        self.content_encoding = False
        self.ranges = True
        self.cut_after: int | None = None
        self._folder: Path | None = None
        self._finalizer: weakref.finalize[[str, bool], Results] | None = None

    def write(self, name: str, lines: Iterable[Record]) -> Path:
        """Write lines of JSON, packed where results are."""
        path = self._place() / name
        encoder = msgspec.json.Encoder(decimal_format="number")
        with path.open("wb") as file:
            if self.gzip:
                # A fixed time of making, so that the same shop gives the same bytes.
                with gzip.GzipFile(filename="", mode="wb", fileobj=file, mtime=0, compresslevel=6) as packed:
                    packed.writelines(encoder.encode(line) + b"\n" for line in lines)
            else:
                file.writelines(encoder.encode(line) + b"\n" for line in lines)
        return path

    def keep(self, name: str, content: bytes) -> Path:
        """Write a file as it is."""
        path = self._place() / name
        path.write_bytes(content)
        return path

    def close(self) -> None:
        """Remove the folder."""
        if self._finalizer is not None:
            self._finalizer()

    def _place(self) -> Path:
        if self._folder is None:
            self._folder = Path(tempfile.mkdtemp(prefix="shoptet-sandbox-"))
            self._finalizer = weakref.finalize(self, shutil.rmtree, str(self._folder), True)
        return self._folder
