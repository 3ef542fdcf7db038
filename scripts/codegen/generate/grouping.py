"""Which class stands in which module, and in which order.

A class that one resource uses stands in the module of that resource. One that several resources of one tag group use
stands with the first of them in the group's order; one that several groups use, and one that no operation uses, stands
in `common`. What a class refers to is used by at least the same resources, so it stands in the same module, in one of
an earlier resource of the same group, or in `common`: no two modules need each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, cast

from codegen.generate.payload_view import Payload, alias_of, references
from codegen.generate.problems import GenerateError
from codegen.generate.spec import Node, Spec, main_tags, many

COMMON = "common"
"""The module of what belongs to no single tag group."""


@dataclass(frozen=True)
class Groups:
    """The result: components by module, root classes first."""

    home: Mapping[str, str]
    """Module by name, of components and of named literals."""
    order: Sequence[str]
    """Every component that is kept: what an operation answers comes before what that consists of."""


class Graph:
    """Which component needs which."""

    def __init__(self, spec: Spec) -> None:
        self.spec = spec
        self._needs = {name: tuple(dict.fromkeys(references(schema))) for name, schema in spec.components.items()}

    def closure(self, names: Iterable[str]) -> dict[str, None]:
        """Return `names` and all that they need: each before its parts, another name of a class after that class."""
        found: dict[str, None] = {}

        def visit(name: str) -> None:
            if name in found:
                return
            target = alias_of(self.spec.components[name])
            if target is not None:
                visit(target)
            if name in found:  # what it is another name of needs it, too
                return
            found[name] = None
            for needed in self._needs[name]:
                visit(needed)

        for name in names:
            visit(name)
        return found


def roots(item: Payload) -> Iterator[str]:
    """Yield the components that the operation names itself."""
    yield from references(item.answer)
    yield from filter(None, (item.line, item.batch_line))
    yield from references(item.body)
    yield from references(list(item.operation.parameters))


def group(spec: Spec, payloads: Sequence[Payload]) -> Groups:
    """Sort components and named literals into modules."""
    graph = Graph(spec)
    users: dict[str, set[str]] = {}
    order: dict[str, None] = {}
    for item in payloads:
        needed = graph.closure(roots(item))
        order.update(dict.fromkeys(needed))
        for name in (*needed, *(literal.name for literal in literals(item))):
            users.setdefault(name, set()).add(item.operation.resource)
    # Components of the envelope and of error answers stay out. One that nothing uses at all is kept: somebody put it
    # into the spec for those who read the models.
    wire = graph.closure(references([operation.node for operation in spec.operations]))
    order.update(graph.closure(name for name in spec.components if name not in wire))
    if COMMON in {item.operation.resource for item in payloads}:
        raise GenerateError(f"x-shoptet-resource {COMMON!r}: is the module of shared classes")
    places = _places(spec)
    home: dict[str, str] = {}
    for name in (*order, *users):
        target = None if name in users else alias_of(spec.components[name])
        # Another name that nothing uses stands beside the class that it names.
        home[name] = home[target] if target else _home(users.get(name, set()), places)
    return Groups(home, list(order))


class NamedValues(NamedTuple):
    """A list of values that has a name (`x-shoptet-name`), and the parameter that takes one of them."""

    name: str
    values: tuple[str, ...]
    parameter: str


def literals(item: Payload) -> Iterator[NamedValues]:
    """Yield the named lists of values of one operation's parameters."""
    for parameter in item.operation.parameters:
        schema = cast("Node", parameter["schema"])
        schema = cast("Node", schema.get("items") or schema)
        if "x-shoptet-name" in schema and schema.get("enum"):
            yield NamedValues(str(schema["x-shoptet-name"]), tuple(map(str, schema["enum"])), str(parameter["name"]))


def _places(spec: Spec) -> dict[str, tuple[str, int]]:
    """Return group and position in it, by resource. A tag without a group is a group of its own."""
    by_tag: dict[str, tuple[str, int]] = {}
    for group_ in many(spec.document, "x-tagGroups"):
        for position, tag in enumerate(group_.get("tags") or ()):
            by_tag.setdefault(str(tag), (str(group_.get("name")), position))
    return {resource: by_tag.get(tag, (f"tag {tag}", 0)) for resource, tag in main_tags(spec).items()}


def _home(resources: set[str], places: Mapping[str, tuple[str, int]]) -> str:
    if len({places[resource][0] for resource in resources}) != 1:
        return COMMON
    return min(resources, key=lambda resource: (places[resource][1], resource))
