"""Values for the schemas of the spec: plausible, and the same for the same seed and place."""

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any, Final
from zlib import crc32

import attrs

from shoptet_api.sandbox.fake_data.field_texts import text
from shoptet_api.sandbox.spec.document import Schema, Spec
from shoptet_api.sandbox.spec.values import places, wire_time

_START: Final = datetime(2025, 3, 1, 8, tzinfo=UTC)
_YEAR: Final = 365 * 24 * 3600
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_CENT: Final = Decimal("0.01")
_RATE: Final = Decimal("1.21")
_USUAL: Final = ("5", "1234", "8471012", "CZK", "#a1b2c3", "zbozi-1", "100.jpg", "polozka 1", "0.5000")
_FEW: Final = (("precision|places", 2), ("count|amount|priority|rating", 9), ("months", 35))
"""How far whole numbers go, by a part of their names."""
_ALWAYS: Final = {"code", "guid", "id", "name", "creationTime"}
"""What a record nearly always has, though it may be null."""


class _TooDeepError(Exception):
    """A schema holds itself, and this is deep enough."""


@attrs.frozen(eq=False)
class Wanted:
    """What of the optional sections is asked for."""

    sections: frozenset[str] = frozenset()
    """Every section that `include` of the operation knows, in lower case."""
    asked: frozenset[str] = frozenset()

    def leaves_out(self, name: str) -> bool:
        """Whether a property is a section that nobody asked for."""
        key = name.lower()
        return key in self.sections and key not in self.asked


EVERYTHING: Final = Wanted()


@attrs.frozen(eq=False)
class Maker:
    """Makes values up."""

    spec: Spec
    seed: int

    def value(self, schema: Schema, place: str, topic: str, wanted: Wanted = EVERYTHING) -> Any:  # noqa: ANN401 - any JSON
        """A value for `schema`; `place` sets values of one schema apart, `topic` says what it is about."""
        return _Run(self.spec, self.seed, wanted).value(schema, place, topic, ())

    def number(self, place: str) -> int:
        """A number that looks like chance."""
        return _number(self.seed, place)


def _number(seed: int, place: str) -> int:
    return crc32(f"{seed} {place}".encode())


@attrs.frozen(eq=False)
class _Run:
    spec: Spec
    seed: int
    wanted: Wanted

    def value(self, schema: Schema, place: str, name: str, within: tuple[str, ...], topic: str = "") -> Any:  # noqa: ANN401
        reference: str | None = schema.get("$ref")
        if reference is not None:
            if within.count(reference) > 1:
                raise _TooDeepError
            about = f"{name} {reference.rpartition('/')[2]}"
            return self.value(self.spec.resolve(schema), place, name, (*within, reference), about)
        for keyword in ("anyOf", "oneOf"):
            if keyword in schema and "properties" not in schema:
                return self._one_of(schema[keyword], place, name, within, topic)
        if "allOf" in schema:
            parts = [self.value(part, place, name, within, topic) for part in schema["allOf"]]
            return {key: item for part in parts for key, item in part.items()} if len(parts) > 1 else parts[0]
        kinds: list[str] = [schema["type"]] if isinstance(schema.get("type"), str) else schema.get("type", ["object"])
        if "null" in kinds and name not in _ALWAYS and self._is_null(place):
            return None
        choices = [item for item in schema.get("enum", schema.get("x-extensible-enum", ())) if item is not None]
        if choices:
            return choices[_number(self.seed, place) % len(choices)]
        try:
            return self._typed(next(kind for kind in kinds if kind != "null"), schema, place, name, within, topic)
        except _TooDeepError:
            if "null" in kinds:
                return None
            raise

    def _one_of(self, branches: Sequence[Schema], place: str, name: str, within: tuple[str, ...], topic: str) -> Any:  # noqa: ANN401
        real = [branch for branch in branches if branch.get("type") != "null"]
        nullable = len(real) < len(branches)
        if nullable and self._is_null(place):
            return None
        try:
            return self.value(real[_number(self.seed, place) % len(real)], place, name, within, topic)
        except _TooDeepError:
            if nullable:
                return None
            raise

    def _typed(self, kind: str, schema: Schema, place: str, name: str, within: tuple[str, ...], topic: str) -> Any:  # noqa: ANN401
        number = _number(self.seed, place)
        match kind:
            case "object":
                return self._object(schema, place, name, within, topic)
            case "array":
                return self._array(schema, place, name, within, topic)
            case "boolean":
                return number % 3 != 0
            case "integer":
                return _integer(schema, name, number)
            case "number":
                return float(_decimal(schema, name, number))
            case _:
                return _string(schema, name, topic, number)

    def _object(self, schema: Schema, place: str, name: str, within: tuple[str, ...], topic: str) -> dict[str, Any]:
        properties: Mapping[str, Schema] = schema.get("properties", {})
        required: Sequence[str] = schema.get("required", ())
        about = topic or name
        made: dict[str, Any] = {}
        for key, inner in properties.items():
            if key not in required and self.wanted.leaves_out(key):
                continue
            try:
                made[key] = self.value(inner, f"{place}.{key}", key, within, about)
            except _TooDeepError:
                if key in required:
                    raise
        return _in_order(_with_vat(made))

    def _array(self, schema: Schema, place: str, name: str, within: tuple[str, ...], topic: str) -> list[Any]:
        least: int = schema.get("minItems", 0)
        count = max(least, min(schema.get("maxItems", 3), 1 + _number(self.seed, place) % 3))
        try:
            return [self.value(schema["items"], f"{place}[{index}]", name, within, topic) for index in range(count)]
        except _TooDeepError:
            if least:
                raise
            return []

    def _is_null(self, place: str) -> bool:
        return _number(self.seed, f"{place}?") % 7 == 0


