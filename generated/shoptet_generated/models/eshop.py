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
    """Names, addresses and contacts of the shop."""
    billing_information: EshopBillingInformation | None = None
    """The company that runs the shop, as invoices name it."""
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
    """Profiles of the shop on social networks."""
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
    """Settings of the cash desk."""


@define(kw_only=True, repr=False)
class EshopContactInformation(Model):
    """The `contact_information` of an `Eshop`."""

    eshop_id: int
    """Number of the shop."""
    eshop_name: str
    """Name of the shop."""
    eshop_category: str | None
    """Line of business of the shop."""
    url: str
    """URL of the shop; it can change, which the event `eshop:projectDomain` reports."""
    eshop_title: str
    """Title of the shop's home page."""
    eshop_subtitle: str | None
    """Subtitle of the shop."""
    contact_person: str | None
    """Name of the contact person."""
    email: str | None
    """E-mail address."""
    phone: str | None
    """Phone number, in international form such as `+420123456789`."""
    mobile_phone: str | None
    """Mobile phone number."""
    skype_account: str | None
    """Skype account of the contact person."""
    contact_photo_url: str | None
    """URL of the photo of the contact person."""


@define(kw_only=True, repr=False)
class EshopBillingInformation(Model):
    """The `billing_information` of an `Eshop`."""

    billing_name: str | None
    """Name of the company or person that runs the shop."""
    company: EshopBillingInformationCompany | None = None
    """Numbers of the company that runs the shop."""
    address: EshopBillingInformationAddress
    """Address."""
    country: EshopBillingInformationCountry
    """Country of the company."""
    registration: str | None
    """Where the company is registered, such as an entry in the trade register."""
    ev_number: str | None = None
    """Number of a Hungarian sole trader; null without the module Online Számla."""
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
    """Street with house number."""
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
    """Name of the country."""


@define(kw_only=True, repr=False)
class EshopSettings(Model):
    """The `settings` of an `Eshop`."""

    _wire_names: ClassVar[Mapping[str, str]] = {
        "default_price_list": "defaultPricelist",
    }

    vat_payer: bool
    """Whether the shop pays VAT."""
    cash_desk_only: bool
    """Whether the shop sells at cash desks only."""
    track_stock_claims: bool
    """Whether claims of orders on stock are counted."""
    max_product_amount: int
    """How many products the shop may have."""
    max_email_amount: int
    """How many e-mails the shop may send."""
    default_price_list: PriceList
    """The default price list."""
    eshop_language: str | None = None
    """Default language of the shop; missing while the module foreignLanguages is active."""
    timezone: str
    """Time zone."""
    date_format: str
    """Format of dates, as PHP writes it, such as `Y. n. j.`."""
    time_format: str
    """Format of times, as PHP writes it, such as `H:i`."""
    internals: str
    """Language whose local rules the shop follows, such as those for VAT."""
    exchange_rate_flip: bool
    """Whether exchange rates are shown inverted."""
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
    """Name of the currency."""
    is_default: bool
    """Whether it is the default one."""
    is_default_admin: bool
    """Whether the administration shows this currency by default."""
    is_default_documents: bool
    """Whether documents are in this currency by default."""
    is_visible: bool
    """Whether it is visible."""
    exchange_rate: Decimal
    """Exchange rate to the shop's default currency; in orders and documents as of their time."""
    priority: int
    """Position among its like."""
    display: EshopCurrencyDisplay
    """How amounts in the currency are printed."""
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
    """Symbol of the currency, as it is printed."""
    location: EshopCurrencyDisplayLocation
    """Side of the amount on which the symbol stands: `left` or `right`."""
    decimals_separator: str
    """Character in front of the decimal places."""
    thousands_separator: str | None
    """Character between groups of three digits; null for none."""


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
    """Name of the account's owner."""


@define(kw_only=True, repr=False)
class EshopTaxClass(Model):
    """One of the `tax_classes` of an `Eshop`."""

    title: str
    """Name of the VAT rate."""
    rates: list[EshopTaxClassRate]
    """VAT rates, by zone."""
    is_default: bool
    """Whether it is the default one."""


@define(kw_only=True, repr=False)
class EshopTaxClassRate(Model):
    """One of the `rates` of an `EshopTaxClass`."""

    zone: str
    """Name of the tax zone."""
    vat_rate: Decimal
    """VAT rate, in percent; `0.00` in shops that pay no VAT."""


@define(kw_only=True, repr=False)
class EshopActiveModule(Model):
    """One of the `active_modules` of an `Eshop`."""

    title: str
    """Name of the module, as people read it."""
    name: str
    """Identifier of the module."""


