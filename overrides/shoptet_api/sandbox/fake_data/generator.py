"""Plausible values for the schemas of the spec, the same for the same seed and path."""

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any, Final
from zlib import crc32

import attrs

from shoptet_api.sandbox.fake_data.field_texts import text
from shoptet_api.sandbox.spec.document import Schema, Spec
from shoptet_api.sandbox.spec.values import decimal_places, wire_time

_START: Final = datetime(2025, 3, 1, 8, tzinfo=UTC)
_YEAR: Final = 365 * 24 * 3600
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_CENT: Final = Decimal("0.01")
_RATE: Final = Decimal("1.21")
_FALLBACK_TEXTS: Final = ("5", "1234", "8471012", "CZK", "#a1b2c3", "zbozi-1", "100.jpg", "polozka 1", "0.5000")
_RANGES: Final = (("precision|places", 2), ("count|amount|priority|rating", 9), ("months", 35))
"""Upper limits of whole numbers, by a part of the field name."""
_NEVER_NULL: Final = {"code", "guid", "id", "name", "creationTime"}
"""Nullable fields that nearly every record has."""


class _TooDeepError(Exception):
    """A recursive schema has reached its maximum depth."""


@attrs.frozen(eq=False)
class IncludedSections:
    """The optional sections that a request asks for."""

    sections: frozenset[str] = frozenset()
    """Every section that the operation's `include` accepts, in lower case."""
    requested: frozenset[str] = frozenset()

    def omits(self, name: str) -> bool:
        """Return whether a property is a section that was not requested."""
        key = name.lower()
        return key in self.sections and key not in self.requested


EVERYTHING: Final = IncludedSections()


@attrs.frozen(eq=False)
class ValueGenerator:
    """Generates values for schemas."""

    spec: Spec
    seed: int

    def value(self, schema: Schema, path: str, topic: str, included: IncludedSections = EVERYTHING) -> Any:  # noqa: ANN401 (any JSON)
        """Generate a value for `schema`; `path` distinguishes values of one schema, `topic` says what they describe."""
        return _Run(self.spec, self.seed, included).value(schema, path, topic, ())

    def number(self, path: str) -> int:
        """Return a pseudo-random number for a path."""
        return _number(self.seed, path)


def _number(seed: int, path: str) -> int:
    return crc32(f"{seed} {path}".encode())


@attrs.frozen(eq=False)
class _Run:
    spec: Spec
    seed: int
    included: IncludedSections

    def value(self, schema: Schema, path: str, name: str, within: tuple[str, ...], topic: str = "") -> Any:  # noqa: ANN401
        reference: str | None = schema.get("$ref")
        if reference is not None:
            if within.count(reference) > 1:
                raise _TooDeepError
            about = f"{name} {reference.rpartition('/')[2]}"
            return self.value(self.spec.resolve(schema), path, name, (*within, reference), about)
        for keyword in ("anyOf", "oneOf"):
            if keyword in schema and "properties" not in schema:
                return self._one_of(schema[keyword], path, name, within, topic)
        if "allOf" in schema:
            parts = [self.value(part, path, name, within, topic) for part in schema["allOf"]]
            return {key: item for part in parts for key, item in part.items()} if len(parts) > 1 else parts[0]
        kinds: list[str] = [schema["type"]] if isinstance(schema.get("type"), str) else schema.get("type", ["object"])
        if "null" in kinds and name not in _NEVER_NULL and self._is_null(path):
            return None
        choices = [item for item in schema.get("enum", schema.get("x-extensible-enum", ())) if item is not None]
        if choices:
            return choices[_number(self.seed, path) % len(choices)]
        try:
            return self._typed(next(kind for kind in kinds if kind != "null"), schema, path, name, within, topic)
        except _TooDeepError:
            if "null" in kinds:
                return None
            raise

    def _one_of(self, branches: Sequence[Schema], path: str, name: str, within: tuple[str, ...], topic: str) -> Any:  # noqa: ANN401
        real = [branch for branch in branches if branch.get("type") != "null"]
        nullable = len(real) < len(branches)
        if nullable and self._is_null(path):
            return None
        try:
            return self.value(real[_number(self.seed, path) % len(real)], path, name, within, topic)
        except _TooDeepError:
            if nullable:
                return None
            raise

    def _typed(self, kind: str, schema: Schema, path: str, name: str, within: tuple[str, ...], topic: str) -> Any:  # noqa: ANN401
        number = _number(self.seed, path)
        match kind:
            case "object":
                return self._object(schema, path, name, within, topic)
            case "array":
                return self._array(schema, path, name, within, topic)
            case "boolean":
                return number % 3 != 0
            case "integer":
                return _integer(schema, name, number)
            case "number":
                return float(_decimal(schema, name, number))
            case _:
                return _string(schema, name, topic, number)

    def _object(self, schema: Schema, path: str, name: str, within: tuple[str, ...], topic: str) -> dict[str, Any]:
        properties: Mapping[str, Schema] = schema.get("properties", {})
        required: Sequence[str] = schema.get("required", ())
        about = topic or name
        made: dict[str, Any] = {}
        for key, inner in properties.items():
            if key not in required and self.included.omits(key):
                continue
            try:
                made[key] = self.value(inner, f"{path}.{key}", key, within, about)
            except _TooDeepError:
                if key in required:
                    raise
        return _in_order(_with_vat(made))

    def _array(self, schema: Schema, path: str, name: str, within: tuple[str, ...], topic: str) -> list[Any]:
        minimum: int = schema.get("minItems", 0)
        count = max(minimum, min(schema.get("maxItems", 3), 1 + _number(self.seed, path) % 3))
        try:
            return [self.value(schema["items"], f"{path}[{index}]", name, within, topic) for index in range(count)]
        except _TooDeepError:
            if minimum:
                raise
            return []

    def _is_null(self, path: str) -> bool:
        return _number(self.seed, f"{path}?") % 7 == 0


