"""What a client goes through with a shop, both clients with the sandbox: it judges them by the API's rules."""

from __future__ import annotations

from typing import Any

import pytest

from shoptet_api import (
    AddonNotInstalledError,
    AddonSuspendedError,
    ConflictError,
    ConnectError,
    LocalLimits,
    MaintenanceError,
    MaximumTokensError,
    MissingModuleError,
    NotFoundError,
    PartialFailureError,
    PermissionDeniedError,
    RateLimitError,
    RetryEvent,
    ServerError,
    Shoptet,
    TokenExpiredError,
    TransportError,
    UnprocessableError,
)
from shoptet_api.sandbox import Sandbox
from tests.support.clocks import FastClock
from tests.support.sandbox_clients import SandboxClients

CODE = "2026000104"
GOODS = "0001/M"


def supply(sandbox: Sandbox, code: str) -> Any:
    with Shoptet(private_token=sandbox.private_token(), base_url=sandbox.url, limits=LocalLimits()) as shop:
        return next(iter(shop.stocks.list_supplies(1, code=code))).amount


def test_a_token_is_renewed_before_it_runs_out(clients: SandboxClients) -> None:
    client = clients.client(addon=clients.addon())
    for _ in range(3):
        client.run(client.shop.eshop.get())
    clients.sandbox.requests.assert_called("oauth.getAccessToken", times=1)
    clients.sandbox.advance(minutes=31)
    client.run(client.shop.eshop.get())
    clients.sandbox.requests.assert_called("oauth.getAccessToken", times=2)
    clients.sandbox.requests.assert_all_good()


def test_a_token_that_the_shop_has_ended_is_renewed_and_the_write_is_done_once(clients: SandboxClients) -> None:
    client = clients.client(addon=clients.addon())
    client.run(client.shop.eshop.get())
    clients.sandbox.addon.expire_tokens()
    client.run(client.shop.brands.create({"name": "Pelle"}))
    assert [seen.status for seen in clients.sandbox.requests if seen.method == "POST"] == [401, 201]
    clients.sandbox.requests.assert_called("oauth.getAccessToken", times=2)


def test_many_who_find_the_token_expired_fetch_one(clients: SandboxClients) -> None:
    clients.sandbox.limits.bucket_size = 100_000
    client = clients.client(addon=clients.addon())
    client.run(client.shop.eshop.get())
    clients.sandbox.advance(minutes=31)
    clients.at_once(client, client.shop.eshop.get, 40)
    clients.sandbox.requests.assert_called("oauth.getAccessToken", times=2)
    clients.sandbox.requests.assert_all_good()


def test_the_sixth_token_is_waited_for_or_told_of(clients: SandboxClients) -> None:
    others = [clients.client(addon=clients.addon()) for _ in range(5)]
    for other in others:
        other.run(other.shop.eshop.get())
    late = clients.client(addon=clients.addon(), deadline=5.0)
    with pytest.raises(MaximumTokensError):
        late.run(late.shop.eshop.get())
    clients.sandbox.advance(minutes=31)
    late.run(late.shop.eshop.get())


@pytest.mark.parametrize(
    ("happens", "error"), [("suspend", AddonSuspendedError), ("uninstall", AddonNotInstalledError)]
)
def test_an_addon_that_may_not_work_is_told_so(clients: SandboxClients, happens: str, error: type[Exception]) -> None:
    client = clients.client(addon=clients.addon())
    client.run(client.shop.eshop.get())
    getattr(clients.sandbox.addon, happens)()
    with pytest.raises(error):
        client.run(client.shop.eshop.get())


def test_forty_at_once_are_never_too_many(clients: SandboxClients) -> None:
    clients.sandbox.limits.bucket_size = 100_000
    clients.sandbox.latency = 0.005
    client = clients.client(max_retries=0)
    for _ in range(3):
        assert len(clients.at_once(client, lambda: client.shop.orders.get(CODE), 40)) == 40
    seen = clients.sandbox.requests.assert_called("orders.get", times=120)
    clients.sandbox.requests.assert_all_good()
    assert max(one.connections for one in seen) == 3, "and all three places are used"


def test_the_bucket_does_not_overflow(clients: SandboxClients) -> None:
    """Twice as much as fits, at once; nobody told the client what a call costs."""
    clients.sandbox.limits.bucket_size = 20
    client = clients.client(max_retries=0)
    clients.at_once(client, client.shop.eshop.get, 40)
    clients.sandbox.requests.assert_called("eshop.get", times=40)
    clients.sandbox.requests.assert_all_good()


def test_a_full_bucket_is_waited_for_and_told(clients: SandboxClients) -> None:
    events: list[RetryEvent] = []
    clients.sandbox.limits.fill(clients.sandbox.token, 205)
    client = clients.client(on_retry=events.append)
    client.run(client.shop.eshop.get())
    assert clients.statuses("eshop.get") == [429, 200]
    assert [event.reason for event in events] == ["status 429, Retry-After"]
    clients.sandbox.limits.fill(clients.sandbox.token, 205)
    hasty = clients.client(max_retries=0)
    with pytest.raises(RateLimitError) as caught:
        hasty.run(hasty.shop.eshop.get())
    assert caught.value.bucket is not None
    assert caught.value.bucket.filling == 200
    assert caught.value.retry_after is not None


