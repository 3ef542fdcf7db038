"""From an operation's arguments to the parts of a request; what depends on the operation alone is made once."""

import re
from collections.abc import Mapping
from enum import Enum
from typing import TYPE_CHECKING, Final, Generic, TypeVar, cast
from urllib.parse import quote

from shoptet_generated.runtime import UNSET
from shoptet_generated.runtime.refusals import InputError

if TYPE_CHECKING:
    from shoptet_api.decoding.decoder import Decoder
    from shoptet_generated.runtime import Operation

T = TypeVar("T")

_PARAMETER: Final = re.compile(r"\{([^{}]+)\}")
# URL normalisation removes both, `..` with the segment before it: another resource would be called.
_DOTS: Final = {".", ".."}


class PreparedOperation(Generic[T]):
    """An operation, ready to be called."""

    def __init__(self, operation: "Operation[T]", reads_like: "Operation[T] | None" = None) -> None:
        self.operation = operation
        self._reads_like = reads_like or operation
        self.is_binary: Final = operation.kind == "binary"
        self._decoder: Decoder | None = None
        first, *rest = _PARAMETER.split(operation.path)
        self._gaps = tuple(rest[0::2])
        self._literals = (first, *rest[1::2])

    @property
    def decoder(self) -> "Decoder":
        """The decoder of the responses; operations that respond with a file have none."""
        # Not a cached_property: before Python 3.12 it has a lock, which a forked child could find taken.
        if self._decoder is None:
            # Imported with the first response: a client that has not made a call needs no reader.
            from shoptet_api.decoding.decoder import decoder_for

            self._decoder = decoder_for(cast("Operation[object]", self._reads_like))
        return self._decoder

    def path(self, values: tuple[str | int, ...]) -> str:
        """Return the path with its parameters filled in; each is one segment, whatever it contains.

        Raises:
            InputError: A parameter is empty or is neither text nor a number.
        """
        if len(values) != len(self._gaps):
            raise InputError(f"{self.operation.id}: expected {len(self._gaps)} path parameters, got {len(values)}")
        if not values:
            return self._literals[0]
        parts = [self._literals[0]]
        for name, value, literal in zip(self._gaps, values, self._literals[1:], strict=True):
            parts += (_segment(name, value), literal)
        return "".join(parts)

    def query(self, given: Mapping[str, object]) -> list[tuple[str, str]]:
        """Return the query as pairs of wire name and quoted text, without parameters that have no value.

        Raises:
            InputError: A value cannot be sent.
        """
        # Imported with the first call: a client that has not made a call needs no writers.
        from shoptet_generated.runtime.wire import encode_query

        return [(name, _quoted(name, text, ",:")) for name, text in encode_query(self.operation.query, given)]

    def content(self, body: object, *, is_checked: bool = True) -> bytes | None:
        """Return the content of the request, wrapped as the API wants it; None without a body.

        Args:
            body: The body.
            is_checked: Whether to compare the body with the spec.

        Raises:
            InputError: A value in the body cannot be sent.
        """
        if body is UNSET:
            return None
        from shoptet_generated.runtime.wire import encode_body, encode_checked_body

        operation = self.operation
        place = (operation.input_type(), operation.body_key, operation.body_list)
        return encode_checked_body(body, *place, operation.body_limits) if is_checked else encode_body(body, *place)


def _segment(name: str, value: object) -> str:
    if isinstance(value, Enum):
        value = cast("object", value.value)
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise InputError(f"{name}: expected a str or an int for the path, got a value of type {type(value).__name__}")
    text = str.__str__(value) if isinstance(value, str) else int.__repr__(value)
    if not text.strip() or text in _DOTS:
        raise InputError(f"{name}: expected a non-empty part of the path, got {text!r}")
    return _quoted(name, text, "")


class PreparedOperations:
    """The prepared operations of a client, each made on its first call."""

    def __init__(self) -> None:
        # By identity, since operations are constants. Each value holds its operation, so that no other gets its id.
        self._prepared: dict[int, PreparedOperation[object]] = {}

    def of(self, operation: "Operation[T]") -> PreparedOperation[T]:
        """Return the prepared operation. Two threads may both make one; they are alike, and one of them is kept."""
        prepared = self._prepared.get(id(operation))
        if prepared is None:
            made = cast("PreparedOperation[object]", PreparedOperation(operation))
            prepared = self._prepared.setdefault(id(operation), made)
        return cast("PreparedOperation[T]", prepared)


def _quoted(name: str, text: str, safe: str) -> str:
    """Return the text as it is written in a URL.

    Raises:
        InputError: The text has no UTF-8 form.
    """
    try:
        return quote(text, safe)
    except UnicodeEncodeError:
        raise InputError(f"{name}: contains half of a surrogate pair, a character without a UTF-8 form") from None
