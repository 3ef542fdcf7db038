"""Read response headers: how full the bucket is, when to try again, when an operation will be removed.

The drivers give header names in lower case.
"""

import math
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final

from shoptet_generated.runtime.answers import Bucket

__all__ = ["Bucket", "bucket", "retry_after", "sunset"]

_FILLING: Final = re.compile(r"\s*(\d{1,9})\s*/\s*(\d{1,9})\s*")
_SECONDS: Final = re.compile(r"\d{1,9}(?:\.\d{1,9})?")


def bucket(headers: Mapping[str, str]) -> Bucket | None:
    """Read `X-RateLimit-Bucket-Filling: 137/200`. A bucket is never fuller than full."""
    match = _FILLING.fullmatch(headers.get("x-ratelimit-bucket-filling", ""))
    if match is None:
        return None
    filling, size = int(match[1]), int(match[2])
    return Bucket(min(filling, size), size)


def retry_after(headers: Mapping[str, str], now: datetime) -> float | None:
    """Return the seconds to wait that `Retry-After` names: a number of seconds, an HTTP date or an ISO date.

    A date is compared with the server's own `Date`, and with `now` only if that is missing, because the two clocks need
    not agree. A date in the past means no wait.
    """
    text = headers.get("retry-after", "").strip()
    if not text:
        return None
    if _SECONDS.fullmatch(text):
        return float(text)
    moment = _moment(text)
    if moment is None:
        return None
    seconds = (moment - (_moment(headers.get("date", "").strip()) or now)).total_seconds()
    return max(0.0, seconds) if math.isfinite(seconds) else None


def sunset(headers: Mapping[str, str]) -> datetime | None:
    """Return when a deprecated operation will be removed, as `Sunset` says; None if it is missing or unreadable."""
    return _moment(headers.get("sunset", "").strip())


def _moment(text: str) -> datetime | None:
    for parse in (parsedate_to_datetime, datetime.fromisoformat):
        try:
            moment = parse(text)
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return None
