# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Reviews: models and enumerations."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import ClassVar

from attrs import define

from shoptet_generated.runtime.enums import OpenEnum, listed
from shoptet_generated.runtime.model import UNSET, Limits, Model, Unset


@define(kw_only=True, repr=False)
class ReviewSettings(Model):
    """Review settings, as returned by `reviews.get_settings`."""

    show_discussion: bool
    """Whether the page of a product shows reviews with their discussion."""
    authorization_type: ReviewSettingsAuthorizationType
    """When product reviews need approval: `required`, `not_required` or `not_required_verified`."""
    only_registered_users: bool
    """Whether only registered customers may write."""
    comment_and_full_name_required: bool
    """Whether a review needs a comment and a full name."""
    send_confirmation_email: bool
    """Whether the author of a review gets an e-mail to confirm it."""
    show_verification_info: bool
    """Whether reviews show if they are verified."""
    reviews_per_page: int
    """How many reviews one page of the online store has."""
    store_rating_enabled: bool
    """Whether customers can rate the shop."""
    store_rating_comments_required: bool
    """Whether a rating of the shop needs a comment and a name."""
    store_rating_show_verification_info: bool
    """Whether ratings of the shop show if they are verified."""
    verification_icon_allowed: bool
    """Whether the icon of verified reviews can be shown at all."""


class ReviewSettingsAuthorizationType(OpenEnum, closed=True):
    """Values of `ReviewSettings.authorization_type`."""

    REQUIRED: ClassVar[ReviewSettingsAuthorizationType] = listed("required")
    NOT_REQUIRED: ClassVar[ReviewSettingsAuthorizationType] = listed("not_required")
    NOT_REQUIRED_VERIFIED: ClassVar[ReviewSettingsAuthorizationType] = listed("not_required_verified")


@define(kw_only=True, repr=False)
class ProductReviewListItem(Model):
    """A product review list item, as returned by `reviews.list_product_reviews`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    guid: str
    """GUID of the record."""
    date: datetime | None
    """When it happened or was issued."""
    order_code: str | None
    """Code of the order; text that can hold letters and dashes."""
    rating: int
    """Rating: 1 to 5 stars in a review, a word such as `positive` in a remark."""
    product_name: str
    """Name of the product."""
    product_guid: str | None
    """GUID of the product."""
    description: str | None
    """Description; can be HTML."""
    full_name: str | None
    """Full name of the person."""
    email: str | None
    """E-mail address."""
    customer_guid: str | None
    """GUID of the registered customer, or null."""
    authorized: bool
    """Whether it is approved: an account may be used, a post or review is shown."""
    visible: bool
    """Whether customers see it."""
    reaction: ReviewReaction
    """Reaction to the review."""
    updated: datetime | None
    """When the record was last changed, with the shop's UTC offset."""


@define(kw_only=True, repr=False)
class ReviewReaction(Model):
    """The `reaction` of a `ProductReviewListItem`."""

    reaction_created: datetime | None
    """When the reaction was written, with the shop's UTC offset."""
    reaction_full_name: str | None
    """Full name of the reaction's author."""
    reaction_email: str | None
    """E-mail address of the reaction's author."""
    reaction_text: str | None
    """Text of the reaction."""


@define(kw_only=True, repr=False)
class ProductReview(Model):
    """A product review, as returned by `reviews.create_product_review`."""

    guid: str
    """GUID of the record."""
    date: datetime | None
    """When it happened or was issued."""
    order_code: str | None
    """Code of the order; text that can hold letters and dashes."""
    rating: int
    """Rating: 1 to 5 stars in a review, a word such as `positive` in a remark."""
    product_name: str
    """Name of the product."""
    product_guid: str | None
    """GUID of the product."""
    description: str | None
    """Description; can be HTML."""
    full_name: str | None
    """Full name of the person."""
    email: str | None
    """E-mail address."""
    ip_address: str | None = None
    """IP address of the author."""
    customer_guid: str | None
    """GUID of the registered customer, or null."""
    authorized: bool
    """Whether it is approved: an account may be used, a post or review is shown."""
    visible: bool
    """Whether customers see it."""
    reaction: ReviewReaction
    """Reaction to the review."""
    updated: datetime | None
    """When the record was last changed, with the shop's UTC offset."""


@define(kw_only=True, repr=False)
class ProductReviewInput(Model):
    """Body of `reviews.create_product_review`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "fullName": {"min_length": 1, "max_length": 64},
        "email": {"min_length": 5, "max_length": 100},
        "rating": {"minimum": 1, "maximum": 5},
        "ipAddress": {"max_length": 255},
    }

    product_guid: str | None
    """GUID of the product."""
    date: datetime | Unset | None = UNSET
    """When it happened or was issued."""
    full_name: str | Unset | None = UNSET
    """Full name of the person. At most 64 characters."""
    email: str | Unset = UNSET
    """E-mail address. 5 to 100 characters."""
    description: str | Unset | None = UNSET
    """Description; can be HTML."""
    rating: int
    """Rating: 1 to 5 stars in a review, a word such as `positive` in a remark."""
    customer_guid: str | Unset | None = UNSET
    """GUID of the registered customer, or null."""
    order_code: str | Unset | None = UNSET
    """Code of the order; text that can hold letters and dashes."""
    ip_address: str | Unset | None = UNSET
    """IP address of the author. At most 255 characters."""
    reaction: ReviewReactionInput | Unset = UNSET
    """Reaction to the review."""


@define(kw_only=True, repr=False)
class ReviewReactionInput(Model):
    """The `reaction` of a `ProductReviewInput`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "reactionEmail": {"min_length": 1, "max_length": 100},
    }

    reaction_created: datetime | Unset | None = UNSET
    """When the reaction was written, with the shop's UTC offset."""
    reaction_full_name: str | Unset | None = UNSET
    """Full name of the reaction's author."""
    reaction_email: str | Unset | None = UNSET
    """E-mail address of the reaction's author. At most 100 characters."""
    reaction_text: str | Unset | None = UNSET
    """Text of the reaction."""


