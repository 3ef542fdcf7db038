"""A token that does not print itself."""

import hashlib
import re
from bisect import bisect_right
from typing import Final, NoReturn, SupportsIndex

from shoptet_api.compat import override

MASK: Final = "***"
_UNMISTAKABLE: Final = 20
# Visible ASCII: nothing else can be sent in a header, and a newline would start another header.
_SENDABLE: Final = re.compile(r"[!-~]+")
_WIDE: Final = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
# One escaped visible ASCII character: in JSON, a URL or HTML, also twice, as in a URL in a URL. The repetitions are
# bounded, so a hostile body is searched in linear time.
_ESCAPES: Final = (
    r"\\{1,8}(?:u00|x)(?P<json>[2-7][0-9A-Fa-f])"
    r"|%(?:25){0,3}(?P<url>2[1-9A-Fa-f]|[3-7][0-9A-Fa-f])"
    r"|&(?:amp;){0,3}\#(?:0{0,4}(?P<decimal>[1-9][0-9]{1,2})|[xX]0{0,4}(?P<html>[2-7][0-9A-Fa-f]));?"
)
_ESCAPE: Final = re.compile(_ESCAPES)
# Encoders of JSON and HTML escape these characters in other ways, too, the vendor's every slash.
_SPECIAL: Final = frozenset("/\"'\\&<>")
_NAMES: Final = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'", "sol": "/", "bsol": "\\"}
_ESCAPE_OR_SPECIAL: Final = re.compile(
    rf"""{_ESCAPES}|\\{{1,8}}(?P<after>[/"'\\])|&(?:amp;){{0,3}}(?P<name>{"|".join(_NAMES)});"""
)
# Found far faster than all escapes: hardly any encoder escapes letters and digits.
_JSON_ESCAPE: Final = re.compile(rb"u00[2-7]")
_ESCAPE_IN_BYTES: Final = re.compile(_ESCAPES.encode())


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
        return hashlib.sha256(b"shoptet-api\0" + self._bytes()).hexdigest()[:32]

    def hide(self, text: str) -> str:
        """Return the text with the token masked, bare or escaped."""
        if not self._value:
            return text
        text = text.replace(self._value, MASK)
        shown = _Unescaped(text, self._escape())
        return shown.replaced(self._value, MASK) if self._value in shown.plain else text

    def is_in(self, text: str) -> bool:
        """Return whether the text contains the token, bare or escaped."""
        return self.hide(text) != text

    def stands_in(self, body: bytes) -> bool:
        """Return whether the bytes contain the token, bare or escaped.

        False for a token as short as a word, such as the token of a test: the bytes are a shop's data, which may
        contain a word by chance. The vendor's tokens have 38 characters and more.
        """
        if len(self._value) < _UNMISTAKABLE:
            return False
        if self._bytes() in body:
            return True
        if not _SPECIAL.intersection(self._value) and not _may_escape(body):
            return False
        return self._value in _Unescaped(body.decode("latin-1"), self._escape()).plain

    def hide_in(self, body: bytes) -> bytes:
        """Return the bytes with the token masked, bare, escaped, or in UTF-16 or UTF-32."""
        if not self._value:
            return body
        body = body.replace(self._bytes(), MASK.encode())
        for encoding in _WIDE:
            body = body.replace(self._bytes(encoding), MASK.encode(encoding))
        # Latin-1 maps each byte to one character and back, whatever the body is.
        return self.hide(body.decode("latin-1")).encode("latin-1")

    def _bytes(self, encoding: str = "utf-8") -> bytes:
        return self._value.encode(encoding, "surrogatepass")

    def _escape(self) -> re.Pattern[str]:
        return _ESCAPE_OR_SPECIAL if _SPECIAL.intersection(self._value) else _ESCAPE

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


class SecretBytes:
    """Holds bytes that can contain a token, as a store writes them: they are not shown either."""

    __slots__ = ("_value",)

    def __init__(self, value: bytes) -> None:
        self._value = value

    def reveal(self) -> bytes:
        """Return the bytes themselves."""
        return self._value

    @override
    def __reduce_ex__(self, protocol: SupportsIndex) -> NoReturn:
        raise not_pickled(self)

    @override
    def __repr__(self) -> str:
        return f"SecretBytes({MASK!r})"


def _may_escape(body: bytes) -> bool:
    if _JSON_ESCAPE.search(body):
        return True
    return (b"%" in body or b"#" in body) and _ESCAPE_IN_BYTES.search(body) is not None


class _Unescaped:
    """A text with its escapes replaced by their characters, and the way back to the text as it was."""

    def __init__(self, text: str, escape: re.Pattern[str]) -> None:
        self._text = text
        # Where each escape ends, in the plain text and in the text.
        self._plain_ends, self._ends = [0], [0]
        pieces: list[str] = []
        length = 0
        for match in escape.finditer(text):
            piece = text[self._ends[-1] : match.start()]
            pieces += (piece, _character(match))
            length += len(piece) + 1
            self._plain_ends.append(length)
            self._ends.append(match.end())
        pieces.append(text[self._ends[-1] :])
        self.plain = "".join(pieces)

    def replaced(self, value: str, mask: str) -> str:
        """Return the text with each escaped or bare occurrence of the value replaced."""
        pieces: list[str] = []
        done = start = 0
        while (start := self.plain.find(value, start)) >= 0:
            pieces += (self._text[done : self._place(start)], mask)
            start += len(value)
            done = self._place(start)
        return "".join((*pieces, self._text[done:]))

    def _place(self, plain: int) -> int:
        """Return the place in the text of an index of the plain text; after an escape, if one ends there."""
        last = bisect_right(self._plain_ends, plain) - 1
        return self._ends[last] + plain - self._plain_ends[last]


def _character(match: re.Match[str]) -> str:
    kind, digits = next((kind, found) for kind, found in match.groupdict().items() if found is not None)
    if kind == "after":
        return digits
    return _NAMES[digits] if kind == "name" else chr(int(digits, 10 if kind == "decimal" else 16))


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
