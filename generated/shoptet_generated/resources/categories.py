# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Categories: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import categories as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from shoptet_generated.dicts.categories import (
        CategoryBatchUpdateInputDict,
        CategoryInputDict,
        CategoryPriorityBatchInputDict,
        CategoryProductPriorityInputDict,
        CategoryUpdateInputDict,
    )
    from shoptet_generated.dicts.common import BatchFileInputDict
    from shoptet_generated.models.categories import (
        Category,
        CategoryBatchUpdateInput,
        CategoryInput,
        CategoryPriorityBatchInput,
        CategoryProduct,
        CategoryProductPriorityInput,
        CategoryUpdateInput,
    )
    from shoptet_generated.models.common import BatchFileInput
    from shoptet_generated.runtime.batches import AsyncBatch, Batch, OnBadRow, Uploader
    from shoptet_generated.runtime.bulk import AsyncMany, Many, OnFetch, OnWrite, WriteResult
    from shoptet_generated.runtime.feeds import CursorStore
    from shoptet_generated.runtime.transport import AsyncPager, Pager


class Categories(Resource):
    """Product categories, their tree and the order of products in them."""

    def list(
        self, *, items_per_page: int | None = None, page: int | None = None, language: str | None = None
    ) -> Pager[Category]:
        """List product categories.

        `getListOfProductCategories`:
        https://api.docs.shoptet.com/shoptet-api/openapi/categories/getlistofproductcategories

        Args:
            items_per_page: Rows on one page: 500 unless given, 1000 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `for row in pager` walks the rows of all pages, fetched when needed.
        """
        return self._transport.paginate(
            op.LIST, (), {"items_per_page": items_per_page, "page": page, "language": language}
        )

    def create(self, body: CategoryInput | CategoryInputDict, *, language: str | None = None) -> Category:
        """Create a product category, optionally under a parent and beside a given sibling.

        `createProductCategory`: https://api.docs.shoptet.com/shoptet-api/openapi/categories/createproductcategory

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The category.
        """
        return self._transport.call(op.CREATE, (), {"language": language}, body)

    def get(self, guid: str, *, language: str | None = None) -> Category:
        """Read one product category.

        `getProductCategoryDetail`: https://api.docs.shoptet.com/shoptet-api/openapi/categories/getproductcategorydetail

        Args:
            guid: GUID of the category.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The category.
        """
        return self._transport.call(op.GET, (guid,), {"language": language})

    def get_many(
        self,
        guids: Iterable[str],
        *,
        language: str | None = None,
        concurrency: int = 3,
        ordered: bool = True,
        on_progress: OnFetch | None = None,
    ) -> Many[str, Category]:
        """Read many records with `get`, several at once; a missing one is not an error.

        Args:
            guids: GUID of the category, of each record.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            concurrency: How many are read at once; the API answers three at once for a token.
            ordered: Whether the records come in the order of the keys, or as they arrive.
            on_progress: Function called after each record.

        Returns:
            The records that exist, by `for`; `items()` has each key with its record or None.
        """
        return self._transport.get_many(
            op.GET, guids, {"language": language}, concurrency=concurrency, ordered=ordered, on_progress=on_progress
        )

    def update(
        self, guid: str, body: CategoryUpdateInput | CategoryUpdateInputDict, *, language: str | None = None
    ) -> Category:
        """Change a product category, its parent and its position included.

        `updateProductCategory`: https://api.docs.shoptet.com/shoptet-api/openapi/categories/updateproductcategory

        Args:
            guid: GUID of the category.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The category.
        """
        return self._transport.call(op.UPDATE, (guid,), {"language": language}, body)

    def delete(
        self,
        guid: str,
        *,
        delete_used: bool | None = None,
        delete_children: bool | None = None,
        language: str | None = None,
    ) -> None:
        """Delete a category; refused with 409 while it has products or children, unless allowed.

        `deleteProductCategory`: https://api.docs.shoptet.com/shoptet-api/openapi/categories/deleteproductcategory

        Args:
            guid: GUID of the category.
            delete_used: Whether to delete the category even while products are in it; those products count as changed.
            delete_children: Whether to delete the child categories too; with children, deleting is refused otherwise.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            ConflictError: The shop's state forbids it: a duplicate, or something still refers to the record.
        """
        return self._transport.call(
            op.DELETE, (guid,), {"delete_used": delete_used, "delete_children": delete_children, "language": language}
        )

    def update_batch(
        self,
        rows: Iterable[CategoryBatchUpdateInput | CategoryBatchUpdateInputDict] | BatchFileInput | BatchFileInputDict,
        *,
        language: str | None = None,
        uploader: Uploader | None = None,
        on_bad_row: OnBadRow = "raise",
    ) -> Batch:
        """Queue category updates from a JSON-lines file; bad rows are skipped and named in the job's log.

        Each line of the file is a `CategoryBatchUpdateInput`.

        `updateProductCategoryBatch`:
        https://api.docs.shoptet.com/shoptet-api/openapi/categories/updateproductcategorybatch

        Args:
            rows: The rows, typed or as plain JSON; or the location of a file that holds them.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            uploader: Uploads the rows to a place where the vendor can fetch them; not needed for a file that is already
                there.
            on_bad_row: Treatment of a row that cannot be sent: raise an error and send nothing, or send the other rows.

        Returns:
            The batch, its first file submitted; `batch.wait()` returns the outcome of each row.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            ConflictError: The shop's state forbids it: a duplicate, or something still refers to the record.
        """
        return self._transport.batch(
            op.UPDATE_BATCH, (), {"language": language}, rows, uploader=uploader, on_bad_row=on_bad_row, more={}
        )

    def update_product_priority_batch(
        self,
        rows: Iterable[CategoryPriorityBatchInput | CategoryPriorityBatchInputDict]
        | BatchFileInput
        | BatchFileInputDict,
        *,
        language: str | None = None,
        uploader: Uploader | None = None,
        on_bad_row: OnBadRow = "raise",
    ) -> Batch:
        """Queue new product priorities for many categories from a JSON-lines file.

        Each line of the file is a `CategoryPriorityBatchInput`.

        `updateCategoryProductsPriorityBatch`:
        https://api.docs.shoptet.com/shoptet-api/openapi/categories/updatecategoryproductsprioritybatch

        Args:
            rows: The rows, typed or as plain JSON; or the location of a file that holds them.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            uploader: Uploads the rows to a place where the vendor can fetch them; not needed for a file that is already
                there.
            on_bad_row: Treatment of a row that cannot be sent: raise an error and send nothing, or send the other rows.

        Returns:
            The batch, its first file submitted; `batch.wait()` returns the outcome of each row.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            ConflictError: The shop's state forbids it: a duplicate, or something still refers to the record.
        """
        return self._transport.batch(
            op.UPDATE_PRODUCT_PRIORITY_BATCH,
            (),
            {"language": language},
            rows,
            uploader=uploader,
            on_bad_row=on_bad_row,
            more={},
        )

    def list_product_priorities(
        self, guid: str, *, items_per_page: int | None = None, page: int | None = None, language: str | None = None
    ) -> Pager[CategoryProduct]:
        """List the products of a category with their priorities.

        `getListOfProductsOrderInCategory`:
        https://api.docs.shoptet.com/shoptet-api/openapi/categories/getlistofproductsorderincategory

        Args:
            guid: GUID of the category.
            items_per_page: Rows on one page: 500 unless given, 2000 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `for row in pager` walks the rows of all pages, fetched when needed.
        """
        return self._transport.paginate(
            op.LIST_PRODUCT_PRIORITIES, (guid,), {"items_per_page": items_per_page, "page": page, "language": language}
        )

    def update_product_priority_many(
        self,
        guid: str,
        body: Sequence[CategoryProductPriorityInput | CategoryProductPriorityInputDict],
        *,
        language: str | None = None,
    ) -> None:
        """Set priorities (0 to 65535) of up to 300 products in a category; failed rows become errors.

        `updateProductOrderInCategory`:
        https://api.docs.shoptet.com/shoptet-api/openapi/categories/updateproductorderincategory

        Args:
            guid: GUID of the category.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            PartialFailureError: Some records were accepted, others refused: the error holds both.
            BadRequestError: Some record did not pass the shop's validation; repeating does not help.
        """
        return self._transport.call(op.UPDATE_PRODUCT_PRIORITY_MANY, (guid,), {"language": language}, body)

    def update_product_priority_chunked(
        self,
        guid: str,
        rows: Iterable[CategoryProductPriorityInput | CategoryProductPriorityInputDict],
        *,
        language: str | None = None,
        store: CursorStore | None = None,
        name: str | None = None,
        on_progress: OnWrite | None = None,
    ) -> WriteResult[None]:
        """Call `update_product_priority_many` as often as the rows need, one call after the other.

        A refused row stops nothing. A row that may have been written is not sent again.

        Args:
            guid: GUID of the category.
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
            op.UPDATE_PRODUCT_PRIORITY_MANY,
            (guid,),
            {"language": language},
            rows,
            store=store,
            name=name,
            on_progress=on_progress,
        )


class AsyncCategories(AsyncResource):
    """Product categories, their tree and the order of products in them."""

    def list(
        self, *, items_per_page: int | None = None, page: int | None = None, language: str | None = None
    ) -> AsyncPager[Category]:
        """List product categories.

        `getListOfProductCategories`:
        https://api.docs.shoptet.com/shoptet-api/openapi/categories/getlistofproductcategories

        Args:
            items_per_page: Rows on one page: 500 unless given, 1000 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `async for row in pager` walks the rows of all pages, fetched when needed.
        """
        return self._transport.paginate(
            op.LIST, (), {"items_per_page": items_per_page, "page": page, "language": language}
        )

    async def create(self, body: CategoryInput | CategoryInputDict, *, language: str | None = None) -> Category:
        """Create a product category, optionally under a parent and beside a given sibling.

        `createProductCategory`: https://api.docs.shoptet.com/shoptet-api/openapi/categories/createproductcategory

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The category.
        """
        return await self._transport.call(op.CREATE, (), {"language": language}, body)

    async def get(self, guid: str, *, language: str | None = None) -> Category:
        """Read one product category.

        `getProductCategoryDetail`: https://api.docs.shoptet.com/shoptet-api/openapi/categories/getproductcategorydetail

        Args:
            guid: GUID of the category.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The category.
        """
        return await self._transport.call(op.GET, (guid,), {"language": language})

    def get_many(
        self,
        guids: Iterable[str],
        *,
        language: str | None = None,
        concurrency: int = 3,
        ordered: bool = True,
        on_progress: OnFetch | None = None,
    ) -> AsyncMany[str, Category]:
        """Read many records with `get`, several at once; a missing one is not an error.

        Args:
            guids: GUID of the category, of each record.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            concurrency: How many are read at once; the API answers three at once for a token.
            ordered: Whether the records come in the order of the keys, or as they arrive.
            on_progress: Function called after each record.

        Returns:
            The records that exist, by `async for`; `items()` has each key with its record or None.
        """
        return self._transport.get_many(
            op.GET, guids, {"language": language}, concurrency=concurrency, ordered=ordered, on_progress=on_progress
        )

    async def update(
        self, guid: str, body: CategoryUpdateInput | CategoryUpdateInputDict, *, language: str | None = None
    ) -> Category:
        """Change a product category, its parent and its position included.

        `updateProductCategory`: https://api.docs.shoptet.com/shoptet-api/openapi/categories/updateproductcategory

        Args:
            guid: GUID of the category.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The category.
        """
        return await self._transport.call(op.UPDATE, (guid,), {"language": language}, body)

    async def delete(
        self,
        guid: str,
        *,
        delete_used: bool | None = None,
        delete_children: bool | None = None,
        language: str | None = None,
    ) -> None:
        """Delete a category; refused with 409 while it has products or children, unless allowed.

        `deleteProductCategory`: https://api.docs.shoptet.com/shoptet-api/openapi/categories/deleteproductcategory

        Args:
            guid: GUID of the category.
            delete_used: Whether to delete the category even while products are in it; those products count as changed.
            delete_children: Whether to delete the child categories too; with children, deleting is refused otherwise.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            ConflictError: The shop's state forbids it: a duplicate, or something still refers to the record.
        """
        return await self._transport.call(
            op.DELETE, (guid,), {"delete_used": delete_used, "delete_children": delete_children, "language": language}
        )

    async def update_batch(
        self,
        rows: Iterable[CategoryBatchUpdateInput | CategoryBatchUpdateInputDict] | BatchFileInput | BatchFileInputDict,
        *,
        language: str | None = None,
        uploader: Uploader | None = None,
        on_bad_row: OnBadRow = "raise",
    ) -> AsyncBatch:
        """Queue category updates from a JSON-lines file; bad rows are skipped and named in the job's log.

        Each line of the file is a `CategoryBatchUpdateInput`.

        `updateProductCategoryBatch`:
        https://api.docs.shoptet.com/shoptet-api/openapi/categories/updateproductcategorybatch

        Args:
            rows: The rows, typed or as plain JSON; or the location of a file that holds them.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            uploader: Uploads the rows to a place where the vendor can fetch them; not needed for a file that is already
                there.
            on_bad_row: Treatment of a row that cannot be sent: raise an error and send nothing, or send the other rows.

        Returns:
            The batch, its first file submitted; `await batch.wait()` returns the outcome of each row.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            ConflictError: The shop's state forbids it: a duplicate, or something still refers to the record.
        """
        return await self._transport.batch(
            op.UPDATE_BATCH, (), {"language": language}, rows, uploader=uploader, on_bad_row=on_bad_row, more={}
        )

    async def update_product_priority_batch(
        self,
        rows: Iterable[CategoryPriorityBatchInput | CategoryPriorityBatchInputDict]
        | BatchFileInput
        | BatchFileInputDict,
        *,
        language: str | None = None,
        uploader: Uploader | None = None,
        on_bad_row: OnBadRow = "raise",
    ) -> AsyncBatch:
        """Queue new product priorities for many categories from a JSON-lines file.

        Each line of the file is a `CategoryPriorityBatchInput`.

        `updateCategoryProductsPriorityBatch`:
        https://api.docs.shoptet.com/shoptet-api/openapi/categories/updatecategoryproductsprioritybatch

        Args:
            rows: The rows, typed or as plain JSON; or the location of a file that holds them.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            uploader: Uploads the rows to a place where the vendor can fetch them; not needed for a file that is already
                there.
            on_bad_row: Treatment of a row that cannot be sent: raise an error and send nothing, or send the other rows.

        Returns:
            The batch, its first file submitted; `await batch.wait()` returns the outcome of each row.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            ConflictError: The shop's state forbids it: a duplicate, or something still refers to the record.
        """
        return await self._transport.batch(
            op.UPDATE_PRODUCT_PRIORITY_BATCH,
            (),
            {"language": language},
            rows,
            uploader=uploader,
            on_bad_row=on_bad_row,
            more={},
        )

    def list_product_priorities(
        self, guid: str, *, items_per_page: int | None = None, page: int | None = None, language: str | None = None
    ) -> AsyncPager[CategoryProduct]:
        """List the products of a category with their priorities.

        `getListOfProductsOrderInCategory`:
        https://api.docs.shoptet.com/shoptet-api/openapi/categories/getlistofproductsorderincategory

        Args:
            guid: GUID of the category.
            items_per_page: Rows on one page: 500 unless given, 2000 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `async for row in pager` walks the rows of all pages, fetched when needed.
        """
        return self._transport.paginate(
            op.LIST_PRODUCT_PRIORITIES, (guid,), {"items_per_page": items_per_page, "page": page, "language": language}
        )

    async def update_product_priority_many(
        self,
        guid: str,
        body: Sequence[CategoryProductPriorityInput | CategoryProductPriorityInputDict],
        *,
        language: str | None = None,
    ) -> None:
        """Set priorities (0 to 65535) of up to 300 products in a category; failed rows become errors.

        `updateProductOrderInCategory`:
        https://api.docs.shoptet.com/shoptet-api/openapi/categories/updateproductorderincategory

        Args:
            guid: GUID of the category.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            PartialFailureError: Some records were accepted, others refused: the error holds both.
            BadRequestError: Some record did not pass the shop's validation; repeating does not help.
        """
        return await self._transport.call(op.UPDATE_PRODUCT_PRIORITY_MANY, (guid,), {"language": language}, body)

    async def update_product_priority_chunked(
        self,
        guid: str,
        rows: Iterable[CategoryProductPriorityInput | CategoryProductPriorityInputDict],
        *,
        language: str | None = None,
        store: CursorStore | None = None,
        name: str | None = None,
        on_progress: OnWrite | None = None,
    ) -> WriteResult[None]:
        """Call `update_product_priority_many` as often as the rows need, one call after the other.

        A refused row stops nothing. A row that may have been written is not sent again.

        Args:
            guid: GUID of the category.
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
            op.UPDATE_PRODUCT_PRIORITY_MANY,
            (guid,),
            {"language": language},
            rows,
            store=store,
            name=name,
            on_progress=on_progress,
        )
