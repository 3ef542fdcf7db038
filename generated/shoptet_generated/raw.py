# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""The types of a client whose methods return whole responses: the same parts, methods and arguments.

A client never instantiates these classes: its own parts return whole responses when they use another transport.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .runtime.raw_answers import AnswerOf, AsyncAnswerOf, AsyncPageOf, AsyncQueuedOf, PageOf, QueuedOf

if TYPE_CHECKING:
    # A program that imports this module need not load every part.
    from .resources import (
        abandoned_carts as abandoned_carts_,
        alternative_products as alternative_products_,
        articles as articles_,
        brands as brands_,
        categories as categories_,
        consumption_taxes as consumption_taxes_,
        credit_notes as credit_notes_,
        customer_accounts as customer_accounts_,
        customer_delivery_addresses as customer_delivery_addresses_,
        customer_groups as customer_groups_,
        customer_remarks as customer_remarks_,
        customers as customers_,
        delivery_notes as delivery_notes_,
        discount_coupons as discount_coupons_,
        discussions as discussions_,
        endpoints as endpoints_,
        eshop as eshop_,
        exports as exports_,
        files as files_,
        filtering_parameters as filtering_parameters_,
        flags as flags_,
        html_snippets as html_snippets_,
        invoices as invoices_,
        jobs as jobs_,
        mailing_lists as mailing_lists_,
        measure_units as measure_units_,
        order_gifts as order_gifts_,
        order_history as order_history_,
        order_items as order_items_,
        order_payments as order_payments_,
        order_shippings as order_shippings_,
        orders as orders_,
        pages as pages_,
        parametric_categories as parametric_categories_,
        payment_methods as payment_methods_,
        payment_statuses as payment_statuses_,
        price_lists as price_lists_,
        product_availabilities as product_availabilities_,
        product_gifts as product_gifts_,
        product_images as product_images_,
        product_related_files as product_related_files_,
        product_sets as product_sets_,
        products as products_,
        proforma_invoices as proforma_invoices_,
        proof_payments as proof_payments_,
        quantity_discounts as quantity_discounts_,
        recycling_fees as recycling_fees_,
        related_products as related_products_,
        reviews as reviews_,
        sales_channels as sales_channels_,
        shipments as shipments_,
        shipping_methods as shipping_methods_,
        shipping_requests as shipping_requests_,
        stocks as stocks_,
        suppliers as suppliers_,
        surcharge_parameters as surcharge_parameters_,
        units as units_,
        unsubscribed_emails as unsubscribed_emails_,
        variant_parameters as variant_parameters_,
        volume_discounts as volume_discounts_,
        warranties as warranties_,
        webhooks as webhooks_,
        xy_discounts as xy_discounts_,
    )

    class RawAbandonedCarts:
        """Abandoned carts."""

        snapshot: Final = QueuedOf(abandoned_carts_.AbandonedCarts.snapshot)

    class RawAlternativeProducts:
        """Alternative products."""

        list: Final = AnswerOf(alternative_products_.AlternativeProducts.list)
        add: Final = AnswerOf(alternative_products_.AlternativeProducts.add)
        set: Final = AnswerOf(alternative_products_.AlternativeProducts.set)

    class RawArticles:
        """Articles."""

        list: Final = PageOf(articles_.Articles.list)
        create: Final = AnswerOf(articles_.Articles.create)
        snapshot: Final = QueuedOf(articles_.Articles.snapshot)
        get: Final = AnswerOf(articles_.Articles.get)
        update: Final = AnswerOf(articles_.Articles.update)
        delete: Final = AnswerOf(articles_.Articles.delete)
        list_sections: Final = AnswerOf(articles_.Articles.list_sections)
        create_section: Final = AnswerOf(articles_.Articles.create_section)
        get_section: Final = AnswerOf(articles_.Articles.get_section)
        update_section: Final = AnswerOf(articles_.Articles.update_section)
        delete_section: Final = AnswerOf(articles_.Articles.delete_section)

    class RawBrands:
        """Brands."""

        list: Final = PageOf(brands_.Brands.list)
        create: Final = AnswerOf(brands_.Brands.create)
        get: Final = AnswerOf(brands_.Brands.get)
        update: Final = AnswerOf(brands_.Brands.update)
        delete: Final = AnswerOf(brands_.Brands.delete)
        create_batch: Final = QueuedOf(brands_.Brands.create_batch)

    class RawCategories:
        """Categories."""

        list: Final = PageOf(categories_.Categories.list)
        create: Final = AnswerOf(categories_.Categories.create)
        get: Final = AnswerOf(categories_.Categories.get)
        update: Final = AnswerOf(categories_.Categories.update)
        delete: Final = AnswerOf(categories_.Categories.delete)
        update_batch: Final = QueuedOf(categories_.Categories.update_batch)
        update_product_priority_batch: Final = QueuedOf(categories_.Categories.update_product_priority_batch)
        list_product_priorities: Final = PageOf(categories_.Categories.list_product_priorities)
        update_product_priority_many: Final = AnswerOf(categories_.Categories.update_product_priority_many)

    class RawConsumptionTaxes:
        """Consumption taxes."""

        list: Final = AnswerOf(consumption_taxes_.ConsumptionTaxes.list)
        create: Final = AnswerOf(consumption_taxes_.ConsumptionTaxes.create)
        update: Final = AnswerOf(consumption_taxes_.ConsumptionTaxes.update)
        delete: Final = AnswerOf(consumption_taxes_.ConsumptionTaxes.delete)

    class RawCreditNotes:
        """Credit notes."""

        list: Final = PageOf(credit_notes_.CreditNotes.list)
        snapshot: Final = QueuedOf(credit_notes_.CreditNotes.snapshot)
        get: Final = AnswerOf(credit_notes_.CreditNotes.get)
        update: Final = AnswerOf(credit_notes_.CreditNotes.update)
        delete: Final = AnswerOf(credit_notes_.CreditNotes.delete)
        restock: Final = AnswerOf(credit_notes_.CreditNotes.restock)
        create_from_invoice: Final = AnswerOf(credit_notes_.CreditNotes.create_from_invoice)
        create_from_proof_payment: Final = AnswerOf(credit_notes_.CreditNotes.create_from_proof_payment)
        create_item: Final = AnswerOf(credit_notes_.CreditNotes.create_item)
        update_item: Final = AnswerOf(credit_notes_.CreditNotes.update_item)
        delete_item: Final = AnswerOf(credit_notes_.CreditNotes.delete_item)
        pdf: Final = AnswerOf(credit_notes_.CreditNotes.pdf)
        isdoc: Final = AnswerOf(credit_notes_.CreditNotes.isdoc)
        list_changes: Final = PageOf(credit_notes_.CreditNotes.list_changes)

    class RawCustomerAccounts:
        """Customer accounts."""

        list: Final = PageOf(customer_accounts_.CustomerAccounts.list)
        create: Final = AnswerOf(customer_accounts_.CustomerAccounts.create)
        get: Final = AnswerOf(customer_accounts_.CustomerAccounts.get)
        update: Final = AnswerOf(customer_accounts_.CustomerAccounts.update)
        delete: Final = AnswerOf(customer_accounts_.CustomerAccounts.delete)

    class RawCustomerDeliveryAddresses:
        """Customer delivery addresses."""

        list: Final = PageOf(customer_delivery_addresses_.CustomerDeliveryAddresses.list)
        create: Final = AnswerOf(customer_delivery_addresses_.CustomerDeliveryAddresses.create)
        get: Final = AnswerOf(customer_delivery_addresses_.CustomerDeliveryAddresses.get)
        update: Final = AnswerOf(customer_delivery_addresses_.CustomerDeliveryAddresses.update)
        delete: Final = AnswerOf(customer_delivery_addresses_.CustomerDeliveryAddresses.delete)

    class RawCustomerGroups:
        """Customer groups."""

        list: Final = AnswerOf(customer_groups_.CustomerGroups.list)
        create: Final = AnswerOf(customer_groups_.CustomerGroups.create)
        delete: Final = AnswerOf(customer_groups_.CustomerGroups.delete)
        update: Final = AnswerOf(customer_groups_.CustomerGroups.update)

    class RawCustomerRemarks:
        """Customer remarks."""

        list: Final = PageOf(customer_remarks_.CustomerRemarks.list)
        create: Final = AnswerOf(customer_remarks_.CustomerRemarks.create)
        get: Final = AnswerOf(customer_remarks_.CustomerRemarks.get)
        update: Final = AnswerOf(customer_remarks_.CustomerRemarks.update)
        delete: Final = AnswerOf(customer_remarks_.CustomerRemarks.delete)

    class RawCustomers:
        """Customers."""

        list: Final = PageOf(customers_.Customers.list)
        create: Final = AnswerOf(customers_.Customers.create)
        snapshot: Final = QueuedOf(customers_.Customers.snapshot)
        get: Final = AnswerOf(customers_.Customers.get)
        update: Final = AnswerOf(customers_.Customers.update)
        delete: Final = AnswerOf(customers_.Customers.delete)
        list_changes: Final = PageOf(customers_.Customers.list_changes)
        list_regions: Final = AnswerOf(customers_.Customers.list_regions)

    class RawDeliveryNotes:
        """Delivery notes."""

        create_from_order: Final = AnswerOf(delivery_notes_.DeliveryNotes.create_from_order)
        list: Final = PageOf(delivery_notes_.DeliveryNotes.list)
        snapshot: Final = QueuedOf(delivery_notes_.DeliveryNotes.snapshot)
        get: Final = AnswerOf(delivery_notes_.DeliveryNotes.get)
        pdf: Final = AnswerOf(delivery_notes_.DeliveryNotes.pdf)

    class RawDiscountCoupons:
        """Discount coupons."""

        list: Final = PageOf(discount_coupons_.DiscountCoupons.list)
        create_many: Final = AnswerOf(discount_coupons_.DiscountCoupons.create_many)
        update_many: Final = AnswerOf(discount_coupons_.DiscountCoupons.update_many)
        delete_many: Final = AnswerOf(discount_coupons_.DiscountCoupons.delete_many)
        snapshot: Final = QueuedOf(discount_coupons_.DiscountCoupons.snapshot)
        get: Final = AnswerOf(discount_coupons_.DiscountCoupons.get)
        delete: Final = AnswerOf(discount_coupons_.DiscountCoupons.delete)
        create_set: Final = AnswerOf(discount_coupons_.DiscountCoupons.create_set)
        use: Final = AnswerOf(discount_coupons_.DiscountCoupons.use)
        list_templates: Final = AnswerOf(discount_coupons_.DiscountCoupons.list_templates)
        create_template: Final = AnswerOf(discount_coupons_.DiscountCoupons.create_template)
        get_template: Final = AnswerOf(discount_coupons_.DiscountCoupons.get_template)
        delete_template: Final = AnswerOf(discount_coupons_.DiscountCoupons.delete_template)

    class RawDiscussions:
        """Discussions."""

        get_settings: Final = AnswerOf(discussions_.Discussions.get_settings)
        list_posts: Final = PageOf(discussions_.Discussions.list_posts)
        create_post_many: Final = AnswerOf(discussions_.Discussions.create_post_many)
        update_post: Final = AnswerOf(discussions_.Discussions.update_post)
        delete_post: Final = AnswerOf(discussions_.Discussions.delete_post)

    class RawEndpoints:
        """Endpoints."""

        list: Final = AnswerOf(endpoints_.Endpoints.list)

    class RawEshop:
        """Eshop."""

        get: Final = AnswerOf(eshop_.Eshop.get)
        get_design: Final = AnswerOf(eshop_.Eshop.get_design)
        get_document_settings: Final = AnswerOf(eshop_.Eshop.get_document_settings)
        get_customer_fields: Final = AnswerOf(eshop_.Eshop.get_customer_fields)

    class RawExports:
        """Exports."""

        documents: Final = QueuedOf(exports_.Exports.documents)

    class RawFiles:
        """Files."""

        list: Final = AnswerOf(files_.Files.list)
        upload_many: Final = QueuedOf(files_.Files.upload_many)
        upload: Final = AnswerOf(files_.Files.upload)

    class RawFilteringParameters:
        """Filtering parameters."""

        list: Final = PageOf(filtering_parameters_.FilteringParameters.list)
        create: Final = AnswerOf(filtering_parameters_.FilteringParameters.create)
        get: Final = AnswerOf(filtering_parameters_.FilteringParameters.get)
        update: Final = AnswerOf(filtering_parameters_.FilteringParameters.update)
        create_value_many: Final = AnswerOf(filtering_parameters_.FilteringParameters.create_value_many)
        delete: Final = AnswerOf(filtering_parameters_.FilteringParameters.delete)
        delete_value: Final = AnswerOf(filtering_parameters_.FilteringParameters.delete_value)
        update_value: Final = AnswerOf(filtering_parameters_.FilteringParameters.update_value)

    class RawFlags:
        """Flags."""

        list: Final = AnswerOf(flags_.Flags.list)
        create: Final = AnswerOf(flags_.Flags.create)
        update: Final = AnswerOf(flags_.Flags.update)
        delete: Final = AnswerOf(flags_.Flags.delete)

    class RawHtmlSnippets:
        """Templates."""

        list: Final = AnswerOf(html_snippets_.HtmlSnippets.list)
        save_many: Final = AnswerOf(html_snippets_.HtmlSnippets.save_many)
        delete: Final = AnswerOf(html_snippets_.HtmlSnippets.delete)

    class RawInvoices:
        """Invoices."""

        list: Final = PageOf(invoices_.Invoices.list)
        snapshot: Final = QueuedOf(invoices_.Invoices.snapshot)
        get: Final = AnswerOf(invoices_.Invoices.get)
        create_from_order: Final = AnswerOf(invoices_.Invoices.create_from_order)
        create_from_proforma_invoice: Final = AnswerOf(invoices_.Invoices.create_from_proforma_invoice)
        link_proforma_invoices: Final = AnswerOf(invoices_.Invoices.link_proforma_invoices)
        link_proof_payments: Final = AnswerOf(invoices_.Invoices.link_proof_payments)
        pdf: Final = AnswerOf(invoices_.Invoices.pdf)
        isdoc: Final = AnswerOf(invoices_.Invoices.isdoc)
        list_changes: Final = PageOf(invoices_.Invoices.list_changes)

    class RawJobs:
        """Jobs."""

        list: Final = PageOf(jobs_.Jobs.list)
        get: Final = AnswerOf(jobs_.Jobs.get)

    class RawMailingLists:
        """E-mail distribution lists."""

        list: Final = AnswerOf(mailing_lists_.MailingLists.list)
        create: Final = AnswerOf(mailing_lists_.MailingLists.create)
        list_emails: Final = PageOf(mailing_lists_.MailingLists.list_emails)
        add_email_many: Final = AnswerOf(mailing_lists_.MailingLists.add_email_many)
        list_changes: Final = PageOf(mailing_lists_.MailingLists.list_changes)

    class RawMeasureUnits:
        """Measure units."""

        list: Final = AnswerOf(measure_units_.MeasureUnits.list)

    class RawOrderGifts:
        """Order gifts."""

        list: Final = AnswerOf(order_gifts_.OrderGifts.list)
        add: Final = AnswerOf(order_gifts_.OrderGifts.add)
        delete: Final = AnswerOf(order_gifts_.OrderGifts.delete)
        get_settings: Final = AnswerOf(order_gifts_.OrderGifts.get_settings)
        update_settings: Final = AnswerOf(order_gifts_.OrderGifts.update_settings)

    class RawOrderHistory:
        """Order history."""

        snapshot: Final = QueuedOf(order_history_.OrderHistory.snapshot)
        list: Final = AnswerOf(order_history_.OrderHistory.list)
        create: Final = AnswerOf(order_history_.OrderHistory.create)
        delete: Final = AnswerOf(order_history_.OrderHistory.delete)

    class RawOrderItems:
        """Order items."""

        create: Final = AnswerOf(order_items_.OrderItems.create)
        update: Final = AnswerOf(order_items_.OrderItems.update)
        delete: Final = AnswerOf(order_items_.OrderItems.delete)
        create_surcharge_parameter: Final = AnswerOf(order_items_.OrderItems.create_surcharge_parameter)
        delete_surcharge_parameter: Final = AnswerOf(order_items_.OrderItems.delete_surcharge_parameter)

    class RawOrderPayments:
        """Order payment."""

        create: Final = AnswerOf(order_payments_.OrderPayments.create)
        update: Final = AnswerOf(order_payments_.OrderPayments.update)

    class RawOrderShippings:
        """Order shipping."""

        create: Final = AnswerOf(order_shippings_.OrderShippings.create)
        update: Final = AnswerOf(order_shippings_.OrderShippings.update)

    class RawOrders:
        """Orders."""

        list: Final = PageOf(orders_.Orders.list)
        create: Final = AnswerOf(orders_.Orders.create)
        snapshot: Final = QueuedOf(orders_.Orders.snapshot)
        update_status_many: Final = AnswerOf(orders_.Orders.update_status_many)
        get: Final = AnswerOf(orders_.Orders.get)
        delete: Final = AnswerOf(orders_.Orders.delete)
        update_head: Final = AnswerOf(orders_.Orders.update_head)
        pdf: Final = AnswerOf(orders_.Orders.pdf)
        update_notes: Final = AnswerOf(orders_.Orders.update_notes)
        update_status: Final = AnswerOf(orders_.Orders.update_status)
        copy: Final = AnswerOf(orders_.Orders.copy)
        list_statuses: Final = AnswerOf(orders_.Orders.list_statuses)
        list_sources: Final = AnswerOf(orders_.Orders.list_sources)
        list_changes: Final = PageOf(orders_.Orders.list_changes)
        list_claims: Final = PageOf(orders_.Orders.list_claims)
        create_batch: Final = QueuedOf(orders_.Orders.create_batch)

    class RawPages:
        """Pages."""

        list: Final = PageOf(pages_.Pages.list)
        create: Final = AnswerOf(pages_.Pages.create)
        get: Final = AnswerOf(pages_.Pages.get)
        delete: Final = AnswerOf(pages_.Pages.delete)
        update: Final = AnswerOf(pages_.Pages.update)

    class RawParametricCategories:
        """Parametric categories."""

        list: Final = PageOf(parametric_categories_.ParametricCategories.list)
        create: Final = AnswerOf(parametric_categories_.ParametricCategories.create)
        get: Final = AnswerOf(parametric_categories_.ParametricCategories.get)
        update: Final = AnswerOf(parametric_categories_.ParametricCategories.update)
        delete: Final = AnswerOf(parametric_categories_.ParametricCategories.delete)
        get_available_parameters: Final = AnswerOf(parametric_categories_.ParametricCategories.get_available_parameters)
        create_definition: Final = AnswerOf(parametric_categories_.ParametricCategories.create_definition)

    class RawPaymentMethods:
        """Payment methods."""

        list: Final = AnswerOf(payment_methods_.PaymentMethods.list)
        create: Final = AnswerOf(payment_methods_.PaymentMethods.create)
        delete: Final = AnswerOf(payment_methods_.PaymentMethods.delete)

    class RawPaymentStatuses:
        """Payment gateways."""

        get: Final = AnswerOf(payment_statuses_.PaymentStatuses.get)
        update: Final = AnswerOf(payment_statuses_.PaymentStatuses.update)

    class RawPriceLists:
        """Price lists."""

        list: Final = AnswerOf(price_lists_.PriceLists.list)
        create: Final = AnswerOf(price_lists_.PriceLists.create)
        list_items: Final = PageOf(price_lists_.PriceLists.list_items)
        update_item_many: Final = AnswerOf(price_lists_.PriceLists.update_item_many)
        delete: Final = AnswerOf(price_lists_.PriceLists.delete)
        snapshot: Final = QueuedOf(price_lists_.PriceLists.snapshot)
        update_item_batch: Final = QueuedOf(price_lists_.PriceLists.update_item_batch)

    class RawProductAvailabilities:
        """Product availabilities."""

        list: Final = AnswerOf(product_availabilities_.ProductAvailabilities.list)
        create: Final = AnswerOf(product_availabilities_.ProductAvailabilities.create)
        update: Final = AnswerOf(product_availabilities_.ProductAvailabilities.update)
        delete: Final = AnswerOf(product_availabilities_.ProductAvailabilities.delete)

    class RawProductGifts:
        """Product gifts."""

        list: Final = AnswerOf(product_gifts_.ProductGifts.list)
        add: Final = AnswerOf(product_gifts_.ProductGifts.add)
        set: Final = AnswerOf(product_gifts_.ProductGifts.set)

    class RawProductImages:
        """Product images."""

        delete_batch: Final = QueuedOf(product_images_.ProductImages.delete_batch)
        list: Final = AnswerOf(product_images_.ProductImages.list)
        delete_all: Final = AnswerOf(product_images_.ProductImages.delete_all)
        update_many: Final = AnswerOf(product_images_.ProductImages.update_many)
        create_many: Final = QueuedOf(product_images_.ProductImages.create_many)
        update_source_many: Final = QueuedOf(product_images_.ProductImages.update_source_many)
        delete: Final = AnswerOf(product_images_.ProductImages.delete)

    class RawProductRelatedFiles:
        """Product related files."""

        add: Final = AnswerOf(product_related_files_.ProductRelatedFiles.add)
        delete_all: Final = AnswerOf(product_related_files_.ProductRelatedFiles.delete_all)
        delete: Final = AnswerOf(product_related_files_.ProductRelatedFiles.delete)

    class RawProductSets:
        """Product sets."""

        add: Final = AnswerOf(product_sets_.ProductSets.add)
        set: Final = AnswerOf(product_sets_.ProductSets.set)

    class RawProducts:
        """Products."""

        list: Final = PageOf(products_.Products.list)
        create: Final = AnswerOf(products_.Products.create)
        copy: Final = AnswerOf(products_.Products.copy)
        snapshot: Final = QueuedOf(products_.Products.snapshot)
        snapshot_with_price_lists: Final = QueuedOf(products_.Products.snapshot_with_price_lists)
        get: Final = AnswerOf(products_.Products.get)
        update: Final = AnswerOf(products_.Products.update)
        delete: Final = AnswerOf(products_.Products.delete)
        delete_batch: Final = QueuedOf(products_.Products.delete_batch)
        update_batch: Final = QueuedOf(products_.Products.update_batch)
        get_by_code: Final = AnswerOf(products_.Products.get_by_code)
        update_by_code: Final = AnswerOf(products_.Products.update_by_code)
        delete_variant: Final = AnswerOf(products_.Products.delete_variant)
        list_changes: Final = PageOf(products_.Products.list_changes)

    class RawProformaInvoices:
        """Proforma invoices."""

        create_from_order: Final = AnswerOf(proforma_invoices_.ProformaInvoices.create_from_order)
        list: Final = PageOf(proforma_invoices_.ProformaInvoices.list)
        snapshot: Final = QueuedOf(proforma_invoices_.ProformaInvoices.snapshot)
        get: Final = AnswerOf(proforma_invoices_.ProformaInvoices.get)
        pdf: Final = AnswerOf(proforma_invoices_.ProformaInvoices.pdf)
        list_changes: Final = PageOf(proforma_invoices_.ProformaInvoices.list_changes)

    class RawProofPayments:
        """Proof payments."""

        list: Final = PageOf(proof_payments_.ProofPayments.list)
        create: Final = AnswerOf(proof_payments_.ProofPayments.create)
        get: Final = AnswerOf(proof_payments_.ProofPayments.get)
        update: Final = AnswerOf(proof_payments_.ProofPayments.update)
        delete: Final = AnswerOf(proof_payments_.ProofPayments.delete)
        snapshot: Final = QueuedOf(proof_payments_.ProofPayments.snapshot)
        list_by_order: Final = AnswerOf(proof_payments_.ProofPayments.list_by_order)
        create_from_order: Final = AnswerOf(proof_payments_.ProofPayments.create_from_order)
        list_by_proforma_invoice: Final = AnswerOf(proof_payments_.ProofPayments.list_by_proforma_invoice)
        create_from_proforma_invoice: Final = AnswerOf(proof_payments_.ProofPayments.create_from_proforma_invoice)
        update_document_settings: Final = AnswerOf(proof_payments_.ProofPayments.update_document_settings)
        pdf: Final = AnswerOf(proof_payments_.ProofPayments.pdf)
        isdoc: Final = AnswerOf(proof_payments_.ProofPayments.isdoc)
        list_changes: Final = PageOf(proof_payments_.ProofPayments.list_changes)

    class RawQuantityDiscounts:
        """Quantity discounts."""

        list: Final = PageOf(quantity_discounts_.QuantityDiscounts.list)
        create: Final = AnswerOf(quantity_discounts_.QuantityDiscounts.create)
        snapshot: Final = QueuedOf(quantity_discounts_.QuantityDiscounts.snapshot)
        get: Final = AnswerOf(quantity_discounts_.QuantityDiscounts.get)
        update: Final = AnswerOf(quantity_discounts_.QuantityDiscounts.update)
        delete: Final = AnswerOf(quantity_discounts_.QuantityDiscounts.delete)

    class RawRecyclingFees:
        """Recycling fees."""

        list: Final = AnswerOf(recycling_fees_.RecyclingFees.list)

    class RawRelatedProducts:
        """Related products."""

        list: Final = AnswerOf(related_products_.RelatedProducts.list)
        add: Final = AnswerOf(related_products_.RelatedProducts.add)
        set: Final = AnswerOf(related_products_.RelatedProducts.set)

    class RawReviews:
        """Reviews."""

        get_settings: Final = AnswerOf(reviews_.Reviews.get_settings)
        list_product_reviews: Final = PageOf(reviews_.Reviews.list_product_reviews)
        create_product_review: Final = AnswerOf(reviews_.Reviews.create_product_review)
        update_product_review: Final = AnswerOf(reviews_.Reviews.update_product_review)
        list_project_reviews: Final = PageOf(reviews_.Reviews.list_project_reviews)
        create_project_review: Final = AnswerOf(reviews_.Reviews.create_project_review)
        update_project_review: Final = AnswerOf(reviews_.Reviews.update_project_review)

    class RawSalesChannels:
        """Sales channels."""

        list: Final = AnswerOf(sales_channels_.SalesChannels.list)
        get: Final = AnswerOf(sales_channels_.SalesChannels.get)
        get_by_id: Final = AnswerOf(sales_channels_.SalesChannels.get_by_id)

    class RawShipments:
        """Delivery."""

        list: Final = PageOf(shipments_.Shipments.list)
        create: Final = AnswerOf(shipments_.Shipments.create)
        get: Final = AnswerOf(shipments_.Shipments.get)
        create_from_order: Final = AnswerOf(shipments_.Shipments.create_from_order)
        request_cancellation: Final = AnswerOf(shipments_.Shipments.request_cancellation)
        list_shipping_options: Final = AnswerOf(shipments_.Shipments.list_shipping_options)
        list_carriers: Final = AnswerOf(shipments_.Shipments.list_carriers)
        get_carrier: Final = AnswerOf(shipments_.Shipments.get_carrier)
        close_carrier: Final = AnswerOf(shipments_.Shipments.close_carrier)

    class RawShippingMethods:
        """Shipping methods."""

        list: Final = AnswerOf(shipping_methods_.ShippingMethods.list)
        create: Final = AnswerOf(shipping_methods_.ShippingMethods.create)
        get: Final = AnswerOf(shipping_methods_.ShippingMethods.get)

    class RawShippingRequests:
        """Shipping requests."""

        get: Final = AnswerOf(shipping_requests_.ShippingRequests.get)
        update: Final = AnswerOf(shipping_requests_.ShippingRequests.update)
        get_order_status: Final = AnswerOf(shipping_requests_.ShippingRequests.get_order_status)

    class RawStocks:
        """Stocks."""

        list: Final = AnswerOf(stocks_.Stocks.list)
        get: Final = AnswerOf(stocks_.Stocks.get)
        list_movements: Final = PageOf(stocks_.Stocks.list_movements)
        update_quantity_many: Final = AnswerOf(stocks_.Stocks.update_quantity_many)
        get_last_movement: Final = AnswerOf(stocks_.Stocks.get_last_movement)
        list_supplies: Final = PageOf(stocks_.Stocks.list_supplies)

    class RawSuppliers:
        """Suppliers."""

        list: Final = PageOf(suppliers_.Suppliers.list)

    class RawSurchargeParameters:
        """Surcharge parameters."""

        list: Final = PageOf(surcharge_parameters_.SurchargeParameters.list)
        create: Final = AnswerOf(surcharge_parameters_.SurchargeParameters.create)
        get: Final = AnswerOf(surcharge_parameters_.SurchargeParameters.get)
        update: Final = AnswerOf(surcharge_parameters_.SurchargeParameters.update)
        create_value_many: Final = AnswerOf(surcharge_parameters_.SurchargeParameters.create_value_many)
        delete: Final = AnswerOf(surcharge_parameters_.SurchargeParameters.delete)
        delete_value: Final = AnswerOf(surcharge_parameters_.SurchargeParameters.delete_value)
        update_value: Final = AnswerOf(surcharge_parameters_.SurchargeParameters.update_value)

    class RawUnits:
        """Units."""

        list: Final = AnswerOf(units_.Units.list)

    class RawUnsubscribedEmails:
        """Unsubscribed emails."""

        list: Final = PageOf(unsubscribed_emails_.UnsubscribedEmails.list)
        create: Final = AnswerOf(unsubscribed_emails_.UnsubscribedEmails.create)

    class RawVariantParameters:
        """Variant parameters."""

        list: Final = PageOf(variant_parameters_.VariantParameters.list)
        create: Final = AnswerOf(variant_parameters_.VariantParameters.create)
        get: Final = AnswerOf(variant_parameters_.VariantParameters.get)
        update: Final = AnswerOf(variant_parameters_.VariantParameters.update)
        create_value_many: Final = AnswerOf(variant_parameters_.VariantParameters.create_value_many)
        delete: Final = AnswerOf(variant_parameters_.VariantParameters.delete)
        delete_value: Final = AnswerOf(variant_parameters_.VariantParameters.delete_value)
        update_value: Final = AnswerOf(variant_parameters_.VariantParameters.update_value)

    class RawVolumeDiscounts:
        """Volume discounts."""

        list: Final = PageOf(volume_discounts_.VolumeDiscounts.list)

    class RawWarranties:
        """Warranties."""

        list: Final = AnswerOf(warranties_.Warranties.list)

    class RawWebhooks:
        """Webhooks."""

        list: Final = PageOf(webhooks_.Webhooks.list)
        create_many: Final = AnswerOf(webhooks_.Webhooks.create_many)
        get: Final = AnswerOf(webhooks_.Webhooks.get)
        update: Final = AnswerOf(webhooks_.Webhooks.update)
        delete: Final = AnswerOf(webhooks_.Webhooks.delete)
        renew_signature_key: Final = AnswerOf(webhooks_.Webhooks.renew_signature_key)
        list_notifications: Final = PageOf(webhooks_.Webhooks.list_notifications)

    class RawXYDiscounts:
        """XY discounts."""

        list: Final = PageOf(xy_discounts_.XYDiscounts.list)
        create: Final = AnswerOf(xy_discounts_.XYDiscounts.create)
        get: Final = AnswerOf(xy_discounts_.XYDiscounts.get)
        update: Final = AnswerOf(xy_discounts_.XYDiscounts.update)
        delete: Final = AnswerOf(xy_discounts_.XYDiscounts.delete)
        get_settings: Final = AnswerOf(xy_discounts_.XYDiscounts.get_settings)
        update_settings: Final = AnswerOf(xy_discounts_.XYDiscounts.update_settings)

    class AsyncRawAbandonedCarts:
        """Abandoned carts."""

        snapshot: Final = AsyncQueuedOf(abandoned_carts_.AsyncAbandonedCarts.snapshot)

    class AsyncRawAlternativeProducts:
        """Alternative products."""

        list: Final = AsyncAnswerOf(alternative_products_.AsyncAlternativeProducts.list)
        add: Final = AsyncAnswerOf(alternative_products_.AsyncAlternativeProducts.add)
        set: Final = AsyncAnswerOf(alternative_products_.AsyncAlternativeProducts.set)

    class AsyncRawArticles:
        """Articles."""

        list: Final = AsyncPageOf(articles_.AsyncArticles.list)
        create: Final = AsyncAnswerOf(articles_.AsyncArticles.create)
        snapshot: Final = AsyncQueuedOf(articles_.AsyncArticles.snapshot)
        get: Final = AsyncAnswerOf(articles_.AsyncArticles.get)
        update: Final = AsyncAnswerOf(articles_.AsyncArticles.update)
        delete: Final = AsyncAnswerOf(articles_.AsyncArticles.delete)
        list_sections: Final = AsyncAnswerOf(articles_.AsyncArticles.list_sections)
        create_section: Final = AsyncAnswerOf(articles_.AsyncArticles.create_section)
        get_section: Final = AsyncAnswerOf(articles_.AsyncArticles.get_section)
        update_section: Final = AsyncAnswerOf(articles_.AsyncArticles.update_section)
        delete_section: Final = AsyncAnswerOf(articles_.AsyncArticles.delete_section)

    class AsyncRawBrands:
        """Brands."""

        list: Final = AsyncPageOf(brands_.AsyncBrands.list)
        create: Final = AsyncAnswerOf(brands_.AsyncBrands.create)
        get: Final = AsyncAnswerOf(brands_.AsyncBrands.get)
        update: Final = AsyncAnswerOf(brands_.AsyncBrands.update)
        delete: Final = AsyncAnswerOf(brands_.AsyncBrands.delete)
        create_batch: Final = AsyncQueuedOf(brands_.AsyncBrands.create_batch)

    class AsyncRawCategories:
        """Categories."""

        list: Final = AsyncPageOf(categories_.AsyncCategories.list)
        create: Final = AsyncAnswerOf(categories_.AsyncCategories.create)
        get: Final = AsyncAnswerOf(categories_.AsyncCategories.get)
        update: Final = AsyncAnswerOf(categories_.AsyncCategories.update)
        delete: Final = AsyncAnswerOf(categories_.AsyncCategories.delete)
        update_batch: Final = AsyncQueuedOf(categories_.AsyncCategories.update_batch)
        update_product_priority_batch: Final = AsyncQueuedOf(categories_.AsyncCategories.update_product_priority_batch)
        list_product_priorities: Final = AsyncPageOf(categories_.AsyncCategories.list_product_priorities)
        update_product_priority_many: Final = AsyncAnswerOf(categories_.AsyncCategories.update_product_priority_many)

    class AsyncRawConsumptionTaxes:
        """Consumption taxes."""

        list: Final = AsyncAnswerOf(consumption_taxes_.AsyncConsumptionTaxes.list)
        create: Final = AsyncAnswerOf(consumption_taxes_.AsyncConsumptionTaxes.create)
        update: Final = AsyncAnswerOf(consumption_taxes_.AsyncConsumptionTaxes.update)
        delete: Final = AsyncAnswerOf(consumption_taxes_.AsyncConsumptionTaxes.delete)

    class AsyncRawCreditNotes:
        """Credit notes."""

        list: Final = AsyncPageOf(credit_notes_.AsyncCreditNotes.list)
        snapshot: Final = AsyncQueuedOf(credit_notes_.AsyncCreditNotes.snapshot)
        get: Final = AsyncAnswerOf(credit_notes_.AsyncCreditNotes.get)
        update: Final = AsyncAnswerOf(credit_notes_.AsyncCreditNotes.update)
        delete: Final = AsyncAnswerOf(credit_notes_.AsyncCreditNotes.delete)
        restock: Final = AsyncAnswerOf(credit_notes_.AsyncCreditNotes.restock)
        create_from_invoice: Final = AsyncAnswerOf(credit_notes_.AsyncCreditNotes.create_from_invoice)
        create_from_proof_payment: Final = AsyncAnswerOf(credit_notes_.AsyncCreditNotes.create_from_proof_payment)
        create_item: Final = AsyncAnswerOf(credit_notes_.AsyncCreditNotes.create_item)
        update_item: Final = AsyncAnswerOf(credit_notes_.AsyncCreditNotes.update_item)
        delete_item: Final = AsyncAnswerOf(credit_notes_.AsyncCreditNotes.delete_item)
        pdf: Final = AsyncAnswerOf(credit_notes_.AsyncCreditNotes.pdf)
        isdoc: Final = AsyncAnswerOf(credit_notes_.AsyncCreditNotes.isdoc)
        list_changes: Final = AsyncPageOf(credit_notes_.AsyncCreditNotes.list_changes)

    class AsyncRawCustomerAccounts:
        """Customer accounts."""

        list: Final = AsyncPageOf(customer_accounts_.AsyncCustomerAccounts.list)
        create: Final = AsyncAnswerOf(customer_accounts_.AsyncCustomerAccounts.create)
        get: Final = AsyncAnswerOf(customer_accounts_.AsyncCustomerAccounts.get)
        update: Final = AsyncAnswerOf(customer_accounts_.AsyncCustomerAccounts.update)
        delete: Final = AsyncAnswerOf(customer_accounts_.AsyncCustomerAccounts.delete)

    class AsyncRawCustomerDeliveryAddresses:
        """Customer delivery addresses."""

        list: Final = AsyncPageOf(customer_delivery_addresses_.AsyncCustomerDeliveryAddresses.list)
        create: Final = AsyncAnswerOf(customer_delivery_addresses_.AsyncCustomerDeliveryAddresses.create)
        get: Final = AsyncAnswerOf(customer_delivery_addresses_.AsyncCustomerDeliveryAddresses.get)
        update: Final = AsyncAnswerOf(customer_delivery_addresses_.AsyncCustomerDeliveryAddresses.update)
        delete: Final = AsyncAnswerOf(customer_delivery_addresses_.AsyncCustomerDeliveryAddresses.delete)

    class AsyncRawCustomerGroups:
        """Customer groups."""

        list: Final = AsyncAnswerOf(customer_groups_.AsyncCustomerGroups.list)
        create: Final = AsyncAnswerOf(customer_groups_.AsyncCustomerGroups.create)
        delete: Final = AsyncAnswerOf(customer_groups_.AsyncCustomerGroups.delete)
        update: Final = AsyncAnswerOf(customer_groups_.AsyncCustomerGroups.update)

    class AsyncRawCustomerRemarks:
        """Customer remarks."""

        list: Final = AsyncPageOf(customer_remarks_.AsyncCustomerRemarks.list)
        create: Final = AsyncAnswerOf(customer_remarks_.AsyncCustomerRemarks.create)
        get: Final = AsyncAnswerOf(customer_remarks_.AsyncCustomerRemarks.get)
        update: Final = AsyncAnswerOf(customer_remarks_.AsyncCustomerRemarks.update)
        delete: Final = AsyncAnswerOf(customer_remarks_.AsyncCustomerRemarks.delete)

    class AsyncRawCustomers:
        """Customers."""

        list: Final = AsyncPageOf(customers_.AsyncCustomers.list)
        create: Final = AsyncAnswerOf(customers_.AsyncCustomers.create)
        snapshot: Final = AsyncQueuedOf(customers_.AsyncCustomers.snapshot)
        get: Final = AsyncAnswerOf(customers_.AsyncCustomers.get)
        update: Final = AsyncAnswerOf(customers_.AsyncCustomers.update)
        delete: Final = AsyncAnswerOf(customers_.AsyncCustomers.delete)
        list_changes: Final = AsyncPageOf(customers_.AsyncCustomers.list_changes)
        list_regions: Final = AsyncAnswerOf(customers_.AsyncCustomers.list_regions)

    class AsyncRawDeliveryNotes:
        """Delivery notes."""

        create_from_order: Final = AsyncAnswerOf(delivery_notes_.AsyncDeliveryNotes.create_from_order)
        list: Final = AsyncPageOf(delivery_notes_.AsyncDeliveryNotes.list)
        snapshot: Final = AsyncQueuedOf(delivery_notes_.AsyncDeliveryNotes.snapshot)
        get: Final = AsyncAnswerOf(delivery_notes_.AsyncDeliveryNotes.get)
        pdf: Final = AsyncAnswerOf(delivery_notes_.AsyncDeliveryNotes.pdf)

    class AsyncRawDiscountCoupons:
        """Discount coupons."""

        list: Final = AsyncPageOf(discount_coupons_.AsyncDiscountCoupons.list)
        create_many: Final = AsyncAnswerOf(discount_coupons_.AsyncDiscountCoupons.create_many)
        update_many: Final = AsyncAnswerOf(discount_coupons_.AsyncDiscountCoupons.update_many)
        delete_many: Final = AsyncAnswerOf(discount_coupons_.AsyncDiscountCoupons.delete_many)
        snapshot: Final = AsyncQueuedOf(discount_coupons_.AsyncDiscountCoupons.snapshot)
        get: Final = AsyncAnswerOf(discount_coupons_.AsyncDiscountCoupons.get)
        delete: Final = AsyncAnswerOf(discount_coupons_.AsyncDiscountCoupons.delete)
        create_set: Final = AsyncAnswerOf(discount_coupons_.AsyncDiscountCoupons.create_set)
        use: Final = AsyncAnswerOf(discount_coupons_.AsyncDiscountCoupons.use)
        list_templates: Final = AsyncAnswerOf(discount_coupons_.AsyncDiscountCoupons.list_templates)
        create_template: Final = AsyncAnswerOf(discount_coupons_.AsyncDiscountCoupons.create_template)
        get_template: Final = AsyncAnswerOf(discount_coupons_.AsyncDiscountCoupons.get_template)
        delete_template: Final = AsyncAnswerOf(discount_coupons_.AsyncDiscountCoupons.delete_template)

    class AsyncRawDiscussions:
        """Discussions."""

        get_settings: Final = AsyncAnswerOf(discussions_.AsyncDiscussions.get_settings)
        list_posts: Final = AsyncPageOf(discussions_.AsyncDiscussions.list_posts)
        create_post_many: Final = AsyncAnswerOf(discussions_.AsyncDiscussions.create_post_many)
        update_post: Final = AsyncAnswerOf(discussions_.AsyncDiscussions.update_post)
        delete_post: Final = AsyncAnswerOf(discussions_.AsyncDiscussions.delete_post)

    class AsyncRawEndpoints:
        """Endpoints."""

        list: Final = AsyncAnswerOf(endpoints_.AsyncEndpoints.list)

    class AsyncRawEshop:
        """Eshop."""

        get: Final = AsyncAnswerOf(eshop_.AsyncEshop.get)
        get_design: Final = AsyncAnswerOf(eshop_.AsyncEshop.get_design)
        get_document_settings: Final = AsyncAnswerOf(eshop_.AsyncEshop.get_document_settings)
        get_customer_fields: Final = AsyncAnswerOf(eshop_.AsyncEshop.get_customer_fields)

    class AsyncRawExports:
        """Exports."""

        documents: Final = AsyncQueuedOf(exports_.AsyncExports.documents)

    class AsyncRawFiles:
        """Files."""

        list: Final = AsyncAnswerOf(files_.AsyncFiles.list)
        upload_many: Final = AsyncQueuedOf(files_.AsyncFiles.upload_many)
        upload: Final = AsyncAnswerOf(files_.AsyncFiles.upload)

    class AsyncRawFilteringParameters:
        """Filtering parameters."""

        list: Final = AsyncPageOf(filtering_parameters_.AsyncFilteringParameters.list)
        create: Final = AsyncAnswerOf(filtering_parameters_.AsyncFilteringParameters.create)
        get: Final = AsyncAnswerOf(filtering_parameters_.AsyncFilteringParameters.get)
        update: Final = AsyncAnswerOf(filtering_parameters_.AsyncFilteringParameters.update)
        create_value_many: Final = AsyncAnswerOf(filtering_parameters_.AsyncFilteringParameters.create_value_many)
        delete: Final = AsyncAnswerOf(filtering_parameters_.AsyncFilteringParameters.delete)
        delete_value: Final = AsyncAnswerOf(filtering_parameters_.AsyncFilteringParameters.delete_value)
        update_value: Final = AsyncAnswerOf(filtering_parameters_.AsyncFilteringParameters.update_value)

    class AsyncRawFlags:
        """Flags."""

        list: Final = AsyncAnswerOf(flags_.AsyncFlags.list)
        create: Final = AsyncAnswerOf(flags_.AsyncFlags.create)
        update: Final = AsyncAnswerOf(flags_.AsyncFlags.update)
        delete: Final = AsyncAnswerOf(flags_.AsyncFlags.delete)

    class AsyncRawHtmlSnippets:
        """Templates."""

        list: Final = AsyncAnswerOf(html_snippets_.AsyncHtmlSnippets.list)
        save_many: Final = AsyncAnswerOf(html_snippets_.AsyncHtmlSnippets.save_many)
        delete: Final = AsyncAnswerOf(html_snippets_.AsyncHtmlSnippets.delete)

    class AsyncRawInvoices:
        """Invoices."""

        list: Final = AsyncPageOf(invoices_.AsyncInvoices.list)
        snapshot: Final = AsyncQueuedOf(invoices_.AsyncInvoices.snapshot)
        get: Final = AsyncAnswerOf(invoices_.AsyncInvoices.get)
        create_from_order: Final = AsyncAnswerOf(invoices_.AsyncInvoices.create_from_order)
        create_from_proforma_invoice: Final = AsyncAnswerOf(invoices_.AsyncInvoices.create_from_proforma_invoice)
        link_proforma_invoices: Final = AsyncAnswerOf(invoices_.AsyncInvoices.link_proforma_invoices)
        link_proof_payments: Final = AsyncAnswerOf(invoices_.AsyncInvoices.link_proof_payments)
        pdf: Final = AsyncAnswerOf(invoices_.AsyncInvoices.pdf)
        isdoc: Final = AsyncAnswerOf(invoices_.AsyncInvoices.isdoc)
        list_changes: Final = AsyncPageOf(invoices_.AsyncInvoices.list_changes)

    class AsyncRawJobs:
        """Jobs."""

        list: Final = AsyncPageOf(jobs_.AsyncJobs.list)
        get: Final = AsyncAnswerOf(jobs_.AsyncJobs.get)

    class AsyncRawMailingLists:
        """E-mail distribution lists."""

        list: Final = AsyncAnswerOf(mailing_lists_.AsyncMailingLists.list)
        create: Final = AsyncAnswerOf(mailing_lists_.AsyncMailingLists.create)
        list_emails: Final = AsyncPageOf(mailing_lists_.AsyncMailingLists.list_emails)
        add_email_many: Final = AsyncAnswerOf(mailing_lists_.AsyncMailingLists.add_email_many)
        list_changes: Final = AsyncPageOf(mailing_lists_.AsyncMailingLists.list_changes)

    class AsyncRawMeasureUnits:
        """Measure units."""

        list: Final = AsyncAnswerOf(measure_units_.AsyncMeasureUnits.list)

    class AsyncRawOrderGifts:
        """Order gifts."""

        list: Final = AsyncAnswerOf(order_gifts_.AsyncOrderGifts.list)
        add: Final = AsyncAnswerOf(order_gifts_.AsyncOrderGifts.add)
        delete: Final = AsyncAnswerOf(order_gifts_.AsyncOrderGifts.delete)
        get_settings: Final = AsyncAnswerOf(order_gifts_.AsyncOrderGifts.get_settings)
        update_settings: Final = AsyncAnswerOf(order_gifts_.AsyncOrderGifts.update_settings)

    class AsyncRawOrderHistory:
        """Order history."""

        snapshot: Final = AsyncQueuedOf(order_history_.AsyncOrderHistory.snapshot)
        list: Final = AsyncAnswerOf(order_history_.AsyncOrderHistory.list)
        create: Final = AsyncAnswerOf(order_history_.AsyncOrderHistory.create)
        delete: Final = AsyncAnswerOf(order_history_.AsyncOrderHistory.delete)

    class AsyncRawOrderItems:
        """Order items."""

        create: Final = AsyncAnswerOf(order_items_.AsyncOrderItems.create)
        update: Final = AsyncAnswerOf(order_items_.AsyncOrderItems.update)
        delete: Final = AsyncAnswerOf(order_items_.AsyncOrderItems.delete)
        create_surcharge_parameter: Final = AsyncAnswerOf(order_items_.AsyncOrderItems.create_surcharge_parameter)
        delete_surcharge_parameter: Final = AsyncAnswerOf(order_items_.AsyncOrderItems.delete_surcharge_parameter)

    class AsyncRawOrderPayments:
        """Order payment."""

        create: Final = AsyncAnswerOf(order_payments_.AsyncOrderPayments.create)
        update: Final = AsyncAnswerOf(order_payments_.AsyncOrderPayments.update)

    class AsyncRawOrderShippings:
        """Order shipping."""

        create: Final = AsyncAnswerOf(order_shippings_.AsyncOrderShippings.create)
        update: Final = AsyncAnswerOf(order_shippings_.AsyncOrderShippings.update)

    class AsyncRawOrders:
        """Orders."""

        list: Final = AsyncPageOf(orders_.AsyncOrders.list)
        create: Final = AsyncAnswerOf(orders_.AsyncOrders.create)
        snapshot: Final = AsyncQueuedOf(orders_.AsyncOrders.snapshot)
        update_status_many: Final = AsyncAnswerOf(orders_.AsyncOrders.update_status_many)
        get: Final = AsyncAnswerOf(orders_.AsyncOrders.get)
        delete: Final = AsyncAnswerOf(orders_.AsyncOrders.delete)
        update_head: Final = AsyncAnswerOf(orders_.AsyncOrders.update_head)
        pdf: Final = AsyncAnswerOf(orders_.AsyncOrders.pdf)
        update_notes: Final = AsyncAnswerOf(orders_.AsyncOrders.update_notes)
        update_status: Final = AsyncAnswerOf(orders_.AsyncOrders.update_status)
        copy: Final = AsyncAnswerOf(orders_.AsyncOrders.copy)
        list_statuses: Final = AsyncAnswerOf(orders_.AsyncOrders.list_statuses)
        list_sources: Final = AsyncAnswerOf(orders_.AsyncOrders.list_sources)
        list_changes: Final = AsyncPageOf(orders_.AsyncOrders.list_changes)
        list_claims: Final = AsyncPageOf(orders_.AsyncOrders.list_claims)
        create_batch: Final = AsyncQueuedOf(orders_.AsyncOrders.create_batch)

    class AsyncRawPages:
        """Pages."""

        list: Final = AsyncPageOf(pages_.AsyncPages.list)
        create: Final = AsyncAnswerOf(pages_.AsyncPages.create)
        get: Final = AsyncAnswerOf(pages_.AsyncPages.get)
        delete: Final = AsyncAnswerOf(pages_.AsyncPages.delete)
        update: Final = AsyncAnswerOf(pages_.AsyncPages.update)

    class AsyncRawParametricCategories:
        """Parametric categories."""

        list: Final = AsyncPageOf(parametric_categories_.AsyncParametricCategories.list)
        create: Final = AsyncAnswerOf(parametric_categories_.AsyncParametricCategories.create)
        get: Final = AsyncAnswerOf(parametric_categories_.AsyncParametricCategories.get)
        update: Final = AsyncAnswerOf(parametric_categories_.AsyncParametricCategories.update)
        delete: Final = AsyncAnswerOf(parametric_categories_.AsyncParametricCategories.delete)
        get_available_parameters: Final = AsyncAnswerOf(
            parametric_categories_.AsyncParametricCategories.get_available_parameters
        )
        create_definition: Final = AsyncAnswerOf(parametric_categories_.AsyncParametricCategories.create_definition)

    class AsyncRawPaymentMethods:
        """Payment methods."""

        list: Final = AsyncAnswerOf(payment_methods_.AsyncPaymentMethods.list)
        create: Final = AsyncAnswerOf(payment_methods_.AsyncPaymentMethods.create)
        delete: Final = AsyncAnswerOf(payment_methods_.AsyncPaymentMethods.delete)

    class AsyncRawPaymentStatuses:
        """Payment gateways."""

        get: Final = AsyncAnswerOf(payment_statuses_.AsyncPaymentStatuses.get)
        update: Final = AsyncAnswerOf(payment_statuses_.AsyncPaymentStatuses.update)

    class AsyncRawPriceLists:
        """Price lists."""

        list: Final = AsyncAnswerOf(price_lists_.AsyncPriceLists.list)
        create: Final = AsyncAnswerOf(price_lists_.AsyncPriceLists.create)
        list_items: Final = AsyncPageOf(price_lists_.AsyncPriceLists.list_items)
        update_item_many: Final = AsyncAnswerOf(price_lists_.AsyncPriceLists.update_item_many)
        delete: Final = AsyncAnswerOf(price_lists_.AsyncPriceLists.delete)
        snapshot: Final = AsyncQueuedOf(price_lists_.AsyncPriceLists.snapshot)
        update_item_batch: Final = AsyncQueuedOf(price_lists_.AsyncPriceLists.update_item_batch)

    class AsyncRawProductAvailabilities:
        """Product availabilities."""

        list: Final = AsyncAnswerOf(product_availabilities_.AsyncProductAvailabilities.list)
        create: Final = AsyncAnswerOf(product_availabilities_.AsyncProductAvailabilities.create)
        update: Final = AsyncAnswerOf(product_availabilities_.AsyncProductAvailabilities.update)
        delete: Final = AsyncAnswerOf(product_availabilities_.AsyncProductAvailabilities.delete)

    class AsyncRawProductGifts:
        """Product gifts."""

        list: Final = AsyncAnswerOf(product_gifts_.AsyncProductGifts.list)
        add: Final = AsyncAnswerOf(product_gifts_.AsyncProductGifts.add)
        set: Final = AsyncAnswerOf(product_gifts_.AsyncProductGifts.set)

    class AsyncRawProductImages:
        """Product images."""

        delete_batch: Final = AsyncQueuedOf(product_images_.AsyncProductImages.delete_batch)
        list: Final = AsyncAnswerOf(product_images_.AsyncProductImages.list)
        delete_all: Final = AsyncAnswerOf(product_images_.AsyncProductImages.delete_all)
        update_many: Final = AsyncAnswerOf(product_images_.AsyncProductImages.update_many)
        create_many: Final = AsyncQueuedOf(product_images_.AsyncProductImages.create_many)
        update_source_many: Final = AsyncQueuedOf(product_images_.AsyncProductImages.update_source_many)
        delete: Final = AsyncAnswerOf(product_images_.AsyncProductImages.delete)

    class AsyncRawProductRelatedFiles:
        """Product related files."""

        add: Final = AsyncAnswerOf(product_related_files_.AsyncProductRelatedFiles.add)
        delete_all: Final = AsyncAnswerOf(product_related_files_.AsyncProductRelatedFiles.delete_all)
        delete: Final = AsyncAnswerOf(product_related_files_.AsyncProductRelatedFiles.delete)

    class AsyncRawProductSets:
        """Product sets."""

        add: Final = AsyncAnswerOf(product_sets_.AsyncProductSets.add)
        set: Final = AsyncAnswerOf(product_sets_.AsyncProductSets.set)

    class AsyncRawProducts:
        """Products."""

        list: Final = AsyncPageOf(products_.AsyncProducts.list)
        create: Final = AsyncAnswerOf(products_.AsyncProducts.create)
        copy: Final = AsyncAnswerOf(products_.AsyncProducts.copy)
        snapshot: Final = AsyncQueuedOf(products_.AsyncProducts.snapshot)
        snapshot_with_price_lists: Final = AsyncQueuedOf(products_.AsyncProducts.snapshot_with_price_lists)
        get: Final = AsyncAnswerOf(products_.AsyncProducts.get)
        update: Final = AsyncAnswerOf(products_.AsyncProducts.update)
        delete: Final = AsyncAnswerOf(products_.AsyncProducts.delete)
        delete_batch: Final = AsyncQueuedOf(products_.AsyncProducts.delete_batch)
        update_batch: Final = AsyncQueuedOf(products_.AsyncProducts.update_batch)
        get_by_code: Final = AsyncAnswerOf(products_.AsyncProducts.get_by_code)
        update_by_code: Final = AsyncAnswerOf(products_.AsyncProducts.update_by_code)
        delete_variant: Final = AsyncAnswerOf(products_.AsyncProducts.delete_variant)
        list_changes: Final = AsyncPageOf(products_.AsyncProducts.list_changes)

    class AsyncRawProformaInvoices:
        """Proforma invoices."""

        create_from_order: Final = AsyncAnswerOf(proforma_invoices_.AsyncProformaInvoices.create_from_order)
        list: Final = AsyncPageOf(proforma_invoices_.AsyncProformaInvoices.list)
        snapshot: Final = AsyncQueuedOf(proforma_invoices_.AsyncProformaInvoices.snapshot)
        get: Final = AsyncAnswerOf(proforma_invoices_.AsyncProformaInvoices.get)
        pdf: Final = AsyncAnswerOf(proforma_invoices_.AsyncProformaInvoices.pdf)
        list_changes: Final = AsyncPageOf(proforma_invoices_.AsyncProformaInvoices.list_changes)

    class AsyncRawProofPayments:
        """Proof payments."""

        list: Final = AsyncPageOf(proof_payments_.AsyncProofPayments.list)
        create: Final = AsyncAnswerOf(proof_payments_.AsyncProofPayments.create)
        get: Final = AsyncAnswerOf(proof_payments_.AsyncProofPayments.get)
        update: Final = AsyncAnswerOf(proof_payments_.AsyncProofPayments.update)
        delete: Final = AsyncAnswerOf(proof_payments_.AsyncProofPayments.delete)
        snapshot: Final = AsyncQueuedOf(proof_payments_.AsyncProofPayments.snapshot)
        list_by_order: Final = AsyncAnswerOf(proof_payments_.AsyncProofPayments.list_by_order)
        create_from_order: Final = AsyncAnswerOf(proof_payments_.AsyncProofPayments.create_from_order)
        list_by_proforma_invoice: Final = AsyncAnswerOf(proof_payments_.AsyncProofPayments.list_by_proforma_invoice)
        create_from_proforma_invoice: Final = AsyncAnswerOf(
            proof_payments_.AsyncProofPayments.create_from_proforma_invoice
        )
        update_document_settings: Final = AsyncAnswerOf(proof_payments_.AsyncProofPayments.update_document_settings)
        pdf: Final = AsyncAnswerOf(proof_payments_.AsyncProofPayments.pdf)
        isdoc: Final = AsyncAnswerOf(proof_payments_.AsyncProofPayments.isdoc)
        list_changes: Final = AsyncPageOf(proof_payments_.AsyncProofPayments.list_changes)

    class AsyncRawQuantityDiscounts:
        """Quantity discounts."""

        list: Final = AsyncPageOf(quantity_discounts_.AsyncQuantityDiscounts.list)
        create: Final = AsyncAnswerOf(quantity_discounts_.AsyncQuantityDiscounts.create)
        snapshot: Final = AsyncQueuedOf(quantity_discounts_.AsyncQuantityDiscounts.snapshot)
        get: Final = AsyncAnswerOf(quantity_discounts_.AsyncQuantityDiscounts.get)
        update: Final = AsyncAnswerOf(quantity_discounts_.AsyncQuantityDiscounts.update)
        delete: Final = AsyncAnswerOf(quantity_discounts_.AsyncQuantityDiscounts.delete)

    class AsyncRawRecyclingFees:
        """Recycling fees."""

        list: Final = AsyncAnswerOf(recycling_fees_.AsyncRecyclingFees.list)

    class AsyncRawRelatedProducts:
        """Related products."""

        list: Final = AsyncAnswerOf(related_products_.AsyncRelatedProducts.list)
        add: Final = AsyncAnswerOf(related_products_.AsyncRelatedProducts.add)
        set: Final = AsyncAnswerOf(related_products_.AsyncRelatedProducts.set)

    class AsyncRawReviews:
        """Reviews."""

        get_settings: Final = AsyncAnswerOf(reviews_.AsyncReviews.get_settings)
        list_product_reviews: Final = AsyncPageOf(reviews_.AsyncReviews.list_product_reviews)
        create_product_review: Final = AsyncAnswerOf(reviews_.AsyncReviews.create_product_review)
        update_product_review: Final = AsyncAnswerOf(reviews_.AsyncReviews.update_product_review)
        list_project_reviews: Final = AsyncPageOf(reviews_.AsyncReviews.list_project_reviews)
        create_project_review: Final = AsyncAnswerOf(reviews_.AsyncReviews.create_project_review)
        update_project_review: Final = AsyncAnswerOf(reviews_.AsyncReviews.update_project_review)

    class AsyncRawSalesChannels:
        """Sales channels."""

        list: Final = AsyncAnswerOf(sales_channels_.AsyncSalesChannels.list)
        get: Final = AsyncAnswerOf(sales_channels_.AsyncSalesChannels.get)
        get_by_id: Final = AsyncAnswerOf(sales_channels_.AsyncSalesChannels.get_by_id)

    class AsyncRawShipments:
        """Delivery."""

        list: Final = AsyncPageOf(shipments_.AsyncShipments.list)
        create: Final = AsyncAnswerOf(shipments_.AsyncShipments.create)
        get: Final = AsyncAnswerOf(shipments_.AsyncShipments.get)
        create_from_order: Final = AsyncAnswerOf(shipments_.AsyncShipments.create_from_order)
        request_cancellation: Final = AsyncAnswerOf(shipments_.AsyncShipments.request_cancellation)
        list_shipping_options: Final = AsyncAnswerOf(shipments_.AsyncShipments.list_shipping_options)
        list_carriers: Final = AsyncAnswerOf(shipments_.AsyncShipments.list_carriers)
        get_carrier: Final = AsyncAnswerOf(shipments_.AsyncShipments.get_carrier)
        close_carrier: Final = AsyncAnswerOf(shipments_.AsyncShipments.close_carrier)

    class AsyncRawShippingMethods:
        """Shipping methods."""

        list: Final = AsyncAnswerOf(shipping_methods_.AsyncShippingMethods.list)
        create: Final = AsyncAnswerOf(shipping_methods_.AsyncShippingMethods.create)
        get: Final = AsyncAnswerOf(shipping_methods_.AsyncShippingMethods.get)

    class AsyncRawShippingRequests:
        """Shipping requests."""

        get: Final = AsyncAnswerOf(shipping_requests_.AsyncShippingRequests.get)
        update: Final = AsyncAnswerOf(shipping_requests_.AsyncShippingRequests.update)
        get_order_status: Final = AsyncAnswerOf(shipping_requests_.AsyncShippingRequests.get_order_status)

    class AsyncRawStocks:
        """Stocks."""

        list: Final = AsyncAnswerOf(stocks_.AsyncStocks.list)
        get: Final = AsyncAnswerOf(stocks_.AsyncStocks.get)
        list_movements: Final = AsyncPageOf(stocks_.AsyncStocks.list_movements)
        update_quantity_many: Final = AsyncAnswerOf(stocks_.AsyncStocks.update_quantity_many)
        get_last_movement: Final = AsyncAnswerOf(stocks_.AsyncStocks.get_last_movement)
        list_supplies: Final = AsyncPageOf(stocks_.AsyncStocks.list_supplies)

    class AsyncRawSuppliers:
        """Suppliers."""

        list: Final = AsyncPageOf(suppliers_.AsyncSuppliers.list)

    class AsyncRawSurchargeParameters:
        """Surcharge parameters."""

        list: Final = AsyncPageOf(surcharge_parameters_.AsyncSurchargeParameters.list)
        create: Final = AsyncAnswerOf(surcharge_parameters_.AsyncSurchargeParameters.create)
        get: Final = AsyncAnswerOf(surcharge_parameters_.AsyncSurchargeParameters.get)
        update: Final = AsyncAnswerOf(surcharge_parameters_.AsyncSurchargeParameters.update)
        create_value_many: Final = AsyncAnswerOf(surcharge_parameters_.AsyncSurchargeParameters.create_value_many)
        delete: Final = AsyncAnswerOf(surcharge_parameters_.AsyncSurchargeParameters.delete)
        delete_value: Final = AsyncAnswerOf(surcharge_parameters_.AsyncSurchargeParameters.delete_value)
        update_value: Final = AsyncAnswerOf(surcharge_parameters_.AsyncSurchargeParameters.update_value)

    class AsyncRawUnits:
        """Units."""

        list: Final = AsyncAnswerOf(units_.AsyncUnits.list)

    class AsyncRawUnsubscribedEmails:
        """Unsubscribed emails."""

        list: Final = AsyncPageOf(unsubscribed_emails_.AsyncUnsubscribedEmails.list)
        create: Final = AsyncAnswerOf(unsubscribed_emails_.AsyncUnsubscribedEmails.create)

    class AsyncRawVariantParameters:
        """Variant parameters."""

        list: Final = AsyncPageOf(variant_parameters_.AsyncVariantParameters.list)
        create: Final = AsyncAnswerOf(variant_parameters_.AsyncVariantParameters.create)
        get: Final = AsyncAnswerOf(variant_parameters_.AsyncVariantParameters.get)
        update: Final = AsyncAnswerOf(variant_parameters_.AsyncVariantParameters.update)
        create_value_many: Final = AsyncAnswerOf(variant_parameters_.AsyncVariantParameters.create_value_many)
        delete: Final = AsyncAnswerOf(variant_parameters_.AsyncVariantParameters.delete)
        delete_value: Final = AsyncAnswerOf(variant_parameters_.AsyncVariantParameters.delete_value)
        update_value: Final = AsyncAnswerOf(variant_parameters_.AsyncVariantParameters.update_value)

    class AsyncRawVolumeDiscounts:
        """Volume discounts."""

        list: Final = AsyncPageOf(volume_discounts_.AsyncVolumeDiscounts.list)

    class AsyncRawWarranties:
        """Warranties."""

        list: Final = AsyncAnswerOf(warranties_.AsyncWarranties.list)

    class AsyncRawWebhooks:
        """Webhooks."""

        list: Final = AsyncPageOf(webhooks_.AsyncWebhooks.list)
        create_many: Final = AsyncAnswerOf(webhooks_.AsyncWebhooks.create_many)
        get: Final = AsyncAnswerOf(webhooks_.AsyncWebhooks.get)
        update: Final = AsyncAnswerOf(webhooks_.AsyncWebhooks.update)
        delete: Final = AsyncAnswerOf(webhooks_.AsyncWebhooks.delete)
        renew_signature_key: Final = AsyncAnswerOf(webhooks_.AsyncWebhooks.renew_signature_key)
        list_notifications: Final = AsyncPageOf(webhooks_.AsyncWebhooks.list_notifications)

    class AsyncRawXYDiscounts:
        """XY discounts."""

        list: Final = AsyncPageOf(xy_discounts_.AsyncXYDiscounts.list)
        create: Final = AsyncAnswerOf(xy_discounts_.AsyncXYDiscounts.create)
        get: Final = AsyncAnswerOf(xy_discounts_.AsyncXYDiscounts.get)
        update: Final = AsyncAnswerOf(xy_discounts_.AsyncXYDiscounts.update)
        delete: Final = AsyncAnswerOf(xy_discounts_.AsyncXYDiscounts.delete)
        get_settings: Final = AsyncAnswerOf(xy_discounts_.AsyncXYDiscounts.get_settings)
        update_settings: Final = AsyncAnswerOf(xy_discounts_.AsyncXYDiscounts.update_settings)


