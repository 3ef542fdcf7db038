"""Where accepted deliveries are kept until they are handled.

protocol  what a store must do
memory    in memory
sqlite    in a SQLite file
"""
