# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Webhooks: the operations that describe their payloads."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

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
