"""Where the files of batches are placed, so that the vendor's servers can fetch them.

The vendor comes without a password. So the names are long and random, and the files are taken away when they are done.
A process that is killed, or that nobody waits in, leaves its file.
"""

import contextlib
import re
import secrets
import shutil
import time
from importlib import import_module
from os import PathLike
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from shoptet_api.errors import ConfigurationError
from shoptet_api.storage.destination import refusal

_OURS: Final = re.compile(r"\.?[A-Za-z0-9_-]{32}-\w+\.jsonl(?:\.part)?")
_KEPT_SECONDS: Final = 2 * 86_400.0
"""Much longer than the API works on a job."""


class DirectoryUploader:
    """Places files in a folder that a web server of yours serves. Those that were left there go after two days.

    Args:
        path: The folder.
        base_url: Under which URL the web server serves it.

    Raises:
        ConfigurationError: There is no such folder, or the URL is none.
    """

    def __init__(self, path: "str | PathLike[str]", base_url: str) -> None:
        self._folder: Final = Path(path)
        self._base_url: Final = _checked("base_url", base_url)
        if not self._folder.is_dir():
            raise ConfigurationError("path", f"{str(self._folder)!r} is no folder")

    def upload(self, path: Path, name: str) -> str:
        """Copy the file; it takes its name when it is whole.

        Raises:
            InputError: The folder cannot be written.
        """
        self._remove_left()
        name = _random(name)
        target, part = self._folder / name, self._folder / f".{name}.part"
        try:
            shutil.copyfile(path, part)
            part.chmod(0o644)  # The web server is another user, mostly.
            part.replace(target)
        except OSError as error:
            raise refusal(target, error) from None
        return f"{self._base_url}/{name}"

    def remove(self, url: str) -> None:
        """Delete the file."""
        (self._folder / url.rsplit("/", 1)[1]).unlink(missing_ok=True)

    def _remove_left(self) -> None:
        """Remove what an earlier process left. What cannot be removed stays, without a word."""
        with contextlib.suppress(OSError):
            for path in self._folder.iterdir():
                with contextlib.suppress(OSError):
                    if _OURS.fullmatch(path.name) and path.lstat().st_mtime < time.time() - _KEPT_SECONDS:
                        path.unlink()


class FsspecUploader:
    """Places files wherever fsspec can write: `s3://bucket/folder`, `gs://…`, `sftp://…`. Needs the extra `fsspec`.

    Args:
        url: The folder as fsspec knows it.
        public_base_url: Under which URL the vendor can fetch what is in it.
        options: What the file system needs to know, such as credentials.

    Raises:
        ConfigurationError: fsspec is not installed, or not what it needs for this URL; or a URL is none.
    """

    def __init__(self, url: str, public_base_url: str, **options: object) -> None:
        try:
            core: Any = import_module("fsspec.core")
        except ImportError:
            raise ConfigurationError("fsspec", 'is not installed; pip install "shoptet-api[fsspec]"') from None
        self._base_url: Final = _checked("public_base_url", public_base_url)
        try:
            found: tuple[Any, str] = core.url_to_fs(url, **options)
        except (ImportError, ValueError) as error:
            raise ConfigurationError("url", f"is none that fsspec can write to: {error}") from None
        self._system, self._folder = found[0], found[1].rstrip("/")

    def upload(self, path: Path, name: str) -> str:
        """Copy the file.

        Raises:
            InputError: The folder cannot be written.
        """
        name = _random(name)
        try:
            self._system.makedirs(self._folder, exist_ok=True)
            self._system.put_file(str(path), f"{self._folder}/{name}")
        except OSError as error:
            raise refusal(Path(self._folder, name), error) from None
        return f"{self._base_url}/{name}"

    def remove(self, url: str) -> None:
        """Delete the file."""
        self._system.rm_file(f"{self._folder}/{url.rsplit('/', 1)[1]}")


def _random(name: str) -> str:
    return f"{secrets.token_urlsafe(24)}-{name}"


def _checked(argument: str, url: object) -> str:
    parts = urlsplit(url) if isinstance(url, str) else None
    if parts is None or parts.scheme not in {"http", "https"} or not parts.netloc or parts.query:
        raise ConfigurationError(argument, "is no address of a folder; write it like https://example.com/batches")
    return parts.geturl().rstrip("/")
