# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Pages: request bodies as typed dictionaries."""

from __future__ import annotations

from typing import Required, TypedDict

from shoptet_generated.models.articles import Access, AccessLiteral


class WebPageInputDict(TypedDict, total=False):
    """Plain JSON of `WebPageInput`."""

    title: Required[str]
    indexName: str
    description: str | None
    linkText: str | None
    metaTitle: str | None
    metaDescription: str | None
    canonicalUrl: str | None
    visible: bool
    access: Access | AccessLiteral
    sourceOgImageName: str | None


class WebPageUpdateInputDict(TypedDict, total=False):
    """Plain JSON of `WebPageUpdateInput`."""

    title: str
    indexName: str
    description: str | None
    linkText: str | None
    metaTitle: str | None
    metaDescription: str | None
    canonicalUrl: str | None
    visible: bool
    access: Access | AccessLiteral
    sourceOgImageName: str | None
