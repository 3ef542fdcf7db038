"""What only the sync client does: many threads, `with`."""

import threading
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from tests.client.callers import GET_THING, TOKEN, Shop, SyncCaller
from tests.client.servers import Asked, Server, Told, told


def test_many_threads_share_a_client(server: Server) -> None:
    busy, most, lock = 0, 0, threading.Lock()

    def answer(asked: Asked) -> Told:
        nonlocal busy, most
        with lock:
            busy += 1
            most = max(most, busy)
        code = asked.path.rpartition("/")[2]
        with lock:
            busy -= 1
        return told({"thing": {"code": code}})

    server.script = answer
    with Shop(private_token=TOKEN, base_url=server.url) as shop, ThreadPoolExecutor(16) as threads:
        caller = SyncCaller(shop)
        got = list(threads.map(partial(caller.call, GET_THING), [(number,) for number in range(200)]))
    assert got == [{"code": str(number)} for number in range(200)]
    assert most <= 3, "the API refuses a fourth connection of a token"
    assert len({asked.port for asked in server.asked}) <= 3


def test_the_first_calls_of_many_threads_make_one_pool(server: Server) -> None:
    server.script = lambda _: told({"thing": {}})
    shop = Shop(private_token=TOKEN, base_url=server.url)
    start = threading.Barrier(8)

    def call(_: int) -> None:
        start.wait()
        SyncCaller(shop).call(GET_THING, ("1",))

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(call, range(8)))
    shop.close()
    assert len({asked.port for asked in server.asked}) <= 3


def test_with_closes_the_connections(server: Server) -> None:
    server.script = lambda _: told({"thing": {}})
    with Shop(private_token=TOKEN, base_url=server.url) as shop:
        SyncCaller(shop).call(GET_THING, ("1",))
        assert isinstance(shop, Shop)


def test_a_client_that_never_called_closes_too() -> None:
    with Shop(private_token=TOKEN):
        pass
