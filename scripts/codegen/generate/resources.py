"""Operations of the spec as constants and methods."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, cast

from codegen.generate import docs, helper_arguments, limits, method_docs, naming, shapes
from codegen.generate.dicts import SUFFIX, Dicts
from codegen.generate.models import Models, renamed
from codegen.generate.openapi_python_client import Endpoint, Parsed
from codegen.generate.package import Argument, Operation, Resource
from codegen.generate.payload_view import Payload, values
from codegen.generate.problems import GenerateError
from codegen.generate.spec import Node, Operation as SpecOperation, Spec, main_tags, many, part

_IMPORTED = frozenset(
    {
        "AsyncBatch",
        "AsyncMany",
        "AsyncJob",
        "AsyncJobFile",
        "AsyncPager",
        "AsyncResource",
        "AsyncResources",
        "AsyncSnapshot",
        "AsyncTransport",
        "Batch",
        "Callable",
        "CursorStore",
        "Decimal",
        "Final",
        "Iterable",
        "Job",
        "JobFile",
        "JobId",
        "JsonObject",
        "Literal",
        "Many",
        "Mapping",
        "OnBadLine",
        "OnBadRow",
        "OnFetch",
        "OnProgress",
        "OnWrite",
        "Operation",
        "Pager",
        "Parameter",
        "Resource",
        "Resources",
        "Sequence",
        "Snapshot",
        "Target",
        "Texts",
        "Transport",
        "UNSET",
        "Unset",
        "UploadReport",
        "Uploader",
        "WriteResult",
    }
)
"""Names that modules of resources and operations import: a class with such a name comes renamed there."""

_RESERVED = frozenset({"BY_ID", "TYPE_CHECKING"})
"""Names in a module of operations besides its operations."""

_KINDS = {"int": "integer", "bool": "boolean", "Decimal": "decimal", "datetime": "date-time", "date": "date"}
_TAKEN = {"Decimal": "Decimal | int | str"}


class Resources:
    """Builds the resources: their methods and the operations behind them."""

    def __init__(self, spec: Spec, parsed: Parsed, models: Models, dicts: Dicts) -> None:
        self._spec = spec
        self._parsed = parsed
        self._models = models
        self._dicts = dicts

    def build(self, payloads: Sequence[Payload]) -> list[Resource]:
        """Return every resource, by name."""
        by_name: dict[str, list[Payload]] = {}
        for item in payloads:
            by_name.setdefault(item.operation.resource, []).append(item)
        naming.unique(((naming.pascal(name), name) for name in by_name), "resources")
        return [self._resource(name, by_name[name]) for name in sorted(by_name)]

    def _resource(self, name: str, payloads: Sequence[Payload]) -> Resource:
        title = main_tags(self._spec)[name]
        class_name = naming.pascal(name)
        taken = _IMPORTED | {class_name, f"Async{class_name}"}
        shadowed = frozenset(item.operation.name for item in payloads)
        described = {str(tag["name"]): tag.get("description") for tag in many(self._spec.document, "tags")}
        operations = [self._operation(item, taken, shadowed) for item in payloads]
        endpoints = [self._parsed.endpoints[item.operation.id] for item in payloads]
        literals = [_literal(node) for item in payloads for node in item.operation.parameters]
        answers = {ref for endpoint in endpoints if endpoint.answer for ref in shapes.refs(endpoint.answer)}
        lines = {line for item in payloads for line in (item.line, item.batch_line) if line}
        sent = lines | {ref for endpoint in endpoints for ref in _taken_refs(endpoint)}
        named = {*answers, *self._models.taken(sent)}
        return Resource(
            name=name,
            class_name=class_name,
            title=title,
            doc=docs.summary(described.get(title), title, indent=8),
            operations=operations,
            imports=self._models.imports([*named, *filter(None, literals)], taken=taken),
            dict_imports=self._dicts.imports(filter(self._dicts.has, sent), taken=taken),
            operation_imports=self._models.imports(answers, taken=_IMPORTED),
        )

    def _operation(self, item: Payload, taken: frozenset[str], shadowed: frozenset[str]) -> Operation:
        operation = item.operation
        endpoint = self._parsed.endpoints[operation.id]
        result = _result(item, endpoint)
        for what, type_ in (("answer", result), ("body", endpoint.body)):
            if type_ and shapes.untyped(type_) and not _is_untyped_by_vendor(self._spec, operation.id):
                raise GenerateError(f"{operation.place}: the spec does not give the type of the {what}")
        arguments = {
            location: [self._argument(node, endpoint, taken) for node in operation.parameters if node["in"] == location]
            for location in dict.fromkeys(str(node["in"]) for node in operation.parameters)
        }
        if not arguments.keys() <= {"path", "query"}:
            raise GenerateError(
                f"{operation.place}: parameters in {', '.join(arguments)}; only path and query are known"
            )
        naming.unique(((a.name, a.wire) for some in arguments.values() for a in some), operation.place)
        is_job = operation.kind == "job"
        made = Operation(
            id=operation.id,
            constant=_constant(operation),
            http_method=operation.method.upper(),
            path=operation.path,
            resource=operation.resource,
            name=operation.name,
            kind=operation.kind,
            key=operation.key,
            effect=operation.effect,
            result="JobId" if is_job else _annotation(result, _IMPORTED),
            shown_result="JobId" if is_job else _annotation(result, taken, shadowed),
            type_text=self._text(result) or "",
            path_arguments=arguments.get("path", []),
            query_arguments=arguments.get("query", []),
            body=self._body(item, endpoint, taken),
            body_key=_body_key(item),
            body_list=_body_list(item),
            body_type_text=self._text(endpoint.body),
            body_limits=limits.limits(self._spec, item.body) if item.body else {},
            line=renamed(item.line, taken) if item.line else None,
            line_text=self._models.qualified(item.line) if item.line else None,
            batch_line_text=self._models.qualified(item.batch_line) if item.batch_line else None,
            helper_arguments=helper_arguments.of(self._spec, item),
            page_size=_page_size(operation.parameters),
            rows=self._rows(item, endpoint, taken),
            deprecated=bool(operation.node.get("deprecated")),
            doc=[],
            async_doc=[],
        )
        if made.many_name:
            many_doc, async_many_doc = (method_docs.many_lines(made, loop) for loop in ("for", "async for"))
            made = replace(made, many_doc=many_doc, async_many_doc=async_many_doc)
        if made.chunked_name and made.rows:
            made = replace(made, chunked_doc=method_docs.chunked_lines(made, made.rows))
        doc, async_doc = (method_docs.lines(self._spec, item, made, result, loop) for loop in ("for", "async for"))
        if beside := next((name for name in (made.many_name, made.chunked_name) if name in shadowed), None):
            raise GenerateError(f"{operation.place}: {beside} is the name of a method that is added to {made.name}")
        if made.style != "changes":
            return replace(made, doc=doc, async_doc=async_doc)
        if made.feed_name in shadowed:
            raise GenerateError(f"{operation.place}: {made.name} leaves no name for its feed; call it list_...")
        feeds = (method_docs.feed_lines(item, made, loop) for loop in ("for", "async for"))
        feed_doc, async_feed_doc = feeds
        return replace(made, doc=doc, async_doc=async_doc, feed_doc=feed_doc, async_feed_doc=async_feed_doc)

    def _text(self, type_: shapes.Type | None) -> str | None:
        return shapes.annotation(type_, "answer", self._models.qualified) if type_ else None

    def _argument(self, node: Node, endpoint: Endpoint, taken: frozenset[str]) -> Argument:
        location, wire = str(node["in"]), str(node["name"])
        type_ = shapes.not_null(endpoint.parameters.get((location, wire), shapes.STRING))
        schema = cast("Node", node["schema"])
        item_schema = self._spec.resolve(cast("Node", schema.get("items") or schema))
        is_list = isinstance(type_, shapes.ListOf)
        one = type_.item if isinstance(type_, shapes.ListOf) else type_
        annotation = _literal(node) or self._value_annotation(one, item_schema, taken)
        kind = _KINDS.get(one.name, "string") if isinstance(one, shapes.Scalar) else "string"
        closed = item_schema.get("enum")
        return Argument(
            name=_argument_name(node),
            wire=wire,
            annotation=_list_annotation(annotation) if is_list else annotation,
            required=bool(node.get("required")),
            doc=docs.parameter(node),
            kind="list" if is_list else kind,
            allowed=tuple(map(str, closed)) if closed and kind == "string" else None,
            places=one.places if isinstance(one, shapes.Scalar) else None,
            max_items=schema.get("maxItems"),
        )

    def _body(self, item: Payload, endpoint: Endpoint, taken: frozenset[str]) -> Argument | None:
        if endpoint.body is None or item.body is None:
            return None
        if item.batch_line is not None:
            file = self._body_annotation(shapes.not_null(endpoint.body), taken)
            return helper_arguments.rows(file, self._body_annotation(shapes.Ref(item.batch_line), taken))
        described = item.operation.node["requestBody"].get("description") or item.body.get("description")
        keys = " and ".join(f"`{key}`" for key in (_body_key(item), _body_list(item)) if key)
        shown = f" inside {keys}" if keys else ""
        described = described or f"What to send: typed, or plain JSON as the API's documentation shows it{shown}"
        return Argument(
            name="body",
            wire="body",
            annotation=self._body_annotation(shapes.not_null(endpoint.body), taken),
            required=item.body_required,
            doc=docs.sentence(described),
        )

    def _rows(self, item: Payload, endpoint: Endpoint, taken: frozenset[str]) -> Argument | None:
        """Return the argument for any number of rows, if the body is a list with a maximum length, or contains one."""
        if endpoint.body is None or item.body is None or item.batch_line is not None:
            return None
        type_ = shapes.not_null(endpoint.body)
        if isinstance(type_, shapes.ListOf) and "max_items" in limits.limits(self._spec, item.body):
            return Argument(
                name="rows",
                wire="rows",
                annotation=f"Iterable[{self._body_annotation(type_.item, taken)}]",
                required=True,
                doc="The rows, typed or as plain JSON; as many as there are.",
            )
        properties = part(self._spec.resolve(item.body), "properties").values()
        limited = [node for node in properties if "max_items" in limits.limits(self._spec, node)]
        if not 0 < len(limited) == 1 or len(properties) > 2:
            return None
        body = self._body_annotation(type_, taken)
        return Argument(
            name="body", wire="body", annotation=body, required=True, doc="The body, with a list of any length."
        )

    def _value_annotation(self, type_: shapes.Type, schema: Node, taken: frozenset[str]) -> str:
        """Return the annotation of a single value of a parameter."""
        if isinstance(type_, shapes.Ref):
            return " | ".join(renamed(name, taken) for name in self._models.taken([type_.name]))
        if values(schema) and "enum" in schema:
            return f"Literal[{', '.join(repr(str(value)) for value in schema['enum'])}]"
        shown = _annotation(type_, taken)
        return _TAKEN.get(shown, shown)

    def _body_annotation(self, type_: shapes.Type, taken: frozenset[str]) -> str:
        """Return the annotation of a body: a model, or plain JSON with the keys of the API."""
        if isinstance(type_, shapes.ListOf):
            return f"Sequence[{self._body_annotation(type_.item, taken)}]"
        if isinstance(type_, shapes.MapOf):
            return "JsonObject"
        shown = shapes.annotation(type_, "request", lambda name: renamed(name, taken))
        dicts = [f"{name}{SUFFIX}" for name in shapes.refs(type_) if self._dicts.has(name)]
        return " | ".join([shown, *(renamed(name, taken) for name in dicts)])


def _list_annotation(item: str) -> str:
    """Return the annotation of a list; a `str` is a sequence of `str` itself, but not a list of codes."""
    return "Texts" if item == "str" else f"Sequence[{item}]"


def _argument_name(parameter: Node) -> str:
    """Return the argument's name of a parameter: the spec's, else the wire name in snake_case."""
    return naming.argument(str(parameter.get("x-shoptet-argument") or parameter["name"]))


def _constant(operation: SpecOperation) -> str:
    """Return the constant of the module of operations: `brands.LIST` is the operation of `shop.brands.list`."""
    constant = naming.constant(operation.name)
    if constant in _RESERVED:
        raise GenerateError(f"{operation.place}: x-shoptet-method {operation.name!r} cannot be the name of a constant")
    return constant


def _is_untyped_by_vendor(spec: Spec, operation_id: str) -> bool:
    """Return whether the spec lists the operation among those that the vendor's document leaves untyped."""
    listed = cast("list[str]", spec.document.get("x-shoptet-untyped") or [])
    return any(re.match(rf"{re.escape(operation_id)}\W", place) for place in listed)


