"""A token that does not print itself."""

import hashlib
import re
from typing import Final

from shoptet_api.compat import override

MASK: Final = "***"
_UNMISTAKABLE: Final = 20
# Visible ASCII: anything else cannot stand in a header, and a newline would start a header of its own.
_SENDABLE: Final = re.compile(r"[!-~]+")


class Secret:
    """Holds a token: repr, str and format show a mask, so that no log and no traceback with local variables has it.

    Making one never fails, whatever it is given, so that no frame with the bare token is part of a traceback. `fault`
    says what is wrong with it.
    """

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    @classmethod
    def of(cls, value: "str | Secret | None") -> "Secret | None":
        """The value as a secret; None where none is given."""
        return value if value is None or isinstance(value, Secret) else cls(value)

    def reveal(self) -> str:
        """The token itself."""
        return self._value

    def fault(self) -> str | None:
        """What makes the token unusable, in words that do not hold it."""
        return _fault(self._value)

    def digest(self) -> str:
        """Stands for the token where two must be told apart; the token cannot be had from it."""
        return hashlib.sha256(b"shoptet-api\0" + self._value.encode()).hexdigest()[:32]

    def hide(self, text: str) -> str:
        """The text with the token masked, should it stand there."""
        return text.replace(self._value, MASK)

    def is_in(self, text: str) -> bool:
        """Whether the text holds the token."""
        return self._value in text

    def stands_in(self, body: bytes) -> bool:
        """Whether the bytes hold the token, bare or as JSON may write it.

        Never for one as short as a word, such as the token of a test: the bytes are somebody's data, and a word can
        stand in them by chance. The vendor's tokens have 38 characters and more.
        """
        return len(self._value) >= _UNMISTAKABLE and any(form in body for form in self._forms())

    def hide_in(self, body: bytes) -> bytes:
        """The bytes with the token masked."""
        for form in self._forms():
            body = body.replace(form, MASK.encode())
        return body

    def _forms(self) -> tuple[bytes, ...]:
        bare = self._value.encode()
        # Some encoders of JSON put a backslash before every slash.
        return (bare, bare.replace(b"/", b"\\/")) if b"/" in bare else (bare,)

    @override
    def __repr__(self) -> str:
        return f"Secret({MASK!r})"

    @override
    def __str__(self) -> str:
        return MASK

    @override
    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and self._value == other._value

    @override
    def __hash__(self) -> int:
        return hash((Secret, self._value))


def _fault(value: object) -> str | None:
    if not isinstance(value, str):
        return f"is of type {type(value).__name__}; give the token as a string"
    if not value:
        return "is empty"
    if _SENDABLE.fullmatch(value):
        return None
    if any(character.isspace() for character in value):
        return "holds white space or a line break; was the end of the line copied with it?"
    return "holds characters that no token has; only visible ASCII can be sent in a header"
