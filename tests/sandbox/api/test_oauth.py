"""The OAuth servers: install codes, API access tokens, users of the shop."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from shoptet_api.sandbox import Sandbox

TOKEN = "/action/ApiOAuthServer/token"
ACCESS = "/action/ApiOAuthServer/getAccessToken"


@pytest.fixture
def http(sandbox: Sandbox) -> Iterator[httpx.Client]:
    """A client without any token."""
    with httpx.Client(base_url=sandbox.url) as client:
        yield client


def install_form(sandbox: Sandbox, **changes: Any) -> dict[str, Any]:
    form = {
        "client_id": sandbox.addon.client_id,
        "client_secret": sandbox.addon.client_secret,
        "code": sandbox.addon.install_code(),
        "grant_type": "authorization_code",
        "redirect_uri": "https://addon.example/install",
        "scope": "api",
    }
    return {name: value for name, value in {**form, **changes}.items() if value is not None}


def access_token(http: httpx.Client, token: str) -> httpx.Response:
    return http.get(ACCESS, headers={"Authorization": f"Bearer {token}"})


@pytest.mark.parametrize("way", ["json", "data"])
def test_an_install_code_becomes_the_oauth_token(sandbox: Sandbox, http: httpx.Client, way: str) -> None:
    form: dict[str, Any] = {way: install_form(sandbox)}
    answer = http.post(TOKEN, **form).json()
    assert len(form[way]["code"]) == len(answer["access_token"]) == 255
    assert answer["access_token"] == sandbox.addon.oauth_token
    assert answer["expires_in"] is None
    assert answer["scope"] == "api"
    assert answer["eshopUrl"] == f"{sandbox.url}/"
    assert {"eshopId", "contactEmail", "token_type"} <= answer.keys()


def test_an_install_code_is_good_once_and_for_a_minute(sandbox: Sandbox, http: httpx.Client) -> None:
    form = install_form(sandbox)
    assert http.post(TOKEN, json=form).status_code == 200
    assert http.post(TOKEN, json=form).json()["error"] == "invalid_grant"
    late = install_form(sandbox)
    sandbox.advance(minutes=2)
    assert http.post(TOKEN, json=late).json()["error"] == "expired_token"


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"client_id": "x"}, "invalid_client"),
        ({"client_secret": "x"}, "invalid_client"),
        ({"grant_type": "x"}, "unsupported_grant_type"),
        ({"scope": "x"}, "invalid_scope"),
        ({"code": "x"}, "invalid_grant"),
    ],
)
def test_a_wrong_exchange_is_refused(sandbox: Sandbox, http: httpx.Client, changes: dict[str, str], error: str) -> None:
    answer = http.post(TOKEN, json=install_form(sandbox, **changes))
    assert answer.status_code in {400, 401}
    assert answer.json()["error"] == error
    assert http.post(TOKEN, content=b"[]", headers={"Content-Type": "application/json"}).status_code == 400


def test_older_partners_have_no_secret(sandbox: Sandbox, http: httpx.Client) -> None:
    assert http.post(TOKEN, json=install_form(sandbox, client_secret=None)).status_code == 200


def test_api_access_tokens_live_half_an_hour(sandbox: Sandbox, http: httpx.Client) -> None:
    answer = access_token(http, sandbox.addon.oauth_token).json()
    assert answer["expires_in"] == 1800
    assert 38 <= len(answer["access_token"]) <= 60
    headers = {"Shoptet-Access-Token": answer["access_token"]}
    assert http.get("/api/eshop", headers=headers).status_code == 200
    sandbox.advance(minutes=31)
    late = http.get("/api/eshop", headers=headers)
    assert (late.status_code, late.json()["errors"][0]["errorCode"]) == (401, "expired-token")


def test_a_sixth_valid_token_is_refused(sandbox: Sandbox, http: httpx.Client) -> None:
    answers = [access_token(http, sandbox.addon.oauth_token) for _ in range(6)]
    assert [answer.status_code for answer in answers[:5]] == [200] * 5
    assert len({answer.json()["access_token"] for answer in answers[:5]}) == 5
    assert answers[5].json()["error"] == "maximum_tokens_reached"
    sandbox.advance(minutes=30)
    assert access_token(http, sandbox.addon.oauth_token).status_code == 200


def test_an_unknown_oauth_token_gets_nothing(http: httpx.Client) -> None:
    assert access_token(http, "x").json()["error"] == "invalid_token"
    assert http.get(ACCESS).status_code == 401


def test_a_suspended_addon_gets_no_tokens_until_it_may_work_again(sandbox: Sandbox, http: httpx.Client) -> None:
    headers = {"Shoptet-Access-Token": sandbox.addon.api_token()}
    sandbox.addon.suspend()
    assert access_token(http, sandbox.addon.oauth_token).json()["error"] == "addon_suspended"
    assert http.get("/api/eshop", headers=headers).status_code == 401
    sandbox.addon.resume()
    assert access_token(http, sandbox.addon.oauth_token).status_code == 200


def test_a_removed_addon_gets_no_tokens_until_it_is_installed_again(sandbox: Sandbox, http: httpx.Client) -> None:
    before = sandbox.addon.oauth_token
    sandbox.addon.uninstall()
    assert access_token(http, before).json()["error"] == "addon_not_installed"
    after = http.post(TOKEN, json=install_form(sandbox)).json()["access_token"]
    assert access_token(http, before).json()["error"] == "invalid_token"
    assert access_token(http, after).status_code == 200


def test_the_addons_tokens_have_its_rights(sandbox: Sandbox, http: httpx.Client) -> None:
    sandbox.addon.rights = {"orders": "read"}
    headers = {"Shoptet-Access-Token": sandbox.addon.api_token()}
    assert http.get("/api/orders", headers=headers).status_code == 200
    assert http.get("/api/eshop", headers=headers).status_code == 403


def test_a_user_of_the_shop_is_told_apart(sandbox: Sandbox, http: httpx.Client) -> None:
    redirect = "https://addon.example/user?from=shop"
    asked = {
        "client_id": sandbox.addon.client_id,
        "state": "xyz",
        "scope": "basic_eshop",
        "response_type": "code",
        "redirect_uri": redirect,
    }
    sent = http.get("/action/OAuthServer/authorize", params=asked)
    assert sent.status_code == 302
    query = parse_qs(urlsplit(sent.headers["Location"]).query)
    assert (query["from"], query["state"]) == (["shop"], ["xyz"])
    form = install_form(sandbox, code=query["code"][0], scope="basic_eshop", redirect_uri=redirect)
    token = http.post("/action/OAuthServer/token", data=form).json()["access_token"]
    about = http.get(
        "/action/OAuthServer/resource",
        params={"method": "getBasicEshop"},
        headers={"Authorization": f"Bearer {token}"},
    ).json()
    assert about["data"]["project"]["url"] == f"{sandbox.url}/"
    assert http.post("/action/OAuthServer/token", data=form).json()["error"] == "invalid_grant"
    assert http.get("/action/OAuthServer/resource", params={"method": "getBasicEshop"}).status_code == 401
    assert http.get("/action/OAuthServer/resource").json()["error"] == "invalid_request"


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"client_id": "x"}, "invalid_client"),
        ({"scope": "api"}, "invalid_request"),
        ({"response_type": "token"}, "invalid_request"),
        ({"redirect_uri": "addon"}, "invalid_uri"),
    ],
)
def test_a_wrong_authorization_is_refused(
    sandbox: Sandbox, http: httpx.Client, change: dict[str, str], error: str
) -> None:
    asked = {
        "client_id": sandbox.addon.client_id,
        "scope": "basic_eshop",
        "response_type": "code",
        "redirect_uri": "https://addon.example/",
    }
    assert http.get("/action/OAuthServer/authorize", params={**asked, **change}).json()["error"] == error


def test_a_code_is_for_the_address_that_asked(sandbox: Sandbox, http: httpx.Client) -> None:
    code = sandbox.addon.user_code("https://addon.example/")
    form = install_form(sandbox, code=code, scope="basic_eshop", redirect_uri="https://other.example/")
    assert http.post("/action/OAuthServer/token", data=form).json()["error"] == "redirect_uri_mismatch"


def test_requests_for_tokens_are_kept_and_fail_on_demand(sandbox: Sandbox, http: httpx.Client) -> None:
    sandbox.inject("oauth.getAccessToken", status=500)
    assert [access_token(http, sandbox.addon.oauth_token).status_code for _ in range(2)] == [500, 200]
    access_token(http, "x")
    http.post("/action/ApiOAuthServer/token", data=install_form(sandbox))
    assert sandbox.requests[-1].json == {**install_form(sandbox), "code": "***", "client_secret": "***"}
    seen = sandbox.requests.assert_called("oauth.getAccessToken", times=3)
    assert [(one.status, one.codes) for one in seen] == [(500, ("injected",)), (200, ()), (401, ("invalid_token",))]
    assert sandbox.addon.oauth_token not in repr([(one, one.headers) for one in seen])


def test_an_oauth_server_fails_as_the_api_does(sandbox: Sandbox, http: httpx.Client) -> None:
    sandbox.inject("oauth.getAccessToken", status=503, retry_after=7, body=b"<h1>Gone")
    sandbox.inject("oauth.getAccessToken", status=200, body=b'{"access_token": ""}')
    sandbox.inject("oauth.getAccessToken", missing=["access_token"], retyped=["expires_in"], extra={"more": 1})
    busy, empty, drifted, good = (access_token(http, sandbox.addon.oauth_token) for _ in range(4))
    assert (busy.status_code, busy.text, busy.headers["Retry-After"]) == (503, "<h1>Gone", "7")
    assert busy.headers["Content-Type"].startswith("text/html")
    assert (empty.json(), empty.headers["Content-Type"]) == ({"access_token": ""}, "application/json")
    assert drifted.json() == {"expires_in": "1800", "more": 1}
    assert good.json()["access_token"] in sandbox.addon.tokens


@pytest.mark.parametrize(
    ("cut", "status", "made"), [("before-headers", 0, 0), ("after-headers", 200, 1), ("mid-body", 200, 1)]
)
def test_an_oauth_server_breaks_off(sandbox: Sandbox, http: httpx.Client, cut: Any, status: int, made: int) -> None:
    sandbox.inject("oauth.getAccessToken", cut=cut)
    with pytest.raises(httpx.TransportError):
        access_token(http, sandbox.addon.oauth_token)
    (seen,) = sandbox.requests.assert_called("oauth.getAccessToken")
    assert (seen.status, seen.notes) == (status, [f"cut: {cut}"])
    assert len(sandbox.addon.tokens) == made


def test_a_fault_of_an_oauth_server_can_lead_nowhere(sandbox: Sandbox, http: httpx.Client) -> None:
    sandbox.inject("oauth.getAccessToken", missing=["nothing"])
    sandbox.inject("oauth.getAccessToken", status=204)
    good, empty = (access_token(http, sandbox.addon.oauth_token) for _ in range(2))
    assert good.status_code == 200
    assert [seen.notes for seen in sandbox.requests[-2:]] == [["no nothing to change"], ["a fault was injected"]]
    assert (empty.status_code, empty.content) == (204, b"")


def test_a_token_in_a_query_is_not_kept(sandbox: Sandbox, http: httpx.Client) -> None:
    secret = "of-a-user"
    http.get("/action/OAuthServer/resource", params={"method": "getBasicEshop", "access_token": secret})
    assert dict(sandbox.requests[-1].query) == {"method": "getBasicEshop"}


def test_the_valid_tokens_are_known(sandbox: Sandbox) -> None:
    first = sandbox.addon.api_token()
    sandbox.advance(minutes=20)
    second = sandbox.addon.api_token()
    assert sandbox.addon.tokens == [first, second]
    sandbox.advance(minutes=11)
    assert sandbox.addon.tokens == [second]
    sandbox.addon.suspend()
    assert sandbox.addon.tokens == []
