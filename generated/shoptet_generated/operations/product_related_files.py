# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Product related files: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.product_related_files import RelatedFileLinkRelatedFile

ADD: Final[Operation[list[RelatedFileLinkRelatedFile]]] = Operation(
    id="createRelatedFileLink",
    method="POST",
    path="/api/products/{guid}/related-files",
    resource="product_related_files",
    name="add",
    kind="value",
    key="relatedFiles",
    type="list[product_related_files.RelatedFileLinkRelatedFile]",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="product_related_files.RelatedFileLinkInput",
)

DELETE: Final[Operation[None]] = Operation(
    id="deleteOneProductRelatedFile",
    method="DELETE",
    path="/api/products/{guid}/related-files/{id}",
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
    DELETE.id: DELETE,
}
"""The operations above by their operationId."""
