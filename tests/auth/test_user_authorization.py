"""Verifying a shop's user: the address to send the browser to, the state, and what the shop says."""

import asyncio
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from hypothesis import given, strategies as st

from shoptet_api import (
    AuthFlowError,
    BasicEshop,
    ConfigurationError,
    InstallCodeError,
    authorize_url,
    averify_user,
    check_state,
    verify_user,
)
from shoptet_api.sandbox import Sandbox
from shoptet_api.sandbox.request_log import HIDDEN
from tests.support.oauth_partner import answer
from tests.support.servers import CannedResponse

Verify = Callable[..., BasicEshop]

TOKENS = "oauth.userToken"
RESOURCE = "oauth.getBasicEshop"
BACK = "https://addon.example/back"
USER = {"email": "owner@shop.example", "name": "Jana Nová"}
PROJECT = {"id": 222651, "url": "https://shop.example/", "name": "Shop"}
GOOD = {"success": True, "data": {"user": USER, "project": PROJECT}}


@pytest.fixture(params=["sync", "async"])
def verify(request: pytest.FixtureRequest, sandbox: Sandbox) -> Verify:
    """Either function; where nothing else is given, with good arguments."""

    def call(**arguments: Any) -> BasicEshop:
        good = {
            "code": sandbox.addon.user_code(BACK),
            "client_id": sandbox.addon.client_id,
            "redirect_uri": BACK,
            "eshop_url": sandbox.url,
        }
        if request.param == "sync":
            return verify_user(**{**good, **arguments})
        return asyncio.run(averify_user(**{**good, **arguments}))

    return call


def answer_with(sandbox: Sandbox, operation: str, reply: CannedResponse) -> None:
    """Let the shop answer in this way."""
    sandbox.inject(operation, status=reply.status, body=reply.body)


def test_the_address_to_send_the_browser_to() -> None:
    url, state = authorize_url(
        eshop_url="https://shop.example/", client_id="addon-1", redirect_uri="https://addon.example/back?x=1&y=ž"
    )
    parts = urlsplit(url)
    assert (parts.scheme, parts.netloc, parts.path) == ("https", "shop.example", "/action/OAuthServer/authorize")
    assert parse_qs(parts.query) == {
        "client_id": ["addon-1"],
        "state": [state],
        "scope": ["basic_eshop"],
        "response_type": ["code"],
        "redirect_uri": ["https://addon.example/back?x=1&y=ž"],
    }
    assert len(state) >= 43


def test_each_state_is_another_unless_it_is_given() -> None:
    arguments = {"eshop_url": "https://a.cz", "client_id": "x", "redirect_uri": "https://b.cz"}
    assert len({authorize_url(**arguments).state for _ in range(100)}) == 100
    assert authorize_url(**arguments, state="mine").state == "mine"


@pytest.mark.parametrize("suffix", ["", "/", "/action/OAuthServer", "/action/OAuthServer/"])
def test_a_shop_or_its_oauth_server(suffix: str) -> None:
    url, _ = authorize_url(eshop_url=f"https://a.cz{suffix}", client_id="x", redirect_uri="https://b.cz")
    assert url.startswith("https://a.cz/action/OAuthServer/authorize?")


@pytest.mark.parametrize(
    ("argument", "value"),
    [
        ("eshop_url", "http://shop.example"),
        ("eshop_url", "shop.example"),
        ("eshop_url", "https://shop.example/action/ApiOAuthServer/token"),
        ("eshop_url", None),
        ("client_id", ""),
        ("redirect_uri", ""),
        ("state", ""),
    ],
)
def test_addresses_that_make_no_sense(argument: str, value: object) -> None:
    good: dict[str, Any] = {"eshop_url": "https://a.cz", "client_id": "x", "redirect_uri": "https://b.cz"}
    with pytest.raises(ConfigurationError) as caught:
        authorize_url(**{**good, argument: value})
    assert caught.value.argument == argument


@given(st.text(), st.text())
def test_states_are_the_same_or_not(one: str, other: str) -> None:
    assert check_state(one, one) is bool(one)
    assert check_state(one, other) is (bool(one) and one == other)


@pytest.mark.parametrize(
    ("expected", "given"), [(None, None), ("", ""), ("a", None), (None, "a"), ("a", "b"), ("a", "á")]
)
def test_states_that_are_missing_or_differ(expected: str | None, given: str | None) -> None:
    assert not check_state(expected, given)


