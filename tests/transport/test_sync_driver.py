"""What only the sync client does: many threads, `with`."""

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import cast

import pytest

from shoptet_api import Shoptet
from shoptet_api.calls.config import Config
from shoptet_api.calls.exchanges import Exchanges
from shoptet_api.compat import override
from shoptet_api.sandbox import Sandbox
from shoptet_api.sansio.messages import Stream
from shoptet_api.sansio.steps import Close, Exchange, Sleep, Step
from shoptet_api.secret import Secret
from shoptet_api.transport.first_use import SyncFirstUse
from shoptet_api.transport.sync_driver import SyncDriver


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


def test_an_interrupt_between_two_steps_lets_an_exchange_close_its_streams() -> None:
    """F4: what the exchange does then must not replace the interrupt, and nothing but closing is done."""
    done: list[str] = []

    class InterruptError(Exception):
        pass

    class Driver(SyncDriver):
        @override
        def _perform(self, step: Step) -> object:
            done.append(type(step).__name__)
            return None

    class Exchanged:
        """An exchange; a signal handler raises when its first step is performed."""

        def __init__(self, generator: Exchange[None]) -> None:
            self.generator = generator
            self.gi_frame = True

        def __next__(self) -> object:
            return next(self.generator)

        def send(self, value: object) -> object:
            if not done[1:]:
                done.append("interrupt")
                raise InterruptError
            return self.generator.send(value)

        def throw(self, error: BaseException) -> object:
            return self.generator.throw(error)

        def close(self) -> None:
            self.generator.close()

    def exchange() -> Exchange[None]:
        try:
            yield Sleep(0.0)
        finally:
            yield Close(Stream())
            yield Sleep(0.0)
            done.append("not reached")

    config = Config(private_token=Secret("made-up"))
    driver = Driver(Exchanges(config), SyncFirstUse())
    with pytest.raises(InterruptError):
        driver.run(cast("Exchange[None]", Exchanged(exchange())))
    assert done == ["Sleep", "interrupt", "Close"]
