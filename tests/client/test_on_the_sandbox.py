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
from tests.client.house import House
from tests.client.misbehaving import FastClock

CODE = "2026000104"
GOODS = "0001/M"


def supply(sandbox: Sandbox, code: str) -> Any:
    with Shoptet(private_token=sandbox.private_token(), base_url=sandbox.url, limits=LocalLimits()) as shop:
        return next(iter(shop.stocks.list_supplies(1, code=code))).amount


def test_a_token_is_renewed_before_it_runs_out(house: House) -> None:
    side = house.side(addon=house.addon())
    for _ in range(3):
        side.run(side.shop.eshop.get())
    house.sandbox.requests.assert_called("oauth.getAccessToken", times=1)
    house.sandbox.advance(minutes=31)
    side.run(side.shop.eshop.get())
    house.sandbox.requests.assert_called("oauth.getAccessToken", times=2)
    house.sandbox.requests.assert_all_good()


def test_a_token_that_the_shop_has_ended_is_renewed_and_the_write_is_done_once(house: House) -> None:
    side = house.side(addon=house.addon())
    side.run(side.shop.eshop.get())
    house.sandbox.addon.expire_tokens()
    side.run(side.shop.brands.create({"name": "Pelle"}))
    assert [seen.status for seen in house.sandbox.requests if seen.method == "POST"] == [401, 201]
    house.sandbox.requests.assert_called("oauth.getAccessToken", times=2)


def test_many_who_find_the_token_expired_fetch_one(house: House) -> None:
    house.sandbox.limits.bucket_size = 100_000
    side = house.side(addon=house.addon())
    side.run(side.shop.eshop.get())
    house.sandbox.advance(minutes=31)
    house.at_once(side, side.shop.eshop.get, 40)
    house.sandbox.requests.assert_called("oauth.getAccessToken", times=2)
    house.sandbox.requests.assert_all_good()


def test_the_sixth_token_is_waited_for_or_told_of(house: House) -> None:
    others = [house.side(addon=house.addon()) for _ in range(5)]
    for other in others:
        other.run(other.shop.eshop.get())
    late = house.side(addon=house.addon(), deadline=5.0)
    with pytest.raises(MaximumTokensError):
        late.run(late.shop.eshop.get())
    house.sandbox.advance(minutes=31)
    late.run(late.shop.eshop.get())


@pytest.mark.parametrize(
    ("happens", "error"), [("suspend", AddonSuspendedError), ("uninstall", AddonNotInstalledError)]
)
def test_an_addon_that_may_not_work_is_told_so(house: House, happens: str, error: type[Exception]) -> None:
    side = house.side(addon=house.addon())
    side.run(side.shop.eshop.get())
    getattr(house.sandbox.addon, happens)()
    with pytest.raises(error):
        side.run(side.shop.eshop.get())


def test_forty_at_once_are_never_too_many(house: House) -> None:
    house.sandbox.limits.bucket_size = 100_000
    house.sandbox.latency = 0.005
    side = house.side(max_retries=0)
    for _ in range(3):
        assert len(house.at_once(side, lambda: side.shop.orders.get(CODE), 40)) == 40
    seen = house.sandbox.requests.assert_called("orders.get", times=120)
    house.sandbox.requests.assert_all_good()
    assert max(one.connections for one in seen) == 3, "and all three places are used"


def test_the_bucket_does_not_overflow(house: House) -> None:
    """Twice as much as fits, at once; nobody told the client what a call costs."""
    house.sandbox.limits.bucket_size = 20
    side = house.side(max_retries=0)
    house.at_once(side, side.shop.eshop.get, 40)
    house.sandbox.requests.assert_called("eshop.get", times=40)
    house.sandbox.requests.assert_all_good()


def test_a_full_bucket_is_waited_for_and_told(house: House) -> None:
    events: list[RetryEvent] = []
    house.sandbox.limits.fill(house.sandbox.token, 205)
    side = house.side(on_retry=events.append)
    side.run(side.shop.eshop.get())
    assert house.statuses("eshop.get") == [429, 200]
    assert [event.reason for event in events] == ["status 429, Retry-After"]
    house.sandbox.limits.fill(house.sandbox.token, 205)
    hasty = house.side(max_retries=0)
    with pytest.raises(RateLimitError) as caught:
        hasty.run(hasty.shop.eshop.get())
    assert caught.value.bucket is not None
    assert caught.value.bucket.filling == 200
    assert caught.value.retry_after is not None


def test_a_lock_is_waited_for(house: House) -> None:
    """Two that write the same: the second is sent again when the first one is done, and both are done."""
    before = supply(house.sandbox, GOODS)
    house.sandbox.hold()
    # The first one goes on when the second one was refused.
    side = house.side(on_retry=lambda _: house.sandbox.release())
    house.at_once(side, lambda: side.shop.stocks.update_quantity(1, [{"productCode": GOODS, "amountChange": -1}]), 2)
    assert sorted(house.statuses("stocks.update_quantity")) == [200, 200, 423]
    assert supply(house.sandbox, GOODS) == before - 2


