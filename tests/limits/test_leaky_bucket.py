"""The leaky bucket alone: a pure object, no clock, no sockets."""

import math
from typing import Final

import pytest
from hypothesis import given, strategies as st

from shoptet_api.limits.leaky_bucket import FIRST_GUESS, LEAK, SIZE, Cost, LeakyBucket, Reservation
from shoptet_api.sansio.response_headers import bucket as bucket_of
from shoptet_generated.runtime import Bucket

costs = st.floats(0, 80)
pauses = st.floats(0, 60)
operations = st.sampled_from(["getOrder", "getOrders", "createOrder"])
TINY: Final = 1e-6


def learnt(bucket: LeakyBucket, operation: str, cost: float, now: float) -> None:
    """A request that cost so much, alone in the bucket."""
    filling = bucket.level(now) + cost
    bucket.answered(bucket.reserve(operation), Bucket(round(filling), int(bucket.size)), now)


@given(st.lists(st.tuples(operations, costs, pauses), max_size=60), st.sampled_from([20, 200, 1000]))
def test_who_waits_as_told_hardly_ever_overflows(calls: list[tuple[str, float, float]], size: int) -> None:
    """One request at a time, of costs that nobody knows: none is sent that finds the bucket full."""
    bucket, now, level = LeakyBucket(), 0.0, 0.0
    bucket.size = float(size)
    for operation, cost, idle in calls:
        now += idle
        level = max(0.0, level - LEAK * idle)
        reservation = bucket.reserve(operation)
        pause = bucket.pause(reservation, now)
        assert 0 <= pause <= (level + size / 2) / LEAK + TINY + 0.1
        now += pause
        level = max(0.0, level - LEAK * pause)
        assert bucket.pause(reservation, now) <= TINY
        assert level < size
        # A bucket holds no more than its size, and a report above it is not believed (case C3).
        level = min(level + min(cost, size / 2), float(size))
        bucket.answered(reservation, Bucket(math.ceil(level), size), now)
        assert abs(bucket.level(now) - level) <= 1 + TINY


@given(st.lists(operations, min_size=1, max_size=8), st.integers(0, 400), pauses)
def test_who_asks_later_waits_no_less(asked: list[str], filling: int, later: float) -> None:
    bucket = LeakyBucket()
    bucket.answered(bucket.reserve("getOrder"), Bucket(filling, 200), 0.0)
    reservations = [bucket.reserve(operation) for operation in asked]
    waits = [bucket.pause(reservation, later) for reservation in reservations]
    assert waits == sorted(waits)
    assert all(bucket.minimum_pause(one, later) <= wait for one, wait in zip(reservations, waits, strict=True))
    bucket.withdraw(reservations[0])
    assert all(bucket.pause(one, later) <= wait for one, wait in zip(reservations[1:], waits[1:], strict=True)), (
        "who gives up is waited for no longer"
    )


@given(st.lists(st.tuples(costs, costs), min_size=1, max_size=30), pauses)
def test_everybody_is_let_in_in_the_end(seen: list[tuple[float, float]], later: float) -> None:
    """Whatever was learnt: with nobody before, an empty bucket lets the next one in, even one that got smaller."""
    bucket = LeakyBucket()
    for cost, _ in seen:
        learnt(bucket, "getOrder", cost * 10, 0.0)
    waiting = bucket.reserve("getOrder")
    for filling, size in seen:
        bucket.answered(bucket.reserve("createOrder"), Bucket(int(filling), int(size)), later)
    assert bucket.pause(waiting, later + 10_000) == 0


@given(st.floats(0, 3600), st.integers(0, 500), pauses)
def test_a_refusal_stops_everybody(seconds: float, filling: int, now: float) -> None:
    bucket = LeakyBucket()
    first, second = bucket.reserve("getOrder"), bucket.reserve("createOrder")
    bucket.refused(first, Bucket(filling, 200), seconds, now)
    assert bucket.pause(second, now) >= seconds - TINY
    assert bucket.minimum_pause(second, now) >= seconds - TINY
    bucket.refused(bucket.reserve("getOrder"), None, seconds / 2, now)
    assert bucket.pause(second, now) >= seconds - TINY, "a shorter refusal takes nothing back"
    assert not bucket.is_idle(now)
    bucket.withdraw(second)
    assert bucket.is_idle(now + seconds + 51)


@given(st.lists(costs, min_size=10, max_size=40))
def test_the_guess_is_within_what_was_seen(seen: list[float]) -> None:
    cost = Cost(seen[0], 0.0)
    for one in seen:
        cost.learn(one)
    assert min(seen) - TINY <= cost.mean <= max(seen) + TINY
    assert cost.mean <= cost.guess <= max(seen) + 2 * (max(seen) - min(seen)) + TINY


@pytest.mark.parametrize("old", [2.0, 50.0])
def test_a_cost_that_changes_is_known_soon(old: float) -> None:
    cost = Cost(old, 0.0)
    for _ in range(12):
        cost.learn(20.0)
    assert cost.mean == pytest.approx(20, abs=1)


