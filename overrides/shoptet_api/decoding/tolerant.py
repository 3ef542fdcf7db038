"""Decode any response, envelope and payload, tolerantly, and report drift."""

from __future__ import annotations

import types
from typing import TYPE_CHECKING, Final, cast

from shoptet_api.decoding.decoded import Decoded, raw_errors
from shoptet_api.decoding.json_values import parse
from shoptet_api.errors import DecodeError
from shoptet_generated.runtime.drift import is_object, is_text, kind_of, mismatch, report_drift
from shoptet_generated.runtime.fields import choice, is_array, is_mapping, is_model
from shoptet_generated.runtime.model import Model
from shoptet_generated.runtime.reading import read
from shoptet_generated.runtime.transport import Paginator

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_api.decoding.decoded import Kind
    from shoptet_generated.runtime.reading import Place, Report

_ROOT: Final = "envelope"
_DATA: Final[Place] = ("$", "data", _ROOT)
_ERROR_PARTS: Final = ("errorCode", "message", "instance")
_COUNTS: Final = ("totalCount", "page", "currentPage", "pageCount", "itemsOnPage", "itemsPerPage")


def tolerant_decode(body: bytes, type_: object, kind: Kind, key: str | None, report: Report | None) -> Decoded:
    """Decode the bytes of a response.

    Raises:
        DecodeError: The response is not a JSON object; or it has neither errors nor the payload that its kind promises.
    """
    envelope = parse(body)
    if not is_object(envelope):
        raise DecodeError(f"the response is not a JSON object: it is {kind_of(envelope)}")
    errors, metadata = raw_errors(envelope), envelope.get("metadata")
    # If records failed, the payload may be missing: the errors say enough.
    report = None if errors and envelope.get("data") is None else report
    if report is not None:
        _report_around(envelope, report)
    payload: object = None
    paginator: Paginator | None = None
    if kind == "page":
        payload, paginator = _page(envelope, type_, key, report, has_errors=bool(errors))
    elif kind != "none":
        payload = _payload(envelope, type_, key, report)
        if not may_be(type_, payload):
            if not errors:
                what, where = "a job id" if kind == "job" else "its result", "data" if key is None else f"data.{key}"
                raise DecodeError(f"the response does not contain {what}: {where} is {kind_of(payload)}")
            payload = None
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
    envelope: Mapping[str, object], type_: object, key: str | None, report: Report | None, *, has_errors: bool
) -> tuple[list[object], Paginator | None]:
    """Read the rows. A page without rows is empty if its paginator counts zero, or if it has errors instead.

    Raises:
        DecodeError: The rows are missing, or are not a list. Reading this as an empty page would lose records silently.
    """
    rows = _payload(envelope, types.GenericAlias(list, (type_,)), key, report)
    data = envelope.get("data")
    paginator = Paginator.from_json(data.get("paginator")) if is_object(data) else None
    if is_object(data):
        _report_paginator(data, report)
    if isinstance(rows, list):
        return cast("list[object]", rows), paginator
    is_empty = has_errors if paginator is None or paginator.total_count is None else paginator.total_count == 0
    if rows is not None or not is_empty:
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


def may_be(type_: object, payload: object) -> bool:
    """Return whether a payload can be used as the result that the type promises.

    A single value of another type is kept, as in models. Null, an object in place of a list, or anything but an object
    in place of a model is not a result that a caller could use.
    """
    members = choice(type_).members
    if not members or object in members:
        return True
    if payload is None:
        return choice(type_).nullable
    if isinstance(payload, Model) or is_object(payload):
        return any(is_model(member) or is_mapping(member) for member in members)
    if isinstance(payload, list):
        return any(map(is_array, members))
    return not all(is_model(member) or is_mapping(member) or is_array(member) for member in members)


def _report_around(envelope: Mapping[str, object], report: Report) -> None:
    """Report the parts around the payload that are not as promised; all of them may be missing or null."""
    errors, metadata = envelope.get("errors"), envelope.get("metadata")
    place: Place = ("$", "errors", _ROOT)
    if isinstance(errors, list):
        for index, error in enumerate(cast("list[object]", errors)):
            _report_texts(error, _ERROR_PARTS, (place, index, _ROOT), report)
    elif errors is not None:
        mismatch(report, place, "array or null", errors)
    if metadata is not None:
        _report_texts(metadata, ("requestId",), ("$", "metadata", _ROOT), report)


def _report_texts(value: object, keys: tuple[str, ...], place: Place, report: Report) -> None:
    if not is_object(value):
        mismatch(report, place, "object", value)
        return
    for key in keys:
        if (text := value.get(key)) is not None and not is_text(text):
            mismatch(report, (place, key, _ROOT), "string or null", text)


def _report_paginator(data: Mapping[str, object], report: Report | None) -> None:
    place: Place = (_DATA, "paginator", _ROOT)
    if "paginator" not in data:
        report_drift(report, place, "object", "nothing")
        return
    paginator = data["paginator"]
    if not is_object(paginator):
        mismatch(report, place, "object", paginator)
        return
    for key in _COUNTS:
        if key in paginator:
            read(int, paginator[key], report, place=(place, key, _ROOT))
