"""`python -m codegen.import_drift FILE`: turn collected drift into proposed corrections of the vendor's document.

Prints an overlay for a person to read: each action names the places of a model in the vendor's document and what came
instead of what the document promises. What the proposal cannot express is a comment.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import yaml

from codegen.importer.names.lock import Lock
from codegen.importer.problems import SpecError
from codegen.importer.write import read_lock, read_spec

ROOT = Path(__file__).resolve().parents[2]
_KEYS = ("model", "path", "expected", "got")
_SCALARS = {"string": "string", "number": "number", "boolean": "boolean", "integer": "integer"}
_PLACE = re.compile(r"(?P<root>\w+)(?:\.(?P<status>\d{3}|body))?(?P<rest>(?:\.\w+|\[\])*)")


@dataclass(frozen=True)
class Report:
    """A line of the file."""

    model: str
    path: str
    expected: str
    got: str

    @property
    def field(self) -> str:
        """The name of the field on the wire."""
        return re.sub(r"(?:\[\])+$", "", self.path).rpartition(".")[2]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the proposal."""
    parser = argparse.ArgumentParser(prog="import_drift", description="Propose corrections for collected drift.")
    parser.add_argument("file", type=Path, help="what a `DriftFile` has written")
    parser.add_argument("--spec", type=Path, default=ROOT / "spec", help="default: %(default)s")
    parser.add_argument("--output", type=Path, help="write to this file instead of the standard output")
    options = parser.parse_args(arguments)
    try:
        reports = read(options.file)
        text = proposal(reports, read_spec(options.spec / "openapi.yaml"), read_lock(options.spec / "names.lock"))
    except SpecError as problem:
        print(f"import_drift: {problem}", file=sys.stderr)
        return 1
    if options.output:
        options.output.write_text(text, encoding="utf-8")
    else:
        print(text, end="")
    return 0


def read(path: Path) -> list[Report]:
    """Return each report once, in the order of models and paths.

    Raises:
        SpecError: The file cannot be read, or a line is not a report.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise SpecError(path.name, f"cannot be read: {error}") from None
    found: set[Report] = set()
    for number, line in enumerate(lines, start=1):
        try:
            fields: Any = json.loads(line)
        except ValueError:
            fields = None
        given = [cast("dict[str, object]", fields).get(key) for key in _KEYS] if isinstance(fields, dict) else []
        texts = [text for text in given if isinstance(text, str)]
        if len(texts) != len(_KEYS):
            raise SpecError(f"{path.name}, line {number}", f"expected an object with {', '.join(_KEYS)}")
        found.add(Report(*texts))
    return sorted(found, key=lambda one: (one.model, one.field, one.got, one.path))


def proposal(reports: Sequence[Report], spec: Mapping[str, Any], lock: Lock) -> str:
    """Return an overlay with the corrections that the reports ask for, and comments for the others."""
    actions: list[dict[str, Any]] = []
    comments: list[str] = []
    grouped: dict[tuple[str, str], list[Report]] = {}
    for report in reports:
        grouped.setdefault((report.model, report.field), []).append(report)
    for (model, name), group in grouped.items():
        update, rest = _update(group, spec)
        targets = [f"{target}.properties['{name}']" for target in _targets(model, lock)]
        if update and targets:
            came = ", ".join(sorted({report.got for report in group}))
            actions += [
                {
                    "target": target,
                    "description": f"{model}.{name}: promised {group[0].expected}, came {came}.",
                    "x-source": "drift of live responses",
                    "update": update,
                    "x-when-missing": "report",
                }
                for target in targets
            ]
        comments += [_comment(report) for report in (rest if update and targets else group)]
    head = {
        "overlay": "1.0.0",
        "info": {"title": "Proposed corrections", "version": "1.0.0"},
        "x-shoptet-stage": "vendor",
        "actions": actions,
    }
    text = yaml.safe_dump(head, sort_keys=False, width=118) if actions else ""
    return "".join(f"# {line}\n" for line in comments) + text


def _update(group: Sequence[Report], spec: Mapping[str, Any]) -> tuple[dict[str, Any], list[Report]]:
    """Return what to merge into a field's schema, and the reports that it does not cover."""
    schema = spec["components"]["schemas"].get(group[0].model, {}).get("properties", {}).get(group[0].field)
    if schema is None:
        return {}, list(group)
    types: list[str] = []
    update: dict[str, Any] = {}
    rest: list[Report] = []
    declared = schema.get("type")
    own = [declared] if isinstance(declared, str) else list(declared or [])
    for report in group:
        if report.path.endswith("[]"):
            rest.append(report)
        elif report.got in ("null", "nothing"):
            update["x-shoptet-nullable"] = True
        elif report.got in _SCALARS and own and set(own) <= {*_SCALARS, "null"} and schema.get("format") != "decimal":
            types.append(_SCALARS[report.got])
        else:
            rest.append(report)
    if types:
        update["type"] = list(dict.fromkeys([*own, *types]))
    return update, rest


def _targets(model: str, lock: Lock) -> Iterator[str]:
    """Yield where a class stands in the vendor's document, as JSONPath; places that it cannot express are left out."""
    known = lock.classes.get(model)
    for place in known.places if known else ():
        match = _PLACE.fullmatch(place)
        if match is None or match["status"] == "body":
            continue
        if match["root"] == "components" and match["rest"]:
            name, _, rest = match["rest"].removeprefix(".").partition(".")
            bare = re.match(r"\w+", name)
            start = f"$.components.schemas['{bare[0] if bare else name}']"
            steps = name[len(bare[0]) if bare else 0 :] + (f".{rest}" if rest else "")
        elif match["status"]:
            schema = f"responses['{match['status']}'].content.*.schema.properties.data"
            start, steps = f"$.paths.*[?@.operationId=='{match['root']}'].{schema}", match["rest"]
        else:
            continue
        yield start + re.sub(r"\[\]|\.(\w+)", _step, steps)


def _step(match: re.Match[str]) -> str:
    return ".items" if match[0] == "[]" else f".properties['{match[1]}']"


def _comment(report: Report) -> str:
    return f"{report.model} {report.path}: promised {report.expected}, came {report.got}: to be looked at by a person"


if __name__ == "__main__":
    sys.exit(main())
