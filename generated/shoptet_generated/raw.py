# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""What type checkers see of a client whose methods return whole answers: the same parts, methods and arguments.

A client makes no objects of these classes: its own parts return whole answers when they call over another transport.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .runtime.raw_answers import AnswerOf, AsyncAnswerOf, AsyncPageOf, AsyncQueuedOf, PageOf, QueuedOf

if TYPE_CHECKING:
    # So that a program which imports this module does not load every part.
    from .resources import abandoned_carts as abandoned_carts_
    from .resources import alternative_products as alternative_products_
    from .resources import articles as articles_
    from .resources import brands as brands_
    from .resources import categories as categories_
    from .resources import consumption_taxes as consumption_taxes_
    from .resources import credit_notes as credit_notes_
    from .resources import customer_accounts as customer_accounts_
    from .resources import customer_delivery_addresses as customer_delivery_addresses_
    from .resources import customer_groups as customer_groups_
    from .resources import customer_remarks as customer_remarks_
    from .resources import customers as customers_
    from .resources import delivery_notes as delivery_notes_
    from .resources import discount_coupons as discount_coupons_
    from .resources import discussions as discussions_
    from .resources import endpoints as endpoints_
    from .resources import eshop as eshop_
    from .resources import exports as exports_
    from .resources import files as files_
    from .resources import filtering_parameters as filtering_parameters_
    from .resources import flags as flags_
    from .resources import gifts as gifts_
    from .resources import invoices as invoices_
    from .resources import jobs as jobs_
    from .resources import mailing_lists as mailing_lists_
    from .resources import measure_units as measure_units_
    from .resources import order_gifts as order_gifts_
    from .resources import order_history as order_history_
    from .resources import order_items as order_items_
    from .resources import order_payment as order_payment_
    from .resources import order_shipping as order_shipping_
    from .resources import orders as orders_
    from .resources import pages as pages_
    from .resources import parametric_categories as parametric_categories_
    from .resources import payment_gateways as payment_gateways_
    from .resources import payment_methods as payment_methods_
    from .resources import price_lists as price_lists_
    from .resources import product_availabilities as product_availabilities_
    from .resources import product_gifts as product_gifts_
    from .resources import product_images as product_images_
    from .resources import product_related_files as product_related_files_
    from .resources import product_sets as product_sets_
    from .resources import products as products_
    from .resources import proforma_invoices as proforma_invoices_
    from .resources import proof_payments as proof_payments_
    from .resources import quantity_discounts as quantity_discounts_
    from .resources import recycling_fees as recycling_fees_
    from .resources import related_products as related_products_
    from .resources import reviews as reviews_
    from .resources import sales_channels as sales_channels_
    from .resources import shipments as shipments_
    from .resources import shipping_methods as shipping_methods_
    from .resources import shipping_requests as shipping_requests_
    from .resources import stocks as stocks_
    from .resources import suppliers as suppliers_
    from .resources import surcharge_parameters as surcharge_parameters_
    from .resources import templates as templates_
    from .resources import units as units_
    from .resources import unsubscribed_emails as unsubscribed_emails_
    from .resources import variant_parameters as variant_parameters_
    from .resources import volume_discounts as volume_discounts_
    from .resources import warranties as warranties_
    from .resources import webhooks as webhooks_
    from .resources import xy_discounts as xy_discounts_

    class RawAbandonedCarts:
        """Abandoned carts."""

        snapshot = QueuedOf(abandoned_carts_.AbandonedCarts.snapshot)

    class RawAlternativeProducts:
        """Alternative products."""

        list = AnswerOf(alternative_products_.AlternativeProducts.list)
        add = AnswerOf(alternative_products_.AlternativeProducts.add)
        set = AnswerOf(alternative_products_.AlternativeProducts.set)

    class RawArticles:
        """Articles."""

        list = PageOf(articles_.Articles.list)
        create = AnswerOf(articles_.Articles.create)
        snapshot = QueuedOf(articles_.Articles.snapshot)
        get = AnswerOf(articles_.Articles.get)
        update = AnswerOf(articles_.Articles.update)
        delete = AnswerOf(articles_.Articles.delete)
        list_sections = AnswerOf(articles_.Articles.list_sections)
        create_section = AnswerOf(articles_.Articles.create_section)
        get_section = AnswerOf(articles_.Articles.get_section)
        update_section = AnswerOf(articles_.Articles.update_section)
        delete_section = AnswerOf(articles_.Articles.delete_section)

    class RawBrands:
        """Brands."""

        list = PageOf(brands_.Brands.list)
        create = AnswerOf(brands_.Brands.create)
        get = AnswerOf(brands_.Brands.get)
        update = AnswerOf(brands_.Brands.update)
        delete = AnswerOf(brands_.Brands.delete)
        create_batch = QueuedOf(brands_.Brands.create_batch)

    class RawCategories:
        """Categories."""

        list = PageOf(categories_.Categories.list)
        create = AnswerOf(categories_.Categories.create)
        get = AnswerOf(categories_.Categories.get)
        update = AnswerOf(categories_.Categories.update)
        delete = AnswerOf(categories_.Categories.delete)
        update_batch = QueuedOf(categories_.Categories.update_batch)
        update_product_priorities_batch = QueuedOf(categories_.Categories.update_product_priorities_batch)
        list_product_priorities = PageOf(categories_.Categories.list_product_priorities)
        update_product_priorities = AnswerOf(categories_.Categories.update_product_priorities)

    class RawConsumptionTaxes:
        """Consumption taxes."""

        list = AnswerOf(consumption_taxes_.ConsumptionTaxes.list)
        create = AnswerOf(consumption_taxes_.ConsumptionTaxes.create)
        update = AnswerOf(consumption_taxes_.ConsumptionTaxes.update)
        delete = AnswerOf(consumption_taxes_.ConsumptionTaxes.delete)

    class RawCreditNotes:
        """Credit notes."""

        list = PageOf(credit_notes_.CreditNotes.list)
        snapshot = QueuedOf(credit_notes_.CreditNotes.snapshot)
        get = AnswerOf(credit_notes_.CreditNotes.get)
        update = AnswerOf(credit_notes_.CreditNotes.update)
        delete = AnswerOf(credit_notes_.CreditNotes.delete)
        restock = AnswerOf(credit_notes_.CreditNotes.restock)
        create_from_invoice = AnswerOf(credit_notes_.CreditNotes.create_from_invoice)
        create_from_proof_payment = AnswerOf(credit_notes_.CreditNotes.create_from_proof_payment)
        create_item = AnswerOf(credit_notes_.CreditNotes.create_item)
        update_item = AnswerOf(credit_notes_.CreditNotes.update_item)
        delete_item = AnswerOf(credit_notes_.CreditNotes.delete_item)
        pdf = AnswerOf(credit_notes_.CreditNotes.pdf)
        isdoc = AnswerOf(credit_notes_.CreditNotes.isdoc)
        changes = PageOf(credit_notes_.CreditNotes.changes)

    class RawCustomerAccounts:
        """Customer accounts."""

        list = PageOf(customer_accounts_.CustomerAccounts.list)
        create = AnswerOf(customer_accounts_.CustomerAccounts.create)
        get = AnswerOf(customer_accounts_.CustomerAccounts.get)
        update = AnswerOf(customer_accounts_.CustomerAccounts.update)
        delete = AnswerOf(customer_accounts_.CustomerAccounts.delete)

    class RawCustomerDeliveryAddresses:
        """Customer delivery addresses."""

        list = PageOf(customer_delivery_addresses_.CustomerDeliveryAddresses.list)
        create = AnswerOf(customer_delivery_addresses_.CustomerDeliveryAddresses.create)
        get = AnswerOf(customer_delivery_addresses_.CustomerDeliveryAddresses.get)
        update = AnswerOf(customer_delivery_addresses_.CustomerDeliveryAddresses.update)
        delete = AnswerOf(customer_delivery_addresses_.CustomerDeliveryAddresses.delete)

    class RawCustomerGroups:
        """Customer groups."""

        list = AnswerOf(customer_groups_.CustomerGroups.list)
        create = AnswerOf(customer_groups_.CustomerGroups.create)
        delete = AnswerOf(customer_groups_.CustomerGroups.delete)
        update = AnswerOf(customer_groups_.CustomerGroups.update)

    class RawCustomerRemarks:
        """Customer remarks."""

        list = PageOf(customer_remarks_.CustomerRemarks.list)
        create = AnswerOf(customer_remarks_.CustomerRemarks.create)
        get = AnswerOf(customer_remarks_.CustomerRemarks.get)
        update = AnswerOf(customer_remarks_.CustomerRemarks.update)
        delete = AnswerOf(customer_remarks_.CustomerRemarks.delete)

    class RawCustomers:
        """Customers."""

        list = PageOf(customers_.Customers.list)
        create = AnswerOf(customers_.Customers.create)
        snapshot = QueuedOf(customers_.Customers.snapshot)
        get = AnswerOf(customers_.Customers.get)
        update = AnswerOf(customers_.Customers.update)
        delete = AnswerOf(customers_.Customers.delete)
        changes = PageOf(customers_.Customers.changes)
        list_regions = AnswerOf(customers_.Customers.list_regions)

    class RawDeliveryNotes:
        """Delivery notes."""

        create_from_order = AnswerOf(delivery_notes_.DeliveryNotes.create_from_order)
        list = PageOf(delivery_notes_.DeliveryNotes.list)
        snapshot = QueuedOf(delivery_notes_.DeliveryNotes.snapshot)
        get = AnswerOf(delivery_notes_.DeliveryNotes.get)
        pdf = AnswerOf(delivery_notes_.DeliveryNotes.pdf)

    class RawDiscountCoupons:
        """Discount coupons."""

        list = PageOf(discount_coupons_.DiscountCoupons.list)
        create = AnswerOf(discount_coupons_.DiscountCoupons.create)
        update_many = AnswerOf(discount_coupons_.DiscountCoupons.update_many)
        delete_many = AnswerOf(discount_coupons_.DiscountCoupons.delete_many)
        snapshot = QueuedOf(discount_coupons_.DiscountCoupons.snapshot)
        get = AnswerOf(discount_coupons_.DiscountCoupons.get)
        delete = AnswerOf(discount_coupons_.DiscountCoupons.delete)
        create_set = AnswerOf(discount_coupons_.DiscountCoupons.create_set)
        use = AnswerOf(discount_coupons_.DiscountCoupons.use)
        list_templates = AnswerOf(discount_coupons_.DiscountCoupons.list_templates)
        create_template = AnswerOf(discount_coupons_.DiscountCoupons.create_template)
        get_template = AnswerOf(discount_coupons_.DiscountCoupons.get_template)
        delete_template = AnswerOf(discount_coupons_.DiscountCoupons.delete_template)

    class RawDiscussions:
        """Discussions."""

        get_settings = AnswerOf(discussions_.Discussions.get_settings)
        list_posts = PageOf(discussions_.Discussions.list_posts)
        create_posts = AnswerOf(discussions_.Discussions.create_posts)
        update_post = AnswerOf(discussions_.Discussions.update_post)
        delete_post = AnswerOf(discussions_.Discussions.delete_post)

    class RawEndpoints:
        """Endpoints."""

        list = AnswerOf(endpoints_.Endpoints.list)

    class RawEshop:
        """Eshop."""

        get = AnswerOf(eshop_.Eshop.get)
        get_design = AnswerOf(eshop_.Eshop.get_design)
        get_document_settings = AnswerOf(eshop_.Eshop.get_document_settings)
        get_customer_fields = AnswerOf(eshop_.Eshop.get_customer_fields)

    class RawExports:
        """Exports."""

        documents = QueuedOf(exports_.Exports.documents)

    class RawFiles:
        """Files."""

        list = AnswerOf(files_.Files.list)
        upload_many = QueuedOf(files_.Files.upload_many)
        upload = AnswerOf(files_.Files.upload)

    class RawFilteringParameters:
        """Filtering parameters."""

        list = PageOf(filtering_parameters_.FilteringParameters.list)
        create = AnswerOf(filtering_parameters_.FilteringParameters.create)
        get = AnswerOf(filtering_parameters_.FilteringParameters.get)
        update = AnswerOf(filtering_parameters_.FilteringParameters.update)
        create_value = AnswerOf(filtering_parameters_.FilteringParameters.create_value)
        delete = AnswerOf(filtering_parameters_.FilteringParameters.delete)
        delete_value = AnswerOf(filtering_parameters_.FilteringParameters.delete_value)
        update_value = AnswerOf(filtering_parameters_.FilteringParameters.update_value)

    class RawFlags:
        """Flags."""

        list = AnswerOf(flags_.Flags.list)
        create = AnswerOf(flags_.Flags.create)
        update = AnswerOf(flags_.Flags.update)
        delete = AnswerOf(flags_.Flags.delete)

    class RawGifts:
        """Gifts."""

        get_settings = AnswerOf(gifts_.Gifts.get_settings)
        update_settings = AnswerOf(gifts_.Gifts.update_settings)

    class RawInvoices:
        """Invoices."""

        list = PageOf(invoices_.Invoices.list)
        snapshot = QueuedOf(invoices_.Invoices.snapshot)
        get = AnswerOf(invoices_.Invoices.get)
        create_from_order = AnswerOf(invoices_.Invoices.create_from_order)
        create_from_proforma_invoice = AnswerOf(invoices_.Invoices.create_from_proforma_invoice)
        link_proforma_invoices = AnswerOf(invoices_.Invoices.link_proforma_invoices)
        link_proof_payments = AnswerOf(invoices_.Invoices.link_proof_payments)
        pdf = AnswerOf(invoices_.Invoices.pdf)
        isdoc = AnswerOf(invoices_.Invoices.isdoc)
        changes = PageOf(invoices_.Invoices.changes)

    class RawJobs:
        """Jobs."""

        list = PageOf(jobs_.Jobs.list)
        get = AnswerOf(jobs_.Jobs.get)

    class RawMailingLists:
        """E-mail distribution lists."""

        list = AnswerOf(mailing_lists_.MailingLists.list)
        create = AnswerOf(mailing_lists_.MailingLists.create)
        list_emails = PageOf(mailing_lists_.MailingLists.list_emails)
        add_emails = AnswerOf(mailing_lists_.MailingLists.add_emails)
        changes = PageOf(mailing_lists_.MailingLists.changes)

    class RawMeasureUnits:
        """Measure units."""

        list = AnswerOf(measure_units_.MeasureUnits.list)

    class RawOrderGifts:
        """Order gifts."""

        list = AnswerOf(order_gifts_.OrderGifts.list)
        add = AnswerOf(order_gifts_.OrderGifts.add)
        delete = AnswerOf(order_gifts_.OrderGifts.delete)

    class RawOrderHistory:
        """Order history."""

        snapshot = QueuedOf(order_history_.OrderHistory.snapshot)
        list = AnswerOf(order_history_.OrderHistory.list)
        create = AnswerOf(order_history_.OrderHistory.create)
        delete = AnswerOf(order_history_.OrderHistory.delete)

    class RawOrderItems:
        """Order items."""

        create = AnswerOf(order_items_.OrderItems.create)
        update = AnswerOf(order_items_.OrderItems.update)
        delete = AnswerOf(order_items_.OrderItems.delete)
        create_surcharge_parameter = AnswerOf(order_items_.OrderItems.create_surcharge_parameter)
        delete_surcharge_parameter = AnswerOf(order_items_.OrderItems.delete_surcharge_parameter)

    class RawOrderPayment:
        """Order payment."""

        create = AnswerOf(order_payment_.OrderPayment.create)
        update = AnswerOf(order_payment_.OrderPayment.update)

    class RawOrderShipping:
        """Order shipping."""

        create = AnswerOf(order_shipping_.OrderShipping.create)
        update = AnswerOf(order_shipping_.OrderShipping.update)

    class RawOrders:
        """Orders."""

        list = PageOf(orders_.Orders.list)
        create = AnswerOf(orders_.Orders.create)
        snapshot = QueuedOf(orders_.Orders.snapshot)
        update_statuses = AnswerOf(orders_.Orders.update_statuses)
        get = AnswerOf(orders_.Orders.get)
        delete = AnswerOf(orders_.Orders.delete)
        update_head = AnswerOf(orders_.Orders.update_head)
        pdf = AnswerOf(orders_.Orders.pdf)
        update_notes = AnswerOf(orders_.Orders.update_notes)
        update_status = AnswerOf(orders_.Orders.update_status)
        copy = AnswerOf(orders_.Orders.copy)
        list_statuses = AnswerOf(orders_.Orders.list_statuses)
        list_sources = AnswerOf(orders_.Orders.list_sources)
        changes = PageOf(orders_.Orders.changes)
        list_claims = PageOf(orders_.Orders.list_claims)
        create_batch = QueuedOf(orders_.Orders.create_batch)

    class RawPages:
        """Pages."""

        list = PageOf(pages_.Pages.list)
        create = AnswerOf(pages_.Pages.create)
        get = AnswerOf(pages_.Pages.get)
        delete = AnswerOf(pages_.Pages.delete)
        update = AnswerOf(pages_.Pages.update)

    class RawParametricCategories:
        """Parametric categories."""

        list = PageOf(parametric_categories_.ParametricCategories.list)
        create = AnswerOf(parametric_categories_.ParametricCategories.create)
        get = AnswerOf(parametric_categories_.ParametricCategories.get)
        update = AnswerOf(parametric_categories_.ParametricCategories.update)
        delete = AnswerOf(parametric_categories_.ParametricCategories.delete)
        get_available_parameters = AnswerOf(parametric_categories_.ParametricCategories.get_available_parameters)
        create_definition = AnswerOf(parametric_categories_.ParametricCategories.create_definition)

    class RawPaymentGateways:
        """Payment gateways."""

        get_payment = AnswerOf(payment_gateways_.PaymentGateways.get_payment)
        update_payment_status = AnswerOf(payment_gateways_.PaymentGateways.update_payment_status)

    class RawPaymentMethods:
        """Payment methods."""

        list = AnswerOf(payment_methods_.PaymentMethods.list)
        create = AnswerOf(payment_methods_.PaymentMethods.create)
        delete = AnswerOf(payment_methods_.PaymentMethods.delete)

    class RawPriceLists:
        """Price lists."""

        list = AnswerOf(price_lists_.PriceLists.list)
        create = AnswerOf(price_lists_.PriceLists.create)
        list_items = PageOf(price_lists_.PriceLists.list_items)
        update_items = AnswerOf(price_lists_.PriceLists.update_items)
        delete = AnswerOf(price_lists_.PriceLists.delete)
        snapshot = QueuedOf(price_lists_.PriceLists.snapshot)
        update_items_batch = QueuedOf(price_lists_.PriceLists.update_items_batch)

    class RawProductAvailabilities:
        """Product availabilities."""

        list = AnswerOf(product_availabilities_.ProductAvailabilities.list)
        create = AnswerOf(product_availabilities_.ProductAvailabilities.create)
        update = AnswerOf(product_availabilities_.ProductAvailabilities.update)
        delete = AnswerOf(product_availabilities_.ProductAvailabilities.delete)

    class RawProductGifts:
        """Product gifts."""

        list = AnswerOf(product_gifts_.ProductGifts.list)
        add = AnswerOf(product_gifts_.ProductGifts.add)
        set = AnswerOf(product_gifts_.ProductGifts.set)

    class RawProductImages:
        """Product images."""

        list = AnswerOf(product_images_.ProductImages.list)
        delete_all = AnswerOf(product_images_.ProductImages.delete_all)
        update = AnswerOf(product_images_.ProductImages.update)
        create = QueuedOf(product_images_.ProductImages.create)
        update_source = QueuedOf(product_images_.ProductImages.update_source)
        delete = AnswerOf(product_images_.ProductImages.delete)

    class RawProductRelatedFiles:
        """Product related files."""

        add = AnswerOf(product_related_files_.ProductRelatedFiles.add)
        delete = AnswerOf(product_related_files_.ProductRelatedFiles.delete)

    class RawProductSets:
        """Product sets."""

        add_item = AnswerOf(product_sets_.ProductSets.add_item)
        set_items = AnswerOf(product_sets_.ProductSets.set_items)

    class RawProducts:
        """Products."""

        list = PageOf(products_.Products.list)
        create = AnswerOf(products_.Products.create)
        copy = AnswerOf(products_.Products.copy)
        snapshot = QueuedOf(products_.Products.snapshot)
        snapshot_with_price_lists = QueuedOf(products_.Products.snapshot_with_price_lists)
        get = AnswerOf(products_.Products.get)
        update = AnswerOf(products_.Products.update)
        delete = AnswerOf(products_.Products.delete)
        delete_batch = QueuedOf(products_.Products.delete_batch)
        update_batch = QueuedOf(products_.Products.update_batch)
        delete_images_batch = QueuedOf(products_.Products.delete_images_batch)
        get_by_code = AnswerOf(products_.Products.get_by_code)
        update_by_code = AnswerOf(products_.Products.update_by_code)
        delete_variant = AnswerOf(products_.Products.delete_variant)
        unlink_all_related_files = AnswerOf(products_.Products.unlink_all_related_files)
        changes = PageOf(products_.Products.changes)

    class RawProformaInvoices:
        """Proforma invoices."""

        create_from_order = AnswerOf(proforma_invoices_.ProformaInvoices.create_from_order)
        list = PageOf(proforma_invoices_.ProformaInvoices.list)
        snapshot = QueuedOf(proforma_invoices_.ProformaInvoices.snapshot)
        get = AnswerOf(proforma_invoices_.ProformaInvoices.get)
        pdf = AnswerOf(proforma_invoices_.ProformaInvoices.pdf)
        changes = PageOf(proforma_invoices_.ProformaInvoices.changes)

    class RawProofPayments:
        """Proof payments."""

        list = PageOf(proof_payments_.ProofPayments.list)
        create = AnswerOf(proof_payments_.ProofPayments.create)
        get = AnswerOf(proof_payments_.ProofPayments.get)
        update = AnswerOf(proof_payments_.ProofPayments.update)
        delete = AnswerOf(proof_payments_.ProofPayments.delete)
        snapshot = QueuedOf(proof_payments_.ProofPayments.snapshot)
        list_by_order = AnswerOf(proof_payments_.ProofPayments.list_by_order)
        create_from_order = AnswerOf(proof_payments_.ProofPayments.create_from_order)
        list_by_proforma_invoice = AnswerOf(proof_payments_.ProofPayments.list_by_proforma_invoice)
        create_from_proforma_invoice = AnswerOf(proof_payments_.ProofPayments.create_from_proforma_invoice)
        update_document_settings = AnswerOf(proof_payments_.ProofPayments.update_document_settings)
        pdf = AnswerOf(proof_payments_.ProofPayments.pdf)
        isdoc = AnswerOf(proof_payments_.ProofPayments.isdoc)
        changes = PageOf(proof_payments_.ProofPayments.changes)

    class RawQuantityDiscounts:
        """Quantity discounts."""

        list = PageOf(quantity_discounts_.QuantityDiscounts.list)
        create = AnswerOf(quantity_discounts_.QuantityDiscounts.create)
        snapshot = QueuedOf(quantity_discounts_.QuantityDiscounts.snapshot)
        get = AnswerOf(quantity_discounts_.QuantityDiscounts.get)
        update = AnswerOf(quantity_discounts_.QuantityDiscounts.update)
        delete = AnswerOf(quantity_discounts_.QuantityDiscounts.delete)

    class RawRecyclingFees:
        """Recycling fees."""

        list = AnswerOf(recycling_fees_.RecyclingFees.list)

    class RawRelatedProducts:
        """Related products."""

        list = AnswerOf(related_products_.RelatedProducts.list)
        add = AnswerOf(related_products_.RelatedProducts.add)
        set = AnswerOf(related_products_.RelatedProducts.set)

    class RawReviews:
        """Reviews."""

        get_settings = AnswerOf(reviews_.Reviews.get_settings)
        list_product_reviews = PageOf(reviews_.Reviews.list_product_reviews)
        create_product_review = AnswerOf(reviews_.Reviews.create_product_review)
        update_product_review = AnswerOf(reviews_.Reviews.update_product_review)
        list_project_reviews = PageOf(reviews_.Reviews.list_project_reviews)
        create_project_review = AnswerOf(reviews_.Reviews.create_project_review)
        update_project_review = AnswerOf(reviews_.Reviews.update_project_review)

    class RawSalesChannels:
        """Sales channels."""

        list = AnswerOf(sales_channels_.SalesChannels.list)
        get = AnswerOf(sales_channels_.SalesChannels.get)
        get_by_id = AnswerOf(sales_channels_.SalesChannels.get_by_id)

    class RawShipments:
        """Delivery."""

        list = PageOf(shipments_.Shipments.list)
        create = AnswerOf(shipments_.Shipments.create)
        get = AnswerOf(shipments_.Shipments.get)
        create_from_order = AnswerOf(shipments_.Shipments.create_from_order)
        request_cancellation = AnswerOf(shipments_.Shipments.request_cancellation)
        list_shipping_options = AnswerOf(shipments_.Shipments.list_shipping_options)
        list_carriers = AnswerOf(shipments_.Shipments.list_carriers)
        get_carrier = AnswerOf(shipments_.Shipments.get_carrier)
        close_carrier_shipments = AnswerOf(shipments_.Shipments.close_carrier_shipments)

    class RawShippingMethods:
        """Shipping methods."""

        list = AnswerOf(shipping_methods_.ShippingMethods.list)
        create = AnswerOf(shipping_methods_.ShippingMethods.create)
        get = AnswerOf(shipping_methods_.ShippingMethods.get)

    class RawShippingRequests:
        """Shipping requests."""

        get = AnswerOf(shipping_requests_.ShippingRequests.get)
        update = AnswerOf(shipping_requests_.ShippingRequests.update)
        get_order_status = AnswerOf(shipping_requests_.ShippingRequests.get_order_status)

    class RawStocks:
        """Stocks."""

        list = AnswerOf(stocks_.Stocks.list)
        get = AnswerOf(stocks_.Stocks.get)
        movements = PageOf(stocks_.Stocks.movements)
        update_quantity = AnswerOf(stocks_.Stocks.update_quantity)
        get_last_movement = AnswerOf(stocks_.Stocks.get_last_movement)
        list_supplies = PageOf(stocks_.Stocks.list_supplies)

    class RawSuppliers:
        """Suppliers."""

        list = PageOf(suppliers_.Suppliers.list)

    class RawSurchargeParameters:
        """Surcharge parameters."""

        list = PageOf(surcharge_parameters_.SurchargeParameters.list)
        create = AnswerOf(surcharge_parameters_.SurchargeParameters.create)
        get = AnswerOf(surcharge_parameters_.SurchargeParameters.get)
        update = AnswerOf(surcharge_parameters_.SurchargeParameters.update)
        create_value = AnswerOf(surcharge_parameters_.SurchargeParameters.create_value)
        delete = AnswerOf(surcharge_parameters_.SurchargeParameters.delete)
        delete_value = AnswerOf(surcharge_parameters_.SurchargeParameters.delete_value)
        update_value = AnswerOf(surcharge_parameters_.SurchargeParameters.update_value)

    class RawTemplates:
        """Templates."""

        list_snippets = AnswerOf(templates_.Templates.list_snippets)
        save_snippets = AnswerOf(templates_.Templates.save_snippets)
        delete_snippet = AnswerOf(templates_.Templates.delete_snippet)

    class RawUnits:
        """Units."""

        list = AnswerOf(units_.Units.list)

    class RawUnsubscribedEmails:
        """Unsubscribed emails."""

        list = PageOf(unsubscribed_emails_.UnsubscribedEmails.list)
        create = AnswerOf(unsubscribed_emails_.UnsubscribedEmails.create)

    class RawVariantParameters:
        """Variant parameters."""

        list = PageOf(variant_parameters_.VariantParameters.list)
        create = AnswerOf(variant_parameters_.VariantParameters.create)
        get = AnswerOf(variant_parameters_.VariantParameters.get)
        update = AnswerOf(variant_parameters_.VariantParameters.update)
        create_value = AnswerOf(variant_parameters_.VariantParameters.create_value)
        delete = AnswerOf(variant_parameters_.VariantParameters.delete)
        delete_value = AnswerOf(variant_parameters_.VariantParameters.delete_value)
        update_value = AnswerOf(variant_parameters_.VariantParameters.update_value)

    class RawVolumeDiscounts:
        """Volume discounts."""

        list = PageOf(volume_discounts_.VolumeDiscounts.list)

    class RawWarranties:
        """Warranties."""

        list = AnswerOf(warranties_.Warranties.list)

    class RawWebhooks:
        """Webhooks."""

        list = PageOf(webhooks_.Webhooks.list)
        create = AnswerOf(webhooks_.Webhooks.create)
        get = AnswerOf(webhooks_.Webhooks.get)
        update = AnswerOf(webhooks_.Webhooks.update)
        delete = AnswerOf(webhooks_.Webhooks.delete)
        renew_signature_key = AnswerOf(webhooks_.Webhooks.renew_signature_key)
        notifications = PageOf(webhooks_.Webhooks.notifications)

    class RawXyDiscounts:
        """XY discounts."""

        list = PageOf(xy_discounts_.XyDiscounts.list)
        create = AnswerOf(xy_discounts_.XyDiscounts.create)
        get = AnswerOf(xy_discounts_.XyDiscounts.get)
        update = AnswerOf(xy_discounts_.XyDiscounts.update)
        delete = AnswerOf(xy_discounts_.XyDiscounts.delete)
        get_settings = AnswerOf(xy_discounts_.XyDiscounts.get_settings)
        update_settings = AnswerOf(xy_discounts_.XyDiscounts.update_settings)

    class AsyncRawAbandonedCarts:
        """Abandoned carts."""

        snapshot = AsyncQueuedOf(abandoned_carts_.AsyncAbandonedCarts.snapshot)

    class AsyncRawAlternativeProducts:
        """Alternative products."""

        list = AsyncAnswerOf(alternative_products_.AsyncAlternativeProducts.list)
        add = AsyncAnswerOf(alternative_products_.AsyncAlternativeProducts.add)
        set = AsyncAnswerOf(alternative_products_.AsyncAlternativeProducts.set)

    class AsyncRawArticles:
        """Articles."""

        list = AsyncPageOf(articles_.AsyncArticles.list)
        create = AsyncAnswerOf(articles_.AsyncArticles.create)
        snapshot = AsyncQueuedOf(articles_.AsyncArticles.snapshot)
        get = AsyncAnswerOf(articles_.AsyncArticles.get)
        update = AsyncAnswerOf(articles_.AsyncArticles.update)
        delete = AsyncAnswerOf(articles_.AsyncArticles.delete)
        list_sections = AsyncAnswerOf(articles_.AsyncArticles.list_sections)
        create_section = AsyncAnswerOf(articles_.AsyncArticles.create_section)
        get_section = AsyncAnswerOf(articles_.AsyncArticles.get_section)
        update_section = AsyncAnswerOf(articles_.AsyncArticles.update_section)
        delete_section = AsyncAnswerOf(articles_.AsyncArticles.delete_section)

    class AsyncRawBrands:
        """Brands."""

        list = AsyncPageOf(brands_.AsyncBrands.list)
        create = AsyncAnswerOf(brands_.AsyncBrands.create)
        get = AsyncAnswerOf(brands_.AsyncBrands.get)
        update = AsyncAnswerOf(brands_.AsyncBrands.update)
        delete = AsyncAnswerOf(brands_.AsyncBrands.delete)
        create_batch = AsyncQueuedOf(brands_.AsyncBrands.create_batch)

    class AsyncRawCategories:
        """Categories."""

        list = AsyncPageOf(categories_.AsyncCategories.list)
        create = AsyncAnswerOf(categories_.AsyncCategories.create)
        get = AsyncAnswerOf(categories_.AsyncCategories.get)
        update = AsyncAnswerOf(categories_.AsyncCategories.update)
        delete = AsyncAnswerOf(categories_.AsyncCategories.delete)
        update_batch = AsyncQueuedOf(categories_.AsyncCategories.update_batch)
        update_product_priorities_batch = AsyncQueuedOf(categories_.AsyncCategories.update_product_priorities_batch)
        list_product_priorities = AsyncPageOf(categories_.AsyncCategories.list_product_priorities)
        update_product_priorities = AsyncAnswerOf(categories_.AsyncCategories.update_product_priorities)

    class AsyncRawConsumptionTaxes:
        """Consumption taxes."""

        list = AsyncAnswerOf(consumption_taxes_.AsyncConsumptionTaxes.list)
        create = AsyncAnswerOf(consumption_taxes_.AsyncConsumptionTaxes.create)
        update = AsyncAnswerOf(consumption_taxes_.AsyncConsumptionTaxes.update)
        delete = AsyncAnswerOf(consumption_taxes_.AsyncConsumptionTaxes.delete)

    class AsyncRawCreditNotes:
        """Credit notes."""

        list = AsyncPageOf(credit_notes_.AsyncCreditNotes.list)
        snapshot = AsyncQueuedOf(credit_notes_.AsyncCreditNotes.snapshot)
        get = AsyncAnswerOf(credit_notes_.AsyncCreditNotes.get)
        update = AsyncAnswerOf(credit_notes_.AsyncCreditNotes.update)
        delete = AsyncAnswerOf(credit_notes_.AsyncCreditNotes.delete)
        restock = AsyncAnswerOf(credit_notes_.AsyncCreditNotes.restock)
        create_from_invoice = AsyncAnswerOf(credit_notes_.AsyncCreditNotes.create_from_invoice)
        create_from_proof_payment = AsyncAnswerOf(credit_notes_.AsyncCreditNotes.create_from_proof_payment)
        create_item = AsyncAnswerOf(credit_notes_.AsyncCreditNotes.create_item)
        update_item = AsyncAnswerOf(credit_notes_.AsyncCreditNotes.update_item)
        delete_item = AsyncAnswerOf(credit_notes_.AsyncCreditNotes.delete_item)
        pdf = AsyncAnswerOf(credit_notes_.AsyncCreditNotes.pdf)
        isdoc = AsyncAnswerOf(credit_notes_.AsyncCreditNotes.isdoc)
        changes = AsyncPageOf(credit_notes_.AsyncCreditNotes.changes)

    class AsyncRawCustomerAccounts:
        """Customer accounts."""

        list = AsyncPageOf(customer_accounts_.AsyncCustomerAccounts.list)
        create = AsyncAnswerOf(customer_accounts_.AsyncCustomerAccounts.create)
        get = AsyncAnswerOf(customer_accounts_.AsyncCustomerAccounts.get)
        update = AsyncAnswerOf(customer_accounts_.AsyncCustomerAccounts.update)
        delete = AsyncAnswerOf(customer_accounts_.AsyncCustomerAccounts.delete)

    class AsyncRawCustomerDeliveryAddresses:
        """Customer delivery addresses."""

        list = AsyncPageOf(customer_delivery_addresses_.AsyncCustomerDeliveryAddresses.list)
        create = AsyncAnswerOf(customer_delivery_addresses_.AsyncCustomerDeliveryAddresses.create)
        get = AsyncAnswerOf(customer_delivery_addresses_.AsyncCustomerDeliveryAddresses.get)
        update = AsyncAnswerOf(customer_delivery_addresses_.AsyncCustomerDeliveryAddresses.update)
        delete = AsyncAnswerOf(customer_delivery_addresses_.AsyncCustomerDeliveryAddresses.delete)

    class AsyncRawCustomerGroups:
        """Customer groups."""

        list = AsyncAnswerOf(customer_groups_.AsyncCustomerGroups.list)
        create = AsyncAnswerOf(customer_groups_.AsyncCustomerGroups.create)
        delete = AsyncAnswerOf(customer_groups_.AsyncCustomerGroups.delete)
        update = AsyncAnswerOf(customer_groups_.AsyncCustomerGroups.update)

    class AsyncRawCustomerRemarks:
        """Customer remarks."""

        list = AsyncPageOf(customer_remarks_.AsyncCustomerRemarks.list)
        create = AsyncAnswerOf(customer_remarks_.AsyncCustomerRemarks.create)
        get = AsyncAnswerOf(customer_remarks_.AsyncCustomerRemarks.get)
        update = AsyncAnswerOf(customer_remarks_.AsyncCustomerRemarks.update)
        delete = AsyncAnswerOf(customer_remarks_.AsyncCustomerRemarks.delete)

    class AsyncRawCustomers:
        """Customers."""

        list = AsyncPageOf(customers_.AsyncCustomers.list)
        create = AsyncAnswerOf(customers_.AsyncCustomers.create)
        snapshot = AsyncQueuedOf(customers_.AsyncCustomers.snapshot)
        get = AsyncAnswerOf(customers_.AsyncCustomers.get)
        update = AsyncAnswerOf(customers_.AsyncCustomers.update)
        delete = AsyncAnswerOf(customers_.AsyncCustomers.delete)
        changes = AsyncPageOf(customers_.AsyncCustomers.changes)
        list_regions = AsyncAnswerOf(customers_.AsyncCustomers.list_regions)

    class AsyncRawDeliveryNotes:
        """Delivery notes."""

        create_from_order = AsyncAnswerOf(delivery_notes_.AsyncDeliveryNotes.create_from_order)
        list = AsyncPageOf(delivery_notes_.AsyncDeliveryNotes.list)
        snapshot = AsyncQueuedOf(delivery_notes_.AsyncDeliveryNotes.snapshot)
        get = AsyncAnswerOf(delivery_notes_.AsyncDeliveryNotes.get)
        pdf = AsyncAnswerOf(delivery_notes_.AsyncDeliveryNotes.pdf)

    class AsyncRawDiscountCoupons:
        """Discount coupons."""

        list = AsyncPageOf(discount_coupons_.AsyncDiscountCoupons.list)
        create = AsyncAnswerOf(discount_coupons_.AsyncDiscountCoupons.create)
        update_many = AsyncAnswerOf(discount_coupons_.AsyncDiscountCoupons.update_many)
        delete_many = AsyncAnswerOf(discount_coupons_.AsyncDiscountCoupons.delete_many)
        snapshot = AsyncQueuedOf(discount_coupons_.AsyncDiscountCoupons.snapshot)
        get = AsyncAnswerOf(discount_coupons_.AsyncDiscountCoupons.get)
        delete = AsyncAnswerOf(discount_coupons_.AsyncDiscountCoupons.delete)
        create_set = AsyncAnswerOf(discount_coupons_.AsyncDiscountCoupons.create_set)
        use = AsyncAnswerOf(discount_coupons_.AsyncDiscountCoupons.use)
        list_templates = AsyncAnswerOf(discount_coupons_.AsyncDiscountCoupons.list_templates)
        create_template = AsyncAnswerOf(discount_coupons_.AsyncDiscountCoupons.create_template)
        get_template = AsyncAnswerOf(discount_coupons_.AsyncDiscountCoupons.get_template)
        delete_template = AsyncAnswerOf(discount_coupons_.AsyncDiscountCoupons.delete_template)

    class AsyncRawDiscussions:
        """Discussions."""

        get_settings = AsyncAnswerOf(discussions_.AsyncDiscussions.get_settings)
        list_posts = AsyncPageOf(discussions_.AsyncDiscussions.list_posts)
        create_posts = AsyncAnswerOf(discussions_.AsyncDiscussions.create_posts)
        update_post = AsyncAnswerOf(discussions_.AsyncDiscussions.update_post)
        delete_post = AsyncAnswerOf(discussions_.AsyncDiscussions.delete_post)

    class AsyncRawEndpoints:
        """Endpoints."""

        list = AsyncAnswerOf(endpoints_.AsyncEndpoints.list)

    class AsyncRawEshop:
        """Eshop."""

        get = AsyncAnswerOf(eshop_.AsyncEshop.get)
        get_design = AsyncAnswerOf(eshop_.AsyncEshop.get_design)
        get_document_settings = AsyncAnswerOf(eshop_.AsyncEshop.get_document_settings)
        get_customer_fields = AsyncAnswerOf(eshop_.AsyncEshop.get_customer_fields)

    class AsyncRawExports:
        """Exports."""

        documents = AsyncQueuedOf(exports_.AsyncExports.documents)

    class AsyncRawFiles:
        """Files."""

        list = AsyncAnswerOf(files_.AsyncFiles.list)
        upload_many = AsyncQueuedOf(files_.AsyncFiles.upload_many)
        upload = AsyncAnswerOf(files_.AsyncFiles.upload)

    class AsyncRawFilteringParameters:
        """Filtering parameters."""

        list = AsyncPageOf(filtering_parameters_.AsyncFilteringParameters.list)
        create = AsyncAnswerOf(filtering_parameters_.AsyncFilteringParameters.create)
        get = AsyncAnswerOf(filtering_parameters_.AsyncFilteringParameters.get)
        update = AsyncAnswerOf(filtering_parameters_.AsyncFilteringParameters.update)
        create_value = AsyncAnswerOf(filtering_parameters_.AsyncFilteringParameters.create_value)
        delete = AsyncAnswerOf(filtering_parameters_.AsyncFilteringParameters.delete)
        delete_value = AsyncAnswerOf(filtering_parameters_.AsyncFilteringParameters.delete_value)
        update_value = AsyncAnswerOf(filtering_parameters_.AsyncFilteringParameters.update_value)

    class AsyncRawFlags:
        """Flags."""

        list = AsyncAnswerOf(flags_.AsyncFlags.list)
        create = AsyncAnswerOf(flags_.AsyncFlags.create)
        update = AsyncAnswerOf(flags_.AsyncFlags.update)
        delete = AsyncAnswerOf(flags_.AsyncFlags.delete)

    class AsyncRawGifts:
        """Gifts."""

        get_settings = AsyncAnswerOf(gifts_.AsyncGifts.get_settings)
        update_settings = AsyncAnswerOf(gifts_.AsyncGifts.update_settings)

    class AsyncRawInvoices:
        """Invoices."""

        list = AsyncPageOf(invoices_.AsyncInvoices.list)
        snapshot = AsyncQueuedOf(invoices_.AsyncInvoices.snapshot)
        get = AsyncAnswerOf(invoices_.AsyncInvoices.get)
        create_from_order = AsyncAnswerOf(invoices_.AsyncInvoices.create_from_order)
        create_from_proforma_invoice = AsyncAnswerOf(invoices_.AsyncInvoices.create_from_proforma_invoice)
        link_proforma_invoices = AsyncAnswerOf(invoices_.AsyncInvoices.link_proforma_invoices)
        link_proof_payments = AsyncAnswerOf(invoices_.AsyncInvoices.link_proof_payments)
        pdf = AsyncAnswerOf(invoices_.AsyncInvoices.pdf)
        isdoc = AsyncAnswerOf(invoices_.AsyncInvoices.isdoc)
        changes = AsyncPageOf(invoices_.AsyncInvoices.changes)

    class AsyncRawJobs:
        """Jobs."""

        list = AsyncPageOf(jobs_.AsyncJobs.list)
        get = AsyncAnswerOf(jobs_.AsyncJobs.get)

    class AsyncRawMailingLists:
        """E-mail distribution lists."""

        list = AsyncAnswerOf(mailing_lists_.AsyncMailingLists.list)
        create = AsyncAnswerOf(mailing_lists_.AsyncMailingLists.create)
        list_emails = AsyncPageOf(mailing_lists_.AsyncMailingLists.list_emails)
        add_emails = AsyncAnswerOf(mailing_lists_.AsyncMailingLists.add_emails)
        changes = AsyncPageOf(mailing_lists_.AsyncMailingLists.changes)

    class AsyncRawMeasureUnits:
        """Measure units."""

        list = AsyncAnswerOf(measure_units_.AsyncMeasureUnits.list)

    class AsyncRawOrderGifts:
        """Order gifts."""

        list = AsyncAnswerOf(order_gifts_.AsyncOrderGifts.list)
        add = AsyncAnswerOf(order_gifts_.AsyncOrderGifts.add)
        delete = AsyncAnswerOf(order_gifts_.AsyncOrderGifts.delete)

    class AsyncRawOrderHistory:
        """Order history."""

        snapshot = AsyncQueuedOf(order_history_.AsyncOrderHistory.snapshot)
        list = AsyncAnswerOf(order_history_.AsyncOrderHistory.list)
        create = AsyncAnswerOf(order_history_.AsyncOrderHistory.create)
        delete = AsyncAnswerOf(order_history_.AsyncOrderHistory.delete)

    class AsyncRawOrderItems:
        """Order items."""

        create = AsyncAnswerOf(order_items_.AsyncOrderItems.create)
        update = AsyncAnswerOf(order_items_.AsyncOrderItems.update)
        delete = AsyncAnswerOf(order_items_.AsyncOrderItems.delete)
        create_surcharge_parameter = AsyncAnswerOf(order_items_.AsyncOrderItems.create_surcharge_parameter)
        delete_surcharge_parameter = AsyncAnswerOf(order_items_.AsyncOrderItems.delete_surcharge_parameter)

    class AsyncRawOrderPayment:
        """Order payment."""

        create = AsyncAnswerOf(order_payment_.AsyncOrderPayment.create)
        update = AsyncAnswerOf(order_payment_.AsyncOrderPayment.update)

    class AsyncRawOrderShipping:
        """Order shipping."""

        create = AsyncAnswerOf(order_shipping_.AsyncOrderShipping.create)
        update = AsyncAnswerOf(order_shipping_.AsyncOrderShipping.update)

    class AsyncRawOrders:
        """Orders."""

        list = AsyncPageOf(orders_.AsyncOrders.list)
        create = AsyncAnswerOf(orders_.AsyncOrders.create)
        snapshot = AsyncQueuedOf(orders_.AsyncOrders.snapshot)
        update_statuses = AsyncAnswerOf(orders_.AsyncOrders.update_statuses)
        get = AsyncAnswerOf(orders_.AsyncOrders.get)
        delete = AsyncAnswerOf(orders_.AsyncOrders.delete)
        update_head = AsyncAnswerOf(orders_.AsyncOrders.update_head)
        pdf = AsyncAnswerOf(orders_.AsyncOrders.pdf)
        update_notes = AsyncAnswerOf(orders_.AsyncOrders.update_notes)
        update_status = AsyncAnswerOf(orders_.AsyncOrders.update_status)
        copy = AsyncAnswerOf(orders_.AsyncOrders.copy)
        list_statuses = AsyncAnswerOf(orders_.AsyncOrders.list_statuses)
        list_sources = AsyncAnswerOf(orders_.AsyncOrders.list_sources)
        changes = AsyncPageOf(orders_.AsyncOrders.changes)
        list_claims = AsyncPageOf(orders_.AsyncOrders.list_claims)
        create_batch = AsyncQueuedOf(orders_.AsyncOrders.create_batch)

    class AsyncRawPages:
        """Pages."""

        list = AsyncPageOf(pages_.AsyncPages.list)
        create = AsyncAnswerOf(pages_.AsyncPages.create)
        get = AsyncAnswerOf(pages_.AsyncPages.get)
        delete = AsyncAnswerOf(pages_.AsyncPages.delete)
        update = AsyncAnswerOf(pages_.AsyncPages.update)

    class AsyncRawParametricCategories:
        """Parametric categories."""

        list = AsyncPageOf(parametric_categories_.AsyncParametricCategories.list)
        create = AsyncAnswerOf(parametric_categories_.AsyncParametricCategories.create)
        get = AsyncAnswerOf(parametric_categories_.AsyncParametricCategories.get)
        update = AsyncAnswerOf(parametric_categories_.AsyncParametricCategories.update)
        delete = AsyncAnswerOf(parametric_categories_.AsyncParametricCategories.delete)
        get_available_parameters = AsyncAnswerOf(
            parametric_categories_.AsyncParametricCategories.get_available_parameters
        )
        create_definition = AsyncAnswerOf(parametric_categories_.AsyncParametricCategories.create_definition)

    class AsyncRawPaymentGateways:
        """Payment gateways."""

        get_payment = AsyncAnswerOf(payment_gateways_.AsyncPaymentGateways.get_payment)
        update_payment_status = AsyncAnswerOf(payment_gateways_.AsyncPaymentGateways.update_payment_status)

    class AsyncRawPaymentMethods:
        """Payment methods."""

        list = AsyncAnswerOf(payment_methods_.AsyncPaymentMethods.list)
        create = AsyncAnswerOf(payment_methods_.AsyncPaymentMethods.create)
        delete = AsyncAnswerOf(payment_methods_.AsyncPaymentMethods.delete)

    class AsyncRawPriceLists:
        """Price lists."""

        list = AsyncAnswerOf(price_lists_.AsyncPriceLists.list)
        create = AsyncAnswerOf(price_lists_.AsyncPriceLists.create)
        list_items = AsyncPageOf(price_lists_.AsyncPriceLists.list_items)
        update_items = AsyncAnswerOf(price_lists_.AsyncPriceLists.update_items)
        delete = AsyncAnswerOf(price_lists_.AsyncPriceLists.delete)
        snapshot = AsyncQueuedOf(price_lists_.AsyncPriceLists.snapshot)
        update_items_batch = AsyncQueuedOf(price_lists_.AsyncPriceLists.update_items_batch)

    class AsyncRawProductAvailabilities:
        """Product availabilities."""

        list = AsyncAnswerOf(product_availabilities_.AsyncProductAvailabilities.list)
        create = AsyncAnswerOf(product_availabilities_.AsyncProductAvailabilities.create)
        update = AsyncAnswerOf(product_availabilities_.AsyncProductAvailabilities.update)
        delete = AsyncAnswerOf(product_availabilities_.AsyncProductAvailabilities.delete)

    class AsyncRawProductGifts:
        """Product gifts."""

        list = AsyncAnswerOf(product_gifts_.AsyncProductGifts.list)
        add = AsyncAnswerOf(product_gifts_.AsyncProductGifts.add)
        set = AsyncAnswerOf(product_gifts_.AsyncProductGifts.set)

    class AsyncRawProductImages:
        """Product images."""

        list = AsyncAnswerOf(product_images_.AsyncProductImages.list)
        delete_all = AsyncAnswerOf(product_images_.AsyncProductImages.delete_all)
        update = AsyncAnswerOf(product_images_.AsyncProductImages.update)
        create = AsyncQueuedOf(product_images_.AsyncProductImages.create)
        update_source = AsyncQueuedOf(product_images_.AsyncProductImages.update_source)
        delete = AsyncAnswerOf(product_images_.AsyncProductImages.delete)

    class AsyncRawProductRelatedFiles:
        """Product related files."""

        add = AsyncAnswerOf(product_related_files_.AsyncProductRelatedFiles.add)
        delete = AsyncAnswerOf(product_related_files_.AsyncProductRelatedFiles.delete)

    class AsyncRawProductSets:
        """Product sets."""

        add_item = AsyncAnswerOf(product_sets_.AsyncProductSets.add_item)
        set_items = AsyncAnswerOf(product_sets_.AsyncProductSets.set_items)

    class AsyncRawProducts:
        """Products."""

        list = AsyncPageOf(products_.AsyncProducts.list)
        create = AsyncAnswerOf(products_.AsyncProducts.create)
        copy = AsyncAnswerOf(products_.AsyncProducts.copy)
        snapshot = AsyncQueuedOf(products_.AsyncProducts.snapshot)
        snapshot_with_price_lists = AsyncQueuedOf(products_.AsyncProducts.snapshot_with_price_lists)
        get = AsyncAnswerOf(products_.AsyncProducts.get)
        update = AsyncAnswerOf(products_.AsyncProducts.update)
        delete = AsyncAnswerOf(products_.AsyncProducts.delete)
        delete_batch = AsyncQueuedOf(products_.AsyncProducts.delete_batch)
        update_batch = AsyncQueuedOf(products_.AsyncProducts.update_batch)
        delete_images_batch = AsyncQueuedOf(products_.AsyncProducts.delete_images_batch)
        get_by_code = AsyncAnswerOf(products_.AsyncProducts.get_by_code)
        update_by_code = AsyncAnswerOf(products_.AsyncProducts.update_by_code)
        delete_variant = AsyncAnswerOf(products_.AsyncProducts.delete_variant)
        unlink_all_related_files = AsyncAnswerOf(products_.AsyncProducts.unlink_all_related_files)
        changes = AsyncPageOf(products_.AsyncProducts.changes)

    class AsyncRawProformaInvoices:
        """Proforma invoices."""

        create_from_order = AsyncAnswerOf(proforma_invoices_.AsyncProformaInvoices.create_from_order)
        list = AsyncPageOf(proforma_invoices_.AsyncProformaInvoices.list)
        snapshot = AsyncQueuedOf(proforma_invoices_.AsyncProformaInvoices.snapshot)
        get = AsyncAnswerOf(proforma_invoices_.AsyncProformaInvoices.get)
        pdf = AsyncAnswerOf(proforma_invoices_.AsyncProformaInvoices.pdf)
        changes = AsyncPageOf(proforma_invoices_.AsyncProformaInvoices.changes)

    class AsyncRawProofPayments:
        """Proof payments."""

        list = AsyncPageOf(proof_payments_.AsyncProofPayments.list)
        create = AsyncAnswerOf(proof_payments_.AsyncProofPayments.create)
        get = AsyncAnswerOf(proof_payments_.AsyncProofPayments.get)
        update = AsyncAnswerOf(proof_payments_.AsyncProofPayments.update)
        delete = AsyncAnswerOf(proof_payments_.AsyncProofPayments.delete)
        snapshot = AsyncQueuedOf(proof_payments_.AsyncProofPayments.snapshot)
        list_by_order = AsyncAnswerOf(proof_payments_.AsyncProofPayments.list_by_order)
        create_from_order = AsyncAnswerOf(proof_payments_.AsyncProofPayments.create_from_order)
        list_by_proforma_invoice = AsyncAnswerOf(proof_payments_.AsyncProofPayments.list_by_proforma_invoice)
        create_from_proforma_invoice = AsyncAnswerOf(proof_payments_.AsyncProofPayments.create_from_proforma_invoice)
        update_document_settings = AsyncAnswerOf(proof_payments_.AsyncProofPayments.update_document_settings)
        pdf = AsyncAnswerOf(proof_payments_.AsyncProofPayments.pdf)
        isdoc = AsyncAnswerOf(proof_payments_.AsyncProofPayments.isdoc)
        changes = AsyncPageOf(proof_payments_.AsyncProofPayments.changes)

    class AsyncRawQuantityDiscounts:
        """Quantity discounts."""

        list = AsyncPageOf(quantity_discounts_.AsyncQuantityDiscounts.list)
        create = AsyncAnswerOf(quantity_discounts_.AsyncQuantityDiscounts.create)
        snapshot = AsyncQueuedOf(quantity_discounts_.AsyncQuantityDiscounts.snapshot)
        get = AsyncAnswerOf(quantity_discounts_.AsyncQuantityDiscounts.get)
        update = AsyncAnswerOf(quantity_discounts_.AsyncQuantityDiscounts.update)
        delete = AsyncAnswerOf(quantity_discounts_.AsyncQuantityDiscounts.delete)

    class AsyncRawRecyclingFees:
        """Recycling fees."""

        list = AsyncAnswerOf(recycling_fees_.AsyncRecyclingFees.list)

    class AsyncRawRelatedProducts:
        """Related products."""

        list = AsyncAnswerOf(related_products_.AsyncRelatedProducts.list)
        add = AsyncAnswerOf(related_products_.AsyncRelatedProducts.add)
        set = AsyncAnswerOf(related_products_.AsyncRelatedProducts.set)

    class AsyncRawReviews:
        """Reviews."""

        get_settings = AsyncAnswerOf(reviews_.AsyncReviews.get_settings)
        list_product_reviews = AsyncPageOf(reviews_.AsyncReviews.list_product_reviews)
        create_product_review = AsyncAnswerOf(reviews_.AsyncReviews.create_product_review)
        update_product_review = AsyncAnswerOf(reviews_.AsyncReviews.update_product_review)
        list_project_reviews = AsyncPageOf(reviews_.AsyncReviews.list_project_reviews)
        create_project_review = AsyncAnswerOf(reviews_.AsyncReviews.create_project_review)
        update_project_review = AsyncAnswerOf(reviews_.AsyncReviews.update_project_review)

    class AsyncRawSalesChannels:
        """Sales channels."""

        list = AsyncAnswerOf(sales_channels_.AsyncSalesChannels.list)
        get = AsyncAnswerOf(sales_channels_.AsyncSalesChannels.get)
        get_by_id = AsyncAnswerOf(sales_channels_.AsyncSalesChannels.get_by_id)

    class AsyncRawShipments:
        """Delivery."""

        list = AsyncPageOf(shipments_.AsyncShipments.list)
        create = AsyncAnswerOf(shipments_.AsyncShipments.create)
        get = AsyncAnswerOf(shipments_.AsyncShipments.get)
        create_from_order = AsyncAnswerOf(shipments_.AsyncShipments.create_from_order)
        request_cancellation = AsyncAnswerOf(shipments_.AsyncShipments.request_cancellation)
        list_shipping_options = AsyncAnswerOf(shipments_.AsyncShipments.list_shipping_options)
        list_carriers = AsyncAnswerOf(shipments_.AsyncShipments.list_carriers)
        get_carrier = AsyncAnswerOf(shipments_.AsyncShipments.get_carrier)
        close_carrier_shipments = AsyncAnswerOf(shipments_.AsyncShipments.close_carrier_shipments)

    class AsyncRawShippingMethods:
        """Shipping methods."""

        list = AsyncAnswerOf(shipping_methods_.AsyncShippingMethods.list)
        create = AsyncAnswerOf(shipping_methods_.AsyncShippingMethods.create)
        get = AsyncAnswerOf(shipping_methods_.AsyncShippingMethods.get)

    class AsyncRawShippingRequests:
        """Shipping requests."""

        get = AsyncAnswerOf(shipping_requests_.AsyncShippingRequests.get)
        update = AsyncAnswerOf(shipping_requests_.AsyncShippingRequests.update)
        get_order_status = AsyncAnswerOf(shipping_requests_.AsyncShippingRequests.get_order_status)

    class AsyncRawStocks:
        """Stocks."""

        list = AsyncAnswerOf(stocks_.AsyncStocks.list)
        get = AsyncAnswerOf(stocks_.AsyncStocks.get)
        movements = AsyncPageOf(stocks_.AsyncStocks.movements)
        update_quantity = AsyncAnswerOf(stocks_.AsyncStocks.update_quantity)
        get_last_movement = AsyncAnswerOf(stocks_.AsyncStocks.get_last_movement)
        list_supplies = AsyncPageOf(stocks_.AsyncStocks.list_supplies)

    class AsyncRawSuppliers:
        """Suppliers."""

        list = AsyncPageOf(suppliers_.AsyncSuppliers.list)

    class AsyncRawSurchargeParameters:
        """Surcharge parameters."""

        list = AsyncPageOf(surcharge_parameters_.AsyncSurchargeParameters.list)
        create = AsyncAnswerOf(surcharge_parameters_.AsyncSurchargeParameters.create)
        get = AsyncAnswerOf(surcharge_parameters_.AsyncSurchargeParameters.get)
        update = AsyncAnswerOf(surcharge_parameters_.AsyncSurchargeParameters.update)
        create_value = AsyncAnswerOf(surcharge_parameters_.AsyncSurchargeParameters.create_value)
        delete = AsyncAnswerOf(surcharge_parameters_.AsyncSurchargeParameters.delete)
        delete_value = AsyncAnswerOf(surcharge_parameters_.AsyncSurchargeParameters.delete_value)
        update_value = AsyncAnswerOf(surcharge_parameters_.AsyncSurchargeParameters.update_value)

    class AsyncRawTemplates:
        """Templates."""

        list_snippets = AsyncAnswerOf(templates_.AsyncTemplates.list_snippets)
        save_snippets = AsyncAnswerOf(templates_.AsyncTemplates.save_snippets)
        delete_snippet = AsyncAnswerOf(templates_.AsyncTemplates.delete_snippet)

    class AsyncRawUnits:
        """Units."""

        list = AsyncAnswerOf(units_.AsyncUnits.list)

    class AsyncRawUnsubscribedEmails:
        """Unsubscribed emails."""

        list = AsyncPageOf(unsubscribed_emails_.AsyncUnsubscribedEmails.list)
        create = AsyncAnswerOf(unsubscribed_emails_.AsyncUnsubscribedEmails.create)

    class AsyncRawVariantParameters:
        """Variant parameters."""

        list = AsyncPageOf(variant_parameters_.AsyncVariantParameters.list)
        create = AsyncAnswerOf(variant_parameters_.AsyncVariantParameters.create)
        get = AsyncAnswerOf(variant_parameters_.AsyncVariantParameters.get)
        update = AsyncAnswerOf(variant_parameters_.AsyncVariantParameters.update)
        create_value = AsyncAnswerOf(variant_parameters_.AsyncVariantParameters.create_value)
        delete = AsyncAnswerOf(variant_parameters_.AsyncVariantParameters.delete)
        delete_value = AsyncAnswerOf(variant_parameters_.AsyncVariantParameters.delete_value)
        update_value = AsyncAnswerOf(variant_parameters_.AsyncVariantParameters.update_value)

    class AsyncRawVolumeDiscounts:
        """Volume discounts."""

        list = AsyncPageOf(volume_discounts_.AsyncVolumeDiscounts.list)

    class AsyncRawWarranties:
        """Warranties."""

        list = AsyncAnswerOf(warranties_.AsyncWarranties.list)

    class AsyncRawWebhooks:
        """Webhooks."""

        list = AsyncPageOf(webhooks_.AsyncWebhooks.list)
        create = AsyncAnswerOf(webhooks_.AsyncWebhooks.create)
        get = AsyncAnswerOf(webhooks_.AsyncWebhooks.get)
        update = AsyncAnswerOf(webhooks_.AsyncWebhooks.update)
        delete = AsyncAnswerOf(webhooks_.AsyncWebhooks.delete)
        renew_signature_key = AsyncAnswerOf(webhooks_.AsyncWebhooks.renew_signature_key)
        notifications = AsyncPageOf(webhooks_.AsyncWebhooks.notifications)

    class AsyncRawXyDiscounts:
        """XY discounts."""

        list = AsyncPageOf(xy_discounts_.AsyncXyDiscounts.list)
        create = AsyncAnswerOf(xy_discounts_.AsyncXyDiscounts.create)
        get = AsyncAnswerOf(xy_discounts_.AsyncXyDiscounts.get)
        update = AsyncAnswerOf(xy_discounts_.AsyncXyDiscounts.update)
        delete = AsyncAnswerOf(xy_discounts_.AsyncXyDiscounts.delete)
        get_settings = AsyncAnswerOf(xy_discounts_.AsyncXyDiscounts.get_settings)
        update_settings = AsyncAnswerOf(xy_discounts_.AsyncXyDiscounts.update_settings)


