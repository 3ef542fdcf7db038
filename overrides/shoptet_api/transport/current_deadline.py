"""By when the reading and writing of a call must have ended.

In a context variable, as httpcore, which reads and writes in the middle of a request, has no place for it; and in a
module of its own, since httpcore takes long to import and is not needed before the first request.
"""

from contextvars import ContextVar
from typing import Final

from shoptet_api.clock import Deadline

current_deadline: Final[ContextVar[Deadline | None]] = ContextVar("shoptet_api_deadline", default=None)
"""Of the call that this thread or task is making. Set around every request and every read, and reset after it."""
