"""The error codes of the API that are known, with the status they come with first."""

from collections.abc import Mapping
from typing import Final

_CODES: Final[Mapping[int, str]] = {
    200: "pricelist-code-not-found discount-coupon-code-duplicated",
    400: """
        invalid-parameter missing-parameter unknown-product stock-change-not-allowed
        template-include-location-invalid validation-error
        """,
    401: "expired-token invalid-token missing-access-token",
    403: """
        invalid-token-no-rights missing-module job-detail-try-counter-exceeded-limit order-history-item-exceeded-limit
        cannot-delete-page rating-not-enabled
        """,
    404: """
        article-page-not-found article-section-not-found brand-not-found category-not-found consumption-tax-not-found
        credit-note-not-found currency-not-found customer-not-found customer-group-not-found delivery-note-not-found
        discount-coupon-not-found discount-coupon-template-not-found discussion-post-not-found file-not-found
        invoice-not-found job-not-found order-not-found parametric-category-not-found payment-not-found
        pricelist-not-found product-not-found product-availability-not-found product-review-not-found
        proforma-invoice-not-found project-review-not-found proof-of-payment-not-found proof-payments-not-found
        quantity-discount-not-found sales-channel-not-found shipment-not-found shipment-carrier-not-found
        shipping-method-not-found shipping-request-not-found webhook-not-found xy-discount-not-found
        order-history-deletion-failed quantity-discount-deletion-failed
        """,
    408: "cart-data-missing",
    409: """
        record-already-changed batch-job-already-running another-import-is-running
        article-section-contains-articles brand-used-by-products category-has-children category-used-by-products
        discount-coupon-already-used discount-coupon-template-used product-used-in-set order-withdrawal-present
        order-item-withdrawal-present consumption-tax-already-exists delivery-note-already-exist
        proforma-invoice-already-exists proforma-invoice-already-exists-for-order
        proforma-invoice-already-linked-to-invoice credit-note-already-restocked
        proof-payments-already-linked-to-invoice proof-payments-closed proof-payments-unable-to-close
        proof-payments-unable-to-open proof-payments-unable-to-unlink
        """,
    422: """
        invalid-request-data customer-address-limit-exceeded customer-group-delete-blocked sales-channel-guid-invalid
        order-customer-mismatch invalid-order-item-type-change product-is-set-type rating-already-voted
        rating-advanced-fullname-comment-required file-upload-error file-upload-invalid-chars file-upload-invalid-type
        file-upload-size-limit proof-payments-invalid proof-payments-not-related-to-order
        proof-payments-and-invoice-has-different-currency proforma-invoice-not-related-to-order
        proforma-invoice-and-invoice-has-different-currency closing-shipments-failed shipment-validation-failed
        shipment-already-exists shipment-address-not-exist shipment-bank-account-not-exist shipment-cannot-be-saved
        shipment-invalid-shipping shipment-order-without-shipping shipment-shipping-service-not-supported
        shipment-carrier-type-invalid-type
        """,
    423: "concurrent-categories-update pricelist-blocked",
    500: "document-not-generated unknown-error",
    503: "system-maintenance",
}

STATUSES: Final[Mapping[str, int]] = {code: status for status, codes in _CODES.items() for code in codes.split()}
"""The status by code. Some codes come with others as well, so a client must decide by the status."""
