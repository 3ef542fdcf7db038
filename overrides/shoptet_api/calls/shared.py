"""What a client and its copies share besides connections: one object of each kind, made when it is first asked for.

The package that makes an object names its kind. So this module knows none of them, and a client that never uses a kind
never imports what it needs.
"""

from collections.abc import Callable, Mapping
from typing import Final, TypeVar, cast

T = TypeVar("T")

JOB_STORE: Final = "job_store"
"""The kind of the store that the caller gave for notes of finished jobs."""


class Shared:
    """The objects that a client and its copies share.

    Args:
        given: Objects that exist already, by their kinds.
    """

    def __init__(self, given: Mapping[str, object] | None = None) -> None:
        self._objects: Final[dict[str, object]] = dict(given or {})

    def get(self, kind: str, make: Callable[[], T]) -> T:
        """Return the object of a kind; the first call makes it."""
        found = self._objects.get(kind)
        if found is None:
            # In one step, as two threads may come here at once: both get the same one.
            found = self._objects.setdefault(kind, make())
        return cast("T", found)
