"""Lists around orders: statuses, sources, and claims of goods not yet sent."""

from shoptet_api.sandbox.call import Call, Reply, Rows, handles
from shoptet_api.sandbox.json_types import Record
from shoptet_api.sandbox.state import reference
from shoptet_api.sandbox.state.money import decimal_text, decimal_text_or_none
from shoptet_api.sandbox.state.orders import GOODS_TYPES


@handles("getOrderClaims")
def list_claims(call: Call) -> Rows:
    """Answer with the claims: goods that are ordered but still in the stock."""
    all_of_them = call.query.get("includeClosedAndCancelledOrders") is True
    code, order_code = call.query.get("productCode"), call.query.get("orderCode")
    lines: list[Record] = [
        {
            "orderCode": order.code,
            "statusId": order.status,
            "productCode": item.code,
            "amount": decimal_text(item.amount, 3),
            "amountCompleted": decimal_text_or_none(item.completed, 3),
        }
        for order in call.shop.orders.values()
        if order_code in {None, order.code}
        for item in order.items
        if item.code is not None and item.type in GOODS_TYPES and (item.claimed or all_of_them)
        if code in {None, item.code}
    ]
    return Rows(lines)


@handles("getListOfOrderStatuses")
def list_statuses(_: Call) -> Reply:
    """Answer with the statuses of orders."""
    return Reply(
        {
            "defaultStatus": reference.NEW,
            "statuses": [
                {
                    "id": status.id,
                    "name": status.name,
                    "system": status.is_system,
                    "order": position,
                    "markAsPaid": status.marks_as_paid,
                    "color": "#ffffff",
                    "backgroundColor": status.color,
                    "changeOrderItems": status.changes_items,
                    "stockClaimResolved": status.resolves_claim,
                    "documents": {
                        "generateProformaInvoice": False,
                        "generateInvoice": status.invoice,
                        "generateDeliveryNote": status.delivery_note,
                        "generateProofPayment": False,
                    },
                }
                for position, status in enumerate(reference.STATUSES.values(), 1)
            ],
        }
    )


@handles("getListOfOrderSources")
def list_sources(_: Call) -> Reply:
    """Answer with the sources of orders."""
    return Reply([{"id": number, "name": name} for number, name in reference.SOURCES.items()])
