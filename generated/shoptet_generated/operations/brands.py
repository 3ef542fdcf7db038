# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Brands: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.brands import Brand
    from shoptet_generated.runtime.transport import JobId

GET_LISTOF_BRANDS: Final[Operation[Brand]] = Operation(
    id="getListofBrands",
    method="GET",
    path="/api/brands",
    resource="brands",
    name="list",
    kind="page",
    key="brands",
    type="brands.Brand",
    query={
        "items_per_page": Parameter(wire="itemsPerPage", kind="integer"),
        "page": Parameter(wire="page", kind="integer"),
        "language": Parameter(wire="language"),
    },
    page_size=(500, 1000),
)

CREATE_BRAND: Final[Operation[Brand]] = Operation(
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

GET_DETAIL_OF_BRAND: Final[Operation[Brand]] = Operation(
    id="getDetailOfBrand",
    method="GET",
    path="/api/brands/{guid}",
    resource="brands",
    name="get",
    kind="value",
    key=None,
    type="brands.Brand",
    query={
        "language": Parameter(wire="language"),
    },
)

UPDATE_BRAND: Final[Operation[Brand]] = Operation(
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

DELETE_BRAND: Final[Operation[None]] = Operation(
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

CREATE_BRAND_BATCH: Final[Operation[JobId]] = Operation(
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
    GET_LISTOF_BRANDS.id: GET_LISTOF_BRANDS,
    CREATE_BRAND.id: CREATE_BRAND,
    GET_DETAIL_OF_BRAND.id: GET_DETAIL_OF_BRAND,
    UPDATE_BRAND.id: UPDATE_BRAND,
    DELETE_BRAND.id: DELETE_BRAND,
    CREATE_BRAND_BATCH.id: CREATE_BRAND_BATCH,
}
"""The operations above by their operationId."""
