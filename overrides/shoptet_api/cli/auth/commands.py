"""`shoptet auth`: the group of commands about credentials."""

from __future__ import annotations

from typing import Final

from shoptet_api.cli.commands import LazyCommand
from shoptet_api.cli.lazy_group import LazyGroup

_PACKAGE: Final = "shoptet_api.cli.auth"

auth: Final[LazyGroup] = LazyGroup(
    "auth",
    commands_table={
        "check": LazyCommand(f"{_PACKAGE}.check:command", "Say which shop a token is for, and which rights it lacks."),
        "install": LazyCommand(
            f"{_PACKAGE}.install:command", "Install an addon: receive the shop's code, and store the token."
        ),
        "list": LazyCommand(f"{_PACKAGE}.listing:command", "List the profiles."),
        "login": LazyCommand(f"{_PACKAGE}.login:command", "Store the token of a shop under a name."),
        "logout": LazyCommand(f"{_PACKAGE}.logout:command", "Remove a profile and its token."),
    },
    help="Store and check credentials of shops.\n\nA run takes the profile that --shop or SHOPTET_PROFILE names; "
    "else the token of the environment, of the file .env, or of the default profile. Tokens are never arguments: a "
    "command asks for them without showing them, or reads them from stdin.",
)
