# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Webhooks: models and enumerations."""

from __future__ import annotations

from datetime import datetime

from attrs import define

from shoptet_generated.runtime.enums import OpenEnum
from shoptet_generated.runtime.model import UNSET, Model, Unset


@define(kw_only=True, repr=False)
class Webhook(Model):
    """A webhook, as returned by `webhooks.list`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    event: WebhookEventType
    """Event of the webhook, such as `order:create`."""
    url: str
    """HTTP URL."""
    created: datetime | None
    """When the record was created, with the shop's UTC offset."""
    updated: datetime | None
    """When the record was last changed, with the shop's UTC offset."""
    send_payload: WebhookSendPayload | None
    """`full` to get the record's data with the notification, null for none."""


class WebhookEventType(OpenEnum):
    """Values of `Webhook.event`. The list is not complete: the API has other values too."""

    ADDON_APPROVE = "addon:approve"
    ADDON_SUSPEND = "addon:suspend"
    ADDON_TERMINATE = "addon:terminate"
    ADDON_UNINSTALL = "addon:uninstall"
    AVAILABILITY_CREATE = "availability:create"
    AVAILABILITY_DELETE = "availability:delete"
    AVAILABILITY_UPDATE = "availability:update"
    BRAND_CREATE = "brand:create"
    BRAND_DELETE = "brand:delete"
    BRAND_UPDATE = "brand:update"
    CATEGORY_CREATE = "category:create"
    CATEGORY_DELETE = "category:delete"
    CATEGORY_MASS_CREATE = "category:massCreate"
    CATEGORY_MASS_DELETE = "category:massDelete"
    CATEGORY_MASS_UPDATE = "category:massUpdate"
    CATEGORY_UPDATE = "category:update"
    CREDIT_NOTE_CREATE = "creditNote:create"
    CREDIT_NOTE_DELETE = "creditNote:delete"
    CREDIT_NOTE_UPDATE = "creditNote:update"
    CUSTOMER_CREATE = "customer:create"
    CUSTOMER_DELETE = "customer:delete"
    CUSTOMER_DISABLE_ORDERS = "customer:disableOrders"
    CUSTOMER_ENABLE_ORDERS = "customer:enableOrders"
    CUSTOMER_IMPORT = "customer:import"
    CUSTOMER_UPDATE = "customer:update"
    CUSTOMER_GROUP_CREATE = "customerGroup:create"
    CUSTOMER_GROUP_DELETE = "customerGroup:delete"
    CUSTOMER_GROUP_UPDATE = "customerGroup:update"
    DELIVERY_NOTE_CREATE = "deliveryNote:create"
    DELIVERY_NOTE_DELETE = "deliveryNote:delete"
    DELIVERY_NOTE_UPDATE = "deliveryNote:update"
    DISCOUNT_COUPON_CREATE = "discountCoupon:create"
    DISCOUNT_COUPON_DELETE = "discountCoupon:delete"
    DISCOUNT_COUPON_MASS_CREATE = "discountCoupon:massCreate"
    DISCOUNT_COUPON_MASS_DELETE = "discountCoupon:massDelete"
    DISCOUNT_COUPON_UPDATE = "discountCoupon:update"
    ESHOP_BILLING_INFORMATION = "eshop:billingInformation"
    ESHOP_CURRENCIES = "eshop:currencies"
    ESHOP_DESIGN = "eshop:design"
    ESHOP_MANDATORY_FIELDS = "eshop:mandatoryFields"
    ESHOP_PROJECT_DOMAIN = "eshop:projectDomain"
    ESHOP_SETTINGS_INFORMATION = "eshop:settingsInformation"
    INVOICE_CREATE = "invoice:create"
    INVOICE_DELETE = "invoice:delete"
    INVOICE_MASS_UPDATE = "invoice:massUpdate"
    INVOICE_UPDATE = "invoice:update"
    JOB_FINISHED = "job:finished"
    MAILING_LIST_EMAIL_CREATE = "mailingListEmail:create"
    MAILING_LIST_EMAIL_DELETE = "mailingListEmail:delete"
    ORDER_CANCEL = "order:cancel"
    ORDER_CREATE = "order:create"
    ORDER_DELETE = "order:delete"
    ORDER_MASS_CREATE = "order:massCreate"
    ORDER_MASS_PAID = "order:massPaid"
    ORDER_MASS_UPDATE = "order:massUpdate"
    ORDER_PAID = "order:paid"
    ORDER_UPDATE = "order:update"
    ORDER_HISTORY_REMARKS_CHANGE = "orderHistoryRemarks:change"
    ORDER_STATUSES_LIST_CHANGE = "orderStatusesList:change"
    PAYMENT_METHOD_CHANGE = "paymentMethod:change"
    PRICE_LIST_CREATE = "pricelist:create"
    PRICE_LIST_DELETE = "pricelist:delete"
    PRODUCT_CREATE = "product:create"
    PRODUCT_DELETE = "product:delete"
    PRODUCT_MASS_CREATE = "product:massCreate"
    PRODUCT_MASS_DELETE = "product:massDelete"
    PRODUCT_MASS_UPDATE = "product:massUpdate"
    PRODUCT_UPDATE = "product:update"
    PRODUCT_REVIEW_CREATED = "productReview:created"
    PRODUCT_VARIANT_CREATE = "productVariant:create"
    PRODUCT_VARIANT_DELETE = "productVariant:delete"
    PRODUCT_VARIANT_MASS_CREATE = "productVariant:massCreate"
    PRODUCT_VARIANT_MASS_DELETE = "productVariant:massDelete"
    PRODUCT_VARIANT_MASS_UPDATE = "productVariant:massUpdate"
    PRODUCT_VARIANT_UPDATE = "productVariant:update"
    PRODUCT_VARIANT_PRICE_MASS_UPDATE = "productVariantPrice:massUpdate"
    PRODUCT_VARIANT_PRICE_UPDATE = "productVariantPrice:update"
    PROFORMA_INVOICE_CREATE = "proformaInvoice:create"
    PROFORMA_INVOICE_DELETE = "proformaInvoice:delete"
    PROFORMA_INVOICE_UPDATE = "proformaInvoice:update"
    PROJECT_REVIEW_CREATE = "projectReview:create"
    PROOF_PAYMENT_CREATE = "proofPayment:create"
    PROOF_PAYMENT_DELETE = "proofPayment:delete"
    PROOF_PAYMENT_UPDATE = "proofPayment:update"
    QUANTITY_DISCOUNT_CREATE = "quantityDiscount:create"
    QUANTITY_DISCOUNT_DELETE = "quantityDiscount:delete"
    QUANTITY_DISCOUNT_MASS_DELETE = "quantityDiscount:massDelete"
    QUANTITY_DISCOUNT_MASS_UPDATE = "quantityDiscount:massUpdate"
    QUANTITY_DISCOUNT_UPDATE = "quantityDiscount:update"
    SALES_CHANNEL_CREATE = "salesChannel:create"
    SALES_CHANNEL_DELETE = "salesChannel:delete"
    SALES_CHANNEL_UPDATE = "salesChannel:update"
    SECTION_ARTICLE_CREATE = "sectionArticle:create"
    SECTION_ARTICLE_DELETE = "sectionArticle:delete"
    SECTION_ARTICLE_UPDATE = "sectionArticle:update"
    SHIPMENT_CREATE = "shipment:create"
    SHIPMENT_FAIL = "shipment:fail"
    SHIPMENT_UPDATE = "shipment:update"
    SHIPPING_METHOD_CHANGE = "shippingMethod:change"
    SHIPPING_REQUEST_CANCELLED = "shippingRequest:cancelled"
    SHIPPING_REQUEST_CONFIRMED = "shippingRequest:confirmed"
    STOCK_IN_STOCK = "stock:inStock"
    STOCK_MIN_STOCK_SUPPLY_REACHED = "stock:minStockSupplyReached"
    STOCK_MOVEMENT = "stock:movement"
    STOCK_SOLD_OUT = "stock:soldOut"
    SUPPLIER_CREATE = "supplier:create"
    SUPPLIER_DELETE = "supplier:delete"
    SUPPLIER_UPDATE = "supplier:update"
    WARRANTY_CREATE = "warranty:create"
    WARRANTY_DELETE = "warranty:delete"
    WARRANTY_UPDATE = "warranty:update"


