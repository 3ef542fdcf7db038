"""State that many processes and machines share: one object that makes all the others."""

import logging
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Final, Self

from shoptet_api.auth.stores.encryption import Cipher
from shoptet_api.checks import check_seconds, check_whole, unexpected
from shoptet_api.clock import SYSTEM_CLOCK
from shoptet_api.compat import override
from shoptet_api.errors import StateUnavailableError
from shoptet_api.limits.local import CONNECTIONS_PER_ADDRESS, CONNECTIONS_PER_TOKEN
from shoptet_api.redis.availability import GRACE
from shoptet_api.redis.cursor_store import RedisCursorStore
from shoptet_api.redis.delivery_store import RedisDeliveryStore
from shoptet_api.redis.installation_store import RedisInstallationStore
from shoptet_api.redis.job_store import RedisJobStore
from shoptet_api.redis.limits import RedisLimits
from shoptet_api.redis.listener import Listener
from shoptet_api.redis.server import RedisServer
from shoptet_api.redis.slots import LEASE, Slots, SlotSettings
from shoptet_api.redis.token_store import RedisTokenStore
from shoptet_api.secret import Secret

if TYPE_CHECKING:
    from redis import Redis
    from redis.cluster import RedisCluster

_log: Final = logging.getLogger("shoptet_api.redis")


class RedisState:
    """State that all processes with the same server and prefix share: limits, tokens, deliveries, cursors and jobs.

    Any threads and event loops may use one object, and clients of both kinds. Make one in each process.

    Args:
        server: The URL of a Redis or Valkey server, like `redis://:password@10.0.0.5:6379/0`, or a client of the
            package `redis` (`redis.Redis` or `redis.cluster.RedisCluster`), which is not closed with this object.
        prefix: Begins the names of all keys; programs with different prefixes share nothing.
        address: A name for the network address that this process calls the API from. The API counts connections by
            address: give machines that call from different addresses different names. By default all share one.
        key: Encrypts tokens on the server; from `generate_key()`. Needs the extra `encryption`.
        lease: Seconds after which the slots of a process that died are free.
        grace: Seconds that calls wait for a server that cannot be reached before they go on without it.
        timeout: Seconds for each answer of the server.
        per_token: Requests of one token that are in flight at a time, in all processes.
        per_address: Requests from one address that are in flight at a time, in all processes.

    Raises:
        ConfigurationError: An argument is wrong, or the server refuses this client or is too old. A server that cannot
            be reached at the moment is not an error.
    """

    def __init__(
        self,
        server: "str | Redis | RedisCluster",
        *,
        prefix: str = "shoptet",
        address: str = "default",
        key: "str | Secret | None" = None,
        lease: float = LEASE,
        grace: float = GRACE,
        timeout: float = 2.0,
        per_token: int = CONNECTIONS_PER_TOKEN,
        per_address: int = CONNECTIONS_PER_ADDRESS,
    ) -> None:
        given = Secret(server) if isinstance(server, str) else server
        secret = Secret.of(key)
        del server, key  # A traceback that shows local variables must not show them.
        if not str(address).isprintable() or not 0 < len(str(address)) <= 100:
            raise unexpected("address", "a name of up to 100 characters", address)
        settings = SlotSettings(
            check_whole("per_token", per_token, 1),
            check_whole("per_address", per_address, 1),
            check_seconds("lease", lease),
        )
        check_seconds("grace", grace, may_be_zero=True)
        check_seconds("timeout", timeout)
        self._cipher = Cipher(secret)
        self._address = address
        self._settings = settings
        self._grace = grace
        self._server = RedisServer(given, prefix, timeout)
        self._listener = Listener(self._server)
        self._check()

    @cached_property
    def limits(self) -> RedisLimits:
        """The limits, for `Shoptet(limits=…)`."""
        return RedisLimits(self._slots, SYSTEM_CLOCK)

    @cached_property
    def token_store(self) -> RedisTokenStore:
        """The API access tokens of addons, for `AddonAuth(store=…)`."""
        return RedisTokenStore(self._server, self._cipher, SYSTEM_CLOCK, self._grace)

    @cached_property
    def delivery_store(self) -> RedisDeliveryStore:
        """Accepted webhook deliveries, for `WebhookApp(store=…)`."""
        self._warn_if_forgetful("accepted deliveries")
        return RedisDeliveryStore(self._server)

    @cached_property
    def cursor_store(self) -> RedisCursorStore:
        """The cursors of feeds, for `changes_feed(store=…)`."""
        return RedisCursorStore(self._server)

    @cached_property
    def job_store(self) -> RedisJobStore:
        """Notes of finished jobs, for `Shoptet(job_store=…)`."""
        return RedisJobStore(self._server, self._listener)

    @cached_property
    def installation_store(self) -> RedisInstallationStore:
        """In which shops an addon is installed, for `AddonApp(store=…)` and `ShopPool`."""
        self._warn_if_forgetful("installations")
        return RedisInstallationStore(self._server, self._cipher)

    @property
    def round_trips(self) -> int:
        """How many commands were sent to the server so far: two for each call, usually."""
        return self._server.round_trips

    @cached_property
    def _slots(self) -> Slots:
        return Slots(self._server, self._listener, self._address, self._settings, SYSTEM_CLOCK, self._grace)

    def close(self) -> None:
        """End the threads, and close the connections. The object cannot be used afterwards."""
        if "_slots" in vars(self):
            self._slots.close()
        self._listener.close()
        self._server.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def _warn_if_forgetful(self, kept: str) -> None:
        if not self._server.keeps_a_log:
            fault = f"{kept} are lost when it is started again; set appendonly yes"
            _log.warning("%s writes no log of its changes: %s", self._server, fault)

    def _check(self) -> None:
        try:
            self._server.check()
        except StateUnavailableError as error:
            _log.warning("%s; work begins without it", error)
        except BaseException:
            self._server.close()
            raise
        else:
            if self._server.evicts:
                fault = "leases and deliveries can vanish; set maxmemory-policy noeviction"
                _log.warning("%s drops keys when its memory is full: %s", self._server, fault)

    @override
    def __repr__(self) -> str:
        if "_listener" not in vars(self):
            return "<RedisState, not set up>"  # An error reporter shows `self` where `__init__` raised.
        return f"RedisState({str(self._server)!r}, prefix={self._server.prefix!r}, address={self._address!r})"
