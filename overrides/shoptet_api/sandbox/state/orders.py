"""Orders, their items, and the prices of both."""

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Final

import attrs

from shoptet_api.sandbox.state import reference
from shoptet_api.sandbox.state.money import NOTHING, Taxed, rounded, taxed, with_vat
from shoptet_api.sandbox.state.people import Address
from shoptet_api.sandbox.state.products import PARAMETERS, Product
from shoptet_api.sandbox.state.reference import DEFAULT_CURRENCY, DEFAULT_STOCK, WEB_SOURCE, Method

CODE_PREFIX: Final = "2026"
"""The prefix of the number series. It ignores the clock, so that the code of a seeded order never changes."""
_FIRST_NUMBER: Final = 65

_ONE: Final = Decimal(1)
GOODS_TYPES: Final = frozenset({"product", "bazar", "service", "gift-certificate", "product-set", "gift"})
"""The item types whose code is the code of a variant."""


@attrs.define(eq=False)
class Surcharge:
    """An option that the customer chose at extra cost."""

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
    """Whether the stock holds the amount for the order."""
    method: str | None = None
    """The GUID of the shipping or payment method."""
    surcharges: tuple[Surcharge, ...] = ()

    @property
    def price(self) -> Taxed:
        """The price of the whole line: the unit price times the amount times the discount ratio."""
        return taxed(self.unit_price.with_vat * self.amount * self.ratio, self.vat)


@attrs.frozen
class HistoryEntry:
    """An event in the history of an order, or a note about it."""

    id: int
    time: datetime
    text: str
    is_system: bool = True


@attrs.frozen
class Branch:
    """The branch where the customer collects the parcel."""

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
    """None if it is the same as the billing address."""
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
    fields: dict[int, str] = attrs.field(factory=dict[int, str])
    """The additional fields, keyed by number."""
    history: list[HistoryEntry] = attrs.field(factory=list[HistoryEntry])

    @property
    def price(self) -> Taxed:
        """The sum of the items' prices."""
        return sum((item.price for item in self.items), NOTHING)

    def item(self, item_id: int) -> Item | None:
        """Return the item with this id."""
        return next((item for item in self.items if item.id == item_id), None)


def order_code(number: int) -> str:
    """Return the code of the order with this number, counted from 0."""
    return f"{CODE_PREFIX}{_FIRST_NUMBER + number:06d}"


@lru_cache(maxsize=4096)
def unit_price(rate: Decimal, including: Decimal | None, excluding: Decimal | None) -> Taxed:
    """Return a unit price given with or without VAT. Cached, so that equal prices share one object."""
    if including is not None:
        return taxed(including, rate)
    if excluding is not None:
        return Taxed(with_vat(excluding, rate), rounded(excluding))
    return NOTHING


def item_of(
    product: Product,
    index: int,
    *,
    id: int,  # noqa: A002 (the item's field)
    amount: Decimal,
    status: int,
    claimed: bool,
) -> Item:
    """Return an order item for a variant, at the price of the variant."""
    variant = product.variants[index]
    price = variant.price
    listed = price.price or Decimal(0)
    return Item(
        id=id,
        type=product.type,
        name=product.name,
        amount=amount,
        vat=price.vat,
        unit_price=unit_price(price.vat, listed, None) if price.including_vat else unit_price(price.vat, None, listed),
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
    """Return an order item for a shipping or payment method."""
    rate = Decimal(21)
    return Item(
        id=id,
        type=kind,
        name=method.name,
        amount=_ONE,
        vat=rate,
        unit_price=unit_price(rate, method.price, None),
        unit=None,
        status=status,
        method=method.guid,
    )


def variant_name(parameters: Sequence[tuple[str, str]]) -> str | None:
    """Format the parameters of a variant: `Barva: modrá`."""
    named = [(PARAMETERS.get(index, (index, {})), value) for index, value in parameters]
    return ", ".join(f"{name}: {values.get(value, value)}" for (name, values), value in named) or None
