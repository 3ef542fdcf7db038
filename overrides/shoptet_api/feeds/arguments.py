"""The rounds for the arguments of a method that lists changes."""

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
    """Return the rounds of the feed that starts at `since`.

    Raises:
        InputError: `since` is not an aware time or a cursor.
        ConfigurationError: An option is not valid.
    """
    name = name or " ".join((operation.id, *map(str, path)))
    return Rounds(exchanges, operation, path, filters, name=name, since=since, store=store, overlap=overlap)
