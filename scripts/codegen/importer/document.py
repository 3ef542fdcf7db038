"""Puts a whole spec together: operations, named components, overlays, method names."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Any

from codegen.importer.facts import prose
from codegen.importer.facts.enumerations import enumerated
from codegen.importer.facts.operations import Converted, convert_all
from codegen.importer.facts.schemas import Walker
from codegen.importer.names import argument_rule, classes, former as former_names, methods, respelled
from codegen.importer.names.class_sites import MARK, loosest
from codegen.importer.names.former import Alias, classes_by_place
from codegen.importer.names.lock import Lock
from codegen.importer.overlays.apply import Overlay, Unmatched, apply
from codegen.importer.problems import SpecError
from codegen.importer.source.check import check, operations
from codegen.importer.source.fetch import Source
from codegen.importer.source.repair import repair
from codegen.importer.source.survey import left_out
from codegen.importer.stated import Memory, Remembered

_COMPONENT = "#/components/schemas/"

_ENVELOPE: Mapping[str, Any] = {
    "ErrorAnswer": {
        "type": "object",
        "description": "A response that says what went wrong.",
        "required": ["errors"],
        "properties": {
            "data": {"type": ["object", "null"]},
            "errors": {"$ref": _COMPONENT + "Errors"},
            "metadata": {"$ref": _COMPONENT + "Metadata"},
        },
    },
    "ErrorItem": {
        "type": "object",
        "description": "One thing that went wrong.",
        "required": ["errorCode", "message", "instance"],
        "properties": {
            "errorCode": {"type": "string", "description": "A short name of the error for programs."},
            "message": {"type": "string", "description": "What happened, for people."},
            "instance": {"type": "string", "description": "The record or field concerned."},
        },
    },
    "Errors": {
        "type": ["array", "null"],
        "description": "What went wrong; null or empty when nothing did.",
        "items": {"$ref": _COMPONENT + "ErrorItem"},
    },
    "Metadata": {
        "type": "object",
        "description": "About the answer itself.",
        "required": ["requestId"],
        "properties": {"requestId": {"type": "string", "description": "Name it when asking the vendor's support."}},
    },
    "Paginator": {
        "type": "object",
        "description": "Where a page stands among all pages.",
        "required": ["totalCount", "page", "pageCount", "itemsOnPage", "itemsPerPage"],
        "properties": {
            "totalCount": {"type": "integer", "description": "Rows on all pages together."},
            "page": {"type": "integer", "description": "This page's number, from 1."},
            "pageCount": {"type": "integer", "description": "Number of pages."},
            "itemsOnPage": {"type": "integer", "description": "Rows on this page."},
            "itemsPerPage": {"type": "integer", "description": "Rows that a full page has."},
        },
    },
}

_SECURITY: Mapping[str, Any] = {
    "shoptetAccessToken": {
        "type": "apiKey",
        "in": "header",
        "name": "Shoptet-Access-Token",
        "description": "An addon's API access token, valid for 30 minutes.",
    },
    "shoptetPrivateApiToken": {
        "type": "apiKey",
        "in": "header",
        "name": "Shoptet-Private-API-Token",
        "description": "A private token of a Premium shop.",
    },
}


@dataclass(frozen=True)
class Imported:
    """The outcome of an import."""

    spec: dict[str, Any]
    names: classes.Lock
    methods: dict[str, tuple[str, str]]
    repairs: list[str]
    unmatched: list[Unmatched]
    unused: list[str]
    """Vendor components that no operation reaches."""
    respelled: list[str]
    """Operations that have kept their names under another operationId."""
    stated: dict[str, Remembered]
    """What words alone state, for the lock."""
    worded: list[str]
    """Facts that came or went with words alone, a line each."""
    aliases: dict[str, Alias]
    """Former names of classes, for the lock."""
    left_out: list[str]
    """What stands in the vendor's document and not in the spec, a line each."""


