"""Answers of the API, made from the spec: the same ones in every run.

The tests' sampler gives values that are right; here they are made lifelike where it matters for speed. Codes and the
like are ASCII, names have diacritics, as a Czech shop has them; amounts of money differ from each other, rates do not;
one in three of what may be null is null.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from random import Random
from typing import Any, Final
from zlib import crc32

from tests.support.samples import Sampler
from tests.support.spec import Spec, load

_PROSE: Final = re.compile("name|street|city|district|company|description|remark|note|brand|title|text", re.IGNORECASE)
_MONEY: Final = re.compile(r"(with|without|to|purchase|buy|standard|action|minimal)(Out)?(Vat|Pay|Price)|^vat$|fee$")
_VARYING: Final = re.compile(rb' [\xc4\x8dc]+\. \d+|"\d+\.\d+"|:\d{3,}|"[0-9a-f]{8}-1a2b')
_WORDS: Final = [
    word.encode()
    for word in ["lampa", "stůl", "židle", "černá", "dřevo", "kov", "malá", "velká", "Brno", "Praha", "zelený", "list"]
]
_ITEM_SEEDS: Final = range(2, 40)

SPEC: Final[Spec] = load()


def order(size: int = 12_700) -> bytes:
    """The answer with one order, of about `size` bytes: as many items as fit."""
    answer = _answer("getOrderDetail", 1)
    items = (item for seed in _ITEM_SEEDS for item in _answer("getOrderDetail", seed)["data"]["order"]["items"] or ())
    made = answer["data"]["order"]
    made["items"] = []
    return _filled(answer, made["items"], items, size, lambda text: made["notes"].update(eshopRemark=text))


def product(size: int = 20_000) -> bytes:
    """The answer with one product, of about `size` bytes: as many variants as fit."""
    answer = _answer("getProductDetail", 1)
    variants = (one for seed in _ITEM_SEEDS for one in _answer("getProductDetail", seed)["data"]["variants"] or ())
    answer["data"]["variants"] = []
    return _filled(
        answer, answer["data"]["variants"], variants, size, lambda text: answer["data"].update(description=text)
    )


def drifted(body: bytes) -> bytes:
    """The same order as it may come from a live shop: numbers for text, a field missing, one of another type."""
    answer = json.loads(body)
    found = answer["data"]["order"]
    for item in found["items"]:
        item["amount"] = 2
        item["itemId"] = str(item["itemId"])
        del item["warrantyDescription"]
    found["stockId"] = "1"
    return dumps(answer)


def order_lines(count: int) -> list[bytes]:
    """Lines of a snapshot of orders, each with other numbers, names and GUIDs, so that they pack as real ones do."""
    kinds = [dumps(_snapshot_row(items)) for items in (1, 2, 4)]
    chance = Random(1)

    def other(found: re.Match[bytes]) -> bytes:
        text = found[0]
        if text.startswith(b" "):
            return b" " + b" ".join(chance.choice(_WORDS) for _ in range(2)) + b" %d" % chance.randrange(1000)
        first, rest = text[:2], text[2:]
        return first + bytes(48 + chance.randrange(10) if 48 <= byte <= 57 else byte for byte in rest)

    return [_VARYING.sub(other, kinds[number % len(kinds)]) for number in range(count)]


def order_page(page: int, pages: int, rows: int) -> bytes:
    """A page of the list of orders."""
    answer = _answer("getListOfOrders", 1)
    listed = answer["data"]["orders"]
    answer["data"]["orders"] = [listed[number % len(listed)] for number in range(rows)]
    counts = {"totalCount": pages * rows, "page": page, "pageCount": pages, "itemsOnPage": rows, "itemsPerPage": rows}
    answer["data"]["paginator"] = counts
    return dumps(answer)


def order_input() -> dict[str, Any]:
    """The body of a new order, as plain JSON without its envelope."""
    body = SPEC.operations["createOrder"].body
    assert body is not None
    made: dict[str, Any] = _lifelike(Sampler(SPEC, seed=1).value(body), "$")["data"]
    return made


def dumps(value: object) -> bytes:
    """JSON as the API writes it, but for the escapes."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=float).encode()


def _snapshot_row(items: int) -> dict[str, Any]:
    schema = {"$ref": "#/components/schemas/OrderSnapshot"}
    made = [_lifelike(Sampler(SPEC, seed=seed, nulls=True).value(schema), f"{seed}") for seed in range(1, 9)]
    row: dict[str, Any] = made[0]
    row["items"] = [item for other in made for item in other["items"] or ()][:items]
    return row


def _answer(operation: str, seed: int) -> dict[str, Any]:
    value = Sampler(SPEC, seed=seed, nulls=True).value(SPEC.operations[operation].answer)
    made: dict[str, Any] = _lifelike({**value, "errors": None}, f"{seed}")
    return made


def _lifelike(value: Any, place: str) -> Any:
    if isinstance(value, dict):
        return {key: _lifelike(item, f"{place}.{key}") for key, item in value.items()}
    if isinstance(value, list):
        return [_lifelike(item, f"{place}[{index}]") for index, item in enumerate(value)]
    name = place.rpartition(".")[2]
    if isinstance(value, str) and _MONEY.search(name) and re.fullmatch(r"\d+\.\d+", value):
        whole, _, fraction = value.partition(".")
        number = crc32(place.encode())
        return f"{number % 3000}.{number // 3000 % 10 ** len(fraction):0{len(fraction)}}" if whole else value
    if isinstance(value, str) and not _PROSE.search(name):
        return value.replace("č", "c")
    return value


def _filled(
    answer: dict[str, Any], into: list[Any], rest: Iterable[Any], size: int, text: Callable[[str], None]
) -> bytes:
    """Add to the list what fits, and then text, to the very size."""
    for item in rest:
        into.append(item)
        if len(dumps(answer)) > size:
            into.pop()
            break
    words = "Stůl z masivního dubu, povrch olejovaný, výška desky 75 cm. " * 200
    text("")
    text(words.encode()[: size - len(dumps(answer))].decode(errors="ignore"))
    return dumps(answer)
