"""From the spec to the description of the package."""

from __future__ import annotations

from codegen.generate import grouping, openapi_python_client, webhooks
from codegen.generate.dicts import Dicts
from codegen.generate.field_texts import field_texts
from codegen.generate.models import Models
from codegen.generate.operation_index import operation_index
from codegen.generate.package import Package
from codegen.generate.payload_view import payload, payload_view
from codegen.generate.resources import Resources
from codegen.generate.spec import Spec
from codegen.generate.spec_json import spec_json


def build(spec: Spec) -> Package:
    """Describe the package that `spec` makes.

    Raises:
        GenerateError: Something in the spec cannot be expressed in a package.
    """
    payloads = [payload(spec, operation) for operation in spec.operations]
    groups = grouping.group(spec, payloads)
    parsed = openapi_python_client.parse(payload_view(spec, payloads, groups.order))
    models = Models(spec, parsed, groups, payloads)
    modules = models.modules()
    dicts = Dicts(spec, parsed, models)
    resources = Resources(spec, parsed, models, dicts).build(payloads)
    places = sorted(models.decimal_places)
    return Package(
        modules,
        dicts.modules(),
        resources,
        places,
        spec_json(spec),
        operation_index(spec, resources),
        field_texts(spec),
        webhooks.events(spec),
        webhooks.details(spec, resources),
    )
