"""Repairs slips of the vendor's bundler: faults of the document as a file, not of one operation.

Mistakes in a single operation or schema are corrected by `spec/overlays/corrections.yaml`; a rule stands here only
where it must also catch the next slip of the same kind.
"""

from __future__ import annotations

import re
from typing import Any

from codegen.importer.source.check import METHODS

_FILE_PATH = re.compile(r"/(api_.+)\.ya?ml")


def repair(document: dict[str, Any]) -> list[str]:
    """Repair `document` in place and return a line for each repair."""
    return [*_paths_named_after_files(document), *_status_keys(document), *_boolean_schemas(document)]


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
