"""Walks the vendor's schemas: scalars become types and formats, objects and enumerations become sites.

A converted schema holds facts only (no title, description or example) and points to sites instead of holding objects
inline. What could not be typed is collected in `untyped`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from codegen.importer.facts import prose, scalars
from codegen.importer.facts.enumerations import Enumerations
from codegen.importer.facts.location import Spot
from codegen.importer.names import words
from codegen.importer.names.class_sites import MARK, Side, Site, alias, fingerprint, reference, shape
from codegen.importer.source.check import resolve
from codegen.importer.source.check_shape import required_of
from codegen.importer.stated import CORRECTED, DECLARED, Facts, Memory

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_ARRAY_LIMITS = ("minItems", "maxItems", "uniqueItems")
_COMPONENT = "#/components/schemas/"
_OURS = {"paginator": "Paginator", "Errors": "Errors", "Metadata": "Metadata"}
"""Parts of every envelope: `document` describes them itself."""


class Walker:
    """Converts schemas of one document; remembers the sites and the components it met."""

    def __init__(
        self, document: Mapping[str, Any], code_lists: Mapping[str, Sequence[str]], memory: Memory | None = None
    ) -> None:
        self.memory = memory or Memory()
        self.sites: dict[str, Site] = {}
        self.usages: dict[str, list[str]] = {}
        """Where each component is used: what moves from there into a component, or on, keeps its name."""
        self.untyped: list[str] = []
        self._document = document
        self._schemas: Mapping[str, Any] = (document.get("components") or {}).get("schemas") or {}
        self._enumerations = Enumerations(code_lists)
        self._components: dict[tuple[str, Side], dict[str, Any]] = {}

    def convert(self, schema: Any, spot: Spot, stated_format: str | None = None) -> dict[str, Any]:
        """Return the spec's form of the schema that stands at `spot`.

        `stated_format` is the format that the words around a plain string give it, if its own do not.
        """
        if not isinstance(schema, dict):
            return self._untyped(spot)
        stated = self._stated(schema, spot, stated_format=stated_format)
        converted = self._structure(schema, spot, stated)
        if spot.side == "answer" and stated.get("null"):
            converted = scalars.add_null(converted)
        if stated.get("deprecated"):
            converted = {**converted, "deprecated": True}
        return converted

    def component(self, name: str, side: Side, used_at: str) -> dict[str, Any]:
        """Convert a reference at `used_at` to the vendor's component `name` on that side."""
        if name in _OURS:
            return {"$ref": _COMPONENT + _OURS[name]}
        place = f"components.{name}" + ("" if side == "answer" else "(input)")
        self.usages.setdefault(place, []).append(used_at)
        key = (name, side)
        if key not in self._components:
            # A placeholder first: a component may hold itself.
            self._components[key] = reference(place)
            spot = Spot(place, side, name, wish=words.component_wish(name, side))
            self._components[key] = self.convert(self._schemas[name], spot)
        return dict(self._components[key])

    def add(self, site: Site) -> dict[str, Any]:
        """Remember a site; the pointer to it."""
        if site.place in self.sites:
            raise AssertionError(f"two sites at {site.place}")
        self.sites[site.place] = site
        return reference(site.place)

    def _stated(self, schema: Mapping[str, Any], spot: Spot, name: str = "", stated_format: str | None = None) -> Facts:
        """Return what only words say about the schema at `spot`, as far as it holds."""
        description = str(schema.get("description") or "")
        stated: Facts = {}
        if spot.side == "answer" and (schema.get("x-shoptet-nullable") is True or prose.may_be_null(description)):
            stated["null"] = True
        if schema.get("deprecated") is True or prose.is_deprecated(description):
            stated["deprecated"] = DECLARED if schema.get("deprecated") is True else True
        plain = schema
        if schema.get("$ref"):
            plain = self._plain(schema)
        else:
            types, _ = scalars.types_of(schema)
            # A list in the description of a scalar component does not list the values of this field.
            listed = [] if name else self._enumerations.listed(schema, types)
            if listed:
                stated["values"] = listed
            elif scalars.is_scalar(schema):
                format_ = scalars.stated_format(schema, name or spot.name)
                if format_ is None and scalars.outline(schema) == "string":
                    format_ = stated_format
                stated |= {"format": format_} if format_ else {}
        own = f"!{schema[CORRECTED]}" if plain is not schema and CORRECTED in schema else ""
        return self.memory.settle(spot.place, scalars.outline(plain) + own, stated)

    def _scalar_of(self, pointer: str) -> Mapping[str, Any] | None:
        """Return the scalar component behind a reference."""
        target = self._plain({"$ref": pointer})
        return target if scalars.is_scalar(target) and not target.get("enum") else None

    def _plain(self, schema: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return the schema that a reference leads to at last."""
        node: Any = schema
        while isinstance(node, dict) and node.get("$ref"):
            node = resolve(self._document, node["$ref"])
        return node if isinstance(node, dict) else {}

    def _structure(self, schema: Mapping[str, Any], spot: Spot, stated: Facts) -> dict[str, Any]:
        if schema.get("$ref"):
            return self._reference(schema, spot)
        if schema.get("allOf"):
            return self._all_of(schema, spot)
        for keyword in ("oneOf", "anyOf"):
            if schema.get(keyword):
                return self._alternatives(schema, schema[keyword], spot)
        types, nullable = scalars.types_of(schema)
        converted = self._typed(schema, types, spot, stated)
        return scalars.add_null(converted) if nullable else converted

    def _typed(self, schema: Mapping[str, Any], types: Sequence[str], spot: Spot, stated: Facts) -> dict[str, Any]:
        enumeration = self._enumerations.site(schema, types, spot, stated.get("values") or [])
        if enumeration:
            return self.add(enumeration)
        if "object" in types or schema.get("properties"):
            return self._object(schema, spot)
        if "array" in types or "items" in schema:
            return self._array(schema, spot)
        if scalars.is_scalar(schema):
            return scalars.convert(schema, spot.name, stated.get("format"))
        if scalars.is_integer_enumeration(schema):
            return scalars.convert({**schema, "type": "integer"}, spot.name)
        if schema.get("type") in ("null", ["null"]):
            return {"type": "null"}
        return self._untyped(spot)

    def _reference(self, schema: Mapping[str, Any], spot: Spot) -> dict[str, Any]:
        pointer = str(schema["$ref"])
        target = resolve(self._document, pointer)
        if not pointer.startswith(_COMPONENT) or pointer.count("/") != 3:
            return self.convert(target, spot)
        component = pointer.removeprefix(_COMPONENT)
        if scalars.is_scalar(target) and not target.get("enum"):
            siblings = {key: schema[key] for key in ("minLength", "maxLength", "default") if key in schema}
            stated = self._stated(target, spot, component)
            converted = {**scalars.convert(target, component, stated.get("format")), **siblings}
            return scalars.add_null(converted) if stated.get("null") else converted
        converted = self.component(component, spot.side, spot.place)
        for key in _ARRAY_LIMITS:
            if key in schema and converted.get("type") in ("array", ["array", "null"]):
                converted[key] = schema[key]
        return converted

    def _all_of(self, schema: Mapping[str, Any], spot: Spot) -> dict[str, Any]:
        own = {key: value for key, value in schema.items() if key in ("properties", "required", "additionalProperties")}
        if len(schema["allOf"]) == 1 and not own:
            return self._alias(self.convert(schema["allOf"][0], spot), spot)
        properties: dict[str, Any] = {}
        required: list[str] = []
        for part in [*schema["allOf"], own]:
            flat = self._flat(part)
            properties |= flat.get("properties") or {}
            required += [key for key in required_of(flat) if key not in required]
        named = {key: schema[key] for key in ("x-shoptet-name",) if key in schema}
        return self._object({"type": "object", **own, **named, "properties": properties, "required": required}, spot)

    def _flat(self, part: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return a part of an `allOf` with its own `allOf` and references resolved into plain properties."""
        node = resolve(self._document, part["$ref"]) if "$ref" in part else part
        inner = [self._flat(nested) for nested in node.get("allOf") or []]
        for keyword in ("oneOf", "anyOf"):
            # One class has the properties of all alternatives; what they share must come.
            options = [self._flat(option) for option in node.get(keyword) or [] if option != {"type": "null"}]
            if any(option.get("properties") for option in options):
                shared = set[str].intersection(*(set(required_of(option)) for option in options))
                inner += [{**option, "required": sorted(shared)} for option in options]
        if not inner:
            return node
        properties = {key: value for each in [*inner, node] for key, value in (each.get("properties") or {}).items()}
        required = [key for each in [*inner, node] for key in required_of(each)]
        return {**node, "properties": properties, "required": required}

    def _alias(self, target: dict[str, Any], spot: Spot) -> dict[str, Any]:
        """Return a component that is a second name of another one: a snapshot's line, a line of a batch file.

        Where the other one is an array, a line is one entry of it.
        """
        items = target.get("items")
        if spot.wish and isinstance(items, dict) and "$ref" in items:
            target = items
        if not spot.wish or "$ref" not in target:
            return target
        aliased = self.sites.get(str(target["$ref"]).removeprefix(MARK))
        if aliased and aliased.wish == spot.wish:
            return target
        return self.add(alias(spot.place, spot.side, spot.wish, target))

    def _alternatives(self, schema: Mapping[str, Any], parts: Sequence[Any], spot: Spot) -> dict[str, Any]:
        real = [part for part in parts if part != {"type": "null"}]
        if schema.get("properties") and all(set(part) <= {"required", "type"} for part in real):
            converted = self._object(_with_alternatives(schema, real), spot)
        elif len(real) == 1:
            converted = self.convert(real[0], spot)
        else:
            nouns = _alternative_nouns(real)
            options = [
                self.convert(part, spot.alternative(noun, number))
                for number, (part, noun) in enumerate(zip(real, nouns, strict=True))
            ]
            converted = {"oneOf": options}
        nullable = len(real) < len(parts) or scalars.types_of(schema)[1]
        return scalars.add_null(converted) if nullable else converted

    def _object(self, schema: Mapping[str, Any], spot: Spot) -> dict[str, Any]:
        properties = schema.get("properties") or {}
        if not properties:
            return self._mapping(schema, spot)
        chosen = str(schema.get("x-shoptet-name") or "")
        wish, family, noun = chosen or spot.wish, spot.family(), words.pascal(spot.name)
        site = Site(
            place=spot.place,
            side=spot.side,
            kind="object",
            wish=wish,
            noun=noun,
            parent=None if wish or spot.parent is None else spot.parent.place,
            # What a person gave one name means one thing, in whatever words and limits the vendor describes it.
            fingerprint=fingerprint(
                spot.side, wish or [family, noun], shape(schema, self._scalar_of) if chosen else schema
            ),
            shape=shape(schema, self._scalar_of),
            family=family,
        )
        pointer = self.add(site)
        site.schema = {
            "type": "object",
            **_object_facts(schema, spot.side),
            "properties": {key: self.convert(value, spot.inside(key, site)) for key, value in properties.items()},
        }
        return pointer

    def _mapping(self, schema: Mapping[str, Any], spot: Spot) -> dict[str, Any]:
        """Convert an object without declared properties: its contents are as free as the vendor leaves them."""
        extra = schema.get("additionalProperties")
        if isinstance(extra, dict) and extra:
            values = self.convert(extra, replace(spot, place=f"{spot.place}{{}}", name=f"{spot.name}Value"))
            return {"type": "object", "additionalProperties": values}
        if extra is not False:
            self.untyped.append(spot.place)
        return {"type": "object"}

    def _array(self, schema: Mapping[str, Any], spot: Spot) -> dict[str, Any]:
        limits = {key: schema[key] for key in _ARRAY_LIMITS if key in schema}
        return {"type": "array", "items": self.convert(schema.get("items"), spot.entry()), **limits}

    def _untyped(self, spot: Spot) -> dict[str, Any]:
        self.untyped.append(spot.place)
        return {}


def _object_facts(schema: Mapping[str, Any], side: Side) -> dict[str, Any]:
    """Return the other facts of an object; responses stay open to fields that come without notice."""
    facts: dict[str, Any] = {}
    required = [key for key in required_of(schema) if key in schema["properties"]]
    if required:
        facts["required"] = required
    if side == "input":
        if schema.get("additionalProperties") is False:
            facts["additionalProperties"] = False
        if "minProperties" in schema:
            facts["minProperties"] = schema["minProperties"]
        if schema.get("x-alternatives"):
            facts["anyOf"] = [{"required": keys} for keys in schema["x-alternatives"]]
    return facts


def _with_alternatives(schema: Mapping[str, Any], parts: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Merge alternatives that only say which properties must come together: the object is one class."""
    sets = [list(required_of(part)) for part in parts]
    common = set[str].intersection(*map(set, sets)) if sets else set[str]()
    always = common | set(required_of(schema))
    required = [key for key in schema["properties"] if key in always]
    return {**schema, "type": "object", "required": required, "x-alternatives": sets}


def _alternative_nouns(parts: Sequence[Any]) -> list[str]:
    """Return what distinguishes each alternative from the others: its first key that no other has."""
    keys = [list(part.get("properties") or {}) if isinstance(part, dict) else [] for part in parts]
    nouns: list[str] = []
    for own in keys:
        others = {key for other in keys if other is not own for key in other}
        nouns.append(words.pascal(next((key for key in own if key not in others), "")))
    return nouns
