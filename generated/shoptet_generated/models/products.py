# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Products: models and enumerations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import ClassVar, Literal, TypeAlias

from attrs import define

from shoptet_generated.models.alternative_products import ProductVisibility, ProductVisibilityLiteral, RelatedProduct
from shoptet_generated.models.common import (
    BrandNamed,
    ChangeType,
    GoogleMappingType,
    ProductType,
    ProductTypeLiteral,
    RecyclingFeeCategory,
    SignedCdnName,
    Supplier,
)
from shoptet_generated.models.price_lists import (
    ActionPrice,
    PriceSales,
    ProductOrderableAmount,
    ProductPrices,
    VariantPrice,
)
from shoptet_generated.runtime.enums import OpenEnum, listed
from shoptet_generated.runtime.model import UNSET, Limits, Model, Unset
from shoptet_generated.runtime.scalars import Decimal1, Decimal2, Decimal3


@define(kw_only=True, repr=False)
class ProductListItem(Model):
    """A product list item, as returned by `products.list`."""

    guid: str
    """GUID of the record."""
    name: str
    """Name of the product."""
    type: ProductType
    """Type of the product, such as `product`, `bazar` or `service`."""
    url: str | None
    """HTTP URL of the product page; of a variant only when there are several."""
    visibility: ProductVisibility
    """Visibility of the product, such as `visible` or `hidden`."""
    creation_time: datetime | None
    """When the record was created, with the shop's UTC offset."""
    change_time: datetime | None
    """When the record was last changed, with the shop's UTC offset."""
    brand: BrandNamed | None
    """Brand (manufacturer)."""
    supplier: Supplier | None
    """Supplier of the product."""
    default_category: ProductDefaultCategory
    """Default category of the product."""
    main_image: ProductListItemMainImage | None = None
    """Main image of the product."""
    vote_average_score: Decimal | None = None
    """Average rating of the product."""
    vote_count: int | None = None
    """How many ratings the product has."""
    preauthorization_required: bool | None = None
    """Whether payment must be pre-authorized; needs the module Shoptet Pay."""


@define(kw_only=True, repr=False)
class ProductDefaultCategory(Model):
    """The `default_category` of a `ProductListItem`."""

    guid: str | None
    """GUID of the record."""
    name: str | None
    """Name that people read."""
    visible: bool | None
    """Whether customers see it."""


@define(kw_only=True, repr=False)
class ProductListItemMainImage(Model):
    """The `main_image` of a `ProductListItem`."""

    name: str
    """File name, which identifies the image in calls and completes `urlPath` of the cut to its URL."""
    seo_name: str
    """File name with a short label of the product, for search engines."""
    cdn_name: str
    """File name of the `big` cut, signed for the CDN; append it to that cut's CDN path."""
    signed_cdn_names: list[SignedCdnName] | None
    """File names of all cuts, signed for the CDN; append each to the CDN path of its cut."""
    priority: int
    """Position among its like."""
    description: str | None
    """Description; can be HTML."""
    change_time: datetime | None
    """When the record was last changed, with the shop's UTC offset."""


@define(kw_only=True, repr=False)
class Product(Model):
    """A product, as returned by `products.get`."""

    guid: str
    """GUID of the product."""
    type: ProductType
    """Type: `product`, `bazar` (second-hand), `service`, `product-set` or `gift-certificate` (deprecated)."""
    name: str | None = None
    """Name of the product."""
    index_name: str | None = None
    """Last part of the URL; made from the name unless given."""
    brand: BrandNamed | None
    """Brand (manufacturer)."""
    supplier: Supplier | None
    """Supplier of the product."""
    visibility: ProductVisibility
    """Visibility: `visible`, `hidden`, `blocked`, `show-registered`, `cash-desk-only`, `detail-only`, ..."""
    creation_time: datetime | None
    """When the product was created, with the shop's UTC offset."""
    change_time: datetime | None
    """When the record was last changed, with the shop's UTC offset."""
    short_description: str | None
    """Short description; can be HTML."""
    description: str | None
    """Description; can be HTML."""
    meta_description: str | None
    """Meta description of the web page, for search engines."""
    url: str | None
    """HTTP URL of the product page."""
    condition_grade: str | None = None
    """Grade of the condition of a second-hand product; for type `bazar` only."""
    condition_description: str | None = None
    """Condition of a second-hand product in words; for type `bazar` only."""
    internal_note: str | None
    """Note for the shop's people only."""
    preauthorization_required: bool | None = None
    """Whether payment must be pre-authorized; needs the module Shoptet Pay."""
    hs_code: str | None
    """Harmonized System (customs) code, 6 to 10 digits."""
    default_category: ProductDefaultCategory
    """Default category of the product."""
    categories: list[ProductCategory] | None = None
    """Categories that the product is in."""
    descriptive_parameters: list[ProductDescriptiveParameter] | None = None
    """Descriptive parameters of the product, shown as a table of properties."""
    additional_name: str | None = None
    """Further part of the product name, at most 150 characters."""
    xml_feed_name: str | None = None
    """Name of the product in XML feeds."""
    meta_title: str | None = None
    """Title of the web page, for search engines."""
    adult: bool | None = None
    """Whether only adults may buy the product."""
    atypical_billing: bool | None = None
    """Whether the product needs an atypical way of payment. Deprecated."""
    atypical_shipping: bool | None = None
    """Whether the product needs an atypical way of shipping. Deprecated."""
    allow_i_platba: bool | None = None
    """Whether payment by Cofidis (iPlatba) is allowed."""
    allow_online_payments: bool | None = None
    """Whether online payments are allowed."""
    size_id_name: str | None = None
    """Name of the product at sizeid.com."""
    vote_average_score: Decimal | None = None
    """Average rating of the product."""
    vote_count: int | None = None
    """How many ratings the product has."""
    is_variant: bool | None = None
    """Whether the product has several variants."""
    variants: list[ProductVariant]
    """Variants; a product without variants has exactly one."""
    images: list[ProductImage] | None = None
    """Images of the product; only with `include` of images."""
    flags: list[ProductFlag] | None = None
    """Product flags."""
    surcharge_parameters: list[ProductSurchargeParameter] | None = None
    """Surcharge parameters; those of an order item stay as chosen and cannot be edited."""
    set_items: list[ProductSetItem] | None = None
    """Variants in the product set, with amounts; at most 50."""
    filtering_parameters: list[ProductFilteringParameter] | None = None
    """Filtering parameters."""
    warranty: ProductWarranty | None = None
    """Warranty of the product."""
    gifts: list[ProductGift] | None = None
    """Gifts that come with the product."""
    alternative_products: list[RelatedProduct] | None = None
    """Products offered instead of this one, at most 50."""
    related_products: list[RelatedProduct] | None = None
    """Products offered along with this one, at most 50."""
    related_files: list[ProductRelatedFile] | None = None
    """Files attached to the product."""
    related_videos: list[ProductRelatedVideo] | None = None
    """Videos about the product."""


@define(kw_only=True, repr=False)
class ProductCategory(Model):
    """One of the `categories` of a `Product`."""

    guid: str | None
    """GUID of the record."""
    name: str
    """Name that people read."""
    parent_guid: str | None
    """GUID of the parent category; null at the top."""


