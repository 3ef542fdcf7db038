"""Stores of installations: the same rules in memory and in a file, and what the file shows."""

from __future__ import annotations

import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import pytest

from shoptet_api import ConfigurationError, generate_key
from shoptet_api.addon import InstallationStore, InstalledShop, MemoryInstallationStore, SQLiteInstallationStore

SHOP = InstalledShop(
    eshop_id=123456,
    eshop_url="https://shop.example",
    oauth_token="t" * 255,
    contact_email="info@shop.example",
    webhook_key="key",
)
MAKERS: list[Callable[[Path], InstallationStore]] = [
    lambda path: MemoryInstallationStore(),
    lambda path: SQLiteInstallationStore(path / "shops.sqlite"),
    lambda path: SQLiteInstallationStore(path / "shops.sqlite", key=generate_key()),
]


@pytest.mark.parametrize("make", MAKERS, ids=["memory", "sqlite", "encrypted"])
def test_shops_are_kept_changed_and_forgotten(make: Callable[[Path], InstallationStore], tmp_path: Path) -> None:
    store = make(tmp_path)
    assert (store.get(123456), list(store.all())) == (None, [])
    other = attrs.evolve(SHOP, eshop_id=7, webhook_key=None)
    store.save(SHOP)
    store.save(other)
    store.save(attrs.evolve(SHOP, state="suspended", is_set_up=True))
    assert store.get(123456) == attrs.evolve(SHOP, state="suspended", is_set_up=True)
    assert sorted(shop.eshop_id for shop in store.all()) == [7, 123456]
    store.remove(123456)
    store.remove(123456)
    assert list(store.all()) == [other]


def test_a_file_is_shared_and_private(tmp_path: Path) -> None:
    path = tmp_path / "shops.sqlite"
    SQLiteInstallationStore(path).save(SHOP)
    assert SQLiteInstallationStore(path).get(123456) == SHOP
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_an_encrypted_file_does_not_show_its_shops(tmp_path: Path) -> None:
    path, key = tmp_path / "shops.sqlite", generate_key()
    SQLiteInstallationStore(path, key=key).save(SHOP)
    assert b"tttt" not in path.read_bytes()
    assert b"shop.example" not in path.read_bytes()
    assert SQLiteInstallationStore(path, key=key).get(123456) == SHOP
    for other in (None, generate_key()):
        with pytest.raises(ConfigurationError, match=r"^key: expected the key that .* was written with") as caught:
            SQLiteInstallationStore(path, key=other)
        assert key not in str(caught.value)
    plain = tmp_path / "plain.sqlite"
    SQLiteInstallationStore(plain).save(SHOP)
    with pytest.raises(ConfigurationError, match=r"^key: "):
        SQLiteInstallationStore(plain, key=key)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"eshop_id": 1}', '{"other": 1}', "null"])
def test_what_is_not_a_shop(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        InstalledShop.from_json(text)
    assert InstalledShop.from_json(SHOP.to_json()) == SHOP


def test_a_shop_shows_no_secret() -> None:
    shown: Any = repr(SHOP)
    assert SHOP.oauth_token not in shown
    assert "'key'" not in shown
    assert "info@" not in shown
