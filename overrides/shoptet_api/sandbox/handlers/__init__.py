"""The handlers of the API's operations. Importing this package registers them all.

articles           articles and their sections
brands             brands
catalog            flags, suppliers, units and availabilities of products
categories         categories, and the order of products in them
coupon_templates   templates of discount coupons
coupons            discount coupons
credit_notes       credit notes
customer_groups    customer groups
customer_parts     accounts, delivery addresses and remarks of customers
customers          customers
delivery_notes     delivery notes
endpoints          the list of approved endpoints
eshop              information about the shop
exports            exports of documents
files              uploaded files
invoices           invoices
jobs               jobs, for one running sandbox
methods            shipping and payment methods
order_history      the history of orders
order_items        items of orders
order_lists        claims, statuses and sources of orders
orders             orders
pages              pages
price_lists        price lists and their prices
product_images     images of products
products           products and their variants
proforma_invoices  proforma invoices
shipments          shipments of orders
stocks             stocks, supplies and stock movements
webhooks           webhooks, for one running sandbox
support            the parts that handlers share
"""

from importlib import import_module
from pkgutil import iter_modules

for _module in iter_modules(__path__):
    import_module(f"{__name__}.{_module.name}")
