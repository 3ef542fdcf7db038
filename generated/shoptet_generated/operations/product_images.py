# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Product images: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.product_images import ProductGalleryImage
    from shoptet_generated.runtime.transport import JobId

DELETE_BATCH: Final[Operation[JobId]] = Operation(
    id="productImageBatchDelete",
    method="DELETE",
    path="/api/products/images/batch",
    resource="product_images",
    name="delete_batch",
    kind="job",
    key="jobId",
    type="str",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key=None,
    body_type="product_images.ProductImageBatchDeleteFileInput",
    batch_line="product_images.ProductImageBatchDeleteInput",
)

LIST: Final[Operation[list[ProductGalleryImage]]] = Operation(
    id="getListOfProductImages",
    method="GET",
    path="/api/products/{product_guid}/images/{gallery}",
    resource="product_images",
    name="list",
    kind="value",
    key="images",
    effect="reads",
    type="list[product_images.ProductGalleryImage]",
    query={
        "language": Parameter(wire="language"),
    },
)

DELETE_ALL: Final[Operation[None]] = Operation(
    id="deleteAllProductImagesInGallery",
    method="DELETE",
    path="/api/products/{product_guid}/images/{gallery}",
    resource="product_images",
    name="delete_all",
    kind="none",
    key=None,
    type="None",
    query={
        "remove_reference": Parameter(wire="removeReference", kind="boolean"),
        "language": Parameter(wire="language"),
    },
)

UPDATE_MANY: Final[Operation[list[ProductGalleryImage]]] = Operation(
    id="getProductImagesUpdate",
    method="PATCH",
    path="/api/products/{product_guid}/images/{gallery}",
    resource="product_images",
    name="update_many",
    kind="value",
    key="images",
    type="list[product_images.ProductGalleryImage]",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_list="images",
    body_type="list[product_images.ProductImagesUpdateImageInput]",
    body_limits={"min_items": 1, "max_items": 100},
)

CREATE_MANY: Final[Operation[JobId]] = Operation(
    id="createProductImages",
    method="POST",
    path="/api/products/{product_guid}/images/{gallery}",
    resource="product_images",
    name="create_many",
    kind="job",
    key="jobId",
    type="str",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_list="images",
    body_type="list[product_images.ProductImageInput]",
    body_limits={"min_items": 1, "max_items": 100},
)

UPDATE_SOURCE_MANY: Final[Operation[JobId]] = Operation(
    id="updateProductImagesSource",
    method="PATCH",
    path="/api/products/{product_guid}/images/{gallery}/source",
    resource="product_images",
    name="update_source_many",
    kind="job",
    key="jobId",
    type="str",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_list="images",
    body_type="list[product_images.ProductImageSourceUpdateInput]",
    body_limits={"min_items": 1},
)

DELETE: Final[Operation[None]] = Operation(
    id="deleteOneProductImage",
    method="DELETE",
    path="/api/products/{product_guid}/images/{gallery}/{image_name}",
    resource="product_images",
    name="delete",
    kind="none",
    key=None,
    type="None",
    query={
        "remove_reference": Parameter(wire="removeReference", kind="boolean"),
        "language": Parameter(wire="language"),
    },
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    DELETE_BATCH.id: DELETE_BATCH,
    LIST.id: LIST,
    DELETE_ALL.id: DELETE_ALL,
    UPDATE_MANY.id: UPDATE_MANY,
    CREATE_MANY.id: CREATE_MANY,
    UPDATE_SOURCE_MANY.id: UPDATE_SOURCE_MANY,
    DELETE.id: DELETE,
}
"""The operations above by their operationId."""
