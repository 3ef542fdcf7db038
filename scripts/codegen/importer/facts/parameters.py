"""Parameters of an operation: path, query, the sections of `include`, lists that travel comma-joined."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from codegen.importer.facts import prose, scalars
from codegen.importer.facts.location import Spot
from codegen.importer.facts.schemas import Walker
from codegen.importer.names import words
from codegen.importer.names.class_sites import Site, fingerprint
from codegen.importer.source.check import resolve
from codegen.importer.stated import CORRECTED, DECLARED, Facts

LANGUAGE: dict[str, Any] = {"name": "language", "in": "query", "schema": {"type": "string"}}
"""A parameter of the whole API (module foreignLanguages), which the vendor declares on a few operations only."""

_PLACEHOLDER = re.compile(r"\{([^{}]+)\}")
_DATE_TIME_NAME = re.compile(r"\w*Time(?:From|To)")


def declared(
    document: Mapping[str, Any], item: Mapping[str, Any], operation: Mapping[str, Any]
) -> list[dict[str, Any]]:
    """Return the operation's parameters with references resolved, an operation's own over those of its path."""
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for parameter in [*(item.get("parameters") or []), *(operation.get("parameters") or [])]:
        node = resolve(document, parameter["$ref"]) if "$ref" in parameter else parameter
        found[node["in"], node["name"]] = node
    return list(found.values())


def convert(
    walker: Walker,
    operation_id: str,
    path: str,
    operation: Mapping[str, Any],
    given: Sequence[Mapping[str, Any]],
    extra_includes: Sequence[str] = (),
) -> list[dict[str, Any]]:
    """Return the spec's parameters: those of the path in its order, then the query's, `language` last.

    Header parameters go: the vendor declares Content-Type only, and OpenAPI ignores that one.
    """
    by_name = {parameter["name"]: parameter for parameter in given if parameter["in"] == "path"}
    converted = [_path(walker, operation_id, by_name[name]) for name in _PLACEHOLDER.findall(path)]
    converted += [
        _query(walker, operation_id, operation, parameter, extra_includes)
        for parameter in given
        if parameter["in"] == "query" and parameter["name"] != "language"
    ]
    return [*converted, {**LANGUAGE, "schema": dict(LANGUAGE["schema"])}]


def _path(walker: Walker, operation_id: str, parameter: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "name": parameter["name"],
        "in": "path",
        "required": True,
        "schema": walker.convert(_described(parameter), _spot(operation_id, parameter["name"])),
    }


def _query(
    walker: Walker,
    operation_id: str,
    operation: Mapping[str, Any],
    parameter: Mapping[str, Any],
    extra_includes: Sequence[str],
) -> dict[str, Any]:
    name = parameter["name"]
    declared_schema = parameter.get("schema") or {}
    outline = scalars.outline(declared_schema if isinstance(declared_schema, dict) else {})
    outline += f"!{parameter[CORRECTED]}" if CORRECTED in parameter else ""
    stated = walker.memory.settle(f"{operation_id}?{name}=", outline, _stated(operation, parameter, extra_includes))
    converted: dict[str, Any] = {"name": name, "in": "query"}
    if parameter.get("required") is True:
        converted["required"] = True
    if stated.get("deprecated"):
        converted["deprecated"] = True
    if name == "include":
        return {**converted, **_comma_list(_include(walker, operation_id, stated.get("sections") or []), None)}
    if "list" in stated:
        return {**converted, **_comma_list({"type": "string"}, stated["list"] or None)}
    if name == "page":
        return {**converted, "schema": {"type": "integer", "minimum": 1}}
    if name == "itemsPerPage":
        default, maximum = stated.get("page") or (None, None)
        limits = {"default": default, "maximum": maximum} if default else {}
        return {**converted, "schema": {"type": "integer", "minimum": 1, **limits}}
    is_time = _is_date_time(name, str(parameter.get("description") or ""))
    schema = walker.convert(_described(parameter), _spot(operation_id, name), "date-time" if is_time else None)
    schema.pop("deprecated", None)
    return {**converted, "schema": schema}


def _stated(operation: Mapping[str, Any], parameter: Mapping[str, Any], extra_includes: Sequence[str]) -> Facts:
    """Return what only words say about a query parameter."""
    name, description = parameter["name"], str(parameter.get("description") or "")
    stated: Facts = {}
    if parameter.get("deprecated") is True or prose.is_deprecated(description):
        stated["deprecated"] = DECLARED if parameter.get("deprecated") is True else True
    limit, size = prose.list_limit(description), prose.page_size(description)
    if name == "include":
        sections = dict.fromkeys([*prose.include_names(operation, parameter), *extra_includes])
        stated |= {"sections": list(sections)} if sections else {}
    elif limit is not None:
        stated["list"] = limit
    elif name == "itemsPerPage":
        stated |= {"page": [size.default, size.maximum]} if size else {}
    return stated


def _comma_list(items: dict[str, Any], limit: int | None) -> dict[str, Any]:
    schema: dict[str, Any] = {"type": "array", "items": items}
    if limit:
        schema["maxItems"] = limit
    return {"style": "form", "explode": False, "schema": schema}


def _include(walker: Walker, operation_id: str, sections: Sequence[str]) -> dict[str, Any]:
    """Return the sections as an inline enumeration that has a name, so that a type alias can be made of it."""
    place = f"{operation_id}?include"
    walker.sites[place] = Site(
        place=place,
        side="answer",
        kind="enum",
        wish=_include_wish(operation_id),
        noun="Include",
        parent=None,
        fingerprint=fingerprint("include", place),
        shape=fingerprint("include", list(sections)),
    )
    return {"type": "string", "enum": list(sections), "x-shoptet-name": place}


def _include_wish(operation_id: str) -> str:
    noun = words.noun(operation_id)
    if operation_id.startswith(("getListOfAll", "getListAll")):
        return noun + "SnapshotInclude"
    if words.lists(operation_id):
        return noun + "ListInclude"
    if operation_id.startswith("get"):
        by = re.search(r"By[A-Z]\w*$", operation_id)
        return noun + (by[0] if by else "") + "Include"
    return words.pascal(operation_id) + "Include"


def _spot(operation_id: str, name: str) -> Spot:
    wish = words.join(words.noun(operation_id), words.pascal(name))
    return Spot(f"{operation_id}?{name}", "input", name, wish=wish)


def _described(parameter: Mapping[str, Any]) -> dict[str, Any]:
    """Return the parameter's schema with what the parameter itself says about it."""
    schema = dict(parameter.get("schema") or {"type": "string"})
    schema["description"] = " ".join(
        str(part) for part in (parameter.get("description"), schema.get("description")) if part
    )
    if CORRECTED in parameter:
        schema[CORRECTED] = parameter[CORRECTED]
    examples = prose.example_texts(parameter)
    if examples:
        schema["examples"] = examples
    return schema


def _is_date_time(name: str, description: str) -> bool:
    text = " ".join(description.split())
    return bool(_DATE_TIME_NAME.fullmatch(name) or re.match(r"DateTime\b", text) or re.search(r"ISO ?8601", text))
