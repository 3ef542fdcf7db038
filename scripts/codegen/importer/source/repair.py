"""Mends slips of the vendor's bundler: what is wrong with the document as a file, not with one operation.

Mistakes in a single operation or schema are corrected by `spec/overlays/corrections.yaml`; a rule stands here only
where it must also catch the next slip of the same kind.
"""

from __future__ import annotations

import re
from typing import Any

from codegen.importer.source.check import METHODS

_FILE_PATH = re.compile(r"/(api_.+)\.ya?ml")


def repair(document: dict[str, Any]) -> list[str]:
    """Mend `document` in place and say what was mended, a line each."""
    return [*_paths_named_after_files(document), *_status_keys(document)]


def _paths_named_after_files(document: dict[str, Any]) -> list[str]:
    """The bundler left a source file's name for a path: `/api_orders_{code}_x.yaml` is `/api/orders/{code}/x`."""
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
    """OpenAPI wants status codes as strings; YAML reads a bare 200 as a number. No correction worth a line each."""
    for item in document["paths"].values():
        for method, operation in item.items():
            if method in METHODS:
                operation["responses"] = {str(status): answer for status, answer in operation["responses"].items()}
    return []
