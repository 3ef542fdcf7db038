"""The spec and the meanings of fields, read from files of the generated package on first use."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Final, TypeAlias, cast

Node: TypeAlias = Mapping[str, Any]

REFERENCE: Final = "#/schemas/"
"""How a reference to a schema begins."""


def operation_facts(operation_id: str) -> Node:
    """Return what the spec says about an operation."""
    return cast("Node", _read("spec.json")["operations"][operation_id])


def schemas() -> Mapping[str, Node]:
    """Return the schemas by name."""
    return cast("Mapping[str, Node]", _read("spec.json")["schemas"])


def meanings(schema: str) -> Mapping[str, str]:
    """Return the meanings of the fields of a schema."""
    return cast("Mapping[str, str]", _read("field_texts.json")["schemas"].get(schema, {}))


@cache
def _read(name: str) -> Node:
    # A third of the time that the standard library takes.
    import msgspec

    return cast("Node", msgspec.json.decode((files("shoptet_generated") / name).read_bytes()))
