"""Several snapshots at a time: while one is read, the shop makes the next ones."""

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
    """Starts snapshots and gives each when its file is made, or when it turns out that it will not be.

    Args:
        plans: The snapshots by name.
        concurrency: So many are being made, or read, at a time.
        timeout: Seconds to wait for the next one.
    """

    def __init__(
        self, exchanges: "Exchanges", plans: Mapping[str, SnapshotRequest], concurrency: int, timeout: float | None
    ) -> None:
        check_whole("concurrency", concurrency, 1)
        self._exchanges = exchanges
        self._left = dict(plans)
        self._under_way: dict[str, tuple[SnapshotRequest, JobRecord]] = {}
        self._concurrency = concurrency
        self._timeout = timeout

    def next(self) -> Exchange[str | None]:
        """The name of the next snapshot whose job has ended or could not be started; None when there are no more.

        Raises:
            JobTimeoutError: No job ended in time.
        """
        while self._left and len(self._under_way) < self._concurrency:
            name, plan = next(iter(self._left.items()))
            del self._left[name]
            try:
                self._under_way[name] = (plan, (yield from plan.start()))
            except ShoptetError:
                return name  # It is started once more when it is used, and tells the error then.
        if not self._under_way:
            return None
        records = [record for _, record in self._under_way.values()]
        deadline = deadline_of(self._exchanges, self._timeout)
        ended = yield from watcher_of(self._exchanges).first_finished(self._exchanges, records, deadline)
        name = next(name for name, (_, record) in self._under_way.items() if record is ended)
        del self._under_way[name]
        return name


def plans_of(snapshots: Mapping[str, Any]) -> dict[str, SnapshotRequest]:
    """The plans of snapshots by name.

    Raises:
        ConfigurationError: One of them is no snapshot.
    """
    plans: dict[str, SnapshotRequest] = {}
    for name, snapshot in snapshots.items():
        plan = getattr(snapshot, "plan", None)
        if not isinstance(plan, SnapshotRequest):
            what = f"is a {type(snapshot).__name__}; give what a method returns, like shop.orders.snapshot()"
            raise ConfigurationError(f"snapshots[{name!r}]", what)
        plans[name] = plan
    return plans
