# Generated from the API's spec: do not edit. Change the spec or a template, then run `./scripts/nox -s generate`.
"""Invoices: methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shoptet_generated.operations import invoices as op
from shoptet_generated.runtime.transport import AsyncResource, Resource

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from shoptet_generated.dicts.invoices import InvoiceFromOrderInputDict, InvoiceFromProformaInvoiceInputDict
    from shoptet_generated.models.common import ChangeType, ChangeTypeLiteral
    from shoptet_generated.models.invoices import (
        Invoice,
        InvoiceChange,
        InvoiceFromOrderInput,
        InvoiceFromProformaInvoiceInput,
        InvoiceLinkProformaInvoicesInclude,
        InvoiceLinkProofPaymentsInclude,
        InvoiceListItem,
        InvoiceSnapshot,
        InvoiceSnapshotInclude,
    )
    from shoptet_generated.runtime.bulk import AsyncMany, Many, OnFetch
    from shoptet_generated.runtime.feeds import AsyncChangeFeed, ChangeFeed, CursorStore
    from shoptet_generated.runtime.jobs import Target
    from shoptet_generated.runtime.snapshots import AsyncSnapshot, OnBadLine, OnProgress, Snapshot
    from shoptet_generated.runtime.transport import AsyncPager, Pager


class Invoices(Resource):
    """Invoices: issuing from orders and proforma invoices, linking, PDF, ISDOC, changes and snapshots."""

    def list(
        self,
        *,
        is_valid: bool | None = None,
        proforma_invoice_code: str | None = None,
        creation_time_from: datetime | None = None,
        creation_time_to: datetime | None = None,
        tax_date_from: datetime | None = None,
        order_code: str | None = None,
        code_from: str | None = None,
        code_to: str | None = None,
        var_symbol: str | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> Pager[InvoiceListItem]:
        """List invoices; ranges of codes are compared as text, not as numbers.

        `getListOfInvoices`: https://api.docs.shoptet.com/shoptet-api/openapi/invoices/getlistofinvoices

        Args:
            is_valid: Only valid documents (`true`) or only those that are not (`false`).
            proforma_invoice_code: Only invoices linked to the proforma invoice with this code.
            creation_time_from: Only records created since this time, with UTC offset (ISO 8601).
            creation_time_to: Only records created until this time, with UTC offset (ISO 8601).
            tax_date_from: Lower bound on the tax date (date of taxable supply), in ISO 8601.
            order_code: Only records of the order with this code.
            code_from: Only invoices with this code or a later one; codes compare as text, not as numbers.
            code_to: Only invoices with this code or an earlier one; codes compare as text, not as numbers.
            var_symbol: Only documents with this variable symbol.
            items_per_page: Rows on one page: 20 unless given, 1000 at most.
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
                "proforma_invoice_code": proforma_invoice_code,
                "creation_time_from": creation_time_from,
                "creation_time_to": creation_time_to,
                "tax_date_from": tax_date_from,
                "order_code": order_code,
                "code_from": code_from,
                "code_to": code_to,
                "var_symbol": var_symbol,
                "items_per_page": items_per_page,
                "page": page,
                "language": language,
            },
        )

    def snapshot(
        self,
        *,
        include: Sequence[InvoiceSnapshotInclude] | None = None,
        creation_time_from: datetime | None = None,
        creation_time_to: datetime | None = None,
        change_time_from: datetime | None = None,
        change_time_to: datetime | None = None,
        code_from: str | None = None,
        code_to: str | None = None,
        proforma_invoice_code_from: str | None = None,
        proforma_invoice_code_to: str | None = None,
        due_date_from: datetime | None = None,
        due_date_to: datetime | None = None,
        tax_date_from: datetime | None = None,
        tax_date_to: datetime | None = None,
        order_code_from: str | None = None,
        order_code_to: str | None = None,
        customer_guid: str | None = None,
        var_symbol: str | None = None,
        is_valid: bool | None = None,
        has_tax_id: bool | None = None,
        has_vat_id: bool | None = None,
        has_company_id: bool | None = None,
        language: str | None = None,
        on_bad_line: OnBadLine = "raise",
        on_progress: OnProgress | None = None,
        timeout: float | None = None,
    ) -> Snapshot[InvoiceSnapshot]:
        """Queue a snapshot of invoices in full detail; filters narrow it.

        `getListOfAllInvoices`: https://api.docs.shoptet.com/shoptet-api/openapi/invoices/getlistofallinvoices

        Args:
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `surchargeParameters`.
            creation_time_from: Only records created since this time, with UTC offset (ISO 8601).
            creation_time_to: Only records created until this time, with UTC offset (ISO 8601).
            change_time_from: Only records last changed since this time, with UTC offset (ISO 8601).
            change_time_to: Only records last changed until this time, with UTC offset (ISO 8601).
            code_from: Lower bound on the code of the records.
            code_to: Upper bound on the code of the records.
            proforma_invoice_code_from: Lower bound on the code of the proforma invoice.
            proforma_invoice_code_to: Upper bound on the code of the proforma invoice.
            due_date_from: Lower bound on the due date, in ISO 8601.
            due_date_to: Upper bound on the due date, in ISO 8601.
            tax_date_from: Lower bound on the tax date (date of taxable supply), in ISO 8601.
            tax_date_to: Upper bound on the tax date (date of taxable supply), in ISO 8601.
            order_code_from: Lower bound on the code of the order that the document belongs to.
            order_code_to: Upper bound on the code of the order that the document belongs to.
            customer_guid: Only records of the customer with this GUID.
            var_symbol: Only documents with this variable symbol.
            is_valid: Only valid documents (`true`) or only those that are not (`false`).
            has_tax_id: Only invoices with the customer's tax id (`true`) or without one (`false`).
            has_vat_id: Only invoices with the customer's VAT id (`true`) or without one (`false`).
            has_company_id: Only invoices with the customer's company id (`true`) or without one (`false`).
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            on_bad_line: Treatment of a line that cannot be read: raise an error, skip it with a log entry, or call a
                function.
            on_progress: Function called with the numbers of bytes and rows received, about once per megabyte.
            timeout: Seconds to wait for the file; a little more than three hours by default.

        Returns:
            The snapshot, requested on first use: `with` it, iterate, or save it. A row is a `InvoiceSnapshot`.
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
                "due_date_from": due_date_from,
                "due_date_to": due_date_to,
                "tax_date_from": tax_date_from,
                "tax_date_to": tax_date_to,
                "order_code_from": order_code_from,
                "order_code_to": order_code_to,
                "customer_guid": customer_guid,
                "var_symbol": var_symbol,
                "is_valid": is_valid,
                "has_tax_id": has_tax_id,
                "has_vat_id": has_vat_id,
                "has_company_id": has_company_id,
                "language": language,
            },
            on_bad_line=on_bad_line,
            on_progress=on_progress,
            timeout=timeout,
        )

    def get(self, code: str, *, language: str | None = None) -> Invoice:
        """Read one invoice with its items, parties and totals.

        `getInvoiceDetail`: https://api.docs.shoptet.com/shoptet-api/openapi/invoices/getinvoicedetail

        Args:
            code: Invoice code; text that can hold letters and dashes.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The invoice.

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
    ) -> Many[str, Invoice]:
        """Read many records with `get`, several at once; a missing one is not an error.

        Args:
            codes: Invoice code; text that can hold letters and dashes, of each record.
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

    def create_from_order(
        self,
        order_code: str,
        body: InvoiceFromOrderInput | InvoiceFromOrderInputDict,
        *,
        suppress_existence_check: bool | None = None,
        language: str | None = None,
    ) -> Invoice:
        """Issue an invoice for an order; a second one only if the check for it is suppressed.

        `createInvoiceFromOrder`: https://api.docs.shoptet.com/shoptet-api/openapi/invoices/createinvoicefromorder

        Args:
            order_code: Order code; text that can hold letters and dashes.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            suppress_existence_check: Whether to issue another document when the order already has one. Default: False.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The invoice.

        Raises:
            UnprocessableError: The request does not follow the schema.
        """
        return self._transport.call(
            op.CREATE_FROM_ORDER,
            (order_code,),
            {"suppress_existence_check": suppress_existence_check, "language": language},
            body,
        )

    def create_from_proforma_invoice(
        self,
        proforma_invoice_code: str,
        body: InvoiceFromProformaInvoiceInput | InvoiceFromProformaInvoiceInputDict,
        *,
        suppress_existence_check: bool | None = None,
        language: str | None = None,
    ) -> Invoice:
        """Issue an invoice from a proforma invoice; a second one only if the check is suppressed.

        `createInvoiceFromProformaInvoice`:
        https://api.docs.shoptet.com/shoptet-api/openapi/invoices/createinvoicefromproformainvoice

        Args:
            proforma_invoice_code: Code of the proforma invoice; text that can hold letters and dashes.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            suppress_existence_check: Whether to issue another document when the order already has one. Default: False.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The invoice.
        """
        return self._transport.call(
            op.CREATE_FROM_PROFORMA_INVOICE,
            (proforma_invoice_code,),
            {"suppress_existence_check": suppress_existence_check, "language": language},
            body,
        )

    def link_proforma_invoices(
        self,
        code: str,
        body: Sequence[str],
        *,
        include: Sequence[InvoiceLinkProformaInvoicesInclude] | None = None,
        language: str | None = None,
    ) -> Invoice:
        """Link valid proforma invoices of the same order and currency to an invoice.

        `invoiceLinkProformaInvoices`:
        https://api.docs.shoptet.com/shoptet-api/openapi/invoices/invoicelinkproformainvoices

        Args:
            code: Invoice code; text that can hold letters and dashes.
            body: Codes of the linked proforma invoices.
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `surchargeParameters`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The invoice.

        Raises:
            PartialFailureError: Some records were accepted, others refused: the error holds both.
            NotFoundError: No such path, or no record with this identifier.
            ConflictError: The shop's state forbids it: a duplicate, or something still refers to the record.
            UnprocessableError: The request does not follow the schema.
        """
        return self._transport.call(
            op.LINK_PROFORMA_INVOICES, (code,), {"include": include, "language": language}, body
        )

    def link_proof_payments(
        self,
        code: str,
        body: Sequence[str],
        *,
        include: Sequence[InvoiceLinkProofPaymentsInclude] | None = None,
        language: str | None = None,
    ) -> Invoice:
        """Link valid proofs of payment of the same order and currency to an invoice.

        `invoiceLinkProofPayments`: https://api.docs.shoptet.com/shoptet-api/openapi/invoices/invoicelinkproofpayments

        Args:
            code: Invoice code; text that can hold letters and dashes.
            body: Codes of the linked proofs of payment.
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `surchargeParameters`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The invoice.

        Raises:
            PartialFailureError: Some records were accepted, others refused: the error holds both.
            NotFoundError: No such path, or no record with this identifier.
            ConflictError: The shop's state forbids it: a duplicate, or something still refers to the record.
            UnprocessableError: The request does not follow the schema.
        """
        return self._transport.call(op.LINK_PROOF_PAYMENTS, (code,), {"include": include, "language": language}, body)

    def pdf(self, code: str, *, language: str | None = None) -> bytes:
        """Download an invoice as PDF; a shop makes one at a time, a second call meanwhile gets 423.

        `downloadInvoiceAsPdf`: https://api.docs.shoptet.com/shoptet-api/openapi/invoices/downloadinvoiceaspdf

        Args:
            code: Invoice code; text that can hold letters and dashes.
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

    def isdoc(self, code: str, *, language: str | None = None) -> bytes:
        """Download an invoice as ISDOC; a shop makes one at a time, a second call meanwhile gets 423.

        `downloadInvoiceAsIsdoc`: https://api.docs.shoptet.com/shoptet-api/openapi/invoices/downloadinvoiceasisdoc

        Args:
            code: Invoice code; text that can hold letters and dashes.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The file as it came (application/octet-stream).

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return self._transport.call(op.ISDOC, (code,), {"language": language})

    def save_isdoc(self, code: str, to: Target, *, language: str | None = None) -> int:
        """Write the file that `isdoc` returns to a path, whole or not at all, or to an open file.

        Returns:
            The length of the file in bytes.
        """
        return self._transport.download(op.ISDOC, (code,), {"language": language}, to)

    def list_changes(
        self,
        *,
        since: datetime,
        change_type: ChangeType | ChangeTypeLiteral | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> Pager[InvoiceChange]:
        """List invoices created, changed or deleted since a time; the history goes back 30 days.

        `getLastInvoiceChanges`: https://api.docs.shoptet.com/shoptet-api/openapi/invoices/getlastinvoicechanges

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
    ) -> ChangeFeed[InvoiceChange]:
        """List invoices created, changed or deleted since a time; the history goes back 30 days, as a feed.

        `getLastInvoiceChanges`: https://api.docs.shoptet.com/shoptet-api/openapi/invoices/getlastinvoicechanges

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


class AsyncInvoices(AsyncResource):
    """Invoices: issuing from orders and proforma invoices, linking, PDF, ISDOC, changes and snapshots."""

    def list(
        self,
        *,
        is_valid: bool | None = None,
        proforma_invoice_code: str | None = None,
        creation_time_from: datetime | None = None,
        creation_time_to: datetime | None = None,
        tax_date_from: datetime | None = None,
        order_code: str | None = None,
        code_from: str | None = None,
        code_to: str | None = None,
        var_symbol: str | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> AsyncPager[InvoiceListItem]:
        """List invoices; ranges of codes are compared as text, not as numbers.

        `getListOfInvoices`: https://api.docs.shoptet.com/shoptet-api/openapi/invoices/getlistofinvoices

        Args:
            is_valid: Only valid documents (`true`) or only those that are not (`false`).
            proforma_invoice_code: Only invoices linked to the proforma invoice with this code.
            creation_time_from: Only records created since this time, with UTC offset (ISO 8601).
            creation_time_to: Only records created until this time, with UTC offset (ISO 8601).
            tax_date_from: Lower bound on the tax date (date of taxable supply), in ISO 8601.
            order_code: Only records of the order with this code.
            code_from: Only invoices with this code or a later one; codes compare as text, not as numbers.
            code_to: Only invoices with this code or an earlier one; codes compare as text, not as numbers.
            var_symbol: Only documents with this variable symbol.
            items_per_page: Rows on one page: 20 unless given, 1000 at most.
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
                "proforma_invoice_code": proforma_invoice_code,
                "creation_time_from": creation_time_from,
                "creation_time_to": creation_time_to,
                "tax_date_from": tax_date_from,
                "order_code": order_code,
                "code_from": code_from,
                "code_to": code_to,
                "var_symbol": var_symbol,
                "items_per_page": items_per_page,
                "page": page,
                "language": language,
            },
        )

    def snapshot(
        self,
        *,
        include: Sequence[InvoiceSnapshotInclude] | None = None,
        creation_time_from: datetime | None = None,
        creation_time_to: datetime | None = None,
        change_time_from: datetime | None = None,
        change_time_to: datetime | None = None,
        code_from: str | None = None,
        code_to: str | None = None,
        proforma_invoice_code_from: str | None = None,
        proforma_invoice_code_to: str | None = None,
        due_date_from: datetime | None = None,
        due_date_to: datetime | None = None,
        tax_date_from: datetime | None = None,
        tax_date_to: datetime | None = None,
        order_code_from: str | None = None,
        order_code_to: str | None = None,
        customer_guid: str | None = None,
        var_symbol: str | None = None,
        is_valid: bool | None = None,
        has_tax_id: bool | None = None,
        has_vat_id: bool | None = None,
        has_company_id: bool | None = None,
        language: str | None = None,
        on_bad_line: OnBadLine = "raise",
        on_progress: OnProgress | None = None,
        timeout: float | None = None,
    ) -> AsyncSnapshot[InvoiceSnapshot]:
        """Queue a snapshot of invoices in full detail; filters narrow it.

        `getListOfAllInvoices`: https://api.docs.shoptet.com/shoptet-api/openapi/invoices/getlistofallinvoices

        Args:
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `surchargeParameters`.
            creation_time_from: Only records created since this time, with UTC offset (ISO 8601).
            creation_time_to: Only records created until this time, with UTC offset (ISO 8601).
            change_time_from: Only records last changed since this time, with UTC offset (ISO 8601).
            change_time_to: Only records last changed until this time, with UTC offset (ISO 8601).
            code_from: Lower bound on the code of the records.
            code_to: Upper bound on the code of the records.
            proforma_invoice_code_from: Lower bound on the code of the proforma invoice.
            proforma_invoice_code_to: Upper bound on the code of the proforma invoice.
            due_date_from: Lower bound on the due date, in ISO 8601.
            due_date_to: Upper bound on the due date, in ISO 8601.
            tax_date_from: Lower bound on the tax date (date of taxable supply), in ISO 8601.
            tax_date_to: Upper bound on the tax date (date of taxable supply), in ISO 8601.
            order_code_from: Lower bound on the code of the order that the document belongs to.
            order_code_to: Upper bound on the code of the order that the document belongs to.
            customer_guid: Only records of the customer with this GUID.
            var_symbol: Only documents with this variable symbol.
            is_valid: Only valid documents (`true`) or only those that are not (`false`).
            has_tax_id: Only invoices with the customer's tax id (`true`) or without one (`false`).
            has_vat_id: Only invoices with the customer's VAT id (`true`) or without one (`false`).
            has_company_id: Only invoices with the customer's company id (`true`) or without one (`false`).
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.
            on_bad_line: Treatment of a line that cannot be read: raise an error, skip it with a log entry, or call a
                function.
            on_progress: Function called with the numbers of bytes and rows received, about once per megabyte.
            timeout: Seconds to wait for the file; a little more than three hours by default.

        Returns:
            The snapshot, requested on first use: `async with` it, iterate, or save it. A row is a `InvoiceSnapshot`.
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
                "due_date_from": due_date_from,
                "due_date_to": due_date_to,
                "tax_date_from": tax_date_from,
                "tax_date_to": tax_date_to,
                "order_code_from": order_code_from,
                "order_code_to": order_code_to,
                "customer_guid": customer_guid,
                "var_symbol": var_symbol,
                "is_valid": is_valid,
                "has_tax_id": has_tax_id,
                "has_vat_id": has_vat_id,
                "has_company_id": has_company_id,
                "language": language,
            },
            on_bad_line=on_bad_line,
            on_progress=on_progress,
            timeout=timeout,
        )

    async def get(self, code: str, *, language: str | None = None) -> Invoice:
        """Read one invoice with its items, parties and totals.

        `getInvoiceDetail`: https://api.docs.shoptet.com/shoptet-api/openapi/invoices/getinvoicedetail

        Args:
            code: Invoice code; text that can hold letters and dashes.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The invoice.

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
    ) -> AsyncMany[str, Invoice]:
        """Read many records with `get`, several at once; a missing one is not an error.

        Args:
            codes: Invoice code; text that can hold letters and dashes, of each record.
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

    async def create_from_order(
        self,
        order_code: str,
        body: InvoiceFromOrderInput | InvoiceFromOrderInputDict,
        *,
        suppress_existence_check: bool | None = None,
        language: str | None = None,
    ) -> Invoice:
        """Issue an invoice for an order; a second one only if the check for it is suppressed.

        `createInvoiceFromOrder`: https://api.docs.shoptet.com/shoptet-api/openapi/invoices/createinvoicefromorder

        Args:
            order_code: Order code; text that can hold letters and dashes.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            suppress_existence_check: Whether to issue another document when the order already has one. Default: False.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The invoice.

        Raises:
            UnprocessableError: The request does not follow the schema.
        """
        return await self._transport.call(
            op.CREATE_FROM_ORDER,
            (order_code,),
            {"suppress_existence_check": suppress_existence_check, "language": language},
            body,
        )

    async def create_from_proforma_invoice(
        self,
        proforma_invoice_code: str,
        body: InvoiceFromProformaInvoiceInput | InvoiceFromProformaInvoiceInputDict,
        *,
        suppress_existence_check: bool | None = None,
        language: str | None = None,
    ) -> Invoice:
        """Issue an invoice from a proforma invoice; a second one only if the check is suppressed.

        `createInvoiceFromProformaInvoice`:
        https://api.docs.shoptet.com/shoptet-api/openapi/invoices/createinvoicefromproformainvoice

        Args:
            proforma_invoice_code: Code of the proforma invoice; text that can hold letters and dashes.
            body: What to send: typed, or plain JSON as the API's documentation shows it inside `data`.
            suppress_existence_check: Whether to issue another document when the order already has one. Default: False.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The invoice.
        """
        return await self._transport.call(
            op.CREATE_FROM_PROFORMA_INVOICE,
            (proforma_invoice_code,),
            {"suppress_existence_check": suppress_existence_check, "language": language},
            body,
        )

    async def link_proforma_invoices(
        self,
        code: str,
        body: Sequence[str],
        *,
        include: Sequence[InvoiceLinkProformaInvoicesInclude] | None = None,
        language: str | None = None,
    ) -> Invoice:
        """Link valid proforma invoices of the same order and currency to an invoice.

        `invoiceLinkProformaInvoices`:
        https://api.docs.shoptet.com/shoptet-api/openapi/invoices/invoicelinkproformainvoices

        Args:
            code: Invoice code; text that can hold letters and dashes.
            body: Codes of the linked proforma invoices.
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `surchargeParameters`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The invoice.

        Raises:
            PartialFailureError: Some records were accepted, others refused: the error holds both.
            NotFoundError: No such path, or no record with this identifier.
            ConflictError: The shop's state forbids it: a duplicate, or something still refers to the record.
            UnprocessableError: The request does not follow the schema.
        """
        return await self._transport.call(
            op.LINK_PROFORMA_INVOICES, (code,), {"include": include, "language": language}, body
        )

    async def link_proof_payments(
        self,
        code: str,
        body: Sequence[str],
        *,
        include: Sequence[InvoiceLinkProofPaymentsInclude] | None = None,
        language: str | None = None,
    ) -> Invoice:
        """Link valid proofs of payment of the same order and currency to an invoice.

        `invoiceLinkProofPayments`: https://api.docs.shoptet.com/shoptet-api/openapi/invoices/invoicelinkproofpayments

        Args:
            code: Invoice code; text that can hold letters and dashes.
            body: Codes of the linked proofs of payment.
            include: Names of optional sections to add to the answer; order and letter case do not matter. Sections:
                `surchargeParameters`.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The invoice.

        Raises:
            PartialFailureError: Some records were accepted, others refused: the error holds both.
            NotFoundError: No such path, or no record with this identifier.
            ConflictError: The shop's state forbids it: a duplicate, or something still refers to the record.
            UnprocessableError: The request does not follow the schema.
        """
        return await self._transport.call(
            op.LINK_PROOF_PAYMENTS, (code,), {"include": include, "language": language}, body
        )

    async def pdf(self, code: str, *, language: str | None = None) -> bytes:
        """Download an invoice as PDF; a shop makes one at a time, a second call meanwhile gets 423.

        `downloadInvoiceAsPdf`: https://api.docs.shoptet.com/shoptet-api/openapi/invoices/downloadinvoiceaspdf

        Args:
            code: Invoice code; text that can hold letters and dashes.
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

    async def isdoc(self, code: str, *, language: str | None = None) -> bytes:
        """Download an invoice as ISDOC; a shop makes one at a time, a second call meanwhile gets 423.

        `downloadInvoiceAsIsdoc`: https://api.docs.shoptet.com/shoptet-api/openapi/invoices/downloadinvoiceasisdoc

        Args:
            code: Invoice code; text that can hold letters and dashes.
            language: Language of texts in the answer or change, such as `cs`; needs the module foreignLanguages.
                Default: the shop's language.

        Returns:
            The file as it came (application/octet-stream).

        Raises:
            NotFoundError: No such path, or no record with this identifier.
        """
        return await self._transport.call(op.ISDOC, (code,), {"language": language})

    async def save_isdoc(self, code: str, to: Target, *, language: str | None = None) -> int:
        """Write the file that `isdoc` returns to a path, whole or not at all, or to an open file.

        Returns:
            The length of the file in bytes.
        """
        return await self._transport.download(op.ISDOC, (code,), {"language": language}, to)

    def list_changes(
        self,
        *,
        since: datetime,
        change_type: ChangeType | ChangeTypeLiteral | None = None,
        items_per_page: int | None = None,
        page: int | None = None,
        language: str | None = None,
    ) -> AsyncPager[InvoiceChange]:
        """List invoices created, changed or deleted since a time; the history goes back 30 days.

        `getLastInvoiceChanges`: https://api.docs.shoptet.com/shoptet-api/openapi/invoices/getlastinvoicechanges

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
    ) -> AsyncChangeFeed[InvoiceChange]:
        """List invoices created, changed or deleted since a time; the history goes back 30 days, as a feed.

        `getLastInvoiceChanges`: https://api.docs.shoptet.com/shoptet-api/openapi/invoices/getlastinvoicechanges

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
