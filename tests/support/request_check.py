"""What is wrong with a request, going by the spec and by what is known of the API."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, unquote

from tests.support.schema_check import SchemaCheck
from tests.support.spec import Operation, Schema, Spec

_INTEGER = re.compile(r"-?\d+", re.ASCII)
_NUMBER = re.compile(r"-?\d+(\.\d+)?", re.ASCII)
_BOOLEANS: Mapping[str, object] = {"true": True, "false": False}
_TOKEN_HEADERS = {"shoptet-private-api-token", "shoptet-access-token", "authorization"}


@dataclass(frozen=True)
class Request:
    """A request as it came."""

    method: str
    target: str
    """Path and query."""
    headers: Mapping[str, str]
    """By lower-case name."""
    body: bytes

    @property
    def path(self) -> str:
        return self.target.partition("?")[0]

    @property
    def query(self) -> list[tuple[str, str]]:
        """Name and text, percent-decoded."""
        return parse_qsl(self.target.partition("?")[2], keep_blank_values=True, errors="strict")

    @property
    def json(self) -> Any:
        """The body, numbers with a point as `Decimal`."""
        return json.loads(self.body, parse_float=Decimal)


class Complaint(NamedTuple):
    status: int
    """What the API would answer."""
    text: str


class RequestCheck:
    """Checks requests that carry one right token."""

    def __init__(self, spec: Spec, token_header: str, token: str) -> None:
        self._spec = spec
        self._schemas = SchemaCheck(spec)
        self._token = (token_header.lower(), token)

    def complaints(self, request: Request, operation: Operation, path_values: tuple[str, ...]) -> Iterator[Complaint]:
        yield from self._headers(request)
        yield from self._path(operation, path_values)
        yield from self._query(request, operation)
        yield from self._body(request, operation)

    def _headers(self, request: Request) -> Iterator[Complaint]:
        tokens = [(name, value) for name, value in request.headers.items() if name in _TOKEN_HEADERS]
        if tokens != [self._token]:
            yield Complaint(401, f"the token is due in {self._token[0]} and nowhere else")
        if request.headers.get("content-type") != "application/json":
            yield Complaint(400, f"Content-Type is {request.headers.get('content-type')}")

    def _path(self, operation: Operation, path_values: tuple[str, ...]) -> Iterator[Complaint]:
        for parameter, text in zip(operation.path_parameters, path_values, strict=True):
            for fault in self._text_faults(parameter.schema, text, is_encoded=True):
                yield Complaint(404, f"{parameter.name} in the path: {fault}")

    def _query(self, request: Request, operation: Operation) -> Iterator[Complaint]:
        try:
            names = [name for name, _ in request.query]
        except ValueError as error:
            yield Complaint(400, f"the query: {error}")
            return
        for name in {name for name in names if names.count(name) > 1}:
            yield Complaint(400, f"{name} in the query: came more than once")
        for name, parameter in operation.query.items():
            if parameter.required and name not in names:
                yield Complaint(400, f"{name} in the query: is missing")
        for name, text in request.query:
            if name not in operation.query:
                yield Complaint(400, f"{name} in the query: is unknown")
            else:
                for fault in self._text_faults(operation.query[name].schema, text):
                    yield Complaint(400, f"{name} in the query: {fault}")

    def _body(self, request: Request, operation: Operation) -> Iterator[Complaint]:
        if operation.body is None:
            if request.body:
                yield Complaint(400, "a body came where none is expected")
            return
        try:
            value = request.json
        except ValueError as error:
            yield Complaint(400, f"the body is not JSON: {error}")
            return
        for fault in self._schemas.faults(operation.body, value):
            yield Complaint(422, f"body {fault}")

    def _text_faults(self, schema: Schema, text: str, *, is_encoded: bool = False) -> list[str]:
        """Return what is wrong with a value that travels as text."""
        try:
            value = self._from_text(schema, unquote(text, errors="strict") if is_encoded else text)
        except ValueError as error:
            return [str(error)]
        return self._schemas.faults(schema, value)

    def _from_text(self, schema: Schema, text: str) -> object:
        schema = self._spec.resolve(schema)
        match schema["type"]:
            case "array":
                return [self._from_text(schema["items"], part) for part in text.split(",")]
            case "integer" if _INTEGER.fullmatch(text):
                return int(text)
            case "number" if _NUMBER.fullmatch(text):
                return Decimal(text)
            case "boolean" if text in _BOOLEANS:
                return _BOOLEANS[text]
            case "string":
                return text
            case other:
                raise ValueError(f"{text!r} is no {other}")
