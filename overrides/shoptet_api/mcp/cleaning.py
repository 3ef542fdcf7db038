"""Texts of the shop with nothing invisible in them: what a person would not see, an agent must not read."""

import unicodedata
from collections.abc import Mapping
from typing import Final, cast

_LAYOUT: Final = frozenset("\n\r\t")
# Parts of emoji, and hints where a word breaks: they are in ordinary product names.
_HARMLESS: Final = frozenset("\u200d\u200c\u00ad")
_INVISIBLE: Final = frozenset({"Cc", "Cf", "Cs", "Co"})


def visible(text: str) -> str:
    """Return a text in which each control, direction or tag character is written as its code."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(character if _is_visible(character) else _escaped(character) for character in text)


def cleaned(value: object) -> object:
    """Return plain JSON with all its texts and keys visible."""
    if isinstance(value, str):
        return visible(value)
    if isinstance(value, Mapping):
        return {visible(key): cleaned(one) for key, one in cast("Mapping[str, object]", value).items()}
    if isinstance(value, list):
        return [cleaned(one) for one in cast("list[object]", value)]
    return value


def _is_visible(character: str) -> bool:
    return character in _LAYOUT or character in _HARMLESS or unicodedata.category(character) not in _INVISIBLE


def _escaped(character: str) -> str:
    code = ord(character)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"
