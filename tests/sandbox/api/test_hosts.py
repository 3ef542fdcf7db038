"""The API and OAuth answer at this machine's names only, as the page does (case H.6)."""

from __future__ import annotations

import asyncio

import httpx
import pytest

from shoptet_api import AddonAuth, AsyncShoptet, ConfigurationError, Shoptet
from shoptet_api.sandbox import Sandbox

PATHS = ["/api/eshop", "/action/ApiOAuthServer/getAccessToken", "/action/OAuthServer/authorize", "/api-results/x", "/"]


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(
    "host",
    ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "evil.example:80", "", "[::1", "sandbox.evil"],
)
def test_h6_other_hosts_are_refused(sandbox: Sandbox, path: str, host: str) -> None:
    answer = httpx.get(f"{sandbox.url}{path}", headers={"Host": host, "Shoptet-Private-API-Token": sandbox.token})
    assert answer.status_code in ({421} if host != "" else {400, 421})
    assert sandbox.token not in answer.text


@pytest.mark.parametrize(
    "host",
    ["localhost", "LOCALHOST:8765", "127.0.0.1", "127.1.2.3:1", "[::1]:80", "192.168.1.5", "sandbox", "localhost."],
)
def test_this_machine_and_addresses_are_answered(sandbox: Sandbox, host: str) -> None:
    answer = httpx.get(f"{sandbox.url}/api/eshop", headers={"Host": host, "Shoptet-Private-API-Token": sandbox.token})
    assert answer.status_code == 200


def test_names_can_be_allowed() -> None:
    with Sandbox(products=1, orders=0, allowed_hosts=["Shop.Local"]) as sandbox:
        headers = {"Host": "shop.local:1234", "Shoptet-Private-API-Token": sandbox.token}
        assert httpx.get(f"{sandbox.url}/api/eshop", headers=headers).status_code == 200


def test_one_name_is_no_list() -> None:
    with pytest.raises(ConfigurationError, match="allowed_hosts"):
        Sandbox(allowed_hosts="shop.local")


def test_without_a_socket() -> None:
    sandbox = Sandbox(products=1, orders=0)

    async def ask() -> int:
        transport = httpx.ASGITransport(sandbox.app)
        async with httpx.AsyncClient(transport=transport, base_url=sandbox.url) as client:
            headers = {"Shoptet-Private-API-Token": sandbox.token}
            return (await client.get("/api/eshop", headers=headers)).status_code

    assert asyncio.run(ask()) == 200


def test_no_proxy_stands_before_the_sandbox(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    addon = AddonAuth(oauth_token=sandbox.addon.oauth_token, token_url=sandbox.addon.token_url)
    with Shoptet(**sandbox.options) as shop, Shoptet(addon=addon, base_url=sandbox.url) as as_addon:
        shop.eshop.get()
        as_addon.eshop.get()

    async def ask() -> None:
        async with AsyncShoptet(**sandbox.options) as shop:
            await shop.eshop.get()

    asyncio.run(ask())
    assert len(sandbox.requests.to("eshop.get")) == 3
