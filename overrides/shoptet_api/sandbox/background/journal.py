"""The writes of a sandbox, in their order: made again in a shop of the same seed, they give the same shop."""

from datetime import datetime
from typing import Any, Final

import attrs
import msgspec

from shoptet_api.sandbox.request_log import LoggedRequest
from shoptet_api.sandbox.spec.document import Operation

_OWN: Final = "webhooks"
"""Webhooks are saved as they are at the end, since a program can register them without a request."""


@attrs.frozen
class Written:
    """One write."""

    method: str
    path: str
    query: str
    body: Any
    at: datetime
    file: str | None = None
    """The rows of a batch."""


class Journal:
    """Remembers the writes that were done."""

    def __init__(self) -> None:
        self.writes: Final[list[Written]] = []

    def add(self, operation: Operation, logged: LoggedRequest, query_string: str) -> None:
        """Remember a write."""
        if not operation.writes or operation.resource == _OWN:
            return
        body: Any = msgspec.json.decode(logged.content) if operation.has_body else None
        self.writes.append(Written(logged.method, logged.path, query_string, body, logged.at))
