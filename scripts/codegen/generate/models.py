"""Components of the spec as classes, enumerations and other names."""

from __future__ import annotations

import keyword
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final

from codegen.generate import docs, limits, naming, shapes
from codegen.generate.grouping import Groups, literals
from codegen.generate.openapi_python_client import Member, Parsed
from codegen.generate.origins import argument, origins
from codegen.generate.package import Alias, Class, Enumeration, Field, Import, Literal, ModelModule
from codegen.generate.payload_view import Payload, alias_of, values
from codegen.generate.problems import GenerateError
from codegen.generate.spec import Node, Spec, component_name, main_tags, many, part

_INPUT = "Input"
"""How the name of a class ends that only requests have."""

_LITERAL = "Literal"
"""How the name of the plain values of an enumeration ends."""

_IMPORTED = frozenset(
    {
        "Annotated",
        "Any",
        "ClassVar",
        "Decimal",
        "DecimalAny",
        "DecimalNumber",
        "Literal",
        "Mapping",
        "Model",
        "OpenEnum",
        "Rows",
        "Sequence",
        "TypeAlias",
        "UNSET",
        "Unset",
    }
)
"""Names that modules of models import: no class can have one."""


_OF_SEQUENCES = frozenset({"count", "index"})
"""Methods of a sequence: no field of a model that is one can have such a name."""


def side_of(component: str) -> shapes.Side:
    """Return whether requests or responses use the component."""
    return "request" if component.endswith(_INPUT) else "answer"


