"""Checks of arguments, made when the caller passes an argument, not when it is used.

Each returns the value that it has checked. Messages have one form: `timeout: expected a number, got 'x'`.
"""

import math
from typing import Final, TypeGuard

from shoptet_api.error_text import one_line
from shoptet_api.errors import ConfigurationError

_SHOWN: Final = 80


def unexpected(argument: str, expected: str, value: object) -> ConfigurationError:
    """Return the error that says what was expected of an argument, and what the caller passed."""
    return ConfigurationError(argument, f"expected {expected}, got {one_line(repr(value), _SHOWN)}")


def check_whole(argument: str, value: object, minimum: int | None = None) -> int:
    """Return a whole number, of at least `minimum` if one is given.

    Raises:
        ConfigurationError: The value is anything else.
    """
    if isinstance(value, bool) or not isinstance(value, int) or (minimum is not None and value < minimum):
        bound = "" if minimum is None else f" of at least {minimum}"
        raise unexpected(argument, f"a whole number{bound}", value)
    return value


def check_number(argument: str, value: object) -> float:
    """Return a finite number.

    Raises:
        ConfigurationError: The value is anything else.
    """
    if not _is_finite(value):
        raise unexpected(argument, "a number", value)
    return value


def check_seconds(argument: str, value: object, *, may_be_zero: bool = False, of: str = "") -> float:
    """Return a finite number of seconds, above zero unless it may be zero.

    Args:
        argument: The argument.
        value: Its value.
        may_be_zero: Whether zero is allowed.
        of: The part of the argument that the value is, for the message.

    Raises:
        ConfigurationError: The value is anything else.
    """
    if not _is_finite(value) or value < 0 or (value == 0 and not may_be_zero):
        expected = "a number of seconds from zero up" if may_be_zero else "a number of seconds above zero"
        raise unexpected(argument, f"{expected} for {of}" if of else expected, value)
    return value


def _is_finite(value: object) -> TypeGuard[float]:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
