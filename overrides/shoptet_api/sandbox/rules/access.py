"""Who calls: private tokens with rights by endpoint group, and API access tokens of the addon."""

import hashlib
import itertools
from collections.abc import Mapping
from typing import Final, Literal, TypeAlias

import attrs

from shoptet_api.errors import ConfigurationError
from shoptet_api.sandbox.clock import SandboxClock
from shoptet_api.sandbox.rules import refusals
from shoptet_api.sandbox.spec.document import Operation

Right: TypeAlias = Literal["read", "write", "read+write"]

TOKEN_SECONDS: Final = 1800
MOST_TOKENS: Final = 5
_PRIVATE: Final = "shoptet-private-api-token"
_ADDON: Final = "shoptet-access-token"


@attrs.define(eq=False)
class Caller:
    """Whom a token stands for."""

    token: str = attrs.field(repr=False)
    account: str
    """Whose bucket a call fills: all tokens of the addon share one."""
    rights: Mapping[str, Right] | None = None
    """By endpoint group, which is a resource of the client (`orders`); None: everything."""
    name: str = ""
    """What may be shown in its place: `private token 1`."""

    def check(self, operation: Operation) -> None:
        """Refuse an operation that the token has no right to.

        Raises:
            RefusedError: 403.
        """
        right = "write" if operation.writes else "read"
        if self.rights is not None and right not in self.rights.get(operation.resource, ""):
            raise refusals.no_rights(operation.resource, right)


@attrs.define(eq=False)
class _AddonToken:
    caller: Caller
    ends: float


class Access:
    """The tokens that the shop knows."""

    def __init__(self, clock: SandboxClock, seed: int) -> None:
        self._clock: Final = clock
        self._seed: Final = seed
        self._made = 0
        self._private_numbers: Final = itertools.count(1)
        self._addon_numbers: Final = itertools.count(1)
        self._private: Final[dict[str, Caller]] = {}
        self._addon: Final[dict[str, _AddonToken]] = {}
        self.token: Final = self.private_token()

    def private_token(self, rights: Mapping[str, Right] | None = None, token: str | None = None) -> str:
        """Make a private token.

        Args:
            rights: By endpoint group, which is a resource of the client: `{"orders": "read"}`. None: everything.
            token: The token itself; None: a made-up one.

        Raises:
            ConfigurationError: A right is none of `read`, `write` and `read+write`.
        """
        for group, right in (rights or {}).items():
            if right not in {"read", "write", "read+write"}:
                raise ConfigurationError("rights", f"has {right!r} for {group}; read, write and read+write are known")
        token = token or f"123456-p-{self.secret('private', 32)}"
        self._private[token] = Caller(token, token, rights, f"private token {next(self._private_numbers)}")
        return token

    def revoke(self, token: str) -> None:
        """Forget a token of either kind; calls with it are 401 from now on."""
        self._private.pop(token, None)
        self._addon.pop(token, None)

    def secret(self, purpose: str, length: int) -> str:
        """A new secret: another one at each call, the same ones for the same seed."""
        self._made += 1
        text = ""
        while len(text) < length:
            text += hashlib.sha256(f"{self._seed} {purpose} {self._made} {len(text)}".encode()).hexdigest()
        return text[:length]

    def addon_token(self, rights: Mapping[str, Right] | None) -> str | None:
        """Make an API access token; None where the addon has as many valid ones as it may."""
        if len(self.addon_tokens()) >= MOST_TOKENS:
            return None
        value = f"123456-a-789-{self.secret('addon', 32)}"
        caller = Caller(value, "addon", rights, f"addon token {next(self._addon_numbers)}")
        self._addon[value] = _AddonToken(caller, self._clock.monotonic() + TOKEN_SECONDS)
        return value

    def addon_tokens(self) -> list[str]:
        """The addon's API access tokens that are valid, oldest first."""
        return [caller.token for caller in self._valid_addon()]

    def callers(self) -> list[Caller]:
        """Whom the valid tokens stand for, private ones first."""
        return [*self._private.values(), *self._valid_addon()]

    def _valid_addon(self) -> list[Caller]:
        now = self._clock.monotonic()
        return [token.caller for token in list(self._addon.values()) if token.ends > now]

    def forget_addon(self) -> None:
        """Make all tokens of the addon unknown."""
        self._addon.clear()

    def expire_addon(self) -> None:
        """Let all tokens of the addon run out now."""
        for token in self._addon.values():
            token.ends = self._clock.monotonic()

    def caller(self, headers: Mapping[str, str]) -> Caller:
        """Whom the token in the headers stands for.

        Raises:
            RefusedError: 401.
        """
        private, addon = headers.get(_PRIVATE), headers.get(_ADDON)
        if private is not None:
            found = self._private.get(private)
            if found is None:
                raise refusals.unknown_token()
            return found
        if addon is None:
            raise refusals.missing_token()
        known = self._addon.get(addon)
        if known is None:
            raise refusals.unknown_token()
        if known.ends <= self._clock.monotonic():
            raise refusals.expired_token()
        return known.caller