class Models:
    """Builds the modules of models."""

    def __init__(self, spec: Spec, parsed: Parsed, groups: Groups, payloads: Sequence[Payload]) -> None:
        self._spec = spec
        self._parsed = parsed
        self._payloads = payloads
        self._origins = origins(payloads, parsed)
        self._listed = set(_listed_answers(payloads, parsed))
        self.emitted: Final = list(
            dict.fromkeys(self._bases_first(name for name in groups.order if self._is_named(name)))
        )
        self._sent = set(self._sent_enumerations())
        literals_of = {f"{name}{_LITERAL}": groups.home[name] for name in self._sent}
        self.home: Final[Mapping[str, str]] = {**literals_of, **groups.home}
        self.decimal_places: set[int] = set()

    def modules(self) -> list[ModelModule]:
        """Return every module, by name."""
        self._check_names()
        self._check_sides()
        items: dict[str, list[Class | Enumeration | Alias | Literal]] = {}
        imports: dict[str, set[str]] = {}
        for name in self.emitted:
            module = self.home[name]
            items.setdefault(module, []).append(self._item(name))
            imports.setdefault(module, set()).update(self._named(self._needs(name), side_of(name)))
            if name in self._sent:
                items[module].append(self._literal(name))
        for literal in _literals(self._payloads):
            items.setdefault(self.home[literal.name], []).append(literal)
        titles = main_tags(self._spec)
        return [
            ModelModule(
                name=module,
                title=f"{titles[module]}: models and enumerations." if module in titles else "Models of several tags.",
                items=items[module],
                imports=self.imports(imports.get(module, ()), but=module),
            )
            for module in sorted(items)
        ]

    def imports(self, names: Iterable[str], but: str = "", taken: frozenset[str] = frozenset()) -> list[Import]:
        """Import statements for `names`, except for those of the module `but`; names in `taken` come renamed."""
        return by_home(
            names, self.home, but, lambda name: f"{name} as {renamed(name, taken)}" if name in taken else name
        )

    def qualified(self, name: str) -> str:
        """Return a class as text that names its module: `orders.Order`."""
        return f"{self.home[name]}.{name}"

    def taken(self, names: Iterable[str]) -> Iterator[str]:
        """Yield what a request takes for each component: a class, and with an enumeration also its plain values."""
        return self._named(names, "request")

    def named(self, name: str) -> dict[str, str]:
        """Return the properties of a class in the order of the spec: wire name -> attribute."""
        described = _properties(self._spec, name)
        members = self._parsed.classes[name]
        return {wire: _attribute(wire, described[wire]) for wire in sorted(members, key=list(described).index)}

    def _named(self, names: Iterable[str], side: shapes.Side) -> Iterator[str]:
        for name in names:
            yield name
            if side == "request" and name in self._sent:
                yield f"{name}{_LITERAL}"

    def _sent_enumerations(self) -> Iterator[str]:
        """Yield the enumerations whose values a caller gives: in request bodies and as parameters."""
        sent = [member.type for name in self.emitted if side_of(name) == "request"
                for member in self._parsed.classes.get(name, {}).values()]  # fmt: skip
        for endpoint in self._parsed.endpoints.values():
            sent += endpoint.parameters.values()
            sent += [endpoint.body] if endpoint.body else []
        for type_ in sent:
            yield from (name for name in shapes.refs(type_) if values(self._spec.components[name]))

    def _literal(self, name: str) -> Literal:
        listed = values(self._spec.components[name]) or []
        said = f"The values of `{name}` as plain text, which requests take, too"
        return Literal(f"{name}{_LITERAL}", docs.summary(None, said, 0), listed)

    def _is_named(self, name: str) -> bool:
        """Return whether the component becomes something with a name; a union, say, is written out where it is used."""
        schema = self._spec.components[name]
        return name in self._parsed.classes or bool(values(schema) or alias_of(schema))

    def _needs(self, name: str) -> Iterator[str]:
        alias = alias_of(self._spec.components[name])
        if alias is not None:
            yield alias
        for member in self._parsed.classes.get(name, {}).values():
            yield from shapes.refs(member.type)

    def _item(self, name: str) -> Class | Enumeration | Alias:
        schema = self._spec.components[name]
        alias = alias_of(schema)
        if alias is not None:
            same = f"{self._origin(name)}. The same as `{alias}`"
            return Alias(name, docs.summary(schema.get("description"), same, 0), alias)
        listed = values(schema)
        if listed is not None:
            doc = self._class_doc(name, _openness(schema))
            return Enumeration(name, doc, naming.members(listed), is_closed="enum" in schema)
        return self._class(name)

    def _class(self, name: str) -> Class:
        described = _properties(self._spec, name)
        named = self.named(name)
        naming.unique(((python, wire) for wire, python in named.items()), name)
        fields = [self._field(name, named, wire, described[wire]) for wire in named]
        exceptions = {python: wire for wire, python in named.items() if naming.wire_by_rule(python) != wire}
        rows, row = self._rows(name)
        schema = self._spec.components[name]
        limited = {wire: limits.limits(self._spec, described[wire]) for wire in named} if self._is_sent(name) else {}
        return Class(
            name=name,
            doc=self._class_doc(name),
            fields=fields,
            wire_names=exceptions,
            limits={wire: found for wire, found in limited.items() if found},
            least=limits.least_fields(schema) if self._is_sent(name) else 0,
            one_of=limits.one_of_fields(schema) if self._is_sent(name) else [],
            rows=rows,
            row=row,
        )

    def _is_sent(self, name: str) -> bool:
        return side_of(name) == "request"

    def _rows(self, name: str) -> tuple[list[str], str | None]:
        """Return the attributes that hold the rows of a list method's answer, all of one class; and that class."""
        if name not in self._listed or alias_of(self._spec.components[name]):
            return [], None
        rows: dict[str, str] = {}
        # In the document's order: the parser has the required fields first.
        for wire, schema in _properties(self._spec, name).items():
            type_ = shapes.not_null(self._parsed.classes[name][wire].type)
            if isinstance(type_, shapes.ListOf) and isinstance(type_.item, shapes.Ref):
                rows[_attribute(wire, schema)] = type_.item.name
        if len(set(rows.values())) != 1:
            return [], None
        described = _properties(self._spec, name)
        if taken := _OF_SEQUENCES & {_attribute(wire, described[wire]) for wire in self._parsed.classes[name]}:
            raise GenerateError(f"#/components/schemas/{name}: is a sequence, which has {', '.join(sorted(taken))}")
        return list(rows), next(iter(rows.values()))

    def _bases_first(self, names: Iterable[str]) -> Iterator[str]:
        """Yield the names, the class of its rows in front of each class that is a sequence of them."""
        for name in names:
            _, row = self._rows(name)
            if row is not None:
                yield row
            yield name

    def _field(self, owner: str, named: Mapping[str, str], wire: str, schema: Node) -> Field:
        member = self._parsed.classes[owner][wire]
        side = side_of(owner)
        if side == "request":
            self._note_places(member.type)
        annotation = shapes.annotation(
            member.type, side, lambda name: " | ".join(self._named([name], side)), shadowed=frozenset(named.values())
        )
        known = limits.limits(self._spec, schema) if side == "request" else None
        doc = docs.field(schema, 4, known, _places(member.type) if side == "request" else None)
        return Field(named[wire], *_defaulted(annotation, member, side), doc)

    def _class_doc(self, name: str, tail: str = "") -> list[str]:
        schema = self._spec.components[name]
        described = docs.sentence(schema.get("description") or self._origin(name))
        lines = docs.summary(" ".join(filter(None, [described, tail])), naming.words(name), indent=4)
        return [*lines, "", "Deprecated."] if schema.get("deprecated") else lines

    def _origin(self, name: str) -> str:
        return self._origins.get(name) or naming.words(name)

    def _note_places(self, type_: shapes.Type) -> None:
        match type_:
            case shapes.Scalar(places=int() as places, number=False):
                self.decimal_places.add(places)
            case shapes.ListOf(inner) | shapes.MapOf(inner):
                self._note_places(inner)
            case shapes.Union(members):
                for member in members:
                    self._note_places(member)
            case _:
                pass

    def _check_sides(self) -> None:
        """Check that every class has one side: None and UNSET mean different things in responses and in requests."""
        for owner in self.emitted:
            for name in self._needs(owner):
                if name in self._parsed.classes and side_of(name) != side_of(owner):
                    one = f"has a part {name}, and only one of the two is for requests"
                    raise GenerateError(f"#/components/schemas/{owner}: {one}")
        for item in self._payloads:
            endpoint = self._parsed.endpoints[item.operation.id]
            for side, type_ in (("answer", endpoint.answer), ("request", endpoint.body)):
                for name in shapes.refs(type_ or shapes.NULL):
                    if name in self._parsed.classes and side_of(name) != side:
                        named = f"only classes of requests end in {_INPUT!r}"
                        raise GenerateError(f"{item.operation.place}: has {name} in its {side}, but {named}")

    def _check_names(self) -> None:
        taken = {literal.name for literal in _literals(self._payloads)}
        made = {f"{name}{_LITERAL}" for name in self._sent}
        for name in (*self.emitted, *taken):
            if name in made:
                raise GenerateError(
                    f"#/components/schemas/{name}: is also the name of the values of an enumeration; give it another"
                )
        for name in self.emitted:
            if name in taken:
                raise GenerateError(
                    f"#/components/schemas/{name}: is also the name of a parameter's list (x-shoptet-name)"
                )
            if name in _IMPORTED or keyword.iskeyword(name) or not name.isidentifier() or not name[0].isupper():
                raise GenerateError(
                    f"#/components/schemas/{name}: cannot be the name of a class here; give it another name"
                )


