"""Every handler answers what the spec promises."""

from __future__ import annotations

from datetime import timedelta

import pytest

from shoptet_api.sandbox.call import BATCHES, HANDLERS, SNAPSHOTS, WORKS, RefusedError
from shoptet_api.sandbox.state.coupons import template
from shoptet_api.sandbox.state.shop import Shop
from tests.sandbox.state.handler_calls import Counter, spec
from tests.sandbox.state.sample_requests import request_for

SEEDS = range(6)
ELSEWHERE = {"jobs", "webhooks"}
"""Resources whose handlers are no part of the shop's state."""
OURS = sorted(name for name in HANDLERS if spec().operations[name].resource not in ELSEWHERE)


def _counter() -> Counter:
    """Return a shop with something in every place."""
    counter = Counter(Shop())
    customer = next(iter(counter.shop.customers.values())).guid
    counter.ask("createCustomerAccount", {"guid": customer}, body={"email": "druhy@example.com"})
    counter.ask("createDeliveryAddress", {"guid": customer}, body={"countryCode": "CZ"})
    counter.ask("createCustomerRemark", {"guid": customer}, body={"rating": "positive", "remark": "Platí."})
    order = counter.shop.orders.key_list()[-1]
    item = counter.shop.orders[order].items[0].id
    path: dict[str, str | int] = {"code": order, "id": item}
    counter.ask("createOrderItemSurchargeParameters", path, body={"name": "Rytí", "price": "10.00"})
    counter.ask("createOrderRemark", {"code": order}, body={"text": "Volat."})
    counter.ask("createProductFlag", body={"title": "Výprodej"})
    brand = counter.ask("createBrand", body={"name": "Nevyužitá"}).payload
    assert brand["indexName"] == "nevyuzita"
    counter.ask("createArticleSection", body={"title": "Prázdná"})
    spare = "0a0a0a0a-1a2b-4c3d-8e4f-0a0a0a0a0a0a"
    counter.shop.coupon_templates.add(spare, template(spare, "Volná"))
    counter.events.clear()
    return counter


@pytest.mark.parametrize("name", OURS)
def test_a_handler_answers_what_the_spec_promises(name: str) -> None:
    operation = spec().operations[name]
    answered, refusals = 0, list[RefusedError]()
    for seed in SEEDS:
        counter = _counter()
        request = request_for(spec(), operation, counter.shop, seed)
        try:
            counter.ask(name, request.path, request.query, request.body, request.include)
        except RefusedError as refused:
            refusals.append(refused)
        else:
            answered += 1
    assert answered, f"refused every time: {[refused.faults for refused in refusals]}"


@pytest.mark.parametrize("name", OURS)
def test_what_does_not_exist_is_404(name: str) -> None:
    operation = spec().operations[name]
    counter = _counter()
    request = request_for(spec(), operation, counter.shop, 0)
    if not request.path:
        return
    unknown = {key: 10**9 if isinstance(value, int) else "unknown" for key, value in request.path.items()}
    assert counter.refused(name, unknown, request.query, request.body).status == 404
    assert counter.events == []


@pytest.mark.parametrize("name", sorted(SNAPSHOTS))
def test_a_snapshot_has_lines_that_the_spec_promises(name: str) -> None:
    counter = _counter()
    operation = spec().operations[name]
    request = request_for(spec(), operation, counter.shop, 0)
    query = {} if name != "getListOfAllDiscountCoupons" else _coupon_query(counter)
    assert counter.snapshot(name, request.path, query, include=request.include)
    filtered = request_for(spec(), operation, counter.shop, 1)
    counter.snapshot(name, filtered.path, filtered.query)


def _coupon_query(counter: Counter) -> dict[str, object]:
    return {"template": counter.shop.coupon_templates.key_list()[0], "shippingPrice": "cart"}


def test_every_registered_operation_is_one_of_the_spec() -> None:
    known = spec().operations
    assert {*HANDLERS, *SNAPSHOTS, *BATCHES, *WORKS} <= known.keys()
    assert all(known[name].kind == "job" for name in (*SNAPSHOTS, *BATCHES, *WORKS))


def test_answers_do_not_depend_on_what_was_asked_before() -> None:
    """What can only be read is read in one order and in the other."""
    reading = [name for name in OURS if spec().operations[name].method == "GET"]

    def read(names: list[str]) -> dict[str, object]:
        shop = Shop(seed=7)
        counter = Counter(shop)
        found: dict[str, object] = {}
        for name in names:
            operation = spec().operations[name]
            if not operation.path_parameters:
                query = {"from": shop.now - timedelta(days=300)} if "from" in operation.query else {}
                answer = counter.ask(name, query=query)
                found[name] = answer.payload
        return found

    assert read(reading) == read(reading[::-1])
