# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Pages: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.pages import WebPage, WebPageListItem

LIST: Final[Operation[WebPageListItem]] = Operation(
    id="getListOfPages",
    method="GET",
    path="/api/pages",
    resource="pages",
    name="list",
    kind="page",
    key="pages",
    effect="reads",
    type="pages.WebPageListItem",
    query={
        "items_per_page": Parameter(wire="itemsPerPage", kind="integer"),
        "page": Parameter(wire="page", kind="integer"),
        "language": Parameter(wire="language"),
    },
    page_size=(20, 20),
)

CREATE: Final[Operation[WebPage]] = Operation(
    id="createPage",
    method="POST",
    path="/api/pages",
    resource="pages",
    name="create",
    kind="value",
    key="page",
    type="pages.WebPage",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="pages.WebPageInput",
)

GET: Final[Operation[WebPage]] = Operation(
    id="getDetailOfPage",
    method="GET",
    path="/api/pages/{id}",
    resource="pages",
    name="get",
    kind="value",
    key="page",
    effect="reads",
    type="pages.WebPage",
    query={
        "language": Parameter(wire="language"),
    },
)

DELETE: Final[Operation[None]] = Operation(
    id="deletePage",
    method="DELETE",
    path="/api/pages/{id}",
    resource="pages",
    name="delete",
    kind="none",
    key=None,
    type="None",
    query={
        "language": Parameter(wire="language"),
    },
)

UPDATE: Final[Operation[WebPage]] = Operation(
    id="updatePage",
    method="PATCH",
    path="/api/pages/{id}",
    resource="pages",
    name="update",
    kind="value",
    key="page",
    type="pages.WebPage",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="pages.WebPageUpdateInput",
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    LIST.id: LIST,
    CREATE.id: CREATE,
    GET.id: GET,
    DELETE.id: DELETE,
    UPDATE.id: UPDATE,
}
"""The operations above by their operationId."""
