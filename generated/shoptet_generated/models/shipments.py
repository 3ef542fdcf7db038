# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Delivery: models and enumerations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import ClassVar, Literal, TypeAlias

from attrs import define

from shoptet_generated.runtime.enums import OpenEnum, listed
from shoptet_generated.runtime.model import UNSET, Limits, Model, Unset
from shoptet_generated.runtime.scalars import Decimal2, DecimalAny


@define(kw_only=True, repr=False)
class ShipmentListItem(Model):
    """A shipment list item, as returned by `shipments.list`."""

    guid: str | None = None
    """GUID of the record."""
    order_code: str | None = None
    """Code of the order; text that can hold letters and dashes."""
    sender: ShipmentSenderRecipientAddress | None = None
    """Sender of the shipment."""
    recipient: ShipmentSenderRecipientAddress | None = None
    """Recipient of the shipment."""
    carrier_address: ShipmentAddress | None = None
    """Deprecated: use `sender`."""
    status: ShipmentStatus | None = None
    """State of the shipment."""
    shipment_type: ShipmentType | None = None
    """Kind of shipment: `standard` or `return` (the customer sends goods back)."""
    service_code: str | None = None
    """Code of the carrier's service."""
    cod: ShipmentPrice | None = None
    """Amount to collect on delivery."""
    value: ShipmentPrice | None = None
    """Value of the goods in the shipment."""
    customer: ShipmentCustomer | None = None
    """Customer. Deprecated."""
    packages: list[ShipmentPackage] | None = None
    """Packages of the shipment."""
    note: str | None = None
    """Note."""


@define(kw_only=True, repr=False)
class ShipmentSenderRecipientAddress(Model):
    """The `sender` of a `ShipmentListItem`."""

    name: str | None = None
    """Contact person of the sender, or full name of the recipient."""
    company: str | None = None
    """Name of the company: printed on the label for a sender, null for a private recipient."""
    street: str | None = None
    """Street, without the house number where that has a field of its own."""
    city: str | None = None
    """City or town."""
    zip: str | None = None
    """Postal code."""
    country_code: str | None = None
    """Country (ISO 3166-1 alpha-2, such as `CZ`)."""
    phone: str | None = None
    """Phone number, in international form such as `+420123456789`."""
    email: str | None = None
    """E-mail address."""


@define(kw_only=True, repr=False)
class ShipmentAddress(Model):
    """The `carrier_address` of a `ShipmentListItem`."""

    id: int | None = None
    """Numeric id of the record; built-in system records can have negative ones."""
    name: str
    """Name that people read."""
    country_code: str
    """Country (ISO 3166-1 alpha-2, such as `CZ`)."""
    street: str
    """Street, without the house number where that has a field of its own."""
    city: str | None = None
    """City or town."""
    zip_code: str | None = None
    """Postal code."""
    house_number: str | None = None
    """House number."""
    contact_phone: str | None = None
    """Phone number of the contact."""
    sender_name: str
    """Name of the sender."""
    contact_person: str
    """Name of the contact person."""
    contact_email: str | None = None
    """E-mail address of the contact."""
    is_default: bool | None
    """Whether it is the default one."""
    type: ShipmentCarrierType | None
    """Type of the carrier's address."""


class ShipmentCarrierType(OpenEnum):
    """Values of the argument `type` of `shipments.list_carriers`.

    The list is not complete: the API has other values too.
    """

    BALIKOBOT: ClassVar[ShipmentCarrierType] = listed("balikobot")
    CORE: ClassVar[ShipmentCarrierType] = listed("core")
    EXTERNAL: ClassVar[ShipmentCarrierType] = listed("external")
    INTEGRATION: ClassVar[ShipmentCarrierType] = listed("integration")
    INTEGRATION_PRODUCT_CONTRACT: ClassVar[ShipmentCarrierType] = listed("integration_product_contract")
    SYSTEM: ClassVar[ShipmentCarrierType] = listed("system")


