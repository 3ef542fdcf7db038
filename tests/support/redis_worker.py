"""Programs that call an API, each from one source address: `python -m tests.support.redis_worker ARGUMENTS`.

Arguments: the URL of a Redis, the URL of the API, and for each worker the number of its socket, its source address, and
`sync` or `async`. Each line that comes through the socket is a task as JSON; the answer is a line, too.
"""

import asyncio
import json
import os
import socket
import sys
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from typing import Any, Final, TextIO

import httpx

from shoptet_api import RedisState, RetryEvent
from shoptet_generated.runtime import UNSET
from tests.support.callers import AsyncShop, Shop
from tests.support.made_up_operations import GET_THING

KINDS: Final = ("sync", "async")
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


def work(lines: TextIO, redis: str, api: str, source: str, kind: str) -> None:
    """Do the tasks that come until no more come."""
    lines.write("ready\n")
    lines.flush()
    for line in lines:
        task = json.loads(line)
        calls = Calls(task, f"{source}.{task['number']}")
        begun = time.monotonic()
        with RedisState(redis, address=source, **task.get("options", {})) as state:
            if kind == "sync":
                with_threads(calls, api, source, state)
            else:
                asyncio.run(with_tasks(calls, api, source, state))
        answer = {"got": calls.got, "retries": calls.retries, "errors": calls.errors}
        numbers = {"trips": state.round_trips, "seconds": time.monotonic() - begun}
        lines.write(json.dumps({**answer, **numbers}) + "\n")
        lines.flush()


def main(redis: str, api: str, *workers: str) -> None:
    """Fork the workers, each given as `SOCKET SOURCE KIND`, and wait for them: the imports are made once."""
    for name in ("redis.asyncio", "redis.cluster", *(f"shoptet_api.transport.{kind}_connections" for kind in KINDS)):
        import_module(name)
    sockets = [int(worker.split()[0]) for worker in workers]
    for worker in workers:
        own_socket, source, kind = worker.split()
        pid = os.fork()
        if not pid:
            # Its end must be seen at the other end of its socket, which no other worker may hold.
            for other in sockets:
                if other != int(own_socket):
                    os.close(other)
            with socket.socket(fileno=int(own_socket)) as own, own.makefile("rw", encoding="utf-8") as lines:
                work(lines, redis, api, source, kind)
            os._exit(0)
        print(pid, flush=True)
    for number in sockets:
        os.close(number)
    for _ in workers:
        os.wait()


if __name__ == "__main__":
    main(*sys.argv[1:])
