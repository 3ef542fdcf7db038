# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Articles: request bodies as typed dictionaries."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Required, TypedDict

from shoptet_generated.models.articles import Access, AccessLiteral, ArticleSectionSorting, ArticleSectionSortingLiteral


class ArticleInputDict(TypedDict, total=False):
    """Plain JSON of `ArticleInput`."""

    title: Required[str]
    language: str
    defaultSectionId: Required[int]
    sectionIds: Sequence[int]
    indexName: str
    redirectUrl: str | None
    content: str | None
    metaTitle: str | None
    metaKeywords: str | None
    metaDescription: str | None
    publishDate: datetime | str | None
    visible: bool
    access: Access | AccessLiteral
    sourceImageName: str | None
    sourceOgImageName: str | None


class ArticleUpdateInputDict(TypedDict, total=False):
    """Plain JSON of `ArticleUpdateInput`."""

    title: str
    language: str
    defaultSectionId: int
    sectionIds: Sequence[int]
    indexName: str
    redirectUrl: str | None
    content: str | None
    metaTitle: str | None
    metaKeywords: str | None
    metaDescription: str | None
    publishDate: datetime | str | None
    visible: bool
    access: Access | AccessLiteral
    sourceImageName: str | None
    sourceOgImageName: str | None


class ArticleSectionInputDict(TypedDict, total=False):
    """Plain JSON of `ArticleSectionInput`."""

    title: Required[str]
    language: str
    parentId: int | None
    indexName: str | None
    description: str | None
    secondDescription: str | None
    limit: int | None
    homepageLimit: int | None
    sorting: ArticleSectionSorting | ArticleSectionSortingLiteral
    perexLimit: int | None
    hidePublishDate: bool
    showPrevNext: bool
    showOnHomepage: bool
    linkText: str | None
    metaTitle: str | None
    metaDescription: str | None
    visible: bool
    access: Access | AccessLiteral
    sourceImageName: str | None
    sourceOgImageName: str | None


class ArticleSectionUpdateInputDict(TypedDict, total=False):
    """Plain JSON of `ArticleSectionUpdateInput`."""

    title: str
    language: str
    indexName: str | None
    description: str | None
    secondDescription: str | None
    limit: int | None
    homepageLimit: int | None
    sorting: ArticleSectionSorting | ArticleSectionSortingLiteral
    perexLimit: int | None
    hidePublishDate: bool
    showPrevNext: bool
    showOnHomepage: bool
    linkText: str | None
    metaTitle: str | None
    metaDescription: str | None
    visible: bool
    access: Access | AccessLiteral
    sourceImageName: str | None
    sourceOgImageName: str | None
