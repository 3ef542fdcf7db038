# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Orders: request bodies as typed dictionaries."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Required, TypedDict

from shoptet_generated.models.common import OrderItemType, OrderItemTypeLiteral
from shoptet_generated.models.orders import OrderCopyScope, OrderCopyScopeLiteral, OrderVatMode, OrderVatModeLiteral


class OrderInputDict(TypedDict, total=False):
    """Plain JSON of `OrderInput`."""

    creationTime: datetime | str
    code: str
    language: str
    externalCode: Required[str]
    cashDeskOrder: bool
    statusId: int
    sourceId: int | None
    salesChannelGuid: str | None
    email: str
    phone: str | None
    birthDate: date | str | None
    vatPayer: bool
    paymentMethodGuid: str | None
    shippingGuid: str | None
    shippingDetails: OrderShippingDetailsInputDict | None
    paid: bool | None
    billingMethodCode: int
    clientIPAddress: str | None
    customerGuid: str | None
    billingAddress: OrderBillingAddressInputDict
    addressesEqual: bool | None
    deliveryAddress: OrderDeliveryAddressInputDict | None
    notes: OrderNotesInputDict | None
    stockId: int
    currency: Required[OrderCurrencyInputDict]
    vatMode: OrderVatMode | OrderVatModeLiteral
    items: Sequence[OrderItemInputDict]


class OrderShippingDetailsInputDict(TypedDict, total=False):
    """Plain JSON of `OrderShippingDetailsInput`."""

    branchId: Required[str]
    branchName: str
    carrierId: int


class OrderBillingAddressInputDict(TypedDict, total=False):
    """Plain JSON of `OrderBillingAddressInput`."""

    company: str | None
    fullName: str | None
    street: str | None
    streetWithNr: str | None
    houseNumber: str | None
    city: str | None
    district: str | None
    additional: str | None
    zip: str | None
    countryCode: Required[str]
    regionName: str | None
    regionShortcut: str | None
    companyId: str | None
    vatId: str | None
    taxId: str | None


class OrderDeliveryAddressInputDict(TypedDict, total=False):
    """Plain JSON of `OrderDeliveryAddressInput`."""

    company: str | None
    fullName: str | None
    street: str | None
    streetWithNr: str
    houseNumber: str | None
    city: str | None
    district: str | None
    additional: str | None
    zip: str | None
    countryCode: str
    regionName: str | None
    regionShortcut: str | None


class OrderNotesInputDict(TypedDict, total=False):
    """Plain JSON of `OrderNotesInput`."""

    customerRemark: str | None
    eshopRemark: str | None
    trackingNumber: str | None
    additionalFields: Sequence[OrderNotesAdditionalFieldInputDict]


class OrderNotesAdditionalFieldInputDict(TypedDict, total=False):
    """Plain JSON of `OrderNotesAdditionalFieldInput`."""

    index: Required[int]
    text: Required[str]


class OrderCurrencyInputDict(TypedDict, total=False):
    """Plain JSON of `OrderCurrencyInput`."""

    code: Required[str]
    exchangeRate: Decimal | int | str | None


class OrderItemInputDict(TypedDict, total=False):
    """Plain JSON of `OrderItemInput`."""

    itemType: Required[OrderItemType | OrderItemTypeLiteral]
    name: str
    variantName: str
    brand: str
    supplierName: str
    productGuid: str
    code: str | None
    remark: str
    warrantyDescription: str | None
    amountCompleted: Decimal | int | str | None
    additionalField: str | None
    amount: Decimal | int | str
    amountUnit: str
    weight: Decimal | int | str
    priceRatio: Decimal | int | str
    vatRate: Required[Decimal | int | str]
    itemPriceWithVat: Decimal | int | str | None
    itemPriceWithoutVat: Decimal | int | str | None
    unitPriceWithVat: Decimal | int | str | None
    unitPriceWithoutVat: Decimal | int | str | None
    buyPriceWithVat: Decimal | int | str | None
    buyPriceWithoutVat: Decimal | int | str | None
    buyPriceVatRate: Decimal | int | str | None
    statusId: int | None
    recyclingFeeId: int | None
    surchargeParameters: Sequence[OrderItemListedSurchargeInputDict]
    consumptionTaxId: int | None


class OrderItemListedSurchargeInputDict(TypedDict, total=False):
    """Plain JSON of `OrderItemListedSurchargeInput`."""

    parameterCode: Required[str]
    valueIndex: Required[str]
    price: Decimal | int | str


class OrderStatusesUpdateInputDict(TypedDict, total=False):
    """Plain JSON of `OrderStatusesUpdateInput`."""

    orderCodes: Required[Sequence[str]]
    statusId: Required[int]


class OrderHeadUpdateInputDict(TypedDict, total=False):
    """Plain JSON of `OrderHeadUpdateInput`."""

    creationTime: datetime | str
    email: str | None
    phone: str | None
    birthDate: date | str | None
    customerGuid: str
    addressesEqual: bool | None
    billingAddress: OrderHeadUpdateBillingAddressInputDict
    deliveryAddress: OrderHeadUpdateDeliveryAddressInputDict | None


class OrderHeadUpdateBillingAddressInputDict(TypedDict, total=False):
    """Plain JSON of `OrderHeadUpdateBillingAddressInput`."""

    company: str | None
    fullName: str | None
    street: str | None
    houseNumber: str | None
    city: str | None
    district: str | None
    additional: str | None
    zip: str | None
    countryCode: Required[str]
    regionName: str | None
    regionShortcut: str | None
    companyId: str | None
    vatId: str | None
    taxId: str | None


class OrderHeadUpdateDeliveryAddressInputDict(TypedDict, total=False):
    """Plain JSON of `OrderHeadUpdateDeliveryAddressInput`."""

    company: str | None
    fullName: str | None
    street: str | None
    houseNumber: str | None
    city: str | None
    district: str | None
    additional: str | None
    zip: str | None
    countryCode: str
    regionName: str | None
    regionShortcut: str | None


class OrderNotesUpdateInputDict(TypedDict, total=False):
    """Plain JSON of `OrderNotesUpdateInput`."""

    customerRemark: str | None
    trackingNumber: str | None
    additionalFields: Sequence[OrderNotesUpdateAdditionalFieldInputDict]
    eshopRemark: str | None


class OrderNotesUpdateAdditionalFieldInputDict(TypedDict, total=False):
    """Plain JSON of `OrderNotesUpdateAdditionalFieldInput`."""

    index: Required[int]
    text: Required[str | None]


class OrderStatusUpdateInputDict(TypedDict, total=False):
    """Plain JSON of `OrderStatusUpdateInput`."""

    statusId: int
    paid: bool | None
    billingMethodId: int


class OrderCopyInputDict(TypedDict, total=False):
    """Plain JSON of `OrderCopyInput`."""

    scope: Required[OrderCopyScope | OrderCopyScopeLiteral]


class OrderBatchCreateInputDict(TypedDict, total=False):
    """Plain JSON of `OrderBatchCreateInput`."""

    settings: OrderBatchCreateSettingsInputDict
    data: Required[OrderInputDict]


class OrderBatchCreateSettingsInputDict(TypedDict, total=False):
    """Plain JSON of `OrderBatchCreateSettingsInput`."""

    suppressDocumentGeneration: bool
    suppressEmailSending: bool
    suppressProductChecking: bool
    suppressStockMovements: bool
    suppressHistoricalMandatoryFields: bool
    suppressHistoricalPaymentChecking: bool
    suppressHistoricalShippingChecking: bool
