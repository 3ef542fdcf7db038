# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Webhooks: models and enumerations."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import ClassVar, Literal, TypeAlias

from attrs import define

from shoptet_generated.runtime.enums import OpenEnum, listed
from shoptet_generated.runtime.model import UNSET, Limits, Model, Unset


@define(kw_only=True, repr=False)
class Webhook(Model):
    """A webhook, as returned by `webhooks.list`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    event: WebhookEventType
    """Event of the webhook, such as `order:create`."""
    url: str
    """URL that receives the notifications."""
    created: datetime | None
    """When the record was created, with the shop's UTC offset."""
    updated: datetime | None
    """When the record was last changed, with the shop's UTC offset."""
    send_payload: WebhookSendPayload | None
    """`full` to get the record's data with the notification, null for none."""


class WebhookEventType(OpenEnum):
    """Values of the argument `event` of `webhooks.list_notifications`.

    The list is not complete: the API has other values too.
    """

    ADDON_APPROVE: ClassVar[WebhookEventType] = listed("addon:approve")
    ADDON_SUSPEND: ClassVar[WebhookEventType] = listed("addon:suspend")
    ADDON_TERMINATE: ClassVar[WebhookEventType] = listed("addon:terminate")
    ADDON_UNINSTALL: ClassVar[WebhookEventType] = listed("addon:uninstall")
    AVAILABILITY_CREATE: ClassVar[WebhookEventType] = listed("availability:create")
    AVAILABILITY_DELETE: ClassVar[WebhookEventType] = listed("availability:delete")
    AVAILABILITY_UPDATE: ClassVar[WebhookEventType] = listed("availability:update")
    BRAND_CREATE: ClassVar[WebhookEventType] = listed("brand:create")
    BRAND_DELETE: ClassVar[WebhookEventType] = listed("brand:delete")
    BRAND_UPDATE: ClassVar[WebhookEventType] = listed("brand:update")
    CATEGORY_CREATE: ClassVar[WebhookEventType] = listed("category:create")
    CATEGORY_DELETE: ClassVar[WebhookEventType] = listed("category:delete")
    CATEGORY_MASS_CREATE: ClassVar[WebhookEventType] = listed("category:massCreate")
    CATEGORY_MASS_DELETE: ClassVar[WebhookEventType] = listed("category:massDelete")
    CATEGORY_MASS_UPDATE: ClassVar[WebhookEventType] = listed("category:massUpdate")
    CATEGORY_UPDATE: ClassVar[WebhookEventType] = listed("category:update")
    CREDIT_NOTE_CREATE: ClassVar[WebhookEventType] = listed("creditNote:create")
    CREDIT_NOTE_DELETE: ClassVar[WebhookEventType] = listed("creditNote:delete")
    CREDIT_NOTE_UPDATE: ClassVar[WebhookEventType] = listed("creditNote:update")
    CUSTOMER_CREATE: ClassVar[WebhookEventType] = listed("customer:create")
    CUSTOMER_DELETE: ClassVar[WebhookEventType] = listed("customer:delete")
    CUSTOMER_DISABLE_ORDERS: ClassVar[WebhookEventType] = listed("customer:disableOrders")
    CUSTOMER_ENABLE_ORDERS: ClassVar[WebhookEventType] = listed("customer:enableOrders")
    CUSTOMER_IMPORT: ClassVar[WebhookEventType] = listed("customer:import")
    CUSTOMER_UPDATE: ClassVar[WebhookEventType] = listed("customer:update")
    CUSTOMER_GROUP_CREATE: ClassVar[WebhookEventType] = listed("customerGroup:create")
    CUSTOMER_GROUP_DELETE: ClassVar[WebhookEventType] = listed("customerGroup:delete")
    CUSTOMER_GROUP_UPDATE: ClassVar[WebhookEventType] = listed("customerGroup:update")
    DELIVERY_NOTE_CREATE: ClassVar[WebhookEventType] = listed("deliveryNote:create")
    DELIVERY_NOTE_DELETE: ClassVar[WebhookEventType] = listed("deliveryNote:delete")
    DELIVERY_NOTE_UPDATE: ClassVar[WebhookEventType] = listed("deliveryNote:update")
    DISCOUNT_COUPON_CREATE: ClassVar[WebhookEventType] = listed("discountCoupon:create")
    DISCOUNT_COUPON_DELETE: ClassVar[WebhookEventType] = listed("discountCoupon:delete")
    DISCOUNT_COUPON_MASS_CREATE: ClassVar[WebhookEventType] = listed("discountCoupon:massCreate")
    DISCOUNT_COUPON_MASS_DELETE: ClassVar[WebhookEventType] = listed("discountCoupon:massDelete")
    DISCOUNT_COUPON_UPDATE: ClassVar[WebhookEventType] = listed("discountCoupon:update")
    ESHOP_BILLING_INFORMATION: ClassVar[WebhookEventType] = listed("eshop:billingInformation")
    ESHOP_CURRENCIES: ClassVar[WebhookEventType] = listed("eshop:currencies")
    ESHOP_DESIGN: ClassVar[WebhookEventType] = listed("eshop:design")
    ESHOP_MANDATORY_FIELDS: ClassVar[WebhookEventType] = listed("eshop:mandatoryFields")
    ESHOP_PROJECT_DOMAIN: ClassVar[WebhookEventType] = listed("eshop:projectDomain")
    ESHOP_SETTINGS_INFORMATION: ClassVar[WebhookEventType] = listed("eshop:settingsInformation")
    INVOICE_CREATE: ClassVar[WebhookEventType] = listed("invoice:create")
    INVOICE_DELETE: ClassVar[WebhookEventType] = listed("invoice:delete")
    INVOICE_MASS_UPDATE: ClassVar[WebhookEventType] = listed("invoice:massUpdate")
    INVOICE_UPDATE: ClassVar[WebhookEventType] = listed("invoice:update")
    JOB_FINISHED: ClassVar[WebhookEventType] = listed("job:finished")
    MAILING_LIST_EMAIL_CREATE: ClassVar[WebhookEventType] = listed("mailingListEmail:create")
    MAILING_LIST_EMAIL_DELETE: ClassVar[WebhookEventType] = listed("mailingListEmail:delete")
    ORDER_CANCEL: ClassVar[WebhookEventType] = listed("order:cancel")
    ORDER_CREATE: ClassVar[WebhookEventType] = listed("order:create")
    ORDER_DELETE: ClassVar[WebhookEventType] = listed("order:delete")
    ORDER_MASS_CREATE: ClassVar[WebhookEventType] = listed("order:massCreate")
    ORDER_MASS_PAID: ClassVar[WebhookEventType] = listed("order:massPaid")
    ORDER_MASS_UPDATE: ClassVar[WebhookEventType] = listed("order:massUpdate")
    ORDER_PAID: ClassVar[WebhookEventType] = listed("order:paid")
    ORDER_UPDATE: ClassVar[WebhookEventType] = listed("order:update")
    ORDER_HISTORY_REMARKS_CHANGE: ClassVar[WebhookEventType] = listed("orderHistoryRemarks:change")
    ORDER_STATUSES_LIST_CHANGE: ClassVar[WebhookEventType] = listed("orderStatusesList:change")
    PAYMENT_METHOD_CHANGE: ClassVar[WebhookEventType] = listed("paymentMethod:change")
    PRICE_LIST_CREATE: ClassVar[WebhookEventType] = listed("pricelist:create")
    PRICE_LIST_DELETE: ClassVar[WebhookEventType] = listed("pricelist:delete")
    PRODUCT_CREATE: ClassVar[WebhookEventType] = listed("product:create")
    PRODUCT_DELETE: ClassVar[WebhookEventType] = listed("product:delete")
    PRODUCT_MASS_CREATE: ClassVar[WebhookEventType] = listed("product:massCreate")
    PRODUCT_MASS_DELETE: ClassVar[WebhookEventType] = listed("product:massDelete")
    PRODUCT_MASS_UPDATE: ClassVar[WebhookEventType] = listed("product:massUpdate")
    PRODUCT_UPDATE: ClassVar[WebhookEventType] = listed("product:update")
    PRODUCT_REVIEW_CREATED: ClassVar[WebhookEventType] = listed("productReview:created")
    PRODUCT_VARIANT_CREATE: ClassVar[WebhookEventType] = listed("productVariant:create")
    PRODUCT_VARIANT_DELETE: ClassVar[WebhookEventType] = listed("productVariant:delete")
    PRODUCT_VARIANT_MASS_CREATE: ClassVar[WebhookEventType] = listed("productVariant:massCreate")
    PRODUCT_VARIANT_MASS_DELETE: ClassVar[WebhookEventType] = listed("productVariant:massDelete")
    PRODUCT_VARIANT_MASS_UPDATE: ClassVar[WebhookEventType] = listed("productVariant:massUpdate")
    PRODUCT_VARIANT_UPDATE: ClassVar[WebhookEventType] = listed("productVariant:update")
    PRODUCT_VARIANT_PRICE_MASS_UPDATE: ClassVar[WebhookEventType] = listed("productVariantPrice:massUpdate")
    PRODUCT_VARIANT_PRICE_UPDATE: ClassVar[WebhookEventType] = listed("productVariantPrice:update")
    PROFORMA_INVOICE_CREATE: ClassVar[WebhookEventType] = listed("proformaInvoice:create")
    PROFORMA_INVOICE_DELETE: ClassVar[WebhookEventType] = listed("proformaInvoice:delete")
    PROFORMA_INVOICE_UPDATE: ClassVar[WebhookEventType] = listed("proformaInvoice:update")
    PROJECT_REVIEW_CREATE: ClassVar[WebhookEventType] = listed("projectReview:create")
    PROOF_PAYMENT_CREATE: ClassVar[WebhookEventType] = listed("proofPayment:create")
    PROOF_PAYMENT_DELETE: ClassVar[WebhookEventType] = listed("proofPayment:delete")
    PROOF_PAYMENT_UPDATE: ClassVar[WebhookEventType] = listed("proofPayment:update")
    QUANTITY_DISCOUNT_CREATE: ClassVar[WebhookEventType] = listed("quantityDiscount:create")
    QUANTITY_DISCOUNT_DELETE: ClassVar[WebhookEventType] = listed("quantityDiscount:delete")
    QUANTITY_DISCOUNT_MASS_DELETE: ClassVar[WebhookEventType] = listed("quantityDiscount:massDelete")
    QUANTITY_DISCOUNT_MASS_UPDATE: ClassVar[WebhookEventType] = listed("quantityDiscount:massUpdate")
    QUANTITY_DISCOUNT_UPDATE: ClassVar[WebhookEventType] = listed("quantityDiscount:update")
    SALES_CHANNEL_CREATE: ClassVar[WebhookEventType] = listed("salesChannel:create")
    SALES_CHANNEL_DELETE: ClassVar[WebhookEventType] = listed("salesChannel:delete")
    SALES_CHANNEL_UPDATE: ClassVar[WebhookEventType] = listed("salesChannel:update")
    SECTION_ARTICLE_CREATE: ClassVar[WebhookEventType] = listed("sectionArticle:create")
    SECTION_ARTICLE_DELETE: ClassVar[WebhookEventType] = listed("sectionArticle:delete")
    SECTION_ARTICLE_UPDATE: ClassVar[WebhookEventType] = listed("sectionArticle:update")
    SHIPMENT_CREATE: ClassVar[WebhookEventType] = listed("shipment:create")
    SHIPMENT_FAIL: ClassVar[WebhookEventType] = listed("shipment:fail")
    SHIPMENT_UPDATE: ClassVar[WebhookEventType] = listed("shipment:update")
    SHIPPING_METHOD_CHANGE: ClassVar[WebhookEventType] = listed("shippingMethod:change")
    SHIPPING_REQUEST_CANCELLED: ClassVar[WebhookEventType] = listed("shippingRequest:cancelled")
    SHIPPING_REQUEST_CONFIRMED: ClassVar[WebhookEventType] = listed("shippingRequest:confirmed")
    STOCK_IN_STOCK: ClassVar[WebhookEventType] = listed("stock:inStock")
    STOCK_MIN_STOCK_SUPPLY_REACHED: ClassVar[WebhookEventType] = listed("stock:minStockSupplyReached")
    STOCK_MOVEMENT: ClassVar[WebhookEventType] = listed("stock:movement")
    STOCK_SOLD_OUT: ClassVar[WebhookEventType] = listed("stock:soldOut")
    SUPPLIER_CREATE: ClassVar[WebhookEventType] = listed("supplier:create")
    SUPPLIER_DELETE: ClassVar[WebhookEventType] = listed("supplier:delete")
    SUPPLIER_UPDATE: ClassVar[WebhookEventType] = listed("supplier:update")
    WARRANTY_CREATE: ClassVar[WebhookEventType] = listed("warranty:create")
    WARRANTY_DELETE: ClassVar[WebhookEventType] = listed("warranty:delete")
    WARRANTY_UPDATE: ClassVar[WebhookEventType] = listed("warranty:update")


