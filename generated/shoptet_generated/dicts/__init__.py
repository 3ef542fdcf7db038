# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Request bodies as typed dictionaries. A module is imported on the first access to one of its names."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .alternative_products import AlternativeProductInputDict, ProductReferenceInputDict
    from .articles import (
        ArticleInputDict,
        ArticleSectionInputDict,
        ArticleSectionUpdateInputDict,
        ArticleUpdateInputDict,
    )
    from .brands import BrandBatchCreateInputDict, BrandInputDict, BrandUpdateInputDict
    from .categories import (
        CategoryBatchUpdateInputDict,
        CategoryInputDict,
        CategoryPriorityBatchInputDict,
        CategoryPriorityByCodeInputDict,
        CategoryPriorityByGuidInputDict,
        CategoryProductPriorityInputDict,
        CategoryUpdateInputDict,
    )
    from .common import BatchFileInputDict
    from .consumption_taxes import ConsumptionTaxInputDict, ConsumptionTaxUpdateInputDict
    from .credit_notes import (
        CreditNoteFromInvoiceInputDict,
        CreditNoteFromInvoiceItemInputDict,
        CreditNoteFromProofPaymentInputDict,
        CreditNoteItemInputDict,
        CreditNoteItemUpdateInputDict,
        CreditNoteUpdateInputDict,
    )
    from .customer_accounts import CustomerAccountInputDict, CustomerAccountUpdateInputDict
    from .customer_delivery_addresses import CustomerDeliveryAddressInputDict, CustomerDeliveryAddressUpdateInputDict
    from .customer_groups import CustomerGroupInputDict, CustomerGroupUpdateInputDict
    from .customer_remarks import CustomerRemarkInputDict, CustomerRemarkUpdateInputDict
    from .customers import (
        CustomerAccountDetailInputDict,
        CustomerBillingAddressInputDict,
        CustomerInputDict,
        CustomerUpdateInputDict,
    )
    from .delivery_notes import DeliveryNoteFromOrderInputDict
    from .discount_coupons import (
        DiscountCouponInputDict,
        DiscountCouponsSetInputDict,
        DiscountCouponsTemplateInputDict,
        DiscountCouponsTemplateProductFlagInputDict,
        DiscountCouponsUsageUpdateInputDict,
        DiscountCouponUpdateInputDict,
    )
    from .discussions import DiscussionPostInputDict, DiscussionPostUpdateInputDict
    from .files import FileInputDict
    from .filtering_parameters import (
        FilteringParameterInputDict,
        FilteringParameterUpdateInputDict,
        FilteringParameterValueUpdateInputDict,
        ProductFilteringParameterValueInputDict,
    )
    from .flags import ProductFlagInputDict, ProductFlagUpdateInputDict
    from .html_snippets import HtmlSnippetInputDict
    from .invoices import InvoiceFromOrderInputDict, InvoiceFromProformaInvoiceInputDict
    from .mailing_lists import MailingListInputDict
    from .order_gifts import OrderGiftInputDict, OrderGiftSettingsUpdateInputDict
    from .order_history import OrderRemarkInputDict
    from .order_items import (
        OrderItemCreateInputDict,
        OrderItemFreeSurchargeInputDict,
        OrderItemUpdateConsumptionTaxInputDict,
        OrderItemUpdateInputDict,
    )
    from .order_payments import OrderPaymentInputDict, OrderPaymentUpdateInputDict
    from .order_shippings import OrderShippingInputDict, OrderShippingUpdateInputDict
    from .orders import (
        OrderBatchCreateInputDict,
        OrderBatchCreateSettingsInputDict,
        OrderBillingAddressInputDict,
        OrderCopyInputDict,
        OrderCurrencyInputDict,
        OrderDeliveryAddressInputDict,
        OrderHeadUpdateBillingAddressInputDict,
        OrderHeadUpdateDeliveryAddressInputDict,
        OrderHeadUpdateInputDict,
        OrderInputDict,
        OrderItemInputDict,
        OrderItemListedSurchargeInputDict,
        OrderNotesAdditionalFieldInputDict,
        OrderNotesInputDict,
        OrderNotesUpdateAdditionalFieldInputDict,
        OrderNotesUpdateInputDict,
        OrderShippingDetailsInputDict,
        OrderStatusesUpdateInputDict,
        OrderStatusUpdateInputDict,
    )
    from .pages import WebPageInputDict, WebPageUpdateInputDict
    from .parametric_categories import (
        ParameterValueCombinationsCodesInputDict,
        ParametricCategoryDefinitionInputDict,
        ParametricCategoryInputDict,
        ParametricCategoryUpdateInputDict,
        ParametricDefinitionParameterInputDict,
    )
    from .payment_methods import LogoInputDict, PaymentMethodInputDict
    from .payment_statuses import PaymentStatusUpdateInputDict
    from .price_lists import (
        ActionPriceInputDict,
        PriceListBatchUpdateInputDict,
        PriceListInputDict,
        PriceListItemOrderableAmountInputDict,
        PriceListItemPriceInputDict,
        PriceListItemPricesInputDict,
        PriceListItemPurchasePriceInputDict,
        PriceListItemSalesInputDict,
        PriceListItemUpdateInputDict,
    )
    from .product_availabilities import ProductAvailabilityInputDict, ProductAvailabilityUpdateInputDict
    from .product_gifts import ProductGiftCodeInputDict, ProductGiftInputDict
    from .product_images import (
        ProductImageBatchDeleteFileInputDict,
        ProductImageBatchDeleteInputDict,
        ProductImageInputDict,
        ProductImageSourceUpdateInputDict,
        ProductImagesUpdateImageInputDict,
    )
    from .product_related_files import RelatedFileLinkInputDict
    from .product_sets import ProductSetAdditionInputDict, ProductSetItemInputDict
    from .products import (
        MeasureUnitInputDict,
        ProductBatchDeleteInputDict,
        ProductBatchUpdateInputDict,
        ProductCopyInputDict,
        ProductCopyPropertiesInputDict,
        ProductInputDict,
        ProductSurchargeParameterInputDict,
        ProductSurchargeParameterValueInputDict,
        ProductUpdateDescriptiveParameterInputDict,
        ProductUpdateFilteringParameterInputDict,
        ProductUpdateFlagInputDict,
        ProductUpdateFlagsManagementInputDict,
        ProductUpdateInputDict,
        ProductUpdateRelatedVideoInputDict,
        ProductUpdateVariantHeurekaInputDict,
        ProductUpdateVariantInputDict,
        ProductUpdateVariantOssVatLevelInputDict,
        ProductUpdateVariantParameterInputDict,
        ProductUpdateVariantStocksLocationInputDict,
        ProductVariantInputDict,
        ProductVariantStocksLocationInputDict,
    )
    from .proforma_invoices import ProformaInvoiceFromOrderInputDict
    from .proof_payments import (
        ProofPaymentDocumentSettingsInputDict,
        ProofPaymentInputDict,
        ProofPaymentUpdateInputDict,
    )
    from .quantity_discounts import (
        QuantityDiscountInputDict,
        QuantityDiscountSettingsInputDict,
        QuantityDiscountTargetingInputDict,
        QuantityDiscountUpdateInputDict,
        QuantitySettingsDiscountValueInputDict,
    )
    from .related_products import RelatedProductInputDict
    from .reviews import (
        ProductReviewInputDict,
        ProductReviewUpdateInputDict,
        ProjectReviewInputDict,
        ProjectReviewUpdateInputDict,
        ReviewReactionInputDict,
        ReviewReactionUpdateInputDict,
    )
    from .shipments import (
        ShipmentInputDict,
        ShipmentMeasuredPackageInputDict,
        ShipmentOrderPackageInputDict,
        ShipmentPackagingPackageInputDict,
    )
    from .shipping_methods import ShippingMethodInputDict
    from .shipping_requests import (
        ShippingRequestUpdateInputDict,
        ShippingRequestUpdatePriceInputDict,
        ShippingUpdateDeliveryAddressInputDict,
    )
    from .stocks import StockAmountChangeInputDict, StockQuantityInputDict, StockRealStockInputDict
    from .surcharge_parameters import (
        SurchargeParameterInputDict,
        SurchargeParameterUpdateInputDict,
        SurchargeParameterValueUpdateInputDict,
        SurchargeValueInputDict,
    )
    from .unsubscribed_emails import UnsubscribedEmailInputDict
    from .variant_parameters import (
        ProductVariantParameterValueInputDict,
        VariantParameterInputDict,
        VariantParameterUpdateInputDict,
        VariantParameterValueUpdateInputDict,
    )
    from .webhooks import WebhookInputDict, WebhookUpdateInputDict
    from .xy_discounts import (
        XYDiscountInputDict,
        XYDiscountSettingsUpdateInputDict,
        XYDiscountTargetingInputDict,
        XYDiscountUpdateInputDict,
    )

