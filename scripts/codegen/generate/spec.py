"""Reads spec/openapi.yaml and refuses what nothing can be generated from."""

from __future__ import annotations

import keyword
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias, cast

from codegen import bounded_yaml, safe_values
from codegen.generate.problems import GenerateError

Node: TypeAlias = dict[str, Any]
"""A mapping of the document."""

_METHODS = ("get", "put", "post", "delete", "patch")
_KINDS = ("value", "page", "none", "job", "binary")
_COMPONENT = "#/components/schemas/"


@dataclass(frozen=True)
class Operation:
    """An operation as the document has it, with the facts that every step needs at hand."""

    node: Node
    path: str
    method: str
    id: str
    tag: str
    resource: str
    name: str
    kind: str
    key: str | None
    effect: str = "writes"
    """What a call does to the shop: `reads`, `queues` or `writes`, the safe one."""

    @property
    def place(self) -> str:
        """The operation's name in messages."""
        return f"{self.method.upper()} {self.path} ({self.id})"

    @property
    def parameters(self) -> Sequence[Node]:
        """The parameters in the document's order."""
        return many(self.node, "parameters")

    @property
    def body(self) -> Node | None:
        """The schema of the request body."""
        content = part(part(self.node, "requestBody"), "content")
        media: Node | None = next(iter(content.values()), None)
        return part(media, "schema") if media else None

    @property
    def success(self) -> tuple[str, Node]:
        """The status and the node of the first 2xx response."""
        for status, answer in self.node["responses"].items():
            if status.startswith("2"):
                return status, answer
        raise GenerateError(f"{self.place}: no 2xx answer")


@dataclass(frozen=True)
class Spec:
    """The document and its operations."""

    document: Node
    operations: Sequence[Operation]

    @property
    def components(self) -> Mapping[str, Node]:
        """Schema components by name."""
        return cast("Mapping[str, Node]", self.document["components"]["schemas"])

    def resolve(self, schema: Node) -> Node:
        """Return `schema` with its `$ref` followed to the end."""
        seen: set[str] = set()
        while "$ref" in schema:
            name = component_name(schema)
            if name in seen:
                raise GenerateError(f"{_COMPONENT}{name}: refers only to itself")
            seen.add(name)
            schema = self.components[name]
        return schema


def part(node: Node, key: str) -> Node:
    """Return the mapping at `key`, or an empty one."""
    found = node.get(key)
    return cast("Node", found) if isinstance(found, dict) else {}


def many(node: Node, key: str) -> list[Node]:
    """Return the mappings listed at `key`, or an empty list."""
    found = node.get(key)
    return cast("list[Node]", found) if isinstance(found, list) else []


def component_name(reference: Node) -> str:
    """Return the component that a `$ref` node points to."""
    return str(reference["$ref"]).removeprefix(_COMPONENT)


def read(path: Path) -> Spec:
    """Read the spec at `path`.

    Raises:
        GenerateError: It cannot be read, or something in it is broken.
    """
    try:
        document = bounded_yaml.load(path.read_bytes())
    except OSError as error:
        raise GenerateError(f"{path}: cannot be read: {error.strerror or error}") from None
    except bounded_yaml.UnreadableError as error:
        raise GenerateError(f"{path}: {error}") from None
    return check(document, path.name)


def check(document: object, name: str) -> Spec:
    """Return the spec in `document`; `name` is what messages call it.

    Raises:
        GenerateError: Something in it is broken.
    """
    if not isinstance(document, dict) or not str(cast("Node", document).get("openapi")).startswith("3.1"):
        raise GenerateError(f"{name}: is not an OpenAPI 3.1 document")
    node = cast("Node", document)
    for found, key in ((node.get("paths"), "paths"), (part(node, "components").get("schemas"), "components.schemas")):
        if not isinstance(found, dict):
            raise GenerateError(f"{name}: {key} is missing")
    unsafe = [f"{place}: {problem}" for place, problem in safe_values.problems(node)]
    if unsafe:
        raise GenerateError(*unsafe[:20])
    dangling = list(_dangling(node, node["components"]["schemas"]))
    if dangling:
        raise GenerateError(*dangling)
    if not isinstance(part(node, "info").get("version"), str):
        raise GenerateError(f"{name}: info.version is missing")
    operations = list(_operations(node))
    if not operations:
        raise GenerateError(f"{name}: paths has no operation")
    _check_unique(operations)
    return Spec(node, operations)


