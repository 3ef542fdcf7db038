# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Discussions: request bodies as typed dictionaries."""

from __future__ import annotations

from datetime import datetime
from typing import Required, TypedDict


class DiscussionPostInputDict(TypedDict, total=False):
    """Plain JSON of `DiscussionPostInput`."""

    parentId: int | None
    productGuid: str | None
    articleId: int | None
    pageId: int | None
    customerGuid: str | None
    name: str | None
    email: Required[str]
    title: str | None
    content: Required[str]
    creationDate: datetime | str | None
    authorized: Required[bool]


class DiscussionPostUpdateInputDict(TypedDict, total=False):
    """Plain JSON of `DiscussionPostUpdateInput`."""

    name: str | None
    email: str
    title: str | None
    content: str
    creationDate: datetime | str | None
    authorized: bool
