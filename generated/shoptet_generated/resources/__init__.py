# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""One typed object per part of the API. A part's module is imported on first use.

A client inherits from `Resources` or `AsyncResources` and sets `_transport`. The imports are inside the methods, so
that importing this module does not import the parts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    # As which protocols and checkers know it: a cached one would match no property of a protocol.
    from builtins import property as cached_property
    from collections.abc import Mapping

    from shoptet_generated.runtime.transport import AsyncTransport, Transport

    from .abandoned_carts import AbandonedCarts, AsyncAbandonedCarts
    from .alternative_products import AlternativeProducts, AsyncAlternativeProducts
    from .articles import Articles, AsyncArticles
    from .brands import AsyncBrands, Brands
    from .categories import AsyncCategories, Categories
    from .consumption_taxes import AsyncConsumptionTaxes, ConsumptionTaxes
    from .credit_notes import AsyncCreditNotes, CreditNotes
    from .customer_accounts import AsyncCustomerAccounts, CustomerAccounts
    from .customer_delivery_addresses import AsyncCustomerDeliveryAddresses, CustomerDeliveryAddresses
    from .customer_groups import AsyncCustomerGroups, CustomerGroups
    from .customer_remarks import AsyncCustomerRemarks, CustomerRemarks
    from .customers import AsyncCustomers, Customers
    from .delivery_notes import AsyncDeliveryNotes, DeliveryNotes
    from .discount_coupons import AsyncDiscountCoupons, DiscountCoupons
    from .discussions import AsyncDiscussions, Discussions
    from .endpoints import AsyncEndpoints, Endpoints
    from .eshop import AsyncEshop, Eshop
    from .exports import AsyncExports, Exports
    from .files import AsyncFiles, Files
    from .filtering_parameters import AsyncFilteringParameters, FilteringParameters
    from .flags import AsyncFlags, Flags
    from .html_snippets import AsyncHtmlSnippets, HtmlSnippets
    from .invoices import AsyncInvoices, Invoices
    from .jobs import AsyncJobs, Jobs
    from .mailing_lists import AsyncMailingLists, MailingLists
    from .measure_units import AsyncMeasureUnits, MeasureUnits
    from .order_gifts import AsyncOrderGifts, OrderGifts
    from .order_history import AsyncOrderHistory, OrderHistory
    from .order_items import AsyncOrderItems, OrderItems
    from .order_payments import AsyncOrderPayments, OrderPayments
    from .order_shippings import AsyncOrderShippings, OrderShippings
    from .orders import AsyncOrders, Orders
    from .pages import AsyncPages, Pages
    from .parametric_categories import AsyncParametricCategories, ParametricCategories
    from .payment_methods import AsyncPaymentMethods, PaymentMethods
    from .payment_statuses import AsyncPaymentStatuses, PaymentStatuses
    from .price_lists import AsyncPriceLists, PriceLists
    from .product_availabilities import AsyncProductAvailabilities, ProductAvailabilities
    from .product_gifts import AsyncProductGifts, ProductGifts
    from .product_images import AsyncProductImages, ProductImages
    from .product_related_files import AsyncProductRelatedFiles, ProductRelatedFiles
    from .product_sets import AsyncProductSets, ProductSets
    from .products import AsyncProducts, Products
    from .proforma_invoices import AsyncProformaInvoices, ProformaInvoices
    from .proof_payments import AsyncProofPayments, ProofPayments
    from .quantity_discounts import AsyncQuantityDiscounts, QuantityDiscounts
    from .recycling_fees import AsyncRecyclingFees, RecyclingFees
    from .related_products import AsyncRelatedProducts, RelatedProducts
    from .reviews import AsyncReviews, Reviews
    from .sales_channels import AsyncSalesChannels, SalesChannels
    from .shipments import AsyncShipments, Shipments
    from .shipping_methods import AsyncShippingMethods, ShippingMethods
    from .shipping_requests import AsyncShippingRequests, ShippingRequests
    from .stocks import AsyncStocks, Stocks
    from .suppliers import AsyncSuppliers, Suppliers
    from .surcharge_parameters import AsyncSurchargeParameters, SurchargeParameters
    from .units import AsyncUnits, Units
    from .unsubscribed_emails import AsyncUnsubscribedEmails, UnsubscribedEmails
    from .variant_parameters import AsyncVariantParameters, VariantParameters
    from .volume_discounts import AsyncVolumeDiscounts, VolumeDiscounts
    from .warranties import AsyncWarranties, Warranties
    from .webhooks import AsyncWebhooks, Webhooks
    from .xy_discounts import AsyncXYDiscounts, XYDiscounts
