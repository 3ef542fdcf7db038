# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Templates: request bodies as typed dictionaries."""

from __future__ import annotations

from typing import Required, TypedDict

from shoptet_generated.models.html_snippets import HtmlSnippetLocation, HtmlSnippetLocationLiteral


class HtmlSnippetInputDict(TypedDict, total=False):
    """Plain JSON of `HtmlSnippetInput`."""

    location: Required[HtmlSnippetLocation | HtmlSnippetLocationLiteral]
    html: Required[str]
