# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Order history: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import order_history as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    import builtins
    from datetime import datetime

    from shoptet_generated.dicts.order_history import OrderRemarkInputDict
    from shoptet_generated.models.order_history import OrderRemark, OrderRemarkInput, OrderRemarkSnapshot
    from shoptet_generated.runtime.model import Texts
    from shoptet_generated.runtime.snapshots import AsyncSnapshot, OnBadLine, OnProgress, Snapshot


class OrderHistory(Resource):
    """What happened to an order: system entries and remarks made by the shop."""

    def snapshot(
        self,
        *,
        order_codes: Texts | None = None,
        creation_time_from: datetime | None = None,
        creation_time_to: datetime | None = None,
        user_id: str | None = None,
        language: str | None = None,
        on_bad_line: OnBadLine = "raise",
        on_progress: OnProgress | None = None,
        timeout: float | None = None,
    ) -> Snapshot[OrderRemarkSnapshot]:
        """Queue a snapshot of the history remarks of orders; filters narrow it.

        `getListOfAllRemarks`: https://api.docs.shoptet.com/shoptet-api/openapi/order-history/getlistofallremarks

        Args:
            order_codes: Only remarks of these orders, at most 50 codes.
            creation_time_from: Only records created since this time, with UTC offset (ISO 8601).
            creation_time_to: Only records created until this time, with UTC offset (ISO 8601).
            user_id: Only remarks by this author: a user's e-mail address or the name of a system process.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            on_bad_line: Treatment of a line that cannot be read: raise an error, skip it with a log entry, or call a
                function.
            on_progress: Function called with the numbers of bytes and rows received, about once per megabyte.
            timeout: Seconds to wait for the file; a little more than three hours by default.

        Returns:
            The snapshot, requested on first use: `with` it, iterate, or save it. A row is a `OrderRemarkSnapshot`.
        """
        return self._transport.snapshot(
            op.SNAPSHOT,
            (),
            {
                "order_codes": order_codes,
                "creation_time_from": creation_time_from,
                "creation_time_to": creation_time_to,
                "user_id": user_id,
                "language": language,
            },
            on_bad_line=on_bad_line,
            on_progress=on_progress,
            timeout=timeout,
        )

    def list(
        self, order_code: str, *, system: bool | None = None, language: str | None = None
    ) -> builtins.list[OrderRemark]:
        """List the history of an order: system entries and remarks made by the shop.

        `getListOfRemarksForOrder`:
        https://api.docs.shoptet.com/shoptet-api/openapi/order-history/getlistofremarksfororder

        Args:
            order_code: Order code; text that can hold letters and dashes.
            system: Only the system's own entries (`true`) or only the others (`false`).
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `OrderRemark`.
        """
        return self._transport.call(op.LIST, (order_code,), {"system": system, "language": language})

    def create(
        self, order_code: str, body: OrderRemarkInput | OrderRemarkInputDict, *, language: str | None = None
    ) -> None:
        """Add a remark to the history of an order.

        `createOrderRemark`: https://api.docs.shoptet.com/shoptet-api/openapi/order-history/createorderremark

        Args:
            order_code: Order code; text that can hold letters and dashes.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            NotFoundError: No such path, or no record with this identifier.
            UnprocessableError: The request does not follow the schema.
        """
        return self._transport.call(op.CREATE, (order_code,), {"language": language}, body)

    def delete(self, order_code: str, remark_id: int, *, language: str | None = None) -> None:
        """Delete one entry from the history of an order.

        `deleteOrderHistoryItem`: https://api.docs.shoptet.com/shoptet-api/openapi/order-history/deleteorderhistoryitem

        Args:
            order_code: Order code; text that can hold letters and dashes.
            remark_id: Id of the history entry.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return self._transport.call(op.DELETE, (order_code, remark_id), {"language": language})


class AsyncOrderHistory(AsyncResource):
    """What happened to an order: system entries and remarks made by the shop."""

    def snapshot(
        self,
        *,
        order_codes: Texts | None = None,
        creation_time_from: datetime | None = None,
        creation_time_to: datetime | None = None,
        user_id: str | None = None,
        language: str | None = None,
        on_bad_line: OnBadLine = "raise",
        on_progress: OnProgress | None = None,
        timeout: float | None = None,
    ) -> AsyncSnapshot[OrderRemarkSnapshot]:
        """Queue a snapshot of the history remarks of orders; filters narrow it.

        `getListOfAllRemarks`: https://api.docs.shoptet.com/shoptet-api/openapi/order-history/getlistofallremarks

        Args:
            order_codes: Only remarks of these orders, at most 50 codes.
            creation_time_from: Only records created since this time, with UTC offset (ISO 8601).
            creation_time_to: Only records created until this time, with UTC offset (ISO 8601).
            user_id: Only remarks by this author: a user's e-mail address or the name of a system process.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            on_bad_line: Treatment of a line that cannot be read: raise an error, skip it with a log entry, or call a
                function.
            on_progress: Function called with the numbers of bytes and rows received, about once per megabyte.
            timeout: Seconds to wait for the file; a little more than three hours by default.

        Returns:
            The snapshot, requested on first use: `async with` it, iterate, or save it. A row is a
                `OrderRemarkSnapshot`.
        """
        return self._transport.snapshot(
            op.SNAPSHOT,
            (),
            {
                "order_codes": order_codes,
                "creation_time_from": creation_time_from,
                "creation_time_to": creation_time_to,
                "user_id": user_id,
                "language": language,
            },
            on_bad_line=on_bad_line,
            on_progress=on_progress,
            timeout=timeout,
        )

    async def list(
        self, order_code: str, *, system: bool | None = None, language: str | None = None
    ) -> builtins.list[OrderRemark]:
        """List the history of an order: system entries and remarks made by the shop.

        `getListOfRemarksForOrder`:
        https://api.docs.shoptet.com/shoptet-api/openapi/order-history/getlistofremarksfororder

        Args:
            order_code: Order code; text that can hold letters and dashes.
            system: Only the system's own entries (`true`) or only the others (`false`).
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `OrderRemark`.
        """
        return await self._transport.call(op.LIST, (order_code,), {"system": system, "language": language})

    async def create(
        self, order_code: str, body: OrderRemarkInput | OrderRemarkInputDict, *, language: str | None = None
    ) -> None:
        """Add a remark to the history of an order.

        `createOrderRemark`: https://api.docs.shoptet.com/shoptet-api/openapi/order-history/createorderremark

        Args:
            order_code: Order code; text that can hold letters and dashes.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            NotFoundError: No such path, or no record with this identifier.
            UnprocessableError: The request does not follow the schema.
        """
        return await self._transport.call(op.CREATE, (order_code,), {"language": language}, body)

    async def delete(self, order_code: str, remark_id: int, *, language: str | None = None) -> None:
        """Delete one entry from the history of an order.

        `deleteOrderHistoryItem`: https://api.docs.shoptet.com/shoptet-api/openapi/order-history/deleteorderhistoryitem

        Args:
            order_code: Order code; text that can hold letters and dashes.
            remark_id: Id of the history entry.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return await self._transport.call(op.DELETE, (order_code, remark_id), {"language": language})
