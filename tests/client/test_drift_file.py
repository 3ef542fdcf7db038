"""Drift is collected in a file that holds nothing about a person."""

import json
import stat
import threading
from pathlib import Path

from shoptet_api import DriftFile, Shoptet
from shoptet_api.sandbox import Sandbox
from shoptet_generated.runtime.drift import Drift


def lines(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_a_client_writes_what_differs(tmp_path: Path) -> None:
    file = tmp_path / "drift.jsonl"
    with Sandbox() as sandbox:
        sandbox.inject("orders.get", null=["order.adminUrl"], retyped=["order.price.toPay"], times=2)
        with Shoptet(private_token=sandbox.token, base_url=sandbox.url, on_drift=DriftFile(file)) as shop:
            for _ in range(2):
                shop.orders.get("2026000103")
    assert {"model": "Order", "path": "$.data.order.adminUrl", "expected": "string", "got": "null"} in lines(file)
    assert len({tuple(line.values()) for line in lines(file)}) == len(lines(file))
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_path_holds_no_data(tmp_path: Path) -> None:
    file = tmp_path / "drift.jsonl"
    collect = DriftFile(file)
    for path in (
        "$.data.order.items[3].amount",
        "$.data.order.items[17].amount",
        "$.data.order.jana@example.com.note",
        "$.data.+420 777 123 456[2]",
    ):
        collect(Drift("Order", path, "string", "null"))
    assert [line["path"] for line in lines(file)] == [
        "$.data.order.items[].amount",
        "$.data.order.{}.{}.note",
        "$.data.{}[]",
    ]


def test_threads_and_objects_share_a_file(tmp_path: Path) -> None:
    file = tmp_path / "drift.jsonl"

    def work(number: int) -> None:
        collect = DriftFile(file)
        for model in range(40):
            collect(Drift(f"Model{number}x{model}", "$.data.order.code", "string", "number"))

    threads = [threading.Thread(target=work, args=(number,)) for number in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({line["model"] for line in lines(file)}) == 200
