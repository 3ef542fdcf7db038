"""The arguments and methods that the ASGI application and the WSGI receiver share."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING, Any, Final, Literal

from shoptet_api.checks import check_seconds, check_whole, unexpected
from shoptet_api.clock import SYSTEM_CLOCK, Clock
from shoptet_api.decoding.drift_reporter import DriftReporter
from shoptet_api.errors import ConfigurationError
from shoptet_api.webhooks.admission import KeyOfShop, Rules
from shoptet_api.webhooks.delivery.queue import InProcessQueue, WorkQueue
from shoptet_api.webhooks.delivery.retries import DEFAULT_RETRIES, RetrySchedule
from shoptet_api.webhooks.delivery.worker import OnError, Worker, WorkSettings
from shoptet_api.webhooks.endpoint import Endpoint
from shoptet_api.webhooks.handlers import Handlers, is_async
from shoptet_api.webhooks.registering import Registering
from shoptet_api.webhooks.sender import sender_filter
from shoptet_api.webhooks.signature import Key, SigningKeys, Unsigned, check_unsigned
from shoptet_api.webhooks.stores.memory import MemoryDeliveryStore
from shoptet_api.webhooks.stores.protocol import DeadDelivery, Delivery, DeliveryStore

if TYPE_CHECKING:
    from shoptet_api.webhooks.event import WebhookEvent
    from shoptet_generated.runtime.drift import Drift

DAY: Final = 86_400.0
_EXAMPLES: Final = {"store": "SQLiteDeliveryStore('webhooks.db')", "queue": "InProcessQueue()"}
_log: Final = logging.getLogger("shoptet_api.webhooks")


class ReceiverBase(Registering):
    """Receives webhooks and calls their handlers; the subclass speaks the protocol.

    An accepted delivery is in the store before the response is sent. It is handled afterwards, at least once: a handler
    can be called again for the same event when it failed, when another handler of the event failed, or when the process
    was killed. A repeated delivery is answered, and not handled again.

    Args:
        key: The key that `shop.webhooks.renew_signature_key()` returned; several while an old one is still in use; or a
            function that takes a shop's number and returns its key or keys (None for an unknown shop), for addons in
            many shops; it is called in a thread. None only with `unsigned="accept"`.
        unsigned: Webhooks without a signature are refused (`"refuse"`), accepted for events of the addon itself,
            `addon:*` (`"addon"`), or accepted from any caller (`"accept"`). A signature that is there is always checked
            if there is a key.
        store: Keeps accepted deliveries. Default: in memory, which a crash loses; `SQLiteDeliveryStore` survives it.
        queue: Carries accepted deliveries to a worker. Default: in this process.
        path: The one path to receive at. Default: any.
        networks: Networks that deliveries may come from, like `["185.184.254.0/24"]`. Default: any.
        allow: Returns whether deliveries may come from an address. With `networks`, either is enough.
        trusted_proxies: The number of your own proxies in front of this server. The caller's address is then taken from
            `X-Forwarded-For`, which any caller can forge otherwise.
        largest_body: Bytes that a body may have.
        window: Seconds for which a repeated delivery is recognised. The shop sends one up to three times in half an
            hour.
        outdated: Deliveries that were created more than `window` seconds ago can be replays of a body that was signed
            then: they are logged (`"warn"`) or refused (`"refuse"`, also if the time of creation is missing).
        retries: Seconds between the attempts if handlers fail; after the last attempt a delivery is dead.
        time_limit: Seconds that a handler may take.
        lease: Seconds after which a delivery is handled again if its worker does not report: after a crash, or if a
            queue lost it. With a queue of your own, longer than a delivery ever waits in it.
        stop_within: Seconds that current work may take to end when the server stops.
        on_error: A plain function, called with the event and the error after a handler failed.
        on_drift: Called for places of bodies that do not match the spec. Default: logged.

    Raises:
        ConfigurationError: An argument cannot be used; the error names it.
    """

    def __init__(
        self,
        *,
        key: Key | KeyOfShop | None,
        unsigned: Unsigned = "refuse",
        store: DeliveryStore | None = None,
        queue: WorkQueue | None = None,
        path: str | None = None,
        networks: Sequence[str] | None = None,
        allow: Callable[[str], bool] | None = None,
        trusted_proxies: int = 0,
        largest_body: int = 4 * 1024 * 1024,
        window: float = DAY,
        outdated: Literal["warn", "refuse"] = "warn",
        retries: Sequence[float] = DEFAULT_RETRIES,
        time_limit: float = 900.0,
        lease: float = 60.0,
        stop_within: float = 20.0,
        on_error: OnError | None = None,
        on_drift: "Callable[[Drift], object] | None" = None,
        clock: Clock = SYSTEM_CLOCK,
    ) -> None:
        keys = key if key is None or (callable(key) and not isinstance(key, str)) else SigningKeys(key)
        del key  # A traceback that shows local variables must not show it.
        # Their results are used at once: a coroutine would count as a yes, or be dropped.
        for argument, function in (("key", keys), ("allow", allow), ("on_error", on_error), ("on_drift", on_drift)):
            if callable(function) and is_async(function):
                raise ConfigurationError(argument, "expected a plain function, got a coroutine function")
        spans = {"window": window, "time_limit": time_limit, "lease": lease, "stop_within": stop_within}
        for argument, seconds in spans.items():
            check_seconds(argument, seconds)
        check_whole("largest_body", largest_body, 1)
        for argument, given, method in (("store", store, "accept"), ("queue", queue, "put")):
            if given is not None and not hasattr(given, method):
                # Its repr can hold the password of a database.
                fault = f"expected an object like {_EXAMPLES[argument]}, got type {type(given).__name__}"
                raise ConfigurationError(argument, fault)
        unsigned = check_unsigned(unsigned, has_key=keys is not None)
        if outdated not in {"warn", "refuse"}:
            raise unexpected("outdated", "'warn' or 'refuse'", outdated)
        if keys is None:
            _log.warning("no key is given: webhooks are accepted from any caller")
        if path is not None and not str(path).startswith("/"):
            raise unexpected("path", "a path like '/webhooks'", path)
        self._store: DeliveryStore = MemoryDeliveryStore() if store is None else store
        self._handlers = Handlers()
        settings = WorkSettings(
            retries=RetrySchedule.of(retries), lease=lease, time_limit=time_limit, on_error=on_error, clock=clock
        )
        self._endpoint = Endpoint(
            rules=Rules(keys, unsigned, sender_filter(networks, allow, trusted_proxies), path, window, largest_body),
            store=self._store,
            worker=Worker(self._handlers, self._store, queue or InProcessQueue(), settings),
            window=window,
            lease=lease,
            stop_within=stop_within,
            refuses_outdated=outdated == "refuse",
            report=DriftReporter(on_drift),
        )

    @property
    def largest_body(self) -> int:
        """The longest body of a delivery that is read, in bytes."""
        return self._endpoint.rules.largest

    async def work(self, delivery: Delivery) -> None:
        """Handle a delivery from a queue of your own: call the handlers, and store the outcome.

        Nothing happens if it was handled already, or is being handled elsewhere.
        """
        await self._endpoint.worker.work(delivery)

    async def dispatch(self, event: "WebhookEvent[Any]") -> None:
        """Call the handlers of an event now, such as one of `shop.webhooks.lost()`; the store is not involved.

        Raises:
            Exception: A handler failed, with whatever it raised; the handlers after it are not called.
        """
        for handler in self._handlers.of(event.event.value):
            result = handler(event) if is_async(handler) else await asyncio.to_thread(handler, event)
            if isinstance(result, Awaitable):
                await result

    def waiting(self) -> int:
        """Return the number of deliveries that are accepted and not handled yet."""
        return self._store.waiting()

    def dead(self) -> Sequence[DeadDelivery]:
        """Return the deliveries whose last attempt failed, oldest first. The store keeps them until you decide."""
        return self._store.dead()

    def revive(self, key: str) -> bool:
        """Have a dead delivery handled again, with all its attempts; return whether there was one."""
        revived = self._store.revive(key, now=self._endpoint.worker.now())
        self._endpoint.worker.wake()
        return revived

    def forget(self, key: str) -> bool:
        """Drop a dead delivery for good; return whether there was one."""
        return self._store.forget(key)
