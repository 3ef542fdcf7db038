"""When to poll jobs, as pure functions of how long a caller has waited for them."""

from typing import Final

WAIT: Final = 3.25 * 3600
"""Seconds to wait by default: by then the API has given up a job that broke without reporting it."""
MAX_POLLS: Final = 10
"""Polls of an unfinished job's detail; the API refuses the eleventh."""
EARLY_POLLS: Final = 6
"""Of these, polls for young jobs: one request then shows both the end and the log of a short job."""
FEW: Final = 3
"""Up to this many jobs are polled one by one; above it the job list is polled, which is not counted."""
_SHORTEST: Final = 1.0
_LONGEST: Final = 120.0
_GROWTH: Final = 0.6
_BETWEEN_LISTS: Final = 3.0


def pause(age: float) -> float:
    """Return the seconds until the next poll of a job of this age: from 1 s up to two minutes.

    The polls are after 1, 2, 3, 5, 8, 13, 20, 32, 52, 83, 132 s, and so on.
    """
    return min(max(_SHORTEST, _GROWTH * age), _LONGEST)


def between_lists(watched: int) -> float:
    """Return the least seconds between two polls of the list, however many young jobs there are."""
    return _SHORTEST if watched <= FEW else _BETWEEN_LISTS
