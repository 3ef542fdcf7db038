"""Verify a shop's user: ask the shop who is signed in there, and which shop it is.

authorize_url ──▶ the user's browser goes to the shop, and comes back with code and state
check_state   ──▶ it comes back from the shop to which it was sent
verify_user   ──▶ the user and the shop
"""

import hmac
import secrets
from typing import TYPE_CHECKING, Final, NamedTuple, cast
from urllib.parse import urlencode

import attrs

from shoptet_api.auth.authorization_code import (
    answered,
    checked_code,
    checked_secret,
    deadline_of,
    exchange_code,
    token_of,
)
from shoptet_api.auth.installation import number, text
from shoptet_api.auth.oauth import checked_text, checked_url, get
from shoptet_api.auth.standalone import arun, run
from shoptet_api.calls.envelope import read_envelope
from shoptet_api.errors import AuthFlowError, ConfigurationError
from shoptet_api.sansio.steps import Exchange
from shoptet_api.secret import Secret

if TYPE_CHECKING:
    from shoptet_api.transport.httpx_types import HttpxAsyncClient, HttpxClient

VERIFY_SECONDS: Final = 15.0

_SCOPE: Final = "basic_eshop"
_SERVER: Final = "/action/OAuthServer"
_WHAT: Final = "the user was not verified"


class Authorization(NamedTuple):
    """The address for the user's browser, and the state to keep in the user's session until it comes back."""

    url: str
    state: str


@attrs.frozen
class BasicEshop:
    """The shop where a user is signed in, and the user. Fields that the shop left out are None."""

    eshop_id: int
    """Compare it with the installation that you are about to show: any shop can verify its own users."""
    eshop_url: str | None
    eshop_name: str | None
    user_email: str | None
    user_name: str | None


def authorize_url(*, eshop_url: str, client_id: str, redirect_uri: str, state: str | None = None) -> Authorization:
    """Return the address to which to send the browser of a user who claims a shop.

    Args:
        eshop_url: The shop's address, or that of its OAuth server (`oauth` among the URLs of `eshop.get`). Take it from
            the installation that you have saved, not from the user.
        client_id: The addon's id.
        redirect_uri: The address to which the browser comes back, with `?code=…&state=…`.
        state: The value that the browser must bring back; random by default.

    Raises:
        ConfigurationError: An argument is invalid.
    """
    if state is None:
        state = secrets.token_urlsafe(32)
    query = {
        "client_id": checked_text("client_id", client_id),
        "state": checked_text("state", state),
        "scope": _SCOPE,
        "response_type": "code",
        "redirect_uri": checked_text("redirect_uri", redirect_uri),
    }
    return Authorization(f"{_server(eshop_url)}/authorize?{urlencode(query)}", state)


def check_state(expected: str | None, given: str | None) -> bool:
    """Return whether the state that came back is the one that was sent; false if either is missing.

    If it is not, another person started the authorization: do not sign the user in.
    """
    if not expected or not given:
        return False
    return hmac.compare_digest(expected.encode("utf-8", "surrogatepass"), given.encode("utf-8", "surrogatepass"))


def verify_user(
    *,
    code: str,
    client_id: str,
    client_secret: str | None = None,
    redirect_uri: str,
    eshop_url: str,
    deadline: float = VERIFY_SECONDS,
    httpx_client: "HttpxClient | None" = None,
) -> BasicEshop:
    """Ask the shop which user came back with this code.

    Args:
        code: The code that the browser brought. Check the state first, with `check_state`.
        client_id: The addon's id.
        client_secret: The addon's secret; older partners do not have one.
        redirect_uri: The same as was given to `authorize_url`.
        eshop_url: The same as was given to `authorize_url`.
        deadline: Seconds for the whole exchange.
        httpx_client: Your own client, for proxies or certificates. It is not closed.

    Raises:
        InstallCodeError: The shop refuses the code; `reason` says why.
        AuthFlowError: The shop answered something else.
        TransportError: No complete response arrived.
        ConfigurationError: An argument is invalid; nothing was sent.
    """
    taken, own = Secret(code), Secret.of(client_secret)
    del code, client_secret  # A traceback that shows local variables must not show these.
    return run(_verify(taken, client_id, own, redirect_uri, eshop_url, deadline), httpx_client)


async def averify_user(
    *,
    code: str,
    client_id: str,
    client_secret: str | None = None,
    redirect_uri: str,
    eshop_url: str,
    deadline: float = VERIFY_SECONDS,
    httpx_client: "HttpxAsyncClient | None" = None,
) -> BasicEshop:
    """Ask the shop which user came back with this code; see `verify_user`."""
    taken, own = Secret(code), Secret.of(client_secret)
    del code, client_secret  # A traceback that shows local variables must not show these.
    return await arun(_verify(taken, client_id, own, redirect_uri, eshop_url, deadline), httpx_client)


def _verify(
    code: Secret, client_id: str, client_secret: Secret | None, redirect_uri: str, eshop_url: str, deadline: float
) -> Exchange[BasicEshop]:
    fields = {
        "client_id": checked_text("client_id", client_id),
        "client_secret": checked_secret(client_secret),
        "redirect_uri": checked_text("redirect_uri", redirect_uri),
        "scope": _SCOPE,
    }
    server, until = _server(eshop_url), deadline_of(deadline)
    response = yield from exchange_code(f"{server}/token", checked_code(code), fields, until, _WHAT)
    token = token_of(response)
    fault = "has no access_token" if token is None else token.fault()
    if token is None or fault:
        raise AuthFlowError(f"{_WHAT}: the response of {server}/token {fault}", status=response.status)
    request = get(f"{server}/resource?method=getBasicEshop", token, "getBasicEshop")
    response = yield from answered(request, until, (token,), _WHAT)
    return _basic_eshop(response.body, response.status)


def _basic_eshop(body: bytes, status: int) -> BasicEshop:
    read = read_envelope(body) or {}
    data = _object(read.get("data"))
    project, user = _object(data.get("project")), _object(data.get("user"))
    eshop_id = number(project.get("id"))
    if eshop_id is None or read.get("success") is False:
        raise AuthFlowError(f"{_WHAT}: the response does not name the shop", status=status)
    return BasicEshop(
        eshop_id=eshop_id,
        eshop_url=text(project.get("url")),
        eshop_name=text(project.get("name")),
        user_email=text(user.get("email")),
        user_name=text(user.get("name")),
    )


def _object(value: object) -> dict[str, object]:
    return cast("dict[str, object]", value) if isinstance(value, dict) else {}


def _server(eshop_url: object) -> str:
    url = checked_url("eshop_url", eshop_url).rstrip("/")
    if url.endswith(_SERVER):
        return url
    if "/action/" in url:
        raise ConfigurationError("eshop_url", f"{url!r} is not the address of a shop; write it like https://shop.cz")
    return url + _SERVER
