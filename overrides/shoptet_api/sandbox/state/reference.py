"""Records that the API refers to but cannot change: statuses, methods, stocks, units, currencies."""

from decimal import Decimal
from typing import Final

import attrs

from shoptet_api.sandbox.state.seeds import guid

ESHOP_ID: Final = 123456
SHOP_URL: Final = "https://sandbox.example.com"
CURRENCIES: Final = {"CZK": Decimal(1), "EUR": Decimal("24.5")}
"""The price of one unit of the currency in CZK."""
DEFAULT_CURRENCY: Final = "CZK"
VAT_RATES: Final = (Decimal(21), Decimal(12), Decimal(0))
BILLING_METHODS: Final = {1: "Dobírka", 2: "Převodem", 3: "Hotově", 4: "Kartou"}
SOURCES: Final = {1: "E-shop", 2: "Pokladna", 3: "API", 4: "Administrace"}
WEB_SOURCE: Final = 1
CASH_DESK_SOURCE: Final = 2
API_SOURCE: Final = 3
ADDITIONAL_FIELDS: Final = {number: f"Doplňkové pole {number}" for number in range(1, 7)}
AVAILABILITIES: Final = {-1: "Skladem", -2: "Vyprodáno", -3: "Na dotaz", 1: "Do týdne"}
UNITS: Final = {1: "ks", 2: "kg", 3: "m", 4: "balení"}


@attrs.frozen
class Status:
    """A status of an order."""

    id: int
    name: str
    color: str
    is_system: bool = True
    marks_as_paid: bool = False
    changes_items: bool = True
    resolves_claim: bool = False
    """Whether the goods have left the stock and are no longer held for the order."""
    invoice: bool = False
    delivery_note: bool = False


NEW: Final = -1
IN_PROGRESS: Final = -2
DONE: Final = -3
CANCELLED: Final = -4
PAID: Final = 1
SENT: Final = 2

STATUSES: Final = {
    status.id: status
    for status in (
        Status(NEW, "Nevyřízená", "#99cc00"),
        Status(IN_PROGRESS, "Vyřizuje se", "#ff9900"),
        Status(DONE, "Vyřízena", "#3366ff", resolves_claim=True),
        Status(CANCELLED, "Stornována", "#cc0000", resolves_claim=True),
        Status(PAID, "Zaplaceno", "#00aa88", is_system=False, marks_as_paid=True, invoice=True),
        Status(SENT, "Odesláno", "#8844cc", is_system=False, resolves_claim=True, delivery_note=True),
    )
}


@attrs.frozen
class Stock:
    """A stock of goods."""

    id: int
    title: str
    type: str
    address: str | None = None
    """The address, if customers can collect goods from this stock."""


STOCKS: Final = {
    stock.id: stock
    for stock in (
        Stock(1, "Hlavní sklad", "internalPhysical"),
        Stock(2, "Prodejna Brno", "internalPhysical", "Zahradní 12, 602 00 Brno"),
    )
}
DEFAULT_STOCK: Final = 1


@attrs.frozen
class Method:
    """A shipping or payment method."""

    guid: str
    name: str
    code: str
    """The code of the shipping company or of the payment type."""
    company: str
    price: Decimal
    """The price with VAT."""
    billing_method: int | None = None
    tracking_url: str | None = None
    is_branch: bool = False
    """Whether the customer chooses a branch to collect the goods from."""


@attrs.frozen
class Methods:
    """The shop's shipping and payment methods, keyed by GUID."""

    shipping: dict[str, Method]
    payment: dict[str, Method]


def methods(seed: int) -> Methods:
    """Return the shipping and payment methods of a shop."""
    shipping = (
        Method(
            guid(seed, "shipping", 0),
            "PPL",
            "ppl",
            "PPL",
            Decimal(99),
            tracking_url="https://sandbox.example.com/sledovani/ppl?zasilka=",
        ),
        Method(guid(seed, "shipping", 1), "Zásilkovna", "zasilkovna", "Zásilkovna", Decimal(79), is_branch=True),
        Method(guid(seed, "shipping", 2), "Osobní odběr", "personal-collection", "Osobní odběr", Decimal(0)),
    )
    payment = (
        Method(guid(seed, "payment", 0), "Kartou online", "creditCard", "Platba kartou", Decimal(0), 4),
        Method(guid(seed, "payment", 1), "Převodem", "wireTransfer", "Bankovní převod", Decimal(0), 2),
        Method(guid(seed, "payment", 2), "Dobírkou", "cashOnDelivery", "Dobírka", Decimal(39), 1),
    )
    return Methods({method.guid: method for method in shipping}, {method.guid: method for method in payment})
