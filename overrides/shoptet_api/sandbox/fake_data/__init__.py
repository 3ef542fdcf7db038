"""Fake data for operations without state in the shop: generated from the schemas, the same for the same seed.

generator    values for schemas
field_texts  texts for fields, by their names
files        documents
words        the words that texts are built from
"""
