"""An addon on the sandbox: installation, settings page, webhooks, suspension, the end, and the next installation."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import attrs
import httpx
import pytest

from shoptet_api import (
    AddonNotInstalledError,
    AddonSuspendedError,
    ConfigurationError,
    Installation,
    MemoryInstallationStore,
    ShopPool,
    StateUnavailableError,
)
from shoptet_api.addon import AddonApp
from shoptet_api.auth.user_authorization import BasicEshop
from shoptet_api.installations.access import changed
from shoptet_api.sandbox import Sandbox
from shoptet_api.sandbox.server.uvicorn_thread import Server
from shoptet_api.webhooks import WebhookEvent
from shoptet_api.webhooks.event import read_event
from tests.support.waiting import until


@attrs.define
class Addon:
    """A running addon, and what it saw."""

    sandbox: Sandbox
    app: AddonApp
    url: str
    store: MemoryInstallationStore
    seen: list[str]

    def install(self) -> int | None:
        return self.sandbox.addon.install(f"{self.url}/install")

    def shop(self) -> Installation:
        (shop,) = self.app.shops()
        return shop

    def set_up(self) -> Installation:
        until(lambda: bool(self.store.eshop_ids()) and self.shop().is_set_up)
        return self.shop()


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(products=5, orders=5, limits=False) as sandbox:
        yield sandbox


class _Late:
    """Stands for an application whose address is known before it is made."""

    app: Any = None

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        await self.app(scope, receive, send)


@pytest.fixture
def addon(sandbox: Sandbox) -> Iterator[Addon]:
    late = _Late()
    server = Server(late, "127.0.0.1", 0)
    store, seen = MemoryInstallationStore(), list[str]()
    app = AddonApp(
        client_id=sandbox.addon.client_id,
        client_secret=sandbox.addon.client_secret,
        partner_url=sandbox.url,
        url=server.url,
        store=store,
        options={"base_url": sandbox.url, "clock": sandbox.clock},
    )

    @app.on("order:create")
    async def new_order(event: WebhookEvent[Any]) -> None:
        async with app.client(event.eshop_id) as shop:
            order = await shop.orders.get(event.instance)
            seen.append(f"order {order.code}")

    @app.on("addon:uninstall")
    def farewell(event: WebhookEvent[Any]) -> None:
        seen.append(f"uninstalled by {event.eshop_id}")

    @app.on_installed
    def welcome(shop: Installation) -> None:
        seen.append(f"installed by {shop.eshop_id}")

    @app.settings
    def page(shop: Installation, user: BasicEshop) -> str:
        # It may block: it does not run on the loop.
        with pytest.raises(RuntimeError):
            asyncio.get_running_loop()
        return f"<p>Shop {shop.eshop_id}, user {user.user_name}</p>"

    late.app = app
    server.start()
    # They sign what goes to these addresses, as what goes to registered webhooks.
    for verb in ("approve", "suspend", "terminate", "uninstall"):
        setattr(sandbox.addon, f"{verb}_url", f"{server.url}/webhooks")
    yield Addon(sandbox, app, server.url, store, seen)
    server.stop()


def test_a_shop_installs_the_addon_and_gets_its_webhooks(addon: Addon) -> None:
    assert addon.install() == 200
    shop = addon.set_up()
    assert shop.webhook_key is not None
    until(lambda: addon.seen == [f"installed by {shop.eshop_id}"])
    with addon_client(addon) as client:
        listed = client.get(f"{addon.sandbox.url}/api/webhooks").json()["data"]["webhooks"]
    assert {row["event"]: row["url"] for row in listed} == {
        "job:finished": f"{addon.url}/webhooks",
        "order:create": f"{addon.url}/webhooks",
    }
    addon.sandbox.emit("order:create", addon.sandbox.shop.orders.key_list()[0])
    until(lambda: len(addon.seen) == 2)
    assert addon.seen[1] == f"order {addon.sandbox.shop.orders.key_list()[0]}"


def addon_client(addon: Addon) -> httpx.Client:
    token = addon.sandbox.addon.tokens[0]
    return httpx.Client(headers={"Shoptet-Access-Token": token, "Content-Type": "application/json"})


def test_suspension_approval_termination_and_the_end(addon: Addon) -> None:
    addon.install()
    key = addon.set_up().webhook_key
    for verb, state in (("suspend", "suspended"), ("approve", "installed"), ("terminate", "terminated")):
        getattr(addon.sandbox.addon, verb)()
        until(lambda state=state: addon.shop().state == state)  # type: ignore[misc]
        for client in (addon.app.client, addon.app.sync_client):
            if state == "installed":
                assert client(addon.sandbox.shop.eshop_id).orders is not None
            else:
                with pytest.raises(AddonSuspendedError, match=f"^shop {addon.shop().eshop_id} has {state} the addon$"):
                    client(addon.sandbox.shop.eshop_id)
    assert addon.shop().webhook_key == key
    addon.sandbox.addon.uninstall()
    until(lambda: not addon.store.eshop_ids())
    until(lambda: any("uninstalled by" in one for one in addon.seen))
    with pytest.raises(AddonNotInstalledError):
        addon.app.client(addon.sandbox.shop.eshop_id)


def test_a_pool_reads_what_the_application_keeps(addon: Addon) -> None:
    addon.install()
    number = addon.set_up().eshop_id
    options: dict[str, Any] = {"base_url": addon.sandbox.url, "clock": addon.sandbox.clock}
    with ShopPool(addon.store, token_url=addon.sandbox.addon.token_url, **options) as pool:
        assert [shop.eshop_id for shop in pool] == [number]
        assert len(list(pool[number].products.list())) == 5
        for verb in ("suspend", "terminate"):
            getattr(addon.sandbox.addon, verb)()
            until(lambda verb=verb: addon.shop().state.startswith(verb))  # type: ignore[misc]
            pool.forget(number)
            assert number not in pool
            assert list(pool) == []
            with pytest.raises(AddonSuspendedError):
                pool[number]
        addon.sandbox.addon.approve()
        until(lambda: number in pool)
        assert len(list(pool[number].products.list())) == 5
        addon.sandbox.addon.uninstall()
        until(lambda: not pool.eshop_ids())
        pool.forget(number)
        with pytest.raises(AddonNotInstalledError):
            pool[number]


def test_a_new_installation_replaces_the_token_and_the_key(addon: Addon) -> None:
    addon.install()
    first = addon.set_up()
    addon.sandbox.addon.uninstall()
    until(lambda: not addon.store.eshop_ids())
    assert addon.install() == 200
    second = addon.set_up()
    assert second.eshop_id == first.eshop_id
    assert second.oauth_token != first.oauth_token
    assert second.webhook_key != first.webhook_key


def test_a_shop_that_refuses_at_first_is_set_up_later(addon: Addon, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shoptet_api.addon.set_up.PAUSES", (0.05,))
    assert addon.sandbox.addon.install(f"{addon.url}/install", approved=False) == 200
    assert not addon.shop().is_set_up
    addon.sandbox.addon.approve()
    addon.set_up()


def test_a_restart_sets_up_what_the_last_process_did_not(addon: Addon) -> None:
    installed(addon)
    started(addon)
    assert addon.shop().is_set_up


def installed(addon: Addon, **changes: Any) -> Installation:
    """Keep an installation of the sandbox's shop, as another process did before."""
    number, token = addon.sandbox.shop.eshop_id, addon.sandbox.addon.oauth_token
    shop = Installation(token, number, addon.sandbox.url, **changes)
    addon.store.save(shop)
    return shop