def test_a_lock_is_waited_for(clients: SandboxClients) -> None:
    """Two that write the same: the second is sent again when the first one is done, and both are done."""
    before = supply(clients.sandbox, GOODS)
    clients.sandbox.hold()
    # The first one goes on when the second one was refused.
    client = clients.client(on_retry=lambda _: clients.sandbox.release())
    clients.at_once(
        client, lambda: client.shop.stocks.update_quantity_many(1, [{"productCode": GOODS, "amountChange": -1}]), 2
    )
    assert sorted(clients.statuses("stocks.update_quantity_many")) == [200, 200, 423]
    assert supply(clients.sandbox, GOODS) == before - 2


def test_what_is_out_of_order_for_a_while_is_tried_again(clients: SandboxClients) -> None:
    client = clients.client(max_retries=2, clock=FastClock(100))
    clients.sandbox.inject("orders.get", status=503, times=2)
    assert client.run(client.shop.orders.get(CODE)).code == CODE
    assert clients.statuses("orders.get") == [503, 503, 200]
    clients.sandbox.inject("orders.get", status=503, times=3)
    with pytest.raises(MaintenanceError):
        client.run(client.shop.orders.get(CODE))
    clients.sandbox.inject("orders.get", status=502, body=b"<html>Bad gateway")
    assert client.run(client.shop.orders.get(CODE)).code == CODE


@pytest.mark.parametrize("cut", ["before-headers", "after-headers", "mid-body"])
def test_a_read_whose_answer_broke_off_is_sent_again(clients: SandboxClients, cut: Any) -> None:
    client = clients.client(max_retries=2, clock=FastClock(100))
    clients.sandbox.inject("orders.get", cut=cut)
    assert client.run(client.shop.orders.get(CODE)).code == CODE
    clients.sandbox.requests.assert_called("orders.get", times=2)


@pytest.mark.parametrize("cut", ["after-headers", "mid-body"])
def test_a_write_that_may_have_happened_is_not_repeated(clients: SandboxClients, cut: Any) -> None:
    """It has happened here, and the error says that one has to look."""
    client = clients.client(max_retries=5)
    clients.sandbox.inject("brands.create", cut=cut)
    with pytest.raises(TransportError) as caught:
        client.run(client.shop.brands.create({"name": "Pelle"}))
    assert caught.value.sent
    clients.sandbox.requests.assert_called("brands.create", times=1)
    assert [brand.name for brand in client.rows(client.shop.brands.list())].count("Pelle") == 1


@pytest.mark.parametrize(("status", "times"), [(500, 1), (503, 2)])
def test_a_write_is_sent_again_only_where_it_was_not_done(clients: SandboxClients, status: int, times: int) -> None:
    client = clients.client(max_retries=1, clock=FastClock(100))
    clients.sandbox.inject("brands.create", status=status, times=2)
    with pytest.raises(ServerError):
        client.run(client.shop.brands.create({"name": "Pelle"}))
    assert clients.statuses("brands.create") == [status] * times


def test_a_shop_that_cannot_be_reached(clients: SandboxClients) -> None:
    client = clients.client(max_retries=0)
    clients.sandbox.stop()
    with pytest.raises(ConnectError) as caught:
        client.run(client.shop.eshop.get())
    assert not caught.value.sent


def test_a_write_over_several_records_is_done_in_part(clients: SandboxClients) -> None:
    client = clients.client()
    before = supply(clients.sandbox, GOODS)
    rows = [{"productCode": GOODS, "amountChange": -2}, {"productCode": "NO-SUCH", "amountChange": -1}]
    with pytest.raises(PartialFailureError) as caught:
        client.run(client.shop.stocks.update_quantity_many(1, rows))
    assert [(refused.code, refused.instance) for refused in caught.value.errors] == [("unknown-product", "NO-SUCH")]
    assert supply(clients.sandbox, GOODS) == before - 2
    raw = client.run(
        client.shop.with_options(partial_errors="return").with_raw_response.stocks.update_quantity_many(1, rows)
    )
    assert [refused.instance for refused in raw.errors] == ["NO-SUCH"]
    clients.sandbox.requests.assert_called("stocks.update_quantity_many", times=2)


def test_errors_are_what_the_shop_says(clients: SandboxClients) -> None:
    client = clients.client()
    with pytest.raises(NotFoundError, match=r"^GET /api/orders/1999 answered 404: .*1999") as missing:
        client.run(client.shop.orders.get("1999"))
    assert missing.value.request_id == clients.sandbox.requests[-1].request_id
    client.run(client.shop.brands.create({"name": "Pelle"}))
    with pytest.raises(UnprocessableError, match=r"answered 422: .* \(data\.name\)"):
        client.run(client.shop.brands.create({"name": "Pelle"}))
    excluding = [{"event": event, "url": "https://example.com/"} for event in ("order:update", "order:cancel")]
    with pytest.raises(ConflictError, match="order:cancel cannot be registered alongside order:update"):
        client.run(client.shop.webhooks.create_many(excluding))
    clients.sandbox.modules.disable("foreignLanguages")
    with pytest.raises(MissingModuleError):
        client.run(client.shop.with_options(language="de").eshop.get())
    reading = clients.client(private_token=clients.sandbox.private_token({"orders": "read"}))
    with pytest.raises(PermissionDeniedError):
        reading.run(reading.shop.orders.delete(CODE))
    assert reading.run(reading.shop.orders.get(CODE)).code == CODE
    with pytest.raises(TokenExpiredError):
        _expired(clients)


def _expired(clients: SandboxClients) -> None:
    """An API access token of the caller's own, which nobody renews."""
    client = clients.client(access_token=clients.sandbox.addon.api_token())
    clients.sandbox.addon.expire_tokens()
    client.run(client.shop.eshop.get())
