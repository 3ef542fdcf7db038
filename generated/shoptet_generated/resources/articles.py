# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Articles: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import articles as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    import builtins
    from collections.abc import Iterable
    from datetime import datetime

    from shoptet_generated.dicts.articles import (
        ArticleInputDict,
        ArticleSectionInputDict,
        ArticleSectionUpdateInputDict,
        ArticleUpdateInputDict,
    )
    from shoptet_generated.models.articles import (
        Article,
        ArticleInput,
        ArticleListItem,
        ArticleSection,
        ArticleSectionInput,
        ArticleSectionListItem,
        ArticleSectionUpdateInput,
        ArticleSnapshot,
        ArticleUpdateInput,
    )
    from shoptet_generated.runtime.bulk import AsyncMany, Many, OnFetch
    from shoptet_generated.runtime.snapshots import AsyncSnapshot, OnBadLine, OnProgress, Snapshot
    from shoptet_generated.runtime.transport import AsyncPager, Pager


class Articles(Resource):
    """Articles (blog, news) and the sections that hold them."""

    def list(
        self, *, items_per_page: int | None = None, page: int | None = None, language: str | None = None
    ) -> Pager[ArticleListItem]:
        """List articles with basic data, at most 10 a page.

        `getListOfArticles`: https://api.docs.shoptet.com/shoptet-api/openapi/articles/getlistofarticles

        Args:
            items_per_page: Rows on one page: 10 unless given, 10 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `for row in pager` walks the rows of all pages, fetched when needed.
        """
        return self._transport.paginate(
            op.LIST, (), {"items_per_page": items_per_page, "page": page, "language": language}
        )

    def create(self, body: ArticleInput | ArticleInputDict, *, language: str | None = None) -> Article:
        """Create an article in a section.

        `createArticle`: https://api.docs.shoptet.com/shoptet-api/openapi/articles/createarticle

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The article.

        Raises:
            UnprocessableError: The request does not follow the schema.
        """
        return self._transport.call(op.CREATE, (), {"language": language}, body)

    def snapshot(
        self,
        *,
        id_from: int | None = None,
        id_to: int | None = None,
        article_language: str | None = None,
        publish_date_from: datetime | None = None,
        publish_date_to: datetime | None = None,
        change_date_from: datetime | None = None,
        change_date_to: datetime | None = None,
        visible: bool | None = None,
        language: str | None = None,
        on_bad_line: OnBadLine = "raise",
        on_progress: OnProgress | None = None,
        timeout: float | None = None,
    ) -> Snapshot[ArticleSnapshot]:
        """Queue a snapshot of articles in full detail; filters narrow it.

        `getListAllArticles`: https://api.docs.shoptet.com/shoptet-api/openapi/articles/getlistallarticles

        Args:
            id_from: Only articles with this id or a higher one.
            id_to: Only articles with this id or a lower one.
            article_language: Only articles written in this language.
            publish_date_from: Only articles published after this time, with UTC offset (ISO 8601).
            publish_date_to: Only articles published before this time, with UTC offset (ISO 8601).
            change_date_from: Only articles changed after this time, with UTC offset (ISO 8601).
            change_date_to: Only articles changed before this time, with UTC offset (ISO 8601).
            visible: Only articles shown on the web (`true`) or only hidden ones (`false`).
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            on_bad_line: Treatment of a line that cannot be read: raise an error, skip it with a log entry, or call a
                function.
            on_progress: Function called with the numbers of bytes and rows received, about once per megabyte.
            timeout: Seconds to wait for the file; a little more than three hours by default.

        Returns:
            The snapshot, requested on first use: `with` it, iterate, or save it. A row is a `ArticleSnapshot`.
        """
        return self._transport.snapshot(
            op.SNAPSHOT,
            (),
            {
                "id_from": id_from,
                "id_to": id_to,
                "article_language": article_language,
                "publish_date_from": publish_date_from,
                "publish_date_to": publish_date_to,
                "change_date_from": change_date_from,
                "change_date_to": change_date_to,
                "visible": visible,
                "language": language,
            },
            on_bad_line=on_bad_line,
            on_progress=on_progress,
            timeout=timeout,
        )

    def get(self, id: int, *, language: str | None = None) -> Article:
        """Read one article.

        `getDetailOfArticle`: https://api.docs.shoptet.com/shoptet-api/openapi/articles/getdetailofarticle

        Args:
            id: Id of the article.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The article.
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
    ) -> Many[int, Article]:
        """Read many records with `get`, several at once; a missing one is not an error.

        Args:
            ids: Id of the article, of each record.
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

    def update(
        self, id: int, body: ArticleUpdateInput | ArticleUpdateInputDict, *, language: str | None = None
    ) -> Article:
        """Change an article.

        `updateArticle`: https://api.docs.shoptet.com/shoptet-api/openapi/articles/updatearticle

        Args:
            id: Id of the article.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The article.

        Raises:
            UnprocessableError: The request does not follow the schema.
        """
        return self._transport.call(op.UPDATE, (id,), {"language": language}, body)

    def delete(self, id: int, *, language: str | None = None) -> None:
        """Delete an article.

        `deleteArticle`: https://api.docs.shoptet.com/shoptet-api/openapi/articles/deletearticle

        Args:
            id: Id of the article.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
        """
        return self._transport.call(op.DELETE, (id,), {"language": language})

    def list_sections(self, *, language: str | None = None) -> builtins.list[ArticleSectionListItem]:
        """List article sections.

        `getListOfArticleSections`: https://api.docs.shoptet.com/shoptet-api/openapi/articles/getlistofarticlesections

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `ArticleSectionListItem`.
        """
        return self._transport.call(op.LIST_SECTIONS, (), {"language": language})

    def create_section(
        self, body: ArticleSectionInput | ArticleSectionInputDict, *, language: str | None = None
    ) -> ArticleSection:
        """Create an article section; sections nest up to 4 deep.

        `createArticleSection`: https://api.docs.shoptet.com/shoptet-api/openapi/articles/createarticlesection

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The article section.

        Raises:
            UnprocessableError: The request does not follow the schema.
        """
        return self._transport.call(op.CREATE_SECTION, (), {"language": language}, body)

    def get_section(self, section_id: int, *, language: str | None = None) -> ArticleSection:
        """Read one article section.

        `getDetailOfArticleSection`: https://api.docs.shoptet.com/shoptet-api/openapi/articles/getdetailofarticlesection

        Args:
            section_id: Id of the article section.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The article section.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return self._transport.call(op.GET_SECTION, (section_id,), {"language": language})

    def get_many_section(
        self,
        section_ids: Iterable[int],
        *,
        language: str | None = None,
        concurrency: int = 3,
        ordered: bool = True,
        on_progress: OnFetch | None = None,
    ) -> Many[int, ArticleSection]:
        """Read many records with `get_section`, several at once; a missing one is not an error.

        Args:
            section_ids: Id of the article section, of each record.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            concurrency: How many are read at once; the API answers three at once for a token.
            ordered: Whether the records come in the order of the keys, or as they arrive.
            on_progress: Function called after each record.

        Returns:
            The records that exist, by `for`; `items()` has each key with its record or None.
        """
        return self._transport.get_many(
            op.GET_SECTION,
            section_ids,
            {"language": language},
            concurrency=concurrency,
            ordered=ordered,
            on_progress=on_progress,
        )

    def update_section(
        self,
        section_id: int,
        body: ArticleSectionUpdateInput | ArticleSectionUpdateInputDict,
        *,
        language: str | None = None,
    ) -> ArticleSection:
        """Change an article section.

        `updateArticleSection`: https://api.docs.shoptet.com/shoptet-api/openapi/articles/updatearticlesection

        Args:
            section_id: Id of the article section.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The article section.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return self._transport.call(op.UPDATE_SECTION, (section_id,), {"language": language}, body)

    def delete_section(self, section_id: int, *, force: bool | None = None, language: str | None = None) -> None:
        """Delete an article section; with articles in it only by force, which deletes those for good.

        `deleteArticleSection`: https://api.docs.shoptet.com/shoptet-api/openapi/articles/deletearticlesection

        Args:
            section_id: Id of the article section.
            force: Whether to delete a section that has articles; articles with it as default section are deleted for
                good. Default: False.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            ConflictError: The shop's state forbids it: a duplicate, or something still refers to the record.
        """
        return self._transport.call(op.DELETE_SECTION, (section_id,), {"force": force, "language": language})


