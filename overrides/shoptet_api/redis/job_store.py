"""Notes of finished jobs on the server, and messages to the processes that wait for them."""

import logging
from collections.abc import Callable, Collection
from typing import Final

from shoptet_api.compat import override
from shoptet_api.redis.listener import Listener
from shoptet_api.redis.server import RedisServer, Script

_KEPT: Final = 2 * 86_400
_ADD: Final = Script(
    r"""
local now, kept = tonumber(redis.call('TIME')[1]), tonumber(ARGV[2])
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - kept)
redis.call('ZADD', KEYS[1], now, ARGV[1])
redis.call('EXPIRE', KEYS[1], kept)
redis.call('PUBLISH', ARGV[3], ARGV[1])
return 1
"""
)

_log: Final = logging.getLogger("shoptet_api.jobs")


class RedisJobStore:
    """Notes finished jobs for all processes with the same server and prefix, for two days.

    `RedisState.job_store` returns it. Processes that wait for a job are woken by a message when it is noted.
    """

    def __init__(self, server: RedisServer, listener: Listener) -> None:
        self._server = server
        self._listener = listener
        self._key = server.key("jobs")
        self._channel = server.key("jobs", ":finished")

    def add(self, job_id: str) -> None:
        """Note that the job has finished, and wake those that wait for it.

        Raises:
            StateUnavailableError: The server cannot be reached.
        """
        self._server.run(_ADD, [self._key], [job_id, _KEPT, self._channel])

    def finished(self, job_ids: Collection[str]) -> set[str]:
        """Return the jobs that are noted.

        Raises:
            StateUnavailableError: The server cannot be reached.
        """
        asked = list(job_ids)
        if not asked:
            return set()
        found: list[object] = self._server.command("ZMSCORE", self._key, *asked)
        return {job_id for job_id, noted in zip(asked, found, strict=True) if noted is not None}

    def on_finished(self, callback: Callable[[str], object]) -> None:
        """Have a function called with each job that is noted from now on, in another thread, until it returns False."""
        self._listener.subscribe(self._channel, callback)

    @override
    def __repr__(self) -> str:
        return f"RedisJobStore({str(self._server)!r})"
