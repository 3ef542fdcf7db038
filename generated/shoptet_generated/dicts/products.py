# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Products: request bodies as typed dictionaries."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Required, TypedDict

from shoptet_generated.models.alternative_products import ProductVisibility, ProductVisibilityLiteral
from shoptet_generated.models.common import ProductType, ProductTypeLiteral
from shoptet_generated.models.products import (
    ProductRelatedVideoType,
    ProductRelatedVideoTypeLiteral,
    ProductUpdateFlagsManagementAction,
    ProductUpdateFlagsManagementActionLiteral,
    ProductVariantOssVatLevelTaxLevel,
    ProductVariantOssVatLevelTaxLevelLiteral,
)


class ProductInputDict(TypedDict, total=False):
    """Plain JSON of `ProductInput`."""

    guid: str
    type: ProductType | ProductTypeLiteral
    visibility: ProductVisibility | ProductVisibilityLiteral
    name: Required[str]
    adult: bool
    shortDescription: str | None
    description: str | None
    additionalName: str | None
    metaTitle: str | None
    metaDescription: str | None
    conditionGrade: str | None
    conditionDescription: str | None
    defaultCategoryGuid: Required[str]
    brandCode: str
    internalNote: str
    preauthorizationRequired: bool
    hsCode: str | None
    supplierGuid: str
    categoryGuids: Sequence[str]
    warrantyId: int | None
    flags: Sequence[ProductUpdateFlagInputDict]
    descriptiveParameters: Sequence[ProductUpdateDescriptiveParameterInputDict]
    filteringParameters: Sequence[ProductUpdateFilteringParameterInputDict]
    surchargeParameters: Sequence[ProductSurchargeParameterInputDict]
    variants: Required[Sequence[ProductVariantInputDict]]
    indexName: str
    relatedVideos: Sequence[ProductUpdateRelatedVideoInputDict]


class ProductUpdateFlagInputDict(TypedDict, total=False):
    """Plain JSON of `ProductUpdateFlagInput`."""

    code: Required[str]
    dateFrom: date | str | None
    dateTo: date | str | None


class ProductUpdateDescriptiveParameterInputDict(TypedDict, total=False):
    """Plain JSON of `ProductUpdateDescriptiveParameterInput`."""

    name: Required[str]
    value: str | None
    description: str | None
    priority: int | None


class ProductUpdateFilteringParameterInputDict(TypedDict, total=False):
    """Plain JSON of `ProductUpdateFilteringParameterInput`."""

    code: Required[str]
    values: Required[Sequence[str]]


class ProductSurchargeParameterInputDict(TypedDict, total=False):
    """Plain JSON of `ProductSurchargeParameterInput`."""

    code: Required[str]
    values: Required[Sequence[ProductSurchargeParameterValueInputDict]]


class ProductSurchargeParameterValueInputDict(TypedDict, total=False):
    """Plain JSON of `ProductSurchargeParameterValueInput`."""

    valueIndex: Required[str]
    price: Decimal | int | str | None
    visible: bool


class ProductVariantInputDict(TypedDict, total=False):
    """Plain JSON of `ProductVariantInput`."""

    code: str
    ean: str | None
    unitId: int
    weight: Decimal | int | str | None
    width: Decimal | int | str
    height: Decimal | int | str
    depth: Decimal | int | str
    visible: bool
    price: Decimal | int | str
    currencyCode: str
    manufacturerCode: str | None
    pluCode: str | None
    isbn: str | None
    serialNo: str | None
    mpn: str | None
    availabilityId: int | None
    availabilityWhenSoldOutId: int | None
    parameters: Sequence[ProductUpdateVariantParameterInputDict]
    minStockSupply: Decimal | int | str | None
    stocksLocations: Sequence[ProductVariantStocksLocationInputDict]
    negativeStockAllowed: bool
    measureUnit: MeasureUnitInputDict | None
    recyclingFeeId: int | None
    consumptionTaxId: int | None
    amountDecimalPlaces: int
    atypicalBilling: bool
    atypicalShipping: bool
    boxRestriction: bool
    heureka: ProductUpdateVariantHeurekaInputDict
    ossVatLevels: Sequence[ProductUpdateVariantOssVatLevelInputDict]


class ProductUpdateVariantParameterInputDict(TypedDict, total=False):
    """Plain JSON of `ProductUpdateVariantParameterInput`."""

    nameIndex: Required[str]
    valueIndex: Required[str]


class ProductVariantStocksLocationInputDict(TypedDict, total=False):
    """Plain JSON of `ProductVariantStocksLocationInput`."""

    stockId: Required[int]
    amount: Decimal | int | str | None
    location: str


class MeasureUnitInputDict(TypedDict, total=False):
    """Plain JSON of `MeasureUnitInput`."""

    packagingUnitId: Required[int | None]
    packagingAmount: Required[Decimal | int | str | None]
    measureUnitId: Required[int | None]
    measureAmount: Required[Decimal | int | str | None]


class ProductUpdateVariantHeurekaInputDict(TypedDict, total=False):
    """Plain JSON of `ProductUpdateVariantHeurekaInput`."""

    feedExcluded: bool
    cartExcluded: bool


class ProductUpdateVariantOssVatLevelInputDict(TypedDict, total=False):
    """Plain JSON of `ProductUpdateVariantOssVatLevelInput`."""

    countryCode: Required[str]
    taxLevel: Required[ProductVariantOssVatLevelTaxLevel | ProductVariantOssVatLevelTaxLevelLiteral]


