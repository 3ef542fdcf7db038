# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Surcharge parameters: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.surcharge_parameters import SurchargeParameter, UpdatedSurchargeParameter

LIST: Final[Operation[SurchargeParameter]] = Operation(
    id="getListOfSurchargeParameters",
    method="GET",
    path="/api/products/surcharge-parameters",
    resource="surcharge_parameters",
    name="list",
    kind="page",
    key="surchargeParameters",
    effect="reads",
    type="surcharge_parameters.SurchargeParameter",
    query={
        "items_per_page": Parameter(wire="itemsPerPage", kind="integer"),
        "page": Parameter(wire="page", kind="integer"),
        "language": Parameter(wire="language"),
    },
    page_size=(500, 500),
)

CREATE: Final[Operation[SurchargeParameter]] = Operation(
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

GET: Final[Operation[SurchargeParameter]] = Operation(
    id="getDetailOfSurchargeParameter",
    method="GET",
    path="/api/products/surcharge-parameters/{code}",
    resource="surcharge_parameters",
    name="get",
    kind="value",
    key="surchargeParameter",
    effect="reads",
    type="surcharge_parameters.SurchargeParameter",
    query={
        "language": Parameter(wire="language"),
    },
)

UPDATE: Final[Operation[UpdatedSurchargeParameter]] = Operation(
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

CREATE_VALUE_MANY: Final[Operation[SurchargeParameter]] = Operation(
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
    body_limits={"min_items": 1},
)

DELETE: Final[Operation[None]] = Operation(
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

DELETE_VALUE: Final[Operation[None]] = Operation(
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

UPDATE_VALUE: Final[Operation[SurchargeParameter]] = Operation(
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