@define(kw_only=True, repr=False)
class ProductDescriptiveParameter(Model):
    """One of the `descriptive_parameters` of a `Product`."""

    name: str
    """Name that people read."""
    value: str | None
    """Value of the descriptive parameter."""
    description: str | None
    """Description; can be HTML."""
    priority: int | None
    """Position among the parameters of the product."""


@define(kw_only=True, repr=False)
class ProductVariant(Model):
    """One of the `variants` of a `Product`."""

    _wire_names: ClassVar[Mapping[str, str]] = {
        "heureka_cpc": "heurekaCPC",
        "zbozi_cz": "zboziCZ",
        "per_price_list_prices": "perPricelistPrices",
    }

    code: str
    """Code of the variant (SKU), unique in the shop, at most 64 characters."""
    ean: str | None
    """EAN barcode of the variant."""
    stock: Decimal | None
    """Quantity in stock, in `unit`, 3 decimal places."""
    unit: str | None
    """Unit of quantities, such as `ks`."""
    weight: Decimal | None
    """Weight in kg, up to 3 decimal places."""
    width: Decimal
    """Width, in cm."""
    height: Decimal
    """Height, in cm."""
    depth: Decimal
    """Depth, in cm."""
    visible: bool
    """Whether customers see the variant."""
    price: Decimal | None
    """Price in `currencyCode`, with or without VAT as `includingVat` says."""
    common_price: Decimal | None
    """Standard price, shown for comparison only."""
    manufacturer_code: str | None
    """Manufacturer's code of the variant, at most 32 characters."""
    plu_code: str | None
    """PLU code of the variant, at most 16 characters."""
    isbn: str | None
    """ISBN of the variant, at most 32 characters."""
    serial_no: str | None
    """Serial number of the variant, at most 32 characters."""
    mpn: str | None
    """Manufacturer part number (MPN), at most 32 characters."""
    including_vat: bool
    """Whether prices are with VAT."""
    vat_rate: Decimal
    """VAT rate, in percent; `0.00` in shops that pay no VAT."""
    currency_code: str
    """Currency (ISO 4217, such as `CZK`)."""
    min_stock_supply: Decimal | None
    """Quantity that should always be in stock, 3 decimal places."""
    action_price: ActionPrice | None
    """Special (action) price with its dates; it applies only between them."""
    image: str | None = None
    """File name of the variant's image; without one the product's main image is shown."""
    is_product_default_image: bool | None = None
    """Whether the image is the product's (true) or the variant's own (false)."""
    name: str | None = None
    """Values of the variant's parameters in words; null for a simple product. Needs `include`."""
    amount_decimal_places: int
    """How many decimal places quantities of the variant have."""
    parameters: list[ProductVariantParameter] | None = None
    """Parameters."""
    measure_unit: ProductVariantMeasureUnit | None = None
    """Package and measure units, for the price per unit."""
    availability: AvailabilityShort | None = None
    """Availability of the variant."""
    availability_when_sold_out: AvailabilityShort | None = None
    """Availability shown once the variant is sold out."""
    negative_stock_allowed: ProductVariantNegativeStockAllowed
    """Whether the variant can be bought below zero stock; `yes-global` and `no-global` follow the shop."""
    recycling_fee: RecyclingFeeCategory | None = None
    """Recycling fee with its category."""
    consumption_tax: ProductConsumptionTax | None = None
    """Consumption tax, with its amount and currency."""
    heureka_cpc: Decimal | None = None
    """Cost per click on Heureka."""
    zbozi_cz: ProductVariantZboziCz | None = None
    """Settings for the price comparison Zboží.cz."""
    heureka: ProductVariantHeureka | None = None
    """Visibility on Heureka; applies with its module only."""
    atypical_billing: bool | None = None
    """Whether the product needs an atypical way of payment."""
    atypical_shipping: bool | None = None
    """Whether the product needs an atypical way of shipping."""
    box_restriction: bool | None = None
    """Whether pickup lockers are ruled out for carts with the variant."""
    per_stock_amounts: list[ProductVariantPerStockAmount] | None = None
    """Quantities and claims of the variant in every stock."""
    per_price_list_prices: list[ProductVariantPerPriceListPrice] | None = None
    """Prices of the variant in every price list."""
    url: str | None = None
    """HTTP URL of the product page; of a variant only when there are several."""
    prices: ProductPrices | None = None
    """Prices."""
    oss_vat_levels: list[ProductVariantOssVatLevel] | None = None
    """VAT levels for One Stop Shop, by country."""


@define(kw_only=True, repr=False)
class ProductVariantParameter(Model):
    """One of the `parameters` of a `ProductVariant`."""

    param_name: str | None
    """Name of the parameter."""
    param_index: str
    """Index (identifying code) of the parameter, friendly to URLs."""
    param_value: str
    """Value of the parameter, as customers read it."""
    display_name: str | None = None
    """Name shown to customers."""
    raw_value: str | None
    """Code of the parameter's value, friendly to URLs."""
    color: str | None
    """Colour, hexadecimal such as `ffc702`, with or without `#`."""
    image: str | None
    """URL of the image."""
    value_priority: int
    """Position of the value among the parameter's values."""


@define(kw_only=True, repr=False)
class ProductVariantMeasureUnit(Model):
    """The `measure_unit` of a `ProductVariant`."""

    packaging_unit_id: int | None
    """Id of the unit of the packaged quantity."""
    packaging_unit_name: str | None
    """Name of the unit of the packaged quantity."""
    packaging_amount: Decimal | None
    """Quantity in the package, in its unit, 3 decimal places."""
    measure_unit_id: int | None
    """Id of the measure unit."""
    measure_unit_name: str | None
    """Name of the unit of the reference quantity."""
    measure_amount: Decimal | None
    """Reference quantity that the price per unit is given for."""
    measure_price: Decimal | None
    """Price of the reference quantity in `measureAmount`."""


@define(kw_only=True, repr=False)
class AvailabilityShort(Model):
    """The `availability` of a `ProductVariant`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    name: str
    """Name that people read."""


class ProductVariantNegativeStockAllowed(OpenEnum, closed=True):
    """Values of `ProductVariant.negative_stock_allowed`."""

    YES_GLOBAL: ClassVar[ProductVariantNegativeStockAllowed] = listed("yes-global")
    NO_GLOBAL: ClassVar[ProductVariantNegativeStockAllowed] = listed("no-global")
    YES: ClassVar[ProductVariantNegativeStockAllowed] = listed("yes")


@define(kw_only=True, repr=False)
class ProductConsumptionTax(Model):
    """The `consumption_tax` of a `ProductVariant`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    name: str
    """Name that people read."""
    price: Decimal
    """Amount of the consumption tax."""
    currency: str
    """Currency (ISO 4217, such as `CZK`)."""


@define(kw_only=True, repr=False)
class ProductVariantZboziCz(Model):
    """The `zbozi_cz` of a `ProductVariant`."""

    _wire_names: ClassVar[Mapping[str, str]] = {
        "maximal_cpc": "maximalCPC",
        "maximal_search_cpc": "maximalSearchCPC",
    }

    maximal_cpc: Decimal | None
    """Highest cost per click on Zboží.cz."""
    maximal_search_cpc: Decimal | None
    """Highest cost per click in searches on Zboží.cz."""
    hidden: bool | None
    """Whether the price comparison leaves the variant out."""


@define(kw_only=True, repr=False)
class ProductVariantHeureka(Model):
    """The `heureka` of a `ProductVariant`."""

    feed_excluded: bool
    """Whether Heureka's price comparison leaves the variant out."""
    cart_excluded: bool
    """Whether Heureka Marketplace leaves the variant out."""


