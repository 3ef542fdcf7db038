"""Calls handlers as the sandbox's server does: with requests that fit the spec, and looking at what they answer."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache
from importlib import import_module
from typing import Any, cast

import pytest

from shoptet_api.sandbox.call import (
    BATCHES,
    HANDLERS,
    SNAPSHOTS,
    WORKS,
    Bytes,
    Call,
    Fault,
    HandlerResult,
    RefusedError,
    Rows,
)
from shoptet_api.sandbox.state.shop import Shop
from tests.support import spec as spec_module
from tests.support.schema_check import SchemaCheck
from tests.support.spec import Operation, Schema, Spec

import_module("shoptet_api.sandbox.handlers")  # which registers them


@cache
def spec() -> Spec:
    return spec_module.load()


@cache
def check() -> SchemaCheck:
    return SchemaCheck(spec())


@dataclass
class Answer:
    """What an operation answered."""

    payload: Any
    """What stands under the payload's key; of a list all rows."""
    faults: list[Fault]
    status: int


@dataclass
class Counter:
    """A shop, with somebody who asks things of it."""

    shop: Shop = field(default_factory=Shop)
    now: datetime = field(init=False)
    events: list[tuple[str, Any]] = field(default_factory=list[tuple[str, Any]])

    def __post_init__(self) -> None:
        self.now = self.shop.now + timedelta(hours=1)

    def ask(
        self,
        operation_id: str,
        path: Mapping[str, str | int] | None = None,
        query: Mapping[str, object] | None = None,
        body: Any = None,
        include: Iterable[str] = (),
    ) -> Answer:
        """Call a handler; the request and the answer have to fit the spec."""
        operation = spec().operations[operation_id]
        call = self.call(operation_id, path, query, body, include)
        answer = HANDLERS[operation_id](call)
        assert_fits(operation, answer)
        self.now += timedelta(minutes=1)
        if isinstance(answer, Rows):
            return Answer([*answer.rows[:]], [], operation.status)
        if isinstance(answer, Bytes):
            return Answer(answer, [], operation.status)
        return Answer(_as_json(answer.payload), [*answer.faults], answer.status or operation.status)

    def call(
        self,
        operation_id: str,
        path: Mapping[str, str | int] | None = None,
        query: Mapping[str, object] | None = None,
        body: Any = None,
        include: Iterable[str] = (),
        *,
        is_too_long: bool = False,
    ) -> Call:
        """Make a call that fits the spec, but for a body that may be too long."""
        operation = spec().operations[operation_id]
        path, query = path or {}, query or {}
        assert {parameter.name for parameter in operation.path_parameters} == set(path)
        assert query.keys() <= operation.query.keys(), "the operation has no such parameter"
        assert (operation.body is None) == (body is None)
        if operation.body is not None:
            whole = body if operation.body_key is None else {operation.body_key: body}
            if not is_too_long:
                _none(check().faults(operation.body, whole))
        return Call(
            operation=operation_id,
            path=path,
            query=query,
            body=body,
            include=frozenset(name.lower() for name in include),
            language="cs",
            now=self.now,
            shop=self.shop,
            emit=lambda event, instance: self.events.append((event, instance)),
        )

    def refused(self, operation_id: str, *args: Any, **kwargs: Any) -> RefusedError:
        """Call a handler that has to refuse."""
        with pytest.raises(RefusedError) as caught:
            self.ask(operation_id, *args, **kwargs)
        assert caught.value.faults, "a refusal says why"
        return caught.value

    def is_too_long(self, operation_id: str, path: Mapping[str, str | int], body: list[Any]) -> bool:
        """Return whether a handler refuses a body for its length."""
        with pytest.raises(RefusedError) as caught:
            HANDLERS[operation_id](self.call(operation_id, path, body=body, is_too_long=True))
        return caught.value.status == 413

    def snapshot(self, operation_id: str, *args: Any, **kwargs: Any) -> list[Any]:
        """Return a snapshot's lines, each of which has to fit the spec."""
        schema = _document(operation_id)["x-shoptet-line"]
        lines = list(SNAPSHOTS[operation_id](self.call(operation_id, *args, **kwargs)))
        for line in lines:
            _none(check().faults({"$ref": schema}, line))
            _none(undeclared({"$ref": schema}, line))
        return lines

    def row(self, operation_id: str, row: Any, path: Mapping[str, str | int] | None = None) -> None:
        """Do one row of a batch, which has to fit the spec."""
        schema = _document(operation_id).get("x-shoptet-batch-line")
        assert schema is None or check().faults({"$ref": schema}, row) == []
        body = {"batchFileUrlPath": "https://example.com/rows.jsonl"}
        BATCHES[operation_id](self.call(operation_id, path, body=body), row)
        self.now += timedelta(minutes=1)

    def work(self, operation_id: str, *args: Any, **kwargs: Any) -> None:
        """Do what a job does."""
        WORKS[operation_id](self.call(operation_id, *args, **kwargs))
        self.now += timedelta(minutes=1)

    def changes(self, operation_id: str, since: datetime, key: str = "code", **query: object) -> dict[str, str]:
        """Return what has changed: what happened, by key."""
        rows = self.ask(operation_id, query={"from": since, **query}).payload
        assert [row["changeTime"] for row in rows] == sorted(row["changeTime"] for row in rows)
        return {row[key]: row["changeType"] for row in rows}