def build(source: Source, overlays: Sequence[Overlay], lock: Lock, former: Mapping[str, Any], version: str) -> Imported:
    """Return the spec of `source`, and the lock extended by what is new.

    `former` is the spec so far (empty before the first import): what the vendor has only moved keeps its names.
    `version` is the project's, for the names that become aliases now.

    Raises:
        SpecError: the document cannot be imported.
        OverlayError: an overlay's target is gone.
    """
    document = copy.deepcopy(source.document)
    check(document, source.location)
    repairs = repair(document)
    unmatched = [miss for overlay in overlays if overlay.stage == "vendor" for miss in apply(overlay, document)]
    check(document, f"{source.location} with its corrections")
    dropped = left_out(document)
    names, locked_methods, remembered = copy.deepcopy(lock.classes), dict(lock.methods), dict(lock.stated)
    before = classes_by_place(former) if former else {}
    spellings = list[str]()
    for old, new in respelled.respelled(_ids(former) if former else {}, _ids(document)):
        respelled.move(old, new, names, locked_methods, remembered)
        before = {
            new + place.removeprefix(old) if _is_of(place, old) else place: name for place, name in before.items()
        }
        spellings.append(f"{new}, formerly {old}")
    memory = Memory(remembered)
    walker = Walker(document, prose.code_lists(document), memory)
    converted = convert_all(walker, document)
    class_names = classes.assign(walker.sites, names, walker.usages, before)
    spec = _spec(source, document, converted, walker, class_names)
    aliases = former_names.kept(lock.aliases, former, spec, before, version)
    for name, alias in aliases.items():
        spec["components"]["schemas"].setdefault(name, former_names.component(alias))
    spec["components"]["schemas"] = dict(sorted(spec["components"]["schemas"].items()))
    unmatched += [miss for overlay in overlays if overlay.stage == "spec" for miss in apply(overlay, spec)]
    assigned = _name_methods(spec, converted, locked_methods)
    _name_arguments(spec)
    _order(spec)
    return Imported(
        spec=spec,
        names=names,
        methods=assigned,
        repairs=repairs,
        unmatched=unmatched,
        unused=_unused(document, class_names, spec),
        respelled=spellings,
        stated=memory.remembered(),
        worded=memory.changes,
        aliases=aliases,
        left_out=dropped,
    )


def _ids(document: Mapping[str, Any]) -> dict[tuple[str, str], str]:
    return {(method, path): operation["operationId"] for path, method, operation in operations(document)}


def _is_of(place: str, operation_id: str) -> bool:
    return place.startswith(operation_id) and place[len(operation_id) : len(operation_id) + 1] in (".", "?", "")


def _spec(
    source: Source,
    document: Mapping[str, Any],
    converted: Sequence[Converted],
    walker: Walker,
    names: Mapping[str, str],
) -> dict[str, Any]:
    paths: dict[str, dict[str, Any]] = {}
    for operation in converted:
        paths.setdefault(operation.path, {})[operation.method] = _named(operation.node, names)
    reachable = _reachable(paths, walker, names)
    spec: dict[str, Any] = {
        "openapi": "3.1.0",
        "info": {
            "title": "Shoptet API",
            "version": source.sha256[:12],
            "description": "The interface of api.myshoptet.com as facts and words of the shoptet-api project.",
        },
        "servers": [{"url": server["url"]} for server in document.get("servers") or [] if server.get("url")]
        or [{"url": "https://api.myshoptet.com"}],
        "security": [{name: []} for name in _SECURITY],
        "tags": [{"name": name} for name in dict.fromkeys(operation.tag for operation in converted)],
        "x-tagGroups": _tag_groups(document, converted),
        "x-shoptet-untyped": sorted(walker.untyped),
        "x-shoptet-webhook-events": _events(document, walker.memory),
        "paths": paths,
        "components": {"securitySchemes": copy.deepcopy(dict(_SECURITY)), "schemas": reachable},
    }
    return spec


def _events(document: Mapping[str, Any], memory: Memory) -> list[str]:
    listed = prose.code_lists(document).get("webhook-event-types", [])
    events: list[str] = memory.settle("webhook events", "events", {"events": listed} if listed else {}).get(
        "events", []
    )
    return events


def _reachable(paths: Mapping[str, Any], walker: Walker, names: Mapping[str, str]) -> dict[str, Any]:
    """Return the components that operations lead to, by class name, in alphabetical order."""
    places: dict[str, list[str]] = {}
    for place, name in names.items():
        places.setdefault(name, []).append(place)
    schemas: dict[str, Any] = copy.deepcopy(dict(_ENVELOPE))
    waiting = list(_references(paths))
    while waiting:
        name = waiting.pop()
        if name in schemas:
            continue
        # A component before what stands in an operation, so that the class keeps its parts when the vendor moves it.
        ordered = sorted(places[name], key=lambda place: not place.startswith("components."))
        sites = [walker.sites[place] for place in ordered]
        if sites[0].kind == "enum":
            schemas[name] = _named(enumerated(sites), names)
        else:
            schemas[name] = reduce(loosest, (_named(site.schema, names) for site in sites))
        waiting += _references(schemas[name])
    return dict(sorted(schemas.items()))


