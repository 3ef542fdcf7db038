"""The one error of the importer: a line for a person."""

from __future__ import annotations


class SpecError(Exception):
    """A problem of a document, in one line that names the place."""

    def __init__(self, place: str, *messages: str) -> None:
        self.place = _one_line(place)
        self.message = f"\n{self.place}: ".join(map(_one_line, messages))
        super().__init__(f"{self.place}: {self.message}")


def _one_line(text: str) -> str:
    """Return `text` on one line: a document can hold line breaks and control characters anywhere."""
    return " ".join("".join(character if character.isprintable() else " " for character in text).split())
