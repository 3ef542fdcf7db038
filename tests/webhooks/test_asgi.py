"""The ASGI application, served by uvicorn over real HTTP."""

import asyncio
import http.client
import logging
import sqlite3
import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from starlette.applications import Starlette
from starlette.routing import Mount

from shoptet_api import ConfigurationError
from shoptet_api.clock import Clock
from shoptet_api.webhooks import (
    SIGNATURE_HEADER,
    DeadDelivery,
    Delivery,
    InProcessQueue,
    MemoryDeliveryStore,
    SQLiteDeliveryStore,
    Taken,
    WebhookApp,
    WebhookEvent,
    Work,
)
from tests.support.deliveries import KEY, PATIENCE, Collector, body_of, sending_to, served, signed
from tests.support.waiting import until


def codes(events: list[WebhookEvent]) -> list[str | None]:
    return [event.instance for event in events]


def test_handlers_get_their_events_and_any_gets_all() -> None:
    app = WebhookApp(key=KEY)
    orders, brands, every = Collector(), Collector(), Collector()

    @app.on("order:create", "order:update")
    def plain(event: WebhookEvent) -> None:
        orders(event)

    @app.on("brand:create")
    async def awaited(event: WebhookEvent) -> None:
        await asyncio.sleep(0)
        brands(event)

    app.on_any(every)
    with served(app) as url, sending_to(url) as shop:
        for name, code in (("order:create", "1"), ("order:update", "2"), ("brand:create", "3"), ("teapot:boiled", "4")):
            answer = shop.send(body_of(name, code))
            assert (answer.status_code, answer.text) == (200, "accepted")
        assert sorted(str(event.event) for event in every.wait_for(4)) == [
            "brand:create",
            "order:create",
            "order:update",
            "teapot:boiled",
        ]
    assert sorted(event.instance for event in orders.all) == ["1", "2"]
    assert codes(brands.all) == ["3"]
    assert app.waiting() == 0


def test_a_mass_event_and_its_payloadless_siblings() -> None:
    app = WebhookApp(key=KEY)
    seen = Collector()
    app.on("order:massUpdate")(seen)
    with served(app) as url, sending_to(url) as shop:
        shop.send(body_of("order:massUpdate", '["1","2"]'))
        shop.send(body_of("order:massUpdate", "[1,"))
        events = seen.wait_for(2)
    assert {event.instances for event in events} == {("1", "2"), ("[1,",)}


def test_the_answer_does_not_wait_for_a_slow_handler() -> None:
    app = WebhookApp(key=KEY)
    order: list[str] = []
    begun, answered, ended = threading.Event(), threading.Event(), threading.Event()

    @app.on("order:create")
    def slow(event: WebhookEvent) -> None:
        begun.set()
        # Ends only when the answer is there: were the answer to wait for this, neither would come.
        order.append("answered first" if answered.wait(PATIENCE) else "waited for the handler")
        ended.set()

    with served(app) as url, sending_to(url) as shop:
        assert shop.send(body_of()).status_code == 200
        assert begun.wait(PATIENCE)
        # Others are not kept waiting either.
        assert shop.send(body_of(instance="2")).status_code == 200
        answered.set()
        assert ended.wait(PATIENCE)
    assert order[0] == "answered first"


def test_a_replayed_delivery_is_handled_once() -> None:
    app = WebhookApp(key=KEY)
    seen = Collector()
    app.on_any(seen)
    with served(app) as url, sending_to(url) as shop:
        answers = [shop.send(body_of()) for _ in range(5)]
        seen.wait_for(1)
        answers += [shop.send(body_of()) for _ in range(5)]
        shop.send(body_of(instance="last"))
        seen.wait_for(2)
    assert {answer.status_code for answer in answers} == {200}
    assert [answer.text for answer in answers] == ["accepted"] + ["accepted before"] * 9
    assert sorted(codes(seen.all), key=str) == ["2018000057", "last"]


