"""Responses into objects. Ours starts from the bytes of the whole response, and yields Decimal and datetime.

The peers get only the payload, and yield text where we yield decimals and times.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from benchmarks import samples
from benchmarks.peers import load
from benchmarks.timing import Effort, Row, in_turns, pairs, row
from shoptet_api.decoding.decoder import Decoder, decoder_for
from shoptet_generated.operations import orders, products
from shoptet_generated.runtime import Operation


def rows(effort: Effort, peers: Path) -> list[Row]:
    """Measure the decoding of an order and of a product, by processor time."""
    made = _rows(effort, peers, "order detail", samples.order(), orders.GET, "Order", bars=True)
    made += _rows(effort, peers, "product detail", samples.product(), products.GET, "Product", bars=False)
    return made


def _rows(
    effort: Effort, peers: Path, what: str, body: bytes, operation: Operation[Any], name: str, *, bars: bool
) -> list[Row]:
    response = json.loads(body)
    payload = samples.dumps(response["data"][operation.key] if operation.key else response["data"])
    usual = decoder_for(operation)
    # The drifted body drifts every time. For a valid one, `sample` makes the decoder check each body closely. Both need
    # a decoder with its own history.
    other = Decoder(operation.result_type(), "value", operation.key, sample=None if bars else lambda: True)
    other_body = samples.drifted(body) if bars else body
    stock = getattr(load(peers, "stock_client.models"), name).from_dict
    pydantic = getattr(load(peers, "pydantic_models"), name).model_validate_json
    unchecked_pydantic = getattr(load(peers, "unchecked_pydantic_models"), name).model_validate_json
    sides: dict[str, Callable[[], object]] = {
        "ours": lambda: usual.decode(body),
        "pydantic": lambda: pydantic(payload),
        "struct": _struct(load(peers, "struct_models"), name, payload),
        "stock": lambda: stock(json.loads(payload)),
        "tolerant": lambda: other.decode(other_body),
        "unchecked struct": _struct(load(peers, "unchecked_struct_models"), name, payload),
        "typed struct": _struct(load(peers, "typed_struct_models"), name, payload),
        "unchecked pydantic": lambda: unchecked_pydantic(payload),
        "json": lambda: json.loads(payload),
        "untyped": lambda: msgspec.json.decode(payload),
    }
    taken = dict(zip(sides, in_turns(list(sides.values()), effort.rounds(40)), strict=True))

    def one(title: str, peer: str, peer_name: str, bar: float | None = None, ours: str = "ours") -> Row:
        bar = bar if bars else None
        return row("Decode", title, pairs(taken[ours], taken[peer]), peer=peer_name, unit="s", bar=bar)

    title = f"{what}, {len(body) / 1000:.1f} kB"
    tolerant = f"{what} that drifts, tolerantly" if bars else f"{what}, tolerantly"
    return [
        one(title, "pydantic", "pydantic 2, text for Decimal and datetime", 0.70),
        one(title, "struct", "msgspec.Struct, text for Decimal and datetime", 1.0),
        one(title, "stock", "the stock client's from_dict", 0.25),
        one(title, "typed struct", "msgspec.Struct with Decimal and datetime, patterns left out", 1.4),
        one(tolerant, "pydantic", "pydantic 2 on a good one", 2.0, "tolerant"),
        one(title, "unchecked pydantic", "pydantic 2, patterns left out as well"),
        one(title, "unchecked struct", "msgspec.Struct, patterns left out as well"),
        one(title, "untyped", "msgspec.json.decode, untyped"),
        one(title, "json", "json.loads"),
    ]


def _struct(module: Any, name: str, payload: bytes) -> Callable[[], object]:
    decode = msgspec.json.Decoder(getattr(module, name)).decode
    return lambda: decode(payload)
