"""Exit codes by class of error, and the line that says what went wrong.

The classes are looked up by name: a run that ends with an error of usage loads none of them.
"""

from __future__ import annotations

import errno
import sys
import unicodedata
from collections.abc import Mapping
from typing import Final

OK: Final = 0
UNEXPECTED: Final = 1
USAGE: Final = 2
CREDENTIALS: Final = 3
NOT_FOUND: Final = 6
OUTPUT: Final = 15
NOT_CONFIRMED: Final = 14
INTERRUPTED: Final = 130
CLOSED_PIPE: Final = 141
TERMINATED: Final = 143

EXIT_CODES: Final[Mapping[str, int]] = {
    "InputError": USAGE,
    "ConfigurationError": CREDENTIALS,
    "WrongShopError": CREDENTIALS,
    "AuthFlowError": 4,
    "AuthenticationError": 4,
    "PermissionDeniedError": 5,
    "NotFoundError": NOT_FOUND,
    "RateLimitError": 8,
    "LockedError": 8,
    "ServerError": 9,
    "ApiError": 7,
    "TransportError": 10,
    "StateUnavailableError": 10,
    "PartialFailureError": 11,
    "WriteStoppedError": 11,
    "JobError": 12,
    "LabelError": 12,
    "DecodeError": 13,
    "PagesShiftedError": 13,
    "WebhookSignatureError": 13,
    "ReadOnlyError": NOT_CONFIRMED,
    "DryRunError": NOT_CONFIRMED,
}
"""Exit code by the name of a class; an error has the code of the first of its classes that is listed."""

_HINTS: Final[Mapping[str, str]] = {
    "AuthenticationError": "`shoptet auth check` says what the token is for",
    "JobWebhookMissingError": "in a terminal: `shoptet webhooks create-many --template`, with the event job:finished",
    "MissingModuleError": "",
    "PermissionDeniedError": "`shoptet auth check` lists the missing rights",
}


class CommandError(Exception):
    """An error of the command itself, with its exit code; the message is one line."""

    def __init__(self, message: str, exit_code: int) -> None:
        super().__init__(message)
        self.exit_code = exit_code


def exit_code_of(error: BaseException) -> int:
    """Return the exit code of an error."""
    if isinstance(error, CommandError):
        return error.exit_code
    if isinstance(error, OSError) and _is_ours(error) is False:
        return OUTPUT
    for cls in type(error).__mro__:
        if cls.__name__ in EXIT_CODES:
            return EXIT_CODES[cls.__name__]
    return UNEXPECTED


def line_of(error: BaseException) -> str:
    """Return what an error says. Mistakes of a body have a line each, anything else is one line."""
    if exit_code_of(error) == UNEXPECTED:
        return f"unexpected error: {type(error).__name__}: {' '.join(str(error).split())}; --debug shows where"
    if isinstance(error, OSError) and not _is_ours(error):
        # What has no name is the only place that is written without one.
        name = "standard output cannot be written" if error.filename is None else error.filename
        return f"{name}: {error.strerror or error}"
    faults: tuple[object, ...] = tuple(getattr(error, "faults", ()))
    if len(faults) > 1:
        return "\n".join([f"{len(faults)} mistakes, nothing was sent", *(f"  {fault}" for fault in faults)])
    hint = next((_HINTS[cls.__name__] for cls in type(error).__mro__ if cls.__name__ in _HINTS), "")
    text = " ".join(str(error).splitlines())
    return f"{text}; {hint}" if hint else text


def is_closed_pipe(error: BaseException) -> bool:
    """Return whether the program that read the output has ended."""
    return isinstance(error, OSError) and not _is_ours(error) and error.errno in {errno.EPIPE, errno.ESHUTDOWN}


def report(message: str) -> None:
    """Write a line to stderr, safely for a terminal."""
    try:
        text = visible(message, keep="\n")
        sys.stderr.write(f"shoptet: {text}\n")
        sys.stderr.flush()
    except (OSError, ValueError):  # There is nowhere else to report it.
        pass


def visible(text: str, keep: str = "") -> str:
    """Return text without characters that command a terminal or reorder its text: they are shown escaped."""
    if text.isprintable():
        return text
    return "".join(
        character if character.isprintable() or character in keep or character == " " else _escaped(character)
        for character in text
    )


def _escaped(character: str) -> str:
    if unicodedata.category(character) == "Zs":
        return character
    return character.encode("unicode_escape").decode("ascii")


def _is_ours(error: OSError) -> bool:
    # `TimeoutError` and `ConnectError` of this package are errors of the system, too.
    return type(error).__module__.startswith("shoptet_api")
