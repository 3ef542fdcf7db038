# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Delivery notes: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import delivery_notes as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from shoptet_generated.dicts.delivery_notes import DeliveryNoteFromOrderInputDict
    from shoptet_generated.models.delivery_notes import (
        DeliveryNote,
        DeliveryNoteFromOrderInput,
        DeliveryNoteInclude,
        DeliveryNoteListItem,
        DeliveryNoteSnapshot,
    )
    from shoptet_generated.runtime.bulk import AsyncMany, Many, OnFetch
    from shoptet_generated.runtime.jobs import Target
    from shoptet_generated.runtime.snapshots import AsyncSnapshot, OnBadLine, OnProgress, Snapshot
    from shoptet_generated.runtime.transport import AsyncPager, Pager


class DeliveryNotes(Resource):
    """Delivery notes of orders."""

    def create_from_order(
        self,
        order_code: str,
        body: DeliveryNoteFromOrderInput | DeliveryNoteFromOrderInputDict,
        *,
        language: str | None = None,
    ) -> DeliveryNote:
        """Issue a delivery note for an order.

        `deliveryNoteFromOrder`: https://api.docs.shoptet.com/shoptet-api/openapi/delivery-notes/deliverynotefromorder

        Args:
            order_code: Order code; text that can hold letters and dashes.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The delivery note.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            ConflictError: The shop's state forbids it: a duplicate, or something still refers to the record.
            UnprocessableError: The request does not follow the schema.
        """
        return self._transport.call(op.CREATE_FROM_ORDER, (order_code,), {"language": language}, body)

    def list(
        self,
        *,
        is_valid: bool | None = None,
        order_code: str | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> Pager[DeliveryNoteListItem]:
        """List delivery notes.

        `getListOfDeliveryNotes`: https://api.docs.shoptet.com/shoptet-api/openapi/delivery-notes/getlistofdeliverynotes

        Args:
            is_valid: Only valid documents (`true`) or only those that are not (`false`).
            order_code: Only records of the order with this code.
            items_per_page: Rows on one page: 20 unless given, 100 at most.
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
                "is_valid": is_valid,
                "order_code": order_code,
                "items_per_page": items_per_page,
                "page": page,
                "language": language,
            },
        )

    def snapshot(
        self,
        *,
        creation_time_from: datetime | None = None,
        creation_time_to: datetime | None = None,
        change_time_from: datetime | None = None,
        change_time_to: datetime | None = None,
        code_from: str | None = None,
        code_to: str | None = None,
        order_code_from: str | None = None,
        order_code_to: str | None = None,
        customer_guid: str | None = None,
        is_valid: bool | None = None,
        language: str | None = None,
        on_bad_line: OnBadLine = "raise",
        on_progress: OnProgress | None = None,
        timeout: float | None = None,
    ) -> Snapshot[DeliveryNoteSnapshot]:
        """Queue a snapshot of delivery notes in full detail; filters narrow it.

        `getListOfAllDeliveryNotes`:
        https://api.docs.shoptet.com/shoptet-api/openapi/delivery-notes/getlistofalldeliverynotes

        Args:
            creation_time_from: Only records created since this time, with UTC offset (ISO 8601).
            creation_time_to: Only records created until this time, with UTC offset (ISO 8601).
            change_time_from: Only records last changed since this time, with UTC offset (ISO 8601).
            change_time_to: Only records last changed until this time, with UTC offset (ISO 8601).
            code_from: Lower bound on the code of the records.
            code_to: Upper bound on the code of the records.
            order_code_from: Lower bound on the code of the order that the document belongs to.
            order_code_to: Upper bound on the code of the order that the document belongs to.
            customer_guid: Only records of the customer with this GUID.
            is_valid: Only valid documents (`true`) or only those that are not (`false`).
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            on_bad_line: Treatment of a line that cannot be read: raise an error, skip it with a log entry, or call a
                function.
            on_progress: Function called with the numbers of bytes and rows received, about once per megabyte.
            timeout: Seconds to wait for the file; a little more than three hours by default.

        Returns:
            The snapshot, requested on first use: `with` it, iterate, or save it. A row is a `DeliveryNoteSnapshot`.
        """
        return self._transport.snapshot(
            op.SNAPSHOT,
            (),
            {
                "creation_time_from": creation_time_from,
                "creation_time_to": creation_time_to,
                "change_time_from": change_time_from,
                "change_time_to": change_time_to,
                "code_from": code_from,
                "code_to": code_to,
                "order_code_from": order_code_from,
                "order_code_to": order_code_to,
                "customer_guid": customer_guid,
                "is_valid": is_valid,
                "language": language,
            },
            on_bad_line=on_bad_line,
            on_progress=on_progress,
            timeout=timeout,
        )

    def get(
        self, code: str, *, include: Sequence[DeliveryNoteInclude] | None = None, language: str | None = None
    ) -> DeliveryNote:
        """Read one delivery note with its items and addresses.

        `getDetailOfDeliveryNote`:
        https://api.docs.shoptet.com/shoptet-api/openapi/delivery-notes/getdetailofdeliverynote

        Args:
            code: Code of the delivery note; text that can hold letters and dashes.
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `surchargeParameters`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The delivery note.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return self._transport.call(op.GET, (code,), {"include": include, "language": language})

    def get_many(
        self,
        codes: Iterable[str],
        *,
        include: Sequence[DeliveryNoteInclude] | None = None,
        language: str | None = None,
        concurrency: int = 3,
        ordered: bool = True,
        on_progress: OnFetch | None = None,
    ) -> Many[str, DeliveryNote]:
        """Read many records with `get`, several at once; a missing one is not an error.

        Args:
            codes: Code of the delivery note; text that can hold letters and dashes, of each record.
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `surchargeParameters`.
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

    def pdf(self, code: str, *, language: str | None = None) -> bytes:
        """Download a delivery note as PDF; a shop makes one at a time, others meanwhile get 423.

        `downloadDeliveryNoteAsPdf`:
        https://api.docs.shoptet.com/shoptet-api/openapi/delivery-notes/downloaddeliverynoteaspdf

        Args:
            code: Code of the delivery note; text that can hold letters and dashes.
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


class AsyncDeliveryNotes(AsyncResource):
    """Delivery notes of orders."""

    async def create_from_order(
        self,
        order_code: str,
        body: DeliveryNoteFromOrderInput | DeliveryNoteFromOrderInputDict,
        *,
        language: str | None = None,
    ) -> DeliveryNote:
        """Issue a delivery note for an order.

        `deliveryNoteFromOrder`: https://api.docs.shoptet.com/shoptet-api/openapi/delivery-notes/deliverynotefromorder

        Args:
            order_code: Order code; text that can hold letters and dashes.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The delivery note.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            ConflictError: The shop's state forbids it: a duplicate, or something still refers to the record.
            UnprocessableError: The request does not follow the schema.
        """
        return await self._transport.call(op.CREATE_FROM_ORDER, (order_code,), {"language": language}, body)

    def list(
        self,
        *,
        is_valid: bool | None = None,
        order_code: str | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> AsyncPager[DeliveryNoteListItem]:
        """List delivery notes.

        `getListOfDeliveryNotes`: https://api.docs.shoptet.com/shoptet-api/openapi/delivery-notes/getlistofdeliverynotes

        Args:
            is_valid: Only valid documents (`true`) or only those that are not (`false`).
            order_code: Only records of the order with this code.
            items_per_page: Rows on one page: 20 unless given, 100 at most.
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
                "is_valid": is_valid,
                "order_code": order_code,
                "items_per_page": items_per_page,
                "page": page,
                "language": language,
            },
        )

    def snapshot(
        self,
        *,
        creation_time_from: datetime | None = None,
        creation_time_to: datetime | None = None,
        change_time_from: datetime | None = None,
        change_time_to: datetime | None = None,
        code_from: str | None = None,
        code_to: str | None = None,
        order_code_from: str | None = None,
        order_code_to: str | None = None,
        customer_guid: str | None = None,
        is_valid: bool | None = None,
        language: str | None = None,
        on_bad_line: OnBadLine = "raise",
        on_progress: OnProgress | None = None,
        timeout: float | None = None,
    ) -> AsyncSnapshot[DeliveryNoteSnapshot]:
        """Queue a snapshot of delivery notes in full detail; filters narrow it.

        `getListOfAllDeliveryNotes`:
        https://api.docs.shoptet.com/shoptet-api/openapi/delivery-notes/getlistofalldeliverynotes

        Args:
            creation_time_from: Only records created since this time, with UTC offset (ISO 8601).
            creation_time_to: Only records created until this time, with UTC offset (ISO 8601).
            change_time_from: Only records last changed since this time, with UTC offset (ISO 8601).
            change_time_to: Only records last changed until this time, with UTC offset (ISO 8601).
            code_from: Lower bound on the code of the records.
            code_to: Upper bound on the code of the records.
            order_code_from: Lower bound on the code of the order that the document belongs to.
            order_code_to: Upper bound on the code of the order that the document belongs to.
            customer_guid: Only records of the customer with this GUID.
            is_valid: Only valid documents (`true`) or only those that are not (`false`).
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            on_bad_line: Treatment of a line that cannot be read: raise an error, skip it with a log entry, or call a
                function.
            on_progress: Function called with the numbers of bytes and rows received, about once per megabyte.
            timeout: Seconds to wait for the file; a little more than three hours by default.

        Returns:
            The snapshot, requested on first use: `async with` it, iterate, or save it. A row is a
                `DeliveryNoteSnapshot`.
        """
        return self._transport.snapshot(
            op.SNAPSHOT,
            (),
            {
                "creation_time_from": creation_time_from,
                "creation_time_to": creation_time_to,
                "change_time_from": change_time_from,
                "change_time_to": change_time_to,
                "code_from": code_from,
                "code_to": code_to,
                "order_code_from": order_code_from,
                "order_code_to": order_code_to,
                "customer_guid": customer_guid,
                "is_valid": is_valid,
                "language": language,
            },
            on_bad_line=on_bad_line,
            on_progress=on_progress,
            timeout=timeout,
        )

    async def get(
        self, code: str, *, include: Sequence[DeliveryNoteInclude] | None = None, language: str | None = None
    ) -> DeliveryNote:
        """Read one delivery note with its items and addresses.

        `getDetailOfDeliveryNote`:
        https://api.docs.shoptet.com/shoptet-api/openapi/delivery-notes/getdetailofdeliverynote

        Args:
            code: Code of the delivery note; text that can hold letters and dashes.
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `surchargeParameters`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The delivery note.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return await self._transport.call(op.GET, (code,), {"include": include, "language": language})

    def get_many(
        self,
        codes: Iterable[str],
        *,
        include: Sequence[DeliveryNoteInclude] | None = None,
        language: str | None = None,
        concurrency: int = 3,
        ordered: bool = True,
        on_progress: OnFetch | None = None,
    ) -> AsyncMany[str, DeliveryNote]:
        """Read many records with `get`, several at once; a missing one is not an error.

        Args:
            codes: Code of the delivery note; text that can hold letters and dashes, of each record.
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `surchargeParameters`.
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

    async def pdf(self, code: str, *, language: str | None = None) -> bytes:
        """Download a delivery note as PDF; a shop makes one at a time, others meanwhile get 423.

        `downloadDeliveryNoteAsPdf`:
        https://api.docs.shoptet.com/shoptet-api/openapi/delivery-notes/downloaddeliverynoteaspdf

        Args:
            code: Code of the delivery note; text that can hold letters and dashes.
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
