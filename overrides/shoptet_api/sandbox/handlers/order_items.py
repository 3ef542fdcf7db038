"""Items of orders, including those for shipping and payment."""

from decimal import Decimal

from shoptet_api.sandbox.call import Call, Fault, RefusedError, Reply, handles
from shoptet_api.sandbox.handlers.orders import order_of
from shoptet_api.sandbox.handlers.support import ordering
from shoptet_api.sandbox.handlers.support.fields import Fields
from shoptet_api.sandbox.handlers.support.order_items import (
    change_item,
    check_status,
    find_goods,
    price_of,
    read_item,
    read_surcharge,
    vat_rate,
)
from shoptet_api.sandbox.handlers.support.refusals import invalid, not_found
from shoptet_api.sandbox.state import reference
from shoptet_api.sandbox.state.money import Taxed, taxed
from shoptet_api.sandbox.state.orders import GOODS_TYPES, Item, Order, unit_price
from shoptet_api.sandbox.state.reference import Method
from shoptet_api.sandbox.state.views import orders as views

_ALL_SECTIONS = frozenset({"surchargeparameters"})


def _item_of(call: Call, order: Order, *types: str) -> Item:
    number = call.path["id"]
    item = order.item(int(number))
    if item is None or (types and item.type not in types):
        raise not_found("order-item", number)
    return item


def _changed(call: Call, order: Order, text: str) -> None:
    ordering.touch(call, order, text)
    call.emit("order:update", order.code)


@handles("createOrderItem")
def create_item(call: Call) -> Reply:
    """Add an item; goods are taken from the stock."""
    order = order_of(call)
    item = read_item(call, order, Fields(call.body), check=call.query.get("suppressProductChecking") is not True)
    order.items.append(item)
    if call.query.get("suppressStockMovements") is not True and order.status != reference.CANCELLED:
        ordering.take(call, order, item, item.amount)
        item.claimed = item.type in GOODS_TYPES and not reference.STATUSES[order.status].resolves_claim
    _changed(call, order, f"Přidána položka {item.name}.")
    return Reply(views.detail(call.shop, order, _ALL_SECTIONS))


@handles("updateOrderItem")
def update_item(call: Call) -> Reply:
    """Change an item; the stock follows its amount. The type of an item cannot change."""
    order, fields = order_of(call), Fields(call.body)
    item = _item_of(call, order)
    kind = fields.text("itemType")
    if kind != item.type:
        text = f'The type of an item cannot change from "{item.type}" to "{kind}".'
        raise RefusedError(422, Fault("invalid-order-item-type-change", text, fields.at("itemType")))
    if "code" in fields or fields.is_set("productGuid"):
        find_goods(call, fields, kind, check=call.query.get("suppressProductGuidCheck") is not True)
    rate = vat_rate(fields, "vatRate", item.vat)
    price = price_of(fields, rate) or _price_at_rate(item, rate)
    before, code = item.amount, item.code
    change_item(item, fields)
    item.vat, item.unit_price = rate, price
    if item.claimed and (item.amount, item.code) != (before, code):
        new, item.code = item.code, code
        ordering.take(call, order, item, -before)
        item.code = new
        ordering.take(call, order, item, item.amount)
    _changed(call, order, f"Změněna položka {item.name}.")
    return Reply(views.order_item(call.shop, order, item))


def _price_at_rate(item: Item, rate: Decimal) -> Taxed:
    """Return the item's price at another VAT rate; the price with VAT stays."""
    return item.unit_price if rate == item.vat else taxed(item.unit_price.with_vat, rate)


@handles("deleteOrderItem")
def delete_item(call: Call) -> Reply:
    """Delete an item; goods held for it return to the stock."""
    order = order_of(call)
    item = _item_of(call, order)
    if item.claimed:
        ordering.take(call, order, item, -item.amount)
    order.items.remove(item)
    _changed(call, order, f"Odebrána položka {item.name}.")
    return Reply()