class WebhookSendPayload(OpenEnum):
    """Values of `Webhook.send_payload`."""

    FULL = "full"


@define(kw_only=True, repr=False)
class WebhookInput(Model):
    """An item of the body of `webhooks.create_many`."""

    event: WebhookEventType
    """Event of the webhook, such as `order:create`."""
    url: str
    """HTTP URL."""
    send_payload: WebhookSendPayload | Unset | None = UNSET
    """`full` to get the record's data with the notification, null for none."""


@define(kw_only=True, repr=False)
class WebhookUpdateInput(Model):
    """Body of `webhooks.update`."""

    url: str | Unset = UNSET
    """HTTP URL."""
    send_payload: WebhookSendPayload | Unset | None = UNSET
    """`full` to get the record's data with the notification, null for none."""


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
    status: str
    """State of the record."""
    active: bool
    """Whether it is active."""
    data: NotificationData
    """The record itself, or what was sent."""


@define(kw_only=True, repr=False)
class NotificationData(Model):
    """The `data` of a `WebhookNotification`."""

    eshop_id: int
    """Number of the shop."""
    event: str
    """Event of the webhook, such as `order:create`."""
    event_created: datetime | None
    """When the event happened, with the shop's UTC offset."""
    event_instance: str
    """What the event is about: an order code, a product GUID, a job id, ..."""


class WebhookNotificationStatus(OpenEnum):
    """Values of the argument `status` of `webhooks.list_notifications`.

    The list is not complete: the API has other values too.
    """

    FAILED = "failed"
    NEW = "new"
    SUCCESS = "success"
