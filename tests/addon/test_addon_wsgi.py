"""An addon under a WSGI server does the same as under an ASGI server."""

from __future__ import annotations

import asyncio
import io
import os
import threading
from collections.abc import Iterator
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import attrs
import httpx
import pytest

from shoptet_api import BasicEshop, Installation, MemoryInstallationStore
from shoptet_api.addon import AddonApp
from shoptet_api.addon.wsgi import WSGIAddon
from shoptet_api.compat import override
from shoptet_api.sandbox import Sandbox
from shoptet_api.webhooks import WebhookEvent, sign
from tests.support.waiting import until


class _Quiet(WSGIRequestHandler):
    @override
    def log_message(self, *_: object) -> None:  # pyright: ignore[reportIncompatibleMethodOverride]
        pass


@attrs.define
class Addon:
    sandbox: Sandbox
    app: AddonApp
    wsgi: WSGIAddon
    url: str
    seen: list[str]

    def shop(self) -> Installation:
        (shop,) = self.app.shops()
        return shop


@pytest.fixture
def addon() -> Iterator[Addon]:
    with Sandbox(products=2, orders=2, limits=False) as sandbox:
        server: WSGIServer = make_server("127.0.0.1", 0, lambda *_: [], handler_class=_Quiet)
        url, seen = f"http://127.0.0.1:{server.server_port}", list[str]()
        app = AddonApp(
            client_id=sandbox.addon.client_id,
            client_secret=sandbox.addon.client_secret,
            partner_url=sandbox.url,
            url=url,
            store=MemoryInstallationStore(),
            options={"base_url": sandbox.url, "clock": sandbox.clock},
        )

        @app.on("order:create")
        def new_order(event: WebhookEvent[Any]) -> None:
            with app.sync_client(event.eshop_id) as shop:
                seen.append(shop.orders.get(event.instance).code)

        @app.settings
        def page(shop: Installation, user: BasicEshop) -> str:
            seen.append(f"page in {threading.current_thread().name}")
            return f"<p>Shop {shop.eshop_id}, user {user.user_name}</p>"

        wsgi = app.wsgi()
        server.set_app(wsgi)
        serving = threading.Thread(target=server.serve_forever, args=(0.02,))
        serving.start()
        sandbox.addon.suspend_url = f"{url}/webhooks"
        try:
            yield Addon(sandbox, app, wsgi, url, seen)
        finally:
            server.shutdown()
            serving.join()
            server.server_close()
            wsgi.close()


def test_the_life_of_an_addon(addon: Addon) -> None:
    assert addon.sandbox.addon.install(f"{addon.url}/install") == 200
    until(lambda: addon.shop().is_set_up)
    code = addon.sandbox.shop.orders.key_list()[0]
    addon.sandbox.emit("order:create", code)
    until(lambda: addon.seen == [code])
    with httpx.Client(follow_redirects=True) as browser:
        answer = browser.get(f"{addon.url}/settings", params={"eshopId": addon.shop().eshop_id})
    assert (answer.status_code, answer.text) == (200, f"<p>Shop {addon.shop().eshop_id}, user Jana Nováková</p>")
    assert [one.status_code for one in answer.history] == [302, 302]
    assert addon.seen[1].startswith("page in asyncio_")
    addon.sandbox.addon.suspend()
    until(lambda: addon.shop().state == "suspended")


def test_other_addresses_and_methods(addon: Addon) -> None:
    assert httpx.get(f"{addon.url}/").status_code == 404
    assert httpx.post(f"{addon.url}/install").status_code == 405
    assert httpx.get(f"{addon.url}/webhooks").status_code == 405
    assert httpx.post(f"{addon.url}/webhooks", content=b"{}").status_code == 401
    assert httpx.get(f"{addon.url}/install?code=wrong").status_code == 400
    assert addon.app.shops() == []


def test_a_closed_addon_begins_again_with_the_next_request(addon: Addon) -> None:
    assert httpx.get(f"{addon.url}/").status_code == 404
    addon.wsgi.close()
    addon.wsgi.close()
    assert httpx.get(f"{addon.url}/").status_code == 404


