"""A token that does not print itself."""

import hashlib
import re
from typing import Final, NoReturn, SupportsIndex

from shoptet_api.compat import override

MASK: Final = "***"
_UNMISTAKABLE: Final = 20
# Visible ASCII: nothing else can be sent in a header, and a newline would start another header.
_SENDABLE: Final = re.compile(r"[!-~]+")


class Secret:
    """Holds a token: repr, str and format show a mask, so neither logs nor tracebacks with local variables contain it.

    The constructor never fails, whatever the value, so no frame with the bare token is part of a traceback. `fault`
    returns what is wrong with the value.
    """

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    @classmethod
    def of(cls, value: "str | Secret | None") -> "Secret | None":
        """Return the value as a secret, or None for None."""
        return value if value is None or isinstance(value, Secret) else cls(value)

    def reveal(self) -> str:
        """Return the token itself."""
        return self._value

    def fault(self) -> str | None:
        """Return what makes the token unusable, in words without it, or None."""
        return _fault(self._value)

    def digest(self) -> str:
        """Return a digest that stands for the token. The token cannot be derived from it."""
        return hashlib.sha256(b"shoptet-api\0" + self._value.encode()).hexdigest()[:32]

    def hide(self, text: str) -> str:
        """Return the text with the token masked."""
        return text.replace(self._value, MASK)

    def is_in(self, text: str) -> bool:
        """Return whether the text contains the token."""
        return self._value in text

    def stands_in(self, body: bytes) -> bool:
        """Return whether the bytes contain the token, bare or as JSON may write it.

        False for a token as short as a word, such as the token of a test: the bytes are a shop's data, which may
        contain a word by chance. The vendor's tokens have 38 characters and more.
        """
        return len(self._value) >= _UNMISTAKABLE and any(form in body for form in self._forms())

    def hide_in(self, body: bytes) -> bytes:
        """Return the bytes with the token masked."""
        for form in self._forms():
            body = body.replace(form, MASK.encode())
        return body

    def _forms(self) -> tuple[bytes, ...]:
        bare = self._value.encode()
        # Some JSON encoders put a backslash before every slash.
        return (bare, bare.replace(b"/", b"\\/")) if b"/" in bare else (bare,)

    def __copy__(self) -> "Secret":
        return self

    def __deepcopy__(self, _memo: object) -> "Secret":
        return self

    @override
    def __reduce_ex__(self, protocol: SupportsIndex) -> NoReturn:
        raise not_pickled(self)

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


def not_pickled(holder: object) -> TypeError:
    """Return the error for pickling an object that holds a secret, which must not get into a file or a message."""
    return TypeError(f"{type(holder).__name__} cannot be pickled: it holds a secret")


def _fault(value: object) -> str | None:
    if not isinstance(value, str):
        return f"is of type {type(value).__name__}; give the token as a string"
    if not value:
        return "is empty"
    if _SENDABLE.fullmatch(value):
        return None
    if any(character.isspace() for character in value):
        return "contains white space or a line break; was the end of the line copied with it?"
    return "contains characters that cannot be in a token; only visible ASCII can be sent in a header"
