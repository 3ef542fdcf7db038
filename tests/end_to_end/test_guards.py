"""Barriers of a client: no write leaves a read-only client or a dry run, and nothing reaches another shop."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

import pytest

from shoptet_api import (
    ConfigurationError,
    DryRunError,
    InputError,
    PermissionDeniedError,
    ReadOnlyError,
    WrongShopError,
)
from shoptet_api.calls.guards import ShopGuard
from shoptet_api.secret import Secret
from tests.support.sandbox_clients import ORDER, SandboxClients

SHOP = 222651
OTHER = 222652
GUID = "0d0a3a5e-3c43-11e7-8e5f-002590dad85e"


class Uploads:
    """An uploader that notes what it was given."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def upload(self, path: Path, name: str) -> str:
        self.names.append(f"{path.suffix} {name}")
        return "https://example.com/rows.jsonl"

    def remove(self, url: str) -> None:
        self.names.append(url)


def writes(clients: SandboxClients) -> list[str]:
    return [f"{seen.method} {seen.path}" for seen in clients.sandbox.requests if seen.method != "GET"]


def test_a_read_only_client_reads_and_refuses_every_kind_of_write(clients: SandboxClients) -> None:
    client, uploads = clients.client(read_only=True), Uploads()
    shop = client.shop
    assert client.run(shop.orders.get(ORDER)).code == ORDER
    attempts: list[Any] = [
        lambda: client.run(shop.brands.create({"name": "Pelle"})),
        lambda: client.run(shop.orders.delete(ORDER)),
        lambda: client.run(shop.with_raw_response.brands.create({"name": "Pelle"})),
        lambda: client.run(shop.request("POST", "/api/brands", body={"data": {"name": "Pelle"}})),
        lambda: client.run(shop.brands.create_batch([{"name": "Pelle"}], uploader=uploads)),
        lambda: client.run(shop.webhooks.renew_signature_key()),
    ]
    for attempt in attempts:
        with pytest.raises(ReadOnlyError, match=r"the client is read-only; nothing was sent$"):
            attempt()
    assert writes(clients) == []
    assert uploads.names == []


def test_a_copy_of_a_guarded_client_stays_guarded(clients: SandboxClients) -> None:
    shop = clients.client(read_only=True, dry_run=True).shop
    for argument in ("read_only", "dry_run"):
        with pytest.raises(ConfigurationError, match=f"^{argument} cannot be switched off by with_options"):
            shop.with_options(**{argument: False})
    assert shop.with_options(language="cs")._driver.config.read_only
    assert clients.client().shop.with_options(read_only=True)._driver.config.read_only


def test_a_dry_run_logs_and_checks_writes_and_sends_none(
    clients: SandboxClients, caplog: pytest.LogCaptureFixture
) -> None:
    client, uploads = clients.client(dry_run=True), Uploads()
    shop = client.shop
    with caplog.at_level(logging.INFO, "shoptet_api.dry_run"):
        brand = client.run(shop.brands.create({"name": "Pelle"}))
        assert brand.name is None
        assert client.run(shop.orders.delete(ORDER)) is None
        assert client.run(shop.product_images.update_many(GUID, "shop", [{"name": "a.jpg"}])) == []
        raw = client.run(shop.with_raw_response.brands.create({"name": "Pelle"}))
        assert (raw.status, raw.content) == (0, b"")
    assert [record.getMessage() for record in caplog.records][:2] == [
        "POST /api/brands (createBrand) with a body of 25 bytes: not sent",
        "DELETE /api/orders/2026000104 (deleteOrder) with a body of 0 bytes: not sent",
    ]
    with pytest.raises(InputError, match="nmae"):
        client.run(shop.brands.create({"nmae": "Pelle"}))
    with pytest.raises(DryRunError, match=r"a job that was not queued has no result; nothing was sent$"):
        client.run(shop.brands.create_batch([{"name": "Pelle"}], uploader=uploads))
    with pytest.raises(InputError, match="nmae"):
        client.run(shop.brands.create_batch([{"nmae": "Pelle"}], uploader=uploads))
    assert writes(clients) == []
    assert uploads.names == []
    assert client.run(shop.eshop.get()) is not None


