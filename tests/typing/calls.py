"""Calls as a user writes them, with the types that must come of them. Never run: mypy and pyright read it."""

from collections.abc import Callable, Coroutine, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any, Protocol, assert_type, cast

import shoptet_api
from shoptet_api import (
    AsyncJobFile,
    AsyncPager,
    AsyncShoptet,
    AsyncSnapshot,
    Batch,
    BatchResult,
    Bucket,
    CategoryTree,
    Change,
    ChangeFeed,
    ErrorDetail,
    JobFile,
    JobId,
    JsonObject,
    LocalLimits,
    Many,
    MirrorReport,
    Page,
    Pager,
    Paginator,
    RawResponse,
    RefusedRow,
    ResponseEvent,
    RetryEvent,
    Shoptet,
    ShoptetError,
    Snapshot,
    Timeouts,
    UploadReport,
    WriteResult,
    mirror,
    refused_rows,
    untyped,
    vat_summary,
)
from shoptet_api.batches.uploaders import DirectoryUploader
from shoptet_api.feeds.cursor_store import SQLiteCursorStore
from shoptet_api.models import (
    BatchFileInput,
    Brand,
    BrandInput,
    BrandUpdateInput,
    Category,
    Eshop,
    JobDetail,
    LastStockMovement,
    MailingListChange,
    Order,
    OrderChange,
    OrderCurrencyInput,
    OrderCurrencyInputDict,
    OrderInclude,
    OrderInput,
    OrderInputDict,
    OrderItem,
    OrderItemInput,
    OrderItemInputDict,
    OrderItemType,
    OrderListItem,
    OrderSnapshot,
    OrderSourceListItem,
    OrderStatusesUpdateInput,
    OrderStatusList,
    PriceList,
    PriceListItemPriceInput,
    PriceListItemUpdateInput,
    PriceListItemUpdateInputDict,
    PriceListSnapshot,
    Product,
    ProductImage,
    ProductListItem,
    ProductSnapshot,
    StockAmountChangeInput,
    StockList,
    StockMovement,
    StockQuantityInput,
    StockSupply,
    Webhook,
    WebhookEventType,
    WebhookInput,
)
from shoptet_api.resources.webhooks import Webhooks
from shoptet_api.webhooks import SyncReport, WebhookApp, WebhookEvent, WebhookReceiver, parse, verify
from shoptet_generated.resources.orders import Orders

YESTERDAY = datetime.now(UTC) - timedelta(days=1)


def clients() -> None:
    with Shoptet(private_token="made-up") as shop:
        assert_type(shop, Shoptet)
    shop = Shoptet(access_token="made-up", base_url="http://127.0.0.1", timeout=5, language="cs", headers={"X-A": "b"})
    assert_type(shop.with_options(language="cs", timeout=Timeouts(read=120)), Shoptet)
    assert_type(shop.with_options(language=None).orders.get("2018000057"), Order)
    assert_type(shop.close(), None)


def reading(shop: Shoptet) -> None:
    assert_type(shop.orders.get("2018000057"), Order)
    assert_type(shop.orders.get("2018000057", include=["notes", "shippingDetails"], language="cs"), Order)
    sections: Sequence[OrderInclude] = ("notes",)
    assert_type(shop.orders.get("2018000057", include=sections), Order)
    assert_type(shop.products.get("cd2ba6a4-1f5c-11ea-8f3b-0cc47a6c92bc", include=["images"]), Product)
    assert_type(shop.products.get_by_code("10/XL"), Product)
    assert_type(shop.stocks.get_last_movement(1), LastStockMovement)
    assert_type(shop.jobs.get("made-up"), JobDetail)
    assert_type(shop.orders.pdf("2018000057"), bytes)


def payloads_of_several_keys(shop: Shoptet) -> None:
    statuses = shop.orders.list_statuses()
    assert_type(statuses, OrderStatusList)
    assert_type(statuses.default_status, int)
    stocks = shop.stocks.list()
    assert_type(stocks, StockList)
    assert_type(stocks.stocks[0].title, str)
    info = shop.eshop.get(include=["orderStatuses"])
    assert_type(info, Eshop)
    assert_type([currency.code for currency in info.currencies], list[str])


def payloads_that_are_lists(shop: Shoptet) -> None:
    assert_type(shop.price_lists.list(), list[PriceList])
    assert_type(shop.orders.list_sources(), list[OrderSourceListItem])
    assert_type(shop.webhooks.create_many([]), list[Webhook])


