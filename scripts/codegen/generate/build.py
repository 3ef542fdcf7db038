"""From the spec to the description of the package."""

from __future__ import annotations

from . import grouping, opc, webhooks
from .facts import facts
from .models import Models
from .package import Package
from .resources import Resources
from .spec import Spec
from .view import payload, view


def build(spec: Spec) -> Package:
    """Describe the package that `spec` makes.

    Raises:
        GenerateError: Something in the spec has no place in a package.
    """
    payloads = [payload(spec, operation) for operation in spec.operations]
    groups = grouping.group(spec, payloads)
    parsed = opc.parse(view(spec, payloads, groups.order))
    models = Models(spec, parsed, groups, payloads)
    modules = models.modules()
    resources = Resources(spec, parsed, models).build(payloads)
    places = sorted(models.decimal_places)
    return Package(modules, resources, places, facts(spec), webhooks.details(spec, resources))
