# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Eshop: models and enumerations."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import ClassVar, Literal, TypeAlias

from attrs import define

from shoptet_generated.models.common import PriceList
from shoptet_generated.runtime.enums import OpenEnum, listed
from shoptet_generated.runtime.model import Model


@define(kw_only=True, repr=False)
class Eshop(Model):
    """An eshop, as returned by `eshop.get`."""

    contact_information: EshopContactInformation
    billing_information: EshopBillingInformation | None = None
    settings: EshopSettings
    """Settings."""
    currencies: list[EshopCurrency]
    """Currencies."""
    tax_classes: list[EshopTaxClass]
    """Tax classes with their VAT rates."""
    active_modules: list[EshopActiveModule]
    """Modules that are active in the shop."""
    urls: list[EshopUrl]
    """URLs, each with what it leads to."""
    social_networks: EshopSocialNetworks | None = None
    order_additional_fields: list[EshopOrderAdditionalField] | None = None
    """Names of the up to six additional fields of orders."""
    order_statuses: EshopOrderStatuses | None = None
    """Order statuses."""
    payment_methods: EshopPaymentMethods | None = None
    """Payment methods."""
    shipping_methods: EshopShippingMethods | None = None
    """Shipping methods."""
    image_cuts: list[EshopImageCut] | None = None
    """Sizes in which images are served."""
    languages: list[EshopLanguage] | None = None
    """Languages."""
    trial: bool | None = None
    """Whether the shop runs on trial."""
    countries: list[EshopCountry] | None = None
    """Countries."""
    cash_desk: EshopCashDesk | None = None


@define(kw_only=True, repr=False)
class EshopContactInformation(Model):
    """The `contact_information` of an `Eshop`."""

    eshop_id: int
    """Number of the shop."""
    eshop_name: str
    eshop_category: str | None
    url: str
    """HTTP URL."""
    eshop_title: str
    eshop_subtitle: str | None
    contact_person: str | None
    """Name of the contact person."""
    email: str | None
    """E-mail address."""
    phone: str | None
    """Phone number, in international form such as `+420123456789`."""
    mobile_phone: str | None
    """Mobile phone number."""
    skype_account: str | None
    contact_photo_url: str | None
    """URL of the photo of the contact person."""


@define(kw_only=True, repr=False)
class EshopBillingInformation(Model):
    """The `billing_information` of an `Eshop`."""

    billing_name: str | None
    company: EshopBillingInformationCompany | None = None
    """Company name, or the company's data."""
    address: EshopBillingInformationAddress
    """Postal address."""
    country: EshopBillingInformationCountry
    registration: str | None
    ev_number: str | None = None
    phone: str | None
    """Phone number, in international form such as `+420123456789`."""
    email: str
    """E-mail address."""
    billing_email: str | None
    """E-mail address for invoicing."""


@define(kw_only=True, repr=False)
class EshopBillingInformationCompany(Model):
    """The `company` of an `EshopBillingInformation`."""

    company_id: str | None
    """Company registration number."""
    vat_id: str | None
    """VAT id (in Czechia DIČ, in Slovakia IČ DPH)."""
    tax_id: str | None
    """Tax id; in a Czech address the same as `vatId`."""


@define(kw_only=True, repr=False)
class EshopBillingInformationAddress(Model):
    """The `address` of an `EshopBillingInformation`."""

    street_address: str | None
    city: str | None
    """City or town."""
    zip: str | None
    """Postal code."""


@define(kw_only=True, repr=False)
class EshopBillingInformationCountry(Model):
    """The `country` of an `EshopBillingInformation`."""

    country_code: str
    """Country (ISO 3166-1 alpha-2, such as `CZ`)."""
    country_name: str


