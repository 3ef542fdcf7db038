"""Revenue by status and by month, of the orders since a day."""

from collections import Counter, defaultdict
from datetime import UTC, datetime
from decimal import Decimal

from shoptet_api import Shoptet
from shoptet_api.models import Order, OrderItem, OrderItemType, OrderListItem


def total(order: OrderListItem) -> Decimal:
    price = order.price
    return price.with_vat or Decimal(0)


def shipping_of(order: Order) -> OrderItem | None:
    return next((item for item in order.items if item.item_type == OrderItemType.SHIPPING), None)


def kinds(order: Order) -> Counter[str]:
    return Counter(item.item_type.value for item in order.items)


def by_kind(order: Order) -> dict[OrderItemType, list[OrderItem]]:
    found: dict[OrderItemType, list[OrderItem]] = defaultdict(list)
    for item in order.items:
        found[item.item_type].append(item)
    return found


def main() -> None:
    since = datetime(2026, 1, 1, tzinfo=UTC)
    revenue: dict[tuple[int, int], Decimal] = defaultdict(Decimal)
    by_status: Counter[str] = Counter()
    with Shoptet.from_env() as shop:
        pager = shop.orders.list(creation_time_from=since)
        print(pager.total_count)
        if not pager:
            return
        for order in pager:
            if order.creation_time is not None:
                revenue[order.creation_time.year, order.creation_time.month] += total(order)
            if order.status is not None and order.status.name is not None:
                by_status[order.status.name] += 1
        for page in shop.orders.list(creation_time_from=since).pages():
            print(page.number, len(page.rows))
        newest = shop.orders.list(items_per_page=1).first()
        if newest is not None:
            detail = shop.orders.get(newest.code, include=["notes", "shippingDetails"])
            if detail.notes is not None and detail.notes.eshop_remark:
                print(detail.notes.eshop_remark.upper())
            print(shipping_of(detail), kinds(detail), by_kind(detail))
    for (year, month), amount in sorted(revenue.items()):
        print(f"{year}-{month:02}: {amount:.2f}")


if __name__ == "__main__":
    main()
