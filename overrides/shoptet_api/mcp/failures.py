"""Errors as one line for an agent: what is wrong, the request id, and what to do; never a traceback or a secret."""

from typing import Final

from shoptet_api.error_text import one_line
from shoptet_api.errors import ApiError, ConfigurationError, PartialFailureError, ShoptetError, TransportError
from shoptet_api.mcp.cleaning import visible
from shoptet_api.mcp.masking import masked_text
from shoptet_generated.runtime.refusals import InputError

_MAX_LENGTH: Final = 2_000


class RefusedError(Exception):
    """A call that this server refuses; nothing was sent."""


def failure(error: Exception, *, mask: bool) -> str:
    """Return the line for an error."""
    line = _line(error)
    if mask:
        line = masked_text(line)
    return visible(one_line(line, _MAX_LENGTH))


def _line(error: Exception) -> str:
    if isinstance(error, RefusedError):
        return str(error)
    if isinstance(error, InputError):
        return f"invalid arguments: {_joined(str(error))}; nothing was sent"
    if isinstance(error, ConfigurationError):
        return f"configuration: {_joined(str(error))}"
    if isinstance(error, ApiError | PartialFailureError | TransportError | ShoptetError):
        return f"{type(error).__name__}: {_joined(str(error))}"
    # The text of an unexpected error can hold anything; its class is enough to look for the cause in the log.
    return f"internal error ({type(error).__name__}); the log of the server has the details"


def _joined(text: str) -> str:
    return "; ".join(line.strip() for line in text.splitlines() if line.strip())
