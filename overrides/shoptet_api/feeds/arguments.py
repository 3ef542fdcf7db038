"""Which rounds a method for changes begins."""

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

from shoptet_api.feeds.cursor_store import CursorStore
from shoptet_api.feeds.rounds import Rounds
from shoptet_generated.runtime import Operation

if TYPE_CHECKING:
    from shoptet_api.calls.exchanges import Exchanges

T = TypeVar("T")


def rounds_of(
    exchanges: "Exchanges",
    operation: Operation[T],
    path: tuple[str | int, ...],
    filters: Mapping[str, object],
    *,
    since: datetime | str,
    store: CursorStore | None,
    name: str | None,
    overlap: float,
) -> Rounds[T]:
    """Return the rounds of the feed that begins with `since`.

    Raises:
        InputError: `since` is not a beginning.
        ConfigurationError: An option makes no sense.
    """
    name = name or " ".join((operation.id, *map(str, path)))
    return Rounds(exchanges, operation, path, filters, name=name, since=since, store=store, overlap=overlap)
