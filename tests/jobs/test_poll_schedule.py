"""When jobs are looked at, as pure functions."""

from itertools import pairwise

from shoptet_api.jobs.poll_schedule import EARLY_POLLS, MAX_POLLS, between_lists, pause


def test_looks_come_soon_at_first_and_every_two_minutes_in_the_end() -> None:
    ages, age = [], 0.0
    while age < 4 * 3600:
        age += pause(age)
        ages.append(age)
    assert [round(age) for age in ages[:8]] == [1, 2, 3, 5, 8, 13, 21, 34]
    assert pause(3600) == 120
    assert len(ages) < 150
    assert all(later - earlier <= 120.001 for earlier, later in pairwise(ages))


def test_what_is_spent_early_leaves_some_looks() -> None:
    assert EARLY_POLLS <= MAX_POLLS - 2


def test_many_young_jobs_do_not_hurry_the_list() -> None:
    assert between_lists(500) > between_lists(1) >= 1
