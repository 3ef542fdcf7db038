"""A shop's credentials and settings, as options of a client."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, NoReturn

from shoptet_api.errors import ConfigurationError
from shoptet_api.secret import Secret, not_pickled

CREDENTIALS: Final = ("private_token", "access_token", "oauth_token")
"""One of these is needed; the last one together with `token_url`."""
SETTINGS: Final = (
    *("token_url", "base_url", "language", "expect_shop", "timeout", "deadline", "max_retries"),
    *("production", "read_only", "token_in"),
)
_TEXTS: Final = ("base_url", "language", "expect_shop")
_NUMBERS: Final[Mapping[str, type[float | int]]] = {"timeout": float, "deadline": float, "max_retries": int}
_FLAGS: Final = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False, "": False}


class Profile:
    """The credentials and settings of a shop. Its repr shows neither.

    Args:
        name: Its name, or where it comes from.
        source: Where it comes from, for messages.
        settings: Credentials and settings by name.

    Raises:
        ConfigurationError: A setting is wrong, or there is no token.
    """

    def __init__(self, name: str, source: str, settings: Mapping[str, object]) -> None:
        self.name = name
        self.source = source
        self._secrets = {key: Secret(str(settings[key])) for key in CREDENTIALS if settings.get(key)}
        self._settings = {key: value for key, value in settings.items() if key in SETTINGS and value != ""}
        for key in settings:
            if key not in CREDENTIALS and key not in SETTINGS:
                raise ConfigurationError(f"{source}: {key}", "is not a setting of a profile")
        self.is_production: bool = self._flag("production")
        self.is_read_only: bool = self._flag("read_only")

    @property
    def kind(self) -> str:
        """The kind of its credentials."""
        kinds = {"private_token": "private API token", "access_token": "API access token", "oauth_token": "addon"}
        return next((kinds[key] for key in CREDENTIALS if key in self._secrets), "no token")

    @property
    def base_url(self) -> str | None:
        """The address of the API, if it is not the usual one."""
        found = self._settings.get("base_url")
        return None if found is None else str(found)

    def client_options(self) -> dict[str, Any]:
        """Return the options of a client; tokens are hidden from every repr.

        Raises:
            ConfigurationError: The token is missing, or a setting is wrong.
        """
        options: dict[str, Any] = {key: str(self._settings[key]) for key in _TEXTS if key in self._settings}
        for key, number in _NUMBERS.items():
            if key in self._settings:
                options[key] = self._number(key, number)
        if self.is_read_only:
            options["read_only"] = True
        if "oauth_token" in self._secrets:
            options["addon"] = self._addon()
        else:
            options.update(self._secrets)
            if not self._secrets:
                raise ConfigurationError(self.source, "has no token; `shoptet auth login` stores one")
        return options

    def hide(self, text: str) -> str:
        """Return text with the credentials masked, bare or escaped."""
        for secret in self._secrets.values():
            text = secret.hide(text)
        return text

    def _addon(self) -> object:
        from shoptet_api.auth.addon import AddonAuth
        from shoptet_api.auth.stores.sqlite import SQLiteTokenStore
        from shoptet_api.cli.profiles.store import state_folder

        token_url = self._settings.get("token_url")
        if token_url is None:
            raise ConfigurationError(self.source, "has an OAuth token without token_url, the address that goes with it")
        # An installation may have five valid tokens: each run with one of its own would soon use them up.
        store = SQLiteTokenStore(state_folder() / "tokens.sqlite")
        return AddonAuth(oauth_token=self._secrets["oauth_token"], token_url=str(token_url), store=store)

    def _number(self, key: str, number: type[float | int]) -> float | int:
        value = self._settings[key]
        try:
            return number(str(value))
        except ValueError:
            kind = "a number" if number is float else "a whole number"
            raise ConfigurationError(f"{self.source}: {key}", f"expected {kind}, got {value!r}") from None

    def _flag(self, key: str) -> bool:
        value = str(self._settings.get(key, "")).lower()
        if value not in _FLAGS:
            raise ConfigurationError(f"{self.source}: {key}", f"expected true or false, got {value!r}")
        return _FLAGS[value]

    def __repr__(self) -> str:
        return f"Profile({self.name!r}, {self.kind})"

    def __reduce__(self) -> NoReturn:
        raise not_pickled(self)
