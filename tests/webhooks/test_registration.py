"""`shop.webhooks.sync` and `ensure`: what is planned, and what a shop has afterwards."""

import asyncio
import inspect
import json
from collections.abc import Generator, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from shoptet_api import (
    AsyncShoptet,
    ConflictError,
    InputError,
    LocalLimits,
    MaintenanceError,
    Options,
    PartialFailureError,
    Shoptet,
    ShoptetError,
    UnprocessableError,
)
from shoptet_api.models import Webhook, WebhookEventType
from shoptet_api.resources import AsyncResources, Resources
from shoptet_api.sandbox import Sandbox
from shoptet_api.webhooks import SyncReport, plan_sync
from shoptet_api.webhooks.registration.plan import Wanted, wanted_from
from shoptet_generated.resources import AsyncResources as GeneratedAsyncResources, Resources as GeneratedResources
from tests.support.webhook_registry import EXCLUSIVE, Registry

URL = "https://example.com/webhooks"
OTHER = "https://example.com:8443/other"


class Caller:
    """`shop.webhooks` of either client."""

    def __init__(self, webhooks: Any, runner: asyncio.Runner | None) -> None:
        self._webhooks = webhooks
        self._runner = runner

    def _finish(self, result: Any) -> Any:
        return self._runner.run(result) if self._runner else result

    def sync(self, wanted: Any, **arguments: Any) -> SyncReport:
        report: SyncReport = self._finish(self._webhooks.sync(wanted, **arguments))
        return report

    def ensure(self, *arguments: Any, **others: Any) -> Webhook:
        webhook: Webhook = self._finish(self._webhooks.ensure(*arguments, **others))
        return webhook


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(products=1, orders=0) as sandbox:
        yield sandbox


@pytest.fixture
def registry(sandbox: Sandbox) -> Registry:
    return Registry(sandbox)


@pytest.fixture(params=["sync", "async"])
def caller(request: pytest.FixtureRequest, sandbox: Sandbox) -> Generator[Caller, None, None]:
    settings: Options = {"private_token": sandbox.token, "base_url": sandbox.url}
    settings |= {"max_retries": 0, "limits": LocalLimits()}
    with ExitStack() as stack:
        if request.param == "sync":
            shop = stack.enter_context(Shoptet(**settings))
            yield Caller(shop.webhooks, None)
        else:
            runner = stack.enter_context(asyncio.Runner())
            asynchronous = AsyncShoptet(**settings)
            yield Caller(asynchronous.webhooks, runner)
            runner.run(asynchronous.aclose())


def names(webhooks: tuple[Webhook, ...]) -> list[str]:
    return [str(webhook.event) for webhook in webhooks]


def test_the_shop_matches_and_the_report_says_what_was_done(
    caller: Caller, registry: Registry, sandbox: Sandbox
) -> None:
    registry.add({"order:create": URL, "order:delete": URL, "brand:create": URL})
    report = caller.sync({"order:create": URL, "order:delete": OTHER, "job:finished": URL})
    assert registry.urls == {"order:create": URL, "order:delete": OTHER, "job:finished": URL}
    assert names(report.kept) == ["order:create"]
    assert [(webhook.event, webhook.url) for webhook in report.changed] == [("order:delete", OTHER)]
    assert names(report.registered) == ["job:finished"]
    assert names(report.removed) == ["brand:create"]
    assert report.has_changes
    sandbox.requests.clear()
    again = caller.sync({"order:create": URL, "order:delete": OTHER, "job:finished": URL})
    assert registry.writes == []
    assert not again.has_changes
    assert len(again.kept) == 3


def test_others_stay_when_nothing_is_to_be_removed(caller: Caller, registry: Registry) -> None:
    registry.add({"brand:create": URL})
    report = caller.sync({"order:create": URL}, remove=False)
    assert registry.urls == {"brand:create": URL, "order:create": URL}
    assert (names(report.kept), names(report.removed)) == (["brand:create"], [])


