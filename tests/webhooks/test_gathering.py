"""Events of one record are handled once; what fails or dies comes again."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from shoptet_api import ConfigurationError
from shoptet_api.webhooks import GatheredRecord, InProcessQueue, MemoryDeliveryStore, WebhookApp, WebhookEvent, gathered
from shoptet_api.webhooks.event import event_from

SPAN = 0.05


def event(name: str, instance: str, second: int = 0, eshop_id: int = 1) -> WebhookEvent[Any]:
    return event_from(
        {
            "eshopId": eshop_id,
            "event": name,
            "eventCreated": f"2026-03-01T10:00:{second:02}+0100",
            "eventInstance": instance,
        }
    )


class Seen:
    """A handler, and the records that it got."""

    def __init__(self, failures: int = 0) -> None:
        self.records: list[GatheredRecord] = []
        self.failures = failures

    async def handle(self, record: GatheredRecord) -> None:
        self.records.append(record)
        if self.failures:
            self.failures -= 1
            raise OSError("the ERP is closed")

    @property
    def names(self) -> list[tuple[str, list[str]]]:
        return [(record.instance, [one.event.value for one in record.events]) for record in self.records]


async def all_of(handler: Any, *events: WebhookEvent[Any]) -> list[Any]:
    return list(await asyncio.gather(*map(handler, events), return_exceptions=True))


def test_events_of_a_record_are_handled_once() -> None:
    seen = Seen()
    events = (
        event("order:create", "A", 3),
        event("order:update", "A", 9),
        event("order:update", "B"),
        event("order:cancel", "A"),
    )
    asyncio.run(all_of(gathered(SPAN)(seen.handle), *events))
    assert seen.names == [("A", ["order:create", "order:update", "order:cancel"]), ("B", ["order:update"])]
    assert (seen.records[0].kind, seen.records[0].eshop_id) == ("order", 1)
    assert seen.records[0].latest is events[1]


def test_a_mass_event_is_one_event_of_each_record() -> None:
    seen = Seen()
    mass = event("order:massUpdate", '["A", "B", "A"]')
    asyncio.run(all_of(gathered(SPAN)(seen.handle), event("order:update", "B"), mass))
    assert seen.names == [("B", ["order:update", "order:massUpdate"]), ("A", ["order:massUpdate"])]


def test_records_of_shops_and_kinds_stay_apart() -> None:
    seen = Seen()
    events = event("order:update", "1"), event("order:update", "1", eshop_id=2), event("invoice:update", "1")
    asyncio.run(all_of(gathered(SPAN)(seen.handle), *events))
    assert len(seen.records) == 3


def test_a_failure_fails_every_delivery_of_the_record() -> None:
    seen = Seen(failures=1)
    outcomes = asyncio.run(
        all_of(
            gathered(SPAN)(seen.handle),
            event("order:update", "A"),
            event("order:cancel", "A"),
            event("order:update", "B"),
        )
    )
    assert [type(outcome) for outcome in outcomes] == [OSError, OSError, type(None)]


def test_a_delivery_that_is_cancelled_leaves_the_others() -> None:
    seen = Seen()
    handler = gathered(SPAN)(seen.handle)

    async def main() -> list[Any]:
        first = asyncio.create_task(handler(event("order:create", "A")))
        second = asyncio.create_task(handler(event("order:update", "A")))
        await asyncio.sleep(0)
        first.cancel()
        return list(await asyncio.gather(first, second, return_exceptions=True))

    cancelled, done = asyncio.run(main())
    assert isinstance(cancelled, asyncio.CancelledError)
    assert done is None
    assert len(seen.records) == 1


def test_the_next_span_begins_while_a_record_is_handled() -> None:
    started, release = asyncio.Event(), asyncio.Event()
    records: list[GatheredRecord] = []

    async def slow(record: GatheredRecord) -> None:
        records.append(record)
        started.set()
        await release.wait()

    async def main() -> None:
        handler = gathered(SPAN)(slow)
        first = asyncio.create_task(handler(event("order:create", "A")))
        await started.wait()
        second = asyncio.create_task(handler(event("order:update", "A")))
        release.set()
        await asyncio.gather(first, second)

    asyncio.run(main())
    assert [[one.event.value for one in record.events] for record in records] == [["order:create"], ["order:update"]]


def test_an_application_calls_it() -> None:
    seen = Seen()
    app = WebhookApp(key="k" * 32, store=MemoryDeliveryStore(), queue=InProcessQueue(workers=20))
    app.on("order:create", "order:update")(gathered(SPAN)(seen.handle))
    asyncio.run(all_of(app.dispatch, event("order:create", "A"), event("order:update", "A")))
    assert seen.names == [("A", ["order:create", "order:update"])]


@pytest.mark.parametrize("seconds", [0, -1, True, "5", float("nan")])
def test_seconds_that_cannot_be(seconds: Any) -> None:
    with pytest.raises(ConfigurationError, match=r"^seconds: expected "):
        gathered(seconds)


def test_a_plain_function_is_refused() -> None:
    with pytest.raises(ConfigurationError, match=r"^handler: expected a coroutine function of the gathered record"):
        gathered(1)(print)  # type: ignore[arg-type]