@define(kw_only=True, repr=False)
class ProductVariantPerStockAmount(Model):
    """One of the `per_stock_amounts` of a `ProductVariant`."""

    stock_id: int
    """Id of the stock."""
    amount: Decimal | None
    """Quantity in the stock, 3 decimal places."""
    claim: Decimal | None
    """Quantity claimed by orders not sent yet, 3 decimal places."""
    location: str | None
    """Place of the goods in the stock."""
    last_amount_update: datetime | None
    """When the quantity in stock last changed, with the shop's UTC offset."""


@define(kw_only=True, repr=False)
class ProductVariantPerPriceListPrice(Model):
    """One of the `per_price_list_prices` of a `ProductVariant`."""

    _wire_names: ClassVar[Mapping[str, str]] = {
        "price_list_id": "pricelistId",
    }

    code: str
    """Code of the variant (SKU)."""
    currency_code: str
    """Currency (ISO 4217, such as `CZK`)."""
    including_vat: bool
    """Whether prices are with VAT."""
    vat_rate: Decimal
    """VAT rate, in percent; `0.00` in shops that pay no VAT."""
    price: VariantPrice
    """Prices of the variant in the price list."""
    sales: PriceSales
    """Which discounts apply, and how far."""
    orderable_amount: ProductOrderableAmount
    """Quantities that can be ordered: smallest and largest."""
    price_list_id: int
    """Id of the price list."""
    prices: ProductPrices | None = None
    """Prices."""


@define(kw_only=True, repr=False)
class ProductVariantOssVatLevel(Model):
    """One of the `oss_vat_levels` of a `ProductVariant`."""

    country_code: str
    """Country (ISO 3166-1 alpha-2, such as `CZ`)."""
    tax_level: ProductVariantOssVatLevelTaxLevel
    """VAT level: `high`, `low`, `third`, `superLow`, `parking` or `none`."""
    tax_level_description: str
    """Name of the VAT level."""
    tax_value: Decimal | None
    """VAT rate, in percent."""


class ProductVariantOssVatLevelTaxLevel(OpenEnum, closed=True):
    """Values of `ProductVariantOssVatLevel.tax_level`."""

    HIGH: ClassVar[ProductVariantOssVatLevelTaxLevel] = listed("high")
    LOW: ClassVar[ProductVariantOssVatLevelTaxLevel] = listed("low")
    THIRD: ClassVar[ProductVariantOssVatLevelTaxLevel] = listed("third")
    NONE: ClassVar[ProductVariantOssVatLevelTaxLevel] = listed("none")
    SUPER_LOW: ClassVar[ProductVariantOssVatLevelTaxLevel] = listed("superLow")
    PARKING: ClassVar[ProductVariantOssVatLevelTaxLevel] = listed("parking")


ProductVariantOssVatLevelTaxLevelLiteral: TypeAlias = Literal[
    "high",
    "low",
    "third",
    "none",
    "superLow",
    "parking",
]
"""The values of `ProductVariantOssVatLevelTaxLevel` as plain text, which requests take, too."""


@define(kw_only=True, repr=False)
class ProductImage(Model):
    """One of the `images` of a `Product`."""

    name: str
    """File name, which identifies the image in calls and completes `urlPath` of the cut to its URL."""
    seo_name: str
    """File name with a short label of the product, for search engines."""
    cdn_name: str
    """File name of the `big` cut, signed for the CDN; append it to that cut's CDN path."""
    signed_cdn_names: list[SignedCdnName] | None
    """File names of all cuts, signed for the CDN; append each to the CDN path of its cut."""
    priority: int | None
    """Position among its like."""
    description: str | None
    """Description; can be HTML."""
    change_time: datetime | None
    """When the record was last changed, with the shop's UTC offset."""
    is_main_image: bool | None = None
    """Whether the product shows this image first."""
    gallery: ProductImageGallery
    """Image gallery: `shop` for ordinary images, `shop360` for 360-degree ones."""


class ProductImageGallery(OpenEnum, closed=True):
    """Values of the argument `gallery` of `product_images.list`."""

    SHOP: ClassVar[ProductImageGallery] = listed("shop")
    SHOP360: ClassVar[ProductImageGallery] = listed("shop360")


ProductImageGalleryLiteral: TypeAlias = Literal[
    "shop",
    "shop360",
]
"""The values of `ProductImageGallery` as plain text, which requests take, too."""


@define(kw_only=True, repr=False)
class ProductFlag(Model):
    """One of the `flags` of a `Product`."""

    code: str
    """Code of the flag."""
    title: str
    """Name of the flag, as customers see it."""
    date_from: date | None
    """Day since when the flag is shown."""
    date_to: date | None
    """Day until when the flag is shown."""


@define(kw_only=True, repr=False)
class ProductSurchargeParameter(Model):
    """One of the `surcharge_parameters` of a `Product`."""

    code: str
    """Code of the surcharge parameter; each language has its own."""
    name: str
    """Name that people read."""
    display_name: str | None
    """Name shown to customers."""
    description: str | None
    """Description; can be HTML."""
    priority: int | None
    """Position among the parameters of the product."""
    required: bool
    """Whether customers must choose a value."""
    currency: str
    """Currency of the values' prices (ISO 4217, such as `CZK`)."""
    including_vat: bool
    """Whether prices are with VAT."""
    subscription: bool | None = None
    """Whether the parameter is a subscription, paid again and again."""
    values: list[ProductSurchargeParameterValue]
    """Values that the product has."""


@define(kw_only=True, repr=False)
class ProductSurchargeParameterValue(Model):
    """One of the `values` of a `ProductSurchargeParameter`."""

    value_index: str
    """Index (identifying code) of the parameter's value, friendly to URLs."""
    description: str
    """Description; can be HTML."""
    price: Decimal | None
    """What the value adds to the product's price."""
    priority: int | None
    """Position among its like."""
    visible: bool
    """Whether customers see it."""


@define(kw_only=True, repr=False)
class ProductSetItem(Model):
    """A product set item, as returned by `product_sets.add`."""

    guid: str
    """GUID of the record."""
    code: str
    """Code of the variant (SKU)."""
    amount: Decimal
    """Quantity in the item's unit, 3 decimal places."""


@define(kw_only=True, repr=False)
class ProductFilteringParameter(Model):
    """One of the `filtering_parameters` of a `Product`."""

    code: str
    """Code of the parameter, friendly to URLs."""
    name: str
    """Name that people read."""
    display_name: str | None
    """Name shown to customers."""
    description: str | None
    """Description; can be HTML."""
    priority: int | None
    """Position among the parameters of the product."""
    google_mapping: GoogleMappingType | None
    """Parameter of Google's product data that this one stands for."""
    values: list[ProductFilteringParameterValueDetail]
    """Values that the product has."""


@define(kw_only=True, repr=False)
class ProductFilteringParameterValueDetail(Model):
    """One of the `values` of a `ProductFilteringParameter`."""

    value_index: str | None
    """Index (identifying code) of the parameter's value, friendly to URLs."""
    name: str
    """Name that people read."""
    priority: int | None
    """Position among its like."""
    color: str | None
    """Colour, hexadecimal such as `ffc702`, with or without `#`."""
    image: str | None
    """URL of the image."""


