"""Repairs slips of the vendor's bundler: faults of the document as a file, not of one operation.

Mistakes in a single operation or schema are corrected by `spec/overlays/corrections.yaml`; a rule stands here only
where it must also catch the next slip of the same kind.
"""

from __future__ import annotations

import copy
import re
from typing import Any

from codegen.importer.names.words import transliterated
from codegen.importer.problems import SpecError
from codegen.importer.source.check import METHODS, resolve

_FILE_PATH = re.compile(r"/(api_.+)\.ya?ml")


def repair(document: dict[str, Any]) -> list[str]:
    """Repair `document` in place and return a line for each repair."""
    return [
        *_path_items(document),
        *_paths_named_after_files(document),
        *_plain_placeholders(document),
        *_status_keys(document),
        *_boolean_schemas(document),
    ]


def _path_items(document: dict[str, Any]) -> list[str]:
    """Put the operations of a path item that is only a reference into its place. Not worth a line each."""
    for path in document["paths"]:
        while "$ref" in document["paths"][path]:
            current = document["paths"][path]
            own = {key: value for key, value in current.items() if key != "$ref"}
            target = resolve(document, current["$ref"])
            if not isinstance(target, dict):
                raise SpecError(path, "expected a mapping of operations")
            document["paths"][path] = {**copy.deepcopy(target), **own}
    return []


def _plain_placeholders(document: dict[str, Any]) -> list[str]:
    """Spell the names of values in paths with plain letters: `{kód}` is `{kod}`, and the wire has neither."""
    done: list[str] = []
    for path in [path for path in document["paths"] if not path.isascii()]:
        item = document["paths"][path]
        names = {name: transliterated(name) for name in re.findall(r"\{([^{}]+)\}", path)}
        plain = path
        for name, spelled in names.items():
            plain = plain.replace(f"{{{name}}}", f"{{{spelled}}}")
        if plain in document["paths"] or len(set(names.values())) < len(names) or not plain.isascii():
            continue
        for holder in [item, *(operation for method, operation in item.items() if method in METHODS)]:
            resolved = [
                resolve(document, one["$ref"]) if "$ref" in one else one for one in holder.get("parameters") or []
            ]
            if resolved:
                holder["parameters"] = [
                    {**one, "name": names.get(one["name"], one["name"])} if one.get("in") == "path" else one
                    for one in resolved
                ]
        document["paths"] = {plain if key == path else key: value for key, value in document["paths"].items()}
        done.append(f"the path {path} is spelled {plain}")
    return done


def _paths_named_after_files(document: dict[str, Any]) -> list[str]:
    """Restore paths for which the bundler left a file's name: `/api_orders_{code}_x.yaml` is `/api/orders/{code}/x`."""
    done: list[str] = []
    paths: dict[str, Any] = {}
    for path, item in document["paths"].items():
        match = _FILE_PATH.fullmatch(path)
        right = path
        if match:
            right = "/" + match[1].replace("_", "/")
            done.append(f"the path {path} is the name of a source file; it is {right}")
        if right in paths:
            paths[right] = {**paths[right], **item}
        else:
            paths[right] = item
    document["paths"] = paths
    return done


def _status_keys(document: dict[str, Any]) -> list[str]:
    """Turn status codes into strings, as OpenAPI wants; YAML reads a bare 200 as a number. Not worth a line each."""
    for item in document["paths"].values():
        for method, operation in item.items():
            if method in METHODS:
                operation["responses"] = {str(status): answer for status, answer in operation["responses"].items()}
    return []


def _boolean_schemas(document: dict[str, Any]) -> list[str]:
    """Turn the schemas `true` and `false` into `{}`: both say nothing of a type. Inside an object they may stay."""
    components = document.get("components") or {}
    schemas = components.get("schemas") or {}
    schemas.update({name: {} for name, schema in schemas.items() if isinstance(schema, bool)})
    holders = list((components.get("parameters") or {}).values())
    for item in document["paths"].values():
        holders += item.get("parameters") or []
        for method, operation in item.items():
            if method in METHODS:
                holders += operation.get("parameters") or []
    for holder in holders:
        if isinstance(holder.get("schema"), bool):
            holder["schema"] = {}
    return []
