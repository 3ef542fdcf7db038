"""Shipments: creating, listing, cancelling and closing them, and the options of an order."""

from collections.abc import Container
from decimal import Decimal
from typing import Final

from shoptet_api.sandbox.call import Call, Fault, RefusedError, Reply, Rows, handles
from shoptet_api.sandbox.handlers.support.fields import Fields
from shoptet_api.sandbox.handlers.support.lists import Filters
from shoptet_api.sandbox.handlers.support.refusals import get_or_404, not_found
from shoptet_api.sandbox.json_types import Json, Record
from shoptet_api.sandbox.state.orders import Order
from shoptet_api.sandbox.state.reference import Method
from shoptet_api.sandbox.state.seeds import seeded_random
from shoptet_api.sandbox.state.shipments import Parcel, Shipment
from shoptet_api.sandbox.state.shop import Shop
from shoptet_api.sandbox.state.views import shipments as views

_ADDRESSES: Final = {1: "Písečná 12, 110 00 Praha", 2: "Nábřeží 3, 602 00 Brno"}
_ACCOUNTS: Final = {1: "19-2000145399/0800"}
_MAX_SHIPMENTS: Final = 5
_WEIGHT: Final = Decimal("9999.99")


@handles("getListOfShipments")
def list_shipments(call: Call) -> Rows:
    """Answer with the shipments, newest first."""
    filters = (
        Filters[Shipment](call)
        .equal("status", lambda shipment: shipment.status(call.now))
        .equal("orderCode", lambda shipment: shipment.order)
    )

    def show(shipment: Shipment) -> Record:
        return views.list_item(
            shipment, call.shop.orders.get(shipment.order), _service(call.shop, shipment.order), call.now
        )

    return filters.rows(call.shop.shipments, show, newest_first=True)


@handles("getShipmentDetail")
def get_shipment(call: Call) -> Reply:
    """Answer with one shipment."""
    shipment = get_or_404(call.shop.shipments, call.path["guid"])
    order = call.shop.orders.get(shipment.order)
    return Reply(views.detail(shipment, order, _service(call.shop, shipment.order), call.now))


@handles("createShipment")
def create_shipment(call: Call) -> Reply:
    """Create a shipment. Its label comes minutes later."""
    fields = Fields(call.body)
    code = fields.text("orderCode")
    order = call.shop.orders.get(code)
    if order is None:
        raise _invalid("validation-failed", f'Order "{code}" does not exist.', fields.at("orderCode"))
    option = _option_id(call.shop, order)
    _check_one_of(fields, "shippingId", {option}, "invalid-shipping")
    _check_one_of(fields, "addressId", _ADDRESSES.keys(), "address-not-exist")
    _check_one_of(fields, "bankAccountId", _ACCOUNTS.keys(), "bank-account-not-exist")
    parcels = [_parcel(number, entry) for number, entry in enumerate(fields.rows("packages"), start=1)]
    return _create(call, order, parcels, fields)


@handles("createShipmentByOrderCode")
def create_by_order(call: Call) -> Reply:
    """Create a shipment of one parcel."""
    return _create(call, get_or_404(call.shop.orders, call.path["code"]), [], Fields({}))


@handles("shipmentCancellationRequest")
def cancel_shipment(call: Call) -> Reply:
    """Ask the carrier to cancel a shipment."""
    shipment = get_or_404(call.shop.shipments, call.path["guid"])
    status = shipment.status(call.now)
    if status not in {"requested", "created"}:
        raise _invalid("cannot-be-cancelled", f'The shipment is "{status}".', shipment.guid)
    shipment.cancelled = call.now
    call.emit("shipment:update", shipment.guid)
    return Reply()


@handles("closeCarrierShipments")
def close_shipments(call: Call) -> Reply:
    """Close the created shipments of a carrier."""
    carrier = str(call.path["code"])
    if carrier not in {method.code for method in call.shop.methods.shipping.values()}:
        raise not_found("shipment-carrier", carrier)
    for shipment in call.shop.shipments.values():
        method = _method(call.shop, shipment.order)
        if method is not None and method.code == carrier and shipment.status(call.now) == "created":
            shipment.is_closed = True
            call.emit("shipment:update", shipment.guid)
    return Reply()


@handles("getShipmentShippingOptionsByOrderCode")
def list_options(call: Call) -> Reply:
    """Answer with the way in which an order can be sent; its id is another one for each order."""
    order = get_or_404(call.shop.orders, call.path["code"])
    method = _method(call.shop, order.code)
    if method is None:
        return Reply([])
    option: dict[str, Json] = {
        "shippingId": _option_id(call.shop, order),
        "methodName": method.name,
        "carrierCode": method.code,
        "serviceCode": _service(call.shop, order.code),
        "maxShipment": _MAX_SHIPMENTS,
        "carrierAddresses": [{"id": number, "address": address} for number, address in _ADDRESSES.items()],
        "bankAccounts": [{"id": number, "bankAccount": account} for number, account in _ACCOUNTS.items()],
    }
    if order.branch is not None:
        option["branch"] = order.branch.id
    return Reply([option])


def _create(call: Call, order: Order, parcels: list[Parcel], fields: Fields) -> Reply:
    shop = call.shop
    if _method(shop, order.code) is None:
        raise _invalid("order-without-shipping", f'Order "{order.code}" has no shipping method.', order.code)
    active = [one for one in shop.shipments.values() if one.order == order.code and one.is_active]
    if len(active) >= _MAX_SHIPMENTS:
        raise _invalid("already-exists", f'Order "{order.code}" has {len(active)} shipments already.', order.code)
    shipment = Shipment(
        shop.new_guid("shipment"),
        order.code,
        call.now,
        parcels or [Parcel(1)],
        cod=fields.decimal_or_none("cod"),
        note=fields.text_or_none("note"),
    )
    shop.shipments.add(shipment.guid, shipment)
    call.emit("shipment:create", shipment.guid)
    return Reply({"guid": shipment.guid, "checkUrls": None})


def _method(shop: Shop, code: str) -> Method | None:
    order = shop.orders.get(code)
    return shop.methods.shipping.get((order.shipping if order else None) or "")


def _service(shop: Shop, code: str) -> str:
    method = _method(shop, code)
    return f"{method.code}-standard" if method else "standard"


def _option_id(shop: Shop, order: Order) -> int:
    return seeded_random(shop.seed, "shipping option", order.guid).randrange(1, 10**6)


def _check_one_of(fields: Fields, name: str, known: Container[int], code: str) -> None:
    value = fields.number_or_none(name)
    if value is not None and value not in known:
        raise _invalid(code, f'"{value}" does not exist.', fields.at(name))


def _parcel(number: int, entry: Fields) -> Parcel:
    return Parcel(
        number,
        width=entry.decimal_or_none("width"),
        height=entry.decimal_or_none("height"),
        depth=entry.decimal_or_none("depth"),
        weight=entry.decimal_or_none("weight", minimum=Decimal(0), maximum=_WEIGHT),
        packaging=entry.number_or_none("packaging") or entry.number_or_none("orderPackagingId"),
    )


def _invalid(code: str, message: str, instance: str) -> RefusedError:
    return RefusedError(422, Fault(f"shipment-{code}", message, instance))
