"""A process that serves webhooks is killed at random moments: what it accepted is handled all the same."""

import contextlib
import random
import signal
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Generator
from pathlib import Path

import httpx
import pytest

from shoptet_api.webhooks import SQLiteDeliveryStore
from tests.support import killable_server
from tests.support.deliveries import body_of, sending_to, signed
from tests.support.waiting import until

ROUNDS = 5
SENDERS = 3
WORKERS = 4


class KillableServer:
    """The serving process."""

    def __init__(self, folder: Path, store: str | None = None, retries: int = 1000) -> None:
        self._command = [
            sys.executable,
            killable_server.__file__,
            store or str(folder / "webhooks.db"),
            str(folder / "handled"),
            str(retries),
        ]
        self.process: subprocess.Popen[str] | None = None
        self.url = ""

    def start(self) -> None:
        self.process = subprocess.Popen(self._command, stdout=subprocess.PIPE, text=True)
        assert self.process.stdout is not None
        self.url = f"http://127.0.0.1:{int(self.process.stdout.readline())}"

    def restart_if_dead(self) -> bool:
        """Start the process again if it has ended, and return whether that was so."""
        has_ended = self.process is not None and self.process.poll() is not None
        if has_ended:
            self.kill()
            self.start()
        return has_ended

    def kill(self) -> None:
        if self.process is not None:
            self.process.kill()
            self.process.communicate()
            self.process = None


@pytest.fixture
def server(tmp_path: Path) -> Generator[KillableServer, None, None]:
    server = KillableServer(tmp_path)
    yield server
    server.kill()


class Senders:
    """Send deliveries until the server is gone, and remember which were accepted."""

    def __init__(self) -> None:
        self.accepted: list[str] = []
        self.repeated: list[str] = []
        self.reached = threading.Event()
        self._lock = threading.Lock()

    def run(self, url: str, prefix: str, enough: int) -> None:
        number = 0
        with contextlib.suppress(httpx.TransportError), sending_to(url) as shop:
            while True:
                code = f"{prefix}-{number}"
                body = body_of("order:update" if number % 2 else "order:create", code)
                answer = shop.send(body)
                assert answer.status_code == 200
                with self._lock:
                    self.accepted.append(code)
                    if len(self.accepted) >= enough:
                        self.reached.set()
                if number % 5 == 0:
                    assert shop.http.post(url, content=body, headers=signed(body)).text == "accepted before"
                    self.repeated.append(code)
                number += 1


def test_nothing_that_was_accepted_is_lost(server: KillableServer, tmp_path: Path) -> None:
    chance = random.Random()
    senders = Senders()
    for round_ in range(ROUNDS):
        server.start()
        senders.reached.clear()
        enough = len(senders.accepted) + chance.randint(1, 60)
        threads = [
            threading.Thread(target=senders.run, args=(server.url, f"{round_}-{sender}", enough))
            for sender in range(SENDERS)
        ]
        for thread in threads:
            thread.start()
        assert senders.reached.wait(60)
        server.kill()  # in the middle of whatever it does
        for thread in threads:
            thread.join()
    assert len(senders.accepted) >= ROUNDS
    handled = tmp_path / "handled"

    def counts() -> Counter[str]:
        return Counter(handled.read_text().split())

    server.start()
    until(lambda: set(senders.accepted) <= counts().keys())
    with sending_to(server.url) as shop:
        # Sent again after the crashes, too, a delivery is known.
        for code in senders.repeated:
            number = int(code.rpartition("-")[2])
            body = body_of("order:update" if number % 2 else "order:create", code)
            assert shop.send(body).text == "accepted before"
        assert shop.send(body_of("order:create", "the last")).text == "accepted"
        until(lambda: "the last" in handled.read_text())
    server.kill()
    # Only what was in work when the process was killed can have been handled twice.
    assert sum(count - 1 for count in counts().values()) <= WORKERS * (ROUNDS + 1)


RETRIES = 2


