"""Profiles from environment variables, and from a file `.env` in the current folder."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from shoptet_api.cli.profiles.profile import Profile

VARIABLES: Final[Mapping[str, str]] = {
    "SHOPTET_PRIVATE_API_TOKEN": "private_token",
    "SHOPTET_ACCESS_TOKEN": "access_token",
    "SHOPTET_OAUTH_TOKEN": "oauth_token",
    "SHOPTET_TOKEN_URL": "token_url",
    "SHOPTET_BASE_URL": "base_url",
    "SHOPTET_LANGUAGE": "language",
    "SHOPTET_EXPECT_SHOP": "expect_shop",
    "SHOPTET_TIMEOUT": "timeout",
    "SHOPTET_DEADLINE": "deadline",
    "SHOPTET_MAX_RETRIES": "max_retries",
    "SHOPTET_PRODUCTION": "production",
    "SHOPTET_READ_ONLY": "read_only",
}
_TOKENS: Final = ("SHOPTET_PRIVATE_API_TOKEN", "SHOPTET_ACCESS_TOKEN", "SHOPTET_OAUTH_TOKEN")
_LINE: Final = re.compile(r"""\s*(?:export\s+)?([A-Z_]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^#]*?))\s*(?:#.*)?""")
_MAX_BYTES: Final = 65536


def from_environment() -> Profile | None:
    """Return the profile of the environment; None if no variable has a token."""
    return _profile("environment", "the environment", os.environ)


def from_file() -> Profile | None:
    """Return the profile of `.env`; None if there is no such file, or it has no token.

    A file without a token counts for nothing: its address must not get the token that comes from elsewhere.
    """
    try:
        with Path(".env").open("rb") as file:
            text = file.read(_MAX_BYTES).decode("utf-8", "replace")
    except OSError:
        return None
    found: dict[str, str] = {}
    for line in text.splitlines():
        if match := _LINE.fullmatch(line):
            found[match[1]] = next(value for value in match.groups()[1:] if value is not None)
    return _profile(".env", ".env", found)


def _profile(name: str, source: str, variables: Mapping[str, str]) -> Profile | None:
    if not any(variables.get(token) for token in _TOKENS):
        return None
    settings = {key: variables[variable] for variable, key in VARIABLES.items() if variables.get(variable)}
    return Profile(name, source, settings)