def _listed_answers(payloads: Sequence[Payload], parsed: Parsed) -> Iterator[str]:
    """Yield the classes that `list` methods return, where that is not a list."""
    for item in payloads:
        answer = parsed.endpoints[item.operation.id].answer
        if answer is None or item.operation.kind != "value" or item.operation.name.split("_")[0] != "list":
            continue
        answer = shapes.not_null(answer)
        if isinstance(answer, shapes.Ref):
            yield answer.name


def by_home(names: Iterable[str], home: Mapping[str, str], but: str, shown: Callable[[str], str]) -> list[Import]:
    """Return the import statements for `names`, each from its home, except for those of the module `but`."""
    by_module: dict[str, list[str]] = {}
    for name in sorted(set(names)):
        if home[name] != but:
            by_module.setdefault(home[name], []).append(shown(name))
    return [Import(module, by_module[module]) for module in sorted(by_module)]


def renamed(name: str, taken: frozenset[str]) -> str:
    """Return the name of a class in a module where something else may have its name."""
    return f"{name}Model" if name in taken else name


def _attribute(wire: str, schema: Node) -> str:
    """Return the attribute of a property: the one that a person chose, else the rule's."""
    return str(schema.get("x-shoptet-field") or naming.field(wire))


def _defaulted(annotation: str, member: Member, side: shapes.Side) -> tuple[str, str | None]:
    """Return annotation and default: an optional field is None in responses and UNSET in requests."""
    if member.required:
        return annotation, None
    if side == "request":
        value = annotation.removesuffix(" | None")
        return f"{value} | Unset | None" if value != annotation else f"{value} | Unset", "UNSET"
    return (annotation if shapes.nullable(member.type) else f"{annotation} | None"), "None"


def _places(type_: shapes.Type) -> int | None:
    """Return how many decimal places a value has, if it is a decimal."""
    plain = shapes.not_null(type_)
    return plain.places if isinstance(plain, shapes.Scalar) else None


def _properties(spec: Spec, name: str) -> dict[str, Node]:
    """Yield the properties of a component with those that allOf brings, in the order a reader meets them."""

    def merged(schema: Node) -> Iterator[tuple[str, Node]]:
        for other in many(schema, "allOf"):
            yield from merged(spec.components[component_name(other)] if "$ref" in other else other)
        yield from part(schema, "properties").items()

    found: dict[str, Node] = {}
    for wire, schema in merged(spec.components[name]):
        found[wire] = {**found.get(wire, {}), **schema}
    return found


def _openness(schema: Node) -> str:
    return "The list is not complete: the API has other values too." if "enum" not in schema else ""


def _literals(payloads: Sequence[Payload]) -> list[Literal]:
    found: dict[str, tuple[tuple[str, ...], Payload]] = {}
    arguments: dict[str, set[str]] = {}
    users: dict[str, list[str]] = {}
    for item in payloads:
        for name, listed, parameter in literals(item):
            known, first = found.setdefault(name, (listed, item))
            if known != listed:
                places = f"{first.operation.place} and {item.operation.place}"
                raise GenerateError(f"x-shoptet-name {name!r}: has different values at {places}")
            arguments.setdefault(name, set()).add(naming.argument(parameter))
            users.setdefault(name, []).append(f"`{item.operation.resource}.{item.operation.name}`")
    return [
        Literal(name, docs.summary(None, argument(arguments[name], _listed(users[name])), 0), listed)
        for name, (listed, _) in found.items()
    ]


def _listed(names: Sequence[str]) -> str:
    if len(names) > 3:
        names = [*names[:2], f"{len(names) - 2} more"]
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))
