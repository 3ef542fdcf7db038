"""The file of profiles, for its owner alone: TOML with a table for each shop.

default = "demo"

[shops.demo]
private_token = "…"
production = true
"""

from __future__ import annotations

import json
import os
import re
import stat
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, cast

from shoptet_api.cli import errors
from shoptet_api.cli.errors import CommandError

FOLDER_VARIABLE: Final = "SHOPTET_CONFIG_DIR"
_NAME: Final = re.compile(r"[A-Za-z0-9_-]{1,64}")
_OTHERS: Final = stat.S_IRWXG | stat.S_IRWXO


class Profiles:
    """The profiles of the file, as plain values."""

    def __init__(self, shops: Mapping[str, Mapping[str, object]], default: str | None) -> None:
        self.shops: dict[str, dict[str, object]] = {name: dict(settings) for name, settings in shops.items()}
        self.default = default

    def __repr__(self) -> str:
        return f"Profiles({', '.join(self.shops)})"


def config_folder() -> Path:
    """Return the folder of the file."""
    if os.environ.get(FOLDER_VARIABLE):
        return Path(os.environ[FOLDER_VARIABLE])
    from platformdirs import user_config_path

    return user_config_path("shoptet-api", appauthor=False)


def state_folder() -> Path:
    """Return the folder for what runs share, such as API access tokens of an addon; made if it is missing."""
    if os.environ.get(FOLDER_VARIABLE):
        folder = Path(os.environ[FOLDER_VARIABLE])
    else:
        from platformdirs import user_state_path

        folder = user_state_path("shoptet-api", appauthor=False)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def profiles_file() -> Path:
    """Return the path of the file."""
    return config_folder() / "profiles.toml"


def profile_names() -> list[str]:
    """Return the names of the profiles, for completion; none if the file cannot be read."""
    try:
        return sorted(read_profiles().shops)
    except CommandError:
        return []


def check_name(name: str) -> str:
    """Return a name that a profile can have.

    Raises:
        CommandError: It is not one.
    """
    if not _NAME.fullmatch(name):
        message = f"--shop: expected a name of letters, digits, `-` and `_`, got {name!r}"
        raise CommandError(message, errors.USAGE)
    return name


def read_profiles() -> Profiles:
    """Return the profiles; none if there is no file.

    Raises:
        CommandError: Others may read the file, or it is not TOML.
    """
    import tomllib

    from shoptet_generated.runtime.drift import is_object

    path = profiles_file()
    try:
        descriptor = os.open(path, os.O_RDONLY)
    except FileNotFoundError:
        return Profiles({}, None)
    except OSError as error:
        raise CommandError(f"{path} cannot be read: {error.strerror or error}", errors.CREDENTIALS) from None
    with os.fdopen(descriptor, "rb") as file:
        mode = os.fstat(file.fileno()).st_mode
        if sys.platform != "win32" and mode & _OTHERS:
            message = f"{path} can be read by others (mode {stat.S_IMODE(mode):o}); chmod 600 it, it holds tokens"
            raise CommandError(message, errors.CREDENTIALS)
        content = file.read()
    try:
        read = tomllib.loads(content.decode())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        # The message of the parser names a place; it may quote a character, never a value.
        raise CommandError(f"{path} is not TOML: {error}", errors.CREDENTIALS) from None
    shops: object = read.get("shops", {})
    if not is_object(shops) or not all(map(is_object, shops.values())):
        raise CommandError(f"{path}: expected a table [shops.NAME] for each shop", errors.CREDENTIALS)
    default = read.get("default")
    return Profiles(cast("dict[str, dict[str, object]]", shops), None if default is None else str(default))


def write_profiles(profiles: Profiles) -> Path:
    """Write the file, whole or not at all, readable for its owner alone; return its path.

    Raises:
        CommandError: It cannot be written.
    """
    from shoptet_api.storage.destination import Destination
    from shoptet_generated.runtime import InputError

    path = profiles_file()
    lines = [] if profiles.default is None else [f"default = {_toml(profiles.default)}", ""]
    for name, settings in profiles.shops.items():
        key = name if _NAME.fullmatch(name) else json.dumps(name)  # as TOML quotes it
        lines += [f"[shops.{key}]", *(f"{key} = {_toml(value)}" for key, value in settings.items()), ""]
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        destination = Destination(path)
    except (OSError, InputError) as error:
        raise CommandError(f"{path} cannot be written: {_reason(error)}", errors.OUTPUT) from None
    try:
        destination.write("\n".join(lines).encode())
        destination.commit()
    except OSError as error:
        destination.abandon()
        raise CommandError(f"{path} cannot be written: {_reason(error)}", errors.OUTPUT) from None
    return path


def _reason(error: Exception) -> str:
    return str(getattr(error, "strerror", None) or error)


def _toml(value: Any) -> str:
    # TOML's basic strings have the escapes of JSON.
    return (
        json.dumps(value, ensure_ascii=True) if isinstance(value, str | bool | int | float) else json.dumps(str(value))
    )
