# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Sales channels: models and enumerations."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import ClassVar, Literal, TypeAlias

from attrs import define

from shoptet_generated.runtime.enums import OpenEnum, listed
from shoptet_generated.runtime.model import Model


@define(kw_only=True, repr=False)
class SalesChannelListItem(Model):
    """A sales channel list item, as returned by `sales_channels.list`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    guid: str
    """GUID of the record."""
    name: str
    """Name that people read."""
    type: SalesChannelType
    """Type of the sales channel."""
    abilities: list[SalesChannelAbility]
    """What the sales channel can do."""
    currencies: list[Currency]
    """Currencies."""
    languages: list[Language]
    """Languages."""
    created_at: datetime
    """When the record was created, with the shop's UTC offset."""
    updated_at: datetime | None
    """When the record was last changed, with the shop's UTC offset."""


class SalesChannelType(OpenEnum):
    """Values of the argument `type` of `sales_channels.list`.

    The list is not complete: the API has other values too.
    """

    IN_STORE: ClassVar[SalesChannelType] = listed("in_store")
    MARKETPLACE: ClassVar[SalesChannelType] = listed("marketplace")
    ONLINE_STORE: ClassVar[SalesChannelType] = listed("online_store")
    SYSTEM: ClassVar[SalesChannelType] = listed("system")


SalesChannelTypeLiteral: TypeAlias = Literal[
    "in_store",
    "marketplace",
    "online_store",
    "system",
]
"""The values of `SalesChannelType` as plain text, which requests take, too."""


class SalesChannelAbility(OpenEnum, closed=True):
    """Values of `SalesChannelListItem.abilities`."""

    DELIVERY_METHOD_LINKABLE: ClassVar[SalesChannelAbility] = listed("delivery_method_linkable")
    DISABLE_ORDER_STATUS_EMAIL_NOTIFICATION: ClassVar[SalesChannelAbility] = listed(
        "disable_order_status_email_notification"
    )
    DISABLE_SHIPMENT_STATUS_EMAIL_NOTIFICATION: ClassVar[SalesChannelAbility] = listed(
        "disable_shipment_status_email_notification"
    )
    ENABLE_UPDATE_IN_DETAIL_PAGES: ClassVar[SalesChannelAbility] = listed("enable_update_in_detail_pages")
    PAYMENT_METHOD_LINKABLE: ClassVar[SalesChannelAbility] = listed("payment_method_linkable")


@define(kw_only=True, repr=False)
class Currency(Model):
    """One of the `currencies` of a `SalesChannelListItem`."""

    code: str
    """ISO 4217 currency code, such as `CZK`."""
    title: str
    """Name of the currency."""
    symbol: str
    """Symbol of the currency, such as `Kč`."""
    is_symbol_on_left: bool
    """Whether the symbol stands left of the amount."""
    precision: int
    """Decimal places of amounts."""
    priority: int | None = None
    """Position among its like."""
    decimal_separator: str
    """Character between units and decimals of amounts."""
    thousand_separator: str | None = None
    """Character between thousands of amounts."""
    is_default: bool | None = None
    """Whether it is the default one."""


@define(kw_only=True, repr=False)
class Language(Model):
    """One of the `languages` of a `SalesChannelListItem`."""

    code: str
    """Language code, such as `cs`."""
    name: str
    """Name that people read."""
    date_format: str
    """Format of dates, as PHP writes it, such as `Y. n. j.`."""
    time_format: str
    """Format of times, as PHP writes it, such as `H:i`."""
    is_visible: bool
    """Whether it is visible."""
    is_blocked: bool
    """Whether the language is blocked."""
    priority: int | None = None
    """Position among its like."""
    is_default: bool | None = None
    """Whether it is the default one."""


@define(kw_only=True, repr=False)
class SalesChannel(Model):
    """A sales channel, as returned by `sales_channels.get`."""

    sales_channel: SalesChannelInfo
    """Sales channel."""
    online_store: OnlineStore | None
    """The online store; for channels of that type only."""
    in_store: InStore | None
    """The place of sale; for channels of that type only."""
    marketplace: Mapping[str, object] | None
    """The marketplace; for channels of that type only."""


