"""The operation of a name, and the names that are closest to an unknown one."""

import difflib
from collections.abc import Collection, Sequence

from shoptet_api.operation_calls.index import IndexedOperation, operation, operations, resources
from shoptet_api.operation_search.search import find

_CUT = 100


def named(name: str) -> IndexedOperation | None:
    """Return the operation of an operationId, a name like `orders.get`, or a method and path; None if unknown.

    Case does not matter in names.
    """
    exact = operation(name)
    if exact is not None:
        return exact
    folded = name.strip().lower()
    for one in operations():
        if folded in {one.id.lower(), one.full_name, f"{one.method} {one.path}".lower()}:
            return one
    return None


def nearest(name: str, *, within: Collection[str] | None = None, limit: int = 3) -> Sequence[str]:
    """Return the names, like `orders.get`, of the operations that an unknown name may mean.

    Args:
        name: The unknown name.
        within: Only operations of these resources.
        limit: The largest number of names.
    """
    folded = name[:_CUT].strip().lower()
    spelled = {
        text: one.full_name
        for one in operations()
        if within is None or one.resource in within
        for text in (one.full_name, one.id.lower())
    }
    # Words with spaces between them are a question, not a misspelled name.
    misspelled = "" if " " in folded else folded
    close = [spelled[text] for text in difflib.get_close_matches(misspelled, spelled, n=limit * 2, cutoff=0.7)]
    found = list(dict.fromkeys(close))
    if not found:
        found = [one.operation.full_name for one in find(name, within=within, limit=limit)]
    return found[:limit]


def nearest_resources(name: str, limit: int = 3) -> Sequence[str]:
    """Return the resources that an unknown name may mean."""
    return difflib.get_close_matches(name[:_CUT].strip().lower().replace("-", "_"), resources(), n=limit, cutoff=0.6)
