# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Flags: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.flags import Flag

LIST: Final[Operation[list[Flag]]] = Operation(
    id="getListOfProductsFlags",
    method="GET",
    path="/api/products/flags",
    resource="flags",
    name="list",
    kind="value",
    key="flags",
    effect="reads",
    type="list[flags.Flag]",
    query={
        "language": Parameter(wire="language"),
    },
)

CREATE: Final[Operation[list[Flag]]] = Operation(
    id="createProductFlag",
    method="POST",
    path="/api/products/flags",
    resource="flags",
    name="create",
    kind="value",
    key="flags",
    type="list[flags.Flag]",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="flags.ProductFlagInput",
)

UPDATE: Final[Operation[list[Flag]]] = Operation(
    id="updateProductFlag",
    method="PATCH",
    path="/api/products/flags/{code}",
    resource="flags",
    name="update",
    kind="value",
    key="flags",
    type="list[flags.Flag]",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="flags.ProductFlagUpdateInput",
)

DELETE: Final[Operation[None]] = Operation(
    id="deleteProductFlag",
    method="DELETE",
    path="/api/products/flags/{code}",
    resource="flags",
    name="delete",
    kind="none",
    key=None,
    type="None",
    query={
        "language": Parameter(wire="language"),
    },
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    LIST.id: LIST,
    CREATE.id: CREATE,
    UPDATE.id: UPDATE,
    DELETE.id: DELETE,
}
"""The operations above by their operationId."""
