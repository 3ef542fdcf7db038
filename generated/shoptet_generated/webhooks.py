# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Webhooks: the operations that describe their payloads, and the types of the events' names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

__all__ = ["DETAILS"]

DETAILS: Final[Mapping[str, str]] = {
    "brand": "getDetailOfBrand",
    "category": "getProductCategoryDetail",
    "creditNote": "getCreditNoteDetail",
    "customer": "getCustomerDetail",
    "deliveryNote": "getDetailOfDeliveryNote",
    "discountCoupon": "getDetailOfDiscountCoupon",
    "invoice": "getInvoiceDetail",
    "job": "getJobDetail",
    "order": "getOrderDetail",
    "product": "getProductDetail",
    "proformaInvoice": "getProformaInvoiceDetail",
    "proofPayment": "getProofPaymentDetail",
    "quantityDiscount": "getDetailOfQuantityDiscounts",
    "salesChannel": "getSalesChannelsDetail",
    "shipment": "getShipmentDetail",
    "shippingMethod": "getShippingMethodDetail",
    "shippingRequest": "getShippingRequestForCartDetails",
    "stock": "getStockDetail",
}
"""operationId of the detail by the subject of an event: `order:create` has the payload of `order`."""

if TYPE_CHECKING:
    AddonEvent: TypeAlias = Literal[
        "addon:suspend",
        "addon:approve",
        "addon:terminate",
        "addon:uninstall",
    ]
    AvailabilityEvent: TypeAlias = Literal[
        "availability:create",
        "availability:update",
        "availability:delete",
    ]
    BrandEvent: TypeAlias = Literal[
        "brand:create",
        "brand:update",
        "brand:delete",
    ]
    CategoryEvent: TypeAlias = Literal[
        "category:create",
        "category:update",
        "category:delete",
        "category:massCreate",
        "category:massUpdate",
        "category:massDelete",
    ]
    CreditNoteEvent: TypeAlias = Literal[
        "creditNote:create",
        "creditNote:delete",
        "creditNote:update",
    ]
    CustomerEvent: TypeAlias = Literal[
        "customer:create",
        "customer:update",
        "customer:disableOrders",
        "customer:enableOrders",
        "customer:import",
        "customer:delete",
    ]
    CustomerGroupEvent: TypeAlias = Literal[
        "customerGroup:create",
        "customerGroup:update",
        "customerGroup:delete",
    ]
    DeliveryNoteEvent: TypeAlias = Literal[
        "deliveryNote:create",
        "deliveryNote:delete",
        "deliveryNote:update",
    ]
    DiscountCouponEvent: TypeAlias = Literal[
        "discountCoupon:create",
        "discountCoupon:delete",
        "discountCoupon:update",
        "discountCoupon:massCreate",
        "discountCoupon:massDelete",
    ]
    EshopEvent: TypeAlias = Literal[
        "eshop:currencies",
        "eshop:billingInformation",
        "eshop:settingsInformation",
        "eshop:design",
        "eshop:mandatoryFields",
        "eshop:projectDomain",
    ]
    InvoiceEvent: TypeAlias = Literal[
        "invoice:create",
        "invoice:delete",
        "invoice:update",
        "invoice:massUpdate",
    ]
    JobEvent: TypeAlias = Literal["job:finished",]
    MailingListEmailEvent: TypeAlias = Literal[
        "mailingListEmail:create",
        "mailingListEmail:delete",
    ]
    OrderEvent: TypeAlias = Literal[
        "order:cancel",
        "order:create",
        "order:delete",
        "order:paid",
        "order:update",
        "order:massCreate",
        "order:massUpdate",
        "order:massPaid",
    ]
    OrderHistoryRemarksEvent: TypeAlias = Literal["orderHistoryRemarks:change",]
    OrderStatusesListEvent: TypeAlias = Literal["orderStatusesList:change",]
    PaymentMethodEvent: TypeAlias = Literal["paymentMethod:change",]
    PriceListEvent: TypeAlias = Literal[
        "pricelist:create",
        "pricelist:delete",
    ]
    ProductEvent: TypeAlias = Literal[
        "product:create",
        "product:update",
        "product:delete",
        "product:massCreate",
        "product:massUpdate",
        "product:massDelete",
    ]
    ProductReviewEvent: TypeAlias = Literal["productReview:created",]
    ProductVariantEvent: TypeAlias = Literal[
        "productVariant:create",
        "productVariant:update",
        "productVariant:delete",
        "productVariant:massCreate",
        "productVariant:massUpdate",
        "productVariant:massDelete",
    ]
    ProductVariantPriceEvent: TypeAlias = Literal[
        "productVariantPrice:update",
        "productVariantPrice:massUpdate",
    ]
    ProformaInvoiceEvent: TypeAlias = Literal[
        "proformaInvoice:create",
        "proformaInvoice:delete",
        "proformaInvoice:update",
    ]
    ProjectReviewEvent: TypeAlias = Literal["projectReview:create",]
    ProofPaymentEvent: TypeAlias = Literal[
        "proofPayment:create",
        "proofPayment:delete",
        "proofPayment:update",
    ]
    QuantityDiscountEvent: TypeAlias = Literal[
        "quantityDiscount:create",
        "quantityDiscount:update",
        "quantityDiscount:delete",
        "quantityDiscount:massDelete",
        "quantityDiscount:massUpdate",
    ]
    SalesChannelEvent: TypeAlias = Literal[
        "salesChannel:create",
        "salesChannel:update",
        "salesChannel:delete",
    ]
    SectionArticleEvent: TypeAlias = Literal[
        "sectionArticle:create",
        "sectionArticle:update",
        "sectionArticle:delete",
    ]
    ShipmentEvent: TypeAlias = Literal[
        "shipment:create",
        "shipment:update",
        "shipment:fail",
    ]
    ShippingMethodEvent: TypeAlias = Literal["shippingMethod:change",]
    ShippingRequestEvent: TypeAlias = Literal[
        "shippingRequest:cancelled",
        "shippingRequest:confirmed",
    ]
    StockEvent: TypeAlias = Literal[
        "stock:movement",
        "stock:inStock",
        "stock:soldOut",
        "stock:minStockSupplyReached",
    ]
    SupplierEvent: TypeAlias = Literal[
        "supplier:create",
        "supplier:update",
        "supplier:delete",
    ]
    WarrantyEvent: TypeAlias = Literal[
        "warranty:create",
        "warranty:update",
        "warranty:delete",
    ]
