"""Tokens in the system's keyring: only where the library `keyring` is installed and a profile chooses it."""

from __future__ import annotations

from importlib import import_module
from typing import Any, Final

from shoptet_api.cli import errors
from shoptet_api.cli.errors import CommandError

_SERVICE: Final = "shoptet-api"


def token_of(name: str) -> str:
    """Return the token of a profile.

    Raises:
        CommandError: There is no keyring, or it does not have the token.
    """
    keyring = _keyring()
    try:
        found: object = keyring.get_password(_SERVICE, name)
    except keyring.errors.KeyringError as error:
        raise _refusal(error) from None
    if not isinstance(found, str) or not found:
        raise CommandError(f"the keyring has no token of shop {name}", errors.CREDENTIALS)
    return found


def keep_token(name: str, token: str) -> None:
    """Store the token of a profile.

    Raises:
        CommandError: There is no keyring, or it refuses.
    """
    keyring = _keyring()
    try:
        keyring.set_password(_SERVICE, name, token)
    except keyring.errors.KeyringError as error:
        raise _refusal(error) from None


def forget_token(name: str) -> None:
    """Remove the token of a profile, if the keyring has it.

    Raises:
        CommandError: There is no keyring.
    """
    keyring = _keyring()
    try:
        keyring.delete_password(_SERVICE, name)
    except keyring.errors.PasswordDeleteError:
        pass
    except keyring.errors.KeyringError as error:
        raise _refusal(error) from None


def _keyring() -> Any:
    try:
        import_module("keyring.errors")
        return import_module("keyring")
    except ImportError:
        raise CommandError("the library keyring is not installed: pip install keyring", errors.CREDENTIALS) from None


def _refusal(error: Exception) -> CommandError:
    # Back-ends may put anything into their messages.
    return CommandError(f"the keyring refuses: {type(error).__name__}", errors.CREDENTIALS)
