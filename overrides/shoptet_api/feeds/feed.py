"""Feeds as the client gives them. The two classes differ only in how they wait."""

from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from shoptet_api.compat import override
from shoptet_api.errors import ApiError, TransportError
from shoptet_api.timeouts import check_seconds

from .cursor import Change
from .rounds import Rounds

if TYPE_CHECKING:
    from shoptet_api.async_driver import AsyncDriver
    from shoptet_api.sync_driver import SyncDriver

T = TypeVar("T")


class ChangeFeed(Generic[T]):
    """Changes since a moment, each at least once.

    A walk is one round: all changes since the last one. A change counts as taken when the next one is asked for; the
    cursor moves, and is kept, at the end of a round.
    """

    def __init__(self, driver: "SyncDriver", rounds: Rounds[T]) -> None:
        self._driver: Final = driver
        self._rounds: Final = rounds

    @property
    def cursor(self) -> str:
        """How far the feed has come, as text to be kept and given to a feed later on."""
        return self._rounds.cursor.to_text()

    def __iter__(self) -> Iterator[Change[T]]:
        """Walk one round."""
        self._rounds.begin_anew()
        while (changes := self._driver.run(self._rounds.next())) is not None:
            yield from changes

    def follow(self, *, poll: float = 60.0) -> Iterator[Change[T]]:
        """Walk round after round, with a pause between them, until `stop` is called.

        An API that fails for a while is waited for, longer each time; what was not taken comes again.

        Args:
            poll: Seconds between two rounds.

        Raises:
            ConfigurationError: `poll` is no time to wait.
            ApiError: The API refuses what will be refused again.
        """
        check_seconds("poll", poll)
        self._rounds.begin_anew()
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
                    return

    def stop(self) -> None:
        """End `follow` after the change that it gave last, also while it waits; from any thread."""
        self._rounds.stop()

    @override
    def __repr__(self) -> str:
        return f"<ChangeFeed since {self._rounds.cursor.since}>"


class AsyncChangeFeed(Generic[T]):
    """Changes since a moment, each at least once.

    A walk is one round: all changes since the last one. A change counts as taken when the next one is asked for; the
    cursor moves, and is kept, at the end of a round.
    """

    def __init__(self, driver: "AsyncDriver", rounds: Rounds[T]) -> None:
        self._driver: Final = driver
        self._rounds: Final = rounds

    @property
    def cursor(self) -> str:
        """How far the feed has come, as text to be kept and given to a feed later on."""
        return self._rounds.cursor.to_text()

    async def __aiter__(self) -> AsyncIterator[Change[T]]:
        """Walk one round."""
        self._rounds.begin_anew()
        while (changes := await self._driver.run(self._rounds.next())) is not None:
            for change in changes:
                yield change

    async def follow(self, *, poll: float = 60.0) -> AsyncIterator[Change[T]]:
        """Walk round after round, with a pause between them, until `stop` is called.

        An API that fails for a while is waited for, longer each time; what was not taken comes again.

        Args:
            poll: Seconds between two rounds.

        Raises:
            ConfigurationError: `poll` is no time to wait.
            ApiError: The API refuses what will be refused again.
        """
        check_seconds("poll", poll)
        self._rounds.begin_anew()
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
                    return

    def stop(self) -> None:
        """End `follow` after the change that it gave last, also while it waits; from any thread."""
        self._rounds.stop()

    @override
    def __repr__(self) -> str:
        return f"<AsyncChangeFeed since {self._rounds.cursor.since}>"
