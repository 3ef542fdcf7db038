# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Discount coupons: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import discount_coupons as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    import builtins
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime

    from shoptet_generated.dicts.discount_coupons import (
        DiscountCouponInputDict,
        DiscountCouponsSetInputDict,
        DiscountCouponsTemplateInputDict,
        DiscountCouponsUsageUpdateInputDict,
        DiscountCouponUpdateInputDict,
    )
    from shoptet_generated.models.abandoned_carts import CouponDiscountType, CouponDiscountTypeLiteral
    from shoptet_generated.models.discount_coupons import (
        CouponShippingPrice,
        CouponShippingPriceLiteral,
        DiscountCoupon,
        DiscountCouponInput,
        DiscountCouponSetItem,
        DiscountCouponSnapshot,
        DiscountCouponsSetInput,
        DiscountCouponsTemplateInput,
        DiscountCouponsUsageUpdateInput,
        DiscountCouponTemplate,
        DiscountCouponTemplateListItem,
        DiscountCouponUpdateInput,
    )
    from shoptet_generated.runtime.bulk import AsyncMany, Many, OnFetch, OnWrite, WriteResult
    from shoptet_generated.runtime.feeds import CursorStore
    from shoptet_generated.runtime.snapshots import AsyncSnapshot, OnBadLine, OnProgress, Snapshot
    from shoptet_generated.runtime.transport import AsyncPager, Pager


