"""How long the parts of one request may take."""

import attrs

from shoptet_api.checks import check_seconds


@attrs.frozen
class Timeouts:
    """How long one request may take, each part in seconds.

    `connect` is for reaching the server, `read` and `write` are for the pause between two pieces of the answer or of
    the request, and `pool` is for getting a place among the requests that the API allows at a time. The client's
    `deadline` is for a whole call, with all its waits and tries.
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
        """The timeouts themselves, or one number of seconds for each part."""
        return timeout if isinstance(timeout, Timeouts) else cls(timeout, timeout, timeout, timeout)