@define(kw_only=True, repr=False)
class ProductWarranty(Model):
    """The `warranty` of a `Product`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    in_months: int | None
    """Length of the warranty in months; -1 means for life."""
    description: str
    """Description; can be HTML."""


@define(kw_only=True, repr=False)
class ProductGift(Model):
    """A product gift, as returned by `product_gifts.list`."""

    code: str
    """Code of the variant (SKU)."""
    priority: int
    """Position among its like."""


@define(kw_only=True, repr=False)
class ProductRelatedFile(Model):
    """A product related file, as returned by `product_related_files.add`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    name: str | None
    """Name that people read."""
    url: str
    """HTTP URL of the file."""
    size: int | None
    """Size of the file."""


@define(kw_only=True, repr=False)
class ProductRelatedVideo(Model):
    """One of the `related_videos` of a `Product`."""

    code: str
    """Code of the video where it is kept, such as at YouTube."""
    title: str | None
    """Title that people read."""
    type: ProductRelatedVideoType | None
    """Where the video is kept."""


class ProductRelatedVideoType(OpenEnum, closed=True):
    """Values of `ProductRelatedVideo.type`."""

    YOUTUBE: ClassVar[ProductRelatedVideoType] = listed("youtube")
    YOUTUBE_SHORT: ClassVar[ProductRelatedVideoType] = listed("youtube-short")


ProductRelatedVideoTypeLiteral: TypeAlias = Literal[
    "youtube",
    "youtube-short",
]
"""The values of `ProductRelatedVideoType` as plain text, which requests take, too."""


@define(kw_only=True, repr=False)
class ProductInput(Model):
    """Body of `products.create`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "name": {"min_length": 1, "max_length": 250},
        "additionalName": {"max_length": 150},
        "metaTitle": {"min_length": 1, "max_length": 255},
        "conditionGrade": {"min_length": 1},
        "conditionDescription": {"min_length": 1},
        "brandCode": {"min_length": 1},
        "internalNote": {"min_length": 1},
        "hsCode": {"pattern": "^\\d{6,10}$"},
        "supplierGuid": {"min_length": 1},
        "categoryGuids": {"min_items": 1},
        "flags": {"min_items": 1},
        "descriptiveParameters": {"min_items": 1},
        "filteringParameters": {"min_items": 1},
        "surchargeParameters": {"min_items": 1},
        "variants": {"min_items": 1},
        "indexName": {"min_length": 1},
    }

    guid: str | Unset = UNSET
    """GUID of the new product; must not be in use. Default: made up by the shop."""
    type: ProductType | ProductTypeLiteral | Unset = UNSET
    """Type of the product; `product-set` needs the module sets. Default: `product`."""
    visibility: ProductVisibility | ProductVisibilityLiteral | Unset = UNSET
    """Visibility of the product. Default: `visible`."""
    name: str
    """Name of the product. At most 250 characters."""
    adult: bool | Unset = UNSET
    """Whether only adults may buy the product. Default: `false`."""
    short_description: str | Unset | None = UNSET
    """Short description; can be HTML."""
    description: str | Unset | None = UNSET
    """Description; can be HTML."""
    additional_name: str | Unset | None = UNSET
    """Further part of the product name, at most 150 characters."""
    meta_title: str | Unset | None = UNSET
    """Title of the web page, for search engines. At most 255 characters."""
    meta_description: str | Unset | None = UNSET
    """Meta description of the web page, for search engines."""
    condition_grade: str | Unset | None = UNSET
    """Grade of the condition of a second-hand product; for type `bazar` only. Not empty."""
    condition_description: str | Unset | None = UNSET
    """Condition of a second-hand product in words; for type `bazar` only. Not empty."""
    default_category_guid: str
    """GUID of the default category, which must exist."""
    brand_code: str | Unset = UNSET
    """Code (`indexName`) of the brand, which must exist. Not empty."""
    internal_note: str | Unset = UNSET
    """Note for the shop's people only. Not empty."""
    preauthorization_required: bool | Unset = UNSET
    """Whether payment must be pre-authorized; needs the module Shoptet Pay."""
    hs_code: str | Unset | None = UNSET
    r"""Harmonized System (customs) code, 6 to 10 digits. Format: `^\d{6,10}$`."""
    supplier_guid: str | Unset = UNSET
    """GUID of the supplier, who must exist. Not empty."""
    category_guids: Sequence[str] | Unset = UNSET
    """GUIDs of categories. Not empty."""
    warranty_id: int | Unset | None = UNSET
    """Id of the warranty."""
    flags: Sequence[ProductUpdateFlagInput] | Unset = UNSET
    """Flags of the product, which must exist. Not empty."""
    descriptive_parameters: Sequence[ProductUpdateDescriptiveParameterInput] | Unset = UNSET
    """Descriptive parameters of the product, shown as a table of properties. Not empty."""
    filtering_parameters: Sequence[ProductUpdateFilteringParameterInput] | Unset = UNSET
    """Filtering parameters. Not empty."""
    surcharge_parameters: Sequence[ProductSurchargeParameterInput] | Unset = UNSET
    """Surcharge parameters; not for a product with several tax classes. Not empty."""
    variants: Sequence[ProductVariantInput]
    """Variants, at most 512, each with other parameters; a simple product has one. Not empty."""
    index_name: str | Unset = UNSET
    """Last part of the URL; other characters than letters, digits and `_` become `-`. Default: made from the name.
    Not empty.
    """
    related_videos: Sequence[ProductUpdateRelatedVideoInput] | Unset = UNSET
    """Videos about the product."""


@define(kw_only=True, repr=False)
class ProductUpdateFlagInput(Model):
    """One of the `flags` of a `ProductInput`."""

    code: str
    """Code of the flag."""
    date_from: date | Unset | None = UNSET
    """Day since when the flag is shown."""
    date_to: date | Unset | None = UNSET
    """Day until when the flag is shown."""


@define(kw_only=True, repr=False)
class ProductUpdateDescriptiveParameterInput(Model):
    """One of the `descriptive_parameters` of a `ProductInput`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "name": {"min_length": 1, "max_length": 255},
        "priority": {"maximum": 99999},
    }

    name: str
    """Name of the parameter. At most 255 characters."""
    value: str | Unset | None = UNSET
    """Value of the descriptive parameter."""
    description: str | Unset | None = UNSET
    """Description; can be HTML."""
    priority: int | Unset | None = UNSET
    """Position among its like. At most 99999."""


@define(kw_only=True, repr=False)
class ProductUpdateFilteringParameterInput(Model):
    """One of the `filtering_parameters` of a `ProductInput`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "code": {"min_length": 1, "max_length": 255},
        "values": {"min_items": 1},
    }

    code: str
    """Code of the parameter, friendly to URLs. At most 255 characters."""
    values: Sequence[str]
    """Values that the product has. Not empty."""


@define(kw_only=True, repr=False)
class ProductSurchargeParameterInput(Model):
    """One of the `surcharge_parameters` of a `ProductInput`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "code": {"min_length": 1, "max_length": 255},
        "values": {"min_items": 1},
    }

    code: str
    """Code of the surcharge parameter; each language has its own. At most 255 characters."""
    values: Sequence[ProductSurchargeParameterValueInput]
    """Values that the product has. Not empty."""


@define(kw_only=True, repr=False)
class ProductSurchargeParameterValueInput(Model):
    """One of the `values` of a `ProductSurchargeParameterInput`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "valueIndex": {"min_length": 1, "max_length": 255},
    }

    value_index: str
    """Index (identifying code) of the parameter's value, friendly to URLs. At most 255 characters."""
    price: Decimal2 | Unset | None = UNSET
    """Amount of money in the record's currency, 2 decimal places."""
    visible: bool | Unset = UNSET
    """Whether customers see the value."""