@define(kw_only=True, repr=False)
class EshopSettings(Model):
    """The `settings` of an `Eshop`."""

    _wire_names: ClassVar[Mapping[str, str]] = {
        "default_price_list": "defaultPricelist",
    }

    vat_payer: bool
    """Whether the shop pays VAT; on orders and documents whether it did then."""
    cash_desk_only: bool
    track_stock_claims: bool
    """Whether claims of orders on stock are counted."""
    max_product_amount: int
    """How many products the shop may have."""
    max_email_amount: int
    """How many e-mails the shop may send."""
    default_price_list: PriceList
    eshop_language: str | None = None
    """Default language of the shop; missing while the module foreignLanguages is active."""
    timezone: str
    """Time zone."""
    date_format: str
    """Format of dates, as PHP writes it, such as `Y. n. j.`."""
    time_format: str
    """Format of times, as PHP writes it, such as `H:i`."""
    internals: str
    exchange_rate_flip: bool
    negative_stock_amount: EshopSettingsNegativeStockAmount
    """What happens to sold-out products: `allowed` to buy, or in one of three ways not."""
    oss: bool
    """Whether the shop uses One Stop Shop; it affects the VAT rates of orders."""
    stock_control_disabled: bool
    """Whether stock is not tracked, be it for lack of the module."""
    wholesale_split_active: bool
    """Whether wholesale has methods separate from retail."""


class EshopSettingsNegativeStockAmount(OpenEnum, closed=True):
    """Values of `EshopSettings.negative_stock_amount`."""

    ALLOWED: ClassVar[EshopSettingsNegativeStockAmount] = listed("allowed")
    NO_SHOW_PRODUCT: ClassVar[EshopSettingsNegativeStockAmount] = listed("no-show-product")
    NO_HIDE_NAVIGATION: ClassVar[EshopSettingsNegativeStockAmount] = listed("no-hide-navigation")
    NO_HIDE_PRODUCT: ClassVar[EshopSettingsNegativeStockAmount] = listed("no-hide-product")


@define(kw_only=True, repr=False)
class EshopCurrency(Model):
    """One of the `currencies` of an `Eshop`."""

    code: str
    """ISO 4217 currency code, such as `CZK`."""
    title: str
    """Title that people read."""
    is_default: bool
    """Whether it is the default one."""
    is_default_admin: bool
    is_default_documents: bool
    is_visible: bool
    """Whether it is visible."""
    exchange_rate: Decimal
    """Exchange rate to the shop's default currency; in orders and documents as of their time."""
    priority: int
    """Position among its like."""
    display: EshopCurrencyDisplay
    price_decimal_places: int
    """Decimal places of prices."""
    document_price_decimal_places: int
    """Decimal places of prices on documents."""
    rounding: EshopCurrencyRounding
    """Way of rounding, such as `none`, `up`, `down` or `math`."""
    minimal_order_value: Decimal | None
    """Lowest value that an order must have, in this currency."""
    bank_account: EshopCurrencyBankAccount
    """Bank account."""


@define(kw_only=True, repr=False)
class EshopCurrencyDisplay(Model):
    """The `display` of an `EshopCurrency`."""

    text: str
    """Text that people read."""
    location: EshopCurrencyDisplayLocation
    """Place: of goods in the stock, of an HTML snippet in the page, or of a currency symbol."""
    decimals_separator: str
    thousands_separator: str | None


class EshopCurrencyDisplayLocation(OpenEnum, closed=True):
    """Values of `EshopCurrencyDisplay.location`."""

    LEFT: ClassVar[EshopCurrencyDisplayLocation] = listed("left")
    RIGHT: ClassVar[EshopCurrencyDisplayLocation] = listed("right")


class EshopCurrencyRounding(OpenEnum, closed=True):
    """Values of `EshopCurrency.rounding`."""

    NONE: ClassVar[EshopCurrencyRounding] = listed("none")
    UP: ClassVar[EshopCurrencyRounding] = listed("up")
    DOWN: ClassVar[EshopCurrencyRounding] = listed("down")
    MATH: ClassVar[EshopCurrencyRounding] = listed("math")


