"""A write that dies at any step and continues: no row is lost, and none is sent twice.

The program dies before or after a step of the exchange: the request may have been executed without its answer. The
shop counts each row, since every row moves the stock of one product by one.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Final

import attrs
import pytest

from shoptet_api import Shoptet, WriteResult, WriteStoppedError
from shoptet_api.bulk.chunked_write import ChunkedWrite
from shoptet_api.sandbox import Sandbox
from shoptet_api.sansio.steps import Exchange
from shoptet_api.transport.sync_driver import SyncDriver
from shoptet_generated.operations import stocks as op
from tests.support.sandbox_clients import client_of

ROWS: Final = 23
LIMIT: Final = 5
BAD: Final = frozenset({3, 4, 11, 20, 21, 22})
MOVE: Final = attrs.evolve(op.UPDATE_QUANTITY_MANY, body_limits={"max_items": LIMIT})


class Store:
    """Cursors that survive the program."""

    def __init__(self) -> None:
        self.cursors: dict[str, str] = {}

    def load(self, name: str) -> str | None:
        return self.cursors.get(name)

    def save(self, name: str, cursor: str) -> None:
        self.cursors[name] = cursor


class Killed(BaseException):
    """The program ends here."""


def dying(driver: SyncDriver, exchange: Exchange[Any], deaths: Iterator[str | None]) -> Any:
    """Perform an exchange, and die before or after a step as the plan says."""
    answer: object = None
    try:
        step = next(exchange)
        while True:
            death = next(deaths, None)
            if death == "before":
                raise Killed
            try:
                answer = driver._perform(step)
            except Exception as error:  # noqa: BLE001 (the exchange decides)
                step = exchange.throw(error)
                continue
            if death == "after":
                raise Killed
            step = exchange.send(answer)
    except StopIteration as end:
        return end.value


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(products=40, orders=1, limits=False) as sandbox:
        yield sandbox


@pytest.fixture(scope="module")
def shop(sandbox: Sandbox) -> Iterator[Shoptet]:
    with client_of(sandbox) as shop:
        yield shop


def amounts(shop: Shoptet) -> dict[str, Decimal]:
    return {row.code: row.amount for row in shop.stocks.list_supplies(1) if row.amount is not None and row.code}


def rows_of(codes: list[str]) -> list[dict[str, Any]]:
    return [{"productCode": f"NO-{n}" if n in BAD else codes[n], "amountChange": 1} for n in range(ROWS)]


def imported(shop: Shoptet, rows: list[dict[str, Any]], deaths: Iterator[str | None]) -> tuple[WriteResult[None], int]:
    """Write the rows; whenever the program dies, start it again. Return the outcome and the number of deaths."""
    store, died = Store(), 0
    while True:
        write = ChunkedWrite(shop._driver.exchanges, MOVE, (1,), {}, rows, store=store, name="import", on_progress=None)
        try:
            return dying(shop._driver, write.run(), deaths), died
        except (Killed, WriteStoppedError):
            died += 1
            assert died < 200


def check(result: WriteResult[None], before: dict[str, Decimal], after: dict[str, Decimal], codes: list[str]) -> None:
    refused, unknown = {row.index for row in result.refused}, set(result.unknown)
    assert result.count == ROWS
    assert len(refused) == len(result.refused)
    assert len(unknown) == len(result.unknown)
    assert not refused & unknown
    assert refused | unknown >= BAD >= refused
    for index in set(range(ROWS)) - BAD:
        moved = after[codes[index]] - before[codes[index]]
        assert moved in ((0, 1) if index in unknown else (1,)), index


@pytest.mark.parametrize("moment", ["before", "after"])
def test_a_death_at_every_step(shop: Shoptet, moment: str) -> None:
    before = amounts(shop)
    codes = sorted(before)
    rows = rows_of(codes)
    # Some steps are short pauses, of which a busy machine needs more: go on until a write ends before it is killed.
    for at in itertools.count():
        before = amounts(shop)
        result, died = imported(shop, rows, iter([None] * at + [moment]))
        assert len(result.unknown) <= LIMIT
        check(result, before, amounts(shop), codes)
        if not died:
            break
    assert at > ROWS // LIMIT


@pytest.mark.parametrize("seed", range(12))
def test_random_deaths_and_failures(sandbox: Sandbox, shop: Shoptet, seed: int) -> None:
    chance = random.Random(seed)
    before = amounts(shop)
    codes = sorted(before)

    def deaths() -> Iterator[str | None]:
        while True:
            yield chance.choice(["before", "after", *[None] * 12])

    faults: list[dict[str, Any]] = [
        {"status": 500},
        {"status": 503},
        {"status": 429},
        {"cut": "before-headers"},
        {"cut": "mid-body"},
        {"body": b"<html>"},
    ]
    with_faults = ChunkedFaults(sandbox, chance, faults)
    result, _ = imported(shop, rows_of(codes), with_faults.around(deaths()))
    check(result, before, amounts(shop), codes)


@attrs.define
class ChunkedFaults:
    """Injects a fault before some of the steps."""

    sandbox: Sandbox
    chance: random.Random
    faults: list[dict[str, Any]]

    def around(self, deaths: Iterator[str | None]) -> Iterator[str | None]:
        for death in deaths:
            if self.chance.random() < 0.05:
                self.sandbox.inject(MOVE.id, **self.chance.choice(self.faults))
            yield death