def test_what_is_out_of_order_for_a_while_is_tried_again(house: House) -> None:
    side = house.side(max_retries=2, clock=FastClock(100))
    house.sandbox.inject("orders.get", status=503, times=2)
    assert side.run(side.shop.orders.get(CODE)).code == CODE
    assert house.statuses("orders.get") == [503, 503, 200]
    house.sandbox.inject("orders.get", status=503, times=3)
    with pytest.raises(MaintenanceError):
        side.run(side.shop.orders.get(CODE))
    house.sandbox.inject("orders.get", status=502, body=b"<html>Bad gateway")
    assert side.run(side.shop.orders.get(CODE)).code == CODE


@pytest.mark.parametrize("cut", ["before-headers", "after-headers", "mid-body"])
def test_a_read_whose_answer_broke_off_is_sent_again(house: House, cut: Any) -> None:
    side = house.side(max_retries=2, clock=FastClock(100))
    house.sandbox.inject("orders.get", cut=cut)
    assert side.run(side.shop.orders.get(CODE)).code == CODE
    house.sandbox.requests.assert_called("orders.get", times=2)


@pytest.mark.parametrize("cut", ["after-headers", "mid-body"])
def test_a_write_that_may_have_happened_is_not_repeated(house: House, cut: Any) -> None:
    """It has happened here, and the error says that one has to look."""
    side = house.side(max_retries=5)
    house.sandbox.inject("brands.create", cut=cut)
    with pytest.raises(TransportError) as caught:
        side.run(side.shop.brands.create({"name": "Pelle"}))
    assert caught.value.sent
    house.sandbox.requests.assert_called("brands.create", times=1)
    assert [brand.name for brand in side.rows(side.shop.brands.list())].count("Pelle") == 1


@pytest.mark.parametrize(("status", "times"), [(500, 1), (503, 2)])
def test_a_write_is_sent_again_only_where_it_was_not_done(house: House, status: int, times: int) -> None:
    side = house.side(max_retries=1, clock=FastClock(100))
    house.sandbox.inject("brands.create", status=status, times=2)
    with pytest.raises(ServerError):
        side.run(side.shop.brands.create({"name": "Pelle"}))
    assert house.statuses("brands.create") == [status] * times


def test_a_shop_that_cannot_be_reached(house: House) -> None:
    house.sandbox.stop()
    side = house.side(max_retries=0)
    with pytest.raises(ConnectError) as caught:
        side.run(side.shop.eshop.get())
    assert not caught.value.sent


def test_a_write_over_several_records_is_done_in_part(house: House) -> None:
    side = house.side()
    before = supply(house.sandbox, GOODS)
    rows = [{"productCode": GOODS, "amountChange": -2}, {"productCode": "NO-SUCH", "amountChange": -1}]
    with pytest.raises(PartialFailureError) as caught:
        side.run(side.shop.stocks.update_quantity(1, rows))
    assert [(refused.code, refused.instance) for refused in caught.value.errors] == [("unknown-product", "NO-SUCH")]
    assert supply(house.sandbox, GOODS) == before - 2
    raw = side.run(side.shop.with_options(partial_errors="return").with_raw_response.stocks.update_quantity(1, rows))
    assert [refused.instance for refused in raw.errors] == ["NO-SUCH"]
    house.sandbox.requests.assert_called("stocks.update_quantity", times=2)


def test_errors_are_what_the_shop_says(house: House) -> None:
    side = house.side()
    with pytest.raises(NotFoundError, match=r"^GET /api/orders/1999 answered 404: .*1999") as missing:
        side.run(side.shop.orders.get("1999"))
    assert missing.value.request_id == house.sandbox.requests[-1].request_id
    side.run(side.shop.brands.create({"name": "Pelle"}))
    with pytest.raises(UnprocessableError, match=r"answered 422: .* \(data\.name\)"):
        side.run(side.shop.brands.create({"name": "Pelle"}))
    excluding = [{"event": event, "url": "https://example.com/"} for event in ("order:update", "order:cancel")]
    with pytest.raises(ConflictError, match="order:cancel cannot be registered alongside order:update"):
        side.run(side.shop.webhooks.create(excluding))
    house.sandbox.modules.take_away("foreignLanguages")
    with pytest.raises(MissingModuleError):
        side.run(side.shop.with_options(language="de").eshop.get())
    reading = house.side(private_token=house.sandbox.private_token({"orders": "read"}))
    with pytest.raises(PermissionDeniedError):
        reading.run(reading.shop.orders.delete(CODE))
    assert reading.run(reading.shop.orders.get(CODE)).code == CODE
    with pytest.raises(TokenExpiredError):
        _expired(house)


def _expired(house: House) -> None:
    """An API access token of the caller's own, which nobody renews."""
    side = house.side(access_token=house.sandbox.addon.api_token())
    house.sandbox.addon.expire_tokens()
    side.run(side.shop.eshop.get())
