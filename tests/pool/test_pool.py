"""Clients of many shops in one program."""

import asyncio
import gc
import threading
import tracemalloc
from typing import Any, Final

import attrs
import httpx
import pytest

from shoptet_api import (
    AddonAuth,
    AddonNotInstalledError,
    AddonSuspendedError,
    AsyncPooledShop,
    AsyncShopPool,
    ConfigurationError,
    Installation,
    InstallationState,
    MemoryInstallationStore,
    PooledShop,
    PoolProgress,
    ShopPool,
    Shoptet,
    StateUnavailableError,
)
from shoptet_api.compat import override
from shoptet_api.installations.access import changed
from shoptet_api.sandbox import Sandbox

IDS: Final = [123456, 123457, 123458, 123459, 123460]
URL: Final = "https://partner.example.com/action/ApiOAuthServer/getAccessToken"


def pool_of(sandbox: Sandbox, installations: MemoryInstallationStore, **options: Any) -> ShopPool:
    return ShopPool(installations, token_url=sandbox.addon.token_url, base_url=sandbox.url, **options)


def test_each_shop_has_its_client(sandbox: Sandbox, installations: MemoryInstallationStore) -> None:
    with pool_of(sandbox, installations) as pool:
        assert pool.eshop_ids() == IDS
        assert [shop.eshop_id for shop in pool] == IDS
        assert pool[IDS[1]] is pool[IDS[1]]
        assert len(list(pool[IDS[2]].products.list())) == 2
        assert len(pool) == 5
        assert {shop.eshop_url for shop in pool} == {f"https://{eshop_id}.example.com/" for eshop_id in IDS}


def test_a_shop_without_an_installation(sandbox: Sandbox, installations: MemoryInstallationStore) -> None:
    with pool_of(sandbox, installations) as pool:
        for wrong in (7, 999_999):
            with pytest.raises(AddonNotInstalledError, match=f"expected a shop with an installation, got {wrong}"):
                pool[wrong]
            assert wrong not in pool
        with pytest.raises(ConfigurationError, match="eshop_id: expected a whole number"):
            pool["123456"]  # type: ignore[index]
        assert pool[IDS[0]].eshop_id == IDS[0]
        installations.remove(IDS[0])
        pool.forget(IDS[0])
        with pytest.raises(AddonNotInstalledError):
            pool[IDS[0]]
        assert [shop.eshop_id for shop in pool] == IDS[1:]


@pytest.mark.parametrize("state", ["suspended", "terminated"])
def test_shops_where_the_addon_may_not_work(
    sandbox: Sandbox, installations: MemoryInstallationStore, state: InstallationState
) -> None:
    seen: list[PoolProgress] = []
    with pool_of(sandbox, installations, clock=sandbox.clock) as pool:
        kept = pool[IDS[1]]
        changed(installations, IDS[1], lambda current: attrs.evolve(current, state=state))
        # The API refuses its calls meanwhile; the installation is read again after a minute.
        assert pool[IDS[1]] is kept
        sandbox.clock.advance(61)
        with pytest.raises(AddonSuspendedError, match=f"^shop {IDS[1]} has {state} the addon$") as caught:
            pool[IDS[1]]
        assert caught.value.error == "addon_suspended"
        assert IDS[1] not in pool
        assert IDS[0] in pool
        assert "123456" not in pool
        left = [IDS[0], *IDS[2:]]
        assert [shop.eshop_id for shop in pool] == left
        assert pool.eshop_ids() == IDS
        outcome = pool.map(lambda shop: shop.eshop_id, on_progress=seen.append, concurrency=1)
        assert list(outcome.results) == left
        assert dict(outcome.errors) == {}
        assert [(progress.done, progress.total) for progress in seen] == [(1, 5), (2, 4), (3, 4), (4, 4)]
        chosen = pool.map(lambda shop: shop.eshop_id, eshop_ids=IDS[:2])
        assert dict(chosen.results) == {IDS[0]: IDS[0]}
        assert [type(error) for error in chosen.errors.values()] == [AddonSuspendedError]
        # What the function raises is an error also if it is of the same kind.
        failing = pool.map(lambda shop: pool[IDS[1]], concurrency=2)
        assert sorted(failing.errors) == left
        changed(installations, IDS[1], lambda current: attrs.evolve(current, state="installed"))
        assert pool[IDS[1]] is not kept
        assert len(list(pool[IDS[1]].products.list())) == 2


