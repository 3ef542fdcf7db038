# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Customers: models and enumerations."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import ClassVar, TypeAlias

from attrs import define

from shoptet_generated.models.common import BillingAddress, ChangeType, CustomerGroupRef, PriceList
from shoptet_generated.runtime.model import UNSET, Limits, Model, Unset
from shoptet_generated.runtime.scalars import Decimal4


@define(kw_only=True, repr=False)
class CustomerListItem(Model):
    """A customer list item, as returned by `customers.list`."""

    guid: str
    """GUID of the record."""
    creation_time: datetime | None
    """When the record was created, with the shop's UTC offset."""
    change_time: datetime | None
    """When the record was last changed, with the shop's UTC offset."""
    bill_company: str | None
    """Company name on the document."""
    bill_full_name: str | None
    """Person's full name on the document."""
    admin_url: str
    """URL of the record in the shop's administration."""


@define(kw_only=True, repr=False)
class Customer(Model):
    """A customer, as returned by `customers.get`."""

    guid: str
    """GUID of the customer."""
    billing_address: BillingAddress
    """Billing address."""
    delivery_address: list[CustomerDeliveryAddress]
    """Delivery addresses of the customer."""
    creation_time: datetime | None
    """When the customer was created, with the shop's UTC offset."""
    change_time: datetime | None
    """When the record was last changed, with the shop's UTC offset."""
    customer_group: CustomerGroupRef | None
    """Customer group."""
    price_list: PriceList | None
    """Price list of the customer."""
    remark: str | None
    """The shop's note about the customer."""
    price_ratio: Decimal
    """Additional discount of the customer as a factor: `0.7800` is 22 % off, `1.0000` the full price."""
    birth_date: date | None
    """Date of birth (`YYYY-MM-DD`)."""
    accounts: list[CustomerAccount]
    """Login accounts of the customer."""
    disabled_orders: bool
    """Whether ordering is disabled; new orders of the customer are cancelled then."""
    remarks: list[CustomerRemark]
    """Remarks."""
    admin_url: str
    """URL of the record in the shop's administration."""


@define(kw_only=True, repr=False)
class CustomerDeliveryAddress(Model):
    """A customer delivery address, as returned by `customer_delivery_addresses.list`."""

    guid: str
    """GUID of the record."""
    company: str | None
    """Company name."""
    full_name: str | None
    """Full name of the person."""
    street: str | None
    """Street, without the house number where that has a field of its own."""
    house_number: str | None
    """House number."""
    city: str | None
    """City or town."""
    district: str | None
    """District or county."""
    additional: str | None
    """Further address line."""
    zip: str | None
    """Postal code."""
    country_code: str | None
    """Country (ISO 3166-1 alpha-2, such as `CZ`)."""
    region_name: str | None
    """Name of the region."""
    region_shortcut: str | None
    """Abbreviation of the region."""
    is_default: bool | None = None
    """Whether it is the default one."""


@define(kw_only=True, repr=False)
class CustomerAccount(Model):
    """A customer account, as returned by `customer_accounts.list`."""

    guid: str
    """GUID of the record."""
    full_name: str | None
    """Full name of the person."""
    email: str
    """E-mail address."""
    phone: str | None
    """Phone number, in international form such as `+420123456789`."""
    main_account: bool
    """Whether it is the customer's main account."""
    authorized: bool
    """Whether it is approved: an account may be used, a post or review is shown."""
    email_verified: bool
    """Whether the shop verified the e-mail address; past orders are paired then."""


@define(kw_only=True, repr=False)
class CustomerRemark(Model):
    """A customer remark, as returned by `customer_remarks.list`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    remark: str
    """Text of the remark about the customer."""
    rating: str
    """Rating: 1 to 5 stars in a review, a word such as `positive` in a remark."""


@define(kw_only=True, repr=False)
class CustomerInput(Model):
    """Body of `customers.create`."""

    _wire_names: ClassVar[Mapping[str, str]] = {
        "price_list_id": "pricelistId",
    }

    _limits: ClassVar[Mapping[str, Limits]] = {
        "remark": {"min_length": 1},
        "priceRatio": {"pattern": "[0-9]+\\.[0-9]{4}$"},
        "customerGroupCode": {"min_length": 1},
    }
    _least: ClassVar[int] = 1

    remark: str | Unset | None = UNSET
    """The shop's note about the customer. Not empty."""
    price_ratio: Decimal4 | Unset = UNSET
    """Discount of the customer as a factor from 0 to 1: `0.7800` is 22 % off, `1.0000` the full price. 4 decimal
    places.
    """
    birth_date: date | Unset | None = UNSET
    """Date of birth (`YYYY-MM-DD`)."""
    disabled_orders: bool | Unset = UNSET
    """Whether ordering is disabled: new orders of the customer are cancelled automatically."""
    customer_group_code: str | Unset = UNSET
    """Code of the customer group, which must exist. Not empty."""
    price_list_id: int | Unset = UNSET
    """Id of the price list."""
    billing_address: CustomerBillingAddressInput | Unset = UNSET
    """Billing address."""
    account: CustomerAccountDetailInput
    """Login account of the customer."""


