"""The ASGI application of an addon."""

import asyncio
import contextlib
import inspect
import logging
import secrets
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from datetime import timedelta
from functools import partial
from typing import Any, Final, TypeAlias, cast
from urllib.parse import urlsplit

import attrs

from shoptet_api.addon.http import PageRequest, PageResponse, Scope, Send
from shoptet_api.addon.set_up import SetUps
from shoptet_api.addon.wsgi import WSGIAddon
from shoptet_api.auth.addon import AddonAuth
from shoptet_api.auth.installation import Installation, InstallationState, aexchange_install_code
from shoptet_api.auth.oauth import checked_text, checked_url
from shoptet_api.auth.stores.protocol import TokenStore
from shoptet_api.auth.user_authorization import BasicEshop, authorize_url, averify_user, check_state
from shoptet_api.client import AsyncShoptet, Shoptet
from shoptet_api.clock import SYSTEM_CLOCK
from shoptet_api.error_text import one_line
from shoptet_api.errors import AuthFlowError, ConfigurationError, ShoptetError, StateUnavailableError, TransportError
from shoptet_api.installations.access import changed, check_store, usable
from shoptet_api.installations.protocol import InstallationStore
from shoptet_api.options import Options
from shoptet_api.secret import Secret
from shoptet_api.webhooks.asgi import Receive, WebhookApp
from shoptet_api.webhooks.delivery.queue import WorkQueue
from shoptet_api.webhooks.event import WebhookEvent
from shoptet_api.webhooks.registering import Registering
from shoptet_api.webhooks.signature import Unsigned
from shoptet_api.webhooks.stores.protocol import DeliveryStore

SettingsPage: TypeAlias = Callable[[Installation, BasicEshop], "str | Awaitable[str]"]
"""Returns the HTML of the settings page for a shop, whose user is verified."""
OnInstalled: TypeAlias = Callable[[Installation], object]

INSTALL: Final = "/install"
SETTINGS: Final = "/settings"
WEBHOOKS: Final = "/webhooks"
_MAX_KEYS: Final = 5
"""Tries to set up a shop's key while other processes do the same; the set-up as a whole is tried again later."""
_COOKIE: Final = "shoptet_addon_state"
_STATES: Final[dict[str, InstallationState]] = {
    "addon:suspend": "suspended",
    "addon:terminate": "terminated",
    "addon:approve": "installed",
}
_CLOCKS_DIFFER: Final = timedelta(minutes=1)
"""Installations are noted by the clock of this machine, and calls about the addon by that of the shop."""
_log: Final = logging.getLogger("shoptet_api.addon")


