"""`sandbox.deliver` calls an ASGI or a WSGI application in this process."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterable
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from shoptet_api import ConfigurationError
from shoptet_api.sandbox import Sandbox
from shoptet_api.webhooks import WebhookApp, WebhookEvent, WebhookReceiver, verify


def test_an_app_of_this_package_has_handled_the_event_afterwards(sandbox: Sandbox) -> None:
    app = WebhookApp(key=sandbox.webhooks.signature_key)
    handled: list[tuple[str, str | None]] = []

    @app.on("order:create")
    async def new_order(event: WebhookEvent) -> None:
        await asyncio.sleep(0)
        handled.append((event.event.value, event.instance))

    for code in ("2026000001", "2026000002"):
        response = sandbox.deliver("order:create", code, to=app)
        assert response.status == 200
    assert handled == [("order:create", "2026000001"), ("order:create", "2026000002")]


def test_a_wrong_key_is_refused(sandbox: Sandbox) -> None:
    assert sandbox.deliver("order:create", "1", to=WebhookApp(key="another")).status == 403


def test_from_a_coroutine(sandbox: Sandbox) -> None:
    app = WebhookApp(key=sandbox.webhooks.signature_key)
    handled: list[str | None] = []

    @app.on("order:create")
    async def new_order(event: WebhookEvent) -> None:
        handled.append(event.instance)

    async def test() -> int:
        with pytest.raises(ConfigurationError, match=r"await sandbox\.adeliver"):
            sandbox.deliver("order:create", "1", to=app)
        async with asyncio.timeout(30):
            await app.start()
            response = await sandbox.adeliver("order:create", "1", to=app)
            await app.stop()
        return response.status

    assert asyncio.run(test()) == 200
    assert handled == ["1"]


def test_an_asgi_application_of_any_framework(sandbox: Sandbox) -> None:
    seen: list[dict[str, Any]] = []

    async def hook(request: Request) -> PlainTextResponse:
        body = await request.body()
        signature = request.headers["Shoptet-Webhook-Signature"]
        seen.append(
            {
                "signed": verify(body, signature, sandbox.webhooks.signature_key),
                "body": json.loads(body),
                "query": dict(request.query_params),
                "peer": request.client and request.client.host,
            }
        )
        return PlainTextResponse("díky", 202)

    app = Starlette(routes=[Route("/webhooks/é", hook, methods=["POST"])])
    url = "https://receiver.example/webhooks/%C3%A9?a=1"
    response = sandbox.deliver("product:massUpdate", ["1", "2"], {"x": 1}, to=app, url=url)
    assert (response.status, response.text) == (202, "díky")
    (got,) = seen
    assert got["signed"]
    assert got["query"] == {"a": "1"}
    assert got["peer"].startswith("185.184.254.")
    assert (got["body"]["event"], got["body"]["eventInstance"]) == ("product:massUpdate", '["1", "2"]')
    assert got["body"]["payload"] == {"x": 1}


def test_a_bare_asgi_function(sandbox: Sandbox) -> None:
    async def app(scope: dict[str, Any], receive: Callable[[], Any], send: Callable[[Any], Any]) -> None:
        assert scope["type"] == "http", "an application may know no lifespan"
        message = await receive()
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": message["body"][:10], "more_body": True})
        await send({"type": "http.response.body", "body": b"!"})

    assert sandbox.deliver("order:create", "1", to=app).body.endswith(b"!")


def test_a_wsgi_application(sandbox: Sandbox) -> None:
    hooks = WebhookReceiver(key=sandbox.webhooks.signature_key)
    closed: list[bool] = []

    class Body(list[bytes]):
        def close(self) -> None:
            closed.append(True)

    def app(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        body = environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"]))
        headers = {"Shoptet-Webhook-Signature": environ["HTTP_SHOPTET_WEBHOOK_SIGNATURE"]}
        received = hooks.receive(body, headers, peer=environ["REMOTE_ADDR"])
        assert environ["CONTENT_TYPE"] == "application/json"
        write = start(f"{received.status} OK", [("X-Path", environ["PATH_INFO"])])
        write(b"a")
        return Body([received.text.encode()])

    response = sandbox.deliver("order:create", "1", to=app, url="http://localhost/hook")
    hooks.close()
    assert (response.status, response.headers["x-path"]) == (200, "/hook")
    assert response.body.startswith(b"a")
    assert closed == [True]


def test_what_is_no_application(sandbox: Sandbox) -> None:
    with pytest.raises(ConfigurationError, match="to: expected an ASGI or a WSGI application, got str"):
        sandbox.deliver("order:create", "1", to="app")  # type: ignore[arg-type]


def test_what_an_application_raises_is_raised(sandbox: Sandbox) -> None:
    async def app(scope: dict[str, Any], receive: object, send: object) -> None:
        raise LookupError(scope["type"])

    with pytest.raises(LookupError, match="http"):
        sandbox.deliver("order:create", "1", to=app)
