"""Processes that share a Redis fetch one token, also when Redis is started again meanwhile."""

from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from shoptet_api.clock import SYSTEM_CLOCK
from shoptet_api.sandbox import Sandbox
from tests.auth.test_processes import go, line, worker
from tests.support.oauth_partner import Partner
from tests.support.redis_server import needs_redis, running_redis
from tests.support.waiting import until

pytestmark = [needs_redis, pytest.mark.xdist_group("redis_processes")]


@pytest.fixture
def partner() -> Iterator[Partner]:
    with Sandbox(products=1, orders=0) as sandbox:
        yield Partner(sandbox, SYSTEM_CLOCK)


@pytest.mark.parametrize("is_restarted", [False, True], ids=["calm", "restarted"])
def test_processes_with_many_threads_fetch_one(partner: Partner, *, is_restarted: bool) -> None:
    with running_redis() as redis, ExitStack() as stack:
        workers = [stack.enter_context(worker("fetch", partner.token_url, redis.url, 10)) for _ in range(6)]
        assert [line(process) for process in workers] == ["ready"] * 6
        if is_restarted:
            partner.sandbox.hold(1)
        for process in workers:
            go(process)
        if is_restarted:
            # While one of them fetches, the others ask a server that is gone.
            until(lambda: partner.sandbox.held == 1)
            redis.restart()
            partner.sandbox.release()
        assert [*{line(process) for process in workers}] == partner.tokens
    assert len(partner.asked) == 1
