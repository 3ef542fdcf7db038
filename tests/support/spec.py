"""spec/openapi.yaml as the tests read it: on their own, with nothing of the generator, so that they can disagree."""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Literal, TypeAlias

import yaml

Schema: TypeAlias = Mapping[str, Any]
Kind: TypeAlias = Literal["value", "page", "none", "job", "binary"]

PATH = Path(__file__).resolve().parents[2] / "spec" / "openapi.yaml"


class _Loader(yaml.CSafeLoader):
    """Reads numbers with a point as `Decimal`: `multipleOf: 0.01` holds for no float."""


def _decimal(_: _Loader, node: yaml.ScalarNode) -> Decimal:
    return Decimal(node.value)


_Loader.add_constructor("tag:yaml.org,2002:float", _decimal)


@dataclass(frozen=True)
class Parameter:
    name: str
    schema: Schema
    required: bool
    argument: str | None = None
    """The name of the method's argument, where it is not that of the wire."""

    @property
    def python(self) -> str:
        """The name of the method's argument."""
        if self.argument is not None:
            return self.argument
        name = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", self.name.replace("pricelist", "priceList")).lower()
        return f"{name}_" if keyword.iskeyword(name) else name


@dataclass(frozen=True)
class Operation:
    id: str
    method: str
    path: str
    resource: str
    name: str
    kind: Kind
    key: str | None
    path_parameters: tuple[Parameter, ...]
    query: Mapping[str, Parameter]
    body: Schema | None
    """The schema of the whole body."""
    body_key: str | None
    """What the body is wrapped in; None when it is sent as it is."""
    body_list: str | None
    """The key inside that one, where the method takes the list under it."""
    status: int
    media_type: str | None
    """None when the answer is empty."""
    answer: Schema
    """The schema of the whole answer, its envelope included."""

    @property
    def is_paged(self) -> bool:
        """Whether another page than the first can be asked for."""
        return self.kind == "page" and "page" in self.query

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return re.compile(re.sub(r"\\\{[^/]+?\\\}", "([^/]+)", re.escape(self.path)))


class Spec:
    def __init__(self, document: Mapping[str, Any]) -> None:
        self.document = document
        self.schemas: Mapping[str, Schema] = document["components"]["schemas"]
        self.operations = {operation.id: operation for operation in _operations(document)}

    def resolve(self, schema: Schema) -> Schema:
        """Follow `$ref` until there is none."""
        while "$ref" in schema:
            schema = self.schemas[schema["$ref"].removeprefix("#/components/schemas/")]
        return schema

    def find(self, method: str, path: str) -> tuple[Operation, tuple[str, ...]] | None:
        """Return the operation for a path as it came, and the path's values; a literal segment goes before a value."""
        found = [
            (match.groups(), operation)
            for operation in self.operations.values()
            if operation.method == method and (match := operation.pattern.fullmatch(path))
        ]
        return min(((operation, values) for values, operation in found), key=lambda hit: len(hit[1]), default=None)


@cache
def load() -> Spec:
    with PATH.open(encoding="utf-8") as file:
        return Spec(yaml.load(file, _Loader))


def _operations(document: Mapping[str, Any]) -> Iterator[Operation]:
    for path, methods in document["paths"].items():
        for method, described in methods.items():
            (status,) = (status for status in described["responses"] if status.startswith("2"))
            contents = described["responses"][status].get("content", {})
            media_type = next(iter(contents), None)
            body = described.get("requestBody")
            yield Operation(
                id=described["operationId"],
                method=method.upper(),
                path=path,
                resource=described["x-shoptet-resource"],
                name=described["x-shoptet-method"],
                kind=described["x-shoptet-answer"]["kind"],
                key=described["x-shoptet-answer"].get("key"),
                path_parameters=tuple(_parameters(described, "path")),
                query={parameter.name: parameter for parameter in _parameters(described, "query")},
                body=body["content"]["application/json"]["schema"] if body else None,
                body_key=described["x-shoptet-body"]["key"] if body else None,
                body_list=described["x-shoptet-body"].get("list") if body else None,
                status=int(status),
                media_type=media_type,
                answer=contents[media_type]["schema"] if media_type else {},
            )


def _parameters(described: Mapping[str, Any], place: str) -> Iterator[Parameter]:
    for parameter in described["parameters"]:
        if parameter["in"] == place:
            argument = parameter.get("x-shoptet-argument")
            yield Parameter(parameter["name"], parameter["schema"], parameter.get("required", False), argument)
