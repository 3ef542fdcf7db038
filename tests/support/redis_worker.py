"""A program that calls an API from one source address: `python -m tests.support.redis_worker ARGUMENTS`.

Arguments: the URL of a Redis, the URL of the API, the source address, and `sync` or `async`. Each line of the input is
a task as JSON; the answer is a line, too.
"""

import asyncio
import json
import sys
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx

from shoptet_api import RedisState, RetryEvent
from shoptet_generated.runtime import UNSET
from tests.support.callers import AsyncShop, Shop
from tests.support.made_up_operations import GET_THING

_ENOUGH = httpx.Limits(max_connections=None, max_keepalive_connections=None)


class Calls:
    """The numbers of a task's calls, and what happened to them."""

    def __init__(self, task: dict[str, Any], worker: str) -> None:
        self.worker = worker
        self.tokens: int = task["tokens"]
        self.at_once: int = task["at_once"]
        self.names = [f"{task['name']}-{number}" for number in range(self.tokens)]
        self._left = task["each"]
        self._lock = threading.Lock()
        self.got: Counter[str] = Counter()
        self.retries: Counter[str] = Counter()
        self.errors: Counter[str] = Counter()

    def next(self) -> int | None:
        with self._lock:
            self._left -= 1
            return self._left if self._left >= 0 else None

    def code(self, number: int) -> str:
        return f"{self.worker}-{number}"

    def retried(self, event: RetryEvent) -> None:
        self.retries[type(event.error).__name__] += 1

    def note(self, number: int, thing: Any) -> None:
        self.got["right" if thing["code"] == self.code(number) else "wrong"] += 1


def with_threads(calls: Calls, api: str, source: str, state: RedisState) -> None:
    client = httpx.Client(transport=httpx.HTTPTransport(local_address=source, limits=_ENOUGH), timeout=60)
    shops = [
        Shop(private_token=name, base_url=api, httpx_client=client, limits=state.limits, on_retry=calls.retried)
        for name in calls.names
    ]

    def loop(_: int) -> None:
        while (number := calls.next()) is not None:
            try:
                thing = shops[number % len(shops)].things.call(GET_THING, (calls.code(number),), {}, UNSET)
                calls.note(number, thing)
            except Exception as error:  # noqa: BLE001 (the test sees it)
                calls.errors[f"{type(error).__name__}: {error}"[:200]] += 1

    with ThreadPoolExecutor(calls.at_once) as pool:
        list(pool.map(loop, range(calls.at_once)))
    client.close()


async def with_tasks(calls: Calls, api: str, source: str, state: RedisState) -> None:
    transport = httpx.AsyncHTTPTransport(local_address=source, limits=_ENOUGH)
    client = httpx.AsyncClient(transport=transport, timeout=60)
    shops = [
        AsyncShop(private_token=name, base_url=api, httpx_client=client, limits=state.limits, on_retry=calls.retried)
        for name in calls.names
    ]

    async def loop() -> None:
        while (number := calls.next()) is not None:
            try:
                thing = await shops[number % len(shops)].things.call(GET_THING, (calls.code(number),), {}, UNSET)
                calls.note(number, thing)
            except Exception as error:  # noqa: BLE001 (the test sees it)
                calls.errors[f"{type(error).__name__}: {error}"[:200]] += 1

    await asyncio.gather(*(loop() for _ in range(calls.at_once)))
    await client.aclose()


def main(redis: str, api: str, source: str, kind: str) -> None:
    """Do the tasks of the input until it ends."""
    print("ready", flush=True)
    for line in sys.stdin:
        task = json.loads(line)
        calls = Calls(task, f"{source}.{task['number']}")
        with RedisState(redis, address=source, **task.get("options", {})) as state:
            before = state.round_trips
            if kind == "sync":
                with_threads(calls, api, source, state)
            else:
                asyncio.run(with_tasks(calls, api, source, state))
            trips = state.round_trips - before
        answer = {"got": calls.got, "retries": calls.retries, "errors": calls.errors, "trips": trips}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
