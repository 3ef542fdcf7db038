"""Feeds of changes as methods return them: what has changed since, again and again. `shoptet_api` implements them."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from typing import Generic, Protocol, TypeVar

import attrs

T_co = TypeVar("T_co", covariant=True)

DELETE = "delete"


@attrs.frozen
class Change(Generic[T_co]):
    """One change."""

    id: str
    """What has changed: the record's code, GUID or e-mail address."""
    time: datetime | None
    """None where the API does not tell it; such a change comes in each round."""
    type: str
    """As the API says: `delete`, or `edit`, which is said of what is new, too; mailing lists say `add`."""
    row: T_co = attrs.field(repr=False)
    """The row of the list, as the method gives it without `since`."""

    @property
    def is_deleted(self) -> bool:
        """Whether the record is gone, so that it cannot be read any more."""
        return self.type == DELETE

    @property
    def key(self) -> str:
        """What tells the change from others of the same record."""
        return f"{self.id} {self.time.astimezone(UTC).isoformat() if self.time else ''} {self.type}"


class CursorStore(Protocol):
    """Keeps one cursor for each feed, by name. `SQLiteCursorStore` does so in a file."""

    def load(self, name: str) -> str | None:
        """Return the cursor; None where there is none."""
        ...

    def save(self, name: str, cursor: str) -> None:
        """Keep the cursor, so that it is there after a crash when this returns."""
        ...


class ChangeFeed(ABC, Generic[T_co]):
    """Changes since a moment, each at least once and mostly once.

    A walk is one round: all changes since the last one, in order of time. A change counts as taken when the next one is
    asked for. The cursor moves, and is kept, after each hundred that was taken.
    """

    @property
    @abstractmethod
    def cursor(self) -> str:
        """How far the feed has come, as text to be kept and given as `since` later on."""

    @abstractmethod
    def __iter__(self) -> Iterator[Change[T_co]]:
        """Walk one round."""

    @abstractmethod
    def follow(self, *, poll: float = 60.0) -> Iterator[Change[T_co]]:
        """Walk round after round, with a pause between them, until `stop` is called.

        An API that fails for a while is waited for, longer each time; what was not taken comes again.

        Args:
            poll: Seconds between two rounds.

        Raises:
            ConfigurationError: `poll` is no time to wait.
            ApiError: The API refuses what will be refused again.
        """

    @abstractmethod
    def stop(self) -> None:
        """End `follow` after the change that it gave last, also while it waits; from any thread."""


class AsyncChangeFeed(ABC, Generic[T_co]):
    """Changes since a moment, each at least once and mostly once.

    A walk is one round: all changes since the last one, in order of time. A change counts as taken when the next one is
    asked for. The cursor moves, and is kept, after each hundred that was taken.
    """

    @property
    @abstractmethod
    def cursor(self) -> str:
        """How far the feed has come, as text to be kept and given as `since` later on."""

    @abstractmethod
    def __aiter__(self) -> AsyncIterator[Change[T_co]]:
        """Walk one round."""

    @abstractmethod
    def follow(self, *, poll: float = 60.0) -> AsyncIterator[Change[T_co]]:
        """Walk round after round, with a pause between them, until `stop` is called.

        An API that fails for a while is waited for, longer each time; what was not taken comes again.

        Args:
            poll: Seconds between two rounds.

        Raises:
            ConfigurationError: `poll` is no time to wait.
            ApiError: The API refuses what will be refused again.
        """

    @abstractmethod
    def stop(self) -> None:
        """End `follow` after the change that it gave last, also while it waits; from any thread."""
