"""Reads the vendor's document from a file or a URL."""

from __future__ import annotations

import hashlib
import time
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from codegen import bounded_yaml
from codegen.bounded_yaml import MAX_BYTES, UnreadableError
from codegen.importer.problems import SpecError

VENDOR_URL = "https://raw.githubusercontent.com/shoptet/developers/master/openapi/openapi.yaml"
TIMEOUT = 60.0
"""Seconds for the download of one document."""

_PIECE = 64 * 1024


@dataclass(frozen=True)
class Source:
    """A document as it was read."""

    document: dict[str, Any]
    location: str
    """The name for a person: the URL, or the file's name without its folder."""
    sha256: str


def read(location: str) -> Source:
    """Read and parse `location` (a path or an http(s) URL; `.xz` is unpacked).

    Raises:
        SpecError: it cannot be read, or is not a YAML mapping.
    """
    raw, name = read_raw(location)
    return Source(parse(raw, name), name, hashlib.sha256(raw).hexdigest())


def read_raw(location: str) -> tuple[bytes, str]:
    """Return the bytes at `location`, unpacked, and the name of the document.

    Raises:
        SpecError: it cannot be read.
    """
    if urllib.parse.urlsplit(location).scheme in ("http", "https"):
        raw, name = _download(location), location
    else:
        raw, name = _read_file(Path(location)), Path(location).name
    if name.endswith(".xz"):
        try:
            raw = bounded_yaml.unpack(raw)
        except UnreadableError as error:
            raise SpecError(name, str(error)) from None
        name = name.removesuffix(".xz")
    return raw, name


def parse(raw: bytes, name: str) -> dict[str, Any]:
    """Return the mapping that the YAML text `raw` holds; `name` is for error lines."""
    try:
        document = bounded_yaml.load(raw)
    except UnreadableError as error:
        raise SpecError(name, str(error)) from None
    if not isinstance(document, dict):
        raise SpecError(name, f"expected a YAML mapping, got {type(document).__name__}")
    return document


def _download(url: str) -> bytes:
    request = urllib.request.Request(url, headers={"User-Agent": "shoptet-api import_spec"})  # noqa: S310 (http(s) only)
    until = time.monotonic() + TIMEOUT
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT) as answer:  # noqa: S310 (http(s) only)
            raw = b""
            # The time-out of urlopen is one of each read: a server that drips would hold the import for ever.
            while (piece := answer.read1(_PIECE)) and len(raw) <= MAX_BYTES:
                raw += piece
                if time.monotonic() > until:
                    raise SpecError(url, f"cannot be fetched: not complete after {TIMEOUT:g} seconds")
    except (urllib.error.URLError, OSError, ValueError) as error:
        raise SpecError(url, f"cannot be fetched: {_one_line(error)}") from None
    if len(raw) > MAX_BYTES:
        raise SpecError(url, f"has more than {MAX_BYTES:,} bytes")
    return raw


def _read_file(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        raise SpecError(str(path), f"cannot be read: {error.strerror or error}") from None


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())
