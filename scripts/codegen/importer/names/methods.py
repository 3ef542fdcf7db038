"""Gives every operation its place on the client: `getListOfOrders` is `shop.orders.list`.

The resource is the operation's tag in snake_case. The method follows a rule made of the HTTP method, the path below the
resource's own part, and the words of the operationId:

- on the collection and on one record: `list create get update delete`;
- `snapshot`, `list_changes`, `pdf`, `isdoc`: what the operation hands out, as the vendor marks it;
- `update_batch`, `delete_images_batch`: rows in a file, worked off by a background job;
- `update_many`, `update_status_many`: many records in one request;
- `copy`, `restock`, `renew_signature_key`, `link_...`: verbs that stand in the path or in front of the operationId;
- `get_by_code`, `list_by_order`: found by another key; `create_from_order`: made out of another record;
- `list_sections`, `get_section`, `update_status`: what lies below the record, `list` only where rows come.

Exceptions stand in `spec/overlays/names.yaml`, names once given in `spec/names.lock`; both win over the rule. Whatever
is new gets a name by the rule alone, and never one that is taken.
"""

from __future__ import annotations

import keyword
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from codegen.importer.names.default_summaries import default_summary
from codegen.importer.names.method_rule import (
    FILLERS,
    PREPOSITIONS,
    AnswerKind,
    OperationFacts,
    Rule,
    tag_words,
    words_of,
)
from codegen.importer.problems import SpecError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

__all__ = ["AnswerKind", "OperationFacts", "assign", "default_summary", "resource_name"]

MAX_METHOD: Final = 35
"""A method name longer than this is shortened where words can be spared."""

CLIENT_ATTRIBUTES: Final = frozenset(
    {"aclose", "close", "from_env", "operations", "request", "snapshots", "with_options", "with_raw_response"}
)
"""What clients have besides the generated resources: none of these is called so."""

_NO_RESOURCES: Final[Mapping[str, str]] = MappingProxyType({})
_NO_NAMES: Final[Mapping[str, tuple[str, str]]] = MappingProxyType({})


def assign(
    operations: Sequence[OperationFacts],
    fixed: Mapping[str, tuple[str, str]],
    resources: Mapping[str, str] = _NO_RESOURCES,
    locked: Mapping[str, tuple[str, str]] = _NO_NAMES,
) -> dict[str, tuple[str, str]]:
    """Return the resource and the method of every operation, by operationId.

    Args:
        operations: all operations of a document; their order does not matter.
        fixed: names that a person chose, by operationId: they win over everything.
        resources: names of resources by tag, where the tag's own words make a poor one.
        locked: names given before, by operationId; kept unless another operation has the name now. A name
            whose operation is gone is free again, since most such operations return under another operationId.

    Raises:
        SpecError: two operations are fixed to one name.
    """
    owners: dict[tuple[str, str], str] = {}
    # The operation that is nearer to the collection gets the plainer name, wherever it stands in the document.
    waiting = sorted(operations, key=_nearness)
    for operation in waiting:
        if name := fixed.get(operation.operation_id):
            owner = owners.setdefault(name, operation.operation_id)
            if owner != operation.operation_id:
                raise SpecError(operation.operation_id, f"has the name {'.'.join(name)}, as {owner} has")
    waiting = [operation for operation in waiting if operation.operation_id not in fixed]
    for operation in waiting:
        if name := locked.get(operation.operation_id):
            owners.setdefault(name, operation.operation_id)
    named = set(owners.values())
    for operation in waiting:
        if operation.operation_id not in named:
            resource = resources.get(operation.tag) or resource_name(operation.tag)
            names = ((resource, method) for method in _candidates(operation, resource))
            owners[next(name for name in names if name not in owners)] = operation.operation_id
    names_by_id = {operation_id: name for name, operation_id in owners.items()}
    return {operation.operation_id: names_by_id[operation.operation_id] for operation in operations}


def resource_name(tag: str) -> str:
    """Return the tag in snake_case: `Price lists` is `price_lists`, `X + Y discounts` is `xy_discounts`."""
    name = _identifier(tag_words(tag)) or "api"
    return f"{name}_" if name in CLIENT_ATTRIBUTES else name


def _nearness(operation: OperationFacts) -> tuple[int, str, str, str]:
    segments = operation.path.strip("/").split("/")
    return len(segments), operation.path, operation.http_method, operation.operation_id


def _candidates(operation: OperationFacts, resource: str) -> Iterator[str]:
    """Yield method names from the best to ones that are surely free."""
    words = words_of(operation.operation_id) or ["call"]
    method = Rule(operation, resource, words).method()
    yield _identifier(_shortened(method))
    verb = method[0]
    content = [word for word in words if word not in FILLERS | PREPOSITIONS | {verb}]
    yield _identifier(_shortened([verb, *content]))
    whole = _identifier(words)
    yield whole
    number = 2
    while True:
        yield f"{whole}_{number}"
        number += 1


def _shortened(words: Sequence[str]) -> list[str]:
    """Shorten a name: words from the second on are dropped until it fits."""
    kept = [word for word in words if word]
    while len("_".join(kept)) > MAX_METHOD and len(kept) > 2:
        del kept[1]
    return kept


def _identifier(words: Sequence[str]) -> str:
    name = "_".join(word for word in words if word)
    if name[:1].isdigit():
        name = f"x_{name}"
    return f"{name}_" if keyword.iskeyword(name) else name
