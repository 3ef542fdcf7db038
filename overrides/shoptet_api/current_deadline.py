"""The deadline of the call in progress, for code that has no parameter for it.

httpcore, which reads and writes in the middle of a request, has none, and neither have the stores of tokens, cursors
and finished jobs, whose methods callers may write themselves.
"""

from collections.abc import Callable
from contextvars import ContextVar
from typing import Final, TypeVar

from shoptet_api.clock import Deadline

T = TypeVar("T")

current_deadline: Final[ContextVar[Deadline | None]] = ContextVar("shoptet_api_deadline", default=None)
"""The deadline of the call that this thread or task is making. It is set around requests, reads and work."""


def until(deadline: Deadline, work: Callable[[], T]) -> T:
    """Do work under a deadline."""
    token = current_deadline.set(deadline)
    try:
        return work()
    finally:
        current_deadline.reset(token)


def patience_within(seconds: float) -> float:
    """Return how long to wait for something: this many seconds, or less if the call must end before."""
    deadline = current_deadline.get()
    return seconds if deadline is None else min(seconds, deadline.real_left())