def test_the_body_of_a_dry_run_is_logged_only_on_request(
    clients: SandboxClients, caplog: pytest.LogCaptureFixture
) -> None:
    client = clients.client(dry_run=True)
    with caplog.at_level(logging.INFO, "shoptet_api.dry_run"):
        client.run(client.shop.brands.create({"name": "Pelle"}))
    assert "Pelle" not in caplog.text
    with caplog.at_level(logging.DEBUG, "shoptet_api.dry_run"):
        client.run(client.shop.brands.create({"name": "Pelle"}))
    assert '{"data":{"name":"Pelle"}}' in caplog.text
    assert clients.sandbox.token not in caplog.text


def number_of(clients: SandboxClients) -> int:
    return int(clients.sandbox.token.partition("-")[0])


def test_the_expected_shop_is_known_by_its_token(clients: SandboxClients) -> None:
    number = number_of(clients)
    client = clients.client(expect_shop=number)
    client.run(client.shop.brands.list().first())
    client = clients.client(expect_shop=str(number), addon=clients.addon())
    client.run(client.shop.brands.list().first())
    assert clients.statuses("getEshopInfo") == []
    with pytest.raises(WrongShopError, match=f"^expect_shop: expected shop 7, got a token for shop {number}$"):
        clients.client(expect_shop=7)
    client = clients.client(expect_shop=7, addon=clients.addon())
    with pytest.raises(WrongShopError):
        client.run(client.shop.brands.create({"name": "Pelle"}))
    assert writes(clients) == []


def test_a_token_without_a_number_is_asked_about_once(clients: SandboxClients) -> None:
    clients.sandbox.private_token(token="plain")
    client = clients.client(expect_shop=number_of(clients), private_token="plain")
    for _ in range(3):
        client.run(client.shop.with_options(language="cs").brands.list().first())
    assert clients.statuses("getEshopInfo") == [200]
    other = clients.client(expect_shop=7, private_token="plain")
    with pytest.raises(WrongShopError) as caught:
        other.run(other.shop.brands.create({"name": "Pelle"}))
    assert (caught.value.expected, caught.value.found) == (7, number_of(clients))
    assert writes(clients) == []


def test_a_token_that_may_not_ask_is_refused(clients: SandboxClients) -> None:
    clients.sandbox.private_token(token="plain")
    clients.sandbox.inject("getEshopInfo", status=403)
    client = clients.client(expect_shop=number_of(clients), private_token="plain")
    with pytest.raises(PermissionDeniedError) as caught:
        client.run(client.shop.brands.create({"name": "Pelle"}))
    assert caught.value.__notes__ == [
        "expect_shop: the token does not name its shop, and the shop could not be asked",
    ]
    assert writes(clients) == []


@pytest.mark.parametrize("token", [f"{OTHER}-a-789-x", f"{OTHER}-p-x"])
def test_a_token_of_another_shop(token: str) -> None:
    with pytest.raises(WrongShopError):
        ShopGuard(SHOP).needs_proof(Secret(token))


@pytest.mark.parametrize("token", ["123456", "123456-", "-a-1", "abc-a-1", "٣-a-1", "0-a-1"])
def test_a_token_that_does_not_name_a_shop(token: str) -> None:
    assert ShopGuard(SHOP).needs_proof(Secret(token))


@pytest.mark.parametrize("number", [None, "", {}, True, "x", OTHER])
def test_a_response_that_does_not_prove_the_shop(number: object) -> None:
    with pytest.raises(WrongShopError):
        ShopGuard(SHOP).prove(number)


@pytest.mark.parametrize("number", [True, 0, -1, "", "12a", " 12", 1.0, [1]])
def test_a_number_that_no_shop_has(number: Any) -> None:
    with pytest.raises(ConfigurationError, match=r"^expect_shop: expected the number of a shop"):
        ShopGuard(number)