def environ(**others: Any) -> dict[str, Any]:
    return {"REQUEST_METHOD": "POST", "PATH_INFO": "/webhooks", "wsgi.input": io.BytesIO(b"x" * 10), **others}


@pytest.fixture
def app() -> Iterator[WSGIAddon]:
    store = MemoryInstallationStore()
    store.save(Installation("token", 7, "https://shop.example", webhook_key="key"))
    partner = "https://partner.example"
    application = AddonApp(client_id="id", partner_url=partner, url="https://addon.example", store=store).wsgi()
    yield application
    application.close()


def answer(app: WSGIAddon, given: dict[str, Any]) -> tuple[str, bytes]:
    begun: list[str] = []

    def start_response(status: str, headers: Any, exc_info: Any = None) -> Any:
        assert ("content-type", "text/plain; charset=utf-8") in headers
        begun.append(status)

    content = b"".join(app(given, start_response))
    return begun[0], content


@pytest.mark.parametrize(
    ("given", "status"),
    [
        ({"CONTENT_LENGTH": "10"}, "401 Unauthorized"),
        ({"CONTENT_LENGTH": "10", "HTTP_SHOPTET_WEBHOOK_SIGNATURE": "0" * 40}, "400 Bad Request"),
        ({"CONTENT_LENGTH": "x"}, "401 Unauthorized"),
        ({"CONTENT_LENGTH": "9" * 30}, "401 Unauthorized"),
        ({"PATH_INFO": ""}, "404 Not Found"),
        ({"PATH_INFO": "/Ä\x8d"}, "404 Not Found"),
        ({"PATH_INFO": "/install", "REQUEST_METHOD": "GET", "QUERY_STRING": "code="}, "400 Bad Request"),
    ],
    ids=["unsigned", "no-json", "no-length", "long-length", "no-path", "other-path", "no-code"],
)
def test_requests_of_any_server(app: WSGIAddon, given: dict[str, Any], status: str) -> None:
    assert answer(app, environ(**given))[0] == status


@pytest.mark.parametrize("is_terminated", [True, False], ids=["terminated", "length"])
def test_a_body_is_read_as_far_as_it_may_go(app: WSGIAddon, is_terminated: bool) -> None:
    largest = 4 * 1024 * 1024
    body = io.BytesIO(b"x" * (2 * largest))
    length = {"wsgi.input_terminated": True} if is_terminated else {"CONTENT_LENGTH": str(2 * largest)}
    status, _ = answer(app, environ(**{"wsgi.input": body, "HTTP_SHOPTET_WEBHOOK_SIGNATURE": "0" * 40}, **length))
    assert status in {"413 Request Entity Too Large", "413 Content Too Large"}
    assert body.tell() == largest + 1


def test_a_signed_call_is_accepted(app: WSGIAddon) -> None:
    body = b'{"eshopId": 7, "event": "addon:suspend", "eventInstance": 7, "eventCreated": "2026-01-01T00:00:00+0100"}'
    signed = {"HTTP_SHOPTET_WEBHOOK_SIGNATURE": sign(body, "key"), "CONTENT_LENGTH": str(len(body))}
    given = environ(**{"wsgi.input": io.BytesIO(body)}, **signed)
    status, content = answer(app, given)
    assert status == "200 OK", content


class _Failing:
    async def start(self) -> None:
        pass

    async def stop(self) -> None:
        pass

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        raise ValueError("a mistake of the addon")


def test_an_error_is_for_the_server() -> None:
    app = WSGIAddon(_Failing(), 10)
    with pytest.raises(ValueError, match="a mistake of the addon"):
        answer(app, environ())
    app.close()


class _Slow(_Failing):
    def __init__(self) -> None:
        self.then = threading.Event()

    @override
    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/plain")]})
        await send({"type": "http.response.body", "body": b"installed"})
        self.then.set()


