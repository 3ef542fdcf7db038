"""The events that hooks receive: a request, its response, another try, a deprecated operation.

`calls.hooks` imports this module when the caller passes a hook.
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
    """operationId, or method and path if the spec lacks the operation."""
    attempt: int
    """From 1."""


@attrs.frozen
class ResponseEvent:
    """A request was answered, with success or not."""

    method: str
    path: str
    operation: str
    attempt: int
    status: int
    request_id: str | None
    """The id that the vendor's support asks for."""
    seconds: float
    """From sending to the end of the response; to its headers if it is streamed."""
    bucket: Bucket | None
    """How full the token's bucket is now."""


@attrs.frozen
class RetryEvent:
    """A request failed and will be sent again."""

    method: str
    path: str
    operation: str
    attempt: int
    """The number of the try that failed."""
    reason: str
    seconds: float
    """How long the client waits before the next try."""
    error: ShoptetError


@attrs.frozen
class DeprecationEvent:
    """The API says that an operation will be removed; reported once for each operation."""

    method: str
    operation: str
    message: str
    """The text of the response header `X-Shoptet-Deprecated`."""
    sunset: datetime | None
    """When the operation will be removed, if the response says so."""