@define(kw_only=True, repr=False)
class EshopCurrencyBankAccount(Model):
    """The `bank_account` of an `EshopCurrency`."""

    account_number: str | None
    """Number of the bank account."""
    iban: str | None
    """Bank account number in the international format (IBAN)."""
    bic: str | None
    """Bank identifier (BIC, SWIFT)."""
    owner_name: str | None


@define(kw_only=True, repr=False)
class EshopTaxClass(Model):
    """One of the `tax_classes` of an `Eshop`."""

    title: str
    """Title that people read."""
    rates: list[EshopTaxClassRate]
    """VAT rates, by zone."""
    is_default: bool
    """Whether it is the default one."""


@define(kw_only=True, repr=False)
class EshopTaxClassRate(Model):
    """One of the `rates` of an `EshopTaxClass`."""

    zone: str
    vat_rate: Decimal
    """VAT rate, in percent; `0.00` in shops that pay no VAT."""


@define(kw_only=True, repr=False)
class EshopActiveModule(Model):
    """One of the `active_modules` of an `Eshop`."""

    title: str
    """Title that people read."""
    name: str
    """Name that people read."""


@define(kw_only=True, repr=False)
class EshopUrl(Model):
    """One of the `urls` of an `Eshop`."""

    ident: str
    url: str
    """HTTP URL."""


@define(kw_only=True, repr=False)
class EshopSocialNetworks(Model):
    """The `social_networks` of an `Eshop`."""

    facebook_url: str | None
    """URL of the Facebook profile."""
    facebook_text: str | None
    twitter_account: str | None
    instagram_account: str | None


@define(kw_only=True, repr=False)
class EshopOrderAdditionalField(Model):
    """One of the `order_additional_fields` of an `Eshop`."""

    index: int
    """Position, from 1."""
    label: str
    """Name of the field, as the shop set it."""


@define(kw_only=True, repr=False)
class EshopOrderStatuses(Model):
    """The `order_statuses` of an `Eshop`."""

    statuses: list[EshopOrderStatus]
    default_status: int


@define(kw_only=True, repr=False)
class EshopOrderStatus(Model):
    """One of the `statuses` of an `EshopOrderStatuses`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    order: int
    """The order, or the position in the shop's own ordering."""
    name: str
    """Name that people read."""
    mark_as_paid: bool
    """Whether the status marks orders as paid."""


@define(kw_only=True, repr=False)
class EshopPaymentMethods(Model):
    """The `payment_methods` of an `Eshop`."""

    retail: EshopPaymentMethodGroup
    wholesale: EshopPaymentMethodGroup
    """Whether it is for wholesale, or the wholesale settings."""
    wholesale_active: bool
    """Whether wholesale methods are switched on."""


@define(kw_only=True, repr=False)
class EshopPaymentMethodGroup(Model):
    """The `retail` of an `EshopPaymentMethods`."""

    methods: list[EshopPaymentMethod]
    """The methods, in the order of the administration."""
    default_payment: str | None


@define(kw_only=True, repr=False)
class EshopPaymentMethod(Model):
    """One of the `methods` of an `EshopPaymentMethodGroup`."""

    guid: str
    """GUID of the record."""
    order: int
    """The order, or the position in the shop's own ordering."""
    name: str
    """Name that people read."""
    visible: bool
    """Whether customers see it."""


@define(kw_only=True, repr=False)
class EshopShippingMethods(Model):
    """The `shipping_methods` of an `Eshop`."""

    retail: EshopShippingMethodGroup
    wholesale: EshopShippingMethodGroup
    """Whether it is for wholesale, or the wholesale settings."""
    wholesale_active: bool
    """Whether wholesale methods are switched on."""


@define(kw_only=True, repr=False)
class EshopShippingMethodGroup(Model):
    """The `retail` of an `EshopShippingMethods`."""

    methods: list[EshopShippingMethod]
    """The methods, in the order of the administration."""
    default_shipping: str | None


