"""The clients: settings, connections, and the API's resources as attributes.

from shoptet_api import Shoptet

with Shoptet(private_token="…") as shop:
    order = shop.orders.get("2018000057")
"""

from collections.abc import Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, ClassVar, Generic, NoReturn, Protocol, Self, SupportsIndex, TypeVar, Unpack, cast

from shoptet_api.calls.config import Config, PartialErrors
from shoptet_api.calls.exchanges import Exchanges
from shoptet_api.compat import override
from shoptet_api.errors import ConfigurationError
from shoptet_api.options import Options, OptionsSignature, config_of, options_from_env, shared_of
from shoptet_api.paging.options import OnShift
from shoptet_api.resources import AsyncResources, Resources
from shoptet_api.timeouts import Timeouts
from shoptet_generated.resources import AsyncResources as GeneratedAsyncResources, Resources as GeneratedResources
from shoptet_generated.runtime import UNSET, Unset

if TYPE_CHECKING:
    from shoptet_api.operations import BoundOperations
    from shoptet_api.transport.async_driver import AsyncDriver
    from shoptet_api.transport.httpx_types import HttpxAsyncClient, HttpxClient
    from shoptet_api.transport.sync_driver import SyncDriver
    from shoptet_generated.raw import AsyncRawResources, RawResources
    from shoptet_generated.runtime import AsyncTransport, RawResponse, Transport


class _Driver(Protocol):
    @property
    def config(self) -> Config: ...

    def with_config(self, config: Config) -> Self: ...


D = TypeVar("D", bound=_Driver)


class _Client(Generic[D]):
    """The common part of the two clients."""

    _driver: D
    _owns_connections: bool = True

    def with_options(
        self,
        *,
        language: str | Unset | None = UNSET,
        timeout: float | Timeouts | Unset = UNSET,
        deadline: float | Unset = UNSET,
        max_retries: int | Unset = UNSET,
        partial_errors: PartialErrors | Unset = UNSET,
        headers: Mapping[str, str] | Unset = UNSET,
        check_bodies: bool | Unset = UNSET,
        strict: bool | Unset = UNSET,
        read_only: bool | Unset = UNSET,
        dry_run: bool | Unset = UNSET,
        prefetch: int | Unset = UNSET,
        on_shift: OnShift | Unset = UNSET,
    ) -> Self:
        """Return a copy of the client with other settings; settings that are not passed stay as they are.

        The copy costs next to nothing and shares the connections. They belong to the original client: closing a copy
        leaves them open.

        Args:
            language: Language of names and texts in responses; None for the shop's own.
            timeout: Seconds for each part of a request, or `Timeouts`.
            deadline: Seconds for a whole call, its waits and tries included.
            max_retries: How many times a failed call is sent again, where that is safe.
            partial_errors: `"raise"` or `"return"`: what happens when the API does a request in part.
            headers: Further headers to send, in addition to those that the client already sends.
            check_bodies: Whether bodies are compared with the spec before they are sent.
            strict: Whether a response that differs from the spec raises `SchemaDriftError`.
            read_only: True: the copy refuses every write. A copy of a read-only client stays read-only.
            dry_run: True: the copy logs its writes and does not send them. A copy of such a client stays so.
            prefetch: How many pages of a list are fetched ahead; 0 for none.
            on_shift: `"warn"`, `"restart"` or `"raise"`: what happens when a list changes while it is walked.

        Raises:
            ConfigurationError: A setting is wrong.
        """
        config = self._driver.config
        pages = config.pages.with_options(
            None if isinstance(prefetch, Unset) else prefetch, None if isinstance(on_shift, Unset) else on_shift
        )
        given: dict[str, object] = {
            "language": language,
            "timeout": timeout if isinstance(timeout, Unset) else Timeouts.of(timeout),
            "deadline": deadline,
            "max_retries": max_retries,
            "partial_errors": partial_errors,
            "headers": headers if isinstance(headers, Unset) else config.with_more_headers(headers),
            "check_bodies": check_bodies,
            "strict": strict,
            "read_only": _stays("read_only", config.read_only, read_only),
            "dry_run": _stays("dry_run", config.dry_run, dry_run),
            "pages": pages,
        }
        changed = {name: value for name, value in given.items() if value is not UNSET}
        return self._copy(self._driver.with_config(config.changed(changed)))

    @property
    def operations(self) -> "BoundOperations":
        """The client's methods by operationId: `shop.operations["getOrderDetail"]`."""
        from shoptet_api.operations import BoundOperations

        return BoundOperations(self)

    def _copy(self, driver: D) -> Self:
        from shoptet_generated.runtime import AsyncResource, Resource

        copy = object.__new__(type(self))
        # The resources created so far use this client's settings.
        parts = (Resource, AsyncResource)
        copy.__dict__.update((name, value) for name, value in vars(self).items() if not isinstance(value, parts))
        copy._owns_connections = False
        copy._use(driver)
        return copy

    def _use(self, driver: D) -> None:
        self._driver = driver

    @override
    def __reduce_ex__(self, protocol: SupportsIndex) -> NoReturn:
        # It holds sockets and locks, and a token that must not be written to a file.
        fault = "cannot be pickled or copied: create one in each process; with_options returns a copy"
        raise TypeError(f"{type(self).__name__} {fault}")

    @override
    def __repr__(self) -> str:
        if "_driver" not in vars(self):
            return f"<{type(self).__name__}, not set up>"  # An error reporter shows `self` where `__init__` raised.
        config = self._driver.config
        language = f", language={config.language!r}" if config.language else ""
        return f"{type(self).__name__}(base_url={config.base_url!r}{language})"


