"""Drift: changes to a response at given paths, and checks that the paths exist in the spec."""

import difflib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, Final, cast

from shoptet_api.errors import ConfigurationError
from shoptet_api.sandbox.json_types import as_list, as_object
from shoptet_api.sandbox.spec.document import Schema, Spec

_STEP: Final = re.compile(r"[^.\[\]]+|\[\d*\]")
_ANYTHING: Final[Schema] = {}
_SHOWN: Final = 3
_NAME: Final = r"[^.\[\]]+(\[\d*\])*"
_PATH: Final = re.compile(rf"{_NAME}(\.{_NAME})*")


def apply(
    data: Any,  # noqa: ANN401 (any JSON)
    *,
    missing: Sequence[str],
    null: Sequence[str],
    retyped: Sequence[str],
    extra: Mapping[str, Any],
) -> list[str]:
    """Change `data` of a response and return the paths that matched nothing."""
    unmatched: list[str] = []
    changes: tuple[tuple[Sequence[str], Callable[[Any, Any], None]], ...] = (
        (missing, _remove),
        (null, _set_null),
        (retyped, _retype),
    )
    for paths, act in changes:
        for path in paths:
            locations = list(_find(data, path))
            for container, key in locations:
                act(container, key)
            if not locations:
                unmatched.append(path)
    for path, value in extra.items():
        head, _, name = path.rpartition(".")
        holders = [data] if not head else [container[key] for container, key in _find(data, head)]
        objects = [found for holder in holders if (found := as_object(holder)) is not None]
        for found in objects:
            found[name] = value
        if not objects:
            unmatched.append(path)
    return unmatched


def check_path(name: str, path: object) -> None:
    """Refuse a value that is not written as a path.

    Raises:
        ConfigurationError: The value is not a path.
    """
    if not isinstance(path, str) or not _PATH.fullmatch(path):
        raise ConfigurationError(name, f"must be paths like order.items[].code, got {path!r}")


def check_resolves(name: str, path: str, spec: Spec, schema: Schema) -> None:
    """Refuse a path that does not exist in a schema.

    Raises:
        ConfigurationError: The path does not exist; the message suggests what does.
    """
    schemas = list(_branches(spec, schema))
    for step in _STEP.findall(path):
        inner = [found for one in schemas for found in _children(spec, one, step)]
        if not inner:
            known = sorted({key for one in schemas for key in one.get("properties", {})})
            close = difflib.get_close_matches(step, known, _SHOWN, 0.4) or known[:_SHOWN]
            is_list = any("items" in one for one in schemas)
            hint = "; expected [] for a list" if is_list else f"; similar: {', '.join(close)}" if close else ""
            raise ConfigurationError(name, f"has {path!r}, but {step} does not exist{hint}")
        schemas = inner


def _branches(spec: Spec, schema: Schema) -> Iterator[Schema]:
    """Yield the schema itself and all its anyOf, oneOf and allOf branches."""
    schema = spec.resolve(schema)
    yield schema
    for keyword in ("anyOf", "oneOf", "allOf"):
        for branch in schema.get(keyword, ()):
            yield from _branches(spec, branch)


def _children(spec: Spec, schema: Schema, step: str) -> Iterator[Schema]:
    if step.startswith("["):
        if "items" in schema:
            yield from _branches(spec, schema["items"])
    elif step in (properties := schema.get("properties", {})):
        yield from _branches(spec, properties[step])
    elif isinstance(named := schema.get("additionalProperties"), Mapping):
        yield from _branches(spec, cast("Schema", named))
    elif not properties and "object" in schema.get("type", "object") and named is not False:
        yield _ANYTHING


def _find(data: Any, path: str) -> Iterator[tuple[Any, Any]]:  # noqa: ANN401 (any JSON)
    """Yield container and key of each value at a path: `order.items[].amount`, `order.items[0].code`."""
    locations: list[tuple[Any, Any]] = [({"": data}, "")]
    for step in _STEP.findall(path):
        next_locations: list[tuple[Any, Any]] = []
        for container, key in locations:
            items, properties = as_list(container[key]), as_object(container[key])
            if items is not None and step.startswith("["):
                indexes = range(len(items)) if step == "[]" else [int(step[1:-1])]
                next_locations += [(items, index) for index in indexes if index < len(items)]
            elif properties is not None and step in properties:
                next_locations.append((properties, step))
        locations = next_locations
    yield from locations


def _remove(container: Any, key: Any) -> None:  # noqa: ANN401 (any JSON)
    del container[key]


def _set_null(container: Any, key: Any) -> None:  # noqa: ANN401 (any JSON)
    container[key] = None


def _retype(container: Any, key: Any) -> None:  # noqa: ANN401 (any JSON)
    """Replace a number by its text and a numeric text by its number, digit by digit; wrap anything else in a list."""
    value = container[key]
    if isinstance(value, bool) or value is None or isinstance(value, (int, float, Decimal)):
        container[key] = str(value)
    elif isinstance(value, str) and re.fullmatch(r"-?\d+(\.\d+)?", value):
        container[key] = Decimal(value)
    else:
        container[key] = [value]
