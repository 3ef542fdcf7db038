"""Replacement of personal data and secrets: equal values get equal substitutes, of the same form.

The substitutes are made with a key that is not in the file, so that nobody can find the value by trying. Names of
fields decide, and addresses of e-mail are found in any text. Codes, GUIDs and amounts stay, since tests refer to them.
"""

import hashlib
import hmac
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from ipaddress import ip_address
from typing import Final, TypeAlias

from shoptet_api.records.personal_fields import PERSONAL, PERSONS, SECRET, SETTINGS
from shoptet_api.sandbox.json_types import Json

Replace: TypeAlias = Callable[[str], str]

# A bounded length before the @: a long text without one would take its length squared.
_EMAIL: Final = re.compile(r"[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")
_DATE: Final = re.compile(r"(?:(?P<year>\d{4})-\d\d-\d\d|\d\d-\d\d-\d{4})(?P<rest>.*)", re.DOTALL)
_LOWER: Final = "abcdefghijklmnopqrstuvwxyz"


class Scrubber:
    """Replaces personal data and secrets.

    Args:
        replace: Returns the substitute of a text.
        also: Names of further fields to replace.
        keep: Names of fields that stay.
    """

    def __init__(self, replace: Replace, *, also: Collection[str] = (), keep: Collection[str] = ()) -> None:
        self._replace: Final = replace
        self._names: Final = (PERSONAL | SECRET | frozenset(also)) - frozenset(keep)
        self._keeps_names: Final = "name" in keep

    def json(self, value: Json, name: str = "", owner: str = "") -> Json:
        """Return JSON with its personal data replaced; `name` is its key, and `owner` that of the object around it."""
        if isinstance(value, dict):
            return {key: self.json(one, key, name) for key, one in value.items()}
        if isinstance(value, list):
            # Items of a list stand where the list stands.
            return [self.json(one, name, owner) for one in value]
        if value is None or isinstance(value, bool):
            return value
        return self._value(value) if self._is_personal(name, owner) else self._emails(value)

    def query(self, parameters: Mapping[str, str]) -> dict[str, str]:
        """Return the parameters of a request with their personal data replaced."""
        return {name: str(self.json(value, name)) for name, value in parameters.items()}

    def text(self, text: str) -> str:
        """Return a text with its e-mail addresses replaced."""
        return _EMAIL.sub(lambda found: self._replace(found[0]), text)

    def _is_personal(self, name: str, owner: str) -> bool:
        return name in self._names or (name == "name" and owner in PERSONS and not self._keeps_names)

    def _value(self, value: str | float) -> Json:
        if isinstance(value, str):
            return value if value in SETTINGS or not value else self._replace(value)
        replaced = self._replace(str(value))
        try:
            return type(value)(replaced)
        except ValueError:
            return replaced

    def _emails(self, value: str | float) -> Json:
        return self.text(value) if isinstance(value, str) else value


def pseudonyms(key: bytes) -> Replace:
    """Return a function that replaces texts by others of the same form: letters by letters, digits by digits."""

    def replace(text: str) -> str:
        numbers = _stream(key, text)
        if _EMAIL.fullmatch(text):
            return f"{_same_form(text.partition('@')[0], numbers)}@example.com"
        if date := _DATE.fullmatch(text):
            year, month, day = 1950 + next(numbers) % 50, 1 + next(numbers) % 12, 1 + next(numbers) % 28
            new = f"{year}-{month:02}-{day:02}" if date["year"] else f"{day:02}-{month:02}-{year}"
            return new + date["rest"]
        try:
            version = ip_address(text).version
        except ValueError:
            return _same_form(text, numbers)
        return f"192.0.2.{next(numbers)}" if version == 4 else f"2001:db8::{next(numbers):x}"

    return replace


def mask(text: str) -> str:  # noqa: ARG001 (the form of a replacement)
    """Replace every text by the same one, so that requests match whatever personal data they hold."""
    return "*"


def _same_form(text: str, numbers: Iterator[int]) -> str:
    return "".join(_same_kind(character, next(numbers), is_first=not index) for index, character in enumerate(text))


def _same_kind(character: str, number: int, *, is_first: bool) -> str:
    if character.isdigit():
        # A number keeps its length.
        return str(1 + number % 9) if is_first else str(number % 10)
    if character.isalpha():
        letter = _LOWER[number % len(_LOWER)]
        return letter.upper() if character.isupper() else letter
    return character


def _stream(key: bytes, text: str) -> Iterator[int]:
    """Yield numbers from 0 to 255 that only the holder of the key can derive from a text."""
    block = 0
    while True:
        yield from hmac.digest(key, block.to_bytes(4, "big") + text.encode(), hashlib.sha256)
        block += 1