WebhookEventTypeLiteral: TypeAlias = Literal[
    "addon:approve",
    "addon:suspend",
    "addon:terminate",
    "addon:uninstall",
    "availability:create",
    "availability:delete",
    "availability:update",
    "brand:create",
    "brand:delete",
    "brand:update",
    "category:create",
    "category:delete",
    "category:massCreate",
    "category:massDelete",
    "category:massUpdate",
    "category:update",
    "creditNote:create",
    "creditNote:delete",
    "creditNote:update",
    "customer:create",
    "customer:delete",
    "customer:disableOrders",
    "customer:enableOrders",
    "customer:import",
    "customer:update",
    "customerGroup:create",
    "customerGroup:delete",
    "customerGroup:update",
    "deliveryNote:create",
    "deliveryNote:delete",
    "deliveryNote:update",
    "discountCoupon:create",
    "discountCoupon:delete",
    "discountCoupon:massCreate",
    "discountCoupon:massDelete",
    "discountCoupon:update",
    "eshop:billingInformation",
    "eshop:currencies",
    "eshop:design",
    "eshop:mandatoryFields",
    "eshop:projectDomain",
    "eshop:settingsInformation",
    "invoice:create",
    "invoice:delete",
    "invoice:massUpdate",
    "invoice:update",
    "job:finished",
    "mailingListEmail:create",
    "mailingListEmail:delete",
    "order:cancel",
    "order:create",
    "order:delete",
    "order:massCreate",
    "order:massPaid",
    "order:massUpdate",
    "order:paid",
    "order:update",
    "orderHistoryRemarks:change",
    "orderStatusesList:change",
    "paymentMethod:change",
    "pricelist:create",
    "pricelist:delete",
    "product:create",
    "product:delete",
    "product:massCreate",
    "product:massDelete",
    "product:massUpdate",
    "product:update",
    "productReview:created",
    "productVariant:create",
    "productVariant:delete",
    "productVariant:massCreate",
    "productVariant:massDelete",
    "productVariant:massUpdate",
    "productVariant:update",
    "productVariantPrice:massUpdate",
    "productVariantPrice:update",
    "proformaInvoice:create",
    "proformaInvoice:delete",
    "proformaInvoice:update",
    "projectReview:create",
    "proofPayment:create",
    "proofPayment:delete",
    "proofPayment:update",
    "quantityDiscount:create",
    "quantityDiscount:delete",
    "quantityDiscount:massDelete",
    "quantityDiscount:massUpdate",
    "quantityDiscount:update",
    "salesChannel:create",
    "salesChannel:delete",
    "salesChannel:update",
    "sectionArticle:create",
    "sectionArticle:delete",
    "sectionArticle:update",
    "shipment:create",
    "shipment:fail",
    "shipment:update",
    "shippingMethod:change",
    "shippingRequest:cancelled",
    "shippingRequest:confirmed",
    "stock:inStock",
    "stock:minStockSupplyReached",
    "stock:movement",
    "stock:soldOut",
    "supplier:create",
    "supplier:delete",
    "supplier:update",
    "warranty:create",
    "warranty:delete",
    "warranty:update",
]
"""The values of `WebhookEventType` as plain text, which requests take, too."""


