"""What the headers of an answer say: how full the bucket is, when to come again, when an operation will be gone.

Headers are looked up in lower case; the drivers hand them over so.
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
    """Read `X-RateLimit-Bucket-Filling: 137/200`."""
    match = _FILLING.fullmatch(headers.get("x-ratelimit-bucket-filling", ""))
    return Bucket(int(match[1]), int(match[2])) if match else None


def retry_after(headers: Mapping[str, str], now: datetime) -> float | None:
    """Seconds to wait as `Retry-After` says: a number of seconds, an HTTP date or an ISO date.

    A date is compared with the server's own `Date`, and with `now` only where that is missing, because the two clocks
    need not agree. A date in the past is no wait.
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
    """When a deprecated operation will be gone, as `Sunset` says; None where it says nothing that can be read."""
    return _moment(headers.get("sunset", "").strip())


def _moment(text: str) -> datetime | None:
    for parse in (parsedate_to_datetime, datetime.fromisoformat):
        try:
            moment = parse(text)
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return None
