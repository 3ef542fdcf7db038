"""The error that stops generation."""

from __future__ import annotations


class GenerateError(Exception):
    """Something in the spec or the templates that nothing can be generated from.

    Each line names one place and says what is wrong there.
    """

    def __init__(self, *lines: str) -> None:
        super().__init__(*lines)
        self.lines = tuple(" ".join("".join(c if c.isprintable() else " " for c in line).split()) for line in lines)

    def __str__(self) -> str:
        return "\n".join(self.lines)
