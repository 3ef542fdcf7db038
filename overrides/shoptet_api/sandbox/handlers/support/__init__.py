"""The parts that handlers share.

fields          reading of request bodies
addresses       reading of addresses
order_items     reading of order items
product_fields  reading of products and variants
lists           rows, filters and changes of list operations
ordering        creation of orders, and their effects on stock and documents
moving          stock changes and their events
documenting     issuing of documents
pdf             a minimal PDF
refusals        errors that several handlers raise
"""
