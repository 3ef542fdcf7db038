"""The wording of errors: what the API says about an error, as one short line."""

import json
from collections.abc import Sequence
from typing import Final, cast

from shoptet_generated.runtime.answers import ErrorDetail

_SHOWN_ERRORS: Final = 5
_SHOWN_CHARACTERS: Final = 300

__all__ = ["ErrorDetail", "describe", "one_line", "request_suffix"]


def one_line(text: str, limit: int = _SHOWN_CHARACTERS) -> str:
    """Return the text on one line, without control characters, and not longer than `limit`."""
    line = " ".join("".join(c if c.isprintable() else " " for c in text[: 4 * limit]).split())
    return line if len(line) <= limit else line[: limit - 1] + "…"


def request_suffix(request_id: str | None) -> str:
    """Return the end of a message that names the request."""
    return f" [request {one_line(request_id, 80)}]" if request_id else ""


def describe(errors: Sequence[ErrorDetail]) -> str:
    """Return the first few errors on one line."""
    rest = f"; and {len(errors) - _SHOWN_ERRORS} more" if len(errors) > _SHOWN_ERRORS else ""
    return "; ".join(str(error) for error in errors[:_SHOWN_ERRORS]) + rest


def is_envelope(body: str) -> bool:
    """Return whether an error response is the API's own: an object with the parts of an envelope."""
    try:
        parsed: object = json.loads(body)
    except (ValueError, RecursionError):
        return False
    return isinstance(parsed, dict) and not {"data", "errors", "metadata"}.isdisjoint(cast("dict[str, object]", parsed))