@define(kw_only=True, repr=False)
class ProductVariantInput(Model):
    """One of the `variants` of a `ProductInput`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "code": {"max_length": 64, "pattern": "^[a-zA-Z0-9_\\/ \\-\\.]+$"},
        "ean": {"max_length": 255},
        "weight": {"pattern": "^[0-9]{1,5}\\.[0-9]{3}$"},
        "width": {"pattern": "^[0-9]{1,4}\\.[0-9]{1}$"},
        "height": {"pattern": "^[0-9]{1,4}\\.[0-9]{1}$"},
        "depth": {"pattern": "^[0-9]{1,4}\\.[0-9]{1}$"},
        "currencyCode": {"pattern": "^[a-zA-Z]{3}$"},
        "manufacturerCode": {"max_length": 32},
        "pluCode": {"max_length": 16},
        "isbn": {"max_length": 32},
        "serialNo": {"max_length": 32},
        "mpn": {"max_length": 32},
        "minStockSupply": {"pattern": "^[0-9]+\\.[0-9]{3}$"},
        "amountDecimalPlaces": {"values": [0, 1, 2, 3]},
    }

    code: str | Unset = UNSET
    r"""Code of the variant (SKU), unique in the shop, stored in capitals. Default: made up by the shop. At most 64
    characters. Format: `^[a-zA-Z0-9_\/ \-\.]+$`.
    """
    ean: str | Unset | None = UNSET
    """EAN barcode of the variant. At most 255 characters."""
    unit_id: int | Unset = UNSET
    """Id of the unit."""
    weight: Decimal3 | Unset | None = UNSET
    """Weight in kg, 3 decimal places, at most 99999.999."""
    width: Decimal1 | Unset = UNSET
    """Width of the product, in cm, 1 decimal place, at most 9999.9."""
    height: Decimal1 | Unset = UNSET
    """Height of the product, in cm, 1 decimal place, at most 9999.9."""
    depth: Decimal1 | Unset = UNSET
    """Depth of the product, in cm, 1 decimal place, at most 9999.9."""
    visible: bool | Unset = UNSET
    """Whether customers see the variant."""
    price: Decimal2 | Unset = UNSET
    """Price of the variant, in `currencyCode`. 2 decimal places."""
    currency_code: str | Unset = UNSET
    """Currency of the price (ISO 4217, such as `CZK`), one that the shop has. Format: `^[a-zA-Z]{3}$`."""
    manufacturer_code: str | Unset | None = UNSET
    """Manufacturer's code of the variant, at most 32 characters."""
    plu_code: str | Unset | None = UNSET
    """PLU code of the variant, at most 16 characters."""
    isbn: str | Unset | None = UNSET
    """ISBN of the variant, at most 32 characters."""
    serial_no: str | Unset | None = UNSET
    """Serial number of the variant, at most 32 characters."""
    mpn: str | Unset | None = UNSET
    """Manufacturer part number (MPN), at most 32 characters."""
    availability_id: int | Unset | None = UNSET
    """Id of the availability shown."""
    availability_when_sold_out_id: int | Unset | None = UNSET
    """Id of the availability shown once the variant is sold out."""
    parameters: Sequence[ProductUpdateVariantParameterInput] | Unset = UNSET
    """Parameters that tell the variants apart; no two variants have the same, none has one twice."""
    min_stock_supply: Decimal3 | Unset | None = UNSET
    """Quantity that should always be in stock, 3 decimal places."""
    stocks_locations: Sequence[ProductVariantStocksLocationInput] | Unset = UNSET
    """Quantities and places of the variant in the stocks."""
    negative_stock_allowed: bool | Unset = UNSET
    """Whether the variant can be bought below zero stock; `yes-global` and `no-global` follow the shop."""
    measure_unit: MeasureUnitInput | Unset | None = UNSET
    """Package and measure units, for the price per unit."""
    recycling_fee_id: int | Unset | None = UNSET
    """Id of the recycling fee."""
    consumption_tax_id: int | Unset | None = UNSET
    """Id of the consumption tax; needs the module for it."""
    amount_decimal_places: int | Unset = UNSET
    """How many decimal places quantities of the variant have. One of 0, 1, 2, 3."""
    atypical_billing: bool | Unset = UNSET
    """Whether the product needs an atypical way of payment."""
    atypical_shipping: bool | Unset = UNSET
    """Whether the product needs an atypical way of shipping."""
    box_restriction: bool | Unset = UNSET
    """Whether pickup lockers are ruled out for carts with the variant. Default: `false`."""
    heureka: ProductUpdateVariantHeurekaInput | Unset = UNSET
    """Visibility on Heureka; applies with its module only."""
    oss_vat_levels: Sequence[ProductUpdateVariantOssVatLevelInput] | Unset = UNSET
    """VAT levels by country; only where the shop has One Stop Shop."""


@define(kw_only=True, repr=False)
class ProductUpdateVariantParameterInput(Model):
    """One of the `parameters` of a `ProductVariantInput`."""

    name_index: str
    """Code of the parameter, in the language of the call."""
    value_index: str
    """Code of the parameter's value, in the language of the call."""


@define(kw_only=True, repr=False)
class ProductVariantStocksLocationInput(Model):
    """One of the `stocks_locations` of a `ProductVariantInput`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "location": {"max_length": 255},
    }

    stock_id: int
    """Id of the stock, which must exist."""
    amount: Decimal3 | Unset | None = UNSET
    """Quantity in the stock, 3 decimal places. Default: 0."""
    location: str | Unset = UNSET
    """Place of the goods in the stock. At most 255 characters."""


@define(kw_only=True, repr=False)
class MeasureUnitInput(Model):
    """The `measure_unit` of a `ProductVariantInput`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "packagingAmount": {"pattern": "^[0-9]+\\.[0-9]{3}$"},
        "measureAmount": {"pattern": "^[0-9]+\\.[0-9]{3}$"},
    }

    packaging_unit_id: int | None
    """Id of the unit of the packaged quantity."""
    packaging_amount: Decimal3 | None
    """Quantity in the package, in its unit, 3 decimal places."""
    measure_unit_id: int | None
    """Id of the measure unit."""
    measure_amount: Decimal3 | None
    """Reference quantity that the price per unit is given for. 3 decimal places."""


@define(kw_only=True, repr=False)
class ProductUpdateVariantHeurekaInput(Model):
    """The `heureka` of a `ProductVariantInput`."""

    feed_excluded: bool | Unset = UNSET
    """Whether Heureka's price comparison leaves the variant out."""
    cart_excluded: bool | Unset = UNSET
    """Whether Heureka Marketplace leaves the variant out."""