@define(kw_only=True, repr=False)
class EshopShippingMethod(Model):
    """One of the `methods` of an `EshopShippingMethodGroup`."""

    guid: str
    """GUID of the record."""
    order: int
    """The order, or the position in the shop's own ordering."""
    name: str
    """Name that people read."""
    visible: bool
    """Whether customers see it."""


@define(kw_only=True, repr=False)
class EshopImageCut(Model):
    """One of the `image_cuts` of an `Eshop`."""

    name: str
    """Name that people read."""
    width: int | None
    """Width; of a product in cm (1 decimal place), of an image in pixels."""
    height: int | None
    """Height; of a product in cm (1 decimal place), of an image in pixels."""
    url_path: str
    """URL of the images in this cut, with the slash at its end."""
    cdn_path: str
    """CDN URL of the images in this cut, with the slash at its end."""


@define(kw_only=True, repr=False)
class EshopLanguage(Model):
    """One of the `languages` of an `Eshop`."""

    code: str | None = None
    """Language code, such as `cs`."""
    currency_code: str | None = None
    """Currency (ISO 4217, such as `CZK`)."""
    date_format: str | None = None
    """Format of dates, as PHP writes it, such as `Y. n. j.`."""
    time_format: str | None = None
    """Format of times, as PHP writes it, such as `H:i`."""
    is_visible: bool | None = None
    """Whether it is visible."""
    is_default: bool | None = None
    """Whether it is the default one."""
    priority: int | None = None
    """Position among its like."""


@define(kw_only=True, repr=False)
class EshopCountry(Model):
    """One of the `countries` of an `Eshop`."""

    country_code: str
    """Country (ISO 3166-1 alpha-2, such as `CZ`)."""
    country_name: str
    company_id_pattern: str | None
    """Regular expression that company registration numbers of the country match."""
    company_id_example: str | None
    zip_code_pattern: str | None
    """Regular expression that postal codes of the country match."""


@define(kw_only=True, repr=False)
class EshopCashDesk(Model):
    """The `cash_desk` of an `Eshop`."""

    default_order_status_id: int | None
    """Id of the status that new orders start in."""


@define(kw_only=True, repr=False)
class EshopDesign(Model):
    """An eshop design, as returned by `eshop.get_design`."""

    template: EshopDesignTemplate
    """Template that the shop's pages are made of."""
    layout: EshopDesignLayout
    color_scheme: EshopDesignColorScheme
    fonts: EshopDesignFonts
    header: EshopDesignHeader
    background: EshopDesignBackground


@define(kw_only=True, repr=False)
class EshopDesignTemplate(Model):
    """The `template` of an `EshopDesign`."""

    name: str
    """Name that people read."""
    color_variant: str


@define(kw_only=True, repr=False)
class EshopDesignLayout(Model):
    """The `layout` of an `EshopDesign`."""

    homepage: EshopLayout
    sub_page: EshopLayout
    product_detail: EshopLayout


class EshopLayout(OpenEnum, closed=True):
    """Values of `EshopDesignLayout.homepage`."""

    LIST: ClassVar[EshopLayout] = listed("list")
    LIST_IMAGE: ClassVar[EshopLayout] = listed("listImage")
    CATALOG2: ClassVar[EshopLayout] = listed("catalog2")
    CATALOG3: ClassVar[EshopLayout] = listed("catalog3")
    CATALOG4: ClassVar[EshopLayout] = listed("catalog4")


@define(kw_only=True, repr=False)
class EshopDesignColorScheme(Model):
    """The `color_scheme` of an `EshopDesign`."""

    conversion_color: str
    """Colour of buttons that lead to a purchase, hexadecimal."""
    conversion_color_hover: str
    """Colour of those buttons under the cursor, hexadecimal."""
    color1: str
    """Primary colour, hexadecimal."""
    color2: str
    """Primary colour under the cursor, hexadecimal."""
    color3: str | None
    """Secondary colour, hexadecimal."""
    color4: str | None
    """Secondary colour under the cursor, hexadecimal."""


