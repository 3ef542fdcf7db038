"""The seeded orders and their outcomes."""

from collections.abc import Callable
from datetime import datetime, timedelta
from decimal import Decimal
from random import Random
from typing import Final

import attrs

from shoptet_api.sandbox.state import people, reference, words
from shoptet_api.sandbox.state.customers import Customer
from shoptet_api.sandbox.state.orders import Branch, HistoryEntry, Item, Order, item_of, method_item, order_code
from shoptet_api.sandbox.state.products import Product, is_set
from shoptet_api.sandbox.state.reference import Method, Methods
from shoptet_api.sandbox.state.seeds import guid, seeded_random

_IDS_PER_ORDER: Final = 10
_DAYS: Final = 120
"""The age of the oldest seeded order in days."""
_AMOUNTS: Final = (Decimal(1), Decimal(1), Decimal(1), Decimal(2), Decimal(3))


@attrs.frozen
class Outcome:
    """The final status of a seeded order, and the documents it has."""

    status: int
    paid: bool
    has_invoice: bool
    has_proforma: bool
    has_delivery_note: bool
    has_credit_note: bool


def outcome_of(seed: int, number: int, orders: int) -> Outcome:
    """Return the outcome of a seeded order; the newest orders are still open.

    This is cheap, because the documents are found by it without creating the orders.
    """
    rng = seeded_random(seed, "fate", number)
    age = 1 - number / orders
    roll = rng.random()
    if age < 0.15:
        status = reference.NEW if roll < 0.6 else reference.IN_PROGRESS
    elif roll < 0.08:
        status = reference.CANCELLED
    elif roll < 0.2:
        status = reference.PAID
    else:
        status = reference.SENT if roll < 0.4 else reference.DONE
    done = status in {reference.SENT, reference.DONE}
    paid = done or status == reference.PAID
    return Outcome(
        status=status,
        paid=paid,
        has_invoice=paid,
        has_proforma=rng.random() < 0.3 and status != reference.CANCELLED,
        has_delivery_note=done,
        has_credit_note=done and rng.random() < 0.1,
    )


class OrderSeeds:
    """Generator of the seeded orders. It uses the original seeded customers and products, ignoring later changes.

    Args:
        seed: The seed of the shop.
        orders: The number of seeded orders.
        products: The number of seeded products.
        now: The current time; the newest order has just been created.
        customers: The number of seeded customers.
        customer: Returns a seeded customer.
        product: Returns a seeded product.
    """

    def __init__(
        self,
        seed: int,
        orders: int,
        products: int,
        now: datetime,
        customers: int,
        customer: Callable[[int], Customer],
        product: Callable[[int], Product],
    ) -> None:
        self._seed = seed
        self._orders = orders
        self._now = now
        self._customers = customers
        self._customer = customer
        self._product = product
        self._goods = [number for number in range(products) if not is_set(number)]
        self._methods: Methods = reference.methods(seed)

    def __call__(self, number: int) -> Order:
        """Create the order with this number, counted from 0."""
        rng = seeded_random(self._seed, "order", number)
        outcome = outcome_of(self._seed, number, self._orders)
        gap = timedelta(days=_DAYS) / self._orders
        created = (self._now - gap * (self._orders - number) + gap * rng.random()).replace(microsecond=0)
        changed = created if outcome.status == reference.NEW else created + (self._now - created) * rng.random()
        customer = self._customer(rng.randrange(self._customers)) if rng.random() < 0.8 else None
        if customer is None:
            billing = people.address(rng)
            email: str | None = people.email(billing.full_name or "", number)
            phone: str | None = people.phone(rng)
            delivery = None
        else:
            account = customer.accounts[0]
            billing, email, phone = customer.billing, account.email, account.phone
            delivery = customer.deliveries[0].address if customer.deliveries else None
        shipping = rng.choice(list(self._methods.shipping.values()))
        payment = rng.choice(list(self._methods.payment.values()))
        order = Order(
            code=order_code(number),
            guid=guid(self._seed, "order", number),
            created=created,
            changed=changed.replace(microsecond=0),
            billing=billing,
            items=self._items(rng, number, outcome, shipping, payment),
            delivery=delivery,
            email=email,
            phone=phone,
            customer=None if customer is None else customer.guid,
            billing_method=payment.billing_method,
            payment=payment.guid,
            shipping=shipping.guid,
            status=outcome.status,
            paid=outcome.paid,
            branch=Branch(str(1000 + rng.randrange(500)), "Výdejní místo") if shipping.is_branch else None,
            customer_remark=rng.choice(words.REMARKS) if rng.random() < 0.2 else None,
            shop_remark=rng.choice(words.SHOP_REMARKS) if rng.random() < 0.1 else None,
            tracking=f"Z{rng.randrange(10**9, 10**10)}"
            if outcome.has_delivery_note and shipping.tracking_url
            else None,
        )
        first = number * _IDS_PER_ORDER + 1
        order.history.append(HistoryEntry(first, created, "Objednávka byla vytvořena."))
        if changed != created:
            name = reference.STATUSES[outcome.status].name
            order.history.append(HistoryEntry(first + 1, order.changed, f"Stav objednávky změněn na {name}."))
        return order

    def _items(self, rng: Random, number: int, outcome: Outcome, shipping: Method, payment: Method) -> list[Item]:
        first = number * _IDS_PER_ORDER + 1
        claimed = not reference.STATUSES[outcome.status].resolves_claim
        product_numbers = rng.sample(self._goods, min(len(self._goods), rng.choice((1, 1, 2, 3, 4))))
        items = [
            item_of(
                product := self._product(product_number),
                rng.randrange(len(product.variants)),
                id=first + index,
                amount=_AMOUNTS[rng.randrange(len(_AMOUNTS))],
                status=outcome.status,
                claimed=claimed,
            )
            for index, product_number in enumerate(product_numbers)
        ]
        for kind, method in (("shipping", shipping), ("billing", payment)):
            items.append(method_item(kind, method, id=first + len(items), status=outcome.status))
        if not claimed and outcome.status != reference.CANCELLED:
            for item in items:
                item.completed = item.amount if item.product else None
        return items


def next_order_ids(orders: int) -> int:
    """Return the first id after those of all seeded items and history entries."""
    return orders * _IDS_PER_ORDER + 1
