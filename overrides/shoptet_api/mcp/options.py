"""What a server may do."""

from collections.abc import Collection, Iterable
from typing import Final, cast

import attrs

from shoptet_api.errors import ConfigurationError
from shoptet_api.mcp.cutting import MIN_SIZE
from shoptet_api.operation_calls.index import IndexedOperation, resources
from shoptet_api.operation_calls.near_names import did_you_mean
from shoptet_api.operation_search import nearest_resources

MAX_SIZE: Final = 1_000_000
DEFAULT_SIZE: Final = 20_000


def _toolsets(given: object) -> frozenset[str] | None:
    if given is None:
        return None
    if isinstance(given, str) or not isinstance(given, Iterable):
        raise ConfigurationError("toolsets", f"expected names of resources, got {type(given).__name__}")
    found: set[str] = set()
    known = resources()
    for name in cast("Iterable[object]", given):
        text = str(name).strip().replace("-", "_")
        if text not in known:
            hint = did_you_mean(nearest_resources(text))
            raise ConfigurationError("toolsets", f"expected resources such as orders, got {str(name)!r}{hint}")
        found.add(text)
    if not found:
        raise ConfigurationError("toolsets", "expected at least one resource, got none")
    return frozenset(found)


def _size(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not MIN_SIZE <= value <= MAX_SIZE:
        raise ConfigurationError("max_bytes", f"expected a number from {MIN_SIZE} to {MAX_SIZE}, got {value!r}")
    return value


@attrs.frozen(kw_only=True)
class ServerOptions:
    """What a server may do.

    Args:
        allow_writes: Whether there is a tool that changes the shop, and queues jobs.
        toolsets: The resources that agents can use; None for all.
        mask: Whether personal data is hidden in results.
        max_bytes: The largest size of the data in one result.

    Raises:
        ConfigurationError: A resource is unknown, or the size is out of range.
    """

    allow_writes: bool = False
    toolsets: Collection[str] | None = attrs.field(default=None, converter=_toolsets)
    mask: bool = False
    max_bytes: int = attrs.field(default=DEFAULT_SIZE, converter=_size)

    def offers(self, operation: IndexedOperation) -> bool:
        """Return whether an operation belongs to the resources that agents can use."""
        return self.toolsets is None or operation.resource in self.toolsets
