"""The check of bodies against another judge: the schemas of the spec, as jsonschema-rs reads them.

Bodies of every operation, good ones and ones with a single mistake: a body that is sent fits its schema, and a body
that is refused does not.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache
from typing import Any, Final, get_args, get_origin

import pytest

from shoptet_api.sandbox.spec import document, schemas
from shoptet_generated.operations import OPERATIONS
from shoptet_generated.runtime import InputError
from shoptet_generated.runtime.faults import faults_of
from shoptet_generated.runtime.wire import encode_checked_body
from tests.support.arguments import arguments_of
from tests.support.hints import as_models
from tests.support.spec import Operation, load

SPEC: Final = load()
WITH_BODY: Final = [operation for operation in SPEC.operations.values() if operation.body is not None]

_WRONG: Final[tuple[Any, ...]] = (None, 7, -1, True, "", "x" * 70_000, "5", [], {}, ["x"], {"madeUp": 1})
"""Values that take the place of another one."""
UNKNOWN: Final = "got an unknown one"


@cache
def judge() -> tuple[document.Spec, schemas.Schemas]:
    spec = document.load()
    return spec, schemas.Schemas(spec)


def encoded(operation: Operation, body: Any) -> Any:
    """Return the whole body as the API would get it."""
    known = OPERATIONS[operation.id]
    written = encode_checked_body(body, known.input_type(), known.body_key, known.body_list, known.body_limits)
    return json.loads(written, parse_float=Decimal)


def complaints(operation: Operation, body: Any, *leaving_out: str) -> list[str]:
    """Return what the schema says of a whole body, but for some keywords."""
    spec, judging = judge()
    named = spec.named(operation.id)
    assert named is not None
    return [
        f"{found.location}: {found.message}" for found in judging.body(named, body) if found.keyword not in leaving_out
    ]


@pytest.mark.parametrize("operation", WITH_BODY, ids=lambda operation: operation.id)
def test_good_bodies_are_sent(operation: Operation) -> None:
    known = OPERATIONS[operation.id]
    for seed in range(4):
        given = arguments_of(SPEC, operation, seed=seed, sparse=seed == 2)
        assert encoded(operation, given.body) == given.wire_body
        model = models_of(known.input_type(), given.body)
        assert encoded(operation, model) == given.wire_body
        assert faults_of(model, known.input_type(), known.body_limits) == []


def models_of(type_: Any, body: Any) -> Any:
    if get_origin(type_) is not list:
        return as_models(type_, body)
    return [one if isinstance(one, str) else as_models(get_args(type_)[0], one) for one in body]


@pytest.mark.parametrize("operation", WITH_BODY, ids=lambda operation: operation.id)
def test_bodies_with_a_mistake_are_judged_as_the_schema_judges_them(operation: Operation) -> None:
    for seed in (0, 1, 2):
        given = arguments_of(SPEC, operation, seed=seed, sparse=seed == 2)
        for mutated in mutations(given.body, seed):
            sent, fault = tried(operation, mutated)
            if fault is None:
                assert complaints(operation, sent, "format") == []  # formats such as `uuid` are not checked
            elif UNKNOWN not in str(fault):  # a field that the schema leaves open is refused all the same
                assert fault.faults
                assert complaints(operation, wrapped(operation, mutated)), f"refused without need: {fault}"


def tried(operation: Operation, body: Any) -> tuple[Any, InputError | None]:
    try:
        return encoded(operation, body), None
    except InputError as error:
        return None, error


def mutations(body: Any, seed: int) -> Iterator[Any]:
    """Yield copies of a body, each with one mistake, at every place of the body."""
    for number, path in enumerate(places(body)):
        for change in changes(seed + number):
            mutated = copy.deepcopy(body)
            holder = mutated
            for step in path[:-1]:
                holder = holder[step]
            change(holder, path[-1])
            yield mutated


def changes(number: int) -> Iterator[Callable[[Any, Any], None]]:
    """Yield some of the mistakes; another number gives other ones."""
    value = _WRONG[number % len(_WRONG)]
    yield lambda holder, step: holder.__setitem__(step, value)
    if number % 3 == 0:
        yield lambda holder, step: holder.pop(step)
    if number % 5 == 0:
        yield lambda holder, step: holder.__setitem__(step, [holder[step]] * 101)


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    steps: list[Any] = (
        list(value) if isinstance(value, dict) else list(range(len(value))) if isinstance(value, list) else []
    )
    for step in steps:
        yield (*path, step)
        yield from places(value[step], (*path, step))


def wrapped(operation: Operation, body: Any) -> Any:
    for key in (operation.body_list, operation.body_key):
        body = body if key is None else {key: body}
    return body
