"""The common part of both pools: which client belongs to a shop."""

import threading
from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final, Generic, TypeVar, cast

from shoptet_api.auth.addon import AddonAuth
from shoptet_api.auth.installation import Installation
from shoptet_api.auth.oauth import checked_url
from shoptet_api.auth.stores.memory import MemoryTokenStore
from shoptet_api.checks import check_seconds, check_whole
from shoptet_api.clock import SYSTEM_CLOCK
from shoptet_api.errors import AddonNotInstalledError, AddonSuspendedError, ConfigurationError, StateUnavailableError
from shoptet_api.installations.access import check_store, usable
from shoptet_api.installations.protocol import InstallationStore
from shoptet_api.installations.sealing import is_number
from shoptet_api.options import Options
from shoptet_api.pool.kept import KeptShops, Known

if TYPE_CHECKING:
    from shoptet_api.auth.stores.protocol import TokenStore
    from shoptet_api.redis.state import RedisState

T = TypeVar("T")

MOST: Final = 2000
IDLE: Final = 600.0
_RECHECK: Final = 60.0
_OF_EACH_SHOP: Final = ("private_token", "access_token", "addon")


class PoolBase(ABC, Generic[T]):
    """Makes clients by shop, and keeps them while they are used."""

    def __init__(
        self,
        installations: InstallationStore,
        token_url: str,
        state: "RedisState | None",
        most: int,
        idle: float,
        options: Options,
    ) -> None:
        if given := [name for name in _OF_EACH_SHOP if name in options]:
            raise ConfigurationError(given[0], "is that of one shop; the pool takes the tokens of its installations")
        self._installations = check_store("installations", installations)
        self._token_url = checked_url("token_url", token_url)
        self._clock = options.get("clock") or SYSTEM_CLOCK
        store = MemoryTokenStore(self._clock) if state is None else state.token_store
        self._token_store = cast("TokenStore", store)
        if state is not None:
            options.setdefault("limits", state.limits)
            options.setdefault("job_store", state.job_store)
        self._options = options
        self._lock = threading.Lock()
        self._kept = KeptShops[T](check_whole("max_shops", most, 1), check_seconds("idle", idle), _RECHECK)

    def __len__(self) -> int:
        """Return the number of clients that are kept."""
        return len(self._kept)

    def __contains__(self, eshop_id: object) -> bool:
        """Return whether the addon may work in the shop with this number."""
        return is_number(eshop_id) and self._of_listed(cast("int", eshop_id)) is not None

    def eshop_ids(self) -> Sequence[int]:
        """Return the numbers of all shops that have an installation, those that suspended the addon included."""
        return self._installations.eshop_ids()

    def forget(self, eshop_id: int) -> None:
        """Drop the client of a shop, so that the next use looks at its installation: after `addon:suspend`, say."""
        with self._lock:
            self._kept.forget(eshop_id)

    @abstractmethod
    def _make(self, installation: Installation, options: Options) -> T:
        """Make the client of a shop."""

    def _of(self, eshop_id: int) -> T:
        """Return the client of a shop; make it if there is none, or if the addon was installed again."""
        with self._lock:
            entry = self._kept.get(eshop_id, self._clock.monotonic())
        if entry is not None:
            return entry.shop
        check_whole("eshop_id", eshop_id, 1)
        try:
            installation = usable(eshop_id, self._installations.load(eshop_id))
        except (AddonNotInstalledError, AddonSuspendedError):
            self.forget(eshop_id)
            raise
        except StateUnavailableError:
            # Calls go on without the server, and so do those of shops that were known a minute ago.
            with self._lock:
                entry = self._kept.keep(eshop_id, self._clock.monotonic())
            if entry is None:
                raise
            return entry.shop
        known = Known.of(installation)
        with self._lock:
            entry = self._kept.confirm(eshop_id, known, self._clock.monotonic())
        if entry is not None:
            return entry.shop
        addon = AddonAuth(
            oauth_token=installation.oauth_token,
            token_url=self._token_url,
            store=self._token_store,
            clock=self._clock,
        )
        shop = self._make(installation, cast("Options", {**self._options, "addon": addon}))
        with self._lock:
            return self._kept.add(eshop_id, shop, known, self._clock.monotonic())

    def _of_listed(self, eshop_id: int) -> T | None:
        """Return the client of a shop that the store listed; None if the addon may not work there."""
        try:
            return self._of(eshop_id)
        except (AddonNotInstalledError, AddonSuspendedError):
            return None

    def _wanted(self, eshop_ids: Iterable[int] | None) -> list[int]:
        return list(dict.fromkeys(self.eshop_ids() if eshop_ids is None else eshop_ids))

    def _drop_all(self) -> None:
        with self._lock:
            self._kept.forget()
