"""Responses of the API, generated from the spec and identical in every run.

The tests' sampler gives valid values; this module makes them realistic where it matters for speed. Codes and the like
are ASCII, and names have diacritics, as in a Czech shop. Amounts of money differ from each other, rates do not. One in
three nullable fields is null.
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
    """Return a response with one order of about `size` bytes, with as many items as fit."""
    response = _response("getOrderDetail", 1)
    items = (item for seed in _ITEM_SEEDS for item in _response("getOrderDetail", seed)["data"]["order"]["items"] or ())
    made = response["data"]["order"]
    made["items"] = []
    return _filled(response, made["items"], items, size, lambda text: made["notes"].update(eshopRemark=text))


def product(size: int = 20_000) -> bytes:
    """Return a response with one product of about `size` bytes, with as many variants as fit."""
    response = _response("getProductDetail", 1)
    variants = (one for seed in _ITEM_SEEDS for one in _response("getProductDetail", seed)["data"]["variants"] or ())
    response["data"]["variants"] = []
    return _filled(
        response, response["data"]["variants"], variants, size, lambda text: response["data"].update(description=text)
    )


def drifted(body: bytes) -> bytes:
    """Return the same order as a live shop may send it: numbers for text, text for numbers, and a missing field."""
    response = json.loads(body)
    found = response["data"]["order"]
    for item in found["items"]:
        item["amount"] = 2
        item["itemId"] = str(item["itemId"])
        del item["warrantyDescription"]
    found["stockId"] = "1"
    return dumps(response)


def order_lines(count: int) -> list[bytes]:
    """Return snapshot lines of orders with different numbers, names and GUIDs, so that they compress like real ones."""
    kinds = [dumps(_snapshot_row(items)) for items in (1, 2, 4)]
    rng = Random(1)

    def other(found: re.Match[bytes]) -> bytes:
        text = found[0]
        if text.startswith(b" "):
            return b" " + b" ".join(rng.choice(_WORDS) for _ in range(2)) + b" %d" % rng.randrange(1000)
        first, rest = text[:2], text[2:]
        return first + bytes(48 + rng.randrange(10) if 48 <= byte <= 57 else byte for byte in rest)

    return [_VARYING.sub(other, kinds[number % len(kinds)]) for number in range(count)]


def order_page(page: int, pages: int, rows: int) -> bytes:
    """Return a page of the list of orders."""
    response = _response("getListOfOrders", 1)
    listed = response["data"]["orders"]
    # No two pages have a row in common: the client would warn that the list has shifted.
    codes = range(page * rows, page * rows + rows)
    response["data"]["orders"] = [{**listed[code % len(listed)], "code": f"2026{code:06}"} for code in codes]
    counts = {"totalCount": pages * rows, "page": page, "pageCount": pages, "itemsOnPage": rows, "itemsPerPage": rows}
    response["data"]["paginator"] = counts
    return dumps(response)


def order_input() -> dict[str, Any]:
    """Return the body of a new order as plain JSON, without its envelope."""
    body = SPEC.operations["createOrder"].body
    assert body is not None
    made: dict[str, Any] = _lifelike(Sampler(SPEC, seed=1).value(body), "$")["data"]
    return made


def dumps(value: object) -> bytes:
    """Encode JSON as the API does, except for the escapes."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=float).encode()


def _snapshot_row(items: int) -> dict[str, Any]:
    schema = {"$ref": "#/components/schemas/OrderSnapshot"}
    made = [_lifelike(Sampler(SPEC, seed=seed, nulls=True).value(schema), f"{seed}") for seed in range(1, 9)]
    row: dict[str, Any] = made[0]
    row["items"] = [item for other in made for item in other["items"] or ()][:items]
    return row


def _response(operation: str, seed: int) -> dict[str, Any]:
    value = Sampler(SPEC, seed=seed, nulls=True).value(SPEC.operations[operation].answer)
    made: dict[str, Any] = _lifelike({**value, "errors": None}, f"{seed}")
    return made


def _lifelike(value: Any, location: str) -> Any:
    if isinstance(value, dict):
        return {key: _lifelike(item, f"{location}.{key}") for key, item in value.items()}
    if isinstance(value, list):
        return [_lifelike(item, f"{location}[{index}]") for index, item in enumerate(value)]
    name = location.rpartition(".")[2]
    if isinstance(value, str) and _MONEY.search(name) and re.fullmatch(r"\d+\.\d+", value):
        whole, _, fraction = value.partition(".")
        number = crc32(location.encode())
        return f"{number % 3000}.{number // 3000 % 10 ** len(fraction):0{len(fraction)}}" if whole else value
    if isinstance(value, str) and not _PROSE.search(name):
        return value.replace("č", "c")
    return value


def _filled(
    response: dict[str, Any], into: list[Any], rest: Iterable[Any], size: int, text: Callable[[str], None]
) -> bytes:
    """Add the items that fit to the list, then text up to the exact size."""
    for item in rest:
        into.append(item)
        if len(dumps(response)) > size:
            into.pop()
            break
    words = "Stůl z masivního dubu, povrch olejovaný, výška desky 75 cm. " * 200
    text("")
    text(words.encode()[: size - len(dumps(response))].decode(errors="ignore"))
    return dumps(response)
