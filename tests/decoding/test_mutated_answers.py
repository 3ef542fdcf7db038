"""Fields of every answer model dropped, nulled and retyped: reading never raises, both ways agree, nothing is lost."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from types import MappingProxyType
from typing import Final

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from shoptet_api.decoding.fast import model_decoder
from shoptet_api.decoding.json_values import parse
from shoptet_generated.operations import OPERATIONS
from shoptet_generated.runtime import Drift, Model, read
from shoptet_generated.runtime.fields import choice, fields_of, is_array, is_enum, is_mapping, is_model, item_of
from shoptet_generated.runtime.wire import dumps
from tests.decoding.test_one_meaning import same

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


def check(cls: type[Model], text: str) -> None:
    body = text.encode()
    drifts: list[Drift] = []
    read_tolerantly = read(cls, parse(body), drifts.append)
    assert isinstance(read_tolerantly, cls)
    assert len({drift.path for drift in drifts}) == len(drifts), (text, drifts)
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
