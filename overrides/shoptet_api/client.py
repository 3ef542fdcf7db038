"""The clients: settings, connections, and the API's parts as attributes.

from shoptet_api import Shoptet

with Shoptet(private_token="…") as shop:
    order = shop.orders.get("2018000057")
"""

from collections.abc import Callable, Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Generic, Protocol, Self, TypeVar

from shoptet_api.compat import override
from shoptet_api.config import DEFAULT_BASE_URL, Config, Timeouts
from shoptet_api.exchange import Exchanges
from shoptet_api.secret import Secret
from shoptet_generated.resources import AsyncResources, Resources
from shoptet_generated.runtime import UNSET, AsyncResource, Resource, Unset

if TYPE_CHECKING:
    import httpx

    from shoptet_api.async_driver import AsyncDriver
    from shoptet_api.sync_driver import SyncDriver
    from shoptet_generated.runtime import Drift


class _Driver(Protocol):
    @property
    def config(self) -> Config: ...

    def with_config(self, config: Config) -> Self: ...


D = TypeVar("D", bound=_Driver)


class _Client(Generic[D]):
    """What the two clients have in common."""

    _driver: D
    _owns_connections: bool = True

    def with_options(
        self,
        *,
        language: str | Unset | None = UNSET,
        timeout: float | Timeouts | Unset = UNSET,
        headers: Mapping[str, str] | Unset = UNSET,
        strict: bool | Unset = UNSET,
    ) -> Self:
        """A copy of the client with other settings; what is not given stays as it is.

        The copy costs next to nothing and shares the connections. They belong to the client that was constructed:
        closing a copy leaves them open.

        Args:
            language: Language of names and texts in the answers; None for the shop's own.
            timeout: Seconds for each part of a request, or `Timeouts`.
            headers: Further headers to send, added to those that the client sends already.
            strict: Whether an answer that is not as the spec promises raises `SchemaDriftError`.

        Raises:
            ConfigurationError: A setting makes no sense.
        """
        config = self._driver.config.with_options(
            language=self._driver.config.language if isinstance(language, Unset) else language,
            timeout=self._driver.config.timeout if isinstance(timeout, Unset) else Timeouts.of(timeout),
            headers={} if isinstance(headers, Unset) else headers,
            strict=self._driver.config.strict if isinstance(strict, Unset) else strict,
        )
        copy = object.__new__(type(self))
        # The parts made so far call by this client's settings.
        parts = (Resource, AsyncResource)
        copy.__dict__.update((name, value) for name, value in vars(self).items() if not isinstance(value, parts))
        copy._owns_connections = False
        copy._use(self._driver.with_config(config))
        return copy

    def _use(self, driver: D) -> None:
        self._driver = driver

    @override
    def __repr__(self) -> str:
        if "_driver" not in vars(self):
            return f"<{type(self).__name__}, not set up>"  # An error reporter shows `self` where `__init__` raised.
        config = self._driver.config
        language = f", language={config.language!r}" if config.language else ""
        return f"{type(self).__name__}(base_url={config.base_url!r}{language})"


class Shoptet(_Client["SyncDriver"], Resources):
    """Client of one shop's API.

    One of the two tokens is needed. A client may be used by many threads at once.

    Args:
        private_token: Private API token of the shop (Premium).
        access_token: API access token of an addon.
        base_url: Where the API is.
        timeout: Seconds for each part of a request, or `Timeouts`; 10 to connect and 60 for the rest where not given.
        language: Language of names and texts in the answers, like `"cs"`; the shop's own where not given.
        headers: Further headers to send.
        strict: Whether an answer that is not as the spec promises raises `SchemaDriftError`. By default it is read as
            far as it goes, and told in the log `shoptet_api.drift`.
        on_drift: Called once for every place where answers are not as the spec promises.
        httpx_client: A client of your own, for proxies, certificates or tests. It is not closed with this one.

    Raises:
        ConfigurationError: An argument makes no sense; the error names it.
    """

    def __init__(
        self,
        *,
        private_token: str | None = None,
        access_token: str | None = None,
        base_url: str = DEFAULT_BASE_URL,
        timeout: float | Timeouts | None = None,
        language: str | None = None,
        headers: Mapping[str, str] | None = None,
        strict: bool = False,
        on_drift: "Callable[[Drift], object] | None" = None,
        httpx_client: "httpx.Client | None" = None,
    ) -> None:
        from shoptet_api.sync_driver import SyncDriver, SyncPool

        private, access = Secret.of(private_token), Secret.of(access_token)
        del private_token, access_token  # A traceback that shows local variables must not show these.
        config = Config(
            private_token=private,
            access_token=access,
            base_url=base_url,
            timeout=Timeouts() if timeout is None else Timeouts.of(timeout),
            language=language,
            headers=headers,
            strict=strict,
            on_drift=on_drift,
        )
        self._use(SyncDriver(Exchanges(config), SyncPool(httpx_client)))

    @override
    def _use(self, driver: "SyncDriver") -> None:
        self._driver = self._transport = driver

    def close(self) -> None:
        """Close the connections. The client cannot be used afterwards."""
        if self._owns_connections:
            self._driver.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()


class AsyncShoptet(_Client["AsyncDriver"], AsyncResources):
    """Client of one shop's API for asyncio.

    One of the two tokens is needed. A client may be used by many tasks of one event loop at once.

    Args:
        private_token: Private API token of the shop (Premium).
        access_token: API access token of an addon.
        base_url: Where the API is.
        timeout: Seconds for each part of a request, or `Timeouts`; 10 to connect and 60 for the rest where not given.
        language: Language of names and texts in the answers, like `"cs"`; the shop's own where not given.
        headers: Further headers to send.
        strict: Whether an answer that is not as the spec promises raises `SchemaDriftError`. By default it is read as
            far as it goes, and told in the log `shoptet_api.drift`.
        on_drift: Called once for every place where answers are not as the spec promises.
        httpx_client: A client of your own, for proxies, certificates or tests. It is not closed with this one.

    Raises:
        ConfigurationError: An argument makes no sense; the error names it.
    """

    def __init__(
        self,
        *,
        private_token: str | None = None,
        access_token: str | None = None,
        base_url: str = DEFAULT_BASE_URL,
        timeout: float | Timeouts | None = None,
        language: str | None = None,
        headers: Mapping[str, str] | None = None,
        strict: bool = False,
        on_drift: "Callable[[Drift], object] | None" = None,
        httpx_client: "httpx.AsyncClient | None" = None,
    ) -> None:
        from shoptet_api.async_driver import AsyncDriver, AsyncPool

        private, access = Secret.of(private_token), Secret.of(access_token)
        del private_token, access_token  # A traceback that shows local variables must not show these.
        config = Config(
            private_token=private,
            access_token=access,
            base_url=base_url,
            timeout=Timeouts() if timeout is None else Timeouts.of(timeout),
            language=language,
            headers=headers,
            strict=strict,
            on_drift=on_drift,
        )
        self._use(AsyncDriver(Exchanges(config), AsyncPool(httpx_client)))

    @override
    def _use(self, driver: "AsyncDriver") -> None:
        self._driver = self._transport = driver

    async def aclose(self) -> None:
        """Close the connections. The client cannot be used afterwards."""
        if self._owns_connections:
            await self._driver.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.aclose()
