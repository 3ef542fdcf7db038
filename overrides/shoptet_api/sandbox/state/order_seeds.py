"""Seeded orders: what became of them, and how they are made up."""

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
from shoptet_api.sandbox.state.seeds import dice, guid

_IDS_PER_ORDER: Final = 10
_DAYS: Final = 120
"""How far back the seeded orders go."""
_AMOUNTS: Final = (Decimal(1), Decimal(1), Decimal(1), Decimal(2), Decimal(3))


@attrs.frozen
class Fate:
    """What became of a seeded order."""

    status: int
    paid: bool
    has_invoice: bool
    has_proforma: bool
    has_delivery_note: bool
    has_credit_note: bool


def fate(seed: int, number: int, orders: int) -> Fate:
    """Make up what became of an order; the newest ones are still open. Cheap, for documents are found by it."""
    chance = dice(seed, "fate", number)
    age = 1 - number / orders
    roll = chance.random()
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
    return Fate(
        status=status,
        paid=paid,
        has_invoice=paid,
        has_proforma=chance.random() < 0.3 and status != reference.CANCELLED,
        has_delivery_note=done,
        has_credit_note=done and chance.random() < 0.1,
    )


class OrderSeeds:
    """Makes up orders. It knows seeded customers and products as they were at first, whatever was done to them.

    Args:
        seed: The shop's.
        orders: How many there are.
        products: How many there are to be bought.
        now: When the newest has just come.
        customers: How many buy.
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
        """Make the order at a place, counted from 0."""
        chance = dice(self._seed, "order", number)
        what = fate(self._seed, number, self._orders)
        gap = timedelta(days=_DAYS) / self._orders
        created = (self._now - gap * (self._orders - number) + gap * chance.random()).replace(microsecond=0)
        changed = created if what.status == reference.NEW else created + (self._now - created) * chance.random()
        customer = self._customer(chance.randrange(self._customers)) if chance.random() < 0.8 else None
        if customer is None:
            billing = people.address(chance)
            email: str | None = people.email(billing.full_name or "", number)
            phone: str | None = people.phone(chance)
            delivery = None
        else:
            account = customer.accounts[0]
            billing, email, phone = customer.billing, account.email, account.phone
            delivery = customer.deliveries[0].address if customer.deliveries else None
        shipping = chance.choice(list(self._methods.shipping.values()))
        payment = chance.choice(list(self._methods.payment.values()))
        order = Order(
            code=order_code(number),
            guid=guid(self._seed, "order", number),
            created=created,
            changed=changed.replace(microsecond=0),
            billing=billing,
            items=self._items(chance, number, what, shipping, payment),
            delivery=delivery,
            email=email,
            phone=phone,
            customer=None if customer is None else customer.guid,
            billing_method=payment.billing_method,
            payment=payment.guid,
            shipping=shipping.guid,
            status=what.status,
            paid=what.paid,
            branch=Branch(str(1000 + chance.randrange(500)), "Výdejní místo") if shipping.is_branch else None,
            customer_remark=chance.choice(words.REMARKS) if chance.random() < 0.2 else None,
            shop_remark=chance.choice(words.SHOP_REMARKS) if chance.random() < 0.1 else None,
            tracking=f"Z{chance.randrange(10**9, 10**10)}"
            if what.has_delivery_note and shipping.tracking_url
            else None,
        )
        first = number * _IDS_PER_ORDER + 1
        order.history.append(HistoryEntry(first, created, "Objednávka byla vytvořena."))
        if changed != created:
            name = reference.STATUSES[what.status].name
            order.history.append(HistoryEntry(first + 1, order.changed, f"Stav objednávky změněn na {name}."))
        return order

    def _items(self, chance: Random, number: int, what: Fate, shipping: Method, payment: Method) -> list[Item]:
        first = number * _IDS_PER_ORDER + 1
        claimed = not reference.STATUSES[what.status].resolves_claim
        chosen = chance.sample(self._goods, min(len(self._goods), chance.choice((1, 1, 2, 3, 4))))
        items = [
            item_of(
                product := self._product(place),
                chance.randrange(len(product.variants)),
                id=first + index,
                amount=_AMOUNTS[chance.randrange(len(_AMOUNTS))],
                status=what.status,
                claimed=claimed,
            )
            for index, place in enumerate(chosen)
        ]
        for kind, method in (("shipping", shipping), ("billing", payment)):
            items.append(method_item(kind, method, id=first + len(items), status=what.status))
        if not claimed and what.status != reference.CANCELLED:
            for item in items:
                item.completed = item.amount if item.product else None
        return items


def next_order_ids(orders: int) -> int:
    """Return the first id that no seeded item or history entry has."""
    return orders * _IDS_PER_ORDER + 1