class RawResources:
    """Parts of the API whose methods return whole responses."""

    abandoned_carts: RawAbandonedCarts

    alternative_products: RawAlternativeProducts

    articles: RawArticles

    brands: RawBrands

    categories: RawCategories

    consumption_taxes: RawConsumptionTaxes

    credit_notes: RawCreditNotes

    customer_accounts: RawCustomerAccounts

    customer_delivery_addresses: RawCustomerDeliveryAddresses

    customer_groups: RawCustomerGroups

    customer_remarks: RawCustomerRemarks

    customers: RawCustomers

    delivery_notes: RawDeliveryNotes

    discount_coupons: RawDiscountCoupons

    discussions: RawDiscussions

    endpoints: RawEndpoints

    eshop: RawEshop

    exports: RawExports

    files: RawFiles

    filtering_parameters: RawFilteringParameters

    flags: RawFlags

    html_snippets: RawHtmlSnippets

    invoices: RawInvoices

    jobs: RawJobs

    mailing_lists: RawMailingLists

    measure_units: RawMeasureUnits

    order_gifts: RawOrderGifts

    order_history: RawOrderHistory

    order_items: RawOrderItems

    order_payments: RawOrderPayments

    order_shippings: RawOrderShippings

    orders: RawOrders

    pages: RawPages

    parametric_categories: RawParametricCategories

    payment_methods: RawPaymentMethods

    payment_statuses: RawPaymentStatuses

    price_lists: RawPriceLists

    product_availabilities: RawProductAvailabilities

    product_gifts: RawProductGifts

    product_images: RawProductImages

    product_related_files: RawProductRelatedFiles

    product_sets: RawProductSets

    products: RawProducts

    proforma_invoices: RawProformaInvoices

    proof_payments: RawProofPayments

    quantity_discounts: RawQuantityDiscounts

    recycling_fees: RawRecyclingFees

    related_products: RawRelatedProducts

    reviews: RawReviews

    sales_channels: RawSalesChannels

    shipments: RawShipments

    shipping_methods: RawShippingMethods

    shipping_requests: RawShippingRequests

    stocks: RawStocks

    suppliers: RawSuppliers

    surcharge_parameters: RawSurchargeParameters

    units: RawUnits

    unsubscribed_emails: RawUnsubscribedEmails

    variant_parameters: RawVariantParameters

    volume_discounts: RawVolumeDiscounts

    warranties: RawWarranties

    webhooks: RawWebhooks

    xy_discounts: RawXYDiscounts


