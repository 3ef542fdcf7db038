"""A signal handler that raises while a caller leaves the watcher (F4): the next caller leads all the same."""

import pytest

from shoptet_api.clock import SYSTEM_CLOCK
from shoptet_api.jobs.waiters import Waiting, Wakeup
from shoptet_api.jobs.watcher import JobWatch


class Interrupted(BaseException):
    pass


def test_a_caller_that_is_interrupted_while_it_leaves_hands_the_lead_on(monkeypatch: pytest.MonkeyPatch) -> None:
    watch, first, second = JobWatch(SYSTEM_CLOCK), Wakeup(), Wakeup()
    watch._join(watch.started("job1"), first, is_followed=False)
    left = watch._join(watch.started("job2"), second, is_followed=False)
    assert watch._take_lead(first)
    assert not watch._take_lead(second)
    others, times = watch._others, list[Wakeup]()

    def interrupted(wakeup: Wakeup) -> list[Waiting]:
        times.append(wakeup)
        if len(times) == 1:
            raise Interrupted
        return others(wakeup)

    monkeypatch.setattr(watch, "_others", interrupted)
    with pytest.raises(Interrupted):
        watch._leave(first)
    assert watch._waiting == [left]
    assert second._waiter.is_done
    assert watch._take_lead(second)
