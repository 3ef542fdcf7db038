"""Calls to a local server that responds at once: the overhead of the client over httpx."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import httpx

from benchmarks import servers
from benchmarks.peers import load
from benchmarks.timing import WALL, Effort, Row, in_turns, pairs, row
from shoptet_api import Shoptet

_HEADERS: Final = {"Shoptet-Private-API-Token": "t", "Content-Type": "application/json", "Accept": "application/json"}


def rows(effort: Effort, peers: Path) -> list[Row]:
    """Measure calls by wall-clock time, and ours also by processor time."""
    stock_call = load(peers, "stock_client.api.orders.get_order_detail").sync
    stock = load(peers, "stock_client").AuthenticatedClient(
        base_url="", token="t", auth_header_name="Shoptet-Private-API-Token", prefix=""
    )
    with (
        servers.running() as url,
        Shoptet(private_token="t", base_url=url) as shop,
        httpx.Client(headers=_HEADERS) as bare,
    ):
        stock = type(stock)(base_url=url, token="t", auth_header_name="Shoptet-Private-API-Token", prefix="")
        get = shop.orders.get
        address = f"{url}/api/orders/1"
        sides = [lambda: get("1"), lambda: bare.get(address).content, lambda: stock_call("1", client=stock)]
        wall = in_turns(sides, effort.rounds(40), clock=WALL, seconds=0.05)
        cpu = in_turns(sides, effort.rounds(20), seconds=0.05)
        stock.get_httpx_client().close()
    title = "orders.get on a local server"
    return [
        row("Call", title, pairs(wall[0], wall[1]), peer="httpx, body read", unit="s", bar=1.35),
        row("Call", f"{title}: processor time", pairs(cpu[0], cpu[1]), peer="httpx, body read", unit="s"),
        row("Call", title, pairs(wall[0], wall[2]), peer="the stock client", unit="s"),
    ]
