# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Price lists: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import price_lists as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    import builtins
    from collections.abc import Iterable, Sequence
    from datetime import date
    from decimal import Decimal

    from shoptet_generated.dicts.common import BatchFileInputDict
    from shoptet_generated.dicts.price_lists import (
        PriceListBatchUpdateInputDict,
        PriceListInputDict,
        PriceListItemUpdateInputDict,
    )
    from shoptet_generated.models.common import BatchFileInput, PriceList
    from shoptet_generated.models.price_lists import (
        PriceListBatchUpdateInput,
        PriceListInput,
        PriceListItem,
        PriceListItemUpdateInput,
        PriceListSnapshot,
    )
    from shoptet_generated.runtime.batches import AsyncBatch, Batch, OnBadRow, Uploader
    from shoptet_generated.runtime.bulk import OnWrite, WriteResult
    from shoptet_generated.runtime.feeds import CursorStore
    from shoptet_generated.runtime.snapshots import AsyncSnapshot, OnBadLine, OnProgress, Snapshot
    from shoptet_generated.runtime.transport import AsyncPager, Pager


class PriceLists(Resource):
    """Price lists: prices of variants for groups of customers, with discounts and limits on purchase."""

    def list(self, *, language: str | None = None) -> builtins.list[PriceList]:
        """List all price lists of the shop at once, without pages.

        `getListOfPriceLists`: https://api.docs.shoptet.com/shoptet-api/openapi/price-lists/getlistofpricelists

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `PriceList`.
        """
        return self._transport.call(op.LIST, (), {"language": language})

    def create(self, body: PriceListInput | PriceListInputDict, *, language: str | None = None) -> PriceList:
        """Create a price list.

        `createPricelist`: https://api.docs.shoptet.com/shoptet-api/openapi/price-lists/createpricelist

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The price list.
        """
        return self._transport.call(op.CREATE, (), {"language": language}, body)

    def list_items(
        self,
        id: int,
        *,
        code: str | None = None,
        guid: str | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> Pager[PriceListItem]:
        """List the prices of a price list by variant; filter by variant code or product GUID.

        `getPricelistDetail`: https://api.docs.shoptet.com/shoptet-api/openapi/price-lists/getpricelistdetail

        Args:
            id: Id of the price list.
            code: Only the variant with this code.
            guid: Only prices of the product with this GUID.
            items_per_page: Rows on one page: 100 unless given, 100 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `for row in pager` walks the rows of all pages, fetched when needed.
        """
        return self._transport.paginate(
            op.LIST_ITEMS,
            (id,),
            {"code": code, "guid": guid, "items_per_page": items_per_page, "page": page, "language": language},
        )

    def update_item_many(
        self,
        id: int,
        body: Sequence[PriceListItemUpdateInput | PriceListItemUpdateInputDict],
        *,
        language: str | None = None,
    ) -> None:
        """Change up to 300 variant prices in a price list; rows that fail come back as errors.

        `updatePricelist`: https://api.docs.shoptet.com/shoptet-api/openapi/price%2Dlists/updatepricelist

        Args:
            id: Id of the price list.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            PartialFailureError: Some records were accepted, others refused: the error holds both.
            BadRequestError: Some record did not pass the shop's validation; repeating does not help.
            NotFoundError: No such path, or no record with this identifier.
        """
        return self._transport.call(op.UPDATE_ITEM_MANY, (id,), {"language": language}, body)

    def update_item_chunked(
        self,
        id: int,
        rows: Iterable[PriceListItemUpdateInput | PriceListItemUpdateInputDict],
        *,
        language: str | None = None,
        store: CursorStore | None = None,
        name: str | None = None,
        on_progress: OnWrite | None = None,
    ) -> WriteResult[None]:
        """Call `update_item_many` as often as the rows need, one call after the other.

        A refused row stops nothing. A row that may have been written is not sent again.

        Args:
            id: Id of the price list.
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
            op.UPDATE_ITEM_MANY, (id,), {"language": language}, rows, store=store, name=name, on_progress=on_progress
        )

    def delete(self, id: int, *, language: str | None = None) -> None:
        """Delete a price list; refused with 423 while an import runs.

        `deletePricelist`: https://api.docs.shoptet.com/shoptet-api/openapi/price-lists/deletepricelist

        Args:
            id: Id of the price list.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            UnprocessableError: The request does not follow the schema.
            LockedError: Locked: the same write, or another document, is still being worked on.
        """
        return self._transport.call(op.DELETE, (id,), {"language": language})

    def snapshot(
        self,
        id: int,
        *,
        code_from: str | None = None,
        code_to: str | None = None,
        action_price_date_from: date | None = None,
        action_price_date_to: date | None = None,
        vat_rate: Decimal | int | str | None = None,
        currency_code: str | None = None,
        orderable_min_amount: Decimal | int | str | None = None,
        orderable_min_amount_from: Decimal | int | str | None = None,
        orderable_min_amount_to: Decimal | int | str | None = None,
        orderable_max_amount: Decimal | int | str | None = None,
        orderable_max_amount_from: Decimal | int | str | None = None,
        orderable_max_amount_to: Decimal | int | str | None = None,
        language: str | None = None,
        on_bad_line: OnBadLine = "raise",
        on_progress: OnProgress | None = None,
        timeout: float | None = None,
    ) -> Snapshot[PriceListSnapshot]:
        """Queue a snapshot of the prices in a price list; filters narrow it.

        `getListOfAllPricelistDetails`:
        https://api.docs.shoptet.com/shoptet-api/openapi/price-lists/getlistofallpricelistdetails

        Args:
            id: Id of the price list.
            code_from: Lower bound on the code of the records.
            code_to: Upper bound on the code of the records.
            action_price_date_from: Only prices whose special (action) price applies after this date (`YYYY-MM-DD`).
            action_price_date_to: Only prices whose special (action) price applies before this date (`YYYY-MM-DD`).
            vat_rate: Only prices with this VAT rate, in percent.
            currency_code: Only records in this currency (ISO 4217, such as `CZK`).
            orderable_min_amount: Only variants with exactly this smallest amount that can be ordered.
            orderable_min_amount_from: Lower bound on the smallest amount of the variant that can be ordered.
            orderable_min_amount_to: Upper bound on the smallest amount of the variant that can be ordered.
            orderable_max_amount: Only variants with exactly this largest amount that can be ordered.
            orderable_max_amount_from: Lower bound on the largest amount of the variant that can be ordered.
            orderable_max_amount_to: Upper bound on the largest amount of the variant that can be ordered.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            on_bad_line: Treatment of a line that cannot be read: raise an error, skip it with a log entry, or call a
                function.
            on_progress: Function called with the numbers of bytes and rows received, about once per megabyte.
            timeout: Seconds to wait for the file; a little more than three hours by default.

        Returns:
            The snapshot, requested on first use: `with` it, iterate, or save it. A row is a `PriceListSnapshot`.
        """
        return self._transport.snapshot(
            op.SNAPSHOT,
            (id,),
            {
                "code_from": code_from,
                "code_to": code_to,
                "action_price_date_from": action_price_date_from,
                "action_price_date_to": action_price_date_to,
                "vat_rate": vat_rate,
                "currency_code": currency_code,
                "orderable_min_amount": orderable_min_amount,
                "orderable_min_amount_from": orderable_min_amount_from,
                "orderable_min_amount_to": orderable_min_amount_to,
                "orderable_max_amount": orderable_max_amount,
                "orderable_max_amount_from": orderable_max_amount_from,
                "orderable_max_amount_to": orderable_max_amount_to,
                "language": language,
            },
            on_bad_line=on_bad_line,
            on_progress=on_progress,
            timeout=timeout,
        )

    def update_item_batch(
        self,
        id: int,
        rows: Iterable[PriceListBatchUpdateInput | PriceListBatchUpdateInputDict] | BatchFileInput | BatchFileInputDict,
        *,
        language: str | None = None,
        uploader: Uploader | None = None,
        on_bad_row: OnBadRow = "raise",
    ) -> Batch:
        """Queue price changes from a JSON-lines file; bad rows are skipped and named in the job's log.

        Each line of the file is a `PriceListBatchUpdateInput`.

        `updatePricelistBatch`: https://api.docs.shoptet.com/shoptet-api/openapi/price-lists/updatepricelistbatch

        Args:
            id: Id of the price list.
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
            op.UPDATE_ITEM_BATCH, (id,), {"language": language}, rows, uploader=uploader, on_bad_row=on_bad_row, more={}
        )


