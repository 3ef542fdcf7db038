"""Loads OpenAPI Overlay 1.0 documents and applies them.

An overlay names places by JSONPath (RFC 9535) and says what to merge in or remove there. Why the applier is ours: of
the libraries that apply overlays, none fails when an action finds no place (`oas-patch` 0.6 passes over it, speaks a
JSONPath dialect of its own instead of RFC 9535, and brings a templating engine, a differ and a command line along). So
the queries are python-jsonpath's, in its strict mode, and the few rules of merging stand here:

- a target must be an object or an array to be updated; what is removed may also be a scalar, since a wrong `pattern`
  or `default` could not be taken away otherwise (Overlay 1.1 allows it);
- an object merges key by key, all the way down; an array in the update is appended to the array that it meets;
- a scalar is replaced by the update, since only the scalar is lost;
- an object or array that meets anything of another kind is an error: replacing it would lose what it holds. Remove it
  with an action of its own first;
- an update of an array is one entry that is appended to it.

Three extensions are our own. `x-shoptet-stage` of the document says what it is for: `vendor` overlays correct the
vendor's document before it is imported, `spec` overlays (the default) go onto the finished spec. `x-when-missing:
report` of an action lets its target be absent, for documents of other revisions; without it that is an error.
Any other `x-` key is a note to the reader.
"""

from __future__ import annotations

import copy
import hashlib
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias, cast, get_args

from typing_extensions import override

from codegen.importer.overlays.targets import BadTarget, Node, Select, selector
from codegen.importer.problems import SpecError
from codegen.importer.source.fetch import parse
from codegen.importer.stated import CORRECTED

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

Stage: TypeAlias = Literal["vendor", "spec"]

_VERSION: Final = re.compile(r"1\.0\.\d+")
_ABSENT: Final = object()
_SCHEMA: Final[Mapping[str, tuple[type, ...]]] = {
    **dict.fromkeys(("$ref", "in"), (str,)),
    **dict.fromkeys(("allOf", "anyOf", "enum", "oneOf"), (list,)),
    "type": (str, list),
}
"""Keys of which a schema or a parameter has one, with the kinds of their values."""


class OverlayError(SpecError):
    """An invalid overlay, or an action that cannot be done: a line for each problem, naming file and place."""

    def __init__(self, place: str, *problems: str) -> None:
        super().__init__(place, *problems)
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Action:
    """One change: what `update` holds is merged into every node that `target` selects, or the nodes are removed."""

    number: int
    """From 1, as a person counts them."""
    target: str
    select: Select
    description: str | None
    update: object
    remove: bool
    may_be_missing: bool

    @override
    def __str__(self) -> str:
        about = f" ({' '.join(self.description.split())})" if self.description else ""
        return f"action {self.number}, target {self.target}{about}"


@dataclass(frozen=True, slots=True)
class Overlay:
    """A checked overlay document."""

    name: str
    """The file's name, for messages."""
    title: str
    stage: Stage
    actions: Sequence[Action]


@dataclass(frozen=True, slots=True)
class Unmatched:
    """An action that found no place and was allowed to (`x-when-missing: report`)."""

    overlay: str
    action: int
    target: str
    description: str | None

    @override
    def __str__(self) -> str:
        about = f" ({' '.join(self.description.split())})" if self.description else ""
        return f"{self.overlay}: action {self.action}, target {self.target}{about}: nothing there, left out"


def load(path: Path) -> Overlay:
    """Read and check the overlay document at `path`.

    Raises:
        OverlayError: it cannot be read, or is not an Overlay 1.0 document; a line for each problem.
    """
    try:
        document = parse(path.read_bytes(), path.name)
    except OSError as error:
        raise OverlayError(path.name, f"cannot be read: {error.strerror or error}") from None
    except SpecError as problem:
        raise OverlayError(problem.place, problem.message) from None
    problems: list[str] = []
    _keys("the document", document, {"overlay", "info", "extends", "actions"}, problems)
    version = document.get("overlay")
    if not isinstance(version, str) or not _VERSION.fullmatch(version):
        problems.append(f"overlay: must be a version 1.0.x in quotes, not {version!r}")
    title = _info(document.get("info"), problems)
    stage = document.get("x-shoptet-stage", "spec")
    if stage not in get_args(Stage):
        problems.append(f"x-shoptet-stage: must be {' or '.join(get_args(Stage))}, not {stage!r}")
    given = document.get("actions")
    listed = cast("list[object]", given) if isinstance(given, list) else []
    if not listed:
        problems.append("actions: must be a list with at least one action")
    actions = [action for number, raw in enumerate(listed, 1) if (action := _action(number, raw, problems))]
    if problems:
        raise OverlayError(path.name, *problems)
    return Overlay(path.name, title, cast("Stage", stage), tuple(actions))