def test_nothing_is_lost_with_two_stores_in_each_of_two_processes(tmp_path: Path) -> None:
    """B1, B2: two processes are killed at random moments, and by a delivery that kills each process that handles it."""
    chance = random.Random()
    servers = [KillableServer(tmp_path, retries=RETRIES), KillableServer(tmp_path, retries=RETRIES)]
    accepted: list[str] = []
    is_over = threading.Event()

    def send(prefix: str) -> None:
        number = 0
        while not is_over.is_set():
            number += 1
            code, url = f"{prefix}-{number}", servers[number % 2].url
            with contextlib.suppress(httpx.TransportError), sending_to(url) as shop:
                if shop.send(body_of("order:create", code)).status_code == 200:
                    accepted.append(code)

    senders = [threading.Thread(target=send, args=(str(sender),)) for sender in range(2)]
    try:
        for server in servers:
            server.start()
        with sending_to(servers[0].url) as shop:
            assert shop.send(body_of("order:delete", "poison")).status_code == 200
        for sender in senders:
            sender.start()
        for _ in range(3):
            enough = len(accepted) + chance.randint(1, 40)

            def has_come(enough: int = enough) -> bool:
                return not any(server.restart_if_dead() for server in servers) and len(accepted) >= enough

            until(has_come)
            for server in chance.sample(servers, chance.randint(1, 2)):
                server.kill()
                server.start()
        is_over.set()
        for sender in senders:
            sender.join()
        store = SQLiteDeliveryStore(tmp_path / "webhooks.db")

        def is_done() -> bool:
            return not any(server.restart_if_dead() for server in servers) and not store.waiting()

        until(is_done)
        (dead,) = store.dead()
        store.close()
    finally:
        is_over.set()
        for server in servers:
            server.kill()
    assert (dead.attempts, b"poison" in dead.body) == (RETRIES + 1, True)
    handled = Counter((tmp_path / "handled").read_text().split())
    # A random kill may have come between taking the delivery and calling its handler.
    assert 0 < handled.pop("poison") <= RETRIES + 1
    assert set(handled) >= set(accepted)
    assert len(accepted) >= 3


KILLED_BY_A_HANDLER = """
import os, sys, time
from shoptet_api.webhooks import SQLiteDeliveryStore, WebhookReceiver
receiver = WebhookReceiver(key="key", store=SQLiteDeliveryStore(sys.argv[1]), lease=0.2, retries=[0.01, 0.01])
handled = os.open(sys.argv[2], os.O_WRONLY | os.O_CREAT | os.O_APPEND)

@receiver.on("order:create")
def kills(event):
    os.write(handled, b"fatal\\n")
    os._exit(11)

receiver.start()
while not receiver.dead() or receiver.waiting():
    time.sleep(0.01)
(dead,) = receiver.dead()
print(dead.attempts, dead.error)
receiver.close()
"""


def test_a_handler_that_kills_its_process_is_dead_after_its_attempts(tmp_path: Path) -> None:
    """B2: the attempts of a process that was killed count, or the delivery kills every process that comes after."""
    path, handled = tmp_path / "webhooks.db", tmp_path / "handled"
    store = SQLiteDeliveryStore(path)
    store.accept("fatal", body_of(), now=0, due=0, window=1)
    store.close()
    command = [sys.executable, "-c", KILLED_BY_A_HANDLER, str(path), str(handled)]
    runs = [subprocess.run(command, capture_output=True, text=True, check=False, timeout=60) for _ in range(4)]
    assert [run.returncode for run in runs] == [11, 11, 11, 0], runs[-1].stderr
    assert runs[-1].stdout.startswith("3 RuntimeError: no outcome of 3 attempts was stored")
    assert handled.read_text().split() == ["fatal"] * 3


POISON_AMONG_OTHERS = """
import os, signal, sys, threading
from shoptet_api.webhooks import SQLiteDeliveryStore, WebhookReceiver
receiver = WebhookReceiver(key="key", store=SQLiteDeliveryStore(sys.argv[1]), lease=0.2, retries=[0.01, 0.01])
handled = os.open(sys.argv[2], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
# Four workers. Where all four are in work at once, the three others are in work when the poison kills the process.
together = threading.Barrier(4)

@receiver.on("order:create")
def handle(event):
    is_poison = event.instance == "poison"
    os.write(handled, f"{event.instance} begins\\n".encode())
    try:
        together.wait(0.5)
    except threading.BrokenBarrierError:
        together.reset()
    else:
        if not is_poison:
            threading.Event().wait()
    if is_poison:
        os.kill(os.getpid(), signal.SIGKILL)
    os.write(handled, f"{event.instance} ends\\n".encode())

receiver.start()
while not receiver.dead() or receiver.waiting():
    threading.Event().wait(0.01)
print([(dead.attempts, dead.error) for dead in receiver.dead()])
receiver.close()
"""


def test_a_poison_delivery_does_not_take_its_neighbours_with_it(tmp_path: Path) -> None:
    """B2: after the first kill, whatever was in work is handled alone: each kill then costs one attempt of one."""
    path, handled = tmp_path / "webhooks.db", tmp_path / "handled"
    store = SQLiteDeliveryStore(path)
    for number, code in enumerate(("first", "poison", "second", "third")):
        store.accept(code, body_of(instance=code), now=number, due=0, window=1)
    store.close()
    command = [sys.executable, "-c", POISON_AMONG_OTHERS, str(path), str(handled)]
    runs = [subprocess.run(command, capture_output=True, text=True, check=False, timeout=60) for _ in range(4)]
    assert [run.returncode for run in runs] == [-signal.SIGKILL] * 3 + [0], runs[-1].stderr
    assert runs[-1].stdout.startswith("[(3, 'RuntimeError: no outcome of 3 attempts was stored")
    lines = Counter(handled.read_text().splitlines())
    assert lines.pop("poison begins") == 3
    assert lines == {
        f"{code} {what}": count for code in ("first", "second", "third") for what, count in (("begins", 2), ("ends", 1))
    }
