"""Stocks, their supplies, and stock movements."""

from collections.abc import Iterator
from decimal import Decimal

import attrs

from shoptet_api.sandbox.call import Call, Fault, RefusedError, Reply, Rows, handles
from shoptet_api.sandbox.handlers.support import moving
from shoptet_api.sandbox.handlers.support.fields import Fields, rows
from shoptet_api.sandbox.handlers.support.lists import Filters, LazyRows
from shoptet_api.sandbox.handlers.support.refusals import check_count, not_found
from shoptet_api.sandbox.json_types import Record
from shoptet_api.sandbox.state import reference
from shoptet_api.sandbox.state.moments import time_text
from shoptet_api.sandbox.state.money import decimal_text
from shoptet_api.sandbox.state.products import Product, Supply, Variant
from shoptet_api.sandbox.state.reference import Stock
from shoptet_api.sandbox.state.stock import Movement
from shoptet_api.sandbox.state.views import products as views

_MAX_ROWS = 300
_MAX_AMOUNT = Decimal(10_000_000)


def _stock(call: Call) -> Stock:
    number = call.path["stockId"]
    found = reference.STOCKS.get(int(number))
    if found is None:
        raise not_found("stock", number)
    return found


def _shown(stock: Stock) -> Record:
    return {
        "id": stock.id,
        "title": stock.title,
        "isDeliveryPoint": stock.address is not None,
        "visibleOnEshop": True,
        "deliveryPointTitle": stock.title if stock.address else None,
        "deliveryPointAddress": stock.address,
    }


@handles("getListOfStocks")
def list_stocks(_: Call) -> Reply:
    """Answer with the stocks."""
    stocks = [_shown(stock) for stock in reference.STOCKS.values()]
    return Reply({"stocks": [*stocks], "defaultStockId": reference.DEFAULT_STOCK})


@handles("getStockDetail")
def get_stock(call: Call) -> Reply:
    """Answer with one stock."""
    stock = _stock(call)
    return Reply(_shown(stock) | {"type": stock.type, "parentStockId": None})


def _movement(call: Call, movement: Movement) -> Record:
    shown: Record = {
        "id": movement.id,
        "productCode": movement.code,
        "actualAmount": decimal_text(movement.actual, 3),
        "amountChange": decimal_text(movement.change, 3),
        "changedBy": movement.by,
        "changeTime": time_text(movement.time),
    }
    found = call.shop.find_variant(movement.code)
    if "ordercode" in call.include:
        shown["orderCode"] = movement.order
    if "productguid" in call.include:
        shown["productGuid"] = movement.product if found and found[0].guid == movement.product else None
    if "historicalproductguid" in call.include:
        shown["historicalProductGuid"] = movement.product
    if "sumamount" in call.include:
        shown["sumAmount"] = decimal_text(found[1].amount, 3) if found else None
    return shown


@handles("getStockMovements")
def list_movements(call: Call) -> Rows:
    """Answer with the movements of a stock, oldest first, after the `lastId` that the caller knows."""
    filters = Filters[Movement](call).equal("orderCode", lambda movement: movement.order)
    filters.at_least("changeTimeFrom", lambda movement: movement.time)
    last = call.query.get("lastId")
    found = [
        movement
        for movement in filters.apply(call.shop.stock.movements(_stock(call).id))
        if not isinstance(last, int) or movement.id > last
    ]
    return Rows(LazyRows(found, lambda movement: _movement(call, movement)))


@handles("getStockMovementsLastMove")
def last_movement(call: Call) -> Reply:
    """Answer with the last movement of a stock."""
    movements = call.shop.stock.movements(_stock(call).id)
    if not movements:
        return Reply({"lastId": 0, "lastChangeTime": time_text(call.now)})
    return Reply({"lastId": movements[-1].id, "lastChangeTime": time_text(movements[-1].time)})


@handles("updateQuantityInStock")
def move(call: Call) -> Reply:
    """Change amounts; invalid rows are skipped and reported."""
    stock, entries = _stock(call), list(rows(call.body))
    check_count(len(entries), _MAX_ROWS)
    faults: list[Fault] = []
    for entry in entries:
        try:
            _move_one(call, stock.id, entry)
        except RefusedError as refused:
            faults += [attrs.evolve(fault, instance=entry.text("productCode")) for fault in refused.faults]
    if entries and len(faults) == len(entries):
        raise RefusedError(400, *faults)
    if entries:
        moving.emit_movement(call, stock.id)
    return Reply(faults=faults)


def _skipped(code: str, text: str) -> RefusedError:
    return RefusedError(400, Fault(code, f"{text} Skipped."))


def _move_one(call: Call, stock: int, entry: Fields) -> None:
    code = entry.text("productCode")
    found = call.shop.find_variant(code)
    if found is None:
        raise _skipped("unknown-product", f'Product "{code}" does not exist.')
    product, variant = found
    if product.type == "product-set":
        raise _skipped("stock-change-not-allowed", f'Stock change not allowed for product set "{code}".')
    supply = variant.supplies.setdefault(stock, Supply(Decimal(0), call.now))
    change = _change(call, stock, entry, supply, code)
    if abs(supply.amount + change) > _MAX_AMOUNT:
        raise _skipped("invalid-request-data", f'The amount of "{code}" exceeds {_MAX_AMOUNT}.')
    moving.move(call, stock, code, change)


def _change(call: Call, stock: int, entry: Fields, supply: Supply, code: str) -> Decimal:
    """Return the change of the amount that can be ordered."""
    zero = Decimal(0)
    if "amountChange" in entry:
        return entry.decimal("amountChange", zero)
    if "quantity" in entry:
        return entry.decimal("quantity", zero) - supply.amount
    return entry.decimal("realStock", zero) - call.shop.stock.claim(stock, code) - supply.amount


def _supplies(call: Call, stock: int) -> Iterator[tuple[Product, Variant]]:
    guid, code = call.query.get("productGuid"), call.query.get("code")
    for product in call.shop.products.values():
        if guid in {None, product.guid}:
            for variant in product.variants:
                if code in {None, variant.code} and stock in variant.supplies:
                    yield product, variant


@handles("getProductSuppliesInStock")
def list_supplies(call: Call) -> Rows:
    """Answer with the supplies of a stock, variant by variant."""
    stock = _stock(call).id
    filters = Filters[tuple[Product, Variant]](call).at_least(
        "changedFrom", lambda pair: pair[1].supplies[stock].changed
    )
    found = [
        (product, variant)
        for product, variant in filters.apply(_supplies(call, stock))
        if call.query.get("onlyWithClaim") is not True or call.shop.stock.claim(stock, variant.code) > 0
    ]
    return Rows(LazyRows(found, lambda pair: views.supply(call.shop, *pair, stock)))
