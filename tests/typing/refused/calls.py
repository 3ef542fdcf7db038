"""Calls that must be refused, each line by both checkers: a line that one of them lets pass fails the check."""

from collections.abc import Callable
from datetime import date

from shoptet_api import AsyncShoptet, Shoptet
from shoptet_api.models import Product
from shoptet_api.webhooks import WebhookApp, WebhookEvent, WebhookReceiver


def clients() -> None:
    Shoptet(private_token=42)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Shoptet(token="made-up")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]


def options(shop: Shoptet) -> None:
    shop.with_options(langauge="cs")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    shop.with_options(timeout="5 s")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def names(shop: Shoptet) -> None:
    print(shop.order)  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownArgumentType, reportUnknownMemberType]
    shop.orders.fetch("2018000057")  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]


def parameters(shop: Shoptet) -> None:
    shop.orders.get()  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    shop.orders.get(2018000057)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    shop.stocks.get("1")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    shop.orders.get("2018000057", ["notes"])  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    shop.orders.get("2018000057", include=["nots"])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
    shop.orders.list(5)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    shop.orders.list(statusId=-2)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    shop.orders.list(status_id="-2")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    shop.orders.list(order_codes=2018000057)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    shop.orders.list(order_codes="2018000057")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    shop.orders.get("2018000057", include="notes")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    shop.orders.changes()  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    shop.orders.changes(since=5)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def times_and_decimals(shop: Shoptet) -> None:
    shop.orders.list(creation_time_from=1704063600)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    shop.orders.list(creation_time_from="2024-01-01T00:00:00")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    shop.orders.list(creation_time_from=date(2024, 1, 1))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    shop.price_lists.snapshot(1, vat_rate=21.0)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def answers_taken_for_lists(shop: Shoptet) -> None:
    for _ in shop.orders.get("2018000057"):  # type: ignore[attr-defined]  # pyright: ignore[reportGeneralTypeIssues, reportUnknownVariableType]
        pass
    print(shop.orders.list()[0])  # type: ignore[index]  # pyright: ignore[reportIndexIssue, reportUnknownArgumentType]


async def sync_awaited(shop: Shoptet) -> None:
    await shop.orders.get("2018000057")  # type: ignore[misc]  # pyright: ignore[reportGeneralTypeIssues]
    async for _ in shop.orders.list():  # type: ignore[attr-defined]  # pyright: ignore[reportGeneralTypeIssues, reportUnknownVariableType]
        pass
    async with shop:  # type: ignore[attr-defined]  # pyright: ignore[reportGeneralTypeIssues]
        pass


async def async_not_awaited(shop: AsyncShoptet) -> None:
    shop.orders.get("2018000057")  # type: ignore[unused-coroutine]  # pyright: ignore[reportUnusedCoroutine]
    print(shop.orders.get("2018000057").code)  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownArgumentType, reportUnknownMemberType]
    await shop.orders.list()  # type: ignore[misc]  # pyright: ignore[reportGeneralTypeIssues]
    for _ in shop.orders.list():  # type: ignore[attr-defined]  # pyright: ignore[reportGeneralTypeIssues, reportUnknownVariableType]
        pass
    with shop:  # type: ignore[attr-defined]  # pyright: ignore[reportGeneralTypeIssues]
        pass


def webhooks(app: WebhookApp, receiver: WebhookReceiver, of_product: Callable[[WebhookEvent[Product]], None]) -> None:
    app.on("order:creat")  # type: ignore[call-overload]  # pyright: ignore[reportArgumentType, reportCallIssue]
    receiver.on("order", "product:create")  # type: ignore[call-overload]  # pyright: ignore[reportArgumentType, reportCallIssue]
    app.on("order:create")(of_product)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
