"""Orders: what they hold, what they add up to, and how seeded ones are made up."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import lru_cache
from random import Random
from typing import Final

import attrs

from shoptet_api.sandbox.state import people, reference, words
from shoptet_api.sandbox.state.customers import Customer
from shoptet_api.sandbox.state.money import NOTHING, Taxed, rounded, taxed, with_vat
from shoptet_api.sandbox.state.people import Address
from shoptet_api.sandbox.state.products import PARAMETERS, Product, is_set
from shoptet_api.sandbox.state.reference import DEFAULT_CURRENCY, DEFAULT_STOCK, WEB_SOURCE, Method, Methods
from shoptet_api.sandbox.state.seeds import dice, guid

CODE_PREFIX: Final = "2026"
"""Of the number series. It does not follow the clock, so that a seeded order has its code for good."""
_FIRST_NUMBER: Final = 65
_IDS_PER_ORDER: Final = 10
_DAYS: Final = 120
"""How far back the seeded orders go."""

_AMOUNTS: Final = (Decimal(1), Decimal(1), Decimal(1), Decimal(2), Decimal(3))

GOODS_TYPES: Final = frozenset({"product", "bazar", "service", "gift-certificate", "product-set", "gift"})
"""Item types whose code is the code of a variant."""


@attrs.define(eq=False)
class Surcharge:
    """What a customer chose at extra cost."""

    relation: str
    name: str
    price: Decimal | None
    parameter: str | None = None
    value: str | None = None


@attrs.define(eq=False)
class Item:
    """A line of an order or of a document."""

    id: int
    type: str
    name: str
    amount: Decimal
    vat: Decimal
    unit_price: Taxed
    ratio: Decimal = Decimal(1)
    code: str | None = None
    product: str | None = None
    variant_name: str | None = None
    brand: str | None = None
    supplier: str | None = None
    remark: str | None = None
    weight: Decimal | None = None
    additional: str | None = None
    warranty: str | None = None
    unit: str | None = "ks"
    status: int = reference.NEW
    completed: Decimal | None = None
    purchase: Taxed | None = None
    purchase_vat: Decimal = Decimal(21)
    claimed: bool = False
    """Whether the amount is held in the stock for the order."""
    method: str | None = None
    """GUID of the way to ship or to pay."""
    surcharges: tuple[Surcharge, ...] = ()

    @property
    def price(self) -> Taxed:
        """The price of the whole line: unit price, times amount, times the discount."""
        return taxed(self.unit_price.with_vat * self.amount * self.ratio, self.vat)


@attrs.frozen
class HistoryEntry:
    """Something that happened to an order, or was noted about it."""

    id: int
    time: datetime
    text: str
    is_system: bool = True


@attrs.frozen
class Branch:
    """Where the customer fetches the parcel."""

    id: str
    name: str | None = None
    carrier: int | None = None


@attrs.define(eq=False)
class Order:
    """An order."""

    code: str
    guid: str
    created: datetime
    changed: datetime
    billing: Address
    items: list[Item]
    external_code: str | None = None
    delivery: Address | None = None
    """None where it is the billing address."""
    email: str | None = None
    phone: str | None = None
    birth_date: date | None = None
    ip: str | None = None
    customer: str | None = None
    cash_desk: bool = False
    stock: int = DEFAULT_STOCK
    vat_payer: bool | None = True
    vat_mode: str = "Normal"
    billing_method: int | None = None
    payment: str | None = None
    shipping: str | None = None
    status: int = reference.NEW
    source: int = WEB_SOURCE
    sales_channel: str | None = None
    currency: str = DEFAULT_CURRENCY
    exchange_rate: Decimal = Decimal(1)
    paid: bool | None = False
    language: str = "cs"
    branch: Branch | None = None
    customer_remark: str | None = None
    shop_remark: str | None = None
    tracking: str | None = None
    fields: dict[int, str] = attrs.field(factory=dict)
    """The additional fields, by number."""
    history: list[HistoryEntry] = attrs.field(factory=list)

    @property
    def price(self) -> Taxed:
        """What the items add up to."""
        return sum((item.price for item in self.items), NOTHING)

    def item(self, item_id: int) -> Item | None:
        """Return the item of an id."""
        return next((item for item in self.items if item.id == item_id), None)


def order_code(number: int) -> str:
    """Return the code of the order that comes at a place, counted from 0."""
    return f"{CODE_PREFIX}{_FIRST_NUMBER + number:06d}"


@lru_cache(maxsize=4096)
def unit_price(rate: Decimal, including: Decimal | None, excluding: Decimal | None) -> Taxed:
    """Return a unit price that was given with VAT or without. Cached, so that equal ones are one in memory."""
    if including is not None:
        return taxed(including, rate)
    if excluding is not None:
        return Taxed(with_vat(excluding, rate), rounded(excluding))
    return NOTHING


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


def item_of(
    product: Product,
    index: int,
    *,
    id: int,  # noqa: A002 (the item's field)
    amount: Decimal,
    status: int,
    claimed: bool,
) -> Item:
    """Return an order item for a variant, priced as the variant is."""
    variant = product.variants[index]
    price = variant.price
    given = price.price or Decimal(0)
    return Item(
        id=id,
        type=product.type,
        name=product.name,
        amount=amount,
        vat=price.vat,
        unit_price=unit_price(price.vat, given, None) if price.including_vat else unit_price(price.vat, None, given),
        code=variant.code,
        product=product.guid,
        variant_name=variant_name(variant.parameters),
        weight=variant.weight,
        unit=reference.UNITS.get(variant.unit, "ks"),
        status=status,
        purchase=None if price.purchase is None else unit_price(price.purchase_vat, None, price.purchase),
        purchase_vat=price.purchase_vat,
        claimed=claimed,
    )


def method_item(kind: str, method: Method, *, id: int, status: int) -> Item:  # noqa: A002 (the item's field)
    """Return an order item for a way to ship or to pay."""
    rate = Decimal(21)
    return Item(
        id=id,
        type=kind,
        name=method.name,
        amount=_AMOUNTS[0],
        vat=rate,
        unit_price=unit_price(rate, method.price, None),
        unit=None,
        status=status,
        method=method.guid,
    )


def variant_name(parameters: Sequence[tuple[str, str]]) -> str | None:
    """Write what tells a variant apart: `Barva: modrá`."""
    named = [(PARAMETERS.get(index, (index, {})), value) for index, value in parameters]
    return ", ".join(f"{name}: {values.get(value, value)}" for (name, values), value in named) or None
