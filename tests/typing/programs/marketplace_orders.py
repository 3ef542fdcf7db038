"""Orders of a marketplace become orders of the shop; the bodies are plain dictionaries built in steps."""

import dataclasses
from collections.abc import Iterable, Sequence
from decimal import Decimal

from shoptet_api import InputError, Shoptet, ShoptetError, untyped
from shoptet_api.errors import ConflictError, UnprocessableError
from shoptet_api.models import (
    Order,
    OrderBillingAddressInputDict,
    OrderInputDict,
    OrderItemInputDict,
    OrderItemTypeLiteral,
)


@dataclasses.dataclass(frozen=True)
class Line:
    sku: str
    name: str
    pieces: int
    unit_price: Decimal
    is_voucher: bool = False


@dataclasses.dataclass(frozen=True)
class Sale:
    number: str
    buyer: str
    email: str
    country: str
    lines: Sequence[Line]


def item_of(line: Line) -> OrderItemInputDict:
    kind: OrderItemTypeLiteral = "discount-coupon" if line.is_voucher else "product"
    item: OrderItemInputDict = {"itemType": kind, "name": line.name, "vatRate": Decimal(21)}
    item["amount"] = line.pieces
    item["unitPriceWithVat"] = line.unit_price
    if not line.is_voucher:
        item["code"] = line.sku
    return item


def body_of(sale: Sale) -> OrderInputDict:
    address: OrderBillingAddressInputDict = {"countryCode": sale.country}
    address["fullName"] = sale.buyer
    body: OrderInputDict = {"externalCode": sale.number, "currency": {"code": "CZK"}, "email": sale.email}
    body["billingAddress"] = address
    body["items"] = [item_of(line) for line in sale.lines]
    body["paid"] = True
    return body


def send(shop: Shoptet, sales: Iterable[Sale]) -> list[Order]:
    made: list[Order] = []
    for sale in sales:
        try:
            made.append(shop.orders.create(body_of(sale), suppress_email_sending=True))
        except UnprocessableError as error:
            print(sale.number, error.status, [detail.message for detail in error.errors])
        except ConflictError as error:
            print(sale.number, error.request_id)
        except InputError as error:
            for fault in error.faults:
                print(sale.number, fault.path, fault.expected, fault.got)
    return made


def resend(shop: Shoptet, payload: dict[str, object]) -> str | None:
    try:
        return shop.orders.create(untyped(payload)).code
    except ShoptetError as error:
        print(error)
        return None
