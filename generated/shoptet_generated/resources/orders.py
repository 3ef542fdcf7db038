# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Orders: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import orders as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    import builtins
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from shoptet_generated.dicts.common import BatchFileInputDict
    from shoptet_generated.dicts.orders import (
        OrderBatchCreateInputDict,
        OrderCopyInputDict,
        OrderHeadUpdateInputDict,
        OrderInputDict,
        OrderNotesUpdateInputDict,
        OrderStatusesUpdateInputDict,
        OrderStatusUpdateInputDict,
    )
    from shoptet_generated.models.common import BatchFileInput, ChangeType, ChangeTypeLiteral
    from shoptet_generated.models.orders import (
        Order,
        OrderBatchCreateInput,
        OrderChange,
        OrderClaim,
        OrderCopyInclude,
        OrderCopyInput,
        OrderHeadUpdateInput,
        OrderInclude,
        OrderInput,
        OrderListItem,
        OrderNotesUpdateInput,
        OrderSnapshot,
        OrderSnapshotInclude,
        OrderSourceListItem,
        OrderStatusesUpdateInput,
        OrderStatusList,
        OrderStatusUpdateInput,
    )
    from shoptet_generated.runtime.batches import AsyncBatch, Batch, OnBadRow, Uploader
    from shoptet_generated.runtime.bulk import AsyncMany, Many, OnFetch, OnWrite, WriteResult
    from shoptet_generated.runtime.feeds import AsyncChangeFeed, ChangeFeed, CursorStore
    from shoptet_generated.runtime.jobs import Target
    from shoptet_generated.runtime.model import Texts
    from shoptet_generated.runtime.snapshots import AsyncSnapshot, OnBadLine, OnProgress, Snapshot
    from shoptet_generated.runtime.transport import AsyncPager, Pager


