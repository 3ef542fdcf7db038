"""Behind the vendor's own lines for nginx, no call is refused. The benchmarks compare the pace with bare loops."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.nginx import PROGRAM, Nginx, nginx
from tests.support.nginx_loops import our_tasks, our_threads

pytestmark = [
    pytest.mark.skipif(PROGRAM is None, reason="nginx is not installed"),
    pytest.mark.xdist_group("nginx"),
]


@pytest.fixture
def quick(tmp_path: Path) -> Iterator[Nginx]:
    with nginx(tmp_path, 0.012) as running:
        yield running


@pytest.fixture
def slow(tmp_path: Path) -> Iterator[Nginx]:
    with nginx(tmp_path, 0.12) as running:
        yield running


def test_forty_threads_with_one_token(quick: Nginx) -> None:
    our_threads(quick.url, 1, 40, 25)
    assert quick.statuses(1000) == {200: 1000}


def test_two_hundred_tasks_with_one_token(quick: Nginx) -> None:
    our_tasks(quick.url, 1, 200, 10)
    assert quick.statuses(2000) == {200: 2000}


def test_threads_with_thirty_tokens(slow: Nginx) -> None:
    our_threads(slow.url, 30, 90, 15)
    assert slow.statuses(1350) == {200: 1350}


def test_tasks_with_thirty_tokens(slow: Nginx) -> None:
    our_tasks(slow.url, 30, 150, 9)
    assert slow.statuses(1350) == {200: 1350}