def _integer(schema: Schema, name: str, number: int) -> int:
    minimum: int = schema.get("minimum", 1)
    usual = next((limit for pattern, limit in _RANGES if re.search(pattern, name.lower())), 900)
    maximum: int = schema.get("maximum", minimum + usual)
    return minimum + number % (maximum - minimum + 1)


def _decimal(schema: Schema, name: str, number: int) -> Decimal:
    """Generate a decimal with the number of places that the pattern requires, in a range that suits the name."""
    key = name.lower()
    digits = decimal_places(schema, 2)
    step = Decimal(1).scaleb(-digits)
    if "rate" in key and "vat" in key:
        value = Decimal(("21", "12", "0")[number % 3])
    elif "ratio" in key or "exchange" in key:
        value = Decimal(1)
    elif "amount" in key or "quantity" in key:
        value = Decimal(1 + number % 12)
    elif "weight" in key:
        value = Decimal(number % 40 + 1) / 20
    else:
        value = Decimal(number % 2000 + 19) + Decimal(number % 10) / 10
    minimum, maximum = (Decimal(str(schema.get(key, value))) for key in ("minimum", "maximum"))
    return min(max(value, minimum), maximum).quantize(step)


def _string(schema: Schema, name: str, topic: str, number: int) -> str:
    match schema.get("format"):
        case "date-time":
            return wire_time(_START + timedelta(seconds=number % _YEAR))
        case "date":
            return (_START + timedelta(seconds=number % _YEAR)).date().isoformat()
        case "uuid":
            return f"{number:08x}-{number % 65521:04x}-11e9-a065-{crc32(str(number).encode()):012x}"
        case "decimal":
            return _fitting(schema, [str(_decimal(schema, name, number)), f"0.{'1' * decimal_places(schema, 2)}"])
        case _:
            return _fitting(schema, [text(name, topic, number), str(number % 90000 + 10000), *_FALLBACK_TEXTS])


def _fitting(schema: Schema, candidates: Sequence[str]) -> str:
    """Return the first candidate that matches pattern and length; without a pattern, adjust the length of the first."""
    minimum, maximum = schema.get("minLength", 0), schema.get("maxLength", 2000)
    pattern: str | None = schema.get("pattern")
    if pattern is None:
        return candidates[0][:maximum].rstrip().ljust(minimum, "x")
    fits = (item for item in candidates if minimum <= len(item) <= maximum and re.search(pattern, item, re.ASCII))
    return next(fits, candidates[0])


def _with_vat(made: dict[str, Any]) -> dict[str, Any]:
    """Make prices with and without VAT consistent, if the object has both."""
    gross, net = made.get("withVat"), made.get("withoutVat")
    if isinstance(gross, str) and isinstance(net, str):
        whole = Decimal(gross)
        base = (whole / _RATE).quantize(Decimal(net))
        made["withoutVat"] = str(base)
        if isinstance(made.get("vat"), str):
            made["vat"] = str((whole - base).quantize(_CENT))
        if isinstance(made.get("vatRate"), str):
            made["vatRate"] = "21.00"
    return made


def _in_order(made: dict[str, Any]) -> dict[str, Any]:
    """Swap dates and times that would end before they begin: `validFrom` and `validTo`."""
    for name, first in made.items():
        last = made.get(f"{name.removesuffix('From')}To") if name.endswith("From") else None
        if isinstance(first, str) and isinstance(last, str) and _DAY.match(first) and first > last:
            made[name], made[f"{name.removesuffix('From')}To"] = last, first
    return made
