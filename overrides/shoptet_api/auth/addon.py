"""An addon's access to one shop: `AddonAuth`, which a client takes."""

import hashlib
from typing import Final, cast

from shoptet_api.auth.addon_tokens import AddonSource
from shoptet_api.auth.oauth import checked_url, host_of
from shoptet_api.auth.single_flight import SINGLE_FLIGHTS
from shoptet_api.auth.stores.memory import PROCESS_STORE, store_of
from shoptet_api.auth.stores.protocol import TokenStore
from shoptet_api.clock import SYSTEM_CLOCK, Clock, Deadline
from shoptet_api.compat import override
from shoptet_api.errors import AuthenticationError, ConfigurationError
from shoptet_api.sansio.steps import Exchange
from shoptet_api.secret import Secret

_STEPS: Final = ("acquire", "save", "release", "valid")


class AddonAuth:
    """Fetches the API access tokens of an addon's installation, and keeps each until shortly before it expires.

    Any number of clients, sync and async, may share one object. Objects with the same token and store share their API
    access tokens too. An installation may have five valid tokens at once: processes share them through a store.

    Args:
        oauth_token: The installation's OAuth access token; `exchange_install_code` returns it.
        token_url: The address that issues API access tokens:
            `https://<partner's e-shop>/action/ApiOAuthServer/getAccessToken`. The OAuth token is sent there only.
        store: Keeps the API access tokens; by default this process's memory.
        clock: Measures the tokens' age; for tests.

    Raises:
        ConfigurationError: An argument is invalid; the error names it.
    """

    __slots__ = ("_source", "_store", "_token_url")

    def __init__(
        self, *, oauth_token: str | Secret, token_url: str, store: TokenStore | None = None, clock: Clock = SYSTEM_CLOCK
    ) -> None:
        secret = oauth_token if isinstance(oauth_token, Secret) else Secret(oauth_token)
        del oauth_token  # A traceback that shows local variables must not show it.
        if fault := secret.fault():
            raise ConfigurationError("oauth_token", fault)
        self._token_url = checked_url("token_url", token_url)
        if store is None and clock is not SYSTEM_CLOCK:
            store = store_of(clock)  # The store of the process counts by the machine's clock.
        self._store = _checked_store(store)
        key = hashlib.sha256(f"{secret.digest()} {self._token_url}".encode()).hexdigest()[:32]
        self._source = AddonSource(secret, self._token_url, SINGLE_FLIGHTS.of(self._store, key, clock), clock)

    @property
    def token_url(self) -> str:
        """The address that issues API access tokens."""
        return self._token_url

    @property
    def store(self) -> TokenStore:
        """The store of the API access tokens."""
        return self._store

    @property
    def header(self) -> str:
        """The name of the header that carries the token."""
        return self._source.header

    @property
    def key(self) -> str:
        """A digest that stands for the installation, whichever token is in use; not a secret."""
        return self._source.key

    def token(self, deadline: Deadline) -> Exchange[Secret]:
        """Return the token to send; see `TokenSource`."""
        return self._source.token(deadline)

    def refused(self, token: Secret, error: AuthenticationError) -> bool:
        """Note that the API refused the token; return whether another one can be fetched."""
        return self._source.refused(token, error)

    @override
    def __repr__(self) -> str:
        if not hasattr(self, "_source"):
            return "<AddonAuth, not set up>"  # An error reporter shows `self` where `__init__` raised.
        return f"AddonAuth(installation={self._source.key!r}, host={host_of(self._token_url)!r}, store={self._store!r})"


def _checked_store(store: object) -> TokenStore:
    if store is None:
        return PROCESS_STORE
    if missing := [name for name in _STEPS if not callable(getattr(store, name, None))]:
        fault = f"expected a token store, got {type(store).__name__} without the method {' or '.join(missing)}"
        raise ConfigurationError("store", fault)
    return cast("TokenStore", store)
