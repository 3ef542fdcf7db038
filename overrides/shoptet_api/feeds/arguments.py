"""Which rounds a method for changes begins; none where its pages are wanted."""

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Final, TypeVar

from shoptet_api.feeds.cursor_store import CursorStore
from shoptet_api.feeds.rounds import Rounds
from shoptet_api.paging.page_request import PAGE_ARGUMENTS, filters_of
from shoptet_generated.runtime import InputError, Operation

if TYPE_CHECKING:
    from shoptet_api.calls.exchanges import Exchanges

T = TypeVar("T")

_OF_PAGES: Final = ("from_", *PAGE_ARGUMENTS)


def rounds_of(
    exchanges: "Exchanges",
    operation: Operation[T],
    path: tuple[str | int, ...],
    query: Mapping[str, object],
    *,
    since: datetime | str | None,
    store: CursorStore | None,
    name: str | None,
    overlap: float,
) -> Rounds[T] | None:
    """The rounds of the feed that begins with `since`; None without it.

    Raises:
        InputError: Neither pages nor a feed can be meant, or there is nothing to begin with.
        ConfigurationError: An option makes no sense.
    """
    if since is None:
        if query.get("from_") is None:
            raise InputError("since: is missing; give it for a feed, or from_ for the pages of the list")
        if store is not None or name is not None:
            raise InputError("store: only a feed has a cursor to keep; give since instead of from_")
        return None
    for argument in _OF_PAGES:
        if query.get(argument) is not None:
            raise InputError(f"{argument}: a feed walks all pages from its cursor on; leave it out, or leave out since")
    filters = filters_of({parameter: value for parameter, value in query.items() if parameter != "from_"})
    name = name or " ".join((operation.id, *map(str, path)))
    return Rounds(exchanges, operation, path, filters, name=name, since=since, store=store, overlap=overlap)


def only_pages(since: object) -> None:
    """Refuse a feed where one whole answer is wanted.

    Raises:
        InputError: A feed was meant.
    """
    if since is not None:
        raise InputError("since: a feed has many answers; give from_ for the first page of the list")