def test_the_async_pool_leaves_the_same_shops_out(sandbox: Sandbox, installations: MemoryInstallationStore) -> None:
    changed(installations, IDS[1], lambda current: attrs.evolve(current, state="suspended"))
    left = [IDS[0], *IDS[2:]]

    async def number(shop: AsyncPooledShop) -> int:
        return shop.eshop_id

    async def main() -> None:
        url = sandbox.addon.token_url
        async with AsyncShopPool(installations, token_url=url, base_url=sandbox.url) as pool:
            seen: list[PoolProgress] = []
            with pytest.raises(AddonSuspendedError):
                await pool.get(IDS[1])
            with pytest.raises(AddonSuspendedError):
                pool[IDS[1]]
            assert [shop.eshop_id async for shop in pool] == left
            outcome = await pool.map(number, concurrency=1, on_progress=seen.append)
            assert (list(outcome.results), dict(outcome.errors)) == (left, {})
            assert [(progress.done, progress.total) for progress in seen] == [(1, 5), (2, 4), (3, 4), (4, 4)]
            chosen = await pool.map(number, eshop_ids=IDS[:2])
            assert [type(error) for error in chosen.errors.values()] == [AddonSuspendedError]

    asyncio.run(main())


def test_a_record_that_cannot_be_read_is_the_error_of_its_shop(
    sandbox: Sandbox, installations: MemoryInstallationStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    load = installations.load

    def damaged(eshop_id: int) -> Installation | None:
        if eshop_id == IDS[2]:
            raise ConfigurationError("store", "damaged")
        return load(eshop_id)

    monkeypatch.setattr(installations, "load", damaged)
    with pool_of(sandbox, installations) as pool:
        outcome = pool.map(lambda shop: shop.eshop_id)
        assert sorted(outcome.results) == [*IDS[:2], *IDS[3:]]
        assert [(number, str(error)) for number, error in outcome.errors.items()] == [(IDS[2], "store damaged")]
        with pytest.raises(ConfigurationError):
            list(pool)


def test_an_addon_that_is_installed_again_gets_a_new_client(
    sandbox: Sandbox, installations: MemoryInstallationStore
) -> None:
    with pool_of(sandbox, installations, clock=sandbox.clock) as pool:
        first = pool[IDS[0]]
        installations.save(Installation("planted-" * 20, IDS[0], "https://new.example.com/", None, None))
        assert pool[IDS[0]] is first
        sandbox.clock.advance(61)
        again = pool[IDS[0]]
        assert again is not first
        assert again.eshop_url == "https://new.example.com/"
        sandbox.clock.advance(61)
        assert pool[IDS[0]] is again


def test_a_kept_client_works_on_while_its_installation_cannot_be_read(
    sandbox: Sandbox, installations: MemoryInstallationStore
) -> None:
    is_away = False

    class Remote(MemoryInstallationStore):
        @override
        def load(self, eshop_id: int) -> Installation | None:
            if is_away:
                raise StateUnavailableError("redis://10.0.0.5: TimeoutError")
            return installations.load(eshop_id)

    with pool_of(sandbox, Remote(), clock=sandbox.clock) as pool:
        first = pool[IDS[0]]
        is_away = True
        for _ in range(2):
            sandbox.clock.advance(61)
            assert pool[IDS[0]] is first
        with pytest.raises(StateUnavailableError):
            pool[IDS[1]]
        is_away = False
        installations.remove(IDS[0])
        sandbox.clock.advance(61)
        with pytest.raises(AddonNotInstalledError):
            pool[IDS[0]]


def test_clients_that_are_idle_or_too_many_are_dropped(
    sandbox: Sandbox, installations: MemoryInstallationStore
) -> None:
    with pool_of(sandbox, installations, clock=sandbox.clock, max_shops=3, idle=50) as pool:
        first = pool[IDS[0]]
        for eshop_id in IDS[1:4]:
            assert pool[eshop_id].eshop_id == eshop_id
        assert len(pool) == 3
        assert pool[IDS[0]] is not first
        sandbox.clock.advance(51)
        assert pool[IDS[4]].eshop_id == IDS[4]
        assert len(pool) == 1
        # A dropped client that somebody still has works on.
        assert len(list(first.products.list())) == 2


def test_map_collects_results_and_errors(sandbox: Sandbox, installations: MemoryInstallationStore) -> None:
    threads: set[str] = set()
    seen: list[PoolProgress] = []

    def count(shop: PooledShop) -> int:
        threads.add(threading.current_thread().name)
        if shop.eshop_id == IDS[3]:
            raise ValueError("no")
        return len(list(shop.products.list()))

    with pool_of(sandbox, installations) as pool:
        outcome = pool.map(count, concurrency=2, on_progress=seen.append)
        assert dict(outcome.results) == dict.fromkeys(IDS[:3] + IDS[4:], 2)
        assert [(eshop_id, str(error)) for eshop_id, error in outcome.errors.items()] == [(IDS[3], "no")]
        assert len(threads) <= 2
        assert [progress.done for progress in seen] == [1, 2, 3, 4, 5]
        assert {progress.total for progress in seen} == {5}
        assert [progress.eshop_id for progress in seen if progress.error] == [IDS[3]]
        assert seen[-1].failed == 1
        with pytest.raises(ExceptionGroup, match="1 shops failed") as caught:
            outcome.raise_errors()
        assert caught.value.exceptions[0].__notes__ == [f"shop {IDS[3]}"]
        some = pool.map(count, eshop_ids=[IDS[1], 7, IDS[1]])
        assert dict(some.results) == {IDS[1]: 2}
        assert list(some.errors) == [7]
        assert dict(pool.map(count, eshop_ids=[]).results) == {}


def test_map_stops_when_it_is_interrupted(sandbox: Sandbox, installations: MemoryInstallationStore) -> None:
    begun: list[int] = []

    def stop(shop: PooledShop) -> None:
        begun.append(shop.eshop_id)
        raise KeyboardInterrupt

    with pool_of(sandbox, installations) as pool:
        with pytest.raises(KeyboardInterrupt):
            pool.map(stop, concurrency=1)
        assert begun == IDS[:1]


def test_the_async_pool_does_the_same(sandbox: Sandbox, installations: MemoryInstallationStore) -> None:
    running, most = 0, 0

    async def count(shop: AsyncPooledShop) -> int:
        nonlocal running, most
        running += 1
        most = max(most, running)
        try:
            if shop.eshop_id == IDS[3]:
                raise ValueError("no")
            return len([product async for product in shop.products.list()])
        finally:
            running -= 1

    async def main() -> None:
        url = sandbox.addon.token_url
        async with AsyncShopPool(installations, token_url=url, base_url=sandbox.url) as pool:
            seen: list[PoolProgress] = []
            outcome = await pool.map(count, concurrency=2, on_progress=seen.append)
            assert dict(outcome.results) == dict.fromkeys(IDS[:3] + IDS[4:], 2)
            assert [(eshop_id, str(error)) for eshop_id, error in outcome.errors.items()] == [(IDS[3], "no")]
            assert len(seen) == 5
            assert [shop.eshop_id async for shop in pool] == IDS
            assert (await pool.get(IDS[0])) is pool[IDS[0]]
            with pytest.raises(AddonNotInstalledError):
                await pool.get(7)

    asyncio.run(main())
    assert most == 2


def test_a_shop_whose_work_was_cancelled_does_not_end_that_of_others(
    sandbox: Sandbox, installations: MemoryInstallationStore
) -> None:
    async def cancelled(shop: AsyncPooledShop) -> int:
        if shop.eshop_id in IDS[:2]:
            task = asyncio.create_task(asyncio.sleep(60))
            task.cancel()
            await task
        return shop.eshop_id

    async def main() -> None:
        url = sandbox.addon.token_url
        async with AsyncShopPool(installations, token_url=url, base_url=sandbox.url) as pool:
            outcome = await pool.map(cancelled, concurrency=2)
            assert list(outcome.errors) == IDS[:2]
            assert sorted(outcome.results) == IDS[2:]
            assert isinstance(outcome.errors[IDS[0]].__cause__, asyncio.CancelledError)

            # A map that is itself cancelled ends.
            hanging = asyncio.create_task(pool.map(lambda _: asyncio.sleep(60), concurrency=2))
            await asyncio.sleep(0.05)
            hanging.cancel()
            with pytest.raises(asyncio.CancelledError):
                await hanging

    asyncio.run(main())


def test_an_error_of_the_callback_ends_map(sandbox: Sandbox, installations: MemoryInstallationStore) -> None:
    def full(_: PoolProgress) -> None:
        raise OSError("the disk is full")

    async def number(shop: AsyncPooledShop) -> int:
        return shop.eshop_id

    async def main() -> None:
        url = sandbox.addon.token_url
        async with AsyncShopPool(installations, token_url=url, base_url=sandbox.url) as pool:
            with pytest.raises(OSError, match="the disk is full"):
                await pool.map(number, on_progress=full)

    asyncio.run(main())
    with pool_of(sandbox, installations) as pool, pytest.raises(OSError, match="the disk is full"):
        pool.map(lambda shop: shop.eshop_id, on_progress=full)


@pytest.mark.parametrize("number", [0, -1, True, 1.5, "123456", None, 2**70])
def test_what_is_not_the_number_of_a_shop_is_not_in_the_pool(
    sandbox: Sandbox, installations: MemoryInstallationStore, number: object
) -> None:
    with pool_of(sandbox, installations) as pool:
        assert number not in pool


def test_a_store_that_returns_another_shop(sandbox: Sandbox, installations: MemoryInstallationStore) -> None:
    class Confused(MemoryInstallationStore):
        @override
        def load(self, eshop_id: int) -> Installation | None:
            return installations.load(IDS[1])

    with pool_of(sandbox, Confused()) as pool:
        assert pool[IDS[1]].eshop_id == IDS[1]
        with pytest.raises(
            ConfigurationError, match=f"store: expected the installation in shop {IDS[0]}, got that in "
        ):
            pool[IDS[0]]


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({"private_token": "1-p-x"}, "private_token is that of one shop"),
        ({"max_shops": 0}, "max_shops: expected a whole number of at least 1"),
        ({"idle": "x"}, "idle: expected a number of seconds"),
        ({"token_url": "nonsense"}, "token_url"),
        (
            {"installations": object()},
            "installations: expected an InstallationStore, such as",
        ),
    ],
    ids=["token", "max_shops", "idle", "token_url", "installations"],
)
def test_an_argument(options: dict[str, Any], expected: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        ShopPool(**{"installations": MemoryInstallationStore(), "token_url": URL, **options})
    assert str(caught.value).startswith(expected)


def test_a_thousand_idle_shops_take_little_memory_and_no_thread() -> None:
    installations = MemoryInstallationStore()
    for eshop_id in range(1, 1101):
        token = f"{eshop_id:08d}" + "t" * 247
        installations.save(Installation(token, eshop_id, f"https://{eshop_id}.example.com/", None, None))
    with ShopPool(installations, token_url=URL) as pool:
        for eshop_id in range(1001, 1101):
            assert pool[eshop_id].orders is not None
        threads = threading.active_count()
        gc.collect()
        tracemalloc.start()
        try:
            for eshop_id in range(1, 1001):
                assert pool[eshop_id].orders is not None
            gc.collect()
            taken, _ = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
        assert len(pool) == 1100
        assert threading.active_count() == threads
        assert taken / 1000 < 50_000


class _CountedConnections(httpx.HTTPTransport):
    """Counts the requests that opened a connection."""

    opened = 0

    @override
    def handle_request(self, request: httpx.Request) -> httpx.Response:
        def trace(name: str, info: object) -> None:
            self.opened += name == "connection.connect_tcp.complete"

        request.extensions["trace"] = trace
        return super().handle_request(request)


def test_the_first_call_of_an_idle_shop_is_cheaper_than_that_of_a_new_client(
    sandbox: Sandbox, installations: MemoryInstallationStore
) -> None:
    counted = _CountedConnections()

    def cost(shop: Shoptet) -> tuple[int, int]:
        requests, opened = len(sandbox.requests), counted.opened
        shop.eshop.get()
        return len(sandbox.requests) - requests, counted.opened - opened

    with httpx.Client(transport=counted) as client:
        options: dict[str, Any] = {"clock": sandbox.clock, "httpx_client": client, "idle": 30}
        with pool_of(sandbox, installations, **options) as pool:
            assert pool[IDS[1]].eshop.get() is not None
            idle = pool[IDS[0]]
            # The first call of a shop fetches its token; the connection is that of the pool.
            assert cost(idle) == (2, 0)
            sandbox.clock.advance(20)
            assert pool[IDS[0]] is idle
            assert cost(pool[IDS[0]]) == (1, 0)
            # Dropped and made again, it has the pool's token and connections.
            sandbox.clock.advance(31)
            assert pool[IDS[2]] is not None
            assert pool[IDS[0]] is not idle
            assert cost(pool[IDS[0]]) == (1, 0)
    counted = _CountedConnections()
    with httpx.Client(transport=counted) as client:
        auth = AddonAuth(oauth_token=sandbox.addon.oauth_token, token_url=sandbox.addon.token_url)
        with Shoptet(addon=auth, base_url=sandbox.url, clock=sandbox.clock, httpx_client=client) as new:
            assert cost(new) == (2, 1)
