"""Writes the outcome of an import: all files, or none."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import yaml

from codegen.importer.names.classes import LockedClass
from codegen.importer.names.former import Alias
from codegen.importer.names.lock import Lock
from codegen.importer.problems import SpecError
from codegen.importer.source.fetch import parse
from codegen.importer.stated import Remembered

_SPEC_HEAD = """\
# The interface of api.myshoptet.com. Made by `./scripts/nox -s import_spec`; never edited by hand:
# what a person decides stands in spec/overlays/.
"""
_LOCK_HEAD = """\
# Names that were given and stay: classes by the places they stand for, methods by operationId.
# Extended by `./scripts/nox -s import_spec`. `shape` tells whether the vendor has changed a class since.
# `stated` has, for each place, the schema without its words, and the facts that only words state. They stay until the
# schema changes; to read the words of a place again, remove its line.
"""


class _Dumper(yaml.CSafeDumper):
    """Writes every node where it stands: an anchor in a spec helps nobody."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 (the name is the library's)
        return True


class _Inline(dict[str, Any]):
    """A mapping that is written on one line."""


_Dumper.add_representer(
    _Inline, lambda dumper, node: dumper.represent_mapping("tag:yaml.org,2002:map", node, flow_style=True)
)


def spec_text(spec: Mapping[str, Any]) -> str:
    """Return the bytes of spec/openapi.yaml."""
    return _SPEC_HEAD + _yaml(dict(spec))


def lock_text(lock: Lock) -> str:
    """Return the bytes of spec/names.lock."""
    classes = {name: {"shape": known.shape, "places": known.places} for name, known in sorted(lock.classes.items())}
    methods = {key: ".".join(lock.methods[key]) for key in sorted(lock.methods)}
    aliases = {name: {"now": alias.now, "since": alias.since} for name, alias in sorted(lock.aliases.items())}
    stated: dict[str, dict[str, Any]] = {}
    for place, known in sorted(lock.stated.items()):
        owner, leaf = _split(place)
        stated.setdefault(owner, {})[leaf] = _written(known)
    names = _yaml({"classes": classes, "methods": methods, **({"aliases": aliases} if aliases else {})})
    return _LOCK_HEAD + names + _yaml({"stated": stated})


def read_lock(path: Path) -> Lock:
    """Return the contents of the lock file at `path`; empty when it does not exist."""
    if not path.exists():
        return Lock()
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader) or {}
        methods: dict[str, tuple[str, str]] = {}
        for operation_id, dotted in content["methods"].items():
            resource, _, method = dotted.partition(".")
            methods[operation_id] = (resource, method)
        return Lock(
            {name: LockedClass(entry["shape"], list(entry["places"])) for name, entry in content["classes"].items()},
            methods,
            {name: Alias(entry["now"], entry["since"]) for name, entry in (content.get("aliases") or {}).items()},
            {
                owner + leaf: _remembered(entry)
                for owner, leaves in (content.get("stated") or {}).items()
                for leaf, entry in leaves.items()
            },
        )
    except (yaml.YAMLError, KeyError, TypeError, AttributeError) as error:
        reason = " ".join(str(error).split())
        raise SpecError(path.name, f"is damaged: {reason}; restore it from git") from None


def read_spec(path: Path) -> dict[str, Any]:
    """Return the spec at `path`; empty when it does not exist."""
    return parse(path.read_bytes(), path.name) if path.exists() else {}


def _split(place: str) -> tuple[str, str]:
    """Return what holds a place, up to the last dot or question mark, and the rest."""
    at = max(place.rfind("."), place.rfind("?")) + 1
    return place[:at], place[at:]


def _written(known: Remembered) -> str | dict[str, Any]:
    """Return a place as the lock has it; `said` stands there only where something else holds."""
    if not known.facts and not known.said:
        return known.schema
    said = {} if known.said == known.facts else {"said": known.said}
    return _Inline({"is": known.schema, **known.facts, **said})


def _remembered(entry: str | dict[str, Any]) -> Remembered:
    if isinstance(entry, str):
        return Remembered(entry, {}, {})
    facts = {kind: fact for kind, fact in entry.items() if kind not in ("is", "said")}
    return Remembered(entry["is"], facts, entry.get("said", facts))


def upstream_text(facts: Mapping[str, Any]) -> str:
    """Return the bytes of spec/upstream.json."""
    return json.dumps(facts, indent=2, ensure_ascii=False) + "\n"


def write_all(folder: Path, texts: Mapping[str, str], prove: Callable[[Path], None] = lambda _: None) -> None:
    """Write every text to its file in `folder`: all are ready on disk before the first takes its place.

    `prove` gets a folder with all the new files and raises an error if they are of no use: then none is written.
    An interruption leaves each file whole, the old or the new one; the same import repairs a mixture.
    """
    for abandoned in folder.glob(".import-*"):
        shutil.rmtree(abandoned, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix=".import-", dir=folder) as temporary:
        for name, text in texts.items():
            with Path(temporary, name).open("w", encoding="utf-8", newline="\n") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
        prove(Path(temporary))
        for name in texts:
            Path(temporary, name).replace(folder / name)


def _yaml(data: Any) -> str:
    text: str = yaml.dump(data, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=118)
    return text
