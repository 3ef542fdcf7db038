# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Product related files: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.products import ProductRelatedFile

CREATE_RELATED_FILE_LINK: Final[Operation[list[ProductRelatedFile]]] = Operation(
    id="createRelatedFileLink",
    method="POST",
    path="/api/products/{product_guid}/related-files",
    resource="product_related_files",
    name="add",
    kind="value",
    key="relatedFiles",
    type="list[products.ProductRelatedFile]",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="product_related_files.RelatedFileLinkInput",
)

UNLINK_ALL_PRODUCT_RELATED_FILES: Final[Operation[None]] = Operation(
    id="unlinkAllProductRelatedFiles",
    method="DELETE",
    path="/api/products/{product_guid}/related-files",
    resource="product_related_files",
    name="delete_all",
    kind="none",
    key=None,
    type="None",
    query={
        "language": Parameter(wire="language"),
    },
)

DELETE_ONE_PRODUCT_RELATED_FILE: Final[Operation[None]] = Operation(
    id="deleteOneProductRelatedFile",
    method="DELETE",
    path="/api/products/{product_guid}/related-files/{file_id}",
    resource="product_related_files",
    name="delete",
    kind="none",
    key=None,
    type="None",
    query={
        "language": Parameter(wire="language"),
    },
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    CREATE_RELATED_FILE_LINK.id: CREATE_RELATED_FILE_LINK,
    UNLINK_ALL_PRODUCT_RELATED_FILES.id: UNLINK_ALL_PRODUCT_RELATED_FILES,
    DELETE_ONE_PRODUCT_RELATED_FILE.id: DELETE_ONE_PRODUCT_RELATED_FILE,
}
"""The operations above by their operationId."""