@pytest.mark.parametrize("has_secret", [True, False], ids=["a secret", "an older partner has none"])
def test_who_the_user_is(verify: Verify, sandbox: Sandbox, has_secret: bool) -> None:
    secret = {"client_secret": sandbox.addon.client_secret} if has_secret else {}
    assert verify(**secret) == BasicEshop(
        eshop_id=123456,
        eshop_url=f"{sandbox.url}/",
        eshop_name="obchod.example",
        user_email="info@obchod.example",
        user_name="Jana Nováková",
    )
    assert [(seen.operation, seen.status) for seen in sandbox.requests] == [(TOKENS, 200), (RESOURCE, 200)]


def test_the_whole_way_of_a_user(verify: Verify, sandbox: Sandbox) -> None:
    url, state = authorize_url(eshop_url=sandbox.url, client_id=sandbox.addon.client_id, redirect_uri=BACK)
    back = parse_qs(urlsplit(httpx.get(url).headers["Location"]).query)
    assert check_state(state, back["state"][0])
    assert verify(code=back["code"][0]).eshop_id == 123456


def test_what_is_sent(verify: Verify, sandbox: Sandbox) -> None:
    """The code, the secret and the token, which the log hides, were the right ones."""
    sandbox.inject(RESOURCE, extra=GOOD)
    assert verify(client_secret=sandbox.addon.client_secret) == BasicEshop(
        eshop_id=222651,
        eshop_url="https://shop.example/",
        eshop_name="Shop",
        user_email="owner@shop.example",
        user_name="Jana Nová",
    )
    token, resource = sandbox.requests
    assert (token.method, token.path, token.status) == ("POST", "/action/OAuthServer/token", 200)
    assert token.json == {
        "client_id": sandbox.addon.client_id,
        "client_secret": HIDDEN,
        "code": HIDDEN,
        "grant_type": "authorization_code",
        "redirect_uri": "https://addon.example/back",
        "scope": "basic_eshop",
    }
    assert (resource.method, resource.path, resource.status) == ("GET", "/action/OAuthServer/resource", 200)
    assert resource.query == {"method": "getBasicEshop"}
    assert resource.headers["authorization"] == HIDDEN


def test_a_user_without_a_name(verify: Verify, sandbox: Sandbox) -> None:
    answer_with(sandbox, RESOURCE, answer({"data": {"project": {"id": "7"}}}))
    assert verify() == BasicEshop(7, None, None, None, None)


@pytest.mark.parametrize(
    "eshop",
    [
        {},
        {"success": False, "data": GOOD["data"]},
        {"data": None},
        {"data": {"project": {"id": None}}},
        {"data": {"project": []}},
    ],
)
def test_a_shop_that_does_not_say_which_one_it_is(verify: Verify, sandbox: Sandbox, eshop: object) -> None:
    answer_with(sandbox, RESOURCE, answer(eshop))
    with pytest.raises(AuthFlowError, match="the user was not verified: the response does not name the shop"):
        verify()


def test_a_code_that_the_shop_does_not_take(verify: Verify, sandbox: Sandbox) -> None:
    used, late = sandbox.addon.user_code(BACK), sandbox.addon.user_code(BACK)
    verify(code=used)
    sandbox.advance(minutes=2)
    for code, reason in ((used, "used"), (late, "expired")):
        with pytest.raises(InstallCodeError, match="the user was not verified: ") as caught:
            verify(code=code)
        assert caught.value.reason == reason
    answer_with(sandbox, TOKENS, answer({"error": "invalid_grant", "error_description": "The code has expired"}, 400))
    with pytest.raises(InstallCodeError, match="the user was not verified: the code has expired") as caught:
        verify()
    assert caught.value.reason == "expired"


@pytest.mark.parametrize(
    ("reply", "words"), [(answer({}), "has no access_token"), (CannedResponse(b"", 302), "a redirect")]
)
def test_answers_without_a_token(verify: Verify, sandbox: Sandbox, reply: CannedResponse, words: str) -> None:
    answer_with(sandbox, TOKENS, reply)
    with pytest.raises(AuthFlowError, match=words):
        verify()
    assert [seen.operation for seen in sandbox.requests] == [TOKENS]


def test_a_resource_that_is_refused(verify: Verify, sandbox: Sandbox) -> None:
    sandbox.inject(RESOURCE, status=403, code="insufficient_scope")
    with pytest.raises(AuthFlowError, match="403: insufficient_scope"):
        verify()
