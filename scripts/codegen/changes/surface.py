"""Operations, models and enumerations of a spec as callers meet them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from codegen.changes import types
from codegen.generate import naming

_METHODS: Final = frozenset({"get", "put", "post", "delete", "options", "head", "patch", "trace"})


@dataclass(frozen=True, slots=True)
class Value:
    """A parameter, or a field of a model."""

    name: str
    """In Python."""
    wire: str
    type: str
    json: str
    """The kind of JSON on the wire."""
    nullable: bool
    required: bool
    deprecated: bool
    limits: Mapping[str, Any]
    values: tuple[str, ...]
    """What it enumerates itself; a named enumeration is compared as such."""
    default: Any


@dataclass(frozen=True)
class _Names:
    """What names in schemas mean."""

    aliases: Mapping[str, str]
    schemas: Mapping[str, Any]


@dataclass(frozen=True)
class Operation:
    """An operation."""

    id: str
    http: str
    path: str
    tag: str
    resource: str
    method: str
    summary: str
    deprecated: bool
    effect: str
    """What a call does to the shop; empty in a spec that does not say."""
    parameters: Mapping[str, Value]
    """By name on the wire."""
    body: str
    """The type of the body; empty without one."""
    body_required: bool
    answer: str
    """The type of the result."""
    line: str
    statuses: frozenset[str]
    classes: frozenset[str]
    """What parameters, body, lines and answer refer to, with their parts."""

    @property
    def python(self) -> str:
        """The method: `shop.orders.list`."""
        return f"shop.{self.resource}.{self.method}"

    @property
    def wire(self) -> str:
        """The request: `GET /api/orders`."""
        return f"{self.http} {self.path}"

    def call(self, *extra: str) -> str:
        """Return a call with the arguments that are always needed, and those of `extra`."""
        needed = [
            value.name for value in self.parameters.values() if value.required and f"{{{value.wire}}}" in self.path
        ]
        given = [f"{value.name}=…" for value in self.parameters.values() if value.required and value.name not in needed]
        body = ["body"] if self.body and self.body_required else []
        return f"{self.python}({', '.join([*needed, *body, *given, *extra])})"


@dataclass(frozen=True)
class Model:
    """A class."""

    name: str
    is_input: bool
    closed: bool
    """Whether the API refuses fields that it does not know."""
    fields: Mapping[str, Value]
    """By name on the wire."""
    alternatives: tuple[frozenset[str], ...]
    """Sets of fields of which one must be there."""


@dataclass(frozen=True)
class Enumeration:
    """Named values."""

    name: str
    values: tuple[str, ...]


@dataclass(frozen=True)
class Surface:
    """All of it."""

    operations: Mapping[str, Operation]
    models: Mapping[str, Model]
    enumerations: Mapping[str, Enumeration]
    aliases: Mapping[str, str]
    events: tuple[str, ...]
    groups: Mapping[str, str]
    """The group of each tag."""
    users: Mapping[str, tuple[Operation, ...]]
    """The operations that lead to each class."""


def surface(spec: Mapping[str, Any], aliases: Mapping[str, str]) -> Surface:
    """Return the surface of `spec`. `aliases` gives the names that classes have now for their former ones."""
    schemas = spec["components"]["schemas"]
    closures, names = _closures(schemas), _Names(aliases, schemas)
    found = [
        _operation(operation, http, path, names, closures)
        for path, item in spec["paths"].items()
        for http, operation in item.items()
        if http in _METHODS
    ]
    models: dict[str, Model] = {}
    enumerations: dict[str, Enumeration] = {}
    own_aliases: dict[str, str] = {}

    for name, schema in schemas.items():
        target = alias_of(schema)
        if target:
            own_aliases[name] = target
        elif "properties" in (whole := _whole(schema, schemas)):
            models[name] = _model(name, whole, names, is_input=name.endswith("Input"))
        elif schema.get("type") == "string":
            enumerations[name] = Enumeration(name, tuple(types.values_of(schema)))
    users: dict[str, list[Operation]] = {}
    for operation in found:
        for name in operation.classes:
            users.setdefault(name, []).append(operation)
    return Surface(
        operations={operation.id: operation for operation in found},
        models=models,
        enumerations=enumerations,
        aliases=own_aliases,
        events=tuple(types.listed(spec, "x-shoptet-webhook-events")),
        groups={tag: group["name"] for group in types.listed(spec, "x-tagGroups") for tag in group["tags"]},
        users={name: tuple(sorted(every, key=lambda one: one.python)) for name, every in users.items()},
    )


def alias_of(schema: Mapping[str, Any]) -> str | None:
    """Return the class of which a component is another name."""
    parts = types.listed(schema, "allOf")
    if len(parts) == 1 and "$ref" in parts[0] and "properties" not in schema:
        return types.class_of(parts[0]["$ref"])
    return None


def _whole(schema: Mapping[str, Any], schemas: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a schema with the properties that its `allOf` brings."""
    parts = [
        _whole(schemas[types.class_of(one["$ref"])] if "$ref" in one else one, schemas)
        for one in types.listed(schema, "allOf")
    ]
    if not parts:
        return schema
    properties = {wire: node for one in [*parts, schema] for wire, node in types.node_of(one.get("properties")).items()}
    required = [wire for one in [*parts, schema] for wire in types.listed(one, "required")]
    return {**schema, "properties": properties, "required": required} if properties else schema


