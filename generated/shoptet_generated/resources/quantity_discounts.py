# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Quantity discounts: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import quantity_discounts as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from shoptet_generated.dicts.quantity_discounts import QuantityDiscountInputDict, QuantityDiscountUpdateInputDict
    from shoptet_generated.models.quantity_discounts import (
        QuantityDiscount,
        QuantityDiscountInput,
        QuantityDiscountListItem,
        QuantityDiscountSnapshot,
        QuantityDiscountStatus,
        QuantityDiscountStatusLiteral,
        QuantityDiscountUpdateInput,
    )
    from shoptet_generated.runtime.bulk import AsyncMany, Many, OnFetch
    from shoptet_generated.runtime.snapshots import AsyncSnapshot, OnBadLine, OnProgress, Snapshot
    from shoptet_generated.runtime.transport import AsyncPager, Pager


class QuantityDiscounts(Resource):
    """Discounts that depend on how many pieces are bought."""

    def list(
        self,
        *,
        customer_group_code: str | None = None,
        valid_from: date | None = None,
        valid_to: date | None = None,
        status: QuantityDiscountStatus | QuantityDiscountStatusLiteral | None = None,
        is_active: bool | None = None,
        include_unregistered_customers: bool | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> Pager[QuantityDiscountListItem]:
        """List quantity discounts; filter by customer group, validity and status.

        `getListOfQuantityDiscounts`:
        https://api.docs.shoptet.com/shoptet-api/openapi/quantity-discounts/getlistofquantitydiscounts

        Args:
            customer_group_code: Only discounts for the customer group with this code.
            valid_from: Lower limit on the dates of validity (`YYYY-MM-DD`).
            valid_to: Upper limit on the dates of validity (`YYYY-MM-DD`).
            status: Only discounts in this state: `available`, `unavailable`, `expired` or `planned`.
            is_active: Only active discounts (`true`) or only inactive ones (`false`).
            include_unregistered_customers: Only discounts for unregistered customers too (`true`) or not for them
                (`false`).
            items_per_page: Rows on one page: 20 unless given, 20 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `for row in pager` walks the rows of all pages, fetched when needed.
        """
        return self._transport.paginate(
            op.LIST,
            (),
            {
                "customer_group_code": customer_group_code,
                "valid_from": valid_from,
                "valid_to": valid_to,
                "status": status,
                "is_active": is_active,
                "include_unregistered_customers": include_unregistered_customers,
                "items_per_page": items_per_page,
                "page": page,
                "language": language,
            },
        )

    def create(
        self, body: QuantityDiscountInput | QuantityDiscountInputDict, *, language: str | None = None
    ) -> QuantityDiscount:
        """Create a quantity discount for the shop, products, categories or brands.

        `createQuantityDiscount`:
        https://api.docs.shoptet.com/shoptet-api/openapi/quantity-discounts/createquantitydiscount

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The quantity discount.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return self._transport.call(op.CREATE, (), {"language": language}, body)

    def snapshot(
        self,
        *,
        customer_group_code: str | None = None,
        valid_from: date | None = None,
        valid_to: date | None = None,
        status: QuantityDiscountStatus | QuantityDiscountStatusLiteral | None = None,
        is_active: bool | None = None,
        include_unregistered_customers: bool | None = None,
        language: str | None = None,
        on_bad_line: OnBadLine = "raise",
        on_progress: OnProgress | None = None,
        timeout: float | None = None,
    ) -> Snapshot[QuantityDiscountSnapshot]:
        """Queue a snapshot of quantity discounts in full detail; filters narrow it.

        `getListOfAllQuantityDiscounts`:
        https://api.docs.shoptet.com/shoptet-api/openapi/quantity-discounts/getlistofallquantitydiscounts

        Args:
            customer_group_code: Only discounts for the customer group with this code.
            valid_from: Lower limit on the dates of validity (`YYYY-MM-DD`).
            valid_to: Upper limit on the dates of validity (`YYYY-MM-DD`).
            status: Only discounts in this state: `available`, `unavailable`, `expired` or `planned`.
            is_active: Only active discounts (`true`) or only inactive ones (`false`).
            include_unregistered_customers: Only discounts for unregistered customers too (`true`) or not for them
                (`false`).
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            on_bad_line: Treatment of a line that cannot be read: raise an error, skip it with a log entry, or call a
                function.
            on_progress: Function called with the numbers of bytes and rows received, about once per megabyte.
            timeout: Seconds to wait for the file; a little more than three hours by default.

        Returns:
            The snapshot, requested on first use: `with` it, iterate, or save it. A row is a `QuantityDiscountSnapshot`.
        """
        return self._transport.snapshot(
            op.SNAPSHOT,
            (),
            {
                "customer_group_code": customer_group_code,
                "valid_from": valid_from,
                "valid_to": valid_to,
                "status": status,
                "is_active": is_active,
                "include_unregistered_customers": include_unregistered_customers,
                "language": language,
            },
            on_bad_line=on_bad_line,
            on_progress=on_progress,
            timeout=timeout,
        )

    def get(self, id: int, *, language: str | None = None) -> QuantityDiscount:
        """Read one quantity discount.

        `getDetailOfQuantityDiscounts`:
        https://api.docs.shoptet.com/shoptet-api/openapi/quantity-discounts/getdetailofquantitydiscounts

        Args:
            id: Id of the quantity discount.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The quantity discount.

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
    ) -> Many[int, QuantityDiscount]:
        """Read many records with `get`, several at once; a missing one is not an error.

        Args:
            ids: Id of the quantity discount, of each record.
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
        self,
        id: int,
        body: QuantityDiscountUpdateInput | QuantityDiscountUpdateInputDict,
        *,
        language: str | None = None,
    ) -> QuantityDiscount:
        """Change a quantity discount.

        `updateQuantityDiscount`:
        https://api.docs.shoptet.com/shoptet-api/openapi/quantity-discounts/updatequantitydiscount

        Args:
            id: Id of the quantity discount.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The quantity discount.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return self._transport.call(op.UPDATE, (id,), {"language": language}, body)

    def delete(self, id: int, *, language: str | None = None) -> None:
        """Delete a quantity discount.

        `deleteQuantityDiscount`:
        https://api.docs.shoptet.com/shoptet-api/openapi/quantity-discounts/deletequantitydiscount

        Args:
            id: Id of the quantity discount.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return self._transport.call(op.DELETE, (id,), {"language": language})


class AsyncQuantityDiscounts(AsyncResource):
    """Discounts that depend on how many pieces are bought."""

    def list(
        self,
        *,
        customer_group_code: str | None = None,
        valid_from: date | None = None,
        valid_to: date | None = None,
        status: QuantityDiscountStatus | QuantityDiscountStatusLiteral | None = None,
        is_active: bool | None = None,
        include_unregistered_customers: bool | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> AsyncPager[QuantityDiscountListItem]:
        """List quantity discounts; filter by customer group, validity and status.

        `getListOfQuantityDiscounts`:
        https://api.docs.shoptet.com/shoptet-api/openapi/quantity-discounts/getlistofquantitydiscounts

        Args:
            customer_group_code: Only discounts for the customer group with this code.
            valid_from: Lower limit on the dates of validity (`YYYY-MM-DD`).
            valid_to: Upper limit on the dates of validity (`YYYY-MM-DD`).
            status: Only discounts in this state: `available`, `unavailable`, `expired` or `planned`.
            is_active: Only active discounts (`true`) or only inactive ones (`false`).
            include_unregistered_customers: Only discounts for unregistered customers too (`true`) or not for them
                (`false`).
            items_per_page: Rows on one page: 20 unless given, 20 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `async for row in pager` walks the rows of all pages, fetched when needed.
        """
        return self._transport.paginate(
            op.LIST,
            (),
            {
                "customer_group_code": customer_group_code,
                "valid_from": valid_from,
                "valid_to": valid_to,
                "status": status,
                "is_active": is_active,
                "include_unregistered_customers": include_unregistered_customers,
                "items_per_page": items_per_page,
                "page": page,
                "language": language,
            },
        )

    async def create(
        self, body: QuantityDiscountInput | QuantityDiscountInputDict, *, language: str | None = None
    ) -> QuantityDiscount:
        """Create a quantity discount for the shop, products, categories or brands.

        `createQuantityDiscount`:
        https://api.docs.shoptet.com/shoptet-api/openapi/quantity-discounts/createquantitydiscount

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The quantity discount.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return await self._transport.call(op.CREATE, (), {"language": language}, body)

    def snapshot(
        self,
        *,
        customer_group_code: str | None = None,
        valid_from: date | None = None,
        valid_to: date | None = None,
        status: QuantityDiscountStatus | QuantityDiscountStatusLiteral | None = None,
        is_active: bool | None = None,
        include_unregistered_customers: bool | None = None,
        language: str | None = None,
        on_bad_line: OnBadLine = "raise",
        on_progress: OnProgress | None = None,
        timeout: float | None = None,
    ) -> AsyncSnapshot[QuantityDiscountSnapshot]:
        """Queue a snapshot of quantity discounts in full detail; filters narrow it.

        `getListOfAllQuantityDiscounts`:
        https://api.docs.shoptet.com/shoptet-api/openapi/quantity-discounts/getlistofallquantitydiscounts

        Args:
            customer_group_code: Only discounts for the customer group with this code.
            valid_from: Lower limit on the dates of validity (`YYYY-MM-DD`).
            valid_to: Upper limit on the dates of validity (`YYYY-MM-DD`).
            status: Only discounts in this state: `available`, `unavailable`, `expired` or `planned`.
            is_active: Only active discounts (`true`) or only inactive ones (`false`).
            include_unregistered_customers: Only discounts for unregistered customers too (`true`) or not for them
                (`false`).
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            on_bad_line: Treatment of a line that cannot be read: raise an error, skip it with a log entry, or call a
                function.
            on_progress: Function called with the numbers of bytes and rows received, about once per megabyte.
            timeout: Seconds to wait for the file; a little more than three hours by default.

        Returns:
            The snapshot, requested on first use: `async with` it, iterate, or save it. A row is a
                `QuantityDiscountSnapshot`.
        """
        return self._transport.snapshot(
            op.SNAPSHOT,
            (),
            {
                "customer_group_code": customer_group_code,
                "valid_from": valid_from,
                "valid_to": valid_to,
                "status": status,
                "is_active": is_active,
                "include_unregistered_customers": include_unregistered_customers,
                "language": language,
            },
            on_bad_line=on_bad_line,
            on_progress=on_progress,
            timeout=timeout,
        )

    async def get(self, id: int, *, language: str | None = None) -> QuantityDiscount:
        """Read one quantity discount.

        `getDetailOfQuantityDiscounts`:
        https://api.docs.shoptet.com/shoptet-api/openapi/quantity-discounts/getdetailofquantitydiscounts

        Args:
            id: Id of the quantity discount.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The quantity discount.

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
    ) -> AsyncMany[int, QuantityDiscount]:
        """Read many records with `get`, several at once; a missing one is not an error.

        Args:
            ids: Id of the quantity discount, of each record.
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
        self,
        id: int,
        body: QuantityDiscountUpdateInput | QuantityDiscountUpdateInputDict,
        *,
        language: str | None = None,
    ) -> QuantityDiscount:
        """Change a quantity discount.

        `updateQuantityDiscount`:
        https://api.docs.shoptet.com/shoptet-api/openapi/quantity-discounts/updatequantitydiscount

        Args:
            id: Id of the quantity discount.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The quantity discount.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return await self._transport.call(op.UPDATE, (id,), {"language": language}, body)

    async def delete(self, id: int, *, language: str | None = None) -> None:
        """Delete a quantity discount.

        `deleteQuantityDiscount`:
        https://api.docs.shoptet.com/shoptet-api/openapi/quantity-discounts/deletequantitydiscount

        Args:
            id: Id of the quantity discount.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return await self._transport.call(op.DELETE, (id,), {"language": language})
