"""The bucket on the server is the bucket of a process: the same levels, costs and pauses."""

import time
from typing import Final

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from shoptet_api import RedisState
from shoptet_api.limits.leaky_bucket import LeakyBucket
from shoptet_api.redis.limit_scripts import ASK
from shoptet_api.redis.slots import Report
from shoptet_api.sansio.response_headers import Bucket
from tests.support.redis_server import RedisProgram, needs_redis

pytestmark = needs_redis
OPERATIONS: Final = ("getOrders", "getOrderDetail", "GET /api/x y")

CALLS: Final = st.lists(
    st.tuples(st.sampled_from(OPERATIONS), st.integers(0, 40), st.sampled_from([200, 400])),
    min_size=1,
    max_size=12,
)


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None, max_examples=25
)
@given(calls=CALLS)
def test_both_buckets_learn_the_same(
    server: RedisProgram, state: RedisState, calls: list[tuple[str, int, int]]
) -> None:
    server.ask("FLUSHALL")
    slots, bucket = state._slots, LeakyBucket()
    slots.say_hello()
    server.ask("HSET", "{shoptet:limits}:meta", "settled", "0")
    for operation, filling, size in calls:
        asking = slots.asking("t", "http://api", operation)
        assert slots.ask(asking).reason == "granted"
        now = time.monotonic()
        reservation = bucket.reserve(operation)
        assert float(server.ask("HGET", "{shoptet:limits}:t:t:r", asking.id)) == pytest.approx(reservation.cost, abs=2)
        bucket.answered(reservation, Bucket(filling, size), now)
        slots.report(asking, Report("answered", filling, size))
    held = slots.asking("t", "http://api", OPERATIONS[0])
    pause = bucket.pause(bucket.reserve(OPERATIONS[0]), time.monotonic())
    answer = slots.ask(held)
    # The two clocks are read one after the other, and a drop leaks in a tenth of a second.
    assert answer.seconds == pytest.approx(pause, abs=0.5)
    slots.report(held, Report())


def test_the_script_has_the_numbers_of_the_module() -> None:
    numbers = "local LEAK, HEADROOM, FIRST_GUESS, MEMORY, MAX_SIZE, MAX_COSTS = 0.01, 0.1, 10, 0.25, 1000, 512"
    assert numbers in ASK.text
