# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Reviews: request bodies as typed dictionaries."""

from __future__ import annotations

from datetime import datetime
from typing import Required, TypedDict


class ProductReviewInputDict(TypedDict, total=False):
    """Plain JSON of `ProductReviewInput`."""

    productGuid: Required[str | None]
    date: datetime | str | None
    fullName: str | None
    email: str
    description: str | None
    rating: Required[int]
    customerGuid: str | None
    orderCode: str | None
    ipAddress: str | None
    reaction: ReviewReactionInputDict


class ReviewReactionInputDict(TypedDict, total=False):
    """Plain JSON of `ReviewReactionInput`."""

    reactionCreated: datetime | str | None
    reactionFullName: str | None
    reactionEmail: str | None
    reactionText: str | None


class ProductReviewUpdateInputDict(TypedDict, total=False):
    """Plain JSON of `ProductReviewUpdateInput`."""

    description: str | None
    fullName: str | None
    authorized: bool
    visible: bool
    reaction: ReviewReactionUpdateInputDict


class ReviewReactionUpdateInputDict(TypedDict, total=False):
    """Plain JSON of `ReviewReactionUpdateInput`."""

    reactionFullName: str | None
    reactionEmail: str | None
    reactionText: str | None


class ProjectReviewInputDict(TypedDict, total=False):
    """Plain JSON of `ProjectReviewInput`."""

    date: datetime | str | None
    orderCode: str | None
    rating: Required[int]
    description: str | None
    fullName: str | None
    email: str
    customerGuid: str | None
    visible: bool
    ipAddress: str | None
    reaction: ReviewReactionInputDict


class ProjectReviewUpdateInputDict(TypedDict, total=False):
    """Plain JSON of `ProjectReviewUpdateInput`."""

    description: str | None
    fullName: str | None
    visible: bool
    reaction: ReviewReactionUpdateInputDict