def test_nothing_is_handled_that_is_not_signed(caplog: pytest.LogCaptureFixture) -> None:
    app = WebhookApp(key=KEY, path="/hooks")
    seen = Collector()
    app.on_any(seen)
    with caplog.at_level(logging.DEBUG, "shoptet_api.webhooks"), served(app) as url, sending_to(f"{url}/hooks") as shop:
        assert shop.send(body_of(), {}).status_code == 401
        assert shop.send(body_of(), signed(body_of(), "another key")).status_code == 403
        assert shop.send(b"no JSON").status_code == 400
        refused = shop.http.get(shop.url)
        assert (refused.status_code, refused.headers["allow"]) == (405, "POST")
        assert shop.http.post(f"{url}/other").status_code == 404
        assert shop.send(body_of(instance="good")).status_code == 200
        assert codes(seen.wait_for(1)) == ["good"]
    assert KEY not in caplog.text
    assert "good" not in caplog.text


def test_a_body_without_a_length_is_cut_off_at_the_limit() -> None:
    app = WebhookApp(key=KEY, largest_body=10_000)
    with served(app) as url:
        connection = http.client.HTTPConnection(urlsplit(url).netloc, timeout=PATIENCE)
        connection.request("POST", "/", iter([b" " * 4000] * 3), signed(b""), encode_chunked=True)
        answer = connection.getresponse()
        assert answer.status == 413
        connection.close()
        connection = http.client.HTTPConnection(urlsplit(url).netloc, timeout=PATIENCE)
        body = body_of()
        connection.request("POST", "/", iter([body[:9], body[9:]]), signed(body), encode_chunked=True)
        assert connection.getresponse().status == 200
        connection.close()


def test_the_network_is_looked_at() -> None:
    for networks, status in ((["127.0.0.0/8"], 200), (["185.184.254.0/24"], 403)):
        with served(WebhookApp(key=KEY, networks=networks)) as url, sending_to(url) as shop:
            assert shop.send(body_of()).status_code == status
    behind = WebhookApp(key=KEY, networks=["185.184.254.0/24"], trusted_proxies=1)
    with served(behind) as url, sending_to(url) as shop:
        assert shop.send(body_of(), {**signed(body_of()), "X-Forwarded-For": "185.184.254.9"}).status_code == 200


@pytest.fixture(params=["memory", "sqlite"])
def make_store(
    request: pytest.FixtureRequest, tmp_path: Path
) -> Callable[[], MemoryDeliveryStore | SQLiteDeliveryStore]:
    return MemoryDeliveryStore if request.param == "memory" else lambda: SQLiteDeliveryStore(tmp_path / "webhooks.db")


def test_a_failed_handler_is_tried_again_by_the_schedule_and_then_kept(
    make_store: Callable[[], MemoryDeliveryStore | SQLiteDeliveryStore], caplog: pytest.LogCaptureFixture
) -> None:
    store = make_store()
    failures, errors = Collector(), Collector()
    app = WebhookApp(key=KEY, store=store, retries=[0.01, 0.02], on_error=lambda event, error: errors((event, error)))
    heals = threading.Event()

    @app.on("order:create")
    async def failing(event: WebhookEvent) -> None:
        failures(event)
        if not heals.is_set():
            raise ValueError("jana@example.com\nhas no account")

    with served(app) as url, sending_to(url) as shop:
        assert shop.send(body_of()).status_code == 200
        until(lambda: bool(app.dead()))
        assert len(failures.all) == 3
        (dead,) = app.dead()
        assert isinstance(dead, DeadDelivery)
        assert (dead.body, dead.attempts) == (body_of(), 3)
        assert dead.error == "ValueError: jana@example.com has no account"
        # It stays known, and is not begun again by a repetition.
        assert shop.send(body_of()).text == "accepted before"
        heals.set()
        assert app.revive(dead.key)
        failures.wait_for(4)
        until(lambda: app.waiting() == 0)
        assert list(app.dead()) == []
    assert [type(error) for _, error in errors.all] == [ValueError] * 3
    assert caplog.text.count("failing failed for order:create, attempt") == 3
    assert "the delivery is dead" in caplog.text
    assert "jana" not in caplog.text
    store.close()