class RawResources:
    """Parts of the API whose methods return whole answers."""

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

    gifts: RawGifts

    invoices: RawInvoices

    jobs: RawJobs

    mailing_lists: RawMailingLists

    measure_units: RawMeasureUnits

    order_gifts: RawOrderGifts

    order_history: RawOrderHistory

    order_items: RawOrderItems

    order_payment: RawOrderPayment

    order_shipping: RawOrderShipping

    orders: RawOrders

    pages: RawPages

    parametric_categories: RawParametricCategories

    payment_gateways: RawPaymentGateways

    payment_methods: RawPaymentMethods

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

    templates: RawTemplates

    units: RawUnits

    unsubscribed_emails: RawUnsubscribedEmails

    variant_parameters: RawVariantParameters

    volume_discounts: RawVolumeDiscounts

    warranties: RawWarranties

    webhooks: RawWebhooks

    xy_discounts: RawXyDiscounts


class AsyncRawResources:
    """Parts of the API whose methods return whole answers."""

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

    gifts: AsyncRawGifts

    invoices: AsyncRawInvoices

    jobs: AsyncRawJobs

    mailing_lists: AsyncRawMailingLists

    measure_units: AsyncRawMeasureUnits

    order_gifts: AsyncRawOrderGifts

    order_history: AsyncRawOrderHistory

    order_items: AsyncRawOrderItems

    order_payment: AsyncRawOrderPayment

    order_shipping: AsyncRawOrderShipping

    orders: AsyncRawOrders

    pages: AsyncRawPages

    parametric_categories: AsyncRawParametricCategories

    payment_gateways: AsyncRawPaymentGateways

    payment_methods: AsyncRawPaymentMethods

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

    templates: AsyncRawTemplates

    units: AsyncRawUnits

    unsubscribed_emails: AsyncRawUnsubscribedEmails

    variant_parameters: AsyncRawVariantParameters

    volume_discounts: AsyncRawVolumeDiscounts

    warranties: AsyncRawWarranties

    webhooks: AsyncRawWebhooks

    xy_discounts: AsyncRawXyDiscounts