def _closures(schemas: Mapping[str, Any]) -> dict[str, frozenset[str]]:
    direct = {name: set(types.references(schema)) for name, schema in schemas.items()}
    closures: dict[str, frozenset[str]] = {}
    for name in direct:
        seen, waiting = {name}, [name]
        while waiting:
            for part in direct.get(waiting.pop(), ()):
                if part not in seen:
                    seen.add(part)
                    waiting.append(part)
        closures[name] = frozenset(seen)
    return closures


def _operation(
    node: Mapping[str, Any],
    http: str,
    path: str,
    names: _Names,
    closures: Mapping[str, frozenset[str]],
) -> Operation:
    aliases = names.aliases
    answer, body = _answer(node), _body(node)
    line = next((types.class_of(node[key]) for key in ("x-shoptet-line", "x-shoptet-batch-line") if key in node), "")
    direct = {*types.references([answer, body, node["parameters"]]), *([line] if line else [])}
    kind = node["x-shoptet-answer"]["kind"]
    result = {"job": "the id of a job", "binary": "a file", "none": "None"}.get(kind) or types.type_text(
        answer, aliases
    )
    return Operation(
        id=node["operationId"],
        http=http.upper(),
        path=path,
        tag=next(iter(types.listed(node, "tags")), ""),
        resource=node["x-shoptet-resource"],
        method=node["x-shoptet-method"],
        summary=str(node.get("summary") or ""),
        deprecated=bool(node.get("deprecated")),
        effect=str(node.get("x-shoptet-effect") or ""),
        parameters={one["name"]: _parameter(one, names) for one in node["parameters"] if one["name"] != "language"},
        body=types.type_text(body, aliases) if body is not None else "",
        body_required=bool(types.node_of(node.get("requestBody")).get("required")),
        answer=f"pages of {result}" if kind == "page" else result,
        line=aliases.get(line, line),
        statuses=frozenset(status for status in node["responses"] if not status.startswith("2")),
        classes=frozenset(name for one in direct for name in closures.get(one, ())),
    )


def _answer(node: Mapping[str, Any]) -> Any:
    shape = node["x-shoptet-answer"]
    for status, response in node["responses"].items():
        content = response.get("content", {}).get("application/json") if status.startswith("2") else None
        data = content and content["schema"].get("properties", {}).get("data")
        if not data:
            continue
        key = shape.get("key")
        value = data.get("properties", {}).get(key) if key else data
        return types.node_of(value).get("items") if shape["kind"] == "page" else value
    return None


def _body(node: Mapping[str, Any]) -> Any:
    if "requestBody" not in node:
        return None
    schema = node["requestBody"]["content"]["application/json"]["schema"]
    key = types.node_of(node.get("x-shoptet-body")).get("key")
    return schema["properties"][key] if key else schema


def _parameter(node: Mapping[str, Any], names: _Names) -> Value:
    name = node.get("x-shoptet-argument") or naming.argument(node["name"])
    return _value(str(name), node["name"], node.get("schema"), names, bool(node.get("required")), node)


def _model(name: str, schema: Mapping[str, Any], names: _Names, *, is_input: bool) -> Model:
    required = set[str](types.listed(schema, "required"))
    return Model(
        name=name,
        is_input=is_input,
        closed=schema.get("additionalProperties") is False,
        fields={
            wire: _value(
                str(node.get("x-shoptet-field") or naming.field(wire)), wire, node, names, wire in required, node
            )
            for wire, node in schema["properties"].items()
        },
        alternatives=tuple(frozenset(part["required"]) for part in types.listed(schema, "anyOf") if "required" in part),
    )


def _value(name: str, wire: str, schema: Any, names: _Names, required: bool, owner: Mapping[str, Any]) -> Value:
    return Value(
        name=name,
        wire=wire,
        type=types.type_text(schema, names.aliases),
        json=types.json_text(schema, names.schemas),
        nullable=types.is_nullable(schema),
        required=required,
        deprecated=bool(owner.get("deprecated")),
        limits=types.limits(schema),
        values=tuple(types.values_of(schema)),
        default=types.node_of(schema).get("default"),
    )