def apply(overlay: Overlay, document: dict[str, Any]) -> list[Unmatched]:
    """Apply the actions in their order to `document`, in place, and say which of them found nothing.

    Raises:
        OverlayError: a target selects nothing, or something that cannot be updated. `document` then holds what the
            actions before did: drop it.
    """
    unmatched: list[Unmatched] = []
    for action in overlay.actions:
        nodes = _distinct(action.select(document))
        if not nodes and not action.may_be_missing:
            raise OverlayError(overlay.name, f"{action}: nothing there")
        if not nodes:
            unmatched.append(Unmatched(overlay.name, action.number, action.target, action.description))
        try:
            if action.remove:
                _remove(nodes)
            else:
                for node in nodes:
                    _update(node.value, action.update)
                    if overlay.stage == "vendor":
                        _mark(node.value, action.update)
        except ValueError as error:
            raise OverlayError(overlay.name, f"{action}: {error}") from None
    return unmatched


def _info(info: object, problems: list[str]) -> str:
    if not isinstance(info, dict):
        problems.append("info: must be a mapping with title and version")
        return ""
    given = cast("dict[str, object]", info)
    _keys("info", given, {"title", "version"}, problems)
    problems += [f"info.{key}: must be text" for key in ("title", "version") if not _is_text(given.get(key))]
    return str(given.get("title"))


def _action(number: int, raw: object, problems: list[str]) -> Action | None:
    """Return the checked action; its problems are appended to `problems`."""
    place = f"action {number}"
    if not isinstance(raw, dict):
        problems.append(f"{place}: must be a mapping")
        return None
    given = cast("dict[str, object]", raw)
    before = len(problems)
    _keys(place, given, {"target", "description", "update", "remove"}, problems)
    target, description = given.get("target"), given.get("description")
    select: Select | None = None
    if not _is_text(target):
        problems.append(f"{place}: target must be a JSONPath query")
    else:
        try:
            select = selector(str(target))
        except BadTarget as error:
            problems.append(f"{place}: target {target} is not a JSONPath query: {error}")
    if description is not None and not _is_text(description):
        problems.append(f"{place}: description must be text")
    if ("update" in given) == ("remove" in given):
        problems.append(f"{place}: needs either update or remove")
    if "remove" in given and given["remove"] is not True:
        problems.append(f"{place}: remove must be true")
    when_missing = given.get("x-when-missing", "error")
    if when_missing not in ("error", "report"):
        problems.append(f"{place}: x-when-missing must be error or report, not {when_missing!r}")
    if select is None or len(problems) > before:
        return None
    return Action(
        number=number,
        target=str(target),
        select=select,
        description=None if description is None else str(description),
        update=given.get("update"),
        remove="remove" in given,
        may_be_missing=when_missing == "report",
    )


def _keys(place: str, given: dict[str, object], known: set[str], problems: list[str]) -> None:
    problems += [f"{place}: unknown key {key!r}" for key in given if key not in known and not str(key).startswith("x-")]


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _distinct(nodes: Iterable[Node]) -> list[Node]:
    """Return each place once: a query may select it twice, and an entry must not be appended twice."""
    return list({(id(node.container), node.key): node for node in nodes}.values())


def _remove(nodes: Sequence[Node]) -> None:
    # From behind, so that the positions of entries of one array stay true until their turn comes.
    for node in sorted(nodes, key=lambda node: node.key if isinstance(node.key, int) else 0, reverse=True):
        if node.container is None:
            raise ValueError("the whole document cannot be removed")
        del node.container[node.key]


def _update(value: object, update: object) -> None:
    if isinstance(value, list):
        cast("list[object]", value).append(copy.deepcopy(update))
    elif not isinstance(value, dict):
        raise ValueError(f"selects {_kind(value)}; update the object that holds it")  # noqa: TRY004 (not a caller's type)
    elif not isinstance(update, dict):
        raise ValueError(f"{_kind(update)} cannot be merged into an object")  # noqa: TRY004
    else:
        _merge(cast("dict[str, object]", value), cast("dict[str, object]", update), "")


def _merge(into: dict[str, object], update: dict[str, object], place: str) -> None:
    for key, new in update.items():
        old = into.get(key, _ABSENT)
        if isinstance(old, dict) and isinstance(new, dict):
            _merge(cast("dict[str, object]", old), cast("dict[str, object]", new), f"{place}.{key}")
        elif isinstance(old, list) and isinstance(new, list):
            cast("list[object]", old).extend(copy.deepcopy(cast("list[object]", new)))
        elif isinstance(old, dict | list):
            kinds = f"{_kind(new)} cannot be merged into {_kind(cast('object', old))}"
            raise ValueError(f"{kinds} at {f'{place}.{key}'.lstrip('.')}")  # noqa: TRY004
        else:
            into[key] = copy.deepcopy(new)


def _mark(value: object, update: object) -> None:
    """Mark the corrected schemas and parameters: what a person wrote there counts, whatever the lock remembers."""
    if not (isinstance(value, dict) and isinstance(update, dict)):
        return
    corrected, given = cast("dict[str, object]", value), cast("dict[str, object]", update)
    # In a mapping of properties, the key `type` stands for a schema and not for a text.
    if any(isinstance(corrected.get(key), kind) for key, kind in _SCHEMA.items()):
        text = json.dumps(given, sort_keys=True, default=str)
        corrected[CORRECTED] = hashlib.sha256(text.encode()).hexdigest()[:8]
    for key, inner in given.items():
        _mark(corrected.get(key), inner)


def _kind(value: object) -> str:
    if isinstance(value, dict):
        return "an object"
    return "an array" if isinstance(value, list) else f"the scalar {value!r}"