@define(kw_only=True, repr=False)
class EshopUrl(Model):
    """One of the `urls` of an `Eshop`."""

    ident: str
    """Identifier of the URL."""
    url: str
    """HTTP URL."""


@define(kw_only=True, repr=False)
class EshopSocialNetworks(Model):
    """The `social_networks` of an `Eshop`."""

    facebook_url: str | None
    """URL of the Facebook profile."""
    facebook_text: str | None
    """Text of the link to the Facebook profile."""
    twitter_account: str | None
    """Name of the Twitter profile."""
    instagram_account: str | None
    """Name of the Instagram profile."""


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
    """Statuses of orders."""
    default_status: int
    """Id of the status that new orders get."""


@define(kw_only=True, repr=False)
class EshopOrderStatus(Model):
    """One of the `statuses` of an `EshopOrderStatuses`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    order: int
    """Position in the administration."""
    name: str
    """Name that people read."""
    mark_as_paid: bool
    """Whether the status marks orders as paid."""


@define(kw_only=True, repr=False)
class EshopPaymentMethods(Model):
    """The `payment_methods` of an `Eshop`."""

    retail: EshopPaymentMethodGroup
    """Methods for retail customers."""
    wholesale: EshopPaymentMethodGroup
    """Methods for wholesale customers."""
    wholesale_active: bool
    """Whether wholesale methods are switched on."""


@define(kw_only=True, repr=False)
class EshopPaymentMethodGroup(Model):
    """The `retail` of an `EshopPaymentMethods`."""

    methods: list[EshopPaymentMethod]
    """The methods, in the order of the administration."""
    default_payment: str | None
    """GUID of the default payment method."""


@define(kw_only=True, repr=False)
class EshopPaymentMethod(Model):
    """One of the `methods` of an `EshopPaymentMethodGroup`."""

    guid: str
    """GUID of the record."""
    order: int
    """Position of the method in the administration."""
    name: str
    """Name that people read."""
    visible: bool
    """Whether customers see it."""


@define(kw_only=True, repr=False)
class EshopShippingMethods(Model):
    """The `shipping_methods` of an `Eshop`."""

    retail: EshopShippingMethodGroup
    """Methods for retail customers."""
    wholesale: EshopShippingMethodGroup
    """Methods for wholesale customers."""
    wholesale_active: bool
    """Whether wholesale methods are switched on."""


@define(kw_only=True, repr=False)
class EshopShippingMethodGroup(Model):
    """The `retail` of an `EshopShippingMethods`."""

    methods: list[EshopShippingMethod]
    """The methods, in the order of the administration."""
    default_shipping: str | None
    """GUID of the default shipping method."""


@define(kw_only=True, repr=False)
class EshopShippingMethod(Model):
    """One of the `methods` of an `EshopShippingMethodGroup`."""

    guid: str
    """GUID of the record."""
    order: int
    """Position of the method in the administration."""
    name: str
    """Name that people read."""
    visible: bool
    """Whether customers see it."""


@define(kw_only=True, repr=False)
class EshopImageCut(Model):
    """One of the `image_cuts` of an `Eshop`."""

    name: str
    """Name of the cut, such as `detail`."""
    width: int | None
    """Width of images in this cut, in pixels; null for `orig`."""
    height: int | None
    """Height of images in this cut, in pixels; null for `orig`."""
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
    """Name of the country."""
    company_id_pattern: str | None
    """Regular expression that company registration numbers of the country match."""
    company_id_example: str | None
    """A company number of the country, as an example of the format."""
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
    """How each kind of page arranges products."""
    color_scheme: EshopDesignColorScheme
    """Colours of the template."""
    fonts: EshopDesignFonts
    """Fonts of headings and texts."""
    header: EshopDesignHeader
    """Header of the pages: its image."""
    background: EshopDesignBackground
    """Background of the pages: colour and image."""


@define(kw_only=True, repr=False)
class EshopDesignTemplate(Model):
    """The `template` of an `EshopDesign`."""

    name: EshopDesignTemplateName
    """Name of the template, such as `classic`; `custom` for one made for the shop."""
    color_variant: str
    """Code of the template's colour variant."""


