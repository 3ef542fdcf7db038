"""Marks for negative numbers among arguments: click takes everything that begins with a dash for an option."""

from __future__ import annotations

import re
from typing import Final

_NEGATIVE: Final = re.compile(r"-[0-9][0-9.]*")
_MARK: Final = "\0"


def marked(arguments: list[str]) -> list[str]:
    """Return the arguments of a command with its negative numbers marked."""
    return [_MARK + one if _NEGATIVE.fullmatch(one) else one for one in arguments]


def unmarked(value: str) -> str:
    """Return an argument as it was given."""
    return value.removeprefix(_MARK)
