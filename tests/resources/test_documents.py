"""Documents of a shop: fetched, saved, and one at a time."""

import io
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from shoptet_api import DecodeError, InputError, LockedError, NotFoundError, TransportError
from shoptet_api.calls.documents import within
from shoptet_api.clock import Deadline
from shoptet_api.sansio.messages import Request, Stream
from shoptet_api.sansio.steps import Exchange, Send, Sleep, read, send, sleep
from shoptet_api.timeouts import Timeouts
from tests.support.clocks import FastWallClock
from tests.support.either_client import EitherClient
from tests.support.job_fixtures import MakeClient
from tests.support.job_shop import ShopServer


def test_a_document_is_written_as_it_comes(client: EitherClient, server: ShopServer, tmp_path: Path) -> None:
    server.document = b"%PDF" + bytes(3_000_000)
    path = tmp_path / "invoice.pdf"
    assert client.run(client.shop.invoices.save_pdf("2018000057", path)) == len(server.document)
    assert path.read_bytes() == server.document
    assert path.stat().st_mode & 0o777 == 0o600
    file = io.BytesIO()
    client.run(client.shop.orders.save_pdf("2018000057", file))
    assert file.getvalue() == server.document
    assert client.run(client.shop.orders.pdf("2018000057")) == server.document


def test_a_document_that_does_not_come_leaves_nothing(client: EitherClient, server: ShopServer, tmp_path: Path) -> None:
    path = tmp_path / "invoice.pdf"
    path.write_text("the one before")
    server.document = b""
    with pytest.raises(DecodeError, match="expected a file, got another response"):
        client.run(client.shop.invoices.save_pdf("2018000057", path))
    server.fail = lambda *_: 404
    with pytest.raises(NotFoundError):
        client.run(client.shop.invoices.save_isdoc("2018000057", path))
    assert [(one.name, one.read_text()) for one in tmp_path.iterdir()] == [("invoice.pdf", "the one before")]


@pytest.mark.parametrize("to", [7, None, io.StringIO()])
def test_a_place_that_takes_no_bytes_is_refused(client: EitherClient, to: Any) -> None:
    with pytest.raises(InputError, match="to: expected a path or a file open for writing bytes, got a value of type"):
        client.run(client.shop.invoices.save_pdf("2018000057", to))


def test_documents_of_a_shop_are_fetched_one_at_a_time(
    client: EitherClient, server: ShopServer, tmp_path: Path
) -> None:
    seen = threading.Barrier(2)

    def hold() -> None:
        try:
            seen.wait(0.05)  # It is never passed: a second request comes only after the first.
        except threading.BrokenBarrierError:
            seen.reset()

    server.on_document = hold
    if client.runner is None:
        with ThreadPoolExecutor(6) as pool:
            list(pool.map(client.shop.invoices.pdf, map(str, range(6))))
    else:
        import asyncio

        async def all_at_once() -> None:
            await asyncio.gather(
                *(client.shop.invoices.pdf(str(number)) for number in range(3)),
                *(client.shop.orders.save_pdf(str(number), tmp_path / str(number)) for number in range(3)),
            )

        client.runner.run(all_at_once())
    assert server.most_running == 1


@pytest.mark.parametrize("method", ["pdf", "save_pdf"])
def test_documents_that_another_program_fetches_are_waited_for(
    make_client: MakeClient, server: ShopServer, tmp_path: Path, method: str
) -> None:
    client = make_client(max_retries=2)
    free = server.clock.monotonic() + 600
    server.refuse_document = lambda: 423 if server.clock.monotonic() < free else None
    to = [tmp_path / "invoice.pdf"] if method == "save_pdf" else []
    assert client.run(getattr(client.shop.invoices, method)("1", *to)) in (server.document, len(server.document))
    server.refuse_document = lambda: 423
    for options in ({"max_retries": 2, "deadline": 600}, {"max_retries": 0}):
        with pytest.raises(LockedError):
            client.run(getattr(make_client(**options).shop.invoices, method)("1", *to))


@pytest.mark.parametrize("method", ["pdf", "save_pdf"])
def test_a_document_that_drips_ends_at_the_deadline_and_frees_its_slot(
    make_client: MakeClient, server: ShopServer, clock: FastWallClock, tmp_path: Path, method: str
) -> None:
    """Case C5: every byte arrives in time, and the call had no end."""
    client = make_client(deadline=1e6)
    server.document = b"%PDF" + bytes(400)
    server.wait_in_document = lambda: clock.advance(4e5)
    to = [tmp_path / "invoice.pdf"] if method == "save_pdf" else []
    with pytest.raises(TransportError, match="the call's deadline of 1e\\+06 s has passed"):
        client.run(getattr(client.shop.invoices, method)("1", *to))
    assert list(tmp_path.iterdir()) == []
    server.wait_in_document = None
    assert client.run(getattr(client.shop.invoices, method)("2", *to)) in (server.document, len(server.document))


def test_no_step_of_a_document_outlasts_the_deadline_of_the_call() -> None:
    """Case C5: the tries, pauses and reads of a document had a deadline each."""
    clock = FastWallClock(0.0)
    request = Request("GET", "/pdf", "https://shop.example/pdf", "pdf", None, Timeouts(), 1)
    deadline, later = Deadline(clock, 100), Deadline(clock, 300)

    def exchange() -> Exchange[str]:
        yield from send(request, later)
        yield from sleep(200)
        with pytest.raises(TransportError, match="nothing was sent"):
            yield from send(request, later)
        yield from read(Stream(), later)
        raise AssertionError("it went on after the deadline")

    steps = within(deadline, request, exchange())
    first = next(steps)
    assert isinstance(first, Send)
    assert first.deadline is deadline
    clock.advance(40)
    assert steps.send(None) == Sleep(60)
    clock.advance(60)
    with pytest.raises(TransportError, match="the call's deadline of 100 s has passed"):
        steps.send(None)
