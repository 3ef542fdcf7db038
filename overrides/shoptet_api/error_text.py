"""How errors are worded: what the API said about one thing that is wrong, and how that becomes one short line."""

from collections.abc import Sequence
from typing import Final

from shoptet_generated.runtime.answers import ErrorDetail

_SHOWN_ERRORS: Final = 5
_SHOWN_CHARACTERS: Final = 300

__all__ = ["ErrorDetail", "describe", "one_line", "request_suffix"]


def one_line(text: str, limit: int = _SHOWN_CHARACTERS) -> str:
    """The text on one line, without control characters, and not longer than `limit`."""
    line = " ".join("".join(c if c.isprintable() else " " for c in text[: 4 * limit]).split())
    return line if len(line) <= limit else line[: limit - 1] + "…"


def request_suffix(request_id: str | None) -> str:
    """How a message ends that has a request id to tell."""
    return f" [request {one_line(request_id, 80)}]" if request_id else ""


def describe(errors: Sequence[ErrorDetail]) -> str:
    """The errors on one line, the first few of them."""
    rest = f"; and {len(errors) - _SHOWN_ERRORS} more" if len(errors) > _SHOWN_ERRORS else ""
    return "; ".join(str(error) for error in errors[:_SHOWN_ERRORS]) + rest
