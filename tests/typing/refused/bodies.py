"""Plain bodies with mistakes, each line refused by both checkers."""

from typing import Any

from shoptet_api import JsonObject, Shoptet
from shoptet_api.models import (
    BrandInputDict,
    OrderInputDict,
    OrderItemInputDict,
    PriceListItemUpdateInputDict,
    ProductUpdateInputDict,
    StockQuantityInputDict,
)


def keys(shop: Shoptet) -> None:
    shop.brands.create({"nmae": "Pelle"})  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    shop.brands.create({"name": "Pelle", "brand_web": "https://pelle.example.com"})  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    shop.brands.create({"description": "Shoes"})  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    shop.orders.update_notes("2018000057", {"eshopRemak": "x"})  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def values(shop: Shoptet) -> None:
    shop.brands.create({"name": None})  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    shop.brands.create({"name": "Pelle", "showInBrandList": "yes"})  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    shop.orders.update_status("2018000057", {"statusId": "-4"})  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    shop.products.update("…", {"visibility": "hiden"})  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def nested(shop: Shoptet) -> None:
    shop.price_lists.update_item_many(1, [{"code": "10/XL", "price": {"prise": "99.90"}}])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
    shop.price_lists.update_item_many(1, [{"code": "10/XL", "price": {"price": 99.9}}])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
    shop.stocks.update_quantity_many(1, [{"productCode": "10/XL", "quantty": 2}])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
    shop.stocks.update_quantity_many(1, {"productCode": "10/XL", "quantity": 2})  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def annotated() -> None:
    brand: BrandInputDict = {"naem": "Pelle"}  # type: ignore[typeddict-item]  # pyright: ignore[reportAssignmentType]
    row: StockQuantityInputDict = {"productCode": "10/XL", "quantity": 2.5}  # type: ignore[typeddict-item]  # pyright: ignore[reportAssignmentType]
    item: OrderItemInputDict = {"itemType": "prduct", "vatRate": 21}  # type: ignore[typeddict-item]  # pyright: ignore[reportAssignmentType]
    order: OrderInputDict = {"externalCode": "A-1"}  # type: ignore[typeddict-item]  # pyright: ignore[reportAssignmentType]
    price: PriceListItemUpdateInputDict = {"code": "10/XL", "vatRate": 21.0}  # type: ignore[typeddict-item]  # pyright: ignore[reportAssignmentType]
    product: ProductUpdateInputDict = {"name": 5}  # type: ignore[typeddict-item]  # pyright: ignore[reportAssignmentType]
    brand["brandweb"] = "https://pelle.example.com"  # type: ignore[typeddict-unknown-key]  # pyright: ignore[reportGeneralTypeIssues]
    print(brand["brandweb"])  # type: ignore[typeddict-item]  # pyright: ignore[reportGeneralTypeIssues]
    print(row, item, order, price, product)


def built_elsewhere(shop: Shoptet, body: dict[str, Any], rows: list[dict[str, object]], plain: JsonObject) -> None:
    shop.brands.create(body)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    shop.brands.create(plain)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    shop.stocks.update_quantity_many(1, rows)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    shop.products.update_batch(rows)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