def _operations(document: Node) -> Iterator[Operation]:
    for path, item in document["paths"].items():
        for method, node in item.items():
            if method not in _METHODS:
                continue
            place = f"{method.upper()} {path}"
            answer = part(node, "x-shoptet-answer")
            operation = Operation(
                node=node,
                path=path,
                method=method,
                id=_text(node, "operationId", place),
                tag=next((str(tag) for tag in node.get("tags") or ()), ""),
                resource=_identifier(node, "x-shoptet-resource", place),
                name=_identifier(node, "x-shoptet-method", place),
                kind=str(answer.get("kind")),
                key=answer.get("key"),
                effect=str(node.get("x-shoptet-effect", "writes")),
            )
            if not operation.tag:
                raise GenerateError(f"{operation.place}: no tag")
            if operation.kind not in _KINDS:
                raise GenerateError(
                    f"{operation.place}: x-shoptet-answer.kind is {operation.kind!r}, not one of {_KINDS}"
                )
            if not isinstance(node.get("responses"), dict):
                raise GenerateError(f"{operation.place}: no responses")
            if any(not {"name", "in", "schema"} <= parameter.keys() for parameter in operation.parameters):
                raise GenerateError(f"{operation.place}: a parameter lacks name, in or schema")
            yield operation


def main_tags(spec: Spec) -> dict[str, str]:
    """Return the main tag of each resource.

    Operations of other tags may belong to it too: a method keeps its place on the client when the vendor moves its
    operation to another tag.
    """
    tags: dict[str, str] = {}
    for tag in many(spec.document, "tags"):
        if "x-shoptet-resource" in tag:
            tags.setdefault(str(tag["x-shoptet-resource"]), str(tag["name"]))
    for operation in spec.operations:
        tags.setdefault(operation.resource, operation.tag)
    return tags


def _check_unique(operations: Sequence[Operation]) -> None:
    by_id: dict[str, Operation] = {}
    by_name: dict[tuple[str, str], Operation] = {}
    for operation in operations:
        same = by_id.setdefault(operation.id, operation)
        if same is not operation:
            raise GenerateError(f"operationId {operation.id!r}: stands at {same.place} and at {operation.place}")
        same = by_name.setdefault((operation.resource, operation.name), operation)
        if same is not operation:
            name = f"{operation.resource}.{operation.name}"
            raise GenerateError(f"{name}: is the name of {same.place} and of {operation.place}")


def _text(node: Node, key: str, place: str) -> str:
    value = node.get(key)
    if not isinstance(value, str) or not value:
        raise GenerateError(f"{place}: no {key}")
    return value


def _identifier(node: Node, key: str, place: str) -> str:
    value = _text(node, key, place)
    if not value.isidentifier() or keyword.iskeyword(value) or value.startswith("_") or value != value.lower():
        raise GenerateError(f"{place}: {key} {value!r} is not a snake_case name")
    return value


def _dangling(document: Node, components: Node) -> Iterator[str]:
    """Yield a line for each `$ref` without a target."""
    pending: list[tuple[str, object]] = [("#", document)]
    while pending:
        place, node = pending.pop()
        if isinstance(node, dict):
            for key, value in cast("Node", node).items():
                if key == "$ref" and isinstance(value, str):
                    if value.removeprefix(_COMPONENT) not in components:
                        yield f"{place}: {value} does not exist"
                else:
                    pending.append((f"{place}/{key}", value))
        elif isinstance(node, list):
            listed = cast("list[object]", node)
            pending.extend((f"{place}/{index}", value) for index, value in enumerate(listed))
