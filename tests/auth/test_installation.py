"""Installing an addon: the code of the shop for the OAuth token of the installation."""

import asyncio
import inspect
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from shoptet_api import (
    AuthFlowError,
    ConfigurationError,
    ConnectError,
    Installation,
    InstallCodeError,
    TransportError,
    aexchange_install_code,
    exchange_install_code,
)
from shoptet_api.sandbox import Sandbox
from shoptet_api.sandbox.request_log import HIDDEN, LoggedRequest
from tests.support.oauth_partner import answer
from tests.support.servers import CannedResponse, closed_port

Install = Callable[..., Installation]

INSTALL = "oauth.token"
CODE = "planted-code-" + "c" * 242
SECRET = "planted-client-secret-0123456789"
TOKEN = "planted-oauth-token-" + "t" * 235


@pytest.fixture(params=["sync", "async"])
def install(request: pytest.FixtureRequest, sandbox: Sandbox) -> Install:
    """Either function; where nothing else is given, with good arguments."""

    def call(**arguments: Any) -> Installation:
        good = {
            "code": CODE,
            "client_id": sandbox.addon.client_id,
            "redirect_uri": "https://addon.example/install",
            "oauth_url": sandbox.addon.oauth_url,
        }
        if request.param == "sync":
            return exchange_install_code(**{**good, **arguments})
        return asyncio.run(aexchange_install_code(**{**good, **arguments}))

    return call


def asked(sandbox: Sandbox) -> list[LoggedRequest]:
    return sandbox.requests.to(INSTALL)


def answer_with(sandbox: Sandbox, reply: CannedResponse, times: int = 9) -> None:
    """Let the OAuth server answer in this way."""
    retry_after = reply.headers.get("Retry-After")
    sandbox.inject(INSTALL, times=times, status=reply.status, body=reply.body, retry_after=retry_after)


@pytest.mark.parametrize("has_secret", [True, False], ids=["a secret", "an older partner has none"])
def test_a_code_is_given_for_an_installation(install: Install, sandbox: Sandbox, has_secret: bool) -> None:
    secret = {"client_secret": sandbox.addon.client_secret} if has_secret else {}
    installation = install(code=sandbox.addon.install_code(), **secret)
    assert installation == Installation(
        oauth_token=sandbox.addon.oauth_token,
        eshop_id=123456,
        eshop_url=f"{sandbox.url}/",
        contact_email="info@obchod.example",
        scope="api",
    )
    assert sandbox.addon.oauth_token not in repr(installation)
    assert [(seen.method, seen.path, seen.status) for seen in asked(sandbox)] == [
        ("POST", "/action/ApiOAuthServer/token", 200)
    ]


@pytest.mark.parametrize("secret", [{"client_secret": HIDDEN}, {}])
def test_what_is_sent(install: Install, sandbox: Sandbox, secret: dict[str, str]) -> None:
    """The code and the secret, which the log hides, were the right ones."""
    install(code=sandbox.addon.install_code(), **dict.fromkeys(secret, sandbox.addon.client_secret))
    (seen,) = asked(sandbox)
    assert (seen.status, seen.headers["content-type"]) == (200, "application/json")
    assert seen.json == {
        "client_id": sandbox.addon.client_id,
        "code": HIDDEN,
        "grant_type": "authorization_code",
        "redirect_uri": "https://addon.example/install",
        "scope": "api",
        **secret,
    }


def test_what_the_server_does_not_tell_is_none(install: Install, sandbox: Sandbox) -> None:
    answer_with(sandbox, answer({"access_token": TOKEN, "eshopId": "12", "eshopUrl": "", "contactEmail": 5}))
    nothing: Any = None
    assert install() == Installation(TOKEN, 12, nothing, None, None)


def test_a_code_is_good_once_for_a_minute_and_for_its_addon(install: Install, sandbox: Sandbox) -> None:
    used, late = sandbox.addon.install_code(), sandbox.addon.install_code()
    install(code=used)
    sandbox.advance(minutes=2)
    for reason, arguments in {
        "used": {"code": used},
        "expired": {"code": late},
        "foreign": {"code": late, "client_id": "another"},
    }.items():
        with pytest.raises(InstallCodeError) as caught:
            install(**arguments)
        assert caught.value.reason == reason
    assert len(asked(sandbox)) == 4


