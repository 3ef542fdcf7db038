"""Hide personal data in results: what is not known to be harmless is hidden.

A field is shown if `shown_fields` lists it. Everything else is replaced: fields with personal data, secrets, and fields
that the API has gained since the list was made. E-mail addresses, phone numbers and IP addresses are found in every
text, whatever its field. A `name` is hidden in an object about a person, and shown in others.
"""

import re
from collections.abc import Mapping
from typing import Final, cast

from shoptet_api.mcp.shown_fields import SHOWN
from shoptet_api.records.personal_fields import PERSONAL, PERSONS, SECRET, SETTINGS

MASK: Final = "[masked]"

_OF_PERSONS: Final = frozenset({"email", "userEmail", "phone", "mobilePhone", "street", "ipAddress", "birthDate"})
"""An object with one of these fields is about a person."""
_WORDS_OF_PERSONS: Final = frozenset({"name", "title", "content"})
"""Fields that are a person's name or words in such an object, and something public in others."""

# A bounded length before the @: a long text without one would take its length squared.
_EMAIL: Final = re.compile(r"[\w.+%-]{1,64}@[\w-]+(?:\.[\w-]+)+")
_IP: Final = re.compile(
    r"(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?![\w.])|(?<![\w:])(?:[0-9a-fA-F]{1,4}:){3,7}:?[0-9a-fA-F]{1,4}(?![\w:])"
)
# With a `+`, or in the groups that people write: never an amount, a code or an EAN.
_PHONE: Final = re.compile(
    r"(?<![\w+])\+\d(?:[ ./()-]?\d){7,14}(?!\w)"
    r"|(?<![\w-])00\d{2,3}(?:[ ./-]\d{2,4}){2,5}(?![\w-])"
    r"|(?<![\w-])\d{3} \d{3} \d{3}(?![\w-])"
)


def masked_result(value: object, key: str) -> object:
    """Return the result of an operation with its personal data replaced.

    Args:
        value: The result, as plain JSON.
        key: The key of the result in the API's response; empty if it has none.
    """
    if isinstance(value, Mapping):
        return _masked_members(cast("Mapping[str, object]", value), key)
    if isinstance(value, list):
        return [masked_result(one, key) for one in cast("list[object]", value)]
    return masked(value, key)


def masked(value: object, name: str = "") -> object:
    """Return plain JSON with its personal data replaced.

    Args:
        value: The value.
        name: Its key; empty for a whole result.
    """
    if isinstance(value, Mapping):
        members = cast("Mapping[str, object]", value)
        return _masked_members(members, name) if not name or _is_open(name) else _hidden(members)
    if isinstance(value, list):
        # Items of a list stand where the list stands.
        return [masked(one, name) for one in cast("list[object]", value)]
    if not name:
        return masked_text(value) if isinstance(value, str) else value
    if not _is_shown(name):
        return _hidden(value)
    return masked_text(value) if isinstance(value, str) else value


def _masked_members(members: Mapping[str, object], name: str) -> object:
    about_person = name in PERSONS or not _OF_PERSONS.isdisjoint(members)
    hidden = _WORDS_OF_PERSONS if about_person else frozenset[str]()
    return {key: _hidden(one) if key in hidden else masked(one, key) for key, one in members.items()}


def masked_text(text: str) -> str:
    """Return a text without the e-mail addresses, phone numbers and IP addresses in it."""
    for pattern in (_EMAIL, _IP, _PHONE):
        text = pattern.sub(MASK, text)
    return text


def _is_open(name: str) -> bool:
    """Return whether the members of an object are judged one by one; those of an unknown object are all hidden."""
    return name in SHOWN or name in PERSONS or name in PERSONAL


def _is_shown(name: str) -> bool:
    return name in SHOWN and name not in PERSONAL and name not in SECRET


def _hidden(value: object) -> object:
    if isinstance(value, Mapping):
        return {key: _hidden(one) for key, one in cast("Mapping[str, object]", value).items()}
    if isinstance(value, list):
        return [_hidden(one) for one in cast("list[object]", value)]
    if value is None or isinstance(value, bool) or value == "" or (isinstance(value, str) and value in SETTINGS):
        return value
    return MASK