ShipmentCarrierTypeLiteral: TypeAlias = Literal[
    "balikobot",
    "core",
    "external",
    "integration",
    "integration_product_contract",
    "system",
]
"""The values of `ShipmentCarrierType` as plain text, which requests take, too."""


class ShipmentStatus(OpenEnum):
    """Values of the argument `status` of `shipments.list`. The list is not complete: the API has other values too."""

    BACK_TRANSIT: ClassVar[ShipmentStatus] = listed("back_transit")
    CANCEL_REQUESTED: ClassVar[ShipmentStatus] = listed("cancel_requested")
    CANCELED: ClassVar[ShipmentStatus] = listed("canceled")
    CARRIER_ISSUE: ClassVar[ShipmentStatus] = listed("carrier_issue")
    CLOSED: ClassVar[ShipmentStatus] = listed("closed")
    CREATED: ClassVar[ShipmentStatus] = listed("created")
    DELETED: ClassVar[ShipmentStatus] = listed("deleted")
    DELIVERED: ClassVar[ShipmentStatus] = listed("delivered")
    FAILED: ClassVar[ShipmentStatus] = listed("failed")
    IN_TRANSIT: ClassVar[ShipmentStatus] = listed("in_transit")
    READY_FOR_PICKUP: ClassVar[ShipmentStatus] = listed("ready_for_pickup")
    REQUEST_FAILED: ClassVar[ShipmentStatus] = listed("request_failed")
    REQUESTED: ClassVar[ShipmentStatus] = listed("requested")
    RETURNED: ClassVar[ShipmentStatus] = listed("returned")


ShipmentStatusLiteral: TypeAlias = Literal[
    "back_transit",
    "cancel_requested",
    "canceled",
    "carrier_issue",
    "closed",
    "created",
    "deleted",
    "delivered",
    "failed",
    "in_transit",
    "ready_for_pickup",
    "request_failed",
    "requested",
    "returned",
]
"""The values of `ShipmentStatus` as plain text, which requests take, too."""


class ShipmentType(OpenEnum, closed=True):
    """Values of `ShipmentListItem.shipment_type`."""

    STANDARD: ClassVar[ShipmentType] = listed("standard")
    RETURN: ClassVar[ShipmentType] = listed("return")


@define(kw_only=True, repr=False)
class ShipmentPrice(Model):
    """The `cod` of a `ShipmentListItem`."""

    value: Decimal | None
    """Value of the shipment; null when unknown."""
    currency_code: str
    """Currency (ISO 4217, such as `CZK`)."""


@define(kw_only=True, repr=False)
class ShipmentCustomer(Model):
    """The `customer` of a `ShipmentListItem`."""

    name: str | None = None
    """Full name of the customer."""
    company: str | None = None
    """Company name."""
    street: str | None = None
    """Street, without the house number where that has a field of its own."""
    city: str | None = None
    """City or town."""
    zip_code: str | None = None
    """Postal code."""
    country_code: str | None = None
    """Country (ISO 3166-1 alpha-2, such as `CZ`)."""
    phone: str | None = None
    """Phone number, in international form such as `+420123456789`."""
    email: str | None = None
    """E-mail address."""
    note: str | None = None
    """Note."""


@define(kw_only=True, repr=False)
class ShipmentPackage(Model):
    """One of the `packages` of a `ShipmentListItem`."""

    width: Decimal | None = None
    """Width of the package; null when unknown."""
    height: Decimal | None = None
    """Height of the package; null when unknown."""
    depth: Decimal | None = None
    """Depth of the package; null when unknown."""
    weight: Decimal | None = None
    """Weight in kg, up to 3 decimal places."""
    name: str | None = None
    """Name that people read."""
    packaging_id: int | None = None
    """Id of the packaging."""
    label_url: str | None = None
    """URL of the package label."""
    label_zpl: str | None = None
    """Package label in ZPL, the language of label printers."""
    tracking_number: str | None = None
    """Tracking number of the shipment."""
    tracking_url: str | None = None
    """URL where the shipment is tracked."""