@define(kw_only=True, repr=False)
class ProductUpdateVariantOssVatLevelInput(Model):
    """One of the `oss_vat_levels` of a `ProductVariantInput`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "countryCode": {"max_length": 2},
    }

    country_code: str
    """Country (ISO 3166-1 alpha-2, such as `CZ`). At most 2 characters."""
    tax_level: ProductVariantOssVatLevelTaxLevel | ProductVariantOssVatLevelTaxLevelLiteral
    """VAT level: `high`, `low`, `third`, `superLow`, `parking` or `none`."""


@define(kw_only=True, repr=False)
class ProductUpdateRelatedVideoInput(Model):
    """One of the `related_videos` of a `ProductInput`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "code": {"max_length": 32},
        "title": {"max_length": 128},
    }

    code: str
    """Code of the video where it is kept, such as at YouTube. At most 32 characters."""
    title: str | Unset | None = UNSET
    """Title that people read. At most 128 characters."""
    type: ProductRelatedVideoType | ProductRelatedVideoTypeLiteral
    """Where the video is kept."""


@define(kw_only=True, repr=False)
class ProductCopyInput(Model):
    """Body of `products.copy`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "name": {"min_length": 1, "max_length": 250},
    }
    _least: ClassVar[int] = 1

    name: str
    """Name that people read. At most 250 characters."""
    is_visible: bool | Unset = UNSET
    """Whether it is visible."""
    copy_properties: ProductCopyPropertiesInput | Unset = UNSET
    """What to copy along; by default everything."""


@define(kw_only=True, repr=False)
class ProductCopyPropertiesInput(Model):
    """The `copy_properties` of a `ProductCopyInput`."""

    _wire_names: ClassVar[Mapping[str, str]] = {
        "price_list": "pricelist",
    }

    _least: ClassVar[int] = 1

    general_data: bool | Unset = UNSET
    """Whether descriptions, note, brand, warranty, supplier, type and visibility are copied."""
    images: bool | Unset = UNSET
    """Whether the images are copied."""
    images360: bool | Unset = UNSET
    """Whether the 360-degree images are copied."""
    price_list: bool | Unset = UNSET
    """Whether prices and their settings are copied, with any variants."""
    categories: bool | Unset = UNSET
    """Whether the assignment to categories is copied."""
    properties: bool | Unset = UNSET
    """Whether descriptive and surcharge parameters are copied."""
    related: bool | Unset = UNSET
    """Whether related and alternative products, files and the like are copied, as far as their modules are active."""
    advanced: bool | Unset = UNSET
    """Whether the settings for search engines, feeds, payments and adults are copied."""
    stocks: bool | Unset = UNSET
    """Whether stocks are copied; needs the module stock, and `pricelist` for the quantities."""
    global_sale_vat: bool | Unset = UNSET
    """Whether VAT for sales abroad is copied; needs the module Global Sale."""
    zbozi_cz_settings: bool | Unset = UNSET
    """Whether the settings of Zboží.cz are copied; needs the module Seznam."""
    heureka_settings: bool | Unset = UNSET
    """Whether the settings of Heureka are copied; needs the module HeurekaCZ."""
    category_pairing: bool | Unset = UNSET
    """Whether pairings with categories of comparison sites are copied; needs `advanced`."""


ProductSnapshot: TypeAlias = Product
"""A line of the file that `products.snapshot` makes. The same as `Product`."""


@define(kw_only=True, repr=False)
class ProductPriceListSnapshot(Model):
    """A line of the file that `products.snapshot_with_price_lists` makes."""

    code: str
    """Code of the variant (SKU)."""
    currency_code: str
    """Currency (ISO 4217, such as `CZK`)."""
    including_vat: bool
    """Whether prices are with VAT."""
    vat_rate: Decimal
    """VAT rate, in percent; `0.00` in shops that pay no VAT."""
    price: VariantPrice
    """Prices of the variant in the price list."""
    orderable_amount: ProductOrderableAmount
    """Quantities that can be ordered: smallest and largest."""
    sales: PriceSales
    """Which discounts apply, and how far."""
    prices: ProductPrices | None = None
    """Prices."""
    product_guid: str
    """GUID of the product."""
    product_id: int
    """Numeric id of the product."""


@define(kw_only=True, repr=False)
class ProductUpdateInput(Model):
    """Body of `products.update`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "name": {"min_length": 1, "max_length": 250},
        "additionalName": {"max_length": 150},
        "metaTitle": {"min_length": 1, "max_length": 255},
        "conditionGrade": {"min_length": 1},
        "conditionDescription": {"min_length": 1},
        "brandCode": {"min_length": 1},
        "internalNote": {"min_length": 1},
        "hsCode": {"pattern": "^\\d{6,10}$"},
        "supplierGuid": {"min_length": 1},
        "categoryGuids": {"min_items": 1},
        "flagsManagement": {"min_items": 1},
        "variants": {"min_items": 1},
        "indexName": {"min_length": 1},
    }
    _least: ClassVar[int] = 1

    guid: str | Unset = UNSET
    """GUID of the product; must not be in use."""
    type: ProductType | ProductTypeLiteral | Unset = UNSET
    """Type of the product; `product-set` needs the module sets."""
    visibility: ProductVisibility | ProductVisibilityLiteral | Unset = UNSET
    """Visibility of the product, such as `visible` or `hidden`."""
    name: str | Unset = UNSET
    """Name of the product. At most 250 characters."""
    adult: bool | Unset | None = UNSET
    """Whether only adults may buy the product."""
    short_description: str | Unset | None = UNSET
    """Short description; can be HTML."""
    description: str | Unset | None = UNSET
    """Description; can be HTML."""
    additional_name: str | Unset | None = UNSET
    """Further part of the product name, at most 150 characters."""
    meta_title: str | Unset | None = UNSET
    """Title of the web page, for search engines. At most 255 characters."""
    meta_description: str | Unset | None = UNSET
    """Meta description of the web page, for search engines."""
    condition_grade: str | Unset | None = UNSET
    """Grade of the condition of a second-hand product; for type `bazar` only. Not empty."""
    condition_description: str | Unset | None = UNSET
    """Condition of a second-hand product in words; for type `bazar` only. Not empty."""
    default_category_guid: str | Unset = UNSET
    """GUID of the default category, which must exist."""
    brand_code: str | Unset | None = UNSET
    """Code (`indexName`) of the brand, which must exist. Not empty."""
    internal_note: str | Unset | None = UNSET
    """Note for the shop's people only. Not empty."""
    preauthorization_required: bool | Unset = UNSET
    """Whether payment must be pre-authorized; needs the module Shoptet Pay."""
    hs_code: str | Unset | None = UNSET
    r"""Harmonized System (customs) code, 6 to 10 digits. Format: `^\d{6,10}$`."""
    supplier_guid: str | Unset | None = UNSET
    """GUID of the supplier, who must exist. Not empty."""
    category_guids: Sequence[str] | Unset = UNSET
    """GUIDs of categories. Not empty."""
    warranty_id: int | Unset | None = UNSET
    """Id of the warranty."""
    flags: Sequence[ProductUpdateFlagInput] | Unset | None = UNSET
    """Flags of the product, which must exist; they replace those it has. Not together with `flagsManagement`."""
    flags_management: Sequence[ProductUpdateFlagsManagementInput] | Unset | None = UNSET
    """Flags to set or unset one by one; not together with `flags`. Not empty."""
    descriptive_parameters: Sequence[ProductUpdateDescriptiveParameterInput] | Unset = UNSET
    """Descriptive parameters of the product, shown as a table of properties."""
    filtering_parameters: Sequence[ProductUpdateFilteringParameterInput] | Unset | None = UNSET
    """Filtering parameters."""
    surcharge_parameters: Sequence[ProductSurchargeParameterInput] | Unset = UNSET
    """Surcharge parameters; not for a product with several tax classes."""
    variants: Sequence[ProductUpdateVariantInput] | Unset = UNSET
    """Variants to change, by `code`; a missing or unknown code makes a new one. At most 512 in all. Not empty."""
    index_name: str | Unset = UNSET
    """Last part of the URL; other characters than letters, digits and `_` become `-`. Default: made from the name.
    Not empty.
    """
    related_videos: Sequence[ProductUpdateRelatedVideoInput] | Unset = UNSET
    """Videos about the product."""


