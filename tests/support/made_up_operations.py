"""Operations of a small made-up API, for calls that meet no server at all and for handwritten servers."""

from collections.abc import Mapping
from typing import Final, TypeAlias

from shoptet_generated.runtime import JobId, Operation, Parameter

Object: TypeAlias = Mapping[str, object]

_LANGUAGE: Final = {"language": Parameter(wire="language")}
_PAGING: Final = {
    "page": Parameter(wire="page", kind="integer"),
    "items_per_page": Parameter(wire="itemsPerPage", kind="integer"),
}

GET_THING: Final[Operation[Object]] = Operation(
    id="getThing",
    method="GET",
    path="/api/things/{code}",
    resource="things",
    name="get",
    kind="value",
    key="thing",
    type="JsonObject",
    query={"include": Parameter(wire="include", kind="list", allowed=("notes", "images")), **_LANGUAGE},
)
GET_PART: Final[Operation[str]] = Operation(
    id="getPart",
    method="GET",
    path="/api/things/{code}/parts/{id}",
    resource="things",
    name="part",
    kind="value",
    key=None,
    type="str",
)
LIST_THINGS: Final[Operation[Object]] = Operation(
    id="getListOfThings",
    method="GET",
    path="/api/things",
    resource="things",
    name="list",
    kind="page",
    key="things",
    type="JsonObject",
    query={"status_id": Parameter(wire="statusId", kind="integer"), **_PAGING, **_LANGUAGE},
    page_size=(20, 100),
)
LIST_WITHOUT_PARAMETERS: Final[Operation[Object]] = Operation(
    id="getListOfLoads",
    method="GET",
    path="/api/loads",
    resource="loads",
    name="list",
    kind="page",
    key="loads",
    type="JsonObject",
)
CREATE_THING: Final[Operation[Object]] = Operation(
    id="createThing",
    method="POST",
    path="/api/things",
    resource="things",
    name="create",
    kind="value",
    key="thing",
    type="JsonObject",
    has_body=True,
    body_type="JsonObject",
)
UPDATE_THINGS: Final[Operation[None]] = Operation(
    id="updateThings",
    method="PATCH",
    path="/api/things",
    resource="things",
    name="update",
    kind="none",
    key=None,
    type="None",
    has_body=True,
    body_key=None,
    body_type="object",
)
DELETE_THING: Final[Operation[None]] = Operation(
    id="deleteThing",
    method="DELETE",
    path="/api/things/{code}",
    resource="things",
    name="delete",
    kind="none",
    key=None,
    type="None",
)
SNAPSHOT: Final[Operation[JobId]] = Operation(
    id="getListOfAllThings",
    method="GET",
    path="/api/things/snapshot",
    resource="things",
    name="snapshot",
    kind="job",
    key="jobId",
    type="JobId",
)
PDF: Final[Operation[bytes]] = Operation(
    id="downloadThing",
    method="GET",
    path="/api/things/{code}/pdf",
    resource="things",
    name="pdf",
    kind="binary",
    key=None,
    type="bytes",
)