class AsyncRawResources:
    """Parts of the API whose methods return whole responses."""

    abandoned_carts: AsyncRawAbandonedCarts

    alternative_products: AsyncRawAlternativeProducts

    articles: AsyncRawArticles

    brands: AsyncRawBrands

    categories: AsyncRawCategories

    consumption_taxes: AsyncRawConsumptionTaxes

    credit_notes: AsyncRawCreditNotes

    customer_accounts: AsyncRawCustomerAccounts

    customer_delivery_addresses: AsyncRawCustomerDeliveryAddresses

    customer_groups: AsyncRawCustomerGroups

    customer_remarks: AsyncRawCustomerRemarks

    customers: AsyncRawCustomers

    delivery_notes: AsyncRawDeliveryNotes

    discount_coupons: AsyncRawDiscountCoupons

    discussions: AsyncRawDiscussions

    endpoints: AsyncRawEndpoints

    eshop: AsyncRawEshop

    exports: AsyncRawExports

    files: AsyncRawFiles

    filtering_parameters: AsyncRawFilteringParameters

    flags: AsyncRawFlags

    html_snippets: AsyncRawHtmlSnippets

    invoices: AsyncRawInvoices

    jobs: AsyncRawJobs

    mailing_lists: AsyncRawMailingLists

    measure_units: AsyncRawMeasureUnits

    order_gifts: AsyncRawOrderGifts

    order_history: AsyncRawOrderHistory

    order_items: AsyncRawOrderItems

    order_payments: AsyncRawOrderPayments

    order_shippings: AsyncRawOrderShippings

    orders: AsyncRawOrders

    pages: AsyncRawPages

    parametric_categories: AsyncRawParametricCategories

    payment_methods: AsyncRawPaymentMethods

    payment_statuses: AsyncRawPaymentStatuses

    price_lists: AsyncRawPriceLists

    product_availabilities: AsyncRawProductAvailabilities

    product_gifts: AsyncRawProductGifts

    product_images: AsyncRawProductImages

    product_related_files: AsyncRawProductRelatedFiles

    product_sets: AsyncRawProductSets

    products: AsyncRawProducts

    proforma_invoices: AsyncRawProformaInvoices

    proof_payments: AsyncRawProofPayments

    quantity_discounts: AsyncRawQuantityDiscounts

    recycling_fees: AsyncRawRecyclingFees

    related_products: AsyncRawRelatedProducts

    reviews: AsyncRawReviews

    sales_channels: AsyncRawSalesChannels

    shipments: AsyncRawShipments

    shipping_methods: AsyncRawShippingMethods

    shipping_requests: AsyncRawShippingRequests

    stocks: AsyncRawStocks

    suppliers: AsyncRawSuppliers

    surcharge_parameters: AsyncRawSurchargeParameters

    units: AsyncRawUnits

    unsubscribed_emails: AsyncRawUnsubscribedEmails

    variant_parameters: AsyncRawVariantParameters

    volume_discounts: AsyncRawVolumeDiscounts

    warranties: AsyncRawWarranties

    webhooks: AsyncRawWebhooks

    xy_discounts: AsyncRawXYDiscounts
