"""A client of one's own, and models with more than the shop has."""

from typing import Any

from shoptet_api import Shoptet
from shoptet_api.models import Order, OrderItemInput, OrderStatusUpdateInput


class OurShop(Shoptet):
    """The client with the calls that this company makes."""

    PAID = -3

    def __init__(self, token: str, **options: Any) -> None:
        super().__init__(private_token=token, **options)

    def mark_paid(self, code: str) -> Order:
        return self.orders.update_status(code, OrderStatusUpdateInput(status_id=self.PAID, paid=True))


class OurItem(OrderItemInput):
    """An item whose price comes from our own list."""


def item(code: str) -> OurItem:
    return OurItem(item_type="product", code=code, vat_rate=21)


def main() -> None:
    with OurShop("token", max_retries=5) as shop:
        order = shop.mark_paid("2026000001")
        print(order.paid)
        with shop.with_options(max_retries=0) as strict:
            print(strict.mark_paid("2026000002").code)