def pages(shop: Shoptet) -> None:
    orders = shop.orders.list(status_id=-2, creation_time_from=YESTERDAY, order_codes=["2018000057"], items_per_page=10)
    assert_type(orders, Pager[OrderListItem])
    assert_type(list(orders), list[OrderListItem])
    assert_type(orders.first(), OrderListItem | None)
    assert_type(orders.total_count(), int | None)
    if not orders:
        return
    assert_type(orders.with_options(prefetch=0, on_shift="raise"), Pager[OrderListItem])
    for row in orders:
        assert_type(row, OrderListItem)
        assert_type(row.price.to_pay, Decimal | None)
    for page in orders.pages():
        assert_type(page, Page[OrderListItem])
        assert_type(page.rows, Sequence[OrderListItem])
        assert_type(page.paginator, Paginator | None)
        assert_type(page.number, int)
        if page.paginator is not None:
            assert_type(page.paginator.page_count, int | None)
    assert_type(shop.orders.list_changes(since=YESTERDAY), Pager[OrderChange])
    feed = shop.orders.changes(since=YESTERDAY, store=SQLiteCursorStore("cursors.sqlite"))
    assert_type(feed, ChangeFeed[OrderChange])
    assert_type(shop.mailing_lists.changes("news", since=feed.cursor), ChangeFeed[MailingListChange])
    for change in feed.follow(poll=60):
        assert_type(change, Change[OrderChange])
        assert_type(change.row.code, str)
    assert_type(shop.products.list(brand_code="pelle", include=["images"]), Pager[ProductListItem])
    assert_type(shop.stocks.list_movements(1, last_id=4711, include=["orderCode"]), Pager[StockMovement])
    assert_type(shop.stocks.list_supplies(1), Pager[StockSupply])
    assert_type(shop.webhooks.list(), Pager[Webhook])


def creating(shop: Shoptet, plain: JsonObject) -> None:
    assert_type(shop.brands.create(BrandInput(name="Pelle")), Brand)
    assert_type(shop.brands.create({"name": "Pelle", "showInBrandList": True}), Brand)
    assert_type(shop.brands.create(untyped(plain)), Brand)
    item = OrderItemInput(item_type=OrderItemType.PRODUCT, code="10/XL", vat_rate=21, unit_price_with_vat="121.00")
    born = date(1990, 5, 29)
    order = OrderInput(external_code="A-1", currency=OrderCurrencyInput(code="CZK"), items=[item], birth_date=born)
    assert_type(shop.orders.create(order, suppress_email_sending=True), Order)


def plain_bodies(shop: Shoptet, item: OrderItem, product: Product) -> None:
    currency: OrderCurrencyInputDict = {"code": "CZK", "exchangeRate": Decimal(1)}
    sold: OrderItemInputDict = {
        "itemType": item.item_type,
        "code": "10/XL",
        "vatRate": 21,
        "unitPriceWithVat": "121.00",
    }
    fee: OrderItemInputDict = {"itemType": "shipping", "vatRate": "21.00", "unitPriceWithVat": Decimal("79.00")}
    body: OrderInputDict = {"externalCode": "A-1", "currency": currency, "items": [sold, fee]}
    body["creationTime"] = YESTERDAY
    body["birthDate"] = date(1990, 5, 29)
    assert_type(shop.orders.create(body, suppress_email_sending=True), Order)
    assert_type(shop.products.update("…", {"visibility": product.visibility or "hidden"}), Product)
    assert_type(shop.orders.update_status_many({"orderCodes": ["2018000057"], "statusId": -4}), None)
    rows: list[PriceListItemUpdateInputDict] = [{"code": "10/XL", "price": {"price": "99.90"}}]
    rows.append({"code": "11", "includingVat": True, "price": {"actionPrice": None}})
    assert_type(shop.price_lists.update_item_many(1, rows), None)
    assert_type(shop.price_lists.update_item_batch(1, rows), Batch)


def bodies_built_elsewhere(shop: Shoptet, body: dict[str, object], rows: list[dict[str, object]]) -> None:
    assert_type(shop.orders.create(untyped(body)), Order)
    assert_type(shop.stocks.update_quantity_many(1, untyped(rows)), None)
    assert_type(shop.products.update_batch(untyped(iter(rows))), Batch)