else:
    from functools import cached_property

__all__ = ["MODULES", "AsyncResources", "Resources"]

MODULES: Final[Mapping[str, str]] = {
    "abandoned_carts": "AbandonedCarts",
    "alternative_products": "AlternativeProducts",
    "articles": "Articles",
    "brands": "Brands",
    "categories": "Categories",
    "consumption_taxes": "ConsumptionTaxes",
    "credit_notes": "CreditNotes",
    "customer_accounts": "CustomerAccounts",
    "customer_delivery_addresses": "CustomerDeliveryAddresses",
    "customer_groups": "CustomerGroups",
    "customer_remarks": "CustomerRemarks",
    "customers": "Customers",
    "delivery_notes": "DeliveryNotes",
    "discount_coupons": "DiscountCoupons",
    "discussions": "Discussions",
    "endpoints": "Endpoints",
    "eshop": "Eshop",
    "exports": "Exports",
    "files": "Files",
    "filtering_parameters": "FilteringParameters",
    "flags": "Flags",
    "html_snippets": "HtmlSnippets",
    "invoices": "Invoices",
    "jobs": "Jobs",
    "mailing_lists": "MailingLists",
    "measure_units": "MeasureUnits",
    "order_gifts": "OrderGifts",
    "order_history": "OrderHistory",
    "order_items": "OrderItems",
    "order_payments": "OrderPayments",
    "order_shippings": "OrderShippings",
    "orders": "Orders",
    "pages": "Pages",
    "parametric_categories": "ParametricCategories",
    "payment_methods": "PaymentMethods",
    "payment_statuses": "PaymentStatuses",
    "price_lists": "PriceLists",
    "product_availabilities": "ProductAvailabilities",
    "product_gifts": "ProductGifts",
    "product_images": "ProductImages",
    "product_related_files": "ProductRelatedFiles",
    "product_sets": "ProductSets",
    "products": "Products",
    "proforma_invoices": "ProformaInvoices",
    "proof_payments": "ProofPayments",
    "quantity_discounts": "QuantityDiscounts",
    "recycling_fees": "RecyclingFees",
    "related_products": "RelatedProducts",
    "reviews": "Reviews",
    "sales_channels": "SalesChannels",
    "shipments": "Shipments",
    "shipping_methods": "ShippingMethods",
    "shipping_requests": "ShippingRequests",
    "stocks": "Stocks",
    "suppliers": "Suppliers",
    "surcharge_parameters": "SurchargeParameters",
    "units": "Units",
    "unsubscribed_emails": "UnsubscribedEmails",
    "variant_parameters": "VariantParameters",
    "volume_discounts": "VolumeDiscounts",
    "warranties": "Warranties",
    "webhooks": "Webhooks",
    "xy_discounts": "XYDiscounts",
}
"""Class name by attribute; the module has the attribute's name, and the asynchronous class starts with `Async`."""


