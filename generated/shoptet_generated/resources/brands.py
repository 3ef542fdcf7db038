# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Brands: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import brands as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    from collections.abc import Iterable

    from shoptet_generated.dicts.brands import BrandBatchCreateInputDict, BrandInputDict, BrandUpdateInputDict
    from shoptet_generated.dicts.common import BatchFileInputDict
    from shoptet_generated.models.brands import Brand, BrandBatchCreateInput, BrandInput, BrandUpdateInput
    from shoptet_generated.models.common import BatchFileInput
    from shoptet_generated.runtime.batches import AsyncBatch, Batch, OnBadRow, Uploader
    from shoptet_generated.runtime.bulk import AsyncMany, Many, OnFetch
    from shoptet_generated.runtime.transport import AsyncPager, Pager


class Brands(Resource):
    """Brands (manufacturers) of products; use the GUID in the path, the index name is deprecated there."""

    def list(
        self, *, items_per_page: int | None = None, page: int | None = None, language: str | None = None
    ) -> Pager[Brand]:
        """List brands.

        `getListofBrands`: https://api.docs.shoptet.com/shoptet-api/openapi/brands/getlistofbrands

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

    def create(self, body: BrandInput | BrandInputDict, *, language: str | None = None) -> Brand:
        """Create a brand.

        `createBrand`: https://api.docs.shoptet.com/shoptet-api/openapi/brands/createbrand

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The brand.
        """
        return self._transport.call(op.CREATE, (), {"language": language}, body)

    def get(self, guid: str, *, language: str | None = None) -> Brand:
        """Read one brand.

        `getDetailOfBrand`: https://api.docs.shoptet.com/shoptet-api/openapi/brands/getdetailofbrand

        Args:
            guid: GUID of the brand; its index name is accepted too, but that is deprecated.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The brand.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
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
    ) -> Many[str, Brand]:
        """Read many records with `get`, several at once; a missing one is not an error.

        Args:
            guids: GUID of the brand; its index name is accepted too, but that is deprecated, of each record.
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

    def update(self, guid: str, body: BrandUpdateInput | BrandUpdateInputDict, *, language: str | None = None) -> Brand:
        """Change a brand.

        `updateBrand`: https://api.docs.shoptet.com/shoptet-api/openapi/brands/updatebrand

        Args:
            guid: GUID of the brand; its index name is accepted too, but that is deprecated.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The brand.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return self._transport.call(op.UPDATE, (guid,), {"language": language}, body)

    def delete(self, guid: str, *, delete_used: bool | None = None, language: str | None = None) -> None:
        """Delete a brand; refused with 409 while products use it, unless allowed.

        `deleteBrand`: https://api.docs.shoptet.com/shoptet-api/openapi/brands/deletebrand

        Args:
            guid: GUID of the brand; its index name is accepted too, but that is deprecated.
            delete_used: Whether to delete the brand even while products have it. Default: false.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            ConflictError: The shop's state forbids it: a duplicate, or something still refers to the record.
        """
        return self._transport.call(op.DELETE, (guid,), {"delete_used": delete_used, "language": language})

    def create_batch(
        self,
        rows: Iterable[BrandBatchCreateInput | BrandBatchCreateInputDict] | BatchFileInput | BatchFileInputDict,
        *,
        language: str | None = None,
        uploader: Uploader | None = None,
        on_bad_row: OnBadRow = "raise",
    ) -> Batch:
        """Queue the creation of brands from a JSON-lines file; bad rows are skipped and logged.

        Each line of the file is a `BrandBatchCreateInput`.

        `createBrandBatch`: https://api.docs.shoptet.com/shoptet-api/openapi/brands/createbrandbatch

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
            op.CREATE_BATCH, (), {"language": language}, rows, uploader=uploader, on_bad_row=on_bad_row, more={}
        )


class AsyncBrands(AsyncResource):
    """Brands (manufacturers) of products; use the GUID in the path, the index name is deprecated there."""

    def list(
        self, *, items_per_page: int | None = None, page: int | None = None, language: str | None = None
    ) -> AsyncPager[Brand]:
        """List brands.

        `getListofBrands`: https://api.docs.shoptet.com/shoptet-api/openapi/brands/getlistofbrands

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

    async def create(self, body: BrandInput | BrandInputDict, *, language: str | None = None) -> Brand:
        """Create a brand.

        `createBrand`: https://api.docs.shoptet.com/shoptet-api/openapi/brands/createbrand

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The brand.
        """
        return await self._transport.call(op.CREATE, (), {"language": language}, body)

    async def get(self, guid: str, *, language: str | None = None) -> Brand:
        """Read one brand.

        `getDetailOfBrand`: https://api.docs.shoptet.com/shoptet-api/openapi/brands/getdetailofbrand

        Args:
            guid: GUID of the brand; its index name is accepted too, but that is deprecated.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The brand.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
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
    ) -> AsyncMany[str, Brand]:
        """Read many records with `get`, several at once; a missing one is not an error.

        Args:
            guids: GUID of the brand; its index name is accepted too, but that is deprecated, of each record.
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
        self, guid: str, body: BrandUpdateInput | BrandUpdateInputDict, *, language: str | None = None
    ) -> Brand:
        """Change a brand.

        `updateBrand`: https://api.docs.shoptet.com/shoptet-api/openapi/brands/updatebrand

        Args:
            guid: GUID of the brand; its index name is accepted too, but that is deprecated.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The brand.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return await self._transport.call(op.UPDATE, (guid,), {"language": language}, body)

    async def delete(self, guid: str, *, delete_used: bool | None = None, language: str | None = None) -> None:
        """Delete a brand; refused with 409 while products use it, unless allowed.

        `deleteBrand`: https://api.docs.shoptet.com/shoptet-api/openapi/brands/deletebrand

        Args:
            guid: GUID of the brand; its index name is accepted too, but that is deprecated.
            delete_used: Whether to delete the brand even while products have it. Default: false.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            ConflictError: The shop's state forbids it: a duplicate, or something still refers to the record.
        """
        return await self._transport.call(op.DELETE, (guid,), {"delete_used": delete_used, "language": language})

    async def create_batch(
        self,
        rows: Iterable[BrandBatchCreateInput | BrandBatchCreateInputDict] | BatchFileInput | BatchFileInputDict,
        *,
        language: str | None = None,
        uploader: Uploader | None = None,
        on_bad_row: OnBadRow = "raise",
    ) -> AsyncBatch:
        """Queue the creation of brands from a JSON-lines file; bad rows are skipped and logged.

        Each line of the file is a `BrandBatchCreateInput`.

        `createBrandBatch`: https://api.docs.shoptet.com/shoptet-api/openapi/brands/createbrandbatch

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
            op.CREATE_BATCH, (), {"language": language}, rows, uploader=uploader, on_bad_row=on_bad_row, more={}
        )
