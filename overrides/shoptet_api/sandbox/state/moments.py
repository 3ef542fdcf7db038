"""Times as the API writes them: Czech time, with an offset without a colon."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Final

_WINTER: Final = timezone(timedelta(hours=1))
_SUMMER: Final = timezone(timedelta(hours=2))


def prague(moment: datetime) -> datetime:
    """Return the time in Prague.

    It follows the rule of the European Union instead of the time zone database, which some machines lack.
    """
    moment = moment.astimezone(UTC)
    is_summer = _last_sunday(moment.year, 3) <= moment < _last_sunday(moment.year, 10)
    return moment.astimezone(_SUMMER if is_summer else _WINTER)


def _last_sunday(year: int, month: int) -> datetime:
    """Return 01:00 UTC on the last Sunday of a month with 31 days."""
    last = datetime(year, month, 31, 1, tzinfo=UTC)
    return last - timedelta(days=(last.weekday() + 1) % 7)


def time_text(moment: datetime) -> str:
    """Format a time."""
    return prague(moment).strftime("%Y-%m-%dT%H:%M:%S%z")


def day_text(day: date | None) -> str | None:
    """Format a day; return None for None."""
    return None if day is None else day.isoformat()


def day_of(moment: datetime) -> date:
    """Return the day in Prague."""
    return prague(moment).date()