@handles("createOrderItemSurchargeParameters")
def create_surcharge(call: Call) -> Reply:
    """Add a surcharge. The price of the item stays, since it includes the surcharge."""
    order = order_of(call)
    item = _item_of(call, order)
    item.surcharges = (*item.surcharges, read_surcharge(call, Fields(call.body)))
    _changed(call, order, f"Změněna položka {item.name}.")
    return Reply(views.detail(call.shop, order, _ALL_SECTIONS))


@handles("deleteOrderItemSurchargeParameters")
def delete_surcharge(call: Call) -> Reply:
    """Delete a surcharge."""
    order = order_of(call)
    item, relation = _item_of(call, order), str(call.path["relationId"])
    kept = tuple(surcharge for surcharge in item.surcharges if surcharge.relation != relation)
    if len(kept) == len(item.surcharges):
        raise not_found("surcharge-parameter", relation)
    item.surcharges = kept
    _changed(call, order, f"Změněna položka {item.name}.")
    return Reply()


def _method(methods: dict[str, Method], fields: Fields, default: str | None) -> Method | None:
    guid = fields.text_or_none("guid", default)
    if guid is not None and guid not in methods:
        raise invalid(f'"{guid}" does not exist.', fields.at("guid"))
    return methods.get(guid or "")


def _add_method_item(call: Call, kind: str, methods: dict[str, Method]) -> Order:
    order, fields = order_of(call), Fields(call.body)
    method = _method(methods, fields, None)
    rate = vat_rate(fields, "vatRate", reference.VAT_RATES[0])
    status = check_status(fields)
    price = price_of(fields, rate)
    item = Item(
        id=next(call.shop.ids),
        type=kind,
        name=method.name if method else kind,
        amount=Decimal(1),
        vat=rate,
        unit_price=price or unit_price(rate, method.price if method else None, None),
        unit=None,
        additional=fields.text_or_none("additionalField"),
        status=order.status if status is None else status,
        method=None if method is None else method.guid,
    )
    order.items.append(item)
    _changed(call, order, f"Přidána položka {item.name}.")
    return order


def _change_method_item(call: Call, kind: str, methods: dict[str, Method]) -> tuple[Order, Item]:
    order, fields = order_of(call), Fields(call.body)
    item = _item_of(call, order, kind)
    method = _method(methods, fields, item.method)
    rate = vat_rate(fields, "vatRate", item.vat)
    status = check_status(fields)
    item.unit_price = price_of(fields, rate) or _price_at_rate(item, rate)
    item.vat = rate
    item.additional = fields.text_or_none("additionalField", item.additional)
    item.status = item.status if status is None else status
    if method is not None and method.guid != item.method:
        item.method, item.name = method.guid, method.name
    _changed(call, order, f"Změněna položka {item.name}.")
    return order, item


@handles("createOrderPayment")
def create_payment(call: Call) -> Reply:
    """Add an item for payment and set the order's payment method."""
    order = _add_method_item(call, "billing", call.shop.methods.payment)
    order.payment = order.items[-1].method
    return Reply(views.detail(call.shop, order))


@handles("updateOrderPayment")
def update_payment(call: Call) -> Reply:
    """Change an item for payment."""
    order, item = _change_method_item(call, "billing", call.shop.methods.payment)
    order.payment = item.method
    return Reply(views.order_item(call.shop, order, item))


@handles("addOrderShipping")
def create_shipping(call: Call) -> Reply:
    """Add an item for shipping and set the order's shipping method."""
    order = _add_method_item(call, "shipping", call.shop.methods.shipping)
    order.shipping = order.items[-1].method
    return Reply(views.detail(call.shop, order))


@handles("updateOrderShipping")
def update_shipping(call: Call) -> Reply:
    """Change an item for shipping."""
    order, item = _change_method_item(call, "shipping", call.shop.methods.shipping)
    order.shipping = item.method
    return Reply(views.order_item(call.shop, order, item))