class ProductUpdateRelatedVideoInputDict(TypedDict, total=False):
    """Plain JSON of `ProductUpdateRelatedVideoInput`."""

    code: Required[str]
    title: str | None
    type: Required[ProductRelatedVideoType | ProductRelatedVideoTypeLiteral]


class ProductCopyInputDict(TypedDict, total=False):
    """Plain JSON of `ProductCopyInput`."""

    name: Required[str]
    isVisible: bool
    copyProperties: ProductCopyPropertiesInputDict


class ProductCopyPropertiesInputDict(TypedDict, total=False):
    """Plain JSON of `ProductCopyPropertiesInput`."""

    generalData: bool
    images: bool
    images360: bool
    pricelist: bool
    categories: bool
    properties: bool
    related: bool
    advanced: bool
    stocks: bool
    globalSaleVat: bool
    zboziCzSettings: bool
    heurekaSettings: bool
    categoryPairing: bool


class ProductUpdateInputDict(TypedDict, total=False):
    """Plain JSON of `ProductUpdateInput`."""

    guid: str
    type: ProductType | ProductTypeLiteral
    visibility: ProductVisibility | ProductVisibilityLiteral
    name: str
    adult: bool | None
    shortDescription: str | None
    description: str | None
    additionalName: str | None
    metaTitle: str | None
    metaDescription: str | None
    conditionGrade: str | None
    conditionDescription: str | None
    defaultCategoryGuid: str
    brandCode: str | None
    internalNote: str | None
    preauthorizationRequired: bool
    hsCode: str | None
    supplierGuid: str | None
    categoryGuids: Sequence[str]
    warrantyId: int | None
    flags: Sequence[ProductUpdateFlagInputDict] | None
    flagsManagement: Sequence[ProductUpdateFlagsManagementInputDict] | None
    descriptiveParameters: Sequence[ProductUpdateDescriptiveParameterInputDict]
    filteringParameters: Sequence[ProductUpdateFilteringParameterInputDict] | None
    surchargeParameters: Sequence[ProductSurchargeParameterInputDict]
    variants: Sequence[ProductUpdateVariantInputDict]
    indexName: str
    relatedVideos: Sequence[ProductUpdateRelatedVideoInputDict]


class ProductUpdateFlagsManagementInputDict(TypedDict, total=False):
    """Plain JSON of `ProductUpdateFlagsManagementInput`."""

    action: Required[ProductUpdateFlagsManagementAction | ProductUpdateFlagsManagementActionLiteral]
    code: Required[str]
    dateFrom: date | str | None
    dateTo: date | str | None


class ProductUpdateVariantInputDict(TypedDict, total=False):
    """Plain JSON of `ProductUpdateVariantInput`."""

    code: str
    newCode: str
    ean: str | None
    unitId: int
    weight: Decimal | int | str | None
    width: Decimal | int | str
    height: Decimal | int | str
    depth: Decimal | int | str
    visible: bool
    manufacturerCode: str | None
    pluCode: str | None
    isbn: str | None
    serialNo: str | None
    mpn: str | None
    availabilityId: int | None
    availabilityWhenSoldOutId: int | None
    image: str | None
    parameters: Sequence[ProductUpdateVariantParameterInputDict]
    minStockSupply: Decimal | int | str | None
    stocksLocations: Sequence[ProductUpdateVariantStocksLocationInputDict]
    negativeStockAllowed: bool
    measureUnit: MeasureUnitInputDict | None
    recyclingFeeId: int | None
    consumptionTaxId: int | None
    amountDecimalPlaces: int
    atypicalBilling: bool
    atypicalShipping: bool
    boxRestriction: bool
    heureka: ProductUpdateVariantHeurekaInputDict
    ossVatLevels: Sequence[ProductUpdateVariantOssVatLevelInputDict]


class ProductUpdateVariantStocksLocationInputDict(TypedDict, total=False):
    """Plain JSON of `ProductUpdateVariantStocksLocationInput`."""

    stockId: Required[int]
    location: Required[str | None]


class ProductBatchDeleteInputDict(TypedDict, total=False):
    """Plain JSON of `ProductBatchDeleteInput`."""

    guid: str
    code: str


class ProductBatchUpdateInputDict(TypedDict, total=False):
    """Plain JSON of `ProductBatchUpdateInput`."""

    guid: str
    type: ProductType | ProductTypeLiteral
    visibility: ProductVisibility | ProductVisibilityLiteral
    name: str
    adult: bool | None
    shortDescription: str | None
    description: str | None
    additionalName: str | None
    metaTitle: str | None
    metaDescription: str | None
    conditionGrade: str | None
    conditionDescription: str | None
    defaultCategoryGuid: str
    brandCode: str | None
    internalNote: str | None
    preauthorizationRequired: bool
    hsCode: str | None
    supplierGuid: str | None
    categoryGuids: Sequence[str]
    warrantyId: int | None
    flags: Sequence[ProductUpdateFlagInputDict] | None
    flagsManagement: Sequence[ProductUpdateFlagsManagementInputDict] | None
    descriptiveParameters: Sequence[ProductUpdateDescriptiveParameterInputDict]
    filteringParameters: Sequence[ProductUpdateFilteringParameterInputDict] | None
    surchargeParameters: Sequence[ProductSurchargeParameterInputDict]
    variants: Sequence[ProductUpdateVariantInputDict]
    indexName: str
    relatedVideos: Sequence[ProductUpdateRelatedVideoInputDict]
    language: str
