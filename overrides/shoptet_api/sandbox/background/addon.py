"""The installed addon as the OAuth server knows it: its codes, tokens and state."""

import hmac
from collections.abc import Mapping
from typing import Final

import attrs

from shoptet_api.errors import ConfigurationError
from shoptet_api.sandbox.background.outbound import OutboundClient
from shoptet_api.sandbox.background.webhooks import Notification, Webhooks
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
    """The addon: its credentials for its developer, and its life in the shop.

    `install`, `suspend`, `resume`, `terminate` and `uninstall` call the addon's URLs as the shop does: with a code, or
    with a signed `addon:*` event. A URL that is None is not called.

    Attributes:
        client_id: The addon's id at the OAuth server.
        client_secret: Its secret.
        oauth_token: The token of the current installation, which never expires; empty until the addon has one.
        state: `installed`, `unapproved`, `suspended`, `terminated` or `uninstalled`.
        pending: Operations (`orders.delete`) that wait for the shop's approval; they are refused as those without a
            right.
        install_url: Where the shop sends the install code.
        approve_url: Where it sends `addon:approve`.
        suspend_url: Where it sends `addon:suspend`.
        terminate_url: Where it sends `addon:terminate`.
        uninstall_url: Where it sends `addon:uninstall`.
    """

    def __init__(
        self,
        access: Access,
        clock: SandboxClock,
        webhooks: Webhooks,
        outbound: OutboundClient,
        credentials: tuple[str, str] | None,
    ) -> None:
        self._access: Final = access
        self._clock: Final = clock
        self._webhooks: Final = webhooks
        self._outbound: Final = outbound
        self._codes: Final[dict[str, _Code]] = {}
        self._user_codes: Final[dict[str, _Code]] = {}
        self._user_tokens: Final[set[str]] = set()
        self._rights: Mapping[str, Right] | None = None
        own = access.secret("client", 16), access.secret("client secret", 32)
        # One addon has the same credentials in all shops.
        self.client_id: Final[str] = (credentials or own)[0]
        self.client_secret: Final[str] = (credentials or own)[1]
        self.oauth_token: str = access.secret("oauth", _CODE_LENGTH)
        self.state: str = "installed"
        self.pending: Final[set[str]] = access.pending
        self.install_url: str | None = None
        self.approve_url: str | None = None
        self.suspend_url: str | None = None
        self.terminate_url: str | None = None
        self.uninstall_url: str | None = None
        self.url = "http://sandbox"

    @property
    def rights(self) -> Mapping[str, Right] | None:
        """Rights of the addon's new tokens, as for private tokens; None: everything.

        The shop removes the webhooks of events that the addon may not read.
        """
        return self._rights

    @rights.setter
    def rights(self, rights: Mapping[str, Right] | None) -> None:
        self._rights = rights
        if rights is not None:
            self._webhooks.keep_only(lambda event: _may_hear(event, rights))

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

    def install_code(self, *, approved: bool = True) -> str:
        """Install the addon and return the code that the shop sends to it; it works once and for one minute.

        Args:
            approved: Whether the shop has approved the installation. Until `approve`, the API refuses its tokens.
        """
        if self.state == "uninstalled":
            self.oauth_token = ""
        self._set_state("installed" if approved else "unapproved")
        code = self._access.secret("code", _CODE_LENGTH)
        self._codes[code] = _Code(self._clock.monotonic() + CODE_SECONDS)
        return code

    def install(self, url: str | None = None, *, approved: bool = True) -> int | None:
        """Install the addon, or install it again: call its URL with a code.

        Args:
            url: The URL, kept as `install_url`; None: the one that is set.
            approved: Whether the shop has approved the installation.

        Returns:
            The status of the addon's response, or None without a response in 5 seconds. Unless it is 200, the
            installation is void.

        Raises:
            ConfigurationError: There is no URL, or it is on another machine.
        """
        self.install_url = url = url or self.install_url
        if url is None:
            raise ConfigurationError("url", "expected the URL that takes the install code, got None")
        if not self._outbound.allows(url):
            raise ConfigurationError("url", f"expected a URL on this machine, got {url!r}; see allow_remote")
        code = self.install_code(approved=approved)
        status = self._outbound.visit(f"{url}{'&' if '?' in url else '?'}code={code}")
        if status != 200:
            self._codes.pop(code, None)
            self._end("uninstalled")
        return status

    def approve(self) -> Notification | None:
        """Approve the installation, and its pending operations."""
        self._set_state("installed")
        self.pending.clear()
        return self._announce("approve", self.approve_url)

    def suspend(self) -> Notification | None:
        """Suspend the addon: its tokens become invalid, and the shop issues no new ones."""
        self._end("suspended")
        return self._announce("suspend", self.suspend_url)

    def resume(self) -> Notification | None:
        """End the suspension of the addon, which the shop announces as an approval."""
        return self.approve()

    def terminate(self) -> Notification | None:
        """End the addon's service for the shop; it stays installed, but its tokens are invalid."""
        self._end("terminated")
        return self._announce("terminate", self.terminate_url)

    def uninstall(self) -> Notification | None:
        """Uninstall the addon and revoke its tokens; the OAuth token is dead after the next installation, too."""
        self._end("uninstalled")
        # The shop's number is text in this event, and an integer in the others.
        return self._announce("uninstall", self.uninstall_url, str(self._webhooks.eshop_id))

    def _end(self, state: str) -> None:
        self._set_state(state)
        self._access.forget_addon()

    def _set_state(self, state: str) -> None:
        self.state = state
        self._access.is_addon_approved = state != "unapproved"

    def _announce(self, verb: str, url: str | None, instance: str | int | None = None) -> Notification | None:
        if url is None:
            return None
        return self._webhooks.notify(f"addon:{verb}", url, self._webhooks.eshop_id if instance is None else instance)

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
        if self.state in {"suspended", "terminated"}:
            raise OAuthRefusal(403, "addon_suspended", f"The addon is {self.state} in this shop")
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

    def has_issued(self, code: str) -> bool:
        """Return whether a code is one of this shop."""
        return code in self._codes or code in self._user_codes

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


def _may_hear(event: str, rights: Mapping[str, Right]) -> bool:
    """Return whether an addon with these rights gets an event: those of its groups, and those of no group."""
    noun = event.partition(":")[0]
    group = _GROUPS.get(noun)
    return group is None or "read" in rights.get(group, "")


_GROUPS: Final = {
    "article": "articles",
    "brand": "brands",
    "category": "categories",
    "creditNote": "credit_notes",
    "customer": "customers",
    "deliveryNote": "delivery_notes",
    "discountCoupon": "discount_coupons",
    "invoice": "invoices",
    "order": "orders",
    "orderHistoryRemarks": "orders",
    "pricelist": "price_lists",
    "product": "products",
    "productVariant": "products",
    "productVariantPrice": "price_lists",
    "proformaInvoice": "proforma_invoices",
    "shipment": "shipments",
    "stock": "stocks",
}
"""The endpoint group that an event belongs to."""
