# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Units: models and enumerations."""

from __future__ import annotations

from attrs import define

from shoptet_generated.runtime.model import Model


@define(kw_only=True, repr=False)
class ProductUnit(Model):
    """A product unit, as returned by `units.list`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    name: str
    """Name that people read."""
    system: bool
    """Whether it is the system's own and not made by the shop."""
