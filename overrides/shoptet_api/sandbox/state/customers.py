"""Customers with their accounts, addresses and remarks, and customer groups."""

from datetime import date, datetime, timedelta
from decimal import Decimal

import attrs

from shoptet_api.sandbox.json_types import Record
from shoptet_api.sandbox.state import people
from shoptet_api.sandbox.state.people import Address
from shoptet_api.sandbox.state.prices import DEFAULT_PRICE_LIST
from shoptet_api.sandbox.state.seeds import guid, seeded_random
from shoptet_api.sandbox.state.store import Store

DEFAULT_GROUP = 1
MAX_ADDRESSES = 50


@attrs.define(eq=False)
class Account:
    """A login of a customer."""

    guid: str
    email: str
    full_name: str | None = None
    phone: str | None = None
    is_main: bool = False
    authorized: bool = True
    email_verified: bool = False


@attrs.define(eq=False)
class Delivery:
    """A delivery address of a customer."""

    guid: str
    address: Address
    is_default: bool = False


@attrs.define(eq=False)
class Remark:
    """A remark of the shop about a customer, with a rating."""

    id: int
    rating: str
    remark: str


@attrs.define(eq=False)
class Customer:
    """A customer."""

    number: int
    guid: str
    created: datetime
    changed: datetime
    billing: Address
    accounts: list[Account]
    deliveries: list[Delivery] = attrs.field(factory=list[Delivery])
    remarks: list[Remark] = attrs.field(factory=list[Remark])
    group: int | None = DEFAULT_GROUP
    price_list: int | None = DEFAULT_PRICE_LIST
    remark: str | None = None
    ratio: Decimal = Decimal(1)
    birth_date: date | None = None
    disabled: bool = False

    @property
    def main(self) -> Account | None:
        """The main account."""
        return next((account for account in self.accounts if account.is_main), None)


def customer_guid(seed: int, number: int) -> str:
    """Return the GUID of a seeded customer."""
    return guid(seed, "customer", number)


def make_customer(seed: int, number: int, now: datetime) -> Customer:
    """Make up a customer."""
    rng = seeded_random(seed, "customer", number)
    billing = people.address(rng)
    name = billing.full_name or ""
    created = (now - timedelta(days=rng.randrange(130, 900), seconds=rng.randrange(86_400))).replace(microsecond=0)
    customer = Customer(
        number=number + 1,
        guid=customer_guid(seed, number),
        created=created,
        changed=(created + (now - created) * rng.random()).replace(microsecond=0),
        billing=billing,
        accounts=[
            Account(
                guid=guid(seed, "account", number),
                email=people.email(name, number + 1),
                full_name=name,
                phone=people.phone(rng),
                is_main=True,
                email_verified=True,
            )
        ],
        group=2 if billing.company else DEFAULT_GROUP,
        price_list=2 if billing.company else DEFAULT_PRICE_LIST,
    )
    if rng.random() < 0.3:
        other = people.address(rng, name)
        customer.deliveries.append(Delivery(guid(seed, "delivery", number), other, is_default=True))
    if rng.random() < 0.1:
        customer.remarks.append(Remark(number + 1, "positive", "Platí včas."))
    return customer


def group(number: int, name: str, code: str | None) -> Record:
    """Return a group with its default values."""
    return {
        "id": number,
        "name": name,
        "customerGroupCode": code,
        "description": None,
        "defaultPricelistId": DEFAULT_PRICE_LIST,
        "maxDiscount": None,
        "priority": number,
        "emailNotification": False,
        "authRequired": False,
        "registrationAllowed": True,
        "wholesale": False,
        "tableLayout": False,
        "fullProfileRequired": False,
        "defaultDueDays": 14,
        "defaultOrderStatusId": None,
    }


def groups() -> Store[Record]:
    """Return the groups, keyed by id as text."""
    store = Store[Record]("customer-group")
    store.add("1", group(1, "Výchozí", "default"))
    store.add("2", group(2, "Velkoobchod", "wholesale") | {"defaultPricelistId": 2, "wholesale": True})
    return store
