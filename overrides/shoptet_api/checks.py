"""Checks of arguments, made when they are given and not when they are used."""

import math

from shoptet_api.errors import ConfigurationError


def check_whole(argument: str, value: object, least: int) -> None:
    """Let pass whole numbers from `least` up.

    Raises:
        ConfigurationError: It is another thing.
    """
    if isinstance(value, bool) or not isinstance(value, int) or value < least:
        raise ConfigurationError(argument, f"is {value!r}; give a whole number from {least} up")


def check_seconds(argument: str, value: object, *, may_be_zero: bool = False) -> None:
    """Let pass numbers of seconds.

    Raises:
        ConfigurationError: It is another thing.
    """
    good = isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value < math.inf
    if not good or (value == 0 and not may_be_zero):
        due = "from 0 up" if may_be_zero else "above zero"
        raise ConfigurationError(argument, f"is {value!r}; give seconds {due}")
