"""Checks the values of an OpenAPI document that become source text: identifiers, paths, media types, numbers.

The importer checks the vendor's document with it, the generator the spec. Neither trusts its input: the vendor's
document comes from the network, and what stands in the spec becomes a package that runs on import.
"""

from __future__ import annotations

import keyword
import math
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final, TypeAlias, cast

Problem: TypeAlias = tuple[str, str]
"""A place and what is wrong there."""

METHODS: Final = frozenset({"get", "put", "post", "delete", "options", "head", "patch", "trace"})

_OPERATION_ID: Final = re.compile(r"[^\W\d_][\w.-]{0,199}")
_PARAMETER: Final = re.compile(r"\w[\w.\[\]-]{0,199}")
_PATH: Final = re.compile(r"(?:/(?:[\w.~@:+,;=-]|\{\w[\w.-]*\})*)+")
_MEDIA: Final = re.compile(r"[A-Za-z0-9*][\w.+*-]*/[A-Za-z0-9*][\w.+*-]*(?:\s*;\s*[\w-]+=[\w.+-]+)*")
_STATUS: Final = re.compile(r"[1-5](?:\d\d|XX)|default")
_COMPONENT: Final = re.compile(r"\w[\w.-]{0,199}")
_ARGUMENT: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,99}")
_FIELD: Final = re.compile(r"[a-z](?:_?[a-z0-9]){0,99}_?")
_CLASS: Final = re.compile(r"[A-Z][A-Za-z0-9]{0,99}")
_URL: Final = re.compile(r"https?://[^\s\"'<>\\`]{1,500}")
_REFERENCE: Final = re.compile(r"#(?:/[^\s\"'\\`]{1,200})+")
_NUMBER: Final = re.compile(r"-?[0-9]{1,30}(?:\.[0-9]{1,30})?")
_FORMAT: Final = re.compile(r"[A-Za-z][\w.-]{0,49}")
_PLACES: Final = frozenset({"path", "query", "header", "cookie"})
_EFFECTS: Final = ("reads", "queues", "writes")
_COUNTS: Final = ("minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties")
_NUMBERS: Final = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")
_FLAGS: Final = ("required", "deprecated", "uniqueItems", "explode", "x-shoptet-number")
_TAG_LENGTH: Final = 100
_TEXT_LENGTH: Final = 1000


