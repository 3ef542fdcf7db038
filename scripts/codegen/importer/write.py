"""Writes the outcome of an import: all files, or none."""

from __future__ import annotations

import json
import os
import re
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from codegen.importer.names.classes import Lock, LockedClass
from codegen.importer.problems import SpecError

_SPEC_HEAD = """\
# The interface of api.myshoptet.com. Made by `./scripts/nox -s import_spec`; never edited by hand:
# what a person decides stands in spec/overlays/.
"""
_LOCK_HEAD = """\
# Names that were given and stay: classes by the places they stand for, methods by operationId.
# Extended by `./scripts/nox -s import_spec`. `shape` tells whether the vendor has changed a class since.
"""


_OPERATION_LINE = re.compile(r"  (?P<path>/\S*):|    (?P<method>[a-z]+):|      operationId: (?P<id>\S+)")


class _Dumper(yaml.CSafeDumper):
    """Writes every node where it stands: an anchor in a spec helps nobody."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 (the name is the library's)
        return True


def spec_text(spec: Mapping[str, Any]) -> str:
    """Return the bytes of spec/openapi.yaml."""
    return _SPEC_HEAD + _yaml(dict(spec))


def lock_text(names: Lock, methods: Mapping[str, tuple[str, str]]) -> str:
    """Return the bytes of spec/names.lock."""
    classes = {name: {"shape": names[name].shape, "places": names[name].places} for name in sorted(names)}
    return _LOCK_HEAD + _yaml({"classes": classes, "methods": {key: ".".join(methods[key]) for key in sorted(methods)}})


def read_lock(path: Path) -> tuple[Lock, dict[str, tuple[str, str]]]:
    """Return the contents of the lock file at `path`; empty when it does not exist."""
    if not path.exists():
        return {}, {}
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader) or {}
        names = {name: LockedClass(entry["shape"], list(entry["places"])) for name, entry in content["classes"].items()}
        methods: dict[str, tuple[str, str]] = {}
        for operation_id, dotted in content["methods"].items():
            resource, _, method = dotted.partition(".")
            methods[operation_id] = (resource, method)
    except (yaml.YAMLError, KeyError, TypeError, AttributeError) as error:
        reason = " ".join(str(error).split())
        raise SpecError(path.name, f"is damaged: {reason}; restore it from git") from None
    return names, methods


def read_operations(path: Path) -> dict[tuple[str, str], str]:
    """Return the operationIds of the spec at `path` by HTTP method and path: empty when it does not exist.

    The lines that this module writes are enough; to parse the whole spec would double the time of an import.
    """
    found: dict[tuple[str, str], str] = {}
    place = method = ""
    for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else ():
        match = _OPERATION_LINE.fullmatch(line)
        if match:
            place, method = match["path"] or place, match["method"] or method
            if match["id"]:
                found[method, place] = match["id"]
    return found


def upstream_text(facts: Mapping[str, Any]) -> str:
    """Return the bytes of spec/upstream.json."""
    return json.dumps(facts, indent=2, ensure_ascii=False) + "\n"


def write_all(folder: Path, texts: Mapping[str, str]) -> None:
    """Write every text to its file in `folder`: all are ready on disk before the first takes its place.

    An interruption leaves each file whole, the old or the new one; the same import repairs a mixture.
    """
    ready: list[tuple[Path, Path]] = []
    try:
        for name, text in texts.items():
            handle, temporary = tempfile.mkstemp(prefix=f".{name}.", suffix=".new", dir=folder)
            ready.append((Path(temporary), folder / name))
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            Path(temporary).chmod(0o644)
        for temporary_path, final in ready:
            temporary_path.replace(final)
    finally:
        for temporary_path, _ in ready:
            temporary_path.unlink(missing_ok=True)


def _yaml(data: Any) -> str:
    text: str = yaml.dump(data, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=118)
    return text
