"""What comes back, and what is raised: models, scalars, enumerations, errors. Never run: mypy and pyright read it."""

from datetime import date, datetime
from decimal import Decimal
from typing import assert_type

from shoptet_api import (
    UNSET,
    ApiError,
    Bucket,
    ConflictError,
    ConnectError,
    DecodeError,
    Drift,
    ErrorDetail,
    InputError,
    MaintenanceError,
    NotFoundError,
    PartialFailureError,
    RateLimitError,
    SchemaDriftError,
    ServerError,
    Shoptet,
    ShoptetError,
    TimeoutError,  # noqa: A004 (the name that users import)
    TokenExpiredError,
    TransportError,
    Unset,
    models,
)
from shoptet_api.models import (
    Address,
    Brand,
    BrandUpdateInput,
    Order,
    OrderItem,
    OrderItemInput,
    OrderItemType,
    OrderNotes,
    OrderSnapshot,
    Product,
    ProductUpdateInput,
    ProductVariant,
    ProductVisibility,
    ProductVisibilityLiteral,
    StockQuantityInput,
)


def scalars(order: Order, variant: ProductVariant) -> None:
    assert_type(order.price.to_pay, Decimal | None)
    assert_type(order.price.currency_code, str)
    assert_type(order.price.exchange_rate, Decimal)
    assert_type(order.creation_time, datetime | None)
    assert_type(order.birth_date, date | None)
    assert_type(order.cash_desk_order, bool)
    assert_type(order.stock_id, int)
    assert_type(variant.stock, Decimal | None)
    assert_type(variant.vat_rate, Decimal)


def nested(order: Order) -> None:
    assert_type(order.items, list[OrderItem])
    assert_type(order.items[0].item_price.vat_rate, Decimal)
    assert_type(order.delivery_address, Address | None)
    assert_type(order.notes, OrderNotes | None)
    if order.notes is not None:
        assert_type(order.notes.tracking_number, str | None)
    if order.billing_method is not None and order.status is not None:
        assert_type(order.status.id, int)
    snapshot: OrderSnapshot = order
    assert_type(snapshot, Order)


def enumerations(item: OrderItem) -> str:
    assert_type(item.item_type, OrderItemType)
    assert_type(item.item_type.is_known, bool)
    value: str = item.item_type.value
    print(value)
    if item.item_type == "product":
        return item.item_type.upper()
    if item.item_type in {"shipping", "billing"}:
        return "a fee"
    if item.item_type is OrderItemType.GIFT:
        return "for free"
    text: str = item.item_type
    return text


def an_enumeration_is_open(item: OrderItem) -> None:
    assert_type(item.item_type.value, str)
    assert_type(item.item_type.name, str)
    assert_type(OrderItemType.PRODUCT, OrderItemType)
    assert_type(OrderItemType("brand-new"), OrderItemType)
    assert_type(OrderItemType["PRODUCT"], OrderItemType)
    assert_type(list(OrderItemType), list[OrderItemType])
    if item.item_type == "brand-new" or item.item_type in {"brand-new", "product"}:
        print("a value that the spec does not list")
    match item.item_type:
        case "brand-new":
            print("the same")
        case OrderItemType.GIFT:
            print("for free")
        case _:
            print(item.item_type)


def what_was_read_can_be_sent(
    shop: Shoptet, item: OrderItem, product: Product, plain: ProductVisibilityLiteral
) -> None:
    OrderItemInput(item_type=item.item_type, vat_rate=21)
    OrderItemInput(item_type="product", vat_rate=21)
    OrderItemInput(item_type=OrderItemType("brand-new"), vat_rate=21)
    ProductUpdateInput(visibility=plain)
    shop.products.list(type=product.type, visibility=plain)
    shop.products.list(type="product-set", visibility=ProductVisibility.HIDDEN)


def written(kind: OrderItemType) -> str:
    match kind:
        case OrderItemType.PRODUCT | OrderItemType.SERVICE:
            return "sold"
        case _:
            return f"{kind}: something else"


def unset_narrows(body: BrandUpdateInput) -> None:
    assert_type(body.name, str | Unset)
    if body.name is not UNSET:
        assert_type(body.name, str)
    if isinstance(body.name, Unset):
        return
    assert_type(body.name.upper(), str)
    assert_type(body.brand_web, str | None | Unset)
    if body.brand_web:
        assert_type(body.brand_web, str)
    body.brand_web = None
    body.brand_web = UNSET


def from_and_to_json(brand: Brand, drifts: list[Drift]) -> None:
    assert_type(brand.to_dict(), dict[str, object])
    assert_type(Brand.from_dict({"name": "Pelle"}), Brand)
    assert_type(Brand.from_dict(brand.to_dict(), on_drift=drifts.append), Brand)
    assert_type(drifts[0].path, str)
    assert_type(models.Brand.from_dict({}), Brand)
    StockQuantityInput(product_code="10/XL", quantity="2.500")
    StockQuantityInput(product_code="10/XL", quantity=2)


def errors_of_the_api(shop: Shoptet) -> None:
    try:
        shop.orders.get("2018000057")
    except NotFoundError as error:
        assert_type(error.status, int)
        assert_type(error.errors, tuple[ErrorDetail, ...])
        assert_type(error.errors[0].code, str | None)
        assert_type(error.request_id, str | None)
        assert_type(error.retryable, bool)
        assert_type(error.codes, tuple[str, ...])
        assert_type(error.url, str)
        assert_type(error.method, str)
        assert_type(error.body, str)
    except RateLimitError as error:
        assert_type(error.retry_after, float | None)
        assert_type(error.bucket, Bucket | None)
        if error.bucket is not None:
            assert_type(error.bucket.filling, int)
    except (TokenExpiredError, ConflictError, MaintenanceError) as error:
        assert_type(error.body, str)
    except ServerError as error:
        api_error: ApiError = error
        raise api_error from None


def other_errors(shop: Shoptet) -> None:
    try:
        shop.stocks.update_quantity_many(1, [])
    except PartialFailureError as error:
        assert_type(error.data, object)
        assert_type(error.errors, tuple[ErrorDetail, ...])
        assert_type(error.errors[0].instance, str | None)
        assert_type(error.request_id, str | None)
    except (ConnectError, TimeoutError) as error:
        transport_error: TransportError = error
        assert_type(transport_error.sent, bool)
    except SchemaDriftError as error:
        assert_type(error.drifts, tuple[Drift, ...])
    except DecodeError as error:
        assert_type(error.body_start, str)
    except InputError as error:
        value_error: ValueError = error
        raise value_error from None
    except ShoptetError as error:
        exception: Exception = error
        raise exception from None
