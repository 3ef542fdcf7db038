"""Shipments as the API shows them."""

from datetime import datetime
from decimal import Decimal
from typing import Final

from shoptet_api.sandbox.json_types import Json, Record
from shoptet_api.sandbox.state.moments import time_text
from shoptet_api.sandbox.state.money import decimal_text
from shoptet_api.sandbox.state.orders import Order
from shoptet_api.sandbox.state.reference import SHOP_URL
from shoptet_api.sandbox.state.shipments import LABEL_AFTER, Parcel, Shipment

_SENDER: Final[Record] = {
    "name": "Lucie Zemanová",
    "company": "Obchod na písku",
    "street": "Písečná 12",
    "city": "Praha",
    "zip": "11000",
    "countryCode": "CZ",
    "phone": "+420700000001",
    "email": "obchod@example.com",
}
_CARRIER_ADDRESS: Final[Record] = {
    "id": 1,
    "name": "Sklad",
    "countryCode": "CZ",
    "street": "Písečná",
    "city": "Praha",
    "zipCode": "11000",
    "houseNumber": "12",
    "contactPhone": "+420700000001",
    "senderName": "Obchod na písku",
    "contactPerson": "Lucie Zemanová",
    "contactEmail": "obchod@example.com",
    "isDefault": True,
    "type": None,
}


def list_item(shipment: Shipment, order: Order | None, service: str, now: datetime) -> Record:
    """Return a shipment as the list shows it."""
    return {
        "guid": shipment.guid,
        "orderCode": shipment.order,
        "sender": dict(_SENDER),
        "recipient": _recipient(order),
        "carrierAddress": dict(_CARRIER_ADDRESS),
        "status": shipment.status(now),
        "shipmentType": "standard",
        "serviceCode": service,
        "cod": None if shipment.cod is None else _price(shipment.cod, order),
        "value": _price(order.price.with_vat if order else Decimal(0), order),
        "customer": _customer(order),
        "packages": [_parcel(shipment, parcel, now) for parcel in shipment.parcels],
        "note": shipment.note,
    }


def detail(shipment: Shipment, order: Order | None, service: str, now: datetime) -> Record:
    """Return a shipment with the history of its parcels."""
    shown = list_item(shipment, order, service, now)
    history: list[Json] = []
    if shipment.has_label(now):
        moment = time_text(shipment.created + LABEL_AFTER)
        step: Record = {"fromStatus": "requested", "toStatus": "created", "note": ""}
        history.append({**step, "realDatetime": moment, "providerDatetime": moment})

    def with_history(parcel: Parcel) -> Json:
        return {**_parcel(shipment, parcel, now), "history": list(history)}

    packages = [with_history(parcel) for parcel in shipment.parcels]
    return {**shown, "packages": packages}


def _price(value: Decimal, order: Order | None) -> Record:
    return {"value": decimal_text(value), "currencyCode": order.currency if order else "CZK"}


def _recipient(order: Order | None) -> Record | None:
    if order is None:
        return None
    address = order.delivery or order.billing
    return {
        "name": address.full_name,
        "company": address.company,
        "street": address.street,
        "city": address.city,
        "zip": address.zip,
        "countryCode": address.country_code,
        "phone": order.phone,
        "email": order.email,
    }


def _customer(order: Order | None) -> Record:
    recipient = dict(_recipient(order) or {})
    zip_code = recipient.pop("zip", None)
    return {**recipient, "zipCode": zip_code, "note": order.customer_remark if order else None}


def _parcel(shipment: Shipment, parcel: Parcel, now: datetime) -> Record:
    tracking = f"{shipment.guid[:8].upper()}{parcel.number:02d}" if shipment.has_label(now) else None
    return {
        "width": _number(parcel.width),
        "height": _number(parcel.height),
        "depth": _number(parcel.depth),
        "weight": _number(parcel.weight),
        "name": f"{shipment.order}/{parcel.number}",
        "packagingId": parcel.packaging,
        "labelUrl": None if tracking is None else f"{SHOP_URL}/labels/{tracking}.pdf",
        "labelZpl": None,
        "trackingNumber": tracking,
        "trackingUrl": None if tracking is None else f"{SHOP_URL}/tracking/{tracking}",
    }


def _number(value: Decimal | None) -> float | None:
    return None if value is None else float(value)
