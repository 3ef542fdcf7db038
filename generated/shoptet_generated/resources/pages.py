# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Pages: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import pages as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    from collections.abc import Iterable

    from shoptet_generated.dicts.pages import WebPageInputDict, WebPageUpdateInputDict
    from shoptet_generated.models.pages import WebPage, WebPageInput, WebPageListItem, WebPageUpdateInput
    from shoptet_generated.runtime.bulk import AsyncMany, Many, OnFetch
    from shoptet_generated.runtime.transport import AsyncPager, Pager


class Pages(Resource):
    """Static pages of the shop."""

    def list(
        self, *, items_per_page: int | None = None, page: int | None = None, language: str | None = None
    ) -> Pager[WebPageListItem]:
        """List pages.

        `getListOfPages`: https://api.docs.shoptet.com/shoptet-api/openapi/pages/getlistofpages

        Args:
            items_per_page: Rows on one page: 20 unless given, 20 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `for row in pager` walks the rows of all pages, fetched when needed.
        """
        return self._transport.paginate(
            op.LIST, (), {"items_per_page": items_per_page, "page": page, "language": language}
        )

    def create(self, body: WebPageInput | WebPageInputDict, *, language: str | None = None) -> WebPage:
        """Create a page.

        `createPage`: https://api.docs.shoptet.com/shoptet-api/openapi/pages/createpage

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The web page.

        Raises:
            UnprocessableError: The request does not follow the schema.
        """
        return self._transport.call(op.CREATE, (), {"language": language}, body)

    def get(self, id: int, *, language: str | None = None) -> WebPage:
        """Read one page.

        `getDetailOfPage`: https://api.docs.shoptet.com/shoptet-api/openapi/pages/getdetailofpage

        Args:
            id: Id of the page.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The web page.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return self._transport.call(op.GET, (id,), {"language": language})

    def get_many(
        self,
        ids: Iterable[int],
        *,
        language: str | None = None,
        concurrency: int = 3,
        ordered: bool = True,
        on_progress: OnFetch | None = None,
    ) -> Many[int, WebPage]:
        """Read many records with `get`, several at once; a missing one is not an error.

        Args:
            ids: Id of the page, of each record.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            concurrency: How many are read at once; the API answers three at once for a token.
            ordered: Whether the records come in the order of the keys, or as they arrive.
            on_progress: Function called after each record.

        Returns:
            The records that exist, by `for`; `items()` has each key with its record or None.
        """
        return self._transport.get_many(
            op.GET, ids, {"language": language}, concurrency=concurrency, ordered=ordered, on_progress=on_progress
        )

    def delete(self, id: int, *, language: str | None = None) -> None:
        """Delete a page.

        `deletePage`: https://api.docs.shoptet.com/shoptet-api/openapi/pages/deletepage

        Args:
            id: Id of the page.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
        """
        return self._transport.call(op.DELETE, (id,), {"language": language})

    def update(
        self, id: int, body: WebPageUpdateInput | WebPageUpdateInputDict, *, language: str | None = None
    ) -> WebPage:
        """Change a page.

        `updatePage`: https://api.docs.shoptet.com/shoptet-api/openapi/pages/updatepage

        Args:
            id: Id of the page.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The web page.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return self._transport.call(op.UPDATE, (id,), {"language": language}, body)


class AsyncPages(AsyncResource):
    """Static pages of the shop."""

    def list(
        self, *, items_per_page: int | None = None, page: int | None = None, language: str | None = None
    ) -> AsyncPager[WebPageListItem]:
        """List pages.

        `getListOfPages`: https://api.docs.shoptet.com/shoptet-api/openapi/pages/getlistofpages

        Args:
            items_per_page: Rows on one page: 20 unless given, 20 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `async for row in pager` walks the rows of all pages, fetched when needed.
        """
        return self._transport.paginate(
            op.LIST, (), {"items_per_page": items_per_page, "page": page, "language": language}
        )

    async def create(self, body: WebPageInput | WebPageInputDict, *, language: str | None = None) -> WebPage:
        """Create a page.

        `createPage`: https://api.docs.shoptet.com/shoptet-api/openapi/pages/createpage

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The web page.

        Raises:
            UnprocessableError: The request does not follow the schema.
        """
        return await self._transport.call(op.CREATE, (), {"language": language}, body)

    async def get(self, id: int, *, language: str | None = None) -> WebPage:
        """Read one page.

        `getDetailOfPage`: https://api.docs.shoptet.com/shoptet-api/openapi/pages/getdetailofpage

        Args:
            id: Id of the page.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The web page.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return await self._transport.call(op.GET, (id,), {"language": language})

    def get_many(
        self,
        ids: Iterable[int],
        *,
        language: str | None = None,
        concurrency: int = 3,
        ordered: bool = True,
        on_progress: OnFetch | None = None,
    ) -> AsyncMany[int, WebPage]:
        """Read many records with `get`, several at once; a missing one is not an error.

        Args:
            ids: Id of the page, of each record.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            concurrency: How many are read at once; the API answers three at once for a token.
            ordered: Whether the records come in the order of the keys, or as they arrive.
            on_progress: Function called after each record.

        Returns:
            The records that exist, by `async for`; `items()` has each key with its record or None.
        """
        return self._transport.get_many(
            op.GET, ids, {"language": language}, concurrency=concurrency, ordered=ordered, on_progress=on_progress
        )

    async def delete(self, id: int, *, language: str | None = None) -> None:
        """Delete a page.

        `deletePage`: https://api.docs.shoptet.com/shoptet-api/openapi/pages/deletepage

        Args:
            id: Id of the page.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
        """
        return await self._transport.call(op.DELETE, (id,), {"language": language})

    async def update(
        self, id: int, body: WebPageUpdateInput | WebPageUpdateInputDict, *, language: str | None = None
    ) -> WebPage:
        """Change a page.

        `updatePage`: https://api.docs.shoptet.com/shoptet-api/openapi/pages/updatepage

        Args:
            id: Id of the page.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The web page.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return await self._transport.call(op.UPDATE, (id,), {"language": language}, body)