__all__ = [
    "ActionPriceInputDict",
    "AlternativeProductInputDict",
    "ArticleInputDict",
    "ArticleSectionInputDict",
    "ArticleSectionUpdateInputDict",
    "ArticleUpdateInputDict",
    "BatchFileInputDict",
    "BrandBatchCreateInputDict",
    "BrandInputDict",
    "BrandUpdateInputDict",
    "CategoryBatchUpdateInputDict",
    "CategoryInputDict",
    "CategoryPriorityBatchInputDict",
    "CategoryPriorityByCodeInputDict",
    "CategoryPriorityByGuidInputDict",
    "CategoryProductPriorityInputDict",
    "CategoryUpdateInputDict",
    "ConsumptionTaxInputDict",
    "ConsumptionTaxUpdateInputDict",
    "CreditNoteFromInvoiceInputDict",
    "CreditNoteFromInvoiceItemInputDict",
    "CreditNoteFromProofPaymentInputDict",
    "CreditNoteItemInputDict",
    "CreditNoteItemUpdateInputDict",
    "CreditNoteUpdateInputDict",
    "CustomerAccountDetailInputDict",
    "CustomerAccountInputDict",
    "CustomerAccountUpdateInputDict",
    "CustomerBillingAddressInputDict",
    "CustomerDeliveryAddressInputDict",
    "CustomerDeliveryAddressUpdateInputDict",
    "CustomerGroupInputDict",
    "CustomerGroupUpdateInputDict",
    "CustomerInputDict",
    "CustomerRemarkInputDict",
    "CustomerRemarkUpdateInputDict",
    "CustomerUpdateInputDict",
    "DeliveryNoteFromOrderInputDict",
    "DiscountCouponInputDict",
    "DiscountCouponUpdateInputDict",
    "DiscountCouponsSetInputDict",
    "DiscountCouponsTemplateInputDict",
    "DiscountCouponsTemplateProductFlagInputDict",
    "DiscountCouponsUsageUpdateInputDict",
    "DiscussionPostInputDict",
    "DiscussionPostUpdateInputDict",
    "FileInputDict",
    "FilteringParameterInputDict",
    "FilteringParameterUpdateInputDict",
    "FilteringParameterValueUpdateInputDict",
    "HtmlSnippetInputDict",
    "InvoiceFromOrderInputDict",
    "InvoiceFromProformaInvoiceInputDict",
    "LogoInputDict",
    "MailingListInputDict",
    "MeasureUnitInputDict",
    "OrderBatchCreateInputDict",
    "OrderBatchCreateSettingsInputDict",
    "OrderBillingAddressInputDict",
    "OrderCopyInputDict",
    "OrderCurrencyInputDict",
    "OrderDeliveryAddressInputDict",
    "OrderGiftInputDict",
    "OrderGiftSettingsUpdateInputDict",
    "OrderHeadUpdateBillingAddressInputDict",
    "OrderHeadUpdateDeliveryAddressInputDict",
    "OrderHeadUpdateInputDict",
    "OrderInputDict",
    "OrderItemCreateInputDict",
    "OrderItemFreeSurchargeInputDict",
    "OrderItemInputDict",
    "OrderItemListedSurchargeInputDict",
    "OrderItemUpdateConsumptionTaxInputDict",
    "OrderItemUpdateInputDict",
    "OrderNotesAdditionalFieldInputDict",
    "OrderNotesInputDict",
    "OrderNotesUpdateAdditionalFieldInputDict",
    "OrderNotesUpdateInputDict",
    "OrderPaymentInputDict",
    "OrderPaymentUpdateInputDict",
    "OrderRemarkInputDict",
    "OrderShippingDetailsInputDict",
    "OrderShippingInputDict",
    "OrderShippingUpdateInputDict",
    "OrderStatusUpdateInputDict",
    "OrderStatusesUpdateInputDict",
    "ParameterValueCombinationsCodesInputDict",
    "ParametricCategoryDefinitionInputDict",
    "ParametricCategoryInputDict",
    "ParametricCategoryUpdateInputDict",
    "ParametricDefinitionParameterInputDict",
    "PaymentMethodInputDict",
    "PaymentStatusUpdateInputDict",
    "PriceListBatchUpdateInputDict",
    "PriceListInputDict",
    "PriceListItemOrderableAmountInputDict",
    "PriceListItemPriceInputDict",
    "PriceListItemPricesInputDict",
    "PriceListItemPurchasePriceInputDict",
    "PriceListItemSalesInputDict",
    "PriceListItemUpdateInputDict",
    "ProductAvailabilityInputDict",
    "ProductAvailabilityUpdateInputDict",
    "ProductBatchDeleteInputDict",
    "ProductBatchUpdateInputDict",
    "ProductCopyInputDict",
    "ProductCopyPropertiesInputDict",
    "ProductFilteringParameterValueInputDict",
    "ProductFlagInputDict",
    "ProductFlagUpdateInputDict",
    "ProductGiftCodeInputDict",
    "ProductGiftInputDict",
    "ProductImageBatchDeleteFileInputDict",
    "ProductImageBatchDeleteInputDict",
    "ProductImageInputDict",
    "ProductImageSourceUpdateInputDict",
    "ProductImagesUpdateImageInputDict",
    "ProductInputDict",
    "ProductReferenceInputDict",
    "ProductReviewInputDict",
    "ProductReviewUpdateInputDict",
    "ProductSetAdditionInputDict",
    "ProductSetItemInputDict",
    "ProductSurchargeParameterInputDict",
    "ProductSurchargeParameterValueInputDict",
    "ProductUpdateDescriptiveParameterInputDict",
    "ProductUpdateFilteringParameterInputDict",
    "ProductUpdateFlagInputDict",
    "ProductUpdateFlagsManagementInputDict",
    "ProductUpdateInputDict",
    "ProductUpdateRelatedVideoInputDict",
    "ProductUpdateVariantHeurekaInputDict",
    "ProductUpdateVariantInputDict",
    "ProductUpdateVariantOssVatLevelInputDict",
    "ProductUpdateVariantParameterInputDict",
    "ProductUpdateVariantStocksLocationInputDict",
    "ProductVariantInputDict",
    "ProductVariantParameterValueInputDict",
    "ProductVariantStocksLocationInputDict",
    "ProformaInvoiceFromOrderInputDict",
    "ProjectReviewInputDict",
    "ProjectReviewUpdateInputDict",
    "ProofPaymentDocumentSettingsInputDict",
    "ProofPaymentInputDict",
    "ProofPaymentUpdateInputDict",
    "QuantityDiscountInputDict",
    "QuantityDiscountSettingsInputDict",
    "QuantityDiscountTargetingInputDict",
    "QuantityDiscountUpdateInputDict",
    "QuantitySettingsDiscountValueInputDict",
    "RelatedFileLinkInputDict",
    "RelatedProductInputDict",
    "ReviewReactionInputDict",
    "ReviewReactionUpdateInputDict",
    "ShipmentInputDict",
    "ShipmentMeasuredPackageInputDict",
    "ShipmentOrderPackageInputDict",
    "ShipmentPackagingPackageInputDict",
    "ShippingMethodInputDict",
    "ShippingRequestUpdateInputDict",
    "ShippingRequestUpdatePriceInputDict",
    "ShippingUpdateDeliveryAddressInputDict",
    "StockAmountChangeInputDict",
    "StockQuantityInputDict",
    "StockRealStockInputDict",
    "SurchargeParameterInputDict",
    "SurchargeParameterUpdateInputDict",
    "SurchargeParameterValueUpdateInputDict",
    "SurchargeValueInputDict",
    "UnsubscribedEmailInputDict",
    "VariantParameterInputDict",
    "VariantParameterUpdateInputDict",
    "VariantParameterValueUpdateInputDict",
    "WebPageInputDict",
    "WebPageUpdateInputDict",
    "WebhookInputDict",
    "WebhookUpdateInputDict",
    "XYDiscountInputDict",
    "XYDiscountSettingsUpdateInputDict",
    "XYDiscountTargetingInputDict",
    "XYDiscountUpdateInputDict",
]

