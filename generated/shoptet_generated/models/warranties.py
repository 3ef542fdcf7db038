# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Warranties: models and enumerations."""

from __future__ import annotations

from attrs import define

from shoptet_generated.runtime.model import Model


@define(kw_only=True, repr=False)
class Warranty(Model):
    """A warranty, as returned by `warranties.list`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    in_months: int | None
    """Length of the warranty in months; -1 means for life."""
    description: str
    """Description; can be HTML."""
    system: bool
    """Whether it is the system's own and not made by the shop."""