@define(kw_only=True, repr=False)
class SalesChannelInfo(Model):
    """The `sales_channel` of a `SalesChannel`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    guid: str
    """GUID of the record."""
    name: str
    """Name that people read."""
    type: SalesChannelType
    """Type of the sales channel."""
    abilities: list[SalesChannelAbility]
    """What the sales channel can do."""
    default_currency: str | None = None
    """Default currency of the sales channel (ISO 4217)."""
    currencies: list[Currency]
    """Currencies."""
    default_language: str | None = None
    """Default language of the sales channel."""
    languages: list[Language]
    """Languages."""
    created_at: datetime
    """When the record was created, with the shop's UTC offset."""
    updated_at: datetime | None
    """When the record was last changed, with the shop's UTC offset."""


@define(kw_only=True, repr=False)
class OnlineStore(Model):
    """The `online_store` of a `SalesChannel`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    name: str | None = None
    """Name that people read."""
    status: OnlineStoreStatus
    """State of the online store."""
    domain: str | None = None
    """Domain of the online store."""
    domain_setup_method: str | None = None
    """How the domain of the online store was set up."""
    address_format: str | None = None
    """Format in which the online store prints addresses."""
    timezone: str | None = None
    """Time zone."""
    default_country: OnlineStoreCountry | None = None
    """Default country of the online store."""
    countries: list[OnlineStoreCountry | None] | None = None
    """Countries."""
    is_password_protected: bool
    """Whether the online store asks for a password."""
    is_primary: bool
    """Whether it is the primary online store."""
    design: OnlineStoreDesign | None = None
    """Design of the online store."""


class OnlineStoreStatus(OpenEnum, closed=True):
    """Values of `OnlineStore.status`."""

    ACTIVE: ClassVar[OnlineStoreStatus] = listed("active")
    PENDING: ClassVar[OnlineStoreStatus] = listed("pending")


@define(kw_only=True, repr=False)
class OnlineStoreCountry(Model):
    """The `default_country` of an `OnlineStore`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    name: str
    """Name that people read."""
    code: str
    """ISO 3166-1 alpha-2 country code, such as `CZ`."""
    iso_code: str | None = None
    """Country code (ISO 3166-1)."""
    flag_code: str | None = None
    """Code of the country's flag image."""
    code_alpha3: str
    """Country code of three letters (ISO 3166-1 alpha-3)."""
    currency: str | None = None
    """Currency of the country (ISO 4217, such as `CZK`)."""
    language: str | None = None
    """Language code, such as `cs`; needs the module foreignLanguages."""
    region_count: int | None = None
    """How many regions the country has."""


@define(kw_only=True, repr=False)
class OnlineStoreDesign(Model):
    """The `design` of an `OnlineStore`."""

    header: OnlineStoreDesignHeader
    """Header of the pages."""


@define(kw_only=True, repr=False)
class OnlineStoreDesignHeader(Model):
    """The `header` of an `OnlineStoreDesign`."""

    logo_url: str | None
    """URL of the logo."""


@define(kw_only=True, repr=False)
class InStore(Model):
    """The `in_store` of a `SalesChannel`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    guid: str
    """GUID of the record."""
    address: InStoreAddress | None
    """Address."""
    contact: InStoreContact
    """Contacts of the place."""
    category_id: int
    """Id of the category of places."""


@define(kw_only=True, repr=False)
class InStoreAddress(Model):
    """The `address` of an `InStore`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    country_code: str
    """Country (ISO 3166-1 alpha-2, such as `CZ`)."""
    city: str
    """City or town."""
    zip_code: str
    """Postal code."""
    street: str
    """Street, without the house number where that has a field of its own."""


@define(kw_only=True, repr=False)
class InStoreContact(Model):
    """The `contact` of an `InStore`."""

    email: str | None
    """E-mail address."""
    phone: str | None
    """Phone number, in international form such as `+420123456789`."""
    opening_hour: str | None
    """Opening hours."""
    transport: str | None
    """How to get there."""
