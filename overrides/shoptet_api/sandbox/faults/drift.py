"""Drifted answers: where a path leads in an answer, what is changed there, and whether it leads anywhere at all."""

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


def change(
    data: Any,  # noqa: ANN401 - any JSON
    *,
    missing: Sequence[str],
    null: Sequence[str],
    retyped: Sequence[str],
    extra: Mapping[str, Any],
) -> list[str]:
    """Change `data` of an answer; the paths that led nowhere are returned."""
    nowhere: list[str] = []
    changes: tuple[tuple[Sequence[str], Callable[[Any, Any], None]], ...] = (
        (missing, _remove),
        (null, _set_null),
        (retyped, _retype),
    )
    for paths, act in changes:
        for path in paths:
            places = list(_places(data, path))
            for container, key in places:
                act(container, key)
            if not places:
                nowhere.append(path)
    for path, value in extra.items():
        head, _, name = path.rpartition(".")
        holders = [data] if not head else [container[key] for container, key in _places(data, head)]
        objects = [found for holder in holders if (found := as_object(holder)) is not None]
        for found in objects:
            found[name] = value
        if not objects:
            nowhere.append(path)
    return nowhere


def check_path(name: str, path: object) -> None:
    """Refuse what is written as no path.

    Raises:
        ConfigurationError: It is none.
    """
    if not isinstance(path, str) or not _PATH.fullmatch(path):
        raise ConfigurationError(name, f"has {path!r}; paths look like order.items[].code")


def check_leads(name: str, path: str, spec: Spec, schema: Schema) -> None:
    """Refuse a path that no answer of a schema has.

    Raises:
        ConfigurationError: It leads nowhere; what there is in its place is told.
    """
    schemas = list(_branches(spec, schema))
    for step in _STEP.findall(path):
        inner = [found for one in schemas for found in _inside(spec, one, step)]
        if not inner:
            known = sorted({key for one in schemas for key in one.get("properties", {})})
            close = difflib.get_close_matches(step, known, _SHOWN, 0.4) or known[:_SHOWN]
            is_list = any("items" in one for one in schemas)
            hint = "; a list is there: []" if is_list else f"; close to it: {', '.join(close)}" if close else ""
            raise ConfigurationError(name, f"has {path!r}, where {step} leads nowhere{hint}")
        schemas = inner


def _branches(spec: Spec, schema: Schema) -> Iterator[Schema]:
    """The schema itself, and all that it is a choice or a sum of."""
    schema = spec.resolve(schema)
    yield schema
    for keyword in ("anyOf", "oneOf", "allOf"):
        for branch in schema.get(keyword, ()):
            yield from _branches(spec, branch)


def _inside(spec: Spec, schema: Schema, step: str) -> Iterator[Schema]:
    if step.startswith("["):
        if "items" in schema:
            yield from _branches(spec, schema["items"])
    elif step in (properties := schema.get("properties", {})):
        yield from _branches(spec, properties[step])
    elif isinstance(named := schema.get("additionalProperties"), Mapping):
        yield from _branches(spec, cast("Schema", named))
    elif not properties and "object" in schema.get("type", "object") and named is not False:
        yield _ANYTHING


def _places(data: Any, path: str) -> Iterator[tuple[Any, Any]]:  # noqa: ANN401 - any JSON
    """Where a path leads to: `order.items[].amount`, `order.items[0].code`."""
    places: list[tuple[Any, Any]] = [({"": data}, "")]
    for step in _STEP.findall(path):
        next_places: list[tuple[Any, Any]] = []
        for container, key in places:
            items, properties = as_list(container[key]), as_object(container[key])
            if items is not None and step.startswith("["):
                indexes = range(len(items)) if step == "[]" else [int(step[1:-1])]
                next_places += [(items, index) for index in indexes if index < len(items)]
            elif properties is not None and step in properties:
                next_places.append((properties, step))
        places = next_places
    yield from places


def _remove(container: Any, key: Any) -> None:  # noqa: ANN401 - any JSON
    del container[key]


def _set_null(container: Any, key: Any) -> None:  # noqa: ANN401 - any JSON
    container[key] = None


def _retype(container: Any, key: Any) -> None:  # noqa: ANN401 - any JSON
    """A number instead of its text and the other way round, digit by digit; anything else in a list."""
    value = container[key]
    if isinstance(value, bool) or value is None or isinstance(value, (int, float, Decimal)):
        container[key] = str(value)
    elif isinstance(value, str) and re.fullmatch(r"-?\d+(\.\d+)?", value):
        container[key] = Decimal(value)
    else:
        container[key] = [value]
