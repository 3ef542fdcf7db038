"""The addon that is installed in the shop, as the OAuth server sees it."""

import hmac
from collections.abc import Mapping
from typing import Final

import attrs

from shoptet_api.sandbox.clock import SandboxClock
from shoptet_api.sandbox.rules.access import Access, Right

CODE_SECONDS: Final = 60.0
"""How long an install code lives."""
_CODE_LENGTH: Final = 255


class OAuthRefusal(Exception):  # noqa: N818 - it is an answer
    """The OAuth server says no."""

    def __init__(self, status: int, error: str, description: str) -> None:
        super().__init__(status, error, description)
        self.status: Final = status
        self.error: Final = error
        self.description: Final = description


@attrs.define(eq=False)
class _Code:
    ends: float
    redirect_uri: str | None = None


class Addon:
    """What the addon's developer knows, and what the shop's owner does with the addon.

    Attributes:
        client_id: The addon's id at the OAuth server.
        client_secret: Its secret.
        oauth_token: The token that never expires, of the present installation.
        state: `installed`, `suspended` or `uninstalled`.
        rights: What its tokens may do, as for private tokens; None: everything.
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
        """Where an install code is exchanged for the OAuth token."""
        return f"{self.url}/action/ApiOAuthServer/token"

    @property
    def token_url(self) -> str:
        """Where the OAuth token gets API access tokens."""
        return f"{self.url}/action/ApiOAuthServer/getAccessToken"

    @property
    def authorize_url(self) -> str:
        """Where a user of the shop says who he is."""
        return f"{self.url}/action/OAuthServer/authorize"

    @property
    def tokens(self) -> list[str]:
        """Its API access tokens that are valid now, oldest first; there are five at most."""
        return self._access.addon_tokens()

    def install_code(self) -> str:
        """Install the addon: the code that the shop sends to the addon's URL, good once and for a minute."""
        self.state = "installed"
        code = self._access.secret("code", _CODE_LENGTH)
        self._codes[code] = _Code(self._clock.monotonic() + CODE_SECONDS)
        return code

    def suspend(self) -> None:
        """The shop suspends the addon: its tokens are no good, and new ones are not to be had."""
        self.state = "suspended"
        self._access.forget_addon()

    def resume(self) -> None:
        """The shop lets the addon work again."""
        self.state = "installed"

    def uninstall(self) -> None:
        """The shop removes the addon."""
        self.state = "uninstalled"
        self._access.forget_addon()

    def expire_tokens(self) -> None:
        """Let all its API access tokens run out now."""
        self._access.expire_addon()

    def api_token(self) -> str:
        """An API access token, as `getAccessToken` gives it.

        Raises:
            OAuthRefusal: The addon has too many, is suspended or is not installed.
        """
        self.check_state()
        token = self._access.addon_token(self.rights)
        if token is None:
            raise OAuthRefusal(400, "maximum_tokens_reached", "Five API access tokens are valid already")
        return token

    def check_state(self) -> None:
        """Refuse an addon that does not work here.

        Raises:
            OAuthRefusal: It is suspended or not installed.
        """
        if self.state == "suspended":
            raise OAuthRefusal(403, "addon_suspended", "The shop has suspended the addon")
        if self.state == "uninstalled":
            raise OAuthRefusal(403, "addon_not_installed", "The shop has not installed the addon")

    def check_client(self, client_id: str, client_secret: str | None) -> None:
        """Refuse whoever is not the addon; older partners have no secret, so that none is asked for.

        Raises:
            OAuthRefusal: The id or the secret is wrong.
        """
        if client_id != self.client_id:
            raise OAuthRefusal(401, "invalid_client", "No addon has this client_id")
        if client_secret and not hmac.compare_digest(client_secret.encode(), self.client_secret.encode()):
            raise OAuthRefusal(401, "invalid_client", "The client_secret is wrong")

    def exchange(self, code: str) -> str:
        """The OAuth token for an install code.

        Raises:
            OAuthRefusal: The code is unknown, used or too old.
        """
        self._spend(self._codes, code)
        self._access.forget_addon()
        self.oauth_token = self._access.secret("oauth", _CODE_LENGTH)
        return self.oauth_token

    def user_code(self, redirect_uri: str) -> str:
        """A code for a user of the shop who said who he is."""
        code = self._access.secret("user code", 64)
        self._user_codes[code] = _Code(self._clock.monotonic() + CODE_SECONDS, redirect_uri)
        return code

    def exchange_user(self, code: str, redirect_uri: str) -> str:
        """A token for the code of a user.

        Raises:
            OAuthRefusal: The code is unknown, used, too old or was given for another address.
        """
        if self._spend(self._user_codes, code).redirect_uri != redirect_uri:
            raise OAuthRefusal(400, "redirect_uri_mismatch", "The code was given for another redirect_uri")
        token = self._access.secret("user token", 64)
        self._user_tokens.add(token)
        return token

    def knows_user(self, token: str) -> bool:
        """Whether a token is that of a user who said who he is."""
        return token in self._user_tokens

    def _spend(self, codes: dict[str, _Code], code: str) -> _Code:
        found = codes.pop(code, None)
        if found is None:
            raise OAuthRefusal(400, "invalid_grant", "The code is unknown or was used")
        if found.ends <= self._clock.monotonic():
            raise OAuthRefusal(400, "expired_token", "The code is too old")
        return found