def test_one_failing_handler_does_not_keep_others_from_working() -> None:
    app = WebhookApp(key=KEY, retries=[3600])
    seen = Collector()

    @app.on("order:create")
    def failing(event: WebhookEvent) -> None:
        raise SystemExit(1)

    @app.on("order:update")
    def iterating(event: WebhookEvent) -> None:
        next(iter(()))

    @app.on("order:paid")
    async def cancelled(event: WebhookEvent) -> None:
        raise asyncio.CancelledError

    app.on("brand:create")(seen)
    with served(app) as url, sending_to(url) as shop:
        for number, name in enumerate(("order:create", "order:update", "order:paid") * 5):
            assert shop.send(body_of(name, f"{name} {number}")).text == "accepted"
        for number in range(8):
            shop.send(body_of("brand:create", str(number)))
        assert sorted(codes(seen.wait_for(8)), key=str) == sorted(map(str, range(8)))
    assert app.waiting() == 15


def test_a_handler_that_takes_too_long_has_failed() -> None:
    app = WebhookApp(key=KEY, retries=[], time_limit=0.05)
    never = threading.Event()

    @app.on("order:create")
    async def hanging(event: WebhookEvent) -> None:
        await asyncio.Event().wait()

    @app.on("order:update")
    def blocking(event: WebhookEvent) -> None:
        never.wait(PATIENCE)

    with served(app) as url, sending_to(url) as shop:
        shop.send(body_of("order:create"))
        shop.send(body_of("order:update"))
        until(lambda: len(app.dead()) == 2)
    never.set()
    assert {dead.error for dead in app.dead()} == {"TimeoutError: the handler took longer than 0.05 s"}


def test_a_queue_of_the_callers_own() -> None:
    class Elsewhere:
        """Carries deliveries to somebody else, twice, and loses the first."""

        def __init__(self) -> None:
            self.deliveries = Collector()
            self.lost = 0
            self.stopped: list[float] = []

        async def start(self, work: Work) -> None:
            """Nothing is worked here."""

        async def put(self, delivery: Delivery) -> None:
            if not self.lost:
                self.lost = 1
                raise ConnectionError("the queue is away")
            self.deliveries(delivery)
            self.deliveries(delivery)

        async def stop(self, seconds: float) -> None:
            self.stopped.append(seconds)

    queue, store, seen = Elsewhere(), MemoryDeliveryStore(), Collector()
    app = WebhookApp(key=KEY, store=store, queue=queue, lease=0.2, stop_within=7)
    with served(app) as url, sending_to(url) as shop:
        assert shop.send(body_of()).status_code == 200
        # What the queue did not take is offered again.
        delivery, same, *_ = queue.deliveries.wait_for(2)
        assert delivery == same
        worker = WebhookApp(key=KEY, store=store)
        worker.on_any(seen)

        async def work() -> None:
            for offered in queue.deliveries.all:
                await worker.work(offered)

        asyncio.run(work())
    assert codes(seen.all) == ["2018000057"]
    assert queue.stopped == [7]
    assert app.waiting() == 0


def test_so_many_are_worked_at_once_and_no_more() -> None:
    app = WebhookApp(key=KEY, queue=InProcessQueue(workers=2))
    inside, peak = 0, 0
    lock, go = threading.Lock(), threading.Event()
    seen = Collector()

    @app.on_any
    def handler(event: WebhookEvent) -> None:
        nonlocal inside, peak
        with lock:
            inside += 1
            peak = max(peak, inside)
        go.wait(PATIENCE)
        with lock:
            inside -= 1
        seen(event)

    with served(app) as url, sending_to(url) as shop:
        for number in range(6):
            shop.send(body_of(instance=str(number)))
        until(lambda: inside == 2)
        go.set()
        seen.wait_for(6)
    assert peak == 2


def test_a_graceful_stop_lets_work_end() -> None:
    begun, go = threading.Event(), threading.Event()
    seen = Collector()

    class Stopping(InProcessQueue):
        async def stop(self, seconds: float) -> None:
            go.set()  # No handler ends before the stop begins.
            await super().stop(seconds)

    app = WebhookApp(key=KEY, queue=Stopping())

    @app.on_any
    def handler(event: WebhookEvent) -> None:
        begun.set()
        go.wait(PATIENCE)
        seen(event)

    with served(app) as url, sending_to(url) as shop:
        for number in range(6):
            shop.send(body_of(instance=str(number)))
        assert begun.wait(PATIENCE)
    assert len(seen.all) == 6
    assert app.waiting() == 0


