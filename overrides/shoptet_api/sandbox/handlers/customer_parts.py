"""Accounts, delivery addresses and remarks of customers."""

from collections.abc import Sequence
from typing import TypeVar

from shoptet_api.sandbox.call import Call, Fault, RefusedError, Reply, Rows, handles
from shoptet_api.sandbox.handlers.customers import check_email, customer_of, touch
from shoptet_api.sandbox.handlers.support import addresses
from shoptet_api.sandbox.handlers.support.fields import Fields
from shoptet_api.sandbox.handlers.support.lists import LazyRows
from shoptet_api.sandbox.handlers.support.refusals import conflict, not_found
from shoptet_api.sandbox.state.customers import MAX_ADDRESSES, Account, Customer, Delivery, Remark
from shoptet_api.sandbox.state.views import customers as views
from shoptet_api.sandbox.state.views.addresses import NAMES

T = TypeVar("T")


def _first(found: Sequence[T], kind: str, key: str | int) -> T:
    if not found:
        raise not_found(kind, key)
    return found[0]


def _account(call: Call, customer: Customer) -> Account:
    guid = str(call.path["accountGuid"])
    return _first([account for account in customer.accounts if account.guid == guid], "customer-account", guid)


@handles("getListOfCustomerAccounts")
def list_accounts(call: Call) -> Rows:
    """Answer with the accounts of a customer."""
    return Rows(LazyRows(customer_of(call).accounts, views.account))


@handles("getDetailOfCustomerAccount")
def get_account(call: Call) -> Reply:
    """Answer with one account."""
    return Reply(views.account(_account(call, customer_of(call))))


def _change_account(customer: Customer, account: Account, fields: Fields) -> None:
    account.email = fields.text("email", account.email)
    account.full_name = fields.text_or_none("fullName", account.full_name)
    account.phone = fields.text_or_none("phone", account.phone)
    account.authorized = fields.flag("authorized", default=account.authorized)
    account.email_verified = fields.flag("emailVerified", default=account.email_verified)
    if fields.flag("mainAccount"):
        for other in customer.accounts:
            other.is_main = other is account


@handles("createCustomerAccount")
def create_account(call: Call) -> Reply:
    """Add an account; a main account replaces the previous one as main."""
    customer, fields = customer_of(call), Fields(call.body)
    check_email(call, fields)
    account = Account(call.shop.new_guid("account"), fields.text("email"), is_main=not customer.accounts)
    customer.accounts.append(account)
    _change_account(customer, account, fields)
    touch(call, customer)
    return Reply(views.account(account))


@handles("updateCustomerAccount")
def update_account(call: Call) -> Reply:
    """Change an account."""
    customer, fields = customer_of(call), Fields(call.body)
    account = _account(call, customer)
    check_email(call, fields, account)
    _change_account(customer, account, fields)
    touch(call, customer)
    return Reply(views.account(account))


@handles("deleteCustomerAccount")
def delete_account(call: Call) -> Reply:
    """Delete an account; the main account cannot be deleted."""
    customer = customer_of(call)
    account = _account(call, customer)
    if account.is_main:
        raise conflict("customer-main-account", "The main account cannot be deleted.", account.guid)
    customer.accounts.remove(account)
    touch(call, customer)
    return Reply()


def _delivery(call: Call, customer: Customer) -> Delivery:
    guid = str(call.path["addressGuid"])
    return _first([entry for entry in customer.deliveries if entry.guid == guid], "delivery-address", guid)


@handles("geListOfCustomerDeliveryAddresses")
def list_deliveries(call: Call) -> Rows:
    """Answer with the delivery addresses of a customer."""
    return Rows(LazyRows(customer_of(call).deliveries, views.delivery))


@handles("getDetailOfCustomerDeliveryAddress")
def get_delivery(call: Call) -> Reply:
    """Answer with one delivery address."""
    return Reply(views.delivery(_delivery(call, customer_of(call))))


def _set_default(customer: Customer, delivery: Delivery, fields: Fields) -> None:
    if fields.flag("isDefault"):
        for other in customer.deliveries:
            other.is_default = other is delivery
    elif "isDefault" in fields:
        delivery.is_default = False


@handles("createDeliveryAddress")
def create_delivery(call: Call) -> Reply:
    """Add a delivery address."""
    customer, fields = customer_of(call), Fields(call.body)
    if len(customer.deliveries) >= MAX_ADDRESSES:
        text = f"A customer can have at most {MAX_ADDRESSES} addresses."
        raise RefusedError(422, Fault("customer-address-limit-exceeded", text, "payload"))
    delivery = Delivery(call.shop.new_guid("delivery"), addresses.new(fields))
    customer.deliveries.append(delivery)
    _set_default(customer, delivery, fields)
    touch(call, customer)
    return Reply(views.delivery(delivery))


@handles("updateCustomerDeliveryAddress")
def update_delivery(call: Call) -> Reply:
    """Change a delivery address."""
    customer, fields = customer_of(call), Fields(call.body)
    delivery = _delivery(call, customer)
    delivery.address = addresses.changed(delivery.address, fields, NAMES)
    _set_default(customer, delivery, fields)
    touch(call, customer)
    return Reply(views.delivery(delivery))


@handles("deleteCustomerDeliveryAddress")
def delete_delivery(call: Call) -> Reply:
    """Delete a delivery address."""
    customer = customer_of(call)
    customer.deliveries.remove(_delivery(call, customer))
    touch(call, customer)
    return Reply()


def _remark(call: Call, customer: Customer) -> Remark:
    number = call.path["id"]
    return _first([remark for remark in customer.remarks if remark.id == number], "customer-remark", number)


@handles("getListOfCustomerRemarks")
def list_remarks(call: Call) -> Rows:
    """Answer with the remarks about a customer."""
    return Rows(LazyRows(customer_of(call).remarks, views.remark))


@handles("getDetailOfCustomerRemark")
def get_remark(call: Call) -> Reply:
    """Answer with one remark."""
    return Reply(views.remark(_remark(call, customer_of(call))))


@handles("createCustomerRemark")
def create_remark(call: Call) -> Reply:
    """Add a remark."""
    customer, fields = customer_of(call), Fields(call.body)
    remark = Remark(next(call.shop.ids), fields.text("rating"), fields.text("remark"))
    customer.remarks.append(remark)
    touch(call, customer)
    return Reply(views.remark(remark))


@handles("updateCustomerRemark")
def update_remark(call: Call) -> Reply:
    """Change a remark."""
    customer, fields = customer_of(call), Fields(call.body)
    remark = _remark(call, customer)
    remark.rating, remark.remark = fields.text("rating", remark.rating), fields.text("remark", remark.remark)
    touch(call, customer)
    return Reply(views.remark(remark))


@handles("deleteCustomerRemark")
def delete_remark(call: Call) -> Reply:
    """Delete a remark."""
    customer = customer_of(call)
    customer.remarks.remove(_remark(call, customer))
    touch(call, customer)
    return Reply()