class AddonApp(Registering):
    """An addon's web application: it installs, verifies users, receives webhooks, and ends with the uninstallation.

        app = AddonApp(
            client_id=os.environ["CLIENT_ID"],
            client_secret=os.environ["CLIENT_SECRET"],
            partner_url="https://partner.myshoptet.com",
            url="https://addon.example.com",
            store=SQLiteInstallationStore("shops.sqlite"),
        )

        @app.on("order:create")
        async def new_order(event: WebhookEvent[Order]) -> None:
            async with app.client(event.eshop_id) as shop: ...

    Three addresses belong to it: `/install` (the installation), `/settings` (the settings page), and `/webhooks` (for
    webhooks, and for the calls about suspension, approval, termination and uninstallation). Set them in the addon's
    settings. After an installation the application gets the shop's webhook key and registers a webhook for each event
    that has a handler, and for `job:finished`, without which the API makes no snapshots. It tries until that succeeds,
    also after a restart. Run it by itself, or mount it in another application and give that its `lifespan`.

    Args:
        client_id: The addon's id, from the partner's e-shop.
        client_secret: The addon's secret; older partners do not have one.
        partner_url: The address of the partner's e-shop, whose OAuth server issues tokens.
        url: The public address of this application, with the path where it is mounted.
        store: Keeps the installations: `SQLiteInstallationStore`, `RedisState.installation_store`, or another
            `InstallationStore`. A `ShopPool` may read the same.
        tokens: Keeps API access tokens; by default in memory. Several processes share a `SQLiteTokenStore`.
        deliveries: Keeps accepted webhooks; by default in memory. `SQLiteDeliveryStore` survives a crash.
        queue: Carries accepted webhooks to a worker; by default in this process.
        send_payload: Whether records come with the events that support it.
        unsigned: Which webhooks are accepted without a signature; see `WebhookApp`.
        options: Further options of the clients, such as `timeout` or `base_url`.

    Raises:
        ConfigurationError: An argument is invalid; the error names it.
    """

    def __init__(
        self,
        *,
        client_id: str,
        client_secret: str | None = None,
        partner_url: str,
        url: str,
        store: InstallationStore,
        tokens: TokenStore | None = None,
        deliveries: DeliveryStore | None = None,
        queue: WorkQueue | None = None,
        send_payload: bool = False,
        unsigned: Unsigned = "refuse",
        options: Options | None = None,
    ) -> None:
        self._client_secret = Secret.of(client_secret)
        del client_secret  # A traceback that shows local variables must not show it.
        self._client_id = checked_text("client_id", client_id)
        server = f"{checked_url('partner_url', partner_url).rstrip('/')}/action/ApiOAuthServer"
        self._oauth_url, self._token_url = f"{server}/token", f"{server}/getAccessToken"
        self.url: Final = checked_url("url", url).rstrip("/")
        self._store = check_store("store", store)
        self._tokens = tokens
        self._send_payload = send_payload
        self._options: Options = options or {}
        if taken := {"addon", "access_token", "private_token"} & self._options.keys():
            raise ConfigurationError("options", f"expected no token, got {min(taken)}")
        self._clock = self._options.get("clock", SYSTEM_CLOCK)
        self._settings: SettingsPage | None = None
        self._on_installed: list[OnInstalled] = []
        self._set_ups = SetUps(self._set_up_again)
        self.hooks: Final = WebhookApp(key=self._key_of, unsigned=unsigned, store=deliveries, queue=queue)
        self._handlers = self.hooks._handlers  # noqa: SLF001 (one registry, and two ways to it)
        for event in (*_STATES, "addon:uninstall"):
            self._handlers.add((event,), self._life)

    def settings(self, page: SettingsPage) -> SettingsPage:
        """Use a function as the settings page: `@app.settings`. It gets the shop and its user, and returns HTML.

        A plain function is called in a thread.
        """
        self._settings = page
        return page

    def on_installed(self, handler: OnInstalled) -> OnInstalled:
        """Call a function when a shop is set up: `@app.on_installed`. It may be called again for the same shop.

        A plain function is called in a thread.
        """
        self._on_installed.append(handler)
        return handler

    def client(self, eshop_id: int) -> AsyncShoptet:
        """Return a client of a shop; close it after use. A plain function takes `sync_client`.

        Raises:
            AddonNotInstalledError: The shop does not have the addon, or not any more.
            AddonSuspendedError: The shop has suspended or terminated the addon.
        """
        return self._client(usable(eshop_id, self._store.load(eshop_id)))

    def sync_client(self, eshop_id: int) -> Shoptet:
        """Return a client of a shop for a plain function, which runs in a thread; close it after use.

        Raises:
            AddonNotInstalledError: The shop does not have the addon, or not any more.
            AddonSuspendedError: The shop has suspended or terminated the addon.
        """
        return Shoptet(**self._client_options(usable(eshop_id, self._store.load(eshop_id))))

    def shops(self) -> Sequence[Installation]:
        """Return the installations in all shops that have the addon, suspended ones included."""
        found = map(self._store.load, self._store.eshop_ids())
        return [installation for installation in found if installation is not None]

    async def set_up(self, eshop_id: int) -> None:
        """Get the webhook key of a shop and register the webhooks now; the application does it after an installation.

        Call it for all shops after an update of the addon that handles other events, or for a shop that is noted as
        suspended although it is not, because the call about it was lost.

        Raises:
            ShoptetError: The shop did not do it.
        """
        shop = await asyncio.to_thread(self._store.load, eshop_id)
        if shop is None:
            return
        events = {event for event in self._handlers.events() if not event.startswith("addon:")}
        wanted = dict.fromkeys(sorted({*events, "job:finished"}), self.url + WEBHOOKS)
        async with self._client(shop) as client:
            if shop.webhook_key is None:
                # Saved before the first webhook can come.
                shop = await self._with_key(shop, client)
            await client.webhooks.sync(wanted, send_payload=self._send_payload or None)
        for handler in self._on_installed:
            await _called(handler, attrs.evolve(shop, state="installed", is_set_up=True))

        def done(current: Installation) -> Installation:
            # A suspension meanwhile stays.
            state: InstallationState = "installed" if current.state == shop.state else current.state
            return attrs.evolve(current, is_set_up=True, state=state)

        # Last: after a crash before it, the handlers are called again.
        await self._note(shop, done)

    def wsgi(self) -> WSGIAddon:
        """Return this application for a WSGI server: `application = app.wsgi()`, for gunicorn, Flask or Django.

        Its event loop runs in a thread of each process.
        """
        return WSGIAddon(self, self.hooks.largest_body)

    async def settled(self) -> None:
        """Wait until no shop is being set up; for tests and scripts."""
        await self._set_ups.settled()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one ASGI connection."""
        if scope["type"] == "lifespan":
            await self._live(receive, send)
            return
        if scope["type"] != "http":
            await self.hooks(scope, receive, send)
            return
        request = PageRequest.of(scope)
        if request.path == WEBHOOKS:
            await self.hooks(scope, receive, send)
            return
        pages = {INSTALL: self._install, SETTINGS: self._show_settings}
        page = pages.get(request.path)
        if page is None:
            response = PageResponse(404, "not found")
        elif request.method not in {"GET", "HEAD"}:
            response = PageResponse(405, "expected GET", headers=(("allow", "GET"),))
        else:
            response = await page(request)
        await response.send(send)
        if response.then is not None:
            response.then()

    @contextlib.asynccontextmanager
    async def lifespan(self, app: object = None) -> AsyncGenerator[None, None]:  # noqa: ARG002 (frameworks give their own)
        """Work while the block runs; a framework takes this as its lifespan."""
        await self.start()
        try:
            yield
        finally:
            await self.stop()

    async def start(self) -> None:
        """Begin to handle webhooks, and set up the shops that are not set up yet."""
        await self.hooks.start()
        await self._start_set_ups()

    async def stop(self) -> None:
        """Accept nothing more, and let current work end."""
        await self._set_ups.stop()
        await self.hooks.stop()

    async def _live(self, receive: Receive, send: Send) -> None:
        async def outcome(message: Any) -> None:  # noqa: ANN401 (a message of ASGI)
            if message["type"] == "lifespan.startup.complete":
                await self._start_set_ups()
            elif message["type"].startswith("lifespan.shutdown"):
                await self._set_ups.stop()
            await send(message)

        await self.hooks(cast("Scope", {"type": "lifespan"}), receive, outcome)

    async def _start_set_ups(self) -> None:
        await self._set_ups.start_all(lambda: asyncio.to_thread(self._not_set_up))

    def _not_set_up(self) -> list[int]:
        found: list[int] = []
        for eshop_id in self._store.eshop_ids():
            try:
                shop = self._store.load(eshop_id)
            except ConfigurationError as error:
                # A record that cannot be read does not keep the addon from working in the other shops.
                _log.error("shop %d is not set up: %s", eshop_id, one_line(str(error)))
                continue
            if _needs_set_up(shop):
                found.append(eshop_id)
        return found

    def _start_set_up(self, shop: Installation | None) -> None:
        if shop is not None and _needs_set_up(shop):
            self._set_ups.start(shop.eshop_id)

    async def _set_up_again(self, eshop_id: int) -> None:
        """Set a shop up, unless it has suspended the addon meanwhile: its approval begins this again."""
        shop = await asyncio.to_thread(self._store.load, eshop_id)
        if shop is not None and shop.state == "installed":
            await self.set_up(eshop_id)

    async def _install(self, request: PageRequest) -> PageResponse:
        code = request.one("code")
        if code is None:
            return PageResponse(400, "code: expected one code, got none or several")
        try:
            shop = await self._installed(code)
            await asyncio.to_thread(self._store.save, shop)
        except Exception as error:  # noqa: BLE001 (any other status than 200 makes the installation void)
            shown = one_line(f"{type(error).__name__}: {error}") if isinstance(error, ShoptetError) else type(error)
            _log.error("an installation failed: %s", shown)
            is_late = isinstance(error, TransportError | StateUnavailableError) or not isinstance(error, ShoptetError)
            return PageResponse(503 if is_late else 400, "the addon was not installed")
        _log.info("shop %d installed the addon", shop.eshop_id)
        return PageResponse(200, "installed", then=partial(self._start_set_up, shop))

    async def _installed(self, code: str) -> Installation:
        shop = await aexchange_install_code(
            code=code,
            client_id=self._client_id,
            client_secret=self._revealed_secret(),
            redirect_uri=self.url + INSTALL,
            oauth_url=self._oauth_url,
        )
        if not isinstance(cast("object", shop.eshop_id), int):
            raise AuthFlowError("the OAuth server does not say which shop installs the addon")
        return attrs.evolve(shop, state_since=self._clock.now() - _CLOCKS_DIFFER)

    async def _show_settings(self, request: PageRequest) -> PageResponse:
        if self._settings is None:
            return PageResponse(404, "the addon has no settings page")
        if request.one("code") is None:
            return await self._send_to_shop(request)
        eshop_id, _, state = request.cookies.get(_COOKIE, "").partition(".")
        shop = await self._shop(eshop_id)
        if shop is None or not check_state(state, request.one("state")):
            return PageResponse(403, "open the settings page again from the shop's administration")
        try:
            user = await averify_user(
                code=cast("str", request.one("code")),
                client_id=self._client_id,
                client_secret=self._revealed_secret(),
                redirect_uri=self.url + SETTINGS,
                eshop_url=shop.eshop_url,
            )
        except ShoptetError as error:
            _log.warning("a user of shop %d was not verified: %s", shop.eshop_id, one_line(str(error)))
            return PageResponse(403, "the shop did not verify the user; open the settings page again")
        if user.eshop_id != shop.eshop_id:
            return PageResponse(403, "the user belongs to another shop")
        text = await _called(self._settings, shop, user)
        return PageResponse(200, text, "text/html; charset=utf-8", (("set-cookie", self._cookie("", 0)),))

    async def _send_to_shop(self, request: PageRequest) -> PageResponse:
        shop = await self._shop(request.one("eshopId") or "")
        if shop is None or shop.state != "installed" or not shop.eshop_url:
            return PageResponse(404, "eshopId: expected the number of a shop that has the addon")
        state = secrets.token_urlsafe(32)
        to = authorize_url(
            eshop_url=shop.eshop_url, client_id=self._client_id, redirect_uri=self.url + SETTINGS, state=state
        )
        cookie = self._cookie(f"{shop.eshop_id}.{state}", 600)
        return PageResponse(302, headers=(("location", to.url), ("set-cookie", cookie)))

    def _cookie(self, value: str, seconds: int) -> str:
        secure = "; Secure" if urlsplit(self.url).scheme == "https" else ""
        path = urlsplit(self.url).path + SETTINGS
        # Lax: the browser comes back from the shop's address.
        return f"{_COOKIE}={value}; Max-Age={seconds}; Path={path}; HttpOnly; SameSite=Lax{secure}"

    async def _life(self, event: WebhookEvent[Any]) -> None:
        """Follow what the shop did with the addon."""
        state = _STATES.get(event.event.value)
        if state is None:
            # Its token and key are of no use any more.
            if not _is_late(event, await asyncio.to_thread(self._store.load, event.eshop_id)):
                await asyncio.to_thread(self._store.remove, event.eshop_id)
                _log.info("shop %d uninstalled the addon", event.eshop_id)
            return

        def change(current: Installation) -> Installation:
            since = event.event_created or current.state_since
            return current if _is_late(event, current) else attrs.evolve(current, state=state, state_since=since)

        self._start_set_up(await asyncio.to_thread(changed, self._store, event.eshop_id, change))

    async def _with_key(self, shop: Installation, client: AsyncShoptet) -> Installation:
        """Get a key for a shop and note it. A new key makes all others invalid at once."""
        for _ in range(_MAX_KEYS):
            key = await client.webhooks.renew_signature_key()
            noted = await self._note(shop, partial(attrs.evolve, webhook_key=key))
            if noted is None or noted.webhook_key == key:
                return attrs.evolve(shop, webhook_key=key)
            # Another process has noted one meanwhile, and only the shop knows which of the two came last.
            shop = attrs.evolve(shop, webhook_key=noted.webhook_key)
        raise RuntimeError(f"other processes changed the webhook key {_MAX_KEYS} times meanwhile")

    async def _note(self, shop: Installation, change: Callable[[Installation], Installation]) -> Installation | None:
        """Change the installation in a shop, unless another process has changed its key; return what the store holds.

        Return None if the shop has installed the addon again or uninstalled it meanwhile.
        """

        def checked(current: Installation) -> Installation:
            is_known = (current.oauth_token, current.webhook_key) == (shop.oauth_token, shop.webhook_key)
            return change(current) if is_known else current

        noted = await asyncio.to_thread(changed, self._store, shop.eshop_id, checked)
        return noted if noted is not None and noted.oauth_token == shop.oauth_token else None

    async def _shop(self, eshop_id: str) -> Installation | None:
        is_number = eshop_id.isascii() and eshop_id.isdigit() and len(eshop_id) < 13
        return await asyncio.to_thread(self._store.load, int(eshop_id)) if is_number else None

    def _key_of(self, eshop_id: int) -> str | None:
        shop = self._store.load(eshop_id)
        return None if shop is None else shop.webhook_key

    def _client(self, shop: Installation) -> AsyncShoptet:
        return AsyncShoptet(**self._client_options(shop))

    def _client_options(self, shop: Installation) -> Options:
        addon = AddonAuth(
            oauth_token=shop.oauth_token, token_url=self._token_url, store=self._tokens, clock=self._clock
        )
        return {**self._options, "addon": addon, "expect_shop": shop.eshop_id}

    def _revealed_secret(self) -> str | None:
        return None if self._client_secret is None else self._client_secret.reveal()


def _needs_set_up(shop: Installation | None) -> bool:
    return shop is not None and shop.state == "installed" and not shop.is_set_up


def _is_late(event: WebhookEvent[Any], shop: Installation | None) -> bool:
    """Return whether a call about the addon is older than what is known of the shop, such as a new installation."""
    if shop is None or shop.state_since is None or event.event_created is None:
        return False
    if is_late := event.event_created < shop.state_since:
        _log.warning("shop %d: a late call about %s changes nothing", event.eshop_id, one_line(event.event.value))
    return is_late


async def _called(function: Callable[..., object], *arguments: object) -> Any:  # noqa: ANN401 (whatever it returns)
    """Call a function of the addon: a plain one in a thread, where it may block."""
    is_coroutine = inspect.iscoroutinefunction(function)
    result = function(*arguments) if is_coroutine else await asyncio.to_thread(function, *arguments)
    return await result if inspect.isawaitable(result) else result
