"""A program whose signal handler raises at random moments; a test runs it with the URL of a server.

    python -m tests.support.interrupted_process WORK URL BASE SEED GOAL FOLDER

It works, with one interrupt in each piece of work, until GOAL interrupts have come. After each of them the same client
must give the right results, and the traceback with local variables must not contain a secret. It prints the numbers of
interrupts and of interrupts that came while an error of the library was handled.
"""

import argparse
import builtins
import itertools
import json
import random
import signal
import statistics
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final, TypeAlias

import attrs

from shoptet_api import (
    AddonAuth,
    LocalLimits,
    MemoryTokenStore,
    Shoptet,
    ShoptetError,
    SQLiteTokenStore,
    TokenExpiredError,
)
from shoptet_api.clock import Clock
from shoptet_api.compat import override
from shoptet_api.jobs.watcher import watcher_of
from tests.support.limits_state import idle

PRIVATE_TOKEN: Final = "123456-p-789-planted-private-token-0123456789"
OAUTH_TOKEN: Final = "planted-oauth-token-" + "0123456789" * 5
ACCESS_TOKEN: Final = "planted-access-token"
SIGNATURE: Final = "planted-signature"
SECRETS: Final = (PRIVATE_TOKEN, OAUTH_TOKEN, ACCESS_TOKEN, SIGNATURE)
ROWS: Final = 40
PAGE: Final = 10

Work: TypeAlias = "Callable[[int], object]"


class HundredfoldClock(Clock):
    """Runs a hundred times as fast as the machine's clock: jobs end sooner."""

    rate = 100.0

    @override
    def monotonic(self) -> float:
        return time.monotonic() * self.rate

    @override
    def now(self) -> datetime:
        return datetime(2026, 3, 1, tzinfo=UTC) + timedelta(seconds=self.monotonic() % 1_000_000)


@attrs.frozen
class Bench:
    """What the pieces of work need."""

    url: str
    folder: Path
    chance: random.Random
    limits: LocalLimits
    open: ExitStack

    def shop(self, **options: object) -> Shoptet:
        made = Shoptet(base_url=self.url, limits=self.limits, max_retries=0, **options)  # type: ignore[arg-type]
        return self.open.enter_context(made)


def calls(bench: Bench) -> Work:
    shop = bench.shop(private_token=PRIVATE_TOKEN, deadline=60.0)

    def call(number: int) -> None:
        method = bench.chance.choice(["GET", "POST"])
        body = {"body": {"data": "x" * bench.chance.choice([1, 200_000])}} if method == "POST" else {}
        got = shop.request(method, f"/api/echo/{number}", **body).data
        assert got == {"method": method, "number": number}, (method, number, got)

    return call


def broken(bench: Bench) -> Work:
    """Every other response breaks off, so that interrupts also come while an error is handled."""
    shop = bench.shop(private_token=PRIVATE_TOKEN, deadline=60.0)

    def call(number: int) -> None:
        try:
            shop.request("GET", f"/api/broken/{number}")
        except ShoptetError as broken:
            if found := shows_secret(broken):
                raise SystemExit("\n".join(found)) from None
        assert shop.request("GET", f"/api/echo/{number}").data == {"method": "GET", "number": number}

    return call


def _addon_calls(bench: Bench, addon: AddonAuth) -> Work:
    # The server takes each access token three times, so that most of the time a token is fetched.
    shop = bench.shop(addon=addon, deadline=60.0)

    def call(number: int) -> None:
        while True:
            try:
                got = shop.request("GET", f"/api/echo/{number}").data
            except TokenExpiredError:  # The other callers used up the new token, too.
                continue
            assert got == {"method": "GET", "number": number}, (number, got)
            return

    return call


def tokens(bench: Bench) -> Work:
    """Other threads call meanwhile, and wait for the token that the interrupted thread fetches."""
    addon = AddonAuth(oauth_token=OAUTH_TOKEN, token_url=f"{bench.url}/token", store=MemoryTokenStore())
    bench.open.enter_context(_callers(_addon_calls(bench, addon)))
    return _addon_calls(bench, addon)


def stored_tokens(bench: Bench) -> Work:
    """Another process would wait as `second` does: it knows only the store."""
    path = bench.folder / "tokens.sqlite"
    first, second = (
        AddonAuth(oauth_token=OAUTH_TOKEN, token_url=f"{bench.url}/token", store=SQLiteTokenStore(path))
        for _ in range(2)
    )
    one, other = _addon_calls(bench, first), _addon_calls(bench, second)

    def both(number: int) -> None:
        one(number)
        other(number)

    return both


