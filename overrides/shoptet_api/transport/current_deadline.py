"""The deadline for the reads and writes of a call.

It is a context variable because httpcore, which reads and writes in the middle of a request, has no parameter for it.
It has its own module because httpcore takes long to import and is not needed before the first request.
"""

from contextvars import ContextVar
from typing import Final

from shoptet_api.clock import Deadline

current_deadline: Final[ContextVar[Deadline | None]] = ContextVar("shoptet_api_deadline", default=None)
"""The deadline of the call that this thread or task is making. It is set around every request and every read."""
