"""Texts for fields, chosen by the field's name and by its owner."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final, TypeAlias

from shoptet_api.sandbox.fake_data import words

_Text: TypeAlias = Callable[[int], str]
_HOST: Final = "https://obchod.example"


def _one(choices: Sequence[str]) -> _Text:
    return lambda number: choices[number % len(choices)]


def _full_name(number: int) -> str:
    return f"{words.GIVEN_NAMES[number % 10]} {words.SURNAMES[number // 10 % 5 * 2 + number % 2]}"


def _street(number: int) -> str:
    return f"{words.STREETS[number % 9]} {1 + number % 97}"


def _town(number: int) -> str:
    return words.TOWNS[number % 7][0]


def _zip(number: int) -> str:
    return words.TOWNS[number % 7][1]


def _email(number: int) -> str:
    return f"zakaznik{number % 9000 + 1000}@obchod.example"


def _phone(number: int) -> str:
    return f"+420{600000000 + number % 99999999}"


def _url(number: int) -> str:
    return f"{_HOST}/zbozi-{number % 9000 + 1000}/"


def _document(number: int) -> str:
    return f"2026{number % 900000 + 100000}"


_BY_NAME: Final[Mapping[str, _Text]] = {
    "fullname": _full_name,
    "username": _full_name,
    "author": _full_name,
    "authorname": _full_name,
    "firstname": _one(words.GIVEN_NAMES),
    "lastname": _one(words.SURNAMES),
    "company": _one(words.COMPANIES),
    "street": _street,
    "housenumber": lambda number: str(1 + number % 97),
    "city": _town,
    "district": _town,
    "zip": _zip,
    "countrycode": lambda _: "CZ",
    "language": lambda _: "cs",
    "currency": lambda _: "CZK",
    "currencycode": lambda _: "CZK",
    "email": _email,
    "phone": _phone,
    "mobile": _phone,
    "companyid": lambda number: str(10000000 + number % 89999999),
    "vatid": lambda number: f"CZ{10000000 + number % 89999999}",
    "url": _url,
    "linkurl": _url,
    "adminurl": lambda number: f"{_HOST}/admin/objednavky-detail/?id={number % 9000}",
    "resulturl": _url,
    "ordercode": _document,
    "invoicecode": _document,
    "varsymbol": _document,
    "unit": _one(words.UNITS),
    "unitname": _one(words.UNITS),
    "symbol": lambda _: "Kč",
    "decimalseparator": lambda _: ",",
    "thousandseparator": lambda _: " ",
    "brandname": _one(words.BRANDS),
    "productname": _one(words.GOODS),
    "categoryname": _one(words.CATEGORIES),
    "ean": lambda number: f"8590{number % 900000000 + 100000000}",
    "clientipaddress": lambda number: f"192.0.2.{number % 250 + 1}",
    "ipaddress": lambda number: f"192.0.2.{number % 250 + 1}",
    "stocklocation": lambda number: f"{'ABCD'[number % 4]}{number % 9 + 1}/{number % 30 + 1}",
    "indexname": lambda number: f"polozka-{number % 9000 + 1000}",
    "timezone": lambda _: "Europe/Prague",
    "trackingnumber": lambda number: f"Z{number % 900000000 + 100000000}",
    "image": lambda number: f"{number % 900 + 100}.jpg",
    "filename": lambda number: f"{number % 900 + 100}.jpg",
    "seoname": lambda number: f"{number % 900 + 100}_obrazek.jpg",
}

_BY_TOPIC: Final[Sequence[tuple[str, _Text]]] = (
    ("brand", _one(words.BRANDS)),
    ("supplier", _one(words.COMPANIES)),
    ("categor", _one(words.CATEGORIES)),
    ("shipp", _one(words.SHIPPING)),
    ("payment", _one(words.PAYMENT)),
    ("billing", _one(words.PAYMENT)),
    ("status", _one(words.STATUSES)),
    ("customer", _full_name),
    ("parameter", _one(words.PARAMETERS)),
    ("value", _one(words.COLOURS)),
    ("product", _one(words.GOODS)),
    ("item", _one(words.GOODS)),
    ("order", _one(words.GOODS)),
    ("stock", lambda number: f"Sklad {_town(number)}"),
)
"""Texts for `name` and `title`, by the field or the resource that holds them."""

_ENDS: Final[Sequence[tuple[str, _Text]]] = (
    ("fullname", _full_name),
    ("company", _one(words.COMPANIES)),
    ("street", _street),
    ("city", _town),
    ("zip", _zip),
    ("zipcode", _zip),
    ("email", _email),
    ("phone", _phone),
    ("url", _url),
    ("link", _url),
)
"""Texts for names with a prefix: `billFullName`."""

_COLOUR: Final = re.compile(r"color(hover|\d+)?$")
_LONG: Final = re.compile(r"description|remark|note|text|content|message|comment|log$")
_COUNTED: Final = re.compile(r"code|number|symbol|id$")


def text(name: str, topic: str, number: int) -> str:
    """Return a text for the field `name` inside `topic`."""
    key = name.lower()
    known = _BY_NAME.get(key)
    if known is not None:
        return known(number)
    if key in {"name", "title"}:
        found = next((make for part, make in _BY_TOPIC if part in topic.lower()), None)
        return found(number) if found else f"{words.CATEGORIES[number % 7]} {number % 90 + 10}"
    if _COLOUR.search(key):
        return f"#{number % 0x1000000:06x}"
    suffixed = next((make for end, make in _ENDS if key.endswith(end)), None)
    if suffixed is not None:
        return suffixed(number)
    if key.endswith("name"):
        return f"{words.GOODS[number % 10]} {number % 90 + 10}"
    if _LONG.search(key):
        return words.SENTENCES[number % 5]
    if _COUNTED.search(key):
        return str(number % 90000 + 10000)
    return f"{key[:12]}-{number % 900 + 100}"
