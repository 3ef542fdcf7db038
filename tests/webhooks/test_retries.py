"""When a failed handler is called again."""

import pytest

from shoptet_api import ConfigurationError
from shoptet_api.webhooks.delivery.retries import RetrySchedule


def test_the_default_are_six_attempts_in_two_and_a_half_hours() -> None:
    schedule = RetrySchedule()
    assert [schedule.after(attempt) for attempt in range(1, 8)] == [10.0, 60.0, 300.0, 1800.0, 7200.0, None, None]
    assert (schedule.attempts, schedule.longest) == (6, 7200.0)


def test_the_longest_pause_need_not_be_the_last() -> None:
    schedule = RetrySchedule.of([5, 0, 2.5])
    assert [schedule.after(attempt) for attempt in range(1, 5)] == [5.0, 0.0, 2.5, None]
    assert (schedule.attempts, schedule.longest) == (4, 5.0)


def test_without_pauses_there_is_one_attempt() -> None:
    schedule = RetrySchedule.of([])
    assert schedule.after(1) is None
    assert (schedule.attempts, schedule.longest) == (1, 0.0)


@pytest.mark.parametrize("pause", [-1, "5", None, float("nan"), float("inf"), True])
def test_what_is_not_a_pause(pause: object) -> None:
    with pytest.raises(ConfigurationError, match=r"^retries: expected a number of seconds"):
        RetrySchedule.of([10.0, pause])  # type: ignore[list-item]
