"""A token's bucket hardly ever overflows, though the API does not publish what a call costs.

The benchmarks measure that it is used fully.
"""

import pytest

from tests.support.bucket_callers import Work, by_tasks, by_threads, run, warm_up
from tests.support.bucket_server import BucketScript
from tests.support.servers import Server

ways = pytest.mark.parametrize("work", [by_threads, by_tasks])


@pytest.fixture(autouse=True)
def warm(server: Server) -> None:
    warm_up(server)


def hardly_refused(script: BucketScript, share: float) -> None:
    assert script.answered > 0
    assert script.refused <= share * script.answered


@ways
def test_ten_thousand_drops(work: Work, server: Server) -> None:
    hardly_refused(run(work, server, 10_000, 250), 0.01)


def test_others_use_the_bucket_too(server: Server) -> None:
    hardly_refused(run(by_tasks, server, 3_000, 200, foreign=4.0), 0.01)


@pytest.mark.parametrize("size", [60, 1000])
def test_a_bucket_of_another_size(server: Server, size: int) -> None:
    hardly_refused(run(by_threads, server, 2_500, 100, size=size), 0.02)


@pytest.mark.parametrize("factor", [0.3, 5.0])
def test_costs_that_change_at_once(server: Server, factor: float) -> None:
    hardly_refused(run(by_tasks, server, 3_000, 100 if factor < 1 else 300, factor), 0.02)


@ways
def test_answers_that_tell_nothing(work: Work, server: Server) -> None:
    """What is refused is waited for by all callers of the token, and done in the end."""
    script = run(work, server, 1_500, 250, has_header=False)
    assert 0 < script.refused < 2 * script.answered