def problems(document: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield every value of `document` that cannot become source text, in the document's order."""
    for path, item in _mapping(document.get("paths")).items():
        if not _fits(_PATH, path):
            yield f"paths[{_shown(path)}]", f"expected a path such as /api/orders/{{code}}, got {_shown(path)}"
        for index, node in enumerate(_listed(_mapping(item).get("parameters"))):
            yield from _parameter(node, f"{path}/parameters/{index}")
        for method, node in _mapping(item).items():
            if method in METHODS:
                yield from _operation(_mapping(node), f"{str(method).upper()} {path}")
    components = _mapping(document.get("components"))
    for name, schema in _mapping(components.get("schemas")).items():
        if not _fits(_COMPONENT, name):
            yield f"components/schemas/{_shown(name)}", f"expected a component's name, got {_shown(name)}"
        yield from _schema(schema, f"components/schemas/{name}")
    for name, node in _mapping(components.get("parameters")).items():
        yield from _parameter(node, f"components/parameters/{name}")
    yield from _groups(document)


def is_text(value: object, limit: int = _TEXT_LENGTH) -> bool:
    """Return whether `value` is one line of printable text."""
    return isinstance(value, str) and value.isprintable() and 0 < len(value) <= limit and value == value.strip()


def is_class_name(value: object) -> bool:
    """Return whether `value` can be the name of a class."""
    return isinstance(value, str) and bool(_CLASS.fullmatch(value)) and not keyword.iskeyword(value)


def _operation(node: Mapping[str, Any], place: str) -> Iterator[Problem]:
    if "operationId" in node and not _fits(_OPERATION_ID, node["operationId"]):
        yield place, f"operationId: expected letters, digits and underscores, got {_shown(node['operationId'])}"
    yield from ((place, f"tag: {_not_a_tag(tag)}") for tag in _listed(node.get("tags")) if _not_a_tag(tag))
    url = _mapping(node.get("externalDocs")).get("url")
    if url is not None and not _fits(_URL, url):
        yield place, f"externalDocs.url: expected a URL, got {_shown(url)}"
    yield from _flags(node, place)
    if "x-shoptet-effect" in node and node["x-shoptet-effect"] not in _EFFECTS:
        yield place, f"x-shoptet-effect: expected one of {', '.join(_EFFECTS)}, got {_shown(node['x-shoptet-effect'])}"
    for key in ("x-shoptet-answer", "x-shoptet-body"):
        for name, value in _mapping(node.get(key)).items():
            if value is not None and not is_text(value):
                yield place, f"{key}.{name}: expected one line of text, got {_shown(value)}"
    for key in ("x-shoptet-line", "x-shoptet-batch-line"):
        if node.get(key) is not None and not _fits(_REFERENCE, node[key]):
            yield place, f"{key}: expected a reference, got {_shown(node[key])}"
    for index, parameter in enumerate(_listed(node.get("parameters"))):
        yield from _parameter(parameter, f"{place}/parameters/{index}")
    yield from _content(_mapping(node.get("requestBody")), f"{place}/requestBody")
    for status, answer in _mapping(node.get("responses")).items():
        if not _fits(_STATUS, str(status)):
            yield f"{place}/responses", f"expected a status such as 200, got {_shown(status)}"
        yield from _content(_mapping(answer), f"{place}/responses/{status}")


def _content(node: Mapping[str, Any], place: str) -> Iterator[Problem]:
    if isinstance(node.get("required"), (str, int, float)) and not isinstance(node["required"], bool):
        yield place, f"required: expected true or false, got {_shown(node['required'])}"
    for media, content in _mapping(node.get("content")).items():
        if not _fits(_MEDIA, media):
            yield f"{place}/content", f"expected a media type, got {_shown(media)}"
        yield from _schema(_mapping(content).get("schema"), f"{place}/content/{media}/schema")


def _parameter(node: object, place: str) -> Iterator[Problem]:
    parameter = _mapping(node)
    if "name" in parameter and not _fits(_PARAMETER, parameter["name"]):
        yield place, f"name: expected letters, digits and underscores, got {_shown(parameter['name'])}"
    if "in" in parameter and parameter["in"] not in _PLACES:
        yield place, f"in: expected one of {', '.join(sorted(_PLACES))}, got {_shown(parameter['in'])}"
    argument = parameter.get("x-shoptet-argument")
    if argument is not None and not _fits(_ARGUMENT, argument):
        yield place, f"x-shoptet-argument: expected an identifier, got {_shown(argument)}"
    yield from _flags(parameter, place)
    yield from _reference(parameter, place)
    yield from _schema(parameter.get("schema"), f"{place}/schema")


def _schema(node: object, place: str) -> Iterator[Problem]:
    waiting: list[tuple[str, object]] = [(place, node)]
    while waiting:
        where, current = waiting.pop()
        schema = _mapping(current)
        yield from _reference(schema, where)
        yield from _limits(schema, where)
        yield from _values(schema, where)
        yield from _flags(schema, where)
        if schema.get("x-shoptet-field") is not None and not _fits(_FIELD, schema["x-shoptet-field"]):
            yield where, f"x-shoptet-field: expected a name such as order_code, got {_shown(schema['x-shoptet-field'])}"
        waiting += _below(schema, where)
        for name in _mapping(schema.get("properties")):
            if not is_text(name, 200):
                yield f"{where}/properties", f"expected a property's name, got {_shown(name)}"


def _below(schema: Mapping[str, Any], place: str) -> Iterator[tuple[str, object]]:
    for key in ("items", "additionalProperties", "not"):
        if isinstance(schema.get(key), dict):
            yield f"{place}/{key}", schema[key]
    for name, value in _mapping(schema.get("properties")).items():
        yield f"{place}/properties/{name}", value
    for key in ("allOf", "anyOf", "oneOf"):
        yield from ((f"{place}/{key}/{index}", one) for index, one in enumerate(_listed(schema.get(key))))


def _limits(schema: Mapping[str, Any], place: str) -> Iterator[Problem]:
    for key in _COUNTS:
        value = schema.get(key)
        if value is not None and not (_is_number(value) and int(value) == value and value >= 0):
            yield place, f"{key}: expected a whole number, got {_shown(value)}"
    for key in _NUMBERS:
        # OpenAPI 3.0 has true and false for the exclusive limits: a slip that does no harm.
        value = schema.get(key)
        if value is not None and not _is_number(value) and not (key.startswith("exclusive") and value in (True, False)):
            yield place, f"{key}: expected a number, got {_shown(value)}"


def _values(schema: Mapping[str, Any], place: str) -> Iterator[Problem]:
    for key in ("enum", "x-extensible-enum"):
        for value in _listed(schema.get(key)):
            if not _is_scalar(value):
                yield place, f"{key}: expected texts or numbers, got {_shown(value)}"
    default: object = schema.get("default")
    defaults = cast("list[object]", default) if isinstance(default, list) else [default]
    if not isinstance(default, dict) and not all(map(_is_scalar, defaults)):
        yield place, f"default: expected a text or a number, got {_shown(default)}"  # pyright: ignore[reportUnknownArgumentType]
    types: object = schema.get("type")
    kinds = set(cast("list[object]", types) if isinstance(types, list) else [types])
    if isinstance(default, str) and kinds <= {"integer", "number", "null"} and not _NUMBER.fullmatch(default):
        yield place, f"default: expected a number, got {_shown(default)}"
    for key, pattern, thing in (("format", _FORMAT, "a format's name"), ("x-shoptet-name", _COMPONENT, "a class name")):
        if schema.get(key) is not None and not _fits(pattern, schema[key]):
            yield place, f"{key}: expected {thing}, got {_shown(schema[key])}"


def _flags(node: Mapping[str, Any], place: str) -> Iterator[Problem]:
    for key in _FLAGS:
        value = node.get(key)
        if isinstance(value, (str, int, float)) and not isinstance(value, bool):
            yield place, f"{key}: expected true or false, got {_shown(value)}"


def _reference(node: Mapping[str, Any], place: str) -> Iterator[Problem]:
    pointer = node.get("$ref")
    if pointer is not None and not _fits(_REFERENCE, pointer):
        yield place, f"$ref: expected a reference such as #/components/schemas/order, got {_shown(pointer)}"


def _groups(document: Mapping[str, Any]) -> Iterator[Problem]:
    for index, tag in enumerate(_listed(document.get("tags"))):
        problem = _not_a_tag(_mapping(tag).get("name"))
        if problem:
            yield f"tags/{index}", problem
    for index, group in enumerate(_listed(document.get("x-tagGroups"))):
        node = _mapping(group)
        for tag in (node.get("name"), *_listed(node.get("tags"))):
            problem = _not_a_tag(tag)
            if problem:
                yield f"x-tagGroups/{index}", problem
    for key in ("x-shoptet-webhook-events", "x-shoptet-untyped"):
        for value in _listed(document.get(key)):
            if not is_text(value):
                yield key, f"expected one line of text, got {_shown(value)}"


def _not_a_tag(value: object) -> str:
    """Return what is wrong with a tag, or an empty text."""
    if is_text(value, _TAG_LENGTH) and not set(str(value)) & set("\"'`\\"):
        return ""
    return f"expected one line of plain text, got {_shown(value)}"


def _is_number(value: object) -> bool:
    try:
        return isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)
    except OverflowError:  # A whole number that no float holds.
        return False


def _is_scalar(value: object) -> bool:
    return value is None or isinstance(value, (str, bool)) or _is_number(value)


def _fits(pattern: re.Pattern[str], value: object) -> bool:
    return isinstance(value, str) and bool(pattern.fullmatch(value))


def _mapping(node: object) -> Mapping[str, Any]:
    return cast("Mapping[str, Any]", node) if isinstance(node, dict) else {}


def _listed(node: object) -> list[Any]:
    return node if isinstance(node, list) else []  # pyright: ignore[reportUnknownVariableType]


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}..."
