"""The errors for using a client, or a response, that was closed."""

from shoptet_api.errors import ConfigurationError, TransportError
from shoptet_api.sansio.messages import Request


def closed() -> ConfigurationError:
    """Return the error for a call after `close`."""
    return ConfigurationError("client", "is closed; create a new one")


def closed_stream(request: Request) -> TransportError:
    """Return the error for reading a response that was closed before its end."""
    fault = "the response was closed before its end"
    return TransportError(fault, sent=True, method=request.method, path=request.path, transient=False)
