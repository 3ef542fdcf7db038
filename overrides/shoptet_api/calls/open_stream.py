"""An answer whose body is read piece by piece, with the places that it holds among the requests under way."""

from typing import Final

from shoptet_api.clock import Deadline
from shoptet_api.limits.protocol import Permit
from shoptet_api.sansio.messages import Response
from shoptet_api.sansio.steps import Exchange, close_stream, read


class OpenStream:
    """An open answer. It must be closed, read to its end or not."""

    def __init__(self, response: Response, permit: Permit | None) -> None:
        self.response: Final = response
        self._permit = permit
        self._is_open = True

    def read(self, deadline: Deadline) -> Exchange[bytes]:
        """The next piece of the body; empty at its end.

        Raises:
            TransportError: The answer broke off, or the deadline has passed.
        """
        if self.response.stream is None:
            return b""
        return (yield from read(self.response.stream, deadline))

    def close(self) -> Exchange[None]:
        """Give back the connection and the places."""
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
