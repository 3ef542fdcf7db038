# Copied from overrides/runtime/answers.py: do not edit. Change that file, then run `./scripts/nox -s generate`.
"""The parts of a response besides its data: errors, and how full the bucket is."""

from __future__ import annotations

import attrs


@attrs.frozen
class ErrorDetail:
    """One error of a response, as the API words it. A part that the response lacks is None."""

    code: str | None = None
    message: str | None = None
    instance: str | None = None
    """The subject of the error: a record of the request, or a place in its body."""

    def __str__(self) -> str:
        """Return the error on one line."""
        text = ": ".join(_one_line(part) for part in (self.code, self.message) if part) or "unnamed error"
        return f"{text} ({_one_line(self.instance)})" if self.instance else text


@attrs.frozen
class Bucket:
    """The leaky bucket of a token as the API last reported it: `filling` drops of `size`."""

    filling: int
    size: int


def _one_line(text: str, limit: int = 300) -> str:
    line = " ".join("".join(c if c.isprintable() else " " for c in text[: 4 * limit]).split())
    return line if len(line) <= limit else line[: limit - 1] + "…"
