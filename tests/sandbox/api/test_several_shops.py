"""Several shops on one port: each has its records, tokens and webhooks, and all have the same addon and clock."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import httpx
import pytest

from shoptet_api import AddonAuth, ConfigurationError, Shoptet, exchange_install_code
from shoptet_api.sandbox import Sandbox


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(shops=3, products=5, orders=7, frozen=True) as sandbox:
        yield sandbox


def test_each_shop_has_its_records(sandbox: Sandbox) -> None:
    numbers: list[int] = []
    for number, one in enumerate(sandbox.shops):
        with Shoptet(**one.options) as shop:
            shop.brands.create({"name": f"Značka {number}"})
            names = [brand.name for brand in shop.brands.list()]
            assert [name for name in names if name.startswith("Značka")] == [f"Značka {number}"]
            numbers.append(shop.eshop.get().contact_information.eshop_id)
        one.requests.assert_called("brands.create", times=1)
    assert numbers == [123456, 123457, 123458]
    assert [one.token.partition("-")[0] for one in sandbox.shops] == ["123456", "123457", "123458"]


def test_one_addon_is_installed_in_all_of_them(sandbox: Sandbox) -> None:
    assert len({one.addon.client_id for one in sandbox.shops}) == 1
    for one in sandbox.shops:
        installation = exchange_install_code(
            code=one.addon.install_code(),
            client_id=sandbox.addon.client_id,
            client_secret=sandbox.addon.client_secret,
            redirect_uri="http://127.0.0.1/install",
            oauth_url=sandbox.addon.oauth_url,
        )
        assert installation.eshop_id == one.shop.eshop_id
        auth = AddonAuth(oauth_token=installation.oauth_token, token_url=sandbox.addon.token_url, clock=sandbox.clock)
        with Shoptet(addon=auth, base_url=sandbox.url, clock=sandbox.clock) as shop:
            assert shop.eshop.get().contact_information.eshop_id == one.shop.eshop_id
    sandbox.shops[1].addon.uninstall()
    assert [one.addon.state for one in sandbox.shops] == ["installed", "uninstalled", "installed"]


def test_jobs_have_the_results_of_their_shop(sandbox: Sandbox) -> None:
    for one in sandbox.shops:
        one.webhooks.register([("job:finished", "http://127.0.0.1:1/", None)])
        with Shoptet(**one.options) as shop:
            emails = {order.email for order in shop.orders.snapshot()}
        assert emails == {one.orders[code]["email"] for code in one.orders}


def test_all_have_one_clock(sandbox: Sandbox) -> None:
    happened: list[int] = []
    for number, one in enumerate(sandbox.shops):
        one.after(lambda number=number: happened.append(number), minutes=3 - number)  # type: ignore[misc]
    before = sandbox.clock.now()
    sandbox.shops[2].advance(minutes=5)
    assert happened
    assert sorted(happened) == [0, 1, 2]
    assert {one.clock.now() - before for one in sandbox.shops} == {timedelta(minutes=5)}


def test_an_unknown_token_is_refused(sandbox: Sandbox) -> None:
    for headers in ({}, {"Shoptet-Private-API-Token": "x"}, {"Shoptet-Access-Token": "x"}):
        assert httpx.get(f"{sandbox.url}/api/eshop", headers=headers).status_code == 401
    assert httpx.get(sandbox.addon.token_url, headers={"Authorization": "Bearer x"}).status_code == 401
    assert httpx.post(sandbox.addon.oauth_url, json={"code": "x"}).status_code == 400


def test_only_the_whole_is_started(sandbox: Sandbox) -> None:
    with pytest.raises(ConfigurationError, match="one of several shops"):
        sandbox.shops[1].start()
    with pytest.raises(ConfigurationError, match="shops"):
        Sandbox(shops=0)


def test_one_shop_is_the_usual() -> None:
    with Sandbox(products=1, orders=0) as sandbox:
        assert sandbox.shops == (sandbox,)