@define(kw_only=True, repr=False)
class ProductUpdateFlagsManagementInput(Model):
    """One of the `flags_management` of a `ProductUpdateInput`."""

    action: ProductUpdateFlagsManagementAction | ProductUpdateFlagsManagementActionLiteral
    """`set` adds or changes the flag, `unset` removes it."""
    code: str
    """Code of the flag."""
    date_from: date | Unset | None = UNSET
    """Day since when the flag is shown."""
    date_to: date | Unset | None = UNSET
    """Day until when the flag is shown."""


class ProductUpdateFlagsManagementAction(OpenEnum, closed=True):
    """Values of `ProductUpdateFlagsManagementInput.action`."""

    SET: ClassVar[ProductUpdateFlagsManagementAction] = listed("set")
    UNSET: ClassVar[ProductUpdateFlagsManagementAction] = listed("unset")


ProductUpdateFlagsManagementActionLiteral: TypeAlias = Literal[
    "set",
    "unset",
]
"""The values of `ProductUpdateFlagsManagementAction` as plain text, which requests take, too."""


@define(kw_only=True, repr=False)
class ProductUpdateVariantInput(Model):
    """One of the `variants` of a `ProductUpdateInput`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "code": {"max_length": 64, "pattern": "^[a-zA-Z0-9_\\/ \\-\\.]+$"},
        "newCode": {"min_length": 1, "max_length": 64},
        "ean": {"max_length": 255},
        "weight": {"pattern": "^[0-9]{1,5}\\.[0-9]{3}$"},
        "width": {"pattern": "^[0-9]{1,4}\\.[0-9]{1}$"},
        "height": {"pattern": "^[0-9]{1,4}\\.[0-9]{1}$"},
        "depth": {"pattern": "^[0-9]{1,4}\\.[0-9]{1}$"},
        "manufacturerCode": {"max_length": 32},
        "pluCode": {"max_length": 16},
        "isbn": {"max_length": 32},
        "serialNo": {"max_length": 32},
        "mpn": {"max_length": 32},
        "minStockSupply": {"pattern": "^[0-9]+\\.[0-9]{3}$"},
        "amountDecimalPlaces": {"values": [0, 1, 2, 3]},
    }
    _least: ClassVar[int] = 1

    code: str | Unset = UNSET
    r"""Code of the variant to change; a missing or unknown one makes a new variant. At most 64 characters. Format:
    `^[a-zA-Z0-9_\/ \-\.]+$`.
    """
    new_code: str | Unset = UNSET
    """New code for the variant that `code` names; unique in the shop. At most 64 characters."""
    ean: str | Unset | None = UNSET
    """EAN barcode of the variant. At most 255 characters."""
    unit_id: int | Unset = UNSET
    """Id of the unit."""
    weight: Decimal3 | Unset | None = UNSET
    """Weight in kg, 3 decimal places, at most 99999.999."""
    width: Decimal1 | Unset = UNSET
    """Width of the product, in cm, 1 decimal place, at most 9999.9."""
    height: Decimal1 | Unset = UNSET
    """Height of the product, in cm, 1 decimal place, at most 9999.9."""
    depth: Decimal1 | Unset = UNSET
    """Depth of the product, in cm, 1 decimal place, at most 9999.9."""
    visible: bool | Unset = UNSET
    """Whether customers see the variant."""
    manufacturer_code: str | Unset | None = UNSET
    """Manufacturer's code of the variant, at most 32 characters."""
    plu_code: str | Unset | None = UNSET
    """PLU code of the variant, at most 16 characters."""
    isbn: str | Unset | None = UNSET
    """ISBN of the variant, at most 32 characters."""
    serial_no: str | Unset | None = UNSET
    """Serial number of the variant, at most 32 characters."""
    mpn: str | Unset | None = UNSET
    """Manufacturer part number (MPN), at most 32 characters."""
    availability_id: int | Unset | None = UNSET
    """Id of the availability shown."""
    availability_when_sold_out_id: int | Unset | None = UNSET
    """Id of the availability shown once the variant is sold out."""
    image: str | Unset | None = UNSET
    """File name of the variant's image, which must be one of the product's images."""
    parameters: Sequence[ProductUpdateVariantParameterInput] | Unset = UNSET
    """All parameters of the variant: those left out are deleted."""
    min_stock_supply: Decimal3 | Unset | None = UNSET
    """Quantity that should always be in stock, 3 decimal places."""
    stocks_locations: Sequence[ProductUpdateVariantStocksLocationInput] | Unset = UNSET
    """Quantities and places of the variant in the stocks."""
    negative_stock_allowed: bool | Unset = UNSET
    """Whether the variant can be bought below zero stock; `yes-global` and `no-global` follow the shop."""
    measure_unit: MeasureUnitInput | Unset | None = UNSET
    """Package and measure units, for the price per unit."""
    recycling_fee_id: int | Unset | None = UNSET
    """Id of the recycling fee."""
    consumption_tax_id: int | Unset | None = UNSET
    """Id of the consumption tax; needs the module for it."""
    amount_decimal_places: int | Unset = UNSET
    """How many decimal places quantities of the variant have. One of 0, 1, 2, 3."""
    atypical_billing: bool | Unset = UNSET
    """Whether the product needs an atypical way of payment."""
    atypical_shipping: bool | Unset = UNSET
    """Whether the product needs an atypical way of shipping."""
    box_restriction: bool | Unset = UNSET
    """Whether pickup lockers are ruled out for carts with the variant."""
    heureka: ProductUpdateVariantHeurekaInput | Unset = UNSET
    """Visibility on Heureka; applies with its module only."""
    oss_vat_levels: Sequence[ProductUpdateVariantOssVatLevelInput] | Unset = UNSET
    """VAT levels by country; only where the shop has One Stop Shop."""


@define(kw_only=True, repr=False)
class ProductUpdateVariantStocksLocationInput(Model):
    """One of the `stocks_locations` of a `ProductUpdateVariantInput`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "location": {"max_length": 255},
    }

    stock_id: int
    """Id of the stock, which must exist."""
    location: str | None
    """Place of the goods in the stock. At most 255 characters."""


@define(kw_only=True, repr=False)
class ProductBatchDeleteInput(Model):
    """A line of the file that `products.delete_batch` reads."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "code": {"min_length": 1, "max_length": 255},
    }

    guid: str | Unset = UNSET
    """GUID of the record."""
    code: str | Unset = UNSET
    """Code of the variant to delete; with the only variant goes its product. At most 255 characters."""


