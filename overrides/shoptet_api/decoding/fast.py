"""Decode well-formed responses fast: msgspec decodes the bytes into its own structs, and models are made of these.

`structs` does this for one model. This module adds the envelope, so that one pass over the bytes gives the payload and
the parts around it.

Everything uses documented features of msgspec and leaves the models unchanged: they gain and lose no attribute, and a
program can still give them to msgspec itself. Nevertheless `self_test` first tries it on two small models. If the test
fails, nothing here is used: every response is read the tolerant way, and only the speed changes.

(msgspec can also fill attrs classes, and a prototype of that was as fast as this. But it takes a field's wire name as
the name of the attribute, so that a class must show it other names and then get back its own: through features of
msgspec that are not documented.)

A text that msgspec accepts must have the same meaning as in `shoptet_generated.runtime.reading`;
`tests/decoding/test_one_meaning.py` compares the two.
"""

from __future__ import annotations

import logging
import types
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Protocol, cast

import msgspec

from shoptet_api.decoding.decoded import Decoded, raw_errors
from shoptet_api.decoding.json_values import number_of
from shoptet_api.decoding.structs import DriftingError, Structs, json_decoder
from shoptet_generated.runtime.transport import Paginator

if TYPE_CHECKING:
    from collections.abc import Callable

    from shoptet_api.decoding.decoded import Kind

_log: Final = logging.getLogger(__name__)
_structs: Final = Structs()


class Decode(Protocol):
    """Decodes the bytes of a response, or raises any exception if it is not as promised."""

    def __call__(self, body: bytes) -> Decoded:
        """Decode `body`."""
        ...


def fast_decoder(type_: object, kind: Kind, key: str | None) -> Decode | None:
    """Return the fast decoder for responses of a kind, or None if there cannot be one."""
    try:
        with _structs.lock:
            return _envelope_decoder(type_, kind, key)
    except Exception:  # noqa: BLE001 (msgspec refuses a type, or an annotation does not resolve: use the tolerant way)
        _log.debug("%s cannot be decoded the fast way", type_, exc_info=True)
        return None


def model_decoder(type_: object) -> Callable[[bytes], Any]:
    """Return the function that decodes bytes into `type_`, without an envelope, or raises as `Decode` does.

    Raises:
        TypeError: msgspec refuses the type.
    """
    return _structs.decoder(type_)


class LinesDecode(NamedTuple):
    """Decodes lines of JSON into rows, or raises as `Decode` does."""

    many: Callable[[bytes], list[Any]]
    """Decodes all lines of a text."""
    one: Callable[[bytes], Any]


def lines_decoder(type_: object) -> LinesDecode | None:
    """Return the fast decoder for lines of JSON, or None if there cannot be one."""
    rows = types.GenericAlias(list, (type_,))
    try:
        with _structs.lock:
            decode = msgspec.json.Decoder(cast("Any", _structs.shown(type_)), float_hook=number_of).decode_lines
            convert = _structs.converter(rows) or _unchanged
            one = _structs.decoder(type_)
    except Exception:  # noqa: BLE001 (as above)
        _log.debug("lines of %s cannot be decoded the fast way", type_, exc_info=True)
        return None

    def many(text: bytes) -> list[Any]:
        return cast("list[Any]", convert(decode(text)))

    return LinesDecode(many, one)


def _envelope_decoder(type_: object, kind: Kind, key: str | None) -> Decode:
    around = [("errors", Any, None), ("metadata", Any, None)]
    if kind == "none":
        oauth = [(name, Any, None) for name in ("data", "error", "error_description", "message")]
        decode = json_decoder(msgspec.defstruct("Envelope", [*around, *oauth]))

        def decode_none(body: bytes) -> Decoded:
            filled = decode(body)
            errors = filled.errors if filled.error is None else raw_errors(msgspec.structs.asdict(filled))
            return Decoded(None, errors, filled.metadata, None)

        return decode_none
    promised = types.GenericAlias(list, (type_,)) if kind == "page" else type_
    payload, convert = _structs.shown(promised), _structs.converter(promised) or _unchanged
    if key is None:
        decode = json_decoder(msgspec.defstruct("Envelope", [("data", payload), *around]))

        def decode_whole(body: bytes) -> Decoded:
            filled = decode(body)
            # A union of models is shown to msgspec as anything; the tolerant way decides about null.
            if filled.data is None:
                raise DriftingError
            return Decoded(convert(filled.data), filled.errors, filled.metadata, None)

        return decode_whole
    inner = [("payload", payload), ("paginator", Any, None)] if kind == "page" else [("payload", payload)]
    data = msgspec.defstruct("Data", cast("Any", inner), rename={"payload": key})
    decode = json_decoder(msgspec.defstruct("Envelope", [("data", data), *around]))

    def decode_value(body: bytes) -> Decoded:
        filled = decode(body)
        if filled.data.payload is None:
            raise DriftingError
        return Decoded(convert(filled.data.payload), filled.errors, filled.metadata, None)

    def decode_page(body: bytes) -> Decoded:
        filled = decode(body)
        paginator = Paginator.from_json(filled.data.paginator)
        return Decoded(convert(filled.data.payload), filled.errors, filled.metadata, paginator)

    return decode_page if kind == "page" else decode_value


def _unchanged(value: Any) -> Any:  # noqa: ANN401 (any type, returned unchanged)
    return value