class WebhookSendPayload(OpenEnum, closed=True):
    """Values of `Webhook.send_payload`."""

    FULL: ClassVar[WebhookSendPayload] = listed("full")


WebhookSendPayloadLiteral: TypeAlias = Literal["full",]
"""The values of `WebhookSendPayload` as plain text, which requests take, too."""


@define(kw_only=True, repr=False)
class WebhookInput(Model):
    """An item of the body of `webhooks.create_many`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "url": {"max_length": 2000},
    }

    event: WebhookEventType | WebhookEventTypeLiteral
    """Event to be notified of, such as `order:create`; an event has at most one webhook."""
    url: str
    """URL that receives the notifications; at port 80, 443, 8080 or 8443. At most 2000 characters."""
    send_payload: WebhookSendPayload | WebhookSendPayloadLiteral | Unset | None = UNSET
    """`full` to get the record's data with the notification, for events that support it; null for none."""


@define(kw_only=True, repr=False)
class WebhookUpdateInput(Model):
    """Body of `webhooks.update`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "url": {"max_length": 2000},
    }
    _least: ClassVar[int] = 1

    url: str | Unset = UNSET
    """URL that receives the notifications; at port 80, 443, 8080 or 8443. Default: stays as it is. At most 2000
    characters.
    """
    send_payload: WebhookSendPayload | WebhookSendPayloadLiteral | Unset | None = UNSET
    """`full` to get the record's data with the notification, for events that support it; null for none."""


