"""Fixtures: five sandbox shops on one port, and the installations of an addon in them."""

from collections.abc import Iterator

import pytest

from shoptet_api import Installation, MemoryInstallationStore
from shoptet_api.sandbox import Sandbox


def installation_in(shop: Sandbox) -> Installation:
    eshop_id = shop.shop.eshop_id
    return Installation(shop.addon.oauth_token, eshop_id, f"https://{eshop_id}.example.com/", None, "api")


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(products=2, orders=0, shops=5) as sandbox:
        yield sandbox


@pytest.fixture
def installations(sandbox: Sandbox) -> MemoryInstallationStore:
    store = MemoryInstallationStore()
    for shop in sandbox.shops:
        store.save(installation_in(shop))
    return store
