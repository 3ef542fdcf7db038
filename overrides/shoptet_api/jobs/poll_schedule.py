"""When to look at jobs, as pure functions of how long they have been waited for."""

from typing import Final

WAIT: Final = 3.25 * 3600
"""Seconds to wait where nobody says how long: by then the API has given up what broke without a word."""
MAX_POLLS: Final = 10
"""At an unfinished job's detail; the API refuses the eleventh."""
EARLY_LOOKS: Final = 6
"""Of these, spent on short jobs, whose end is then known with one request."""
FEW: Final = 3
"""So many jobs are worth a look at each; more are looked up in the list, which counts no looks."""
_SHORTEST: Final = 1.0
_LONGEST: Final = 120.0
_GROWTH: Final = 0.6
_BETWEEN_LISTS: Final = 3.0


def pause(age: float) -> float:
    """Seconds until the next look at a job that has been waited for so long: 1 s, and in the end two minutes.

    The looks come after 1, 2, 3, 5, 8, 13, 20, 32, 52, 83, 132 s, and so on.
    """
    return min(max(_SHORTEST, _GROWTH * age), _LONGEST)


def between_lists(watched: int) -> float:
    """Seconds that lie between two looks at the list, however many young jobs come."""
    return _SHORTEST if watched <= FEW else _BETWEEN_LISTS
