"""Feeds as methods return them. The two classes differ only in how they wait."""

from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING, TypeVar

from shoptet_api.checks import check_seconds
from shoptet_api.compat import override
from shoptet_api.errors import ApiError, TransportError
from shoptet_api.feeds.rounds import Rounds
from shoptet_generated.runtime import AsyncChangeFeed as AsyncChangeFeedBase, Change, ChangeFeed as ChangeFeedBase

if TYPE_CHECKING:
    from shoptet_api.calls.runner import AsyncRunner, Runner

T = TypeVar("T")


class ChangeFeed(ChangeFeedBase[T]):
    """Changes since a moment, each at least once and usually only once."""

    def __init__(self, driver: "Runner", rounds: Rounds[T]) -> None:
        self._driver = driver
        self._rounds = rounds

    @property
    @override
    def cursor(self) -> str:
        """The position of the feed."""
        return self._rounds.cursor.to_text()

    @override
    def __iter__(self) -> Iterator[Change[T]]:
        """Iterate over one round."""
        self._rounds.restart()
        while (changes := self._driver.run(self._rounds.next())) is not None:
            yield from changes

    @override
    def follow(self, *, poll: float = 60.0) -> Iterator[Change[T]]:
        """Iterate over round after round, with a pause in between, until `stop` is called."""
        check_seconds("poll", poll)
        self._rounds.restart()
        while not self._rounds.is_stopped():
            try:
                changes = self._driver.run(self._rounds.next())
            except (ApiError, TransportError) as error:
                self._rounds.failed(error)
                changes = None
            if changes is None:
                self._driver.run(self._rounds.pause(poll))
                continue
            for change in changes:
                yield change
                if self._rounds.is_stopped():
                    self._driver.run(self._rounds.leave(change))
                    return

    @override
    def stop(self) -> None:
        """End `follow`."""
        self._rounds.stop()

    @override
    def __repr__(self) -> str:
        return f"<ChangeFeed since {self._rounds.cursor.since}>"


class AsyncChangeFeed(AsyncChangeFeedBase[T]):
    """Changes since a moment, each at least once and usually only once."""

    def __init__(self, driver: "AsyncRunner", rounds: Rounds[T]) -> None:
        self._driver = driver
        self._rounds = rounds

    @property
    @override
    def cursor(self) -> str:
        """The position of the feed."""
        return self._rounds.cursor.to_text()

    @override
    async def __aiter__(self) -> AsyncIterator[Change[T]]:
        """Iterate over one round."""
        self._rounds.restart()
        while (changes := await self._driver.run(self._rounds.next())) is not None:
            for change in changes:
                yield change

    @override
    async def follow(self, *, poll: float = 60.0) -> AsyncIterator[Change[T]]:
        """Iterate over round after round, with a pause in between, until `stop` is called."""
        check_seconds("poll", poll)
        self._rounds.restart()
        while not self._rounds.is_stopped():
            try:
                changes = await self._driver.run(self._rounds.next())
            except (ApiError, TransportError) as error:
                self._rounds.failed(error)
                changes = None
            if changes is None:
                await self._driver.run(self._rounds.pause(poll))
                continue
            for change in changes:
                yield change
                if self._rounds.is_stopped():
                    await self._driver.run(self._rounds.leave(change))
                    return

    @override
    def stop(self) -> None:
        """End `follow`."""
        self._rounds.stop()

    @override
    def __repr__(self) -> str:
        return f"<AsyncChangeFeed since {self._rounds.cursor.since}>"
