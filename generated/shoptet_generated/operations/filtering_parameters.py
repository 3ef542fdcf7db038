# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Filtering parameters: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.filtering_parameters import FilteringParameter, FilteringParameterListItem

LIST: Final[Operation[FilteringParameterListItem]] = Operation(
    id="getListOfFilteringParameters",
    method="GET",
    path="/api/products/filtering-parameters",
    resource="filtering_parameters",
    name="list",
    kind="page",
    key="filteringParameters",
    effect="reads",
    type="filtering_parameters.FilteringParameterListItem",
    query={
        "items_per_page": Parameter(wire="itemsPerPage", kind="integer"),
        "page": Parameter(wire="page", kind="integer"),
        "language": Parameter(wire="language"),
    },
    page_size=(100, 100),
)

CREATE: Final[Operation[FilteringParameter]] = Operation(
    id="createFilteringParameter",
    method="POST",
    path="/api/products/filtering-parameters",
    resource="filtering_parameters",
    name="create",
    kind="value",
    key=None,
    type="filtering_parameters.FilteringParameter",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="filtering_parameters.FilteringParameterInput",
)

GET: Final[Operation[FilteringParameter]] = Operation(
    id="getDetailOfFilteringParameter",
    method="GET",
    path="/api/products/filtering-parameters/{code}",
    resource="filtering_parameters",
    name="get",
    kind="value",
    key=None,
    effect="reads",
    type="filtering_parameters.FilteringParameter",
    query={
        "language": Parameter(wire="language"),
    },
)

UPDATE: Final[Operation[FilteringParameter]] = Operation(
    id="updateFilteringParameter",
    method="PATCH",
    path="/api/products/filtering-parameters/{code}",
    resource="filtering_parameters",
    name="update",
    kind="value",
    key=None,
    type="filtering_parameters.FilteringParameter",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="filtering_parameters.FilteringParameterUpdateInput",
)

CREATE_VALUE_MANY: Final[Operation[FilteringParameter]] = Operation(
    id="createFilteringParameterValue",
    method="POST",
    path="/api/products/filtering-parameters/{code}",
    resource="filtering_parameters",
    name="create_value_many",
    kind="value",
    key=None,
    type="filtering_parameters.FilteringParameter",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_list="paramValues",
    body_type="list[filtering_parameters.ProductFilteringParameterValueInput]",
    body_limits={"min_items": 1},
)

DELETE: Final[Operation[None]] = Operation(
    id="deleteFilteringParameter",
    method="DELETE",
    path="/api/products/filtering-parameters/{code}",
    resource="filtering_parameters",
    name="delete",
    kind="none",
    key=None,
    type="None",
    query={
        "language": Parameter(wire="language"),
    },
)

DELETE_VALUE: Final[Operation[None]] = Operation(
    id="deleteFilteringParameterValue",
    method="DELETE",
    path="/api/products/filtering-parameters/{code}/{value_code}",
    resource="filtering_parameters",
    name="delete_value",
    kind="none",
    key=None,
    type="None",
    query={
        "language": Parameter(wire="language"),
    },
)

UPDATE_VALUE: Final[Operation[FilteringParameter]] = Operation(
    id="updateFilteringParameterValue",
    method="PATCH",
    path="/api/products/filtering-parameters/{code}/{value_code}",
    resource="filtering_parameters",
    name="update_value",
    kind="value",
    key=None,
    type="filtering_parameters.FilteringParameter",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="filtering_parameters.FilteringParameterValueUpdateInput",
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
