"""Where a class occurs, for the docstrings of those that the spec gives no description."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from codegen.generate import naming, shapes
from codegen.generate.openapi_python_client import Endpoint, Parsed
from codegen.generate.payload_view import Payload


def origins(payloads: Sequence[Payload], parsed: Parsed) -> dict[str, str]:
    """Return a sentence without full stop for every class: how an operation uses it, or the class that holds it."""
    found: dict[str, str] = {}
    # A class is best known by how it is read; one that only requests have is known by the operation that takes it.
    for item in sorted(payloads, key=lambda item: item.operation.method != "get"):
        found = {**dict(_ends(item, parsed.endpoints[item.operation.id], parsed.classes)), **found}
    for owner, members in parsed.classes.items():
        for wire, member in members.items():
            for name in shapes.refs(member.type):
                if name != owner:
                    found.setdefault(name, _inside(owner, naming.field(wire), member.type, name in parsed.classes))
    return found


def argument(names: Collection[str], operations: str) -> str:
    """Return the sentence for the values of an argument, `operations` being the methods that take it."""
    return f"Values of the argument {' or '.join(f'`{name}`' for name in sorted(names))} of {operations}"


def _ends(item: Payload, endpoint: Endpoint, classes: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Yield the classes that the operation itself names; what comes later goes before what came earlier."""
    operation = f"`{item.operation.resource}.{item.operation.name}`"
    if item.line is not None:
        yield item.line, f"A line of the file that {operation} makes"
    if item.batch_line is not None:
        yield item.batch_line, f"A line of the file that {operation} reads"
    body = endpoint.body or shapes.NULL
    takes = "An item of the body of" if isinstance(shapes.not_null(body), shapes.ListOf) else "Body of"
    for name in shapes.refs(body):
        yield name, f"{takes} {operation}"
    for (_, wire), type_ in endpoint.parameters.items():
        for name in shapes.refs(type_):
            yield name, argument([naming.argument(wire)], operation)
    if endpoint.answer is not None and item.operation.kind in ("page", "value"):
        for name in shapes.refs(endpoint.answer):
            subject = naming.noun(name) if name in classes else "Values"
            yield name, f"{subject}, as returned by {operation}"


def _inside(owner: str, attribute: str, type_: shapes.Type, is_class: bool) -> str:
    """Return a class by the first attribute that has it."""
    if not is_class:
        return f"Values of `{owner}.{attribute}`"
    several = isinstance(shapes.not_null(type_), shapes.ListOf | shapes.MapOf)
    return f"{'One of the' if several else 'The'} `{attribute}` of {naming.article(owner)} `{owner}`"
