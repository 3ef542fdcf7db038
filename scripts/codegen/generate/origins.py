"""Where a class occurs, for the docstrings of those that the spec gives no description."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from codegen.generate import naming, shapes
from codegen.generate.openapi_python_client import Endpoint, Parsed
from codegen.generate.payload_view import Payload


def origins(payloads: Sequence[Payload], parsed: Parsed) -> dict[str, str]:
    """A few words for every class: the operation that answers or takes it, or the first class that has it."""
    found: dict[str, str] = {}
    # A class is best known by how it is read; what only requests have comes by its operation, too.
    for item in sorted(payloads, key=lambda item: item.operation.method != "get"):
        found = {**_ends(item, parsed.endpoints[item.operation.id]), **found}
    for owner, members in parsed.classes.items():
        for wire, member in members.items():
            for name in shapes.refs(member.type):
                if name != owner:
                    found.setdefault(name, f"`{naming.field(wire)}` of `{owner}`")
    return found


def _ends(item: Payload, endpoint: Endpoint) -> Mapping[str, str]:
    """The classes that the operation itself names."""
    operation = f"`{item.operation.resource}.{item.operation.name}`"
    named: dict[str, str] = {}
    if item.line is not None:
        named[item.line] = f"a line of the file that {operation} makes"
    if item.batch_line is not None:
        named[item.batch_line] = f"a line of the file that {operation} reads"
    named |= dict.fromkeys(shapes.refs(endpoint.body or shapes.NULL), f"what {operation} takes")
    for (_, wire), type_ in endpoint.parameters.items():
        named |= dict.fromkeys(shapes.refs(type_), f"`{naming.argument(wire)}` of {operation}")
    if endpoint.answer is not None and item.operation.kind in ("page", "value"):
        many = item.operation.kind == "page" or isinstance(shapes.not_null(endpoint.answer), shapes.ListOf)
        says = f"a row of {operation}" if many else f"what {operation} answers"
        named |= dict.fromkeys(shapes.refs(endpoint.answer), says)
    return named
