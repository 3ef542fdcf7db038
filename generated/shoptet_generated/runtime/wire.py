# Copied from overrides/runtime/wire.py: do not edit. Change that file, then run `./scripts/nox -s generate`.
"""Queries and bodies of requests. Both are checked before anything is sent, wherever the spec is certain.

A float, a decimal with more digits than the field takes, a time without an offset and an unknown section of `include`
are refused: the API would refuse them or, worse, misunderstand them. The error names the place. Keys and enumeration
values that the spec does not know are sent, since the API may have added them in the meantime.
"""

from __future__ import annotations

import difflib
import operator
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, cast

from .bodies import nesting_refusal, plain, write_scalar, writer_of
from .kept import write_kept
from .model import UNSET, Model
from .refusals import InputError, refusal, refusal_of
from .scalars import (
    Decimal1,
    Decimal2,
    Decimal3,
    Decimal4,
    Decimal5,
    Decimal6,
    Decimal7,
    Decimal8,
    Decimal9,
    DecimalAny,
    DecimalNumber,
    Places,
    encode_date,
    encode_decimal,
    kind,
)

if TYPE_CHECKING:
    from .model import Limits
    from .operation import Parameter
    from .refusals import Where

__all__ = [
    "Decimal1",
    "Decimal2",
    "Decimal3",
    "Decimal4",
    "Decimal5",
    "Decimal6",
    "Decimal7",
    "Decimal8",
    "Decimal9",
    "DecimalAny",
    "DecimalNumber",
    "InputError",
    "Places",
    "dumps",
    "encode_body",
    "encode_checked_body",
    "encode_model",
    "encode_query",
    "plain_body",
]


def encode_query(parameters: Mapping[str, Parameter], given: Mapping[str, object]) -> list[tuple[str, str]]:
    """Write the query of a call as pairs of wire name and text, in the order of `given`, without None and `UNSET`.

    Args:
        parameters: Python name -> parameter, as in `Operation.query`.
        given: Python name -> value.

    Raises:
        InputError: A value cannot be sent; the message names the parameter.
    """
    pairs: list[tuple[str, str]] = []
    for name, value in given.items():
        if value is None or value is UNSET:
            continue
        parameter = parameters.get(name)
        if parameter is None:
            raise InputError(f"{name}: the operation has no such parameter; it has {_listed(parameters)}")
        if parameter.kind == "list":
            if items := _query_list(name, parameter, value):
                pairs.append((parameter.wire, ",".join(items)))
            elif parameter.wire != "include":
                raise refusal(
                    name, "expected at least one item, got an empty list, which the API would treat as no filter"
                )
        else:
            pairs.append((parameter.wire, _query_text(value, parameter, name)))
    return pairs


def encode_body(value: object, type_: object = object, key: str | None = None, list_key: str | None = None) -> bytes:
    """Write a request body as JSON text with wire names; decimals and times become strings.

    The objects are not copied on the way to the text: see `bodies`. A `Decimal` where the API wants a JSON number is
    written digit by digit.

    Args:
        value: A model, plain JSON with wire names, or a sequence of these.
        type_: The type that the operation takes; it decides how the fields of plain JSON are written.
        key: The key under which the API wants the body; None sends the body as it is.
        list_key: The key inside that object, if the body is a list that stands alone in it.

    Raises:
        InputError: A value cannot be sent; the message names its place, as in `body.items[2].price`.
    """
    try:
        written = writer_of(type_)(value, "body")
        if list_key is not None:
            written = {list_key: written}
        return dumps(written if key is None else {key: written})
    except RecursionError:
        raise nesting_refusal(value, "body") from None


def encode_checked_body(
    value: object,
    type_: object = object,
    key: str | None = None,
    list_key: str | None = None,
    limits: Limits | None = None,
) -> bytes:
    """Write a request body as `encode_body` does, and check it against the spec.

    Args:
        value: As for `encode_body`.
        type_: As for `encode_body`.
        key: As for `encode_body`.
        list_key: As for `encode_body`.
        limits: The limits of the body itself, if it is a list.

    Raises:
        InputError: The body has mistakes; `faults` of the error lists all of them.
    """
    # Imported with the first body: a call without one needs no such code.
    from .fast_bodies import LEFT, check_length, fast_writer_of
    from .faults import faults_of

    try:
        if limits:
            check_length(value, limits)
        written = fast_writer_of(type_)(value)
        if list_key is not None:
            written = {list_key: written}
        return _encoder()(written if key is None else {key: written})
    except LEFT:
        pass
    try:
        found = faults_of(value, type_, limits or {})
    except RecursionError:
        raise nesting_refusal(value, "body") from None
    if found:
        raise refusal_of(found)
    return encode_body(value, type_, key, list_key)


