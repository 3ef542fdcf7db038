# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Products: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import products as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from shoptet_generated.dicts.common import BatchFileInputDict
    from shoptet_generated.dicts.products import (
        ProductBatchDeleteInputDict,
        ProductBatchUpdateInputDict,
        ProductCopyInputDict,
        ProductInputDict,
        ProductUpdateInputDict,
    )
    from shoptet_generated.models.alternative_products import ProductVisibility, ProductVisibilityLiteral
    from shoptet_generated.models.common import (
        BatchFileInput,
        ChangeType,
        ChangeTypeLiteral,
        ProductType,
        ProductTypeLiteral,
    )
    from shoptet_generated.models.products import (
        CreateProductInclude,
        Product,
        ProductBatchDeleteInput,
        ProductBatchUpdateInput,
        ProductByCodeInclude,
        ProductChange,
        ProductCopyInput,
        ProductInclude,
        ProductInput,
        ProductListInclude,
        ProductListItem,
        ProductPriceListSnapshot,
        ProductSnapshot,
        ProductSnapshotInclude,
        ProductUpdateInput,
        UpdateProductByCodeInclude,
        UpdateProductInclude,
    )
    from shoptet_generated.runtime.batches import AsyncBatch, Batch, OnBadRow, Uploader
    from shoptet_generated.runtime.bulk import AsyncMany, Many, OnFetch
    from shoptet_generated.runtime.feeds import AsyncChangeFeed, ChangeFeed, CursorStore
    from shoptet_generated.runtime.model import Texts
    from shoptet_generated.runtime.snapshots import AsyncSnapshot, OnBadLine, OnProgress, Snapshot
    from shoptet_generated.runtime.transport import AsyncPager, Pager


