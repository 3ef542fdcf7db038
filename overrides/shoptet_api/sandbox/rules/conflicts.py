"""Requests that get in each other's way: changes of a record that another request has changed meanwhile."""

from collections import Counter
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from typing import Final, TypeAlias

from shoptet_api.sandbox.json_types import Json
from shoptet_api.sandbox.rules import refusals
from shoptet_api.sandbox.spec.document import Operation

Record: TypeAlias = "tuple[str, str] | None"
"""A resource and the key of one record of it; None for a request that concerns no single record."""

GUARDED: Final = frozenset(
    {
        "updateOrderHead",
        "updateOrderItem",
        "updateOrderStatus",
        "updateProofPayment",
        "updateCreditNote",
        "updateCreditNoteItem",
    }
)
"""Operations that are refused for a record that was changed meanwhile."""
_CATEGORIES: Final = ("categoryGuids", "defaultCategoryGuid")


class Conflicts:
    """Counts the changes of each record."""

    def __init__(self) -> None:
        self._versions: Final[Counter[tuple[str, str]]] = Counter()
        self._categories: Final[set[str]] = set()

    def version(self, record: Record) -> int:
        """Return how often a record was changed."""
        return 0 if record is None else self._versions[record]

    def check(self, operation: Operation, record: Record, version: int) -> None:
        """Refuse a change of a record that was changed after the request came.

        Raises:
            RefusedError: 409.
        """
        if operation.id in GUARDED and self.version(record) != version:
            raise refusals.already_changed(operation.resource)

    def changed(self, record: Record) -> None:
        """Note a change."""
        if record is not None:
            self._versions[record] += 1

    @contextmanager
    def changing_categories(self, operation: Operation, key: str, body: Json) -> Generator[None]:
        """Lock a product while a request changes its categories.

        Raises:
            RefusedError: 423.
        """
        if operation.method != "PATCH" or operation.resource != "products":
            yield
            return
        if key in self._categories:
            raise refusals.categories_locked(key)
        if not isinstance(body, dict) or not any(name in body for name in _CATEGORIES):
            yield
            return
        self._categories.add(key)
        try:
            yield
        finally:
            self._categories.discard(key)


def record_of(operation: Operation, path: Mapping[str, str | int]) -> Record:
    """Return the record that a request changes."""
    if not operation.writes or not path:
        return None
    return operation.path.split("/")[2], str(next(iter(path.values())))
