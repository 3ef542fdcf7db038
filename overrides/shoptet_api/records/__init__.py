"""What follows from records, without a call.

vat              sums by VAT rate
category_tree    the tree of a flat list of categories
personal_fields  names of fields with personal data
"""
