"""The spec as the sandbox reads it.

document  operations by method and path
schemas   checks of values against a schema
values    values that a schema allows
"""
