"""The history of orders: events and notes."""

from collections.abc import Iterator
from typing import cast

from shoptet_api.sandbox.call import Call, Fault, RefusedError, Reply, handles, snapshots
from shoptet_api.sandbox.handlers.orders import order_of
from shoptet_api.sandbox.handlers.support.fields import Fields
from shoptet_api.sandbox.handlers.support.lists import Filters
from shoptet_api.sandbox.json_types import Record
from shoptet_api.sandbox.state.orders import HistoryEntry, Order
from shoptet_api.sandbox.state.views import orders as views

_MAX_REMARKS = 100


@handles("getListOfRemarksForOrder")
def list_history(call: Call) -> Reply:
    """Answer with the history of an order."""
    wanted = call.query.get("system")
    return Reply([views.history_entry(entry) for entry in order_of(call).history if wanted in {None, entry.is_system}])


@handles("createOrderRemark")
def create_remark(call: Call) -> Reply:
    """Add a note to an order."""
    order, fields = order_of(call), Fields(call.body)
    if len(order.history) >= _MAX_REMARKS:
        text = f'Order history item count limit exceeded ({_MAX_REMARKS}) for order "{order.code}".'
        raise RefusedError(403, Fault("order-history-item-exceeded-limit", text, order.code))
    is_system = fields.text("type", "comment") == "system"
    order.history.append(HistoryEntry(next(call.shop.ids), call.now, fields.text("text"), is_system))
    call.emit("orderHistoryRemarks:change", order.code)
    return Reply()


@handles("deleteOrderHistoryItem")
def delete_remark(call: Call) -> Reply:
    """Delete a note; entries of the system cannot be deleted."""
    order, number = order_of(call), call.path["id"]
    found = next((entry for entry in order.history if entry.id == number and not entry.is_system), None)
    if found is None:
        text = f'Cannot delete order history item "{number}".'
        raise RefusedError(404, Fault("order-history-deletion-failed", text, str(number)))
    order.history.remove(found)
    call.emit("orderHistoryRemarks:change", order.code)
    return Reply()


@snapshots("getListOfAllRemarks")
def snapshot(call: Call) -> Iterator[Record]:
    """Yield the histories of orders, entry by entry."""
    codes = cast("tuple[str, ...] | None", call.query.get("orderCodes"))
    filters = (
        Filters[tuple[Order, HistoryEntry]](call)
        .between("creationTime", lambda pair: pair[1].time)
        .equal("userId", lambda pair: None if pair[1].is_system else "api")
    )
    pairs = (
        (order, entry)
        for order in call.shop.orders.values()
        if codes is None or order.code in codes
        for entry in order.history
    )
    return ({**views.history_entry(entry), "orderCode": order.code} for order, entry in filters.apply(pairs))
