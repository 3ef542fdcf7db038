"""What a client and its copies share besides connections: one object of each kind, made on first use.

The package that makes an object names its kind. So this module does not know the kinds, and a client that never uses
one never imports the code for it.
"""

from collections.abc import Callable, Mapping
from typing import Final, TypeVar, cast

T = TypeVar("T")

JOB_STORE: Final = "job_store"
"""The kind of the caller's store for records of finished jobs."""


class Shared:
    """The objects that a client and its copies share.

    Args:
        given: Objects that exist already, by their kinds.
    """

    def __init__(self, given: Mapping[str, object] | None = None) -> None:
        self._objects: dict[str, object] = dict(given or {})

    def get(self, kind: str, make: Callable[[], T]) -> T:
        """Return the object of a kind; the first call makes it."""
        found = self._objects.get(kind)
        if found is None:
            # In one step: two threads may be here at once, and both must get the same object.
            found = self._objects.setdefault(kind, make())
        return cast("T", found)
