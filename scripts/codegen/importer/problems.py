"""The one error of the importer: a line for a person."""

from __future__ import annotations


class SpecError(Exception):
    """A problem of a document, in one line that names the place."""

    def __init__(self, place: str, message: str) -> None:
        super().__init__(f"{place}: {message}")
        self.place = place
        self.message = message