@define(kw_only=True, repr=False)
class CreatedShipment(Model):
    """A created shipment, as returned by `shipments.create`."""

    guid: str | None = None
    """GUID of the record."""
    check_urls: list[str] | None = None
    """URLs to ask whether the shipment is done; null unless the vendor enabled that."""


@define(kw_only=True, repr=False)
class ShipmentInput(Model):
    """Body of `shipments.create`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "packages": {"min_items": 1},
    }
    _least: ClassVar[int] = 1

    order_code: str
    """Code of the order; text that can hold letters and dashes."""
    note: str | Unset | None = UNSET
    """Note."""
    cod: Decimal2 | Unset | None = UNSET
    """Amount to collect on delivery. 2 decimal places."""
    shipping_id: int | Unset | None = UNSET
    """Id of the shipping, as the shipping options give it."""
    address_id: int | Unset | None = UNSET
    """Id of the shipper's address, as the shipping options give it."""
    bank_account_id: int | Unset | None = UNSET
    """Id of the shipper's bank account; required with cash on delivery."""
    packages: (
        Sequence[ShipmentOrderPackageInput | ShipmentPackagingPackageInput | ShipmentMeasuredPackageInput]
        | Unset
        | None
    ) = UNSET
    """Packages of the shipment. Not empty."""


@define(kw_only=True, repr=False)
class ShipmentOrderPackageInput(Model):
    """One of the `packages` of a `ShipmentInput`."""

    order_packaging_id: int
    """Id of the order's packaging."""


@define(kw_only=True, repr=False)
class ShipmentPackagingPackageInput(Model):
    """One of the `packages` of a `ShipmentInput`."""

    packaging: int
    """Id of the packaging."""
    weight: DecimalAny | None
    """Weight in kg, up to 3 decimal places."""


@define(kw_only=True, repr=False)
class ShipmentMeasuredPackageInput(Model):
    """One of the `packages` of a `ShipmentInput`."""

    width: int | None
    """Width of the package; null when unknown, but never left out."""
    height: int | None
    """Height of the package; null when unknown, but never left out."""
    depth: int | None
    """Depth of the package; null when unknown, but never left out."""
    weight: DecimalAny | None
    """Weight in kg, up to 3 decimal places."""


@define(kw_only=True, repr=False)
class Shipment(Model):
    """A shipment, as returned by `shipments.get`."""

    guid: str
    """GUID of the record."""
    order_code: str | None = None
    """Code of the order; text that can hold letters and dashes."""
    sender: ShipmentSenderRecipientAddress | None = None
    """Sender of the shipment."""
    recipient: ShipmentSenderRecipientAddress | None = None
    """Recipient of the shipment."""
    carrier_address: ShipmentAddress
    """Deprecated: use `sender`."""
    status: ShipmentStatus
    """State of the shipment."""
    shipment_type: ShipmentType
    """Kind of shipment: `standard` or `return` (the customer sends goods back)."""
    service_code: str
    """Code of the carrier's service."""
    cod: ShipmentPrice | None = None
    """Amount to collect on delivery."""
    value: ShipmentPrice | None = None
    """Value of the goods in the shipment."""
    customer: ShipmentCustomer
    """Customer. Deprecated."""
    packages: list[ShipmentPackageWithHistory]
    """Packages of the shipment."""
    note: str | None = None
    """Note."""


