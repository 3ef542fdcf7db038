"""Tokens: private ones with rights by endpoint group, and API access tokens of the addon."""

import hashlib
import itertools
from collections.abc import Collection, Mapping
from typing import Final, Literal, TypeAlias

import attrs

from shoptet_api.errors import ConfigurationError
from shoptet_api.sandbox.clock import SandboxClock
from shoptet_api.sandbox.rules import refusals
from shoptet_api.sandbox.spec.document import Operation

Right: TypeAlias = Literal["read", "write", "read+write"]

TOKEN_SECONDS: Final = 1800
MAX_TOKENS: Final = 5
_PRIVATE: Final = "shoptet-private-api-token"
_ADDON: Final = "shoptet-access-token"


@attrs.define(eq=False)
class Caller:
    """The owner of a token."""

    token: str = attrs.field(repr=False)
    account: str
    """The account whose bucket a call fills; all tokens of the addon share one."""
    rights: Mapping[str, Right] | None = None
    """By endpoint group, which is a resource of the client (`orders`); None: everything."""
    name: str = ""
    """A name that can be shown instead of the token: `private token 1`."""
    pending: Collection[str] = ()
    """Operations that the shop has not approved yet."""

    def check(self, operation: Operation) -> None:
        """Refuse an operation that the token has no right to.

        Raises:
            RefusedError: 403.
        """
        right = "write" if operation.writes else "read"
        if operation.method_name in self.pending:
            raise refusals.no_rights(operation.method_name, right)
        if self.rights is not None and right not in self.rights.get(operation.resource, ""):
            raise refusals.no_rights(operation.resource, right)


@attrs.define(eq=False)
class _AddonToken:
    caller: Caller
    expires_at: float


class Access:
    """The tokens that the shop accepts."""

    def __init__(self, clock: SandboxClock, seed: int, eshop_id: int) -> None:
        self._clock: Final = clock
        self._seed: Final = seed
        self._eshop_id: Final = eshop_id
        self._made = 0
        self._private_numbers: Final = itertools.count(1)
        self._addon_numbers: Final = itertools.count(1)
        self._private: Final[dict[str, Caller]] = {}
        self._addon: Final[dict[str, _AddonToken]] = {}
        self.pending: Final[set[str]] = set()
        """Operations that the addon may call once the shop has approved them."""
        self.is_addon_approved = True
        self.token: Final = self.private_token()

    def private_token(self, rights: Mapping[str, Right] | None = None, token: str | None = None) -> str:
        """Make a private token.

        Args:
            rights: By endpoint group, which is a resource of the client: `{"orders": "read"}`. None: everything.
            token: The token itself; None: a generated one.

        Raises:
            ConfigurationError: A right is not `read`, `write` or `read+write`.
        """
        for group, right in (rights or {}).items():
            if right not in {"read", "write", "read+write"}:
                raise ConfigurationError("rights", f"must be read, write or read+write, got {right!r} for {group}")
        token = token or f"{self._eshop_id}-p-{self.secret('private', 32)}"
        self._private[token] = Caller(token, token, rights, f"private token {next(self._private_numbers)}")
        return token

    def revoke(self, token: str) -> None:
        """Revoke a token of either kind; the shop refuses calls with it with 401."""
        self._private.pop(token, None)
        self._addon.pop(token, None)

    def secret(self, purpose: str, length: int) -> str:
        """Return a new secret: a different one at each call, the same sequence for the same seed."""
        self._made += 1
        text = ""
        while len(text) < length:
            text += hashlib.sha256(f"{self._seed} {purpose} {self._made} {len(text)}".encode()).hexdigest()
        return text[:length]

    def addon_token(self, rights: Mapping[str, Right] | None) -> str | None:
        """Make an API access token; return None if the addon has the maximum number of valid ones."""
        if len(self.addon_tokens()) >= MAX_TOKENS:
            return None
        value = f"{self._eshop_id}-a-789-{self.secret('addon', 32)}"
        caller = Caller(value, "addon", rights, f"addon token {next(self._addon_numbers)}", self.pending)
        self._addon[value] = _AddonToken(caller, self._clock.monotonic() + TOKEN_SECONDS)
        return value

    def addon_tokens(self) -> list[str]:
        """Return the addon's valid API access tokens, oldest first."""
        return [caller.token for caller in self._valid_addon()]

    def callers(self) -> list[Caller]:
        """Return the owners of all valid tokens, private ones first."""
        return [*self._private.values(), *self._valid_addon()]

    def _valid_addon(self) -> list[Caller]:
        now = self._clock.monotonic()
        return [token.caller for token in list(self._addon.values()) if token.expires_at > now]

    def has_issued(self, headers: Mapping[str, str]) -> bool:
        """Return whether the token in the headers is one of this shop, valid or not."""
        return headers.get(_PRIVATE) in self._private or headers.get(_ADDON) in self._addon

    def forget_addon(self) -> None:
        """Revoke all tokens of the addon."""
        self._addon.clear()

    def expire_addon(self) -> None:
        """Expire all tokens of the addon now."""
        for token in self._addon.values():
            token.expires_at = self._clock.monotonic()

    def caller(self, headers: Mapping[str, str]) -> Caller:
        """Return the owner of the token in the headers.

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
        if known is None or not self.is_addon_approved:
            raise refusals.unknown_token()
        if known.expires_at <= self._clock.monotonic():
            raise refusals.expired_token()
        return known.caller