class EshopDesignTemplateName(OpenEnum):
    """Values of `EshopDesignTemplate.name`. The list is not complete: the API has other values too."""

    CLASSIC: ClassVar[EshopDesignTemplateName] = listed("classic")
    CUSTOM: ClassVar[EshopDesignTemplateName] = listed("custom")
    ECHO: ClassVar[EshopDesignTemplateName] = listed("echo")
    FUNK: ClassVar[EshopDesignTemplateName] = listed("funk")
    JAZZ: ClassVar[EshopDesignTemplateName] = listed("jazz")
    POP: ClassVar[EshopDesignTemplateName] = listed("pop")
    ROCK: ClassVar[EshopDesignTemplateName] = listed("rock")
    SOUL: ClassVar[EshopDesignTemplateName] = listed("soul")
    STEP: ClassVar[EshopDesignTemplateName] = listed("step")
    SWING: ClassVar[EshopDesignTemplateName] = listed("swing")
    TANGO: ClassVar[EshopDesignTemplateName] = listed("tango")
    TECHNO: ClassVar[EshopDesignTemplateName] = listed("techno")
    WALTZ: ClassVar[EshopDesignTemplateName] = listed("waltz")


@define(kw_only=True, repr=False)
class EshopDesignLayout(Model):
    """The `layout` of an `EshopDesign`."""

    homepage: EshopLayout
    """Arrangement of products on the home page."""
    sub_page: EshopLayout
    """Arrangement of products on the other pages."""
    product_detail: EshopLayout
    """Arrangement of products on the page of a product."""


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
    """Font of headings."""
    text: str
    """Font of texts."""


@define(kw_only=True, repr=False)
class EshopDesignHeader(Model):
    """The `header` of an `EshopDesign`."""

    background_image: str | None
    """Image behind the header; null for none."""
    image: str | None
    """Image of the header; null for none."""
    logo: str | None
    """Logo."""
    color: str | None
    """Colour, hexadecimal such as `ffc702`, with or without `#`."""


@define(kw_only=True, repr=False)
class EshopDesignBackground(Model):
    """The `background` of an `EshopDesign`."""

    enabled: bool
    """Whether it is used."""
    color: EshopDesignBackgroundColor | None
    """Colour, hexadecimal such as `ffc702`, with or without `#`."""
    image: EshopDesignBackgroundImage | None
    """Image of the background."""


@define(kw_only=True, repr=False)
class EshopDesignBackgroundColor(Model):
    """The `color` of an `EshopDesignBackground`."""

    enabled: bool
    """Whether it is used."""
    color: str | None
    """Colour, hexadecimal such as `ffc702`, with or without `#`."""


@define(kw_only=True, repr=False)
class EshopDesignBackgroundImage(Model):
    """The `image` of an `EshopDesignBackground`."""

    url: str | None
    """URL of the background image; null for none."""
    attachment: EshopDesignBackgroundImageAttachment
    """Whether the image moves with the page: `scroll` or `fixed`."""
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
    """Settings of orders."""
    proforma_invoice: EshopDocumentSettingsProformaInvoice | None = None
    """Settings of proforma invoices."""
    invoice: EshopDocumentSettingsInvoice | None = None
    """Settings of invoices."""
    credit_note: EshopDocumentSettingsCreditNote | None = None
    """Settings of credit notes."""
    delivery_note: EshopDocumentSettingsDeliveryNote | None = None
    """Settings of delivery notes."""
    proof_payment: EshopDocumentSettingsProofPayment | None = None
    """Settings of proofs of payment; needs the module invoicing."""
    export: EshopDocumentSettingsExport | None = None
    """Settings of the export to accounting programs; needs the module invoicing."""
    default_settings: EshopDocumentSettingsDefaultSettings
    """Settings of all documents that do not have their own."""
    logo_url: str | None
    """URL of the logo."""
    company_stamp: EshopDocumentSettingsCompanyStamp
    """Stamp of the company on documents."""


