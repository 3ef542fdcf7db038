"""How far a feed has come: a moment, and the changes just before it that were given. Pure values."""

import json
from collections.abc import Collection, Mapping
from datetime import UTC, datetime, timedelta
from typing import Final, Generic, Self, TypeVar, cast

import attrs

from shoptet_generated.runtime import InputError

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

_VERSION: Final = 1
_IDENTITIES: Final = ("code", "guid", "email")
DELETE: Final = "delete"


@attrs.frozen
class Change(Generic[T_co]):
    """One change."""

    id: str
    """What has changed: the record's code, GUID or e-mail address."""
    time: datetime | None
    type: str
    """As the API says, such as `add`, `edit` and `delete`."""
    row: T_co = attrs.field(repr=False)

    @property
    def is_deleted(self) -> bool:
        """Whether the record is gone, so that it cannot be read any more."""
        return self.type == DELETE

    @property
    def key(self) -> str:
        """What tells the change from others of the same record."""
        return f"{self.id} {self.time.astimezone(UTC).isoformat() if self.time else ''} {self.type}"


def change_of(row: T) -> Change[T]:
    """The change that a row of the API tells."""
    found = (getattr(row, name, None) for name in _IDENTITIES)
    identity = next((str(value) for value in found if value is not None), "")
    time = cast("object", getattr(row, "change_time", None))
    moment = time if isinstance(time, datetime) and time.tzinfo is not None else None
    return Change(identity, moment, str(getattr(row, "change_type", "")), row)


@attrs.frozen
class Cursor:
    """How far a feed has come."""

    since: datetime
    """All changes up to this moment were given."""
    seen: frozenset[str] = frozenset()
    """Keys of changes that a round from before this moment brings once more."""

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Read what `to_text` wrote.

        Raises:
            InputError: It is no such text.
        """
        since: datetime | None = None
        seen: frozenset[str] = frozenset()
        try:
            told = cast("Mapping[str, object]", json.loads(text))
            since = datetime.fromisoformat(str(told["since"]))
            seen = frozenset(map(str, cast("list[object]", told["seen"])))
        except (ValueError, TypeError, KeyError):
            since = None
        if since is None or since.tzinfo is None:
            raise InputError("cursor: is no cursor of a feed; give what `feed.cursor` was")
        return cls(since, seen)

    def to_text(self) -> str:
        """The cursor as text, for keeping."""
        return json.dumps({"version": _VERSION, "since": self.since.isoformat(), "seen": sorted(self.seen)})

    def after(self, changes: Collection[Change[object]], overlap: timedelta, now: datetime) -> "Cursor":
        """The cursor after a whole round that brought these changes.

        The moment is the newest change's, by the shop's clock; never one that has not come yet.
        """
        newest = max((change.time for change in changes if change.time is not None), default=self.since)
        since = max(self.since, min(newest, now))
        kept = (change.key for change in changes if change.time is None or change.time >= since - overlap)
        return Cursor(since, frozenset(kept))
