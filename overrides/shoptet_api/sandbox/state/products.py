"""Products and their variants."""

from datetime import datetime, timedelta
from decimal import Decimal
from random import Random
from typing import Final

import attrs

from shoptet_api.sandbox.json_types import Json, Record
from shoptet_api.sandbox.state import words
from shoptet_api.sandbox.state.catalog import BRANDS, brand_guid, category_guid, supplier_guid
from shoptet_api.sandbox.state.money import rounded
from shoptet_api.sandbox.state.people import slug
from shoptet_api.sandbox.state.prices import DEFAULT_PRICE_LIST, Action, Price
from shoptet_api.sandbox.state.reference import DEFAULT_STOCK, STOCKS
from shoptet_api.sandbox.state.seeds import guid, seeded_random

WHOLESALE_PRICE_LIST: Final = 2
PARAMETERS: Final = {
    "barva": ("Barva", {value: name for value, name, _ in words.COLOURS}),
    "velikost": ("Velikost", dict(words.SIZES)),
    "objem": ("Objem", dict(words.VOLUMES)),
}
"""The parameters of variants, keyed by index: the name, and the names of the values keyed by their index."""
_KINDS: Final = {"colour": "barva", "size": "velikost", "volume": "objem"}


@attrs.define(eq=False)
class Supply:
    """The amount of a variant in one stock."""

    amount: Decimal
    """The amount that can still be ordered. The amount in the stock is this plus the claim, which orders hold."""
    changed: datetime
    location: str | None = None


@attrs.define(eq=False)
class Variant:
    """A variant: the unit that has a price and a stock, and that customers order."""

    code: str
    prices: dict[int, Price]
    """Keyed by price list. A list without an entry uses the default price."""
    supplies: dict[int, Supply]
    """Keyed by stock."""
    parameters: tuple[tuple[str, str], ...] = ()
    """Pairs of a parameter's index and its value's index."""
    weight: Decimal | None = None
    availability: int | None = None
    sold_out_availability: int | None = None
    unit: int = 1
    min_supply: Decimal | None = None
    negative_allowed: bool | None = None
    fields: Record = attrs.field(factory=dict[str, Json])
    """Other fields as the API shows them, if they differ from their defaults."""

    @property
    def price(self) -> Price:
        """The price in the default price list."""
        return self.prices[DEFAULT_PRICE_LIST]

    def price_in(self, price_list: int) -> Price:
        """Return the price in a price list."""
        return self.prices.get(price_list) or self.price

    @property
    def amount(self) -> Decimal:
        """The amount that can be ordered, across all stocks."""
        return sum((supply.amount for supply in self.supplies.values()), Decimal(0))


@attrs.define(eq=False)
class Image:
    """An image of a product."""

    name: str
    priority: int
    description: str | None
    changed: datetime
    gallery: str = "shop"


@attrs.define(eq=False)
class Product:
    """A product with at least one variant."""

    number: int
    guid: str
    name: str
    created: datetime
    changed: datetime
    category: str
    """The GUID of the default category."""
    categories: tuple[str, ...]
    variants: list[Variant]
    brand: str | None = None
    """The GUID of the brand."""
    supplier: str | None = None
    type: str = "product"
    visibility: str = "visible"
    flags: dict[str, Record] = attrs.field(factory=dict[str, Record])
    """Keyed by code, with `dateFrom` and `dateTo`."""
    images: list[Image] = attrs.field(factory=list[Image])
    parts: tuple[tuple[str, str, Decimal], ...] = ()
    """The parts of a set: product, variant, amount."""
    fields: Record = attrs.field(factory=dict[str, Json])
    """Other fields as the API shows them, if they differ from their defaults."""

    def variant(self, code: str) -> Variant | None:
        """Return the variant with this code."""
        return next((variant for variant in self.variants if variant.code == code), None)


def product_guid(seed: int, number: int) -> str:
    """Return the GUID of a seeded product."""
    return guid(seed, "product", number)


def goods_of(number: int) -> tuple[str, str, str, int, int]:
    """Return the kind of goods of a seeded product."""
    return words.GOODS[number % len(words.GOODS)]


def variant_codes(number: int) -> list[str]:
    """Return the codes of a seeded product's variants."""
    if is_set(number):
        return [f"SADA-{number // 20 + 1}"]
    kind = goods_of(number)[2]
    code = f"{number + 1:04d}"
    return [f"{code}/{value.upper()}" for value in PARAMETERS[_KINDS[kind]][1]] if kind else [code]


