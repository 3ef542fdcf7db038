"""Reads the vendor's document from a file or a URL."""

from __future__ import annotations

import hashlib
import lzma
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Hashable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from codegen.importer.problems import SpecError

VENDOR_URL = "https://raw.githubusercontent.com/shoptet/developers/master/openapi/openapi.yaml"
TIMEOUT = 60.0
"""Seconds for the download of one document."""

MAX_BYTES = 64 * 1024 * 1024
"""The vendor's document has 2 MB; a far larger one is something else."""


@dataclass(frozen=True)
class Source:
    """A document as it was read."""

    document: dict[str, Any]
    location: str
    """The name for a person: the URL, or the file's name without its folder."""
    sha256: str


class _Loader(yaml.CSafeLoader):
    """A safe YAML loader that refuses a key given twice: the second one would silently win."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            if isinstance(key, yaml.ScalarNode):
                if key.value in seen:
                    raise SpecError(
                        f"line {key.start_mark.line + 1}", f"the key {key.value!r} stands twice in one mapping"
                    )
                seen.add(key.value)
        return super().construct_mapping(node, deep=deep)

    # Plain dates stay text: `2018-05-29` in a document is an example or a version, never a date object.
    yaml_implicit_resolvers = {  # noqa: RUF012 (the base class declares it)
        first: [(tag, regexp) for tag, regexp in resolvers if tag != "tag:yaml.org,2002:timestamp"]
        for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
    }


def _mapping(loader: _Loader, node: yaml.MappingNode) -> dict[Hashable, Any]:
    return loader.construct_mapping(node, deep=True)


_Loader.add_constructor("tag:yaml.org,2002:map", _mapping)


def read(location: str) -> Source:
    """Read and parse `location` (a path or an http(s) URL; `.xz` is unpacked).

    Raises:
        SpecError: it cannot be read, or is not a YAML mapping.
    """
    if urllib.parse.urlsplit(location).scheme in ("http", "https"):
        raw, name = _download(location), location
    else:
        raw, name = _read_file(Path(location)), Path(location).name
    if name.endswith(".xz"):
        try:
            raw = lzma.decompress(raw)
        except lzma.LZMAError as error:
            raise SpecError(name, f"is not an xz file: {error}") from None
        name = name.removesuffix(".xz")
    return Source(parse(raw, name), name, hashlib.sha256(raw).hexdigest())


def parse(raw: bytes, name: str) -> dict[str, Any]:
    """Return the mapping that the YAML text `raw` holds; `name` is for error lines."""
    try:
        document = yaml.load(raw, Loader=_Loader)  # noqa: S506 (_Loader is a safe loader)
    except SpecError as problem:
        raise SpecError(f"{name}, {problem.place}", problem.message) from None
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise SpecError(name, f"is not YAML: {_one_line(error)}") from None
    if not isinstance(document, dict):
        raise SpecError(name, f"expected a YAML mapping, got {type(document).__name__}")
    return document


def _download(url: str) -> bytes:
    request = urllib.request.Request(url, headers={"User-Agent": "shoptet-api import_spec"})  # noqa: S310 (http(s) only)
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT) as answer:  # noqa: S310 (http(s) only)
            raw: bytes = answer.read(MAX_BYTES + 1)
    except (urllib.error.URLError, OSError, ValueError) as error:
        raise SpecError(url, f"cannot be fetched: {_one_line(error)}") from None
    if len(raw) > MAX_BYTES:
        raise SpecError(url, f"is larger than {MAX_BYTES} bytes: no OpenAPI document of the vendor is")
    return raw


def _read_file(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise SpecError(str(path), f"cannot be read: {error.strerror or error}") from None


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())