def snapshot(bench: Bench) -> Work:
    shop = bench.shop(private_token=PRIVATE_TOKEN, deadline=6_000.0, clock=HundredfoldClock())
    path = bench.folder / "rows.jsonl.gz"

    def read(_: int) -> None:
        snapshot = shop.order_history.snapshot(timeout=6_000.0)
        if bench.chance.choice([True, False]):
            assert [row.id for row in snapshot] == list(range(ROWS))
        else:
            assert snapshot.save(path) == ROWS
        assert not watcher_of(shop._driver.exchanges)._waiting

    return read


def pager(bench: Bench) -> Work:
    shop = bench.shop(private_token=PRIVATE_TOKEN, deadline=60.0)

    def read(_: int) -> None:
        prefetch = bench.chance.choice([0, 3])
        found = [row.code for row in shop.orders.list(items_per_page=PAGE).with_options(prefetch=prefetch)]
        assert found == [str(number) for number in range(ROWS)], found
        # The interpreter itself may keep a thread in its list that an interrupt has kept from starting.
        assert not [one for one in threading.enumerate() if one.name.startswith("shoptet_api") and one.is_alive()]

    return read


@contextmanager
def _callers(call: Work) -> Iterator[None]:
    over, failed = threading.Event(), []

    def work(first: int) -> None:
        try:
            for number in itertools.count(first):
                if over.is_set():
                    return
                call(number)
        except BaseException as error:
            failed.append(error)
            raise

    threads = [threading.Thread(target=work, args=(first,)) for first in (3_000_000, 4_000_000)]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        over.set()
        for thread in threads:
            thread.join()
    assert not failed, failed


def shows_secret(error: BaseException) -> list[str]:
    """Return what the traceback shows of secrets, as error reporters print it; this program itself knows them."""
    rest, seen, found = [error], set[int](), list[str]()
    while rest:
        one = rest.pop()
        if id(one) in seen:
            continue
        seen.add(id(one))
        rest += [inner for inner in (one.__cause__, one.__context__) if inner is not None]
        places = [(f"the {type(one).__name__}", f"{_repr(one)} {one} {_repr(vars(one))}")]
        for frame, line in traceback.walk_tb(one.__traceback__):
            if frame.f_code.co_filename != __file__:
                where = f"{frame.f_code.co_filename}:{line} {frame.f_code.co_name}"
                places += [(f"{where}: {name}", _repr(value)) for name, value in frame.f_locals.items()]
        found += [place for place, text in places if any(secret in text for secret in SECRETS)]
    return found


def _repr(value: object) -> str:
    try:
        return repr(value)
    except Exception:  # noqa: BLE001 (an interrupted constructor leaves objects without their attributes)
        return ""


def main() -> None:
    parser = argparse.ArgumentParser()
    works = (calls, broken, tokens, stored_tokens, snapshot, pager)
    parser.add_argument("work", choices=[work.__name__ for work in works])
    parser.add_argument("url")
    parser.add_argument("base", type=lambda name: getattr(builtins, name))
    parser.add_argument("seed", type=int)
    parser.add_argument("goal", type=int)
    parser.add_argument("folder", type=Path)
    given = parser.parse_args()

    soft_limit: type[BaseException] = type("SoftLimit", (given.base,), {})

    def interrupt(*_: object) -> None:
        raise soft_limit

    signal.signal(signal.SIGALRM, interrupt)
    chance, limits = random.Random(given.seed), LocalLimits(per_token=3 if given.work in {"tokens", "pager"} else 1)
    come = nested = 0
    with ExitStack() as stack:
        bench = Bench(given.url, given.folder, chance, limits, stack)
        work: Work = globals()[given.work](bench)
        times: list[float] = []
        for number in range(5):  # What the first one imports is loaded by now.
            began = time.perf_counter()
            work(-number)
            times.append(time.perf_counter() - began)
        usual = statistics.median(times)
        for number in itertools.count():
            error: BaseException | None = None
            try:
                signal.setitimer(signal.ITIMER_REAL, max(0.00002, chance.uniform(0.0, usual)))
                work(number)
                signal.setitimer(signal.ITIMER_REAL, 0)
            except soft_limit as caught:
                error = caught
            signal.setitimer(signal.ITIMER_REAL, 0)
            if error is not None:
                come += 1
                nested += error.__context__ is not None
                if found := shows_secret(error):
                    raise SystemExit("\n".join(found))
                del error
            # The limits notice a request that nobody ended with the next one.
            work(1_000_000 + number)
            if given.work != "tokens":
                assert idle(limits), number
            if come >= given.goal:
                break
    sys.stdout.write(json.dumps({"come": come, "nested": nested}))


if __name__ == "__main__":
    main()
