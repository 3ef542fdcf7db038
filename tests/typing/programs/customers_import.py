"""Customers of another system, written as models; some fields are known for some customers only."""

from datetime import date
from decimal import Decimal

from shoptet_api import UNSET, Shoptet, Unset
from shoptet_api.models import (
    Customer,
    CustomerAccountDetailInput,
    CustomerBillingAddressInput,
    CustomerInput,
    CustomerUpdateInput,
)


def customer(row: dict[str, str]) -> CustomerInput:
    born: date | Unset = date.fromisoformat(row["born"]) if row.get("born") else UNSET
    made = CustomerInput(
        account=CustomerAccountDetailInput(email=row["email"], phone=row.get("phone")),
        billing_address=CustomerBillingAddressInput(full_name=row["name"], country_code=row.get("country", "CZ")),
        birth_date=born,
        price_ratio=Decimal("0.95"),
    )
    if row.get("note"):
        made.remark = row["note"]
    return made


def load(shop: Shoptet, rows: list[dict[str, str]]) -> list[Customer]:
    return [shop.customers.create(customer(row)) for row in rows]


def clear_notes(shop: Shoptet, guids: list[str]) -> None:
    for guid in guids:
        shop.customers.update(guid, CustomerUpdateInput(remark=None))
        shop.customers.update(guid, {"remark": None, "disabledOrders": False})
