"""Result files of jobs, and settings for how they are served."""

import gzip
import shutil
import tempfile
import weakref
from collections.abc import Iterable
from pathlib import Path

import msgspec

from shoptet_api.sandbox.json_types import Record


class Results:
    """Result files in a temporary folder, which is removed together with the sandbox.

    Attributes:
        gzip: Whether results are compressed.
        content_encoding: Whether the header `Content-Encoding` declares the compression; the API's own one cannot be
            trusted.
        ranges: Whether range requests are supported.
        cut_after: Number of bytes after which the connection is closed; None: send everything.
    """

    def __init__(self) -> None:
        self.gzip = True
        self.content_encoding = False
        self.ranges = True
        self.cut_after: int | None = None
        self._folder: Path | None = None
        self._finalizer: weakref.finalize[[str, bool], Results] | None = None

    def write(self, name: str, lines: Iterable[Record]) -> Path:
        """Write records as JSON lines, compressed if `gzip` is set."""
        path = self._open_folder() / name
        encoder = msgspec.json.Encoder(decimal_format="number")
        with path.open("wb") as file:
            if self.gzip:
                # A fixed modification time, so that the same shop gives the same bytes.
                with gzip.GzipFile(filename="", mode="wb", fileobj=file, mtime=0, compresslevel=6) as compressed:
                    compressed.writelines(encoder.encode(line) + b"\n" for line in lines)
            else:
                file.writelines(encoder.encode(line) + b"\n" for line in lines)
        return path

    def keep(self, name: str, content: bytes) -> Path:
        """Write a file unchanged."""
        path = self._open_folder() / name
        path.write_bytes(content)
        return path

    def close(self) -> None:
        """Remove the folder."""
        if self._finalizer is not None:
            self._finalizer()

    def _open_folder(self) -> Path:
        if self._folder is None:
            self._folder = Path(tempfile.mkdtemp(prefix="shoptet-sandbox-"))
            self._finalizer = weakref.finalize(self, shutil.rmtree, str(self._folder), True)
        return self._folder
