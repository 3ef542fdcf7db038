"""The page's content as JSON: the shop, the request log, the limits. It contains no tokens."""

import math
from collections.abc import Collection, Mapping
from itertools import islice
from typing import Final

from shoptet_api.sandbox.background.webhooks import Notification
from shoptet_api.sandbox.dashboard.guard import shown_url, without_tokens
from shoptet_api.sandbox.environment import Environment
from shoptet_api.sandbox.faults.faults import OAUTH, Injected
from shoptet_api.sandbox.json_types import Json, Record
from shoptet_api.sandbox.request_log import LoggedRequest
from shoptet_api.sandbox.spec.document import Operation
from shoptet_api.sandbox.state.moments import time_text
from shoptet_api.sandbox.state.money import decimal_text
from shoptet_api.sandbox.state.products import Product
from shoptet_api.sandbox.state.reference import STATUSES
from shoptet_api.sandbox.state.shop import Shop

MAX_REQUESTS: Final = 60
MAX_ROWS: Final = 8


def choices(environment: Environment) -> Record:
    """Return the choices of the controls."""
    operations: list[Json] = [*sorted(environment.spec.by_method), *OAUTH]
    events: list[Json] = [*sorted(environment.spec.events)]
    return {"operations": operations, "events": events, "shops": [*environment.shop_names]}


def state(environment: Environment, products_from: int) -> Record:
    """Return everything that changes while the page is open.

    Args:
        environment: The sandbox.
        products_from: Number of products to skip.
    """
    with environment.lock:
        shop = environment.shop
        return {
            "time": time_text(environment.clock.now()),
            "counts": _counts(environment),
            "orders": _orders(shop),
            "products": _products(shop, products_from),
            "webhooks": _webhooks(environment),
            "notifications": [_notification(one) for one in environment.webhooks.notifications()[: -MAX_ROWS - 1 : -1]],
            "jobs": _jobs(environment),
            "addon": environment.addon.state,
            "tokens": _tokens(environment),
            "faults": [_fault(environment, injected) for injected in environment.faults.waiting()],
            "requests": [
                _request(environment, number, logged) for number, logged in environment.requests.newest(MAX_REQUESTS)
            ],
        }


def shown_query(query: Mapping[str, str], operation: Operation | None) -> str:
    """Return a query with the values of known parameters only; an unknown one may contain a token."""
    known: Collection[str] = operation.query if operation is not None else ()
    return "&".join(f"{name}={without_tokens(value) if name in known else '…'}" for name, value in query.items())


def _counts(environment: Environment) -> Record:
    shop = environment.shop
    return {
        "orders": len(shop.orders),
        "products": len(shop.products),
        "customers": len(shop.customers),
        "webhooks": len(environment.webhooks.all()),
        "jobs": len(environment.jobs.all()),
    }


def _orders(shop: Shop) -> list[Json]:
    newest = (shop.orders[code] for code in shop.orders.key_list()[: -MAX_ROWS - 1 : -1])
    return [
        {
            "code": order.code,
            "time": time_text(order.created),
            "name": order.billing.full_name or order.billing.company,
            "status": STATUSES[order.status].name,
            "price": f"{decimal_text(order.price.with_vat)} {order.currency}",
            "paid": bool(order.paid),
        }
        for order in newest
    ]


def _products(shop: Shop, start: int) -> list[Json]:
    chosen = islice(shop.products.key_list(), start, start + MAX_ROWS)
    return [_product(shop, shop.products[guid]) for guid in chosen]


def _product(shop: Shop, product: Product) -> Record:
    variants: list[Json] = [
        {"code": variant.code, "amount": f"{shop.stock.amount(product, variant):f}"} for variant in product.variants
    ]
    return {"guid": product.guid, "name": product.name, "variants": variants}


def _webhooks(environment: Environment) -> list[Json]:
    return [
        {"id": webhook.id, "event": webhook.event, "url": shown_url(webhook.url)}
        for webhook in environment.webhooks.all()
    ]


def _notification(notification: Notification) -> Record:
    return {
        "id": notification.id,
        "event": notification.event,
        "instance": without_tokens(notification.instance),
        "status": notification.status,
        "statuses": [*notification.statuses],
    }


def _jobs(environment: Environment) -> list[Json]:
    return [
        {"id": job.id, "operation": job.operation.method_name, "status": job.status}
        for job in environment.jobs.all()[: -MAX_ROWS - 1 : -1]
    ]


def _tokens(environment: Environment) -> list[Json]:
    limits = environment.limits
    return [
        {
            "name": caller.name,
            "level": min(math.ceil(limits.level(caller.account)), limits.bucket_size),
            "size": limits.bucket_size,
            "connections": limits.connections(caller.token),
            "slots": limits.per_token,
        }
        for caller in environment.access.callers()
    ]


def _fault(environment: Environment, injected: Injected) -> Record:
    operation = environment.spec.operations.get(injected.operation or "")
    effects: list[str] = []
    if injected.status is not None:
        effects.append(f"status {injected.status}")
    if injected.latency:
        effects.append(f"{injected.latency:g} s later")
    if injected.cut is not None:
        effects.append(f"cut {injected.cut.replace('-', ' ')}")
    if injected.missing or injected.null or injected.retyped or injected.extra:
        effects.append("a response that differs from the spec")
    if injected.job is not None:
        effects.append(f"job {injected.job}")
    return {
        "operation": operation.method_name if operation is not None else injected.operation,
        "times": injected.times,
        "effect": ", ".join(effects) or "nothing",
    }


def _request(environment: Environment, number: int, logged: LoggedRequest) -> Record:
    operation = environment.spec.operations.get(logged.operation_id or "")
    query = shown_query(logged.query, operation)
    return {
        "number": number,
        "time": time_text(logged.at),
        "method": logged.method,
        "target": without_tokens(logged.path) + (f"?{query}" if query else ""),
        "operation": logged.operation,
        "status": logged.status,
        "codes": [*logged.codes],
        "token": logged.token,
        "bucket": logged.bucket,
        "connections": logged.connections,
        "notes": [without_tokens(note) for note in logged.notes],
    }