def test_a_stop_does_not_wait_longer_than_told_and_loses_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    store = SQLiteDeliveryStore(tmp_path / "webhooks.db")
    app = WebhookApp(key=KEY, store=store, stop_within=0.05)
    begun, cancelled = threading.Event(), threading.Event()

    @app.on_any
    async def endless(event: WebhookEvent) -> None:
        begun.set()
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            cancelled.set()
            raise

    with served(app) as url, sending_to(url) as shop:
        assert shop.send(body_of()).status_code == 200
        assert begun.wait(PATIENCE)
    assert cancelled.is_set()
    assert app.waiting() == 1
    assert "1 deliveries are accepted and not handled yet" in caplog.text
    # Given back, it is taken up at once, and its attempt did not count.
    after = WebhookApp(key=KEY, store=store, retries=[])
    seen = Collector()
    after.on_any(seen)
    with served(after):
        seen.wait_for(1)
        until(lambda: after.waiting() == 0)
    store.close()


def test_what_was_accepted_before_is_worked_without_a_request(tmp_path: Path) -> None:
    first = SQLiteDeliveryStore(tmp_path / "webhooks.db")
    first.accept("key", body_of(), now=0, due=0, window=1)
    first.close()
    store = SQLiteDeliveryStore(tmp_path / "webhooks.db")
    app = WebhookApp(key=KEY, store=store)
    seen = Collector()
    app.on_any(seen)
    with served(app):
        assert codes(seen.wait_for(1)) == ["2018000057"]
    store.close()


def test_where_it_cannot_be_stored_the_shop_is_told_to_send_again(caplog: pytest.LogCaptureFixture) -> None:
    class Full(MemoryDeliveryStore):
        is_full = True

        def accept(self, key: str, body: bytes, *, now: float, due: float, window: float) -> Delivery | None:
            if self.is_full:
                raise sqlite3.OperationalError("database or disk is full")
            return super().accept(key, body, now=now, due=due, window=window)

    store, seen = Full(), Collector()
    app = WebhookApp(key=KEY, store=store)
    app.on_any(seen)
    with served(app) as url, sending_to(url) as shop:
        answer = shop.send(body_of())
        assert (answer.status_code, answer.text) == (503, "the webhook could not be accepted now; send it again")
        store.is_full = False
        assert shop.send(body_of()).text == "accepted"
        seen.wait_for(1)
    assert "could not be accepted: OperationalError" in caplog.text


def test_what_came_of_it_is_not_stored_and_it_is_worked_again(caplog: pytest.LogCaptureFixture) -> None:
    class Forgetful(MemoryDeliveryStore):
        blocks = True

        def __init__(self) -> None:
            super().__init__()
            self.failures = 2

        def done(self, taken: Taken) -> None:
            if self.failures:
                self.failures -= 1
                raise sqlite3.OperationalError("database is locked")
            super().done(taken)

    store, seen = Forgetful(), Collector()
    app = WebhookApp(key=KEY, store=store, lease=0.1)
    app.on_any(seen)
    with served(app) as url, sending_to(url) as shop:
        shop.send(body_of())
        seen.wait_for(3)
        until(lambda: app.waiting() == 0)
    assert "the outcome could not be stored" in caplog.text


def test_a_lease_is_kept_while_a_handler_works() -> None:
    extended, seen, go = threading.Event(), Collector(), threading.Event()

    class Watched(MemoryDeliveryStore):
        count = 0

        def extend(self, taken: Taken, *, due: float) -> bool:
            held = super().extend(taken, due=due)
            self.count += held
            if self.count >= 5:
                extended.set()
            return held

    app = WebhookApp(key=KEY, store=Watched(), lease=0.3)

    @app.on_any
    def handler(event: WebhookEvent) -> None:
        seen(event)
        go.wait(PATIENCE)

    with served(app) as url, sending_to(url) as shop:
        shop.send(body_of())
        # Five times a third of the lease: without keeping it, another worker would have begun.
        assert extended.wait(PATIENCE)
        assert len(seen.all) == 1
        go.set()
        until(lambda: app.waiting() == 0)
    assert len(seen.all) == 1


def test_mounted_in_another_application_with_its_lifespan() -> None:
    hooks = WebhookApp(key=KEY, path="/new")
    seen = Collector()
    hooks.on_any(seen)
    app = Starlette(routes=[Mount("/shoptet", hooks)], lifespan=hooks.lifespan)
    with served(app) as url, sending_to(f"{url}/shoptet/new") as shop:
        assert shop.send(body_of()).status_code == 200
        seen.wait_for(1)
        assert shop.http.post(f"{url}/shoptet/old").status_code == 404


