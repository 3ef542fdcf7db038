"""Scenarios: shops described in a small file, so that a bug report can carry its shop.

document  the file's form, and reading it
apply     making a shop of it
"""
