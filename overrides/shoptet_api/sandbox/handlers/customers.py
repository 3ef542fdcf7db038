"""Customers, and what has changed about them."""

from collections.abc import Iterator
from decimal import Decimal

from shoptet_api.sandbox.call import Call, Reply, Rows, handles, snapshots
from shoptet_api.sandbox.handlers.support import addresses
from shoptet_api.sandbox.handlers.support.fields import Fields
from shoptet_api.sandbox.handlers.support.lists import Filters, changes
from shoptet_api.sandbox.handlers.support.refusals import get_or_404, invalid
from shoptet_api.sandbox.json_types import Record
from shoptet_api.sandbox.state.customers import DEFAULT_GROUP, Account, Customer
from shoptet_api.sandbox.state.people import Address
from shoptet_api.sandbox.state.views import customers as views

_MAX_RATIO = Decimal(10)


def customer_of(call: Call) -> Customer:
    """Return the customer that the path names.

    Raises:
        RefusedError: 404.
    """
    return get_or_404(call.shop.customers, call.path["guid"])


def touch(call: Call, customer: Customer) -> None:
    """Mark a customer as changed."""
    customer.changed = call.now
    call.emit("customer:update", customer.guid)


def check_email(call: Call, fields: Fields, own: Account | None = None) -> None:
    """Refuse an e-mail address that another account uses.

    Raises:
        RefusedError: 422.
    """
    email = fields.text("email").casefold()
    for customer in call.shop.customers.values() if email else ():
        if any(account is not own and account.email.casefold() == email for account in customer.accounts):
            raise invalid(f'Account with e-mail "{fields.text("email")}" already exists.', fields.at("email"))


@handles("getListOfCustomers")
def list_customers(call: Call) -> Rows:
    """Answer with the customers. An e-mail address matches any of their accounts, ignoring case."""
    email = str(call.query["email"]).casefold() if "email" in call.query else None
    filters = Filters[Customer](call).has("phone", lambda customer: (account.phone for account in customer.accounts))
    if email is None:
        return filters.rows(call.shop.customers, views.list_item)
    found = [
        views.list_item(customer)
        for customer in filters.apply(call.shop.customers.values())
        if any(account.email.casefold() == email for account in customer.accounts)
    ]
    return Rows(found)


@snapshots("getListOfAllCustomers")
def snapshot(call: Call) -> Iterator[Record]:
    """Yield customers in detail."""
    filters = (
        Filters[Customer](call)
        .between("creationTime", lambda customer: customer.created)
        .between("changeTime", lambda customer: customer.changed)
    )
    return (views.detail(call.shop, customer) for customer in filters.apply(call.shop.customers.values()))


@handles("getCustomerDetail")
def get_customer(call: Call) -> Reply:
    """Answer with one customer."""
    return Reply(views.detail(call.shop, customer_of(call)))


def _group(call: Call, fields: Fields) -> int | None:
    """Return the id of the group that the body names by code."""
    code = fields.text_or_none("customerGroupCode")
    if code is None:
        return None
    found = next((group for group in call.shop.customer_groups.values() if group["customerGroupCode"] == code), None)
    number = found and found["id"]
    if not isinstance(number, int):
        raise invalid(f'Customer group "{code}" does not exist.', fields.at("customerGroupCode"))
    return number


def _change(call: Call, customer: Customer, fields: Fields) -> None:
    group, price_list = _group(call, fields), fields.number_or_none("pricelistId")
    if price_list is not None and str(price_list) not in call.shop.price_lists:
        raise invalid(f"Pricelist with ID {price_list} does not exist.", fields.at("pricelistId"))
    ratio = fields.decimal("priceRatio", customer.ratio, minimum=Decimal(0), maximum=_MAX_RATIO)
    customer.ratio = ratio
    customer.group = customer.group if group is None else group
    customer.price_list = customer.price_list if price_list is None else price_list
    customer.remark = fields.text_or_none("remark", customer.remark)
    customer.birth_date = fields.day_or_none("birthDate", customer.birth_date)
    customer.disabled = fields.flag("disabledOrders", default=customer.disabled)
    if (billing := fields.inner("billingAddress")) is not None:
        customer.billing = addresses.changed(customer.billing, billing)


@handles("createCustomer")
def create_customer(call: Call) -> Reply:
    """Create a customer with a main account."""
    fields = Fields(call.body)
    account = fields.inner("account") or Fields({})
    check_email(call, account)
    customer = Customer(
        number=next(call.shop.ids),
        guid=call.shop.new_guid("customer"),
        created=call.now,
        changed=call.now,
        billing=Address(full_name=account.text_or_none("fullName")),
        accounts=[
            Account(
                guid=call.shop.new_guid("account"),
                email=account.text("email"),
                full_name=account.text_or_none("fullName"),
                phone=account.text_or_none("phone"),
                is_main=True,
                authorized=account.flag("authorized", default=True),
                email_verified=account.flag("emailVerified"),
            )
        ],
        group=DEFAULT_GROUP,
    )
    _change(call, customer, fields)
    call.shop.customers.add(customer.guid, customer)
    call.emit("customer:create", customer.guid)
    return Reply(views.detail(call.shop, customer))


@handles("updateCustomer")
def update_customer(call: Call) -> Reply:
    """Change a customer."""
    customer = customer_of(call)
    was_disabled = customer.disabled
    _change(call, customer, Fields(call.body))
    touch(call, customer)
    if customer.disabled != was_disabled:
        call.emit("customer:disableOrders" if customer.disabled else "customer:enableOrders", customer.guid)
    return Reply(views.detail(call.shop, customer))


@handles("deleteCustomer")
def delete_customer(call: Call) -> Reply:
    """Delete a customer. Orders keep the name but lose the reference."""
    customer = customer_of(call)
    call.shop.customers.remove(customer.guid, call.now)
    for order in call.shop.orders.values():
        if order.customer == customer.guid:
            order.customer = None
    call.emit("customer:delete", customer.guid)
    return Reply()


@handles("getLastCustomerChanges")
def customer_changes(call: Call) -> Rows:
    """Answer with the changes."""
    return changes(call.shop.customers, call, "guid", lambda customer: customer.changed)


@handles("getListOfCustomerRegions")
def list_regions(_: Call) -> Reply:
    """Answer with the regions of the shop's countries; there are none."""
    return Reply([])