@define(kw_only=True, repr=False)
class EshopDesignFonts(Model):
    """The `fonts` of an `EshopDesign`."""

    heading: str
    text: str
    """Text that people read."""


@define(kw_only=True, repr=False)
class EshopDesignHeader(Model):
    """The `header` of an `EshopDesign`."""

    background_image: str | None
    image: str | None
    """Image: a file name or its URL."""
    logo: str | None
    """Logo."""
    color: str | None
    """Colour, hexadecimal such as `ffc702`, with or without `#`."""


@define(kw_only=True, repr=False)
class EshopDesignBackground(Model):
    """The `background` of an `EshopDesign`."""

    enabled: bool
    color: EshopDesignBackgroundColor | None
    """Colour, hexadecimal such as `ffc702`, with or without `#`."""
    image: EshopDesignBackgroundImage | None
    """Image: a file name or its URL."""


@define(kw_only=True, repr=False)
class EshopDesignBackgroundColor(Model):
    """The `color` of an `EshopDesignBackground`."""

    enabled: bool
    color: str | None
    """Colour, hexadecimal such as `ffc702`, with or without `#`."""


@define(kw_only=True, repr=False)
class EshopDesignBackgroundImage(Model):
    """The `image` of an `EshopDesignBackground`."""

    url: str | None
    """HTTP URL."""
    attachment: EshopDesignBackgroundImageAttachment
    position: EshopDesignBackgroundImagePosition
    """Placement: `center` or `tile`."""


class EshopDesignBackgroundImageAttachment(OpenEnum, closed=True):
    """Values of `EshopDesignBackgroundImage.attachment`."""

    SCROLL: ClassVar[EshopDesignBackgroundImageAttachment] = listed("scroll")
    FIXED: ClassVar[EshopDesignBackgroundImageAttachment] = listed("fixed")


class EshopDesignBackgroundImagePosition(OpenEnum, closed=True):
    """Values of `EshopDesignBackgroundImage.position`."""

    CENTER: ClassVar[EshopDesignBackgroundImagePosition] = listed("center")
    TILE: ClassVar[EshopDesignBackgroundImagePosition] = listed("tile")


@define(kw_only=True, repr=False)
class EshopDocumentSettings(Model):
    """Eshop document settings, as returned by `eshop.get_document_settings`."""

    order: EshopDocumentSettingsOrder
    """The order, or the position in the shop's own ordering."""
    proforma_invoice: EshopDocumentSettingsProformaInvoice | None = None
    """Proforma invoice, or the settings of proforma invoices."""
    invoice: EshopDocumentSettingsInvoice | None = None
    """Invoice, or the settings of invoices."""
    credit_note: EshopDocumentSettingsCreditNote | None = None
    """Credit note, or the settings of credit notes."""
    delivery_note: EshopDocumentSettingsDeliveryNote | None = None
    """Delivery note, or the settings of delivery notes."""
    proof_payment: EshopDocumentSettingsProofPayment | None = None
    export: EshopDocumentSettingsExport | None = None
    default_settings: EshopDocumentSettingsDefaultSettings
    logo_url: str | None
    """URL of the logo."""
    company_stamp: EshopDocumentSettingsCompanyStamp


@define(kw_only=True, repr=False)
class EshopDocumentSettingsOrder(Model):
    """The `order` of an `EshopDocumentSettings`."""

    code_prefix: str | None
    """Prefix of the document's code, usually the year."""
    code_length: int
    """Length of the document's code with the prefix."""
    is_code_random: bool
    number_series_start_from: int
    """First number of the document's series."""
    sync_documents: bool | None = None
    print_item_remark: bool | None = None
    """Whether the document prints the chosen parameters in the remarks of its items."""
    display_product_stock_location: bool | None = None
    item_remark_parameters: list[str] | None = None
    full_vat_breakdown_export: bool


