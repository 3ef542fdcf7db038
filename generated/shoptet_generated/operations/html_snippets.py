# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Templates: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.html_snippets import HtmlSnippet

LIST: Final[Operation[list[HtmlSnippet]]] = Operation(
    id="getListingOfHtmlCodes",
    method="GET",
    path="/api/template-include",
    resource="html_snippets",
    name="list",
    kind="value",
    key="snippets",
    effect="reads",
    type="list[html_snippets.HtmlSnippet]",
    query={
        "language": Parameter(wire="language"),
    },
)

SAVE_MANY: Final[Operation[list[HtmlSnippet]]] = Operation(
    id="createAndEditHtmlCodes",
    method="POST",
    path="/api/template-include",
    resource="html_snippets",
    name="save_many",
    kind="value",
    key="snippets",
    type="list[html_snippets.HtmlSnippet]",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_list="snippets",
    body_type="list[html_snippets.HtmlSnippetInput]",
)

DELETE: Final[Operation[None]] = Operation(
    id="deleteHtmlCode",
    method="DELETE",
    path="/api/template-include/{location}",
    resource="html_snippets",
    name="delete",
    kind="none",
    key=None,
    type="None",
    query={
        "language": Parameter(wire="language"),
    },
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    LIST.id: LIST,
    SAVE_MANY.id: SAVE_MANY,
    DELETE.id: DELETE,
}
"""The operations above by their operationId."""
