"""Time limits for the parts of one request."""

import attrs

from shoptet_api.checks import check_seconds


@attrs.frozen
class Timeouts:
    """Time limits for each part of one request, in seconds.

    `connect` limits reaching the server. `read` and `write` limit the pause between two pieces of the response or of
    the request. `pool` limits waiting for a slot among the requests that the API allows at a time. The client's
    `deadline` limits a whole call, with all its waits and tries.
    """

    connect: float = 10.0
    read: float = 60.0
    write: float = 60.0
    pool: float = 300.0

    def __attrs_post_init__(self) -> None:
        for name in ("connect", "read", "write", "pool"):
            check_seconds("timeout", getattr(self, name), of=name)

    @classmethod
    def of(cls, timeout: "float | Timeouts") -> "Timeouts":
        """Return the timeouts themselves, or one number of seconds for each part."""
        return timeout if isinstance(timeout, Timeouts) else cls(timeout, timeout, timeout, timeout)