class Resources:
    """Parts of the API, each made on first use."""

    _transport: Transport

    @cached_property
    def abandoned_carts(self) -> AbandonedCarts:
        """Carts that were filled and left without an order."""
        from .abandoned_carts import AbandonedCarts

        return AbandonedCarts(self._transport)

    @cached_property
    def alternative_products(self) -> AlternativeProducts:
        """Products offered instead of a product."""
        from .alternative_products import AlternativeProducts

        return AlternativeProducts(self._transport)

    @cached_property
    def articles(self) -> Articles:
        """Articles (blog, news) and the sections that hold them."""
        from .articles import Articles

        return Articles(self._transport)

    @cached_property
    def brands(self) -> Brands:
        """Brands (manufacturers) of products; use the GUID in the path, the index name is deprecated there."""
        from .brands import Brands

        return Brands(self._transport)

    @cached_property
    def categories(self) -> Categories:
        """Product categories, their tree and the order of products in them."""
        from .categories import Categories

        return Categories(self._transport)

    @cached_property
    def consumption_taxes(self) -> ConsumptionTaxes:
        """Consumption taxes that products can carry; need the module Consumption tax."""
        from .consumption_taxes import ConsumptionTaxes

        return ConsumptionTaxes(self._transport)

    @cached_property
    def credit_notes(self) -> CreditNotes:
        """Credit notes for invoices and proofs of payment, their items and restocking."""
        from .credit_notes import CreditNotes

        return CreditNotes(self._transport)

    @cached_property
    def customer_accounts(self) -> CustomerAccounts:
        """Login accounts of a customer; one of them is the main account."""
        from .customer_accounts import CustomerAccounts

        return CustomerAccounts(self._transport)

    @cached_property
    def customer_delivery_addresses(self) -> CustomerDeliveryAddresses:
        """Delivery addresses of a customer; one of them is the default."""
        from .customer_delivery_addresses import CustomerDeliveryAddresses

        return CustomerDeliveryAddresses(self._transport)

    @cached_property
    def customer_groups(self) -> CustomerGroups:
        """Groups of customers with a price list, rights and wholesale settings of their own."""
        from .customer_groups import CustomerGroups

        return CustomerGroups(self._transport)

    @cached_property
    def customer_remarks(self) -> CustomerRemarks:
        """Rated remarks that the shop keeps about a customer."""
        from .customer_remarks import CustomerRemarks

        return CustomerRemarks(self._transport)

    @cached_property
    def customers(self) -> Customers:
        """Customers of the shop: reading, creating, updating, changes, regions and snapshots."""
        from .customers import Customers

        return Customers(self._transport)

    @cached_property
    def delivery_notes(self) -> DeliveryNotes:
        """Delivery notes of orders."""
        from .delivery_notes import DeliveryNotes

        return DeliveryNotes(self._transport)

    @cached_property
    def discount_coupons(self) -> DiscountCoupons:
        """Discount coupons, one by one, in bulk or as generated sets, and the templates behind them."""
        from .discount_coupons import DiscountCoupons

        return DiscountCoupons(self._transport)

    @cached_property
    def discussions(self) -> Discussions:
        """Discussion posts below products, articles and pages, and the settings of discussions."""
        from .discussions import Discussions

        return Discussions(self._transport)

    @cached_property
    def endpoints(self) -> Endpoints:
        """The endpoints of the API and this access's rights to them."""
        from .endpoints import Endpoints

        return Endpoints(self._transport)

    @cached_property
    def eshop(self) -> Eshop:
        """The shop itself: contacts, settings, currencies, taxes, design, documents and customer fields."""
        from .eshop import Eshop

        return Eshop(self._transport)

    @cached_property
    def exports(self) -> Exports:
        """Exports of documents in accounting, table and print formats."""
        from .exports import Exports

        return Exports(self._transport)

    @cached_property
    def files(self) -> Files:
        """Uploading files from URLs into temporary storage, from where other calls attach them."""
        from .files import Files

        return Files(self._transport)

    @cached_property
    def filtering_parameters(self) -> FilteringParameters:
        """Parameters by which customers filter products."""
        from .filtering_parameters import FilteringParameters

        return FilteringParameters(self._transport)

    @cached_property
    def flags(self) -> Flags:
        """Flags shown on products, such as Sale or New."""
        from .flags import Flags

        return Flags(self._transport)

    @cached_property
    def html_snippets(self) -> HtmlSnippets:
        """HTML snippets of this addon in the page head, the page foot and the order confirmation."""
        from .html_snippets import HtmlSnippets

        return HtmlSnippets(self._transport)

    @cached_property
    def invoices(self) -> Invoices:
        """Invoices: issuing from orders and proforma invoices, linking, PDF, ISDOC, changes and snapshots."""
        from .invoices import Invoices

        return Invoices(self._transport)

    @cached_property
    def jobs(self) -> Jobs:
        """Asynchronous jobs: snapshots, batches, uploads and exports, with their state and result."""
        from .jobs import Jobs

        return Jobs(self._transport)

    @cached_property
    def mailing_lists(self) -> MailingLists:
        """E-mail distribution lists and the addresses on them; needs the module for mass e-mailing."""
        from .mailing_lists import MailingLists

        return MailingLists(self._transport)

    @cached_property
    def measure_units(self) -> MeasureUnits:
        """The system's measure units, which convert into each other and cannot be changed."""
        from .measure_units import MeasureUnits

        return MeasureUnits(self._transport)

    @cached_property
    def order_gifts(self) -> OrderGifts:
        """Gifts offered with whole orders above a price."""
        from .order_gifts import OrderGifts

        return OrderGifts(self._transport)

    @cached_property
    def order_history(self) -> OrderHistory:
        """What happened to an order: system entries and remarks made by the shop."""
        from .order_history import OrderHistory

        return OrderHistory(self._transport)

    @cached_property
    def order_items(self) -> OrderItems:
        """Lines of an order: goods, services, discounts and gifts, with their surcharge parameters."""
        from .order_items import OrderItems

        return OrderItems(self._transport)

    @cached_property
    def order_payments(self) -> OrderPayments:
        """The payment item of an order."""
        from .order_payments import OrderPayments

        return OrderPayments(self._transport)

    @cached_property
    def order_shippings(self) -> OrderShippings:
        """The shipping item of an order."""
        from .order_shippings import OrderShippings

        return OrderShippings(self._transport)

    @cached_property
    def orders(self) -> Orders:
        """Orders.

        Orders of the shop and its cash desks: reading, creating, statuses, notes, copies, PDF, changes and snapshots.
        """
        from .orders import Orders

        return Orders(self._transport)

    @cached_property
    def pages(self) -> Pages:
        """Static pages of the shop."""
        from .pages import Pages

        return Pages(self._transport)

    @cached_property
    def parametric_categories(self) -> ParametricCategories:
        """Category pages for combinations of parameter values; most calls need the module Advanced SEO."""
        from .parametric_categories import ParametricCategories

        return ParametricCategories(self._transport)

    @cached_property
    def payment_methods(self) -> PaymentMethods:
        """Payment methods that the shop offers."""
        from .payment_methods import PaymentMethods

        return PaymentMethods(self._transport)

    @cached_property
    def payment_statuses(self) -> PaymentStatuses:
        """For payment gateways: reading a payment and reporting its result."""
        from .payment_statuses import PaymentStatuses

        return PaymentStatuses(self._transport)

    @cached_property
    def price_lists(self) -> PriceLists:
        """Price lists: prices of variants for groups of customers, with discounts and limits on purchase."""
        from .price_lists import PriceLists

        return PriceLists(self._transport)

    @cached_property
    def product_availabilities(self) -> ProductAvailabilities:
        """Product availabilities (in stock, on request, ...) and the default ones."""
        from .product_availabilities import ProductAvailabilities

        return ProductAvailabilities(self._transport)

    @cached_property
    def product_gifts(self) -> ProductGifts:
        """Gifts that come with a single product."""
        from .product_gifts import ProductGifts

        return ProductGifts(self._transport)

    @cached_property
    def product_images(self) -> ProductImages:
        """Images of products, by gallery: `shop` for ordinary ones, `shop360` for 360-degree views."""
        from .product_images import ProductImages

        return ProductImages(self._transport)

    @cached_property
    def product_related_files(self) -> ProductRelatedFiles:
        """Files attached to products, such as manuals."""
        from .product_related_files import ProductRelatedFiles

        return ProductRelatedFiles(self._transport)

    @cached_property
    def product_sets(self) -> ProductSets:
        """Contents of product sets, which are products made of variants of other products."""
        from .product_sets import ProductSets

        return ProductSets(self._transport)

    @cached_property
    def products(self) -> Products:
        """Products and their variants: reading, creating, updating, copying, batches, changes and snapshots."""
        from .products import Products

        return Products(self._transport)

    @cached_property
    def proforma_invoices(self) -> ProformaInvoices:
        """Proforma invoices, which ask for payment in advance; identified by a code that may hold letters."""
        from .proforma_invoices import ProformaInvoices

        return ProformaInvoices(self._transport)

    @cached_property
    def proof_payments(self) -> ProofPayments:
        """Proofs of payment: documents about money received for an order or a proforma invoice."""
        from .proof_payments import ProofPayments

        return ProofPayments(self._transport)

    @cached_property
    def quantity_discounts(self) -> QuantityDiscounts:
        """Discounts that depend on how many pieces are bought."""
        from .quantity_discounts import QuantityDiscounts

        return QuantityDiscounts(self._transport)

    @cached_property
    def recycling_fees(self) -> RecyclingFees:
        """Recycling fee categories."""
        from .recycling_fees import RecyclingFees

        return RecyclingFees(self._transport)

    @cached_property
    def related_products(self) -> RelatedProducts:
        """Products offered along with a product."""
        from .related_products import RelatedProducts

        return RelatedProducts(self._transport)

    @cached_property
    def reviews(self) -> Reviews:
        """Reviews of products and of the shop itself, and their settings."""
        from .reviews import Reviews

        return Reviews(self._transport)

    @cached_property
    def sales_channels(self) -> SalesChannels:
        """Sales channels: online stores, physical stores and marketplaces."""
        from .sales_channels import SalesChannels

        return SalesChannels(self._transport)

    @cached_property
    def shipments(self) -> Shipments:
        """Shipments and carriers."""
        from .shipments import Shipments

        return Shipments(self._transport)

    @cached_property
    def shipping_methods(self) -> ShippingMethods:
        """Shipping methods that the shop offers."""
        from .shipping_methods import ShippingMethods

        return ShippingMethods(self._transport)

    @cached_property
    def shipping_requests(self) -> ShippingRequests:
        """For shipping addons: the customer's cart during checkout, and the price and data of its shipping."""
        from .shipping_requests import ShippingRequests

        return ShippingRequests(self._transport)

    @cached_property
    def stocks(self) -> Stocks:
        """Stocks, the quantities in them and their movements."""
        from .stocks import Stocks

        return Stocks(self._transport)

    @cached_property
    def suppliers(self) -> Suppliers:
        """Suppliers of products."""
        from .suppliers import Suppliers

        return Suppliers(self._transport)

    @cached_property
    def surcharge_parameters(self) -> SurchargeParameters:
        """Parameters of products whose values cost extra, such as engraving."""
        from .surcharge_parameters import SurchargeParameters

        return SurchargeParameters(self._transport)

    @cached_property
    def units(self) -> Units:
        """Units of quantity that products are sold in, the system ones and the shop's own."""
        from .units import Units

        return Units(self._transport)

    @cached_property
    def unsubscribed_emails(self) -> UnsubscribedEmails:
        """Addresses that opted out of mailings and must be left out of them."""
        from .unsubscribed_emails import UnsubscribedEmails

        return UnsubscribedEmails(self._transport)

    @cached_property
    def variant_parameters(self) -> VariantParameters:
        """Parameters that tell the variants of a product apart, such as size."""
        from .variant_parameters import VariantParameters

        return VariantParameters(self._transport)

    @cached_property
    def volume_discounts(self) -> VolumeDiscounts:
        """Volume discounts, by customer group."""
        from .volume_discounts import VolumeDiscounts

        return VolumeDiscounts(self._transport)

    @cached_property
    def warranties(self) -> Warranties:
        """Warranties that products can carry."""
        from .warranties import Warranties

        return Warranties(self._transport)

    @cached_property
    def webhooks(self) -> Webhooks:
        """Webhooks: registering, changing, the signature key and the log of deliveries."""
        from .webhooks import Webhooks

        return Webhooks(self._transport)

    @cached_property
    def xy_discounts(self) -> XYDiscounts:
        """X+Y discounts: buy X pieces, get Y; and how they combine with other discounts."""
        from .xy_discounts import XYDiscounts

        return XYDiscounts(self._transport)


