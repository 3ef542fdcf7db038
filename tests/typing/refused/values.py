"""Bodies and answers that must be refused, each line by both checkers."""

from datetime import datetime
from decimal import Decimal
from typing import assert_never

from shoptet_api import NotFoundError, PartialFailureError, Shoptet, models
from shoptet_api.models import (
    Brand,
    BrandInput,
    BrandUpdateInput,
    Order,
    OrderCurrencyInput,
    OrderInput,
    OrderItemInput,
    OrderItemType,
    StockQuantityInput,
)


def request_models() -> None:
    BrandInput()  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    BrandInput("Pelle")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    BrandInput(name=None)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    BrandInput(name="Pelle", indexname="pelle")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    BrandInput(name="Pelle", brandWeb=None)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    StockQuantityInput(product_code="10/XL", quantity=2.5)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    OrderInput(external_code="A-1")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    czk = OrderCurrencyInput(code="CZK")
    OrderInput(external_code="A-1", currency="CZK")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    OrderInput(external_code="A", currency=czk, creation_time="2024-01-01")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    OrderInput(external_code="A-1", currency=czk, birth_date="1990-01-01")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    OrderItemInput(item_type="prduct", vat_rate=21)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def bodies(shop: Shoptet, brand: Brand, update: BrandUpdateInput) -> None:
    shop.brands.create()  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    shop.brands.create("Pelle")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    shop.brands.create(brand)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    shop.brands.create(update)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    shop.brands.update("pelle", BrandInput(name="Pelle"))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    shop.webhooks.create_many({"event": "order:create"})  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    shop.stocks.update_quantity_many(1, [update])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]


def answers(shop: Shoptet, order: Order) -> None:
    print(models.Ordr)  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownArgumentType, reportUnknownMemberType]
    print(order.price.toPay)  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownArgumentType, reportUnknownMemberType]
    print(order.data)  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownArgumentType, reportUnknownMemberType]
    print(order["code"])  # type: ignore[index]  # pyright: ignore[reportIndexIssue, reportUnknownArgumentType]
    print(order.notes.eshop_remark)  # type: ignore[union-attr]  # pyright: ignore[reportOptionalMemberAccess]
    print(order.creation_time.year)  # type: ignore[union-attr]  # pyright: ignore[reportOptionalMemberAccess]
    print(order.price.exchange_rate + 1.5)  # type: ignore[operator]  # pyright: ignore[reportOperatorIssue, reportUnknownArgumentType]
    print(OrderItemType.PRODCT)  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownArgumentType, reportUnknownMemberType]
    text: str = order.price.exchange_rate  # type: ignore[assignment]  # pyright: ignore[reportAssignmentType]
    time: datetime = order.creation_time  # type: ignore[assignment]  # pyright: ignore[reportAssignmentType]
    number: Decimal = order.price.to_pay  # type: ignore[assignment]  # pyright: ignore[reportAssignmentType]
    print(text, time, number)
    order.code = 5  # type: ignore[assignment]  # pyright: ignore[reportAttributeAccessIssue]
    order.colour = "red"  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]


def enumerations(shop: Shoptet, order: Order, text: str) -> None:
    kind = order.items[0].item_type
    if kind == OrderItemType.PRODUCT:
        return
    match kind:
        case OrderItemType.SHIPPING:
            print("a fee")
        case _:
            assert_never(kind)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    shop.products.list(visibility="hiden")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    shop.products.list(visibility=text)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    shop.products.list(visibility=kind)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    OrderItemInput(item_type=text, vat_rate=21)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    number: int = kind.value  # type: ignore[assignment]  # pyright: ignore[reportAssignmentType]
    print(number)


def errors(error: NotFoundError, partial: PartialFailureError) -> None:
    print(error.error_code)  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownArgumentType, reportUnknownMemberType]
    print(partial.data.name)  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownArgumentType, reportUnknownMemberType]
