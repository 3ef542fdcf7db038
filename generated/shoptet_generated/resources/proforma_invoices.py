# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Proforma invoices: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import proforma_invoices as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from shoptet_generated.dicts.proforma_invoices import ProformaInvoiceFromOrderInputDict
    from shoptet_generated.models.common import ChangeType, ChangeTypeLiteral
    from shoptet_generated.models.proforma_invoices import (
        ProformaInvoice,
        ProformaInvoiceChange,
        ProformaInvoiceFromOrderInput,
        ProformaInvoiceInclude,
        ProformaInvoiceListItem,
        ProformaInvoiceSnapshot,
        ProformaInvoiceSnapshotInclude,
    )
    from shoptet_generated.runtime.bulk import AsyncMany, Many, OnFetch
    from shoptet_generated.runtime.feeds import AsyncChangeFeed, ChangeFeed, CursorStore
    from shoptet_generated.runtime.jobs import Target
    from shoptet_generated.runtime.snapshots import AsyncSnapshot, OnBadLine, OnProgress, Snapshot
    from shoptet_generated.runtime.transport import AsyncPager, Pager


class ProformaInvoices(Resource):
    """Proforma invoices, which ask for payment in advance; identified by a code that may hold letters."""

    def create_from_order(
        self,
        order_code: str,
        body: ProformaInvoiceFromOrderInput | ProformaInvoiceFromOrderInputDict,
        *,
        suppress_existence_check: bool | None = None,
        language: str | None = None,
    ) -> ProformaInvoice:
        """Issue a proforma invoice for an order; a second one only if the check for it is suppressed.

        `createProformaInvoiceFromOrder`:
        https://api.docs.shoptet.com/shoptet-api/openapi/proforma-invoices/createproformainvoicefromorder

        Args:
            order_code: Order code; text that can hold letters and dashes.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            suppress_existence_check: Whether to issue another document when the order already has one. Default: False.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The proforma invoice.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            ConflictError: The shop's state forbids it: a duplicate, or something still refers to the record.
            UnprocessableError: The request does not follow the schema.
        """
        return self._transport.call(
            op.CREATE_FROM_ORDER,
            (order_code,),
            {"suppress_existence_check": suppress_existence_check, "language": language},
            body,
        )

    def list(
        self,
        *,
        is_valid: bool | None = None,
        order_code: str | None = None,
        creation_time_from: datetime | None = None,
        creation_time_to: datetime | None = None,
        var_symbol: str | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> Pager[ProformaInvoiceListItem]:
        """List proforma invoices.

        `getListOfProformaInvoices`:
        https://api.docs.shoptet.com/shoptet-api/openapi/proforma-invoices/getlistofproformainvoices

        Args:
            is_valid: Only valid documents (`true`) or only those that are not (`false`).
            order_code: Only records of the order with this code.
            creation_time_from: Only documents issued at this time or later, with UTC offset (ISO 8601).
            creation_time_to: Only documents issued at this time or earlier, with UTC offset (ISO 8601).
            var_symbol: Only documents with this variable symbol.
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
                "creation_time_from": creation_time_from,
                "creation_time_to": creation_time_to,
                "var_symbol": var_symbol,
                "items_per_page": items_per_page,
                "page": page,
                "language": language,
            },
        )

    def snapshot(
        self,
        *,
        include: Sequence[ProformaInvoiceSnapshotInclude] | None = None,
        creation_time_from: datetime | None = None,
        creation_time_to: datetime | None = None,
        change_time_from: datetime | None = None,
        change_time_to: datetime | None = None,
        code_from: str | None = None,
        code_to: str | None = None,
        proforma_invoice_code_from: str | None = None,
        proforma_invoice_code_to: str | None = None,
        is_valid: bool | None = None,
        paid: bool | None = None,
        currency_code: str | None = None,
        language: str | None = None,
        on_bad_line: OnBadLine = "raise",
        on_progress: OnProgress | None = None,
        timeout: float | None = None,
    ) -> Snapshot[ProformaInvoiceSnapshot]:
        """Queue a snapshot of proforma invoices in full detail; filters narrow it.

        `getListOfAllProformaInvoices`:
        https://api.docs.shoptet.com/shoptet-api/openapi/proforma-invoices/getlistofallproformainvoices

        Args:
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `surchargeParameters`.
            creation_time_from: Only records created since this time, with UTC offset (ISO 8601).
            creation_time_to: Only records created until this time, with UTC offset (ISO 8601).
            change_time_from: Only records last changed since this time, with UTC offset (ISO 8601).
            change_time_to: Only records last changed until this time, with UTC offset (ISO 8601).
            code_from: Only proforma invoices with this code or a later one.
            code_to: Only proforma invoices with this code or an earlier one.
            proforma_invoice_code_from: Lower bound on the code of the proforma invoice.
            proforma_invoice_code_to: Upper bound on the code of the proforma invoice.
            is_valid: Only valid documents (`true`) or only those that are not (`false`).
            paid: Only paid proforma invoices (`true`) or only unpaid ones (`false`).
            currency_code: Only proforma invoices in this currency (ISO 4217); an unknown one is an error.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            on_bad_line: Treatment of a line that cannot be read: raise an error, skip it with a log entry, or call a
                function.
            on_progress: Function called with the numbers of bytes and rows received, about once per megabyte.
            timeout: Seconds to wait for the file; a little more than three hours by default.

        Returns:
            The snapshot, requested on first use: `with` it, iterate, or save it. A row is a `ProformaInvoiceSnapshot`.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return self._transport.snapshot(
            op.SNAPSHOT,
            (),
            {
                "include": include,
                "creation_time_from": creation_time_from,
                "creation_time_to": creation_time_to,
                "change_time_from": change_time_from,
                "change_time_to": change_time_to,
                "code_from": code_from,
                "code_to": code_to,
                "proforma_invoice_code_from": proforma_invoice_code_from,
                "proforma_invoice_code_to": proforma_invoice_code_to,
                "is_valid": is_valid,
                "paid": paid,
                "currency_code": currency_code,
                "language": language,
            },
            on_bad_line=on_bad_line,
            on_progress=on_progress,
            timeout=timeout,
        )

    def get(
        self, code: str, *, include: Sequence[ProformaInvoiceInclude] | None = None, language: str | None = None
    ) -> ProformaInvoice:
        """Read one proforma invoice with its items, parties and totals.

        `getProformaInvoiceDetail`:
        https://api.docs.shoptet.com/shoptet-api/openapi/proforma-invoices/getproformainvoicedetail

        Args:
            code: Code of the proforma invoice; text that can hold letters and dashes.
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `surchargeParameters`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The proforma invoice.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return self._transport.call(op.GET, (code,), {"include": include, "language": language})

    def get_many(
        self,
        codes: Iterable[str],
        *,
        include: Sequence[ProformaInvoiceInclude] | None = None,
        language: str | None = None,
        concurrency: int = 3,
        ordered: bool = True,
        on_progress: OnFetch | None = None,
    ) -> Many[str, ProformaInvoice]:
        """Read many records with `get`, several at once; a missing one is not an error.

        Args:
            codes: Code of the proforma invoice; text that can hold letters and dashes, of each record.
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
        """Download a proforma invoice as PDF; a shop makes one at a time, others meanwhile get 423.

        `downloadProformaInvoicePdf`:
        https://api.docs.shoptet.com/shoptet-api/openapi/proforma-invoices/downloadproformainvoicepdf

        Args:
            code: Code of the proforma invoice; text that can hold letters and dashes.
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

    def list_changes(
        self,
        *,
        since: datetime,
        change_type: ChangeType | ChangeTypeLiteral | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> Pager[ProformaInvoiceChange]:
        """List proforma invoices created, changed or deleted since a time; the history goes back 30 days.

        `getLastProformaInvoiceChanges`:
        https://api.docs.shoptet.com/shoptet-api/openapi/proforma-invoices/getlastproformainvoicechanges

        Args:
            since: Time with UTC offset (ISO 8601): records from then until now; changes are kept for 30 days.
            change_type: Only records last edited (`edit`, creation included) or only deleted ones (`delete`).
            items_per_page: Rows on one page: 20 unless given, 20 at most.
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
    ) -> ChangeFeed[ProformaInvoiceChange]:
        """.

        List proforma invoices created, changed or deleted since a time; the history goes back 30 days, as a feed.

        `getLastProformaInvoiceChanges`:
        https://api.docs.shoptet.com/shoptet-api/openapi/proforma-invoices/getlastproformainvoicechanges

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


class AsyncProformaInvoices(AsyncResource):
    """Proforma invoices, which ask for payment in advance; identified by a code that may hold letters."""

    async def create_from_order(
        self,
        order_code: str,
        body: ProformaInvoiceFromOrderInput | ProformaInvoiceFromOrderInputDict,
        *,
        suppress_existence_check: bool | None = None,
        language: str | None = None,
    ) -> ProformaInvoice:
        """Issue a proforma invoice for an order; a second one only if the check for it is suppressed.

        `createProformaInvoiceFromOrder`:
        https://api.docs.shoptet.com/shoptet-api/openapi/proforma-invoices/createproformainvoicefromorder

        Args:
            order_code: Order code; text that can hold letters and dashes.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            suppress_existence_check: Whether to issue another document when the order already has one. Default: False.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The proforma invoice.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
            ConflictError: The shop's state forbids it: a duplicate, or something still refers to the record.
            UnprocessableError: The request does not follow the schema.
        """
        return await self._transport.call(
            op.CREATE_FROM_ORDER,
            (order_code,),
            {"suppress_existence_check": suppress_existence_check, "language": language},
            body,
        )

    def list(
        self,
        *,
        is_valid: bool | None = None,
        order_code: str | None = None,
        creation_time_from: datetime | None = None,
        creation_time_to: datetime | None = None,
        var_symbol: str | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> AsyncPager[ProformaInvoiceListItem]:
        """List proforma invoices.

        `getListOfProformaInvoices`:
        https://api.docs.shoptet.com/shoptet-api/openapi/proforma-invoices/getlistofproformainvoices

        Args:
            is_valid: Only valid documents (`true`) or only those that are not (`false`).
            order_code: Only records of the order with this code.
            creation_time_from: Only documents issued at this time or later, with UTC offset (ISO 8601).
            creation_time_to: Only documents issued at this time or earlier, with UTC offset (ISO 8601).
            var_symbol: Only documents with this variable symbol.
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
                "creation_time_from": creation_time_from,
                "creation_time_to": creation_time_to,
                "var_symbol": var_symbol,
                "items_per_page": items_per_page,
                "page": page,
                "language": language,
            },
        )

    def snapshot(
        self,
        *,
        include: Sequence[ProformaInvoiceSnapshotInclude] | None = None,
        creation_time_from: datetime | None = None,
        creation_time_to: datetime | None = None,
        change_time_from: datetime | None = None,
        change_time_to: datetime | None = None,
        code_from: str | None = None,
        code_to: str | None = None,
        proforma_invoice_code_from: str | None = None,
        proforma_invoice_code_to: str | None = None,
        is_valid: bool | None = None,
        paid: bool | None = None,
        currency_code: str | None = None,
        language: str | None = None,
        on_bad_line: OnBadLine = "raise",
        on_progress: OnProgress | None = None,
        timeout: float | None = None,
    ) -> AsyncSnapshot[ProformaInvoiceSnapshot]:
        """Queue a snapshot of proforma invoices in full detail; filters narrow it.

        `getListOfAllProformaInvoices`:
        https://api.docs.shoptet.com/shoptet-api/openapi/proforma-invoices/getlistofallproformainvoices

        Args:
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `surchargeParameters`.
            creation_time_from: Only records created since this time, with UTC offset (ISO 8601).
            creation_time_to: Only records created until this time, with UTC offset (ISO 8601).
            change_time_from: Only records last changed since this time, with UTC offset (ISO 8601).
            change_time_to: Only records last changed until this time, with UTC offset (ISO 8601).
            code_from: Only proforma invoices with this code or a later one.
            code_to: Only proforma invoices with this code or an earlier one.
            proforma_invoice_code_from: Lower bound on the code of the proforma invoice.
            proforma_invoice_code_to: Upper bound on the code of the proforma invoice.
            is_valid: Only valid documents (`true`) or only those that are not (`false`).
            paid: Only paid proforma invoices (`true`) or only unpaid ones (`false`).
            currency_code: Only proforma invoices in this currency (ISO 4217); an unknown one is an error.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            on_bad_line: Treatment of a line that cannot be read: raise an error, skip it with a log entry, or call a
                function.
            on_progress: Function called with the numbers of bytes and rows received, about once per megabyte.
            timeout: Seconds to wait for the file; a little more than three hours by default.

        Returns:
            The snapshot, requested on first use: `async with` it, iterate, or save it. A row is a
                `ProformaInvoiceSnapshot`.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return self._transport.snapshot(
            op.SNAPSHOT,
            (),
            {
                "include": include,
                "creation_time_from": creation_time_from,
                "creation_time_to": creation_time_to,
                "change_time_from": change_time_from,
                "change_time_to": change_time_to,
                "code_from": code_from,
                "code_to": code_to,
                "proforma_invoice_code_from": proforma_invoice_code_from,
                "proforma_invoice_code_to": proforma_invoice_code_to,
                "is_valid": is_valid,
                "paid": paid,
                "currency_code": currency_code,
                "language": language,
            },
            on_bad_line=on_bad_line,
            on_progress=on_progress,
            timeout=timeout,
        )

    async def get(
        self, code: str, *, include: Sequence[ProformaInvoiceInclude] | None = None, language: str | None = None
    ) -> ProformaInvoice:
        """Read one proforma invoice with its items, parties and totals.

        `getProformaInvoiceDetail`:
        https://api.docs.shoptet.com/shoptet-api/openapi/proforma-invoices/getproformainvoicedetail

        Args:
            code: Code of the proforma invoice; text that can hold letters and dashes.
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `surchargeParameters`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The proforma invoice.

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return await self._transport.call(op.GET, (code,), {"include": include, "language": language})

    def get_many(
        self,
        codes: Iterable[str],
        *,
        include: Sequence[ProformaInvoiceInclude] | None = None,
        language: str | None = None,
        concurrency: int = 3,
        ordered: bool = True,
        on_progress: OnFetch | None = None,
    ) -> AsyncMany[str, ProformaInvoice]:
        """Read many records with `get`, several at once; a missing one is not an error.

        Args:
            codes: Code of the proforma invoice; text that can hold letters and dashes, of each record.
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
        """Download a proforma invoice as PDF; a shop makes one at a time, others meanwhile get 423.

        `downloadProformaInvoicePdf`:
        https://api.docs.shoptet.com/shoptet-api/openapi/proforma-invoices/downloadproformainvoicepdf

        Args:
            code: Code of the proforma invoice; text that can hold letters and dashes.
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

    def list_changes(
        self,
        *,
        since: datetime,
        change_type: ChangeType | ChangeTypeLiteral | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> AsyncPager[ProformaInvoiceChange]:
        """List proforma invoices created, changed or deleted since a time; the history goes back 30 days.

        `getLastProformaInvoiceChanges`:
        https://api.docs.shoptet.com/shoptet-api/openapi/proforma-invoices/getlastproformainvoicechanges

        Args:
            since: Time with UTC offset (ISO 8601): records from then until now; changes are kept for 30 days.
            change_type: Only records last edited (`edit`, creation included) or only deleted ones (`delete`).
            items_per_page: Rows on one page: 20 unless given, 20 at most.
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
    ) -> AsyncChangeFeed[ProformaInvoiceChange]:
        """.

        List proforma invoices created, changed or deleted since a time; the history goes back 30 days, as a feed.

        `getLastProformaInvoiceChanges`:
        https://api.docs.shoptet.com/shoptet-api/openapi/proforma-invoices/getlastproformainvoicechanges

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
