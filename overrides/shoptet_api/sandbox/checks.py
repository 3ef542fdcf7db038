"""Settings of a sandbox that cannot be, each told in one line before anything is done."""

import math
from collections.abc import Mapping
from typing import Any, cast

from shoptet_api.errors import ConfigurationError


def whole(name: str, value: object) -> int:
    """The value, which has to be a whole number.

    Raises:
        ConfigurationError: It is none.
    """
    if isinstance(value, bool) or not isinstance(value, int):
        raise ConfigurationError(name, f"is {value!r}; a whole number is due")
    return value


def number(name: str, value: object) -> float:
    """The value, which has to be a number with an end.

    Raises:
        ConfigurationError: It is none.
    """
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value):
        raise ConfigurationError(name, f"is {value!r}; a number is due")
    return value


def seconds(name: str, value: object) -> float:
    """The value, which has to be a number of seconds that can pass.

    Raises:
        ConfigurationError: It is negative, or no number.
    """
    if number(name, value) < 0:
        raise ConfigurationError(name, f"is {value!r}; seconds are due")
    return number(name, value)


def mapping(name: str, value: object) -> Mapping[str, Any]:
    """The value, which has to have names and what stands under them.

    Raises:
        ConfigurationError: It is no mapping.
    """
    if not isinstance(value, Mapping):
        raise ConfigurationError(name, f"is {value!r}; a mapping is due")
    return cast("Mapping[str, Any]", value)