@define(kw_only=True, repr=False)
class ProductReviewUpdateInput(Model):
    """Body of `reviews.update_product_review`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "fullName": {"max_length": 64},
    }
    _least: ClassVar[int] = 1

    description: str | Unset | None = UNSET
    """Description; can be HTML."""
    full_name: str | Unset | None = UNSET
    """Full name of the person. At most 64 characters."""
    authorized: bool | Unset = UNSET
    """Whether it is approved: an account may be used, a post or review is shown."""
    visible: bool | Unset = UNSET
    """Whether customers see it."""
    reaction: ReviewReactionUpdateInput | Unset = UNSET
    """Reaction to the review."""


@define(kw_only=True, repr=False)
class ReviewReactionUpdateInput(Model):
    """The `reaction` of a `ProductReviewUpdateInput`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "reactionFullName": {"max_length": 255},
        "reactionEmail": {"min_length": 1, "max_length": 100},
    }

    reaction_full_name: str | Unset | None = UNSET
    """Full name of the reaction's author. At most 255 characters."""
    reaction_email: str | Unset | None = UNSET
    """E-mail address of the reaction's author. At most 100 characters."""
    reaction_text: str | Unset | None = UNSET
    """Text of the reaction."""


@define(kw_only=True, repr=False)
class ProjectReviewListItem(Model):
    """A project review list item, as returned by `reviews.list_project_reviews`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    date: datetime | None
    """When it happened or was issued."""
    order_code: str | None
    """Code of the order; text that can hold letters and dashes."""
    rating: int
    """Rating: 1 to 5 stars in a review, a word such as `positive` in a remark."""
    description: str | None
    """Description; can be HTML."""
    full_name: str | None
    """Full name of the person."""
    email: str | None
    """E-mail address."""
    customer_guid: str | None
    """GUID of the registered customer, or null."""
    visible: bool
    """Whether customers see it."""
    reaction: ReviewReaction
    """Reaction to the review."""


@define(kw_only=True, repr=False)
class ProjectReview(Model):
    """A project review, as returned by `reviews.create_project_review`."""

    id: int
    """Numeric id of the record; built-in system records can have negative ones."""
    date: datetime | None
    """When it happened or was issued."""
    order_code: str | None
    """Code of the order; text that can hold letters and dashes."""
    rating: int
    """Rating: 1 to 5 stars in a review, a word such as `positive` in a remark."""
    description: str | None
    """Description; can be HTML."""
    full_name: str | None
    """Full name of the person."""
    email: str | None
    """E-mail address."""
    customer_guid: str | None
    """GUID of the registered customer, or null."""
    visible: bool
    """Whether customers see it."""
    ip_address: str | None
    """IP address of the author."""
    reaction: ReviewReaction | None = None
    """Reaction to the review."""


@define(kw_only=True, repr=False)
class ProjectReviewInput(Model):
    """Body of `reviews.create_project_review`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "description": {"min_length": 1},
        "fullName": {"min_length": 1, "max_length": 255},
        "email": {"min_length": 1, "max_length": 255},
        "ipAddress": {"max_length": 255},
    }

    date: datetime | Unset | None = UNSET
    """When it happened or was issued."""
    order_code: str | Unset | None = UNSET
    """Code of the order; text that can hold letters and dashes."""
    rating: int
    """Rating: 1 to 5 stars in a review, a word such as `positive` in a remark."""
    description: str | Unset | None = UNSET
    """Description; can be HTML. Not empty."""
    full_name: str | Unset | None = UNSET
    """Full name of the person. At most 255 characters."""
    email: str | Unset = UNSET
    """E-mail address. At most 255 characters."""
    customer_guid: str | Unset | None = UNSET
    """GUID of the registered customer, or null."""
    visible: bool | Unset = UNSET
    """Whether customers see it."""
    ip_address: str | Unset | None = UNSET
    """IP address of the author. At most 255 characters."""
    reaction: ReviewReactionInput | Unset = UNSET
    """Reaction to the review."""


@define(kw_only=True, repr=False)
class ProjectReviewUpdateInput(Model):
    """Body of `reviews.update_project_review`."""

    _limits: ClassVar[Mapping[str, Limits]] = {
        "fullName": {"max_length": 255},
    }
    _least: ClassVar[int] = 1

    description: str | Unset | None = UNSET
    """Description; can be HTML."""
    full_name: str | Unset | None = UNSET
    """Full name of the person. At most 255 characters."""
    visible: bool | Unset = UNSET
    """Whether customers see it."""
    reaction: ReviewReactionUpdateInput | Unset = UNSET
    """Reaction to the review."""