class Orders(Resource):
    """Orders.

    Orders of the shop and its cash desks: reading, creating, statuses, notes, copies, PDF, changes and snapshots.
    """

    def list(
        self,
        *,
        status_id: int | None = None,
        shipping_guid: str | None = None,
        shipping_company_code: str | None = None,
        payment_method_guid: str | None = None,
        creation_time_from: datetime | None = None,
        creation_time_to: datetime | None = None,
        code_from: str | None = None,
        code_to: str | None = None,
        customer_guid: str | None = None,
        email: str | None = None,
        phone: str | None = None,
        product_code: str | None = None,
        change_time_from: datetime | None = None,
        change_time_to: datetime | None = None,
        source_id: int | None = None,
        order_codes: Texts | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> Pager[OrderListItem]:
        """List orders of the shop and its cash desks, at most 50 a page.

        `getListOfOrders`: https://api.docs.shoptet.com/shoptet-api/openapi/orders/getlistoforders

        Args:
            status_id: Only orders in this status, by its id; system statuses have negative ids.
            shipping_guid: Only orders shipped by this method, by its GUID.
            shipping_company_code: Only orders shipped by this carrier, by the company code of its shipping method.
            payment_method_guid: Only orders paid by this payment method, by its GUID.
            creation_time_from: Only records created since this time, with UTC offset (ISO 8601).
            creation_time_to: Only records created until this time, with UTC offset (ISO 8601).
            code_from: Lower bound on the order code.
            code_to: Upper bound on the order code.
            customer_guid: Only records of the customer with this GUID.
            email: Only records with this e-mail address; the whole address must match, letter case does not matter.
            phone: Only records with this phone number, in international form: `+420123456789`.
            product_code: Only orders that hold the product with this code.
            change_time_from: Only records last changed since this time, with UTC offset (ISO 8601).
            change_time_to: Only records last changed until this time, with UTC offset (ISO 8601).
            source_id: Only orders from this source, by its id; the list of order sources has them.
            order_codes: Exactly these orders, at most 50 codes; the other filters are ignored then.
            items_per_page: Rows on one page: 50 unless given, 50 at most.
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
                "status_id": status_id,
                "shipping_guid": shipping_guid,
                "shipping_company_code": shipping_company_code,
                "payment_method_guid": payment_method_guid,
                "creation_time_from": creation_time_from,
                "creation_time_to": creation_time_to,
                "code_from": code_from,
                "code_to": code_to,
                "customer_guid": customer_guid,
                "email": email,
                "phone": phone,
                "product_code": product_code,
                "change_time_from": change_time_from,
                "change_time_to": change_time_to,
                "source_id": source_id,
                "order_codes": order_codes,
                "items_per_page": items_per_page,
                "page": page,
                "language": language,
            },
        )

    def create(
        self,
        body: OrderInput | OrderInputDict,
        *,
        suppress_document_generation: bool | None = None,
        suppress_email_sending: bool | None = None,
        suppress_product_checking: bool | None = None,
        suppress_stock_movements: bool | None = None,
        suppress_historical_mandatory_fields: bool | None = None,
        suppress_historical_payment_checking: bool | None = None,
        suppress_historical_shipping_checking: bool | None = None,
        language: str | None = None,
    ) -> Order:
        """Create an order; by default it moves stock, issues documents and sends a confirmation e-mail.

        `createOrder`: https://api.docs.shoptet.com/shoptet-api/openapi/orders/createorder

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            suppress_document_generation: Whether to leave out the documents (invoices, delivery notes, ...) that would
                be issued. Default: False.
            suppress_email_sending: Whether to leave out the e-mails that would be sent. Default: False.
            suppress_product_checking: Whether to accept products unknown to the shop. Use it only for orders that never
                change again. Default: False.
            suppress_stock_movements: Whether to leave stock untouched. Use it only for orders that will never change
                again. Default: False.
            suppress_historical_mandatory_fields: Whether to accept missing required fields; only for orders dated more
                than 24 hours ago. Default: False.
            suppress_historical_payment_checking: Whether to accept an order without a payment method; a billing item
                needs a name then. Default: False.
            suppress_historical_shipping_checking: Whether to accept an order without a shipping method; a shipping item
                needs a name then. Default: False.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The order.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            UnprocessableError: The request does not follow the schema.
        """
        return self._transport.call(
            op.CREATE,
            (),
            {
                "suppress_document_generation": suppress_document_generation,
                "suppress_email_sending": suppress_email_sending,
                "suppress_product_checking": suppress_product_checking,
                "suppress_stock_movements": suppress_stock_movements,
                "suppress_historical_mandatory_fields": suppress_historical_mandatory_fields,
                "suppress_historical_payment_checking": suppress_historical_payment_checking,
                "suppress_historical_shipping_checking": suppress_historical_shipping_checking,
                "language": language,
            },
            body,
        )

    def snapshot(
        self,
        *,
        include: Sequence[OrderSnapshotInclude] | None = None,
        order_codes: Texts | None = None,
        status_id: int | None = None,
        shipping_guid: str | None = None,
        shipping_company_code: str | None = None,
        payment_method_guid: str | None = None,
        creation_time_from: datetime | None = None,
        creation_time_to: datetime | None = None,
        code_from: str | None = None,
        code_to: str | None = None,
        customer_guid: str | None = None,
        email: str | None = None,
        phone: str | None = None,
        product_code: str | None = None,
        change_time_from: datetime | None = None,
        change_time_to: datetime | None = None,
        source_id: int | None = None,
        language: str | None = None,
        on_bad_line: OnBadLine = "raise",
        on_progress: OnProgress | None = None,
        timeout: float | None = None,
    ) -> Snapshot[OrderSnapshot]:
        """Queue a snapshot of orders in full detail; filters narrow it.

        `getListOfAllOrders`: https://api.docs.shoptet.com/shoptet-api/openapi/orders/getlistofallorders

        Args:
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `notes`, `images`, `shippingDetails`, `stockLocation`, `surchargeParameters`, `productFlags`.
            order_codes: Exactly these orders, at most 50 codes; the other filters are ignored then.
            status_id: Only orders in this status, by its id; system statuses have negative ids.
            shipping_guid: Only orders shipped by this method, by its GUID.
            shipping_company_code: Only orders shipped by this carrier, by the company code of its shipping method.
            payment_method_guid: Only orders paid by this payment method, by its GUID.
            creation_time_from: Only records created since this time, with UTC offset (ISO 8601).
            creation_time_to: Only records created until this time, with UTC offset (ISO 8601).
            code_from: Lower bound on the order code.
            code_to: Upper bound on the order code.
            customer_guid: Only records of the customer with this GUID.
            email: Only records with this e-mail address; the whole address must match, letter case does not matter.
            phone: Only records with this phone number, in international form: `+420123456789`.
            product_code: Only orders that hold the product with this code.
            change_time_from: Only records last changed since this time, with UTC offset (ISO 8601).
            change_time_to: Only records last changed until this time, with UTC offset (ISO 8601).
            source_id: Only orders from this source, by its id; the list of order sources has them.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            on_bad_line: Treatment of a line that cannot be read: raise an error, skip it with a log entry, or call a
                function.
            on_progress: Function called with the numbers of bytes and rows received, about once per megabyte.
            timeout: Seconds to wait for the file; a little more than three hours by default.

        Returns:
            The snapshot, requested on first use: `with` it, iterate, or save it. A row is a `OrderSnapshot`.

        Raises:
            BadRequestError: Some record did not pass the shop's validation; repeating does not help.
        """
        return self._transport.snapshot(
            op.SNAPSHOT,
            (),
            {
                "include": include,
                "order_codes": order_codes,
                "status_id": status_id,
                "shipping_guid": shipping_guid,
                "shipping_company_code": shipping_company_code,
                "payment_method_guid": payment_method_guid,
                "creation_time_from": creation_time_from,
                "creation_time_to": creation_time_to,
                "code_from": code_from,
                "code_to": code_to,
                "customer_guid": customer_guid,
                "email": email,
                "phone": phone,
                "product_code": product_code,
                "change_time_from": change_time_from,
                "change_time_to": change_time_to,
                "source_id": source_id,
                "language": language,
            },
            on_bad_line=on_bad_line,
            on_progress=on_progress,
            timeout=timeout,
        )

    def update_status_many(
        self,
        body: OrderStatusesUpdateInput | OrderStatusesUpdateInputDict,
        *,
        suppress_document_generation: bool | None = None,
        suppress_email_sending: bool | None = None,
        suppress_sms_sending: bool | None = None,
        language: str | None = None,
    ) -> None:
        """Set one status on many orders; e-mails and documents may follow, unknown codes become errors.

        `bulkOrderStatusChange`: https://api.docs.shoptet.com/shoptet-api/openapi/orders/bulkorderstatuschange

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            suppress_document_generation: Whether to leave out the documents (invoices, delivery notes, ...) that would
                be issued. Default: False.
            suppress_email_sending: Whether to leave out the e-mails that would be sent. Default: False.
            suppress_sms_sending: Whether to leave out the SMS messages that would be sent. Default: False.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            PartialFailureError: Some records were accepted, others refused: the error holds both.
            BadRequestError: Some record did not pass the shop's validation; repeating does not help.
            UnprocessableError: The request does not follow the schema.
        """
        return self._transport.call(
            op.UPDATE_STATUS_MANY,
            (),
            {
                "suppress_document_generation": suppress_document_generation,
                "suppress_email_sending": suppress_email_sending,
                "suppress_sms_sending": suppress_sms_sending,
                "language": language,
            },
            body,
        )

    def update_status_chunked(
        self,
        body: OrderStatusesUpdateInput | OrderStatusesUpdateInputDict,
        *,
        suppress_document_generation: bool | None = None,
        suppress_email_sending: bool | None = None,
        suppress_sms_sending: bool | None = None,
        language: str | None = None,
        store: CursorStore | None = None,
        name: str | None = None,
        on_progress: OnWrite | None = None,
    ) -> WriteResult[None]:
        """Call `update_status_many` as often as the rows need, one call after the other.

        A refused row stops nothing. A row that may have been written is not sent again.

        Args:
            body: The body, with a list of any length.
            suppress_document_generation: Whether to leave out the documents (invoices, delivery notes, ...) that would
                be issued. Default: False.
            suppress_email_sending: Whether to leave out the e-mails that would be sent. Default: False.
            suppress_sms_sending: Whether to leave out the SMS messages that would be sent. Default: False.
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
            op.UPDATE_STATUS_MANY,
            (),
            {
                "suppress_document_generation": suppress_document_generation,
                "suppress_email_sending": suppress_email_sending,
                "suppress_sms_sending": suppress_sms_sending,
                "language": language,
            },
            body,
            store=store,
            name=name,
            on_progress=on_progress,
        )

    def get(self, code: str, *, include: Sequence[OrderInclude] | None = None, language: str | None = None) -> Order:
        """Read one order with its items, customer and totals; `include` adds notes, images and more.

        `getOrderDetail`: https://api.docs.shoptet.com/shoptet-api/openapi/orders/getorderdetail

        Args:
            code: Order code; text that can hold letters and dashes.
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `notes`, `images`, `shippingDetails`, `stockLocation`, `surchargeParameters`, `paymentTransactions`,
                `productFlags`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The order.
        """
        return self._transport.call(op.GET, (code,), {"include": include, "language": language})

    def get_many(
        self,
        codes: Iterable[str],
        *,
        include: Sequence[OrderInclude] | None = None,
        language: str | None = None,
        concurrency: int = 3,
        ordered: bool = True,
        on_progress: OnFetch | None = None,
    ) -> Many[str, Order]:
        """Read many records with `get`, several at once; a missing one is not an error.

        Args:
            codes: Order code; text that can hold letters and dashes, of each record.
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `notes`, `images`, `shippingDetails`, `stockLocation`, `surchargeParameters`, `paymentTransactions`,
                `productFlags`.
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
            codes,
            {"include": include, "language": language},
            concurrency=concurrency,
            ordered=ordered,
            on_progress=on_progress,
        )

    def delete(self, code: str, *, language: str | None = None) -> None:
        """Delete an order.

        `deleteOrder`: https://api.docs.shoptet.com/shoptet-api/openapi/orders/deleteorder

        Args:
            code: Order code; text that can hold letters and dashes.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            ConflictError: The shop's state forbids it: a duplicate, or something still refers to the record.
        """
        return self._transport.call(op.DELETE, (code,), {"language": language})

    def update_head(
        self, code: str, body: OrderHeadUpdateInput | OrderHeadUpdateInputDict, *, language: str | None = None
    ) -> Order:
        """Change an order's creation time, customer, contact data and addresses.

        `updateOrderHead`: https://api.docs.shoptet.com/shoptet-api/openapi/orders/updateorderhead

        Args:
            code: Order code; text that can hold letters and dashes.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The order.

        Raises:
            ConflictError: The shop's state forbids it: a duplicate, or something still refers to the record.
        """
        return self._transport.call(op.UPDATE_HEAD, (code,), {"language": language}, body)

    def pdf(self, code: str, *, language: str | None = None) -> bytes:
        """Download an order as PDF; a shop makes one PDF at a time, a second call meanwhile gets 423.

        `downloadOrderAsPdf`: https://api.docs.shoptet.com/shoptet-api/openapi/orders/downloadorderaspdf

        Args:
            code: Order code; text that can hold letters and dashes.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The file as it came (application/pdf).

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return self._transport.call(op.PDF, (code,), {"language": language})

    def save_pdf(self, code: str, to: Target, *, language: str | None = None) -> int:
        """Write the file that `pdf` returns to a path, whole or not at all, or to an open file.

        Returns:
            The length of the file in bytes.
        """
        return self._transport.download(op.PDF, (code,), {"language": language}, to)

    def update_notes(
        self, code: str, body: OrderNotesUpdateInput | OrderNotesUpdateInputDict, *, language: str | None = None
    ) -> None:
        """Change notes, tracking number and additional fields of an order; null clears a value.

        `updateRemarksForOrder`: https://api.docs.shoptet.com/shoptet-api/openapi/orders/updateremarksfororder

        Args:
            code: Order code; text that can hold letters and dashes.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return self._transport.call(op.UPDATE_NOTES, (code,), {"language": language}, body)

    def update_status(
        self,
        code: str,
        body: OrderStatusUpdateInput | OrderStatusUpdateInputDict,
        *,
        suppress_document_generation: bool | None = None,
        suppress_email_sending: bool | None = None,
        suppress_sms_sending: bool | None = None,
        language: str | None = None,
    ) -> Order:
        """Change status, paid flag or billing method of an order; e-mails, SMS and documents may follow.

        `updateOrderStatus`: https://api.docs.shoptet.com/shoptet-api/openapi/orders/updateorderstatus

        Args:
            code: Order code; text that can hold letters and dashes.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            suppress_document_generation: Whether to leave out the documents (invoices, delivery notes, ...) that would
                be issued. Default: False.
            suppress_email_sending: Whether to leave out the e-mails that would be sent. Default: False.
            suppress_sms_sending: Whether to leave out the SMS messages that would be sent. Default: False.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The order.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            ConflictError: The shop's state forbids it: a duplicate, or something still refers to the record.
        """
        return self._transport.call(
            op.UPDATE_STATUS,
            (code,),
            {
                "suppress_document_generation": suppress_document_generation,
                "suppress_email_sending": suppress_email_sending,
                "suppress_sms_sending": suppress_sms_sending,
                "language": language,
            },
            body,
        )

    def copy(
        self,
        code: str,
        body: OrderCopyInput | OrderCopyInputDict,
        *,
        include: Sequence[OrderCopyInclude] | None = None,
        language: str | None = None,
    ) -> Order:
        """Copy an order, whole or in part; the copy claims stock and reports a shortage as an error.

        `orderCopy`: https://api.docs.shoptet.com/shoptet-api/openapi/orders/ordercopy

        Args:
            code: Order code; text that can hold letters and dashes.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `notes`, `images`, `shippingDetails`, `stockLocation`, `productFlags`, `surchargeParameters`,
                `paymentTransactions`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The order.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return self._transport.call(op.COPY, (code,), {"include": include, "language": language}, body)

    def list_statuses(self, *, language: str | None = None) -> OrderStatusList:
        """List order statuses with what each one triggers, and the default for new orders.

        `getListOfOrderStatuses`: https://api.docs.shoptet.com/shoptet-api/openapi/orders/getlistoforderstatuses

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The order status list.
        """
        return self._transport.call(op.LIST_STATUSES, (), {"language": language})

    def list_sources(self, *, language: str | None = None) -> builtins.list[OrderSourceListItem]:
        """List the sources that orders can come from.

        `getListOfOrderSources`: https://api.docs.shoptet.com/shoptet-api/openapi/orders/getlistofordersources

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `OrderSourceListItem`.
        """
        return self._transport.call(op.LIST_SOURCES, (), {"language": language})

    def list_changes(
        self,
        *,
        since: datetime,
        change_type: ChangeType | ChangeTypeLiteral | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> Pager[OrderChange]:
        """List orders created, changed or deleted since a time; the history goes back 30 days.

        `getLastOrderChanges`: https://api.docs.shoptet.com/shoptet-api/openapi/orders/getlastorderchanges

        Args:
            since: Time with UTC offset (ISO 8601): records from then until now; changes are kept for 30 days.
            change_type: Only records last edited (`edit`, creation included) or only deleted ones (`delete`).
            items_per_page: Rows on one page: 20 unless given, 1000 at most.
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
    ) -> ChangeFeed[OrderChange]:
        """List orders created, changed or deleted since a time; the history goes back 30 days, as a feed.

        `getLastOrderChanges`: https://api.docs.shoptet.com/shoptet-api/openapi/orders/getlastorderchanges

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

    def list_claims(
        self,
        *,
        include_closed_and_cancelled_orders: bool | None = None,
        product_code: str | None = None,
        order_code: str | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> Pager[OrderClaim]:
        """List orders with products that are still claimed from stock.

        `getOrderClaims`: https://api.docs.shoptet.com/shoptet-api/openapi/orders/getorderclaims

        Args:
            include_closed_and_cancelled_orders: Whether to return closed and cancelled orders too; deprecated and
                without real effect.
            product_code: Only claims on the product with this code.
            order_code: Only claims of the order with this code.
            items_per_page: Rows on one page: 100 unless given, 250 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `for row in pager` walks the rows of all pages, fetched when needed.
        """
        return self._transport.paginate(
            op.LIST_CLAIMS,
            (),
            {
                "include_closed_and_cancelled_orders": include_closed_and_cancelled_orders,
                "product_code": product_code,
                "order_code": order_code,
                "items_per_page": items_per_page,
                "page": page,
                "language": language,
            },
        )

    def create_batch(
        self,
        rows: Iterable[OrderBatchCreateInput | OrderBatchCreateInputDict] | BatchFileInput | BatchFileInputDict,
        *,
        language: str | None = None,
        uploader: Uploader | None = None,
        on_bad_row: OnBadRow = "raise",
    ) -> Batch:
        """Queue the creation of orders from a JSON-lines file; bad rows are skipped and logged (beta).

        Each line of the file is a `OrderBatchCreateInput`.

        `orderBatchInsertion`: https://api.docs.shoptet.com/shoptet-api/openapi/orders/orderbatchinsertion

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


class AsyncOrders(AsyncResource):
    """Orders.

    Orders of the shop and its cash desks: reading, creating, statuses, notes, copies, PDF, changes and snapshots.
    """

    def list(
        self,
        *,
        status_id: int | None = None,
        shipping_guid: str | None = None,
        shipping_company_code: str | None = None,
        payment_method_guid: str | None = None,
        creation_time_from: datetime | None = None,
        creation_time_to: datetime | None = None,
        code_from: str | None = None,
        code_to: str | None = None,
        customer_guid: str | None = None,
        email: str | None = None,
        phone: str | None = None,
        product_code: str | None = None,
        change_time_from: datetime | None = None,
        change_time_to: datetime | None = None,
        source_id: int | None = None,
        order_codes: Texts | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> AsyncPager[OrderListItem]:
        """List orders of the shop and its cash desks, at most 50 a page.

        `getListOfOrders`: https://api.docs.shoptet.com/shoptet-api/openapi/orders/getlistoforders

        Args:
            status_id: Only orders in this status, by its id; system statuses have negative ids.
            shipping_guid: Only orders shipped by this method, by its GUID.
            shipping_company_code: Only orders shipped by this carrier, by the company code of its shipping method.
            payment_method_guid: Only orders paid by this payment method, by its GUID.
            creation_time_from: Only records created since this time, with UTC offset (ISO 8601).
            creation_time_to: Only records created until this time, with UTC offset (ISO 8601).
            code_from: Lower bound on the order code.
            code_to: Upper bound on the order code.
            customer_guid: Only records of the customer with this GUID.
            email: Only records with this e-mail address; the whole address must match, letter case does not matter.
            phone: Only records with this phone number, in international form: `+420123456789`.
            product_code: Only orders that hold the product with this code.
            change_time_from: Only records last changed since this time, with UTC offset (ISO 8601).
            change_time_to: Only records last changed until this time, with UTC offset (ISO 8601).
            source_id: Only orders from this source, by its id; the list of order sources has them.
            order_codes: Exactly these orders, at most 50 codes; the other filters are ignored then.
            items_per_page: Rows on one page: 50 unless given, 50 at most.
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
                "status_id": status_id,
                "shipping_guid": shipping_guid,
                "shipping_company_code": shipping_company_code,
                "payment_method_guid": payment_method_guid,
                "creation_time_from": creation_time_from,
                "creation_time_to": creation_time_to,
                "code_from": code_from,
                "code_to": code_to,
                "customer_guid": customer_guid,
                "email": email,
                "phone": phone,
                "product_code": product_code,
                "change_time_from": change_time_from,
                "change_time_to": change_time_to,
                "source_id": source_id,
                "order_codes": order_codes,
                "items_per_page": items_per_page,
                "page": page,
                "language": language,
            },
        )

    async def create(
        self,
        body: OrderInput | OrderInputDict,
        *,
        suppress_document_generation: bool | None = None,
        suppress_email_sending: bool | None = None,
        suppress_product_checking: bool | None = None,
        suppress_stock_movements: bool | None = None,
        suppress_historical_mandatory_fields: bool | None = None,
        suppress_historical_payment_checking: bool | None = None,
        suppress_historical_shipping_checking: bool | None = None,
        language: str | None = None,
    ) -> Order:
        """Create an order; by default it moves stock, issues documents and sends a confirmation e-mail.

        `createOrder`: https://api.docs.shoptet.com/shoptet-api/openapi/orders/createorder

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            suppress_document_generation: Whether to leave out the documents (invoices, delivery notes, ...) that would
                be issued. Default: False.
            suppress_email_sending: Whether to leave out the e-mails that would be sent. Default: False.
            suppress_product_checking: Whether to accept products unknown to the shop. Use it only for orders that never
                change again. Default: False.
            suppress_stock_movements: Whether to leave stock untouched. Use it only for orders that will never change
                again. Default: False.
            suppress_historical_mandatory_fields: Whether to accept missing required fields; only for orders dated more
                than 24 hours ago. Default: False.
            suppress_historical_payment_checking: Whether to accept an order without a payment method; a billing item
                needs a name then. Default: False.
            suppress_historical_shipping_checking: Whether to accept an order without a shipping method; a shipping item
                needs a name then. Default: False.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The order.

        Raises:
            PermissionDeniedError: The token has no right to this, or the shop lacks a module.
            UnprocessableError: The request does not follow the schema.
        """
        return await self._transport.call(
            op.CREATE,
            (),
            {
                "suppress_document_generation": suppress_document_generation,
                "suppress_email_sending": suppress_email_sending,
                "suppress_product_checking": suppress_product_checking,
                "suppress_stock_movements": suppress_stock_movements,
                "suppress_historical_mandatory_fields": suppress_historical_mandatory_fields,
                "suppress_historical_payment_checking": suppress_historical_payment_checking,
                "suppress_historical_shipping_checking": suppress_historical_shipping_checking,
                "language": language,
            },
            body,
        )

    def snapshot(
        self,
        *,
        include: Sequence[OrderSnapshotInclude] | None = None,
        order_codes: Texts | None = None,
        status_id: int | None = None,
        shipping_guid: str | None = None,
        shipping_company_code: str | None = None,
        payment_method_guid: str | None = None,
        creation_time_from: datetime | None = None,
        creation_time_to: datetime | None = None,
        code_from: str | None = None,
        code_to: str | None = None,
        customer_guid: str | None = None,
        email: str | None = None,
        phone: str | None = None,
        product_code: str | None = None,
        change_time_from: datetime | None = None,
        change_time_to: datetime | None = None,
        source_id: int | None = None,
        language: str | None = None,
        on_bad_line: OnBadLine = "raise",
        on_progress: OnProgress | None = None,
        timeout: float | None = None,
    ) -> AsyncSnapshot[OrderSnapshot]:
        """Queue a snapshot of orders in full detail; filters narrow it.

        `getListOfAllOrders`: https://api.docs.shoptet.com/shoptet-api/openapi/orders/getlistofallorders

        Args:
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `notes`, `images`, `shippingDetails`, `stockLocation`, `surchargeParameters`, `productFlags`.
            order_codes: Exactly these orders, at most 50 codes; the other filters are ignored then.
            status_id: Only orders in this status, by its id; system statuses have negative ids.
            shipping_guid: Only orders shipped by this method, by its GUID.
            shipping_company_code: Only orders shipped by this carrier, by the company code of its shipping method.
            payment_method_guid: Only orders paid by this payment method, by its GUID.
            creation_time_from: Only records created since this time, with UTC offset (ISO 8601).
            creation_time_to: Only records created until this time, with UTC offset (ISO 8601).
            code_from: Lower bound on the order code.
            code_to: Upper bound on the order code.
            customer_guid: Only records of the customer with this GUID.
            email: Only records with this e-mail address; the whole address must match, letter case does not matter.
            phone: Only records with this phone number, in international form: `+420123456789`.
            product_code: Only orders that hold the product with this code.
            change_time_from: Only records last changed since this time, with UTC offset (ISO 8601).
            change_time_to: Only records last changed until this time, with UTC offset (ISO 8601).
            source_id: Only orders from this source, by its id; the list of order sources has them.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            on_bad_line: Treatment of a line that cannot be read: raise an error, skip it with a log entry, or call a
                function.
            on_progress: Function called with the numbers of bytes and rows received, about once per megabyte.
            timeout: Seconds to wait for the file; a little more than three hours by default.

        Returns:
            The snapshot, requested on first use: `async with` it, iterate, or save it. A row is a `OrderSnapshot`.

        Raises:
            BadRequestError: Some record did not pass the shop's validation; repeating does not help.
        """
        return self._transport.snapshot(
            op.SNAPSHOT,
            (),
            {
                "include": include,
                "order_codes": order_codes,
                "status_id": status_id,
                "shipping_guid": shipping_guid,
                "shipping_company_code": shipping_company_code,
                "payment_method_guid": payment_method_guid,
                "creation_time_from": creation_time_from,
                "creation_time_to": creation_time_to,
                "code_from": code_from,
                "code_to": code_to,
                "customer_guid": customer_guid,
                "email": email,
                "phone": phone,
                "product_code": product_code,
                "change_time_from": change_time_from,
                "change_time_to": change_time_to,
                "source_id": source_id,
                "language": language,
            },
            on_bad_line=on_bad_line,
            on_progress=on_progress,
            timeout=timeout,
        )

    async def update_status_many(
        self,
        body: OrderStatusesUpdateInput | OrderStatusesUpdateInputDict,
        *,
        suppress_document_generation: bool | None = None,
        suppress_email_sending: bool | None = None,
        suppress_sms_sending: bool | None = None,
        language: str | None = None,
    ) -> None:
        """Set one status on many orders; e-mails and documents may follow, unknown codes become errors.

        `bulkOrderStatusChange`: https://api.docs.shoptet.com/shoptet-api/openapi/orders/bulkorderstatuschange

        Args:
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            suppress_document_generation: Whether to leave out the documents (invoices, delivery notes, ...) that would
                be issued. Default: False.
            suppress_email_sending: Whether to leave out the e-mails that would be sent. Default: False.
            suppress_sms_sending: Whether to leave out the SMS messages that would be sent. Default: False.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            PartialFailureError: Some records were accepted, others refused: the error holds both.
            BadRequestError: Some record did not pass the shop's validation; repeating does not help.
            UnprocessableError: The request does not follow the schema.
        """
        return await self._transport.call(
            op.UPDATE_STATUS_MANY,
            (),
            {
                "suppress_document_generation": suppress_document_generation,
                "suppress_email_sending": suppress_email_sending,
                "suppress_sms_sending": suppress_sms_sending,
                "language": language,
            },
            body,
        )

    async def update_status_chunked(
        self,
        body: OrderStatusesUpdateInput | OrderStatusesUpdateInputDict,
        *,
        suppress_document_generation: bool | None = None,
        suppress_email_sending: bool | None = None,
        suppress_sms_sending: bool | None = None,
        language: str | None = None,
        store: CursorStore | None = None,
        name: str | None = None,
        on_progress: OnWrite | None = None,
    ) -> WriteResult[None]:
        """Call `update_status_many` as often as the rows need, one call after the other.

        A refused row stops nothing. A row that may have been written is not sent again.

        Args:
            body: The body, with a list of any length.
            suppress_document_generation: Whether to leave out the documents (invoices, delivery notes, ...) that would
                be issued. Default: False.
            suppress_email_sending: Whether to leave out the e-mails that would be sent. Default: False.
            suppress_sms_sending: Whether to leave out the SMS messages that would be sent. Default: False.
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
            op.UPDATE_STATUS_MANY,
            (),
            {
                "suppress_document_generation": suppress_document_generation,
                "suppress_email_sending": suppress_email_sending,
                "suppress_sms_sending": suppress_sms_sending,
                "language": language,
            },
            body,
            store=store,
            name=name,
            on_progress=on_progress,
        )

    async def get(
        self, code: str, *, include: Sequence[OrderInclude] | None = None, language: str | None = None
    ) -> Order:
        """Read one order with its items, customer and totals; `include` adds notes, images and more.

        `getOrderDetail`: https://api.docs.shoptet.com/shoptet-api/openapi/orders/getorderdetail

        Args:
            code: Order code; text that can hold letters and dashes.
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `notes`, `images`, `shippingDetails`, `stockLocation`, `surchargeParameters`, `paymentTransactions`,
                `productFlags`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The order.
        """
        return await self._transport.call(op.GET, (code,), {"include": include, "language": language})

    def get_many(
        self,
        codes: Iterable[str],
        *,
        include: Sequence[OrderInclude] | None = None,
        language: str | None = None,
        concurrency: int = 3,
        ordered: bool = True,
        on_progress: OnFetch | None = None,
    ) -> AsyncMany[str, Order]:
        """Read many records with `get`, several at once; a missing one is not an error.

        Args:
            codes: Order code; text that can hold letters and dashes, of each record.
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `notes`, `images`, `shippingDetails`, `stockLocation`, `surchargeParameters`, `paymentTransactions`,
                `productFlags`.
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
            codes,
            {"include": include, "language": language},
            concurrency=concurrency,
            ordered=ordered,
            on_progress=on_progress,
        )

    async def delete(self, code: str, *, language: str | None = None) -> None:
        """Delete an order.

        `deleteOrder`: https://api.docs.shoptet.com/shoptet-api/openapi/orders/deleteorder

        Args:
            code: Order code; text that can hold letters and dashes.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            ConflictError: The shop's state forbids it: a duplicate, or something still refers to the record.
        """
        return await self._transport.call(op.DELETE, (code,), {"language": language})

    async def update_head(
        self, code: str, body: OrderHeadUpdateInput | OrderHeadUpdateInputDict, *, language: str | None = None
    ) -> Order:
        """Change an order's creation time, customer, contact data and addresses.

        `updateOrderHead`: https://api.docs.shoptet.com/shoptet-api/openapi/orders/updateorderhead

        Args:
            code: Order code; text that can hold letters and dashes.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The order.

        Raises:
            ConflictError: The shop's state forbids it: a duplicate, or something still refers to the record.
        """
        return await self._transport.call(op.UPDATE_HEAD, (code,), {"language": language}, body)

    async def pdf(self, code: str, *, language: str | None = None) -> bytes:
        """Download an order as PDF; a shop makes one PDF at a time, a second call meanwhile gets 423.

        `downloadOrderAsPdf`: https://api.docs.shoptet.com/shoptet-api/openapi/orders/downloadorderaspdf

        Args:
            code: Order code; text that can hold letters and dashes.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The file as it came (application/pdf).

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return await self._transport.call(op.PDF, (code,), {"language": language})

    async def save_pdf(self, code: str, to: Target, *, language: str | None = None) -> int:
        """Write the file that `pdf` returns to a path, whole or not at all, or to an open file.

        Returns:
            The length of the file in bytes.
        """
        return await self._transport.download(op.PDF, (code,), {"language": language}, to)

    async def update_notes(
        self, code: str, body: OrderNotesUpdateInput | OrderNotesUpdateInputDict, *, language: str | None = None
    ) -> None:
        """Change notes, tracking number and additional fields of an order; null clears a value.

        `updateRemarksForOrder`: https://api.docs.shoptet.com/shoptet-api/openapi/orders/updateremarksfororder

        Args:
            code: Order code; text that can hold letters and dashes.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return await self._transport.call(op.UPDATE_NOTES, (code,), {"language": language}, body)

    async def update_status(
        self,
        code: str,
        body: OrderStatusUpdateInput | OrderStatusUpdateInputDict,
        *,
        suppress_document_generation: bool | None = None,
        suppress_email_sending: bool | None = None,
        suppress_sms_sending: bool | None = None,
        language: str | None = None,
    ) -> Order:
        """Change status, paid flag or billing method of an order; e-mails, SMS and documents may follow.

        `updateOrderStatus`: https://api.docs.shoptet.com/shoptet-api/openapi/orders/updateorderstatus

        Args:
            code: Order code; text that can hold letters and dashes.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            suppress_document_generation: Whether to leave out the documents (invoices, delivery notes, ...) that would
                be issued. Default: False.
            suppress_email_sending: Whether to leave out the e-mails that would be sent. Default: False.
            suppress_sms_sending: Whether to leave out the SMS messages that would be sent. Default: False.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The order.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            ConflictError: The shop's state forbids it: a duplicate, or something still refers to the record.
        """
        return await self._transport.call(
            op.UPDATE_STATUS,
            (code,),
            {
                "suppress_document_generation": suppress_document_generation,
                "suppress_email_sending": suppress_email_sending,
                "suppress_sms_sending": suppress_sms_sending,
                "language": language,
            },
            body,
        )

    async def copy(
        self,
        code: str,
        body: OrderCopyInput | OrderCopyInputDict,
        *,
        include: Sequence[OrderCopyInclude] | None = None,
        language: str | None = None,
    ) -> Order:
        """Copy an order, whole or in part; the copy claims stock and reports a shortage as an error.

        `orderCopy`: https://api.docs.shoptet.com/shoptet-api/openapi/orders/ordercopy

        Args:
            code: Order code; text that can hold letters and dashes.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `notes`, `images`, `shippingDetails`, `stockLocation`, `productFlags`, `surchargeParameters`,
                `paymentTransactions`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The order.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return await self._transport.call(op.COPY, (code,), {"include": include, "language": language}, body)

    async def list_statuses(self, *, language: str | None = None) -> OrderStatusList:
        """List order statuses with what each one triggers, and the default for new orders.

        `getListOfOrderStatuses`: https://api.docs.shoptet.com/shoptet-api/openapi/orders/getlistoforderstatuses

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The order status list.
        """
        return await self._transport.call(op.LIST_STATUSES, (), {"language": language})

    async def list_sources(self, *, language: str | None = None) -> builtins.list[OrderSourceListItem]:
        """List the sources that orders can come from.

        `getListOfOrderSources`: https://api.docs.shoptet.com/shoptet-api/openapi/orders/getlistofordersources

        Args:
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A list of `OrderSourceListItem`.
        """
        return await self._transport.call(op.LIST_SOURCES, (), {"language": language})

    def list_changes(
        self,
        *,
        since: datetime,
        change_type: ChangeType | ChangeTypeLiteral | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> AsyncPager[OrderChange]:
        """List orders created, changed or deleted since a time; the history goes back 30 days.

        `getLastOrderChanges`: https://api.docs.shoptet.com/shoptet-api/openapi/orders/getlastorderchanges

        Args:
            since: Time with UTC offset (ISO 8601): records from then until now; changes are kept for 30 days.
            change_type: Only records last edited (`edit`, creation included) or only deleted ones (`delete`).
            items_per_page: Rows on one page: 20 unless given, 1000 at most.
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
    ) -> AsyncChangeFeed[OrderChange]:
        """List orders created, changed or deleted since a time; the history goes back 30 days, as a feed.

        `getLastOrderChanges`: https://api.docs.shoptet.com/shoptet-api/openapi/orders/getlastorderchanges

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

    def list_claims(
        self,
        *,
        include_closed_and_cancelled_orders: bool | None = None,
        product_code: str | None = None,
        order_code: str | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> AsyncPager[OrderClaim]:
        """List orders with products that are still claimed from stock.

        `getOrderClaims`: https://api.docs.shoptet.com/shoptet-api/openapi/orders/getorderclaims

        Args:
            include_closed_and_cancelled_orders: Whether to return closed and cancelled orders too; deprecated and
                without real effect.
            product_code: Only claims on the product with this code.
            order_code: Only claims of the order with this code.
            items_per_page: Rows on one page: 100 unless given, 250 at most.
            page: Number of the page, from 1.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            A pager: `async for row in pager` walks the rows of all pages, fetched when needed.
        """
        return self._transport.paginate(
            op.LIST_CLAIMS,
            (),
            {
                "include_closed_and_cancelled_orders": include_closed_and_cancelled_orders,
                "product_code": product_code,
                "order_code": order_code,
                "items_per_page": items_per_page,
                "page": page,
                "language": language,
            },
        )

    async def create_batch(
        self,
        rows: Iterable[OrderBatchCreateInput | OrderBatchCreateInputDict] | BatchFileInput | BatchFileInputDict,
        *,
        language: str | None = None,
        uploader: Uploader | None = None,
        on_bad_row: OnBadRow = "raise",
    ) -> AsyncBatch:
        """Queue the creation of orders from a JSON-lines file; bad rows are skipped and logged (beta).

        Each line of the file is a `OrderBatchCreateInput`.

        `orderBatchInsertion`: https://api.docs.shoptet.com/shoptet-api/openapi/orders/orderbatchinsertion

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
