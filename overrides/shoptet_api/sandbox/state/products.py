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
from shoptet_api.sandbox.state.people import plain
from shoptet_api.sandbox.state.prices import DEFAULT_PRICE_LIST, Action, Price
from shoptet_api.sandbox.state.reference import DEFAULT_STOCK, STOCKS
from shoptet_api.sandbox.state.seeds import dice, guid

WHOLESALE_PRICE_LIST: Final = 2
PARAMETERS: Final = {
    "barva": ("Barva", {value: name for value, name, _ in words.COLOURS}),
    "velikost": ("Velikost", dict(words.SIZES)),
    "objem": ("Objem", dict(words.VOLUMES)),
}
"""What tells variants apart: index, name, and the names of the values by their index."""
_KINDS: Final = {"colour": "barva", "size": "velikost", "volume": "objem"}


@attrs.define(eq=False)
class Supply:
    """How much of a variant one stock has."""

    amount: Decimal
    """What can still be ordered. With what orders hold (the claim) it is what lies in the stock."""
    changed: datetime
    location: str | None = None


@attrs.define(eq=False)
class Variant:
    """What is priced, kept in stock and ordered."""

    code: str
    prices: dict[int, Price]
    """By price list. A list without an entry has the default one's."""
    supplies: dict[int, Supply]
    """By stock."""
    parameters: tuple[tuple[str, str], ...] = ()
    """Index of the parameter and index of its value."""
    weight: Decimal | None = None
    availability: int | None = None
    sold_out_availability: int | None = None
    unit: int = 1
    min_supply: Decimal | None = None
    negative_allowed: bool | None = None
    fields: Record = attrs.field(factory=dict[str, Json])
    """Other fields as the API shows them, where they are not what they are by default."""

    @property
    def price(self) -> Price:
        """The price in the default list."""
        return self.prices[DEFAULT_PRICE_LIST]

    def price_in(self, price_list: int) -> Price:
        """Return the price in a list."""
        return self.prices.get(price_list) or self.price

    @property
    def amount(self) -> Decimal:
        """What can be ordered, in all stocks."""
        return sum((supply.amount for supply in self.supplies.values()), Decimal(0))


@attrs.define(eq=False)
class Image:
    """A picture of a product."""

    name: str
    priority: int
    description: str | None
    changed: datetime
    gallery: str = "shop"


@attrs.define(eq=False)
class Product:
    """A product with one variant at least."""

    number: int
    guid: str
    name: str
    created: datetime
    changed: datetime
    category: str
    """GUID of the default one."""
    categories: tuple[str, ...]
    variants: list[Variant]
    brand: str | None = None
    """GUID."""
    supplier: str | None = None
    type: str = "product"
    visibility: str = "visible"
    flags: dict[str, Record] = attrs.field(factory=dict[str, Record])
    """By code, with `dateFrom` and `dateTo`."""
    images: list[Image] = attrs.field(factory=list[Image])
    parts: tuple[tuple[str, str, Decimal], ...] = ()
    """What a set is made of: product, variant, amount."""
    fields: Record = attrs.field(factory=dict[str, Json])
    """Other fields as the API shows them, where they are not what they are by default."""

    def variant(self, code: str) -> Variant | None:
        """Return the variant of a code."""
        return next((variant for variant in self.variants if variant.code == code), None)


def product_guid(seed: int, number: int) -> str:
    """Return the GUID of a seeded product."""
    return guid(seed, "product", number)


def goods_of(number: int) -> tuple[str, str, str, int, int]:
    """Return what kind of goods a seeded product is."""
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
    chance = dice(seed, "product", number)
    if is_set(number):
        return _make_set(chance, seed, number, now)
    category, noun, kind, lowest, vat = goods_of(number)
    surname = words.GOODS_SURNAMES[number // len(words.GOODS) % len(words.GOODS_SURNAMES)]
    turn = number // len(words.GOODS) // len(words.GOODS_SURNAMES)
    name = f"{noun} {surname}" + (f" {turn + 1}" if turn else "")
    created = now - timedelta(days=chance.randrange(60, 700), seconds=chance.randrange(86_400))
    changed = created + (now - created) * chance.random()
    home = category_guid(seed, category)
    price = Decimal(lowest + 10 * chance.randrange(20))
    values = list(PARAMETERS[_KINDS[kind]][1]) if kind else [""]
    variants = [
        _variant(chance, code, price, Decimal(vat), ((_KINDS[kind], value),) if kind else (), changed)
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
        brand=brand_guid(seed, chance.randrange(len(BRANDS))) if chance.random() < 0.8 else None,
        supplier=supplier_guid(seed, chance.randrange(len(words.SUPPLIERS))) if chance.random() < 0.5 else None,
        visibility="hidden" if chance.random() < 0.05 else "visible",
        flags={code: {"dateFrom": None, "dateTo": None} for code in ("new", "action") if chance.random() < 0.15},
        images=[Image(f"{plain(name)}.jpg", 1, name, changed.replace(microsecond=0))],
        fields={"shortDescription": f"<p>{name}: poctivá práce z malé dílny.</p>"},
    )


def _make_set(chance: Random, seed: int, number: int, now: datetime) -> Product:
    """Make up a set of two products before it."""
    created = now - timedelta(days=chance.randrange(30, 60))
    (code,) = variant_codes(number)
    first, second = number - 1 - chance.randrange(9), number - 10 - chance.randrange(9)
    price = Decimal(499 + 100 * chance.randrange(10))
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
    chance: Random,
    code: str,
    price: Decimal,
    vat: Decimal,
    parameters: tuple[tuple[str, str], ...],
    changed: datetime,
) -> Variant:
    purchase = rounded(price * Decimal("0.6"))
    regular = Price(vat, rounded(price), purchase=purchase, purchase_vat=vat, common=rounded(price * Decimal("1.1")))
    if chance.random() < 0.1:
        start = changed.date()
        regular.action = Action(rounded(price * Decimal("0.8")), start, start + timedelta(days=60))
    wholesale = Price(vat, rounded(price * Decimal("0.85")), purchase=None, purchase_vat=vat)
    supplies = {
        stock: Supply(
            Decimal(chance.randrange(20, 200) if stock == DEFAULT_STOCK else chance.randrange(15)),
            changed.replace(microsecond=0),
            f"{'ABCD'[chance.randrange(4)]}{chance.randrange(1, 40)}" if stock == DEFAULT_STOCK else None,
        )
        for stock in STOCKS
    }
    return Variant(
        code=code,
        prices={DEFAULT_PRICE_LIST: regular, WHOLESALE_PRICE_LIST: wholesale},
        supplies=supplies,
        parameters=parameters,
        weight=Decimal(chance.randrange(50, 2000)) / 1000,
        sold_out_availability=-3,
        fields={"ean": f"859{chance.randrange(10**9, 10**10)}"},
    )