@define(kw_only=True, repr=False)
class WebhookNotification(Model):
    """A webhook notification, as returned by `webhooks.list_notifications`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    webhook_id: int
    """Id of the webhook that was called."""
    webhook_url: str
    """URL that was called."""
    event: WebhookEventType
    """Event of the webhook, such as `order:create`."""
    event_created: datetime | None
    """When the event happened, with the shop's UTC offset."""
    created: datetime | None
    """When the record was created, with the shop's UTC offset."""
    attempted: datetime | None
    """When delivery was last attempted, with the shop's UTC offset."""
    attempts: int
    """How many times delivery was attempted."""
    status: WebhookNotificationStatus
    """Outcome of the last attempt to deliver."""
    active: bool
    """Whether it is active."""
    data: NotificationData
    """Content of the notification that was sent."""


class WebhookNotificationStatus(OpenEnum):
    """Values of the argument `status` of `webhooks.list_notifications`.

    The list is not complete: the API has other values too.
    """

    FAILED: ClassVar[WebhookNotificationStatus] = listed("failed")
    NEW: ClassVar[WebhookNotificationStatus] = listed("new")
    SUCCESS: ClassVar[WebhookNotificationStatus] = listed("success")


WebhookNotificationStatusLiteral: TypeAlias = Literal[
    "failed",
    "new",
    "success",
]
"""The values of `WebhookNotificationStatus` as plain text, which requests take, too."""


@define(kw_only=True, repr=False)
class NotificationData(Model):
    """The `data` of a `WebhookNotification`."""

    eshop_id: int
    """Number of the shop."""
    event: WebhookEventType
    """Event of the webhook, such as `order:create`."""
    event_created: datetime | None
    """When the event happened, with the shop's UTC offset."""
    event_instance: str
    """What the event is about: an order code, a product GUID, a job id, ..."""
