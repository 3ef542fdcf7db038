"""The pool of sync clients."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from itertools import islice
from types import TracebackType
from typing import TYPE_CHECKING, Final, Self, TypeVar, Unpack

from shoptet_api.auth.installation import Installation
from shoptet_api.calls.exchanges import Exchanges
from shoptet_api.checks import check_whole
from shoptet_api.client import Shoptet
from shoptet_api.compat import override
from shoptet_api.installations.protocol import InstallationStore
from shoptet_api.options import Options, config_of, shared_of
from shoptet_api.pool.base import IDLE, MOST, PoolBase
from shoptet_api.pool.outcome import Collected, OnPoolProgress, PoolOutcome
from shoptet_api.transport.first_use import SyncFirstUse
from shoptet_api.transport.sync_driver import SyncDriver

if TYPE_CHECKING:
    from shoptet_api.redis.state import RedisState
    from shoptet_api.transport.httpx_types import HttpxClient

R = TypeVar("R")


class PooledShop(Shoptet):
    """The client of one shop of a pool. It shares the connections of the pool, which closes them."""

    _owns_connections = False

    def __init__(self, installation: Installation, options: Options, connections: SyncFirstUse) -> None:
        self.eshop_id: Final = installation.eshop_id
        self.eshop_url: Final = installation.eshop_url
        self._use(SyncDriver(Exchanges(config_of(options), shared=shared_of(options)), connections))


class ShopPool(PoolBase[PooledShop]):
    """Clients of all shops that have the addon: `pool[eshop_id]` is that of one shop.

    Iteration and `map` leave out shops that have suspended or terminated the addon, or uninstalled it meanwhile. The
    clients share connections, limits and the store of tokens. A client takes little memory and no thread; one that
    was not used for a while is dropped, and made again when it is needed. Any threads may use one pool.

    Args:
        installations: Where the addon is installed: `SQLiteInstallationStore`, `RedisState.installation_store`, or an
            object of yours with the same methods.
        token_url: The address that issues API access tokens; see `AddonAuth`.
        state: What many processes share: the limits, the tokens and the finished jobs.
        max_shops: The number of clients that are kept.
        idle: Seconds after which a client that is not used may be dropped.
        httpx_client: Your own client, for proxies, certificates or tests. It is not closed with the pool.
        options: The options of all clients, as for `Shoptet`.

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
        httpx_client: "HttpxClient | None" = None,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(installations, token_url, state, max_shops, idle, options)
        self._connections = SyncFirstUse(httpx_client)

    def __getitem__(self, eshop_id: int) -> PooledShop:
        """Return the client of a shop.

        Raises:
            AddonNotInstalledError: There is no installation in this shop.
            AddonSuspendedError: The shop has suspended or terminated the addon.
        """
        return self._of(eshop_id)

    def __iter__(self) -> Iterator[PooledShop]:
        """Yield the client of each shop where the addon may work, one after the other."""
        for eshop_id in self.eshop_ids():
            if (shop := self._of_listed(eshop_id)) is not None:
                yield shop

    def map(
        self,
        function: Callable[[PooledShop], R],
        *,
        concurrency: int = 10,
        eshop_ids: Iterable[int] | None = None,
        on_progress: OnPoolProgress | None = None,
    ) -> PoolOutcome[R]:
        """Call a function for each shop, for some shops at a time, and collect what it returns and raises.

        Args:
            function: Called with the client of each shop, in a thread.
            concurrency: The number of shops that are worked at a time.
            eshop_ids: The shops; by default all where the addon may work. A chosen one where it may not is an error.
            on_progress: Called after each shop, in the calling thread.
        """
        check_whole("concurrency", concurrency, 1)
        wanted, find = self._wanted(eshop_ids), self._of_listed if eshop_ids is None else self._of
        collected = Collected[R](len(wanted), on_progress)
        left, running = iter(wanted), dict[Future[tuple[R] | None], int]()
        with ThreadPoolExecutor(concurrency, thread_name_prefix="shoptet-pool") as threads:
            try:
                while True:
                    # Not all at once: what is not begun yet can be left out when this is interrupted.
                    for eshop_id in islice(left, concurrency - len(running)):
                        running[threads.submit(_called, function, find, eshop_id)] = eshop_id
                    if not running:
                        return collected.outcome()
                    for future in wait(running, return_when=FIRST_COMPLETED).done:
                        _collect(collected, running.pop(future), future)
            except BaseException:
                threads.shutdown(wait=False, cancel_futures=True)
                raise

    @override
    def _make(self, installation: Installation, options: Options) -> PooledShop:
        return PooledShop(installation, options, self._connections)

    def close(self) -> None:
        """Close the connections. The pool cannot be used afterwards."""
        self._drop_all()
        self._connections.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    @override
    def __repr__(self) -> str:
        return f"ShopPool({self._installations!r}, {len(self)} clients)"


def _called(
    function: Callable[[PooledShop], R], find: Callable[[int], PooledShop | None], eshop_id: int
) -> tuple[R] | None:
    shop = find(eshop_id)
    return None if shop is None else (function(shop),)


def _collect(collected: Collected[R], eshop_id: int, future: "Future[tuple[R] | None]") -> None:
    error = future.exception()
    if error is None:
        if (result := future.result()) is None:
            collected.leave_out()
        else:
            collected.add(eshop_id, *result)
    elif isinstance(error, Exception):
        collected.fail(eshop_id, error)
    else:
        raise error
