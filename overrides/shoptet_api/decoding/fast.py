"""Reading well-formed answers fast: msgspec decodes the bytes into structs of its own, and models are made of these.

How that is done for one model is told in `structs`; here it is put together with the envelope, so that one pass over
the bytes gives the payload and what stands around it.

It is all built on what msgspec documents, and leaves the models alone: no attribute comes or goes, and a program that
gives our models to msgspec gets what msgspec makes of them. Still, `self_test` tries it on two small models first, and
without its consent nothing here is used: every answer then goes the tolerant way, and nothing but the speed changes.

(msgspec can also fill attrs classes, and a prototype of that was as fast as this. But it takes a field's wire name for
the name of the attribute, so that a class has to show it other names than it has, and be given back its own: by ways
of msgspec that are not documented.)

What msgspec accepts must mean the same as in `shoptet_generated.runtime.reading`; `tests/decoding/test_one_meaning.py`
compares the two.
"""

from __future__ import annotations

import logging
import types
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Protocol, cast

import msgspec

from shoptet_api.decoding.decoded import Decoded
from shoptet_api.decoding.json_values import number_of
from shoptet_api.decoding.structs import Structs, json_decoder
from shoptet_generated.runtime.transport import Paginator

if TYPE_CHECKING:
    from collections.abc import Callable

    from shoptet_api.decoding.decoded import Kind

_log: Final = logging.getLogger(__name__)
_structs: Final = Structs()


class Decode(Protocol):
    """Decodes the bytes of an answer, or raises for one that is not as promised, whatever it be."""

    def __call__(self, body: bytes) -> Decoded:
        """Decode `body`."""
        ...


def fast_decoder(type_: object, kind: Kind, key: str | None) -> Decode | None:
    """Return the fast decoder for answers of a kind, or None where there can be none."""
    try:
        with _structs.lock:
            return _envelope_decoder(type_, kind, key)
    except Exception:  # noqa: BLE001 - a type that msgspec refuses, annotations that lead nowhere: see the other way
        _log.debug("no fast decoder for %s", type_, exc_info=True)
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
    """Return the fast decoder for lines of JSON, or None where there can be none."""
    rows = types.GenericAlias(list, (type_,))
    try:
        with _structs.lock:
            decode = msgspec.json.Decoder(cast("Any", _structs.shown(type_)), float_hook=number_of).decode_lines
            convert = _structs.converter(rows) or _as_it_is
            one = _structs.decoder(type_)
    except Exception:  # noqa: BLE001 - as above
        _log.debug("no fast decoder for lines of %s", type_, exc_info=True)
        return None

    def many(text: bytes) -> list[Any]:
        return cast("list[Any]", convert(decode(text)))

    return LinesDecode(many, one)


def _envelope_decoder(type_: object, kind: Kind, key: str | None) -> Decode:
    around = [("errors", Any, None), ("metadata", Any, None)]
    if kind == "none":
        decode = json_decoder(msgspec.defstruct("Envelope", around))

        def decode_none(body: bytes) -> Decoded:
            answer = decode(body)
            return Decoded(None, answer.errors, answer.metadata, None)

        return decode_none
    promised = types.GenericAlias(list, (type_,)) if kind == "page" else type_
    payload, convert = _structs.shown(promised), _structs.converter(promised) or _as_it_is
    if key is None:
        decode = json_decoder(msgspec.defstruct("Envelope", [("data", payload), *around]))

        def decode_whole(body: bytes) -> Decoded:
            answer = decode(body)
            return Decoded(convert(answer.data), answer.errors, answer.metadata, None)

        return decode_whole
    inner = [("payload", payload), ("paginator", Any, None)] if kind == "page" else [("payload", payload)]
    data = msgspec.defstruct("Data", cast("Any", inner), rename={"payload": key})
    decode = json_decoder(msgspec.defstruct("Envelope", [("data", data), *around]))

    def decode_value(body: bytes) -> Decoded:
        answer = decode(body)
        return Decoded(convert(answer.data.payload), answer.errors, answer.metadata, None)

    def decode_page(body: bytes) -> Decoded:
        answer = decode(body)
        paginator = Paginator.from_json(answer.data.paginator)
        return Decoded(convert(answer.data.payload), answer.errors, answer.metadata, paginator)

    return decode_page if kind == "page" else decode_value


def _as_it_is(value: Any) -> Any:  # noqa: ANN401 (of any type, and the same after)
    return value
