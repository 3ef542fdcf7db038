# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Discussions: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.discussions import DiscussionPost, DiscussionSettings

GET_SETTINGS: Final[Operation[list[DiscussionSettings]]] = Operation(
    id="getDiscussionSettings",
    method="GET",
    path="/api/discussions/settings",
    resource="discussions",
    name="get_settings",
    kind="value",
    key="settings",
    effect="reads",
    type="list[discussions.DiscussionSettings]",
    query={
        "language": Parameter(wire="language"),
    },
)

LIST_POSTS: Final[Operation[DiscussionPost]] = Operation(
    id="getListOfDiscussionPosts",
    method="GET",
    path="/api/discussions-posts",
    resource="discussions",
    name="list_posts",
    kind="page",
    key="discussion",
    effect="reads",
    type="discussions.DiscussionPost",
    query={
        "product_guid": Parameter(wire="productGuid"),
        "article_id": Parameter(wire="articleId", kind="integer"),
        "page_id": Parameter(wire="pageId", kind="integer"),
        "customer_guid": Parameter(wire="customerGuid"),
        "user_email": Parameter(wire="userEmail"),
        "creation_date_from": Parameter(wire="creationDateFrom", kind="date-time"),
        "creation_date_to": Parameter(wire="creationDateTo", kind="date-time"),
        "items_per_page": Parameter(wire="itemsPerPage", kind="integer"),
        "page": Parameter(wire="page", kind="integer"),
        "language": Parameter(wire="language"),
    },
    page_size=(100, 100),
)

CREATE_POST_MANY: Final[Operation[None]] = Operation(
    id="createDiscussionPosts",
    method="POST",
    path="/api/discussions-posts",
    resource="discussions",
    name="create_post_many",
    kind="none",
    key=None,
    type="None",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="list[discussions.DiscussionPostInput]",
    body_limits={"max_items": 100},
)

UPDATE_POST: Final[Operation[DiscussionPost]] = Operation(
    id="updateDiscussionPost",
    method="PATCH",
    path="/api/discussions-posts/{post_id}",
    resource="discussions",
    name="update_post",
    kind="value",
    key="discussion",
    type="discussions.DiscussionPost",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="discussions.DiscussionPostUpdateInput",
)

DELETE_POST: Final[Operation[None]] = Operation(
    id="deleteDiscussionById",
    method="DELETE",
    path="/api/discussions-posts/{post_id}",
    resource="discussions",
    name="delete_post",
    kind="none",
    key=None,
    type="None",
    query={
        "language": Parameter(wire="language"),
    },
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    GET_SETTINGS.id: GET_SETTINGS,
    LIST_POSTS.id: LIST_POSTS,
    CREATE_POST_MANY.id: CREATE_POST_MANY,
    UPDATE_POST.id: UPDATE_POST,
    DELETE_POST.id: DELETE_POST,
}
"""The operations above by their operationId."""