def _stays(argument: str, before: bool, now: bool | Unset) -> bool | Unset:
    """Return a setting that protects the shop: a copy of a client can switch it on and not off."""
    if before and now is False:
        raise ConfigurationError(argument, "cannot be switched off by with_options; create another client")
    return now


class Shoptet(_Client["SyncDriver"], Resources):
    """Client of one shop's API.

    It needs one of `private_token`, `access_token` and `addon`. Many threads may use one client at once.

    Args:
        httpx_client: Your own client, for proxies, certificates or tests. It is not closed with this one. A call's
            deadline is checked at every piece of a response's body, not while its headers arrive slowly.
        private_token: Private API token of the shop (Premium).
        access_token: API access token of an addon, which expires half an hour after it was issued.
        addon: `AddonAuth`, which fetches API access tokens and renews them.
        base_url: The address of the API.
        timeout: Seconds for each part of a request, or `Timeouts`; by default 10 to connect and 60 for reads and
            writes.
        deadline: Seconds for a whole call, its waits and tries included; 300 by default.
        max_retries: How many times a failed call is sent again, where that is safe; 5 by default.
        partial_errors: `"raise"` (default): a request that the API did in part raises `PartialFailureError`.
            `"return"`: the method returns the data; the errors are logged, and the raw response has them.
        max_response_bytes: The maximum length of a response that is read into memory, decompressed; 100 MiB by
            default.
        language: Language of names and texts in responses, like `"cs"`; the shop's own by default.
        headers: Further headers to send.
        check_bodies: Whether bodies are compared with the spec before they are sent (default). A mistake raises
            `InputError`.
        strict: Whether a response that differs from the spec raises `SchemaDriftError`. By default it is read as
            far as possible, and the log `shoptet_api.drift` names the difference.
        read_only: Whether every write raises `ReadOnlyError` before anything is sent.
        dry_run: Whether writes are checked and logged (`shoptet_api.dry_run`), and not sent; they return a record
            without values, and a job raises `DryRunError`.
        expect_shop: The number of the only shop to work on, like 123456: a token for another one raises
            `WrongShopError`.
        prefetch: How many pages of a list are fetched ahead; 3 by default, and at most three at once.
        on_shift: What happens when a list changes while it is walked: `"warn"` (default), `"restart"` or `"raise"`.
        on_drift: Called once for every place where responses differ from the spec.
        on_request: Called before every request.
        on_response: Called after every response, success or error.
        on_retry: Called when a request has failed and will be sent again.
        on_deprecation: Called once for every operation that the API says it will remove.
        limits: The keeper of the API's limits; by default all clients of the process share one.
        clock: For tests: a clock that runs faster than the machine's.
        job_store: Where `shop.jobs.notify` records finished jobs, for clients in other processes that wait for
            them.

    Raises:
        ConfigurationError: An argument is wrong; the error names it.
    """

    __signature__: ClassVar[OptionsSignature] = OptionsSignature()

    def __init__(self, *, httpx_client: "HttpxClient | None" = None, **options: Unpack[Options]) -> None:
        exchanges = Exchanges(config_of(options), shared=shared_of(options))
        from shoptet_api.transport.first_use import SyncFirstUse
        from shoptet_api.transport.sync_driver import SyncDriver

        self._use(SyncDriver(exchanges, SyncFirstUse(httpx_client)))

    @classmethod
    def from_env(cls, *, httpx_client: "HttpxClient | None" = None, **options: Unpack[Options]) -> Self:
        """Return a client with the settings of the environment; arguments take precedence.

        The variables are `SHOPTET_PRIVATE_API_TOKEN`, or `SHOPTET_OAUTH_TOKEN` and `SHOPTET_TOKEN_URL` of an addon, or
        `SHOPTET_ACCESS_TOKEN`; and `SHOPTET_BASE_URL`, `SHOPTET_LANGUAGE`, `SHOPTET_EXPECT_SHOP` (a shop's number),
        `SHOPTET_TIMEOUT` and `SHOPTET_DEADLINE` (seconds) and `SHOPTET_MAX_RETRIES`.

        Raises:
            ConfigurationError: The token is missing, or a setting is wrong; the error names the variable.
        """
        return cls(httpx_client=httpx_client, **options_from_env(options))

    @property
    def with_raw_response(self) -> "RawResources":
        """The same methods, returning whole responses: `shop.with_raw_response.orders.get("…").headers`.

        A method that returns a pager returns the first page instead.
        """
        from shoptet_api.transport.sync_driver import RawSyncDriver

        return cast("RawResources", _Raw(cast("Transport", RawSyncDriver(self._driver))))

    def request(
        self, method: str, path: str, *, query: Mapping[str, object] | None = None, body: object = UNSET
    ) -> "RawResponse[Any]":
        """Call an operation that the spec lacks, with the token, limits, retries and errors of every other call.

        Args:
            method: GET, POST, PUT, PATCH or DELETE.
            path: Like `/api/orders/2018000057`, percent-encoded where needed.
            query: Parameters by their names in the URL; those that are None are left out.
            body: The whole body, as JSON or a model; mostly `{"data": …}`.

        Returns:
            The response. `data` is its data as plain JSON; `parsed` is the same, or the bytes if the body is not JSON.

        Raises:
            InputError: An argument cannot be sent.
            ApiError: The API refused the request.
            TransportError: The response did not arrive whole.
        """
        return self._driver.run(self._driver.exchanges.custom(method, path, query, body))

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

    It needs one of `private_token`, `access_token` and `addon`. Many tasks may use one client at once.

    Args:
        httpx_client: Your own client, for proxies, certificates or tests. It is not closed with this one.
        private_token: Private API token of the shop (Premium).
        access_token: API access token of an addon, which expires half an hour after it was issued.
        addon: `AddonAuth`, which fetches API access tokens and renews them.
        base_url: The address of the API.
        timeout: Seconds for each part of a request, or `Timeouts`; by default 10 to connect and 60 for reads and
            writes.
        deadline: Seconds for a whole call, its waits and tries included; 300 by default.
        max_retries: How many times a failed call is sent again, where that is safe; 5 by default.
        partial_errors: `"raise"` (default): a request that the API did in part raises `PartialFailureError`.
            `"return"`: the method returns the data; the errors are logged, and the raw response has them.
        max_response_bytes: The maximum length of a response that is read into memory, decompressed; 100 MiB by
            default.
        language: Language of names and texts in responses, like `"cs"`; the shop's own by default.
        headers: Further headers to send.
        check_bodies: Whether bodies are compared with the spec before they are sent (default). A mistake raises
            `InputError`.
        strict: Whether a response that differs from the spec raises `SchemaDriftError`. By default it is read as
            far as possible, and the log `shoptet_api.drift` names the difference.
        read_only: Whether every write raises `ReadOnlyError` before anything is sent.
        dry_run: Whether writes are checked and logged (`shoptet_api.dry_run`), and not sent; they return a record
            without values, and a job raises `DryRunError`.
        expect_shop: The number of the only shop to work on, like 123456: a token for another one raises
            `WrongShopError`.
        prefetch: How many pages of a list are fetched ahead; 3 by default, and at most three at once.
        on_shift: What happens when a list changes while it is walked: `"warn"` (default), `"restart"` or `"raise"`.
        on_drift: Called once for every place where responses differ from the spec.
        on_request: Called before every request.
        on_response: Called after every response, success or error.
        on_retry: Called when a request has failed and will be sent again.
        on_deprecation: Called once for every operation that the API says it will remove.
        limits: The keeper of the API's limits; by default all clients of the process share one.
        clock: For tests: a clock that runs faster than the machine's.
        job_store: Where `shop.jobs.notify` records finished jobs, for clients in other processes that wait for
            them.

    Raises:
        ConfigurationError: An argument is wrong; the error names it.
    """

    __signature__: ClassVar[OptionsSignature] = OptionsSignature()

    def __init__(self, *, httpx_client: "HttpxAsyncClient | None" = None, **options: Unpack[Options]) -> None:
        exchanges = Exchanges(config_of(options), shared=shared_of(options))
        from shoptet_api.transport.async_driver import AsyncDriver
        from shoptet_api.transport.first_use import AsyncFirstUse

        self._use(AsyncDriver(exchanges, AsyncFirstUse(httpx_client)))

    @classmethod
    def from_env(cls, *, httpx_client: "HttpxAsyncClient | None" = None, **options: Unpack[Options]) -> Self:
        """Return a client with the settings of the environment, as `Shoptet.from_env`; arguments take precedence.

        Raises:
            ConfigurationError: The token is missing, or a setting is wrong; the error names the variable.
        """
        return cls(httpx_client=httpx_client, **options_from_env(options))

    @property
    def with_raw_response(self) -> "AsyncRawResources":
        """The same methods, returning whole responses: `(await shop.with_raw_response.orders.get("…")).headers`.

        A method that returns a pager returns the first page instead, when awaited.
        """
        from shoptet_api.transport.async_driver import RawAsyncDriver

        return cast("AsyncRawResources", _AsyncRaw(cast("AsyncTransport", RawAsyncDriver(self._driver))))

    async def request(
        self, method: str, path: str, *, query: Mapping[str, object] | None = None, body: object = UNSET
    ) -> "RawResponse[Any]":
        """Call an operation that the spec lacks, with the token, limits, retries and errors of every other call.

        Args:
            method: GET, POST, PUT, PATCH or DELETE.
            path: Like `/api/orders/2018000057`, percent-encoded where needed.
            query: Parameters by their names in the URL; those that are None are left out.
            body: The whole body, as JSON or a model; mostly `{"data": …}`.

        Returns:
            The response. `data` is its data as plain JSON; `parsed` is the same, or the bytes if the body is not JSON.

        Raises:
            InputError: An argument cannot be sent.
            ApiError: The API refused the request.
            TransportError: The response did not arrive whole.
        """
        return await self._driver.run(self._driver.exchanges.custom(method, path, query, body))

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


class _Raw(GeneratedResources):
    """The resources over a driver that returns whole responses."""

    def __init__(self, transport: "Transport") -> None:
        self._transport = transport


class _AsyncRaw(GeneratedAsyncResources):
    """The resources over an async driver that returns whole responses."""

    def __init__(self, transport: "AsyncTransport") -> None:
        self._transport = transport
