"""Place the files of batches where the vendor's servers can fetch them.

The vendor fetches them without a password. So the names are long and random, and files are removed after their job. A
process that is killed, or that does not wait for the batch, leaves its file.
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
"""Much longer than any job of the API."""


class DirectoryUploader:
    """Places files in a folder that your web server serves. Files that were left there are removed after two days.

    Args:
        path: The folder.
        base_url: The URL of the folder on the web server.

    Raises:
        ConfigurationError: The path is not a folder, or the URL is invalid.
    """

    def __init__(self, path: "str | PathLike[str]", base_url: str) -> None:
        self._folder = Path(path)
        self._base_url = _checked("base_url", base_url)
        if not self._folder.is_dir():
            raise ConfigurationError("path", f"expected a folder, got {str(self._folder)!r}")

    def upload(self, path: Path, name: str) -> str:
        """Copy the file, and return its URL; it gets its name when it is complete.

        Raises:
            InputError: The folder cannot be written.
        """
        self._remove_old()
        name = _random(name)
        target, part = self._folder / name, self._folder / f".{name}.part"
        try:
            shutil.copyfile(path, part)
            part.chmod(0o644)  # The web server usually runs as another user.
            part.replace(target)
        except OSError as error:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)
            raise refusal(target, error) from None
        return f"{self._base_url}/{name}"

    def remove(self, url: str) -> None:
        """Delete the file."""
        (self._folder / url.rsplit("/", 1)[1]).unlink(missing_ok=True)

    def _remove_old(self) -> None:
        """Remove what earlier processes left. Files that cannot be removed stay, without an error."""
        with contextlib.suppress(OSError):
            for path in self._folder.iterdir():
                with contextlib.suppress(OSError):
                    if _OURS.fullmatch(path.name) and path.lstat().st_mtime < time.time() - _KEPT_SECONDS:
                        path.unlink()


class FsspecUploader:
    """Places files wherever fsspec can write: `s3://bucket/folder`, `gs://…`, `sftp://…`. Needs the extra `fsspec`.

    Args:
        url: The folder, as a URL of fsspec.
        public_base_url: The URL where the vendor can fetch the files of the folder.
        options: Options of the file system, such as credentials.

    Raises:
        ConfigurationError: fsspec or its support for this URL is not installed, or a URL is invalid.
    """

    def __init__(self, url: str, public_base_url: str, **options: object) -> None:
        try:
            core: Any = import_module("fsspec.core")
        except ImportError:
            raise ConfigurationError("fsspec", 'is not installed; pip install "shoptet-api[fsspec]"') from None
        self._base_url = _checked("public_base_url", public_base_url)
        try:
            found: tuple[Any, str] = core.url_to_fs(url, **options)
        except (ImportError, ValueError) as error:
            raise ConfigurationError("url", f"expected a URL that fsspec can write to: {error}") from None
        self._system, self._folder = found[0], found[1].rstrip("/")

    def upload(self, path: Path, name: str) -> str:
        """Copy the file, and return its URL.

        Raises:
            InputError: The folder cannot be written.
        """
        name = _random(name)
        try:
            self._system.makedirs(self._folder, exist_ok=True)
            self._system.put_file(str(path), f"{self._folder}/{name}")
        except OSError as error:
            with contextlib.suppress(Exception):
                self._system.rm_file(f"{self._folder}/{name}")
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
        raise ConfigurationError(argument, "expected the URL of a folder, such as https://example.com/batches")
    return parts.geturl().rstrip("/")