@define(kw_only=True, repr=False)
class EshopDocumentSettingsOrder(Model):
    """The `order` of an `EshopDocumentSettings`."""

    code_prefix: str | None
    """Prefix of the document's code, usually the year."""
    code_length: int
    """Length of the document's code with the prefix."""
    is_code_random: bool
    """Whether order codes are random, which hides how many orders there are."""
    number_series_start_from: int
    """First number of the document's series."""
    sync_documents: bool | None = None
    """Whether a cancelled order cancels its documents; not with the module nav."""
    print_item_remark: bool | None = None
    """Whether the document prints the chosen parameters in the remarks of its items."""
    display_product_stock_location: bool | None = None
    """Whether printouts show the place in stock; needs the modules stock and invoicing."""
    item_remark_parameters: list[str] | None = None
    """Parameters that the item's note shows; needs the module invoicing."""
    full_vat_breakdown_export: bool
    """Whether exports of documents have the whole VAT breakdown."""


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
    """Whether the proforma invoice takes over the order's variable symbol."""
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
    """Whether the document takes over the order's variable symbol."""
    use_special_number_serie_for_cashdesk: bool
    """Whether invoices of the cash desk have a number series of their own."""
    cashdesk_code_prefix: str | None = None
    """Start of the codes of cash desk invoices, usually the year."""
    cashdesk_code_length: int | None = None
    """Length of the codes of cash desk invoices, prefix included."""
    cashdesk_number_series_start_from: int | None = None
    """First number of the series of cash desk invoices."""
    display_warranty: bool
    """Whether invoices show warranties."""
    print_item_remark: bool
    """Whether the document prints the chosen parameters in the remarks of its items."""
    add_ean_to_item_remark: bool
    """Whether the item's note has the EAN; only while invoices print notes of items."""
    add_notes_from_order: bool
    """Whether the note of the order is taken over to the document."""
    display_do_not_pay: bool | None = None
    """Whether paid invoices say that nothing is to be paid."""
    display_price_without_discount: bool | None = None
    """Whether invoices show the price before the discount."""
    display_taxable_supply_date: bool | None = None
    """Whether invoices show the date of taxable supply."""


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
    """Whether credit notes show how base, tax and total differ from the original."""
    print_item_remark: bool
    """Whether the document prints the chosen parameters in the remarks of its items."""
    default_reason_remark: str | None
    """Reason that new credit notes carry; each can have another."""
    restock: bool
    """Whether returned items go back to stock automatically."""
    add_notes_from_order: bool | None = None
    """Whether the note of the order is taken over to the document."""
    check_compliance_with_invoice: bool
    """Whether items of a credit note are checked against its invoice."""
    forbidden_item_types: list[EshopSettingsCreditNoteForbiddenItemType]
    """Types of items that a credit note does not take over: `shipping`, `billing`, `gift`."""


class EshopSettingsCreditNoteForbiddenItemType(OpenEnum):
    """Values of `EshopDocumentSettingsCreditNote.forbidden_item_types`.

    The list is not complete: the API has other values too.
    """

    BILLING: ClassVar[EshopSettingsCreditNoteForbiddenItemType] = listed("billing")
    GIFT: ClassVar[EshopSettingsCreditNoteForbiddenItemType] = listed("gift")
    SHIPPING: ClassVar[EshopSettingsCreditNoteForbiddenItemType] = listed("shipping")


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
    """Whether proofs have a number series of their own; else the linked document numbers them."""
    code_prefix: str | None = None
    """Prefix of the document's code, usually the year."""
    code_length: int | None = None
    """Length of the document's code with the prefix."""
    number_series_start_from: int | None = None
    """First number of the document's series."""
    code_prefix_order: str | None = None
    """Start of the codes of proofs made from orders; only without a number series."""
    code_prefix_proforma_invoice: str | None = None
    """Start of the codes of proofs made from proforma invoices; only without a number series."""
    create_by_incoming_payment: bool
    """Whether a payment that comes in creates a proof of payment."""


@define(kw_only=True, repr=False)
class EshopDocumentSettingsExport(Model):
    """The `export` of an `EshopDocumentSettings`."""

    use_isdoc_module: bool
    """Whether documents can be exported as ISDOC."""
    erp_money_s3_pre_accounting: str | None
    """Preset of accounting entries for the export to Money S3."""
    erp_money_s3_account: str | None
    """Account for the export to Money S3."""


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
    """Note on every invoice; needs the module invoicing."""
    proforma_invoice_remark: str | None = None
    """Note on every proforma invoice; needs the module invoicing."""
    show_qr_code: bool | None = None
    """Whether documents have a QR code for payment; needs the module invoicing."""
    sort_items: str | None = None
    """Order of items on documents and printouts; needs the module invoicing."""
    show_barcode: bool | None = None
    """Whether documents have a barcode; needs the module invoicing."""
    show_bill_full_name: bool | None = None
    """Whether documents name the supplier's contact person; needs the module invoicing."""
    show_bill_full_name_of_recipient: bool | None = None
    """Whether documents name the recipient's contact person; needs the module invoicing."""
    show_recipient_email: bool | None = None
    """Whether documents show the recipient's e-mail address; needs the module invoicing."""
    show_recipient_phone: bool | None = None
    """Whether documents show the recipient's phone number; needs the module invoicing."""
    show_recipient_delivery_address: bool | None = None
    """Whether documents show the delivery address; needs the module invoicing."""


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
    """Company fields of the billing address."""
    contact_info: CustomerFieldsContactInfo
    """Contact fields."""


@define(kw_only=True, repr=False)
class CustomerFieldsAddress(Model):
    """The `billing_address` of a `CustomerFields`."""

    company: CustomerFieldValue
    """Whether the field is `required`, `optional` or `hidden`."""
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
    """Date of birth."""


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
