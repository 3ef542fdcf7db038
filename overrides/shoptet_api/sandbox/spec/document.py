"""The spec as the sandbox reads it: from the file that the generator leaves in shoptet_generated.

Nothing of it is written by hand, so an operation that is new after a regeneration answers at once.
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
    """An operation, with what the server needs to know of it."""

    id: str
    method: str
    path: str
    tag: str
    resource: str
    name: str
    kind: str
    """`value`, `page`, `none`, `job` or `binary`."""
    key: str | None
    """Key of `data` that holds the payload; None where `data` is the payload."""
    path_parameters: Mapping[str, Parameter]
    query: Mapping[str, Parameter]
    has_body: bool
    body_key: str | None
    status: int
    media_type: str | None
    """Of the good answer; None where it is empty."""
    data: Schema
    """Schema of the answer's `data`."""
    line: Schema | None
    """Schema of one line of a snapshot's result."""
    batch_line: Schema | None
    """Schema of one line of a batch's file."""
    refusals: frozenset[int]
    """Error statuses that the spec names."""
    deprecated: bool

    @property
    def method_name(self) -> str:
        """As the client calls it: `orders.get`."""
        return f"{self.resource}.{self.name}"

    @property
    def writes(self) -> bool:
        """Whether it changes something."""
        return self.method != "GET"

    @property
    def sections(self) -> Mapping[str, str]:
        """Names that `include` takes, by lower case."""
        parameter = self.query.get("include")
        names: Sequence[str] = parameter.schema.get("items", {}).get("enum", ()) if parameter else ()
        return {name.lower(): name for name in names}

    @property
    def is_pdf(self) -> bool:
        """Whether it makes a PDF, which a shop does one at a time."""
        return self.media_type == "application/pdf"

    @property
    def is_batch(self) -> bool:
        """Whether it takes a file of lines by URL."""
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
        """What a reference leads to; a schema that is none is itself."""
        while "$ref" in schema:
            schema = self.schemas[schema["$ref"].removeprefix(_LOCAL)]
        return schema

    def named(self, name: str) -> Operation | None:
        """The operation by its operationId, or by its method of the client: `orders.get`."""
        return self.operations.get(name) or self.by_method.get(name)

    def find(self, method: str, path: str) -> tuple[Operation, Sequence[str]] | None:
        """The operation at a path as it came, and the texts in the place of the path's parameters."""
        for operations, texts in self._at(path):
            if method in operations:
                return operations[method], texts
        return None

    def methods(self, path: str) -> Sequence[str]:
        """The HTTP methods that a path takes; none where there is no such path."""
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
    """None where a parameter stands."""
    operations: dict[str, Operation]

    def match(self, parts: Sequence[str]) -> Sequence[str] | None:
        for mine, given in zip(self.parts, parts, strict=True):
            if given != mine and (mine is not None or not given):
                return None
        return [given for mine, given in zip(self.parts, parts, strict=True) if mine is None]


def _routes(operations: Iterable[Operation]) -> Mapping[int, Sequence[_Route]]:
    """The routes by their number of segments; those with literal segments first, as they go before parameters."""
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
    by_place: dict[str, dict[str, Parameter]] = {"path": {}, "query": {}}
    for parameter in parameters:
        made = Parameter(parameter["name"], parameter["schema"], parameter.get("required", False))
        by_place[parameter["in"]][made.name] = made
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
        path_parameters={place: by_place["path"][place] for place in order},
        query=by_place["query"],
        has_body="body" in node,
        body_key=node.get("bodyKey"),
        status=node["status"],
        media_type=node.get("mediaType"),
        data=node.get("data", {}),
        line=node.get("line"),
        batch_line=node.get("batchLine"),
        refusals=frozenset(node.get("refusals", ())),
        deprecated=node.get("deprecated", False),
    )


@cache
def load() -> Spec:
    """The spec that the installed client was made from."""
    return Spec(msgspec.json.decode((files("shoptet_generated") / "spec.json").read_bytes()))