_NAMES_BY_MODULE = {
    "alternative_products": (
        "AlternativeProductInputDict",
        "ProductReferenceInputDict",
    ),
    "articles": (
        "ArticleInputDict",
        "ArticleUpdateInputDict",
        "ArticleSectionInputDict",
        "ArticleSectionUpdateInputDict",
    ),
    "brands": (
        "BrandInputDict",
        "BrandUpdateInputDict",
        "BrandBatchCreateInputDict",
    ),
    "categories": (
        "CategoryInputDict",
        "CategoryUpdateInputDict",
        "CategoryBatchUpdateInputDict",
        "CategoryPriorityBatchInputDict",
        "CategoryPriorityByGuidInputDict",
        "CategoryPriorityByCodeInputDict",
        "CategoryProductPriorityInputDict",
    ),
    "common": ("BatchFileInputDict",),
    "consumption_taxes": (
        "ConsumptionTaxInputDict",
        "ConsumptionTaxUpdateInputDict",
    ),
    "credit_notes": (
        "CreditNoteUpdateInputDict",
        "CreditNoteFromInvoiceInputDict",
        "CreditNoteFromInvoiceItemInputDict",
        "CreditNoteFromProofPaymentInputDict",
        "CreditNoteItemInputDict",
        "CreditNoteItemUpdateInputDict",
    ),
    "customer_accounts": (
        "CustomerAccountInputDict",
        "CustomerAccountUpdateInputDict",
    ),
    "customer_delivery_addresses": (
        "CustomerDeliveryAddressInputDict",
        "CustomerDeliveryAddressUpdateInputDict",
    ),
    "customer_groups": (
        "CustomerGroupInputDict",
        "CustomerGroupUpdateInputDict",
    ),
    "customer_remarks": (
        "CustomerRemarkInputDict",
        "CustomerRemarkUpdateInputDict",
    ),
    "customers": (
        "CustomerInputDict",
        "CustomerBillingAddressInputDict",
        "CustomerAccountDetailInputDict",
        "CustomerUpdateInputDict",
    ),
    "delivery_notes": ("DeliveryNoteFromOrderInputDict",),
    "discount_coupons": (
        "DiscountCouponInputDict",
        "DiscountCouponUpdateInputDict",
        "DiscountCouponsSetInputDict",
        "DiscountCouponsUsageUpdateInputDict",
        "DiscountCouponsTemplateInputDict",
        "DiscountCouponsTemplateProductFlagInputDict",
    ),
    "discussions": (
        "DiscussionPostInputDict",
        "DiscussionPostUpdateInputDict",
    ),
    "files": ("FileInputDict",),
    "filtering_parameters": (
        "FilteringParameterInputDict",
        "ProductFilteringParameterValueInputDict",
        "FilteringParameterUpdateInputDict",
        "FilteringParameterValueUpdateInputDict",
    ),
    "flags": (
        "ProductFlagInputDict",
        "ProductFlagUpdateInputDict",
    ),
    "html_snippets": ("HtmlSnippetInputDict",),
    "invoices": (
        "InvoiceFromOrderInputDict",
        "InvoiceFromProformaInvoiceInputDict",
    ),
    "mailing_lists": ("MailingListInputDict",),
    "order_gifts": (
        "OrderGiftInputDict",
        "OrderGiftSettingsUpdateInputDict",
    ),
    "order_history": ("OrderRemarkInputDict",),
    "order_items": (
        "OrderItemCreateInputDict",
        "OrderItemUpdateInputDict",
        "OrderItemUpdateConsumptionTaxInputDict",
        "OrderItemFreeSurchargeInputDict",
    ),
    "order_payments": (
        "OrderPaymentInputDict",
        "OrderPaymentUpdateInputDict",
    ),
    "order_shippings": (
        "OrderShippingInputDict",
        "OrderShippingUpdateInputDict",
    ),
    "orders": (
        "OrderInputDict",
        "OrderShippingDetailsInputDict",
        "OrderBillingAddressInputDict",
        "OrderDeliveryAddressInputDict",
        "OrderNotesInputDict",
        "OrderNotesAdditionalFieldInputDict",
        "OrderCurrencyInputDict",
        "OrderItemInputDict",
        "OrderItemListedSurchargeInputDict",
        "OrderStatusesUpdateInputDict",
        "OrderHeadUpdateInputDict",
        "OrderHeadUpdateBillingAddressInputDict",
        "OrderHeadUpdateDeliveryAddressInputDict",
        "OrderNotesUpdateInputDict",
        "OrderNotesUpdateAdditionalFieldInputDict",
        "OrderStatusUpdateInputDict",
        "OrderCopyInputDict",
        "OrderBatchCreateInputDict",
        "OrderBatchCreateSettingsInputDict",
    ),
    "pages": (
        "WebPageInputDict",
        "WebPageUpdateInputDict",
    ),
    "parametric_categories": (
        "ParametricCategoryInputDict",
        "ParameterValueCombinationsCodesInputDict",
        "ParametricCategoryUpdateInputDict",
        "ParametricCategoryDefinitionInputDict",
        "ParametricDefinitionParameterInputDict",
    ),
    "payment_methods": (
        "LogoInputDict",
        "PaymentMethodInputDict",
    ),
    "payment_statuses": ("PaymentStatusUpdateInputDict",),
    "price_lists": (
        "PriceListInputDict",
        "PriceListItemUpdateInputDict",
        "PriceListItemOrderableAmountInputDict",
        "PriceListItemSalesInputDict",
        "PriceListItemPriceInputDict",
        "ActionPriceInputDict",
        "PriceListItemPricesInputDict",
        "PriceListItemPurchasePriceInputDict",
        "PriceListBatchUpdateInputDict",
    ),
    "product_availabilities": (
        "ProductAvailabilityInputDict",
        "ProductAvailabilityUpdateInputDict",
    ),
    "product_gifts": (
        "ProductGiftInputDict",
        "ProductGiftCodeInputDict",
    ),
    "product_images": (
        "ProductImageBatchDeleteInputDict",
        "ProductImageBatchDeleteFileInputDict",
        "ProductImagesUpdateImageInputDict",
        "ProductImageInputDict",
        "ProductImageSourceUpdateInputDict",
    ),
    "product_related_files": ("RelatedFileLinkInputDict",),
    "product_sets": (
        "ProductSetAdditionInputDict",
        "ProductSetItemInputDict",
    ),
    "products": (
        "ProductInputDict",
        "ProductUpdateFlagInputDict",
        "ProductUpdateDescriptiveParameterInputDict",
        "ProductUpdateFilteringParameterInputDict",
        "ProductSurchargeParameterInputDict",
        "ProductSurchargeParameterValueInputDict",
        "ProductVariantInputDict",
        "ProductUpdateVariantParameterInputDict",
        "ProductVariantStocksLocationInputDict",
        "MeasureUnitInputDict",
        "ProductUpdateVariantHeurekaInputDict",
        "ProductUpdateVariantOssVatLevelInputDict",
        "ProductUpdateRelatedVideoInputDict",
        "ProductCopyInputDict",
        "ProductCopyPropertiesInputDict",
        "ProductUpdateInputDict",
        "ProductUpdateFlagsManagementInputDict",
        "ProductUpdateVariantInputDict",
        "ProductUpdateVariantStocksLocationInputDict",
        "ProductBatchDeleteInputDict",
        "ProductBatchUpdateInputDict",
    ),
    "proforma_invoices": ("ProformaInvoiceFromOrderInputDict",),
    "proof_payments": (
        "ProofPaymentInputDict",
        "ProofPaymentUpdateInputDict",
        "ProofPaymentDocumentSettingsInputDict",
    ),
    "quantity_discounts": (
        "QuantityDiscountInputDict",
        "QuantityDiscountTargetingInputDict",
        "QuantityDiscountSettingsInputDict",
        "QuantitySettingsDiscountValueInputDict",
        "QuantityDiscountUpdateInputDict",
    ),
    "related_products": ("RelatedProductInputDict",),
    "reviews": (
        "ProductReviewInputDict",
        "ReviewReactionInputDict",
        "ProductReviewUpdateInputDict",
        "ReviewReactionUpdateInputDict",
        "ProjectReviewInputDict",
        "ProjectReviewUpdateInputDict",
    ),
    "shipments": (
        "ShipmentInputDict",
        "ShipmentOrderPackageInputDict",
        "ShipmentPackagingPackageInputDict",
        "ShipmentMeasuredPackageInputDict",
    ),
    "shipping_methods": ("ShippingMethodInputDict",),
    "shipping_requests": (
        "ShippingRequestUpdateInputDict",
        "ShippingRequestUpdatePriceInputDict",
        "ShippingUpdateDeliveryAddressInputDict",
    ),
    "stocks": (
        "StockAmountChangeInputDict",
        "StockQuantityInputDict",
        "StockRealStockInputDict",
    ),
    "surcharge_parameters": (
        "SurchargeParameterInputDict",
        "SurchargeValueInputDict",
        "SurchargeParameterUpdateInputDict",
        "SurchargeParameterValueUpdateInputDict",
    ),
    "unsubscribed_emails": ("UnsubscribedEmailInputDict",),
    "variant_parameters": (
        "VariantParameterInputDict",
        "ProductVariantParameterValueInputDict",
        "VariantParameterUpdateInputDict",
        "VariantParameterValueUpdateInputDict",
    ),
    "webhooks": (
        "WebhookInputDict",
        "WebhookUpdateInputDict",
    ),
    "xy_discounts": (
        "XYDiscountInputDict",
        "XYDiscountTargetingInputDict",
        "XYDiscountUpdateInputDict",
        "XYDiscountSettingsUpdateInputDict",
    ),
}
_MODULE_BY_NAME = {name: module for module, names in _NAMES_BY_MODULE.items() for name in names}

if not TYPE_CHECKING:  # A type checker that saw this function would accept every name.

    def __getattr__(name: str) -> object:
        """Import the module of a name on first access to the name."""
        if name in _NAMES_BY_MODULE:
            return import_module(f"{__name__}.{name}")
        module = _MODULE_BY_NAME.get(name)
        if module is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(f"{__name__}.{module}"), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__, *_NAMES_BY_MODULE})