def changing(shop: Shoptet) -> None:
    assert_type(shop.brands.update("pelle", BrandUpdateInput(description=None)), Brand)
    assert_type(shop.orders.update_status("2018000057", {"statusId": -4}), Order)
    assert_type(shop.orders.update_notes("2018000057", {"eshopRemark": None}), None)
    many = OrderStatusesUpdateInput(order_codes=["2018000057", "2018000058"], status_id=-4)
    assert_type(shop.orders.update_status_many(many), None)
    assert_type(shop.brands.delete("pelle", delete_used=True), None)
    assert_type(shop.orders.delete("2018000057"), None)


def bodies_that_are_lists(shop: Shoptet) -> None:
    rows = [StockAmountChangeInput(product_code="10/XL", amount_change=-1)]
    assert_type(shop.stocks.update_quantity_many(1, rows), None)
    typed = StockQuantityInput(product_code="10/XL", quantity=Decimal("2.5"))
    shop.stocks.update_quantity_many(1, [typed, {"productCode": "11", "quantity": 0}])
    price = PriceListItemPriceInput(price=Decimal("99.90"))
    assert_type(shop.price_lists.update_item_many(1, [PriceListItemUpdateInput(code="10/XL", price=price)]), None)
    hook = WebhookInput(event=WebhookEventType.ORDER_CREATE, url="https://example.com/hook")
    assert_type(shop.webhooks.create_many([hook, {"event": "order:update", "url": hook.url}]), list[Webhook])
    assert_type(shop.webhooks.renew_signature_key(), str)


def jobs(shop: Shoptet) -> None:
    assert_type(shop.orders.snapshot(include=["notes"], creation_time_from=YESTERDAY), Snapshot[OrderSnapshot])
    assert_type(shop.products.snapshot(product_codes=["10/XL"]), Snapshot[ProductSnapshot])
    rows = shop.price_lists.snapshot(1, vat_rate=Decimal(21), action_price_date_from=date(2025, 1, 1))
    assert_type(rows, Snapshot[PriceListSnapshot])
    with rows as opened:
        for row in opened:
            assert_type(row, PriceListSnapshot)
    file = BatchFileInput(batch_file_url_path="https://example.com/products.jsonl")
    assert_type(shop.products.update_batch(file), Batch)
    uploader = DirectoryUploader("public", "https://example.com/public")
    assert_type(shop.products.update_batch([{"guid": "…"}], uploader=uploader).wait(), BatchResult)
    assert_type(shop.exports.documents("invoice", "pdf").result(), JobFile)
    assert_type(shop.files.upload_many([{"sourceUrl": "https://example.com/a.png"}]).result(), UploadReport)
    assert_type(shop.jobs.resume("1abc").result().read(), bytes)
    assert_type(shop.invoices.save_pdf("2018000057", "invoice.pdf"), int)
    for name, one in shop.snapshots.many({"orders": shop.orders.snapshot()}):
        assert_type(name, str)
        assert_type(one, Snapshot[OrderSnapshot])
    assert_type(shop.with_raw_response.orders.snapshot().parsed, JobId)


def images(shop: Shoptet, product: Product) -> None:
    cuts = shop.eshop.image_cuts()
    for image in cuts.images(product.images):
        assert_type(image.url("detail"), str)
        assert_type(image.source, ProductImage)


async def asynchronously(shop: AsyncShoptet) -> None:
    assert_type(shop.with_options(timeout=5), AsyncShoptet)
    assert_type(await shop.orders.get("2018000057", include=["notes"]), Order)
    assert_type(await shop.products.get_by_code("10/XL"), Product)
    assert_type(await shop.price_lists.list(), list[PriceList])
    assert_type(await shop.orders.list_statuses(), OrderStatusList)
    assert_type(await shop.orders.pdf("2018000057"), bytes)
    assert_type(await shop.brands.create(BrandInput(name="Pelle")), Brand)
    assert_type(await shop.brands.create({"name": "Pelle"}), Brand)
    assert_type(await shop.brands.update("pelle", BrandUpdateInput(name="Pelle")), Brand)
    assert_type(await shop.brands.delete("pelle"), None)
    assert_type(await shop.stocks.update_quantity_many(1, [{"productCode": "10/XL", "amountChange": 1}]), None)
    assert_type(shop.orders.snapshot(), AsyncSnapshot[OrderSnapshot])
    assert_type(await (await shop.exports.documents("invoice", "pdf")).result(), AsyncJobFile)


