"""Gather the events of one record for some seconds, and handle the record once.

An edit in the administration makes several events, an import thousands. Each delivery waits until its record is
handled, and succeeds or fails with it: after a crash all of them come again, and nothing is lost.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Final, TypeAlias

import attrs

from shoptet_api.checks import check_seconds, unexpected
from shoptet_api.webhooks.event import WebhookEvent
from shoptet_api.webhooks.handlers import is_async


@attrs.frozen
class GatheredRecord:
    """A record, and what happened to it meanwhile."""

    eshop_id: int
    kind: str
    """The first part of the events' names: `order` of `order:update`."""
    instance: str
    """The record, as its events name it: an order's code, a product's GUID, ..."""
    events: Sequence[WebhookEvent[Any]] = attrs.field(repr=False)
    """In the order of their arrival, which is not that of their creation."""

    @property
    def latest(self) -> WebhookEvent[Any]:
        """The event that was created last; of several at the same second, the one that arrived last."""
        return max(self.events, key=_created)


GatheredHandler: TypeAlias = Callable[[GatheredRecord], Awaitable[object]]
_Key: TypeAlias = tuple[int, str, str]


def gathered(seconds: float) -> Callable[[GatheredHandler], "Gathering"]:
    """Return a decorator for a coroutine function that handles a record, instead of one event of it.

        @app.on("order:create", "order:update", "order:massUpdate")
        @gathered(seconds=5)
        async def order_changed(record: GatheredRecord) -> None: ...

    The first event of a record opens a span of some seconds, in which further events of it join. A mass event is one
    event of each of its records. While they wait, deliveries occupy a worker of the queue: give the application one
    with as many as records may wait, such as `queue=InProcessQueue(workers=200)`.

    Args:
        seconds: The length of the span, by the real clock.

    Raises:
        ConfigurationError: The seconds cannot be used, or the function is not a coroutine function.
    """
    check_seconds("seconds", seconds)

    def decorate(handler: GatheredHandler) -> Gathering:
        if not is_async(handler):
            raise unexpected("handler", "a coroutine function of the gathered record", handler)
        return Gathering(handler, seconds)

    return decorate


class Gathering:
    """A handler of events that calls another one for each record."""

    def __init__(self, handler: GatheredHandler, seconds: float) -> None:
        self.handler: Final = handler
        self._seconds = seconds
        self._open: dict[_Key, tuple[list[WebhookEvent[Any]], asyncio.Task[None]]] = {}

    async def __call__(self, event: WebhookEvent[Any]) -> None:
        """Join the records of an event, and wait until they are handled.

        Raises:
            Exception: The handler failed for one of the records, with whatever it raised.
        """
        kind = event.event.value.partition(":")[0]
        tasks = [self._joined((event.eshop_id, kind, instance), event) for instance in dict.fromkeys(event.instances)]
        # One delivery that is cancelled must not end what others wait for.
        outcomes = await asyncio.gather(*map(asyncio.shield, tasks), return_exceptions=True)
        for outcome in outcomes:
            if isinstance(outcome, BaseException):
                raise outcome

    def _joined(self, key: _Key, event: WebhookEvent[Any]) -> "asyncio.Task[None]":
        found = self._open.get(key)
        if found is None:
            events: list[WebhookEvent[Any]] = []
            found = self._open[key] = (events, asyncio.create_task(self._handle(key, events)))
        found[0].append(event)
        return found[1]

    async def _handle(self, key: _Key, events: "list[WebhookEvent[Any]]") -> None:
        try:
            await asyncio.sleep(self._seconds)
        finally:
            # Later events are not in what the handler gets: they open the next span.
            del self._open[key]
        await self.handler(GatheredRecord(*key, tuple(events)))


def _created(event: WebhookEvent[Any]) -> float:
    return event.event_created.timestamp() if event.event_created else 0.0
