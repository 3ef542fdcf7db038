"""What orders need besides single calls.

create_once  create an order, or find the one with its external code
"""
