"""Change feeds."""

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from shoptet_api.feeds.feed import AsyncChangeFeed, ChangeFeed
from shoptet_api.feeds.rounds import Rounds
from shoptet_api.feeds.store import CursorStore
from shoptet_generated.runtime import AsyncPager, Pager

from .composed import AsyncComposed, Composed

T = TypeVar("T")

OVERLAP = 300.0


class Feeds(Composed):
    """Change feeds."""

    def of(
        self,
        changes: Callable[..., Pager[T]],
        *,
        since: datetime | None = None,
        cursor: str | None = None,
        store: CursorStore | None = None,
        name: str | None = None,
        overlap: float = OVERLAP,
        **query: object,
    ) -> ChangeFeed[T]:
        """A feed of changes, such as `shop.feeds.of(shop.orders.changes, since=yesterday)`.

        Args:
            changes: The method of a part that lists its changes.
            since: Where to begin when there is no cursor yet, an aware time.
            cursor: What `feed.cursor` was when the feed was left.
            store: Where to keep the cursor by itself; one that is kept there goes before `since`.
            name: By which name; that of the operation where not given, and what stands in its path. Two shops need two
                names.
            overlap: Seconds before the last change from which each round asks once more, as clocks differ and changes
                can come late; what was given already is left out.
            query: Further arguments of the method, such as the `code` of a mailing list.

        Raises:
            InputError: There is nothing to begin with, the cursor is none, or an argument of the method is missing.
            ConfigurationError: An option makes no sense.
        """
        rounds: Rounds[T] = Rounds(
            self._exchanges,
            changes,
            query,
            name=name,
            since=since,
            cursor=cursor,
            store=store,
            overlap=overlap,
        )
        return ChangeFeed(self._driver, rounds)


class AsyncFeeds(AsyncComposed):
    """Change feeds."""

    def of(
        self,
        changes: Callable[..., AsyncPager[T]],
        *,
        since: datetime | None = None,
        cursor: str | None = None,
        store: CursorStore | None = None,
        name: str | None = None,
        overlap: float = OVERLAP,
        **query: object,
    ) -> AsyncChangeFeed[T]:
        """A feed of changes, such as `shop.feeds.of(shop.orders.changes, since=yesterday)`.

        Args:
            changes: The method of a part that lists its changes.
            since: Where to begin when there is no cursor yet, an aware time.
            cursor: What `feed.cursor` was when the feed was left.
            store: Where to keep the cursor by itself; one that is kept there goes before `since`.
            name: By which name; that of the operation where not given, and what stands in its path. Two shops need two
                names.
            overlap: Seconds before the last change from which each round asks once more, as clocks differ and changes
                can come late; what was given already is left out.
            query: Further arguments of the method, such as the `code` of a mailing list.

        Raises:
            InputError: There is nothing to begin with, the cursor is none, or an argument of the method is missing.
            ConfigurationError: An option makes no sense.
        """
        rounds: Rounds[T] = Rounds(
            self._exchanges,
            changes,
            query,
            name=name,
            since=since,
            cursor=cursor,
            store=store,
            overlap=overlap,
        )
        return AsyncChangeFeed(self._driver, rounds)