@pytest.mark.parametrize(
    ("error", "description", "reason"),
    [
        ("invalid_grant", "The authorization code has expired", "expired"),
        ("expired_code", None, "expired"),
        ("invalid_grant", "The authorization code has already been used", "used"),
        ("invalid_grant", "Authorization code doesn't exist or is invalid for the client", "unknown"),
        ("invalid_grant", None, "unknown"),
        ("invalid_client", "The client credentials are invalid", "foreign"),
        ("unauthorized_client", None, "foreign"),
        ("invalid_grant", "The code was issued to another client", "foreign"),
        ("redirect_uri_mismatch", "The redirect URI is missing or does not match", "redirect_uri"),
    ],
)
@pytest.mark.parametrize("status", [200, 400, 401])
def test_codes_that_the_server_does_not_take(
    install: Install, sandbox: Sandbox, error: str, description: str | None, reason: str, status: int
) -> None:
    answer_with(sandbox, answer({"error": error, "error_description": description}, status))
    with pytest.raises(InstallCodeError, match="the addon was not installed: ") as caught:
        install()
    assert (caught.value.reason, caught.value.error, caught.value.status) == (reason, error, status)
    assert len(asked(sandbox)) == 1


@pytest.mark.parametrize(
    ("reply", "words"),
    [
        (answer({"error": "server_error"}, 400), "answered 400: server_error"),
        (answer({"token_type": "Bearer"}), "has no access_token"),
        (answer({"access_token": "a\nb"}), "white space or a line break"),
        (answer([]), "the body is not a JSON object"),
        (CannedResponse(b'{"access_token": "planted'), "cut short"),
        (CannedResponse(b""), "empty body"),
        (CannedResponse(b"<html>Not here</html>", 404), "HTML: <html>Not here</html>"),
        (CannedResponse(b"", 302), "a redirect"),
        (CannedResponse(b"", 500), "answered 500"),
    ],
)
def test_other_answers(install: Install, sandbox: Sandbox, reply: CannedResponse, words: str) -> None:
    answer_with(sandbox, reply)
    with pytest.raises(AuthFlowError, match=words) as caught:
        install(client_secret=SECRET)
    assert not isinstance(caught.value, InstallCodeError)
    assert "planted" not in str(caught.value)
    assert len(asked(sandbox)) == 1  # A code that may be used up is not sent again.


@pytest.mark.parametrize("status", [429, 503])
def test_a_server_that_did_nothing_is_asked_again(install: Install, sandbox: Sandbox, status: int) -> None:
    answer_with(sandbox, CannedResponse(b"", status, {"Retry-After": "0"}), 1)
    assert install(code=sandbox.addon.install_code()).oauth_token == sandbox.addon.oauth_token
    assert [seen.status for seen in asked(sandbox)] == [status, 200]


def test_it_is_over_before_the_shop_stops_waiting(install: Install, sandbox: Sandbox) -> None:
    for function in (exchange_install_code, aexchange_install_code):
        assert inspect.signature(function).parameters["deadline"].default == 5.0
    sandbox.hold()
    with pytest.raises(TransportError, match="the code may be used up by now") as caught:
        install(deadline=0.2)
    assert caught.value.sent


def test_a_server_that_asks_to_come_again_later_than_the_deadline(install: Install, sandbox: Sandbox) -> None:
    answer_with(sandbox, CannedResponse(b"", 503, {"Retry-After": "60"}))
    with pytest.raises(AuthFlowError, match="answered 503"):
        install()
    assert len(asked(sandbox)) == 1


def test_a_server_that_cannot_be_reached(install: Install) -> None:
    with pytest.raises(ConnectError, match=r"the addon was not installed: .* cannot be reached \(nothing was sent\)"):
        install(oauth_url=f"http://127.0.0.1:{closed_port()}/", deadline=0.2)


@pytest.mark.parametrize(
    ("argument", "value"),
    [
        ("code", ""),
        ("code", f"{CODE}\n"),
        ("code", None),
        ("client_id", ""),
        ("client_id", 5),
        ("client_secret", ""),
        ("redirect_uri", " "),
        ("oauth_url", "http://partner.example/action/ApiOAuthServer/token"),
        ("oauth_url", "partner.example"),
        ("deadline", 0),
        ("deadline", "5"),
        ("deadline", float("nan")),
        ("httpx_client", 5),
    ],
)
def test_arguments_that_make_no_sense(install: Install, sandbox: Sandbox, argument: str, value: object) -> None:
    with pytest.raises(ConfigurationError) as caught:
        install(**{argument: value})
    assert caught.value.argument == argument
    assert "planted" not in str(caught.value)
    assert len(sandbox.requests) == 0


def test_a_client_of_the_callers_own_is_used_and_left_open(sandbox: Sandbox) -> None:
    good: dict[str, Any] = {
        "code": sandbox.addon.install_code(),
        "client_id": sandbox.addon.client_id,
        "redirect_uri": "https://addon.example/",
        "oauth_url": sandbox.addon.oauth_url,
    }
    with httpx.Client(headers={"X-Mine": "yes"}) as client:
        exchange_install_code(**good, httpx_client=client)
        assert not client.is_closed
    (seen,) = asked(sandbox)
    assert seen.headers["x-mine"] == "yes"
