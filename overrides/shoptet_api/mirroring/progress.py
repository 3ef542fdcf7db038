"""How far a mirrored table is. Decisions only; the store keeps the text."""

import json
from datetime import datetime, timedelta
from typing import Any, Final, Self

import attrs

from shoptet_api.errors import ConfigurationError

# The clocks of the shop and of this machine may differ; changes that come twice do no harm.
_MARGIN: Final = timedelta(hours=1)
# Results of jobs are kept for a day.
_SNAPSHOT_KEPT: Final = timedelta(hours=20)
# Changes are kept for 30 days.
_CHANGES_KEPT: Final = timedelta(days=29)


@attrs.frozen(kw_only=True)
class Progress:
    """The progress of a table."""

    resource: str
    """What the table is of, such as `Orders`."""
    since: datetime
    """The time from which changes are read: before the snapshot was queued."""
    synced: datetime
    """The time until which changes were read."""
    round: int = 1
    """The number of the snapshot. Each has a cursor of its own."""
    job_id: str | None = None
    is_whole: bool = False
    """Whether all rows of the snapshot are in the table."""

    @classmethod
    def begin(cls, now: datetime, before: Self | None, resource: str) -> Self:
        """Return the progress of a table that begins with a snapshot now."""
        start = now - _MARGIN
        return cls(resource=resource, since=start, synced=start, round=1 if before is None else before.round + 1)

    @classmethod
    def of(cls, text: str | None, name: str) -> Self | None:
        """Read what a store keeps.

        Raises:
            ConfigurationError: It is something else.
        """
        if text is None:
            return None
        try:
            found: dict[str, Any] = json.loads(text)
            since, synced = (datetime.fromisoformat(found.pop(key)) for key in ("since", "synced"))
            return cls(since=since, synced=synced, **found)
        except (ValueError, TypeError, KeyError, AttributeError):
            raise ConfigurationError("name", f"{name!r} in the store is not the progress of a table") from None

    def to_text(self) -> str:
        """Return the text for the store."""
        times = {"since": self.since.isoformat(), "synced": self.synced.isoformat()}
        return json.dumps({**attrs.asdict(self), **times})

    def needs_snapshot(self, now: datetime) -> bool:
        """Return whether the table must begin again: changes or the snapshot's file are not kept any more."""
        return now - self.synced > (_CHANGES_KEPT if self.is_whole else _SNAPSHOT_KEPT)
