"""Imports, and the first call of a process."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from benchmarks import fresh, servers
from benchmarks.timing import Effort, Row, row

_BARE: Final = "import httpx, attrs, msgspec"
_CLIENT: Final = "import shoptet_api\nshop = shoptet_api.Shoptet(private_token='t')"
_FIRST: Final = """
from shoptet_api import Shoptet
shop = Shoptet(private_token="t", base_url="{url}")
order = shop.orders.get("1")
assert order.price.to_pay is not None
"""
_STOCK_FIRST: Final = """
from stock_client import AuthenticatedClient
from stock_client.api.orders import get_order_detail
client = AuthenticatedClient(base_url="{url}", token="t", auth_header_name="Shoptet-Private-API-Token", prefix="")
answer = get_order_detail.sync("1", client=client)
assert answer.data.order.price.to_pay is not None
"""
_STOCK_MODELS: Final = "import stock_client.models"
_OUR_MODEL: Final = "from shoptet_api.models import Order"

# Clients of other APIs that people use: each with a client made.
_OTHERS: Final = {
    "openai": "import openai\nopenai.OpenAI(api_key='k')",
    "stripe": "import stripe\nstripe.StripeClient('k')",
    "PyGithub": "import github\ngithub.Github()",
    "boto3": "import boto3\nboto3.client('s3', region_name='r', aws_access_key_id='i', aws_secret_access_key='k')",
}


def rows(effort: Effort, peers: Path) -> list[Row]:
    """Measure imports and first calls in new processes, by processor time and resident memory."""
    part = "Start"
    number = effort.rounds(24)
    measured: list[Row] = []
    costs = fresh.in_turns(_CLIENT, _BARE, number)
    name, peer = "import shoptet_api, construct a client", "import httpx, attrs, msgspec"
    measured += [
        row(part, name, [(a.seconds, b.seconds) for a, b in costs], peer=peer, unit="s", bar=1.15),
        row(part, f"{name}: memory", [(a.bytes, b.bytes) for a, b in costs], peer=peer, unit="B", bar=1.15),
    ]
    for peer, code in _OTHERS.items():
        costs = fresh.in_turns(_CLIENT, code, max(3, number // 3))
        measured.append(row(part, name, [(a.seconds, b.seconds) for a, b in costs], peer=peer, unit="s"))
    costs = fresh.in_turns(_OUR_MODEL, _STOCK_MODELS, max(3, number // 3), path=peers)
    name, peer = "from shoptet_api.models import Order", "the stock client's models"
    measured.append(row(part, name, [(a.seconds, b.seconds) for a, b in costs], peer=peer, unit="s"))
    with servers.running() as url:
        costs = fresh.in_turns(_FIRST.format(url=url), _STOCK_FIRST.format(url=url), max(4, number // 2), path=peers)
    name, peer = "first orders.get of a process, imports included", "the stock client"
    measured += [
        row(part, name, [(a.seconds, b.seconds) for a, b in costs], peer=peer, unit="s", bar=0.23),
        row(part, f"{name}: memory", [(a.bytes, b.bytes) for a, b in costs], peer=peer, unit="B"),
    ]
    return measured
