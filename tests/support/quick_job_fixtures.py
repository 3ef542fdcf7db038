"""The fixtures of the jobs, with a shop whose jobs end at once."""

import pytest

from tests.support.clocks import FastWallClock
from tests.support.job_fixtures import client, make_client, server
from tests.support.job_shop import ShopServer

__all__ = ["client", "clock", "make_client", "quick_jobs", "server"]


@pytest.fixture
def clock() -> FastWallClock:
    return FastWallClock(1000.0)


@pytest.fixture(autouse=True)
def quick_jobs(server: ShopServer) -> None:
    server.seconds = 0.0
