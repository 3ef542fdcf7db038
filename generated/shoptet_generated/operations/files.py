# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Files: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.files import FileList, FileUpload
    from shoptet_generated.runtime.transport import JobId

LIST: Final[Operation[FileList]] = Operation(
    id="getListOfUploadedFiles",
    method="GET",
    path="/api/system/files",
    resource="files",
    name="list",
    kind="value",
    key=None,
    effect="reads",
    type="files.FileList",
    query={
        "language": Parameter(wire="language"),
    },
)

UPLOAD_MANY: Final[Operation[JobId]] = Operation(
    id="uploadFiles",
    method="POST",
    path="/api/system/files",
    resource="files",
    name="upload_many",
    kind="job",
    key="jobId",
    type="str",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="list[files.FileInput]",
    body_limits={"min_items": 1, "max_items": 50},
)

UPLOAD: Final[Operation[FileUpload]] = Operation(
    id="uploadFile",
    method="POST",
    path="/api/system/file",
    resource="files",
    name="upload",
    kind="value",
    key=None,
    type="files.FileUpload",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="files.FileInput",
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    LIST.id: LIST,
    UPLOAD_MANY.id: UPLOAD_MANY,
    UPLOAD.id: UPLOAD,
}
"""The operations above by their operationId."""
