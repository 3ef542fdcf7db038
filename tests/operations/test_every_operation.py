"""Every operation of the spec, called through the real client, sync and async, against a server that knows the spec."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from importlib import import_module
from types import GenericAlias
from typing import Any, get_args, get_origin
from urllib.parse import unquote

import pytest
from attrs import evolve

from shoptet_api import (
    AsyncBatch,
    AsyncJob,
    AsyncPager,
    AsyncSnapshot,
    Batch,
    Drift,
    Job,
    JsonObject,
    Pager,
    RawResponse,
    Snapshot,
)
from shoptet_generated.resources import MODULES
from shoptet_generated.runtime import OpenEnum
from tests.support.arguments import Arguments, arguments_of
from tests.support.hints import (
    as_models,
    as_operation,
    as_read,
    hints_of,
    made_of,
    members,
    misfits,
    to_json,
    untyped_places,
)
from tests.support.method_caller import MethodCaller, method_of
from tests.support.spec import Operation, load
from tests.support.spec_server import Seen, SpecServer

SPEC = load()
WAYS = ("sync", "async")
NOTHING = frozenset[str]()
PAGE = frozenset({"page"})
FURTHER = (
    frozenset[str](),
    {"on_bad_line", "on_progress", "timeout"},
    {"uploader", "on_bad_row"},
    {"uploader", "on_bad_row", "remove_reference"},
)
"""What methods that start a job take beside the parameters of the API."""

every_operation = pytest.mark.parametrize("operation", SPEC.operations.values(), ids=lambda operation: operation.id)


def resource_classes() -> dict[tuple[str, str], type]:
    """The generated classes by way and attribute of the client."""
    return {
        (way, resource): getattr(import_module(f"shoptet_generated.resources.{resource}"), f"{prefix}{name}")
        for way, prefix in zip(WAYS, ("", "Async"), strict=True)
        for resource, name in MODULES.items()
    }


@pytest.mark.parametrize("caller", WAYS, indirect=True)
@every_operation
def test_operation(operation: Operation, caller: MethodCaller, server: SpecServer) -> None:
    without = PAGE if operation.is_paged else NOTHING  # a walk begins at the first page
    everything = arguments_of(SPEC, operation, seed=0, without=without)
    nulls = arguments_of(SPEC, operation, seed=1, without=without)
    required = arguments_of(SPEC, operation, seed=2, sparse=True, without=without)
    check_signature(operation, caller.method(operation), required)
    hints = hints_of(caller.method(operation))
    check_call(operation, caller, server, everything)
    check_call(operation, caller, server, typed(nulls, hints))
    check_call(operation, caller, server, typed(required, hints))
    assert caller.drifts == []


@pytest.mark.parametrize("caller", WAYS, indirect=True)
@every_operation
def test_whole_answer(operation: Operation, caller: MethodCaller, server: SpecServer) -> None:
    """Also of methods that return nothing: the records that were refused are told nowhere else."""
    given = arguments_of(SPEC, operation, sparse=True)
    body = () if operation.body is None else (given.body,)
    result = method_of(caller.client.shop.with_raw_response, operation)(*given.path, *body, **given.query)
    raw = caller.client.run(result)
    assert isinstance(raw, RawResponse)
    assert [one.operation.id for one in server.take() if one.operation] == [operation.id]


@pytest.mark.parametrize("caller", WAYS, indirect=True)
@pytest.mark.parametrize("operation", [op for op in SPEC.operations.values() if op.is_paged], ids=lambda op: op.id)
def test_list_from_another_page(operation: Operation, caller: MethodCaller, server: SpecServer) -> None:
    required = arguments_of(SPEC, operation, sparse=True)
    rows = caller.call(operation, *required.path, **required.query, page=2, items_per_page=1)
    seen = server.take()
    assert [dict(one.request.query) for one in seen] == [
        {**required.wire, "page": page, "itemsPerPage": "1"} for page in ("2", "3")
    ]
    assert len(rows) == 2


MANY = 29
CHUNKED = 10


@pytest.mark.parametrize("way", WAYS)
def test_methods_are_the_operations_and_nothing_else(way: str) -> None:
    methods = [
        (resource, name)
        for (class_way, resource), class_ in resource_classes().items()
        if class_way == way
        for name, member in vars(class_).items()
        if inspect.isfunction(member) and not name.startswith("_")
    ]
    named = [(operation.resource, operation.name) for operation in SPEC.operations.values()]
    saved = [(op.resource, f"save_{op.name}") for op in SPEC.operations.values() if op.kind == "binary"]
    feeds = [(op.resource, "changes") for op in SPEC.operations.values() if op.name == "list_changes"]
    many = [one for one in methods if one[1].startswith("get_many")]
    chunked = [one for one in methods if one[1].endswith("_chunked")]
    assert sorted(methods) == sorted([*named, *saved, *feeds, *many, *chunked])
    assert len(feeds) == 8
    # Each stands beside the operation that it calls.
    assert {(resource, name.replace("get_many", "get")) for resource, name in many} <= set(named)
    assert {(resource, f"{name.removesuffix('_chunked')}_many") for resource, name in chunked} <= set(named)
    assert (len(many), len(chunked)) == (MANY, CHUNKED)


@pytest.mark.parametrize("way", WAYS)
def test_nothing_is_untyped_but_what_the_spec_lists(way: str) -> None:
    classes = resource_classes()
    untyped: dict[str, list[str]] = {}
    for operation in SPEC.operations.values():
        hints = hints_of(getattr(classes[way, operation.resource], operation.name))
        # A body may always be plain JSON instead of a model.
        passed_over = {"body": JsonObject, "rows": JsonObject}
        # What a function of the caller's returns is nobody's business.
        names = [name for name in hints if name not in {"on_bad_line", "on_progress"}]
        places = [place for name in names for place in untyped_places(hints[name], name, passed_over.get(name))]
        if places:
            untyped[operation.id] = sorted(place.rpartition(".")[2] for place in places)
    listed = [place.split(".") for place in SPEC.document["x-shoptet-untyped"]]
    assert untyped == {operation_id: [field] for operation_id, _, field in listed}


def check_signature(operation: Operation, method: Callable[..., Any], required: Arguments) -> None:
    """Path parameters and the body are positional, all else is by name, and only what is required has to be given."""
    parameters = list(inspect.signature(as_operation(method)).parameters.values())[1:]
    positional = [one for one in parameters if one.kind is one.POSITIONAL_OR_KEYWORD]
    named = [one for one in parameters if one.kind is one.KEYWORD_ONLY]
    assert len(positional) + len(named) == len(parameters)
    assert len(positional) == len(operation.path_parameters) + (operation.body is not None)
    assert ([one.name for one in positional][-1:] in (["body"], ["rows"])) == (operation.body is not None)
    parameters_of_query = {parameter.python for parameter in operation.query.values()}
    assert {one.name for one in named} - parameters_of_query in (FURTHER if operation.kind == "job" else [set()])
    assert parameters_of_query <= {one.name for one in named}
    assert {one.name for one in named if one.default is one.empty} == set(required.query)


def check_call(operation: Operation, caller: MethodCaller, server: SpecServer, given: Arguments) -> None:
    """Call, and see that the right requests came, and that what came back is what was promised."""
    body = () if operation.body is None else (given.body,)
    result = caller.call(operation, *given.path, *body, **given.query)
    seen = server.take()
    assert [one.complaints for one in seen if one.complaints] == []
    assert {one.operation.id for one in seen if one.operation} == {operation.id}
    assert len(seen) == (seen[0].answer["data"]["paginator"]["pageCount"] if operation.kind == "page" else 1)
    for page, one in enumerate(seen, start=1):
        check_request(operation, given, one, page)
    check_result(operation, hints_of(caller.method(operation))["return"], result, seen)


def check_request(operation: Operation, given: Arguments, seen: Seen, page: int) -> None:
    match = operation.pattern.fullmatch(seen.request.path)
    assert match is not None
    assert [unquote(text) for text in match.groups()] == [str(value) for value in given.path]
    sent = dict(seen.request.query)
    if operation.is_paged:
        assert int(sent.pop("page", 1)) == page
        if "itemsPerPage" not in given.wire:
            sent.pop("itemsPerPage", None)  # how long pages are is up to the client then
    assert sent == given.wire
    assert (seen.request.json if seen.request.body else None) == given.wire_body


def check_result(operation: Operation, hint: Any, result: Any, seen: list[Seen]) -> None:
    payload = seen[0].payload
    if operation.kind == "job":
        assert (get_origin(hint) or hint) in {Job, AsyncJob, Snapshot, AsyncSnapshot, Batch, AsyncBatch}
        assert result == payload
        return
    if operation.kind == "page":
        assert get_origin(hint) in {Pager, AsyncPager}
        hint = GenericAlias(list, get_args(hint))
        payload = [row for one in seen for row in one.payload]
    drifts: list[Drift] = []
    assert result == made_of(hint, payload, drifts.append)
    assert drifts == []
    assert misfits(hint, result) == []
    assert as_read(to_json(result)) == as_read(payload)


def typed(arguments: Arguments, hints: Mapping[str, Any]) -> Arguments:
    """Return the same arguments with models for the body, and members of enumerations instead of their text."""
    query = {
        name: next((kind(value) for kind in members(hints[name]) if is_enumeration(kind)), value)
        for name, value in arguments.query.items()
    }
    body = arguments.body if arguments.body is None else as_models(hints.get("body") or hints["rows"], arguments.body)
    return evolve(arguments, query=query, body=body)


def is_enumeration(hint: Any) -> bool:
    return isinstance(hint, type) and issubclass(hint, OpenEnum)