def _body_key(item: Payload) -> str | None:
    key: str | None = part(item.operation.node, "x-shoptet-body").get("key", "data")
    return key


def _body_list(item: Payload) -> str | None:
    key: str | None = part(item.operation.node, "x-shoptet-body").get("list")
    return key


def _result(item: Payload, endpoint: Endpoint) -> shapes.Type:
    match item.operation.kind:
        case "none":
            return shapes.NULL
        case "job":
            return shapes.STRING
        case "binary":
            return shapes.Scalar("bytes")
        case kind:
            found = endpoint.answer or shapes.ANYTHING
            if kind == "page":
                rows = shapes.not_null(found)
                return rows.item if isinstance(rows, shapes.ListOf) else rows
            return found


def _annotation(type_: shapes.Type, taken: frozenset[str], shadowed: frozenset[str] = frozenset()) -> str:
    return shapes.annotation(type_, "answer", lambda name: renamed(name, taken), shadowed)


def _taken_refs(endpoint: Endpoint) -> Iterator[str]:
    for type_ in (endpoint.body, *endpoint.parameters.values()):
        yield from shapes.refs(type_) if type_ else ()


def _literal(parameter: Node) -> str | None:
    schema: Mapping[str, Any] = parameter["schema"]
    schema = schema.get("items") or schema
    return str(schema["x-shoptet-name"]) if "x-shoptet-name" in schema and schema.get("enum") else None


def _page_size(parameters: Iterable[Node]) -> tuple[int, int] | None:
    for parameter in parameters:
        schema: Mapping[str, Any] = parameter["schema"]
        if parameter["name"] == "itemsPerPage" and "maximum" in schema:
            return int(schema.get("default", schema["maximum"])), int(schema["maximum"])
    return None