def started(addon: Addon) -> None:
    async def main() -> None:
        async with addon.app.lifespan():
            await addon.app.settled()

    asyncio.run(main())


def test_a_record_that_cannot_be_read_does_not_keep_the_addon_from_starting(
    addon: Addon, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    shop, load = installed(addon), addon.store.load
    addon.store.save(attrs.evolve(shop, eshop_id=7))

    def damaged(eshop_id: int) -> Installation | None:
        if eshop_id == 7:
            raise ConfigurationError("store", "the installation in shop 7 cannot be read")
        return load(eshop_id)

    monkeypatch.setattr(addon.store, "load", damaged)
    started(addon)
    found = load(shop.eshop_id)
    assert found is not None
    assert found.is_set_up
    assert "shop 7 is not set up: store the installation in shop 7 cannot be read" in caplog.text


@pytest.mark.parametrize("method", ["eshop_ids", "load"])
@pytest.mark.parametrize("is_protocol", [True, False], ids=["lifespan-protocol", "lifespan"])
def test_a_store_that_is_away_at_the_start_is_asked_again(
    addon: Addon, monkeypatch: pytest.MonkeyPatch, method: str, is_protocol: bool, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("shoptet_api.addon.set_up.PAUSES", (0.05,))
    installed(addon)
    ask, failures = getattr(addon.store, method), [0]

    def away(*given: Any) -> Any:
        failures[0] += 1
        if failures[0] < 3:
            raise StateUnavailableError("redis://10.0.0.5: TimeoutError")
        return ask(*given)

    monkeypatch.setattr(addon.store, method, away)
    (lives if is_protocol else started)(addon)
    assert addon.shop().is_set_up
    assert "the installations cannot be read: StateUnavailableError: redis://10.0.0.5: TimeoutError" in caplog.text


def test_a_suspended_shop_is_not_asked_until_it_approves(addon: Addon) -> None:
    installed(addon, state="suspended")
    before = len(addon.sandbox.requests)
    started(addon)
    assert len(addon.sandbox.requests) == before
    assert not addon.shop().is_set_up
    addon.sandbox.addon.approve()
    # Without a key, the call about the approval is refused; somebody asks for the set-up.
    assert addon.shop().state == "suspended"
    asyncio.run(addon.app.set_up(addon.shop().eshop_id))
    assert (addon.shop().state, addon.shop().is_set_up) == ("installed", True)


def test_a_suspension_during_the_set_up_stays(addon: Addon) -> None:
    shop = installed(addon)

    @addon.app.on_installed
    def meanwhile(given: Installation) -> None:
        assert (given.is_set_up, given.state, given.webhook_key is None) == (True, "installed", False)
        changed(addon.store, shop.eshop_id, lambda current: attrs.evolve(current, state="suspended"))

    asyncio.run(addon.app.set_up(shop.eshop_id))
    assert (addon.shop().state, addon.shop().is_set_up) == ("suspended", True)


def test_a_call_that_is_handled_late_changes_nothing_newer(addon: Addon) -> None:
    assert addon.install() == 200
    shop = addon.set_up()
    now = addon.sandbox.clock.now()

    def handle(event: str, seconds: float) -> str | None:
        body = {"eshopId": shop.eshop_id, "event": event}
        created = (now + timedelta(seconds=seconds)).isoformat()
        asyncio.run(addon.app.hooks.dispatch(read_event(json.dumps({**body, "eventCreated": created}).encode())))
        found = addon.store.load(shop.eshop_id)
        return None if found is None else found.state

    # They are those of an earlier installation, from a queue that was full or a process that died.
    assert handle("addon:uninstall", -3600) == "installed"
    assert handle("addon:terminate", -3600) == "installed"
    # A suspension that failed at first, and is handled again after the approval.
    assert handle("addon:suspend", 10) == "suspended"
    assert handle("addon:approve", 20) == "installed"
    assert handle("addon:suspend", 10) == "installed"
    assert addon.shop().oauth_token == shop.oauth_token
    assert handle("addon:uninstall", 30) is None


@pytest.mark.parametrize("is_gone", [True, False], ids=["uninstalled", "installed-again"])
def test_what_was_learned_of_an_earlier_installation_is_dropped(addon: Addon, is_gone: bool) -> None:
    shop = installed(addon)
    again = attrs.evolve(shop, oauth_token="t" * 255)

    @addon.app.on_installed
    def meanwhile(given: Installation) -> None:
        addon.store.remove(shop.eshop_id)
        if not is_gone:
            addon.store.save(again)

    asyncio.run(addon.app.set_up(shop.eshop_id))
    assert addon.store.load(shop.eshop_id) == (None if is_gone else again)


def test_a_process_that_dies_before_the_end_of_the_set_up_begins_it_again(addon: Addon) -> None:
    shop = installed(addon)
    keys: list[str | None] = []

    @addon.app.on_installed
    async def failing(given: Installation) -> None:
        keys.append(given.webhook_key)
        if len(keys) == 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        asyncio.run(addon.app.set_up(shop.eshop_id))
    assert not addon.shop().is_set_up
    started(addon)
    assert addon.shop().is_set_up
    # The key that the first one got is still the shop's.
    assert keys == [addon.shop().webhook_key] * 2


def test_two_processes_that_set_a_shop_up_at_once_keep_its_key(addon: Addon, monkeypatch: pytest.MonkeyPatch) -> None:
    shop, replace, others = installed(addon), addon.store.replace, list[str | None]()

    def meanwhile(old: Installation, new: Installation) -> bool:
        if new.webhook_key is not None and len(others) < 2:
            # The other process gets its key after this one, and notes it first.
            others.append(new.webhook_key)
            asyncio.run(addon.app.set_up(shop.eshop_id))
        return replace(old, new)

    monkeypatch.setattr(addon.store, "replace", meanwhile)
    asyncio.run(addon.app.set_up(shop.eshop_id))
    assert len({*others, addon.shop().webhook_key}) == 3
    assert addon.shop().webhook_key == addon.sandbox.webhooks.signature_key
    assert addon.shop().is_set_up


def test_a_key_is_not_renewed_for_ever(addon: Addon, monkeypatch: pytest.MonkeyPatch) -> None:
    shop, replace = installed(addon), addon.store.replace
    before = len(list(addon.sandbox.requests.to("webhooks.renew_signature_key")))

    def meanwhile(old: Installation, new: Installation) -> bool:
        if new.webhook_key is not None and new.webhook_key != old.webhook_key:
            assert replace(old, attrs.evolve(old, webhook_key=new.webhook_key[::-1]))
        return replace(old, new)

    monkeypatch.setattr(addon.store, "replace", meanwhile)
    with pytest.raises(RuntimeError, match="other processes changed the webhook key 5 times meanwhile"):
        asyncio.run(addon.app.set_up(shop.eshop_id))
    assert len(list(addon.sandbox.requests.to("webhooks.renew_signature_key"))) == before + 5
    assert not addon.shop().is_set_up


def test_a_handler_that_waited_for_something_cancelled_is_called_again(
    addon: Addon, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shoptet_api.addon.set_up.PAUSES", (0.05,))
    installed(addon)
    calls: list[int] = []

    @addon.app.on_installed
    async def waiting(given: Installation) -> None:
        calls.append(given.eshop_id)
        if len(calls) == 1:
            task = asyncio.create_task(asyncio.sleep(60))
            task.cancel()
            await task

    started(addon)
    assert len(calls) == 2
    assert addon.shop().is_set_up


def lives(addon: Addon) -> list[str]:
    sent: list[str] = []

    async def main() -> None:
        messages: asyncio.Queue[Any] = asyncio.Queue()
        await messages.put({"type": "lifespan.startup"})

        async def send(message: Any) -> None:
            sent.append(message["type"])
            if message["type"] == "lifespan.startup.complete":
                await addon.app.settled()
                await messages.put({"type": "lifespan.shutdown"})

        await addon.app({"type": "lifespan"}, messages.get, send)

    asyncio.run(main())
    return sent


def test_the_lifespan_protocol_does_the_same(addon: Addon) -> None:
    installed(addon)
    assert lives(addon) == ["lifespan.startup.complete", "lifespan.shutdown.complete"]
    assert addon.shop().is_set_up


def test_the_settings_page_is_shown_to_the_users_of_the_shop(addon: Addon) -> None:
    addon.install()
    number = addon.set_up().eshop_id
    with httpx.Client(follow_redirects=True) as browser:
        answer = browser.get(f"{addon.url}/settings", params={"eshopId": number})
    assert answer.status_code == 200
    assert answer.text == f"<p>Shop {number}, user Jana Nováková</p>"
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert [one.status_code for one in answer.history] == [302, 302]
    assert "HttpOnly; SameSite=Lax" in answer.history[0].headers["set-cookie"]


def test_a_settings_page_that_another_browser_began(addon: Addon) -> None:
    addon.install()
    number = addon.set_up().eshop_id
    back = httpx.get(f"{addon.url}/settings", params={"eshopId": number}).headers["location"]
    location = httpx.get(back).headers["location"]
    assert httpx.get(location).status_code == 403
    forged = {"shoptet_addon_state": f"{number}.x"}
    with httpx.Client(cookies=forged) as browser:
        assert browser.get(location).status_code == 403
    with httpx.Client() as browser:
        browser.get(f"{addon.url}/settings", params={"eshopId": number})
        refused = browser.get(location)
    assert (refused.status_code, refused.text) == (403, "open the settings page again from the shop's administration")


@pytest.mark.parametrize(
    "others",
    ['prefs={"theme": "dark"}', "version=1", "a b=1", "alone", "žluť=1", 'q="a;b'],
    ids=["json", "reserved-name", "space-in-name", "no-value", "not-ascii", "open-quote"],
)
def test_cookies_of_others_do_not_hide_that_of_the_settings_page(addon: Addon, others: str) -> None:
    addon.install()
    number = addon.set_up().eshop_id
    began = httpx.get(f"{addon.url}/settings", params={"eshopId": number})
    own = began.headers["set-cookie"].partition(";")[0]
    location = httpx.get(began.headers["location"]).headers["location"]
    cookies = f"{others}; {own}; {others}".encode()
    assert httpx.get(location, headers={b"Cookie": cookies}).status_code == 200


@pytest.mark.parametrize("number", ["", "7", "x", "-1", "٣", "9" * 30, "1 OR 1"])
def test_a_settings_page_of_no_shop(addon: Addon, number: str) -> None:
    assert httpx.get(f"{addon.url}/settings", params={"eshopId": number}).status_code == 404


@pytest.mark.parametrize(
    ("query", "status"),
    [("", 400), ("code=", 400), ("code=a&code=b", 400), ("code=wrong", 400), (f"code={'x' * 255}", 400)],
)
def test_an_installation_with_a_wrong_code(
    addon: Addon, query: str, status: int, caplog: pytest.LogCaptureFixture
) -> None:
    assert httpx.get(f"{addon.url}/install?{query}").status_code == status
    assert addon.store.eshop_ids() == []
    assert addon.sandbox.addon.client_secret not in caplog.text


@pytest.mark.parametrize("kind", [OSError, StateUnavailableError], ids=["disk", "server"])
def test_a_store_that_fails_makes_the_installation_void(
    addon: Addon, monkeypatch: pytest.MonkeyPatch, kind: type[Exception]
) -> None:
    def full(shop: Installation) -> None:
        raise kind(f"disk full: {shop.oauth_token}")

    monkeypatch.setattr(addon.store, "save", full)
    assert addon.install() == 503
    assert addon.sandbox.addon.state == "uninstalled"


def test_other_addresses_and_methods(addon: Addon) -> None:
    assert httpx.get(f"{addon.url}/").status_code == 404
    assert httpx.post(f"{addon.url}/install").status_code == 405
    assert httpx.get(f"{addon.url}/webhooks").status_code == 405
    assert httpx.post(f"{addon.url}/webhooks", content=b"{}").status_code == 401


def test_a_forged_uninstallation_is_refused(addon: Addon) -> None:
    addon.install()
    number = addon.set_up().eshop_id
    body = f'{{"eshopId": {number}, "event": "addon:uninstall", "eventInstance": "{number}"}}'
    assert httpx.post(f"{addon.url}/webhooks", content=body).status_code == 401
    signed = {"Shoptet-Webhook-Signature": "0" * 40}
    assert httpx.post(f"{addon.url}/webhooks", content=body, headers=signed).status_code == 403
    assert addon.shop().state == "installed"


@pytest.mark.parametrize(
    ("changed", "argument"),
    [
        ({"client_id": ""}, "client_id"),
        ({"partner_url": "partner"}, "partner_url"),
        ({"url": ""}, "url"),
        ({"store": None}, "store"),
        ({"options": {"private_token": "x"}}, "options"),
    ],
)
def test_arguments_that_cannot_be(changed: dict[str, Any], argument: str) -> None:
    given: dict[str, Any] = {
        "client_id": "id",
        "partner_url": "https://partner.example",
        "url": "https://addon.example",
        "store": MemoryInstallationStore(),
    }
    with pytest.raises(ConfigurationError) as caught:
        AddonApp(**{**given, **changed})
    assert caught.value.argument == argument


def test_no_secret_is_logged(addon: Addon, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG, "shoptet_api"):
        addon.install()
        shop = addon.set_up()
    for secret in (shop.oauth_token, shop.webhook_key, addon.sandbox.addon.client_secret):
        assert secret is not None
        assert secret not in caplog.text
        assert secret not in repr(shop)
