"""Objects into the bytes of request bodies, checked: a new order."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec

from benchmarks import samples
from benchmarks.peers import load
from benchmarks.timing import Effort, Row, in_turns, pairs, row
from shoptet_api.plan import Plans
from shoptet_generated.models import OrderInput
from shoptet_generated.operations import orders


def rows(effort: Effort, peers: Path) -> list[Row]:
    """Measure the encoding of a body, by processor time."""
    plain = samples.order_input()
    model = OrderInput.from_dict(plain)
    content = Plans().of(orders.CREATE_ORDER).content
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
    title = f"new order, {len(content(model) or b'') / 1000:.1f} kB"
    return [
        row("Send", title, pairs(ours, by_stock), peer="the stock client's to_dict and json.dumps", unit="s"),
        row("Send", title, pairs(ours, by_pydantic), peer="pydantic 2, nothing checked", unit="s"),
        row("Send", title, pairs(ours, bare), peer="msgspec on plain JSON, nothing checked", unit="s"),
        row("Send", f"{title}, plain JSON", pairs(ours_plain, bare), peer="msgspec on it, nothing checked", unit="s"),
    ]