def _references(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        for key, value in node.items():
            if isinstance(value, str) and value.startswith(_COMPONENT):
                yield value.removeprefix(_COMPONENT)
            elif key != "x-shoptet-answer":
                yield from _references(value)
    elif isinstance(node, list):
        for value in node:
            yield from _references(value)


def _named(node: Any, names: Mapping[str, str]) -> Any:
    """Return the node with every pointer to a site turned into a reference to its component."""
    if isinstance(node, dict):
        return {
            key: names[value] if key == "x-shoptet-name" and value in names else _named(value, names)
            for key, value in node.items()
        }
    if isinstance(node, list):
        return [_named(value, names) for value in node]
    if isinstance(node, str) and node.startswith(MARK):
        return _COMPONENT + names[node.removeprefix(MARK)]
    return node


def _tag_groups(document: Mapping[str, Any], converted: Sequence[Converted]) -> list[dict[str, Any]]:
    """Return the vendor's groups of tags; a tag without a group is a group of its own."""
    used = list(dict.fromkeys(operation.tag for operation in converted))
    groups: list[dict[str, Any]] = []
    for group in document.get("x-tagGroups") or []:
        tags = [tag for tag in group.get("tags") or [] if tag in used]
        if tags:
            groups.append({"name": group["name"], "tags": tags})
    grouped = {tag for group in groups for tag in group["tags"]}
    return [*groups, *({"name": tag, "tags": [tag]} for tag in used if tag not in grouped)]


def _name_methods(
    spec: dict[str, Any], converted: Sequence[Converted], locked: Mapping[str, tuple[str, str]]
) -> dict[str, tuple[str, str]]:
    """Name resource and method of every operation: a person's choice, else the lock's, else the rule's."""
    nodes = {operation["operationId"]: operation for _, _, operation in operations(spec)}
    chosen = {
        operation_id: (node["x-shoptet-resource"], node["x-shoptet-method"])
        for operation_id, node in nodes.items()
        if "x-shoptet-resource" in node and "x-shoptet-method" in node
    }
    facts = [
        methods.OperationFacts(
            operation_id=operation.operation_id,
            http_method=operation.method,
            path=operation.path,
            tag=operation.tag,
            answer_kind=operation.answer.kind,
            is_snapshot=operation.is_snapshot,
        )
        for operation in converted
    ]
    resources = {tag["name"]: tag["x-shoptet-resource"] for tag in spec["tags"] if "x-shoptet-resource" in tag}
    assigned = methods.assign(facts, chosen, resources, locked)
    taken: dict[tuple[str, str], str] = {}
    for operation in facts:
        name = assigned[operation.operation_id]
        if name in taken:
            raise SpecError(
                operation.operation_id,
                f"has the name {'.'.join(name)}, as {taken[name]} has; correct spec/overlays/names.yaml",
            )
        taken[name] = operation.operation_id
        node = nodes[operation.operation_id]
        node["x-shoptet-resource"], node["x-shoptet-method"] = name
        node.setdefault("summary", methods.default_summary(*name))
    for tag in spec["tags"]:
        tag["x-shoptet-resource"] = next(
            assigned[operation.operation_id][0] for operation in facts if operation.tag == tag["name"]
        )
    return {**locked, **assigned}


def _name_arguments(spec: dict[str, Any]) -> None:
    """Name the argument of every value in a path, where the rule gives another name than that on the wire."""
    for path, _, operation in operations(spec):
        taken = {parameter["name"] for parameter in operation["parameters"] if parameter["in"] == "query"}
        named = dict(argument_rule.path_arguments(path, operation["x-shoptet-resource"], taken))
        for parameter in operation["parameters"]:
            name = named.get(parameter["name"]) if parameter["in"] == "path" else None
            if name and name != parameter["name"]:
                parameter.setdefault("x-shoptet-argument", name)


_OPERATION_KEYS = (
    "operationId", "tags", "summary", "description", "externalDocs", "deprecated",
    "x-shoptet-resource", "x-shoptet-method", "x-shoptet-answer", "x-shoptet-body", "x-shoptet-line",
    "x-shoptet-batch-line", "parameters", "requestBody", "responses",
)  # fmt: skip
_SCHEMA_KEYS = ("description", "deprecated", "type", "format")
_PARAMETER_KEYS = ("name", "in", "x-shoptet-argument", "required", "deprecated", "description")


def _order(spec: dict[str, Any]) -> None:
    """Order the keys: those that a reader wants first come first, wherever an overlay has put them."""
    for path, item in spec["paths"].items():
        spec["paths"][path] = {method: _sorted(operation, _OPERATION_KEYS) for method, operation in item.items()}
        for operation in spec["paths"][path].values():
            operation["parameters"] = [_sorted(parameter, _PARAMETER_KEYS) for parameter in operation["parameters"]]
    schemas = spec["components"]["schemas"]
    for name, schema in schemas.items():
        schemas[name] = _sorted(schema, _SCHEMA_KEYS)
        properties = schema.get("properties")
        if properties:
            schemas[name]["properties"] = {key: _sorted(value, _SCHEMA_KEYS) for key, value in properties.items()}


def _sorted(node: Mapping[str, Any], first: Sequence[str]) -> dict[str, Any]:
    return {
        key: node[key] for key in [*(key for key in first if key in node), *(key for key in node if key not in first)]
    }


def _unused(document: Mapping[str, Any], names: Mapping[str, str], spec: Mapping[str, Any]) -> list[str]:
    """Return vendor components that hold objects and appear nowhere in the spec."""
    present = spec["components"]["schemas"]
    used = {
        place.removeprefix("components.").split("(")[0].split(".")[0].split("[")[0]
        for place, name in names.items()
        if place.startswith("components.") and name in present
    }
    schemas: Mapping[str, Any] = (document.get("components") or {}).get("schemas") or {}
    return [
        name
        for name, schema in schemas.items()
        if "properties" in schema and name not in used and name not in ("Metadata", "paginator")
    ]
