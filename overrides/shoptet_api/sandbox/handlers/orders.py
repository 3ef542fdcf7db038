"""Orders: reading, creating, changing, copying, their statuses, and changes."""

from collections.abc import Iterator
from typing import cast

import attrs

from shoptet_api.sandbox.call import Call, Fault, HandlerResult, RefusedError, Reply, Rows, batches, handles, snapshots
from shoptet_api.sandbox.handlers.support import addresses, ordering
from shoptet_api.sandbox.handlers.support.fields import Fields
from shoptet_api.sandbox.handlers.support.lists import Filters, LazyRows, changes
from shoptet_api.sandbox.handlers.support.order_items import check_status
from shoptet_api.sandbox.handlers.support.pdf import pdf
from shoptet_api.sandbox.handlers.support.refusals import check_count, get_or_404, invalid
from shoptet_api.sandbox.json_types import Record
from shoptet_api.sandbox.state import reference
from shoptet_api.sandbox.state.money import decimal_text
from shoptet_api.sandbox.state.orders import GOODS_TYPES, Order
from shoptet_api.sandbox.state.people import Address
from shoptet_api.sandbox.state.views import orders as views
from shoptet_api.sandbox.state.views.addresses import NAMES

_SUPPRESSIONS = (
    "suppressDocumentGeneration",
    "suppressProductChecking",
    "suppressStockMovements",
    "suppressHistoricalMandatoryFields",
    "suppressHistoricalPaymentChecking",
    "suppressHistoricalShippingChecking",
)


def order_of(call: Call) -> Order:
    """Return the order that the path names.

    Raises:
        RefusedError: 404.
    """
    return get_or_404(call.shop.orders, call.path["code"])


def filters(call: Call) -> Filters[Order]:
    """Return the filters of the list and the snapshot."""

    def company(order: Order) -> str | None:
        method = call.shop.methods.shipping.get(order.shipping or "")
        return method.code if method else None

    return (
        Filters[Order](call)
        .equal("statusId", lambda order: order.status)
        .equal("shippingGuid", lambda order: order.shipping)
        .equal("shippingCompanyCode", company)
        .equal("paymentMethodGuid", lambda order: order.payment)
        .between("creationTime", lambda order: order.created)
        .between("code", lambda order: order.code)
        .equal("customerGuid", lambda order: order.customer)
        .same_text("email", lambda order: order.email)
        .equal("phone", lambda order: order.phone)
        .has("productCode", lambda order: (item.code for item in order.items))
        .between("changeTime", lambda order: order.changed)
        .equal("sourceId", lambda order: order.source)
    )


def _requested(call: Call) -> Iterator[Order]:
    """Yield the orders requested by code, in the order of the codes; unknown codes are left out."""
    codes = cast("tuple[str, ...]", call.query["orderCodes"])
    return (call.shop.orders[code] for code in dict.fromkeys(codes) if code in call.shop.orders)


@handles("getListOfOrders")
def list_orders(call: Call) -> Rows:
    """Answer with the orders, newest first. Requested codes replace all other filters."""
    if "orderCodes" in call.query:
        return Rows(LazyRows(list(_requested(call)), lambda order: views.list_item(call.shop, order)))
    return filters(call).rows(call.shop.orders, lambda order: views.list_item(call.shop, order), newest_first=True)


@snapshots("getListOfAllOrders")
def snapshot(call: Call) -> Iterator[Record]:
    """Yield orders in detail."""
    orders = _requested(call) if "orderCodes" in call.query else filters(call).apply(call.shop.orders.values())
    return (views.snapshot_line(call.shop, order, call.include) for order in orders)


@handles("getOrderDetail")
def get_order(call: Call) -> Reply:
    """Answer with one order."""
    return Reply(views.detail(call.shop, order_of(call), call.include))


@handles("createOrder")
def create_order(call: Call) -> Reply:
    """Create an order."""
    suppressed = frozenset(name for name in _SUPPRESSIONS if call.query.get(name) is True)
    return Reply(views.detail(call.shop, ordering.place_order(call, Fields(call.body), suppressed), _ALL_SECTIONS))


_ALL_SECTIONS = frozenset({"notes", "shippingdetails"})
"""The sections in the response to a new order, even if not requested."""


@batches("orderBatchInsertion")
def create_order_row(call: Call, row: Record) -> None:
    """Create an order from a batch row, which also names the steps to suppress."""
    settings = Fields(row).inner("settings") or Fields({})
    suppressed = frozenset(name for name in _SUPPRESSIONS if settings.flag(name))
    ordering.place_order(call, Fields(row["data"]), suppressed)


@handles("deleteOrder")
def delete_order(call: Call) -> Reply:
    """Delete an order and release the goods held for it."""
    order = order_of(call)
    for item in order.items:
        if item.claimed:
            ordering.take(call, order, item, -item.amount)
    call.shop.orders.remove(order.code, call.now)
    call.shop.stock.forget_claims()
    call.emit("order:delete", order.code)
    return Reply()


