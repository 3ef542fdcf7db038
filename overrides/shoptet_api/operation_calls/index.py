"""Every operation with its parameters and texts, read from a file of the generated package.

Nothing here imports a model or a client, and a line of the file is parsed when it is needed: a program can list and
describe operations without loading them.
"""

import json
import os
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Final, Literal, NamedTuple, TypeAlias, cast

import shoptet_generated

FILE: Final = "operation_index.json"

Style: TypeAlias = Literal["value", "page", "changes", "none", "binary", "job", "snapshot", "batch"]
"""The kind of a method: like the kind of its operation, but some pages are `changes`, and jobs are of three kinds."""

Effect: TypeAlias = Literal["reads", "queues", "writes"]


class IndexedParameter(NamedTuple):
    """A parameter of an operation."""

    name: str
    """Its name in Python."""
    wire: str
    place: Literal["path", "query"]
    kind: str
    """The `kind` of a query parameter: `string`, `integer`, `boolean`, `decimal`, `date`, `date-time` or `list`."""
    is_required: bool
    allowed: Sequence[str]
    """The values that the spec lists; empty if it does not list any."""
    max_items: int | None
    text: str


class IndexedOperation(NamedTuple):
    """An operation, as texts and data."""

    id: str
    """The API's name for it."""
    resource: str
    name: str
    """The method of the resource."""
    method: str
    path: str
    style: Style
    effect: Effect
    """What a call does to the shop: `reads`, `queues` or `writes`."""
    text: str
    """What it does, in a sentence or two."""
    link: str | None
    """The vendor's page about it."""
    result: str
    """The type of its payload, or of one row, as `Operation.type`."""
    parameters: Sequence[IndexedParameter]
    body: str | None
    """The type of its body, as `Operation.body_type`; None if it does not take one."""
    body_text: str
    body_key: str | None
    body_list: str | None
    line: str | None
    batch_line: str | None
    page_size: tuple[int, int] | None
    is_deprecated: bool

    @property
    def full_name(self) -> str:
        """The name with the resource: `orders.get`."""
        return f"{self.resource}.{self.name}"

    @property
    def is_paged(self) -> bool:
        """Whether the result is a list of many pages."""
        return self.style in {"page", "changes"}

    @property
    def path_parameters(self) -> Sequence[IndexedParameter]:
        """The parameters in the path, in its order."""
        return [parameter for parameter in self.parameters if parameter.place == "path"]

    @property
    def query_parameters(self) -> Sequence[IndexedParameter]:
        """The parameters in the query."""
        return [parameter for parameter in self.parameters if parameter.place == "query"]


class IndexedResource(NamedTuple):
    """A part of the API: an attribute of the client."""

    name: str
    title: str
    text: str


def resources() -> Mapping[str, IndexedResource]:
    """Return all resources by name."""
    found: dict[str, IndexedResource] = {}
    for line in _lines()[0]:
        name, entry = _entry(line)
        found[name] = IndexedResource(name, str(entry["title"]), str(entry["text"]))
    return found


def operations_of(resource: str) -> Sequence[IndexedOperation]:
    """Return the operations of a resource, in the order of the spec; none if there is no such resource."""
    start = f'"{resource}.'
    return [_operation(line) for line in _lines()[1] if line.startswith(start)]


def operations() -> Sequence[IndexedOperation]:
    """Return all operations."""
    return [_operation(line) for line in _lines()[1]]


def operation(name: str) -> IndexedOperation | None:
    """Return the operation that has this operationId, or this name with its resource, like `orders.get`."""
    if not all(character.isalnum() or character in "._" for character in name):
        return None
    start, part = f'"{name}":', f'":{{"id":"{name}",'
    return next((_operation(line) for line in _lines()[1] if line.startswith(start) or part in line), None)


def names() -> Sequence[str]:
    """Return all operationIds and all names with their resources, without parsing more than that."""
    found: list[str] = []
    for line in _lines()[1]:
        full_name, _, rest = line.partition('":{"id":"')
        found += (full_name[1:], rest.partition('"')[0])
    return found


@cache
def _lines() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the lines of the resources and those of the operations."""
    path = os.path.join(os.path.dirname(shoptet_generated.__file__), FILE)  # noqa: PTH118, PTH120 (pathlib costs time)
    loader: object = getattr(shoptet_generated, "__loader__", None)
    # A loader also reads from an archive, such as a zip that Python runs.
    read = cast("Callable[[str], bytes]", getattr(loader, "get_data", _read))
    content = read(path)
    resource_lines, _, operation_lines = content.decode().partition('\n},\n"operations":{\n')
    return (
        tuple(resource_lines.partition("\n")[2].split("\n")),
        tuple(operation_lines.rpartition("\n}}")[0].split("\n")),
    )


def _read(path: str) -> bytes:
    with open(path, "rb") as file:  # noqa: PTH123 (see `_lines`)
        return file.read()


def _entry(line: str) -> tuple[str, dict[str, object]]:
    name, _, value = line.removesuffix(",").partition(":")
    return name[1:-1], cast("dict[str, object]", json.loads(value))


@cache
def _operation(line: str) -> IndexedOperation:
    full_name, entry = _entry(line)
    resource, _, name = full_name.partition(".")
    texts = {key: value for key, value in entry.items() if isinstance(value, str)}
    size = cast("list[int] | None", entry.get("pageSize"))
    return IndexedOperation(
        id=texts["id"],
        resource=resource,
        name=name,
        method=texts["method"],
        path=texts["path"],
        style=cast("Style", texts["style"]),
        effect=cast("Effect", texts["effect"]),
        text=texts["text"],
        link=texts.get("link"),
        result=texts.get("result", ""),
        parameters=[_parameter(one) for one in cast("list[dict[str, object]]", entry.get("parameters", []))],
        body=texts.get("body"),
        body_text=texts.get("bodyText", ""),
        body_key=texts.get("bodyKey"),
        body_list=texts.get("bodyList"),
        line=texts.get("line"),
        batch_line=texts.get("batchLine"),
        page_size=None if size is None else (size[0], size[1]),
        is_deprecated=bool(entry.get("deprecated")),
    )


def _parameter(entry: Mapping[str, object]) -> IndexedParameter:
    name = str(entry["name"])
    return IndexedParameter(
        name=name,
        wire=str(entry.get("wire", name)),
        place=cast('Literal["path", "query"]', entry["in"]),
        kind=str(entry.get("kind", "string")),
        is_required=bool(entry.get("required")),
        allowed=cast("list[str]", entry.get("allowed", [])),
        max_items=cast("int | None", entry.get("maxItems")),
        text=str(entry.get("text", "")),
    )