@define(kw_only=True, repr=False)
class EshopDocumentSettingsProformaInvoice(Model):
    """The `proforma_invoice` of an `EshopDocumentSettings`."""

    code_prefix: str | None
    """Prefix of the document's code, usually the year."""
    code_length: int
    """Length of the document's code with the prefix."""
    number_series_start_from: int
    """First number of the document's series."""
    unify_code_with_order: bool | None = None
    """Whether the document takes the code of its order."""
    use_variable_symbol_from_order: bool
    print_item_remark: bool
    """Whether the document prints the chosen parameters in the remarks of its items."""
    add_notes_from_order: bool
    """Whether the note of the order is taken over to the document."""
    percentage_value_for_partial_payment: Decimal
    """Share of the total asked for as a partial payment, in percent."""


@define(kw_only=True, repr=False)
class EshopDocumentSettingsInvoice(Model):
    """The `invoice` of an `EshopDocumentSettings`."""

    code_prefix: str | None
    """Prefix of the document's code, usually the year."""
    code_length: int
    """Length of the document's code with the prefix."""
    number_series_start_from: int
    """First number of the document's series."""
    unify_code_with_order: bool | None = None
    """Whether the document takes the code of its order."""
    use_variable_symbol_from_order: bool
    use_special_number_serie_for_cashdesk: bool
    cashdesk_code_prefix: str | None = None
    cashdesk_code_length: int | None = None
    cashdesk_number_series_start_from: int | None = None
    display_warranty: bool
    print_item_remark: bool
    """Whether the document prints the chosen parameters in the remarks of its items."""
    add_ean_to_item_remark: bool
    add_notes_from_order: bool
    """Whether the note of the order is taken over to the document."""
    display_do_not_pay: bool | None = None
    display_price_without_discount: bool | None = None
    display_taxable_supply_date: bool | None = None


@define(kw_only=True, repr=False)
class EshopDocumentSettingsCreditNote(Model):
    """The `credit_note` of an `EshopDocumentSettings`."""

    code_prefix: str | None
    """Prefix of the document's code, usually the year."""
    code_length: int
    """Length of the document's code with the prefix."""
    number_series_start_from: int
    """First number of the document's series."""
    unify_code_with_order: bool | None = None
    """Whether the document takes the code of its order."""
    display_corrected_and_original_document_diff: bool
    print_item_remark: bool
    """Whether the document prints the chosen parameters in the remarks of its items."""
    default_reason_remark: str | None
    restock: bool
    add_notes_from_order: bool | None = None
    """Whether the note of the order is taken over to the document."""
    check_compliance_with_invoice: bool
    forbidden_item_types: list[str]


@define(kw_only=True, repr=False)
class EshopDocumentSettingsDeliveryNote(Model):
    """The `delivery_note` of an `EshopDocumentSettings`."""

    code_prefix: str | None
    """Prefix of the document's code, usually the year."""
    code_length: int
    """Length of the document's code with the prefix."""
    number_series_start_from: int
    """First number of the document's series."""
    unify_code_with_order: bool | None = None
    """Whether the document takes the code of its order."""
    print_item_remark: bool
    """Whether the document prints the chosen parameters in the remarks of its items."""


@define(kw_only=True, repr=False)
class EshopDocumentSettingsProofPayment(Model):
    """The `proof_payment` of an `EshopDocumentSettings`."""

    use_sequentional_number_serie: bool
    code_prefix: str | None = None
    """Prefix of the document's code, usually the year."""
    code_length: int | None = None
    """Length of the document's code with the prefix."""
    number_series_start_from: int | None = None
    """First number of the document's series."""
    code_prefix_order: str | None = None
    code_prefix_proforma_invoice: str | None = None
    create_by_incoming_payment: bool


