"""A store that reports jobs by itself wakes the callers that wait for them, without being asked."""

import gc
from collections.abc import Callable, Collection

import attrs

from shoptet_api.clock import SYSTEM_CLOCK
from shoptet_api.jobs.waiters import Wakeup
from shoptet_api.jobs.watcher import JobWatch


@attrs.define
class ReportingStore:
    callbacks: list[Callable[[str], object]] = attrs.field(factory=list[Callable[[str], object]])

    def add(self, job_id: str) -> None:
        raise AssertionError(job_id)

    def finished(self, job_ids: Collection[str]) -> set[str]:
        raise AssertionError(job_ids)

    def on_finished(self, callback: Callable[[str], object]) -> None:
        self.callbacks.append(callback)


def test_callers_are_woken_as_long_as_there_are_any() -> None:
    store = ReportingStore()
    watch = JobWatch(SYSTEM_CLOCK, store)
    first, second, wakeup = watch.started("job-1"), watch.started("job-2"), Wakeup()
    assert store.callbacks == []
    for record in (first, second):
        watch._join(record, wakeup, is_followed=False)
    (callback,) = store.callbacks
    assert callback("job-1") is True
    assert callback("another") is True
    assert (first.is_reported, second.is_reported) == (True, False)
    assert wakeup._waiter.is_done
    del watch
    gc.collect()
    assert callback("job-2") is False