def test_what_comes_after_the_response_waits_until_it_was_sent() -> None:
    slow = _Slow()
    app = WSGIAddon(slow, 10)
    content: Any = app(environ(), lambda status, headers, exc_info=None: lambda data: None)
    assert next(iter(content)) == b"installed"
    assert not slow.then.wait(0.1)
    content.close()
    content.close()
    assert slow.then.wait(10)
    app.close()


class _FailingAtFirst(_Slow):
    def __init__(self) -> None:
        super().__init__()
        self.starts = 0

    @override
    async def start(self) -> None:
        self.starts += 1
        if self.starts == 1:
            raise OSError("the store is locked")


def test_a_start_that_fails_is_tried_again_with_the_next_request() -> None:
    failing = _FailingAtFirst()
    app = WSGIAddon(failing, 10)
    before = threading.active_count()
    with pytest.raises(OSError, match="the store is locked"):
        answer(app, environ())
    assert threading.active_count() == before
    for _ in range(2):
        assert b"".join(app(environ(), lambda status, headers, exc_info=None: lambda data: None)) == b"installed"
    assert failing.starts == 2
    app.close()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_forked_process_has_a_loop_of_its_own(app: WSGIAddon) -> None:
    """As under a server that loads the application before it forks."""
    asked = {"PATH_INFO": "/other", "REQUEST_METHOD": "GET"}
    assert answer(app, environ(**asked))[0] == "404 Not Found"
    child = os.fork()
    if not child:
        try:
            code = int(answer(app, environ(**asked))[0] != "404 Not Found")
            code += int(answer(app, environ(CONTENT_LENGTH="10"))[0] != "401 Unauthorized")
        except BaseException:  # noqa: BLE001 (the child must end here)
            code = 9
        os._exit(code)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert answer(app, environ(**asked))[0] == "404 Not Found"


class _Hanging(_Failing):
    def __init__(self) -> None:
        self.begun = threading.Event()

    @override
    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        self.begun.set()
        await asyncio.Event().wait()


def test_a_request_that_hangs_ends_with_the_addon() -> None:
    hanging, found = _Hanging(), list[tuple[str, bytes]]()
    app = WSGIAddon(hanging, 10)
    thread = threading.Thread(target=lambda: found.append(answer(app, environ())), daemon=True)
    thread.start()
    assert hanging.begun.wait(10)
    app.close()
    thread.join(10)
    assert found == [("503 Service Unavailable", b"the addon is stopping; send it again")]


@pytest.mark.parametrize("moment", ["before-the-request", "before-its-end"])
def test_a_loop_that_ends_at_any_moment_leaves_a_response(moment: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The thread still runs while its loop is closed already."""
    app = WSGIAddon(_Slow(), 10)
    loop = app.start()
    monkeypatch.setattr(loop, "is_alive", lambda: True)
    if moment == "before-the-request":
        loop.end()
        assert answer(app, environ()) == ("503 Service Unavailable", b"the addon is stopping; send it again")
    else:
        content: Any = app(environ(), lambda status, headers, exc_info=None: lambda data: None)
        loop.end()
        assert list(content) == [b"installed"]


def test_a_response_may_be_closed_after_the_addon() -> None:
    app = WSGIAddon(_Slow(), 10)
    content: Any = app(environ(), lambda status, headers, exc_info=None: lambda data: None)
    app.close()
    assert list(content) == [b"installed"]


class _Late(_Slow):
    starts = 0

    @override
    async def start(self) -> None:
        self.starts += 1
        if self.starts == 1:
            raise OSError("the disk is full")


def test_an_addon_that_could_not_start_starts_with_the_next_request() -> None:
    late = _Late()
    app = WSGIAddon(late, 10)
    before = threading.active_count()
    with pytest.raises(OSError, match="the disk is full"):
        answer(app, environ())
    assert threading.active_count() == before
    content: Any = app(environ(), lambda status, headers, exc_info=None: lambda data: None)
    assert list(content) == [b"installed"]
    assert late.starts == 2
    app.close()