class AsyncPriceLists(AsyncResource):
    """Price lists: prices of variants for groups of customers, with discounts and limits on purchase."""

    async def list(self, *, language: str | None = None) -> builtins.list[PriceList]:
        """List all price lists of the shop at once, without pages.

        `getListOfPriceLists`: https://api.docs.shoptet.com/shoptet-api/openapi/price-lists/getlistofpricelists

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `PriceList`.
        """
        return await self._transport.call(op.LIST, (), {"language": language})

    async def create(self, body: PriceListInput | PriceListInputDict, *, language: str | None = None) -> PriceList:
        """Create a price list.

        `createPricelist`: https://api.docs.shoptet.com/shoptet-api/openapi/price-lists/createpricelist

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The price list.
        """
        return await self._transport.call(op.CREATE, (), {"language": language}, body)

    def list_items(
        self,
        id: int,
        *,
        code: str | None = None,
        guid: str | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> AsyncPager[PriceListItem]:
        """List the prices of a price list by variant; filter by variant code or product GUID.

        `getPricelistDetail`: https://api.docs.shoptet.com/shoptet-api/openapi/price-lists/getpricelistdetail

        Args:
            id: Id of the price list.
            code: Only the variant with this code.
            guid: Only prices of the product with this GUID.
            items_per_page: Rows on one page: 100 unless given, 100 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `async for row in pager` walks the rows of all pages, fetched when needed.
        """
        return self._transport.paginate(
            op.LIST_ITEMS,
            (id,),
            {"code": code, "guid": guid, "items_per_page": items_per_page, "page": page, "language": language},
        )

    async def update_item_many(
        self,
        id: int,
        body: Sequence[PriceListItemUpdateInput | PriceListItemUpdateInputDict],
        *,
        language: str | None = None,
    ) -> None:
        """Change up to 300 variant prices in a price list; rows that fail come back as errors.

        `updatePricelist`: https://api.docs.shoptet.com/shoptet-api/openapi/price%2Dlists/updatepricelist

        Args:
            id: Id of the price list.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            PartialFailureError: Some records were accepted, others refused: the error holds both.
            BadRequestError: Some record did not pass the shop's validation; repeating does not help.
            NotFoundError: No such path, or no record with this identifier.
        """
        return await self._transport.call(op.UPDATE_ITEM_MANY, (id,), {"language": language}, body)

    async def update_item_chunked(
        self,
        id: int,
        rows: Iterable[PriceListItemUpdateInput | PriceListItemUpdateInputDict],
        *,
        language: str | None = None,
        store: CursorStore | None = None,
        name: str | None = None,
        on_progress: OnWrite | None = None,
    ) -> WriteResult[None]:
        """Call `update_item_many` as often as the rows need, one call after the other.

        A refused row stops nothing. A row that may have been written is not sent again.

        Args:
            id: Id of the price list.
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
            op.UPDATE_ITEM_MANY, (id,), {"language": language}, rows, store=store, name=name, on_progress=on_progress
        )

    async def delete(self, id: int, *, language: str | None = None) -> None:
        """Delete a price list; refused with 423 while an import runs.

        `deletePricelist`: https://api.docs.shoptet.com/shoptet-api/openapi/price-lists/deletepricelist

        Args:
            id: Id of the price list.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            UnprocessableError: The request does not follow the schema.
            LockedError: Locked: the same write, or another document, is still being worked on.
        """
        return await self._transport.call(op.DELETE, (id,), {"language": language})

    def snapshot(
        self,
        id: int,
        *,
        code_from: str | None = None,
        code_to: str | None = None,
        action_price_date_from: date | None = None,
        action_price_date_to: date | None = None,
        vat_rate: Decimal | int | str | None = None,
        currency_code: str | None = None,
        orderable_min_amount: Decimal | int | str | None = None,
        orderable_min_amount_from: Decimal | int | str | None = None,
        orderable_min_amount_to: Decimal | int | str | None = None,
        orderable_max_amount: Decimal | int | str | None = None,
        orderable_max_amount_from: Decimal | int | str | None = None,
        orderable_max_amount_to: Decimal | int | str | None = None,
        language: str | None = None,
        on_bad_line: OnBadLine = "raise",
        on_progress: OnProgress | None = None,
        timeout: float | None = None,
    ) -> AsyncSnapshot[PriceListSnapshot]:
        """Queue a snapshot of the prices in a price list; filters narrow it.

        `getListOfAllPricelistDetails`:
        https://api.docs.shoptet.com/shoptet-api/openapi/price-lists/getlistofallpricelistdetails

        Args:
            id: Id of the price list.
            code_from: Lower bound on the code of the records.
            code_to: Upper bound on the code of the records.
            action_price_date_from: Only prices whose special (action) price applies after this date (`YYYY-MM-DD`).
            action_price_date_to: Only prices whose special (action) price applies before this date (`YYYY-MM-DD`).
            vat_rate: Only prices with this VAT rate, in percent.
            currency_code: Only records in this currency (ISO 4217, such as `CZK`).
            orderable_min_amount: Only variants with exactly this smallest amount that can be ordered.
            orderable_min_amount_from: Lower bound on the smallest amount of the variant that can be ordered.
            orderable_min_amount_to: Upper bound on the smallest amount of the variant that can be ordered.
            orderable_max_amount: Only variants with exactly this largest amount that can be ordered.
            orderable_max_amount_from: Lower bound on the largest amount of the variant that can be ordered.
            orderable_max_amount_to: Upper bound on the largest amount of the variant that can be ordered.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            on_bad_line: Treatment of a line that cannot be read: raise an error, skip it with a log entry, or call a
                function.
            on_progress: Function called with the numbers of bytes and rows received, about once per megabyte.
            timeout: Seconds to wait for the file; a little more than three hours by default.

        Returns:
            The snapshot, requested on first use: `async with` it, iterate, or save it. A row is a `PriceListSnapshot`.
        """
        return self._transport.snapshot(
            op.SNAPSHOT,
            (id,),
            {
                "code_from": code_from,
                "code_to": code_to,
                "action_price_date_from": action_price_date_from,
                "action_price_date_to": action_price_date_to,
                "vat_rate": vat_rate,
                "currency_code": currency_code,
                "orderable_min_amount": orderable_min_amount,
                "orderable_min_amount_from": orderable_min_amount_from,
                "orderable_min_amount_to": orderable_min_amount_to,
                "orderable_max_amount": orderable_max_amount,
                "orderable_max_amount_from": orderable_max_amount_from,
                "orderable_max_amount_to": orderable_max_amount_to,
                "language": language,
            },
            on_bad_line=on_bad_line,
            on_progress=on_progress,
            timeout=timeout,
        )

    async def update_item_batch(
        self,
        id: int,
        rows: Iterable[PriceListBatchUpdateInput | PriceListBatchUpdateInputDict] | BatchFileInput | BatchFileInputDict,
        *,
        language: str | None = None,
        uploader: Uploader | None = None,
        on_bad_row: OnBadRow = "raise",
    ) -> AsyncBatch:
        """Queue price changes from a JSON-lines file; bad rows are skipped and named in the job's log.

        Each line of the file is a `PriceListBatchUpdateInput`.

        `updatePricelistBatch`: https://api.docs.shoptet.com/shoptet-api/openapi/price-lists/updatepricelistbatch

        Args:
            id: Id of the price list.
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
            op.UPDATE_ITEM_BATCH, (id,), {"language": language}, rows, uploader=uploader, on_bad_row=on_bad_row, more={}
        )
