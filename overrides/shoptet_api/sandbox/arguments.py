"""Checks of a sandbox's settings. A wrong setting raises a one-line error before anything starts."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final, cast

from shoptet_api.checks import check_whole, unexpected

_MAX_SCALE: Final = 1_000_000


def mapping(name: str, value: object) -> Mapping[str, Any]:
    """Return the mapping.

    Raises:
        ConfigurationError: The value is not a mapping.
    """
    if not isinstance(value, Mapping):
        raise unexpected(name, "a mapping", value)
    return cast("Mapping[str, Any]", value)


def check_scale(name: str, scale: object, minimum: int) -> None:
    """Check a number of records.

    Raises:
        ConfigurationError: It is not a whole number, too small or too large.
    """
    if not minimum <= check_whole(name, scale) <= _MAX_SCALE:
        raise unexpected(name, f"a number from {minimum} to {_MAX_SCALE:,}", scale)


def check_aware(name: str, moment: object) -> None:
    """Check a time, which may be None and otherwise needs a time zone.

    Raises:
        ConfigurationError: It is not a time, or has no time zone.
    """
    if moment is not None and (not isinstance(moment, datetime) or moment.tzinfo is None):
        raise unexpected(name, "a time with a time zone", moment)


def check_paths(name: str, paths: Sequence[str]) -> Sequence[str]:
    """Return the paths as a tuple.

    Raises:
        ConfigurationError: They are a single string.
    """
    if isinstance(paths, str):
        raise unexpected(name, "a list of paths", paths)
    return tuple(paths)
