# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Variant parameters: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.variant_parameters import VariantParameter

GET_LIST_OF_VARIANT_PARAMETERS: Final[Operation[VariantParameter]] = Operation(
    id="getListOfVariantParameters",
    method="GET",
    path="/api/products/variant-parameters",
    resource="variant_parameters",
    name="list",
    kind="page",
    key="parameters",
    type="variant_parameters.VariantParameter",
    query={
        "include": Parameter(wire="include", kind="list", allowed=("values",)),
        "items_per_page": Parameter(wire="itemsPerPage", kind="integer"),
        "page": Parameter(wire="page", kind="integer"),
        "language": Parameter(wire="language"),
    },
    page_size=(50, 100),
)

CREATE_VARIANT_PARAMETER: Final[Operation[VariantParameter]] = Operation(
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

GET_DETAIL_OF_VARIANT_PARAMETER: Final[Operation[VariantParameter]] = Operation(
    id="getDetailOfVariantParameter",
    method="GET",
    path="/api/products/variant-parameters/{code}",
    resource="variant_parameters",
    name="get",
    kind="value",
    key=None,
    type="variant_parameters.VariantParameter",
    query={
        "language": Parameter(wire="language"),
    },
)

UPDATE_VARIANT_PARAMETER: Final[Operation[VariantParameter]] = Operation(
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

CREATE_VARIANT_PARAMETER_VALUE: Final[Operation[VariantParameter]] = Operation(
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
)

DELETE_VARIANT_PARAMETER: Final[Operation[None]] = Operation(
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

DELETE_VARIANT_PARAMETER_VALUE: Final[Operation[None]] = Operation(
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

UPDATE_VARIANT_PARAMETER_VALUE: Final[Operation[VariantParameter]] = Operation(
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
    GET_LIST_OF_VARIANT_PARAMETERS.id: GET_LIST_OF_VARIANT_PARAMETERS,
    CREATE_VARIANT_PARAMETER.id: CREATE_VARIANT_PARAMETER,
    GET_DETAIL_OF_VARIANT_PARAMETER.id: GET_DETAIL_OF_VARIANT_PARAMETER,
    UPDATE_VARIANT_PARAMETER.id: UPDATE_VARIANT_PARAMETER,
    CREATE_VARIANT_PARAMETER_VALUE.id: CREATE_VARIANT_PARAMETER_VALUE,
    DELETE_VARIANT_PARAMETER.id: DELETE_VARIANT_PARAMETER,
    DELETE_VARIANT_PARAMETER_VALUE.id: DELETE_VARIANT_PARAMETER_VALUE,
    UPDATE_VARIANT_PARAMETER_VALUE.id: UPDATE_VARIANT_PARAMETER_VALUE,
}
"""The operations above by their operationId."""
