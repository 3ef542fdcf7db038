# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Surcharge parameters: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.surcharge_parameters import SurchargeParameter, UpdatedSurchargeParameter

GET_LIST_OF_SURCHARGE_PARAMETERS: Final[Operation[SurchargeParameter]] = Operation(
    id="getListOfSurchargeParameters",
    method="GET",
    path="/api/products/surcharge-parameters",
    resource="surcharge_parameters",
    name="list",
    kind="page",
    key="surchargeParameters",
    type="surcharge_parameters.SurchargeParameter",
    query={
        "items_per_page": Parameter(wire="itemsPerPage", kind="integer"),
        "page": Parameter(wire="page", kind="integer"),
        "language": Parameter(wire="language"),
    },
    page_size=(500, 500),
)

CREATE_SURCHARGE_PARAMETER: Final[Operation[SurchargeParameter]] = Operation(
    id="createSurchargeParameter",
    method="POST",
    path="/api/products/surcharge-parameters",
    resource="surcharge_parameters",
    name="create",
    kind="value",
    key="surchargeParameter",
    type="surcharge_parameters.SurchargeParameter",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="surcharge_parameters.SurchargeParameterInput",
)

GET_DETAIL_OF_SURCHARGE_PARAMETER: Final[Operation[SurchargeParameter]] = Operation(
    id="getDetailOfSurchargeParameter",
    method="GET",
    path="/api/products/surcharge-parameters/{code}",
    resource="surcharge_parameters",
    name="get",
    kind="value",
    key="surchargeParameter",
    type="surcharge_parameters.SurchargeParameter",
    query={
        "language": Parameter(wire="language"),
    },
)

UPDATE_SURCHARGE_PARAMETER: Final[Operation[UpdatedSurchargeParameter]] = Operation(
    id="updateSurchargeParameter",
    method="PATCH",
    path="/api/products/surcharge-parameters/{code}",
    resource="surcharge_parameters",
    name="update",
    kind="value",
    key="surchargeParameter",
    type="surcharge_parameters.UpdatedSurchargeParameter",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="surcharge_parameters.SurchargeParameterUpdateInput",
)

CREATE_SURCHARGE_PARAMETER_VALUE: Final[Operation[SurchargeParameter]] = Operation(
    id="createSurchargeParameterValue",
    method="POST",
    path="/api/products/surcharge-parameters/{code}",
    resource="surcharge_parameters",
    name="create_value_many",
    kind="value",
    key="surchargeParameter",
    type="surcharge_parameters.SurchargeParameter",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_list="paramValues",
    body_type="list[surcharge_parameters.SurchargeValueInput]",
)

DELETE_SURCHARGE_PARAMETER_BY_INDEX: Final[Operation[None]] = Operation(
    id="deleteSurchargeParameterByIndex",
    method="DELETE",
    path="/api/products/surcharge-parameters/{code}",
    resource="surcharge_parameters",
    name="delete",
    kind="none",
    key=None,
    type="None",
    query={
        "language": Parameter(wire="language"),
    },
)

DELETE_SURCHARGE_PARAMETER_VALUE: Final[Operation[None]] = Operation(
    id="deleteSurchargeParameterValue",
    method="DELETE",
    path="/api/products/surcharge-parameters/{code}/{value_code}",
    resource="surcharge_parameters",
    name="delete_value",
    kind="none",
    key=None,
    type="None",
    query={
        "language": Parameter(wire="language"),
    },
)

UPDATE_SURCHARGE_PARAMETER_VALUE: Final[Operation[SurchargeParameter]] = Operation(
    id="updateSurchargeParameterValue",
    method="PATCH",
    path="/api/products/surcharge-parameters/{code}/{value_code}",
    resource="surcharge_parameters",
    name="update_value",
    kind="value",
    key="surchargeParameter",
    type="surcharge_parameters.SurchargeParameter",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="surcharge_parameters.SurchargeParameterValueUpdateInput",
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    GET_LIST_OF_SURCHARGE_PARAMETERS.id: GET_LIST_OF_SURCHARGE_PARAMETERS,
    CREATE_SURCHARGE_PARAMETER.id: CREATE_SURCHARGE_PARAMETER,
    GET_DETAIL_OF_SURCHARGE_PARAMETER.id: GET_DETAIL_OF_SURCHARGE_PARAMETER,
    UPDATE_SURCHARGE_PARAMETER.id: UPDATE_SURCHARGE_PARAMETER,
    CREATE_SURCHARGE_PARAMETER_VALUE.id: CREATE_SURCHARGE_PARAMETER_VALUE,
    DELETE_SURCHARGE_PARAMETER_BY_INDEX.id: DELETE_SURCHARGE_PARAMETER_BY_INDEX,
    DELETE_SURCHARGE_PARAMETER_VALUE.id: DELETE_SURCHARGE_PARAMETER_VALUE,
    UPDATE_SURCHARGE_PARAMETER_VALUE.id: UPDATE_SURCHARGE_PARAMETER_VALUE,
}
"""The operations above by their operationId."""
