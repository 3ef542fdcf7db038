"""The form of a cassette's file, in YAML or JSON. Every wrong key and every wrong type is one line with its place."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from os import PathLike
from pathlib import Path
from typing import Any, Final

import msgspec

from shoptet_api.errors import ConfigurationError

VERSION: Final = 1
_NEEDS_YAML: Final = 'YAML needs PyYAML: pip install "shoptet-api[scenarios]"'


class Interaction(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    """A request and its response; of `response`, `lines` and `file` there is one at most."""

    method: str
    path: str
    status: int
    query: Mapping[str, str] = {}
    body: Any = None
    """The JSON of the request."""
    headers: Mapping[str, str] = {}
    """Headers of the response that clients read."""
    response: Any = None
    """The JSON of the response."""
    lines: Sequence[Any] | None = None
    """The rows of the file of a job."""
    file: str | None = None
    """The media type of a file whose content is not kept, since nothing in it could be replaced."""


class Recording(msgspec.Struct, forbid_unknown_fields=True, rename="camel"):
    """The whole file."""

    version: int
    recorded: datetime
    interactions: Sequence[Interaction] = ()


def read(path: "str | PathLike[str]") -> Recording:
    """Read a file.

    Raises:
        ConfigurationError: It cannot be read, or a part of it is wrong.
    """
    file = Path(path)
    try:
        content = file.read_bytes()
        decode = msgspec.json.decode if file.suffix == ".json" else msgspec.yaml.decode
        recording = decode(content, type=Recording)
    except ImportError:
        raise ConfigurationError("cassette", _NEEDS_YAML) from None
    except OSError as error:
        raise ConfigurationError("cassette", f"{file} cannot be read: {error.strerror}") from None
    except Exception as error:  # noqa: BLE001 (PyYAML's own errors, which msgspec does not wrap everywhere)
        raise ConfigurationError("cassette", f"{file.name}: {' '.join(str(error).split())}") from None
    if recording.version != VERSION:
        raise ConfigurationError("cassette", f"{file.name}: version: expected {VERSION}, got {recording.version}")
    if recording.recorded.tzinfo is None:
        raise ConfigurationError("cassette", f"{file.name}: recorded: expected a time with a time zone")
    for number, one in enumerate(recording.interactions):
        if sum(part is not None for part in (one.response, one.lines, one.file)) > 1:
            place = f"{file.name}: interactions[{number}]"
            raise ConfigurationError("cassette", f"{place}: expected one of response, lines and file")
    return recording


def check_writable(path: "str | PathLike[str]", *, overwrite: bool) -> Path:
    """Return the path of a file to write, checked before anything is recorded.

    Raises:
        ConfigurationError: The file is there already, its folder is not, or YAML needs a library.
    """
    file = Path(path)
    if file.exists() and not overwrite:
        raise ConfigurationError("path", f"{file} exists; give overwrite=True to record it again")
    if not file.parent.is_dir():
        raise ConfigurationError("path", f"{file.parent} is not a folder")
    if file.suffix != ".json":
        try:
            msgspec.yaml.encode(None)
        except ImportError:
            raise ConfigurationError("path", _NEEDS_YAML) from None
    return file


def encode(recording: Recording, *, is_json: bool) -> bytes:
    """Return the contents of a file."""
    if is_json:
        return msgspec.json.format(msgspec.json.encode(recording), indent=2) + b"\n"
    return msgspec.yaml.encode(msgspec.to_builtins(recording, builtin_types=(datetime,)))
