"""Which requests are meant: those with certain values in their path and query."""

from collections.abc import Mapping
from typing import TypeAlias

Given: TypeAlias = Mapping[str, str]
"""What stands in the path and the query of a request, by wire name."""

Only: TypeAlias = Mapping[str, str | None]
"""The values that a request has to have; None where it has to have none."""


def only(values: Mapping[str, str | int | None] | None) -> Only:
    """The values as they stand in a request."""
    return {name: None if value is None else str(value) for name, value in (values or {}).items()}


def is_meant(given: Given, only: Only) -> bool:
    """Whether a request has the values."""
    return all(given.get(name) == value for name, value in only.items())