def _none(faults: list[str]) -> None:
    """Fail with the first few faults where there are any."""
    if faults:
        raise AssertionError("; ".join(faults[:3])[:2000])


@cache
def _documents() -> Mapping[str, Mapping[str, Any]]:
    return {
        described["operationId"]: described
        for methods in spec().document["paths"].values()
        for described in methods.values()
    }


def _document(operation_id: str) -> Mapping[str, Any]:
    return _documents()[operation_id]


def _as_json(payload: Any) -> Any:
    """Return a copy that has been JSON, which finds what JSON cannot hold."""
    return json.loads(json.dumps(payload))


def assert_fits(operation: Operation, answer: HandlerResult) -> None:
    """Fail where an answer does not fit the spec, or says more than it."""
    if isinstance(answer, Bytes):
        assert operation.kind == "binary"
        assert answer.media_type == operation.media_type
        return
    data: Any
    if isinstance(answer, Rows):
        assert operation.kind == "page"
        rows = answer.rows[:]
        assert len(answer.rows) == len(rows)
        paginator = dict.fromkeys(("totalCount", "page", "pageCount", "itemsOnPage", "itemsPerPage"), 1)
        data = {operation.key: rows, "paginator": paginator}
    elif operation.kind == "none":
        assert answer.payload is None
        if not operation.answer:
            return  # Its response has no body.
        data = None
    else:
        assert operation.kind == "value"
        data = answer.payload if operation.key is None else {operation.key: answer.payload}
    schema = operation.answer["properties"]["data"]
    data = _as_json(data)
    _none(check().faults(schema, data))
    _none(undeclared(schema, data))


def undeclared(schema: Schema, value: Any, place: str = "data") -> list[str]:
    """Return the places of fields that the spec does not know."""
    schema = spec().resolve(schema)
    for keyword in ("anyOf", "oneOf", "allOf"):
        if keyword in schema and "properties" not in schema:
            return min((undeclared(branch, value, place) for branch in schema[keyword]), key=len)
    if isinstance(value, dict):
        fields = cast("dict[str, Any]", value)
        properties: Mapping[str, Schema] = schema.get("properties", {})
        return [
            fault
            for name, inner in fields.items()
            for fault in (
                undeclared(properties[name], inner, f"{place}.{name}") if name in properties else [f"{place}.{name}"]
            )
        ]
    if isinstance(value, list):
        entries = cast("Sequence[Any]", value)
        return [fault for inner in entries[:50] for fault in undeclared(schema["items"], inner, f"{place}[]")]
    return []
