"""Webhooks that the sandbox delivers: signed, verified, and told to whoever waits for a job."""

import math
import threading
from collections.abc import Iterator
from typing import Any

import attrs
import pytest

from shoptet_api import InputError, JobProgress
from shoptet_api.jobs.watcher import report_finished
from shoptet_api.sandbox import Sandbox
from shoptet_api.sandbox.server.uvicorn_thread import Server
from shoptet_api.webhooks import WebhookApp, WebhookEvent
from tests.end_to_end.conftest import MakeClient
from tests.support.clocks import FastWallClock
from tests.support.deliveries import Collector
from tests.support.either_client import EitherClient
from tests.support.servers import Server as ReceivingServer


@attrs.frozen
class Hooks:
    """An application that receives webhooks, and what its handlers were given."""

    app: WebhookApp
    url: str
    seen: Collector


@pytest.fixture
def hooks(sandbox: Sandbox) -> Iterator[Hooks]:
    app, seen = WebhookApp(key=sandbox.webhooks.signature_key), Collector()

    @app.on_any
    def note(event: WebhookEvent) -> None:
        seen(event)

    server = Server(app, "127.0.0.1", 0)
    server.start()
    yield Hooks(app, server.url, seen)
    server.stop()


def test_deliveries_are_signed_verified_and_worked_once(
    make_client: MakeClient, sandbox: Sandbox, hooks: Hooks
) -> None:
    client = make_client()
    report = client.run(client.shop.webhooks.sync({"order:create": hooks.url, "brand:create": hooks.url}))
    assert len(report.registered) == 2
    sandbox.webhooks.repeats = 2
    (notification,) = sandbox.emit("order:create", "2026000001")
    sandbox.settle()
    assert notification.statuses == [200, 200, 200]
    (event,) = hooks.seen.wait_for(1)
    assert (event.event, event.instance, event.eshop_id) == ("order:create", "2026000001", sandbox.webhooks.eshop_id)
    assert event.event_created == sandbox.clock.now()


def test_a_body_signed_with_another_key_is_refused(make_client: MakeClient, sandbox: Sandbox, hooks: Hooks) -> None:
    client = make_client()
    client.run(client.shop.webhooks.ensure("order:create", hooks.url))
    key = client.run(client.shop.webhooks.renew_signature_key())
    assert key == sandbox.webhooks.signature_key
    (notification,) = sandbox.emit("order:create", "2026000001")
    sandbox.settle()
    assert notification.statuses[0] in {401, 403}
    assert hooks.seen.all == []


def test_an_event_of_a_finished_job_wakes_who_waits(make_client: MakeClient, sandbox: Sandbox, hooks: Hooks) -> None:
    """The look after the first one is due in two minutes of the machine's, so that only the webhook ends the wait."""
    clock, reported = FastWallClock(1.0), list[JobProgress]()
    client = make_client(clock=clock)
    client.run(client.shop.jobs.ensure_job_webhook(hooks.url))
    sandbox.jobs.duration = 60
    job = client.run(client.shop.exports.documents("invoice", "pdf"))
    clock.advance(3600)

    @hooks.app.on("job:finished")
    def notify(event: WebhookEvent) -> None:
        for step in report_finished(job.parts.exchanges, event.instances):
            raise AssertionError(step)

    looked = threading.Event()

    def follow(progress: JobProgress) -> None:
        reported.append(progress)
        if len(reported) == 2:
            looked.set()

    def finish() -> None:
        looked.wait(30)
        sandbox.advance(seconds=61)

    finishing = threading.Thread(target=finish)
    finishing.start()
    try:
        client.run(job.wait(timeout=100, on_progress=follow))
    finally:
        looked.set()
        finishing.join()
    assert (reported[0].status, reported[-1].status) == ("pending", "completed")
    sandbox.requests.assert_called("jobs.get", times=2)
    hooks.seen.wait_for(1)


def test_an_event_fed_by_hand_saves_the_list(client: EitherClient, sandbox: Sandbox, receiver: ReceivingServer) -> None:
    job = client.run(client.shop.exports.documents("invoice", "pdf"))
    sandbox.advance(seconds=1)
    body: Any = receiver.asked[0].json()
    assert client.run(client.shop.jobs.notify(body)) == (job.id,)
    client.run(job.wait())
    sandbox.requests.assert_called("jobs.get", times=1)
    sandbox.requests.assert_not_called("jobs.list")


def test_the_shop_is_made_to_match(make_client: MakeClient, sandbox: Sandbox) -> None:
    client = make_client()
    sync = client.shop.webhooks.sync
    url = "https://example.com/webhooks"

    def registered() -> dict[str, str]:
        return {webhook.event: webhook.url for webhook in sandbox.webhooks.all()}

    first = client.run(sync({"order:create": url, "order:cancel": url, "job:finished": url}))
    assert len(first.registered) == 3
    again = client.run(sync({"order:create": url, "order:cancel": url, "job:finished": url}))
    assert not again.has_changes
    # order:update excludes order:cancel, which has to go first.
    wanted = {"order:create": f"{url}/new", "order:update": url, "job:finished": url}
    report = client.run(sync(wanted, send_payload=["order:create"]))
    assert registered() == wanted
    assert [len(part) for part in (report.registered, report.changed, report.removed, report.kept)] == [1, 1, 1, 1]
    assert {webhook.event: webhook.send_payload for webhook in sandbox.webhooks.all()}["order:create"] == "full"
    with pytest.raises(InputError, match="exclude each other"):
        client.run(sync({"order:cancel": url}, remove=False))
    assert registered() == wanted
    client.run(sync({}))
    # Without it the API queues no jobs.
    assert registered() == {"job:finished": url}
    sandbox.requests.assert_all_good()


def test_all_events_of_the_api_fit_into_the_calls_that_it_takes(make_client: MakeClient, sandbox: Sandbox) -> None:
    client = make_client()
    excluded = {"order:cancel", "customer:enableOrders", "customer:disableOrders"}
    events = sorted(
        event for event in sandbox._environment.spec.events if not event.startswith("addon:") and event not in excluded
    )
    report = client.run(client.shop.webhooks.sync(dict.fromkeys(events, "https://example.com/webhooks")))
    assert len(report.registered) == len(events) > 50
    sandbox.requests.assert_called("webhooks.create_many", times=math.ceil(len(events) / 50))
