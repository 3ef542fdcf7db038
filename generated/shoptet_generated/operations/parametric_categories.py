# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Parametric categories: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.parametric_categories import ParametricCategory, ParametricCategoryParameters

LIST: Final[Operation[ParametricCategory]] = Operation(
    id="getListOfParametricCategories",
    method="GET",
    path="/api/parametric-categories",
    resource="parametric_categories",
    name="list",
    kind="page",
    key="parametricCategories",
    effect="reads",
    type="parametric_categories.ParametricCategory",
    query={
        "include": Parameter(wire="include", kind="list", allowed=("parameters",)),
        "items_per_page": Parameter(wire="itemsPerPage", kind="integer"),
        "page": Parameter(wire="page", kind="integer"),
        "language": Parameter(wire="language"),
    },
    page_size=(100, 100),
)

CREATE: Final[Operation[ParametricCategory]] = Operation(
    id="createParametricCategory",
    method="POST",
    path="/api/parametric-categories",
    resource="parametric_categories",
    name="create",
    kind="value",
    key="parametricCategory",
    type="parametric_categories.ParametricCategory",
    query={
        "include": Parameter(wire="include", kind="list", allowed=("parameters",)),
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="parametric_categories.ParametricCategoryInput",
)

GET: Final[Operation[ParametricCategory]] = Operation(
    id="getParametricCategoryDetail",
    method="GET",
    path="/api/parametric-categories/{guid}",
    resource="parametric_categories",
    name="get",
    kind="value",
    key="parametricCategory",
    effect="reads",
    type="parametric_categories.ParametricCategory",
    query={
        "language": Parameter(wire="language"),
    },
)

UPDATE: Final[Operation[ParametricCategory]] = Operation(
    id="updateParametricCategory",
    method="PATCH",
    path="/api/parametric-categories/{guid}",
    resource="parametric_categories",
    name="update",
    kind="value",
    key="parametricCategory",
    type="parametric_categories.ParametricCategory",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="parametric_categories.ParametricCategoryUpdateInput",
)

DELETE: Final[Operation[None]] = Operation(
    id="deleteParametricCategory",
    method="DELETE",
    path="/api/parametric-categories/{guid}",
    resource="parametric_categories",
    name="delete",
    kind="none",
    key=None,
    type="None",
    query={
        "language": Parameter(wire="language"),
    },
)

GET_AVAILABLE_PARAMETERS: Final[Operation[ParametricCategoryParameters]] = Operation(
    id="getParametricCategoryAvailableParameters",
    method="GET",
    path="/api/parametric-categories-available-parameters/{guid}",
    resource="parametric_categories",
    name="get_available_parameters",
    kind="value",
    key=None,
    effect="reads",
    type="parametric_categories.ParametricCategoryParameters",
    query={
        "language": Parameter(wire="language"),
    },
)

CREATE_DEFINITION: Final[Operation[None]] = Operation(
    id="createParametricCategoryDefinition",
    method="POST",
    path="/api/parametric-categories-definition",
    resource="parametric_categories",
    name="create_definition",
    kind="none",
    key=None,
    type="None",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="parametric_categories.ParametricCategoryDefinitionInput",
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    LIST.id: LIST,
    CREATE.id: CREATE,
    GET.id: GET,
    UPDATE.id: UPDATE,
    DELETE.id: DELETE,
    GET_AVAILABLE_PARAMETERS.id: GET_AVAILABLE_PARAMETERS,
    CREATE_DEFINITION.id: CREATE_DEFINITION,
}
"""The operations above by their operationId."""