def is_set(number: int) -> bool:
    """Tell whether a seeded product is a set of others."""
    return number % 20 == 19


def make_product(seed: int, number: int, now: datetime) -> Product:
    """Make up a product."""
    rng = seeded_random(seed, "product", number)
    if is_set(number):
        return _make_set(rng, seed, number, now)
    category, noun, kind, lowest, vat = goods_of(number)
    surname = words.GOODS_SURNAMES[number // len(words.GOODS) % len(words.GOODS_SURNAMES)]
    turn = number // len(words.GOODS) // len(words.GOODS_SURNAMES)
    name = f"{noun} {surname}" + (f" {turn + 1}" if turn else "")
    created = now - timedelta(days=rng.randrange(60, 700), seconds=rng.randrange(86_400))
    changed = created + (now - created) * rng.random()
    home = category_guid(seed, category)
    price = Decimal(lowest + 10 * rng.randrange(20))
    values = list(PARAMETERS[_KINDS[kind]][1]) if kind else [""]
    variants = [
        _variant(rng, code, price, Decimal(vat), ((_KINDS[kind], value),) if kind else (), changed)
        for code, value in zip(variant_codes(number), values, strict=True)
    ]
    return Product(
        number=number + 1,
        guid=product_guid(seed, number),
        name=name,
        created=created,
        changed=changed.replace(microsecond=0),
        category=home,
        categories=(home,),
        variants=variants,
        brand=brand_guid(seed, rng.randrange(len(BRANDS))) if rng.random() < 0.8 else None,
        supplier=supplier_guid(seed, rng.randrange(len(words.SUPPLIERS))) if rng.random() < 0.5 else None,
        visibility="hidden" if rng.random() < 0.05 else "visible",
        flags={code: {"dateFrom": None, "dateTo": None} for code in ("new", "action") if rng.random() < 0.15},
        images=[Image(f"{slug(name)}.jpg", 1, name, changed.replace(microsecond=0))],
        fields={"shortDescription": f"<p>{name}: poctivá práce z malé dílny.</p>"},
    )


def _make_set(rng: Random, seed: int, number: int, now: datetime) -> Product:
    """Make up a set of two earlier products."""
    created = now - timedelta(days=rng.randrange(30, 60))
    (code,) = variant_codes(number)
    first, second = number - 1 - rng.randrange(9), number - 10 - rng.randrange(9)
    price = Decimal(499 + 100 * rng.randrange(10))
    home = category_guid(seed, "Domácnost")
    regular = Price(Decimal(21), rounded(price), purchase_vat=Decimal(21))
    return Product(
        number=number + 1,
        guid=product_guid(seed, number),
        name=f"Dárková sada {number // 20 + 1}",
        created=created,
        changed=created,
        category=home,
        categories=(home,),
        variants=[Variant(code, {DEFAULT_PRICE_LIST: regular}, {}, weight=Decimal(1))],
        type="product-set",
        parts=(
            (product_guid(seed, first), variant_codes(first)[0], Decimal(1)),
            (product_guid(seed, second), variant_codes(second)[-1], Decimal(2)),
        ),
    )


def _variant(
    rng: Random,
    code: str,
    price: Decimal,
    vat: Decimal,
    parameters: tuple[tuple[str, str], ...],
    changed: datetime,
) -> Variant:
    purchase = rounded(price * Decimal("0.6"))
    regular = Price(vat, rounded(price), purchase=purchase, purchase_vat=vat, common=rounded(price * Decimal("1.1")))
    if rng.random() < 0.1:
        start = changed.date()
        regular.action = Action(rounded(price * Decimal("0.8")), start, start + timedelta(days=60))
    wholesale = Price(vat, rounded(price * Decimal("0.85")), purchase=None, purchase_vat=vat)
    supplies = {
        stock: Supply(
            Decimal(rng.randrange(20, 200) if stock == DEFAULT_STOCK else rng.randrange(15)),
            changed.replace(microsecond=0),
            f"{'ABCD'[rng.randrange(4)]}{rng.randrange(1, 40)}" if stock == DEFAULT_STOCK else None,
        )
        for stock in STOCKS
    }
    return Variant(
        code=code,
        prices={DEFAULT_PRICE_LIST: regular, WHOLESALE_PRICE_LIST: wholesale},
        supplies=supplies,
        parameters=parameters,
        weight=Decimal(rng.randrange(50, 2000)) / 1000,
        sold_out_availability=-3,
        fields={"ean": f"859{rng.randrange(10**9, 10**10)}"},
    )
