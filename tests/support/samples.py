"""Sample values for the schemas of the spec: the same ones every time, different from place to place.

Own code, as no library fits: those that invent data from a JSON schema are random or made for property tests (slow, and
fond of empty and enormous values), know drafts before 2020-12, and none writes the API's formats.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache
from typing import Any
from zlib import crc32

from attrs import frozen

from tests.support.spec import Schema, Spec

_MOST_ITEMS = 2
_WIDEST = 1000
_WICKED = " č&=+%2F/?#;"
"""What has to be escaped in a path or a query."""
_DIGITS = "847101234"
_USUAL = ("5", "1234", _DIGITS, "CZK", "#a1b2c3", "sample-1", "sample-1.jpg", "sample 1")


class _TooDeepError(Exception):
    """A schema holds itself, and this is deep enough."""


@frozen
class Sampler:
    """Makes sample values.

    Args:
        spec: Where `$ref` leads.
        seed: Another seed gives other values, and walks the values of enumerations and the branches of `oneOf`.
        sparse: Leave out what may be left out.
        nulls: Put null in one of three places that may have it.
        wicked: Put into text what has to be escaped in a path or a query.
    """

    spec: Spec
    seed: int = 0
    sparse: bool = False
    nulls: bool = False
    wicked: bool = False

    def value(self, schema: Schema, place: str = "$") -> Any:
        """Return a value for `schema`; `place` sets values of one schema apart."""
        return self._value(schema, place, ())

    def _value(self, schema: Schema, place: str, within: tuple[str, ...]) -> Any:
        if "$ref" in schema:
            if within.count(schema["$ref"]) > 1:
                raise _TooDeepError
            return self._value(self.spec.resolve(schema), place, (*within, schema["$ref"]))
        for choice in ("anyOf", "oneOf"):
            if choice in schema and "properties" in schema:
                schema = self._with_one_of_the_requirements(schema, schema[choice], place)
            elif choice in schema:
                return self._one_of(schema[choice], place, within)
        if "allOf" in schema:
            parts = [self._value(part, place, within) for part in schema["allOf"]]
            return {name: value for part in parts for name, value in part.items()} if len(parts) > 1 else parts[0]
        types = [schema["type"]] if isinstance(schema["type"], str) else [*schema["type"]]
        if "null" in types and self._wants_null(place):
            return None
        if values := [value for value in schema.get("enum", schema.get("x-extensible-enum", ())) if value is not None]:
            return values[self._number(place) % len(values)]
        try:
            return self._typed(next(type_ for type_ in types if type_ != "null"), schema, place, within)
        except _TooDeepError:
            if "null" not in types:
                raise
            return None

    def _one_of(self, branches: Sequence[Schema], place: str, within: tuple[str, ...]) -> Any:
        real = [branch for branch in branches if branch.get("type") != "null"]
        if len(real) < len(branches) and self._wants_null(place):
            return None
        try:
            return self._value(real[self._number(place) % len(real)], place, within)
        except _TooDeepError:
            if len(real) == len(branches):
                raise
            return None

    def _with_one_of_the_requirements(self, schema: Schema, branches: Sequence[Schema], place: str) -> Schema:
        """Choose which properties an object has to have, where it can have these or those; the others are left out."""
        needed = [set(branch["required"]) for branch in branches]
        chosen = needed[self._number(place) % len(needed)]
        properties = {
            name: property_
            for name, property_ in schema["properties"].items()
            if name in chosen or not any(name in others for others in needed)
        }
        return {**schema, "properties": properties, "required": sorted({*schema.get("required", ()), *chosen})}

    def _typed(self, type_: str, schema: Schema, place: str, within: tuple[str, ...]) -> Any:
        match type_:
            case "object":
                return self._object(schema, place, within)
            case "array":
                return self._array(schema, place, within)
            case "boolean":
                return self._number(place) % 2 == 0
            case "integer":
                least = schema.get("minimum", 1)
                return least + self._number(place) % min(schema.get("maximum", _WIDEST) - least + 1, _WIDEST)
            case "number":
                step = schema.get("multipleOf", Decimal("0.25"))
                least = schema.get("minimum", 0)
                steps = min(int((schema.get("maximum", _WIDEST) - least) / step), _WIDEST)
                return least + step * (self._number(place) % (steps + 1))
            case _:
                return self._string(schema, place)

    def _object(self, schema: Schema, place: str, within: tuple[str, ...]) -> dict[str, Any]:
        properties: Mapping[str, Schema] = schema.get("properties", {})
        if not properties:
            return {"anything": self._number(place) % _WIDEST}
        required: Sequence[str] = schema.get("required", ())
        least = schema.get("minProperties", 0)
        made: dict[str, Any] = {}
        for name in sorted(properties, key=lambda name: name not in required):
            if name not in required and self.sparse and len(made) >= least:
                break
            try:
                made[name] = self._value(properties[name], f"{place}.{name}", within)
            except _TooDeepError:
                if name in required:
                    raise
        return made

    def _array(self, schema: Schema, place: str, within: tuple[str, ...]) -> list[Any]:
        least = schema.get("minItems", 0)
        count = least if self.sparse else max(least, min(schema.get("maxItems", _MOST_ITEMS), _MOST_ITEMS))
        try:
            return [self._value(schema["items"], f"{place}[{index}]", within) for index in range(count)]
        except _TooDeepError:
            if least:
                raise
            return []

    def _string(self, schema: Schema, place: str) -> str:
        number = self._number(place)
        day = f"20{10 + number % 20}-0{1 + number % 9}-{10 + number % 18}"
        match schema.get("format"):
            case "date-time":
                return f"{day}T09:02:{10 + number % 50}+0{number % 3}{number % 2 * 3}0"
            case "date":
                return day
            case "uuid":
                return f"{number:08x}-1a2b-4c3d-8e4f-{number:012x}"
            case "email":
                return f"sample-{number % _WIDEST}@example.com"
            case "decimal" if "pattern" not in schema:
                return f"{number % _WIDEST}.{number % 90 + 10}"
            case _:
                pass
        least, most = schema.get("minLength", 0), schema.get("maxLength", 200)
        if pattern := schema.get("pattern"):
            return _matching(pattern, least, most, number)
        name = re.sub(r"\W", "", place.rpartition(".")[2])
        if name == "jobId":
            # It goes into paths and log lines, so the client accepts visible ASCII only.
            return f"job-{number % _WIDEST}"
        text = f"{name} č. {number % _WIDEST}"
        if self.wicked:
            text += _WICKED if place.endswith("]") else f"{_WICKED},"  # a comma divides the items of a list
        return text[:most].strip().ljust(least, "x")

    def _wants_null(self, place: str) -> bool:
        return self.nulls and self._number(f"{place}?") % 3 == 0

    def _number(self, place: str) -> int:
        """Return a number that looks like chance, and goes up by one with the seed."""
        return crc32(place.encode()) % 1_000_000 + self.seed


def _matching(pattern: str, least: int, most: int, number: int) -> str:
    """Return text for a pattern: one of a few usual ones, or the simplest there is."""
    decimals = [f"{whole}.{_DIGITS[:places]}" for whole in (number % 10, 0) for places in range(1, 10)]
    for text in (*decimals, *_USUAL):
        if least <= len(text) <= most and re.search(pattern, text, re.ASCII):
            return text
    return _simplest(pattern, least, most)


@cache
def _simplest(pattern: str, least: int, most: int) -> str:
    from hypothesis import find, settings
    from hypothesis.strategies import from_regex

    strategy = from_regex(re.compile(pattern, re.ASCII)).map(str.strip)
    return find(
        strategy,
        lambda text: least <= len(text) <= most and re.search(pattern, text) is not None,
        settings=settings(derandomize=True, database=None),
    )
