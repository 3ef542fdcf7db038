"""Decode any response, envelope and payload, tolerantly, and report drift."""

from __future__ import annotations

import types
from typing import TYPE_CHECKING, Final, cast

from shoptet_api.decoding.decoded import Decoded
from shoptet_api.decoding.json_values import parse
from shoptet_api.errors import DecodeError
from shoptet_generated.runtime.drift import is_object, mismatch, report_drift
from shoptet_generated.runtime.reading import read
from shoptet_generated.runtime.transport import Paginator

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_api.decoding.decoded import Kind
    from shoptet_generated.runtime.reading import Place, Report

_ROOT: Final = "envelope"
_DATA: Final[Place] = ("$", "data", _ROOT)


def tolerant_decode(body: bytes, type_: object, kind: Kind, key: str | None, report: Report | None) -> Decoded:
    """Decode the bytes of a response.

    Raises:
        DecodeError: The response is not JSON, or is a page without its rows.
    """
    envelope = parse(body)
    if not is_object(envelope):
        mismatch(report, "$", "object", envelope)
        return Decoded([] if kind == "page" else None, None, None, None)
    errors, metadata = envelope.get("errors"), envelope.get("metadata")
    # If records failed, the payload may be missing: the errors say enough.
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
        report_drift(report, place, "a value", "nothing")
        return None
    return read(type_, owner[name], report, place=place)


def _page(
    envelope: Mapping[str, object], type_: object, key: str | None, report: Report | None
) -> tuple[list[object], Paginator | None]:
    """Read the rows. A page without rows that does not promise any is empty.

    Raises:
        DecodeError: The rows are missing although the paginator counts some, or are not a list. Reading this as an
            empty page would lose records silently.
    """
    rows = _payload(envelope, types.GenericAlias(list, (type_,)), key, report)
    data = envelope.get("data")
    paginator = Paginator.from_json(data.get("paginator")) if is_object(data) else None
    if paginator is None and is_object(data):
        report_drift(report, (_DATA, "paginator", _ROOT), "object", "nothing")
    if isinstance(rows, list):
        return cast("list[object]", rows), paginator
    if rows is not None or (paginator is not None and paginator.total_count):
        raise DecodeError(f"the response does not have a list of rows in data.{key}")
    return [], paginator


def _data(envelope: Mapping[str, object], report: Report | None) -> Mapping[str, object] | None:
    data = envelope.get("data")
    if is_object(data):
        return data
    if "data" in envelope:
        mismatch(report, _DATA, "object", data)
    else:
        report_drift(report, _DATA, "object", "nothing")
    return None
