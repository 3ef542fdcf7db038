"""What hooks are told: a request before it is sent, its answer, another try, an operation that will be taken away.

Imported by `watching` when there is a hook to tell.
"""

from datetime import datetime

import attrs

from shoptet_api.errors import ShoptetError
from shoptet_generated.runtime.answers import Bucket


@attrs.frozen
class RequestEvent:
    """A request is about to be sent."""

    method: str
    path: str
    operation: str
    """operationId; method and path where the spec has none."""
    attempt: int
    """From 1."""


@attrs.frozen
class ResponseEvent:
    """A request was answered, well or not."""

    method: str
    path: str
    operation: str
    attempt: int
    status: int
    request_id: str | None
    """What the vendor's support asks for."""
    seconds: float
    """From sending to the answer's end; to its headers where it is streamed."""
    bucket: Bucket | None
    """How full the token's bucket is now."""


@attrs.frozen
class RetryEvent:
    """A request failed and will be sent again."""

    method: str
    path: str
    operation: str
    attempt: int
    """The one that failed."""
    reason: str
    seconds: float
    """How long the client waits before the next."""
    error: ShoptetError


@attrs.frozen
class DeprecationEvent:
    """The API says that an operation will be taken away; told once for each operation."""

    method: str
    operation: str
    message: str
    """What the answer's `X-Shoptet-Deprecated` says."""
    sunset: datetime | None
    """When it will be gone, where the answer says so."""
