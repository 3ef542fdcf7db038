# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Reviews: operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shoptet_generated.runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shoptet_generated.models.reviews import (
        ProductReview,
        ProductReviewListItem,
        ProjectReview,
        ProjectReviewListItem,
        ReviewSettings,
    )

GET_SETTINGS: Final[Operation[ReviewSettings]] = Operation(
    id="getReviewsSettings",
    method="GET",
    path="/api/reviews/settings",
    resource="reviews",
    name="get_settings",
    kind="value",
    key=None,
    effect="reads",
    type="reviews.ReviewSettings",
    query={
        "language": Parameter(wire="language"),
    },
)

LIST_PRODUCT_REVIEWS: Final[Operation[ProductReviewListItem]] = Operation(
    id="getListOfProductsReviews",
    method="GET",
    path="/api/reviews/products",
    resource="reviews",
    name="list_product_reviews",
    kind="page",
    key="reviews",
    effect="reads",
    type="reviews.ProductReviewListItem",
    query={
        "date_from": Parameter(wire="dateFrom", kind="date-time"),
        "date_to": Parameter(wire="dateTo", kind="date-time"),
        "change_time_from": Parameter(wire="changeTimeFrom", kind="date-time"),
        "product_guid": Parameter(wire="productGuid"),
        "order_code": Parameter(wire="orderCode"),
        "items_per_page": Parameter(wire="itemsPerPage", kind="integer"),
        "page": Parameter(wire="page", kind="integer"),
        "language": Parameter(wire="language"),
    },
    page_size=(20, 20),
)

CREATE_PRODUCT_REVIEW: Final[Operation[ProductReview]] = Operation(
    id="createProductReview",
    method="POST",
    path="/api/reviews/products",
    resource="reviews",
    name="create_product_review",
    kind="value",
    key=None,
    type="reviews.ProductReview",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="reviews.ProductReviewInput",
)

UPDATE_PRODUCT_REVIEW: Final[Operation[ProductReview]] = Operation(
    id="updateProductReview",
    method="PATCH",
    path="/api/reviews/products/{id}",
    resource="reviews",
    name="update_product_review",
    kind="value",
    key=None,
    type="reviews.ProductReview",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="reviews.ProductReviewUpdateInput",
)

LIST_PROJECT_REVIEWS: Final[Operation[ProjectReviewListItem]] = Operation(
    id="getListOfProjectReviews",
    method="GET",
    path="/api/reviews/project",
    resource="reviews",
    name="list_project_reviews",
    kind="page",
    key="reviews",
    effect="reads",
    type="reviews.ProjectReviewListItem",
    query={
        "items_per_page": Parameter(wire="itemsPerPage", kind="integer"),
        "page": Parameter(wire="page", kind="integer"),
        "language": Parameter(wire="language"),
    },
    page_size=(100, 200),
)

CREATE_PROJECT_REVIEW: Final[Operation[ProjectReview]] = Operation(
    id="createProjectReview",
    method="POST",
    path="/api/reviews/project",
    resource="reviews",
    name="create_project_review",
    kind="value",
    key="review",
    type="reviews.ProjectReview",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="reviews.ProjectReviewInput",
)

UPDATE_PROJECT_REVIEW: Final[Operation[ProjectReview]] = Operation(
    id="updateProjectReview",
    method="PATCH",
    path="/api/reviews/project/{id}",
    resource="reviews",
    name="update_project_review",
    kind="value",
    key="review",
    type="reviews.ProjectReview",
    query={
        "language": Parameter(wire="language"),
    },
    has_body=True,
    body_key="data",
    body_type="reviews.ProjectReviewUpdateInput",
)

BY_ID: Final[Mapping[str, Operation[Any]]] = {
    GET_SETTINGS.id: GET_SETTINGS,
    LIST_PRODUCT_REVIEWS.id: LIST_PRODUCT_REVIEWS,
    CREATE_PRODUCT_REVIEW.id: CREATE_PRODUCT_REVIEW,
    UPDATE_PRODUCT_REVIEW.id: UPDATE_PRODUCT_REVIEW,
    LIST_PROJECT_REVIEWS.id: LIST_PROJECT_REVIEWS,
    CREATE_PROJECT_REVIEW.id: CREATE_PROJECT_REVIEW,
    UPDATE_PROJECT_REVIEW.id: UPDATE_PROJECT_REVIEW,
}
"""The operations above by their operationId."""