def test_an_exclusive_pair_is_exchanged_in_the_right_order(caller: Caller, registry: Registry) -> None:
    registry.add({"order:update": URL, "customer:update": URL, "brand:create": URL})
    wanted = {"order:cancel": URL, "customer:enableOrders": URL, "customer:disableOrders": URL}
    report = caller.sync(wanted)
    assert registry.urls == wanted
    assert registry.writes == ["DELETE order:update", "DELETE customer:update", "POST", "DELETE brand:create"]
    assert sorted(names(report.removed)) == ["brand:create", "customer:update", "order:update"]
    back = caller.sync({"order:update": URL, "customer:update": URL})
    assert registry.urls == {"order:update": URL, "customer:update": URL}
    assert len(back.removed) == 3


@pytest.mark.parametrize("pair", EXCLUSIVE)
def test_an_exclusive_pair_is_refused_before_anything_is_sent(
    caller: Caller, registry: Registry, sandbox: Sandbox, pair: set[str]
) -> None:
    with pytest.raises(InputError, match="exclude each other"):
        caller.sync(dict.fromkeys(pair, URL))
    assert len(sandbox.requests) == 0
    one, other = sorted(pair)
    registry.add({one: URL})
    with pytest.raises(InputError, match="exclude each other"):
        caller.ensure(other, URL)
    with pytest.raises(InputError, match="exclude each other"):
        caller.sync({other: URL}, remove=False)
    assert registry.writes == []


def test_more_than_fifty_go_in_several_calls(caller: Caller, registry: Registry) -> None:
    events = [event.value for event in WebhookEventType if not event.value.startswith("addon:")]
    wanted = dict.fromkeys([event for event in events if event not in {"order:cancel", "customer:update"}], URL)
    assert len(wanted) > 100
    report = caller.sync(wanted)
    assert registry.urls == wanted
    assert registry.writes == ["POST"] * 3
    assert len(report.registered) == len(wanted)


def test_payloads_are_asked_for_and_given_up(caller: Caller, registry: Registry) -> None:
    registry.add({"brand:create": URL})
    wanted = {"order:create": URL, "brand:create": URL}
    caller.sync(wanted, send_payload={"order:create"})
    assert registry.payloads == {"brand:create": None, "order:create": "full"}
    assert not caller.sync(wanted).has_changes
    report = caller.sync(wanted, send_payload=True)
    assert [(webhook.event, webhook.send_payload) for webhook in report.changed] == [("brand:create", "full")]
    assert registry.payloads == {"brand:create": "full", "order:create": "full"}
    caller.sync(wanted, send_payload=False)
    assert registry.payloads == {"brand:create": None, "order:create": None}


def test_ensure_registers_once_and_follows_the_url(caller: Caller, registry: Registry) -> None:
    registry.add({"brand:create": URL})
    made = caller.ensure("job:finished", URL)
    assert (made.event, made.url) == ("job:finished", URL)
    assert caller.ensure("job:finished", URL) == made
    assert registry.writes == ["POST"]
    moved = caller.ensure("job:finished", OTHER, send_payload=True)
    assert (moved.id, moved.url, moved.send_payload) == (made.id, OTHER, "full")
    assert registry.writes == ["POST", "PATCH job:finished"]
    assert registry.urls == {"brand:create": URL, "job:finished": OTHER}


def test_ensure_finds_what_the_answer_did_not_tell(caller: Caller, sandbox: Sandbox) -> None:
    sandbox.inject("webhooks.create_many", extra={"webhooks": []})
    assert caller.ensure("job:finished", URL).url == URL
    sandbox.inject("webhooks.create_many", status=201, body=b'{"data":{"webhooks":[]}}')
    with pytest.raises(ShoptetError, match="does not list the webhook for brand:create"):
        caller.ensure("brand:create", URL)


def test_what_somebody_else_removed_is_no_error(caller: Caller, registry: Registry, sandbox: Sandbox) -> None:
    registry.add({"brand:create": URL})
    sandbox.inject("webhooks.delete", status=404, code="webhook-not-found")
    report = caller.sync({})
    assert registry.writes == ["DELETE brand:create"]
    assert (report.removed, report.kept) == ((), ())


