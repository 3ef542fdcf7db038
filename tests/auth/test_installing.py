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
from tests.auth.partner import answer
from tests.client.servers import Server, Told, closed_port, raw

Install = Callable[..., Installation]

CODE = "planted-code-" + "c" * 242
SECRET = "planted-client-secret-0123456789"
TOKEN = "planted-oauth-token-" + "t" * 235
GOOD = {
    "access_token": TOKEN,
    "expires_in": None,
    "token_type": "Bearer",
    "scope": "api",
    "eshopId": 222651,
    "eshopUrl": "https://shop.example/",
    "contactEmail": "owner@shop.example",
}


@pytest.fixture(params=["sync", "async"])
def install(request: pytest.FixtureRequest, server: Server) -> Install:
    """Either function; where nothing else is given, with good arguments."""

    def call(**arguments: Any) -> Installation:
        good = {
            "code": CODE,
            "client_id": "addon-1",
            "redirect_uri": "https://addon.example/install",
            "oauth_url": f"{server.url}/action/ApiOAuthServer/token",
        }
        if request.param == "sync":
            return exchange_install_code(**{**good, **arguments})
        return asyncio.run(aexchange_install_code(**{**good, **arguments}))

    return call


def test_a_code_is_given_for_an_installation(install: Install, server: Server) -> None:
    server.script = lambda _: answer(GOOD)
    installation = install(client_secret=SECRET)
    assert installation == Installation(
        oauth_token=TOKEN,
        eshop_id=222651,
        eshop_url="https://shop.example/",
        contact_email="owner@shop.example",
        scope="api",
    )
    assert "planted" not in repr(installation)
    (asked,) = server.asked
    assert (asked.method, asked.path) == ("POST", "/action/ApiOAuthServer/token")
    assert asked.headers["Content-Type"] == "application/json"
    assert asked.json() == {
        "client_id": "addon-1",
        "client_secret": SECRET,
        "code": CODE,
        "grant_type": "authorization_code",
        "redirect_uri": "https://addon.example/install",
        "scope": "api",
    }


def test_older_partners_have_no_secret(install: Install, server: Server) -> None:
    server.script = lambda _: answer(GOOD)
    install()
    asked = server.last.json()
    assert isinstance(asked, dict)
    assert "client_secret" not in asked


def test_what_the_server_does_not_tell_is_none(install: Install, server: Server) -> None:
    server.script = lambda _: answer({"access_token": TOKEN, "eshopId": "12", "eshopUrl": "", "contactEmail": 5})
    assert install() == Installation(TOKEN, 12, None, None, None)


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
    install: Install, server: Server, error: str, description: str | None, reason: str, status: int
) -> None:
    server.script = lambda _: answer({"error": error, "error_description": description}, status)
    with pytest.raises(InstallCodeError, match="the addon was not installed: ") as caught:
        install()
    assert (caught.value.reason, caught.value.error, caught.value.status) == (reason, error, status)
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (answer({"error": "server_error"}, 400), "answered 400: server_error"),
        (answer({"token_type": "Bearer"}), "has no access_token"),
        (answer({"access_token": "a\nb"}), "white space or a line break"),
        (answer([]), "not with a JSON object"),
        (Told(b'{"access_token": "planted'), "cut short"),
        (Told(b""), "empty body"),
        (Told(b"<html>Not here</html>", 404), "HTML: <html>Not here</html>"),
        (Told(b"", 302, {"Location": "https://elsewhere.example/"}), "a redirect"),
        (Told(b"", 500), "answered 500"),
    ],
)
def test_other_answers(install: Install, server: Server, told: Told, words: str) -> None:
    server.script = lambda _: told
    with pytest.raises(AuthFlowError, match=words) as caught:
        install(client_secret=SECRET)
    assert not isinstance(caught.value, InstallCodeError)
    assert "planted" not in str(caught.value)
    assert len(server.asked) == 1  # A code that may be used up is not sent again.


@pytest.mark.parametrize("status", [429, 503])
def test_a_server_that_did_nothing_is_asked_again(install: Install, server: Server, status: int) -> None:
    answers = [Told(b"", status, {"Retry-After": "0"})]
    server.script = lambda _: answers.pop() if answers else answer(GOOD)
    assert install().oauth_token == TOKEN


def test_it_is_over_before_the_shop_stops_waiting(install: Install) -> None:
    for function in (exchange_install_code, aexchange_install_code):
        assert inspect.signature(function).parameters["deadline"].default == 5.0
    with raw(b"", linger=30) as url, pytest.raises(TransportError, match="the code may be used up by now") as caught:
        install(oauth_url=url, deadline=0.2)
    assert caught.value.sent


def test_a_server_that_asks_to_come_again_later_than_the_deadline(install: Install, server: Server) -> None:
    server.script = lambda _: Told(b"", 503, {"Retry-After": "60"})
    with pytest.raises(AuthFlowError, match="answered 503"):
        install()
    assert len(server.asked) == 1


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
def test_arguments_that_make_no_sense(install: Install, server: Server, argument: str, value: object) -> None:
    with pytest.raises(ConfigurationError) as caught:
        install(**{argument: value})
    assert caught.value.argument == argument
    assert "planted" not in str(caught.value)
    assert server.asked == []


def test_a_client_of_the_callers_own_is_used_and_left_open(server: Server) -> None:
    server.script = lambda _: answer(GOOD)
    good: dict[str, Any] = {
        "code": CODE,
        "client_id": "addon-1",
        "redirect_uri": "https://addon.example/",
        "oauth_url": f"{server.url}/",
    }
    with httpx.Client(headers={"X-Mine": "yes"}) as client:
        exchange_install_code(**good, httpx_client=client)
        assert not client.is_closed
    assert server.last.headers["X-Mine"] == "yes"