class DiscountCoupons(Resource):
    """Discount coupons, one by one, in bulk or as generated sets, and the templates behind them."""

    def list(
        self,
        *,
        template: str | None = None,
        creation_time_from: datetime | None = None,
        creation_time_to: datetime | None = None,
        reusable: bool | None = None,
        valid_from: date | None = None,
        valid_to: date | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> Pager[DiscountCoupon]:
        """List discount coupons; fixed amounts use the shop's default VAT rate.

        `getListOfDiscountCoupons`:
        https://api.docs.shoptet.com/shoptet-api/openapi/discount-coupons/getlistofdiscountcoupons

        Args:
            template: Only coupons made from the template with this GUID.
            creation_time_from: Only records created since this time, with UTC offset (ISO 8601).
            creation_time_to: Only records created until this time, with UTC offset (ISO 8601).
            reusable: Only coupons that can be used again and again (`true`) or only those for one use (`false`).
            valid_from: Lower limit on the coupon's dates of validity (`YYYY-MM-DD`).
            valid_to: Upper limit on the coupon's dates of validity (`YYYY-MM-DD`).
            items_per_page: Rows on one page: 1000 unless given, 1000 at most.
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
                "template": template,
                "creation_time_from": creation_time_from,
                "creation_time_to": creation_time_to,
                "reusable": reusable,
                "valid_from": valid_from,
                "valid_to": valid_to,
                "items_per_page": items_per_page,
                "page": page,
                "language": language,
            },
        )

    def create_many(
        self, body: Sequence[DiscountCouponInput | DiscountCouponInputDict], *, language: str | None = None
    ) -> builtins.list[DiscountCoupon]:
        """Create discount coupons; invalid ones are left out, so compare the counts.

        `createDiscountCoupons`: https://api.docs.shoptet.com/shoptet-api/openapi/discount-coupons/creatediscountcoupons

        Args:
            body: Discount coupons.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `DiscountCoupon`.

        Raises:
            PartialFailureError: Some records were accepted, others refused: the error holds both.
        """
        return self._transport.call(op.CREATE_MANY, (), {"language": language}, body)

    def create_chunked(
        self,
        rows: Iterable[DiscountCouponInput | DiscountCouponInputDict],
        *,
        language: str | None = None,
        store: CursorStore | None = None,
        name: str | None = None,
        on_progress: OnWrite | None = None,
    ) -> WriteResult[builtins.list[DiscountCoupon]]:
        """Call `create_many` as often as the rows need, one call after the other.

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
            op.CREATE_MANY, (), {"language": language}, rows, store=store, name=name, on_progress=on_progress
        )

    def update_many(
        self, body: Sequence[DiscountCouponUpdateInput | DiscountCouponUpdateInputDict], *, language: str | None = None
    ) -> builtins.list[DiscountCoupon]:
        """Change discount coupons by code; invalid and unknown ones come back as errors.

        `bulkUpdateDiscountCoupons`:
        https://api.docs.shoptet.com/shoptet-api/openapi/discount-coupons/bulkupdatediscountcoupons

        Args:
            body: Discount coupons.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `DiscountCoupon`.

        Raises:
            PartialFailureError: Some records were accepted, others refused: the error holds both.
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            UnprocessableError: The request does not follow the schema.
        """
        return self._transport.call(op.UPDATE_MANY, (), {"language": language}, body)

    def update_chunked(
        self,
        rows: Iterable[DiscountCouponUpdateInput | DiscountCouponUpdateInputDict],
        *,
        language: str | None = None,
        store: CursorStore | None = None,
        name: str | None = None,
        on_progress: OnWrite | None = None,
    ) -> WriteResult[builtins.list[DiscountCoupon]]:
        """Call `update_many` as often as the rows need, one call after the other.

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
            op.UPDATE_MANY, (), {"language": language}, rows, store=store, name=name, on_progress=on_progress
        )

    def delete_many(self, body: Sequence[str], *, language: str | None = None) -> None:
        """Delete up to 200 discount coupons; an unknown code is refused with 422.

        `bulkDeleteDiscountCoupons`:
        https://api.docs.shoptet.com/shoptet-api/openapi/discount-coupons/bulkdeletediscountcoupons

        Args:
            body: Codes of the coupons to delete, 1 to 200.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            PartialFailureError: Some records were accepted, others refused: the error holds both.
            UnprocessableError: The request does not follow the schema.
        """
        return self._transport.call(op.DELETE_MANY, (), {"language": language}, body)

    def delete_chunked(
        self,
        rows: Iterable[str],
        *,
        language: str | None = None,
        store: CursorStore | None = None,
        name: str | None = None,
        on_progress: OnWrite | None = None,
    ) -> WriteResult[None]:
        """Call `delete_many` as often as the rows need, one call after the other.

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
            op.DELETE_MANY, (), {"language": language}, rows, store=store, name=name, on_progress=on_progress
        )

    def snapshot(
        self,
        *,
        template: str,
        shipping_price: CouponShippingPrice | CouponShippingPriceLiteral,
        code_from: str | None = None,
        code_to: str | None = None,
        creation_time_from: datetime | None = None,
        creation_time_to: datetime | None = None,
        discount_type: CouponDiscountType | CouponDiscountTypeLiteral | None = None,
        valid_from: date | None = None,
        valid_to: date | None = None,
        reusable: bool | None = None,
        currency: str | None = None,
        language: str | None = None,
        on_bad_line: OnBadLine = "raise",
        on_progress: OnProgress | None = None,
        timeout: float | None = None,
    ) -> Snapshot[DiscountCouponSnapshot]:
        """Queue a snapshot of discount coupons; template and shipping price must be given.

        `getListOfAllDiscountCoupons`:
        https://api.docs.shoptet.com/shoptet-api/openapi/discount-coupons/getlistofalldiscountcoupons

        Args:
            code_from: Lower bound on the code of the records.
            code_to: Upper bound on the code of the records.
            creation_time_from: Only records created since this time, with UTC offset (ISO 8601).
            creation_time_to: Only records created until this time, with UTC offset (ISO 8601).
            discount_type: Only coupons of this kind: `percentual` or `fixed`.
            valid_from: Lower limit on the coupon's dates of validity (`YYYY-MM-DD`).
            valid_to: Upper limit on the coupon's dates of validity (`YYYY-MM-DD`).
            reusable: Only coupons that can be used again and again (`true`) or only those for one use (`false`).
            template: Only coupons made from the template with this GUID.
            currency: Only coupons with a fixed discount in this currency (ISO 4217).
            shipping_price: Only coupons that price shipping this way: `beforeDiscount`, `cart` (after discounts) or
                `free`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            on_bad_line: Treatment of a line that cannot be read: raise an error, skip it with a log entry, or call a
                function.
            on_progress: Function called with the numbers of bytes and rows received, about once per megabyte.
            timeout: Seconds to wait for the file; a little more than three hours by default.

        Returns:
            The snapshot, requested on first use: `with` it, iterate, or save it. A row is a `DiscountCouponSnapshot`.
        """
        return self._transport.snapshot(
            op.SNAPSHOT,
            (),
            {
                "code_from": code_from,
                "code_to": code_to,
                "creation_time_from": creation_time_from,
                "creation_time_to": creation_time_to,
                "discount_type": discount_type,
                "valid_from": valid_from,
                "valid_to": valid_to,
                "reusable": reusable,
                "template": template,
                "currency": currency,
                "shipping_price": shipping_price,
                "language": language,
            },
            on_bad_line=on_bad_line,
            on_progress=on_progress,
            timeout=timeout,
        )

    def get(self, code: str, *, language: str | None = None) -> DiscountCoupon:
        """Read one discount coupon.

        `getDetailOfDiscountCoupon`:
        https://api.docs.shoptet.com/shoptet-api/openapi/discount-coupons/getdetailofdiscountcoupon

        Args:
            code: Code of the discount coupon.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The discount coupon.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return self._transport.call(op.GET, (code,), {"language": language})

    def get_many(
        self,
        codes: Iterable[str],
        *,
        language: str | None = None,
        concurrency: int = 3,
        ordered: bool = True,
        on_progress: OnFetch | None = None,
    ) -> Many[str, DiscountCoupon]:
        """Read many records with `get`, several at once; a missing one is not an error.

        Args:
            codes: Code of the discount coupon, of each record.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            concurrency: How many are read at once; the API answers three at once for a token.
            ordered: Whether the records come in the order of the keys, or as they arrive.
            on_progress: Function called after each record.

        Returns:
            The records that exist, by `for`; `items()` has each key with its record or None.
        """
        return self._transport.get_many(
            op.GET, codes, {"language": language}, concurrency=concurrency, ordered=ordered, on_progress=on_progress
        )

    def delete(self, code: str, *, language: str | None = None) -> None:
        """Delete one discount coupon.

        `deleteDiscountCoupon`: https://api.docs.shoptet.com/shoptet-api/openapi/discount-coupons/deletediscountcoupon

        Args:
            code: Code of the discount coupon.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return self._transport.call(op.DELETE, (code,), {"language": language})

    def create_set(
        self, body: DiscountCouponsSetInput | DiscountCouponsSetInputDict, *, language: str | None = None
    ) -> builtins.list[DiscountCouponSetItem]:
        """Generate a number of alike discount coupons; compare the count of what comes back.

        `createDiscountCouponsSet`:
        https://api.docs.shoptet.com/shoptet-api/openapi/discount-coupons/creatediscountcouponsset

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `DiscountCouponSetItem`.
        """
        return self._transport.call(op.CREATE_SET, (), {"language": language}, body)

    def use(
        self,
        code: str,
        body: DiscountCouponsUsageUpdateInput | DiscountCouponsUsageUpdateInputDict,
        *,
        suppress_order_checking: bool | None = None,
        language: str | None = None,
    ) -> None:
        """Mark a discount coupon as used in an order.

        `updateDiscountCouponsUsage`:
        https://api.docs.shoptet.com/shoptet-api/openapi/discount-coupons/updatediscountcouponsusage

        Args:
            code: Code of the discount coupon.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            suppress_order_checking: Whether to accept the code of an order that the shop does not know. Default: False.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            ConflictError: The shop's state forbids it: a duplicate, or something still refers to the record.
        """
        return self._transport.call(
            op.USE, (code,), {"suppress_order_checking": suppress_order_checking, "language": language}, body
        )

    def list_templates(self, *, language: str | None = None) -> builtins.list[DiscountCouponTemplateListItem]:
        """List all discount coupon templates, without pages.

        `getTemplatesOfDiscountCoupons`:
        https://api.docs.shoptet.com/shoptet-api/openapi/discount-coupons/gettemplatesofdiscountcoupons

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `DiscountCouponTemplateListItem`.
        """
        return self._transport.call(op.LIST_TEMPLATES, (), {"language": language})

    def create_template(
        self, body: DiscountCouponsTemplateInput | DiscountCouponsTemplateInputDict, *, language: str | None = None
    ) -> DiscountCouponTemplate:
        """Create a discount coupon template that says who may use it and for which products.

        `createDiscountCouponsTemplate`:
        https://api.docs.shoptet.com/shoptet-api/openapi/discount-coupons/creatediscountcouponstemplate

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The discount coupon template.

        Raises:
            BadRequestError: Some record did not pass the shop's validation; repeating does not help.
        """
        return self._transport.call(op.CREATE_TEMPLATE, (), {"language": language}, body)

    def get_template(self, template_guid: str, *, language: str | None = None) -> DiscountCouponTemplate:
        """Read one discount coupon template with the products it is limited to.

        `getDiscountCouponsTemplate`:
        https://api.docs.shoptet.com/shoptet-api/openapi/discount-coupons/getdiscountcouponstemplate

        Args:
            template_guid: GUID of the discount coupon template.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The discount coupon template.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return self._transport.call(op.GET_TEMPLATE, (template_guid,), {"language": language})

    def get_many_template(
        self,
        template_guids: Iterable[str],
        *,
        language: str | None = None,
        concurrency: int = 3,
        ordered: bool = True,
        on_progress: OnFetch | None = None,
    ) -> Many[str, DiscountCouponTemplate]:
        """Read many records with `get_template`, several at once; a missing one is not an error.

        Args:
            template_guids: GUID of the discount coupon template, of each record.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            concurrency: How many are read at once; the API answers three at once for a token.
            ordered: Whether the records come in the order of the keys, or as they arrive.
            on_progress: Function called after each record.

        Returns:
            The records that exist, by `for`; `items()` has each key with its record or None.
        """
        return self._transport.get_many(
            op.GET_TEMPLATE,
            template_guids,
            {"language": language},
            concurrency=concurrency,
            ordered=ordered,
            on_progress=on_progress,
        )

    def delete_template(self, template_guid: str, *, language: str | None = None) -> None:
        """Delete a discount coupon template; refused with 409 while coupons use it.

        `deleteDiscountCouponsTemplate`:
        https://api.docs.shoptet.com/shoptet-api/openapi/discount-coupons/deletediscountcouponstemplate

        Args:
            template_guid: GUID of the discount coupon template.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            ConflictError: The shop's state forbids it: a duplicate, or something still refers to the record.
        """
        return self._transport.call(op.DELETE_TEMPLATE, (template_guid,), {"language": language})


class AsyncDiscountCoupons(AsyncResource):
    """Discount coupons, one by one, in bulk or as generated sets, and the templates behind them."""

    def list(
        self,
        *,
        template: str | None = None,
        creation_time_from: datetime | None = None,
        creation_time_to: datetime | None = None,
        reusable: bool | None = None,
        valid_from: date | None = None,
        valid_to: date | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> AsyncPager[DiscountCoupon]:
        """List discount coupons; fixed amounts use the shop's default VAT rate.

        `getListOfDiscountCoupons`:
        https://api.docs.shoptet.com/shoptet-api/openapi/discount-coupons/getlistofdiscountcoupons

        Args:
            template: Only coupons made from the template with this GUID.
            creation_time_from: Only records created since this time, with UTC offset (ISO 8601).
            creation_time_to: Only records created until this time, with UTC offset (ISO 8601).
            reusable: Only coupons that can be used again and again (`true`) or only those for one use (`false`).
            valid_from: Lower limit on the coupon's dates of validity (`YYYY-MM-DD`).
            valid_to: Upper limit on the coupon's dates of validity (`YYYY-MM-DD`).
            items_per_page: Rows on one page: 1000 unless given, 1000 at most.
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
                "template": template,
                "creation_time_from": creation_time_from,
                "creation_time_to": creation_time_to,
                "reusable": reusable,
                "valid_from": valid_from,
                "valid_to": valid_to,
                "items_per_page": items_per_page,
                "page": page,
                "language": language,
            },
        )

    async def create_many(
        self, body: Sequence[DiscountCouponInput | DiscountCouponInputDict], *, language: str | None = None
    ) -> builtins.list[DiscountCoupon]:
        """Create discount coupons; invalid ones are left out, so compare the counts.

        `createDiscountCoupons`: https://api.docs.shoptet.com/shoptet-api/openapi/discount-coupons/creatediscountcoupons

        Args:
            body: Discount coupons.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `DiscountCoupon`.

        Raises:
            PartialFailureError: Some records were accepted, others refused: the error holds both.
        """
        return await self._transport.call(op.CREATE_MANY, (), {"language": language}, body)

    async def create_chunked(
        self,
        rows: Iterable[DiscountCouponInput | DiscountCouponInputDict],
        *,
        language: str | None = None,
        store: CursorStore | None = None,
        name: str | None = None,
        on_progress: OnWrite | None = None,
    ) -> WriteResult[builtins.list[DiscountCoupon]]:
        """Call `create_many` as often as the rows need, one call after the other.

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
            op.CREATE_MANY, (), {"language": language}, rows, store=store, name=name, on_progress=on_progress
        )

    async def update_many(
        self, body: Sequence[DiscountCouponUpdateInput | DiscountCouponUpdateInputDict], *, language: str | None = None
    ) -> builtins.list[DiscountCoupon]:
        """Change discount coupons by code; invalid and unknown ones come back as errors.

        `bulkUpdateDiscountCoupons`:
        https://api.docs.shoptet.com/shoptet-api/openapi/discount-coupons/bulkupdatediscountcoupons

        Args:
            body: Discount coupons.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `DiscountCoupon`.

        Raises:
            PartialFailureError: Some records were accepted, others refused: the error holds both.
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            UnprocessableError: The request does not follow the schema.
        """
        return await self._transport.call(op.UPDATE_MANY, (), {"language": language}, body)

    async def update_chunked(
        self,
        rows: Iterable[DiscountCouponUpdateInput | DiscountCouponUpdateInputDict],
        *,
        language: str | None = None,
        store: CursorStore | None = None,
        name: str | None = None,
        on_progress: OnWrite | None = None,
    ) -> WriteResult[builtins.list[DiscountCoupon]]:
        """Call `update_many` as often as the rows need, one call after the other.

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
            op.UPDATE_MANY, (), {"language": language}, rows, store=store, name=name, on_progress=on_progress
        )

    async def delete_many(self, body: Sequence[str], *, language: str | None = None) -> None:
        """Delete up to 200 discount coupons; an unknown code is refused with 422.

        `bulkDeleteDiscountCoupons`:
        https://api.docs.shoptet.com/shoptet-api/openapi/discount-coupons/bulkdeletediscountcoupons

        Args:
            body: Codes of the coupons to delete, 1 to 200.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            PartialFailureError: Some records were accepted, others refused: the error holds both.
            UnprocessableError: The request does not follow the schema.
        """
        return await self._transport.call(op.DELETE_MANY, (), {"language": language}, body)

    async def delete_chunked(
        self,
        rows: Iterable[str],
        *,
        language: str | None = None,
        store: CursorStore | None = None,
        name: str | None = None,
        on_progress: OnWrite | None = None,
    ) -> WriteResult[None]:
        """Call `delete_many` as often as the rows need, one call after the other.

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
            op.DELETE_MANY, (), {"language": language}, rows, store=store, name=name, on_progress=on_progress
        )

    def snapshot(
        self,
        *,
        template: str,
        shipping_price: CouponShippingPrice | CouponShippingPriceLiteral,
        code_from: str | None = None,
        code_to: str | None = None,
        creation_time_from: datetime | None = None,
        creation_time_to: datetime | None = None,
        discount_type: CouponDiscountType | CouponDiscountTypeLiteral | None = None,
        valid_from: date | None = None,
        valid_to: date | None = None,
        reusable: bool | None = None,
        currency: str | None = None,
        language: str | None = None,
        on_bad_line: OnBadLine = "raise",
        on_progress: OnProgress | None = None,
        timeout: float | None = None,
    ) -> AsyncSnapshot[DiscountCouponSnapshot]:
        """Queue a snapshot of discount coupons; template and shipping price must be given.

        `getListOfAllDiscountCoupons`:
        https://api.docs.shoptet.com/shoptet-api/openapi/discount-coupons/getlistofalldiscountcoupons

        Args:
            code_from: Lower bound on the code of the records.
            code_to: Upper bound on the code of the records.
            creation_time_from: Only records created since this time, with UTC offset (ISO 8601).
            creation_time_to: Only records created until this time, with UTC offset (ISO 8601).
            discount_type: Only coupons of this kind: `percentual` or `fixed`.
            valid_from: Lower limit on the coupon's dates of validity (`YYYY-MM-DD`).
            valid_to: Upper limit on the coupon's dates of validity (`YYYY-MM-DD`).
            reusable: Only coupons that can be used again and again (`true`) or only those for one use (`false`).
            template: Only coupons made from the template with this GUID.
            currency: Only coupons with a fixed discount in this currency (ISO 4217).
            shipping_price: Only coupons that price shipping this way: `beforeDiscount`, `cart` (after discounts) or
                `free`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            on_bad_line: Treatment of a line that cannot be read: raise an error, skip it with a log entry, or call a
                function.
            on_progress: Function called with the numbers of bytes and rows received, about once per megabyte.
            timeout: Seconds to wait for the file; a little more than three hours by default.

        Returns:
            The snapshot, requested on first use: `async with` it, iterate, or save it. A row is a
                `DiscountCouponSnapshot`.
        """
        return self._transport.snapshot(
            op.SNAPSHOT,
            (),
            {
                "code_from": code_from,
                "code_to": code_to,
                "creation_time_from": creation_time_from,
                "creation_time_to": creation_time_to,
                "discount_type": discount_type,
                "valid_from": valid_from,
                "valid_to": valid_to,
                "reusable": reusable,
                "template": template,
                "currency": currency,
                "shipping_price": shipping_price,
                "language": language,
            },
            on_bad_line=on_bad_line,
            on_progress=on_progress,
            timeout=timeout,
        )

    async def get(self, code: str, *, language: str | None = None) -> DiscountCoupon:
        """Read one discount coupon.

        `getDetailOfDiscountCoupon`:
        https://api.docs.shoptet.com/shoptet-api/openapi/discount-coupons/getdetailofdiscountcoupon

        Args:
            code: Code of the discount coupon.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The discount coupon.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return await self._transport.call(op.GET, (code,), {"language": language})

    def get_many(
        self,
        codes: Iterable[str],
        *,
        language: str | None = None,
        concurrency: int = 3,
        ordered: bool = True,
        on_progress: OnFetch | None = None,
    ) -> AsyncMany[str, DiscountCoupon]:
        """Read many records with `get`, several at once; a missing one is not an error.

        Args:
            codes: Code of the discount coupon, of each record.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            concurrency: How many are read at once; the API answers three at once for a token.
            ordered: Whether the records come in the order of the keys, or as they arrive.
            on_progress: Function called after each record.

        Returns:
            The records that exist, by `async for`; `items()` has each key with its record or None.
        """
        return self._transport.get_many(
            op.GET, codes, {"language": language}, concurrency=concurrency, ordered=ordered, on_progress=on_progress
        )

    async def delete(self, code: str, *, language: str | None = None) -> None:
        """Delete one discount coupon.

        `deleteDiscountCoupon`: https://api.docs.shoptet.com/shoptet-api/openapi/discount-coupons/deletediscountcoupon

        Args:
            code: Code of the discount coupon.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return await self._transport.call(op.DELETE, (code,), {"language": language})

    async def create_set(
        self, body: DiscountCouponsSetInput | DiscountCouponsSetInputDict, *, language: str | None = None
    ) -> builtins.list[DiscountCouponSetItem]:
        """Generate a number of alike discount coupons; compare the count of what comes back.

        `createDiscountCouponsSet`:
        https://api.docs.shoptet.com/shoptet-api/openapi/discount-coupons/creatediscountcouponsset

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `DiscountCouponSetItem`.
        """
        return await self._transport.call(op.CREATE_SET, (), {"language": language}, body)

    async def use(
        self,
        code: str,
        body: DiscountCouponsUsageUpdateInput | DiscountCouponsUsageUpdateInputDict,
        *,
        suppress_order_checking: bool | None = None,
        language: str | None = None,
    ) -> None:
        """Mark a discount coupon as used in an order.

        `updateDiscountCouponsUsage`:
        https://api.docs.shoptet.com/shoptet-api/openapi/discount-coupons/updatediscountcouponsusage

        Args:
            code: Code of the discount coupon.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            suppress_order_checking: Whether to accept the code of an order that the shop does not know. Default: False.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            ConflictError: The shop's state forbids it: a duplicate, or something still refers to the record.
        """
        return await self._transport.call(
            op.USE, (code,), {"suppress_order_checking": suppress_order_checking, "language": language}, body
        )

    async def list_templates(self, *, language: str | None = None) -> builtins.list[DiscountCouponTemplateListItem]:
        """List all discount coupon templates, without pages.

        `getTemplatesOfDiscountCoupons`:
        https://api.docs.shoptet.com/shoptet-api/openapi/discount-coupons/gettemplatesofdiscountcoupons

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `DiscountCouponTemplateListItem`.
        """
        return await self._transport.call(op.LIST_TEMPLATES, (), {"language": language})

    async def create_template(
        self, body: DiscountCouponsTemplateInput | DiscountCouponsTemplateInputDict, *, language: str | None = None
    ) -> DiscountCouponTemplate:
        """Create a discount coupon template that says who may use it and for which products.

        `createDiscountCouponsTemplate`:
        https://api.docs.shoptet.com/shoptet-api/openapi/discount-coupons/creatediscountcouponstemplate

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The discount coupon template.

        Raises:
            BadRequestError: Some record did not pass the shop's validation; repeating does not help.
        """
        return await self._transport.call(op.CREATE_TEMPLATE, (), {"language": language}, body)

    async def get_template(self, template_guid: str, *, language: str | None = None) -> DiscountCouponTemplate:
        """Read one discount coupon template with the products it is limited to.

        `getDiscountCouponsTemplate`:
        https://api.docs.shoptet.com/shoptet-api/openapi/discount-coupons/getdiscountcouponstemplate

        Args:
            template_guid: GUID of the discount coupon template.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The discount coupon template.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return await self._transport.call(op.GET_TEMPLATE, (template_guid,), {"language": language})

    def get_many_template(
        self,
        template_guids: Iterable[str],
        *,
        language: str | None = None,
        concurrency: int = 3,
        ordered: bool = True,
        on_progress: OnFetch | None = None,
    ) -> AsyncMany[str, DiscountCouponTemplate]:
        """Read many records with `get_template`, several at once; a missing one is not an error.

        Args:
            template_guids: GUID of the discount coupon template, of each record.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            concurrency: How many are read at once; the API answers three at once for a token.
            ordered: Whether the records come in the order of the keys, or as they arrive.
            on_progress: Function called after each record.

        Returns:
            The records that exist, by `async for`; `items()` has each key with its record or None.
        """
        return self._transport.get_many(
            op.GET_TEMPLATE,
            template_guids,
            {"language": language},
            concurrency=concurrency,
            ordered=ordered,
            on_progress=on_progress,
        )

    async def delete_template(self, template_guid: str, *, language: str | None = None) -> None:
        """Delete a discount coupon template; refused with 409 while coupons use it.

        `deleteDiscountCouponsTemplate`:
        https://api.docs.shoptet.com/shoptet-api/openapi/discount-coupons/deletediscountcouponstemplate

        Args:
            template_guid: GUID of the discount coupon template.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            ConflictError: The shop's state forbids it: a duplicate, or something still refers to the record.
        """
        return await self._transport.call(op.DELETE_TEMPLATE, (template_guid,), {"language": language})
