"""Three receivers share one Redis; they and Redis are killed: nothing that was accepted is lost."""

import random
import threading
import time
from collections import Counter
from functools import partial
from pathlib import Path
from typing import Final

import httpx
import pytest

from tests.support.deliveries import body_of, signed
from tests.support.redis_server import needs_redis, running_redis
from tests.support.waiting import until
from tests.webhooks.test_killed_server import KillableServer

pytestmark = [needs_redis, pytest.mark.xdist_group("redis_processes")]

SENDERS: Final = 3
EACH: Final = 40
ROUNDS: Final = 3
WORKERS: Final = 4


class Shop:
    """Sends each delivery until one of the receivers has accepted it, and one in five twice."""

    def __init__(self, receivers: list[KillableServer]) -> None:
        self.receivers = receivers
        self.accepted: list[str] = []
        self.repeated: list[str] = []
        self.refused: Counter[int] = Counter()

    def has_accepted(self, deliveries: int) -> bool:
        return len(self.accepted) >= deliveries

    def run(self, sender: int) -> None:
        chance = random.Random(sender)
        with httpx.Client(timeout=30, trust_env=False) as http:
            for number in range(EACH):
                code = f"{sender}-{number}"
                body = body_of("order:update" if number % 2 else "order:create", code)
                self.send(http, chance, body)
                self.accepted.append(code)
                if number % 5 == 0:
                    assert self.send(http, chance, body) == "accepted before"
                    self.repeated.append(code)

    def send(self, http: httpx.Client, chance: random.Random, body: bytes) -> str:
        while True:
            try:
                answer = http.post(chance.choice(self.receivers).url, content=body, headers=signed(body))
            except httpx.TransportError:
                time.sleep(0.05)
                continue
            if answer.status_code == 200:
                return answer.text
            self.refused[answer.status_code] += 1
            time.sleep(0.05)


def test_deliveries_through_three_receivers(tmp_path: Path) -> None:
    handled = tmp_path / "handled"
    with running_redis() as redis:
        receivers = [KillableServer(tmp_path, redis.url) for _ in range(3)]
        try:
            for receiver in receivers:
                receiver.start()
            shop = Shop(receivers)
            threads = [threading.Thread(target=shop.run, args=(sender,)) for sender in range(SENDERS)]
            for thread in threads:
                thread.start()
            for number in range(ROUNDS):
                until(partial(shop.has_accepted, 20 * (number + 1)))
                receivers[number].kill()
                redis.restart()
                receivers[number].start()
            for thread in threads:
                thread.join()
            # A receiver that cannot store a delivery asks for it again.
            assert set(shop.refused) <= {503}
            until(lambda: set(shop.accepted) <= set(handled.read_text().split()))
            until(lambda: redis.ask("ZCARD", "{shoptet:deliveries}:waiting") == 0)
        finally:
            for receiver in receivers:
                receiver.kill()
    counts = Counter(handled.read_text().split())
    assert len(counts) == SENDERS * EACH
    # Only what was in work when a receiver or Redis was killed can have been handled twice.
    assert sum(count - 1 for count in counts.values()) <= WORKERS * 3 * ROUNDS