async def pages_asynchronously(shop: AsyncShoptet) -> None:
    orders = shop.orders.list(status_id=-2)
    assert_type(orders, AsyncPager[OrderListItem])
    assert_type(await orders.first(), OrderListItem | None)
    assert_type(await orders.total_count(), int | None)
    assert_type(orders.with_options(prefetch=1, on_shift="restart"), AsyncPager[OrderListItem])
    async for row in orders:
        assert_type(row, OrderListItem)
    async for page in orders.pages():
        assert_type(page, Page[OrderListItem])
    assert_type([change async for change in shop.orders.list_changes(since=YESTERDAY)], list[OrderChange])
    assert_type([change async for change in shop.orders.changes(since=YESTERDAY)], list[Change[OrderChange]])
    assert_type(shop.stocks.list_movements(1), AsyncPager[StockMovement])


async def async_client() -> None:
    async with AsyncShoptet(access_token="made-up") as shop:
        assert_type(shop, AsyncShoptet)
    assert_type(await shop.aclose(), None)


def whole_answers(shop: Shoptet) -> None:
    raw = shop.with_raw_response.orders.get("2018000057", include=["notes"], language="cs")
    assert_type(raw, RawResponse[Order])
    assert_type(raw.parsed, Order)
    assert_type(raw.bucket, Bucket | None)
    assert_type(raw.errors, Sequence[ErrorDetail])
    assert_type(raw.request_id, str | None)
    assert_type(shop.with_raw_response.orders.list(status_id=-2, page=3), RawResponse[Page[OrderListItem]])
    assert_type(shop.with_raw_response.orders.list_changes(since=YESTERDAY), RawResponse[Page[OrderChange]])
    assert_type(shop.with_raw_response.price_lists.list(), RawResponse[list[PriceList]])
    assert_type(shop.with_raw_response.brands.create({"name": "Pelle"}), RawResponse[Brand])
    assert_type(shop.with_raw_response.brands.delete("pelle"), RawResponse[None])
    assert_type(shop.with_raw_response.orders.snapshot(), RawResponse[JobId])
    assert_type(shop.request("GET", "/api/new", query={"a": 1}), RawResponse[Any])
    assert_type(shop.with_options(max_retries=0, deadline=5, partial_errors="return"), Shoptet)
    assert_type(Shoptet.from_env(language="cs"), Shoptet)


async def whole_answers_asynchronously(shop: AsyncShoptet) -> None:
    assert_type(await shop.with_raw_response.orders.get("2018000057"), RawResponse[Order])
    assert_type(await shop.with_raw_response.orders.list(), RawResponse[Page[OrderListItem]])
    assert_type(await shop.request("POST", "/api/new", body={"data": {}}), RawResponse[Any])


def hooks() -> None:
    def answered(event: ResponseEvent) -> None:
        assert_type(event.bucket, Bucket | None)
        assert_type(event.seconds, float)

    def retried(event: RetryEvent) -> None:
        assert_type(event.error, ShoptetError)

    Shoptet(private_token="made-up", on_response=answered, on_retry=retried, limits=LocalLimits(per_token=1))


def parts_that_can_do_more(shop: Shoptet) -> None:
    assert_type(shop.webhooks.sync({"order:create": "https://example.com"}), SyncReport)
    assert_type(shop.webhooks.sync({"order:create": "https://example.com"}, send_payload={"order:create"}), SyncReport)
    assert_type(shop.webhooks.ensure("job:finished", "https://example.com"), Webhook)
    assert_type(shop.webhooks.get(1), Webhook)
    assert_type(shop.webhooks.list(), Pager[Webhook])


async def asynchronous_parts_that_can_do_more(shop: AsyncShoptet) -> None:
    assert_type(await shop.webhooks.sync({WebhookEventType.ORDER_CREATE: "https://example.com"}), SyncReport)
    assert_type(await shop.webhooks.ensure("job:finished", "https://example.com", send_payload=True), Webhook)
    assert_type(await shop.webhooks.get(1), Webhook)