def test_mounted_without_a_lifespan_the_work_begins_with_the_first_request() -> None:
    hooks = WebhookApp(key=KEY)
    seen = Collector()
    hooks.on_any(seen)
    with served(hooks, lifespan="off") as url, sending_to(url) as shop:
        assert shop.send(body_of()).status_code == 200
        seen.wait_for(1)
        until(lambda: hooks.waiting() == 0)


def test_a_stopping_application_accepts_nothing() -> None:
    app = WebhookApp(key=KEY)

    async def run() -> list[Any]:
        sent: list[Any] = []
        body = body_of()

        async def receive() -> Any:
            return {"type": "http.request", "body": body}

        async def send(message: Any) -> None:
            sent.append(message)

        headers = [(name.lower().encode(), value.encode()) for name, value in signed(body).items()]
        await app.start()
        await app.stop()
        await app({"type": "http", "method": "POST", "path": "/", "headers": headers}, receive, send)
        return sent

    sent = asyncio.run(run())
    assert sent[0]["status"] == 503
    assert app.waiting() == 0


def test_a_caller_who_goes_away_or_dawdles_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shoptet_api.webhooks.asgi._BODY_WITHIN", 0.01)
    app = WebhookApp(key=None, unsigned="accept")
    sent: list[Any] = []

    async def send(message: Any) -> None:
        sent.append(message)

    async def gone() -> Any:
        return {"type": "http.disconnect"}

    async def dawdles() -> Any:
        await asyncio.Event().wait()

    async def run() -> None:
        for receive in (gone, dawdles):
            await app({"type": "http", "method": "POST", "path": "/", "headers": []}, receive, send)

    asyncio.run(run())
    assert [message.get("status") for message in sent] == [408, None]
    assert app.waiting() == 0


def test_events_that_are_none_are_told_when_the_handler_is_registered() -> None:
    app = WebhookApp(key=KEY)
    for events in ((), ("",), ("order",), (test_a_mass_event_and_its_payloadless_siblings,)):
        with pytest.raises(ConfigurationError, match="'order:create'"):
            app.on(*events)


def test_a_delivery_that_the_store_spoiled_is_dead_and_work_goes_on(caplog: pytest.LogCaptureFixture) -> None:
    store, seen = MemoryDeliveryStore(), Collector()
    store.accept("spoiled", b"jana@example.com", now=0, due=0, window=1)
    app = WebhookApp(key=KEY, store=store)
    app.on_any(seen)
    with served(app) as url, sending_to(url) as shop:
        until(lambda: bool(app.dead()))
        shop.send(body_of())
        seen.wait_for(1)
    (dead,) = app.dead()
    assert (dead.key, dead.body) == ("spoiled", b"jana@example.com")
    assert "cannot be read any more" in caplog.text
    assert "jana" not in caplog.text


def test_keys_of_shops_may_come_from_where_it_takes_a_while() -> None:
    threads: list[threading.Thread] = []

    def key_of_shop(number: int) -> str | None:
        threads.append(threading.current_thread())
        if number == 1:
            raise ConnectionError("the database is away")
        return KEY if number == 222651 else None

    app = WebhookApp(key=key_of_shop)
    loops: list[threading.Thread] = []

    @app.on_any
    async def handler(event: WebhookEvent) -> None:
        loops.append(threading.current_thread())

    with served(app) as url, sending_to(url) as shop:
        assert shop.send(body_of()).status_code == 200
        assert shop.send(body_of(eshopId=1)).status_code == 503
        assert shop.send(body_of(eshopId=2)).status_code == 403
        until(lambda: bool(loops))
    assert loops[0] not in threads
    assert len(threads) == 3


def test_a_websocket_is_closed() -> None:
    sent: list[Any] = []

    async def receive() -> Any:
        return {"type": "websocket.connect"}

    async def send(message: Any) -> None:
        sent.append(message)

    asyncio.run(WebhookApp(key=KEY)({"type": "websocket"}, receive, send))
    assert sent == [{"type": "websocket.close", "code": 1000}]


