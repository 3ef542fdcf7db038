"""Several snapshots at a time: while the caller reads one, the shop makes the next ones."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from shoptet_api.checks import check_whole
from shoptet_api.errors import ConfigurationError, ShoptetError
from shoptet_api.jobs.job import deadline_of
from shoptet_api.jobs.records import JobRecord
from shoptet_api.jobs.watcher import watcher_of
from shoptet_api.sansio.steps import Exchange
from shoptet_api.snapshots.request import SnapshotRequest

if TYPE_CHECKING:
    from shoptet_api.calls.exchanges import Exchanges


class Several:
    """Starts snapshots, and returns each when its file is ready or its job has failed.

    Args:
        requests: The snapshots by name.
        concurrency: The number of snapshots that are made or read at a time.
        timeout: Seconds to wait for the next one.
    """

    def __init__(
        self, exchanges: "Exchanges", requests: Mapping[str, SnapshotRequest], concurrency: int, timeout: float | None
    ) -> None:
        check_whole("concurrency", concurrency, 1)
        self._exchanges = exchanges
        self._remaining = dict(requests)
        self._under_way: dict[str, tuple[SnapshotRequest, JobRecord]] = {}
        self._concurrency = concurrency
        self._timeout = timeout

    def next(self) -> Exchange[str | None]:
        """Return the name of the next snapshot whose job has ended or could not be started; None after the last one.

        Raises:
            JobTimeoutError: No job ended in time.
        """
        while self._remaining and len(self._under_way) < self._concurrency:
            name, request = next(iter(self._remaining.items()))
            del self._remaining[name]
            try:
                self._under_way[name] = (request, (yield from request.start()))
            except ShoptetError:
                return name  # It is started again when it is used, and raises the error then.
        if not self._under_way:
            return None
        records = [record for _, record in self._under_way.values()]
        deadline = deadline_of(self._exchanges, self._timeout)
        ended = yield from watcher_of(self._exchanges).first_finished(self._exchanges, records, deadline)
        name = next(name for name, (_, record) in self._under_way.items() if record is ended)
        del self._under_way[name]
        return name


def requests_of(snapshots: Mapping[str, Any]) -> dict[str, SnapshotRequest]:
    """Return the requests of snapshots by name.

    Raises:
        ConfigurationError: A value is not a snapshot.
    """
    requests: dict[str, SnapshotRequest] = {}
    for name, snapshot in snapshots.items():
        request = getattr(snapshot, "request", None)
        if not isinstance(request, SnapshotRequest):
            what = f"expected a snapshot, such as shop.orders.snapshot(), got a value of type {type(snapshot).__name__}"
            raise ConfigurationError(f"snapshots[{name!r}]", what)
        requests[name] = request
    return requests