@define(kw_only=True, repr=False)
class CustomerBillingAddressInput(Model):
    """The `billing_address` of a `CustomerInput`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "company": {"min_length": 1, "max_length": 255},
        "fullName": {"min_length": 1, "max_length": 255},
        "street": {"min_length": 1, "max_length": 255},
        "houseNumber": {"min_length": 1, "max_length": 255},
        "city": {"min_length": 1, "max_length": 255},
        "district": {"min_length": 1, "max_length": 255},
        "additional": {"min_length": 1, "max_length": 255},
        "zip": {"min_length": 1, "max_length": 255},
        "countryCode": {"min_length": 1},
        "regionName": {"min_length": 1, "max_length": 255},
        "companyId": {"min_length": 1, "max_length": 18},
        "vatId": {"min_length": 1, "max_length": 16},
        "taxId": {"min_length": 1, "max_length": 16},
    }
    _least: ClassVar[int] = 1

    company: str | Unset | None = UNSET
    """Company name. At most 255 characters."""
    full_name: str | Unset | None = UNSET
    """Full name of the person. At most 255 characters."""
    street: str | Unset | None = UNSET
    """Street, without the house number where that has a field of its own. At most 255 characters."""
    house_number: str | Unset | None = UNSET
    """House number. At most 255 characters."""
    city: str | Unset | None = UNSET
    """City or town. At most 255 characters."""
    district: str | Unset | None = UNSET
    """District or county. At most 255 characters."""
    additional: str | Unset | None = UNSET
    """Further address line. At most 255 characters."""
    zip: str | Unset | None = UNSET
    """Postal code. At most 255 characters."""
    country_code: str | Unset = UNSET
    """Country (ISO 3166-1 alpha-2, such as `CZ`). Not empty."""
    region_name: str | Unset | None = UNSET
    """Name of the region. At most 255 characters."""
    company_id: str | Unset | None = UNSET
    """Company registration number, if a company buys. At most 18 characters."""
    vat_id: str | Unset | None = UNSET
    """VAT id (in Czechia DIČ, in Slovakia IČ DPH), if a company buys. At most 16 characters."""
    tax_id: str | Unset | None = UNSET
    """Tax id; in a Czech address the same as `vatId`, or left out. At most 16 characters."""


@define(kw_only=True, repr=False)
class CustomerAccountDetailInput(Model):
    """The `account` of a `CustomerInput`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "fullName": {"min_length": 1, "max_length": 128},
        "email": {"min_length": 1, "max_length": 128},
        "phone": {"min_length": 1, "max_length": 30},
    }

    full_name: str | Unset | None = UNSET
    """Full name of the person. At most 128 characters."""
    email: str
    """E-mail address. At most 128 characters."""
    phone: str | Unset | None = UNSET
    """Phone number, in international form such as `+420123456789`. At most 30 characters."""
    authorized: bool | Unset = UNSET
    """Whether the account may be used. Default: `true`."""
    email_verified: bool | Unset = UNSET
    """Whether the shop has verified the address, so that past orders are paired. Default: `false`."""


CustomerSnapshot: TypeAlias = Customer
"""A line of the file that `customers.snapshot` makes. The same as `Customer`."""


@define(kw_only=True, repr=False)
class CustomerUpdateInput(Model):
    """Body of `customers.update`."""

    _wire_names: ClassVar[Mapping[str, str]] = {
        "price_list_id": "pricelistId",
    }

    _limits: ClassVar[Mapping[str, Limits]] = {
        "remark": {"min_length": 1},
        "priceRatio": {"pattern": "[0-9]+\\.[0-9]{4}$"},
        "customerGroupCode": {"min_length": 1},
    }
    _least: ClassVar[int] = 1

    remark: str | Unset | None = UNSET
    """The shop's note about the customer. Not empty."""
    price_ratio: Decimal4 | Unset = UNSET
    """Discount of the customer as a factor from 0 to 1: `0.7800` is 22 % off, `1.0000` the full price. 4 decimal
    places.
    """
    birth_date: date | Unset | None = UNSET
    """Date of birth (`YYYY-MM-DD`)."""
    disabled_orders: bool | Unset = UNSET
    """Whether ordering is disabled: new orders of the customer are cancelled automatically."""
    customer_group_code: str | Unset = UNSET
    """Code of the customer group, which must exist. Not empty."""
    price_list_id: int | Unset = UNSET
    """Id of the price list."""
    billing_address: CustomerBillingAddressInput | Unset = UNSET
    """Billing address."""


@define(kw_only=True, repr=False)
class CustomerChange(Model):
    """A customer change, as returned by `customers.list_changes`."""

    guid: str
    """GUID of the record."""
    change_time: datetime | None
    """When the record was last changed, with the shop's UTC offset."""
    change_type: ChangeType
    """Kind of the last change: `add`, `edit` or `delete`; creation counts as `edit`."""


@define(kw_only=True, repr=False)
class CustomerRegion(Model):
    """A customer region, as returned by `customers.list_regions`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    region_name: str
    """Name of the region."""
    region_shortcut: str | None
    """Abbreviation of the region."""
    country_code: str
    """Country (ISO 3166-1 alpha-2, such as `CZ`)."""