def plain_body(value: object, type_: object = object) -> object:
    """Write a request body as plain JSON, for `dumps` or for a check against a schema.

    Args:
        value: As for `encode_body`.
        type_: As for `encode_body`.

    Raises:
        InputError: As `encode_body`.
    """
    try:
        return plain(writer_of(type_)(value, "body"))
    except RecursionError:
        raise nesting_refusal(value, "body") from None


def encode_model(model: Model) -> dict[str, object]:
    """Write a model: `Model.to_dict`."""
    where = type(model).__name__
    try:
        return write_kept(model, where)
    except RecursionError:
        raise nesting_refusal(model, where) from None


def dumps(value: object) -> bytes:
    """Write plain JSON as JSON text; a `Decimal` is written as a JSON number, digit by digit.

    Raises:
        InputError: A string contains half of a surrogate pair, which UTF-8 cannot encode.
    """
    try:
        return _encoder()(value)
    except UnicodeEncodeError:
        raise InputError("body: contains half of a surrogate pair, a character without a UTF-8 form") from None


@cache
def _encoder() -> Callable[[object], bytes]:
    import msgspec

    # A value that the encoder does not know is a part, since writers refuse everything else.
    return msgspec.json.Encoder(decimal_format="number", enc_hook=operator.call).encode


def _query_list(name: str, parameter: Parameter, value: object) -> list[str]:
    if isinstance(value, str):
        raise refusal(name, "expected a list, got a str, which is one text; put it into a list")
    items: Sequence[object] = [value] if isinstance(value, (int, Decimal, date, Enum)) else _sequence(name, value)
    if parameter.max_items is not None and len(items) > parameter.max_items:
        raise refusal(name, f"expected at most {parameter.max_items} items, got {len(items)}; make several calls")
    texts = [_query_text(item, parameter, (name, index)) for index, item in enumerate(items)]
    for index, text in enumerate(texts):
        if "," in text:
            raise refusal((name, index), "expected an item without a comma, which separates items here")
    if parameter.wire == "include" and parameter.allowed is not None:
        _check_sections(name, texts, parameter.allowed)
    return texts


def _check_sections(name: str, texts: Sequence[str], allowed: Collection[str]) -> None:
    known = {section.lower() for section in allowed}
    for section in (part.strip() for text in texts for part in text.split(",")):
        if section.lower() not in known:
            near = difflib.get_close_matches(section, allowed, n=1)
            hint = f"; did you mean {near[0]!r}?" if near else ""
            raise refusal(name, f"expected sections among {_listed(allowed)}, got {section!r}{hint}")


def _query_text(value: object, parameter: Parameter, where: Where) -> str:
    if isinstance(value, Enum):
        value = cast("object", value.value)
    match parameter.kind:
        case "integer" if isinstance(value, bool):
            raise refusal(where, f"expected an int, got {value}")
        case "decimal":
            return str(encode_decimal(value, Places(parameter.places), where))
        case "date-time" if isinstance(value, date) and not isinstance(value, datetime):
            raise refusal(where, "expected a datetime with an offset, got a date")
        case "date" if not isinstance(value, str):
            return encode_date(value, where)
        case _:
            return _plain_text(value, where)


def _plain_text(value: object, where: Where) -> str:
    """Write a value by its own type; text is sent unchanged."""
    written = write_scalar(value, where)
    if isinstance(written, bool):
        return "true" if written else "false"
    if isinstance(written, (str, int)):
        return str(written)
    raise refusal(where, f"{kind(value)} cannot be sent in a query")


def _sequence(name: str, value: object) -> Sequence[object]:
    if isinstance(value, (list, tuple, set, frozenset)):
        return cast("Sequence[object]", list(cast("Collection[object]", value)))
    if isinstance(value, Sequence) and not isinstance(value, (bytes, bytearray)):
        return cast("Sequence[object]", value)
    raise refusal(name, f"expected a list, got {kind(value)}")


def _listed(names: Collection[str]) -> str:
    return ", ".join(sorted(names)) or "none"
