"""The spec as the sandbox reads it, from the file that the generator writes into shoptet_generated.

No part of it is handwritten, so the sandbox serves a new operation right after a regeneration.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, Final, TypeAlias, cast

import attrs
import msgspec

Schema: TypeAlias = Mapping[str, Any]

_LOCAL: Final = "#/schemas/"


@attrs.frozen(eq=False)
class Parameter:
    """A parameter of a path or a query."""

    name: str
    schema: Schema
    required: bool


@attrs.frozen(eq=False)
class Operation:
    """An operation, as far as the server needs it."""

    id: str
    method: str
    path: str
    tag: str
    resource: str
    name: str
    kind: str
    """`value`, `page`, `none`, `job` or `binary`."""
    key: str | None
    """Key of `data` that holds the payload; None if `data` itself is the payload."""
    path_parameters: Mapping[str, Parameter]
    query: Mapping[str, Parameter]
    has_body: bool
    body_key: str | None
    status: int
    media_type: str | None
    """Of the successful response; None if it is empty."""
    data: Schema
    """Schema of the response's `data`."""
    line: Schema | None
    """Schema of one line of a snapshot's result."""
    batch_line: Schema | None
    """Schema of one line of a batch's file."""
    refusals: frozenset[int]
    """Error statuses that the spec names."""
    deprecated: bool
    effect: str
    """`reads`, `queues` or `writes`."""

    @property
    def method_name(self) -> str:
        """The client's method: `orders.get`."""
        return f"{self.resource}.{self.name}"

    @property
    def writes(self) -> bool:
        """Whether the operation changes something."""
        return self.effect == "writes"

    @property
    def sections(self) -> Mapping[str, str]:
        """Names that `include` accepts, by their lower case."""
        parameter = self.query.get("include")
        names: Sequence[str] = parameter.schema.get("items", {}).get("enum", ()) if parameter else ()
        return {name.lower(): name for name in names}

    @property
    def is_pdf(self) -> bool:
        """Whether the operation generates a PDF; a shop generates one at a time."""
        return self.media_type == "application/pdf"

    @property
    def is_batch(self) -> bool:
        """Whether the operation accepts a file of lines by URL."""
        return self.kind == "job" and self.has_body and self.body_key is None


class Spec:
    """The whole document."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self.document: Final = document
        self.schemas: Final[Mapping[str, Schema]] = document["schemas"]
        self.operations: Final = {name: _operation(name, node) for name, node in document["operations"].items()}
        self.by_method: Final = {operation.method_name: operation for operation in self.operations.values()}
        self.events: Final = frozenset(cast("Sequence[str]", document["events"]))
        self._routes: Final = _routes(self.operations.values())

    def resolve(self, schema: Schema) -> Schema:
        """Follow a reference to its schema; any other schema is returned unchanged."""
        while "$ref" in schema:
            schema = self.schemas[schema["$ref"].removeprefix(_LOCAL)]
        return schema

    def named(self, name: str) -> Operation | None:
        """Return the operation with this operationId or client method: `orders.get`."""
        return self.operations.get(name) or self.by_method.get(name)

    def find(self, method: str, path: str) -> tuple[Operation, Sequence[str]] | None:
        """Return the operation at a raw path, and the raw texts of its path parameters."""
        for operations, texts in self._at(path):
            if method in operations:
                return operations[method], texts
        return None

    def methods(self, path: str) -> Sequence[str]:
        """Return the HTTP methods of a path; empty for an unknown path."""
        return sorted({method for operations, _ in self._at(path) for method in operations})

    def _at(self, path: str) -> Iterator[tuple[Mapping[str, Operation], Sequence[str]]]:
        parts = path.split("/")
        for route in self._routes.get(len(parts), ()):
            texts = route.match(parts)
            if texts is not None:
                yield route.operations, texts


@attrs.frozen(eq=False)
class _Route:
    """The operations of one path template."""

    parts: Sequence[str | None]
    """None for a parameter."""
    operations: dict[str, Operation]

    def match(self, parts: Sequence[str]) -> Sequence[str] | None:
        for expected, actual in zip(self.parts, parts, strict=True):
            if actual != expected and (expected is not None or not actual):
                return None
        return [actual for expected, actual in zip(self.parts, parts, strict=True) if expected is None]


def _routes(operations: Iterable[Operation]) -> Mapping[int, Sequence[_Route]]:
    """Group routes by their number of segments; literal segments come first, since they take precedence."""
    by_template: dict[tuple[str | None, ...], _Route] = {}
    for operation in operations:
        parts = tuple(None if part.startswith("{") else part for part in operation.path.split("/"))
        by_template.setdefault(parts, _Route(parts, {})).operations[operation.method] = operation
    routes: dict[int, list[_Route]] = {}
    for route in sorted(by_template.values(), key=lambda route: [part is None for part in route.parts]):
        routes.setdefault(len(route.parts), []).append(route)
    return routes


def _operation(name: str, node: Mapping[str, Any]) -> Operation:
    parameters: Sequence[Mapping[str, Any]] = node.get("parameters", ())
    by_location: dict[str, dict[str, Parameter]] = {"path": {}, "query": {}}
    for parameter in parameters:
        made = Parameter(parameter["name"], parameter["schema"], parameter.get("required", False))
        by_location[parameter["in"]][made.name] = made
    order = re.findall(r"\{([^/]+)\}", node["path"])
    return Operation(
        id=name,
        method=node["method"],
        path=node["path"],
        tag=node["tag"],
        resource=node["resource"],
        name=node["name"],
        kind=node["kind"],
        key=node.get("key"),
        path_parameters={name: by_location["path"][name] for name in order},
        query=by_location["query"],
        has_body="body" in node,
        body_key=node.get("bodyKey"),
        status=node["status"],
        media_type=node.get("mediaType"),
        data=node.get("data", {}),
        line=node.get("line"),
        batch_line=node.get("batchLine"),
        refusals=frozenset(node.get("refusals", ())),
        deprecated=node.get("deprecated", False),
        effect=node["effect"],
    )


@cache
def load() -> Spec:
    """Load the spec that the installed client was generated from."""
    return Spec(msgspec.json.decode((files("shoptet_generated") / "spec.json").read_bytes()))