@define(kw_only=True, repr=False)
class EshopDocumentSettingsExport(Model):
    """The `export` of an `EshopDocumentSettings`."""

    use_isdoc_module: bool
    erp_money_s3_pre_accounting: str | None
    erp_money_s3_account: str | None


@define(kw_only=True, repr=False)
class EshopDocumentSettingsDefaultSettings(Model):
    """The `default_settings` of an `EshopDocumentSettings`."""

    billing_method_id: int | None
    """Billing method: 1 cash on delivery, 2 wire transfer, 3 cash, 4 card."""
    const_symbol: str | None = None
    """Constant symbol of the payment, 1 to 4 digits."""
    spec_symbol: str | None = None
    """Specific symbol of the payment, up to 10 digits."""
    maturity: int | None = None
    """Default days until documents fall due."""
    invoice_remark: str | None = None
    proforma_invoice_remark: str | None = None
    show_qr_code: bool | None = None
    sort_items: str | None = None
    show_barcode: bool | None = None
    show_bill_full_name: bool | None = None
    show_bill_full_name_of_recipient: bool | None = None
    show_recipient_email: bool | None = None
    show_recipient_phone: bool | None = None
    show_recipient_delivery_address: bool | None = None


@define(kw_only=True, repr=False)
class EshopDocumentSettingsCompanyStamp(Model):
    """The `company_stamp` of an `EshopDocumentSettings`."""

    x_axis_correction: int
    """Shift of the stamp to the right, in pixels."""
    y_axis_correction: int
    """Shift of the stamp along the other axis, in pixels."""
    stamp_url: str | None
    """URL of the company stamp."""


@define(kw_only=True, repr=False)
class CustomerFields(Model):
    """Customer fields, as returned by `eshop.get_customer_fields`."""

    billing_address: CustomerFieldsAddress
    """Billing address."""
    delivery_address: CustomerFieldsAddress
    """Delivery address."""
    billing_info: CustomerFieldsBillingInfo
    contact_info: CustomerFieldsContactInfo


@define(kw_only=True, repr=False)
class CustomerFieldsAddress(Model):
    """The `billing_address` of a `CustomerFields`."""

    company: CustomerFieldValue
    """Company name, or the company's data."""
    full_name: CustomerFieldValue
    """Full name of the person."""
    street: CustomerFieldValue
    """Street, without the house number where that has a field of its own."""
    house_number: CustomerFieldValue
    """House number."""
    city: CustomerFieldValue
    """City or town."""
    district: CustomerFieldValue
    """District or county."""
    zip: CustomerFieldValue
    """Postal code."""
    country_code: CustomerFieldValue
    """Country (ISO 3166-1 alpha-2, such as `CZ`)."""


class CustomerFieldValue(OpenEnum, closed=True):
    """Values of `CustomerFieldsAddress.company`."""

    REQUIRED: ClassVar[CustomerFieldValue] = listed("required")
    OPTIONAL: ClassVar[CustomerFieldValue] = listed("optional")
    HIDDEN: ClassVar[CustomerFieldValue] = listed("hidden")


@define(kw_only=True, repr=False)
class CustomerFieldsBillingInfo(Model):
    """The `billing_info` of a `CustomerFields`."""

    company_id: CustomerFieldValue
    """Company registration number."""
    tax_id: CustomerFieldValue
    """Tax id; in a Czech address the same as `vatId`."""


@define(kw_only=True, repr=False)
class CustomerFieldsContactInfo(Model):
    """The `contact_info` of a `CustomerFields`."""

    phone: CustomerFieldValue
    """Phone number, in international form such as `+420123456789`."""
    email: CustomerFieldValue
    """E-mail address."""
    birthday: CustomerFieldValue


EshopInfoInclude: TypeAlias = Literal[
    "orderAdditionalFields",
    "orderStatuses",
    "paymentMethods",
    "shippingMethods",
    "imageCuts",
    "countries",
    "cashDesk",
]
"""Values of the argument `include` of `eshop.get`."""