@define(kw_only=True, repr=False)
class ProductBatchUpdateInput(Model):
    """A line of the file that `products.update_batch` reads."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "name": {"min_length": 1, "max_length": 250},
        "additionalName": {"max_length": 150},
        "metaTitle": {"min_length": 1, "max_length": 255},
        "conditionGrade": {"min_length": 1},
        "conditionDescription": {"min_length": 1},
        "brandCode": {"min_length": 1},
        "internalNote": {"min_length": 1},
        "hsCode": {"pattern": "^\\d{6,10}$"},
        "supplierGuid": {"min_length": 1},
        "categoryGuids": {"min_items": 1},
        "flagsManagement": {"min_items": 1},
        "variants": {"min_items": 1},
        "indexName": {"min_length": 1},
    }

    guid: str | Unset = UNSET
    """GUID of the product; must not be in use."""
    type: ProductType | ProductTypeLiteral | Unset = UNSET
    """Type of the product; `product-set` needs the module sets."""
    visibility: ProductVisibility | ProductVisibilityLiteral | Unset = UNSET
    """Visibility of the product, such as `visible` or `hidden`."""
    name: str | Unset = UNSET
    """Name of the product. At most 250 characters."""
    adult: bool | Unset | None = UNSET
    """Whether only adults may buy the product."""
    short_description: str | Unset | None = UNSET
    """Short description; can be HTML."""
    description: str | Unset | None = UNSET
    """Description; can be HTML."""
    additional_name: str | Unset | None = UNSET
    """Further part of the product name, at most 150 characters."""
    meta_title: str | Unset | None = UNSET
    """Title of the web page, for search engines. At most 255 characters."""
    meta_description: str | Unset | None = UNSET
    """Meta description of the web page, for search engines."""
    condition_grade: str | Unset | None = UNSET
    """Grade of the condition of a second-hand product; for type `bazar` only. Not empty."""
    condition_description: str | Unset | None = UNSET
    """Condition of a second-hand product in words; for type `bazar` only. Not empty."""
    default_category_guid: str | Unset = UNSET
    """GUID of the default category, which must exist."""
    brand_code: str | Unset | None = UNSET
    """Code (`indexName`) of the brand, which must exist. Not empty."""
    internal_note: str | Unset | None = UNSET
    """Note for the shop's people only. Not empty."""
    preauthorization_required: bool | Unset = UNSET
    """Whether payment must be pre-authorized; needs the module Shoptet Pay."""
    hs_code: str | Unset | None = UNSET
    r"""Harmonized System (customs) code, 6 to 10 digits. Format: `^\d{6,10}$`."""
    supplier_guid: str | Unset | None = UNSET
    """GUID of the supplier, who must exist. Not empty."""
    category_guids: Sequence[str] | Unset = UNSET
    """GUIDs of categories. Not empty."""
    warranty_id: int | Unset | None = UNSET
    """Id of the warranty."""
    flags: Sequence[ProductUpdateFlagInput] | Unset | None = UNSET
    """Flags of the product, which must exist; they replace those it has. Not together with `flagsManagement`."""
    flags_management: Sequence[ProductUpdateFlagsManagementInput] | Unset | None = UNSET
    """Flags to set or unset one by one; not together with `flags`. Not empty."""
    descriptive_parameters: Sequence[ProductUpdateDescriptiveParameterInput] | Unset = UNSET
    """Descriptive parameters of the product, shown as a table of properties."""
    filtering_parameters: Sequence[ProductUpdateFilteringParameterInput] | Unset | None = UNSET
    """Filtering parameters."""
    surcharge_parameters: Sequence[ProductSurchargeParameterInput] | Unset = UNSET
    """Surcharge parameters; not for a product with several tax classes."""
    variants: Sequence[ProductUpdateVariantInput] | Unset = UNSET
    """Variants to change, by `code`; a missing or unknown code makes a new one. At most 512 in all. Not empty."""
    index_name: str | Unset = UNSET
    """Last part of the URL; other characters than letters, digits and `_` become `-`. Default: made from the name.
    Not empty.
    """
    related_videos: Sequence[ProductUpdateRelatedVideoInput] | Unset = UNSET
    """Videos about the product."""
    language: str | Unset = UNSET
    """Language code, such as `cs`; needs the module foreignLanguages."""


@define(kw_only=True, repr=False)
class ProductChange(Model):
    """A product change, as returned by `products.list_changes`."""

    guid: str
    """GUID of the record."""
    change_time: datetime | None
    """When the record was last changed, with the shop's UTC offset."""
    change_type: ChangeType
    """Kind of the last change: `add`, `edit` or `delete`; creation counts as `edit`."""


ProductListInclude: TypeAlias = Literal["images",]
"""Values of the argument `include` of `products.list`."""


CreateProductInclude: TypeAlias = Literal[
    "images",
    "variantParameters",
    "allCategories",
    "flags",
    "descriptiveParameters",
    "measureUnit",
    "surchargeParameters",
    "setItems",
    "filteringParameters",
    "recyclingFee",
    "consumptionTax",
    "warranty",
    "sortVariants",
    "relatedVideos",
    "perPricelistPrices",
]
"""Values of the argument `include` of `products.create`."""


ProductSnapshotInclude: TypeAlias = Literal[
    "images",
    "variantParameters",
    "allCategories",
    "flags",
    "descriptiveParameters",
    "measureUnit",
    "surchargeParameters",
    "setItems",
    "filteringParameters",
    "recyclingFee",
    "consumptionTax",
    "warranty",
    "sortVariants",
    "gifts",
    "alternativeProducts",
    "relatedProducts",
    "relatedVideos",
    "relatedFiles",
    "perStockAmounts",
    "perPricelistPrices",
]
"""Values of the argument `include` of `products.snapshot`."""


ProductInclude: TypeAlias = Literal[
    "images",
    "variantParameters",
    "allCategories",
    "flags",
    "descriptiveParameters",
    "measureUnit",
    "surchargeParameters",
    "setItems",
    "filteringParameters",
    "recyclingFee",
    "consumptionTax",
    "warranty",
    "sortVariants",
    "gifts",
    "alternativeProducts",
    "relatedProducts",
    "relatedVideos",
    "relatedFiles",
    "perStockAmounts",
    "perPricelistPrices",
]
"""Values of the argument `include` of `products.get`."""


UpdateProductInclude: TypeAlias = Literal[
    "images",
    "variantParameters",
    "allCategories",
    "flags",
    "descriptiveParameters",
    "measureUnit",
    "surchargeParameters",
    "setItems",
    "filteringParameters",
    "consumptionTax",
]
"""Values of the argument `include` of `products.update`."""


ProductByCodeInclude: TypeAlias = Literal[
    "images",
    "variantParameters",
    "allCategories",
    "flags",
    "descriptiveParameters",
    "measureUnit",
    "surchargeParameters",
    "setItems",
    "filteringParameters",
    "recyclingFee",
    "consumptionTax",
    "perStockAmounts",
    "sortVariants",
    "perPricelistPrices",
    "warranty",
    "gifts",
    "alternativeProducts",
    "relatedProducts",
    "relatedVideos",
    "relatedFiles",
]
"""Values of the argument `include` of `products.get_by_code`."""


UpdateProductByCodeInclude: TypeAlias = Literal[
    "images",
    "variantParameters",
    "allCategories",
    "flags",
    "descriptiveParameters",
    "measureUnit",
    "surchargeParameters",
    "setItems",
    "filteringParameters",
    "perStockAmounts",
    "perPricelistPrices",
    "recyclingFee",
    "consumptionTax",
]
"""Values of the argument `include` of `products.update_by_code`."""