def test_a_queue_that_cannot_start_is_told_to_the_server() -> None:
    class Broken(InProcessQueue):
        async def start(self, work: Work) -> None:
            raise ConnectionError("secret")

    app = WebhookApp(key=KEY, queue=Broken())
    sent: list[Any] = []

    async def receive() -> Any:
        return {"type": "lifespan.startup"}

    async def send(message: Any) -> None:
        sent.append(message)

    with pytest.raises(ConnectionError):
        asyncio.run(app({"type": "lifespan"}, receive, send))
    assert sent == [{"type": "lifespan.startup.failed", "message": "webhooks: ConnectionError"}]


def test_a_stop_that_cuts_off_begins_nothing_more() -> None:
    begun: list[str | None] = []
    all_busy = asyncio.Event()
    app = WebhookApp(key=KEY, stop_within=0.01)

    @app.on_any
    async def hanging(event: WebhookEvent) -> None:
        begun.append(event.instance)
        if len(begun) == 4:
            all_busy.set()
        if len(begun) <= 4:
            await asyncio.Event().wait()

    async def run() -> None:
        await app.start()
        for number in range(9):
            _, delivery = app._endpoint.admit(body := body_of(instance=str(number)), signed(body)[SIGNATURE_HEADER])
            assert delivery is not None
            await app._endpoint.worker.put(delivery)
        await asyncio.wait_for(all_busy.wait(), PATIENCE)
        before = {task for task in asyncio.all_tasks() if task is not asyncio.current_task()}
        assert before
        await app.stop()
        assert not [task for task in before if not task.done()]

    asyncio.run(run())
    assert sorted(begun, key=str) == ["0", "1", "2", "3"]
    assert app.waiting() == 9


def test_started_again_on_another_loop_it_tries_again() -> None:
    app = WebhookApp(key=KEY, retries=[0.05, 3600])
    attempts: list[str | None] = []
    twice = {"first": asyncio.Event(), "second": asyncio.Event()}

    @app.on_any
    async def failing(event: WebhookEvent) -> None:
        attempts.append(event.instance)
        if attempts.count(event.instance) == 2:
            twice[str(event.instance)].set()
        raise ValueError

    async def run(instance: str) -> None:
        async with app.lifespan():
            _, delivery = app._endpoint.admit(body := body_of(instance=instance), signed(body)[SIGNATURE_HEADER])
            assert delivery is not None
            await app._endpoint.worker.put(delivery)
            await asyncio.wait_for(twice[instance].wait(), PATIENCE)

    asyncio.run(run("first"))
    asyncio.run(run("second"))
    assert attempts == ["first", "first", "second", "second"]


def test_a_queue_that_could_not_start_can_start_later() -> None:
    class Late(InProcessQueue):
        starts = 0

        async def start(self, work: Work) -> None:
            self.starts += 1
            if self.starts == 1:
                raise ConnectionError
            await super().start(work)

    queue, seen = Late(), Collector()
    app = WebhookApp(key=KEY, queue=queue)
    app.on_any(seen)

    async def run() -> None:
        with pytest.raises(ConnectionError):
            await app.start()
        await app.start()
        await app.start()
        _, delivery = app._endpoint.admit(body := body_of(), signed(body)[SIGNATURE_HEADER])
        assert delivery is not None
        await app._endpoint.worker.put(delivery)
        await app.stop()

    asyncio.run(run())
    assert queue.starts == 2
    assert codes(seen.all) == ["2018000057"]


def test_a_retry_that_a_clock_ahead_put_off_comes_when_the_clock_is_right() -> None:
    """B6: the clock was a year ahead when the retry was noted."""

    class Ahead(Clock):
        seconds = 31_536_000

        def now(self) -> datetime:
            return super().now() + timedelta(seconds=self.seconds)

    clock, attempts = Ahead(), Collector()
    # The lease is the longest time between two looks into the store.
    app = WebhookApp(key=KEY, retries=[5, 5], lease=0.05, clock=clock)

    @app.on_any
    def fails_once(event: WebhookEvent) -> None:
        attempts(event)
        if len(attempts.all) == 1:
            raise ValueError

    with served(app) as url, sending_to(url) as shop:
        shop.send(body_of())
        until(lambda: (app._store.next_due() or 0) > clock.now().timestamp() + 1)
        clock.seconds = 0
        attempts.wait_for(2)
        until(lambda: app.waiting() == 0)
