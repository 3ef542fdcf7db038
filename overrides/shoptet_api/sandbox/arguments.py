"""Settings of a sandbox that cannot be, each told in one line before anything is done."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final, cast

from shoptet_api.checks import check_whole
from shoptet_api.errors import ConfigurationError

_MOST: Final = 1_000_000


def mapping(name: str, value: object) -> Mapping[str, Any]:
    """The value, which has to have names and what stands under them.

    Raises:
        ConfigurationError: It is no mapping.
    """
    if not isinstance(value, Mapping):
        raise ConfigurationError(name, f"is {value!r}; a mapping is due")
    return cast("Mapping[str, Any]", value)


def check_scale(name: str, scale: object, least: int) -> None:
    """Refuse a number of records that no sandbox has.

    Raises:
        ConfigurationError: It is no whole number, too small or too large.
    """
    if not least <= check_whole(name, scale) <= _MOST:
        raise ConfigurationError(name, f"is {scale}; a sandbox has {least} to {_MOST:,} of them")


def check_aware(name: str, moment: object) -> None:
    """Refuse a time without a zone; there may be none at all.

    Raises:
        ConfigurationError: It is no such time.
    """
    if moment is not None and not isinstance(moment, datetime):
        raise ConfigurationError(name, f"is {moment!r}; a time with a zone is due")
    if moment is not None and moment.tzinfo is None:
        raise ConfigurationError(name, "has no time zone")


def check_paths(name: str, paths: Sequence[str]) -> Sequence[str]:
    """The paths, which have to be several.

    Raises:
        ConfigurationError: They are one text.
    """
    if isinstance(paths, str):
        raise ConfigurationError(name, f"is one text; a list of paths is due: [{paths!r}]")
    return tuple(paths)
