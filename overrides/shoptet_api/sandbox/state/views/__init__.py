"""Records as the API shows them. List item, detail and snapshot line come from one record, so that they agree.

addresses  billing and delivery addresses
customers  customers, their accounts, addresses and remarks
documents  invoices, proforma invoices, credit notes and delivery notes
orders     orders, their items and history
prices     prices and price list entries
products   products, variants, images and stock supplies
"""
