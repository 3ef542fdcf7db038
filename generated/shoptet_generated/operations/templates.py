# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Templates: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.templates import HtmlCodeSnippet

LIST_SNIPPETS: Final[Operation[list[HtmlCodeSnippet]]] = Operation(
    id="getListingOfHtmlCodes",
    method="GET",
    path="/api/template-include",
    resource="templates",
    name="list_snippets",
    kind="value",
    key="snippets",
    type="list[templates.HtmlCodeSnippet]",
    query={
        "language": Parameter(wire="language"),
    },
)

SAVE_SNIPPETS: Final[Operation[list[HtmlCodeSnippet]]] = Operation(
    id="createAndEditHtmlCodes",
    method="POST",
    path="/api/template-include",
    resource="templates",
    name="save_snippets",
    kind="value",
    key="snippets",
    type="list[templates.HtmlCodeSnippet]",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="templates.HtmlCodesInput",
)

DELETE_SNIPPET: Final[Operation[None]] = Operation(
    id="deleteHtmlCode",
    method="DELETE",
    path="/api/template-include/{location}",
    resource="templates",
    name="delete_snippet",
    kind="none",
    key=None,
    type="None",
    query={
        "language": Parameter(wire="language"),
    },
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    LIST_SNIPPETS.id: LIST_SNIPPETS,
    SAVE_SNIPPETS.id: SAVE_SNIPPETS,
    DELETE_SNIPPET.id: DELETE_SNIPPET,
}
"""The operations above by their operationId."""
