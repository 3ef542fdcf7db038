# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""XY discounts: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import xy_discounts as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from shoptet_generated.dicts.xy_discounts import (
        XYDiscountInputDict,
        XYDiscountSettingsUpdateInputDict,
        XYDiscountUpdateInputDict,
    )
    from shoptet_generated.models.xy_discounts import (
        XYDiscount,
        XYDiscountInput,
        XYDiscountListItem,
        XYDiscountSettings,
        XYDiscountSettingsUpdateInput,
        XYDiscountUpdateInput,
    )
    from shoptet_generated.runtime.bulk import AsyncMany, Many, OnFetch
    from shoptet_generated.runtime.transport import AsyncPager, Pager


class XYDiscounts(Resource):
    """X+Y discounts: buy X pieces, get Y; and how they combine with other discounts."""

    def list(
        self,
        *,
        customer_group_code: str | None = None,
        valid_from: date | None = None,
        valid_to: date | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> Pager[XYDiscountListItem]:
        """List X+Y discounts; filter by customer group and validity.

        `getListOfXYDiscounts`: https://api.docs.shoptet.com/shoptet-api/openapi/xy-discounts/getlistofxydiscounts

        Args:
            customer_group_code: Only discounts for the customer group with this code.
            valid_from: Lower limit on the dates of validity (`YYYY-MM-DD`).
            valid_to: Upper limit on the dates of validity (`YYYY-MM-DD`).
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
                "items_per_page": items_per_page,
                "page": page,
                "language": language,
            },
        )

    def create(self, body: XYDiscountInput | XYDiscountInputDict, *, language: str | None = None) -> XYDiscount:
        """Create an X+Y discount: buy X products, get Y.

        `createXYDiscount`: https://api.docs.shoptet.com/shoptet-api/openapi/xy-discounts/createxydiscount

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The XY discount.
        """
        return self._transport.call(op.CREATE, (), {"language": language}, body)

    def get(self, id: int, *, language: str | None = None) -> XYDiscount:
        """Read one X+Y discount.

        `getDetailOfXYDiscounts`: https://api.docs.shoptet.com/shoptet-api/openapi/xy-discounts/getdetailofxydiscounts

        Args:
            id: Id of the X+Y discount.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The XY discount.
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
    ) -> Many[int, XYDiscount]:
        """Read many records with `get`, several at once; a missing one is not an error.

        Args:
            ids: Id of the X+Y discount, of each record.
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
        self, id: int, body: XYDiscountUpdateInput | XYDiscountUpdateInputDict, *, language: str | None = None
    ) -> XYDiscount:
        """Change an X+Y discount.

        `updateXYDiscount`: https://api.docs.shoptet.com/shoptet-api/openapi/xy-discounts/updatexydiscount

        Args:
            id: Id of the X+Y discount.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The XY discount.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return self._transport.call(op.UPDATE, (id,), {"language": language}, body)

    def delete(self, id: int, *, language: str | None = None) -> None:
        """Delete an X+Y discount.

        `deleteXYDiscount`: https://api.docs.shoptet.com/shoptet-api/openapi/xy-discounts/deletexydiscount

        Args:
            id: Id of the X+Y discount.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return self._transport.call(op.DELETE, (id,), {"language": language})

    def get_settings(self, *, language: str | None = None) -> XYDiscountSettings:
        """Read how X+Y discounts combine with other discounts.

        `getXYDiscountsSettings`: https://api.docs.shoptet.com/shoptet-api/openapi/xy-discounts/getxydiscountssettings

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The XY discount settings.
        """
        return self._transport.call(op.GET_SETTINGS, (), {"language": language})

    def update_settings(
        self, body: XYDiscountSettingsUpdateInput | XYDiscountSettingsUpdateInputDict, *, language: str | None = None
    ) -> XYDiscountSettings:
        """Change how X+Y discounts combine with other discounts; send at least one setting.

        `updateXYDiscountSettings`:
        https://api.docs.shoptet.com/shoptet-api/openapi/xy-discounts/updatexydiscountsettings

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The XY discount settings.

        Raises:
            UnprocessableError: The request does not follow the schema.
        """
        return self._transport.call(op.UPDATE_SETTINGS, (), {"language": language}, body)


class AsyncXYDiscounts(AsyncResource):
    """X+Y discounts: buy X pieces, get Y; and how they combine with other discounts."""

    def list(
        self,
        *,
        customer_group_code: str | None = None,
        valid_from: date | None = None,
        valid_to: date | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> AsyncPager[XYDiscountListItem]:
        """List X+Y discounts; filter by customer group and validity.

        `getListOfXYDiscounts`: https://api.docs.shoptet.com/shoptet-api/openapi/xy-discounts/getlistofxydiscounts

        Args:
            customer_group_code: Only discounts for the customer group with this code.
            valid_from: Lower limit on the dates of validity (`YYYY-MM-DD`).
            valid_to: Upper limit on the dates of validity (`YYYY-MM-DD`).
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
                "items_per_page": items_per_page,
                "page": page,
                "language": language,
            },
        )

    async def create(self, body: XYDiscountInput | XYDiscountInputDict, *, language: str | None = None) -> XYDiscount:
        """Create an X+Y discount: buy X products, get Y.

        `createXYDiscount`: https://api.docs.shoptet.com/shoptet-api/openapi/xy-discounts/createxydiscount

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The XY discount.
        """
        return await self._transport.call(op.CREATE, (), {"language": language}, body)

    async def get(self, id: int, *, language: str | None = None) -> XYDiscount:
        """Read one X+Y discount.

        `getDetailOfXYDiscounts`: https://api.docs.shoptet.com/shoptet-api/openapi/xy-discounts/getdetailofxydiscounts

        Args:
            id: Id of the X+Y discount.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The XY discount.
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
    ) -> AsyncMany[int, XYDiscount]:
        """Read many records with `get`, several at once; a missing one is not an error.

        Args:
            ids: Id of the X+Y discount, of each record.
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
        self, id: int, body: XYDiscountUpdateInput | XYDiscountUpdateInputDict, *, language: str | None = None
    ) -> XYDiscount:
        """Change an X+Y discount.

        `updateXYDiscount`: https://api.docs.shoptet.com/shoptet-api/openapi/xy-discounts/updatexydiscount

        Args:
            id: Id of the X+Y discount.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The XY discount.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return await self._transport.call(op.UPDATE, (id,), {"language": language}, body)

    async def delete(self, id: int, *, language: str | None = None) -> None:
        """Delete an X+Y discount.

        `deleteXYDiscount`: https://api.docs.shoptet.com/shoptet-api/openapi/xy-discounts/deletexydiscount

        Args:
            id: Id of the X+Y discount.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return await self._transport.call(op.DELETE, (id,), {"language": language})

    async def get_settings(self, *, language: str | None = None) -> XYDiscountSettings:
        """Read how X+Y discounts combine with other discounts.

        `getXYDiscountsSettings`: https://api.docs.shoptet.com/shoptet-api/openapi/xy-discounts/getxydiscountssettings

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The XY discount settings.
        """
        return await self._transport.call(op.GET_SETTINGS, (), {"language": language})

    async def update_settings(
        self, body: XYDiscountSettingsUpdateInput | XYDiscountSettingsUpdateInputDict, *, language: str | None = None
    ) -> XYDiscountSettings:
        """Change how X+Y discounts combine with other discounts; send at least one setting.

        `updateXYDiscountSettings`:
        https://api.docs.shoptet.com/shoptet-api/openapi/xy-discounts/updatexydiscountsettings

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The XY discount settings.

        Raises:
            UnprocessableError: The request does not follow the schema.
        """
        return await self._transport.call(op.UPDATE_SETTINGS, (), {"language": language}, body)
