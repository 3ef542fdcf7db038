"""Views of customers."""

from shoptet_api.sandbox.json_types import Json, Record
from shoptet_api.sandbox.state.customers import Account, Customer, Delivery, Remark
from shoptet_api.sandbox.state.moments import day_text, time_text
from shoptet_api.sandbox.state.money import decimal_text
from shoptet_api.sandbox.state.reference import SHOP_URL
from shoptet_api.sandbox.state.shop import Shop
from shoptet_api.sandbox.state.views import addresses


def admin_url(customer: Customer) -> str:
    """Return the URL of a customer in the shop's administration."""
    return f"{SHOP_URL}/admin/zakaznik-detail/?id={customer.number}"


def list_item(customer: Customer) -> Record:
    """Show a customer in a list."""
    return {
        "guid": customer.guid,
        "creationTime": time_text(customer.created),
        "changeTime": time_text(customer.changed),
        "billCompany": customer.billing.company,
        "billFullName": customer.billing.full_name,
        "adminUrl": admin_url(customer),
    }


def detail(shop: Shop, customer: Customer) -> Record:
    """Show a customer."""
    return {
        "guid": customer.guid,
        "billingAddress": addresses.billing_address(customer.billing),
        "deliveryAddress": [delivery(entry) for entry in customer.deliveries],
        "creationTime": time_text(customer.created),
        "changeTime": time_text(customer.changed),
        "customerGroup": _named(shop.customer_groups.get(str(customer.group))),
        "priceList": _named(shop.price_lists.get(str(customer.price_list))),
        "remark": customer.remark,
        "priceRatio": decimal_text(customer.ratio, 4),
        "birthDate": day_text(customer.birth_date),
        "accounts": [account(entry) for entry in customer.accounts],
        "disabledOrders": customer.disabled,
        "remarks": [remark(entry) for entry in customer.remarks],
        "adminUrl": admin_url(customer),
    }


def _named(record: Record | None) -> Json:
    return record and {"id": record["id"], "name": record["name"]}


def account(value: Account) -> Record:
    """Show an account."""
    return {
        "guid": value.guid,
        "fullName": value.full_name,
        "email": value.email,
        "phone": value.phone,
        "mainAccount": value.is_main,
        "authorized": value.authorized,
        "emailVerified": value.email_verified,
    }


def delivery(value: Delivery) -> Record:
    """Show a delivery address."""
    return {"guid": value.guid, **addresses.address(value.address), "isDefault": value.is_default}


def remark(value: Remark) -> Record:
    """Show a remark about a customer."""
    return {"id": value.id, "rating": value.rating, "remark": value.remark}
