"""What users of the ASGI application and of the WSGI receiver see alike: arguments, handlers, and deliveries."""

import logging
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from shoptet_api.checks import check_seconds, check_whole
from shoptet_api.clock import SYSTEM_CLOCK, Clock
from shoptet_api.decoding.drift_reporter import DriftReporter
from shoptet_api.errors import ConfigurationError
from shoptet_api.webhooks.admission import KeyOfShop, Rules
from shoptet_api.webhooks.delivery.queue import InProcessQueue, WorkQueue
from shoptet_api.webhooks.delivery.retries import DEFAULT_RETRIES, RetrySchedule
from shoptet_api.webhooks.delivery.worker import OnError, Worker, WorkSettings
from shoptet_api.webhooks.endpoint import Endpoint
from shoptet_api.webhooks.handlers import H, Handlers, checked_events
from shoptet_api.webhooks.sender import sender_filter
from shoptet_api.webhooks.signature import Key, SigningKeys
from shoptet_api.webhooks.stores.memory import MemoryDeliveryStore
from shoptet_api.webhooks.stores.protocol import DeadDelivery, Delivery, DeliveryStore

if TYPE_CHECKING:
    from shoptet_generated.runtime.drift import Drift

DAY: Final = 86_400.0
_EXAMPLES: Final = {"store": "SQLiteDeliveryStore('webhooks.db')", "queue": "InProcessQueue()"}
_log: Final = logging.getLogger("shoptet_api.webhooks")


class ReceiverBase:
    """Receives webhooks and has handlers work them; the protocol is the subclass's.

    What is accepted is in the store before the answer is given. It is worked after, at least once: a handler can be
    called again for the same event when it failed, when another handler of the event failed, or when the process was
    killed. A delivery that comes again is answered, and not worked again.

    Args:
        key: What `shop.webhooks.renew_signature_key()` gave; several while an old one is still in use; or a function
            that takes a shop's number and gives its key or keys (None for a shop that it does not know), for addons in
            many shops; it is called in a thread. None: whoever knows the address is believed.
        store: Keeps what was accepted. Default: in memory, which a crash loses; `SQLiteDeliveryStore` does not.
        queue: Brings what was accepted to who works it. In this process where not given.
        path: The one path to receive at; any where not given.
        networks: Where deliveries may come from, like `["185.184.254.0/24"]`; from anywhere where not given.
        allow: Says of an address whether deliveries may come from it. With `networks`, either is enough.
        trusted_proxies: How many proxies of your own stand before this server. The caller's address is then taken from
            `X-Forwarded-For`, which nobody should be believed otherwise.
        largest_body: How many bytes a body may have.
        window: Seconds for which a delivery is known again. The shop sends one up to three times in half an hour.
        retries: Seconds between the attempts when handlers fail; after the last one a delivery is dead.
        time_limit: Seconds that a handler may take.
        lease: Seconds after which a delivery is worked again when nothing is heard of who had it: after a crash, or
            when a queue lost it. With a queue of your own, longer than a delivery ever waits in it.
        stop_within: Seconds that work may take to end when the server stops.
        on_error: A plain function, called with the event and the error when a handler failed.
        on_drift: Called for places of bodies that are not as the spec promises; told in the log where not given.

    Raises:
        ConfigurationError: An argument makes no sense; the error names it.
    """

    def __init__(
        self,
        *,
        key: Key | KeyOfShop | None,
        store: DeliveryStore | None = None,
        queue: WorkQueue | None = None,
        path: str | None = None,
        networks: Sequence[str] | None = None,
        allow: Callable[[str], bool] | None = None,
        trusted_proxies: int = 0,
        largest_body: int = 4 * 1024 * 1024,
        window: float = DAY,
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
        spans = {"window": window, "time_limit": time_limit, "lease": lease, "stop_within": stop_within}
        for argument, seconds in spans.items():
            check_seconds(argument, seconds)
        check_whole("largest_body", largest_body, 1)
        for argument, given, due in (("store", store, "accept"), ("queue", queue, "put")):
            if given is not None and not hasattr(given, due):
                fault = f"is of type {type(given).__name__}; give one, like {_EXAMPLES[argument]}"
                raise ConfigurationError(argument, fault)
        if keys is None:
            _log.warning("no key is given: webhooks are accepted from whoever sends them")
        if path is not None and not str(path).startswith("/"):
            raise ConfigurationError("path", f"is {path!r}; write it like '/webhooks'")
        self._store: Final[DeliveryStore] = MemoryDeliveryStore() if store is None else store
        self._handlers: Final = Handlers()
        settings = WorkSettings(
            retries=RetrySchedule.of(retries), lease=lease, time_limit=time_limit, on_error=on_error, clock=clock
        )
        self._endpoint: Final = Endpoint(
            rules=Rules(keys, sender_filter(networks, allow, trusted_proxies), path, largest_body),
            store=self._store,
            worker=Worker(self._handlers, self._store, queue or InProcessQueue(), settings),
            window=window,
            lease=lease,
            stop_within=stop_within,
            report=DriftReporter(on_drift),
        )

    def on(self, *events: str) -> Callable[[H], H]:
        """Register a handler for events: `@app.on("order:create")`. It may be a coroutine function.

        A plain function is called in a thread. What a handler raises is a failed attempt, and is tried again.

        Raises:
            ConfigurationError: No event is named, or what is named is none.
        """
        checked = checked_events(events)
        return lambda handler: self._handlers.add(checked, handler)

    def on_any(self, handler: H) -> H:
        """Register a handler for all events, those included that the spec does not know: `@app.on_any`."""
        return self._handlers.add_any(handler)

    async def work(self, delivery: Delivery) -> None:
        """Work a delivery that came through a queue of your own: call the handlers, and tell the store.

        Nothing happens when it was worked already, or is being worked elsewhere.
        """
        await self._endpoint.worker.work(delivery)

    def waiting(self) -> int:
        """How many deliveries are accepted and not worked yet."""
        return self._store.waiting()

    def dead(self) -> Sequence[DeadDelivery]:
        """The deliveries whose handlers failed for the last time, oldest first. They are kept until you decide."""
        return self._store.dead()

    def revive(self, key: str) -> bool:
        """Have a dead delivery worked again, with all its attempts; whether there was one."""
        revived = self._store.revive(key, now=self._endpoint.worker.now())
        self._endpoint.worker.wake()
        return revived

    def forget(self, key: str) -> bool:
        """Drop a dead delivery for good; whether there was one."""
        return self._store.forget(key)
