"""Fixtures: those of the jobs, with a shop whose jobs end at once."""

import pytest

from tests.jobs.clock import FastClock
from tests.jobs.conftest import make_side, server, side
from tests.jobs.shop import ShopServer

__all__ = ["make_side", "server", "side"]


@pytest.fixture
def clock() -> FastClock:
    return FastClock(1000.0)


@pytest.fixture(autouse=True)
def quick_jobs(server: ShopServer) -> None:
    server.seconds = 0.0
