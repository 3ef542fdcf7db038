"""Webhooks in practice: deliveries that were given up, webhooks that vanish, and the one that jobs need."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

from shoptet_api import ConfigurationError, SQLiteCursorStore
from shoptet_api.sandbox import Sandbox
from shoptet_api.webhooks import WebhookApp, WebhookEvent
from tests.end_to_end.conftest import MakeClient
from tests.support.servers import Server

CLOSED = "http://127.0.0.1:9"


def test_deliveries_that_were_given_up_come_back_with_their_bodies(
    make_client: MakeClient, sandbox: Sandbox, receiver: Server
) -> None:
    client = make_client()
    hooks = client.shop.webhooks
    client.run(
        hooks.sync({"order:create": CLOSED, "brand:create": f"{receiver.url}/hooks"}, send_payload=["order:create"])
    )
    code = sandbox.shop.orders.key_list()[0]
    sandbox.emit("order:create", code, {"code": code})
    sandbox.emit("order:create", "second")
    sandbox.emit("brand:create", "fine")
    assert client.run(hooks.lost()) == []
    for _ in range(4):
        sandbox.advance(minutes=16)
        sandbox.settle()
    lost = client.run(hooks.lost())
    assert [(one.event.event.value, one.event.instance, one.attempts, one.webhook_url) for one in lost] == [
        ("order:create", code, 3, CLOSED),
        ("order:create", "second", 3, CLOSED),
    ]
    assert lost[0].event.payload is not None
    assert client.run(hooks.lost(event="brand:create")) == []
    seen: list[str] = []
    app = WebhookApp(key="k" * 32)

    @app.on("order:create")
    def plain(event: WebhookEvent[Any]) -> None:
        seen.append(event.instance)

    @app.on("order:create")
    async def coroutine(event: WebhookEvent[Any]) -> None:
        seen.append(f"again {event.instance}")

    for one in lost:
        asyncio.run(app.dispatch(one.event))
    assert seen == [code, f"again {code}", "second", "again second"]


def test_a_webhook_that_vanished_is_named_and_registered_again(
    make_client: MakeClient, receiver: Server, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    client, store = make_client(), SQLiteCursorStore(tmp_path / "webhooks.sqlite")
    hooks = client.shop.webhooks
    wanted = dict.fromkeys(("order:create", "brand:create"), f"{receiver.url}/hooks")
    assert client.run(hooks.sync(wanted, store=store)).vanished == ()
    (gone,) = [row for row in client.rows(hooks.list()) if row.event == "order:create"]
    client.run(hooks.delete(gone.id))
    report = client.run(hooks.sync(wanted, store=store))
    assert report.vanished == ("order:create",)
    assert [row.event.value for row in report.registered] == ["order:create"]
    assert "webhooks that the shop had are gone: order:create" in caplog.text
    assert client.run(hooks.sync(wanted, store=store)).vanished == ()
    # An event that the caller does not want any more has not vanished.
    assert client.run(hooks.sync({"brand:create": f"{receiver.url}/hooks"}, store=store)).vanished == ()
    store.save("other", "{")
    with pytest.raises(ConfigurationError, match=r"^name 'other' in the store is not a list of webhooks$"):
        client.run(hooks.sync(wanted, store=store, name="other"))


def test_a_sync_leaves_the_webhook_that_jobs_need(make_client: MakeClient, receiver: Server) -> None:
    client = make_client()
    client.run(client.shop.jobs.ensure_job_webhook(f"{receiver.url}/jobs"))
    report = client.run(client.shop.webhooks.sync({"order:create": f"{receiver.url}/hooks"}))
    assert report.removed == ()
    assert [row.event.value for row in report.kept] == ["job:finished"]
    report = client.run(client.shop.webhooks.sync({}))
    assert [row.event.value for row in report.removed] == ["order:create"]