def _integer(schema: Schema, name: str, number: int) -> int:
    least: int = schema.get("minimum", 1)
    usual = next((most for pattern, most in _FEW if re.search(pattern, name.lower())), 900)
    most: int = schema.get("maximum", least + usual)
    return least + number % (most - least + 1)


def _decimal(schema: Schema, name: str, number: int) -> Decimal:
    """A decimal with as many places as the pattern wants, in a range that suits the name."""
    key = name.lower()
    digits = places(schema, 2)
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
    least, most = (Decimal(str(schema.get(key, value))) for key in ("minimum", "maximum"))
    return min(max(value, least), most).quantize(step)


def _string(schema: Schema, name: str, topic: str, number: int) -> str:
    match schema.get("format"):
        case "date-time":
            return wire_time(_START + timedelta(seconds=number % _YEAR))
        case "date":
            return (_START + timedelta(seconds=number % _YEAR)).date().isoformat()
        case "uuid":
            return f"{number:08x}-{number % 65521:04x}-11e9-a065-{crc32(str(number).encode()):012x}"
        case "decimal":
            return _fitting(schema, [str(_decimal(schema, name, number)), f"0.{'1' * places(schema, 2)}"])
        case _:
            return _fitting(schema, [text(name, topic, number), str(number % 90000 + 10000), *_USUAL])


def _fitting(schema: Schema, candidates: Sequence[str]) -> str:
    """The first candidate that the pattern and the length take; cut or filled where only the length is wrong."""
    least, most = schema.get("minLength", 0), schema.get("maxLength", 2000)
    pattern: str | None = schema.get("pattern")
    if pattern is None:
        return candidates[0][:most].rstrip().ljust(least, "x")
    fits = (item for item in candidates if least <= len(item) <= most and re.search(pattern, item, re.ASCII))
    return next(fits, candidates[0])


def _with_vat(made: dict[str, Any]) -> dict[str, Any]:
    """The same with prices that add up, where an object has one with and one without VAT."""
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
    """The same with days and times that do not end before they begin: `validFrom` and `validTo`."""
    for name, first in made.items():
        last = made.get(f"{name.removesuffix('From')}To") if name.endswith("From") else None
        if isinstance(first, str) and isinstance(last, str) and _DAY.match(first) and first > last:
            made[name], made[f"{name.removesuffix('From')}To"] = last, first
    return made