@define(kw_only=True, repr=False)
class ShipmentPackageWithHistory(Model):
    """One of the `packages` of a `Shipment`."""

    width: Decimal | None = None
    """Width of the package; null when unknown."""
    height: Decimal | None = None
    """Height of the package; null when unknown."""
    depth: Decimal | None = None
    """Depth of the package; null when unknown."""
    weight: Decimal | None = None
    """Weight in kg, up to 3 decimal places."""
    name: str | None = None
    """Name that people read."""
    packaging_id: int | None = None
    """Id of the packaging."""
    label_url: str | None = None
    """URL of the package label."""
    label_zpl: str | None = None
    """Package label in ZPL, the language of label printers."""
    tracking_number: str | None = None
    """Tracking number of the shipment."""
    tracking_url: str | None = None
    """URL where the shipment is tracked."""
    history: list[ShipmentHistory]
    """States that the shipment went through."""


@define(kw_only=True, repr=False)
class ShipmentHistory(Model):
    """One of the `history` of a `ShipmentPackageWithHistory`."""

    from_status: ShipmentStatus
    """State before the change."""
    to_status: ShipmentStatus
    """State after the change."""
    real_datetime: datetime | None
    """When it really happened, with the UTC offset."""
    provider_datetime: datetime | None
    """When it happened by the carrier's clock."""
    note: str
    """Note."""


@define(kw_only=True, repr=False)
class ShipmentShippingOption(Model):
    """A shipment shipping option, as returned by `shipments.list_shipping_options`."""

    shipping_id: int
    """Id of the shipping, as the shipping options give it."""
    method_name: str
    """Name of the method."""
    carrier_code: str | None = None
    """Code of the carrier."""
    service_code: str | None = None
    """Code of the carrier's service."""
    max_shipment: int
    """How many shipments there can be at most."""
    carrier_addresses: list[ShipmentShippingOptionCarrierAddress]
    """Addresses that the carrier can collect from."""
    bank_accounts: list[ShipmentShippingOptionBankAccount]
    """Bank accounts for cash on delivery."""
    branch: str | None = None
    """Branch of the carrier."""


@define(kw_only=True, repr=False)
class ShipmentShippingOptionCarrierAddress(Model):
    """One of the `carrier_addresses` of a `ShipmentShippingOption`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    address: str
    """The carrier's address, as one text."""


