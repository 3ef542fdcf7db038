"""Stores that keep accepted deliveries until they are handled.

protocol  the duties of a store
memory    keep deliveries in memory
sqlite    keep deliveries in a SQLite file
"""
