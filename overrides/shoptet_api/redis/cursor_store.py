"""Cursors of feeds on the server."""

from typing import Final

from shoptet_api.compat import override
from shoptet_api.redis.server import RedisServer

_NAME: Final = "cursors"


class RedisCursorStore:
    """Keeps cursors for all processes that use the same server and prefix; `RedisState.cursor_store` returns it.

    A cursor that cannot be stored or read raises `StateUnavailableError`: a feed that went on without would lose its
    place.
    """

    def __init__(self, server: RedisServer) -> None:
        self._server = server
        self._key = server.key(_NAME)

    def load(self, name: str) -> str | None:
        """Return the cursor, or None if the store does not have one.

        Raises:
            StateUnavailableError: The server cannot be reached.
        """
        found: bytes | None = self._server.command("HGET", self._key, name)
        return None if found is None else found.decode()

    def save(self, name: str, cursor: str) -> None:
        """Store the cursor.

        Raises:
            StateUnavailableError: The server cannot be reached, and the cursor may not be stored.
        """
        self._server.command("HSET", self._key, name, cursor)

    @override
    def __repr__(self) -> str:
        return f"RedisCursorStore({str(self._server)!r})"