def test_the_cost_is_learnt_from_what_the_answers_tell() -> None:
    bucket = LeakyBucket()
    assert bucket.reserve("getOrder").cost == FIRST_GUESS
    for number in range(1, 20):
        bucket.answered(bucket.reserve("getOrder"), Bucket(7, 200), 100.0 * number)
    assert bucket.reserve("getOrder").cost == pytest.approx(7, abs=0.5)
    assert bucket.reserve("createOrder").cost == pytest.approx(7, abs=0.5), "as much as the dearest that is known"


def test_what_others_put_in_is_seen() -> None:
    bucket = LeakyBucket()
    bucket.answered(bucket.reserve("getOrder"), Bucket(190, 200), 0.0)
    assert bucket.pause(bucket.reserve("getOrder"), 0.0) > 1


def test_without_the_header_nothing_is_paced() -> None:
    bucket = LeakyBucket()
    for _ in range(100):
        bucket.answered(bucket.reserve("getOrder"), None, 0.0)
    assert bucket.pause(bucket.reserve("getOrder"), 0.0) == 0
    assert bucket.size == SIZE


@pytest.mark.parametrize(("filling", "size"), [(999_999_999, 200), (5_000, 200), (999_999_999, 999_999_999), (70, 0)])
def test_a_report_that_cannot_be_stops_nobody_for_long(filling: int, size: int) -> None:
    """C3: one response in a thousand years stopped the token for years."""
    bucket = LeakyBucket()
    bucket.answered(bucket.reserve("getOrder"), Bucket(filling, size), 0.0)
    assert bucket.pause(bucket.reserve("getOrder"), 0.0) < 130
    bucket.refused(bucket.reserve("getOrder"), Bucket(filling, size), 1.0, 0.0)
    assert bucket.pause(bucket.reserve("getOrder"), 0.0) < 130


def test_a_bucket_is_never_fuller_than_full() -> None:
    """C3."""
    bucket = LeakyBucket()
    bucket.answered(bucket.reserve("getOrder"), Bucket(5_000, 200), 0.0)
    assert bucket.level(0.0) == 200.0
    assert bucket.level(20.0) == 0.0


def test_a_new_bucket_lets_eighteen_requests_of_ten_drops_go() -> None:
    """Gap 21: the API's bucket holds 200 drops, a tenth of which stays free."""
    bucket = LeakyBucket()
    pauses = [bucket.pause(bucket.reserve("getOrder"), 0.0) for _ in range(19)]
    assert pauses[:18] == [0.0] * 18
    assert pauses[18] == pytest.approx(1.0)


def test_each_operation_is_paced_at_its_own_cost() -> None:
    """Gap 12: a cheap one does not wait for as much room as the dearest."""
    bucket = LeakyBucket()
    for number in range(1, 30):
        learnt(bucket, "dear", 50.0, 100.0 * number)
        learnt(bucket, "cheap", 1.0, 100.0 * number + 50)
    later = 10_000.0
    assert bucket.reserve("dear").cost == pytest.approx(50, abs=1)
    cheap = [bucket.reserve("cheap") for _ in range(20)]
    assert [one.cost for one in cheap] == pytest.approx([1.0] * 20, abs=0.2)
    assert [bucket.pause(one, later) for one in cheap] == [0.0] * 20


@pytest.mark.parametrize(
    ("text", "filling", "size"),
    [("137/200", 137, 200), ("999999999/200", 200, 200), ("5000/200", 200, 200), ("200/200", 200, 200), ("5/0", 0, 0)],
)
def test_the_header_is_clamped_to_the_size(text: str, filling: int, size: int) -> None:
    """C3."""
    assert bucket_of({"x-ratelimit-bucket-filling": text}) == Bucket(filling, size)


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 30), st.integers(0, 180)), min_size=1, max_size=60))
def test_a_pause_is_for_the_requests_asked_before(steps: list[tuple[int, int, int]]) -> None:
    """Whatever is reserved, answered and withdrawn in whichever order, against adding up each time."""
    bucket, asked, now = LeakyBucket(), list[Reservation](), 1_000.0
    for kind, which, filling in steps:
        now += 0.125
        if kind < 2 or not asked:
            asked.append(bucket.reserve(("cheap", "dear")[kind % 2]))
        elif kind == 2:
            bucket.answered(asked.pop(which % len(asked)), Bucket(filling, 200), now)
        else:
            gone = asked.pop(which % len(asked))
            bucket.withdraw(gone)
            bucket.withdraw(gone)
        ahead = 0.0
        for reservation in asked:
            ahead += min(reservation.cost, 100.0)
            expected = max(0.0, (bucket.level(now) + ahead - 180.0) / LEAK)
            assert bucket.pause(reservation, now) == pytest.approx(expected, abs=1e-6)


def test_thousands_of_requests_that_fit_are_not_added_up_for_each() -> None:
    class Counted(LeakyBucket):
        shares = 0

        def _share(self, reservation: Reservation) -> float:
            self.shares += 1
            return super()._share(reservation)

    bucket = Counted()
    bucket.answered(bucket.reserve("free"), Bucket(0, 200), 5.0)
    reservations = [bucket.reserve("free") for _ in range(4_000)]
    assert [bucket.pause(one, 5.0) for one in reservations] == [0.0] * 4_000
    assert bucket.shares == 0
    for one in reservations:
        bucket.withdraw(one)
    assert bucket.is_idle(5.0)