class Products(Resource):
    """Products and their variants: reading, creating, updating, copying, batches, changes and snapshots."""

    def list(
        self,
        *,
        availability_id: int | None = None,
        availability_when_sold_out_id: int | None = None,
        creation_time_from: datetime | None = None,
        creation_time_to: datetime | None = None,
        visibility: ProductVisibility | ProductVisibilityLiteral | None = None,
        type: ProductType | ProductTypeLiteral | None = None,
        brand_name: str | None = None,
        brand_code: str | None = None,
        default_category_guid: str | None = None,
        category_guid: str | None = None,
        flag: str | None = None,
        include: Sequence[ProductListInclude] | None = None,
        product_codes: Texts | None = None,
        product_guids: Texts | None = None,
        supplier_guid: str | None = None,
        change_time_from: datetime | None = None,
        change_time_to: datetime | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> Pager[ProductListItem]:
        """List products with basic data; for the whole catalogue a snapshot is the better way.

        `getListOfProducts`: https://api.docs.shoptet.com/shoptet-api/openapi/products/getlistofproducts

        Args:
            availability_id: Only products with this availability, by its id.
            availability_when_sold_out_id: Only products with this availability for the time when they are sold out, by
                its id.
            creation_time_from: Only records created since this time, with UTC offset (ISO 8601).
            creation_time_to: Only records created until this time, with UTC offset (ISO 8601).
            visibility: Only products of this visibility, such as `visible`, `hidden` or `show-registered`.
            type: Only products of this type: `product`, `bazar` (second-hand), `service`, `product-set`, ...
            brand_name: Only products of the brand with this name.
            brand_code: Only products of the brand with this code, as the list of brands gives it.
            default_category_guid: Only products whose default category has this GUID.
            category_guid: Only products assigned to the category with this GUID.
            flag: Only products that carry the flag with this code.
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `images`.
            product_codes: Exactly these products, at most 50 codes; other filters are ignored. Not together with GUIDs.
            product_guids: Exactly these products, at most 50 GUIDs; other filters are ignored. Not together with codes.
            supplier_guid: Only products of the supplier with this GUID.
            change_time_from: Only records last changed since this time, with UTC offset (ISO 8601).
            change_time_to: Only records last changed until this time, with UTC offset (ISO 8601).
            items_per_page: Rows on one page: 20 unless given, 1000 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `for row in pager` walks the rows of all pages, fetched when needed.

        Raises:
            BadRequestError: Some record did not pass the shop's validation; repeating does not help.
        """
        return self._transport.paginate(
            op.LIST,
            (),
            {
                "availability_id": availability_id,
                "availability_when_sold_out_id": availability_when_sold_out_id,
                "creation_time_from": creation_time_from,
                "creation_time_to": creation_time_to,
                "visibility": visibility,
                "type": type,
                "brand_name": brand_name,
                "brand_code": brand_code,
                "default_category_guid": default_category_guid,
                "category_guid": category_guid,
                "flag": flag,
                "include": include,
                "product_codes": product_codes,
                "product_guids": product_guids,
                "supplier_guid": supplier_guid,
                "change_time_from": change_time_from,
                "change_time_to": change_time_to,
                "items_per_page": items_per_page,
                "page": page,
                "language": language,
            },
        )

    def create(
        self,
        body: ProductInput | ProductInputDict,
        *,
        include: Sequence[CreateProductInclude] | None = None,
        language: str | None = None,
    ) -> Product:
        """Create a product with up to 512 variants; a simple product is one with a single variant.

        `createProduct`: https://api.docs.shoptet.com/shoptet-api/openapi/products/createproduct

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `images`, `variantParameters`, `allCategories`, `flags`, `descriptiveParameters`, `measureUnit`,
                `surchargeParameters`, `setItems`, `filteringParameters`, `recyclingFee`, `consumptionTax`, `warranty`,
                `sortVariants`, `relatedVideos`, `perPricelistPrices`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The product.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            UnprocessableError: The request does not follow the schema.
        """
        return self._transport.call(op.CREATE, (), {"include": include, "language": language}, body)

    def copy(self, guid: str, body: ProductCopyInput | ProductCopyInputDict, *, language: str | None = None) -> Product:
        """Copy a product under a new name; choose which groups of properties come along.

        `productCopy`: https://api.docs.shoptet.com/shoptet-api/openapi/products/productcopy

        Args:
            guid: GUID of the product.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The product.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            NotFoundError: No such path, or no record with this identifier.
            UnprocessableError: The request does not follow the schema.
        """
        return self._transport.call(op.COPY, (guid,), {"language": language}, body)

    def snapshot(
        self,
        *,
        include: Sequence[ProductSnapshotInclude] | None = None,
        product_codes: Texts | None = None,
        product_guids: Texts | None = None,
        availability_id: int | None = None,
        availability_when_sold_out_id: int | None = None,
        creation_time_from: datetime | None = None,
        creation_time_to: datetime | None = None,
        visibility: ProductVisibility | ProductVisibilityLiteral | None = None,
        type: ProductType | ProductTypeLiteral | None = None,
        brand_name: str | None = None,
        brand_code: str | None = None,
        default_category_guid: str | None = None,
        category_guid: str | None = None,
        flag: str | None = None,
        supplier_guid: str | None = None,
        change_time_from: datetime | None = None,
        change_time_to: datetime | None = None,
        language: str | None = None,
        on_bad_line: OnBadLine = "raise",
        on_progress: OnProgress | None = None,
        timeout: float | None = None,
    ) -> Snapshot[ProductSnapshot]:
        """Queue a snapshot of products in full detail; filters narrow it.

        `getListOfAllProducts`: https://api.docs.shoptet.com/shoptet-api/openapi/products/getlistofallproducts

        Args:
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `images`, `variantParameters`, `allCategories`, `flags`, `descriptiveParameters`, `measureUnit`,
                `surchargeParameters`, `setItems`, `filteringParameters`, `recyclingFee`, `consumptionTax`, `warranty`,
                `sortVariants`, `gifts`, `alternativeProducts`, `relatedProducts`, `relatedVideos`, `relatedFiles`,
                `perStockAmounts`, `perPricelistPrices`.
            product_codes: Exactly these products, at most 50 codes; other filters are ignored. Not together with GUIDs.
            product_guids: Exactly these products, at most 50 GUIDs; other filters are ignored. Not together with codes.
            availability_id: Only products with this availability, by its id.
            availability_when_sold_out_id: Only products with this availability for the time when they are sold out, by
                its id.
            creation_time_from: Only records created since this time, with UTC offset (ISO 8601).
            creation_time_to: Only records created until this time, with UTC offset (ISO 8601).
            visibility: Only products of this visibility, such as `visible`, `hidden` or `show-registered`.
            type: Only products of this type: `product`, `bazar` (second-hand), `service`, `product-set`, ...
            brand_name: Only products of the brand with this name.
            brand_code: Only products of the brand with this code, as the list of brands gives it.
            default_category_guid: Only products whose default category has this GUID.
            category_guid: Only products assigned to the category with this GUID.
            flag: Only products that carry the flag with this code.
            supplier_guid: Only products of the supplier with this GUID.
            change_time_from: Only records last changed since this time, with UTC offset (ISO 8601).
            change_time_to: Only records last changed until this time, with UTC offset (ISO 8601).
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            on_bad_line: Treatment of a line that cannot be read: raise an error, skip it with a log entry, or call a
                function.
            on_progress: Function called with the numbers of bytes and rows received, about once per megabyte.
            timeout: Seconds to wait for the file; a little more than three hours by default.

        Returns:
            The snapshot, requested on first use: `with` it, iterate, or save it. A row is a `ProductSnapshot`.

        Raises:
            BadRequestError: Some record did not pass the shop's validation; repeating does not help.
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
        """
        return self._transport.snapshot(
            op.SNAPSHOT,
            (),
            {
                "include": include,
                "product_codes": product_codes,
                "product_guids": product_guids,
                "availability_id": availability_id,
                "availability_when_sold_out_id": availability_when_sold_out_id,
                "creation_time_from": creation_time_from,
                "creation_time_to": creation_time_to,
                "visibility": visibility,
                "type": type,
                "brand_name": brand_name,
                "brand_code": brand_code,
                "default_category_guid": default_category_guid,
                "category_guid": category_guid,
                "flag": flag,
                "supplier_guid": supplier_guid,
                "change_time_from": change_time_from,
                "change_time_to": change_time_to,
                "language": language,
            },
            on_bad_line=on_bad_line,
            on_progress=on_progress,
            timeout=timeout,
        )

    def snapshot_with_price_lists(
        self,
        *,
        language: str | None = None,
        on_bad_line: OnBadLine = "raise",
        on_progress: OnProgress | None = None,
        timeout: float | None = None,
    ) -> Snapshot[ProductPriceListSnapshot]:
        """Queue a snapshot of all products with their prices in every price list.

        `getListOfAllProductsAndPricelistPrices`:
        https://api.docs.shoptet.com/shoptet-api/openapi/products/getlistofallproductsandpricelistprices

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            on_bad_line: Treatment of a line that cannot be read: raise an error, skip it with a log entry, or call a
                function.
            on_progress: Function called with the numbers of bytes and rows received, about once per megabyte.
            timeout: Seconds to wait for the file; a little more than three hours by default.

        Returns:
            The snapshot, requested on first use: `with` it, iterate, or save it. A row is a `ProductPriceListSnapshot`.
        """
        return self._transport.snapshot(
            op.SNAPSHOT_WITH_PRICE_LISTS,
            (),
            {"language": language},
            on_bad_line=on_bad_line,
            on_progress=on_progress,
            timeout=timeout,
        )

    def get(
        self, guid: str, *, include: Sequence[ProductInclude] | None = None, language: str | None = None
    ) -> Product:
        """Read one product with its variants; `include` adds images, parameters, prices and more.

        `getProductDetail`: https://api.docs.shoptet.com/shoptet-api/openapi/products/getproductdetail

        Args:
            guid: GUID of the product.
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `images`, `variantParameters`, `allCategories`, `flags`, `descriptiveParameters`, `measureUnit`,
                `surchargeParameters`, `setItems`, `filteringParameters`, `recyclingFee`, `consumptionTax`, `warranty`,
                `sortVariants`, `gifts`, `alternativeProducts`, `relatedProducts`, `relatedVideos`, `relatedFiles`,
                `perStockAmounts`, `perPricelistPrices`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The product.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
        """
        return self._transport.call(op.GET, (guid,), {"include": include, "language": language})

    def get_many(
        self,
        guids: Iterable[str],
        *,
        include: Sequence[ProductInclude] | None = None,
        language: str | None = None,
        concurrency: int = 3,
        ordered: bool = True,
        on_progress: OnFetch | None = None,
    ) -> Many[str, Product]:
        """Read many records with `get`, several at once; a missing one is not an error.

        Args:
            guids: GUID of the product, of each record.
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `images`, `variantParameters`, `allCategories`, `flags`, `descriptiveParameters`, `measureUnit`,
                `surchargeParameters`, `setItems`, `filteringParameters`, `recyclingFee`, `consumptionTax`, `warranty`,
                `sortVariants`, `gifts`, `alternativeProducts`, `relatedProducts`, `relatedVideos`, `relatedFiles`,
                `perStockAmounts`, `perPricelistPrices`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            concurrency: How many are read at once; the API answers three at once for a token.
            ordered: Whether the records come in the order of the keys, or as they arrive.
            on_progress: Function called after each record.

        Returns:
            The records that exist, by `for`; `items()` has each key with its record or None.
        """
        return self._transport.get_many(
            op.GET,
            guids,
            {"include": include, "language": language},
            concurrency=concurrency,
            ordered=ordered,
            on_progress=on_progress,
        )

    def update(
        self,
        guid: str,
        body: ProductUpdateInput | ProductUpdateInputDict,
        *,
        include: Sequence[UpdateProductInclude] | None = None,
        language: str | None = None,
    ) -> Product:
        """Change a product and its variants; the parameters of a variant must be sent complete.

        `updateProduct`: https://api.docs.shoptet.com/shoptet-api/openapi/products/updateproduct

        Args:
            guid: GUID of the product.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `images`, `variantParameters`, `allCategories`, `flags`, `descriptiveParameters`, `measureUnit`,
                `surchargeParameters`, `setItems`, `filteringParameters`, `consumptionTax`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The product.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            UnprocessableError: The request does not follow the schema.
            LockedError: Locked: the same write, or another document, is still being worked on.
        """
        return self._transport.call(op.UPDATE, (guid,), {"include": include, "language": language}, body)

    def delete(self, guid: str, *, language: str | None = None) -> None:
        """Delete a product; refused with 409 while a product set or a gift offer uses it.

        `deleteProduct`: https://api.docs.shoptet.com/shoptet-api/openapi/products/deleteproduct

        Args:
            guid: GUID of the product.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            ConflictError: The shop's state forbids it: a duplicate, or something still refers to the record.
        """
        return self._transport.call(op.DELETE, (guid,), {"language": language})

    def delete_batch(
        self,
        rows: Iterable[ProductBatchDeleteInput | ProductBatchDeleteInputDict] | BatchFileInput | BatchFileInputDict,
        *,
        language: str | None = None,
        uploader: Uploader | None = None,
        on_bad_row: OnBadRow = "raise",
    ) -> Batch:
        """Queue the deletion of products (by GUID) or variants (by code) listed in a JSON-lines file.

        Each line of the file is a `ProductBatchDeleteInput`.

        `productBatchDelete`: https://api.docs.shoptet.com/shoptet-api/openapi/products/productbatchdelete

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
            op.DELETE_BATCH, (), {"language": language}, rows, uploader=uploader, on_bad_row=on_bad_row, more={}
        )

    def update_batch(
        self,
        rows: Iterable[ProductBatchUpdateInput | ProductBatchUpdateInputDict] | BatchFileInput | BatchFileInputDict,
        *,
        language: str | None = None,
        uploader: Uploader | None = None,
        on_bad_row: OnBadRow = "raise",
    ) -> Batch:
        """Queue product updates from a JSON-lines file; bad rows are skipped and named in the job's log.

        Each line of the file is a `ProductBatchUpdateInput`.

        `productBatchUpdate`: https://api.docs.shoptet.com/shoptet-api/openapi/products/productbatchupdate

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

    def get_by_code(
        self, code: str, *, include: Sequence[ProductByCodeInclude] | None = None, language: str | None = None
    ) -> Product:
        """Read one product by the code of one of its variants.

        `getProductDetailByCode`: https://api.docs.shoptet.com/shoptet-api/openapi/products/getproductdetailbycode

        Args:
            code: Code of the product or of one of its variants.
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `images`, `variantParameters`, `allCategories`, `flags`, `descriptiveParameters`, `measureUnit`,
                `surchargeParameters`, `setItems`, `filteringParameters`, `recyclingFee`, `consumptionTax`,
                `perStockAmounts`, `sortVariants`, `perPricelistPrices`, `warranty`, `gifts`, `alternativeProducts`,
                `relatedProducts`, `relatedVideos`, `relatedFiles`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The product.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
        """
        return self._transport.call(op.GET_BY_CODE, (code,), {"include": include, "language": language})

    def get_many_by_code(
        self,
        codes: Iterable[str],
        *,
        include: Sequence[ProductByCodeInclude] | None = None,
        language: str | None = None,
        concurrency: int = 3,
        ordered: bool = True,
        on_progress: OnFetch | None = None,
    ) -> Many[str, Product]:
        """Read many records with `get_by_code`, several at once; a missing one is not an error.

        Args:
            codes: Code of the product or of one of its variants, of each record.
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `images`, `variantParameters`, `allCategories`, `flags`, `descriptiveParameters`, `measureUnit`,
                `surchargeParameters`, `setItems`, `filteringParameters`, `recyclingFee`, `consumptionTax`,
                `perStockAmounts`, `sortVariants`, `perPricelistPrices`, `warranty`, `gifts`, `alternativeProducts`,
                `relatedProducts`, `relatedVideos`, `relatedFiles`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            concurrency: How many are read at once; the API answers three at once for a token.
            ordered: Whether the records come in the order of the keys, or as they arrive.
            on_progress: Function called after each record.

        Returns:
            The records that exist, by `for`; `items()` has each key with its record or None.
        """
        return self._transport.get_many(
            op.GET_BY_CODE,
            codes,
            {"include": include, "language": language},
            concurrency=concurrency,
            ordered=ordered,
            on_progress=on_progress,
        )

    def update_by_code(
        self,
        code: str,
        body: ProductUpdateInput | ProductUpdateInputDict,
        *,
        include: Sequence[UpdateProductByCodeInclude] | None = None,
        language: str | None = None,
    ) -> Product:
        """Change the product that owns a variant code; its other variants can be changed as well.

        `updateProductByCode`: https://api.docs.shoptet.com/shoptet-api/openapi/products/updateproductbycode

        Args:
            code: Code of the product or of one of its variants.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `images`, `variantParameters`, `allCategories`, `flags`, `descriptiveParameters`, `measureUnit`,
                `surchargeParameters`, `setItems`, `filteringParameters`, `perStockAmounts`, `perPricelistPrices`,
                `recyclingFee`, `consumptionTax`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The product.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            UnprocessableError: The request does not follow the schema.
        """
        return self._transport.call(op.UPDATE_BY_CODE, (code,), {"include": include, "language": language}, body)

    def delete_variant(self, code: str, *, language: str | None = None) -> None:
        """Delete one variant by code; deleting the last one deletes the product.

        `deleteProductVariant`: https://api.docs.shoptet.com/shoptet-api/openapi/products/deleteproductvariant

        Args:
            code: Code of the variant.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            ConflictError: The shop's state forbids it: a duplicate, or something still refers to the record.
        """
        return self._transport.call(op.DELETE_VARIANT, (code,), {"language": language})

    def list_changes(
        self,
        *,
        since: datetime,
        change_type: ChangeType | ChangeTypeLiteral | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> Pager[ProductChange]:
        """List products created, changed or deleted since a time; the history goes back 30 days.

        `getLastProductChanges`: https://api.docs.shoptet.com/shoptet-api/openapi/products/getlastproductchanges

        Args:
            since: Time with UTC offset (ISO 8601): records from then until now; changes are kept for 30 days.
            change_type: Only records last edited (`edit`, creation included) or only deleted ones (`delete`).
            items_per_page: Rows on one page: 1000 unless given, 1000 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `for row in pager` walks the rows of all pages, fetched when needed. `changes` follows the same
                changes from a cursor that can be stored.
        """
        return self._transport.paginate(
            op.LIST_CHANGES,
            (),
            {
                "since": since,
                "change_type": change_type,
                "items_per_page": items_per_page,
                "page": page,
                "language": language,
            },
        )

    def changes(
        self,
        *,
        since: datetime | str,
        store: CursorStore | None = None,
        name: str | None = None,
        overlap: float = 300.0,
        change_type: ChangeType | ChangeTypeLiteral | None = None,
        language: str | None = None,
    ) -> ChangeFeed[ProductChange]:
        """List products created, changed or deleted since a time; the history goes back 30 days, as a feed.

        `getLastProductChanges`: https://api.docs.shoptet.com/shoptet-api/openapi/products/getlastproductchanges

        Args:
            since: Start of the feed: a time, or the `cursor` of an earlier feed.
            store: Store of the feed's cursor; a cursor stored there takes precedence over `since`.
            name: Name of the cursor in the store: the operationId by default. Two shops need two names.
            overlap: Seconds before the last change from which each round asks again, as clocks differ and changes can
                arrive late. Changes that were already yielded are left out.
            change_type: Only records last edited (`edit`, creation included) or only deleted ones (`delete`).
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A feed: each `for` is one round, from a cursor that can be stored; `follow()` polls without end.
        """
        return self._transport.changes(
            op.LIST_CHANGES,
            (),
            {"change_type": change_type, "language": language},
            since=since,
            store=store,
            name=name,
            overlap=overlap,
        )


class AsyncProducts(AsyncResource):
    """Products and their variants: reading, creating, updating, copying, batches, changes and snapshots."""

    def list(
        self,
        *,
        availability_id: int | None = None,
        availability_when_sold_out_id: int | None = None,
        creation_time_from: datetime | None = None,
        creation_time_to: datetime | None = None,
        visibility: ProductVisibility | ProductVisibilityLiteral | None = None,
        type: ProductType | ProductTypeLiteral | None = None,
        brand_name: str | None = None,
        brand_code: str | None = None,
        default_category_guid: str | None = None,
        category_guid: str | None = None,
        flag: str | None = None,
        include: Sequence[ProductListInclude] | None = None,
        product_codes: Texts | None = None,
        product_guids: Texts | None = None,
        supplier_guid: str | None = None,
        change_time_from: datetime | None = None,
        change_time_to: datetime | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> AsyncPager[ProductListItem]:
        """List products with basic data; for the whole catalogue a snapshot is the better way.

        `getListOfProducts`: https://api.docs.shoptet.com/shoptet-api/openapi/products/getlistofproducts

        Args:
            availability_id: Only products with this availability, by its id.
            availability_when_sold_out_id: Only products with this availability for the time when they are sold out, by
                its id.
            creation_time_from: Only records created since this time, with UTC offset (ISO 8601).
            creation_time_to: Only records created until this time, with UTC offset (ISO 8601).
            visibility: Only products of this visibility, such as `visible`, `hidden` or `show-registered`.
            type: Only products of this type: `product`, `bazar` (second-hand), `service`, `product-set`, ...
            brand_name: Only products of the brand with this name.
            brand_code: Only products of the brand with this code, as the list of brands gives it.
            default_category_guid: Only products whose default category has this GUID.
            category_guid: Only products assigned to the category with this GUID.
            flag: Only products that carry the flag with this code.
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `images`.
            product_codes: Exactly these products, at most 50 codes; other filters are ignored. Not together with GUIDs.
            product_guids: Exactly these products, at most 50 GUIDs; other filters are ignored. Not together with codes.
            supplier_guid: Only products of the supplier with this GUID.
            change_time_from: Only records last changed since this time, with UTC offset (ISO 8601).
            change_time_to: Only records last changed until this time, with UTC offset (ISO 8601).
            items_per_page: Rows on one page: 20 unless given, 1000 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `async for row in pager` walks the rows of all pages, fetched when needed.

        Raises:
            BadRequestError: Some record did not pass the shop's validation; repeating does not help.
        """
        return self._transport.paginate(
            op.LIST,
            (),
            {
                "availability_id": availability_id,
                "availability_when_sold_out_id": availability_when_sold_out_id,
                "creation_time_from": creation_time_from,
                "creation_time_to": creation_time_to,
                "visibility": visibility,
                "type": type,
                "brand_name": brand_name,
                "brand_code": brand_code,
                "default_category_guid": default_category_guid,
                "category_guid": category_guid,
                "flag": flag,
                "include": include,
                "product_codes": product_codes,
                "product_guids": product_guids,
                "supplier_guid": supplier_guid,
                "change_time_from": change_time_from,
                "change_time_to": change_time_to,
                "items_per_page": items_per_page,
                "page": page,
                "language": language,
            },
        )

    async def create(
        self,
        body: ProductInput | ProductInputDict,
        *,
        include: Sequence[CreateProductInclude] | None = None,
        language: str | None = None,
    ) -> Product:
        """Create a product with up to 512 variants; a simple product is one with a single variant.

        `createProduct`: https://api.docs.shoptet.com/shoptet-api/openapi/products/createproduct

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `images`, `variantParameters`, `allCategories`, `flags`, `descriptiveParameters`, `measureUnit`,
                `surchargeParameters`, `setItems`, `filteringParameters`, `recyclingFee`, `consumptionTax`, `warranty`,
                `sortVariants`, `relatedVideos`, `perPricelistPrices`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The product.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            UnprocessableError: The request does not follow the schema.
        """
        return await self._transport.call(op.CREATE, (), {"include": include, "language": language}, body)

    async def copy(
        self, guid: str, body: ProductCopyInput | ProductCopyInputDict, *, language: str | None = None
    ) -> Product:
        """Copy a product under a new name; choose which groups of properties come along.

        `productCopy`: https://api.docs.shoptet.com/shoptet-api/openapi/products/productcopy

        Args:
            guid: GUID of the product.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The product.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            NotFoundError: No such path, or no record with this identifier.
            UnprocessableError: The request does not follow the schema.
        """
        return await self._transport.call(op.COPY, (guid,), {"language": language}, body)

    def snapshot(
        self,
        *,
        include: Sequence[ProductSnapshotInclude] | None = None,
        product_codes: Texts | None = None,
        product_guids: Texts | None = None,
        availability_id: int | None = None,
        availability_when_sold_out_id: int | None = None,
        creation_time_from: datetime | None = None,
        creation_time_to: datetime | None = None,
        visibility: ProductVisibility | ProductVisibilityLiteral | None = None,
        type: ProductType | ProductTypeLiteral | None = None,
        brand_name: str | None = None,
        brand_code: str | None = None,
        default_category_guid: str | None = None,
        category_guid: str | None = None,
        flag: str | None = None,
        supplier_guid: str | None = None,
        change_time_from: datetime | None = None,
        change_time_to: datetime | None = None,
        language: str | None = None,
        on_bad_line: OnBadLine = "raise",
        on_progress: OnProgress | None = None,
        timeout: float | None = None,
    ) -> AsyncSnapshot[ProductSnapshot]:
        """Queue a snapshot of products in full detail; filters narrow it.

        `getListOfAllProducts`: https://api.docs.shoptet.com/shoptet-api/openapi/products/getlistofallproducts

        Args:
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `images`, `variantParameters`, `allCategories`, `flags`, `descriptiveParameters`, `measureUnit`,
                `surchargeParameters`, `setItems`, `filteringParameters`, `recyclingFee`, `consumptionTax`, `warranty`,
                `sortVariants`, `gifts`, `alternativeProducts`, `relatedProducts`, `relatedVideos`, `relatedFiles`,
                `perStockAmounts`, `perPricelistPrices`.
            product_codes: Exactly these products, at most 50 codes; other filters are ignored. Not together with GUIDs.
            product_guids: Exactly these products, at most 50 GUIDs; other filters are ignored. Not together with codes.
            availability_id: Only products with this availability, by its id.
            availability_when_sold_out_id: Only products with this availability for the time when they are sold out, by
                its id.
            creation_time_from: Only records created since this time, with UTC offset (ISO 8601).
            creation_time_to: Only records created until this time, with UTC offset (ISO 8601).
            visibility: Only products of this visibility, such as `visible`, `hidden` or `show-registered`.
            type: Only products of this type: `product`, `bazar` (second-hand), `service`, `product-set`, ...
            brand_name: Only products of the brand with this name.
            brand_code: Only products of the brand with this code, as the list of brands gives it.
            default_category_guid: Only products whose default category has this GUID.
            category_guid: Only products assigned to the category with this GUID.
            flag: Only products that carry the flag with this code.
            supplier_guid: Only products of the supplier with this GUID.
            change_time_from: Only records last changed since this time, with UTC offset (ISO 8601).
            change_time_to: Only records last changed until this time, with UTC offset (ISO 8601).
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            on_bad_line: Treatment of a line that cannot be read: raise an error, skip it with a log entry, or call a
                function.
            on_progress: Function called with the numbers of bytes and rows received, about once per megabyte.
            timeout: Seconds to wait for the file; a little more than three hours by default.

        Returns:
            The snapshot, requested on first use: `async with` it, iterate, or save it. A row is a `ProductSnapshot`.

        Raises:
            BadRequestError: Some record did not pass the shop's validation; repeating does not help.
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
        """
        return self._transport.snapshot(
            op.SNAPSHOT,
            (),
            {
                "include": include,
                "product_codes": product_codes,
                "product_guids": product_guids,
                "availability_id": availability_id,
                "availability_when_sold_out_id": availability_when_sold_out_id,
                "creation_time_from": creation_time_from,
                "creation_time_to": creation_time_to,
                "visibility": visibility,
                "type": type,
                "brand_name": brand_name,
                "brand_code": brand_code,
                "default_category_guid": default_category_guid,
                "category_guid": category_guid,
                "flag": flag,
                "supplier_guid": supplier_guid,
                "change_time_from": change_time_from,
                "change_time_to": change_time_to,
                "language": language,
            },
            on_bad_line=on_bad_line,
            on_progress=on_progress,
            timeout=timeout,
        )

    def snapshot_with_price_lists(
        self,
        *,
        language: str | None = None,
        on_bad_line: OnBadLine = "raise",
        on_progress: OnProgress | None = None,
        timeout: float | None = None,
    ) -> AsyncSnapshot[ProductPriceListSnapshot]:
        """Queue a snapshot of all products with their prices in every price list.

        `getListOfAllProductsAndPricelistPrices`:
        https://api.docs.shoptet.com/shoptet-api/openapi/products/getlistofallproductsandpricelistprices

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            on_bad_line: Treatment of a line that cannot be read: raise an error, skip it with a log entry, or call a
                function.
            on_progress: Function called with the numbers of bytes and rows received, about once per megabyte.
            timeout: Seconds to wait for the file; a little more than three hours by default.

        Returns:
            The snapshot, requested on first use: `async with` it, iterate, or save it. A row is a
                `ProductPriceListSnapshot`.
        """
        return self._transport.snapshot(
            op.SNAPSHOT_WITH_PRICE_LISTS,
            (),
            {"language": language},
            on_bad_line=on_bad_line,
            on_progress=on_progress,
            timeout=timeout,
        )

    async def get(
        self, guid: str, *, include: Sequence[ProductInclude] | None = None, language: str | None = None
    ) -> Product:
        """Read one product with its variants; `include` adds images, parameters, prices and more.

        `getProductDetail`: https://api.docs.shoptet.com/shoptet-api/openapi/products/getproductdetail

        Args:
            guid: GUID of the product.
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `images`, `variantParameters`, `allCategories`, `flags`, `descriptiveParameters`, `measureUnit`,
                `surchargeParameters`, `setItems`, `filteringParameters`, `recyclingFee`, `consumptionTax`, `warranty`,
                `sortVariants`, `gifts`, `alternativeProducts`, `relatedProducts`, `relatedVideos`, `relatedFiles`,
                `perStockAmounts`, `perPricelistPrices`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The product.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
        """
        return await self._transport.call(op.GET, (guid,), {"include": include, "language": language})

    def get_many(
        self,
        guids: Iterable[str],
        *,
        include: Sequence[ProductInclude] | None = None,
        language: str | None = None,
        concurrency: int = 3,
        ordered: bool = True,
        on_progress: OnFetch | None = None,
    ) -> AsyncMany[str, Product]:
        """Read many records with `get`, several at once; a missing one is not an error.

        Args:
            guids: GUID of the product, of each record.
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `images`, `variantParameters`, `allCategories`, `flags`, `descriptiveParameters`, `measureUnit`,
                `surchargeParameters`, `setItems`, `filteringParameters`, `recyclingFee`, `consumptionTax`, `warranty`,
                `sortVariants`, `gifts`, `alternativeProducts`, `relatedProducts`, `relatedVideos`, `relatedFiles`,
                `perStockAmounts`, `perPricelistPrices`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            concurrency: How many are read at once; the API answers three at once for a token.
            ordered: Whether the records come in the order of the keys, or as they arrive.
            on_progress: Function called after each record.

        Returns:
            The records that exist, by `async for`; `items()` has each key with its record or None.
        """
        return self._transport.get_many(
            op.GET,
            guids,
            {"include": include, "language": language},
            concurrency=concurrency,
            ordered=ordered,
            on_progress=on_progress,
        )

    async def update(
        self,
        guid: str,
        body: ProductUpdateInput | ProductUpdateInputDict,
        *,
        include: Sequence[UpdateProductInclude] | None = None,
        language: str | None = None,
    ) -> Product:
        """Change a product and its variants; the parameters of a variant must be sent complete.

        `updateProduct`: https://api.docs.shoptet.com/shoptet-api/openapi/products/updateproduct

        Args:
            guid: GUID of the product.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `images`, `variantParameters`, `allCategories`, `flags`, `descriptiveParameters`, `measureUnit`,
                `surchargeParameters`, `setItems`, `filteringParameters`, `consumptionTax`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The product.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            UnprocessableError: The request does not follow the schema.
            LockedError: Locked: the same write, or another document, is still being worked on.
        """
        return await self._transport.call(op.UPDATE, (guid,), {"include": include, "language": language}, body)

    async def delete(self, guid: str, *, language: str | None = None) -> None:
        """Delete a product; refused with 409 while a product set or a gift offer uses it.

        `deleteProduct`: https://api.docs.shoptet.com/shoptet-api/openapi/products/deleteproduct

        Args:
            guid: GUID of the product.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            ConflictError: The shop's state forbids it: a duplicate, or something still refers to the record.
        """
        return await self._transport.call(op.DELETE, (guid,), {"language": language})

    async def delete_batch(
        self,
        rows: Iterable[ProductBatchDeleteInput | ProductBatchDeleteInputDict] | BatchFileInput | BatchFileInputDict,
        *,
        language: str | None = None,
        uploader: Uploader | None = None,
        on_bad_row: OnBadRow = "raise",
    ) -> AsyncBatch:
        """Queue the deletion of products (by GUID) or variants (by code) listed in a JSON-lines file.

        Each line of the file is a `ProductBatchDeleteInput`.

        `productBatchDelete`: https://api.docs.shoptet.com/shoptet-api/openapi/products/productbatchdelete

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
            op.DELETE_BATCH, (), {"language": language}, rows, uploader=uploader, on_bad_row=on_bad_row, more={}
        )

    async def update_batch(
        self,
        rows: Iterable[ProductBatchUpdateInput | ProductBatchUpdateInputDict] | BatchFileInput | BatchFileInputDict,
        *,
        language: str | None = None,
        uploader: Uploader | None = None,
        on_bad_row: OnBadRow = "raise",
    ) -> AsyncBatch:
        """Queue product updates from a JSON-lines file; bad rows are skipped and named in the job's log.

        Each line of the file is a `ProductBatchUpdateInput`.

        `productBatchUpdate`: https://api.docs.shoptet.com/shoptet-api/openapi/products/productbatchupdate

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

    async def get_by_code(
        self, code: str, *, include: Sequence[ProductByCodeInclude] | None = None, language: str | None = None
    ) -> Product:
        """Read one product by the code of one of its variants.

        `getProductDetailByCode`: https://api.docs.shoptet.com/shoptet-api/openapi/products/getproductdetailbycode

        Args:
            code: Code of the product or of one of its variants.
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `images`, `variantParameters`, `allCategories`, `flags`, `descriptiveParameters`, `measureUnit`,
                `surchargeParameters`, `setItems`, `filteringParameters`, `recyclingFee`, `consumptionTax`,
                `perStockAmounts`, `sortVariants`, `perPricelistPrices`, `warranty`, `gifts`, `alternativeProducts`,
                `relatedProducts`, `relatedVideos`, `relatedFiles`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The product.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
        """
        return await self._transport.call(op.GET_BY_CODE, (code,), {"include": include, "language": language})

    def get_many_by_code(
        self,
        codes: Iterable[str],
        *,
        include: Sequence[ProductByCodeInclude] | None = None,
        language: str | None = None,
        concurrency: int = 3,
        ordered: bool = True,
        on_progress: OnFetch | None = None,
    ) -> AsyncMany[str, Product]:
        """Read many records with `get_by_code`, several at once; a missing one is not an error.

        Args:
            codes: Code of the product or of one of its variants, of each record.
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `images`, `variantParameters`, `allCategories`, `flags`, `descriptiveParameters`, `measureUnit`,
                `surchargeParameters`, `setItems`, `filteringParameters`, `recyclingFee`, `consumptionTax`,
                `perStockAmounts`, `sortVariants`, `perPricelistPrices`, `warranty`, `gifts`, `alternativeProducts`,
                `relatedProducts`, `relatedVideos`, `relatedFiles`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            concurrency: How many are read at once; the API answers three at once for a token.
            ordered: Whether the records come in the order of the keys, or as they arrive.
            on_progress: Function called after each record.

        Returns:
            The records that exist, by `async for`; `items()` has each key with its record or None.
        """
        return self._transport.get_many(
            op.GET_BY_CODE,
            codes,
            {"include": include, "language": language},
            concurrency=concurrency,
            ordered=ordered,
            on_progress=on_progress,
        )

    async def update_by_code(
        self,
        code: str,
        body: ProductUpdateInput | ProductUpdateInputDict,
        *,
        include: Sequence[UpdateProductByCodeInclude] | None = None,
        language: str | None = None,
    ) -> Product:
        """Change the product that owns a variant code; its other variants can be changed as well.

        `updateProductByCode`: https://api.docs.shoptet.com/shoptet-api/openapi/products/updateproductbycode

        Args:
            code: Code of the product or of one of its variants.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `images`, `variantParameters`, `allCategories`, `flags`, `descriptiveParameters`, `measureUnit`,
                `surchargeParameters`, `setItems`, `filteringParameters`, `perStockAmounts`, `perPricelistPrices`,
                `recyclingFee`, `consumptionTax`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The product.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            UnprocessableError: The request does not follow the schema.
        """
        return await self._transport.call(op.UPDATE_BY_CODE, (code,), {"include": include, "language": language}, body)

    async def delete_variant(self, code: str, *, language: str | None = None) -> None:
        """Delete one variant by code; deleting the last one deletes the product.

        `deleteProductVariant`: https://api.docs.shoptet.com/shoptet-api/openapi/products/deleteproductvariant

        Args:
            code: Code of the variant.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            ConflictError: The shop's state forbids it: a duplicate, or something still refers to the record.
        """
        return await self._transport.call(op.DELETE_VARIANT, (code,), {"language": language})

    def list_changes(
        self,
        *,
        since: datetime,
        change_type: ChangeType | ChangeTypeLiteral | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> AsyncPager[ProductChange]:
        """List products created, changed or deleted since a time; the history goes back 30 days.

        `getLastProductChanges`: https://api.docs.shoptet.com/shoptet-api/openapi/products/getlastproductchanges

        Args:
            since: Time with UTC offset (ISO 8601): records from then until now; changes are kept for 30 days.
            change_type: Only records last edited (`edit`, creation included) or only deleted ones (`delete`).
            items_per_page: Rows on one page: 1000 unless given, 1000 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `async for row in pager` walks the rows of all pages, fetched when needed. `changes` follows the
                same changes from a cursor that can be stored.
        """
        return self._transport.paginate(
            op.LIST_CHANGES,
            (),
            {
                "since": since,
                "change_type": change_type,
                "items_per_page": items_per_page,
                "page": page,
                "language": language,
            },
        )

    def changes(
        self,
        *,
        since: datetime | str,
        store: CursorStore | None = None,
        name: str | None = None,
        overlap: float = 300.0,
        change_type: ChangeType | ChangeTypeLiteral | None = None,
        language: str | None = None,
    ) -> AsyncChangeFeed[ProductChange]:
        """List products created, changed or deleted since a time; the history goes back 30 days, as a feed.

        `getLastProductChanges`: https://api.docs.shoptet.com/shoptet-api/openapi/products/getlastproductchanges

        Args:
            since: Start of the feed: a time, or the `cursor` of an earlier feed.
            store: Store of the feed's cursor; a cursor stored there takes precedence over `since`.
            name: Name of the cursor in the store: the operationId by default. Two shops need two names.
            overlap: Seconds before the last change from which each round asks again, as clocks differ and changes can
                arrive late. Changes that were already yielded are left out.
            change_type: Only records last edited (`edit`, creation included) or only deleted ones (`delete`).
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A feed: each `async for` is one round, from a cursor that can be stored; `follow()` polls without end.
        """
        return self._transport.changes(
            op.LIST_CHANGES,
            (),
            {"change_type": change_type, "language": language},
            since=since,
            store=store,
            name=name,
            overlap=overlap,
        )
