"""How an operation's arguments become parts of a request, with what can be made once per operation made once."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, Generic, TypeVar, cast
from urllib.parse import quote

from shoptet_generated.runtime import UNSET
from shoptet_generated.runtime.refusals import InputError

if TYPE_CHECKING:
    from shoptet_api.decoding.decoder import Decoder
    from shoptet_generated.runtime import Operation

T = TypeVar("T")

_PARAMETER: Final = re.compile(r"\{([^{}]+)\}")
# Both would be taken out of the address on the way, with the segment before: another resource would be called.
_DOTS: Final = {".", ".."}


class PreparedOperation(Generic[T]):
    """An operation, ready to be called."""

    def __init__(self, operation: "Operation[T]", reads_like: "Operation[T] | None" = None) -> None:
        self.operation: Final = operation
        self._reads_like = reads_like or operation
        self.is_binary: Final = operation.kind == "binary"
        self._decoder: Decoder | None = None
        first, *rest = _PARAMETER.split(operation.path)
        self._gaps = tuple(rest[0::2])
        self._literals = (first, *rest[1::2])

    @property
    def decoder(self) -> "Decoder":
        """What decodes the answers, for all operations but those that answer with a file."""
        # No cached_property: before Python 3.12 all of one class share a lock, which a forked child could find taken.
        if self._decoder is None:
            # Imported with the first answer: a client that is only made, or only refuses arguments, needs no reader.
            from shoptet_api.decoding.decoder import decoder_for

            self._decoder = decoder_for(cast("Operation[object]", self._reads_like))
        return self._decoder

    def path(self, values: tuple[str | int, ...]) -> str:
        """The path with its parameters filled in, each of them one segment whatever it holds.

        Raises:
            InputError: A parameter is empty or is no text or number.
        """
        if len(values) != len(self._gaps):
            raise InputError(f"{self.operation.id}: {len(self._gaps)} path parameters are due, not {len(values)}")
        if not values:
            return self._literals[0]
        parts = [self._literals[0]]
        for name, value, literal in zip(self._gaps, values, self._literals[1:], strict=True):
            parts += (_segment(name, value), literal)
        return "".join(parts)

    def query(self, given: Mapping[str, object]) -> list[tuple[str, str]]:
        """The query as pairs of wire name and quoted text; what was not given is left out.

        Raises:
            InputError: A value cannot be sent.
        """
        # Imported with the first call: a client that is only made needs no writers.
        from shoptet_generated.runtime.wire import encode_query

        return [(name, _quoted(name, text, ",:")) for name, text in encode_query(self.operation.query, given)]

    def content(self, body: object) -> bytes | None:
        """The content of the request, wrapped as the API wants it; None where there is none.

        Raises:
            InputError: The body holds what cannot be sent.
        """
        if body is UNSET:
            return None
        from shoptet_generated.runtime.wire import encode_body

        operation = self.operation
        return encode_body(body, operation.input_type(), operation.body_key, operation.body_list)


def _segment(name: str, value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise InputError(
            f"{name}: text or a whole number is due in the path, not a value of type {type(value).__name__}"
        )
    text = str(value)
    if not text.strip() or text in _DOTS:
        raise InputError(f"{name}: {text!r} names nothing; it is a part of the path and cannot be empty")
    return _quoted(name, text, "")


class PreparedOperations:
    """The plans of the operations that were called."""

    def __init__(self) -> None:
        # By identity: operations are constants. A plan holds its operation, so that no other one gets its identity.
        self._plans: dict[int, PreparedOperation[object]] = {}

    def of(self, operation: "Operation[T]") -> PreparedOperation[T]:
        """The plan of an operation. Two threads may both make one; they are alike, and one of them is kept."""
        plan = self._plans.get(id(operation))
        if plan is None:
            plan = self._plans.setdefault(
                id(operation), cast("PreparedOperation[object]", PreparedOperation(operation))
            )
        return cast("PreparedOperation[T]", plan)


def _quoted(name: str, text: str, safe: str) -> str:
    """The text as it stands in an address.

    Raises:
        InputError: It cannot.
    """
    try:
        return quote(text, safe)
    except UnicodeEncodeError:
        raise InputError(f"{name}: holds a character that has no UTF-8 form, half of a surrogate pair") from None
