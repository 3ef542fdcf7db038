"""Fields of every answer model dropped, nulled and retyped: reading never raises, both ways agree, nothing is lost."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from types import MappingProxyType
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from shoptet_api.decoding.decoder import Decoder
from shoptet_api.decoding.fast import model_decoder
from shoptet_api.decoding.json_values import parse
from shoptet_api.errors import DecodeError, SchemaDriftError
from shoptet_generated.operations import OPERATIONS
from shoptet_generated.runtime import Drift, Model, read
from shoptet_generated.runtime.fields import (
    choice,
    fields_of,
    is_array,
    is_enum,
    is_mapping,
    is_model,
    item_of,
    places_of,
)
from shoptet_generated.runtime.wire import dumps
from tests.decoding.test_one_meaning import same
from tests.support.sample_models.common import Named

# JSON text: how a value is written is part of it.
OTHERS: Final = (
    *("true", "0", "-7", "1.5", "1.0", "1e3", "1e999999999", '""', '"x"', '"5"', '"007"', '"1.50"', '"NaN"', '"1_000"'),
    *('" 5 "', '"2018-05-29"', '"13-12-1990"', '"2018-05-29T09:02:27.5-0330"', '"2018-05-29T09:02:27"', '"\\ud800"'),
    *("[]", "{}", "[1.5]", '{"a": 1.5}', '[null, {"b": []}]', '[["x"]]', "12345678901234567890123"),
)


@cache
def answer_models() -> tuple[type[Model], ...]:
    """Return the models of all results and lines, and of their parts."""
    found: dict[type[Model], None] = {}
    waiting: list[object] = []
    for operation in OPERATIONS.values():
        if operation.kind != "binary":
            waiting += [operation.result_type(), operation.line_type()]
    while waiting:
        hint = waiting.pop()
        for member in choice(hint).members:
            if is_model(member) and member not in found:
                found[member] = None
                waiting += [field.hint for field in fields_of(member)]
            elif is_array(member) or is_mapping(member):
                waiting.append(item_of(member))
    return tuple(found)


SCALARS: Final = {str: '"x"', int: "1", bool: "true", Decimal: '"1.50"', object: '{"a": [1.5]}'}


def example(hint: object, depth: int = 3) -> str:
    """JSON text as the type promises."""
    (member, *_) = choice(hint).members or (object,)
    if member in SCALARS:
        return SCALARS[member]
    if is_enum(member):
        return json.dumps(next(iter(member)).value)
    if is_array(member):
        return f"[{example(item_of(member), depth)}]"
    if is_mapping(member):
        return f'{{"a": {example(item_of(member), depth)}}}'
    if is_model(member):
        return document(member, depth - 1)
    return '"2018-05-29T09:02:27+0200"' if getattr(member, "__name__", "") == "datetime" else '"2018-05-29"'


def document(cls: type[Model], depth: int, changes: Mapping[str, str | None] = MappingProxyType({})) -> str:
    """JSON text of a model; a change of None drops the field."""
    pairs: list[str] = []
    for field in fields_of(cls):
        if depth < 0 and not field.required:
            continue
        text = changes.get(field.wire, "") if field.wire in changes else example(field.hint, depth)
        if text is not None:
            pairs.append(f"{json.dumps(field.wire)}: {text}")
    return "{" + ", ".join(pairs) + "}"


def misfits(hint: object, given: Any, value: Any, place: str = "$") -> list[str]:
    """Return the places of JSON that are not of the promised type, found by the types and by what it was read as."""
    members = choice(hint).members
    if not members or object in members or (given is None and choice(hint).nullable):
        return []
    found = min((_misfits_of(member, given, value, place) for member in members), key=len)
    return [place] if place in found else found


def _misfits_of(member: object, given: Any, value: Any, place: str) -> list[str]:
    if is_array(member) and isinstance(value, list):
        pairs = enumerate(zip(given, value, strict=True))
        return [bad for n, (old, new) in pairs for bad in misfits(item_of(member), old, new, f"{place}[{n}]")]
    if is_mapping(member) and isinstance(value, dict):
        keys = value.keys()
        return [bad for key in keys for bad in misfits(item_of(member), given[key], value[key], f"{place}.{key}")]
    if is_model(member) and type(value) is member:
        bad: list[str] = []
        for field in fields_of(member):
            inner = f"{place}.{field.wire}"
            if field.wire in given:
                bad += misfits(field.hint, given[field.wire], getattr(value, field.name), inner)
            elif field.required:
                bad.append(inner)
        return bad
    if is_enum(member) and type(value) is member:
        return [] if value.is_known else [place]
    return [] if type(value) is (Decimal if places_of(member) is not None else member) else [place]


def check_strictly(cls: type[Model], text: str, places: list[str]) -> None:
    """A strict client raises for each faulty place, and a client with a callback gets each of them once."""
    body = f'{{"data": {{"it": {text}}}}}'.encode()
    reported: list[Drift] = []
    assert isinstance(Decoder(cls, "value", "it", sample=lambda: True).decode(body, report=reported.append).data, cls)
    assert [drift.path.replace("$.data.it", "$", 1) for drift in reported] == places, text
    strict: list[Drift] = []
    try:
        Decoder(cls, "value", "it").decode(body, strict=True)
    except SchemaDriftError as error:
        strict += error.drifts
    assert strict == reported, text


def check(cls: type[Model], text: str) -> None:
    body = text.encode()
    drifts: list[Drift] = []
    read_tolerantly = read(cls, parse(body), drifts.append)
    assert isinstance(read_tolerantly, cls)
    assert len({drift.path for drift in drifts}) == len(drifts), (text, drifts)
    assert sorted(misfits(cls, parse(body), read_tolerantly)) == sorted(drift.path for drift in drifts), (text, drifts)
    check_strictly(cls, text, [drift.path for drift in drifts])
    try:
        read_fast = model_decoder(cls)(body)
    except Exception:  # noqa: BLE001 (whatever the fast way refuses, the tolerant way has read)
        pass
    else:
        assert same(read_fast, read_tolerantly), text
    written = read_tolerantly.to_dict()
    # Equal and not the same: 1e3 is written as 1000, and a time west of Greenwich in UTC.
    assert cls.from_dict(written) == read_tolerantly, text
    if "\\ud800" not in text:
        assert read(cls, parse(dumps(written))) == read_tolerantly, text


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.data())
def test_a_field_that_is_dropped_nulled_or_retyped_loses_nothing(data: st.DataObject) -> None:
    """D1, D2, D3, D5."""
    cls = data.draw(st.sampled_from(answer_models()))
    wires = [field.wire for field in fields_of(cls)]
    changes = data.draw(
        st.dictionaries(st.sampled_from(wires), st.sampled_from([None, "null", *OTHERS]), min_size=1, max_size=3)
        if wires
        else st.just({})
    )
    check(cls, document(cls, 3, changes))


@pytest.mark.parametrize("text", ["null", *OTHERS])
def test_every_type_of_field_keeps_every_value(text: str) -> None:
    """D5."""
    seen: set[object] = set()
    for cls in answer_models():
        for field in fields_of(cls):
            kinds = tuple(
                "enum" if is_enum(member) else "model" if is_model(member) else member
                for member in choice(field.hint).members
            )
            if (kinds, field.required) not in seen:
                seen.add((kinds, field.required))
                check(cls, document(cls, 1, {field.wire: text}))
    assert len(seen) > 10


@pytest.mark.skipif("SHOPTET_SWEEP" not in os.environ, reason="takes minutes: the session `sweep` runs it")
@pytest.mark.parametrize("cls", answer_models() if "SHOPTET_SWEEP" in os.environ else [], ids=lambda cls: cls.__name__)
def test_every_field_of_every_model_keeps_every_value(cls: type[Model]) -> None:
    """D1, D2, D3, D5: each fault is reported once for its place."""
    for field in fields_of(cls):
        for text in (None, "null", *OTHERS):
            check(cls, document(cls, 1, {field.wire: text}))


def test_there_are_many_answer_models() -> None:
    assert len(answer_models()) > 200


ENVELOPE: Final = {
    "data": {"rows": ['{"id": 1, "name": "x"}'], "paginator": dict.fromkeys(("totalCount", "page", "pageCount"), "1")},
    "errors": [{"errorCode": '"x"', "message": "null", "instance": '"x"'}],
    "metadata": {"requestId": '"x"'},
}
TEXTS: Final = frozenset(text for text in OTHERS if text.startswith('"'))
WHOLE: Final = frozenset({"0", "-7", "1.0", "1e3", "12345678901234567890123", '"5"'})
# Of each part: the values that it may have. A dropped part is None.
ALLOWED: Final[Mapping[tuple[str | int, ...], frozenset[str | None]]] = {
    ("errors",): frozenset({None, "null", "[]"}),
    ("errors", 0): frozenset({None, "{}", '{"a": 1.5}'}),
    ("errors", 0, "errorCode"): TEXTS | {None, "null"},
    ("errors", 0, "message"): TEXTS | {None, "null"},
    ("errors", 0, "instance"): TEXTS | {None, "null"},
    ("metadata",): frozenset({None, "null", "{}", '{"a": 1.5}'}),
    ("metadata", "requestId"): TEXTS | {None, "null"},
    ("data",): frozenset(),
    ("data", "rows"): frozenset({"[]"}),
    ("data", "rows", 0): frozenset({None}),
    ("data", "paginator"): frozenset({"{}", '{"a": 1.5}'}),
    ("data", "paginator", "totalCount"): WHOLE | {None},
    ("data", "paginator", "page"): WHOLE | {None},
}


def changed(part: Any, path: tuple[str | int, ...], text: str | None) -> str:
    """JSON text of a part of an envelope with the value at a path replaced, or dropped."""
    if not path:
        assert text is not None
        return text
    if isinstance(part, str):
        return part
    step, rest = path[0], path[1:]
    pairs = enumerate(part) if isinstance(part, list) else part.items()
    texts = {
        key: changed(inner, rest, text) if key == step else changed(inner, ("",), None)
        for key, inner in pairs
        if not (key == step and not rest and text is None)
    }
    if isinstance(part, list):
        return f"[{', '.join(texts.values())}]"
    return "{" + ", ".join(f"{json.dumps(key)}: {inner}" for key, inner in texts.items()) + "}"


@pytest.mark.parametrize("text", [None, "null", *OTHERS])
@pytest.mark.parametrize("path", ALLOWED, ids=lambda path: ".".join(map(str, path)))
def test_a_faulty_part_around_the_payload_is_reported_once(path: tuple[str | int, ...], text: str | None) -> None:
    """D4: by default nothing but a missing payload is an error; a strict client refuses each faulty place."""
    # Beside an error, the payload may be missing.
    envelope = ENVELOPE if path[0] == "errors" else {**ENVELOPE, "errors": []}
    body = changed(envelope, path, text).encode()
    reported: list[Drift] = []
    is_good = text in ALLOWED[path]
    try:
        Decoder(Named, "page", "rows", sample=lambda: True).decode(body, report=reported.append)
    except DecodeError:
        assert path in {("data",), ("data", "rows")}
    else:
        place = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
        inside = [drift.path for drift in reported if drift.path.startswith(f"${place}")]
        assert len(inside) == len(set(inside)) == len(reported), body
        assert bool(reported) is not is_good, (body, reported)
    if is_good:
        Decoder(Named, "page", "rows").decode(body, strict=True)
        return
    with pytest.raises((SchemaDriftError, DecodeError)) as caught:
        Decoder(Named, "page", "rows").decode(body, strict=True)
    if isinstance(caught.value, SchemaDriftError):
        assert list(caught.value.drifts) == reported
