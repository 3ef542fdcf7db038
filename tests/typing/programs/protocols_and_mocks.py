"""Code that asks for a part of the client, and tests that hand it something else."""

from collections.abc import Iterable, Sequence
from typing import Protocol
from unittest.mock import create_autospec

from shoptet_api import Shoptet
from shoptet_api.models import Brand, BrandInput, Order


class ReadsOrders(Protocol):
    def get(self, code: str, /) -> Order: ...


class HasOrders(Protocol):
    @property
    def orders(self) -> ReadsOrders: ...


def email_of(shop: HasOrders, code: str) -> str | None:
    return shop.orders.get(code).email


def emails(shop: HasOrders, codes: Iterable[str]) -> Sequence[str]:
    return [email for code in codes if (email := email_of(shop, code)) is not None]


class FakeOrders:
    def __init__(self, orders: dict[str, Order]) -> None:
        self._orders = orders

    def get(self, code: str, /) -> Order:
        return self._orders[code]


class FakeShop:
    def __init__(self, *orders: Order) -> None:
        self.orders: ReadsOrders = FakeOrders({order.code: order for order in orders})


def test_emails() -> None:
    assert emails(FakeShop(), []) == []


def test_with_a_mock() -> None:
    shop = create_autospec(Shoptet, instance=True)
    shop.orders.get.return_value.email = "jan@example.com"
    assert email_of(shop, "1") == "jan@example.com"


def real() -> None:
    with Shoptet.from_env() as shop:
        print(email_of(shop, "2026000001"))
        brand: Brand = shop.brands.create(BrandInput(name="Kopyto"))
        print(brand.name)
