"""Reading any answer: the envelope and the payload, tolerantly, telling of drift."""

from __future__ import annotations

import types
from typing import TYPE_CHECKING, Final, cast

from shoptet_generated.runtime.drift import is_object, mismatch, tell
from shoptet_generated.runtime.reading import read
from shoptet_generated.runtime.transport import Paginator

from .parsing import parse
from .shape import Decoded

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.runtime.reading import Place, Report

    from .shape import Kind

_ROOT: Final = "envelope"
_DATA: Final[Place] = ("$", "data", _ROOT)


def tolerant_decode(body: bytes, type_: object, kind: Kind, key: str | None, report: Report | None) -> Decoded:
    """Decode the bytes of an answer.

    Raises:
        DecodeError: It is no JSON.
    """
    envelope = parse(body)
    if not is_object(envelope):
        mismatch(report, "$", "object", envelope)
        return Decoded([] if kind == "page" else None, None, None, None)
    errors, metadata = envelope.get("errors"), envelope.get("metadata")
    # Where records failed there may be nothing to tell of: the errors say it all.
    report = None if errors and envelope.get("data") is None else report
    payload: object = None
    paginator: Paginator | None = None
    if kind == "page":
        payload, paginator = _page(envelope, type_, key, report)
    elif kind != "none":
        payload = _payload(envelope, type_, key, report)
    return Decoded(payload, errors, metadata, paginator)


def _payload(envelope: Mapping[str, object], type_: object, key: str | None, report: Report | None) -> object:
    owner = envelope if key is None else _data(envelope, report)
    if owner is None:
        return None
    place = _DATA if key is None else (_DATA, key, _ROOT)
    name = key or "data"
    if name not in owner:
        tell(report, place, "a value", "nothing")
        return None
    return read(type_, owner[name], report, place=place)


def _page(
    envelope: Mapping[str, object], type_: object, key: str | None, report: Report | None
) -> tuple[list[object], Paginator | None]:
    """Read the rows; where no list came there are none, so that walking the pages ends instead of breaking."""
    rows = _payload(envelope, types.GenericAlias(list, (type_,)), key, report)
    data = envelope.get("data")
    paginator = Paginator.from_json(data.get("paginator")) if is_object(data) else None
    if paginator is None and is_object(data):
        tell(report, (_DATA, "paginator", _ROOT), "object", "nothing")
    return (cast("list[object]", rows) if isinstance(rows, list) else []), paginator


def _data(envelope: Mapping[str, object], report: Report | None) -> Mapping[str, object] | None:
    data = envelope.get("data")
    if is_object(data):
        return data
    if "data" in envelope:
        mismatch(report, _DATA, "object", data)
    else:
        tell(report, _DATA, "object", "nothing")
    return None
