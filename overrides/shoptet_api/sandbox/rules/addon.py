"""The installed addon as the OAuth server knows it: its codes, tokens and state."""

import hmac
from collections.abc import Mapping
from typing import Final

import attrs

from shoptet_api.sandbox.clock import SandboxClock
from shoptet_api.sandbox.rules.access import Access, Right

CODE_SECONDS: Final = 60.0
"""Lifetime of an install code."""
_CODE_LENGTH: Final = 255


class OAuthRefusal(Exception):  # noqa: N818 (a response, not a failure)
    """The OAuth server refuses a request."""

    def __init__(self, status: int, error: str, description: str) -> None:
        super().__init__(status, error, description)
        self.status: Final = status
        self.error: Final = error
        self.description: Final = description


@attrs.define(eq=False)
class _Code:
    expires_at: float
    redirect_uri: str | None = None


class Addon:
    """The addon's credentials for its developer, and its installation by the shop's owner.

    Attributes:
        client_id: The addon's id at the OAuth server.
        client_secret: Its secret.
        oauth_token: The token of the current installation, which never expires.
        state: `installed`, `suspended` or `uninstalled`.
        rights: Rights of its tokens, as for private tokens; None: everything.
    """

    def __init__(self, access: Access, clock: SandboxClock) -> None:
        self._access: Final = access
        self._clock: Final = clock
        self._codes: Final[dict[str, _Code]] = {}
        self._user_codes: Final[dict[str, _Code]] = {}
        self._user_tokens: Final[set[str]] = set()
        self.client_id: Final = access.secret("client", 16)
        self.client_secret: Final = access.secret("client secret", 32)
        self.oauth_token: str = access.secret("oauth", _CODE_LENGTH)
        self.state: str = "installed"
        self.rights: Mapping[str, Right] | None = None
        self.url = "http://sandbox"

    @property
    def oauth_url(self) -> str:
        """The URL that exchanges an install code for the OAuth token."""
        return f"{self.url}/action/ApiOAuthServer/token"

    @property
    def token_url(self) -> str:
        """The URL that issues API access tokens for the OAuth token."""
        return f"{self.url}/action/ApiOAuthServer/getAccessToken"

    @property
    def authorize_url(self) -> str:
        """The URL where a user of the shop signs in."""
        return f"{self.url}/action/OAuthServer/authorize"

    @property
    def tokens(self) -> list[str]:
        """The currently valid API access tokens, oldest first; at most five."""
        return self._access.addon_tokens()

    def install_code(self) -> str:
        """Install the addon and return the code that the shop sends to it; it works once and for one minute."""
        self.state = "installed"
        code = self._access.secret("code", _CODE_LENGTH)
        self._codes[code] = _Code(self._clock.monotonic() + CODE_SECONDS)
        return code

    def suspend(self) -> None:
        """Suspend the addon: its tokens become invalid, and the shop issues no new ones."""
        self.state = "suspended"
        self._access.forget_addon()

    def resume(self) -> None:
        """End the suspension of the addon."""
        self.state = "installed"

    def uninstall(self) -> None:
        """Uninstall the addon and revoke its tokens."""
        self.state = "uninstalled"
        self._access.forget_addon()

    def expire_tokens(self) -> None:
        """Expire all API access tokens of the addon now."""
        self._access.expire_addon()

    def api_token(self) -> str:
        """Issue an API access token, as `getAccessToken` does.

        Raises:
            OAuthRefusal: The addon has too many tokens, is suspended or is not installed.
        """
        self.check_state()
        token = self._access.addon_token(self.rights)
        if token is None:
            raise OAuthRefusal(400, "maximum_tokens_reached", "Five API access tokens are valid already")
        return token

    def check_state(self) -> None:
        """Refuse an inactive addon.

        Raises:
            OAuthRefusal: The addon is suspended or not installed.
        """
        if self.state == "suspended":
            raise OAuthRefusal(403, "addon_suspended", "The shop has suspended the addon")
        if self.state == "uninstalled":
            raise OAuthRefusal(403, "addon_not_installed", "The shop has not installed the addon")

    def check_client(self, client_id: str, client_secret: str | None) -> None:
        """Refuse a client that is not the addon. Older partners have no secret, so a missing one is accepted.

        Raises:
            OAuthRefusal: The id or the secret is wrong.
        """
        if client_id != self.client_id:
            raise OAuthRefusal(401, "invalid_client", "No addon has this client_id")
        if client_secret and not hmac.compare_digest(client_secret.encode(), self.client_secret.encode()):
            raise OAuthRefusal(401, "invalid_client", "The client_secret is wrong")

    def exchange(self, code: str) -> str:
        """Exchange an install code for the OAuth token.

        Raises:
            OAuthRefusal: The code is unknown, used or too old.
        """
        self._redeem(self._codes, code)
        self._access.forget_addon()
        self.oauth_token = self._access.secret("oauth", _CODE_LENGTH)
        return self.oauth_token

    def user_code(self, redirect_uri: str) -> str:
        """Issue a code for a user of the shop who has signed in."""
        code = self._access.secret("user code", 64)
        self._user_codes[code] = _Code(self._clock.monotonic() + CODE_SECONDS, redirect_uri)
        return code

    def exchange_user(self, code: str, redirect_uri: str) -> str:
        """Exchange the code of a user for a token.

        Raises:
            OAuthRefusal: The code is unknown, used, too old or was issued for another redirect_uri.
        """
        if self._redeem(self._user_codes, code).redirect_uri != redirect_uri:
            raise OAuthRefusal(400, "redirect_uri_mismatch", "The code was issued for another redirect_uri")
        token = self._access.secret("user token", 64)
        self._user_tokens.add(token)
        return token

    def knows_user(self, token: str) -> bool:
        """Return whether a token belongs to a user who has signed in."""
        return token in self._user_tokens

    def _redeem(self, codes: dict[str, _Code], code: str) -> _Code:
        found = codes.pop(code, None)
        if found is None:
            raise OAuthRefusal(400, "invalid_grant", "The code is unknown or was used")
        if found.expires_at <= self._clock.monotonic():
            raise OAuthRefusal(400, "expired_token", "The code is too old")
        return found
