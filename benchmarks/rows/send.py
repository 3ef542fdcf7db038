"""Objects into checked request bodies: a new order, a price list, and thousands of items to measure memory."""

from __future__ import annotations

import copy
import json
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import msgspec
import pydantic

from benchmarks import samples
from benchmarks.peers import load
from benchmarks.timing import Effort, Row, in_turns, pairs, row
from shoptet_api import InputError
from shoptet_api.calls.prepared import PreparedOperations
from shoptet_generated.models import OrderInput
from shoptet_generated.operations import orders, price_lists

_ITEMS: Final = 5_000
_PRICES: Final = 300
_WRONG: Final = 217


def rows(effort: Effort, peers: Path) -> list[Row]:
    """Measure the checking and encoding of bodies, by processor time."""
    return [*_orders(effort, peers), *_price_lists(effort, peers)]


def _orders(effort: Effort, peers: Path) -> list[Row]:
    plain = samples.order_input()
    model = OrderInput.from_dict(plain)
    content = PreparedOperations().of(orders.CREATE).content
    stock = load(peers, "stock_client.models").OrderInput.from_dict(plain)
    peer: Any = load(peers, "pydantic_models").OrderInput
    made = peer.model_validate(plain)
    assert json.loads(content(model) or b"") == json.loads(content(plain) or b"")
    construct = _construction(made)
    assert json.loads(_dumped(construct())) == json.loads(_dumped(made))
    sides: list[Callable[[], object]] = [
        lambda: content(model),
        lambda: content(plain),
        lambda: json.dumps({"data": stock.to_dict()}).encode(),
        lambda: _dumped(made),
        lambda: _dumped(construct()),
        lambda: _dumped(peer.model_validate(plain)),
        lambda: msgspec.json.encode({"data": plain}),
    ]
    ours, ours_plain, by_stock, by_pydantic, constructed, validated, bare = in_turns(sides, effort.rounds(30))
    long_plain = {**plain, "items": plain["items"][:1] * _ITEMS}
    long_model = OrderInput.from_dict(long_plain)
    long_stock = load(peers, "stock_client.models").OrderInput.from_dict(long_plain)
    memory = [
        (_peak(lambda: content(long_model)), _peak(lambda: json.dumps({"data": long_stock.to_dict()}).encode()))
        for _ in range(effort.rounds(5))
    ]
    title = f"new order, {len(content(model) or b'') / 1000:.1f} kB, checked"
    on_it = f"{title}, plain JSON"
    return [
        row("Send", title, pairs(ours, by_stock), peer="the stock client, nothing checked", unit="s", bar=0.6),
        row("Send", title, pairs(ours, constructed), peer="pydantic 2, constructed and dumped", unit="s", bar=1.0),
        row("Send", title, pairs(ours, by_pydantic), peer="pydantic 2, dumped, nothing checked", unit="s"),
        row("Send", title, pairs(ours, bare), peer="msgspec on plain JSON, nothing checked", unit="s"),
        row("Send", on_it, pairs(ours_plain, validated), peer="pydantic 2, validated and dumped", unit="s", bar=1.0),
        row("Send", on_it, pairs(ours_plain, bare), peer="msgspec on it, nothing checked", unit="s"),
        row(
            "Send",
            f"new order of {_ITEMS:,} items, {len(content(long_model) or b'') / 1e6:.1f} MB: memory",
            memory,
            peer="the stock client's to_dict and json.dumps",
            unit="B",
        ),
    ]


def _price_lists(effort: Effort, peers: Path) -> list[Row]:
    plain = [_price(number) for number in range(_PRICES)]
    wrong = copy.deepcopy(plain)
    wrong[_WRONG]["price"]["priceRatio"] = True
    content = PreparedOperations().of(price_lists.UPDATE_ITEM_MANY).content
    rows_of: Any = list[load(peers, "pydantic_models").PriceListItemUpdateInput]  # type: ignore[misc]
    adapter: pydantic.TypeAdapter[Any] = pydantic.TypeAdapter(rows_of)

    def validated() -> bytes:
        return adapter.dump_json(adapter.validate_python(plain), by_alias=True, exclude_unset=True)

    assert json.loads(content(plain) or b"")["data"] == json.loads(validated())
    sides: list[Callable[[], object]] = [
        lambda: content(plain),
        validated,
        lambda: _refused(InputError, lambda: content(wrong)),
        lambda: _refused(pydantic.ValidationError, lambda: adapter.validate_python(wrong)),
    ]
    ours, theirs, refused, refused_there = in_turns(sides, effort.rounds(30))
    title = f"price list of {_PRICES} rows, plain JSON, checked"
    bad = f"price list of {_PRICES} rows, one wrong: refused by name"
    return [
        row("Send", title, pairs(ours, theirs), peer="pydantic 2, validated and dumped", unit="s", bar=1.0),
        row("Send", bad, pairs(refused, refused_there), peer="pydantic 2's ValidationError", unit="s", bar=3.0),
    ]


def _price(number: int) -> dict[str, Any]:
    return {
        "code": f"{number}/XL",
        "currencyCode": "CZK",
        "includingVat": True,
        "vatRate": "21.00",
        "price": {"price": f"{number}.50", "commonPrice": f"{number + 10}.00", "priceRatio": "1.0000"},
        "sales": {"minPriceRatio": "0.5000", "freeShipping": False},
    }


def _dumped(model: Any) -> bytes:
    text: str = model.model_dump_json(by_alias=True, exclude_unset=True)
    return text.encode()


def _construction(model: Any) -> Callable[[], Any]:
    """Return a function that makes a model as a program does: by calls of its class and of those of its parts."""
    names: dict[str, Any] = {}

    def source(value: Any) -> str:
        if isinstance(value, list):
            return f"[{', '.join(map(source, value))}]"
        if not isinstance(value, pydantic.BaseModel):
            return repr(value)
        cls = type(value)
        names[cls.__name__] = cls
        if isinstance(value, pydantic.RootModel):
            return f"{cls.__name__}({source(value.root)})"
        fields = {name: cls.model_fields[name].alias or name for name in sorted(value.model_fields_set)}
        return f"{cls.__name__}({', '.join(f'{wire}={source(getattr(value, name))}' for name, wire in fields.items())})"

    make: Callable[[], Any] = eval(f"lambda: {source(model)}", names)
    return make


def _refused(error: type[Exception], encode: Callable[[], object]) -> str:
    try:
        encode()
    except error as refusal:
        return str(refusal)
    raise AssertionError("the body was sent")


def _peak(encode: Callable[[], object]) -> float:
    """Return the peak memory of a call in bytes, including its result."""
    tracemalloc.start()
    try:
        encode()
        return float(tracemalloc.get_traced_memory()[1])
    finally:
        tracemalloc.stop()