@define(kw_only=True, repr=False)
class ShipmentShippingOptionBankAccount(Model):
    """One of the `bank_accounts` of a `ShipmentShippingOption`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    bank_account: str
    """Bank account."""


@define(kw_only=True, repr=False)
class ShipmentCarrierListItem(Model):
    """A shipment carrier list item, as returned by `shipments.list_carriers`."""

    id: int | None = None
    """Numeric id of the record; built-in system records can have negative ones."""
    name: str | None = None
    """Name that people read."""
    code: str | None = None
    """Code of the carrier."""
    type: ShipmentCarrierType | None = None
    """Type of the carrier."""
    has_home_delivery: bool | None = None
    """Whether the carrier delivers to the door."""
    has_pickup_points: bool | None = None
    """Whether the carrier has pickup points."""
    has_collection: bool | None = None
    """Whether the carrier collects parcels from the sender."""
    max_weight: int | None = None
    """Highest weight of a shipment."""
    activation_status: ShipmentCarrierActivationStatus | None = None
    """State of the carrier: `active`, `inactive`, `activation_in_progress`, ..."""
    countries: list[ShipmentCarrierCountry] | None = None
    """Countries."""


class ShipmentCarrierActivationStatus(OpenEnum):
    """Values of `ShipmentCarrierListItem.activation_status`.

    The list is not complete: the API has other values too.
    """

    ACTIVATION_IN_PROGRESS: ClassVar[ShipmentCarrierActivationStatus] = listed("activation_in_progress")
    ACTIVE: ClassVar[ShipmentCarrierActivationStatus] = listed("active")
    INACTIVE: ClassVar[ShipmentCarrierActivationStatus] = listed("inactive")
    MISSING_CREDENTIALS: ClassVar[ShipmentCarrierActivationStatus] = listed("missing_credentials")
    REJECTED: ClassVar[ShipmentCarrierActivationStatus] = listed("rejected")


@define(kw_only=True, repr=False)
class ShipmentCarrierCountry(Model):
    """One of the `countries` of a `ShipmentCarrierListItem`."""

    country_code: str
    """Country (ISO 3166-1 alpha-2, such as `CZ`)."""
    max_cod: Decimal | None
    """Highest amount that the carrier collects on delivery."""
    cod_currency_code: str | None
    """Currency of cash on delivery (ISO 4217)."""
    max_weight: int
    """Highest weight of a shipment."""


@define(kw_only=True, repr=False)
class ShipmentCarrier(Model):
    """A shipment carrier, as returned by `shipments.get_carrier`."""

    name: str
    """Name that people read."""
    description: str
    """Description; can be HTML."""
    services: list[ShipmentCarrierService]
    """Services of the carrier."""
    activation_status: ShipmentCarrierActivationStatus
    """State of the carrier: `active`, `inactive`, `activation_in_progress`, ..."""
    methods: list[ShipmentCarrierMethod]
    """The methods, in the order of the administration."""
    addresses: list[ShipmentAddress] | None = None
    """Addresses."""
    bank_accounts: list[ShipmentCarrierBankAccount] | None = None
    """Bank accounts for cash on delivery."""


@define(kw_only=True, repr=False)
class ShipmentCarrierService(Model):
    """One of the `services` of a `ShipmentCarrier`."""

    service_id: int
    """Id of the service."""
    name: str
    """Name that people read."""
    description: str
    """Description; can be HTML."""
    delivery_type: ShipmentCarrierServiceDeliveryType
    """Way of delivery: `address`, `pickup`, `pallet` or `electronic`."""
    has_collection: bool
    """Whether the carrier collects parcels from the sender."""
    countries: list[ShipmentCarrierCountry]
    """Countries."""


class ShipmentCarrierServiceDeliveryType(OpenEnum):
    """Values of `ShipmentCarrierService.delivery_type`. The list is not complete: the API has other values too."""

    ADDRESS: ClassVar[ShipmentCarrierServiceDeliveryType] = listed("address")
    ELECTRONIC: ClassVar[ShipmentCarrierServiceDeliveryType] = listed("electronic")
    PALLET: ClassVar[ShipmentCarrierServiceDeliveryType] = listed("pallet")
    PICKUP: ClassVar[ShipmentCarrierServiceDeliveryType] = listed("pickup")


@define(kw_only=True, repr=False)
class ShipmentCarrierMethod(Model):
    """One of the `methods` of a `ShipmentCarrier`."""

    method_id: int
    """Id of the carrier's method."""
    service_name: str
    """Name of the service."""
    method_name: str
    """Name of the method."""
    group_name: str
    """Name of the group of methods."""
    state: ShipmentCarrierMethodState
    """Whether the method is `visible`, `hidden` or `invalid`."""


class ShipmentCarrierMethodState(OpenEnum):
    """Values of `ShipmentCarrierMethod.state`. The list is not complete: the API has other values too."""

    HIDDEN: ClassVar[ShipmentCarrierMethodState] = listed("hidden")
    INVALID: ClassVar[ShipmentCarrierMethodState] = listed("invalid")
    VISIBLE: ClassVar[ShipmentCarrierMethodState] = listed("visible")


@define(kw_only=True, repr=False)
class ShipmentCarrierBankAccount(Model):
    """One of the `bank_accounts` of a `ShipmentCarrier`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    logistics_bank_account_id: int
    """Id of the bank account at the carrier."""
    carrier_id: int
    """Id of the carrier; in orders used for Packeta (Zásilkovna) only, null for the Czech one."""
    country_code: str
    """Country (ISO 3166-1 alpha-2, such as `CZ`)."""
    currency_code: str
    """Currency (ISO 4217, such as `CZK`)."""
    is_default: bool
    """Whether it is the default one."""
    iban: str
    """Bank account number in the international format (IBAN)."""
    bban: str | None = None
    """Bank account number in the national format (BBAN)."""
