"""Decode any response, envelope and payload, tolerantly, and report drift."""

from __future__ import annotations

import types
from typing import TYPE_CHECKING, Final, cast

from shoptet_api.decoding.decoded import Decoded, raw_errors
from shoptet_api.decoding.json_values import parse
from shoptet_api.errors import DecodeError
from shoptet_generated.runtime.drift import is_object, kind_of, mismatch, report_drift
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
    if paginator is None and is_object(data):
        report_drift(report, (_DATA, "paginator", _ROOT), "object", "nothing")
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