def webhooks(app: WebhookApp, receiver: WebhookReceiver, body: bytes) -> None:
    assert_type(verify(body, None, ["one", "other"]), bool)
    event = parse(body, signature="", key="made-up")
    assert_type(event, WebhookEvent)
    assert_type(event.event, WebhookEventType)
    assert_type(event.event_created, datetime | None)
    assert_type(event.instances, tuple[str, ...])
    if isinstance(event.payload, Order):
        assert_type(event.payload, Order)

    @app.on("order:create")
    async def awaited(event: WebhookEvent) -> int:
        return len(event.instances)

    @receiver.on_any
    def plain(event: WebhookEvent) -> None:
        assert_type(event.raw, Mapping[str, object])

    # What is registered stays what it is.
    assert_type(plain(event), None)
    assert_type(receiver.receive(body, {}).status, int)
    other = cast("Callable[[WebhookEvent], Coroutine[Any, Any, int]]", awaited)
    assert_type(app.on("order:create")(other), Callable[[WebhookEvent[Order]], Coroutine[Any, Any, int]])


def typed_webhooks(app: WebhookApp, receiver: WebhookReceiver) -> None:
    @app.on("order:create", "order:update")
    async def order(event: WebhookEvent[Order]) -> None:
        assert_type(event.payload, Order | None)
        assert_type(event.instance, str)
        assert_type(event.eshop_id, int)

    @receiver.on("product:create")
    def product(event: WebhookEvent[Product]) -> None:
        assert_type(event.payload, Product | None)

    @receiver.on("order:create", "product:create")
    def either(event: WebhookEvent) -> None:
        if isinstance(event.payload, Product):
            assert_type(event.payload, Product)

    @receiver.on("addon:uninstall", WebhookEventType.ADDON_SUSPEND)
    def addon(event: WebhookEvent) -> None:
        assert_type(event.eshop_id, int)

    @receiver.on("brand:brandNew", new=True)
    def unheard_of(event: WebhookEvent) -> None:
        assert_type(event.event, WebhookEventType)

    print(order, product, either, addon, unheard_of)


class HasOrders(Protocol):
    """A part of the client that a function needs, and that a test can replace."""

    @property
    def orders(self) -> Orders: ...

    @property
    def webhooks(self) -> Webhooks: ...


def of_a_part(shop: HasOrders) -> Order:
    return shop.orders.get("2018000057")


def parts_and_modules(shop: Shoptet) -> None:
    assert_type(of_a_part(shop), Order)
    assert_type(shoptet_api.models.Brand.from_dict({}), Brand)
    order = shop.request("GET", "/api/orders/2018000057").data["order"]
    print(order["code"], shop.with_raw_response.orders.get("2018000057").data["order"]["code"])


def many_records(shop: Shoptet) -> None:
    orders = shop.orders.get_many(["2018000057"], include=["notes"], concurrency=2, ordered=False)
    assert_type(orders, Many[str, Order])
    for order in orders:
        assert_type(order, Order)
    for code, found in orders.items():
        assert_type(code, str)
        assert_type(found, Order | None)
    assert_type(shop.stocks.get_many([1]).missing, Sequence[int])
    moves: list[StockAmountChangeInput] = []
    result = shop.stocks.update_quantity_chunked(1, iter(moves))
    assert_type(result, WriteResult[None])
    assert_type(result.refused, Sequence[RefusedRow])
    assert_type(refused_rows(result), Sequence[RefusedRow])
    assert_type(shop.orders.create_once({"externalCode": "1", "currency": {"code": "CZK"}}), Order)


async def many_records_async(shop: AsyncShoptet) -> None:
    async for order in shop.orders.get_many(["2018000057"]):
        assert_type(order, Order)
    assert_type(await shop.stocks.update_quantity_chunked(1, []), WriteResult[None])


def protected(shop: Shoptet) -> None:
    Shoptet(private_token="t", read_only=True, dry_run=True, expect_shop=123456)
    shop.with_options(read_only=True, dry_run=True)


def reopened(shop: Shoptet) -> None:
    match shop.jobs.reopen("7"):
        case Snapshot() as rows:
            assert_type(rows, Snapshot[Any])
        case Batch() as batch:
            assert_type(batch.wait(), BatchResult)
        case job:
            assert_type(job.result(), UploadReport | JobFile)


def in_step(shop: Shoptet, store: SQLiteCursorStore) -> None:
    def save(order: Order) -> None: ...

    def save_product(product: Product) -> None: ...

    def delete(code: str) -> None: ...

    report = mirror(shop.orders, upsert=save, delete=delete, store=store, name="orders")
    assert_type(report, MirrorReport)
    mirror(shop.products, upsert=save_product, delete=delete, store=store, name="products")
    assert_type(vat_summary(shop.orders.get("1")).with_vat, Decimal)
    for node in CategoryTree(shop.categories.list()).walk():
        assert_type(node.category, Category)
