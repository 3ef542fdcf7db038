"""What only the sync client does: many threads, `with`."""

import threading
from concurrent.futures import ThreadPoolExecutor

from shoptet_api import Shoptet
from shoptet_api.sandbox import Sandbox


def test_many_threads_share_a_client(sandbox: Sandbox) -> None:
    codes = list(sandbox.orders) * 5
    with Shoptet(private_token=sandbox.token, base_url=sandbox.url) as shop, ThreadPoolExecutor(16) as threads:
        got = list(threads.map(lambda code: shop.orders.get(code).code, codes))
    assert len(got) == 200
    assert got == codes
    assert max(seen.connections for seen in sandbox.requests) <= 3, "the API refuses a fourth connection of a token"
    assert len({seen.port for seen in sandbox.requests}) <= 3


def test_the_first_calls_of_many_threads_make_one_pool(sandbox: Sandbox) -> None:
    shop = Shoptet(private_token=sandbox.token, base_url=sandbox.url)
    start = threading.Barrier(8)

    def call(_: int) -> None:
        start.wait()
        shop.eshop.get()

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(call, range(8)))
    shop.close()
    sandbox.requests.assert_called("eshop.get", times=8)
    assert len({seen.port for seen in sandbox.requests}) <= 3


def test_with_closes_the_connections(sandbox: Sandbox) -> None:
    with Shoptet(private_token=sandbox.token, base_url=sandbox.url) as shop:
        shop.eshop.get()
        assert isinstance(shop, Shoptet)


def test_a_client_that_never_called_closes_too() -> None:
    with Shoptet(private_token="made-up"):
        pass
