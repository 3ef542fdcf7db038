"""The spec as the sandbox reads it.

document    operations by method and path
schemas     validation of values against a schema
violations  where a value does not match its schema
values      conversion of texts to values and back
"""
