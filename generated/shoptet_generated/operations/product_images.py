# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Product images: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.product_images import ProductGalleryImage
    from shoptet_generated.runtime.transport import JobId

LIST: Final[Operation[list[ProductGalleryImage]]] = Operation(
    id="getListOfProductImages",
    method="GET",
    path="/api/products/{guid}/images/{gallery}",
    resource="product_images",
    name="list",
    kind="value",
    key="images",
    type="list[product_images.ProductGalleryImage]",
    query={
        "language": Parameter(wire="language"),
    },
)

DELETE_ALL: Final[Operation[None]] = Operation(
    id="deleteAllProductImagesInGallery",
    method="DELETE",
    path="/api/products/{guid}/images/{gallery}",
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

UPDATE: Final[Operation[list[ProductGalleryImage]]] = Operation(
    id="getProductImagesUpdate",
    method="PATCH",
    path="/api/products/{guid}/images/{gallery}",
    resource="product_images",
    name="update",
    kind="value",
    key="images",
    type="list[product_images.ProductGalleryImage]",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="product_images.ProductImagesUpdateInput",
)

CREATE: Final[Operation[JobId]] = Operation(
    id="createProductImages",
    method="POST",
    path="/api/products/{guid}/images/{gallery}",
    resource="product_images",
    name="create",
    kind="job",
    key="jobId",
    type="str",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="product_images.ProductImagesInput",
)

UPDATE_SOURCE: Final[Operation[JobId]] = Operation(
    id="updateProductImagesSource",
    method="PATCH",
    path="/api/products/{guid}/images/{gallery}/source",
    resource="product_images",
    name="update_source",
    kind="job",
    key="jobId",
    type="str",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="product_images.ProductImagesSourceUpdateInput",
)

DELETE: Final[Operation[None]] = Operation(
    id="deleteOneProductImage",
    method="DELETE",
    path="/api/products/{guid}/images/{gallery}/{imageName}",
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
    LIST.id: LIST,
    DELETE_ALL.id: DELETE_ALL,
    UPDATE.id: UPDATE,
    CREATE.id: CREATE,
    UPDATE_SOURCE.id: UPDATE_SOURCE,
    DELETE.id: DELETE,
}
"""The operations above by their operationId."""
