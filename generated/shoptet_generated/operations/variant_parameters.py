# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Variant parameters: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.variant_parameters import VariantParameter

LIST: Final[Operation[VariantParameter]] = Operation(
    id="getListOfVariantParameters",
    method="GET",
    path="/api/products/variant-parameters",
    resource="variant_parameters",
    name="list",
    kind="page",
    key="parameters",
    effect="reads",
    type="variant_parameters.VariantParameter",
    query={
        "include": Parameter(wire="include", kind="list", allowed=("values",)),
        "items_per_page": Parameter(wire="itemsPerPage", kind="integer"),
        "page": Parameter(wire="page", kind="integer"),
        "language": Parameter(wire="language"),
    },
    page_size=(50, 100),
)

CREATE: Final[Operation[VariantParameter]] = Operation(
    id="createVariantParameter",
    method="POST",
    path="/api/products/variant-parameters",
    resource="variant_parameters",
    name="create",
    kind="value",
    key=None,
    type="variant_parameters.VariantParameter",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="variant_parameters.VariantParameterInput",
)

GET: Final[Operation[VariantParameter]] = Operation(
    id="getDetailOfVariantParameter",
    method="GET",
    path="/api/products/variant-parameters/{code}",
    resource="variant_parameters",
    name="get",
    kind="value",
    key=None,
    effect="reads",
    type="variant_parameters.VariantParameter",
    query={
        "language": Parameter(wire="language"),
    },
)

UPDATE: Final[Operation[VariantParameter]] = Operation(
    id="updateVariantParameter",
    method="PATCH",
    path="/api/products/variant-parameters/{code}",
    resource="variant_parameters",
    name="update",
    kind="value",
    key=None,
    type="variant_parameters.VariantParameter",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="variant_parameters.VariantParameterUpdateInput",
)

CREATE_VALUE_MANY: Final[Operation[VariantParameter]] = Operation(
    id="createVariantParameterValue",
    method="POST",
    path="/api/products/variant-parameters/{code}",
    resource="variant_parameters",
    name="create_value_many",
    kind="value",
    key=None,
    type="variant_parameters.VariantParameter",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_list="paramValues",
    body_type="list[variant_parameters.ProductVariantParameterValueInput]",
    body_limits={"min_items": 1},
)

DELETE: Final[Operation[None]] = Operation(
    id="deleteVariantParameter",
    method="DELETE",
    path="/api/products/variant-parameters/{code}",
    resource="variant_parameters",
    name="delete",
    kind="none",
    key=None,
    type="None",
    query={
        "language": Parameter(wire="language"),
    },
)

DELETE_VALUE: Final[Operation[None]] = Operation(
    id="deleteVariantParameterValue",
    method="DELETE",
    path="/api/products/variant-parameters/{code}/{value_code}",
    resource="variant_parameters",
    name="delete_value",
    kind="none",
    key=None,
    type="None",
    query={
        "language": Parameter(wire="language"),
    },
)

UPDATE_VALUE: Final[Operation[VariantParameter]] = Operation(
    id="updateVariantParameterValue",
    method="PATCH",
    path="/api/products/variant-parameters/{code}/{value_code}",
    resource="variant_parameters",
    name="update_value",
    kind="value",
    key=None,
    type="variant_parameters.VariantParameter",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="variant_parameters.VariantParameterValueUpdateInput",
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    LIST.id: LIST,
    CREATE.id: CREATE,
    GET.id: GET,
    UPDATE.id: UPDATE,
    CREATE_VALUE_MANY.id: CREATE_VALUE_MANY,
    DELETE.id: DELETE,
    DELETE_VALUE.id: DELETE_VALUE,
    UPDATE_VALUE.id: UPDATE_VALUE,
}
"""The operations above by their operationId."""
