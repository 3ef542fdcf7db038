"""Feeds as methods return them: the changes since a cursor, round after round. `shoptet_api` implements them."""

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
    """The changed record: its code, GUID or e-mail address."""
    time: datetime | None
    """None if the API does not say; such a change comes in every round."""
    type: str
    """As the API says: `delete`, or `edit`, also for a new record; mailing lists say `add`."""
    row: T_co = attrs.field(repr=False)
    """The row of the list, as the method returns it without `since`."""

    @property
    def is_deleted(self) -> bool:
        """Whether the record was deleted and can no longer be read."""
        return self.type == DELETE

    @property
    def key(self) -> str:
        """A text that distinguishes the change from others of the same record."""
        return f"{self.id} {self.time.astimezone(UTC).isoformat() if self.time else ''} {self.type}"


class CursorStore(Protocol):
    """Keeps one cursor for each feed, by name; `SQLiteCursorStore` keeps them in a file."""

    def load(self, name: str) -> str | None:
        """Return the cursor, or None if the store does not have one."""
        ...

    def save(self, name: str, cursor: str) -> None:
        """Store the cursor; once this returns, the cursor survives a crash."""
        ...


class ChangeFeed(ABC, Generic[T_co]):
    """Changes since a moment, each at least once and usually only once.

    An iteration is one round: all changes since the last round, in order of time. A change counts as taken when the
    caller asks for the next one. The cursor moves, and is stored, after every hundred changes taken.
    """

    @property
    @abstractmethod
    def cursor(self) -> str:
        """The position of the feed, as text to store and pass as `since` later."""

    @abstractmethod
    def __iter__(self) -> Iterator[Change[T_co]]:
        """Iterate over one round."""

    @abstractmethod
    def follow(self, *, poll: float = 60.0) -> Iterator[Change[T_co]]:
        """Iterate over round after round, with a pause in between, until `stop` is called.

        While the API fails, each pause is longer; changes that were not taken come again.

        Args:
            poll: Seconds between two rounds.

        Raises:
            ConfigurationError: `poll` is not a positive number of seconds.
            ApiError: The API refused the request, and would refuse it again.
        """

    @abstractmethod
    def stop(self) -> None:
        """End `follow` after the change that it returned last, or during a pause; callable from any thread."""


class AsyncChangeFeed(ABC, Generic[T_co]):
    """Changes since a moment, each at least once and usually only once.

    An iteration is one round: all changes since the last round, in order of time. A change counts as taken when the
    caller asks for the next one. The cursor moves, and is stored, after every hundred changes taken.
    """

    @property
    @abstractmethod
    def cursor(self) -> str:
        """The position of the feed, as text to store and pass as `since` later."""

    @abstractmethod
    def __aiter__(self) -> AsyncIterator[Change[T_co]]:
        """Iterate over one round."""

    @abstractmethod
    def follow(self, *, poll: float = 60.0) -> AsyncIterator[Change[T_co]]:
        """Iterate over round after round, with a pause in between, until `stop` is called.

        While the API fails, each pause is longer; changes that were not taken come again.

        Args:
            poll: Seconds between two rounds.

        Raises:
            ConfigurationError: `poll` is not a positive number of seconds.
            ApiError: The API refused the request, and would refuse it again.
        """

    @abstractmethod
    def stop(self) -> None:
        """End `follow` after the change that it returned last, or during a pause; callable from any thread."""
