"""The receiver for WSGI: accepts in a view function, works in a thread of its own."""

import logging
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from shoptet_api.compat import override
from shoptet_api.webhooks import MemoryDeliveryStore, SQLiteDeliveryStore, WebhookEvent, WebhookReceiver
from shoptet_api.webhooks.delivery.queue import InProcessQueue, Work
from tests.support.deliveries import KEY, PATIENCE, Collector, body_of, signed
from tests.support.waiting import until


def receive(receiver: WebhookReceiver, body: bytes) -> tuple[int, str]:
    answer = receiver.receive(body, signed(body))
    return answer.status, answer.text


def test_it_accepts_and_works() -> None:
    receiver = WebhookReceiver(key=KEY)
    seen = Collector()

    @receiver.on("order:create")
    def plain(event: WebhookEvent) -> None:
        seen(event)

    @receiver.on("order:update")
    async def awaited(event: WebhookEvent) -> None:
        seen(event)

    body = body_of()
    answer = receiver.receive(body, signed(body))
    assert answer.event is not None
    assert (answer.status, answer.event.instance) == (200, "2018000057")
    assert receive(receiver, body) == (200, "accepted before")
    assert receive(receiver, body_of("order:update")) == (200, "accepted")
    assert {str(event.event) for event in seen.wait_for(2)} == {"order:create", "order:update"}
    receiver.close()
    assert receiver.waiting() == 0


class _LateQueue(InProcessQueue):
    starts = 0

    @override
    async def start(self, work: Work) -> None:
        self.starts += 1
        if self.starts == 1:
            raise OSError("the broker is away")
        await super().start(work)


def test_a_receiver_that_could_not_start_starts_with_the_next_request() -> None:
    receiver = WebhookReceiver(key=KEY, queue=_LateQueue())
    seen = Collector()
    receiver.on("order:create")(seen)
    before = threading.active_count()
    with pytest.raises(OSError, match="the broker is away"):
        receive(receiver, body_of())
    assert threading.active_count() == before
    assert receive(receiver, body_of()) == (200, "accepted")
    assert len(seen.wait_for(1)) == 1
    receiver.close()


def test_the_answer_does_not_wait_for_a_handler() -> None:
    receiver = WebhookReceiver(key=KEY)
    answered, order = threading.Event(), Collector()

    @receiver.on_any
    def slow(event: WebhookEvent) -> None:
        order("answered first" if answered.wait(PATIENCE) else "waited")

    assert receive(receiver, body_of()) == (200, "accepted")
    answered.set()
    assert order.wait_for(1) == ["answered first"]
    receiver.close()


def test_many_threads_deliver_the_same_and_it_is_handled_once(tmp_path: Path) -> None:
    store = SQLiteDeliveryStore(tmp_path / "webhooks.db")
    receiver = WebhookReceiver(key=KEY, store=store)
    seen, answers = Collector(), Collector()
    receiver.on_any(seen)

    def deliver() -> None:
        for number in range(10):
            answers(receive(receiver, body_of(instance=str(number))))

    threads = [threading.Thread(target=deliver) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    receiver.close()
    assert sorted(int(event.instance) for event in seen.all) == list(range(10))
    assert sorted(answers.all) == [(200, "accepted")] * 10 + [(200, "accepted before")] * 30
    store.close()


def test_close_lets_work_end_and_start_takes_up_what_is_left(tmp_path: Path) -> None:
    store = SQLiteDeliveryStore(tmp_path / "webhooks.db")
    first = WebhookReceiver(key=KEY, store=store)
    seen = Collector()
    first.on_any(seen)
    for number in range(5):
        receive(first, body_of(instance=str(number)))
    first.close()
    assert len(seen.all) == 5
    assert receive(first, body_of(instance="late")) == (503, "the receiver is stopping; send it again")
    store.accept("left by another process", body_of(instance="left"), now=0, due=0, window=1)
    second = WebhookReceiver(key=KEY, store=store)
    second.on_any(seen)
    second.start()
    assert seen.wait_for(6)[-1].instance == "left"
    second.close()
    second.close()
    store.close()


def test_a_closed_receiver_can_be_started_again() -> None:
    receiver = WebhookReceiver(key=KEY)
    seen = Collector()
    receiver.on_any(seen)
    receive(receiver, body_of(instance="1"))
    receiver.close()
    receiver.start()
    receive(receiver, body_of(instance="2"))
    receiver.close()
    assert [event.instance for event in seen.all] == ["1", "2"]


def test_where_it_cannot_be_stored_the_shop_is_told_to_send_again(caplog: pytest.LogCaptureFixture) -> None:
    class Broken(MemoryDeliveryStore):
        def accept(self, *arguments: object, **others: object) -> None:
            raise OSError("jana@example.com")

    receiver = WebhookReceiver(key=KEY, store=Broken())
    with caplog.at_level(logging.DEBUG, "shoptet_api.webhooks"):
        assert receive(receiver, body_of())[0] == 503
    receiver.close()
    assert "could not be accepted: OSError" in caplog.text
    assert "jana" not in caplog.text


def test_the_dead_are_looked_at_and_revived() -> None:
    receiver = WebhookReceiver(key=KEY, retries=[])
    heals = threading.Event()
    seen = Collector()

    @receiver.on_any
    def handler(event: WebhookEvent) -> None:
        if not heals.is_set():
            raise LookupError("no such order")
        seen(event)

    receive(receiver, body_of())
    until(lambda: bool(receiver.dead()))
    (dead,) = receiver.dead()
    assert dead.error == "LookupError: no such order"
    heals.set()
    assert receiver.revive(dead.key)
    assert not receiver.forget(dead.key)
    seen.wait_for(1)
    receiver.close()


def test_a_forked_process_works_what_it_accepts(tmp_path: Path) -> None:
    program = f"""
import os, sys, threading
from shoptet_api.webhooks import SQLiteDeliveryStore, WebhookReceiver
from tests.support.deliveries import body_of, signed
receiver = WebhookReceiver(key={KEY!r}, store=SQLiteDeliveryStore(sys.argv[1]))
done = threading.Event()
@receiver.on_any
def handler(event):
    os.write(1, f"{{event.instance}} in {{'the child' if os.getpid() != parent else 'the parent'}}\\n".encode())
    done.set()
parent = os.getpid()
receiver.receive(body_of(instance="1"), signed(body_of(instance="1")))
assert done.wait(30)
done.clear()
child = os.fork()
if not child:
    receiver.receive(body_of(instance="2"), signed(body_of(instance="2")))
    assert done.wait(30)
    os._exit(0)
assert os.waitpid(child, 0)[1] == 0
receiver.close()
"""
    run = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "webhooks.db")],
        cwd=Path(__file__).resolve().parents[2],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([os.environ.get("PYTHONPATH", ""), "."])},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert run.returncode == 0, run.stderr
    assert run.stdout.splitlines() == ["1 in the parent", "2 in the child"]