class AsyncArticles(AsyncResource):
    """Articles (blog, news) and the sections that hold them."""

    def list(
        self, *, items_per_page: int | None = None, page: int | None = None, language: str | None = None
    ) -> AsyncPager[ArticleListItem]:
        """List articles with basic data, at most 10 a page.

        `getListOfArticles`: https://api.docs.shoptet.com/shoptet-api/openapi/articles/getlistofarticles

        Args:
            items_per_page: Rows on one page: 10 unless given, 10 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `async for row in pager` walks the rows of all pages, fetched when needed.
        """
        return self._transport.paginate(
            op.LIST, (), {"items_per_page": items_per_page, "page": page, "language": language}
        )

    async def create(self, body: ArticleInput | ArticleInputDict, *, language: str | None = None) -> Article:
        """Create an article in a section.

        `createArticle`: https://api.docs.shoptet.com/shoptet-api/openapi/articles/createarticle

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The article.

        Raises:
            UnprocessableError: The request does not follow the schema.
        """
        return await self._transport.call(op.CREATE, (), {"language": language}, body)

    def snapshot(
        self,
        *,
        id_from: int | None = None,
        id_to: int | None = None,
        article_language: str | None = None,
        publish_date_from: datetime | None = None,
        publish_date_to: datetime | None = None,
        change_date_from: datetime | None = None,
        change_date_to: datetime | None = None,
        visible: bool | None = None,
        language: str | None = None,
        on_bad_line: OnBadLine = "raise",
        on_progress: OnProgress | None = None,
        timeout: float | None = None,
    ) -> AsyncSnapshot[ArticleSnapshot]:
        """Queue a snapshot of articles in full detail; filters narrow it.

        `getListAllArticles`: https://api.docs.shoptet.com/shoptet-api/openapi/articles/getlistallarticles

        Args:
            id_from: Only articles with this id or a higher one.
            id_to: Only articles with this id or a lower one.
            article_language: Only articles written in this language.
            publish_date_from: Only articles published after this time, with UTC offset (ISO 8601).
            publish_date_to: Only articles published before this time, with UTC offset (ISO 8601).
            change_date_from: Only articles changed after this time, with UTC offset (ISO 8601).
            change_date_to: Only articles changed before this time, with UTC offset (ISO 8601).
            visible: Only articles shown on the web (`true`) or only hidden ones (`false`).
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            on_bad_line: Treatment of a line that cannot be read: raise an error, skip it with a log entry, or call a
                function.
            on_progress: Function called with the numbers of bytes and rows received, about once per megabyte.
            timeout: Seconds to wait for the file; a little more than three hours by default.

        Returns:
            The snapshot, requested on first use: `async with` it, iterate, or save it. A row is a `ArticleSnapshot`.
        """
        return self._transport.snapshot(
            op.SNAPSHOT,
            (),
            {
                "id_from": id_from,
                "id_to": id_to,
                "article_language": article_language,
                "publish_date_from": publish_date_from,
                "publish_date_to": publish_date_to,
                "change_date_from": change_date_from,
                "change_date_to": change_date_to,
                "visible": visible,
                "language": language,
            },
            on_bad_line=on_bad_line,
            on_progress=on_progress,
            timeout=timeout,
        )

    async def get(self, id: int, *, language: str | None = None) -> Article:
        """Read one article.

        `getDetailOfArticle`: https://api.docs.shoptet.com/shoptet-api/openapi/articles/getdetailofarticle

        Args:
            id: Id of the article.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The article.
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
    ) -> AsyncMany[int, Article]:
        """Read many records with `get`, several at once; a missing one is not an error.

        Args:
            ids: Id of the article, of each record.
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

    async def update(
        self, id: int, body: ArticleUpdateInput | ArticleUpdateInputDict, *, language: str | None = None
    ) -> Article:
        """Change an article.

        `updateArticle`: https://api.docs.shoptet.com/shoptet-api/openapi/articles/updatearticle

        Args:
            id: Id of the article.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The article.

        Raises:
            UnprocessableError: The request does not follow the schema.
        """
        return await self._transport.call(op.UPDATE, (id,), {"language": language}, body)

    async def delete(self, id: int, *, language: str | None = None) -> None:
        """Delete an article.

        `deleteArticle`: https://api.docs.shoptet.com/shoptet-api/openapi/articles/deletearticle

        Args:
            id: Id of the article.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
        """
        return await self._transport.call(op.DELETE, (id,), {"language": language})

    async def list_sections(self, *, language: str | None = None) -> builtins.list[ArticleSectionListItem]:
        """List article sections.

        `getListOfArticleSections`: https://api.docs.shoptet.com/shoptet-api/openapi/articles/getlistofarticlesections

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `ArticleSectionListItem`.
        """
        return await self._transport.call(op.LIST_SECTIONS, (), {"language": language})

    async def create_section(
        self, body: ArticleSectionInput | ArticleSectionInputDict, *, language: str | None = None
    ) -> ArticleSection:
        """Create an article section; sections nest up to 4 deep.

        `createArticleSection`: https://api.docs.shoptet.com/shoptet-api/openapi/articles/createarticlesection

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The article section.

        Raises:
            UnprocessableError: The request does not follow the schema.
        """
        return await self._transport.call(op.CREATE_SECTION, (), {"language": language}, body)

    async def get_section(self, section_id: int, *, language: str | None = None) -> ArticleSection:
        """Read one article section.

        `getDetailOfArticleSection`: https://api.docs.shoptet.com/shoptet-api/openapi/articles/getdetailofarticlesection

        Args:
            section_id: Id of the article section.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The article section.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return await self._transport.call(op.GET_SECTION, (section_id,), {"language": language})

    def get_many_section(
        self,
        section_ids: Iterable[int],
        *,
        language: str | None = None,
        concurrency: int = 3,
        ordered: bool = True,
        on_progress: OnFetch | None = None,
    ) -> AsyncMany[int, ArticleSection]:
        """Read many records with `get_section`, several at once; a missing one is not an error.

        Args:
            section_ids: Id of the article section, of each record.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            concurrency: How many are read at once; the API answers three at once for a token.
            ordered: Whether the records come in the order of the keys, or as they arrive.
            on_progress: Function called after each record.

        Returns:
            The records that exist, by `async for`; `items()` has each key with its record or None.
        """
        return self._transport.get_many(
            op.GET_SECTION,
            section_ids,
            {"language": language},
            concurrency=concurrency,
            ordered=ordered,
            on_progress=on_progress,
        )

    async def update_section(
        self,
        section_id: int,
        body: ArticleSectionUpdateInput | ArticleSectionUpdateInputDict,
        *,
        language: str | None = None,
    ) -> ArticleSection:
        """Change an article section.

        `updateArticleSection`: https://api.docs.shoptet.com/shoptet-api/openapi/articles/updatearticlesection

        Args:
            section_id: Id of the article section.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The article section.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return await self._transport.call(op.UPDATE_SECTION, (section_id,), {"language": language}, body)

    async def delete_section(self, section_id: int, *, force: bool | None = None, language: str | None = None) -> None:
        """Delete an article section; with articles in it only by force, which deletes those for good.

        `deleteArticleSection`: https://api.docs.shoptet.com/shoptet-api/openapi/articles/deletearticlesection

        Args:
            section_id: Id of the article section.
            force: Whether to delete a section that has articles; articles with it as default section are deleted for
                good. Default: False.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            ConflictError: The shop's state forbids it: a duplicate, or something still refers to the record.
        """
        return await self._transport.call(op.DELETE_SECTION, (section_id,), {"force": force, "language": language})
