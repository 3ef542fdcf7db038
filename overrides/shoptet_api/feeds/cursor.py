"""How far a feed has come: a moment, and the changes just before it that were given. Pure values."""

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
"""Times have whole seconds, and clocks differ a little."""
_DAY: Final = timedelta(days=1)
_EVER: Final = datetime.min.replace(tzinfo=UTC)


def change_of(row: T) -> Change[T]:
    """The change that a row of the API tells."""
    found = (getattr(row, name, None) for name in _IDENTITIES)
    identity = next((str(value) for value in found if value is not None), "")
    time = cast("object", getattr(row, "change_time", None))
    moment = time if isinstance(time, datetime) and time.tzinfo is not None else None
    return Change(identity, moment, str(getattr(row, "change_type", "")), row)


def in_order(changes: Iterable[Change[T]]) -> list[Change[T]]:
    """Changes in order of time; those without one first."""
    return sorted(changes, key=lambda change: change.time or _EVER)


@attrs.frozen
class Cursor:
    """How far a feed has come."""

    since: datetime
    """All changes up to this moment were given."""
    seen: frozenset[str] = frozenset()
    """Keys of changes that a round from before this moment brings once more."""
    read: datetime | None = None
    """When all changes were read last, to the day: nothing need have changed since then."""

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Read what `to_text` wrote.

        Raises:
            InputError: It is no such text.
        """
        since: datetime | None = None
        seen: frozenset[str] = frozenset()
        read: datetime | None = None
        try:
            told = cast("Mapping[str, object]", json.loads(text))
            since = datetime.fromisoformat(str(told["since"]))
            seen = frozenset(map(str, cast("list[object]", told["seen"])))
            read = datetime.fromisoformat(str(told["read"])) if told.get("read") else None
        except (ValueError, TypeError, KeyError):
            since = None
        if since is None or since.tzinfo is None or (read is not None and read.tzinfo is None):
            raise InputError("since: is no cursor of a feed; give what `feed.cursor` was, or an aware time")
        return cls(since, seen, read)

    def to_text(self) -> str:
        """The cursor as text, for keeping."""
        read = None if self.read is None else self.read.isoformat()
        return json.dumps(
            {"version": _VERSION, "since": self.since.isoformat(), "seen": sorted(self.seen), "read": read}
        )

    def after(self, changes: Sequence[Change[object]], overlap: timedelta, now: datetime) -> "Cursor":
        """The cursor after these changes were given, which are in order of time.

        The moment is the newest change's, by the shop's clock; never one that has not come yet. A change comes again
        where it cannot be told from the next one of its record: where it has no time, or where its second was not over
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

    def read_at(self, now: datetime) -> "Cursor":
        """The cursor after all changes were read and given."""
        return self if self.read is not None and now - self.read < _DAY else attrs.evolve(self, read=now)
