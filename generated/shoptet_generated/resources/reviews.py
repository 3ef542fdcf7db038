# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Reviews: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import reviews as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    from datetime import datetime

    from shoptet_generated.dicts.reviews import (
        ProductReviewInputDict,
        ProductReviewUpdateInputDict,
        ProjectReviewInputDict,
        ProjectReviewUpdateInputDict,
    )
    from shoptet_generated.models.reviews import (
        ProductReview,
        ProductReviewInput,
        ProductReviewListItem,
        ProductReviewUpdateInput,
        ProjectReview,
        ProjectReviewInput,
        ProjectReviewListItem,
        ProjectReviewUpdateInput,
        ReviewSettings,
    )
    from shoptet_generated.runtime.transport import AsyncPager, Pager


class Reviews(Resource):
    """Reviews of products and of the shop itself, and their settings."""

    def get_settings(self, *, language: str | None = None) -> ReviewSettings:
        """Read how product and store reviews are set up; needs the module Rating.

        `getReviewsSettings`: https://api.docs.shoptet.com/shoptet-api/openapi/reviews/getreviewssettings

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The review settings.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
        """
        return self._transport.call(op.GET_SETTINGS, (), {"language": language})

    def list_product_reviews(
        self,
        *,
        date_from: datetime | None = None,
        date_to: datetime | None = None,
        change_time_from: datetime | None = None,
        product_guid: str | None = None,
        order_code: str | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> Pager[ProductReviewListItem]:
        """List product reviews; filter by date, product and order.

        `getListOfProductsReviews`: https://api.docs.shoptet.com/shoptet-api/openapi/reviews/getlistofproductsreviews

        Args:
            date_from: Only reviews written after this time.
            date_to: Only reviews written before this time.
            change_time_from: Only reviews changed at this time or later, with UTC offset (ISO 8601).
            product_guid: Only records of the product with this GUID.
            order_code: Only records of the order with this code.
            items_per_page: Rows on one page: 20 unless given, 20 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `for row in pager` walks the rows of all pages, fetched when needed.
        """
        return self._transport.paginate(
            op.LIST_PRODUCT_REVIEWS,
            (),
            {
                "date_from": date_from,
                "date_to": date_to,
                "change_time_from": change_time_from,
                "product_guid": product_guid,
                "order_code": order_code,
                "items_per_page": items_per_page,
                "page": page,
                "language": language,
            },
        )

    def create_product_review(
        self, body: ProductReviewInput | ProductReviewInputDict, *, language: str | None = None
    ) -> ProductReview:
        """Create a product review, also one with a date in the past.

        `createProductReview`: https://api.docs.shoptet.com/shoptet-api/openapi/reviews/createproductreview

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The product review.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            NotFoundError: No such path, or no record with this identifier.
            UnprocessableError: The request does not follow the schema.
        """
        return self._transport.call(op.CREATE_PRODUCT_REVIEW, (), {"language": language}, body)

    def update_product_review(
        self, id: int, body: ProductReviewUpdateInput | ProductReviewUpdateInputDict, *, language: str | None = None
    ) -> ProductReview:
        """Change text, author, approval or reaction of a product review; needs the module Rating.

        `updateProductReview`: https://api.docs.shoptet.com/shoptet-api/openapi/reviews/updateproductreview

        Args:
            id: Id of the review.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The product review.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            NotFoundError: No such path, or no record with this identifier.
        """
        return self._transport.call(op.UPDATE_PRODUCT_REVIEW, (id,), {"language": language}, body)

    def list_project_reviews(
        self, *, items_per_page: int | None = None, page: int | None = None, language: str | None = None
    ) -> Pager[ProjectReviewListItem]:
        """List reviews of the shop; needs the module Rating with store ratings on.

        `getListOfProjectReviews`: https://api.docs.shoptet.com/shoptet-api/openapi/reviews/getlistofprojectreviews

        Args:
            items_per_page: Rows on one page: 100 unless given, 200 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `for row in pager` walks the rows of all pages, fetched when needed.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
        """
        return self._transport.paginate(
            op.LIST_PROJECT_REVIEWS, (), {"items_per_page": items_per_page, "page": page, "language": language}
        )

    def create_project_review(
        self, body: ProjectReviewInput | ProjectReviewInputDict, *, language: str | None = None
    ) -> ProjectReview:
        """Create a review of the shop; needs the module Rating with store ratings on.

        `createProjectReview`: https://api.docs.shoptet.com/shoptet-api/openapi/reviews/createprojectreview

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The project review.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            NotFoundError: No such path, or no record with this identifier.
            UnprocessableError: The request does not follow the schema.
        """
        return self._transport.call(op.CREATE_PROJECT_REVIEW, (), {"language": language}, body)

    def update_project_review(
        self, id: int, body: ProjectReviewUpdateInput | ProjectReviewUpdateInputDict, *, language: str | None = None
    ) -> ProjectReview:
        """Change a review of the shop; needs the module Rating with store ratings on.

        `updateProjectReview`: https://api.docs.shoptet.com/shoptet-api/openapi/reviews/updateprojectreview

        Args:
            id: Id of the review.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The project review.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            NotFoundError: No such path, or no record with this identifier.
        """
        return self._transport.call(op.UPDATE_PROJECT_REVIEW, (id,), {"language": language}, body)


class AsyncReviews(AsyncResource):
    """Reviews of products and of the shop itself, and their settings."""

    async def get_settings(self, *, language: str | None = None) -> ReviewSettings:
        """Read how product and store reviews are set up; needs the module Rating.

        `getReviewsSettings`: https://api.docs.shoptet.com/shoptet-api/openapi/reviews/getreviewssettings

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The review settings.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
        """
        return await self._transport.call(op.GET_SETTINGS, (), {"language": language})

    def list_product_reviews(
        self,
        *,
        date_from: datetime | None = None,
        date_to: datetime | None = None,
        change_time_from: datetime | None = None,
        product_guid: str | None = None,
        order_code: str | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> AsyncPager[ProductReviewListItem]:
        """List product reviews; filter by date, product and order.

        `getListOfProductsReviews`: https://api.docs.shoptet.com/shoptet-api/openapi/reviews/getlistofproductsreviews

        Args:
            date_from: Only reviews written after this time.
            date_to: Only reviews written before this time.
            change_time_from: Only reviews changed at this time or later, with UTC offset (ISO 8601).
            product_guid: Only records of the product with this GUID.
            order_code: Only records of the order with this code.
            items_per_page: Rows on one page: 20 unless given, 20 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `async for row in pager` walks the rows of all pages, fetched when needed.
        """
        return self._transport.paginate(
            op.LIST_PRODUCT_REVIEWS,
            (),
            {
                "date_from": date_from,
                "date_to": date_to,
                "change_time_from": change_time_from,
                "product_guid": product_guid,
                "order_code": order_code,
                "items_per_page": items_per_page,
                "page": page,
                "language": language,
            },
        )

    async def create_product_review(
        self, body: ProductReviewInput | ProductReviewInputDict, *, language: str | None = None
    ) -> ProductReview:
        """Create a product review, also one with a date in the past.

        `createProductReview`: https://api.docs.shoptet.com/shoptet-api/openapi/reviews/createproductreview

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The product review.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            NotFoundError: No such path, or no record with this identifier.
            UnprocessableError: The request does not follow the schema.
        """
        return await self._transport.call(op.CREATE_PRODUCT_REVIEW, (), {"language": language}, body)

    async def update_product_review(
        self, id: int, body: ProductReviewUpdateInput | ProductReviewUpdateInputDict, *, language: str | None = None
    ) -> ProductReview:
        """Change text, author, approval or reaction of a product review; needs the module Rating.

        `updateProductReview`: https://api.docs.shoptet.com/shoptet-api/openapi/reviews/updateproductreview

        Args:
            id: Id of the review.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The product review.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            NotFoundError: No such path, or no record with this identifier.
        """
        return await self._transport.call(op.UPDATE_PRODUCT_REVIEW, (id,), {"language": language}, body)

    def list_project_reviews(
        self, *, items_per_page: int | None = None, page: int | None = None, language: str | None = None
    ) -> AsyncPager[ProjectReviewListItem]:
        """List reviews of the shop; needs the module Rating with store ratings on.

        `getListOfProjectReviews`: https://api.docs.shoptet.com/shoptet-api/openapi/reviews/getlistofprojectreviews

        Args:
            items_per_page: Rows on one page: 100 unless given, 200 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `async for row in pager` walks the rows of all pages, fetched when needed.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
        """
        return self._transport.paginate(
            op.LIST_PROJECT_REVIEWS, (), {"items_per_page": items_per_page, "page": page, "language": language}
        )

    async def create_project_review(
        self, body: ProjectReviewInput | ProjectReviewInputDict, *, language: str | None = None
    ) -> ProjectReview:
        """Create a review of the shop; needs the module Rating with store ratings on.

        `createProjectReview`: https://api.docs.shoptet.com/shoptet-api/openapi/reviews/createprojectreview

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The project review.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            NotFoundError: No such path, or no record with this identifier.
            UnprocessableError: The request does not follow the schema.
        """
        return await self._transport.call(op.CREATE_PROJECT_REVIEW, (), {"language": language}, body)

    async def update_project_review(
        self, id: int, body: ProjectReviewUpdateInput | ProjectReviewUpdateInputDict, *, language: str | None = None
    ) -> ProjectReview:
        """Change a review of the shop; needs the module Rating with store ratings on.

        `updateProjectReview`: https://api.docs.shoptet.com/shoptet-api/openapi/reviews/updateprojectreview

        Args:
            id: Id of the review.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The project review.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            NotFoundError: No such path, or no record with this identifier.
        """
        return await self._transport.call(op.UPDATE_PROJECT_REVIEW, (id,), {"language": language}, body)