class AsyncResources:
    """Asynchronous parts of the API, each made on first use."""

    _transport: AsyncTransport

    @cached_property
    def abandoned_carts(self) -> AsyncAbandonedCarts:
        """Carts that were filled and left without an order."""
        from .abandoned_carts import AsyncAbandonedCarts

        return AsyncAbandonedCarts(self._transport)

    @cached_property
    def alternative_products(self) -> AsyncAlternativeProducts:
        """Products offered instead of a product."""
        from .alternative_products import AsyncAlternativeProducts

        return AsyncAlternativeProducts(self._transport)

    @cached_property
    def articles(self) -> AsyncArticles:
        """Articles (blog, news) and the sections that hold them."""
        from .articles import AsyncArticles

        return AsyncArticles(self._transport)

    @cached_property
    def brands(self) -> AsyncBrands:
        """Brands (manufacturers) of products; use the GUID in the path, the index name is deprecated there."""
        from .brands import AsyncBrands

        return AsyncBrands(self._transport)

    @cached_property
    def categories(self) -> AsyncCategories:
        """Product categories, their tree and the order of products in them."""
        from .categories import AsyncCategories

        return AsyncCategories(self._transport)

    @cached_property
    def consumption_taxes(self) -> AsyncConsumptionTaxes:
        """Consumption taxes that products can carry; need the module Consumption tax."""
        from .consumption_taxes import AsyncConsumptionTaxes

        return AsyncConsumptionTaxes(self._transport)

    @cached_property
    def credit_notes(self) -> AsyncCreditNotes:
        """Credit notes for invoices and proofs of payment, their items and restocking."""
        from .credit_notes import AsyncCreditNotes

        return AsyncCreditNotes(self._transport)

    @cached_property
    def customer_accounts(self) -> AsyncCustomerAccounts:
        """Login accounts of a customer; one of them is the main account."""
        from .customer_accounts import AsyncCustomerAccounts

        return AsyncCustomerAccounts(self._transport)

    @cached_property
    def customer_delivery_addresses(self) -> AsyncCustomerDeliveryAddresses:
        """Delivery addresses of a customer; one of them is the default."""
        from .customer_delivery_addresses import AsyncCustomerDeliveryAddresses

        return AsyncCustomerDeliveryAddresses(self._transport)

    @cached_property
    def customer_groups(self) -> AsyncCustomerGroups:
        """Groups of customers with a price list, rights and wholesale settings of their own."""
        from .customer_groups import AsyncCustomerGroups

        return AsyncCustomerGroups(self._transport)

    @cached_property
    def customer_remarks(self) -> AsyncCustomerRemarks:
        """Rated remarks that the shop keeps about a customer."""
        from .customer_remarks import AsyncCustomerRemarks

        return AsyncCustomerRemarks(self._transport)

    @cached_property
    def customers(self) -> AsyncCustomers:
        """Customers of the shop: reading, creating, updating, changes, regions and snapshots."""
        from .customers import AsyncCustomers

        return AsyncCustomers(self._transport)

    @cached_property
    def delivery_notes(self) -> AsyncDeliveryNotes:
        """Delivery notes of orders."""
        from .delivery_notes import AsyncDeliveryNotes

        return AsyncDeliveryNotes(self._transport)

    @cached_property
    def discount_coupons(self) -> AsyncDiscountCoupons:
        """Discount coupons, one by one, in bulk or as generated sets, and the templates behind them."""
        from .discount_coupons import AsyncDiscountCoupons

        return AsyncDiscountCoupons(self._transport)

    @cached_property
    def discussions(self) -> AsyncDiscussions:
        """Discussion posts below products, articles and pages, and the settings of discussions."""
        from .discussions import AsyncDiscussions

        return AsyncDiscussions(self._transport)

    @cached_property
    def endpoints(self) -> AsyncEndpoints:
        """The endpoints of the API and this access's rights to them."""
        from .endpoints import AsyncEndpoints

        return AsyncEndpoints(self._transport)

    @cached_property
    def eshop(self) -> AsyncEshop:
        """The shop itself: contacts, settings, currencies, taxes, design, documents and customer fields."""
        from .eshop import AsyncEshop

        return AsyncEshop(self._transport)

    @cached_property
    def exports(self) -> AsyncExports:
        """Exports of documents in accounting, table and print formats."""
        from .exports import AsyncExports

        return AsyncExports(self._transport)

    @cached_property
    def files(self) -> AsyncFiles:
        """Uploading files from URLs into temporary storage, from where other calls attach them."""
        from .files import AsyncFiles

        return AsyncFiles(self._transport)

    @cached_property
    def filtering_parameters(self) -> AsyncFilteringParameters:
        """Parameters by which customers filter products."""
        from .filtering_parameters import AsyncFilteringParameters

        return AsyncFilteringParameters(self._transport)

    @cached_property
    def flags(self) -> AsyncFlags:
        """Flags shown on products, such as Sale or New."""
        from .flags import AsyncFlags

        return AsyncFlags(self._transport)

    @cached_property
    def html_snippets(self) -> AsyncHtmlSnippets:
        """HTML snippets of this addon in the page head, the page foot and the order confirmation."""
        from .html_snippets import AsyncHtmlSnippets

        return AsyncHtmlSnippets(self._transport)

    @cached_property
    def invoices(self) -> AsyncInvoices:
        """Invoices: issuing from orders and proforma invoices, linking, PDF, ISDOC, changes and snapshots."""
        from .invoices import AsyncInvoices

        return AsyncInvoices(self._transport)

    @cached_property
    def jobs(self) -> AsyncJobs:
        """Asynchronous jobs: snapshots, batches, uploads and exports, with their state and result."""
        from .jobs import AsyncJobs

        return AsyncJobs(self._transport)

    @cached_property
    def mailing_lists(self) -> AsyncMailingLists:
        """E-mail distribution lists and the addresses on them; needs the module for mass e-mailing."""
        from .mailing_lists import AsyncMailingLists

        return AsyncMailingLists(self._transport)

    @cached_property
    def measure_units(self) -> AsyncMeasureUnits:
        """The system's measure units, which convert into each other and cannot be changed."""
        from .measure_units import AsyncMeasureUnits

        return AsyncMeasureUnits(self._transport)

    @cached_property
    def order_gifts(self) -> AsyncOrderGifts:
        """Gifts offered with whole orders above a price."""
        from .order_gifts import AsyncOrderGifts

        return AsyncOrderGifts(self._transport)

    @cached_property
    def order_history(self) -> AsyncOrderHistory:
        """What happened to an order: system entries and remarks made by the shop."""
        from .order_history import AsyncOrderHistory

        return AsyncOrderHistory(self._transport)

    @cached_property
    def order_items(self) -> AsyncOrderItems:
        """Lines of an order: goods, services, discounts and gifts, with their surcharge parameters."""
        from .order_items import AsyncOrderItems

        return AsyncOrderItems(self._transport)

    @cached_property
    def order_payments(self) -> AsyncOrderPayments:
        """The payment item of an order."""
        from .order_payments import AsyncOrderPayments

        return AsyncOrderPayments(self._transport)

    @cached_property
    def order_shippings(self) -> AsyncOrderShippings:
        """The shipping item of an order."""
        from .order_shippings import AsyncOrderShippings

        return AsyncOrderShippings(self._transport)

    @cached_property
    def orders(self) -> AsyncOrders:
        """Orders.

        Orders of the shop and its cash desks: reading, creating, statuses, notes, copies, PDF, changes and snapshots.
        """
        from .orders import AsyncOrders

        return AsyncOrders(self._transport)

    @cached_property
    def pages(self) -> AsyncPages:
        """Static pages of the shop."""
        from .pages import AsyncPages

        return AsyncPages(self._transport)

    @cached_property
    def parametric_categories(self) -> AsyncParametricCategories:
        """Category pages for combinations of parameter values; most calls need the module Advanced SEO."""
        from .parametric_categories import AsyncParametricCategories

        return AsyncParametricCategories(self._transport)

    @cached_property
    def payment_methods(self) -> AsyncPaymentMethods:
        """Payment methods that the shop offers."""
        from .payment_methods import AsyncPaymentMethods

        return AsyncPaymentMethods(self._transport)

    @cached_property
    def payment_statuses(self) -> AsyncPaymentStatuses:
        """For payment gateways: reading a payment and reporting its result."""
        from .payment_statuses import AsyncPaymentStatuses

        return AsyncPaymentStatuses(self._transport)

    @cached_property
    def price_lists(self) -> AsyncPriceLists:
        """Price lists: prices of variants for groups of customers, with discounts and limits on purchase."""
        from .price_lists import AsyncPriceLists

        return AsyncPriceLists(self._transport)

    @cached_property
    def product_availabilities(self) -> AsyncProductAvailabilities:
        """Product availabilities (in stock, on request, ...) and the default ones."""
        from .product_availabilities import AsyncProductAvailabilities

        return AsyncProductAvailabilities(self._transport)

    @cached_property
    def product_gifts(self) -> AsyncProductGifts:
        """Gifts that come with a single product."""
        from .product_gifts import AsyncProductGifts

        return AsyncProductGifts(self._transport)

    @cached_property
    def product_images(self) -> AsyncProductImages:
        """Images of products, by gallery: `shop` for ordinary ones, `shop360` for 360-degree views."""
        from .product_images import AsyncProductImages

        return AsyncProductImages(self._transport)

    @cached_property
    def product_related_files(self) -> AsyncProductRelatedFiles:
        """Files attached to products, such as manuals."""
        from .product_related_files import AsyncProductRelatedFiles

        return AsyncProductRelatedFiles(self._transport)

    @cached_property
    def product_sets(self) -> AsyncProductSets:
        """Contents of product sets, which are products made of variants of other products."""
        from .product_sets import AsyncProductSets

        return AsyncProductSets(self._transport)

    @cached_property
    def products(self) -> AsyncProducts:
        """Products and their variants: reading, creating, updating, copying, batches, changes and snapshots."""
        from .products import AsyncProducts

        return AsyncProducts(self._transport)

    @cached_property
    def proforma_invoices(self) -> AsyncProformaInvoices:
        """Proforma invoices, which ask for payment in advance; identified by a code that may hold letters."""
        from .proforma_invoices import AsyncProformaInvoices

        return AsyncProformaInvoices(self._transport)

    @cached_property
    def proof_payments(self) -> AsyncProofPayments:
        """Proofs of payment: documents about money received for an order or a proforma invoice."""
        from .proof_payments import AsyncProofPayments

        return AsyncProofPayments(self._transport)

    @cached_property
    def quantity_discounts(self) -> AsyncQuantityDiscounts:
        """Discounts that depend on how many pieces are bought."""
        from .quantity_discounts import AsyncQuantityDiscounts

        return AsyncQuantityDiscounts(self._transport)

    @cached_property
    def recycling_fees(self) -> AsyncRecyclingFees:
        """Recycling fee categories."""
        from .recycling_fees import AsyncRecyclingFees

        return AsyncRecyclingFees(self._transport)

    @cached_property
    def related_products(self) -> AsyncRelatedProducts:
        """Products offered along with a product."""
        from .related_products import AsyncRelatedProducts

        return AsyncRelatedProducts(self._transport)

    @cached_property
    def reviews(self) -> AsyncReviews:
        """Reviews of products and of the shop itself, and their settings."""
        from .reviews import AsyncReviews

        return AsyncReviews(self._transport)

    @cached_property
    def sales_channels(self) -> AsyncSalesChannels:
        """Sales channels: online stores, physical stores and marketplaces."""
        from .sales_channels import AsyncSalesChannels

        return AsyncSalesChannels(self._transport)

    @cached_property
    def shipments(self) -> AsyncShipments:
        """Shipments and carriers."""
        from .shipments import AsyncShipments

        return AsyncShipments(self._transport)

    @cached_property
    def shipping_methods(self) -> AsyncShippingMethods:
        """Shipping methods that the shop offers."""
        from .shipping_methods import AsyncShippingMethods

        return AsyncShippingMethods(self._transport)

    @cached_property
    def shipping_requests(self) -> AsyncShippingRequests:
        """For shipping addons: the customer's cart during checkout, and the price and data of its shipping."""
        from .shipping_requests import AsyncShippingRequests

        return AsyncShippingRequests(self._transport)

    @cached_property
    def stocks(self) -> AsyncStocks:
        """Stocks, the quantities in them and their movements."""
        from .stocks import AsyncStocks

        return AsyncStocks(self._transport)

    @cached_property
    def suppliers(self) -> AsyncSuppliers:
        """Suppliers of products."""
        from .suppliers import AsyncSuppliers

        return AsyncSuppliers(self._transport)

    @cached_property
    def surcharge_parameters(self) -> AsyncSurchargeParameters:
        """Parameters of products whose values cost extra, such as engraving."""
        from .surcharge_parameters import AsyncSurchargeParameters

        return AsyncSurchargeParameters(self._transport)

    @cached_property
    def units(self) -> AsyncUnits:
        """Units of quantity that products are sold in, the system ones and the shop's own."""
        from .units import AsyncUnits

        return AsyncUnits(self._transport)

    @cached_property
    def unsubscribed_emails(self) -> AsyncUnsubscribedEmails:
        """Addresses that opted out of mailings and must be left out of them."""
        from .unsubscribed_emails import AsyncUnsubscribedEmails

        return AsyncUnsubscribedEmails(self._transport)

    @cached_property
    def variant_parameters(self) -> AsyncVariantParameters:
        """Parameters that tell the variants of a product apart, such as size."""
        from .variant_parameters import AsyncVariantParameters

        return AsyncVariantParameters(self._transport)

    @cached_property
    def volume_discounts(self) -> AsyncVolumeDiscounts:
        """Volume discounts, by customer group."""
        from .volume_discounts import AsyncVolumeDiscounts

        return AsyncVolumeDiscounts(self._transport)

    @cached_property
    def warranties(self) -> AsyncWarranties:
        """Warranties that products can carry."""
        from .warranties import AsyncWarranties

        return AsyncWarranties(self._transport)

    @cached_property
    def webhooks(self) -> AsyncWebhooks:
        """Webhooks: registering, changing, the signature key and the log of deliveries."""
        from .webhooks import AsyncWebhooks

        return AsyncWebhooks(self._transport)

    @cached_property
    def xy_discounts(self) -> AsyncXYDiscounts:
        """X+Y discounts: buy X pieces, get Y; and how they combine with other discounts."""
        from .xy_discounts import AsyncXYDiscounts

        return AsyncXYDiscounts(self._transport)
