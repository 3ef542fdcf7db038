"""The position of a feed: a moment, and the changes just before it that the caller has already. Pure values."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Final, Self, TypeVar, cast

import attrs

from shoptet_generated.runtime import Change, InputError

T = TypeVar("T")

_VERSION: Final = 1
_IDENTITIES: Final = ("code", "guid", "email")
_SETTLED: Final = timedelta(seconds=5)
"""Times are in whole seconds, and clocks differ a little."""
_DAY: Final = timedelta(days=1)
_EVER: Final = datetime.min.replace(tzinfo=UTC)


def change_of(row: T) -> Change[T]:
    """Return the change that a row of the list describes."""
    found = (getattr(row, name, None) for name in _IDENTITIES)
    identity = next((str(value) for value in found if value is not None), "")
    time = cast("object", getattr(row, "change_time", None))
    moment = time if isinstance(time, datetime) and time.tzinfo is not None else None
    return Change(identity, moment, str(getattr(row, "change_type", "")), row)


def in_order(changes: Iterable[Change[T]]) -> list[Change[T]]:
    """Return the changes in order of time; those without a time first."""
    return sorted(changes, key=lambda change: change.time or _EVER)


@attrs.frozen
class Cursor:
    """The position of a feed."""

    since: datetime
    """The caller has all changes up to this moment."""
    seen: frozenset[str] = frozenset()
    """Keys of changes that the caller has, and that the overlap of the next round brings again."""
    read: datetime | None = None
    """When all changes were last read, to the day: there may have been no change since then."""

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Read what `to_text` wrote.

        Raises:
            InputError: The text is not a cursor.
        """
        since: datetime | None = None
        seen: frozenset[str] = frozenset()
        read: datetime | None = None
        try:
            values = cast("Mapping[str, object]", json.loads(text))
            since = datetime.fromisoformat(str(values["since"]))
            seen = frozenset(map(str, cast("list[object]", values["seen"])))
            read = datetime.fromisoformat(str(values["read"])) if values.get("read") else None
        except (ValueError, TypeError, KeyError):
            since = None
        if since is None or since.tzinfo is None or (read is not None and read.tzinfo is None):
            raise InputError("since: expected the `cursor` of a feed or an aware datetime, got another text")
        return cls(since, seen, read)

    def to_text(self) -> str:
        """Return the cursor as text, for a store."""
        read = None if self.read is None else self.read.isoformat()
        return json.dumps(
            {"version": _VERSION, "since": self.since.isoformat(), "seen": sorted(self.seen), "read": read}
        )

    def after(self, changes: Sequence[Change[object]], overlap: timedelta, now: datetime) -> "Cursor":
        """Return the cursor for when the caller has these changes, which are in order of time.

        Its moment is that of the newest change, by the shop's clock, but never in the future. A change comes again if
        it cannot be distinguished from the next one of its record: if it has no time, or if its second was not over
        when the list was read.
        """
        newest = changes[-1].time if changes else None
        since = self.since if newest is None else max(self.since, min(newest, now))
        kept: set[str] = set()
        for change in reversed(changes):
            if change.time is None or change.time < since - overlap:
                break
            if not now - _SETTLED < change.time <= now + overlap:
                kept.add(change.key)
        return Cursor(since, frozenset(kept), self.read)

    def without_moving(self, changes: Sequence[Change[object]]) -> "Cursor":
        """Return the cursor for when the caller has these changes, and others of their time may be missing."""
        return attrs.evolve(self, seen=self.seen | {change.key for change in changes if change.time is not None})

    def read_at(self, now: datetime) -> "Cursor":
        """Return the cursor for when the caller has all changes of a round."""
        return self if self.read is not None and now - self.read < _DAY else attrs.evolve(self, read=now)