def test_an_error_says_what_was_done_before_and_the_next_call_goes_on(
    caller: Caller, registry: Registry, sandbox: Sandbox
) -> None:
    registry.add({"order:update": URL, "brand:create": URL, "brand:delete": URL})
    sandbox.inject("webhooks.create_many", status=503)
    wanted = {"order:cancel": URL, "brand:create": OTHER}
    with pytest.raises(MaintenanceError) as caught:
        caller.sync(wanted)
    assert caught.value.__notes__[-1:] == ["before that: changed brand:create; removed order:update"]
    caller.sync(wanted)
    assert registry.urls == wanted


def test_what_the_shop_refuses_in_part_is_told(caller: Caller, registry: Registry, sandbox: Sandbox) -> None:
    """The sandbox registers all or none."""
    row = {"id": 9, "event": "order:delete", "url": URL, "created": None, "updated": None, "sendPayload": None}
    refused = {"errorCode": "x", "message": "Webhook already exists for this event", "instance": "data[0]"}
    body = json.dumps({"data": {"webhooks": [row]}, "errors": [refused]}).encode()
    sandbox.inject("webhooks.create_many", status=201, body=body)
    with pytest.raises(PartialFailureError) as caught:
        caller.sync({"order:create": URL, "order:delete": URL})
    assert [error.instance for error in caught.value.errors] == ["data[0]"]
    assert caught.value.__notes__[-1:] == ["before that: nothing was changed"]
    registry.add({"order:create": OTHER, "order:delete": URL})
    caller.sync({"order:create": URL, "order:delete": URL})
    assert registry.urls == {"order:create": URL, "order:delete": URL}


def test_a_conflict_that_only_the_shop_knows_is_told(caller: Caller, sandbox: Sandbox) -> None:
    sandbox.inject("webhooks.create_many", status=409)
    with pytest.raises(ConflictError):
        caller.sync({"order:create": URL})


@pytest.mark.parametrize(
    ("wanted", "arguments", "reason"),
    [
        ({"order": URL}, {}, "^event: expected a name like 'order:create', got 'order'$"),
        ({"order:create ": URL}, {}, "expected a name like"),
        ([URL], {}, "^wanted: expected a mapping of events to URLs, got list$"),
        ({5: URL}, {}, "got type int"),
        ({"addon:uninstall": URL}, {}, "set up in the partner's administration"),
        ({"order:create": "example.com/webhooks"}, {}, "^order:create: expected an address like"),
        ({"order:create": "ftp://example.com"}, {}, "expected an address like"),
        ({"order:create": "https://"}, {}, "expected an address like"),
        ({"order:create": "https://example.com/ž"}, {}, "expected an address like"),
        ({"order:create": "https://[1"}, {}, "expected an address like"),
        ({"order:create": "https://example.com:99999/"}, {}, "expected an address like"),
        ({"order:create": None}, {}, "got NoneType"),
        ({"order:create": "https://example.com:5000/"}, {}, "one of the ports 80, 443, 8080, 8443, got 5000"),
        ({"order:create": URL + "?" + "x" * 2000}, {}, "expected a URL of at most 2000 characters, got 2029"),
        (
            {"order:create": URL},
            {"send_payload": {"order:delete"}},
            "send_payload: expected True, False or some of the wanted events",
        ),
        ({"order:create": URL}, {"send_payload": "order:create"}, "send_payload"),
    ],
)
def test_what_cannot_be_registered_is_told_before_anything_is_sent(
    caller: Caller, sandbox: Sandbox, wanted: Any, arguments: Any, reason: str
) -> None:
    with pytest.raises(InputError, match=reason) as caught:
        caller.sync(wanted, **arguments)
    assert "\n" not in str(caught.value)
    assert len(sandbox.requests) == 0


