"""Matching of requests by values in their path and query."""

from collections.abc import Mapping
from typing import TypeAlias

ParameterValues: TypeAlias = Mapping[str, str]
"""The values of a request's path and query, by wire name."""

ParameterFilter: TypeAlias = Mapping[str, str | None]
"""The values that a request must have; None for a parameter that it must not have."""


def parameter_filter(values: Mapping[str, str | int | None] | None) -> ParameterFilter:
    """Convert values to the texts of a request."""
    return {name: None if value is None else str(value) for name, value in (values or {}).items()}


def matches(parameters: ParameterValues, only: ParameterFilter) -> bool:
    """Return whether the values of a request match a filter."""
    return all(parameters.get(name) == value for name, value in only.items())
