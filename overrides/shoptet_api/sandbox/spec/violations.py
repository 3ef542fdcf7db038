"""Locations where a value does not match its schema, named as the API does.

Of a union, the branch is explained that the value was meant for: the one with the fewest unknown, missing and wrong
properties. The null that is not allowed is named, and so is the property that an unknown one is similar to.
"""

import difflib
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, cast
from urllib.parse import unquote

import attrs
import jsonschema_rs

_MISSING: Final = re.compile(r'^"?(?P<name>[^"]+)"? is a required property$')
_CHOICES: Final = {"enum", "const"}
_NAMES: Final[Mapping[type[object], str]] = {
    bool: "boolean",
    int: "integer",
    float: "number",
    str: "string",
    list: "array",
    dict: "object",
}


@attrs.frozen
class SchemaViolation:
    """A location where a value does not match its schema."""

    location: str
    """`data.items[0].code`; empty for the whole value."""
    message: str
    keyword: str
    """The violated keyword of JSON Schema: `type`, `maxItems`, …"""


def violations(error: jsonschema_rs.ValidationError, document: Mapping[str, Any]) -> Iterator[SchemaViolation]:
    """Yield the violations of an error.

    Args:
        error: The error.
        document: The document of the schema.
    """
    path = [*error.instance_path]
    branches: list[list[jsonschema_rs.ValidationError]] = getattr(error.kind, "context", [])
    fitting = [branch for branch in branches if not _is_of_other_type(branch, len(path))]
    if fitting:
        for inner in min(fitting, key=lambda branch: _distance(branch, len(path))):
            yield from violations(inner, document)
    elif branches:
        types = [kind for branch in branches for inner in branch for kind in _types(inner)]
        yield SchemaViolation(_location(path), _expected(types, error.instance), error.kind.name)
    else:
        yield from _single(error, path, document)


def _single(
    error: jsonschema_rs.ValidationError, path: list[str | int], document: Mapping[str, Any]
) -> Iterator[SchemaViolation]:
    keyword = error.kind.name
    if keyword == "required" and (missing := _MISSING.match(error.message)):
        name = missing["name"]
        yield SchemaViolation(_location([*path, name]), f"The property {name} is required", keyword)
    elif keyword == "additionalProperties":
        known = _properties(error, document)
        for name in _unexpected(error):
            close = difflib.get_close_matches(name, known, 1)
            hint = f"; similar: {close[0]}" if close else ""
            yield SchemaViolation(_location([*path, name]), f"The property {name} is not defined here{hint}", keyword)
    elif keyword == "type":
        yield SchemaViolation(_location(path), _expected(_types(error), error.instance), keyword)
    else:
        yield SchemaViolation(_location(path), _brief(error), keyword)


def _is_of_other_type(branch: Sequence[jsonschema_rs.ValidationError], depth: int) -> bool:
    """Return whether a branch of a union is for values of another type, such as null."""
    return any(error.kind.name == "type" and len(error.instance_path) == depth for error in branch)


def _distance(branch: Sequence[jsonschema_rs.ValidationError], depth: int) -> tuple[int, int]:
    """Return how far a value is from a branch: wrong names and choices first, then everything else."""
    names = 0
    for error in branch:
        if len(error.instance_path) == depth and error.kind.name in {"required", "additionalProperties"}:
            names += len(_unexpected(error)) or 1
        elif error.kind.name in _CHOICES and len(error.instance_path) <= depth + 1:
            names += 1
    return names, len(branch)


def _unexpected(error: jsonschema_rs.ValidationError) -> Sequence[str]:
    return cast("Sequence[str]", error.kind.as_dict().get("unexpected", ()))


def _properties(error: jsonschema_rs.ValidationError, document: Mapping[str, Any]) -> Sequence[str]:
    """Return the properties of the schema that does not know one."""
    schema: object = document
    _, _, pointer = (error.absolute_keyword_location or "").partition("#")
    for step in pointer.split("/")[1:-1]:
        name = unquote(step).replace("~1", "/").replace("~0", "~")
        if isinstance(schema, list):
            schema = cast("Sequence[object]", schema)[int(name)]
        elif isinstance(schema, Mapping):
            schema = cast("Mapping[str, object]", schema).get(name, {})
    if not isinstance(schema, Mapping):
        return ()
    return list(cast("Mapping[str, Mapping[str, object]]", schema).get("properties", {}))


def _types(error: jsonschema_rs.ValidationError) -> Sequence[str]:
    return cast("Sequence[str]", error.kind.as_dict().get("types", ()))


def _expected(types: Sequence[str], value: object) -> str:
    ordered = sorted(dict.fromkeys(types), key=lambda kind: kind == "null")
    return f"Expected {' or '.join(ordered)}, got {'null' if value is None else _NAMES.get(type(value), 'number')}"


def _location(path: list[str | int]) -> str:
    """Write a path as `data.items[0].code`."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).removeprefix(".")


def _brief(error: jsonschema_rs.ValidationError) -> str:
    """Return the library's message; of a long one, which repeats the value, only its informative end."""
    return error.message if len(error.message) <= 200 else f"… {error.message[-160:]}"