def test_events_that_the_spec_does_not_know_can_be_registered(caller: Caller, sandbox: Sandbox) -> None:
    """Where the shop knows them."""
    rows = [
        {"id": number, "event": event, "url": URL} for number, event in enumerate(["teapot:boiled", "order:create"])
    ]
    sandbox.inject("webhooks.create_many", status=201, body=json.dumps({"data": {"webhooks": rows}}).encode())
    report = caller.sync({"teapot:boiled": URL, WebhookEventType.ORDER_CREATE: URL})
    sent = sandbox.requests[-1].json["data"]
    assert {row["event"]: row["url"] for row in sent} == {"teapot:boiled": URL, "order:create": URL}
    assert names(report.registered) == ["teapot:boiled", "order:create"]
    with pytest.raises(UnprocessableError):
        caller.sync({"teapot:boiled": URL})


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "[::1]"])
def test_a_receiver_on_this_machine_has_any_port(caller: Caller, registry: Registry, host: str) -> None:
    """No shop calls it, so that a sandbox is meant."""
    caller.sync({"order:create": f"http://{host}:5000/"})
    assert registry.urls == {"order:create": f"http://{host}:5000/"}


EVENTS = st.sampled_from(
    ["order:update", "order:cancel", "customer:update", "customer:enableOrders", "brand:create", "teapot:boiled"]
)
URLS = st.sampled_from([URL, OTHER])


def _compatible(events: set[str]) -> bool:
    return not any(pair <= events for pair in EXCLUSIVE)


@settings(deadline=None)
@given(
    current=st.lists(st.tuples(EVENTS, URLS, st.booleans()), max_size=6).filter(
        lambda rows: _compatible({event for event, _, _ in rows})
    ),
    wanted=st.dictionaries(EVENTS, URLS).filter(lambda urls: _compatible(set(urls))),
    payload=st.none() | st.booleans(),
)
def test_any_plan_makes_the_shop_match_without_a_conflict_on_the_way(
    current: list[tuple[str, str, bool]], wanted: dict[str, str], payload: bool | None
) -> None:
    webhooks = [
        Webhook.from_dict({"id": number, "event": event, "url": url, "sendPayload": "full" if full else None})
        for number, (event, url, full) in enumerate(current)
    ]
    plan = plan_sync(webhooks, wanted_from(wanted, payload))
    has = {webhook.id: (str(webhook.event), webhook.url) for webhook in webhooks}
    for webhook in plan.remove_first:
        del has[webhook.id]
    for webhook, one in plan.change:
        assert has[webhook.id][0] == one.event
        has[webhook.id] = (one.event, one.url)
    for one in plan.register:
        assert one.event not in {event for event, _ in has.values()}
        has[-len(has) - 1] = (one.event, one.url)
        assert _compatible({event for event, _ in has.values()})
    for webhook in plan.remove:
        del has[webhook.id]
    assert sorted(has.values()) == sorted(wanted.items())
    touched = [*plan.remove_first, *plan.remove, *(webhook for webhook, _ in plan.change), *plan.keep]
    assert sorted(webhook.id for webhook in touched) == list(range(len(webhooks)))


def test_webhooks_that_cannot_be_read_are_left_alone() -> None:
    odd = Webhook.from_dict({"id": 1, "event": None, "url": URL})
    system = Webhook.from_dict({"id": 2, "event": "addon:uninstall", "url": URL})
    plan = plan_sync([odd, system], [Wanted("order:create", URL)])
    assert (plan.remove, plan.remove_first, plan.keep) == ((), (), ())


@pytest.mark.parametrize(
    ("ours", "generated"), [(Resources, GeneratedResources), (AsyncResources, GeneratedAsyncResources)]
)
def test_parts_that_can_do_more_replace_generated_ones(ours: type, generated: type) -> None:
    for name, part in vars(ours).items():
        if name in vars(generated) and not name.startswith("_"):
            made = part.func(type("Client", (), {"_transport": None})())
            base = vars(generated)[name].func(type("Client", (), {"_transport": None})())
            assert isinstance(made, type(base))
            assert part.__doc__ == vars(generated)[name].__doc__
            assert inspect.getdoc(type(made)) == inspect.getdoc(type(base))
