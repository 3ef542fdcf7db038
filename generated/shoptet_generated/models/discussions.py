# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Discussions: models and enumerations."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import ClassVar

from attrs import define

from shoptet_generated.runtime.enums import OpenEnum, listed
from shoptet_generated.runtime.model import UNSET, Limits, Model, Unset


@define(kw_only=True, repr=False)
class DiscussionSettings(Model):
    """Discussion settings, as returned by `discussions.get_settings`."""

    context: DiscussionSettingsContext
    """What the settings apply to: `product`, `article` or `section_article`."""
    active: bool
    """Whether it is active."""
    authorization_required: bool
    """Whether posts wait for approval before they are published."""
    only_registered_users: bool
    """Whether only registered customers may write."""
    users_can_answer: bool
    """Whether customers can answer posts."""
    items_per_page: int
    """How many records a page holds."""


class DiscussionSettingsContext(OpenEnum, closed=True):
    """Values of `DiscussionSettings.context`."""

    PRODUCT: ClassVar[DiscussionSettingsContext] = listed("product")
    ARTICLE: ClassVar[DiscussionSettingsContext] = listed("article")
    SECTION_ARTICLE: ClassVar[DiscussionSettingsContext] = listed("section_article")


@define(kw_only=True, repr=False)
class DiscussionPost(Model):
    """A discussion post, as returned by `discussions.list_posts`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    parent_id: int | None
    """Id of the parent; null at the top."""
    product_guid: str | None
    """GUID of the product."""
    article_id: int | None
    """Id of the article."""
    page_id: int | None
    """Id of the page."""
    customer_guid: str | None
    """GUID of the registered customer, or null."""
    name: str | None
    """Name of the author."""
    email: str | None
    """E-mail address."""
    title: str | None
    """Subject of the post."""
    content: str | None
    """Text of the post."""
    creation_date: datetime | None
    """When the post was written, with the shop's UTC offset; by default now."""
    authorized: bool
    """Whether it is approved: an account may be used, a post or review is shown."""


@define(kw_only=True, repr=False)
class DiscussionPostInput(Model):
    """An item of the body of `discussions.create_post_many`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "parentId": {"minimum": 1},
        "articleId": {"minimum": 1},
        "pageId": {"minimum": 1},
        "name": {"max_length": 128},
        "email": {"max_length": 100},
        "title": {"max_length": 255},
        "content": {"min_length": 1},
    }

    parent_id: int | Unset | None = UNSET
    """Id of the parent; null at the top. At least 1."""
    product_guid: str | Unset | None = UNSET
    """GUID of the product."""
    article_id: int | Unset | None = UNSET
    """Id of the article. At least 1."""
    page_id: int | Unset | None = UNSET
    """Id of the page. At least 1."""
    customer_guid: str | Unset | None = UNSET
    """GUID of the registered customer, or null."""
    name: str | Unset | None = UNSET
    """Name of the author. At most 128 characters."""
    email: str
    """E-mail address. At most 100 characters."""
    title: str | Unset | None = UNSET
    """Subject of the post. At most 255 characters."""
    content: str
    """Text of the post. Not empty."""
    creation_date: datetime | Unset | None = UNSET
    """When the post was written, with the shop's UTC offset; by default now."""
    authorized: bool
    """Whether it is approved: an account may be used, a post or review is shown."""


@define(kw_only=True, repr=False)
class DiscussionPostUpdateInput(Model):
    """Body of `discussions.update_post`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "name": {"min_length": 1, "max_length": 128},
        "email": {"min_length": 1, "max_length": 100},
        "title": {"max_length": 255},
        "content": {"min_length": 1},
    }
    _least: ClassVar[int] = 1

    name: str | Unset | None = UNSET
    """Name of the author. At most 128 characters."""
    email: str | Unset = UNSET
    """E-mail address. At most 100 characters."""
    title: str | Unset | None = UNSET
    """Subject of the post. At most 255 characters."""
    content: str | Unset = UNSET
    """Text of the post. Not empty."""
    creation_date: datetime | Unset | None = UNSET
    """When the post was written, with the shop's UTC offset; by default now."""
    authorized: bool | Unset = UNSET
    """Whether it is approved: an account may be used, a post or review is shown."""
