# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Stocks: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import stocks as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from shoptet_generated.dicts.stocks import (
        StockAmountChangeInputDict,
        StockQuantityInputDict,
        StockRealStockInputDict,
    )
    from shoptet_generated.models.stocks import (
        LastStockMovement,
        Stock,
        StockAmountChangeInput,
        StockList,
        StockMovement,
        StockMovementInclude,
        StockQuantityInput,
        StockRealStockInput,
        StockSupply,
    )
    from shoptet_generated.runtime.bulk import AsyncMany, Many, OnFetch, OnWrite, WriteResult
    from shoptet_generated.runtime.feeds import CursorStore
    from shoptet_generated.runtime.transport import AsyncPager, Pager


class Stocks(Resource):
    """Stocks, the quantities in them and their movements."""

    def list(self, *, language: str | None = None) -> StockList:
        """List all stocks and the default one, without pages.

        `getListOfStocks`: https://api.docs.shoptet.com/shoptet-api/openapi/stocks/getlistofstocks

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The stock list.
        """
        return self._transport.call(op.LIST, (), {"language": language})

    def get(self, id: int, *, language: str | None = None) -> Stock:
        """Read one stock.

        `getStockDetail`: https://api.docs.shoptet.com/shoptet-api/openapi/stocks/getstockdetail

        Args:
            id: Id of the stock.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The stock.
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
    ) -> Many[int, Stock]:
        """Read many records with `get`, several at once; a missing one is not an error.

        Args:
            ids: Id of the stock, of each record.
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

    def list_movements(
        self,
        id: int,
        *,
        last_id: int | None = None,
        change_time_from: datetime | None = None,
        order_code: str | None = None,
        include: Sequence[StockMovementInclude] | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> Pager[StockMovement]:
        """List the movements of a stock; continue from the last id seen, as times are not unique.

        `getStockMovements`: https://api.docs.shoptet.com/shoptet-api/openapi/stocks/getstockmovements

        Args:
            id: Id of the stock.
            last_id: Id of the last movement already read; without it, older movements come as well.
            change_time_from: Only movements since this time, with UTC offset; times are not unique, so continue by the
                last id.
            order_code: Only movements caused by the order with this code; slows the answer down.
            include: Optional parts of a movement; `orderCode` slows the answer down. Sections: `orderCode`,
                `productGuid`, `historicalProductGuid`, `sumAmount`.
            items_per_page: Rows on one page: 25 unless given, 1000 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `for row in pager` walks the rows of all pages, fetched when needed.
        """
        return self._transport.paginate(
            op.LIST_MOVEMENTS,
            (id,),
            {
                "last_id": last_id,
                "change_time_from": change_time_from,
                "order_code": order_code,
                "include": include,
                "items_per_page": items_per_page,
                "page": page,
                "language": language,
            },
        )

    def update_quantity_many(
        self,
        id: int,
        body: Sequence[
            StockAmountChangeInput
            | StockQuantityInput
            | StockRealStockInput
            | StockAmountChangeInputDict
            | StockQuantityInputDict
            | StockRealStockInputDict
        ],
        *,
        language: str | None = None,
    ) -> None:
        """Move or set stock for up to 300 variants; rows that fail come back as errors.

        `updateQuantityInStock`: https://api.docs.shoptet.com/shoptet-api/openapi/stocks/updatequantityinstock

        Args:
            id: Id of the stock.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            PartialFailureError: Some records were accepted, others refused: the error holds both.
            BadRequestError: Some record did not pass the shop's validation; repeating does not help.
        """
        return self._transport.call(op.UPDATE_QUANTITY_MANY, (id,), {"language": language}, body)

    def update_quantity_chunked(
        self,
        id: int,
        rows: Iterable[
            StockAmountChangeInput
            | StockQuantityInput
            | StockRealStockInput
            | StockAmountChangeInputDict
            | StockQuantityInputDict
            | StockRealStockInputDict
        ],
        *,
        language: str | None = None,
        store: CursorStore | None = None,
        name: str | None = None,
        on_progress: OnWrite | None = None,
    ) -> WriteResult[None]:
        """Call `update_quantity_many` as often as the rows need, one call after the other.

        A refused row stops nothing. A row that may have been written is not sent again.

        Args:
            id: Id of the stock.
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
            op.UPDATE_QUANTITY_MANY,
            (id,),
            {"language": language},
            rows,
            store=store,
            name=name,
            on_progress=on_progress,
        )

    def get_last_movement(self, id: int, *, language: str | None = None) -> LastStockMovement:
        """Read the id and time of a stock's last movement.

        `getStockMovementsLastMove`: https://api.docs.shoptet.com/shoptet-api/openapi/stocks/getstockmovementslastmove

        Args:
            id: Id of the stock.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The last stock movement.
        """
        return self._transport.call(op.GET_LAST_MOVEMENT, (id,), {"language": language})

    def list_supplies(
        self,
        id: int,
        *,
        product_guid: str | None = None,
        code: str | None = None,
        only_with_claim: bool | None = None,
        changed_from: datetime | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> Pager[StockSupply]:
        """List the quantities that a stock holds, by variant; filters narrow it.

        `getProductSuppliesInStock`: https://api.docs.shoptet.com/shoptet-api/openapi/stocks/getproductsuppliesinstock

        Args:
            id: Id of the stock.
            product_guid: Only records of the product with this GUID.
            code: Only the variant with this code.
            only_with_claim: Whether to return only products claimed by orders (claim above 0). Default: false.
            changed_from: Only supplies whose quantity changed since this time, with UTC offset (ISO 8601); at most 30
                days back.
            items_per_page: Rows on one page: 1000 unless given, 1000 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `for row in pager` walks the rows of all pages, fetched when needed.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return self._transport.paginate(
            op.LIST_SUPPLIES,
            (id,),
            {
                "product_guid": product_guid,
                "code": code,
                "only_with_claim": only_with_claim,
                "changed_from": changed_from,
                "items_per_page": items_per_page,
                "page": page,
                "language": language,
            },
        )


class AsyncStocks(AsyncResource):
    """Stocks, the quantities in them and their movements."""

    async def list(self, *, language: str | None = None) -> StockList:
        """List all stocks and the default one, without pages.

        `getListOfStocks`: https://api.docs.shoptet.com/shoptet-api/openapi/stocks/getlistofstocks

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The stock list.
        """
        return await self._transport.call(op.LIST, (), {"language": language})

    async def get(self, id: int, *, language: str | None = None) -> Stock:
        """Read one stock.

        `getStockDetail`: https://api.docs.shoptet.com/shoptet-api/openapi/stocks/getstockdetail

        Args:
            id: Id of the stock.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The stock.
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
    ) -> AsyncMany[int, Stock]:
        """Read many records with `get`, several at once; a missing one is not an error.

        Args:
            ids: Id of the stock, of each record.
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

    def list_movements(
        self,
        id: int,
        *,
        last_id: int | None = None,
        change_time_from: datetime | None = None,
        order_code: str | None = None,
        include: Sequence[StockMovementInclude] | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> AsyncPager[StockMovement]:
        """List the movements of a stock; continue from the last id seen, as times are not unique.

        `getStockMovements`: https://api.docs.shoptet.com/shoptet-api/openapi/stocks/getstockmovements

        Args:
            id: Id of the stock.
            last_id: Id of the last movement already read; without it, older movements come as well.
            change_time_from: Only movements since this time, with UTC offset; times are not unique, so continue by the
                last id.
            order_code: Only movements caused by the order with this code; slows the answer down.
            include: Optional parts of a movement; `orderCode` slows the answer down. Sections: `orderCode`,
                `productGuid`, `historicalProductGuid`, `sumAmount`.
            items_per_page: Rows on one page: 25 unless given, 1000 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `async for row in pager` walks the rows of all pages, fetched when needed.
        """
        return self._transport.paginate(
            op.LIST_MOVEMENTS,
            (id,),
            {
                "last_id": last_id,
                "change_time_from": change_time_from,
                "order_code": order_code,
                "include": include,
                "items_per_page": items_per_page,
                "page": page,
                "language": language,
            },
        )

    async def update_quantity_many(
        self,
        id: int,
        body: Sequence[
            StockAmountChangeInput
            | StockQuantityInput
            | StockRealStockInput
            | StockAmountChangeInputDict
            | StockQuantityInputDict
            | StockRealStockInputDict
        ],
        *,
        language: str | None = None,
    ) -> None:
        """Move or set stock for up to 300 variants; rows that fail come back as errors.

        `updateQuantityInStock`: https://api.docs.shoptet.com/shoptet-api/openapi/stocks/updatequantityinstock

        Args:
            id: Id of the stock.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            PartialFailureError: Some records were accepted, others refused: the error holds both.
            BadRequestError: Some record did not pass the shop's validation; repeating does not help.
        """
        return await self._transport.call(op.UPDATE_QUANTITY_MANY, (id,), {"language": language}, body)

    async def update_quantity_chunked(
        self,
        id: int,
        rows: Iterable[
            StockAmountChangeInput
            | StockQuantityInput
            | StockRealStockInput
            | StockAmountChangeInputDict
            | StockQuantityInputDict
            | StockRealStockInputDict
        ],
        *,
        language: str | None = None,
        store: CursorStore | None = None,
        name: str | None = None,
        on_progress: OnWrite | None = None,
    ) -> WriteResult[None]:
        """Call `update_quantity_many` as often as the rows need, one call after the other.

        A refused row stops nothing. A row that may have been written is not sent again.

        Args:
            id: Id of the stock.
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
            op.UPDATE_QUANTITY_MANY,
            (id,),
            {"language": language},
            rows,
            store=store,
            name=name,
            on_progress=on_progress,
        )

    async def get_last_movement(self, id: int, *, language: str | None = None) -> LastStockMovement:
        """Read the id and time of a stock's last movement.

        `getStockMovementsLastMove`: https://api.docs.shoptet.com/shoptet-api/openapi/stocks/getstockmovementslastmove

        Args:
            id: Id of the stock.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The last stock movement.
        """
        return await self._transport.call(op.GET_LAST_MOVEMENT, (id,), {"language": language})

    def list_supplies(
        self,
        id: int,
        *,
        product_guid: str | None = None,
        code: str | None = None,
        only_with_claim: bool | None = None,
        changed_from: datetime | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> AsyncPager[StockSupply]:
        """List the quantities that a stock holds, by variant; filters narrow it.

        `getProductSuppliesInStock`: https://api.docs.shoptet.com/shoptet-api/openapi/stocks/getproductsuppliesinstock

        Args:
            id: Id of the stock.
            product_guid: Only records of the product with this GUID.
            code: Only the variant with this code.
            only_with_claim: Whether to return only products claimed by orders (claim above 0). Default: false.
            changed_from: Only supplies whose quantity changed since this time, with UTC offset (ISO 8601); at most 30
                days back.
            items_per_page: Rows on one page: 1000 unless given, 1000 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `async for row in pager` walks the rows of all pages, fetched when needed.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return self._transport.paginate(
            op.LIST_SUPPLIES,
            (id,),
            {
                "product_guid": product_guid,
                "code": code,
                "only_with_claim": only_with_claim,
                "changed_from": changed_from,
                "items_per_page": items_per_page,
                "page": page,
                "language": language,
            },
        )
