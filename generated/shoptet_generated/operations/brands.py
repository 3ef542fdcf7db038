# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Brands: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.brands import Brand
    from shoptet_generated.runtime.transport import JobId

LIST: Final[Operation[Brand]] = Operation(
    id="getListofBrands",
    method="GET",
    path="/api/brands",
    resource="brands",
    name="list",
    kind="page",
    key="brands",
    effect="reads",
    type="brands.Brand",
    query={
        "items_per_page": Parameter(wire="itemsPerPage", kind="integer"),
        "page": Parameter(wire="page", kind="integer"),
        "language": Parameter(wire="language"),
    },
    page_size=(500, 1000),
)

CREATE: Final[Operation[Brand]] = Operation(
    id="createBrand",
    method="POST",
    path="/api/brands",
    resource="brands",
    name="create",
    kind="value",
    key=None,
    type="brands.Brand",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="brands.BrandInput",
)

GET: Final[Operation[Brand]] = Operation(
    id="getDetailOfBrand",
    method="GET",
    path="/api/brands/{guid}",
    resource="brands",
    name="get",
    kind="value",
    key=None,
    effect="reads",
    type="brands.Brand",
    query={
        "language": Parameter(wire="language"),
    },
)

UPDATE: Final[Operation[Brand]] = Operation(
    id="updateBrand",
    method="PATCH",
    path="/api/brands/{guid}",
    resource="brands",
    name="update",
    kind="value",
    key=None,
    type="brands.Brand",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="brands.BrandUpdateInput",
)

DELETE: Final[Operation[None]] = Operation(
    id="deleteBrand",
    method="DELETE",
    path="/api/brands/{guid}",
    resource="brands",
    name="delete",
    kind="none",
    key=None,
    type="None",
    query={
        "delete_used": Parameter(wire="deleteUsed", kind="boolean"),
        "language": Parameter(wire="language"),
    },
)

CREATE_BATCH: Final[Operation[JobId]] = Operation(
    id="createBrandBatch",
    method="POST",
    path="/api/brands/batch",
    resource="brands",
    name="create_batch",
    kind="job",
    key="jobId",
    type="str",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key=None,
    body_type="common.BatchFileInput",
    batch_line="brands.BrandBatchCreateInput",
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    LIST.id: LIST,
    CREATE.id: CREATE,
    GET.id: GET,
    UPDATE.id: UPDATE,
    DELETE.id: DELETE,
    CREATE_BATCH.id: CREATE_BATCH,
}
"""The operations above by their operationId."""
