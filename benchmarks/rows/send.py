"""Objects into checked request bodies: a new order, and one with thousands of items to measure memory."""

from __future__ import annotations

import json
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import msgspec

from benchmarks import samples
from benchmarks.peers import load
from benchmarks.timing import Effort, Row, in_turns, pairs, row
from shoptet_api.calls.prepared import PreparedOperations
from shoptet_generated.models import OrderInput
from shoptet_generated.operations import orders

_ITEMS = 5_000


def rows(effort: Effort, peers: Path) -> list[Row]:
    """Measure the encoding of a body, by processor time."""
    plain = samples.order_input()
    model = OrderInput.from_dict(plain)
    content = PreparedOperations().of(orders.CREATE).content
    stock = load(peers, "stock_client.models").OrderInput.from_dict(plain)
    pydantic = load(peers, "pydantic_models").OrderInput.model_validate(plain)
    assert json.loads(content(model) or b"") == json.loads(content(plain) or b"")
    sides = [
        lambda: content(model),
        lambda: content(plain),
        lambda: json.dumps({"data": stock.to_dict()}).encode(),
        lambda: pydantic.model_dump_json(by_alias=True, exclude_unset=True),
        lambda: msgspec.json.encode({"data": plain}),
    ]
    ours, ours_plain, by_stock, by_pydantic, bare = in_turns(sides, effort.rounds(30))
    long_plain = {**plain, "items": plain["items"][:1] * _ITEMS}
    long_model = OrderInput.from_dict(long_plain)
    long_stock = load(peers, "stock_client.models").OrderInput.from_dict(long_plain)
    memory = [
        (_peak(lambda: content(long_model)), _peak(lambda: json.dumps({"data": long_stock.to_dict()}).encode()))
        for _ in range(effort.rounds(5))
    ]
    title = f"new order, {len(content(model) or b'') / 1000:.1f} kB"
    return [
        row("Send", title, pairs(ours, by_stock), peer="the stock client's to_dict and json.dumps", unit="s"),
        row("Send", title, pairs(ours, by_pydantic), peer="pydantic 2, nothing checked", unit="s"),
        row("Send", title, pairs(ours, bare), peer="msgspec on plain JSON, nothing checked", unit="s"),
        row("Send", f"{title}, plain JSON", pairs(ours_plain, bare), peer="msgspec on it, nothing checked", unit="s"),
        row(
            "Send",
            f"new order of {_ITEMS:,} items, {len(content(long_model) or b'') / 1e6:.1f} MB: memory",
            memory,
            peer="the stock client's to_dict and json.dumps",
            unit="B",
        ),
    ]


def _peak(encode: Callable[[], object]) -> float:
    """Return the peak memory of a call in bytes, including its result."""
    tracemalloc.start()
    try:
        encode()
        return float(tracemalloc.get_traced_memory()[1])
    finally:
        tracemalloc.stop()
