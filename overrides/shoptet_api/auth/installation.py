"""Install an addon: exchange the code that the shop sends for the installation's OAuth token."""

from datetime import datetime
from typing import TYPE_CHECKING, Final, Literal, TypeAlias, cast

import attrs

from shoptet_api.auth.authorization_code import checked_code, checked_secret, deadline_of, exchange_code, token_of
from shoptet_api.auth.oauth import checked_text, checked_url
from shoptet_api.auth.standalone import arun, run
from shoptet_api.calls.envelope import read_envelope
from shoptet_api.errors import AuthFlowError
from shoptet_api.sansio.steps import Exchange
from shoptet_api.secret import MASK, Secret

if TYPE_CHECKING:
    from shoptet_api.transport.httpx_types import HttpxAsyncClient, HttpxClient

INSTALL_SECONDS: Final = 5.0
"""The shop waits this long for the addon's response."""

_WHAT: Final = "the addon was not installed"


InstallationState: TypeAlias = Literal["installed", "suspended", "terminated"]


def _masked(value: object) -> str:
    return repr(value if value is None else MASK)


@attrs.frozen
class Installation:
    """An addon's installation in one shop. Keep it safe: the token gives all the rights of the addon.

    Its repr does not show the token and the key. A field that the OAuth server leaves out is None, whatever its type
    says: an installation is not lost for it.
    """

    oauth_token: str = attrs.field(repr=_masked)
    """For `AddonAuth`; it does not expire, and a new installation replaces it."""
    eshop_id: int
    eshop_url: str
    contact_email: str | None = attrs.field(default=None, repr=False)
    scope: str | None = None
    state: InstallationState = "installed"
    """What the shop did with the addon last, as the calls about the addon said."""
    webhook_key: str | None = attrs.field(default=None, repr=_masked)
    """The key of the shop's webhooks; None until the webhooks are set up."""
    is_set_up: bool = False
    """Whether the shop has the addon's webhooks."""
    state_since: datetime | None = None
    """The time of the last call about the addon, or roughly that of the installation; older calls change nothing."""


def exchange_install_code(
    *,
    code: str,
    client_id: str,
    client_secret: str | None = None,
    redirect_uri: str,
    oauth_url: str,
    deadline: float = INSTALL_SECONDS,
    httpx_client: "HttpxClient | None" = None,
) -> Installation:
    """Exchange the code of an installation for its OAuth token.

    The shop calls the addon's address with `?code=…` and considers the addon installed if the response has status 200
    and comes within 5 seconds. Save the installation first, and then respond.

    Args:
        code: The code of the call; it works once, and for a short time.
        client_id: The addon's id, from the partner's e-shop.
        client_secret: The addon's secret; older partners do not have one.
        redirect_uri: The addon's address that was called, as it is set in the partner's e-shop.
        oauth_url: The address that takes codes: `https://<partner's e-shop>/action/ApiOAuthServer/token`.
        deadline: Seconds for the whole exchange.
        httpx_client: Your own client, for proxies or certificates. It is not closed.

    Raises:
        InstallCodeError: The code has expired, was used, or belongs to another addon; `reason` says which.
        AuthFlowError: The OAuth server answered something else.
        TransportError: No complete response arrived. If `sent`, the code may be used up.
        ConfigurationError: An argument is invalid; nothing was sent.
    """
    taken, own = Secret(code), Secret.of(client_secret)
    del code, client_secret  # A traceback that shows local variables must not show these.
    return run(_install(taken, client_id, own, redirect_uri, oauth_url, deadline), httpx_client)


async def aexchange_install_code(
    *,
    code: str,
    client_id: str,
    client_secret: str | None = None,
    redirect_uri: str,
    oauth_url: str,
    deadline: float = INSTALL_SECONDS,
    httpx_client: "HttpxAsyncClient | None" = None,
) -> Installation:
    """Exchange the code of an installation for its OAuth token; see `exchange_install_code`."""
    taken, own = Secret(code), Secret.of(client_secret)
    del code, client_secret  # A traceback that shows local variables must not show these.
    return await arun(_install(taken, client_id, own, redirect_uri, oauth_url, deadline), httpx_client)


def _install(
    code: Secret, client_id: str, client_secret: Secret | None, redirect_uri: str, oauth_url: str, deadline: float
) -> Exchange[Installation]:
    fields = {
        "client_id": checked_text("client_id", client_id),
        "client_secret": checked_secret(client_secret),
        "redirect_uri": checked_text("redirect_uri", redirect_uri),
        "scope": "api",
    }
    url = checked_url("oauth_url", oauth_url)
    response = yield from exchange_code(url, checked_code(code), fields, deadline_of(deadline), _WHAT)
    token = token_of(response)
    fault = "has no access_token" if token is None else token.fault()
    if token is None or fault:
        raise AuthFlowError(f"{_WHAT}: the response of {url} {fault}", status=response.status)
    return _installation(token, response.body)


def _installation(token: Secret, body: bytes) -> Installation:
    read = read_envelope(body) or {}
    return Installation(
        oauth_token=token.reveal(),
        eshop_id=cast("int", number(read.get("eshopId"))),
        eshop_url=cast("str", text(read.get("eshopUrl"))),
        contact_email=text(read.get("contactEmail")),
        scope=text(read.get("scope")),
    )


def number(value: object) -> int | None:
    """Return a whole number, also one written as text; None if the value is something else."""
    if isinstance(value, str) and value.isascii() and value.isdigit():
        return int(value[:20])
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def text(value: object) -> str | None:
    """Return text that is not empty; None if the value is something else."""
    return value if isinstance(value, str) and value else None
