# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Product related files: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.products import ProductRelatedFile

ADD: Final[Operation[list[ProductRelatedFile]]] = Operation(
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

DELETE_ALL: Final[Operation[None]] = Operation(
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

DELETE: Final[Operation[None]] = Operation(
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
    ADD.id: ADD,
    DELETE_ALL.id: DELETE_ALL,
    DELETE.id: DELETE,
}
"""The operations above by their operationId."""