@handles("updateOrderHead")
def update_head(call: Call) -> Reply:
    """Change the customer and the addresses of an order."""
    order, fields = order_of(call), Fields(call.body)
    customer = fields.text_or_none("customerGuid", order.customer)
    if customer is not None and customer not in call.shop.customers:
        raise invalid(f'Customer "{customer}" does not exist.', fields.at("customerGuid"))
    order.created = fields.moment("creationTime", order.created)
    order.email = fields.text_or_none("email", order.email)
    order.phone = fields.text_or_none("phone", order.phone)
    order.birth_date = fields.day_or_none("birthDate", order.birth_date)
    order.customer = customer
    if (billing := fields.inner("billingAddress")) is not None:
        order.billing = addresses.changed(order.billing, billing)
    if (delivery := fields.inner("deliveryAddress")) is not None:
        order.delivery = addresses.changed(order.delivery or Address(), delivery, NAMES)
    elif "deliveryAddress" in fields or fields.flag("addressesEqual"):
        order.delivery = None
    ordering.touch(call, order, "Hlavička objednávky byla změněna.")
    call.emit("order:update", order.code)
    return Reply(views.detail(call.shop, order))


@handles("updateRemarksForOrder")
def update_notes(call: Call) -> Reply:
    """Change the notes. Null clears a note; additional fields that the body omits stay."""
    order, fields = order_of(call), Fields(call.body)
    for entry in fields.rows("additionalFields"):
        if entry.number("index") <= 3 and len(entry.text("text")) > 255:
            raise invalid("Additional fields 1 to 3 can hold at most 255 characters.", entry.at("text"))
    order.customer_remark = fields.text_or_none("customerRemark", order.customer_remark)
    order.shop_remark = fields.text_or_none("eshopRemark", order.shop_remark)
    order.tracking = fields.text_or_none("trackingNumber", order.tracking)
    for entry in fields.rows("additionalFields"):
        text = entry.text_or_none("text")
        if text is None:
            order.fields.pop(entry.number("index"), None)
        else:
            order.fields[entry.number("index")] = text
    ordering.touch(call, order)
    call.emit("order:update", order.code)
    return Reply()


@handles("updateOrderStatus")
def update_status(call: Call) -> Reply:
    """Change the status, the paid flag and the billing method. A `paid` in the body overrides what the status sets."""
    order, fields = order_of(call), Fields(call.body)
    status, method = check_status(fields), fields.number_or_none("billingMethodId")
    if not fields.values:
        raise invalid("At least one of statusId, paid and billingMethodId is required.", fields.location)
    if method is not None and method not in reference.BILLING_METHODS:
        raise invalid(f'Billing method "{method}" does not exist.', fields.at("billingMethodId"))
    changed = status is not None and ordering.set_status(call, order, status)
    if "paid" in fields:
        paid = fields.values["paid"]
        ordering.set_paid(call, order, paid=paid if isinstance(paid, bool) else None)
    if method is not None:
        order.billing_method = method
    if not changed and ("paid" in fields or method is not None):
        ordering.touch(call, order)
        call.emit("order:update", order.code)
    return Reply(views.detail(call.shop, order))


@handles("bulkOrderStatusChange")
def update_statuses(call: Call) -> Reply:
    """Change the status of several orders; unknown ones are skipped and reported."""
    fields = Fields(call.body)
    codes = list(dict.fromkeys(fields.texts("orderCodes")))
    check_count(len(codes), 100)
    status = check_status(fields)
    unknown = [code for code in codes if code not in call.shop.orders]
    faults: list[Fault] = []
    if unknown:
        text = f"Orders with codes {', '.join(unknown)} do not exist. Skipped."
        faults.append(Fault("invalid-request-data", text, "data.orderCodes"))
    if len(unknown) == len(codes):
        raise RefusedError(400, *faults)
    known_codes = [code for code in codes if code in call.shop.orders]
    changed = [
        code for code in known_codes if status is not None and ordering.set_status(call, call.shop.orders[code], status)
    ]
    if changed:
        call.emit("order:massUpdate", changed)
    return Reply(faults=faults)


@handles("orderCopy")
def copy_order(call: Call) -> Reply:
    """Copy an order: with all items, without those for shipping and billing, or only the contact."""
    source, scope = order_of(call), Fields(call.body).text("scope")
    items = [
        attrs.evolve(item, id=next(call.shop.ids), status=reference.NEW, claimed=False, completed=None)
        for item in source.items
        if scope == "all" or (scope == "no-billing-shipping" and item.type not in {"billing", "shipping"})
    ]
    order = attrs.evolve(
        source,
        code=call.shop.new_code(call.shop.orders),
        guid=call.shop.new_guid("order"),
        created=call.now,
        changed=call.now,
        items=items,
        external_code=None,
        status=reference.NEW,
        paid=False,
        tracking=None,
        fields=dict(source.fields),
        history=[],
        shipping=source.shipping if scope == "all" else None,
        payment=source.payment if scope == "all" else None,
        branch=source.branch if scope == "all" else None,
    )
    call.shop.orders.add(order.code, order)
    ordering.take_all(call, order)
    ordering.touch(call, order, f"Objednávka vznikla jako kopie objednávky {source.code}.")
    call.emit("order:create", order.code)
    faults: list[Fault] = []
    for item in order.items:
        found = call.shop.find_variant(item.code) if item.code and item.type in GOODS_TYPES else None
        if found and not found[1].negative_allowed and call.shop.stock.amount(*found) < 0:
            text = f'Not enough stock for "{item.code}".'
            faults.append(Fault("order-duplication-stock-overflow", text, item.code or ""))
    return Reply(views.detail(call.shop, order, call.include), faults)


@handles("getLastOrderChanges")
def order_changes(call: Call) -> Rows:
    """Answer with the changes."""
    return changes(call.shop.orders, call, "code", lambda order: order.changed)


@handles("downloadOrderAsPdf")
def order_pdf(call: Call) -> HandlerResult:
    """Answer with the order as a PDF."""
    order = order_of(call)
    return pdf(f"Objednávka {order.code}, {decimal_text(order.price.with_vat)} {order.currency}")
