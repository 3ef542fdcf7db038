"""The pool of async clients."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from types import TracebackType
from typing import TYPE_CHECKING, Final, Self, TypeVar, Unpack

from shoptet_api.auth.installation import Installation
from shoptet_api.calls.exchanges import Exchanges
from shoptet_api.checks import check_whole
from shoptet_api.client import AsyncShoptet
from shoptet_api.compat import override
from shoptet_api.installations.protocol import InstallationStore
from shoptet_api.options import Options, config_of, shared_of
from shoptet_api.pool.base import IDLE, MOST, PoolBase
from shoptet_api.pool.outcome import Collected, OnPoolProgress, PoolOutcome
from shoptet_api.sansio.cancelled import is_being_cancelled
from shoptet_api.transport.async_driver import AsyncDriver
from shoptet_api.transport.first_use import AsyncFirstUse

if TYPE_CHECKING:
    from shoptet_api.redis.state import RedisState
    from shoptet_api.transport.httpx_types import HttpxAsyncClient

R = TypeVar("R")


class AsyncPooledShop(AsyncShoptet):
    """The client of one shop of a pool. It shares the connections of the pool, which closes them."""

    _owns_connections = False

    def __init__(self, installation: Installation, options: Options, connections: AsyncFirstUse) -> None:
        self.eshop_id: Final = installation.eshop_id
        self.eshop_url: Final = installation.eshop_url
        self._use(AsyncDriver(Exchanges(config_of(options), shared=shared_of(options)), connections))


class AsyncShopPool(PoolBase[AsyncPooledShop]):
    """Clients of all shops that have the addon, for asyncio: `pool[eshop_id]` is that of one shop.

    Iteration and `map` leave out shops that have suspended or terminated the addon, or uninstalled it meanwhile. The
    clients share connections, limits and the store of tokens. A client takes little memory and no task; one that
    was not used for a while is dropped, and made again when it is needed.

    Args:
        installations: Where the addon is installed: `SQLiteInstallationStore`, `RedisState.installation_store`, or an
            object of yours with the same methods.
        token_url: The address that issues API access tokens; see `AddonAuth`.
        state: What many processes share: the limits, the tokens and the finished jobs.
        max_shops: The number of clients that are kept.
        idle: Seconds after which a client that is not used may be dropped.
        httpx_client: Your own client, for proxies, certificates or tests. It is not closed with the pool.
        options: The options of all clients, as for `AsyncShoptet`.

    Raises:
        ConfigurationError: An argument is wrong; the error names it.
    """

    def __init__(
        self,
        installations: InstallationStore,
        *,
        token_url: str,
        state: "RedisState | None" = None,
        max_shops: int = MOST,
        idle: float = IDLE,
        httpx_client: "HttpxAsyncClient | None" = None,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(installations, token_url, state, max_shops, idle, options)
        self._connections = AsyncFirstUse(httpx_client)

    def __getitem__(self, eshop_id: int) -> AsyncPooledShop:
        """Return the client of a shop. The first use reads its installation on the calling thread; `get` does not.

        Raises:
            AddonNotInstalledError: There is no installation in this shop.
            AddonSuspendedError: The shop has suspended or terminated the addon.
        """
        return self._of(eshop_id)

    async def get(self, eshop_id: int) -> AsyncPooledShop:
        """Return the client of a shop, whose installation is read in a thread.

        Raises:
            AddonNotInstalledError: There is no installation in this shop.
            AddonSuspendedError: The shop has suspended or terminated the addon.
        """
        return await asyncio.to_thread(self._of, eshop_id)

    async def __aiter__(self) -> AsyncIterator[AsyncPooledShop]:
        """Yield the client of each shop where the addon may work, one after the other."""
        for eshop_id in await asyncio.to_thread(self.eshop_ids):
            if (shop := await asyncio.to_thread(self._of_listed, eshop_id)) is not None:
                yield shop

    async def map(
        self,
        function: Callable[[AsyncPooledShop], Awaitable[R]],
        *,
        concurrency: int = 10,
        eshop_ids: Iterable[int] | None = None,
        on_progress: OnPoolProgress | None = None,
    ) -> PoolOutcome[R]:
        """Call a function for each shop, for some shops at a time, and collect what it returns and raises.

        Args:
            function: Called with the client of each shop.
            concurrency: The number of shops that are worked at a time.
            eshop_ids: The shops; by default all where the addon may work. A chosen one where it may not is an error.
            on_progress: Called after each shop.
        """
        check_whole("concurrency", concurrency, 1)
        wanted = await asyncio.to_thread(self._wanted, eshop_ids)
        find = self._of_listed if eshop_ids is None else self._of
        collected = Collected[R](len(wanted), on_progress)
        left = iter(wanted)

        async def work() -> None:
            for eshop_id in left:
                try:
                    shop = await asyncio.to_thread(find, eshop_id)
                    if shop is None:
                        collected.leave_out()
                        continue
                    result = await function(shop)
                except asyncio.CancelledError as error:
                    if is_being_cancelled():
                        raise
                    # Otherwise the task would end as if the shops after this one were worked, too.
                    fault = RuntimeError("what the function waited for was cancelled")
                    fault.__cause__ = error
                    collected.fail(eshop_id, fault)
                except Exception as error:  # noqa: BLE001 (the caller gets it, by its shop)
                    collected.fail(eshop_id, error)
                else:
                    collected.add(eshop_id, result)

        try:
            async with asyncio.TaskGroup() as tasks:
                for _ in range(min(concurrency, len(wanted))):
                    tasks.create_task(work())
        except BaseExceptionGroup as group:  # Errors of `on_progress`, as `ShopPool` raises them.
            raise group.exceptions[0] from None
        return collected.outcome()

    @override
    def _make(self, installation: Installation, options: Options) -> AsyncPooledShop:
        return AsyncPooledShop(installation, options, self._connections)

    async def aclose(self) -> None:
        """Close the connections. The pool cannot be used afterwards."""
        self._drop_all()
        await self._connections.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.aclose()

    @override
    def __repr__(self) -> str:
        return f"AsyncShopPool({self._installations!r}, {len(self)} clients)"
