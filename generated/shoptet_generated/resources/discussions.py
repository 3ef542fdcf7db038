# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Discussions: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import discussions as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from shoptet_generated.dicts.discussions import DiscussionPostInputDict, DiscussionPostUpdateInputDict
    from shoptet_generated.models.discussions import (
        DiscussionPost,
        DiscussionPostInput,
        DiscussionPostUpdateInput,
        DiscussionSettings,
    )
    from shoptet_generated.runtime.bulk import OnWrite, WriteResult
    from shoptet_generated.runtime.feeds import CursorStore
    from shoptet_generated.runtime.transport import AsyncPager, Pager


class Discussions(Resource):
    """Discussion posts below products, articles and pages, and the settings of discussions."""

    def get_settings(self, *, language: str | None = None) -> list[DiscussionSettings]:
        """Read the settings of discussions below products, articles and article sections.

        `getDiscussionSettings`: https://api.docs.shoptet.com/shoptet-api/openapi/discussions/getdiscussionsettings

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `DiscussionSettings`.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
        """
        return self._transport.call(op.GET_SETTINGS, (), {"language": language})

    def list_posts(
        self,
        *,
        product_guid: str | None = None,
        article_id: int | None = None,
        page_id: int | None = None,
        customer_guid: str | None = None,
        user_email: str | None = None,
        creation_date_from: datetime | None = None,
        creation_date_to: datetime | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> Pager[DiscussionPost]:
        """List discussion posts; filter by place, author and time.

        `getListOfDiscussionPosts`:
        https://api.docs.shoptet.com/shoptet-api/openapi/discussions/getlistofdiscussionposts

        Args:
            product_guid: Only posts below the product with this GUID.
            article_id: Only posts below the article with this id.
            page_id: Only posts below the page with this id.
            customer_guid: Only posts by the customer with this GUID.
            user_email: Only posts by the author with this e-mail address.
            creation_date_from: Only posts written since this time, with UTC offset (ISO 8601).
            creation_date_to: Only posts written until this time, with UTC offset (ISO 8601).
            items_per_page: Rows on one page: 100 unless given, 100 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `for row in pager` walks the rows of all pages, fetched when needed.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
        """
        return self._transport.paginate(
            op.LIST_POSTS,
            (),
            {
                "product_guid": product_guid,
                "article_id": article_id,
                "page_id": page_id,
                "customer_guid": customer_guid,
                "user_email": user_email,
                "creation_date_from": creation_date_from,
                "creation_date_to": creation_date_to,
                "items_per_page": items_per_page,
                "page": page,
                "language": language,
            },
        )

    def create_post_many(
        self, body: Sequence[DiscussionPostInput | DiscussionPostInputDict], *, language: str | None = None
    ) -> None:
        """Create up to 100 discussion posts; items that fail are skipped and come back as errors.

        `createDiscussionPosts`: https://api.docs.shoptet.com/shoptet-api/openapi/discussions/creatediscussionposts

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            PartialFailureError: Some records were accepted, others refused: the error holds both.
            BadRequestError: Some record did not pass the shop's validation; repeating does not help.
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            UnprocessableError: The request does not follow the schema.
        """
        return self._transport.call(op.CREATE_POST_MANY, (), {"language": language}, body)

    def create_post_chunked(
        self,
        rows: Iterable[DiscussionPostInput | DiscussionPostInputDict],
        *,
        language: str | None = None,
        store: CursorStore | None = None,
        name: str | None = None,
        on_progress: OnWrite | None = None,
    ) -> WriteResult[None]:
        """Call `create_post_many` as often as the rows need, one call after the other.

        A refused row stops nothing. A row that may have been written is not sent again.

        Args:
            rows: The rows, typed or as plain JSON; as many as there are.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            store: Store of the progress, with which a killed program continues where it stopped.
            name: Name of the import in the store: each import needs one of its own.
            on_progress: Function called after each call of the API.

        Returns:
            The outcome: refused rows by their positions, and rows whose answer was lost.

        Raises:
            WriteStoppedError: A call failed as a whole; `result` of the error says how far the rows got.
        """
        return self._transport.write_chunked(
            op.CREATE_POST_MANY, (), {"language": language}, rows, store=store, name=name, on_progress=on_progress
        )

    def update_post(
        self,
        post_id: int,
        body: DiscussionPostUpdateInput | DiscussionPostUpdateInputDict,
        *,
        language: str | None = None,
    ) -> DiscussionPost:
        """Change a discussion post; needs the module for discussions.

        `updateDiscussionPost`: https://api.docs.shoptet.com/shoptet-api/openapi/discussions/updatediscussionpost

        Args:
            post_id: Id of the discussion post.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The discussion post.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            NotFoundError: No such path, or no record with this identifier.
            UnprocessableError: The request does not follow the schema.
        """
        return self._transport.call(op.UPDATE_POST, (post_id,), {"language": language}, body)

    def delete_post(self, post_id: int, *, language: str | None = None) -> None:
        """Delete a discussion post; needs the module for discussions.

        `deleteDiscussionById`: https://api.docs.shoptet.com/shoptet-api/openapi/discussions/deletediscussionbyid

        Args:
            post_id: Id of the discussion post.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
        """
        return self._transport.call(op.DELETE_POST, (post_id,), {"language": language})


class AsyncDiscussions(AsyncResource):
    """Discussion posts below products, articles and pages, and the settings of discussions."""

    async def get_settings(self, *, language: str | None = None) -> list[DiscussionSettings]:
        """Read the settings of discussions below products, articles and article sections.

        `getDiscussionSettings`: https://api.docs.shoptet.com/shoptet-api/openapi/discussions/getdiscussionsettings

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `DiscussionSettings`.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
        """
        return await self._transport.call(op.GET_SETTINGS, (), {"language": language})

    def list_posts(
        self,
        *,
        product_guid: str | None = None,
        article_id: int | None = None,
        page_id: int | None = None,
        customer_guid: str | None = None,
        user_email: str | None = None,
        creation_date_from: datetime | None = None,
        creation_date_to: datetime | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> AsyncPager[DiscussionPost]:
        """List discussion posts; filter by place, author and time.

        `getListOfDiscussionPosts`:
        https://api.docs.shoptet.com/shoptet-api/openapi/discussions/getlistofdiscussionposts

        Args:
            product_guid: Only posts below the product with this GUID.
            article_id: Only posts below the article with this id.
            page_id: Only posts below the page with this id.
            customer_guid: Only posts by the customer with this GUID.
            user_email: Only posts by the author with this e-mail address.
            creation_date_from: Only posts written since this time, with UTC offset (ISO 8601).
            creation_date_to: Only posts written until this time, with UTC offset (ISO 8601).
            items_per_page: Rows on one page: 100 unless given, 100 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `async for row in pager` walks the rows of all pages, fetched when needed.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
        """
        return self._transport.paginate(
            op.LIST_POSTS,
            (),
            {
                "product_guid": product_guid,
                "article_id": article_id,
                "page_id": page_id,
                "customer_guid": customer_guid,
                "user_email": user_email,
                "creation_date_from": creation_date_from,
                "creation_date_to": creation_date_to,
                "items_per_page": items_per_page,
                "page": page,
                "language": language,
            },
        )

    async def create_post_many(
        self, body: Sequence[DiscussionPostInput | DiscussionPostInputDict], *, language: str | None = None
    ) -> None:
        """Create up to 100 discussion posts; items that fail are skipped and come back as errors.

        `createDiscussionPosts`: https://api.docs.shoptet.com/shoptet-api/openapi/discussions/creatediscussionposts

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            PartialFailureError: Some records were accepted, others refused: the error holds both.
            BadRequestError: Some record did not pass the shop's validation; repeating does not help.
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            UnprocessableError: The request does not follow the schema.
        """
        return await self._transport.call(op.CREATE_POST_MANY, (), {"language": language}, body)

    async def create_post_chunked(
        self,
        rows: Iterable[DiscussionPostInput | DiscussionPostInputDict],
        *,
        language: str | None = None,
        store: CursorStore | None = None,
        name: str | None = None,
        on_progress: OnWrite | None = None,
    ) -> WriteResult[None]:
        """Call `create_post_many` as often as the rows need, one call after the other.

        A refused row stops nothing. A row that may have been written is not sent again.

        Args:
            rows: The rows, typed or as plain JSON; as many as there are.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            store: Store of the progress, with which a killed program continues where it stopped.
            name: Name of the import in the store: each import needs one of its own.
            on_progress: Function called after each call of the API.

        Returns:
            The outcome: refused rows by their positions, and rows whose answer was lost.

        Raises:
            WriteStoppedError: A call failed as a whole; `result` of the error says how far the rows got.
        """
        return await self._transport.write_chunked(
            op.CREATE_POST_MANY, (), {"language": language}, rows, store=store, name=name, on_progress=on_progress
        )

    async def update_post(
        self,
        post_id: int,
        body: DiscussionPostUpdateInput | DiscussionPostUpdateInputDict,
        *,
        language: str | None = None,
    ) -> DiscussionPost:
        """Change a discussion post; needs the module for discussions.

        `updateDiscussionPost`: https://api.docs.shoptet.com/shoptet-api/openapi/discussions/updatediscussionpost

        Args:
            post_id: Id of the discussion post.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The discussion post.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            NotFoundError: No such path, or no record with this identifier.
            UnprocessableError: The request does not follow the schema.
        """
        return await self._transport.call(op.UPDATE_POST, (post_id,), {"language": language}, body)

    async def delete_post(self, post_id: int, *, language: str | None = None) -> None:
        """Delete a discussion post; needs the module for discussions.

        `deleteDiscussionById`: https://api.docs.shoptet.com/shoptet-api/openapi/discussions/deletediscussionbyid

        Args:
            post_id: Id of the discussion post.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
        """
        return await self._transport.call(op.DELETE_POST, (post_id,), {"language": language})
