"""Parameters of an operation: path, query, the sections of `include`, lists that travel comma-joined."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from codegen.importer.facts import prose
from codegen.importer.facts.location import Spot
from codegen.importer.facts.schemas import Walker
from codegen.importer.names import words
from codegen.importer.names.class_sites import Site, fingerprint
from codegen.importer.source.check import resolve

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
    description = str(parameter.get("description") or "")
    converted: dict[str, Any] = {"name": name, "in": "query"}
    if parameter.get("required") is True:
        converted["required"] = True
    if parameter.get("deprecated") is True or prose.is_deprecated(description):
        converted["deprecated"] = True
    limit = prose.list_limit(description)
    if name == "include":
        sections = [*prose.include_names(operation, parameter), *extra_includes]
        return {**converted, **_comma_list(_include(walker, operation_id, list(dict.fromkeys(sections))), None)}
    if limit is not None:
        return {**converted, **_comma_list({"type": "string"}, limit or None)}
    if name == "page":
        return {**converted, "schema": {"type": "integer", "minimum": 1}}
    if name == "itemsPerPage":
        size = prose.page_size(description)
        limits = {"default": size.default, "maximum": size.maximum} if size else {}
        return {**converted, "schema": {"type": "integer", "minimum": 1, **limits}}
    schema = walker.convert(_described(parameter), _spot(operation_id, name))
    schema.pop("deprecated", None)
    if schema == {"type": "string"} and _is_date_time(name, description):
        schema["format"] = "date-time"
    return {**converted, "schema": schema}


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
    examples = prose.example_texts(parameter)
    if examples:
        schema["examples"] = examples
    return schema


def _is_date_time(name: str, description: str) -> bool:
    text = " ".join(description.split())
    return bool(_DATE_TIME_NAME.fullmatch(name) or re.match(r"DateTime\b", text) or re.search(r"ISO ?8601", text))
