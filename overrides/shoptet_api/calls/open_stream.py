"""A response whose body is read piece by piece, with the slots that it holds among the requests in progress."""

from shoptet_api.clock import Deadline
from shoptet_api.limits.protocol import Permit
from shoptet_api.sansio.messages import Response
from shoptet_api.sansio.steps import Exchange, close_stream, read


class OpenStream:
    """An open response. It must be closed, whether or not it was read to its end."""

    def __init__(self, response: Response, permit: Permit | None) -> None:
        self.response = response
        self._permit = permit
        self._is_open = True

    def read(self, deadline: Deadline) -> Exchange[bytes]:
        """Return the next piece of the body; it is empty at the end.

        Raises:
            TransportError: The response broke off, or the deadline has passed.
        """
        if self.response.stream is None:
            return b""
        return (yield from read(self.response.stream, deadline))

    def close(self) -> Exchange[None]:
        """Release the connection and the slots."""
        if not self._is_open:
            return
        self._is_open = False
        permit, self._permit = self._permit, None
        try:
            if self.response.stream is not None:
                yield from close_stream(self.response.stream)
        except BaseException:
            if permit is not None:
                permit.abandon()
            raise
        if permit is not None:
            yield from permit.done(self.response)
